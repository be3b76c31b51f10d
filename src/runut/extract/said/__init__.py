"""Statements: who says which words, and who passes them on (CODEBOOK §5)."""
