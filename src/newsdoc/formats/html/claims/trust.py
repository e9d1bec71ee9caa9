"""Whom to believe: for each field the sources in order of trust, one table.

A source that is not in the table is asked last. Where the order is not enough, a judge in `judges.py` has the word.
"""

from newsdoc.formats.html.claims.claim import Field

TRUST: dict[Field, tuple[str, ...]] = {
    "language": ("html", "json-ld", "og", "meta", "words"),
    "headline": ("page", "json-ld", "og", "twitter", "title", "microdata", "state", "block"),
    "summary": ("page", "og", "meta", "json-ld", "twitter", "microdata"),
    "authors": (
        "json-ld", "meta", "page", "signed deck", "microdata", "author element", "head line", "labelled", "marked",
        "portrait", "dated line", "tagline", "other meta", "state",
    ),
    "published": (
        "json-ld", "meta", "microdata", "json-ld created", "labelled line", "time", "line", "loose microdata",
        "date element", "last line", "head", "attribute", "other meta", "json-ld page", "script", "address", "opening",
        "under a label", "signed letter", "labelled anywhere", "other time", "changed", "og updated",
    ),
    "modified": ("json-ld", "meta", "microdata", "line", "updated element", "under a label"),
    "keywords": (
        "json-ld", "article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "tag links", "keywords", "meta",
        "json-ld about", "topic list",
    ),
    "publisher": ("json-ld", "meta", "titles", "host", "masthead"),
    "section": ("json-ld", "meta", "microdata", "category link"),
    "rights": ("json-ld", "meta"),
    "url": ("canonical", "og", "json-ld", "given"),
}  # fmt: skip
"""The most trusted first.

The orders were chosen by what each source is for, and with pages in view; none of them by folds over sites. An order of
days that was learned reads no page of the other folds better. Whether the printed deck or the description is the
summary was chosen on the study part of corpora/web-pages.
"""
