"""The offline edition: the site as one file, whose pages work from a folder without any server."""
