"""What a dossier shows, as small frozen types made from a whole record; one module per section."""
