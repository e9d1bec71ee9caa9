"""What a NITF document says for each field of an article."""

from collections.abc import Callable, Iterable

from newsdoc.markup.unstated import MARK
from newsdoc.model import Article, NewsDate, Organization, Subject
from newsdoc.xml.writing import attribute, escape_attribute, text_element
from newsdoc_nitf.body_writer import norm
from newsdoc_nitf.codes import is_token
from newsdoc_nitf.identified import classified, located_parts, subject_parts
from newsdoc_nitf.names import (
    CREATED,
    EMBARGO_META,
    EMBARGOED,
    HOLDER_META,
    ID_META,
    KEYWORD_META,
    NOTE_CLASSES,
    OWN_METAS,
    PARTY_KEYS,
    PUBLISHER_META,
    SOURCE_META,
    STATUS_META,
    VERSION_CREATED,
    VERSION_META,
)
from newsdoc_nitf.writing import Part, Writing

_FUNCTIONS = frozenset(
    """
    writer-author editor producer archivist videographer graphic-artist photographer statistician other
    """.split()
)
_CLOSED = frozenset(("withheld", "canceled"))
"""Statuses under which nobody may use an item, embargoed or not."""
Parts = list[Part]


def _meta(name: str, content: str | None) -> Parts:
    return [("meta", f'<meta name="{name}" content="{escape_attribute(content)}"/>')] if content is not None else []


def own_meta(field: str) -> Callable[[Article, Writing], Parts]:
    """Writes a field as the meta element that is its own."""
    return lambda article, writing: _meta(OWN_METAS[field], getattr(article, field))


def title(article: Article, writing: Writing) -> Parts:
    """The title of the document; the headline itself stands in body.head. And what the article does not state."""
    found = [("title", text_element("title", article.headline))] if article.headline is not None else []
    return found + _meta(MARK, " ".join(writing.unstated) or None)


def _party(prefix: str, party: Organization | None, keys: Iterable[str] = PARTY_KEYS) -> Parts:
    """What there is to say of an organisation besides the name that the element has room for."""
    return [part for key in keys for part in _meta(f"{prefix}-{key}", getattr(party, key))] if party else []


def publisher(article: Article, writing: Writing) -> Parts:
    """What the distributor in body.head, which has the codes, has no place for."""
    return _party(PUBLISHER_META, article.publisher, ("url", "slogan", "logo"))


def alt_ids(article: Article, writing: Writing) -> Parts:
    """Further identifiers."""
    found = []
    for each in article.alt_ids:
        kind = each.type if each.type and is_token(each.type) else ""
        found += _meta(f"{ID_META}{kind}", each.value)
    return found


def genres(article: Article, writing: Writing) -> Parts:
    """What sort of text it is; with a code in identified-content too."""
    found = [
        ("tobject.property", f"<tobject.property{attribute('tobject.property.type', each.name or each.code)}/>")
        for each in article.genres
    ]
    if any(genre.code or genre.uri or genre.literal for genre in article.genres):
        found += [("classifier", xml) for xml in classified("genre", article.genres)]
    return found


def subjects(article: Article, writing: Writing) -> Parts:
    """What it is about: by code, and where that does not tell all in identified-content too."""
    found = [("tobject.subject", xml) for each in article.subjects if (xml := _subject(each))]
    return found + [("person", xml) for xml in subject_parts(article.subjects)]


def _subject(subject: Subject) -> str:
    """A subject with a code; NITF's refnum is a token."""
    if subject.code is None or not is_token(subject.code):
        return ""
    source = "IPTC" if subject.scheme == "subj" else escape_attribute(subject.scheme or "")
    about = f' tobject.subject.ipr="{source}" tobject.subject.refnum="{subject.code}"'
    wider = [name for each in subject.broader if (name := each.name)] if subject.broader else []
    if len(wider) > 1:
        about += f' tobject.subject.type="{escape_attribute(wider[1])}"'
    if wider:
        about += f' tobject.subject.matter="{escape_attribute(wider[0])}"'
    if (name := subject.name) is not None:
        about += f' tobject.subject.detail="{escape_attribute(name)}"'
    return f"<tobject.subject{about}/>"


def located(article: Article, writing: Writing) -> Parts:
    """Where the story was written."""
    return [("location", xml) for xml in located_parts(article)]


def services(article: Article, writing: Writing) -> Parts:
    """The services it is sent in."""
    return [("classifier", xml) for xml in classified("service", article.services)]


def signals(article: Article, writing: Writing) -> Parts:
    """Instructions to the receiver."""
    return [("classifier", xml) for xml in classified("signal", article.signals)]


def guid(article: Article, writing: Writing) -> Parts:
    """The identifier of the document."""
    return [("doc-id", f"<doc-id{attribute('id-string', writing.guid)}/>")]


def info_sources(article: Article, writing: Writing) -> Parts:
    """The delivery list."""
    trail = [*([Organization(writing.source)] if writing.source is not None else []), *article.info_sources]
    found: Parts = []
    for level, each in enumerate(trail, 1):
        found.append(("from-src", f'<from-src{attribute("src-name", each.name)} level-number="{level}"/>'))
        found += _party(f"{SOURCE_META}-{level}", each)
    return found


def urgency(article: Article, writing: Writing) -> Parts:
    """The editorial urgency."""
    fits = article.urgency is not None and 0 < article.urgency < 1000
    return [("urgency", f'<urgency ed-urg="{article.urgency}"/>')] if fits else []


def _date(tag: str, date: NewsDate | None, writing: Writing) -> Parts:
    return [(tag, f'<{tag} norm="{norm(date, writing.zone)}"/>')] if date is not None else []


def published(article: Article, writing: Writing) -> Parts:
    """The date of issue."""
    return _date("date.issue", writing.issued, writing)


def embargoed(article: Article, writing: Writing) -> Parts:
    """The date of release."""
    return _date("date.release", article.embargoed, writing)


def status(article: Article, writing: Writing) -> Parts:
    """The management status. An embargo without end is NITF's `embargoed`, so that nobody takes the item for usable;
    what is withheld or canceled stays so.
    """
    status = article.pub_status
    if article.embargoed_indefinitely and article.embargoed is None:
        if status not in _CLOSED:
            return [("docdata@", attribute("management-status", EMBARGOED)), *_meta(STATUS_META, status)]
        return [("docdata@", attribute("management-status", status)), *_meta(EMBARGO_META, "indefinitely")]
    return [("docdata@", attribute("management-status", status))] if status else []


def expires(article: Article, writing: Writing) -> Parts:
    """The date after which it must not be used."""
    return _date("date.expire", article.expires, writing)


def _revised(date: NewsDate | None, comment: str | None, writing: Writing) -> Parts:
    if date is None:
        return []
    about = f' norm="{norm(date, writing.zone)}"' + attribute("comment", comment)
    return [("revision-history", f"<revision-history{about}/>")]


def created(article: Article, writing: Writing) -> Parts:
    """When the content was made."""
    return _revised(article.created, CREATED, writing)


def version_created(article: Article, writing: Writing) -> Parts:
    """When this version was made."""
    return _revised(article.version_created, VERSION_CREATED, writing)


def modified(article: Article, writing: Writing) -> Parts:
    """The last change; the last entry of the history."""
    return _revised(article.modified, None, writing)


def contributors(article: Article, writing: Writing) -> Parts:
    """Who took part without being named in a tagline, which stands in body.end."""
    found = []
    for person in article.contributors:
        if person.name and not person.note:
            function = person.function if person.function in _FUNCTIONS else None
            about = attribute("name", person.name) + attribute("function", function)
            found.append(("revision-history", f"<revision-history{about}/>"))
    return found


def ed_notes(article: Article, writing: Writing) -> Parts:
    """Notes to editors: corrections and messages; notes with a class of NITF stand in body.head."""
    found = []
    for note in article.ed_notes:
        if note.role == "correction":
            found.append(("correction", f"<correction{attribute('info', note.text)}/>"))
        elif note.role not in NOTE_CLASSES:
            about = attribute("msg-type", note.role) + attribute("info", note.text)
            found.append(("ed-msg", f"<ed-msg{about}/>"))
    return found


def slugline(article: Article, writing: Writing) -> Parts:
    """The dynamic use key."""
    if article.slugline is None:
        return []
    return [("du-key@", attribute("key", article.slugline)), *_meta(KEYWORD_META, article.slugline or None)]


def version(article: Article, writing: Writing) -> Parts:
    """The version of the dynamic use key, which is one word."""
    if article.version and is_token(article.version):
        return [("du-key@", attribute("version", article.version))]
    return _meta(VERSION_META, article.version)


def rights(article: Article, writing: Writing) -> Parts:
    """Copyright and terms of use."""
    value = article.rights
    if value is None:
        return []
    found = _meta("newsdoc-copyright", value.notice) + _meta("newsdoc-license", value.license)
    if value.holder is not None or value.year is not None:
        about = f' year="{value.year}"' if value.year is not None else ""
        about += attribute("holder", value.holder.name if value.holder else None)
        found.append(("doc.copyright", f"<doc.copyright{about}/>"))
        found += _party(HOLDER_META, value.holder)
    for terms in value.usage_terms:
        found.append(("doc.rights", f'<doc.rights limitations="{escape_attribute(terms)}"/>'))
    return found


def keywords(article: Article, writing: Writing) -> Parts:
    """The words of the key list."""
    return [("keyword", f'<keyword key="{escape_attribute(word)}"/>') for word in article.keywords]


def url(article: Article, writing: Writing) -> Parts:
    """The address of the page."""
    return [("pubdata", f"<pubdata{attribute('ex-ref', article.url)}/>")] if article.url is not None else []
