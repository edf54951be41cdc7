"""Files of other programs, read as sources or as parts of a record."""
