"""YAML text to records: documents and their places, the catalogue, and what is wrong, told to people."""
