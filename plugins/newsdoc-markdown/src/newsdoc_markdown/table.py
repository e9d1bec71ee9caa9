"""What of an article stands where in the front matter of a Markdown file, what reads it and what writes it."""

import json
from collections.abc import Callable
from typing import Any

from newsdoc.markup.mapping import Read, Row, Write, not_carried
from newsdoc.markup.unstated import MARK
from newsdoc.model import (
    AltId,
    Article,
    Concept,
    Dateline,
    Figure,
    ForeignElement,
    Organization,
    Place,
    Rights,
    RoleText,
    Subject,
    kind_of,
)
from newsdoc.source import Source
from newsdoc_markdown import values as of
from newsdoc_markdown.front_matter import FORMAT, Values

NO_MARK = "body.dateline"
"""Among what a file says and its article does not: that the words which open the text are marked as a dateline."""
CATEGORIES = "categories"
_NAMES = {
    "title": "headline",
    "deck": "summary",
    "description": "summary",
    "excerpt": "summary",
    "abstract": "summary",
    "subtitle": "summary",
    "standfirst": "summary",
    "author": "authors",
    "date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "date_published": "published",
    "published_at": "published",
    "updated": "modified",
    "lastmod": "modified",
    "updated_at": "modified",
    "date_modified": "modified",
    "last_modified_at": "modified",
    "expirydate": "expires",
    "lang": "language",
    "locale": "language",
    "tags": "keywords",
    "category": "section",
    "slug": "slugline",
    "id": "guid",
    "canonical": "url",
    "canonical_url": "url",
    "link": "url",
    "site": "publisher",
    "cover": "image",
    "lead_image": "image",
    **dict.fromkeys(("featured_image", "featuredimage", "cover_image", "hero_image"), "image"),
}
"""Names that site generators give to what is written under another."""


_TABLES = ("taxonomies", "extra", "params")
"""Tables in which Zola and Hugo want what they do not know themselves; it stands beside what they do."""


class Given:
    """The values of front matter, asked for by the names that the exporter gives them."""

    def __init__(self, values: Values, source: Source) -> None:
        """`source`: is told what could not be read."""
        self._source = source
        tables = [value for name, value in values.items() if name in _TABLES and isinstance(value, dict)]
        own = {name: value for name, value in values.items() if name not in _TABLES or not isinstance(value, dict)}
        whole = {**{str(name): value for table in tables for name, value in table.items()}, **own}
        self._left = {name: value for name, value in whole.items() if value not in (None, "", [], {})}
        self.unstated = str(self._left.pop(MARK, "")).split()
        """What the file says and its article does not state."""

    def take(self, key: str, read: Callable[[Any], Any], unreadable: str = "") -> Any:
        """The first value of this name that can be read; of the others what is no `unreadable` is noted."""
        for given in list(self._left):
            name = given.casefold().replace("-", "_")
            if _NAMES.get(name, name) == _NAMES.get(key, key):
                found = read(self._left[given])
                if found not in (None, ()):
                    del self._left[given]
                    return found
                if unreadable and not isinstance(self._left[given], bool):  # `published: false` is a status
                    message = f"{given} {str(self._left[given])[:60]!r} is not a {unreadable}"
                    self._source.problem(f"{unreadable}-unreadable", message, path=given)
        return None

    def category(self) -> str | None:
        """The first category: what site generators sort a page under. Of several all are carried along too."""
        name = next((each for each in self._left if each.casefold() == CATEGORIES), None)
        value = self._left.get(name) if name is not None else None
        listed = value if isinstance(value, list) else [value]
        if name is None or not isinstance(listed[0], str):
            return None
        if len(listed) == 1:
            del self._left[name]
        return listed[0].strip() or None

    def carried(self) -> tuple[ForeignElement, ...]:
        """What has no place in the model."""
        return tuple(
            ForeignElement(FORMAT, content=json.dumps(value, ensure_ascii=False, default=str), place=key)
            for key, value in self._left.items()
        )


def restored(article: Article) -> Values:
    """What front matter said beyond the model, to be written back."""
    found: Values = {}
    for each in article.foreign:
        if each.format == FORMAT:
            try:
                found[each.place] = json.loads(each.content)
            except ValueError:  # not written by this module
                continue
    return found


def _said(key: str, value: Any) -> Values:
    return {key: value} if value not in (None, "", [], {}) else {}


def _row(field: str, key: str, write: Callable[[Any], Any], read: Callable[[Any], Any], note: str = "") -> Row:
    """A field that is one value."""
    writes: Write = lambda article, _: _said(key, write(value)) if (value := getattr(article, field)) else {}  # noqa: E731
    reads: Read = lambda given: given.take(key, read)  # noqa: E731
    return Row(field, key, writes, reads, note)


def _text(field: str, key: str = "", note: str = "") -> Row:
    return _row(field, key or field, lambda value: value, of.text, note)


def _date(field: str, note: str = "") -> Row:
    def read(given: Given) -> Any:
        return given.take(field, of.read_date, "date")

    return Row(field, field, lambda article, _: _said(field, of.date(getattr(article, field))), read, note)


def _list(field: str, write: Callable[[Any], Any], read: Callable[[Any], Any]) -> Row:
    """A field that is several values."""
    return _row(field, field, lambda value: [write(each) for each in value], of.listed(read))


def _roles(field: str) -> Row:
    return _list(field, lambda each: of.plain(each, "text"), of.built(RoleText, "text"))


def _concepts(field: str, cls: type[Any] = Concept) -> Row:
    return _list(field, of.concept, of.read_concept(cls))


def _copyright(article: Article, _: Any) -> Values:
    return _said("copyright", article.copyright_notice)


def _rights(article: Article, _: Any) -> Values:
    rights = article.rights
    if rights is None:
        return {}
    values = {
        "holder": of.plain(rights.holder, "name") if rights.holder else None,
        "year": rights.year,
        "usage_terms": list(rights.usage_terms),
        "license": rights.license,
    }
    return _said("rights", {key: value for key, value in values.items() if value not in (None, [])})


def _read_rights(given: Given) -> Rights | None:
    """The notice, and what a mapping says besides."""
    notice = given.take("copyright", of.lines)
    found = given.take("rights", lambda value: value if isinstance(value, dict) else of.text(value))
    if not isinstance(found, dict):
        return Rights(notice=notice or found) if notice or found else None
    return Rights(
        of.built(Organization, "name")(found.get("holder")),
        notice=notice or of.lines(found.get("notice")),
        year=of.whole(found.get("year")),
        usage_terms=of.listed(of.lines)(found.get("usage_terms")),
        license=of.text(found.get("license")),
    )


def _embargo(article: Article, _: Any) -> Values:
    return {"embargoed": True} if article.embargoed_indefinitely and article.embargoed is None else {}


def _image(figure: Figure) -> Any:
    return of.plain(figure, "url") if figure.url else None


_ADDRESS_OF_IMAGE = ("path", "src", "image", "file")
"""What site generators and their themes call the address in a mapping of a picture (Jekyll SEO tag, PaperMod)."""


def _read_image(value: Any) -> Figure | None:
    if isinstance(value, dict) and "url" not in value:
        address = next((value[key] for key in _ADDRESS_OF_IMAGE if key in value), None)
        value = {**value, "url": address}
    found: Figure | None = of.built(Figure, "url")(value)
    return found


def _read_status(given: Given) -> str | None:
    """The status; a page that its generator does not show is withheld (Hugo: draft; Jekyll: published)."""
    hidden = given.take("draft", lambda value: value if value is True else None)
    if given.take("published", lambda value: True if value is False else None):
        hidden = True
    return given.take("pub_status", of.text) or ("withheld" if hidden else None)


def _urgency(value: Any) -> int | None:
    return value if type(value) is int and 1 <= value <= 9 else None


ROWS = (
    _row("headline", "title", lambda value: value, of.lines),
    _roles("alternative_headlines"),
    _text("kicker"),
    _row("summary", "summary", lambda value: value, of.lines,
         "also read: description, excerpt, abstract, deck, subtitle"),
    _roles("descriptions"),
    _text("byline", note="if missing, read from the first line of the text"),
    _row("authors", "authors", lambda value: list(map(of.person, value)), of.people,
         "if missing, read from the byline"),
    _row("contributors", "contributors", lambda value: list(map(of.person, value)), of.people),
    _text("creditline"),
    _row("dateline", "dateline", lambda value: of.plain(value, "text"), of.built(Dateline, "text"),
         "if missing, read from the opening of the text"),
    _concepts("located", Place),
    _date("published", note="also read: date, pubdate, publishDate, published_at"),
    _date("modified", note="also read: lastmod, updated"),
    _date("created"),
    _date("version_created"),
    Row("embargoed_indefinitely", "embargoed", _embargo,
        lambda given: bool(given.take("embargoed", lambda value: True if value is True else None)), "true"),
    _date("embargoed"),
    _date("expires", note="also read: expiryDate"),
    _text("language", note="also read: lang, locale"),
    _row("publisher", "publisher", lambda value: of.plain(value, "name"), of.built(Organization, "name")),
    _list("info_sources", lambda each: of.plain(each, "name"), of.built(Organization, "name")),
    _text("section", note="also read: category, the first of categories"),
    _text("slugline", note="also read: slug"),
    _text("guid", note="also read: id"),
    _text("version"),
    _list("alt_ids", lambda each: of.plain(each, "value"), of.built(AltId, "value")),
    _text("url", note="also read: canonical, link"),
    Row("pub_status", "pub_status", lambda article, _: _said("pub_status", article.pub_status), _read_status,
        "also read: draft, and published where it is false"),
    Row("urgency", "urgency", None, lambda given: given.take("urgency", _urgency),
        "read only: it is for the desk, and a file of front matter is for a site"),
    _roles("ed_notes"),
    _concepts("signals"),
    _concepts("services"),
    _text("profile"),
    _text("generator"),
    _row("kind", "kind", lambda value: value, lambda value: kind_of(of.text(value))),
    _concepts("genres"),
    _row("keywords", "keywords", list, of.texts, "also read: tags"),
    _concepts("subjects", Subject),
    Row("rights", "copyright, rights", _copyright, _read_rights, "the notice; the rest"),
    Row("rights", "rights", _rights),
    _row("lead_image", "image", _image, _read_image, "also read: cover, featured_image, ...; not its renditions"),
    Row("body", "the text"),
    Row("related", "the text", note="a list of links at its end"),
    Row("furniture", "the text", note="read only: links after a last rule"),
    Row("foreign", "as they stood", note="other keys"),
)  # fmt: skip
"""The fields that Markdown carries."""
NOT_CARRIED = not_carried(
    ("a picture is an address with alternative text, title and caption", "body.guid body.renditions"),
    ("a link has only an address and a title", "body.marks.rel"),
    ("run the analyzer again to find them in the text", "layers"),
    ("a link is only a title and an address", "related.guid related.rel related.version related.content_type"),
)
"""The fields, and parts of fields, that it does not carry, with the reason."""
