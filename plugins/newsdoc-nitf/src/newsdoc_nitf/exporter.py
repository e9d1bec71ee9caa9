"""Writes NITF 3.6 in its namespace, valid against the IPTC's schema."""

import datetime as dt
import hashlib
import re

from newsdoc.markup import nitf_writer
from newsdoc.markup.dates import UNKNOWN_TIME, zone
from newsdoc.markup.nitf_writer import NAMESPACE, VERSION, norm
from newsdoc.model import Article, NewsDate, Rights, Subject
from newsdoc.xml import element, encoded, text_element

GUID_PREFIX = "urn:newsdoc:sha256:"
_TOKEN = re.compile(r"[A-Za-z0-9._:-]+\Z")


class NitfExporter:
    """Exporter of NITF."""

    name = "nitf"
    media_types = ("application/nitf+xml",)
    suffixes = (".nitf",)

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
        about = {"xmlns": NAMESPACE, "version": VERSION, "baselang": article.language}
        document = element("nitf", about, f"\n{head}{body}")
        return encoded(f'<?xml version="1.0" encoding="UTF-8"?>\n{document}\n')


def _head(
    article: Article, body: str, guid: str | None, issued: NewsDate | None, assumed: dt.tzinfo, source: str | None
) -> str:
    parts = [text_element("title", article.headline or "")]
    parts += [element("meta", {"name": name, "content": value}) for name, value in _metas(article)]
    parts.append(_tobject(article))
    parts.append(_docdata(article, body, guid, issued, assumed, source))
    if article.url is not None:
        parts.append(element("pubdata", {"ex-ref": article.url}))
    if article.modified is not None:
        parts.append(element("revision-history", {"norm": norm(article.modified, assumed)}))
    return element("head", None, "\n" + "\n".join(part for part in parts if part) + "\n") + "\n"


def _metas(article: Article) -> list[tuple[str, str]]:
    """What NITF has no element for, as meta elements."""
    notice = article.rights.notice if article.rights else None
    url = article.publisher.url if article.publisher else None
    found = [
        ("generator", article.generator),
        ("newsdoc-section", article.section),
        ("newsdoc-copyright", notice),
        ("newsdoc-publisher-url", url),
    ]
    for each in article.alt_ids:
        kind = each.type if each.type and _TOKEN.match(each.type) else ""
        found.append((f"newsdoc-id-{kind}", each.value))
    return [(name, value) for name, value in found if value is not None]


def _tobject(article: Article) -> str:
    genres = [
        element("tobject.property", {"tobject.property.type": genre.name or genre.code}) for genre in article.genres
    ]
    subjects = [found for subject in article.subjects if (found := _subject(subject))]
    return element("tobject", None, "".join(genres + subjects)) if genres or subjects else ""


def _subject(subject: Subject) -> str:
    """A subject with a code; NITF's refnum is a token. One with a name only goes among the keywords."""
    if not subject.code or not _TOKEN.match(subject.code):
        return ""
    scheme = "IPTC" if subject.scheme == "subj" else subject.scheme or ""
    wider = [name for each in subject.broader if (name := each.name)]
    about = {
        "tobject.subject.ipr": scheme,
        "tobject.subject.refnum": subject.code,
        "tobject.subject.type": wider[1] if len(wider) > 1 else None,
        "tobject.subject.matter": wider[0] if wider else None,
        "tobject.subject.detail": subject.name,
    }
    return element("tobject.subject", about)


def _docdata(
    article: Article, body: str, guid: str | None, issued: NewsDate | None, assumed: dt.tzinfo, source: str | None
) -> str:
    identifier = guid or article.guid
    if not identifier or not identifier.strip():
        identifier = GUID_PREFIX + hashlib.sha256(encoded(body)).hexdigest()
    dates = (issued, article.published, article.version_created, article.modified, article.created, UNKNOWN_TIME)
    moment = next(date for date in dates if date is not None)
    parts = [element("doc-id", {"id-string": identifier})]
    if source is not None:
        parts.append(element("del-list", None, element("from-src", {"src-name": source, "level-number": "1"})))
    if article.urgency is not None and 0 < article.urgency < 1000:
        parts.append(element("urgency", {"ed-urg": str(article.urgency)}))
    parts.append(element("date.issue", {"norm": norm(moment, assumed)}))
    if article.embargoed is not None:
        parts.append(element("date.release", {"norm": norm(article.embargoed, assumed)}))
    if article.expires is not None:
        parts.append(element("date.expire", {"norm": norm(article.expires, assumed)}))
    parts += [element("ed-msg", {"info": note.text}) for note in article.ed_notes]
    version = article.version if article.version and _TOKEN.match(article.version) else None
    if article.slugline is not None or version is not None:
        parts.append(element("du-key", {"key": article.slugline, "version": version}))
    parts += _rights(article.rights)
    words = [element("keyword", {"key": word}) for word in _keywords(article)]
    if words:
        parts.append(element("key-list", None, "".join(words)))
    return element("docdata", {"management-status": article.pub_status}, "\n".join(parts))


def _keywords(article: Article) -> list[str]:
    named = [subject.name for subject in article.subjects if subject.name and not _subject(subject)]
    return [*article.keywords, *(name for name in named if name not in article.keywords)]


def _rights(rights: Rights | None) -> list[str]:
    if rights is None:
        return []
    parts = []
    if rights.holder is not None or rights.year is not None:
        holder = rights.holder.name if rights.holder else None
        year = str(rights.year) if rights.year is not None else None
        parts.append(element("doc.copyright", {"year": year, "holder": holder}))
    parts += [element("doc.rights", {"limitations": terms}) for terms in rights.usage_terms]
    return parts
