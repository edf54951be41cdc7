import pytest

from data_folder import Finds

POST = """# yaml-language-server: $schema=../schema/post.schema.json
name: Envoy
summary:
  text: The Envoy speaks for NATO.
  sources: [nato-1]
checked: 2026-11-20
"""


def holders(*dates: str) -> dict[str, str]:
    items = "".join(
        f"  - {{name: Holder {number}, {date}, sources: [nato-1]}}\n" for number, date in enumerate(dates, start=1)
    )
    return {"posts/envoy.yml": f"{POST}holders:\n{items}"}


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (["from: 2004, until: 2010", "from: §2009, until: 2012"], "begins before Holder 1 had left the post (2010)"),
        (["from: 2010, until: 2012", "from: §2004, until: 2009"], "move this one up"),
    ],
)
def test_two_holders_at_once_or_out_of_order(finds: Finds, dates: list[str], words: str) -> None:
    finds("one-holder", holders(*dates), words)


@pytest.mark.parametrize("dates", ["from: 2004, attested: 2010", "attested: 2004/2006"])
def test_holder_who_was_followed_and_has_no_end(finds: Finds, dates: str) -> None:
    files = holders(dates, "from: 2009, until: 2012")
    files["posts/envoy.yml"] = files["posts/envoy.yml"].replace("name: Holder 1", "name: §Holder 1")
    finds("one-holder", files, "has no `until`, but Holder 2 followed")


@pytest.mark.parametrize(
    "files",
    [
        {"posts/envoy.yml": POST},
        holders("from: 2004, until: 2010", "from: 2010, attested: 2012"),
        holders("until: 2006, attested: 2004/..", "attested: 2006/2012"),
    ],
)
def test_post_without_a_holder_or_with_one_at_a_time_passes(finds: Finds, files: dict[str, str]) -> None:
    finds("", files)
