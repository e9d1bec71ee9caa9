"""Writes the fields of an article as elements of NewsML 1.2: the functions that the table names."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence

import attrs

from newsdoc.addresses import host_of
from newsdoc.formats.newsml_g2.newsml1.index import EMBARGO, HEADLINE_ROLES, STATUS
from newsdoc.identity import identity
from newsdoc.markup import xhtml_writer
from newsdoc.markup.dates import day_of_writing, in_utc, with_zone
from newsdoc.model import Article, Concept, NewsDate, RoleText
from newsdoc.xml.writing import element, text_element

_USABLE, _CANCELED = "usable", "canceled"
_STATUSES = {_USABLE: "Usable", "withheld": "Withheld", _CANCELED: "Canceled"}
_PLACES = ("City", "CountryArea", "Country")
FIRST_VERSION = "1"
"""The version of an item that states none: NewsML 1 demands one."""
UNKNOWN_PROVIDER = "unknown"
_COUNTED = re.compile(r"\d{1,9}\Z")


@attrs.frozen
class Writing:
    """How the elements are to be written."""

    provider: str | None = None
    """The provider's identifier, where it is not the article's own publisher."""
    zone: dt.tzinfo = dt.UTC
    """Of dates that state none."""
    item: int = 1
    """The number of the item in its document."""

    def date(self, value: NewsDate) -> str:
        """A moment in the basic form of ISO 8601, as NewsML 1 has it."""
        moment = with_zone(in_utc(value), self.zone)
        offset = moment.strftime("%z")[:5]
        written = moment.replace(tzinfo=None).isoformat(timespec="seconds").replace("-", "").replace(":", "")
        return f"{written}{'Z' if offset == '+0000' else offset}"


Write = Callable[[Article, Writing], str]


# ---------------------------------------------------------------------- kinds of lines
def line(field: str, name: str) -> Write:
    """A text in an element of this name."""

    def write(article: Article, writing: Writing) -> str:
        value = getattr(article, field)
        return text_element(name, value) if value else ""

    return write


def _news_line(kind: str, text: str | None) -> str:
    """A line of a kind that has no element of its own."""
    inner = element("NewsLineType", {"FormalName": kind}) + text_element("NewsLineText", text or "")
    return element("NewsLine", None, inner) if text else ""


def _parties(name: str, names: Iterable[str]) -> str:
    parties = "".join(element("Party", {"FormalName": each}) for each in names)
    return element(name, None, parties) if parties else ""


# ---------------------------------------------------------------------- Identification
def provider(article: Article, writing: Writing) -> str:
    """The provider's identifier: the domain of the publisher's page, which NewsML 1 asks for; else its name."""
    publisher = article.publisher
    own = (host_of(publisher.url) or publisher.name) if publisher is not None else ""
    return text_element("ProviderId", writing.provider or own or UNKNOWN_PROVIDER)


def day(article: Article, writing: Writing) -> str:
    """The day of the first version, a part of the identifier."""
    return text_element("DateId", writing.date(creation(article))[:8])


def item_id(article: Article, writing: Writing) -> str:
    """The identifier within the provider's."""
    return text_element("NewsItemId", identity(article).uri)


def revision(article: Article, writing: Writing) -> str:
    """The version, with the one before as far as they are counted."""
    version = article.version
    counted = version and version.isascii() and _COUNTED.match(version)
    before = str(max(0, int(version) - 1)) if version and counted else "0"
    return text_element("RevisionId", version or FIRST_VERSION, {"PreviousRevision": before, "Update": "N"})


def public_identifier(article: Article, writing: Writing) -> str:
    """The identifier for everybody."""
    return text_element("PublicIdentifier", identity(article).uri)


# ---------------------------------------------------------------------- NewsManagement
def version_moment(article: Article) -> NewsDate:
    """When this version was made, as near as the article tells; else the day of writing, which makes it."""
    known = (article.version_created, article.modified, article.published, article.created)
    return next((date for date in known if date is not None), None) or day_of_writing()


def creation(article: Article) -> NewsDate:
    """When the item was made, as near as the article tells."""
    return article.published or article.created or version_moment(article)


def first_created(article: Article, writing: Writing) -> str:
    """The creation."""
    return text_element("FirstCreated", writing.date(creation(article)))


def revision_created(article: Article, writing: Writing) -> str:
    """The time of this version."""
    return text_element("ThisRevisionCreated", writing.date(version_moment(article)))


def status(article: Article, writing: Writing) -> str:
    """The status; of what would be usable but for an embargo `Embargoed`, so that nobody uses it before."""
    embargoed = article.embargoed is not None or article.embargoed_indefinitely
    known = article.pub_status or _USABLE
    return element("Status", {"FormalName": "Embargoed" if embargoed and known == _USABLE else _formal(known)})


def _formal(status: str) -> str:
    """A status as the IPTC's list of them has it."""
    return _STATUSES.get(status, status.capitalize())


def will_change(article: Article, writing: Writing) -> str:
    """The end of the embargo; for what is usable the end of its use."""
    known = article.pub_status or _USABLE
    if article.embargoed is not None:
        status, moment = known, article.embargoed
    elif article.expires is not None and known == _USABLE and not article.embargoed_indefinitely:
        status, moment = _CANCELED, article.expires
    else:
        return ""
    future = element("FutureStatus", {"FormalName": _formal(status)})
    return element("StatusWillChange", None, future + text_element("DateAndTime", writing.date(moment)))


def own_status(article: Article, writing: Writing) -> str:
    """Of an embargo without end what the status does not say."""
    if not article.embargoed_indefinitely or article.embargoed is not None or article.pub_status is None:
        return ""
    if article.pub_status == _USABLE:
        return element("Property", {"FormalName": STATUS, "Value": _USABLE})
    return element("Property", {"FormalName": EMBARGO, "Value": "indefinitely"})


def urgency(article: Article, writing: Writing) -> str:
    """The urgency."""
    return element("Urgency", {"FormalName": str(article.urgency)}) if article.urgency is not None else ""


def associated(article: Article, writing: Writing) -> str:
    """Items that this one belongs to."""
    return "".join(
        [
            element("AssociatedWith", {"NewsItem": item}, text_element("Comment", link.title) if link.title else None)
            for link in article.related
            if (item := link.guid or link.href)
        ]
    )


def signals(article: Article, writing: Writing) -> str:
    """Instructions to the receiver, by code."""
    return "".join([_coded("Instruction", each) for each in article.signals])


def _coded(name: str, concept: Concept) -> str:
    """A concept by its code and the vocabulary that the code is from, else by its name."""
    found = concept.code or concept.name
    if not found:
        return ""
    coded = concept.code is not None
    vocabulary, scheme = (concept.scheme_uri, concept.scheme) if coded else (None, None)
    return element(name, {"FormalName": found, "Vocabulary": vocabulary, "Scheme": scheme})


# ---------------------------------------------------------------------- NewsLines
def further_headlines(article: Article, writing: Writing) -> str:
    """Subtitles, which need a headline over them; then headlines without a role."""
    return "".join(
        text_element(tag, each.text, {"xml:lang": each.language})
        for role, tag in _HEADLINES.items()
        for each in article.alternative_headlines
        if article.headline and each.role == role and _is_headline(article, each)
    )


_HEADLINES = {"subtitle": "SubHeadLine", None: "HeadLine"}
"""Elements of headlines, by their role."""


def headlines_of_role(article: Article, writing: Writing) -> str:
    """The other headlines as lines whose type is their role."""
    found = []
    for each in article.alternative_headlines:
        if each.text and not (article.headline and each.role in _HEADLINES and _is_headline(article, each)):
            kind = element("NewsLineType", {"FormalName": each.role or "HeadLine", "Scheme": HEADLINE_ROLES})
            text = text_element("NewsLineText", each.text, {"xml:lang": each.language})
            found.append(element("NewsLine", None, kind + text))
    return "".join(found)


def _is_headline(article: Article, line: RoleText) -> bool:
    """False for a text that, as a headline, would be taken for the main one."""
    return bool(line.text) and line.text != article.headline


def byline(article: Article, writing: Writing) -> str:
    """The byline, and under it the title of a single author."""
    if not article.byline:
        return ""
    title = article.authors[0].role if len(article.authors) == 1 else None
    return text_element("ByLine", article.byline) + (text_element("ByLineTitle", title) if title else "")


def dateline(article: Article, writing: Writing) -> str:
    """The dateline."""
    return text_element("DateLine", article.dateline.text) if article.dateline and article.dateline.text else ""


def copyright_line(article: Article, writing: Writing) -> str:
    """The notice as printed."""
    notice = article.rights.notice if article.rights else None
    return text_element("CopyrightLine", notice) if notice else ""


def keywords(article: Article, writing: Writing) -> str:
    """A line for each keyword; an empty one beside one that a reader would take for several."""
    words = [word for word in article.keywords if word]
    lines = "".join([text_element("KeywordLine", word) for word in words])
    return lines + "<KeywordLine/>" if len(words) == 1 and ("," in lines or ";" in lines) else lines


def kicker(article: Article, writing: Writing) -> str:
    """The line over the headline."""
    return _news_line("Kicker", article.kicker)


def advisories(article: Article, writing: Writing) -> str:
    """Notes to editors."""
    return "".join([_news_line("AdvisoryLine", note.text) for note in article.ed_notes])


# ---------------------------------------------------------------------- metadata
def publisher(article: Article, writing: Writing) -> str:
    """Who provides it."""
    return _parties("Provider", [article.publisher.name]) if article.publisher else ""


def authors(article: Article, writing: Writing) -> str:
    """Who wrote it, as parties of one creator."""
    return _parties("Creator", [person.name for person in article.authors])


def info_sources(article: Article, writing: Writing) -> str:
    """Who supplied the information."""
    return "".join([_parties("Source", [source.name]) for source in article.info_sources])


def contributors(article: Article, writing: Writing) -> str:
    """Who else took part."""
    return "".join([_parties("Contributor", [person.name]) for person in article.contributors])


def rights(article: Article, writing: Writing) -> str:
    """Copyright and terms of use."""
    known = article.rights
    if known is None:
        return ""
    found = ""
    if known.holder or known.year:
        holder = text_element("CopyrightHolder", known.holder.name if known.holder else "")
        year = text_element("CopyrightDate", str(known.year) if known.year is not None else "")
        found += element("Copyright", None, holder + year)
    return found + "".join(
        [element("UsageRights", None, text_element("UsageType", terms)) for terms in known.usage_terms]
    )


def language(article: Article, writing: Writing) -> str:
    """The language."""
    return element("Language", {"FormalName": article.language}) if article.language else ""


def genres(article: Article, writing: Writing) -> str:
    """What sort of text it is, by code, else by name."""
    return "".join([_coded("Genre", genre) for genre in article.genres])


def located(article: Article, writing: Writing) -> str:
    """The places that have a name, or are named by a literal, each with what it lies in."""
    found = []
    for place in article.located:
        names = _place_names((place, *place.broader)) if place.name or place.literal else ()
        properties = [element("Property", {"FormalName": key, "Value": name}) for key, name in names]
        if properties:
            found.append(element("Location", None, "".join(properties)))
    return "".join(found)


def _place_names(places: Sequence[Concept]) -> list[tuple[str, str]]:
    """The names of a place and those around it: city, area and country."""
    names = [name for each in places if (name := each.name or each.literal)]
    keys = _PLACES if len(names) > 2 else ("City", "Country")
    return list(zip(keys, names, strict=False))


# ---------------------------------------------------------------------- the envelope
def services(article: Article) -> str:
    """The services that the article is sent in, by code, else by name."""
    return "".join([_coded("NewsService", each) for each in article.services])


# ---------------------------------------------------------------------- the story
def body(article: Article, writing: Writing) -> str:
    """The text as XHTML, which stands in a namespace of its own."""
    parts = (
        element("MediaType", {"FormalName": "Text"}),
        element("Format", {"FormalName": "XHTML"}),
        element("MimeType", {"FormalName": "application/xhtml+xml"}),
        element("DataContent", None, xhtml_writer.document(article, article.headline or "")),
    )
    return element("ContentItem", None, "".join(parts))


def summary(article: Article, writing: Writing) -> str:
    """The deck, which has no line of its own: a component beside that of the story."""
    if not article.summary:
        return ""
    deck = element("MediaType", {"FormalName": "Text"}) + text_element("DataContent", article.summary)
    return component("Summary", element("ContentItem", None, deck))


def component(role: str, content: str) -> str:
    """A component with its role."""
    return element("NewsComponent", None, element("Role", {"FormalName": role}) + content)
