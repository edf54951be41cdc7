import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.model import computations, parts, records, reference_records, spells, walk
from atlas.model.fields import Refers
from atlas.model.shape import shapes
from atlas.rules.check import check
from atlas.rules.unknown_reference import IN_FULL
from data_folder import AGREEMENT, ERA, FORUM, FRANCE, JAPAN, PLAN, QUESTION, REGIONS, TERM, TOPICS, Finds

SAID = "statements:\n  - id: met\n    text: They met.\n    concerns: [{}]\n    sources: [nato-1]\n"
PARTY = "parties:\n  - {{party: {}, signed: 1995-03, sources: [nato-1]}}\n"
EXPECTATION = """# yaml-language-server: $schema=../schema/expectation.schema.json
name: Forum
expectations:
  - {{function: format, of: partners/japan, in: {}, on: 2000-01-01, are: [not-yet], sources: [nato-1]}}
"""
MEMBER = "memberships:\n  - group: {}\n    from: 2000\n    attested: 2001\n    sources: [nato-1]\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (JAPAN.replace("[nato-1]", "[§nato-7]"), 'no source "nato-7"; did you mean "nato-1"?'),
        (JAPAN.replace("[nato-1]", "[nato-1, §nato-x1#5]"), 'no source "nato-x1"; did you mean "nato-1"?'),
        (JAPAN.replace("[nato-1]", "[§un-sc]"), "add data/sources/un-sc.yml or name another"),
        (
            JAPAN.replace("region: asia", "region: §asai"),
            'no entry "asai" in data/lists/regions.yml; did you mean "asia"?',
        ),
        (JAPAN.replace("region: asia", "region: §moon"), "in data/lists/regions.yml; add it there"),
        (JAPAN + MEMBER.format("§forun"), 'no group "forun"; did you mean "forum"?'),
        (JAPAN + MEMBER.format("§groups/forum"), 'no group "groups/forum"; did you mean "forum"?'),
        (JAPAN + MEMBER.format("§partners/japan"), 'no group "partners/japan"; write an id'),
        (JAPAN + MEMBER.format("§The Circle of Friends"), "write an id, as the files in data/groups/ have"),
        (
            JAPAN.replace("region: asia", "region: §regions/asia"),
            'no entry "regions/asia" in data/lists/regions.yml; did',
        ),
        (JAPAN + SAID.format("§forum"), '"forum" stands without its kind; write kind/id; did you mean "groups/forum"?'),
        (JAPAN + SAID.format("§forums"), '"forums" stands without its kind; write kind/id, such as partners/japan'),
        (JAPAN + SAID.format("§groups/forun"), 'no record "groups/forun"; did you mean "groups/forum"?'),
        (JAPAN + SAID.format("§groups/plan"), 'did you mean "tools/plan"?'),
        (JAPAN + SAID.format("§summits/2031-mars"), "add data/summits/2031-mars.yml"),
        (JAPAN + SAID.format("§group/forum"), 'no kind of record is called "group"; did you mean "groups"?'),
        (JAPAN + SAID.format("§sources/nato-1"), "has no page"),
        (JAPAN + SAID.format("§glossary/council"), "has no page"),
        (JAPAN + SAID.format("§lists/regions"), "has no page"),
    ],
)
def test_reference_that_leads_nowhere(finds: Finds, text: str, words: str) -> None:
    finds("unknown-reference", {"partners/japan.yml": text, "glossary/council.yml": TERM}, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (JAPAN + MEMBER.format("§circle"), '"circle" was renamed; write "forum"'),
        (JAPAN + SAID.format("§groups/circle"), '"groups/circle" was renamed; write "groups/forum"'),
    ],
)
def test_reference_to_a_renamed_record(finds: Finds, text: str, words: str) -> None:
    finds("unknown-reference", {"partners/japan.yml": text, "groups/forum.yml": FORUM + "formerly: [circle]\n"}, words)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("eras/first.yml", ERA.replace("[summits/2006-riga]", "[§summits/2006-rega]"), 'mean "summits/2006-riga"?'),
        ("questions/who.yml", QUESTION + "see: [§groups/forun]\n", 'did you mean "groups/forum"?'),
        ("questions/who.yml", QUESTION.replace("groups/forum", "§groups/forun"), 'did you mean "groups/forum"?'),
        ("questions/who.yml", QUESTION.replace("topic: who", "topic: §whom"), "in data/lists/question-topics.yml"),
    ],
)
def test_era_or_question_that_names_what_is_not_there(finds: Finds, name: str, text: str, words: str) -> None:
    finds("unknown-reference", {"lists/question-topics.yml": TOPICS, name: text}, words)


@pytest.mark.parametrize(
    ("party", "words"),
    [
        ("§japan", '"japan" stands without its kind; write kind/id; did you mean "partners/japan"?'),
        ("§partners/japna", 'no record "partners/japna"; did you mean "partners/japan"?'),
        ("§alleis/france", 'no kind of record is called "alleis"'),
        ("§allies/france", "add data/allies/france.yml or name another"),
        ("§allies/japan", 'no record "allies/japan"; did you mean "partners/japan"?'),
        ("§partners/belgium", 'no record "partners/belgium"; did you mean "allies/belgium"?'),
        ("§belgium", '"belgium" stands without its kind; write kind/id; did you mean "allies/belgium"?'),
        ("§ally/belgium", 'no kind of record is called "ally"; did you mean "allies/belgium"?'),
        ("§ally/nowhere", 'no kind of record is called "ally"; kinds are partners, allies'),
        ("§groups/forum", '"groups/forum" does not belong here; name a record of partners, allies'),
        ("§sources/nato-1", '"sources/nato-1" does not belong here; name a record of partners, allies'),
    ],
)
def test_party_that_is_not_there(finds: Finds, party: str, words: str) -> None:
    """An Ally has no page, and may be named all the same."""
    belgium = FRANCE.replace("France", "Belgium").replace("FR", "BE")
    finds(
        "unknown-reference", {"allies/belgium.yml": belgium, "tools/plan.yml": AGREEMENT + PARTY.format(party)}, words
    )


@pytest.mark.parametrize("first", ["§sources/nato-1", "§lists/regions"])
def test_search_that_is_to_find_what_is_not_searched(finds: Finds, first: str) -> None:
    search = "# yaml-language-server: $schema=../schema/search.schema.json\nname: Names\nsearches:\n"
    search += f"  - {{asked: a page, first: {first}}}\n"
    finds("unknown-reference", {"searches/names.yml": search}, "does not belong here; name a record of summits, ")


def test_ally_in_a_list_of_partners(finds: Finds) -> None:
    seen = "seen:\n  - {date: 2000, members: [§france], sources: [nato-1]}\n"
    finds(
        "unknown-reference",
        {"allies/france.yml": FRANCE, "groups/forum.yml": FORUM + seen},
        '"france" is an Ally that never was a partner; leave it out',
    )


def test_party_of_either_kind_passes(finds: Finds) -> None:
    files = {"allies/france.yml": FRANCE, "tools/plan.yml": AGREEMENT + PARTY.format("allies/france")}
    finds("", files)
    finds("", {**files, "tools/plan.yml": AGREEMENT + PARTY.format("partners/japan")})


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("forum", '"forum" stands without its kind; write kind/id; did you mean "groups/forum"?'),
        ("groups/farum", 'no record "groups/farum"; did you mean "groups/forum"?'),
        ("group/forum", 'no kind of record is called "group"; did you mean "groups"?'),
    ],
)
def test_format_of_an_expectation_that_is_not_there(data: Callable[..., Path], name: str, words: str) -> None:
    problems = check(data({"expectations/forum.yml": EXPECTATION.format(name)}))[1]
    assert [problem.message for problem in problems] == [words]


def test_list_of_a_group_that_names_an_unknown_partner(finds: Finds) -> None:
    seen = "seen:\n  - {date: 2000, members: [§japna], sources: [nato-1]}\n"
    finds("unknown-reference", {"groups/forum.yml": FORUM + seen}, 'no partner "japna"; did you mean "japan"?')


def test_reference_to_a_record_that_cannot_be_read_is_no_second_fault(finds: Finds) -> None:
    changed = {
        "groups/forum.yml": FORUM + "§colour: red\n",
        "lists/regions.yml": REGIONS + "§colour: red\n",
        "partners/japan.yml": JAPAN + SAID.format("groups/forum") + MEMBER.format("forum"),
    }
    finds("unknown-key", changed)


def test_list_that_is_not_there(finds: Finds) -> None:
    changed = {"lists/tool-types.yml": None, "tools/plan.yml": PLAN.replace("planning", "§planning")}
    finds("unknown-reference", changed, "data/lists/tool-types.yml")


def test_references_of_every_form_pass(finds: Finds) -> None:
    said = SAID.format("groups/forum, tools/plan, summits/2006-riga")
    finds("", {"partners/japan.yml": JAPAN + said + MEMBER.format("forum")})


def test_fields_that_name_a_record_in_full_are_known() -> None:
    fields = set()
    for module in (reference_records, computations, parts, records, spells):
        for cls in vars(module).values():
            if isinstance(cls, type) and dataclasses.is_dataclass(cls) and hasattr(cls, "__pydantic_fields__"):
                fields |= {walk.alias(cls, name) for name, of in shapes(cls).items() if Refers("") in of.marks}
    assert fields == IN_FULL
