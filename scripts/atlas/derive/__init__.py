"""What follows from the records: who was what on a day, what concerns what, the timeline."""
