"""What a page answers at a glance, and in its table of all that a partner takes part in."""

import re
from pathlib import Path
from typing import cast

import pytest

from atlas.render.home.lives import LivesPage
from atlas.render.records.page import RecordPage
from atlas.render.site import planned_pages
from atlas.render.view import prepare
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, PLAN, RIGA, SOURCE, TERM, Changes, tiny
from rendered import SITE, render

MARKED = FORUM.replace(
    "sources: [nato-1]\nsummary", "mark: {colour: blue, pattern: dots}\nsources: [nato-1]\nsummary", 1
)
MEMBER = """memberships:
  - group: forum
    from: 1995-02-08
    attested: 2026
    suspensions:
      - {from: 2014-04-01, scope: cooperation, sources: [nato-1]}
    sources: [nato-1]
"""
PROGRAMMES = """programmes:
  - {tool: plan, from: 1996, until: 2000-05-01, sources: [nato-1]}
  - {tool: scheme, from: 2000-05-01, attested: 2026, sources: [nato-1]}
"""
SCHEME = PLAN.replace("name: Plan", "name: Scheme").replace("The Plan", "The Scheme").replace("1995-02", "1999")
REPLACED = PLAN.replace(
    "checked:", "replaced_by:\n  - {to: tools/scheme, note: Step by step., sources: [nato-1]}\nchecked:"
)


def page(folder: Path, path: str, changed: Changes) -> RecordPage:
    catalogue, problems = check(tiny(folder, changed))
    assert not [problem for problem in problems if problem.level == "error"], problems
    return next(
        cast(RecordPage, planned.make())
        for planned in planned_pages(prepare(catalogue, SITE))
        if planned.path == f"{path}.md"
    )


def facts(made: RecordPage) -> dict[str, str]:
    """What the page says at a glance, without its elements."""
    return {fact.label: re.sub(r"<[^>]*>", "", fact.html.replace("<br>", "\n")) for fact in made.facts}


def lines(made: RecordPage, section: str) -> list[str]:
    (found,) = [part for part in made.sections if part.id == section]
    return [re.sub(r"<[^>]*>", "", line.html) for line in found.lines]


def rows(made: RecordPage, section: str = "parts") -> list[list[str]]:
    """The cells of a table, without their elements."""
    (found,) = [part for part in made.sections if part.id == section]
    assert found.table
    listed = [*found.table.rows, *(row for group in found.table.groups for row in group.rows)]
    return [[re.sub(r"<[^>]*>", "", cell.replace("<br>", "\n")) for cell in row.cells] for row in listed]


def flow(made: RecordPage) -> str:
    """The steps of the diagram of cause and effect, each with its records."""
    (found,) = [part.figure for part in made.sections if part.id == "flow"]
    steps = re.findall(r"<div><p>(.*?)</p><ul>(.*?)</ul></div>", found)
    return "; ".join(f"{title}: {re.sub(r'<[^>]*>', '', listed)}" for title, listed in steps)


def partner(more: str) -> str:
    return JAPAN.replace("checked:", more + "checked:")


def test_partner_tells_formats_with_their_spans(tmp_path: Path) -> None:
    changed = {"groups/forum.yml": MARKED, "partners/japan.yml": partner(MEMBER)}
    made = page(tmp_path, "partners/japan", changed)
    ((name, began, until, notes),) = rows(made)
    assert (name, began) == ("Forum", "8 February 1995")
    assert until == "member; practical cooperation suspended"
    assert notes.startswith("Practical cooperation suspended from 1 April 2014.")
    assert facts(made)["Kind"] == "Country, Asia"
    (section,) = [part for part in made.sections if part.id == "parts"]
    assert section.table and [group.title for group in section.table.groups] == ["Partnership formats"]
    marked = section.table.groups[0].rows[0].cells[0]
    assert 'class="atlas-mark" data-colour="blue" data-pattern="dots"' in marked


def test_partner_tells_which_programme_took_the_place_of_which(tmp_path: Path) -> None:
    changed = {"tools/plan.yml": REPLACED, "tools/scheme.yml": SCHEME, "partners/japan.yml": partner(PROGRAMMES)}
    first, second = rows(page(tmp_path, "partners/japan", changed))
    assert first[:3] == ["Plan", "1996", "1 May 2000"]
    assert second[:2] == ["Scheme in place of the Plan", "1 May 2000"]


def test_partner_programme_after_another_that_it_did_not_replace(tmp_path: Path) -> None:
    """That one began when another ended says nothing of itself."""
    changed = {"tools/scheme.yml": SCHEME, "partners/japan.yml": partner(PROGRAMMES)}
    assert [name for name, *_ in rows(page(tmp_path, "partners/japan", changed))] == ["Plan", "Scheme"]


def test_tool_tells_what_it_replaced_and_who_used_it(tmp_path: Path) -> None:
    changed = {"tools/plan.yml": REPLACED, "tools/scheme.yml": SCHEME, "partners/japan.yml": partner(PROGRAMMES)}
    told = facts(page(tmp_path, "tools/scheme", changed))
    assert (told["Replaces"], told["Known to use it on 23 November 2026"]) == ("Plan", "1")


def test_tool_tells_who_uses_it_and_who_was_last_shown_to_earlier(tmp_path: Path) -> None:
    """After the years of the tool without a newer source a use is not told as going on, nor as over."""
    uses = "programmes:\n  - {{tool: plan, {}, sources: [nato-1]}}\n"
    changed = {
        "tools/plan.yml": PLAN.replace("from: 1995-02", "from: 1995-02\nlapses: 3"),
        "partners/japan.yml": partner(uses.format("from: 1996, attested: 2023-11-23")),
        "partners/malta.yml": partner(uses.format("from: 1996, attested: 2023-11-22"))
        .replace("Japan", "Malta")
        .replace("JP", "MT"),
    }
    made = page(tmp_path / "tool", "tools/plan", changed)
    assert facts(made)["Known to use it on 23 November 2026"] == "1, and 1 more last shown earlier"
    told = [["1996", "in use; last confirmed 23 November 2023"], ["1996", "last shown on 22 November 2023"]]
    assert [row[:3] for row in rows(made, "partners")] == [["Japan", *told[0]], ["Malta", *told[1]]]
    for name, own in zip(("japan", "malta"), told, strict=True):
        assert rows(page(tmp_path / name, f"partners/{name}", changed))[0][:3] == ["Plan", *own]


def test_summit_tells_what_came_of_it(tmp_path: Path) -> None:
    decision = RIGA.replace("summit.schema", "decision.schema").replace("name: Riga", "name: Reform")
    decision = decision.replace(
        "date: 2006-11-28/2006-11-29\nsources: [nato-1]", "date: 2006-11-29\nsources: [nato-1]\nsummit: 2006-riga"
    )
    decision = decision.replace("Leaders met in Riga and spoke of partners.", "A reform was set going.")
    decided = "decided:\n  - {text: All was to be simpler., sources: [nato-1]}\n"
    led = "led_to:\n  - {to: tools/scheme, note: It came a year later., sources: [nato-1]}\n"
    changed = {
        "decisions/2006-reform.yml": decision.replace("checked:", decided + led + "checked:"),
        "tools/scheme.yml": SCHEME.replace("1999", "2007"),
    }
    made = page(tmp_path, "summits/2006-riga", changed)
    assert flow(made) == "Decided: Reform 2006; Led to: Scheme"
    assert lines(made, "follow-up") == ["Scheme: It came a year later."]


def test_lives_are_drawn_from_first_to_last_day(tmp_path: Path) -> None:
    ended = MARKED.replace("from: 1994-01-10", "from: 1994-01-10\nuntil: 2000")
    catalogue, _ = check(tiny(tmp_path, {"groups/forum.yml": ended}))
    made = {planned.path: planned.make for planned in planned_pages(prepare(catalogue, SITE))}
    page = cast(LivesPage, made["snippets/lives.md"]())
    (life,) = page.lives
    assert (life.name, life.href, life.span) == ("Forum", "groups/forum/", "10 January 1994 – 2000")
    assert 0 < life.start < 1 and 20 < life.length < 22
    assert page.years[0] == (1995, 3.03)  # a year after the first format; years on fives


def test_partner_format_shown_on_one_day(tmp_path: Path) -> None:
    shown = "memberships:\n  - {group: forum, attested: 2012-05-24/2012-05-24, sources: [nato-1]}\n"
    ((_, began, until, _),) = rows(page(tmp_path, "partners/japan", {"partners/japan.yml": partner(shown)}))
    assert (began, until) == ("by 24 May 2012", "member; last confirmed 24 May 2012")


def test_partner_format_shown_in_one_month(tmp_path: Path) -> None:
    shown = "memberships:\n  - {group: forum, attested: 2012-05/2012-05, sources: [nato-1]}\n"
    ((_, began, _, _),) = rows(page(tmp_path, "partners/japan", {"partners/japan.yml": partner(shown)}))
    assert began == "by May 2012"


def test_last_date_that_a_source_shows_is_not_told_as_an_end(tmp_path: Path) -> None:
    """What holds is told beside it, with that date where it lies long ago."""
    shown = "memberships:\n  - {group: forum, from: 1995-02-08, attested: 1995-02-08/2012, sources: [nato-1]}\n"
    made = page(tmp_path, "partners/japan", {"partners/japan.yml": partner(shown)})
    assert rows(made)[0][1:3] == ["8 February 1995", "member; last confirmed 2012"]
    assert facts(made)["On 23 November 2026"] == "Partner since 8 February 1995 (last confirmed 2012)[1]"


def test_list_in_a_group_confirms_those_whom_it_names(tmp_path: Path) -> None:
    """Nothing else need show them, and nothing is said of a date that lies not long ago."""
    spell = "memberships:\n  - {{group: forum, from: 1995-02-08{}, sources: [nato-1]}}\n"
    changed = {
        "groups/forum.yml": FORUM + "seen:\n  - {date: 2025-02, members: [japan], sources: [nato-1]}\n",
        "partners/japan.yml": partner(spell.format("")),
    }
    assert facts(page(tmp_path, "partners/japan", changed))["On 23 November 2026"] == "Partner since 8 February 1995[1]"
    made = page(tmp_path, "groups/forum", changed)
    ((_, *told, _),) = rows(made, "partners")
    assert told == ["8 February 1995", "member; last confirmed February 2025"]


def test_format_that_ended_with_accession_was_left_as_a_partner_alone(tmp_path: Path) -> None:
    spell = "memberships:\n  - {group: forum, from: 1995-02-08, until: 2004-03-29, sources: [nato-1]}\n"
    joined = "accession: {date: 2004-03-29, sources: [nato-1]}\n"
    for folder, more, words in (
        ("ally", joined, "29 March 2004\nended as a partner; now an Ally"),
        ("other", "", "29 March 2004"),
    ):
        made = page(tmp_path / folder, "partners/japan", {"partners/japan.yml": partner(spell + more)})
        assert rows(made)[0][2] == words


def test_boundary_between_two_days_is_some_day_between_them(tmp_path: Path) -> None:
    spell = "{group: forum, from: 1995-02-08, until: '[2001..2003]', sources: [nato-1]}"
    changed = {"partners/japan.yml": partner(f"memberships:\n  - {spell}\n")}
    assert rows(page(tmp_path / "partner", "partners/japan", changed))[0][2] == "between 2001 and 2003"
    assert rows(page(tmp_path / "group", "groups/forum", changed), "partners")[0][2] == "between 2001 and 2003"


@pytest.mark.parametrize(
    ("confers", "status"),
    [("consultation", "Consulted by NATO"), ("nothing", "No partnership")],
)
def test_country_in_a_group_that_makes_nobody_a_partner_is_none(tmp_path: Path, confers: str, status: str) -> None:
    """Nor is it suspended: of what is not a partnership nothing can be."""
    outside = FORUM.replace("sources: [nato-1]\nsummary", f"confers: {confers}\nsources: [nato-1]\nsummary", 1)
    changed = {"groups/forum.yml": outside, "partners/japan.yml": partner(MEMBER)}
    made = page(tmp_path, "partners/japan", changed)
    assert next(iter(facts(made).values())) == status
    assert rows(made)[0][:2] == ["Forum", "8 February 1995"]


def test_suspension_ends_its_sentence_before_its_sources(tmp_path: Path) -> None:
    suspension = "{from: {date: 2014-04-01, sources: [nato-1]}, scope: membership, sources: [nato-1]}"
    spell = "  - group: forum\n    from: 1995-02-08\n    attested: 2026\n"
    spell += f"    suspensions:\n      - {suspension}\n    sources: [nato-1]\n"
    made = page(tmp_path, "partners/japan", {"partners/japan.yml": partner(f"memberships:\n{spell}")})
    assert rows(made)[0][-1].startswith("Suspended from 1 April 2014.")


def test_summit_tells_its_milestones_apart_from_its_decisions(tmp_path: Path) -> None:
    milestone = RIGA.replace("summit.schema", "milestone.schema").replace("name: Riga", "name: Meeting")
    milestone = milestone.replace(
        "date: 2006-11-28/2006-11-29\nsources: [nato-1]", "date: 2006-11-29\nsources: [nato-1]\nsummit: 2006-riga"
    )
    milestone = milestone.replace("Leaders met in Riga and spoke of partners.", "Ministers met there too.")
    decision = RIGA.replace("summit.schema", "decision.schema").replace("name: Riga", "name: Reform")
    decision = decision.replace(
        "date: 2006-11-28/2006-11-29\nsources: [nato-1]", "date: 2006-11-29\nsources: [nato-1]\nsummit: 2006-riga"
    )
    decision = decision.replace("Leaders met in Riga and spoke of partners.", "A reform was set going.")
    decision = decision.replace("checked:", "decided:\n  - {text: All was to be simpler., sources: [nato-1]}\nchecked:")
    files = {"milestones/2006-meeting.yml": milestone, "decisions/2006-reform.yml": decision}
    made = page(tmp_path, "summits/2006-riga", files)
    assert flow(made) == "Decided: Reform 2006; Milestones: Meeting 2006"


def test_decision_whose_body_no_source_names_says_so(tmp_path: Path) -> None:
    decision = RIGA.replace("summit.schema", "decision.schema").replace("name: Riga", "name: Reform")
    decision = (
        decision.replace("2006-11-28/", "")
        .replace("Leaders met in Riga", "Ministers wrote")
        .replace("checked:", "decided:\n  - {text: Tools became simpler., sources: [nato-1]}\nchecked:")
    )
    made = page(tmp_path, "decisions/2006-reform", {"decisions/2006-reform.yml": decision})
    assert facts(made)["Decided by"] == "no source tells"


def test_definition_told_on_another_page_follows_its_term(tmp_path: Path) -> None:
    defined = TERM.replace("The Council decides.\n", "Body that decides.\n  concerns: [partners/japan]\n")
    made = page(tmp_path, "partners/japan", {"glossary/council.yml": defined})
    assert lines(made, "elsewhere") == ["Council: Body that decides."]


@pytest.mark.parametrize(("number", "is_folded"), [(4, False), (5, True)])
def test_statements_of_other_records_are_folded_where_they_are_many(
    tmp_path: Path, number: int, is_folded: bool
) -> None:
    files = {
        f"glossary/term-{one}.yml": TERM.replace("name: Council", f"name: Term {one}").replace(
            "The Council decides.\n", f"Body number {one}.\n  concerns: [partners/japan]\n"
        )
        for one in range(number)
    }
    (told,) = re.findall(r"## What other records.*?(?=\n## )", render(tmp_path, files)["partners/japan.md"], re.DOTALL)
    assert told.count("<li") == number
    assert (f"<summary>{number} statements</summary>" in told) == is_folded
    assert told.count("<details") == told.count("</details>") == is_folded


def test_relation_written_at_both_ends_is_told_once_on_each_page(tmp_path: Path) -> None:
    early = "led_to:\n  - {to: decisions/2007-late, note: A year later., sources: [nato-1]}\n"
    late = "built_on:\n  - {to: decisions/2006-early, note: From before., sources: [nato-1]}\n"
    text = RIGA.replace("summit.schema", "decision.schema").replace("2006-11-28/", "")
    text = text.replace("checked:", "decided:\n  - {text: Riga was to go on., sources: [nato-1]}\nchecked:")
    files = {
        "decisions/2006-early.yml": text.replace("Riga", "Early") + early,
        "decisions/2007-late.yml": text.replace("Riga", "Late").replace("2006", "2007") + late,
    }
    assert lines(page(tmp_path, "decisions/2006-early", files), "led-to") == ["Late (29 November 2007): A year later."]
    late_page = page(tmp_path, "decisions/2007-late", files)
    assert lines(late_page, "built-on") == ["Early (29 November 2006): From before."]


@pytest.mark.parametrize(("issued", "year"), [("1991-11-08", 1996), ("2011-04", 2011)])
def test_archive_copy_of_what_is_older_than_the_archive_is_its_first(tmp_path: Path, issued: str, year: int) -> None:
    source = SOURCE.replace("issued: 2011-04", f"issued: {issued}")
    for path in ("partners/japan.md", "sources/n.md"):
        assert (
            f'"https://web.archive.org/web/{year}/https://www.nato.int/one"'
            in render(tmp_path, {"sources/nato-1.yml": source})[path]
        )


@pytest.mark.parametrize(
    ("began", "years"), [("1995", "1995-1999"), ("1999-12-31", "1995-1999"), ("2000", "2000-2004")]
)
def test_directory_groups_beginnings_by_five_years(tmp_path: Path, began: str, years: str) -> None:
    spell = partner(f"memberships:\n  - {{group: forum, from: {began}, attested: 2026, sources: [nato-1]}}\n")
    directory = render(tmp_path, {"partners/japan.yml": spell})["partners/index.md"]
    assert re.findall(r'<tr data-partner="japan"[^>]* data-since="([^"]*)"', directory) == [years]


def test_group_tells_the_state_of_each_spell(tmp_path: Path) -> None:
    """As the partner's page does: who came back has one spell that is over, and nothing says "not a member"."""
    spells = "memberships:\n  - {group: forum, from: 1995, until: 1996, sources: [nato-1]}\n"
    spells += "  - {group: forum, from: 2008, attested: 2026, sources: [nato-1]}\n"
    made = render(tmp_path, {"partners/japan.yml": JAPAN + spells})
    states = [
        re.findall(r'data-label="Until">(?:<[^>]+>)*([^<]+)<', made[page])
        for page in ("groups/forum.md", "partners/japan.md")
    ]
    assert states == [["1996", "member"]] * 2


@pytest.mark.parametrize(
    ("spell", "confers", "words"),
    [
        (
            "from: 1995, attested: 2003-05-04",
            "partnership",
            "Partner (1): Japan (since 1995; last confirmed 4 May 2003)",
        ),
        ("from: 1995, attested: 2005", "partnership", "Partner (1): Japan (since 1995)"),
        ("attested: 1998/2003", "consultation", "Consulted by NATO (1): Japan (between 1998 and 2003)"),
        ("from: '2006'", "partnership", "Not certain (1): Japan (joined in 2006)"),
        ("from: 1995, until: 2004-03-29", "partnership", "Former partner (1): Japan (left on 29 March 2004)"),
        ("from: 2007", "partnership", "Not a partner (1): Japan"),
    ],
)
def test_page_of_a_day_tells_what_each_was_with_whole_brackets(
    tmp_path: Path, spell: str, confers: str, words: str
) -> None:
    spell = spell if "until" in spell or "attested" in spell else f"{spell}, attested: 2026"
    changed = {
        "groups/forum.yml": FORUM.replace("name: Forum", f"name: Forum\nconfers: {confers}"),
        "partners/japan.yml": partner(f"memberships:\n  - {{group: forum, {spell}, sources: [nato-1]}}\n"),
    }
    made = page(tmp_path, "partners/as-of/2006-riga", changed)
    (section,) = [part for part in made.sections if part.id == "status"]
    (told,) = [f"{row.label}: {re.sub(r'<[^>]*>', '', row.html)}" for row in section.links]
    assert told == words


def test_names_of_earlier_days_stand_on_pages_about_them(tmp_path: Path) -> None:
    """On the page of a day and at a change that of the day; on the partner's own page with its end and source."""
    named = JAPAN.replace(
        "type: country", "earlier_names:\n  - {name: Nippon, until: 2007-05, sources: [nato-1]}\ntype: country"
    )
    spells = "memberships:\n  - {group: forum, from: 1995, until: 2009-01-02, sources: [nato-1]}\n"
    made = render(tmp_path, {"partners/japan.yml": named + spells})
    day, _, since = made["partners/as-of/2006-riga.md"].partition("## Since then")
    assert ">Nippon</a>" in day
    assert ">Japan</a>" not in day
    assert ">Japan</a>" in since
    changes = [re.sub("<[^>]*>", "", line) for line in made["partners/changes.md"].splitlines() if "Forum" in line]
    assert ["Nippon" in line for line in changes] == [True, False], changes
    assert re.search(r"Nippon until <time[^>]*>May 2007</time><span class=\"atlas-cites", made["partners/japan.md"])


@pytest.mark.parametrize(
    ("seen", "periods", "told", "until"),
    [
        ("2026-11", ["2023/2028"], "Agreed for 2023 to 2028.", "in use; last confirmed November 2026"),
        (
            "2026-11",
            ["2020", "2021/2025"],
            "Agreed for 2020, 2021 to 2025; no later one seen.",
            "in use; last confirmed November 2026",
        ),
        ("2023-05", ["2021/2025"], "Agreed for 2021 to 2025; no later one seen.", "last shown in May 2023"),
        ("2026-11", ["2021-05/2027-04"], "Agreed for May 2021 to April 2027.", "in use; last confirmed November 2026"),
    ],
)
def test_programme_tells_for_which_years_it_was_agreed(
    tmp_path: Path, seen: str, periods: list[str], told: str, until: str
) -> None:
    """And of periods that are over that no later one was seen."""
    cycles = ", ".join(f"{{period: {one}, sources: [nato-1]}}" for one in periods)
    use = f"programmes:\n  - {{tool: plan, from: 2020, attested: {seen}, cycles: [{cycles}], sources: [nato-1]}}\n"
    plan = {"tools/plan.yml": PLAN.replace("from: 1995-02", "from: 1995-02\nlapses: 3")}
    text = render(tmp_path, {**plan, "partners/japan.yml": JAPAN + use})["partners/japan.md"]
    bare = re.sub(r'<span class="atlas-cites[^"]*".*?</span>|<[^>]+>', "", text)
    assert told in bare
    assert until in bare


def test_date_that_a_list_confirms_stands_with_the_source_of_the_list(tmp_path: Path) -> None:
    """It is cited nowhere else on the partner's page; what the spell's own sources show is cited with its notes."""
    second = SOURCE.replace("A page about partners", "A list of partners").replace("/one", "/two")
    listed = FORUM + "seen:\n  - {date: 2024-10-03, members: [japan], sources: [nato-2]}\n"
    spell = "memberships:\n  - {group: forum, from: 1995-02-08, sources: [nato-1]}\n"
    changed = {"partners/japan.yml": JAPAN + spell, "groups/forum.yml": listed, "sources/nato-2.yml": second}
    made = render(tmp_path, changed)["partners/japan.md"]
    assert re.search(r'last confirmed <time[^>]*>3 October 2024</time><span class="atlas-cites"', made)
    assert "A list of partners" in made
