"""Where an act happened."""
