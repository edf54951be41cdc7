"""All that is made from the catalogue and is no page: downloads, citations, the feed, what the search loads."""
