"""The YAML block before the story: what the body does not hold."""

import datetime as dt
from typing import Any

import yaml

from newsdoc import Article, Person
from newsdoc_markdown.front_matter_reader import restored

_FIELDS = ("kicker", "summary", "byline", "language", "section", "slugline", "guid", "version", "pub_status", "url")


def front_matter(article: Article) -> str:
    """The block with its `---` fences; absent fields are left out."""
    values: dict[str, Any] = {
        "title": article.headline,
        **{name: getattr(article, name) for name in _FIELDS},
        "authors": [_person(person) for person in article.authors],
        "contributors": [_person(person) for person in article.contributors],
        "published": _date(article.published),
        "modified": _date(article.modified),
        "embargoed": _date(article.embargoed),
        "dateline": article.dateline.text if article.dateline else None,
        "publisher": article.publisher.name if article.publisher else None,
        "keywords": list(article.keywords),
        "subjects": [subject.name or subject.qcode or subject.uri or subject.literal for subject in article.subjects],
        "copyright": article.copyright_notice or article.copyright_holder,
    }
    values |= {key: value for key, value in restored(article).items() if key not in values}
    present = {name: value for name, value in values.items() if value not in (None, [], "")}
    if not present:
        return ""
    text: str = yaml.safe_dump(present, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"


def _person(person: Person) -> dict[str, str] | str:
    details = {name: getattr(person, name) for name in ("role", "affiliation", "location", "url")}
    stated = {name: value for name, value in details.items() if value}
    return {"name": person.name, **stated} if stated else person.name


def _date(value: dt.date | None) -> str | None:
    # As a string: YAML's own timestamps lose the zone in many readers.
    return value.isoformat() if value is not None else None
