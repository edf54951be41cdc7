"""The preview: a local server that shows the site, builds it again on every change, and says what is wrong."""
