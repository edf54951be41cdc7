import pytest

from data_folder import JAPAN, Finds

MEMBER = "memberships:\n  - group: forum\n    from: 1995\n    attested: 1996\n    sources: [nato-1]\n"
JOINED = JAPAN.replace("checked:", f"{MEMBER}checked:")
ALIASES = """# yaml-language-server: $schema=../schema/alias.schema.json
name: Old addresses
anchors:
  groups-forum-joined-1995: {anchor}
"""


def test_alias_of_nothing(finds: Finds) -> None:
    aliases = ALIASES.format(anchor="§japan--joined--form")
    files = {"partners/japan.yml": JOINED, "aliases/old.yml": aliases}
    finds("lost-alias", files, 'nothing at "japan--joined--form"', 'did you mean "japan--joined--forum"?')


def test_alias_of_an_event_passes(finds: Finds) -> None:
    aliases = ALIASES.format(anchor="japan--joined--forum") + "  old-riga: summits-2006-riga\n"
    finds("", {"partners/japan.yml": JOINED, "aliases/old.yml": aliases})


def test_alias_of_the_old_id_of_a_renamed_partner_passes(finds: Finds) -> None:
    nippon = JOINED.replace("type:", "formerly: [japan]\ntype:")
    aliases = ALIASES.format(anchor="japan--joined--forum")
    finds("", {"partners/japan.yml": None, "partners/nippon.yml": nippon, "aliases/old.yml": aliases})


@pytest.mark.parametrize("old", ["korea--joined--forum", "japan--joined--forum"])
def test_alias_that_is_an_address_of_today(finds: Finds, old: str) -> None:
    """Of another change of the same day and format, or of the very one that it leads to."""
    korea = JOINED.replace("Japan", "Republic of Korea").replace("JP", "KR")
    aliases = ALIASES.replace("groups-forum-joined-1995", f"§{old}").format(anchor="japan--joined--forum")
    files = {"partners/japan.yml": JOINED, "partners/korea.yml": korea, "aliases/old.yml": aliases}
    finds("lost-alias", files, "is an address of the timeline today; delete the line")


@pytest.mark.parametrize("old", ["filters", "1995"])
def test_alias_that_is_a_part_of_the_timeline_page(finds: Finds, old: str) -> None:
    aliases = ALIASES.replace("groups-forum-joined-1995", f"§{old}").format(anchor="japan--joined--forum")
    files = {"partners/japan.yml": JOINED, "aliases/old.yml": aliases}
    finds("lost-alias", files, "part of the timeline page itself; delete the line")


def test_alias_that_stands_in_two_files(finds: Finds) -> None:
    aliases = ALIASES.format(anchor="japan--joined--forum")
    again = aliases.replace("Old", "Older").replace("  groups", "  §groups")
    files = {"partners/japan.yml": JOINED, "aliases/old.yml": aliases, "aliases/older.yml": again}
    finds("lost-alias", files, "data/aliases/old.yml says where", "keep one of the two")
