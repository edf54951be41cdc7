"""Web servers on this machine: the one that shows the preview, and the one that tests and measurements ask."""
