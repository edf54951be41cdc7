from data_folder import JAPAN, SOURCE, Finds

ISSUED = "issued: 2011-04"
ACCESSED = "accessed: 2026-11-20"


def test_source_that_was_read_before_it_was_issued(finds: Finds) -> None:
    text = SOURCE.replace(ACCESSED, "accessed: §2011-03-31")
    finds("source-day", {"sources/nato-1.yml": text}, "before the source was issued (2011-04)")


def test_record_that_was_checked_before_a_source_was_issued(finds: Finds) -> None:
    changed = {
        "partners/japan.yml": JAPAN.replace("2026-11-20", "§2026-11-18").replace("[nato-1]", "[nato-1, nato-2]"),
        "sources/nato-2.yml": SOURCE.replace("/one", "/two").replace("A page", "News").replace("2011-04", "2026-11-19"),
    }
    finds("source-day", changed, '"nato-2" was issued (2026-11-19)')


def test_day_on_which_the_source_was_issued_passes(finds: Finds) -> None:
    finds("", {"sources/nato-1.yml": SOURCE.replace(ACCESSED, "accessed: 2011-04-01")})
    finds("", {"sources/nato-1.yml": SOURCE.replace(ISSUED, "issued: 2026-11-20")})
