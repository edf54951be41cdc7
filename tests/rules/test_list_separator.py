from atlas.exports.files import SEPARATOR
from data_folder import JAPAN, SOURCE, Finds


def test_item_of_a_list_with_the_sign_between_items(finds: Finds) -> None:
    assert SEPARATOR == "|"
    changed = {
        "partners/japan.yml": JAPAN.replace("type:", "also_known_as: [Land, §'Nippon | Nihon']\ntype:", 1),
        "sources/nato-1.yml": SOURCE.replace("publisher:", "author: [§A|B, C]\npublisher:"),
    }
    finds("list-separator", changed, "write a comma or a slash")


def test_name_that_stands_alone_may_have_it(finds: Finds) -> None:
    finds("", {"sources/nato-1.yml": SOURCE.replace("A page about partners", "Partners | NATO")})
