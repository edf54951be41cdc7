"""Blanks that a new record's template leaves: each is told where it stands, once, and hides no other fault."""

from data_folder import JAPAN, Finds


def test_each_blank_is_told_with_its_key_and_place(finds: Finds) -> None:
    japan = JAPAN.replace("name: Japan", "name: §FILL IN").replace("sources: [nato-1]", "sources: [nato-1, §FILL IN]")
    (name, source) = finds("blank", {"partners/japan.yml": japan})
    assert name.message == '"name" is still to be filled in; write over FILL IN'
    assert source.message == '"sources" is still to be filled in; write over FILL IN'


def test_blank_key_is_told_at_the_key(finds: Finds) -> None:
    regions = "# yaml-language-server: $schema=../schema/list.schema.json\nname: R\nentries:\n  asia: {name: Asia}\n"
    regions += "  §FILL IN: {name: More}\n"
    (blank,) = [one for one in finds("blank", {"lists/regions.yml": regions}) if one.message.startswith("this key")]
    assert blank.line == 5


def test_blank_within_a_longer_text_is_none(finds: Finds) -> None:
    finds("blank", {"partners/japan.yml": JAPAN.replace("Japan is", "FILL IN is")})


def test_blank_reference_and_text_are_told_as_blanks_alone(finds: Finds) -> None:
    """Not as a record that is not there as well, nor as a text without a full stop."""
    member = "memberships: [{group: §FILL IN, from: 1995, attested: 1996, note: §FILL IN, sources: [nato-1]}]\nchecked:"
    finds("blank", {"partners/japan.yml": JAPAN.replace("checked:", member)})
