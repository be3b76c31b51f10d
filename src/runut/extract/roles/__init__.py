"""Who acts and who undergoes what a word tells, as its own clause has it."""
