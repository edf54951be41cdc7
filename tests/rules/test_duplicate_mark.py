from data_folder import FORUM, Finds

MARKED = FORUM.replace("from: 1994", "mark:\n  §colour: blue\n  pattern: dots\nfrom: 1994")
PLAIN = MARKED.replace("§", "")
TABLE = MARKED.replace("name: Forum", "name: Table").replace("The Forum", "The Table")


def test_mark_of_two_groups_is_told_at_the_second(finds: Finds) -> None:
    changed = {"groups/forum.yml": PLAIN, "groups/table.yml": TABLE}
    finds("duplicate-mark", changed, "groups/forum", "blue", "dots")


def test_marks_that_differ_in_pattern_alone_pass(finds: Finds) -> None:
    finds("", {"groups/forum.yml": PLAIN, "groups/table.yml": TABLE.replace("§", "").replace("dots", "grid")})
