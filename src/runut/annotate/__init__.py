"""Article → sentences, names, phrases, times and numbers."""
