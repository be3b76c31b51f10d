"""Human cost: how many, of whom, by whose account (CODEBOOK §6)."""
