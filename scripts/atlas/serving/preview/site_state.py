"""The site as one state of its files makes it."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig

from atlas.publishing import mkdocs_site
from atlas.publishing.docs_folder import SNIPPETS
from atlas.publishing.press import Sheets
from atlas.render.site import Texts
from atlas.render.view import View
from atlas.serving.preview.messages import Answer, Request

LOST = "404.html"


class SiteState:
    """Every page is made when it is first asked for, and kept; files that are only copied are read each time."""

    def __init__(self, view: View, config: MkDocsConfig, texts: Texts, sheets: Sheets, own: Path) -> None:
        """In the folder `own` pages written by hand look for the parts that they show."""
        self.view = view
        self.config = config
        self.sheets = sheets
        self._texts = texts
        self._own = own
        self._places = set(sheets.places)
        self._made: dict[str, bytes] = {}

    def answer(self, request: Request) -> Answer:
        """What stands at a path. Raises whatever making it raises."""
        path = request.path
        place = f"{path}index.html" if path.endswith("/") or not path else path
        if place in self._places:
            return Answer(request.number, "file", PurePosixPath(place).suffix.lower(), self.content(place))
        if f"{place}/index.html" in self._places:
            return Answer(request.number, "folder")
        return Answer(request.number, "nothing", content=self.content(LOST))

    def content(self, place: str) -> bytes:
        """What is to stand at a path in the site."""
        content = self._made.get(place)
        if content is None:
            file = self.sheets.find(place)
            if file and file.page and file.src_uri not in self._texts:
                self._put_parts()
            with mkdocs_site.dated(self.view.edition.earliest):
                content = self.sheets.content(place)
            if file is None or file.page:
                self._made[place] = content
        return content

    def _put_parts(self) -> None:
        """Each time, as another state may have put its own."""
        for path in self._texts:
            if path.startswith(f"{SNIPPETS}/"):
                (self._own / path).parent.mkdir(parents=True, exist_ok=True)
                (self._own / path).write_text(self._texts[path], "utf-8")

    def pages(self) -> Iterator[str]:
        """The paths of all pages in the site."""
        return (file.dest_uri for file in self.sheets.pages)
