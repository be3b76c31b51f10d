"""Noun phrases and the nodes of a sentence: who and what it names, of which sort and side."""
