"""Flags: small pictures that stand beside a name and say nothing that it does not."""

from typing import Any

from atlas.model.records import Partner
from atlas.render.writer import Writer


def flag(writer: Writer, record: Any) -> str:
    """Address of the flag of a country that exists; empty for all else."""
    code = record.code if isinstance(record, Partner) else None
    return writer.asset(f"assets/flags/{code.lower()}.svg") if code and len(code) == 2 else ""
