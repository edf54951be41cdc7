import pytest

from data_folder import FORUM, FRANCE, JAPAN, RIGA, TERM, Finds


@pytest.mark.parametrize(
    "names", ["also_known_as: [§Forum]\n", "also_known_as: [Nippon, §FORUM]\n", "abbreviation: §forum\n"]
)
def test_name_of_a_record_before(finds: Finds, names: str) -> None:
    problems = finds("shared-name", {"partners/japan.yml": JAPAN + names}, "groups/forum", "link to neither")
    assert problems[0].level == "warning"


def test_alias_of_an_ally_and_a_partner_or_another_ally(finds: Finds) -> None:
    belgium = FRANCE.replace("France", "Belgium").replace("FR", "BE")
    files = {"allies/belgium.yml": belgium + "also_known_as: [France, Japan]\n", "allies/france.yml": FRANCE}
    marked = {
        "allies/belgium.yml": files["allies/belgium.yml"].replace("Japan]", "§Japan]"),
        "allies/france.yml": FRANCE.replace("name: ", "name: §"),
    }
    finds("shared-name", marked, "so who searches for it finds both")


def test_alias_of_two_records(finds: Finds) -> None:
    changed = {
        "groups/forum.yml": FORUM + "also_known_as: [The Table]\n",
        "glossary/council.yml": TERM + "also_known_as: [§The Table]\n",
    }
    finds("shared-name", changed, "groups/forum")


def test_names_of_two_kinds(finds: Finds) -> None:
    changed = {
        "summits/2006-riga.yml": RIGA.replace("name: Riga", "name: Forum"),
        "groups/forum.yml": FORUM.replace("name: ", "name: §"),
    }
    finds("shared-name", changed, "summits/2006-riga")


def test_entries_of_lists_and_misspellings_do_not_count(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN + "also_known_as: [Regions]\nmisspellings: [Forum]\n"})


@pytest.mark.parametrize("older", ["alpha", "zeta"])
def test_name_of_what_a_record_replaced_passes(finds: Finds, older: str) -> None:
    successor = FORUM.replace("Forum", "Council") + "abbreviation: FC\n"
    relation = "until: 1994-01-10\nreplaced_by:\n  - to: groups/middle\n    sources: [nato-1]\n"
    replaced = FORUM.replace("Forum", "Table").replace("1994-01-10", "1990") + "abbreviation: FC\n" + relation
    finds("", {f"groups/{older}.yml": replaced, "groups/middle.yml": successor})
