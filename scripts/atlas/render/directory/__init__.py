"""The directory of partners as of any day, and the pages that belong to it."""
