"""Pages that list all there is of a kind."""
