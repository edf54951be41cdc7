"""Sources from files of other programs, and rows of tables: what is read, what is left out, what is told."""

import json
from pathlib import Path

import pytest

from atlas.commands.importing import bibtex, csl, ris, sources
from atlas.commands.writing import write_new
from atlas.exports import sources_csl
from atlas.reading.catalogue import read
from commands.editing.test_new_source import TODAY, today
from commands.project import Copy, contents
from data_folder import SOURCE

BIB = r"""% from a library
@article{envoys2004,
  author = {Doe, Jane and {North Council} and Jan van der Berg},
  title = {The {NATO} \& partners: caf\'e},
  journal = "The Review", year = 2004, month = mar,
  url = {https://example.org/a%20b\_c~d},
}

@online{Two Words, title = {On line}, date = {2005-06-07}, urldate = {2020-01-02}, organization = {Council},
  url = {https://example.com/on}, langid = {french}}
"""
RIS = """TY  - NEWS
ID  - paper-1
TI  - Envoys
 meet
AU  - Doe, Jane
T2  - The Paper
DA  - 2004/3/29/
UR  - https://example.org/ris
LA  - de
Y2  - 2020/01/02/late
ER  -
TY  - RPRT
T1  - A report
PB  - Council
PY  - 2005///
IS  - R 12
DO  - 10.1000/xyz
ER  -
"""
CSL = [
    {
        "id": "x",
        "type": "chapter",
        "title": "A part",
        "publisher": "House",
        "container-title": "The whole",
        "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van"}, {"literal": "Council"}],
        "issued": {"date-parts": [[2004, 3]], "circa": True},
        "URL": "https://example.org/csl",
        "language": "en-GB",
    },
    {"id": 7, "type": "post-weblog", "title": "B", "publisher": "C", "issued": {"raw": "2004-3-2"}, "DOI": "10.1/x"},
]


def put(copy: Copy, name: str, text: str) -> str:
    (copy.root / "docs" / name).write_text(text, "utf-8")
    return f"docs/{name}"


def test_bibtex_is_read_as_sources() -> None:
    found, problems = bibtex.read(BIB, "x.bib")
    assert not problems
    assert [(one.line, one.name) for one in found] == [(2, "envoys2004"), (9, "Two Words")]
    assert found[0].values == {
        "type": "article-journal", "title": "The NATO & partners: café",
        "author": ["Doe, Jane", "North Council", "van der Berg, Jan"], "publisher": "The Review",
        "issued": "2004-03", "URL": "https://example.org/a%20b_c~d",
    }  # fmt: skip
    assert found[1].values == {
        "type": "webpage", "title": "On line", "publisher": "Council", "issued": "2005-06-07",
        "accessed": "2020-01-02", "URL": "https://example.com/on", "language": "fr",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "key", "value"),
    [
        ("@misc{a, howpublished = {\\url{https://example.org/x}}}", "URL", "https://example.org/x"),
        ("@misc{a, howpublished = {Council}}", "publisher", "Council"),
        ("@misc{a, title = {x}}", "type", "document"),
        ("@article{a, entrysubtype = {newspaper}}", "type", "article-newspaper"),
        ("@techreport{a, number = {R 1}, institution = {Council}}", "number", "R 1"),
        ("@article{a, number = {3}}", "number", None),
        ("@book{a, doi = {https://doi.org/10.1/x}}", "URL", "https://doi.org/10.1/x"),
        ("@book{a, year = {2004}, month = {3}, day = {5}}", "issued", "2004-03-05"),
        ("@book{a, year = {around 2004}}", "issued", "around 2004"),
        ("@book{a, language = {American}}", "language", None),
        ("@book{a, title = {A}, subtitle = {B}}", "title", "A: B"),
    ],
)
def test_bibtex_field_has_its_place(entry: str, key: str, value: str | None) -> None:
    (found,), problems = bibtex.read(entry, "x.bib")
    assert (found.values.get(key), problems) == (value, [])


def test_bibtex_that_cannot_be_read_is_told_with_its_line() -> None:
    text = "@misc{a, title={A}}\n\n@misc{a, title={B}}\n@misc{b, title = {C\n"
    found, problems = bibtex.read(text, "x.bib")
    assert [one.name for one in found] == ["a"]
    assert [(one.line, one.rule) for one in problems] == [(3, "bibtex-syntax"), (4, "bibtex-syntax")]
    assert 'another entry has the key "a"' in problems[0].message and "cannot be read" in problems[1].message


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_ris_is_read_as_sources(end: str) -> None:
    found, problems = ris.read(RIS.replace("\n", end), "x.ris")
    assert not problems
    assert [(one.line, one.name) for one in found] == [(1, "paper-1"), (12, "")]
    assert found[0].values == {
        "type": "article-newspaper", "title": "Envoys meet", "author": ["Doe, Jane"], "publisher": "The Paper",
        "issued": "2004-03-29", "accessed": "2020-01-02", "URL": "https://example.org/ris", "language": "de",
    }  # fmt: skip
    assert found[1].values == {
        "type": "report", "title": "A report", "publisher": "Council", "issued": "2005", "number": "R 12",
        "URL": "https://doi.org/10.1000/xyz",
    }  # fmt: skip


def test_ris_without_an_end_or_a_beginning_is_told() -> None:
    found, problems = ris.read("Hello\nTY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n", "x.ris")
    assert [one.values["title"] for one in found] == ["B"]
    assert [(one.line, one.message[:22]) for one in problems] == [
        (1, "no reference begins he"),
        (2, "this reference has no "),
    ]


def test_csl_json_is_read_as_sources() -> None:
    found, problems = csl.read(json.dumps(CSL, indent=1), "x.json")
    assert not problems
    assert [(one.line, one.name) for one in found] == [(2, "x"), (30, "7")]
    assert found[0].values == {
        "type": "book", "title": "A part", "author": ["van Berg, Jan", "Council"], "publisher": "House",
        "issued": "2004-03~", "URL": "https://example.org/csl",
    }  # fmt: skip
    assert found[1].values["issued"] == "2004-03-02" and found[1].values["type"] == "webpage"
    assert found[1].values["URL"] == "https://doi.org/10.1/x"


ZOTERO = {
    "a.ris": """\ufeffTY  - ELEC
TI  - Відносини з партнерами
T2  - The Site
AU  - Шевченко, Тарас
AU  - Smith, John
AB  - An abstract
over two lines
DA  - 2024/03/07/
PY  - 2024
DP  - www.example.org
LA  - uk
UR  - https://www.example.org/a
Y2  - 2024/05/01/09:12:00
N1  - <div data-schema-version="8"><p>A note
with ER  - inside</p>
</div>
ER  -

""",
    "a.bib": """
@online{shevchenkoVidnosyny2024,
  title = {Відносини з партнерами},
  author = {Шевченко, Тарас and Smith, John},
  date = {2024-03-07T10:00:00Z},
  url = {https://www.example.org/a},
  urldate = {2024-05-01},
  langid = {ukrainian},
  titleaddon = {The Site},
  annotation = {Read\\_Status: New},
  file = {/a/b.html}
}
""",
    "b.bib": """
@misc{shevchenko_vidnosyny_2024,
\ttitle = {Відносини з партнерами},
\turl = {https://www.example.org/a},
\tabstract = {50\\% of it.},
\tlanguage = {uk},
\turldate = {2024-05-01},
\tjournal = {The Site},
\tauthor = {Шевченко, Тарас and Smith, John},
\tmonth = mar,
\tyear = {2024},
\tnote = {Library Catalog: www.example.org},
}
""",
    "a.json": """[
\t{"id":"http://zotero.org/users/1/items/ABCD1234","type":"webpage","container-title":"The Site","language":"uk",
\t"note":"Read_Status: New","source":"www.example.org","title":"Відносини з партнерами",
\t"URL":"https://www.example.org/a","author":[{"family":"Шевченко","given":"Тарас"},{"family":"Smith","given":"John"}],
\t"accessed":{"date-parts":[["2024",5,1]]},"issued":{"date-parts":[["2024",3,7]]}}
]""",
}
"""One page in the forms in which Zotero and its plug-in Better BibTeX write it."""


@pytest.mark.parametrize("name", ZOTERO)
def test_exports_of_zotero_are_read_alike(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(ZOTERO[name], "utf-8")
    found, problems = sources.read(file, name)
    assert (len(found), problems) == (1, [])
    assert found[0].values == {
        "type": "webpage",
        "title": "Відносини з партнерами",
        "author": ["Шевченко, Тарас", "Smith, John"],
        "publisher": "The Site",
        "issued": "2024-03" if name == "b.bib" else "2024-03-07",  # which has no field for the day
        "accessed": "2024-05-01",
        "URL": "https://www.example.org/a",
        "language": "uk",
    }


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("{}", 1, "CSL-JSON begins with ["),
        ('{"config": {}, "items": [{"itemType": "webpage"}]}', 1, "export the references anew, in the format CSL JSON"),
        ('[\n{"id": 1},\n{"id"}]', 3, "no JSON here"),
        ("[\n1]", 2, "no reference"),
        ("[\n", 2, "no JSON here"),
    ],
)
def test_csl_json_that_cannot_be_read_is_told_with_its_line(text: str, line: int, told: str) -> None:
    (problem,) = csl.read(text, "x.json")[1]
    assert problem.line == line and told in problem.message


def test_our_own_download_is_there_already(copy: Copy) -> None:
    path = put(copy, "own.json", sources_csl.text(read(copy.root / "data")[0]))
    done = copy.run("import", path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"{path}:2: there already: nato-1\nsources written: 0; there already: 1\n"


def test_import_writes_sources_that_pass_the_check(copy: Copy) -> None:
    path = put(today(copy), "refs.bib", BIB)
    done = copy.run("import", path, "--grade", "secondary")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "data/sources/envoys2004.yml\ndata/sources/example-2005-06-07.yml\n"
    assert (copy.root / "data" / "sources" / "envoys2004.yml").read_text("utf-8") == (
        f"""# yaml-language-server: $schema=../schema/source.schema.json
type: article-journal
title: 'The NATO & partners: café'
author: ['Doe, Jane', North Council, 'van der Berg, Jan']
publisher: The Review
issued: 2004-03
accessed: {TODAY}
URL: 'https://example.org/a%20b_c~d'
grade: secondary
"""
    )
    assert copy.run("check").stdout.count("warning[uncited-source]") == 2
    again = copy.run("import", path, "--grade", "secondary")
    assert (again.returncode, again.stdout) == (0, "")
    assert f"{path}:2: there already: envoys2004\n" in again.stderr


def test_import_takes_grade_and_publisher_from_the_same_host(copy: Copy) -> None:
    text = "TY  - ELEC\nTI  - Envoys meet\nUR  - https://www.nato.int/two\nDA  - 2004/05/06\nER  - \n"
    assert today(copy).run("import", put(copy, "x.ris", text), "--grade", "secondary").returncode == 0
    written = (copy.root / "data" / "sources" / "nato-2004-05-06.yml").read_text("utf-8")
    assert "publisher: NATO\n" in written and "grade: official\n" in written


def test_import_tells_all_problems_at_once_and_writes_nothing(copy: Copy) -> None:
    third = "@online{three, title={Third}, date={3.4.2020}, url={https://example.org}, organization={C}}"
    fourth = "@online{four, title={Fourth}, url={ftp://example.org}, organization={C}}"
    before = contents(today(copy).root / "data")
    path = put(copy, "refs.bib", f"{BIB}\n{third}\n{fourth}\n@misc{{d,\n")
    done = copy.run("import", path)
    assert done.returncode == 1
    assert [line.partition(" ")[0] for line in done.stdout.splitlines()] == [
        f"{path}:{n}:1:" for n in (2, 9, 12, 13, 14)
    ]
    assert done.stdout.count("nothing tells its grade") == 4
    done = copy.run("import", path, "--grade", "official")
    assert [line.partition(" ")[0] for line in done.stdout.splitlines()] == [f"{path}:{n}:1:" for n in (12, 13, 14)]
    assert 'issued: "3.4.2020" is no date; did you mean "2020-04-03"?' in done.stdout
    assert "URL: this address begins with" in done.stdout
    assert contents(copy.root / "data") == before


def test_import_leaves_out_what_its_file_has_twice_or_the_data_has_without_address(copy: Copy) -> None:
    (copy.root / "data" / "sources" / "book.yml").write_text(
        SOURCE.replace("URL: https://www.nato.int/one\n", "").replace("A page about partners", "A book")
    )
    text = "".join(
        f"@book{{k{number}, title={{{title}}}, publisher={{NATO}}, url={{{url}}}, date={{2004}}}}\n"
        for number, (title, url) in enumerate(
            [("A book", ""), ("A", "https://example.org/a"), ("B", "https://example.org/a/"), ("A", "")]
        )
    )
    path = put(today(copy), "x.bib", text)
    done = copy.run("import", path, "--grade", "official")
    assert done.stdout == "data/sources/k1.yml\ndata/sources/k3.yml\n"
    assert done.stderr.splitlines() == [
        f"{path}:1: there already: book",
        f"{path}:3: the same as in line 2",
        "sources written: 2; there already: 2",
    ]


def test_import_dry_run_prints_sources_and_writes_nothing(copy: Copy) -> None:
    before = contents(today(copy).root / "data")
    done = copy.run("import", put(copy, "x.ris", RIS), "--grade", "secondary", "--dry-run")
    assert done.returncode == 0
    assert "# data/sources/paper-1.yml\n# yaml-language-server" in done.stdout
    assert contents(copy.root / "data") == before


@pytest.mark.parametrize(
    ("name", "text", "options", "code", "told"),
    [
        ("none.bib", None, [], 2, "is no file"),
        ("x.txt", "x", [], 2, "names end in .bib"),
        ("x.rdf", "x", [], 2, "export the references anew, in the format CSL JSON"),
        ("x.csv", '"Key","Item Type"\n', [], 2, "export them as CSL JSON, BibTeX or RIS"),
        ("x.bib", BIB, ["--into", "partners/japan"], 2, "are for rows of a CSV file"),
        ("x.csv", "id\n", ["--into", "partners/japan"], 2, "into which of its lists with --as"),
        ("x.csv", "id\n", ["--into", "partners/japna", "--as", "events"], 2, 'did you mean "partners/japan"?'),
        ("x.csv", "id\n", ["--into", "groups/forum", "--as", "memberships"], 2, "groups/forum has no memberships"),
        ("x.bib", "", [], 1, "there is no reference in this file"),
        ("x.csv", "id\n", ["--into", "partners/japan", "--as", "events"], 1, "there is no row"),
    ],
)
def test_import_misused_says_what_is_meant(
    copy: Copy, name: str, text: str | None, options: list[str], code: int, told: str
) -> None:
    path = put(copy, name, text) if text is not None else name
    done = copy.run("import", path, *options)
    assert done.returncode == code, done.stderr
    assert told in done.stdout + done.stderr and "Traceback" not in done.stderr


def test_file_that_is_not_utf_8_is_told_with_its_line(copy: Copy) -> None:
    (copy.root / "docs" / "x.ris").write_bytes(b"TY  - BOOK\nTI  - Caf\xe9\nER  - \n")
    assert "docs/x.ris:2:1: error[not-utf-8] byte 0xE9" in copy.run("import", "docs/x.ris").stdout


def test_new_files_are_written_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        write_new({tmp_path / "a": "x", tmp_path / "b": "y"}, tmp_path / ".atlas")
    assert contents(tmp_path) == {"b": b"mine", ".atlas/data.lock": b""}
