from data_folder import JAPAN, Finds

EVENT = "events: [{{id: visit, date: {}, text: Envoys met., sources: [nato-1]}}]\n"


def test_date_a_century_early(finds: Finds) -> None:
    finds("early-date", {"partners/japan.yml": JAPAN + EVENT.format("§1908-05-06")}, "is a digit wrong?")


def test_date_that_may_be_of_the_first_years_passes(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN + EVENT.format("1944-12/1945-02")})
