from data_folder import RIGA, Finds

DOCUMENTS = "documents:\n  - title: Declaration\n    sources: [nato-1]\n"


def test_summit_without_a_document(finds: Finds) -> None:
    text = RIGA.replace(DOCUMENTS, "").replace("date: ", "§date: ")
    finds("missing-document", {"summits/2006-riga.yml": text}, "`documents`")


def test_summit_with_a_document_passes(finds: Finds) -> None:
    assert DOCUMENTS in RIGA
    finds("", {"summits/2006-riga.yml": RIGA})
