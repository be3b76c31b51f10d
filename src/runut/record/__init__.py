"""What is kept: frozen types that import nothing else of ours."""
