"""Documents in the shapes of agencies, newsroom systems and feeds: how many of them are read right.

    python benchmarks/wire_forms.py [--show] [NAME ...]

Each document of `wire_forms/` is an invented story in one such shape, with what its receiver would find in it. Only the
fields that a document names are compared, and always the format that is recognised, the headline and the paragraphs.
With `--show` prints what is wrong with the others.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from fault_report import report

import newsdoc

FOLDER = Path(__file__).with_suffix("")
STORIES: dict[str, Any] = tomllib.loads((FOLDER / "stories.toml").read_text("utf-8"))
DOCUMENTS: list[dict[str, Any]] = [
    document
    for path in sorted(FOLDER.glob("*.toml"))
    if path.stem != "stories"
    for document in tomllib.loads(path.read_text("utf-8"))["documents"]
]
CONTROLS = {"SOH": 1, "STX": 2, "ETX": 3, "EOT": 4, "BEL": 7, "DC3": 19, "SYN": 22, "RS": 30, "US": 31}
"""The control characters of teleprinter lines, which TOML forbids."""
UNEXPECTED = {"no-headline", "no-body", "plugin-failed", "markup-mended", "value-unreadable", "date-unreadable"}
"""Problems that a document has only if it says so."""


def _names(values: Iterable[Any]) -> list[str]:
    return [each.name for each in values]


def _texts(values: Iterable[Any]) -> list[str]:
    return [each.text for each in values]


def _figures(article: newsdoc.Article) -> list[newsdoc.Figure]:
    found = [article.lead_image] if article.lead_image else []
    found += article.figures()
    # A lead picture that stands in the body too is one picture.
    return [each for place, each in enumerate(found) if each not in found[:place]]


def _address(figure: newsdoc.Figure) -> str:
    return figure.url or next((each.href for each in figure.renditions), None) or figure.caption or ""


def _links(article: newsdoc.Article) -> list[str]:
    marks = [mark for paragraph in article.paragraphs() for mark in paragraph.marks]
    return [mark.href for mark in marks if isinstance(mark, newsdoc.Link)]


def _blocks(article: newsdoc.Article) -> list[newsdoc.Block]:
    return list(newsdoc.walk(article.body, skip=(newsdoc.FactBox, newsdoc.ListBlock, newsdoc.Quote)))


FIELDS: dict[str, Callable[[newsdoc.Article], Any]] = {
    "authors": lambda article: sorted(each.name.title() for each in article.authors if each.kind == "person"),
    "blocks": lambda article: [each.type_name for each in _blocks(article)],
    "captions": lambda article: [each.caption for each in _figures(article) if each.caption],
    "contributors": lambda article: _names(article.contributors),
    "credits": lambda article: [each.credit for each in _figures(article) if each.credit],
    "day": lambda article: str(article.published)[:10],
    "deck": lambda article: article.summary,
    "embargoed": lambda article: article.embargoed and str(article.embargoed).replace(" ", "T"),
    "expires": lambda article: article.expires and str(article.expires).replace(" ", "T"),
    "genres": lambda article: _names(article.genres),
    "holder": lambda article: article.rights and article.rights.holder and article.rights.holder.name,
    "kicker": lambda article: article.kicker,
    "keywords": lambda article: list(article.keywords),
    "language": lambda article: article.language,
    "links": _links,
    "media": lambda article: [_address(each) for each in _figures(article) if each.kind != "picture"],
    "modified": lambda article: article.modified and str(article.modified).replace(" ", "T"),
    "notes": lambda article: _texts(article.ed_notes),
    "pictures": lambda article: [_address(each) for each in _figures(article) if each.kind == "picture"],
    "place": lambda article: (
        (article.dateline and article.dateline.place) or (*_names(article.located), "")[0]
    ).title(),
    "publisher": lambda article: article.publisher and article.publisher.name,
    "subtitle": lambda article: (*_texts(article.alternative_headlines), None)[0],
    "related": lambda article: [each.title for each in article.related],
    "section": lambda article: article.section,
    "slugline": lambda article: article.slugline,
    "status": lambda article: article.pub_status,
    "subjects": lambda article: _names(article.subjects),
    "terms": lambda article: list(article.rights.usage_terms) if article.rights else [],
    "urgency": lambda article: article.urgency,
    "url": lambda article: article.url,
}
"""How each field that a document may name is read from the article."""


def filled(value: Any, story: dict[str, Any]) -> Any:
    """The value with its story's lines in it."""
    if isinstance(value, list):
        return [filled(each, story) for each in value]
    if not isinstance(value, str):
        return value
    lines = {**story, **{str(number): each for number, each in enumerate(story["paragraphs"])}}
    return re.sub(r"§(\w+?)(?![a-z])", lambda found: lines[found[1]], value)


def data_of(document: dict[str, Any]) -> str | bytes:
    """The document as it is sent."""
    text = filled(document["data"].lstrip("\n"), STORIES[document.get("language_of_story", "en")])
    text = re.sub("«([A-Z0-9]+)»", lambda found: chr(CONTROLS[found[1]]), text)
    return text.encode(document["encoding"], "xmlcharrefreplace") if "encoding" in document else text


def _paragraph_faults(article: newsdoc.Article, wanted: list[str], signed: bool) -> Iterator[str]:
    found = [each.text for each in _blocks(article) if isinstance(each, newsdoc.Paragraph)]
    if article.dateline and found and wanted and found[0].endswith(wanted[0]):
        found[0] = wanted[0]
    if signed and found and wanted:
        # How an agency signs behind the last words, and what it tells editors there, may be kept or taken off.
        found[len(wanted) :] = []
        found[-1] = found[-1][: len(wanted[-1])]
    if found != wanted:
        lost = [each[-40:] for each in wanted if each not in found]
        more = [each[-60:] for each in found if each not in wanted]
        yield f"lost {lost}, more {more}"


def faults(document: dict[str, Any]) -> Iterator[str]:
    """What is read otherwise than the document has it."""
    story = STORIES[document.get("language_of_story", "en")]
    try:
        articles = newsdoc.parse_all(data_of(document))
    except newsdoc.NewsdocError as error:
        yield f"not read: {error}"
        return
    if len(articles) != document.get("items", len(articles)):
        yield f"{len(articles)} items"
    article = articles[document.get("item", 0)]
    format = article.provenance.format if article.provenance else None
    if "format" in document and format != document["format"]:
        yield f"format {format}"
    wanted = filled(document.get("headline", story["title"]), story)
    if article.headline != wanted:
        yield f"headline {article.headline!r}"
    yield from _paragraph_faults(
        article, filled(document.get("story", story["paragraphs"]), story), document.get("signed", False)
    )
    for name, read in FIELDS.items():
        if name in document and (found := read(article)) != filled(document[name], story):
            yield f"{name} {found!r}"
    codes = {each.code for each in article.problems}
    expected = set(document.get("problems", ()))
    if "story" in document and not document["story"]:
        expected.add("no-body")
    if missing := set(document.get("problems", ())) - codes:
        yield f"no problem {sorted(missing)}"
    if found := (codes & UNEXPECTED) - expected:
        yield f"problem {sorted(found)}"


if __name__ == "__main__":
    report(DOCUMENTS, faults, named="documents", about=__doc__)
