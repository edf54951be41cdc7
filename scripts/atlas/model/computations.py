"""The functions that can work out an answer from the data: a closed set, no language of queries."""

from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from atlas.model.fields import Reference
from atlas.model.parts import STRICT

Function = Literal[
    "members", "users", "served", "formats", "partners", "suspended", "former-partners-now-allies", "successors",
]  # fmt: skip

ARGUMENTS: dict[Function, tuple[str, ...]] = {
    "members": ("groups",),
    "users": ("tools",),
    "served": ("operations",),
    "formats": ("partners",),
    "partners": (),
    "suspended": (),
    "former-partners-now-allies": (),
    "successors": ("groups", "tools"),
}
"""The kinds of record of which each function can be asked; none where it is asked of the whole atlas."""

Asked = Literal[Function, "status", "format", "changes", "joined", "left"]
"""What an expectation may ask: the functions of answers, and what the directory and the eras tell."""

PartnerState = Literal[
    "member", "cooperation-suspended", "suspended", "sources-differ", "not-known", "ally", "works-with", "consulted",
    "former", "former-state", "not-yet", "none",
]  # fmt: skip
"""What a partner can be on a day, taken as a whole; the first five also in one format."""


@dataclass(config=STRICT, frozen=True, slots=True, kw_only=True)
class Computation:
    """How an answer is worked out from the data, as of the edition's day."""

    function: Annotated[
        Function,
        Field(
            description="`members`: the partners in a group. `users`: the partners that use a tool. "
            "`served`: the partners that have served in an operation at any time. `formats`: the "
            "groups that a partner is in. `partners`: the countries that are NATO's partners. `suspended`: those "
            "that are suspended, or with which practical cooperation is. "
            "`former-partners-now-allies`: the partners that became members of NATO. `successors`: what replaced a "
            "group or tool, and what replaced that."
        ),
    ]
    of: Annotated[
        Reference | None,
        Field(
            description="The record of which it is asked, as kind/id; left out where it is asked of the whole atlas."
        ),
    ] = None
