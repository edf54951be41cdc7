"""Flags: small pictures that stand beside a name and say nothing that it does not."""

from typing import Any

from atlas.render.writer import Writer


def flag(writer: Writer, record: Any) -> str:
    """Address of the flag of a country that exists; empty for all else."""
    code: str | None = getattr(record, "code", None)
    return writer.asset(f"assets/flags/{code.lower()}.svg") if code and len(code) == 2 else ""
