"""Writes NewsML 1.2, for receivers that were built before NewsML-G2: text items, each in a component of its own."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import attrs

from newsdoc.errors import NewsdocError
from newsdoc.formats.newsml_g2.newsml1 import writers
from newsdoc.formats.newsml_g2.newsml1.index import FORMAT
from newsdoc.formats.newsml_g2.newsml1.table import ROWS
from newsdoc.formats.newsml_g2.newsml1.writers import (
    FIRST_VERSION,
    UNKNOWN_PROVIDER,
    Write,
    Writing,
    creation,
    version_moment,
)
from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.identity import identity, is_stated
from newsdoc.markup.datelines import unsaid_parts
from newsdoc.markup.dates import day_of_writing, with_zone, zone
from newsdoc.markup.escaped import note_of_entities
from newsdoc.markup.unstated import (
    MARK,
    StandsIn,
    assumption,
    filled,
    has_opening_byline,
    imprecise,
    names_who_took_part,
)
from newsdoc.model import Article, NewsDate, Problem
from newsdoc.xml.reading import parse_xml
from newsdoc.xml.writing import element, encoded, text_element


class NewsML1Exporter:
    """Exporter of NewsML 1.2."""

    name = "newsml-1"
    media_types = ("text/vnd.iptc.newsml",)
    suffixes = (".newsml1",)
    restrictions = RESTRICTIONS

    def export(
        self,
        article: Article,
        /,
        *,
        provider: str | None = None,
        sent: NewsDate | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> bytes:
        """A NewsML document with one NewsItem; the options are those of `export_all`."""
        return self.export_all((article,), provider=provider, sent=sent, timezone=timezone)

    def export_all(
        self,
        articles: Sequence[Article],
        /,
        *,
        provider: str | None = None,
        sent: NewsDate | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> bytes:
        """A NewsML document with a NewsItem for each article, in the order given.

        `provider`: the provider's identifier, a domain name; default the domain of the publisher's page, else its name.
        `sent`: when the document is sent; default the latest version of its articles.
        `timezone`: of dates that state none. What the format demands and nobody has said is made as for NewsML-G2 (the
        identity of the article, version 1, usable, the day of writing, the provider `unknown`), told by `problems`, and
        named in the document as unstated. The services stand in the envelope, where all articles have the same.
        Raises ExportError for a time zone that is none.
        """
        writing = Writing(provider, zone(timezone))
        moment = sent
        if moment is None:
            versions = [version_moment(article) for article in articles]
            moment = max(versions, key=lambda date: with_zone(date, writing.zone), default=None) or day_of_writing()
        services = {writers.services(article) for article in articles}
        common = services.pop() if len(services) == 1 else ""
        envelope = element("NewsEnvelope", None, text_element("DateAndTime", writing.date(moment)) + common)
        numbered = [(article, attrs.evolve(writing, item=number)) for number, article in enumerate(articles, 1)]
        items = "".join(f"\n{_Item(article, each).written()}" for article, each in numbered)
        document = element("NewsML", {"Version": "1.2"}, f"\n{envelope}{items}\n")
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{note_of_entities(document)}{document}\n')

    def problems(
        self,
        article: Article,
        /,
        *,
        provider: str | None = None,
        sent: NewsDate | None = None,
        timezone: str | dt.tzinfo = "UTC",
    ) -> Iterable[Problem]:
        """What NewsML 1 demands and nobody has said, and dates without zone."""
        writing = Writing(provider, zone(timezone))
        missing = (
            ("guid", is_stated(article), identity(article).uri),
            ("publisher", provider or article.publisher, f"the provider `{UNKNOWN_PROVIDER}`"),
            ("published", article.created or article.published, writing.date(creation(article))),
            ("version_created", _dated(article), writing.date(version_moment(article))),
            ("version", article.version, f"version {FIRST_VERSION}"),
        )
        for field, known, written in missing:
            if not known:
                yield assumption(field, written)
        for field in ("published", "version_created", "embargoed", "expires"):
            value = getattr(article, field)
            if value is not None and (not isinstance(value, dt.datetime) or value.tzinfo is None):
                yield Problem("assumed", f"{field} has no time or no zone; {timezone} was assumed", path=field)


_BY_PLACE: dict[str, list[Write]] = {}
"""Who writes what stands in an element of this name."""
for _row in ROWS:
    if _row.write is not None:
        _BY_PLACE.setdefault(_row.place.partition("/")[0], []).append(_row.write)


def _dated(article: Article) -> bool:
    """Whether the article tells when this version was made."""
    return any((article.version_created, article.modified, article.published, article.created))


_FILLED = (
    "guid", "version", "published", "modified", "version_created", "publisher", "pub_status", "authors", "dateline"
)  # fmt: skip
"""Fields that the format demands, or that readers fill from others: named in a property where they are not stated."""


_STAND_INS: dict[str, StandsIn] = {"byline": has_opening_byline, "contributors": names_who_took_part}
"""What our reader takes for a field that is missing."""
_MOMENTS = ("published", "modified", "version_created", "embargoed", "expires")
"""Dates that are written with time and zone, whatever is known of them."""


class _Item:
    """One NewsItem."""

    def __init__(self, article: Article, writing: Writing) -> None:
        self._article = article
        self._writing = writing

    def written(self) -> str:
        parts = (self._identification(), self._management(), self._component())
        return element("NewsItem", {"xml:lang": self._article.language}, "\n".join(parts))

    def _of(self, place: str) -> str:
        """What the table has for a place, in its order."""
        rows = _BY_PLACE.get(place, ())
        return "".join([write(self._article, self._writing) for write in rows])

    def _identification(self) -> str:
        identifier = element("NewsIdentifier", None, self._of("NewsIdentifier"))
        return element("Identification", None, identifier + self._of("Identification"))

    def _management(self) -> str:
        content = element("NewsItemType", {"FormalName": "News"}) + self._of("NewsManagement")
        article = self._article
        names = [name for name in _FILLED if not getattr(article, name) or (name == "guid" and not is_stated(article))]
        names += imprecise(article, _MOMENTS, days=True) + filled(article, _STAND_INS)
        names += unsaid_parts(article)
        if names:
            content += element("Property", {"FormalName": MARK, "Value": " ".join(names)})
        return element("NewsManagement", None, content)

    def _component(self) -> str:
        rights = self._of("RightsMetadata")
        parts = [
            self._of("TopicSet"),
            element("Role", {"FormalName": "Main"}),
            element("NewsLines", None, self._of("NewsLines") + "".join(self._carried_lines())),
            element("AdministrativeMetadata", None, self._of("AdministrativeMetadata")),
            element("RightsMetadata", None, rights) if rights else "",
            element("DescriptiveMetadata", None, self._of("DescriptiveMetadata")),
            self._content(),
        ]
        return element("NewsComponent", {"xml:lang": self._article.language}, "\n".join(part for part in parts if part))

    def _carried_lines(self) -> Iterator[str]:
        """Lines of a kind that the model has no place for, as our reader carries them along."""
        for each in self._article.foreign:
            if each.format == FORMAT and each.place == "NewsLines" and _is_line(each.content):
                yield each.content

    def _content(self) -> str:
        """The story by itself, or beside a component with the deck."""
        story, deck = writers.body(self._article, self._writing), writers.summary(self._article, self._writing)
        return f"{writers.component('Main', story)}\n{deck}" if deck else story


def _is_line(content: str) -> bool:
    try:
        return parse_xml(content.encode()).tag == "NewsLine"
    except (NewsdocError, UnicodeEncodeError):
        return False
