"""Pages from a catalogue: pure functions, no I/O, no clock. The same data gives the same text."""
