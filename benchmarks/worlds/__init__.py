"""Synthetic worlds: a hidden history, the pages that newsrooms make of it, and what linking should find in them."""
