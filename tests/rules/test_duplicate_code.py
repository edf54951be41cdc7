from data_folder import JAPAN, Finds

KOREA = JAPAN.replace("name: Japan", "name: Korea").replace("Japan is", "Korea is")


def test_code_of_two_partners_is_told_at_the_second(finds: Finds) -> None:
    finds("duplicate-code", {"partners/korea.yml": KOREA.replace("JP", "§JP")}, "partners/japan", '"JP"')


def test_codes_of_their_own_pass(finds: Finds) -> None:
    finds("", {"partners/korea.yml": KOREA.replace("JP", "KR")})
