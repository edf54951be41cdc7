import pytest

from data_folder import RIGA, Finds

DECISION = (
    RIGA.replace("summit.schema", "decision.schema")
    .replace("name: Riga", "name: New tools")
    .replace("Leaders met in Riga and spoke of partners.", "Leaders agreed on tools.")
    + "summit: 2006-riga\ndecided:\n  - {id: open, text: The tools are open to all., sources: [nato-1]}\n"
)
MILESTONE = DECISION.replace("decision.schema", "milestone.schema").replace("decided:", "statements:")
DATE = "2006-11-28/2006-11-29"


@pytest.mark.parametrize("date", ["2006-11-27", "2006-12"])
@pytest.mark.parametrize(("folder", "text"), [("decisions", DECISION), ("milestones", MILESTONE)])
def test_date_on_no_day_of_the_summit(finds: Finds, folder: str, text: str, date: str) -> None:
    finds("summit-days", {f"{folder}/tools.yml": text.replace(DATE, f"§{date}")}, "Riga was on 28–29 November 2006")


@pytest.mark.parametrize("date", ["2006-11-28", "2006-11", "2006-11-29/2006-11-30"])
def test_date_that_may_be_a_day_of_the_summit_passes(finds: Finds, date: str) -> None:
    finds("", {"decisions/tools.yml": DECISION.replace(DATE, date)})


def test_decision_of_no_summit_passes(finds: Finds) -> None:
    alone = DECISION.replace("summit: 2006-riga\n", "").replace(DATE, "2007-01-01")
    finds("", {"decisions/tools.yml": alone})
