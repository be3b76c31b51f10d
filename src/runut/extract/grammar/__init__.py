"""What grammar alone tells of a sentence: its clauses, subjects and objects, rows of names, what each word is."""
