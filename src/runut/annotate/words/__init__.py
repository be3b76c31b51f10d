"""Words and signs of a text, each with what the lexicon and the world know of it; numbers."""
