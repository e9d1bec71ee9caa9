"""Invented news pages with the role of every block: training data in nobody's words but ours.

    python benchmarks/page_invented.py

prints how many pages and blocks of each role the files in `invented/` have. Those in `short` are short items, agency
copy and other texts of few lines, those in `copied` pages as a reader copies them, parted by a line `===`. Each begins
with lines `name: value` (`id`, and as a rule `language` and `kind`), and after an empty line has one block a line,
`role: text`; a block of which several roles are right is `deck/paragraph: text`. Those in `html` are whole pages, with
the role of each block in the attribute `data-role` of its element (`data-role="deck paragraph"`), which is taken away
before the page is read.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import lxml.html
import page_record

from newsdoc.page.page import Page
from newsdoc.page.roles import AT, ROLES, FineRole, public
from newsdoc.wording.detection import detect_language

FOLDER = Path(__file__).with_name("invented")
_END = "\n===\n"
_SOURCE = "invented."
_MARK = "data-role"
_MARKED = re.compile(rf' {_MARK}="[^"]*"')
_LINK = re.compile(r"<a((?:\s[^>]*)?)>(.*?)</a>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_ADDRESS = 60
"""Letters of an address that is made of a title, at most."""


@attrs.frozen
class InventedPage:
    """A page: its name, its folder, its blocks with the roles that are right, and its markup where it has some."""

    id: str
    folder: str
    blocks: list[str]
    roles: list[tuple[FineRole, ...]]
    markup: str | None = None


def _roles(names: list[str]) -> tuple[FineRole, ...]:
    return tuple(ROLES[AT[name]] for name in names)


def read_texts(path: Path) -> Iterator[InventedPage]:
    """The copied pages of a file; `ValueError` names the line that is none of the form."""
    for part in path.read_text("utf-8").split(_END):
        head, _, body = part.strip("\n").partition("\n\n")
        told = dict(line.split(": ", 1) for line in head.splitlines())
        blocks, roles = [], []
        for line in body.splitlines():
            names, _, text = line.partition(": ")
            if not text.strip() or not set(names.split("/")) <= set(AT):
                raise ValueError(f"{path.name}, {told.get('id')}: not a role and a text: {line[:60]!r}")
            blocks.append(page_record.squash(text))
            roles.append(_roles(names.split("/")))
        yield InventedPage(f"{path.stem}/{told['id']}", path.parent.name, blocks, roles)


def read_markup(path: Path) -> InventedPage:
    """A whole page; `ValueError` names a role that is none."""
    markup = path.read_text("utf-8")
    marked = [element for element in lxml.html.document_fromstring(markup).iter() if element.get(_MARK)]
    names = [str(element.get(_MARK)).split() for element in marked]
    if not names or not {role for each in names for role in each} <= set(AT):
        raise ValueError(f"{path.name}: not roles: {sorted({role for each in names for role in each} - set(AT))}")
    blocks = [page_record.squash("".join(map(str, element.itertext()))) for element in marked]
    return InventedPage(
        f"html/{path.stem}",
        path.parent.name,
        blocks,
        list(map(_roles, names)),
        _LINK.sub(with_address, _MARKED.sub("", markup)),
    )


def with_address(link: re.Match[str]) -> str:
    """A link that was written without an address, with one as publishing systems make them of its text."""
    attributes, text = link.groups()
    if "href=" in attributes or "name=" in attributes:
        return link[0]
    slug = re.sub(r"[\W_]+", "-", _TAG.sub("", text).lower()).strip("-")[:_ADDRESS]
    return f'<a{attributes} href="/{slug}">{text}</a>'


def all_pages() -> list[InventedPage]:
    texts = [text for path in sorted(FOLDER.glob("*/*.txt")) for text in read_texts(path)]
    return [*texts, *map(read_markup, sorted(FOLDER.glob("*/*.html")))]


def site_of(page: InventedPage) -> str:
    """Each page is a site of its own."""
    return f"invented {page.id}"


def is_invented(page: Mapping[str, Any]) -> bool:
    """Whether a training page is one of these."""
    return bool(page["source"].startswith(_SOURCE))


def _label(roles: tuple[FineRole, ...]) -> page_record.Label:
    """Any of the roles; "other" as people write it may be a kicker, a topic or a box as well."""
    told = {public(role) for role in roles if role == public(role)}
    fine = set(roles) | {role for role in ROLES if public(role) in told}
    return page_record.EITHER.join(role for role in ROLES if role in fine), 1.0


def training_pages(read: Callable[[str, str | None], Page]) -> Iterable[dict[str, Any]]:
    """The pages as the model learns from them; `read`: how those with markup are read, as `page_record.html_page`."""
    for each in all_pages():
        site, source, labels = site_of(each), _SOURCE + each.folder, list(map(_label, each.roles))
        if each.markup is None:
            page = page_record.text_page(each.blocks, detect_language("\n\n".join(each.blocks)))
            yield page_record.record(each.id, site, source, page, labels)
        else:
            page = read(each.markup, None)
            gold = [{"text": text, "role": label[0]} for text, label in zip(each.blocks, labels, strict=True) if label]
            labels = page_record.aligned(gold, [block.text for block in page.blocks])
            yield page_record.record(each.id, site, source, page, labels)


def main() -> None:
    """The command."""
    pages = all_pages()
    for file in sorted({page.id.split("/")[0] for page in pages}):
        own = [page for page in pages if page.id.startswith(f"{file}/")]
        counts = Counter(role for page in own for roles in page.roles for role in roles)
        blocks = sum(len(page.blocks) for page in own)
        print(f"{file}: {len(own)} pages, {blocks} blocks:", *(f"{role} {n}" for role, n in counts.most_common()))
    print(f"all: {len(pages)} pages, {sum(len(page.blocks) for page in pages)} blocks")


if __name__ == "__main__":
    main()
