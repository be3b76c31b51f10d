"""Which acts bear on what was agreed, and what became of it."""
