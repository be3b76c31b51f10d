"""Whether what a word tells came about: status by the words around it (CODEBOOK §4)."""
