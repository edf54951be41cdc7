"""The offline edition: links to files, scripts that need no server, and a file of the same bytes each time."""

import datetime
import io
import re
import zipfile

import pytest

from atlas.publishing.offline import archive, scripts
from atlas.publishing.offline.edition import offline

DAY = datetime.date(2026, 11, 23)
START = "version/0123456789ab/"

HOME = f"""<html><head>
<link rel="canonical" href="https://atlas.example/">
<link rel="preload" href="{START}assets/fonts/serif.woff2" as="font" crossorigin>
<link rel="stylesheet" href="{START}styles/atlas.css">
<link rel="modulepreload" href="{START}assets/shared/site.js">
</head><body>
%s
<footer><p class="md-copyright">CC BY</p></footer>
<script type="module" src="{START}assets/atlas.js"></script>
<script type="module" src="{START}assets/search/box.js"></script>
</body></html>
"""
SITE = {
    "index.html": HOME % '<a href="partners/japan/">Japan</a>',
    "partners/japan/index.html": "<body><a href='../..'>Home</a></body>",
    "404.html": "lost",
    "sitemap.xml": "all",
    "assets/flags/LICENSE": "MIT",
    f"{START}assets/atlas.js": "atlas",
    f"{START}assets/search/box.js": 'import { later } from "../shared/site.js";\nimport("./panel.js");',
    f"{START}assets/fonts/serif.woff2": "serif",
    f"{START}styles/atlas.css": '@font-face { src: url("../assets/fonts/serif.woff2") }',
    f"{START}search/index.json": '{"names": []}',
}


def edition(**changed: str) -> dict[str, str]:
    files = {place: text.encode() for place, text in {**SITE, **changed}.items()}
    return {place: content.decode() for place, content in offline(files, "Offline edition.").items()}


@pytest.mark.parametrize(
    ("link", "led"),
    [
        ('<a class="x" href="partners/japan/">', "partners/japan/index.html"),
        ('<a href="partners/japan">', "partners/japan/index.html"),
        ('<a href="partners/japan/#events">', "partners/japan/index.html#events"),
        (
            '<form method="get" action="partners/japan/?as-of=1999&amp;all=1">',
            "partners/japan/index.html?as-of=1999&amp;all=1",
        ),
        ('<a href=".">', "./index.html"),
        ('<a href="sitemap.xml" download>', "sitemap.xml"),
        ('<a href="#events">', "#events"),
        ('<a href="?all=1">', "?all=1"),
        ('<a href="https://nato.example/">', "https://nato.example/"),
        ('<a href="mailto:atlas@atlas.example">', "mailto:atlas@atlas.example"),
        ('<a href="nowhere/">', "nowhere/"),
    ],
)
def test_link_to_a_folder_leads_to_the_page_in_it_and_others_stay(link: str, led: str) -> None:
    assert f'="{led}"' in edition(**{"index.html": HOME % link})["index.html"]


def test_listing_as_json_stays_on_the_web_where_the_same_rows_are_there_as_csv() -> None:
    links = '<a href="data/rows.json"></a> <a href="data/rows.csv"></a> <a href="data/alone.json"></a>'
    files = {"data/rows.json": "[]", "data/rows.csv": "id", "data/alone.json": "{}"}
    made = edition(**files, **{"index.html": HOME % links})
    assert re.findall(r'<a href="([^"]*data/[^"]+)"', made["index.html"]) == [
        "https://atlas.example/data/rows.json",
        "data/rows.csv",
        "data/alone.json",
    ]
    assert set(files) & set(made) == {"data/rows.csv", "data/alone.json"}


def test_editions_that_are_kept_stay_on_the_web() -> None:
    """Or the file would grow with each of them."""
    page, file = "data/2026-11-30/index.html", "data/2026-11-30/partners.csv"
    made = edition(**{"index.html": HOME % '<a href="data/2026-11-30/"></a>', page: "", file: "id"})
    assert 'href="https://atlas.example/data/2026-11-30/"' in made["index.html"]
    assert not {page, file} & set(made)


def test_listing_as_json_is_kept_where_no_address_on_the_web_is_known() -> None:
    home = HOME.replace('<link rel="canonical" href="https://atlas.example/">\n', "") % '<a href="data/rows.json"></a>'
    made = edition(**{"index.html": home, "data/rows.json": "[]", "data/rows.csv": "id"})
    assert "data/rows.json" in made


def test_link_that_is_told_of_in_the_text_stays_as_it_is() -> None:
    told = '<code>&lt;a href="partners/japan/"></code>'
    assert told in edition(**{"index.html": HOME % told})["index.html"]


def test_edition_holds_what_one_comes_to_and_licences() -> None:
    found = edition()
    assert set(found) == {
        "index.html",
        "partners/japan/index.html",
        "assets/flags/LICENSE",
        f"{START}styles/atlas.css",
        f"{START}search/index.json.js",
        f"{START}{scripts.START}",
    }


def test_typeface_stands_within_the_style_sheet() -> None:
    assert edition()[f"{START}styles/atlas.css"] == '@font-face { src: url("data:font/woff2;base64,c2VyaWY=") }'


def test_page_asks_for_no_module_and_starts_those_that_it_had() -> None:
    page = edition()["index.html"]
    assert re.findall(r"<script.*", page) == [
        f'<script defer src="{START}offline.js" data-modules="assets/atlas.js assets/search/box.js"></script>'
    ]
    assert "preload" not in page and "stylesheet" in page


def test_page_says_which_edition_it_is_and_where_it_is_on_the_web() -> None:
    line = '<p>Offline edition. <a href="https://atlas.example/">This page on the web</a> CC BY</p>'
    assert line in edition()["index.html"].replace(' class="md-copyright"', "")


def test_modules_import_others_by_name() -> None:
    text = scripts.starting({"assets/search/box.js": SITE[f"{START}assets/search/box.js"]})
    assert r"from \"assets/shared/site.js\";\nimport(\"assets/search/panel.js\");" in text


def test_index_comes_as_a_script() -> None:
    assert edition()[f"{START}search/index.json.js"] == 'atlasOffline.take("search/index.json", {"names": []});\n'


def test_archive_has_the_same_bytes_whatever_the_order_of_files() -> None:
    one = archive.pack({"a.html": b"a", "b/c.html": b"c"}, "atlas", DAY)
    assert one == archive.pack({"b/c.html": b"c", "a.html": b"a"}, "atlas", DAY)
    entries = zipfile.ZipFile(io.BytesIO(one)).infolist()
    assert [(entry.filename, entry.date_time) for entry in entries] == [
        ("atlas/a.html", (2026, 11, 23, 0, 0, 0)),
        ("atlas/b/c.html", (2026, 11, 23, 0, 0, 0)),
    ]


def test_what_only_programs_read_is_left_out() -> None:
    lines = (
        '<link rel="alternate" type="application/atom+xml" href="changes.xml">\n'
        '<link rel="alternate describedby" type="application/json" href="japan.json">\n'
        '<link rel="item" type="text/csv" href="partners.csv">\n'
        '<link rel="license" href="https://licence.example/">\n'
        '<script type="application/ld+json">{"name":"Japan"}</script>\n</head>'
    )
    files = {"changes.xml": "feed", "japan.json": "{}", "partners.csv": "id"}
    made = edition(**files, **{"index.html": SITE["index.html"].replace("</head>", lines)})
    assert not made.keys() & files.keys()
    head = made["index.html"].partition("</head>")[0]
    assert "ld+json" not in head and "describedby" not in head and 'rel="license"' in head
