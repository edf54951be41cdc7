from data_folder import JAPAN, Finds

JOINED = JAPAN.replace("checked:", "memberships:\n  - group: forum\n    from: 1995\n    sources: [nato-1]\nchecked:")
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
