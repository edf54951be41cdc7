"""The site as one state of its files makes it."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig

from atlas.model.dates import Day
from atlas.publishing import mkdocs_site
from atlas.publishing.press import Sheets
from atlas.reading.catalogue import Catalogue
from atlas.serving.preview.messages import Answer, Request

LOST = "404.html"


class SiteState:
    """Every page is made when it is first asked for, and kept; files that are only copied are read each time."""

    def __init__(self, catalogue: Catalogue, day: Day, config: MkDocsConfig, sheets: Sheets) -> None:
        self.catalogue = catalogue
        self.day = day
        self.config = config
        self.sheets = sheets
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
            with mkdocs_site.dated(self.day):
                content = self.sheets.content(place)
            file = self.sheets.find(place)
            if file is None or file.page:
                self._made[place] = content
        return content

    def pages(self) -> Iterator[str]:
        """The paths of all pages in the site."""
        return (file.dest_uri for file in self.sheets.pages)
