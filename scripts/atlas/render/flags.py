"""Flags: small pictures that stand beside a name and say nothing that it does not."""

from typing import Any

from markupsafe import Markup

from atlas.model.records import Partner
from atlas.render.writer import Writer


def small(writer: Writer, partner: str) -> Markup:
    """A partner's flag to stand before its name in a list; empty where it has none."""
    address = flag(writer, writer.catalogue.record(Partner, partner))
    image = Markup('<img class="atlas-flag" src="{}" alt="" width="20" height="15" loading="lazy"> ')
    return image.format(address) if address else Markup("")


def flag(writer: Writer, record: Any) -> str:
    """Address of the flag of a country that exists; empty for all else."""
    code = record.code if isinstance(record, Partner) else None
    return writer.asset(f"assets/flags/{code.lower()}.svg") if code and len(code) == 2 else ""
