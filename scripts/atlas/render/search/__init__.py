"""What the search of the site and browsers load."""
