import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from atlas.model import walk
from atlas.model.kinds import KINDS
from atlas.model.paths import DataPath
from atlas.reading import data_files, model_errors
from atlas.reading.catalogue import adapter
from atlas.reading.data_files import DataFile, locate, parse, read
from atlas.reading.reader import READABLE
from data_folder import FILES, JAPAN, marked

NOT_READ = re.compile("^(?:\t|\u00a0|name:\u00a0)|[\x07\x85\u2028]", re.MULTILINE)
"""What forbids to read a text, of faults that do not where they stand within a value."""
SYNTAX = [
    # The line that lacks its colon, wherever it stands.
    ("§name Japan\ncode: JP\n", "yaml-syntax", "lacks its colon"),
    ("name: Japan\n§code JP\nregion: asia\n", "yaml-syntax", "lacks its colon"),
    ("name: Japan\n§checked 2026\n", "yaml-syntax", "lacks its colon"),
    ("name: J\nsummary:\n  §text Japan is\n  sources: [a]\n", "yaml-syntax", "lacks its colon"),
    ("name: J\nsummary:\n  text: Japan is\n  §sources [a]\nchecked: 2026\n", "yaml-syntax", "lacks its colon"),
    ("m:\n  - §group x\n    from: 2011\n", "yaml-syntax", "lacks its colon"),
    ("m:\n  - group: x\n    §from 2011\n    sources: [a]\n", "yaml-syntax", "lacks its colon"),
    ("# yaml-language-server: $schema=x\n§memberships\n  - group: x\n", "yaml-syntax", "lacks its colon"),
    ("name: J\n§code:JP\nregion: x\n", "yaml-syntax", "no space after the colon"),
    ("§name:J\ncode: JP\n", "yaml-syntax", "no space after the colon"),
    ("name: J\ntext: NATO§: the alliance\n", "yaml-syntax", "must stand in quotes"),
    ("text: Japan is\n  a partner\n  since§: 2012\n", "yaml-syntax", "must stand in quotes"),
    ("name: J\n  §code: JP\n", "yaml-syntax", "indented further"),
    ("a:\n    b: c\n  §d: e\n", "yaml-syntax", "does not line up"),
    ("a:\n  - b\n §- c\n", "yaml-syntax", "does not line up"),
    ("a:\n  - b # why\n §- c\n", "yaml-syntax", "does not line up"),
    ("text: It is.\n  It was §#6\n  of ten.\nname: J\n", "yaml-syntax", '" #" starts a comment; put all of it'),
    ('name: §"Japan\ncode: JP\n', "yaml-syntax", "quote is not closed"),
    ("name: 'Japan'§s land'\ncode: JP\n", "yaml-syntax", "apostrophe twice"),
    ('name: "Japan" §the land\n', "yaml-syntax", "after its closing quote"),
    ("sources: §[a, b\nname: J\n", "yaml-syntax", "bracket is not closed"),
    ("sources: [a]§]\n", "yaml-syntax", "bracket too many"),
    ("name: J\nsources: §[\n", "yaml-syntax", "bracket is not closed"),
    ("sources: [a,§,b]\n", "yaml-syntax", "an item is missing"),
    ("sources: §- a\n", "yaml-syntax", "line of its own"),
    ("name: §@x\n", "yaml-syntax", 'start with "@"'),
    ("name: §**x**\n", "yaml-syntax", 'start with "*"'),
    ("name: J\n§%x: 3\n", "yaml-syntax", 'start with "%"'),
    ("name: >§x\n", "yaml-syntax", "put it in quotes"),
    ("name: {§{ x }}\n", "yaml-syntax", "must stand in quotes"),
    ("a: b\n...\n§c: d\n", "yaml-syntax", "one record"),
    ("a: " + "[" * 11 + "§[" + "]" * 12 + "\n", "yaml-syntax", "nested deeper"),
    # What the data may not use.
    ("name:§\tJapan\n", "yaml-tab", "use spaces"),
    ("name:§\tJapan\t\ncode:§\tJP\n", "yaml-tab", "use spaces"),
    ("name:§\u00a0Japan\ncode: J\u00a0P\n", "odd-space", "write an ordinary one"),
    ("name: J\nsummary:\n§\u00a0\u00a0text: It is.\n  sources:\n    -§\u202fa\n", "odd-space", "only looks like"),
    ("name: §“Japan”\naliases: [§‘Nippon’, §„Nihon“]\n", "curly-quotes", "write straight ones"),
    ("sources: §[nato-1 #5]\n", "yaml-syntax", '" #" starts a comment'),
    ("name: Japan\nsummary:\n§\ttext: It is.\n§\tsources: [a]\n", "yaml-tab", "use spaces"),
    ("a: b\nname: J\n§a: c\n", "duplicate-key", '"a" stands twice'),
    ("a:\n  b: 1\n  §b: 2\n", "duplicate-key", '"b" stands twice'),
    ("a: §&x b\n", "yaml-alias", "an anchor (&x)"),
    ("a: b\n§<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\nf: g\n", "merge-conflict", "(lines 2 to 6)"),
    ("a: b\n§<<<<<<< HEAD\nc: d\n||||||| 1234567\n=======\n>>>>>>> other\n", "merge-conflict", "keep one version"),
    ("a: §*x\n", "yaml-alias", "an alias"),
    ("a: {§<<: b}\n", "yaml-merge", "merge key"),
    ("a: §!!python/object:os.system x\n", "yaml-tag", "a tag"),
    ("a: b\n§---\nc: d\n", "yaml-documents", "second document"),
    ("name:§\ncode: JP\n", "empty-value", "delete the key"),
    ("a: §''\n", "empty-value", "delete the key"),
    ("a:\n  -§\n  - b\n", "empty-value", "delete the key"),
    # What nobody sees.
    ("a: b§\x07c\n", "invisible-character", "U+0007"),
    ("é: 日本§\x07c\n", "invisible-character", "U+0007"),
    ("a: §b\u200bc\n", "invisible-character", "U+200B zero width space"),
    ("a: §b\u202ec\n", "invisible-character", "U+202E right-to-left override"),
    ('a: §"b\\0c"\n', "invisible-character", "U+0000"),
    ("a: b§\u2028c\nd: e\n", "invisible-character", "U+2028"),
    ("a: b\nc: d§\x85e\n", "invisible-character", "U+0085"),
    # What is no record.
    ("§", "empty-file", "no data"),
    ("§# only a comment\n", "empty-file", "no data"),
    ("§~\n", "not-a-record", "key: value"),
    ("§hello\n", "not-a-record", "key: value"),
    ("§- a\n- b\n", "not-a-record", "key: value"),
]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's parsers: its wheels lack the fast one on some systems."""
    name = str(request.param)
    monkeypatch.setattr(data_files, "_Loader", getattr(yaml, name))
    return name


@pytest.mark.parametrize(("text", "rule", "words"), SYNTAX)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_fault_is_told_where_it_stands(text: str, rule: str, words: str, ends: str, loader: str) -> None:
    clean, places = marked(text)
    if ends != "\n" and "\x85" in text:
        pytest.skip("line ends are mixed there on purpose")
    data, problems = parse(clean.replace("\n", ends), "x.yml")
    assert (data is not None) == (rule in READABLE and not NOT_READ.search(clean))
    assert [(problem.line, problem.column) for problem in problems] == places, problems
    assert problems[0].rule == rule
    assert words in problems[0].message


def test_scalars_stay_text(loader: str) -> None:
    text = "code: NO\ndate: 2011-04\nday: 2011-04-15\nyear: 2011\nyes: yes\nnull_: null\nfloat: 1e3\nhex: 0x1F\n"
    data, problems = parse(text, "x.yml")
    assert problems == []
    assert data == {
        "code": "NO", "date": "2011-04", "day": "2011-04-15", "year": "2011",
        "yes": "yes", "null_": "null", "float": "1e3", "hex": "0x1F",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["a: >\n  one\n  two\n", "a: |\n  one\n  two\n", "a: one\n  two\n", 'a: " one\\n two "\n']
)
def test_line_breaks_in_a_text_are_spaces(text: str, loader: str) -> None:
    assert parse(text, "x.yml") == ({"a": "one two"}, [])


@pytest.mark.parametrize("name", ['O\'Brien "the" | pipe', "日本", "فلسطين", "עברית", "Côte d’Ivoire", "می\u200cشود"])
def test_names_of_every_script_are_kept(name: str, loader: str) -> None:
    quoted = "'" + name.replace("'", "''") + "'"
    assert parse(f"name: {quoted}\n", "x.yml") == ({"name": name}, [])


@pytest.mark.parametrize("value", ["“Open” means “closed”", "L’Avenir", "'“Hub of security”'", '"“Hub of security”"'])
def test_curly_quotes_that_belong_to_a_text_are_kept(value: str, loader: str) -> None:
    assert parse(f"title: {value}\n", "x.yml") == ({"title": value.strip("'\"")}, [])


def test_value_in_curly_quotes_is_read_without_them(loader: str) -> None:
    data, _ = parse("name: “Japan”\n", "x.yml")
    assert data == {"name": "Japan"}


def test_alias_bomb_is_not_expanded(loader: str) -> None:
    lines = ["a0: &a0 [x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 60))]
    data, problems = parse("\n".join(lines), "x.yml")
    assert data is None
    assert {problem.rule for problem in problems} == {"yaml-alias"}


def test_place_in_a_text_with_a_list_as_a_key(loader: str) -> None:
    assert locate("a: b\n? [c]\n: d\ne: f\n", ("a",)) == (1, 4)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "{", "[{"])
def test_deep_nesting_ends_soon(opening: str, loader: str) -> None:
    data, problems = parse(opening * 20_000, "x.yml")
    assert data is None
    assert problems
    assert locate(opening * 20_000, ("a",)) is not None


def test_file_with_a_byte_order_mark_and_any_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    file.write_bytes(b"\xef\xbb\xbfname: Japan\r\ncode: JP\r\n")
    text, problems = read(file, "x.yml")
    assert problems == []
    assert parse(text, "x.yml") == ({"name": "Japan", "code": "JP"}, [])
    assert locate(text, ("code",)) == (2, 7)


def test_file_that_is_not_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    file.write_bytes("name: Japan\r\ncapital: Tōkyō — ".encode() + "Málaga\n".encode("cp1252"))
    (problem,) = read(file, "x.yml")[1]
    assert (problem.rule, problem.line, problem.column) == ("not-utf-8", 2, 19)
    assert "0xE1" in problem.message


def test_file_that_is_too_large(tmp_path: Path) -> None:
    file = tmp_path / "x.yml"
    file.write_bytes(b"a: b\n" * 1_000_000)
    (problem,) = read(file, "x.yml")[1]
    assert (problem.rule, problem.line) == ("too-large", 1)
    assert "512 KB" in problem.message


def test_file_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "x.yml", "x.yml")[1]
    assert problem.rule == "unreadable"


@pytest.mark.parametrize(
    ("at", "key", "place"),
    [
        (("name",), False, (1, 7)),
        (("name",), True, (1, 1)),
        (("list",), False, (3, 3)),
        (("list",), True, (2, 1)),
        (("list", 0, "b"), False, (4, 9)),
        (("list", 0, "b"), True, (4, 5)),
        (("list", 1, "from", "date"), False, (5, 11)),  # a date written instead of a map
        (("list", 1, "missing"), False, (5, 5)),
        (("list", 1, "missing"), True, (5, 5)),
        (("missing",), True, (1, 1)),
        ((), False, (1, 1)),
        (("flow", 1), False, (6, 11)),
    ],
)
def test_place_of_a_value_or_key(at: DataPath, key: bool, place: tuple[int, int], loader: str) -> None:
    text = "name: Japan\nlist:\n  - a: x\n    b:  y\n  - from: 2011\nflow: [é, z]\n"
    assert locate(text, at, key) == place


YAMLISH = st.lists(
    st.sampled_from(
        [
            *":-[]{}&*!|>'\"%@`#?,~<= \n",
            "\n",
            "\n  ",
            "- ",
            ": ",
            "\t",
            "\r",
            "\r\n",
            "---",
            "...",
            "\\",
            "\\x",
            "\\U",
            "<<",
            "name",
            "date",
            "2011-04",
            "sources",
            "[a]",
            "text: ",
            "\ufeff",
            "\x85",
            "\u2028",
            "\x00",
            "\U0001f30d",
            "é",
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize("name", ["CSafeLoader", "SafeLoader"])
@example(text='a: "\\UFFFFFFFF"')
@example(text='a: "\\ud800"')
@given(text=st.one_of(st.text(max_size=60), YAMLISH))
def test_no_text_makes_the_loader_raise(name: str, text: str) -> None:
    before = data_files._Loader
    data_files._Loader = getattr(yaml, name)
    try:
        data, problems = parse(text, "x.yml")
        locate(text, ("a", 0, "b"))
    finally:
        data_files._Loader = before
    assert data is not None or problems
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert problem.column >= 1
        assert problem.message


BASES = [(KINDS[name.partition("/")[0]].record, text) for name, text in FILES.items() if "/" in name]


@given(base=st.sampled_from(BASES), noise=YAMLISH, start=st.integers(0, 400), cut=st.integers(0, 40))
def test_no_change_of_a_record_makes_a_check_raise(base: tuple[type, str], noise: str, start: int, cut: int) -> None:
    record, text = base
    text = text[:start] + noise + text[start + cut :]
    data, problems = parse(text, "x.yml")
    if data is None:
        assert problems
        return
    try:
        adapter(record).validate_python(data)
    except ValueError as error:
        assert problems or list(model_errors.problems(error, record, DataFile("x.yml", text)))  # type: ignore[arg-type]
    walk.contents_of_data(record, data)


def test_first_line_of_a_record_is_no_data() -> None:
    data, _ = parse(JAPAN, "x.yml")
    assert data is not None
    assert next(iter(data)) == "name"
