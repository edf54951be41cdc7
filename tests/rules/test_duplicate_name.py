import pytest

from data_folder import FORUM, FRANCE, JAPAN, REGIONS, RIGA, Finds


@pytest.mark.parametrize("name", ["Forum", "FORUM"])
def test_name_of_two_records_of_a_kind(finds: Finds, name: str) -> None:
    other = FORUM.replace("name: Forum", f"name: §{name}").replace("The Forum", "The other")
    finds("duplicate-name", {"groups/second.yml": other}, "data/groups/forum.yml", f'"{name}"')


@pytest.mark.parametrize(
    "names",
    [
        "also_known_as: [Nippon, §Nippon]\n",
        "also_known_as: [§japan]\n",
        "abbreviation: JPN\nalso_known_as: [§JPN]\n",
        "also_known_as: [Nippon]\nmisspellings: [§Nippon]\n",
    ],
)
def test_name_twice_in_a_record(finds: Finds, names: str) -> None:
    finds("duplicate-name", {"partners/japan.yml": JAPAN + names}, "twice")


def test_name_of_a_partner_and_an_ally(finds: Finds) -> None:
    partner = JAPAN.replace("name: Japan", "name: France\nalso_known_as: [Japan]")
    files = {"allies/france.yml": FRANCE.replace("name: ", "name: §"), "partners/japan.yml": partner}
    finds("duplicate-name", files, 'data/partners/japan.yml has the name "France" too')


def test_name_of_two_entries_of_a_list(finds: Finds) -> None:
    finds("duplicate-name", {"lists/regions.yml": REGIONS + "  far-east:\n    name: §Asia\n"}, '"Asia"')


def test_name_twice_in_an_entry_of_a_list(finds: Finds) -> None:
    finds("duplicate-name", {"lists/regions.yml": REGIONS + "    also_known_as: [§Asia]\n"}, '"Asia"')


def test_other_names_pass(finds: Finds) -> None:
    changed = {
        "partners/japan.yml": JAPAN + "also_known_as: [Nippon, Nihon]\nmisspellings: [Jappan]\n",
        "summits/riga.yml": RIGA.replace("name: Riga", "name: Second Riga").replace("spoke", "spoke again"),
    }
    finds("", changed)
