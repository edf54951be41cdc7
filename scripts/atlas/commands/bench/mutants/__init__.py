"""Measures the tests: small faults are put into the code, and each should make a quick test fail."""
