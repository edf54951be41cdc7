"""Codes of countries, by the code that the data gives: ISO 3166-1 alpha-2, and for a former state ISO 3166-3."""

from functools import cache
from typing import Any

import pycountry


def alpha_3(code: str | None) -> str | None:
    """The ISO 3166-1 alpha-3 code, `CSK` for `CSHH`; None where there is none."""
    found = _country(code)
    return found.alpha_3 if found else None


def numeric(code: str | None) -> str | None:
    """The ISO 3166-1 numeric code, which is that of the United Nations (M49) too: three digits; None without one."""
    found = _country(code)
    return getattr(found, "numeric", None)


@cache
def _country(code: str | None) -> Any:
    if code is None:
        return None
    former = len(code) == 4
    return pycountry.historic_countries.get(alpha_4=code) if former else pycountry.countries.get(alpha_2=code)
