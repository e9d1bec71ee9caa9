"""Writes the fields of an article as elements of NewsML 1.2: the functions that the table names."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence

import attrs

from newsdoc.addresses import host_of
from newsdoc.identity import identity
from newsdoc.markup import xhtml_writer
from newsdoc.markup.dates import day_of_writing, in_utc, with_zone
from newsdoc.model import Article, Concept, Name, NewsDate, Subject
from newsdoc.xml import element, text_element

_STATUSES = {"usable": "Usable", "withheld": "Withheld", "canceled": "Canceled"}
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
    """The status, `Embargoed` where there is only an embargo."""
    embargoed = article.embargoed is not None or article.embargoed_indefinitely
    found = article.pub_status or ("embargoed" if embargoed else "usable")
    return element("Status", {"FormalName": _STATUSES.get(found, found.capitalize())})


def will_change(article: Article, writing: Writing) -> str:
    """The end of the embargo."""
    if article.embargoed is None:
        return ""
    future = element("FutureStatus", {"FormalName": "Usable"})
    return element("StatusWillChange", None, future + text_element("DateAndTime", writing.date(article.embargoed)))


def urgency(article: Article, writing: Writing) -> str:
    """The urgency."""
    return element("Urgency", {"FormalName": str(article.urgency)}) if article.urgency is not None else ""


def associated(article: Article, writing: Writing) -> str:
    """Items that this one belongs to."""
    references = [link.guid or link.href for link in article.related]
    return "".join([element("AssociatedWith", {"NewsItem": each}) for each in references if each])


def signals(article: Article, writing: Writing) -> str:
    """Instructions to the receiver, by code."""
    return "".join([_coded("Instruction", each) for each in article.signals])


def _coded(name: str, concept: Concept) -> str:
    """A concept by its code and the vocabulary that the code is from, else by its name."""
    found = concept.code or concept.name
    return element(name, {"FormalName": found, "Scheme": concept.scheme if concept.code else None}) if found else ""


# ---------------------------------------------------------------------- NewsLines
def subtitle(article: Article, writing: Writing) -> str:
    """The first subtitle, which needs a headline over it."""
    found = next((each.text for each in article.alternative_headlines if each.role == "subtitle"), None)
    return text_element("SubHeadLine", found) if article.headline and found else ""


def dateline(article: Article, writing: Writing) -> str:
    """The dateline."""
    return text_element("DateLine", article.dateline.text) if article.dateline and article.dateline.text else ""


def copyright_line(article: Article, writing: Writing) -> str:
    """The notice as printed."""
    notice = article.rights.notice if article.rights else None
    return text_element("CopyrightLine", notice) if notice else ""


def keywords(article: Article, writing: Writing) -> str:
    """A line for each keyword."""
    return "".join([text_element("KeywordLine", word) for word in article.keywords if word])


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


def subjects(article: Article, writing: Writing) -> str:
    """The codes of the subjects."""
    found = [
        element("Subject", {"FormalName": each.code, "Scheme": _scheme(each)}) for each in article.subjects if each.code
    ]
    return "".join([element("SubjectCode", None, each) for each in found])


def topics(article: Article, writing: Writing) -> str:
    """The names of the subjects: a topic each, with the code where there is one."""
    found = []
    for identifier, subject in _with_topics(article):
        code = text_element("FormalName", subject.code, {"Scheme": _scheme(subject)}) if subject.code else ""
        kind = element("TopicType", {"FormalName": _USUAL_TOPIC if subject.code else subject.type or _USUAL_TOPIC})
        found.append(element("Topic", {"Duid": identifier}, kind + code + "".join(map(_description, subject.names))))
    return element("TopicSet", {"FormalName": "Subjects"}, "".join(found)) if found else ""


def occurrences(article: Article, writing: Writing) -> str:
    """The subjects that have no code: that their topics occur in the story."""
    found = [identifier for identifier, subject in _with_topics(article) if not subject.code]
    return "".join([element("TopicOccurrence", {"Topic": f"#{identifier}"}) for identifier in found])


_USUAL_TOPIC = "Subject"
"""The type of a topic of which nobody says what it is."""


def _with_topics(article: Article) -> list[tuple[str, Subject]]:
    """The subjects with names, each with the identifier of its topic."""
    named = (subject for subject in article.subjects if subject.names)
    return [(f"subject-{number}", subject) for number, subject in enumerate(named, 1)]


def _scheme(subject: Concept) -> str | None:
    return "IptcSubjectCodes" if subject.scheme == "subj" else subject.scheme


def _description(name: Name) -> str:
    return text_element("Description", name.text, {"xml:lang": name.language, "Variant": "Name"})


def located(article: Article, writing: Writing) -> str:
    """The first place, with what it lies in."""
    if not article.located:
        return ""
    place = article.located[0]
    properties = [
        element("Property", {"FormalName": key, "Value": name}) for key, name in _place_names((place, *place.broader))
    ]
    return element("Location", None, "".join(properties))


def _place_names(places: Sequence[Concept]) -> list[tuple[str, str]]:
    """The names of a place and those around it: city, area and country."""
    names = [name for each in places if (name := each.name)]
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
