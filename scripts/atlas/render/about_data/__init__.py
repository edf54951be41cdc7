"""Pages about the data itself: what it holds, what of it can be downloaded, its keys, rules and changes."""
