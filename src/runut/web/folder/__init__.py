"""The views of a record as files in a folder, which any browser opens without a server or a network."""
