"""The copy of the data on which a command tries what it will write."""

import stat
from pathlib import Path

from atlas.commands.trial import copy_with


def test_copy_of_data_that_is_read_only_is_written(tmp_path: Path) -> None:
    """Or an error would name the copy, and not the folder that the reader may not write."""
    data = tmp_path / "data"
    (data / "partners").mkdir(parents=True)
    (data / "partners" / "japan.yml").write_text("name: Japan\n", encoding="utf-8")
    (data / "partners" / "japan.yml").chmod(0o400)
    (data / "partners").chmod(0o500)
    data.chmod(0o500)
    with copy_with(data, {"partners/japan.yml": "name: Nippon\n", "partners/zz.yml": "name: Zz\n"}) as copy:
        made = [copy, copy / "partners", copy / "partners" / "japan.yml"]
        assert [place for place in made if not place.stat().st_mode & stat.S_IWUSR] == []
        assert (copy / "partners" / "zz.yml").read_text("utf-8") == "name: Zz\n"
    assert (data / "partners" / "japan.yml").read_text("utf-8") == "name: Japan\n"
