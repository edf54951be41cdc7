import pytest

from data_folder import SOURCE, Finds


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("javascript:alert(1)", '"javascript:"'),
        ("JavaScript:alert(1)", '"javascript:"'),
        ("'data:text/html,hello'", '"data:"'),
        ("file:///etc/passwd", '"file:"'),
        ("ftp://ftp.nato.int/x", '"ftp:"'),
        ("www.nato.int/x", "lacks its beginning"),
        ("//www.nato.int/x", "lacks its beginning"),
        ("https://user@www.nato.int/", "user name"),
        ("https://user:secret@www.nato.int/", "user name"),
        ("https://192.0.2.7/x", "names no site"),
        ("https://[2001:db8::1]/x", "names no site"),
        ("https://0x7f.1/x", "names no site"),
        ("https://2130706433/", "names no site"),
        ("https://localhost/x", "names no site"),
        ("https://nato/x", "names no site"),
        ("https://localhost.localdomain/x", "names no site"),
        ("https://metadata.google.internal/x", "names no site"),
        ("https://printer.local/x", "names no site"),
        ("https://WWW.Nato.INTERNAL/x", "names no site"),
        ("https://\uff4e\uff41\uff54\uff4f.int/x", 'only looks like "nato.int"'),
        ("https://www\u3002nato\u3002int/x", "names no site"),
        ("https:///x", "names no site"),
        ("https://www..nato.int/", "names no site"),
        ("https://www.nato.int./", "a dot too many"),
        ("https://www.nato.int/a page", "a space"),
        ("https://www.nato.int\\x", "copy the address anew"),
        ("https://www.nato.int/<b>", "copy the address anew"),
        ("https://www.nato.int:port/", "is no address"),
        ("https://[www.nato.int/", "is no address"),
    ],
)
@pytest.mark.parametrize("key", ["URL", "archived"])
def test_address_that_is_unsafe(finds: Finds, key: str, url: str, words: str) -> None:
    text = SOURCE.replace("https://www.nato.int/one", f"§{url}")
    if key == "archived":
        text = SOURCE + f"archived: §{url}\n"
    finds("unsafe-url", {"sources/nato-1.yml": text}, words)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.nato.int/docu/pr/2006/p06-150e.htm",
        "https://www.nato.int/cps/en/natohq/official_texts_37920.htm?selectedLocale=en#p12",
        "https://www.example.org/web/20131005120000/http://www.nato.int/",
        "https://xn--80aesfpebagmfblc0a.xn--p1ai/",
        "https://мид.рф/",
        "https://example.org:8443/a_(b)/%20c",
    ],
)
def test_address_of_a_public_site_passes(finds: Finds, url: str) -> None:
    finds("", {"sources/nato-1.yml": SOURCE.replace("https://www.nato.int/one", f"'{url}'")})


def test_host_with_a_letter_of_another_script_is_told_as_such(finds: Finds) -> None:
    url = "https://www.n\u0430to.int/one"
    finds("look-alike", {"sources/nato-1.yml": SOURCE.replace("https://www.nato.int/one", f"§{url}")}, "cyrillic")
