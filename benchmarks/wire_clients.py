"""What do the clients that are out there see of an article as we write it, field by field?

    python benchmarks/wire_clients.py [--misses]

Exports the articles of tests/golden/articles and the full sample, and reads them with the public clients: newsmlg2
(the IPTC's own library) for NewsML-G2, extruct and pyld for JSON-LD, feedparser for RSS and Atom. A line a field: how
many of the articles that have it give it to the client as it is. `--misses` shows what the client saw instead.

The clients are no dependency of newsdoc. They go into an environment of their own, beside newsdoc and its plugins:

    python -m venv clients
    clients/bin/pip install . ./plugins/newsdoc-feeds newsmlg2 extruct pyld feedparser
    clients/bin/python benchmarks/wire_clients.py

A client that is not installed is left out, and said to be.
"""

import argparse
import datetime as dt
import html
import importlib
import json
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from newsmlg2_reader import held, many, name_of

import newsdoc
from newsdoc import Article
from newsdoc.testing import FULL

ROOT = Path(__file__).resolve().parent.parent
Seen = dict[str, Any]
"""What a client gives, by our names of the fields; a field that is missing is one it was not asked for."""
Client = Callable[[Article], Seen]


# ---------------------------------------------------------------------- what is to be seen
def expected(article: Article) -> Seen:
    """The fields in a form that clients can be compared in: texts, moments as UTC, codes, addresses."""
    pictures = [each for each in article.figures() if each.url and each.kind == "picture"]
    return {
        "headline": article.headline,
        "summary": article.summary,
        "byline": article.byline,
        "authors": [person.name for person in article.authors],
        "publisher": article.publisher.name if article.publisher else None,
        "language": article.language,
        "published": _utc(article.published),
        "modified": _utc(article.modified),
        "guid": article.guid,
        "url": article.url,
        "section": article.section,
        "slugline": article.slugline,
        "dateline": article.dateline.text if article.dateline else None,
        "located": [place.name for place in article.located if place.name],
        "subjects": [subject.name for subject in article.subjects if subject.name],
        "codes": [f"{each.scheme}:{each.code}" for each in article.subjects if each.scheme and each.code],
        "keywords": list(article.keywords),
        "creditline": article.creditline,
        "copyright": article.copyright_notice,
        "pictures": [each.url for each in pictures],
        "captions": [each.caption for each in pictures if each.caption],
        "quotations": [each.text for each in article.quotes() if each.text and each.kind != "indirect"],
        "paragraphs": [_words(each.text) for each in article.paragraphs()],
        "related": [each.href for each in article.related if each.href],
    }


def _utc(date: dt.date | None) -> str | None:
    if isinstance(date, dt.datetime):
        return (date if date.tzinfo else date.replace(tzinfo=dt.UTC)).astimezone(dt.UTC).isoformat()
    return date.isoformat() if date else None


def _moment(text: str | None) -> str | None:
    if not text:
        return None
    return _utc(dt.datetime.fromisoformat(text)) if "T" in text else text


def _words(text: str) -> str:
    return " ".join(text.split())


# ---------------------------------------------------------------------- newsmlg2
def newsmlg2(article: Article) -> Seen:
    """The IPTC's library on NewsML-G2."""
    library = importlib.import_module("NewsMLG2")
    item = library.NewsMLG2Document(newsdoc.export(article, "newsml-g2")).get_item()
    meta, content = item.itemmeta, item.contentmeta
    headlines = [str(each) for each in many(content, "headline") if not held(each, "role")]
    subjects = many(content, "subject")
    sections = [each for each in subjects if name_of(each) == article.section and not held(each, "qcode")]
    topics = [each for each in subjects if each not in sections]
    rights = many(item, "rightsinfo")
    inline = many(item.contentset, "inlinexml")
    remote = many(item.contentset, "remotecontent")
    return {
        "headline": next(iter(headlines), None),
        "summary": next((str(each) for each in many(content, "description")), None),
        "byline": next((str(each) for each in many(content, "by")), None),
        "authors": [name_of(each) for each in many(content, "creator")],
        "publisher": name_of(meta.provider),
        "language": next((held(each, "tag") for each in many(content, "language")), None),
        "published": _moment(str(meta.firstcreated)) if held(meta, "firstcreated") is not None else None,
        "modified": next((_moment(str(each)) for each in many(content, "contentmodified")), None),
        "guid": item.guid,
        "section": next((name_of(each) for each in sections), None),
        "slugline": next((str(each) for each in many(content, "slugline")), None),
        "dateline": next((str(each) for each in many(content, "dateline")), None),
        "located": [name_of(each) for each in many(content, "located")],
        "subjects": [name for each in topics if (name := name_of(each))],
        "codes": [code for each in topics if (code := held(each, "qcode"))],
        "keywords": [str(each) for each in many(content, "keyword")],
        "creditline": next((str(each) for each in many(content, "creditline")), None),
        "copyright": next((str(each) for part in rights for each in many(part, "copyrightnotice")), None),
        "pictures": [each.href for each in remote],
        "paragraphs": _paragraphs(str(inline[0].to_xml_string())) if inline else [],
        "related": [held(each, "href") for each in many(meta, "link")],
    }


def _paragraphs(markup: str) -> list[str]:
    """The paragraphs of a body, as somebody sees them who reads its `p` elements."""
    bodies = re.findall(r"<p(?: [^>]*)?>(.*?)</p>", markup, re.S)
    return [_words(html.unescape(re.sub(r"<[^>]*>", "", each))) for each in bodies]


# ---------------------------------------------------------------------- schema.org
def extruct(article: Article) -> Seen:
    """Extruct on a page with our JSON-LD in it."""
    library = importlib.import_module("extruct")
    data = newsdoc.export(article, "json-ld")
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body></body></html>'
    (node,) = library.extract(page, syntaxes=["json-ld"])["json-ld"]
    return _of_schema_org(node)


def pyld(article: Article) -> Seen:
    """pyld: the terms expanded to addresses by a vocabulary, and compacted again."""
    library = importlib.import_module("pyld.jsonld")
    document = json.loads(str(newsdoc.export(article, "json-ld")))
    context = {"@vocab": "https://schema.org/"}
    expanded = library.expand({**document, "@context": context})
    node = library.compact(expanded, context)
    return _of_schema_org(_plain(node))


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return {key: _plain(each) for key, each in value.items()} if isinstance(value, dict) else value


def _of_schema_org(node: dict[str, Any]) -> Seen:
    """A NewsArticle as search engines read it."""
    identifiers = [each for each in _list(node.get("identifier")) if isinstance(each, dict)]
    about = [each for each in _list(node.get("about")) if isinstance(each, dict)]
    images = [each for each in _list(node.get("image")) if each.get("additionalType") != "graphic"]
    if node.get("thumbnailUrl"):
        images = images[1:]  # a lead image that is none of the body's
    sets = [(each.get("inDefinedTermSet") or {}, each) for each in about]
    return {
        "headline": node.get("headline"),
        "summary": node.get("description"),
        "authors": [each["name"] for each in _list(node.get("author"))],
        "publisher": (node.get("publisher") or {}).get("name"),
        "language": node.get("inLanguage"),
        "published": _moment(node.get("datePublished")),
        "modified": _moment(node.get("dateModified")),
        "guid": next((each for each in _list(node.get("identifier")) if isinstance(each, str)), None),
        "url": node.get("url"),
        "section": node.get("articleSection"),
        "slugline": next((each["value"] for each in identifiers if each.get("propertyID") == "slugline"), None),
        "dateline": node.get("dateline"),
        "located": [each["name"] for each in _list(node.get("locationCreated"))],
        "subjects": [each["name"] for each in about if each.get("name")],
        "codes": [f"{group.get('name')}:{each['termCode']}" for group, each in sets if each.get("termCode")],
        "keywords": _list(node.get("keywords")),
        "creditline": node.get("creditText"),
        "copyright": node.get("copyrightNotice"),
        "pictures": [each["contentUrl"] for each in images],
        "captions": [each["caption"] for each in images if "caption" in each],
        "quotations": [each["text"] for each in _list(node.get("hasPart"))],
        "paragraphs": [_words(each) for each in (node.get("articleBody") or "").split("\n\n")],
        "related": [each["url"] for each in _list(node.get("citation")) if each.get("url")],
    }


def _list(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


# ---------------------------------------------------------------------- feeds
def feedparser_on(format: str) -> Client:
    """Feedparser on a feed of one entry."""

    def read(article: Article) -> Seen:
        library = importlib.import_module("feedparser")
        data = newsdoc.export(article, format)
        found = library.parse(data if isinstance(data, bytes) else data.encode())
        (entry,) = found["entries"]
        content = next((each["value"] for each in entry.get("content", ())), entry.get("summary", ""))
        media = [each["url"] for each in entry.get("media_content", ()) if each.get("url")]
        media += [html.unescape(each) for each in re.findall(r'<img [^>]*?src="([^"]*)"', content)]
        published = entry.get("published") or entry.get("updated")
        return {
            "headline": html.unescape(entry.get("title", "")) or None,
            "summary": entry.get("summary") if entry.get("content") else None,
            "authors": [each["name"] for each in entry.get("authors", ()) if each.get("name")],
            "language": entry.get("content", [{}])[0].get("language") or found["feed"].get("language"),
            "published": _feed_moment(published),
            "guid": entry.get("id"),
            "url": entry.get("link"),
            "keywords": [each["term"] for each in entry.get("tags", ())],
            "copyright": entry.get("rights") or found["feed"].get("rights"),
            "pictures": media,
            "paragraphs": _paragraphs(content),
        }

    return read


def _feed_moment(text: str | None) -> str | None:
    if not text:
        return None
    return _utc(parsedate_to_datetime(text)) if re.match(r"\w{3},", text) else _moment(text)


# ---------------------------------------------------------------------- the report
CLIENTS: tuple[tuple[str, str, str, Client], ...] = (
    ("newsmlg2", "NewsMLG2", "newsml-g2", newsmlg2),
    ("extruct", "extruct", "json-ld", extruct),
    ("pyld", "pyld", "json-ld", pyld),
    ("feedparser", "feedparser", "rss", feedparser_on("rss")),
    ("feedparser", "feedparser", "atom", feedparser_on("atom")),
)
"""Name, module, format, and what asks it."""


def samples() -> Iterator[tuple[str, Article]]:
    """The articles that are exported."""
    for path in sorted((ROOT / "tests/golden/articles").glob("*.json")):
        yield path.stem, newsdoc.read(path, "json")
    yield "full", FULL


def holds(seen: Any, wanted: Any) -> bool:
    """Whether a client sees all that it should; more is no fault (a list item is a paragraph to many)."""
    if isinstance(wanted, list):
        return set(wanted) <= set(seen or ())
    return bool(seen == wanted)


def report(name: str, format: str, client: Client, articles: Iterable[tuple[str, Article]], misses: bool) -> None:
    """Prints the lines of one client."""
    having: dict[str, int] = {}
    right: dict[str, int] = {}
    notes: list[str] = []
    for title, article in articles:
        seen = client(article)
        for field, wanted in expected(article).items():
            if field not in seen or wanted in (None, [], ""):
                continue
            having[field] = having.get(field, 0) + 1
            if holds(seen[field], wanted):
                right[field] = right.get(field, 0) + 1
            else:
                notes.append(f"    {title}, {field}: {wanted!r}\n        seen: {seen[field]!r}")
    print(f"{name} on {format}")
    for field, count in having.items():
        print(f"  {field:<12} {right.get(field, 0)} of {count}")
    if misses:
        print("\n".join(notes))


def main() -> int:
    """Prints a block a client."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", action="store_true")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    articles = list(samples())
    known = {each.name for each in newsdoc.formats() if each.writes}
    for name, module, format, client in CLIENTS:
        if format not in known:
            print(f"{name} on {format}: the format is not installed")
            continue
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"{name} on {format}: the client is not installed")
            continue
        report(name, format, client, articles, options.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
