"""Expressions of time in a sentence, each with its EDTF value (CODEBOOK §2)."""
