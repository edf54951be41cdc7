from commands.project import Copy


def test_generate_writes_what_check_finds_out_of_date(copy: Copy) -> None:
    file = copy.root / "data" / "schema" / "tool.schema.json"
    assert copy.run("generate").returncode == 0
    fresh = file.read_bytes()
    file.write_text("{}")
    stale = copy.run("generate", "--check")
    assert (stale.returncode, stale.stdout) == (1, "data/schema/tool.schema.json\n")
    assert "run python3 scripts/generate.py" in stale.stderr
    assert file.read_bytes() == b"{}"
    assert copy.run("generate").stdout == "data/schema/tool.schema.json\n"
    assert file.read_bytes() == fresh
    assert copy.run("generate", "--check").returncode == 0
