from data_folder import JAPAN, SOURCE, Finds

OTHER = SOURCE.replace("/one", "/two").replace("A page", "Another page")


def test_source_that_nothing_cites(finds: Finds) -> None:
    file = OTHER.replace("type:", "§type:")
    assert finds("uncited-source", {"sources/nato-2.yml": file}, "no record cites")[0].level == "warning"


def test_source_cited_by_paragraph_passes(finds: Finds) -> None:
    changed = {"sources/nato-2.yml": OTHER, "partners/japan.yml": JAPAN.replace("[nato-1]", "[nato-2#12]")}
    finds("", changed)


def test_nothing_is_said_while_a_record_cannot_be_read(finds: Finds) -> None:
    changed = {"sources/nato-2.yml": OTHER, "partners/japan.yml": JAPAN.replace("checked:", "§chekced:")}
    finds("unknown-key", {**changed, "partners/japan.yml": JAPAN + "§colour: red\n"})
