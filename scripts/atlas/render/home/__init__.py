"""What is made for the home page; the page itself is written by hand."""
