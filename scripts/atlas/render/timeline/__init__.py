"""Time at a glance: the page of the timeline, and the life spans of the formats on the home page."""
