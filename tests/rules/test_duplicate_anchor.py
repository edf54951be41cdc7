import pytest

from data_folder import EDITION, ERA, FORUM, JAPAN, PLAN, REGIONS, RIGA, SOURCE, TERM, TOPICS, Finds

DECISION = (
    RIGA.replace("summit.schema", "decision.schema")
    .replace("name: Riga", "name: New tools")
    .replace("Leaders met in Riga and spoke of partners.", "Leaders agreed on tools.")
    .replace("2006-11-28/2006-11-29", "2006-11-29")
    + "decided:\n  - {id: open, text: The tools are open to all., sources: [nato-1]}\n"
)
AT_RIGA = DECISION + "summit: 2006-riga\n"
MILESTONE = (
    DECISION.replace("decision.schema", "milestone.schema")
    .replace("New tools", "A first meeting")
    .replace("Leaders agreed on tools.", "The tools were opened.")
    .replace("decided:", "statements:")
    .replace("The tools are", "They are")
)
EVENT = "events:\n  - {id: %s, date: 2006-11-29, text: A text was issued., sources: [nato-1]}\n"


@pytest.mark.parametrize("taken", ["attendance", "source-1"])
def test_decision_with_the_id_of_a_part_of_its_summits_page(finds: Finds, taken: str) -> None:
    changed = {f"decisions/{taken}.yml": AT_RIGA.replace("summit: ", "summit: §")}
    finds("duplicate-anchor", changed, f'"{taken}"', "part of every page")


def test_decision_elsewhere_may_have_such_an_id(finds: Finds) -> None:
    finds("", {"decisions/attendance.yml": DECISION})


def test_decision_with_the_id_of_an_event_of_its_summit(finds: Finds) -> None:
    changed = {
        "decisions/tools.yml": AT_RIGA.replace("summit: ", "summit: §"),
        "summits/2006-riga.yml": RIGA + EVENT % "tools",
    }
    finds("duplicate-anchor", changed, '"tools"', "statement or event there")


def test_decision_and_milestone_of_one_summit_with_one_id(finds: Finds) -> None:
    changed = {"decisions/tools.yml": AT_RIGA, "milestones/tools.yml": MILESTONE + "summit: §2006-riga\n"}
    finds("duplicate-anchor", changed, "decisions/tools")


def test_decision_and_milestone_with_one_id_apart_pass(finds: Finds) -> None:
    finds("", {"decisions/tools.yml": AT_RIGA, "milestones/tools.yml": MILESTONE})


def test_event_at_the_address_of_a_record_on_the_timeline(finds: Finds) -> None:
    second = RIGA.replace("name: Riga", "name: Declaration of Riga").replace("spoke of partners", "wrote it")
    first = RIGA + (EVENT % "§declaration").replace("2006-11-29", "2007")
    changed = {"summits/2006-riga.yml": first, "summits/2006-riga-declaration.yml": second}
    anchor = '"timeline/#summits-2006-riga-declaration"'
    finds("duplicate-anchor", changed, anchor, "summits/2006-riga-declaration too")


def test_event_at_an_old_address_of_another_event(finds: Finds) -> None:
    moved = FORUM + "formerly: [round]\n" + EVENT % "first-text"
    other = FORUM.replace("Forum", "First round") + EVENT.replace("A text", "Another text") % "§text"
    changed = {"groups/forum.yml": moved, "groups/round-first.yml": other}
    finds("duplicate-anchor", changed, '"timeline/#groups-round-first-text"', "groups/forum#first-text")


def test_record_with_the_abbreviation_of_a_term(finds: Finds) -> None:
    changed = {
        "glossary/groups-forum.yml": "§" + TERM,
        "groups/forum.yml": FORUM.replace("name: Forum", "name: Forum\nabbreviation: F"),
    }
    finds("duplicate-anchor", changed, '"glossary/#groups-forum"', "data/groups/forum.yml")


def test_list_entry_with_the_anchor_of_another_lists_entry(finds: Finds) -> None:
    first = REGIONS + "  asia-east:\n    name: East\n    abbreviation: §E\n"
    second = REGIONS.replace("Regions", "Parts of Asia") + "  east:\n    name: Far East\n    abbreviation: FE\n"
    changed = {"lists/regions.yml": first, "lists/regions-asia.yml": second}
    finds("duplicate-anchor", changed, '"glossary/#regions-asia-east"')


@pytest.mark.parametrize(
    ("file", "text", "anchor"),
    [
        ("glossary/sources.yml", TERM, "glossary/#sources"),
        ("glossary/source-2.yml", TERM, "glossary/#source-2"),
        ("glossary/all.yml", TERM, "glossary/#all"),
        ("eras/source-1.yml", ERA, "eras/#source-1"),
    ],
)
def test_id_of_a_part_of_the_list(finds: Finds, file: str, text: str, anchor: str) -> None:
    finds("duplicate-anchor", {file: "§" + text}, f'"{anchor}"', "part of that page")


def test_source_with_the_id_of_a_part_of_the_list(finds: Finds) -> None:
    source = SOURCE.replace("/one", "/two").replace("A page", "Another page")
    cited = PLAN.replace("sources: [nato-1]", "sources: [all]", 1)
    finds("duplicate-anchor", {"sources/all.yml": "§" + source, "tools/plan.yml": cited}, '"sources/#all"')


def test_change_with_the_id_of_the_heading_of_an_edition(finds: Finds) -> None:
    change = "changes:\n  - {id: §edition-2026-11-20, date: 2026-11-20, text: A date was corrected.}\n"
    finds("duplicate-anchor", {"edition.yml": EDITION + change}, '"data/changes/#edition-2026-11-20"')


def test_ids_that_are_parts_of_other_pages_pass(finds: Finds) -> None:
    topics = TOPICS.replace("  who:", "  sources:")
    finds("", {"glossary/partners.yml": TERM, "lists/question-topics.yml": topics, "partners/japan.yml": JAPAN})
