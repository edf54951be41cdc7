from data_folder import JAPAN, Finds

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
    ally = "# yaml-language-server: $schema=../schema/ally.schema.json\nname: Nippon\nalso_known_as: [Japan]\n"
    ally += "code: §JP\naccession: {date: 1949-08-24, sources: [nato-1]}\nchecked: 2026-11-20\n"
    finds("duplicate-code", {"allies/nippon.yml": ally}, 'partners/japan has the code "JP" too')
