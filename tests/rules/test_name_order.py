import pytest

from data_folder import JAPAN, Finds


def named(*names: str) -> dict[str, str]:
    rows = "".join(f"  - {{{name}, sources: [nato-1]}}\n" for name in names)
    return {"partners/japan.yml": f"{JAPAN}earlier_names:\n{rows}"}


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["name: Yamato, until: 1995", "name: Nippon, until: §1994-05"], "not after the name above it (1995)"),
        (["name: Yamato, until: 1995-01-01", "name: Nippon, until: §1995-01-01"], "not after the name above it"),
        (["name: §Japan, until: 1995"], "the next name as well"),
        (["name: §Nippon, until: 1994", "name: Nippon, until: 1995"], "the next name as well"),
    ],
)
def test_earlier_name_out_of_order_or_doubled(finds: Finds, names: list[str], words: str) -> None:
    finds("name-order", named(*names), words)


def test_earlier_name_without_a_day(finds: Finds) -> None:
    finds("spell-boundary", named("name: Nippon, §until: {basis: inferred}"), "without a date")


def test_earlier_names_in_order_pass(finds: Finds) -> None:
    finds("", named("name: Yamato, until: 1994", "name: Nippon, until: 1995-01-01"))
