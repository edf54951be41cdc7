"""The whole site at once: writes `docs/` and the site, in as many processes as there are processors."""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from atlas.publishing import docs_folder, mkdocs_site
from atlas.publishing.forked import each
from atlas.publishing.press import Kept, Press, Sheets
from atlas.render.site import Texts

_LOT = 12
"""Files that one process makes before it takes more: few enough that all end at about the same time."""

_log = logging.getLogger("mkdocs.atlas")


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of a lot: the pages in it, and what MkDocs said."""

    pages: Mapping[str, Kept]
    said: Sequence[str]


def write_site(config: MkDocsConfig, texts: Texts, folder: Path) -> None:
    """Bring `docs/` in line with the texts, and write the site into an empty folder.

    Whatever is wrong with a page, MkDocs is let say it. Raises OSError where something cannot be written.
    """
    docs = Path(config.docs_dir)
    config.plugins.on_pre_build(config=config)
    for path in texts:
        if path.startswith(f"{docs_folder.SNIPPETS}/"):  # pages written by hand read these from there
            docs_folder.put(path, texts[path], docs)
    sheets = Press(config).sheets(texts)
    by_hand = [file.src_uri for file in sheets.pages if file.src_uri not in texts]
    lots = [*texts.together(_LOT), *_lots(by_hand)]
    # These first, and here, so that the theme's templates are read once and not by each process.
    for place in sheets.alone:
        _write(folder / place, sheets.content(place))
    for done in each(partial(_make, config, sheets, texts, folder), lots):
        sheets.take(done.pages)
        for line in done.said:
            _log.warning("%s", line)
    sheets.look_at_anchors()
    for place in sheets.places:
        file = folder / place
        if not file.is_file():
            _write(file, sheets.content(place))
    docs_folder.tidy(texts, docs)
    config.plugins.on_post_build(config=config)


def _make(config: MkDocsConfig, sheets: Sheets, texts: Texts, folder: Path, lot: Iterable[str]) -> _Done:
    """Write the files of a lot, given by their paths under `docs/`, there and into the site."""
    pages: dict[str, Kept] = {}
    with mkdocs_site.heard() as said:
        for path in lot:
            if path in texts:
                docs_folder.put(path, texts[path], Path(config.docs_dir))
            file = sheets.source(path)
            if file is not None:
                with mkdocs_site.faults_told(said):
                    _write(folder / file.dest_uri, sheets.content(file.dest_uri))
                if file.page:
                    pages[path] = sheets.kept(file)
    return _Done(pages, said)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _lots(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    return (paths[start : start + _LOT] for start in range(0, len(paths), _LOT))
