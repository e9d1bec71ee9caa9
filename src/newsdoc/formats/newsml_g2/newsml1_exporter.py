"""Writes NewsML 1.2, for receivers that were built before NewsML-G2: text items, each in a component of its own."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from newsdoc.addresses import host_of
from newsdoc.errors import NewsdocError
from newsdoc.hookspecs import RESTRICTIONS
from newsdoc.markup import xhtml_writer
from newsdoc.markup.dates import with_zone, zone
from newsdoc.markup.unstated import MARK
from newsdoc.model import Article, Concept, Name, NewsDate, Problem, Rights
from newsdoc.xml import element, encoded, parse_xml, text_element

_STATUSES = {"usable": "Usable", "withheld": "Withheld", "canceled": "Canceled"}
_PLACES = ("City", "CountryArea", "Country")
_PRINTED = re.compile(r"\d{1,9}\Z")


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
        `sent`: when the document is sent; default the latest version of its articles, nothing comes from a clock.
        `timezone`: of dates that state none. What the format demands and nobody has said is an empty element, and told
        by `problems`. Raises ExportError for a time zone that is none.
        """
        assumed = zone(timezone)
        versions = [date for article in articles if (date := _version(article)) is not None]
        moment = sent if sent is not None else max(versions, key=lambda date: with_zone(date, assumed), default=None)
        envelope = element("NewsEnvelope", None, text_element("DateAndTime", _date(moment, assumed)))
        items = "".join(f"\n{_Item(article, provider, assumed).written()}" for article in articles)
        document = element("NewsML", {"Version": "1.2"}, f"\n{envelope}{items}\n")
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{document}\n')

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
        missing = (
            ("guid", "an identifier", article.guid),
            ("publisher", "a provider", provider or article.publisher),
            ("published", "the time of creation", article.created or article.published),
            ("version_created", "the time of the version", _version(article)),
            ("version", "a revision", article.version),
        )
        for field, what, known in missing:
            if known is None:
                yield Problem("assumed", f"the format demands {what}, and nobody says it; it is left empty", path=field)
        for field in ("published", "version_created", "embargoed"):
            value = getattr(article, field)
            if value is not None and (not isinstance(value, dt.datetime) or value.tzinfo is None):
                yield Problem("assumed", f"{field} has no time or no zone; {timezone} was assumed", path=field)


def _version(article: Article) -> NewsDate | None:
    known = (article.version_created, article.modified, article.published, article.created)
    return next((date for date in known if date is not None), None)


def _date(date: NewsDate | None, assumed: dt.tzinfo) -> str:
    """A moment in the basic form of ISO 8601, as NewsML 1 has it; empty for none."""
    if date is None:
        return ""
    moment = with_zone(date, assumed)
    offset = moment.strftime("%z")[:5]
    written = moment.replace(tzinfo=None).isoformat(timespec="seconds").replace("-", "").replace(":", "")
    return f"{written}{'Z' if offset == '+0000' else offset}"


_FILLED = ("guid", "published", "modified", "version_created", "publisher", "pub_status", "authors", "dateline")
"""Fields that the format demands, or that readers fill from others: named in a property where they are not stated."""


class _Item:
    """One NewsItem."""

    def __init__(self, article: Article, provider: str | None, assumed: dt.tzinfo) -> None:
        self._article = article
        self._assumed = assumed
        self._provider = provider or _provider(article)

    def written(self) -> str:
        parts = (self._identification(), self._management(), self._component())
        return element("NewsItem", {"xml:lang": self._article.language}, "\n".join(parts))

    def _day(self) -> str:
        return _date(self._article.published or self._article.created or _version(self._article), self._assumed)[:8]

    def _identification(self) -> str:
        article = self._article
        identifier = article.guid or ""
        revision = {"PreviousRevision": _previous(article.version), "Update": "N"}
        content = "".join(
            (
                text_element("ProviderId", self._provider),
                text_element("DateId", self._day()),
                text_element("NewsItemId", identifier),
                text_element("RevisionId", article.version or "", revision),
                text_element("PublicIdentifier", identifier),
            )
        )
        label = text_element("NameLabel", article.slugline) if article.slugline else ""
        return element("Identification", None, element("NewsIdentifier", None, content) + label)

    def _management(self) -> str:
        article = self._article
        is_embargoed = article.embargoed is not None or article.embargoed_indefinitely
        status = article.pub_status or ("embargoed" if is_embargoed else None)
        content = element("NewsItemType", {"FormalName": "News"})
        content += text_element("FirstCreated", _date(article.published or article.created, self._assumed))
        content += text_element("ThisRevisionCreated", _date(_version(article), self._assumed))
        content += element("Status", {"FormalName": _STATUSES.get(status or "", status and status.capitalize())})
        if article.embargoed is not None:
            future = element("FutureStatus", {"FormalName": "Usable"})
            until = text_element("DateAndTime", _date(article.embargoed, self._assumed))
            content += element("StatusWillChange", None, future + until)
        if article.urgency is not None:
            content += element("Urgency", {"FormalName": str(article.urgency)})
        for link in article.related:
            if reference := link.guid or link.href:
                content += element("AssociatedWith", {"NewsItem": reference})
        if names := [name for name in _FILLED if not getattr(article, name)]:
            content += element("Property", {"FormalName": MARK, "Value": " ".join(names)})
        return element("NewsManagement", None, content)

    # ------------------------------------------------------------------ the component
    def _component(self) -> str:
        article = self._article
        parts = [
            self._topics(),
            element("Role", {"FormalName": "Main"}),
            element("NewsLines", None, "".join(self._lines())),
            element("AdministrativeMetadata", None, "".join(self._administration())),
            _rights(article.rights),
            element("DescriptiveMetadata", None, "".join(self._description())),
            self._content(),
        ]
        return element("NewsComponent", {"xml:lang": article.language}, "\n".join(part for part in parts if part))

    def _topics(self) -> str:
        """The names of the subjects, by their codes."""
        topics = [
            element("TopicType", {"FormalName": "Subject"})
            + text_element("FormalName", subject.code, {"Scheme": _scheme(subject)})
            + "".join(_description(name) for name in subject.names)
            for subject in self._article.subjects
            if subject.code and subject.names
        ]
        written = (element("Topic", {"Duid": f"subject-{number}"}, topic) for number, topic in enumerate(topics, 1))
        return element("TopicSet", {"FormalName": "Subjects"}, "".join(written)) if topics else ""

    def _lines(self) -> Iterator[str]:
        article, rights = self._article, self._article.rights or Rights()
        if article.headline:
            yield text_element("HeadLine", article.headline)
            if subtitle := next((each.text for each in article.alternative_headlines if each.role == "subtitle"), None):
                yield text_element("SubHeadLine", subtitle)
        for name, text in (
            ("ByLine", article.byline),
            ("DateLine", article.dateline.text if article.dateline else None),
            ("CreditLine", article.creditline),
            ("CopyrightLine", rights.notice),
            ("SlugLine", article.slugline),
        ):
            if text:
                yield text_element(name, text)
        yield from (text_element("KeywordLine", word) for word in article.keywords if word)
        others = [("Kicker", article.kicker)]
        others += [("AdvisoryLine", note.text) for note in article.ed_notes]
        for kind, text in others:
            if text:
                line = element("NewsLineType", {"FormalName": kind}) + text_element("NewsLineText", text)
                yield element("NewsLine", None, line)
        for each in article.foreign:
            if each.format == "newsml-1" and each.place == "NewsLines" and _is_line(each.content):
                yield each.content

    def _administration(self) -> Iterator[str]:
        article = self._article
        if article.publisher:
            yield element("Provider", None, element("Party", {"FormalName": article.publisher.name}))
        if article.authors:
            parties = "".join(element("Party", {"FormalName": person.name}) for person in article.authors)
            yield element("Creator", None, parties)
        for source in article.info_sources:
            yield element("Source", None, element("Party", {"FormalName": source.name}))
        for person in article.contributors:
            yield element("Contributor", None, element("Party", {"FormalName": person.name}))

    def _description(self) -> Iterator[str]:
        article = self._article
        if article.language:
            yield element("Language", {"FormalName": article.language})
        for genre in article.genres:
            if name := genre.code or genre.name:
                yield element("Genre", {"FormalName": name})
        for subject in article.subjects:
            if subject.code:
                about = {"FormalName": subject.code, "Scheme": _scheme(subject)}
                yield element("SubjectCode", None, element("Subject", about))
        for place in article.located[:1]:
            names = _place_names((place, *place.broader))
            properties = (element("Property", {"FormalName": key, "Value": name}) for key, name in names)
            yield element("Location", None, "".join(properties))

    def _content(self) -> str:
        """The text as XHTML, which stands in a namespace of its own."""
        markup = xhtml_writer.document(self._article, self._article.headline or "")
        parts = (
            element("MediaType", {"FormalName": "Text"}),
            element("Format", {"FormalName": "XHTML"}),
            element("MimeType", {"FormalName": "application/xhtml+xml"}),
            element("DataContent", None, markup),
        )
        story = element("ContentItem", None, "".join(parts))
        if not self._article.summary:
            return story
        # A deck has no line of its own: it is a component beside that of the story.
        deck = element("MediaType", {"FormalName": "Text"}) + text_element("DataContent", self._article.summary)
        return _part("Main", story) + "\n" + _part("Summary", element("ContentItem", None, deck))


def _part(role: str, content: str) -> str:
    return element("NewsComponent", None, element("Role", {"FormalName": role}) + content)


def _is_line(content: str) -> bool:
    """True for a line of a kind that the model has no place for, as our reader carries it along."""
    try:
        return parse_xml(content.encode()).tag == "NewsLine"
    except (NewsdocError, UnicodeEncodeError):
        return False


def _scheme(subject: Concept) -> str | None:
    return "IptcSubjectCodes" if subject.scheme == "subj" else subject.scheme


def _description(name: Name) -> str:
    return text_element("Description", name.text, {"xml:lang": name.language, "Variant": "Name"})


def _place_names(places: Sequence[Concept]) -> list[tuple[str, str]]:
    """The names of a place and those around it: city, area and country."""
    names = [name for each in places if (name := each.name)]
    keys = _PLACES if len(names) > 2 else ("City", "Country")
    return list(zip(keys, names, strict=False))


def _provider(article: Article) -> str:
    """The domain of the publisher's page, which NewsML 1 asks for; else its name."""
    publisher = article.publisher
    if publisher is None:
        return ""
    return host_of(publisher.url) or publisher.name


def _previous(version: str | None) -> str:
    """The revision before this one, as far as revisions are counted."""
    return str(max(0, int(version) - 1)) if version and version.isascii() and _PRINTED.match(version) else "0"


def _rights(rights: Rights | None) -> str:
    if rights is None:
        return ""
    found = ""
    if rights.holder or rights.year:
        holder = text_element("CopyrightHolder", rights.holder.name if rights.holder else "")
        year = text_element("CopyrightDate", str(rights.year) if rights.year is not None else "")
        found += element("Copyright", None, holder + year)
    for terms in rights.usage_terms:
        found += element("UsageRights", None, text_element("UsageType", terms))
    return element("RightsMetadata", None, found) if found else ""
