"""Which pages carry one text, and who stands behind a claim: lineages, sources, versions."""
