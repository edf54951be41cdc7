"""The page of one record, a module a kind of record."""
