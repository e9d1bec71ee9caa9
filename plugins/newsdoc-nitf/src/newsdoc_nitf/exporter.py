"""Writes NITF 3.6 in its namespace, valid against the IPTC's schema."""

import datetime as dt
import hashlib
import re

from newsdoc.markup import nitf_writer
from newsdoc.markup.dates import UNKNOWN_TIME, zone
from newsdoc.markup.nitf_writer import NAMESPACE, VERSION, norm
from newsdoc.model import Article, NewsDate, Rights, Subject
from newsdoc.xml import attribute, element, encoded, escape_attribute, text_element
from newsdoc_nitf.identified import identified_content
from newsdoc_nitf.vocabulary import CREATED, VERSION_CREATED

GUID_PREFIX = "urn:newsdoc:sha256:"
_FUNCTIONS = frozenset(
    """
    writer-author editor producer archivist videographer graphic-artist photographer statistician other
    """.split()
)
_TOKEN = re.compile(r"[A-Za-z0-9._:-]+\Z")


class NitfExporter:
    """Exporter of NITF."""

    name = "nitf"
    media_types = ("application/nitf+xml",)
    suffixes = (".nitf",)
    restrictions = ("embargoed", "pub_status", "usage_terms")

    def export(
        self,
        article: Article,
        /,
        *,
        guid: str | None = None,
        issued: NewsDate | None = None,
        timezone: str | dt.tzinfo = "UTC",
        source: str | None = None,
    ) -> bytes:
        """The article as a NITF document, UTF-8.

        `guid`: the doc-id; default the article's, else `urn:newsdoc:sha256:` and a digest. `issued`: date.issue;
        default the published, version_created, modified or created date, else 1970-01-01T00:00:00Z. `timezone`: of
        dates that state none. `source`: an entry for the delivery list. Raises ExportError for bad options.

        Characters that XML forbids become U+FFFD.
        """
        assumed = zone(timezone)
        body = nitf_writer.body(article, assumed)
        head = _head(article, body, guid, issued, assumed, source)
        language = attribute("baselang", article.language)
        return encoded(
            f'<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<nitf xmlns="{NAMESPACE}" version="{VERSION}"{language}>\n{head}{body}</nitf>\n'
        )


def _head(
    article: Article, body: str, guid: str | None, issued: NewsDate | None, assumed: dt.tzinfo, source: str | None
) -> str:
    parts = [text_element("title", article.headline or "")]
    for name, value in _metas(article):
        if value is not None:
            parts.append(f'<meta name="{name}" content="{escape_attribute(value)}"/>')
    if article.genres or article.subjects:
        parts.append(_tobject(article))
    parts.append(_docdata(article, body, guid, issued, assumed, source))
    if article.url is not None:
        parts.append(element("pubdata", {"ex-ref": article.url}))
    parts += _history(article, assumed)
    lines = "\n".join([part for part in parts if part])
    return f"<head>\n{lines}\n</head>\n"


def _history(article: Article, assumed: dt.tzinfo) -> list[str]:
    """Who took part without being named in the text, and when what was done; the last is the last change."""
    found = []
    for person in article.contributors:
        if person.name and not person.note:
            function = person.function if person.function in _FUNCTIONS else None
            found.append(f"<revision-history{attribute('name', person.name)}{attribute('function', function)}/>")
    for date, comment in ((article.created, CREATED), (article.version_created, VERSION_CREATED)):
        if date is not None:
            found.append(f'<revision-history norm="{norm(date, assumed)}" comment="{comment}"/>')
    if article.modified is not None:
        found.append(f'<revision-history norm="{norm(article.modified, assumed)}"/>')
    return found


def _metas(article: Article) -> list[tuple[str, str | None]]:
    """What NITF has no element for, as meta elements."""
    found = [
        ("generator", article.generator),
        ("newsdoc-section", article.section),
        ("newsdoc-copyright", article.rights.notice if article.rights else None),
        ("newsdoc-license", article.rights.license if article.rights else None),
        ("newsdoc-publisher-url", article.publisher.url if article.publisher else None),
        ("newsdoc-creditline", article.creditline),
        ("newsdoc-profile", article.profile),
        ("newsdoc-kind", article.kind),
    ]
    for each in article.alt_ids:
        kind = each.type if each.type and _TOKEN.match(each.type) else ""
        found.append((f"newsdoc-id-{kind}", each.value))
    return found


def _tobject(article: Article) -> str:
    found = ""
    for genre in article.genres:
        found += element("tobject.property", {"tobject.property.type": genre.name or genre.code})
    for subject in article.subjects:
        found += _subject(subject)
    return f"<tobject>{found}</tobject>" if found else ""


def _subject(subject: Subject) -> str:
    """A subject with a code; NITF's refnum is a token."""
    if subject.code is None or not _TOKEN.match(subject.code):
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


def _docdata(
    article: Article, body: str, guid: str | None, issued: NewsDate | None, assumed: dt.tzinfo, source: str | None
) -> str:
    identifier = guid or article.guid
    if not identifier or not identifier.strip():
        identifier = GUID_PREFIX + hashlib.sha256(encoded(body)).hexdigest()
    dates = (issued, article.published, article.version_created, article.modified, article.created, UNKNOWN_TIME)
    moment = next(date for date in dates if date is not None)
    parts = [f'<doc-id id-string="{escape_attribute(identifier)}"/>']
    trail = [source] if source is not None else []
    trail += [each.name for each in article.info_sources]
    if trail:
        stations = [
            f'<from-src{attribute("src-name", name)} level-number="{level}"/>' for level, name in enumerate(trail, 1)
        ]
        parts.append(f"<del-list>{''.join(stations)}</del-list>")
    if article.urgency is not None and 0 < article.urgency < 1000:
        parts.append(f'<urgency ed-urg="{article.urgency}"/>')
    parts.append(f'<date.issue norm="{norm(moment, assumed)}"/>')
    if article.embargoed is not None:
        parts.append(f'<date.release norm="{norm(article.embargoed, assumed)}"/>')
    if article.expires is not None:
        parts.append(f'<date.expire norm="{norm(article.expires, assumed)}"/>')
    for note in article.ed_notes:
        parts.append(f"<ed-msg{attribute('msg-type', note.role)}{attribute('info', note.text)}/>")
    version = article.version if article.version and _TOKEN.match(article.version) else None
    if article.slugline is not None or version is not None:
        parts.append(f"<du-key{attribute('key', article.slugline)}{attribute('version', version)}/>")
    if article.rights is not None:
        parts += _rights(article.rights)
    if article.keywords:
        words = "".join([f'<keyword key="{escape_attribute(word)}"/>' for word in article.keywords])
        parts.append(f"<key-list>{words}</key-list>")
    if identified := identified_content(article):
        parts.append(identified)
    about = attribute("management-status", article.pub_status)
    lines = "\n".join(parts)
    return f"<docdata{about}>{lines}</docdata>"


def _rights(rights: Rights) -> list[str]:
    parts = []
    if rights.holder is not None or rights.year is not None:
        about = f' year="{rights.year}"' if rights.year is not None else ""
        about += attribute("holder", rights.holder.name if rights.holder else None)
        parts.append(f"<doc.copyright{about}/>")
    for terms in rights.usage_terms:
        parts.append(f'<doc.rights limitations="{escape_attribute(terms)}"/>')
    return parts
