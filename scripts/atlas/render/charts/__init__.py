"""Charts as SVG, drawn when the site is built: the picture above the timeline and the small chart of each record."""
