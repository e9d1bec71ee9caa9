"""What sites print around and between stories, planted into study pages: how much of it is read as the story?

    python benchmarks/page_planted.py SHARED_DIR [--folds 5] [--kind KIND ...] [--leaks]

`planted.toml` has lines of furniture by kind and language, invented, without a class name that would tell. Each is put
into every study page of corpora/labelled-pages in its language that has a story of five paragraphs: in the middle or at
the end of the element with the most of these, or behind it. The same is done with the page as flat text. Languages of
which there are few such pages have the pages of `invented` besides. Each page is read with a model that has not seen
its site. A line leaks if it stands in a paragraph or cross-head. `--leaks` prints the lines that do on more than a
fifth of the pages.
"""

import argparse
import itertools
import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
import page_invented
import page_pages
from lxml import etree, html
from page_folds import Folds

import newsdoc
from newsdoc.wording.detection import detect_language

PLANTED = Path(__file__).with_name("planted.toml")
FEW = 5
"""Labelled pages of a language that are enough to plant into."""
PARAGRAPHS = 5
"""Paragraphs of a story into which is planted, at least."""
OFTEN = 0.2
"""The share of pages on which a line that leaks is printed."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--leaks", action="store_true")
    options = parser.parse_args()
    folds = Folds(page_pages.all_pages(options.shared), options.folds)
    planted: list[dict[str, Any]] = tomllib.loads(PLANTED.read_text("utf-8"))["planted"]
    planted = [each for each in planted if not options.kind or each["kind"] in options.kind]
    found = read_all(options.shared, folds, planted)
    report(planted, found)
    if options.leaks:
        for form in ("html", "text"):
            for number, each in enumerate(planted):
                for line, shares in found[form, number].items():
                    if (share := sum(shares) / len(shares)) > OFTEN:
                        print(f"{form} {share:.2f} {each['language']} {each['kind']}: {line}")


Leaks = dict[tuple[str, int], dict[str, list[bool]]]


@attrs.frozen
class Host:
    """A page into which is planted: its language and site, its markup, and its text with where its paragraphs are."""

    language: str
    site: str
    url: str | None = None
    markup: str | None = None
    text: str | None = None
    paragraphs: Sequence[tuple[int, int]] = ()


def hosts(shared: Path, languages: set[str]) -> Iterator[Host]:
    """The labelled study pages; of languages with fewer than `FEW` of them, invented pages besides."""
    folder = shared / "corpora/labelled-pages"
    count: Counter[str] = Counter()
    for page in page_pages.labelled_pages(shared):
        language = (page.get("language") or "en").partition("-")[0]
        count[language] += 1
        yield Host(language, page["domain"], page["url"], page_pages.unzipped(folder / page["html"]))
        path = folder / f"text/study/lb-{page['id']}.txt"
        if path.exists():
            blocks = json.loads(path.with_suffix(".json").read_text("utf-8"))["blocks"]
            places = [(block["start"], block["end"]) for block in blocks if block["role"] == "paragraph"]
            yield Host(language, page["domain"], text=path.read_bytes().decode("utf-8"), paragraphs=places)
    for each in page_invented.all_pages():
        language = detect_language(_PARTED.join(each.blocks)) or ""
        if language in languages and count[language] < FEW:
            if each.markup is not None:
                yield Host(language, page_invented.site_of(each), markup=each.markup)
            else:
                ends = list(itertools.accumulate(len(block) + len(_PARTED) for block in each.blocks))
                places = [
                    (end - len(_PARTED) - len(block), end - len(_PARTED))
                    for end, block, roles in zip(ends, each.blocks, each.roles, strict=True)
                    if roles[0] == "paragraph"
                ]
                yield Host(language, page_invented.site_of(each), text=_PARTED.join(each.blocks), paragraphs=places)


_PARTED = "\n\n"


def read_all(shared: Path, folds: Folds, planted: list[dict[str, Any]]) -> Leaks:
    """(html or text, number of what is planted) to each of its lines, with whether it leaked, page by page."""
    found: Leaks = defaultdict(lambda: defaultdict(list))
    for host in hosts(shared, {each["language"] for each in planted}):
        folds.site = host.site
        for number, each in enumerate(planted):
            if host.language != each["language"]:
                continue
            if host.markup is not None and (page := with_markup(host.markup, each)) is not None:
                note(found["html", number], each, folds.parse(page, format="html", url=host.url))
            if host.text is not None and (text := with_lines(host.text, host.paragraphs, each)) is not None:
                note(found["text", number], each, folds.parse(text, format="text"))
    return found


def with_markup(markup: str, each: dict[str, Any]) -> str | None:
    """The page with what is planted; None if it has no story to plant it into."""
    root: Any = html.document_fromstring(markup)
    held: defaultdict[Any, int] = defaultdict(int)
    for paragraph in root.iter("p"):
        held[paragraph.getparent()] += len("".join(paragraph.itertext()))
    story = max(held, key=held.__getitem__, default=None)
    paragraphs = [child for child in story if child.tag == "p"] if story is not None else []
    if story is None or len(paragraphs) < PARAGRAPHS:
        return None
    fragment = each.get("markup") or "".join(f"<p>{line}</p>" for line in each["lines"])
    around = story
    if each["at"] == "middle":
        place = story.index(paragraphs[len(paragraphs) // 2])
    elif each["at"] == "end" or story.getparent() is None:
        place = story.index(paragraphs[-1]) + 1
    else:
        around, place = story.getparent(), story.getparent().index(story) + 1
    for element in reversed(html.fragments_fromstring(fragment, no_leading_text=True)):
        element.tail = None
        around.insert(place, element)
    return "<!DOCTYPE html>" + str(etree.tostring(root, method="html", encoding="unicode"))


def with_lines(text: str, paragraphs: Sequence[tuple[int, int]], each: dict[str, Any]) -> str | None:
    """The text with what is planted, on lines of its own; None if it has no story to plant it into."""
    if len(paragraphs) < PARAGRAPHS:
        return None
    at = paragraphs[len(paragraphs) // 2][0] if each["at"] == "middle" else paragraphs[-1][1]
    return _PARTED.join([text[:at], *each["lines"], text[at:]])


def note(found: dict[str, list[bool]], each: dict[str, Any], article: newsdoc.Article) -> None:
    told = [block.text for block in article.paragraphs()]
    told += [str(section.heading) for section in article.sections() if section.heading]
    for line in each["lines"]:
        found[line].append(any(line in text for text in told))


def report(planted: list[dict[str, Any]], found: Leaks) -> None:
    """The share of the lines that leak, a line a kind: English and other languages, as HTML and as text."""
    print("kind           html: en   others  text: en   others")
    for kind in [*sorted({each["kind"] for each in planted}), "all"]:
        of_kind = [
            (number, each["language"] == "en") for number, each in enumerate(planted) if kind in (each["kind"], "all")
        ]
        row = f"{kind:14}"
        for form, wanted in itertools.product(("html", "text"), (True, False)):
            leaks = [
                leaked
                for number, english in of_kind
                if english == wanted
                for shares in found[form, number].values()
                for leaked in shares
            ]
            row += f"{sum(leaks) / len(leaks):9.3f}" if leaks else f"{'-':>9}"
        print(row)


if __name__ == "__main__":
    main()
