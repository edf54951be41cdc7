from data_folder import FRANCE, JAPAN, Finds

# Named like each country whose code it is given, so that only the doubled code is a fault.
KOREA = JAPAN.replace(
    "name: Japan",
    "name: Korea\nalso_known_as: [South Korea]\nofficial_name: {name: Japan, sources: [nato-1]}",
).replace("Japan is", "Korea is")


def test_code_of_two_partners_is_told_at_the_second(finds: Finds) -> None:
    finds("duplicate-code", {"partners/korea.yml": KOREA.replace("JP", "§JP")}, "partners/japan", '"JP"')


def test_codes_of_their_own_pass(finds: Finds) -> None:
    finds("", {"partners/korea.yml": KOREA.replace("JP", "KR")})


def test_ally_with_the_code_of_a_partner_is_told(finds: Finds) -> None:
    """An Ally that was a partner has one record, that of the partner."""
    korea = JAPAN.replace("name: Japan", "name: South Korea").replace("JP", "KR")
    ally = FRANCE.replace("France", "Republic of Korea").replace("FR", "§KR")
    changed = {"allies/republic.yml": ally, "partners/japan.yml": korea}
    finds("duplicate-code", changed, 'partners/japan has the code "KR" too')
