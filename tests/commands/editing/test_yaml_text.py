from atlas.commands.yaml_text import scalar
from atlas.reading.data_files import parse


def test_text_from_elsewhere_is_written_so_that_a_check_takes_it() -> None:
    """Pages and reference managers give no-break spaces, accents apart from their letters and signs of YAML."""
    written = scalar("Ame\u0301lie\u00a0:  area #6")
    assert written == "'Amélie : area #6'"
    assert parse(f"title: {written}\n", "x.yml") == ({"title": "Amélie : area #6"}, [])
