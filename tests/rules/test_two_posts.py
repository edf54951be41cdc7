import pytest

from data_folder import Finds

POST = """# yaml-language-server: $schema=../schema/post.schema.json
name: {}
summary:
  text: The {} speaks for NATO.
  sources: [nato-1]
holders:
  - {{name: {}, {}, sources: [nato-1]}}
checked: 2026-11-20
"""


def posts(one: str, two: str, name: str = "Ann Envoy") -> dict[str, str]:
    return {
        "posts/envoy.yml": POST.format("Envoy", "Envoy", "Ann Envoy", one),
        "posts/herald.yml": POST.format("Herald", "Herald", f"§{name}", two),
    }


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("from: 2004, until: 2010", "from: 2006, until: 2012"),
        ("from: 2004, attested: 2010", "from: 2006, attested: 2008"),
        ("attested: 2004/2010", "from: 2009-01, until: 2009-06"),
    ],
)
def test_holder_of_two_posts_at_once(finds: Finds, one: str, two: str) -> None:
    finds("two-posts", posts(one, two), "holds posts/envoy at the same time")


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        ("from: 2004, until: 2010-07", "from: 2010-07-23, until: 2012", "Ann Envoy"),
        ("from: 2004, until: 2010", "from: 2010, until: 2012", "Ann Envoy"),
        ("from: 2004, until: 2010", "from: 2006, until: 2012", "Bob Herald"),
        ("from: 2004, until: 2010", "from: 2006, until: 2012, note: Both at once.", "Ann Envoy"),
    ],
)
def test_holders_one_after_the_other_or_with_a_note_pass(finds: Finds, one: str, two: str, name: str) -> None:
    files = posts(one, two, name)
    finds("", {path: text.replace("§", "") for path, text in files.items()})
