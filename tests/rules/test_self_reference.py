from data_folder import JAPAN, Finds

SAID = "statements:\n  - id: met\n    text: They met.\n    concerns: [groups/forum, {}]\n    sources: [nato-1]\n"


def test_record_that_concerns_itself(finds: Finds) -> None:
    problems = finds("self-reference", {"partners/japan.yml": JAPAN + SAID.format("§partners/japan")}, "names itself")
    assert problems[0].level == "warning"


def test_record_that_concerns_others_passes(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN + SAID.format("tools/plan")})
