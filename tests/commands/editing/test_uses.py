"""Where a record, a source or an entry of a list is named."""

import pytest

from commands.project import Copy
from data_folder import FORUM, JAPAN

VISIT = """  - id: visit
    date: 2001
    text: An envoy came.
    concerns: [
      groups/forum, "tools/plan"]
    sources: [nato-1#12]
"""
EXPECTED = """# yaml-language-server: $schema=../schema/expectation.schema.json
name: Members
expectations:
  - function: members
    of: groups/forum
    on: 2001-01-01
    are: [japan]
    sources: [nato-1]
"""
ALIASES = """# yaml-language-server: $schema=../schema/alias.schema.json
name: Old anchors
anchors:
  old-joined: japan--joined--forum
  old-visit: partners-japan-visit
"""


def write(copy: Copy) -> None:
    """A folder in which Japan, the Forum and the region are named in each way that there is."""
    member = "memberships:\n  - group: forum\n    from: 1995-02-08\n    attested: 2002\n    sources:\n      - nato-1\n"
    files = {
        "partners/japan.yml": f"{JAPAN}{member}events:\n{VISIT}",
        "expectations/members.yml": EXPECTED,
        "aliases/timeline.yml": ALIASES,
    }
    for name, text in files.items():
        file = copy.root / "data" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    page = copy.root / "docs" / "about" / "method.md"
    page.write_text(
        "# Method\n\nSee [it](../partners/japan.md#visit)\nand <a href='../../groups/forum/'>it</a>.\n", "utf-8"
    )
    assert copy.run("check").stdout == ""


def test_uses_are_told_with_place_and_key_in_every_form(copy: Copy) -> None:
    write(copy)
    told = copy.run("uses", "groups/forum")
    assert told.returncode == 0
    assert told.stdout.splitlines() == [
        "data/aliases/timeline.yml:4:15: anchors.old-joined: japan--joined--forum",
        "data/expectations/members.yml:5:9: expectations.of: groups/forum",
        "data/partners/japan.yml:11:12: memberships.group: forum",
        "data/partners/japan.yml:21:7: events.concerns: groups/forum",
        "docs/about/method.md:4:27: link: ../../groups/forum/",
    ]
    assert told.stderr == "groups/forum: 5 places\n"


def test_uses_of_a_partner_are_in_lists_by_id_addresses_and_links(copy: Copy) -> None:
    write(copy)
    assert [line.split(": ", 1)[1] for line in copy.run("uses", "japan").stdout.splitlines()] == [
        "anchors.old-joined: japan--joined--forum",
        "anchors.old-visit: partners-japan-visit",
        "expectations.are: japan",
        "link: ../partners/japan.md#visit",
    ]


def test_uses_of_a_source_are_citations_with_their_paragraphs(copy: Copy) -> None:
    write(copy)
    found = copy.run("uses", "data/sources/nato-1.yml").stdout.splitlines()
    assert "data/partners/japan.yml:22:15: events.sources: nato-1#12" in found
    assert "data/partners/japan.yml:15:9: memberships.sources: nato-1" in found
    assert found == sorted(found, key=lambda line: (line.split(":")[0], *map(int, line.split(":")[1:3])))


def test_uses_of_an_entry_of_a_list(built: Copy) -> None:
    for word in ("asia", "lists/regions/asia"):
        assert built.run("uses", word).stdout == "data/partners/japan.yml:5:9: region: asia\n"


def test_uses_are_told_of_a_record_with_faults_too(copy: Copy) -> None:
    write(copy)
    copy.change("data/partners/japan.yml", "type: country", "type: cuontry")
    assert "data/partners/japan.yml:11:12: memberships.group: forum" in copy.run("uses", "forum").stdout


def test_uses_of_an_id_that_two_kinds_have_are_told_for_both(copy: Copy) -> None:
    (copy.root / "data" / "tools" / "forum.yml").write_text(
        (copy.root / "data" / "tools" / "plan.yml").read_text("utf-8"), "utf-8"
    )
    assert copy.run("uses", "forum").stderr == "groups/forum: 0 places\ntools/forum: 0 places\n"


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("japna", 'nothing has the id "japna"; did you mean "partners/japan"?'),
        ("partners/jpan", 'no record "partners/jpan"; did you mean "partners/japan"?'),
        ("bananas", 'nothing has the id "bananas"; name another'),
    ],
)
def test_uses_of_nothing_name_what_is_near(built: Copy, word: str, told: str) -> None:
    done = built.run("uses", word)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"error: {told}\n")


def test_uses_of_an_old_id_tell_the_new_one(copy: Copy) -> None:
    (copy.root / "data" / "groups" / "forum.yml").write_text(
        FORUM.replace("from:", "formerly: [board]\nfrom:"), "utf-8"
    )
    done = copy.run("uses", "board")
    assert (done.returncode, done.stderr) == (2, 'error: "board" was renamed; it is "groups/forum" now\n')
