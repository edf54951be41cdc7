import re

import pytest

from atlas.commands.new_record import template
from atlas.model.kinds import KINDS
from commands.project import Copy

PARTNER = ["name", "type", "code", "region", "summary", "memberships", "programmes", "events", "checked"]


def test_new_record_of_each_kind_lacks_only_what_is_blank(copy: Copy) -> None:
    blanks = set()
    for kind in KINDS:
        assert copy.run("new", kind, f"brand-new-{kind}").returncode == 0
        path = f"data/{kind}/brand-new-{kind}.yml"
        lines = (copy.root / path).read_text("utf-8").splitlines()
        found = {number for number, line in enumerate(lines, 1) if "FILL IN" in line and not line.startswith("#")}
        assert found
        blanks |= {(path, number) for number in found}
    told = [line.split(" ")[:2] for line in copy.run("check").stdout.splitlines()]
    assert {rule for _, rule in told} == {"error[blank]"}
    assert {(place.split(":")[0], int(place.split(":")[1])) for place, _ in told} == blanks


def test_new_record_starts_with_its_schema(copy: Copy) -> None:
    copy.run("new", "source document", "old-page")
    text = (copy.root / "data" / "source-documents" / "old-page.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schema/source-document.schema.json\n")


def test_new_record_filled_in_passes(copy: Copy) -> None:
    copy.run("new", "term", "council")
    file = copy.root / "data" / "glossary" / "council.yml"
    values = iter(["Council", "A Council decides.", "nato-1", "2026-11-20"])
    lines = []
    for line in file.read_text("utf-8").splitlines():
        lines.append(line if line.startswith("#") or "FILL IN" not in line else line.replace("FILL IN", next(values)))
    file.write_text("\n".join(lines) + "\n", "utf-8")
    done = copy.run("check", "--strict")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("word", ["partner", "partners", "Partner", "PARTNERS"])
def test_new_takes_singular_and_plural(built: Copy, word: str) -> None:
    assert "partner.schema.json" in built.run("new", word, "x", "--dry-run").stdout


def test_new_does_not_overwrite(copy: Copy) -> None:
    file = copy.root / "data" / "partners" / "japan.yml"
    before = file.read_bytes()
    done = copy.run("new", "partner", "japan")
    assert done.returncode == 1
    assert "data/partners/japan.yml is there already" in done.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "identifier", "words"),
    [
        ("summmit", "x", 'did you mean "summit"?'),
        ("banana", "x", "kinds are summit, group, partner"),
        ("partner", "South Korea", 'did you mean "south-korea"?'),
        ("partner", "Côte d'Ivoire", 'did you mean "cote-d-ivoire"?'),
        ("partner", "../../etc", "is no id"),
        ("partner", "-", "is no id"),
        ("summit", "index", '"index" is the address of the list of its kind; choose another id'),
        ("partner", "as-of", "is the address of the partners at each summit"),
    ],
)
def test_new_misused_says_what_is_meant(built: Copy, kind: str, identifier: str, words: str) -> None:
    done = built.run("new", "--", kind, identifier)
    assert done.returncode == 2
    assert words in done.stderr and "Traceback" not in done.stderr


def test_new_dry_run_writes_nothing(copy: Copy) -> None:
    done = copy.run("new", "partner", "x", "--dry-run")
    assert done.returncode == 0 and "name: FILL IN" in done.stdout
    assert not (copy.root / "data" / "partners" / "x.yml").exists()


def test_new_record_has_its_keys_in_the_order_of_the_model() -> None:
    """Those of a part too: what it is of before its sources, as they are written in all files."""
    text = template(KINDS["partners"])
    keys = [line.lstrip("# ").partition(":")[0] for line in text.splitlines() if re.match(r"(# )?[a-z_]+:", line)]
    assert [key for key in keys if key in PARTNER] == PARTNER
    spell = text.partition("memberships:")[2].splitlines()[1:3]
    assert [line.lstrip("# -").partition(":")[0] for line in spell] == ["group", "sources"]
