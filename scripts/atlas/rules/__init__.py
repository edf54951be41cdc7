"""The checks: each module that has a `RULE` is one, a pure function over one record or over the catalogue.

A new rule takes two files: `rules/<name>.py` with its `RULE`, and `tests/rules/test_<name>.py`. `check.py` finds it.
"""
