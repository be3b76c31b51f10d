"""When each act of a page happened, by its sentence and by what the page told before (CODEBOOK §2)."""
