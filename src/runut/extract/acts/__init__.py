"""Events: triggers read in the sense that fits, told once, and alike ones known as such (CODEBOOK §4, §9)."""
