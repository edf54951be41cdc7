import pytest

from data_folder import JAPAN, Finds

SAID = "statements:\n  - id: met\n    text: They met.\n    concerns: {}\n    sources: {}\n"


@pytest.mark.parametrize(
    ("concerns", "sources"),
    [
        ("[groups/forum, tools/plan, §groups/forum]", "[nato-1]"),
        ("[groups/forum]", "[nato-1, §nato-1]"),
        ("[groups/forum]", "[nato-1#5, 'nato-1#6', §'nato-1#5']"),
    ],
)
def test_item_that_stands_before(finds: Finds, concerns: str, sources: str) -> None:
    finds("repeated-item", {"partners/japan.yml": JAPAN + SAID.format(concerns, sources)}, "already")


def test_other_items_pass(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN + SAID.format("[groups/forum, tools/plan]", "[nato-1#5, nato-1#6, nato-1]")})
