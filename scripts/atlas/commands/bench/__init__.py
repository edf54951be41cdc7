"""Measures the commands against their goals, on made-up records."""
