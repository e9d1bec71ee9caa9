"""What do the clients that are out there see of an article as we write it, field by field?

    python benchmarks/wire_clients.py [--misses] [--superdesk PYTHON]

Exports the articles of tests/golden/articles and the full sample, and reads them with the public clients: newsmlg2
(the IPTC's own library) for NewsML-G2, extruct and pyld for JSON-LD, feedparser for RSS and Atom, atoma for JSON Feed,
and Superdesk's own readers for NITF, ninjs 1.4 and NewsML-G2. A line a field: how many of the articles that have it
give it to the client as it is, and where some do not, why. `--misses` shows what the client saw instead.

The clients are no dependency of newsdoc. They go into an environment of their own, beside newsdoc and its plugins:

    python -m venv clients
    clients/bin/pip install . ./plugins/newsdoc-feeds newsmlg2 extruct pyld feedparser atoma
    clients/bin/python benchmarks/wire_clients.py

Superdesk asks for an environment of its own; `superdesk_reader.py` says how it is made. A client that is not installed
is left out, and said to be.
"""

import argparse
import html
import importlib
import json
import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from client_values import Client, Seen, moment, paragraphs, utc, words
from newsmlg2_reader import held, many, name_of
from superdesk_client import Superdesk

import newsdoc
from newsdoc import Article
from newsdoc.testing import FULL

ROOT = Path(__file__).resolve().parent.parent


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
        "published": utc(article.published),
        "modified": utc(article.modified),
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
        "paragraphs": [words(each.text) for each in article.paragraphs()],
        "related": [each.href for each in article.related if each.href],
    }


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
        "published": moment(str(meta.firstcreated)) if held(meta, "firstcreated") is not None else None,
        "modified": next((moment(str(each)) for each in many(content, "contentmodified")), None),
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
        "paragraphs": paragraphs(str(inline[0].to_xml_string())) if inline else [],
        "related": [held(each, "href") for each in many(meta, "link")],
    }


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
        "published": moment(node.get("datePublished")),
        "modified": moment(node.get("dateModified")),
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
        "paragraphs": [words(each) for each in (node.get("articleBody") or "").split("\n\n")],
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
            "paragraphs": paragraphs(content),
        }

    return read


def _feed_moment(text: str | None) -> str | None:
    if not text:
        return None
    return utc(parsedate_to_datetime(text)) if re.match(r"\w{3},", text) else moment(text)


def atoma(article: Article) -> Seen:
    """Atoma on a JSON Feed of one item."""
    library = importlib.import_module("atoma")
    (item,) = library.parse_json_feed_bytes(str(newsdoc.export(article, "json-feed")).encode()).items
    attached = [each.url for each in item.attachments]
    shown = [html.unescape(each) for each in re.findall(r'<img [^>]*?src="([^"]*)"', item.content_html or "")]
    return {
        "headline": item.title,
        "summary": item.summary,
        "published": utc(item.date_published),
        "modified": utc(item.date_modified),
        "guid": item.id_,
        "url": item.url,
        "keywords": item.tags,
        "pictures": [*attached, *shown],
        "paragraphs": paragraphs(item.content_html or ""),
    }


# ---------------------------------------------------------------------- the report
CLIENTS: tuple[tuple[str, str, str, Client], ...] = (
    ("newsmlg2", "NewsMLG2", "newsml-g2", newsmlg2),
    ("extruct", "extruct", "json-ld", extruct),
    ("pyld", "pyld", "json-ld", pyld),
    ("feedparser", "feedparser", "rss", feedparser_on("rss")),
    ("feedparser", "feedparser", "atom", feedparser_on("atom")),
    ("atoma", "atoma", "json-feed", atoma),
)
"""Name, module, format, and what asks it."""


_DAY = "of a day the client makes a moment"
_UNREAD = "the reader does not ask for it"
REASONS: dict[str, dict[str, str]] = {
    "newsmlg2 on newsml-g2": {
        "summary": "the library leaves out br, and with it the break of a line",
        "published": _DAY,
    },
    "feedparser on rss": {"published": _DAY},
    "feedparser on atom": {"published": _DAY},
    "atoma on json-feed": {"published": _DAY},
    "Superdesk on nitf": {
        "summary": "of an abstract with several paragraphs the first",
        "published": _DAY,
        "language": _UNREAD,
        "copyright": _UNREAD,
        "dateline": "it makes one of a city in the dateline",
        "located": "it takes the city of the dateline, as it is printed there",
        "subjects": "it knows the IPTC's Subject Codes, which Media Topics have replaced",
    },
    "Superdesk on ninjs": {
        "published": _DAY,
        "dateline": "it makes one of `located`",
        "subjects": "it takes those in `subject`, not in `organisation`, `person`, `place`",
        "keywords": "it reads a field that no schema of ninjs has; they are among its subjects",
    },
    "Superdesk on newsml-g2": {
        "summary": "it reads descriptions of media only",
        "published": _DAY,
        "copyright": "it reads the terms of use only",
        "keywords": _UNREAD,
        "dateline": _UNREAD,
        "located": "it asks for subjects that are places",
        "subjects": "it knows the IPTC's Subject Codes, which Media Topics have replaced",
        "paragraphs": "of a paragraph it takes the text before the first element in it",
    },
}
"""Why a client does not see some fields of some articles, by client and format."""


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
    title = f"{name} on {format}"
    print(title)
    for field, count in having.items():
        why = REASONS.get(title, {}).get(field, "no reason is known") if right.get(field, 0) < count else ""
        print(f"  {field:<12} {right.get(field, 0)} of {count}{why and f': {why}'}")
    if misses:
        print("\n".join(notes))


def main() -> int:
    """Prints a block a client."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", action="store_true")
    arguments.add_argument("--superdesk", metavar="PYTHON", help="an interpreter that has superdesk-core")
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
    if options.superdesk is None:
        print("Superdesk: no interpreter was named (--superdesk)")
        return 0
    superdesk = Superdesk(options.superdesk)
    for format, given in (("nitf", {}), ("ninjs", {"version": "1.4"}), ("newsml-g2", {})):
        if format in known:
            report("Superdesk", format, superdesk.on(format, **given), articles, options.misses)
    superdesk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
