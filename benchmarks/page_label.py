"""Label pages by eye, block by block, so that the role model can learn from them.

    python benchmarks/page_label.py show SHARED FOLDER      writes FOLDER/NAME.txt, one for each page without labels
    python benchmarks/page_label.py collect SHARED FOLDER   reads FOLDER/NAME.labels.txt into page_labels.jsonl

The pages are those of the study data of which only the body, snippets or some fields are known: the
article-extraction-benchmark, the study part of web-pages and publisher-pages, one of each site, and none of a site that
a check part holds. A page file has one block a line: number, tag, marks (L mostly link, F in a figure, B mostly bold),
class names, text. Whoever reads it writes the labels beside it:

    authors: Ann Lee; Tom Reyes       as printed; nothing where none is, `?` where the page does not settle it
    published: 2024-05-14             the day that is printed; nothing where none is
    range: 0-52                       first and last block that was judged; what is not named below is "other"
    5 headline
    8-21,23 paragraph

or `skip: why`. The roles are those of corpora/labelled-pages (its README says what each means) and `?` for a block
that one cannot tell. `page_labels.jsonl` holds no text but the names of authors: a block is known by a hash of its
letters.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import page_pages
import page_record

from newsdoc.page.page import Page
from newsdoc.page.roles import ROLES

BEGIN, END = 130, 50
"""Letters of a long block that are shown."""
UNKNOWN = "?"


class Source(NamedTuple):
    """A page that may be labelled."""

    source: str
    id: str
    site: str
    url: str
    path: Path

    @property
    def name(self) -> str:
        """What its files are called."""
        return f"{self.source}-{self.id[:40]}"


def domain(host: str | None) -> str:
    """The part of a host that tells its owner, near enough: bbc.co.uk of www.bbc.co.uk."""
    parts = (host or "").lower().removeprefix("www.").split(".")
    second_level = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3
    return ".".join(parts[-3 if second_level else -2 :])


def records(path: Path, name: str) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text("utf-8"))[name])


def sources(shared: Path) -> Iterable[Source]:
    """The pages that may be labelled, one a site."""
    corpora = shared / "corpora"
    labelled = records(corpora / "labelled-pages/labels.json", "pages")
    web = records(corpora / "web-pages/truth.json", "records")
    taken = {domain(each["domain"]) for each in labelled}
    taken |= {domain(each["domain"]) for each in web if each["part"] != "study"}
    found = []
    folder = corpora / "article-extraction-benchmark"
    for name, truth in json.loads((folder / "ground-truth.json").read_text("utf-8")).items():
        url = truth["url"] if "//" in truth["url"] else "http://" + truth["url"]
        found.append(Source("bench", name, urlsplit(url).hostname or name, url, folder / f"html/{name}.html.gz"))
    for each in sorted(web, key=lambda each: each["class"] != "news"):
        if each["part"] == "study" and not each.get("labelled") and each["class"] in ("news", "article"):
            source = "news" if each["class"] == "news" else "web"
            path = corpora / "web-pages" / each["html"]
            found.append(Source(source, each["id"], each["domain"], each["url"], path))
    folder = corpora / "publisher-pages"
    families: set[str] = set()
    for each in records(folder / "truth.json", "records"):
        found.append(Source("pub", each["id"], each["family"], each["url"], folder / each["html"]))
    for each_source in found:
        host = domain(urlsplit(each_source.url).hostname)
        if host not in taken and each_source.site not in families:
            taken.add(host)
            families.add(each_source.site)
            yield each_source


def read_page(source: Source) -> Page:
    return page_record.html_page(page_pages.unzipped(source.path), source.url)


def lines(page: Page) -> Iterable[str]:
    """The blocks of a page as its reader sees them."""
    for number, block in enumerate(page.blocks):
        markup = block.markup
        assert markup is not None
        half = len(block.text) / 2
        flags = (("L", markup.linked > half), ("F", markup.figure is not None), ("B", markup.bold > half))
        marks = "".join(mark for mark, given in flags if given)
        text = page_record.squash(block.text)
        if len(text) > BEGIN + END + 10:
            text = f"{text[:BEGIN]} … {text[-END:]}"
        yield f"{number:3d} {markup.tag} {marks} .{' '.join(markup.names.split())[:28]} | {text}"


def read_labels(path: Path) -> tuple[dict[int, str], dict[str, str]]:
    """The labels of the blocks, and what else a file of labels says; a ValueError where it is no such file."""
    told: dict[str, str] = {}
    named: dict[int, str] = {}
    for line in path.read_text("utf-8").splitlines():
        if ":" in line:
            what, _, value = line.partition(":")
            told[what.strip()] = value.strip()
        elif line.strip():
            numbers, role = line.split()
            if role not in (*ROLES, UNKNOWN):
                raise ValueError(f"{path}: no role {role!r}")
            for part in numbers.split(","):
                first, _, last = part.partition("-")
                named |= dict.fromkeys(range(int(first), int(last or first) + 1), role)
    if "skip" in told:
        return {}, told
    first, _, last = told["range"].partition("-")
    return dict.fromkeys(range(int(first), int(last) + 1), "other") | named, told


def collected(source: Source, path: Path) -> dict[str, Any] | None:
    """A page with its labels, as it is kept; None for one that has no single article."""
    labels, told = read_labels(path)
    if not labels:
        return None
    blocks = read_page(source).blocks
    runs: list[list[str]] = []
    for number in sorted(labels):
        if not runs or runs[-1][0] != labels[number]:
            runs.append([labels[number]])
        runs[-1].append(page_record.digest(blocks[number].text))
    authors = told.get("authors", "")
    return {
        "id": source.id, "source": source.source, "site": source.site, "published": told.get("published") or None,
        "authors": None if authors == UNKNOWN else [name.strip() for name in authors.split(";") if name.strip()],
        "runs": runs,
    }  # fmt: skip


def show(shared: Path, folder: Path) -> None:
    known = page_pages.own_labels()
    for source in sources(shared):
        if source.id not in known:
            page = read_page(source)
            head = [f"# {source.url}", f"# declared as its title: block {page.title}"]
            (folder / f"{source.name}.txt").write_text("\n".join([*head, *lines(page), ""]), "utf-8")


def collect(shared: Path, folder: Path) -> None:
    kept = page_pages.own_labels()
    for source in sources(shared):
        path = folder / f"{source.name}.labels.txt"
        if path.exists() and (page := collected(source, path)):
            kept[source.id] = page
    rows = (json.dumps(kept[each], ensure_ascii=False, separators=(",", ":")) for each in sorted(kept))
    page_pages.LABELS.write_text("\n".join([*rows, ""]), "utf-8")


def main() -> None:
    """The command."""
    {"show": show, "collect": collect}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))


if __name__ == "__main__":
    main()
