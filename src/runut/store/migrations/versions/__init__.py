"""A file for each step."""
