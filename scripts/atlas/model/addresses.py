"""Where things are on the site. Addresses are relative, so that the site works under any path."""

from dataclasses import dataclass

from atlas.model.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site and its repository are published, as `mkdocs.yml` says.

    `edits` stands between the repository's address and the path of a file to edit, such as `edit/main/`.
    """

    name: str
    url: str
    repository: str
    edits: str = ""

    def absolute(self, address: str) -> str:
        """The full address of a page, for citing."""
        return f"{self.url.rstrip('/')}/{address}"

    def edit(self, path: str) -> str:
        """Where a file is edited, in the form of GitHub and its kin."""
        return f"{self.repository.removesuffix('.git').rstrip('/')}/{self.edits}{path}"


def address(target: str) -> str:
    """From the site's root: `partners/japan` is `partners/japan/`, `sources/nato-72368` is `sources/#nato-72368`.

    A target may end in an anchor (`partners/japan#first-ministerial`) or name a section only (`partners`).
    """
    path, _, anchor = target.partition("#")
    folder, _, name = path.partition("/")
    if name and folder in KINDS and not KINDS[folder].has_pages:
        return f"{folder}/#{name}"
    return (f"{path}/" if path else "") + (f"#{anchor}" if anchor else "")


def relative(page: str, target: str) -> str:
    """The way from a page's address (`partners/japan/`) to a target (`groups/eapc`)."""
    goal = address(target)
    path, _, anchor = goal.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    return "../" * page.count("/") + goal or "./"


def asset(page: str, path: str) -> str:
    """The way from a page to a file under `docs/`."""
    return "../" * page.count("/") + path
