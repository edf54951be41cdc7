"""YAML text to records: data files and the places in them, the catalogue, and what is wrong, told to people."""
