import pytest

from data_folder import FORUM, JAPAN, PLAN, RIGA, SOURCE, Finds

EVENT = "events:\n  - id: visit\n    date: {}\n    text: A visit took place.\n    sources: [nato-1]\n"
SAID = "statements:\n  - id: planned\n    text: A visit is planned.\n    date: {}\n    sources: [nato-1]\n"
MEMBER = "memberships:\n  - group: forum\n    sources: [nato-1]\n    {}\n"

CYCLE = (
    "programmes:\n  - {{tool: plan, from: 2020, attested: 2026, cycles: [{{period: {}, sources: [nato-1]}}], "
    "sources: [nato-1]}}\n"
)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("partners/japan.yml", JAPAN + EVENT.format("§2026-11-24")),
        ("partners/japan.yml", JAPAN + EVENT.format("§2026-11-20/2026-11-25")),
        ("partners/japan.yml", JAPAN.replace("2026-11-20", "§2027-01-01")),
        ("summits/oslo.yml", RIGA.replace("Riga", "Oslo").replace("2006-11-28/2006-11-29", "§2036-11-28/2036-11-29")),
        ("sources/nato-1.yml", SOURCE.replace("2026-11-20", "§2026-12-01")),
        ("sources/nato-1.yml", SOURCE.replace("2011-04", "§2027")),
        ("partners/japan.yml", JAPAN + MEMBER.format("from: §2027\n    until: 2030")),
        ("partners/japan.yml", JAPAN + MEMBER.format("attested: §2020/2027")),
        ("partners/japan.yml", JAPAN + MEMBER.format("from: 2020\n    attested: §2026-11-24")),
        ("partners/japan.yml", JAPAN + CYCLE.format("§2050")),
        ("partners/japan.yml", JAPAN + CYCLE.format("§2029/2031")),
        ("groups/forum.yml", FORUM.replace("1994-01-10", "§2094-01-10")),
        ("tools/plan.yml", PLAN.replace("1995-02", "§2095-02")),
    ],
)
def test_date_after_the_edition(finds: Finds, file: str, text: str) -> None:
    finds("future-date", {file: text}, "2026-11-23")


@pytest.mark.parametrize(
    "text",
    [
        EVENT.format("2026-11-23"),
        CYCLE.format("2027/2050"),
        CYCLE.format("2028"),
        EVENT.format("2026"),
        SAID.format("2030"),
        MEMBER.format("from: 2020\n    until: 2030"),
        MEMBER.format("attested: 2020/..\n    until: 2030"),
        MEMBER.format("from: 2020\n    attested: 2026"),
        MEMBER.format("from: 2020\n    until:\n      date: 2030"),
    ],
)
def test_dates_that_may_be_pass(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": JAPAN + text})


def test_without_an_edition_no_day_is_too_late(finds: Finds) -> None:
    japan = JAPAN + EVENT.format("2040")
    told = finds("no-edition", {"edition.yml": None, "partners/japan.yml": japan}, at=[("data/edition.yml", 1, 1)])
    assert len(told) == 1
