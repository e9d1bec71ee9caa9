"""Reads text items of NewsML 1.x (IPTC NewsML 1.2), the forerunner of NewsML-G2."""

import base64
from collections.abc import Iterable, Iterator

import attrs
from lxml import etree

from newsdoc.errors import NewsdocError, ParseError
from newsdoc.formats.newsml_g2.content import Content, is_text, nitf_content, read_text
from newsdoc.formats.newsml_g2.newsml1_index import (
    FORMAT,
    PARTS,
    Index,
    ItemIndex,
    is_media,
    language_of,
    says_anything,
    versions,
)
from newsdoc.formats.newsml_g2.newsml1_media import MEDIA, attachments, figures
from newsdoc.formats.newsml_g2.newsml1_rules import check
from newsdoc.formats.newsml_g2.vocabulary import XML
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.elements import Element, children, flat_text, line_of, local, number
from newsdoc.markup.reader import read_body
from newsdoc.markup.unstated import MARK, without
from newsdoc.model import (
    Article,
    Concept,
    Dateline,
    ForeignElement,
    Name,
    NewsDate,
    Organization,
    Person,
    Place,
    Problem,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_declared
from newsdoc.wording.moments import parse_date
from newsdoc.xml import parse_xml

_IPTC_SUBJECT_CODE = 8
_MAX_URGENCY = 9


class NewsML1Parser:
    """Parser of NewsML 1.x."""

    name = FORMAT
    media_types = ("text/vnd.iptc.newsml",)
    suffixes = (".newsml", ".xml")

    def sniff(self, source: Source) -> float:
        """Sure where the root element is NewsML."""
        return 0.9 if (source.form.root or "").casefold() == "newsml" else 0.0

    def schema_files(self, source: Source, /) -> tuple[str, ...]:
        """The schema of NewsML 1."""
        return ("NewsML_1.*.xsd",)

    def parse(self, source: Source, /) -> Article:
        """The first item with a text; where there is none, the first item. Raises ParseError."""
        readers = list(_items(source))
        if len(readers) > 1:
            source.problem("items-left", f"the first of {len(readers)} items was read")
        chosen = next((reader for reader in readers if reader.has_text), readers[0])
        return chosen.article()

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every NewsItem, in order, one for each language that it is in. Raises as `parse` does."""
        readers = list(_items(source))
        return (reader.article() for reader in readers)

    def validate(self, source: Source, /) -> list[Problem]:
        """What a receiver misses in the items. Raises as `parse` does."""
        root = parse_xml(source, format=FORMAT)
        return [problem for item in _news_items(root) for problem in check(item)]


def _items(source: Source) -> Iterator["_Item"]:
    root = parse_xml(source, format=FORMAT)
    for item in _news_items(root):
        for others in versions(item):
            yield _Item(item, root, others, source)


def _news_items(root: Element) -> list[Element]:
    items = list(root.iter("{*}NewsItem"))
    if not items:
        raise ParseError(f"no NewsItem in <{local(root)}>", format=FORMAT, expected="a NewsML document")
    return items


class _Item:
    """One NewsItem in one language. What an inner component says holds before what the outer ones say."""

    def __init__(self, item: Element, root: Element, others: Iterable[Element], source: Source) -> None:
        """`others`: the components that hold the story in other languages; `source`: is told what was imperfect."""
        self._item = item
        self._root = root
        self._source = source
        self._content = Content()
        self._parts: dict[str, str] = {}
        """Headline, summary or caption that are components of their own."""
        self._index = ItemIndex(item, frozenset(others))
        self._by_name = self._index.by_name
        self._scopes: list[Index] = [self._index.by_place[item]]
        """The chosen component and those around it, inside out; then the item as a whole."""
        self._language_here: str | None = None
        self._choose()

    @property
    def has_text(self) -> bool:
        """True where a text was found."""
        return bool(self._content.blocks)

    def _choose(self) -> None:
        """The component with the longest text."""
        best = 0
        for each in self._by_name.get("ContentItem", ()):
            data = next(each.iter("{*}DataContent"), None)
            if data is None or is_media(each):
                continue
            content = _content(data, self._text("HeadLine"))
            length = sum(len(block.plain_text()) for block in content.blocks)
            components = self._index.components(each)
            # What the components say they are (title, lead, body, caption, picture), inside out.
            said = (role.get("FormalName") for component in components for role in component.get("Role", ()))
            roles = [(role or "").casefold() for role in said]
            part = PARTS.get(roles[0]) if roles else None
            if part is None and not MEDIA.isdisjoint(roles):
                part = "other"
            if part is not None and length:
                self._parts.setdefault(part, "\n".join(block.plain_text() for block in content.blocks))
            elif length > best:
                best, self._content = length, content
                self._scopes = [*components, self._index.by_place[self._item]]
                self._language_here = self._language_around(each)

    def _language_around(self, inner: Element) -> str | None:
        for each in inner.iterancestors():
            if each is self._item:
                return None
            if found := language_of(each):
                return found
        return None

    def _find(self, *names: str) -> Element | None:
        """The nearest element of the first of these names that says anything."""
        for name in names:
            if name in self._by_name:
                for index in (*self._scopes, self._by_name):
                    for each in index.get(name, ()):
                        if says_anything(each):
                            return each
        return None

    def _text(self, *names: str) -> str | None:
        found = self._find(*names)
        return (flat_text(found) or None) if found is not None else None

    def _code(self, name: str) -> str | None:
        """What an element says by its FormalName, else by its text."""
        found = self._find(name)
        return (found.get("FormalName") or flat_text(found) or None) if found is not None else None

    def _date(self, name: str) -> NewsDate | None:
        found = self._find(name)
        text = flat_text(found) if found is not None else ""
        date = parse_date(text)
        if date is None and text and found is not None:
            message = f"{name} {text!r} cannot be read"
            self._source.problem("date-unreadable", message, line=line_of(found), path=name)
        return date

    def article(self) -> Article:
        """The item as an article."""
        content, byline = self._content, self._text("ByLine") or self._content.byline
        if byline is None and not content.authors:
            byline = opening_byline(content.blocks)
        modified = self._date("ThisRevisionCreated")
        deck = next((each for each in self._by_name.get("SubHeadLine", ()) if flat_text(each)), None)
        dateline = self._text("DateLine") or content.dateline
        status = self._code("Status")
        components = self._by_name.get("NewsComponent", ())
        article = Article(
            self._text("HeadLine") or self._parts.get("headline") or content.headline,
            alternative_headlines=(RoleText(flat_text(deck), role="subtitle"),) if deck is not None else (),
            kicker=self._text("Kicker"),
            summary=self._text("Abstract") or self._parts.get("summary") or content.abstract,
            byline=byline,
            authors=read_declared(byline) or content.authors or self._parties("Creator"),
            contributors=self._parties("Contributor"),
            creditline=self._text("CreditLine"),
            dateline=Dateline(dateline) if dateline else None,
            located=self._located(),
            published=self._published(),
            modified=modified,
            version_created=modified,
            embargoed=self._date("StatusWillChange"),
            language=self._language(content),
            publisher=self._provider(),
            slugline=self._text("SlugLine", "NameLabel"),
            guid=self._text("PublicIdentifier", "NewsItemId"),
            version=self._text("RevisionId"),
            pub_status=status.casefold() if status else None,
            urgency=self._urgency(),
            ed_notes=self._notes(),
            signals=tuple(Concept(code=code) for code in self._codes("Instruction")),
            services=self._services(),
            genres=tuple(Concept((Name(code),), code=code) for code in self._codes("Genre")),
            subjects=self._subjects(),
            keywords=self._keywords(),
            rights=self._rights(),
            body=(*content.blocks, *figures(components)),
            related=(*self._related(), *attachments(components)),
            foreign=(*self._envelope(), *self._index.unread),
            provenance=Provenance(FORMAT),
        )
        return without(article, self._unstated)

    @property
    def _unstated(self) -> list[str]:
        """What the exporter says that the article did not state."""
        properties = (each for each in self._by_name.get("Property", ()) if each.get("FormalName") == MARK)
        return next((each.get("Value") or "" for each in properties), "").split()

    # ------------------------------------------------------------------ fields
    def _texts(self, name: str) -> list[str]:
        return [flat_text(each) for each in self._by_name.get(name, ())]

    def _codes(self, name: str) -> list[str]:
        found = (each.get("FormalName") for each in self._by_name.get(name, ()))
        return list(dict.fromkeys(code for code in found if code))

    def _parties(self, name: str) -> tuple[Person, ...]:
        """Who is named by elements of this name, each once."""
        names = [party for each in self._by_name.get(name, ()) for party in self._party_names(each)]
        return tuple(person for party in dict.fromkeys(names) for person in read_declared(party))

    def _party_names(self, element: Element) -> Iterator[str]:
        """The parties in an element: by formal name, or by the description of the topic that they refer to."""
        for party in _all(element, "Party"):
            name = party.get("FormalName") or self._described(party.get("Topic")) or flat_text(party)
            if name:
                yield name

    def _described(self, reference: str | None) -> str | None:
        """The description of the topic that a reference such as `#t1` means."""
        if not reference or not reference.startswith("#"):
            return None
        topics = (each for each in _all(self._root, "Topic") if reference[1:] in (each.get("Duid"), each.get("Euid")))
        lines = (flat_text(each) for topic in topics for each in topic if local(each) == "Description")
        return next((line for line in lines if line), None)

    def _published(self) -> NewsDate | None:
        published = self._date("FirstCreated")
        if published is None and "published" not in self._unstated and (published := self._sent()) is not None:
            message = "FirstCreated is not stated; the time of sending was taken"
            self._source.problem("assumed", message, path="published")
        return published

    def _sent(self) -> NewsDate | None:
        found = next((flat_text(each) for each in _all(self._root, "DateAndTime")), None)
        return parse_date(found)

    def _urgency(self) -> int | None:
        for name in ("Urgency", "Priority"):
            value = number(self._code(name))
            if value is not None and value <= _MAX_URGENCY:
                return value
        return None

    def _notes(self) -> tuple[RoleText, ...]:
        texts = [text for name in ("Instruction", "AdvisoryLine") for text in self._texts(name)]
        return tuple(RoleText(text) for text in dict.fromkeys(texts) if text)

    def _envelope_elements(self) -> list[Element]:
        envelope = next((each for each in self._root if local(each) == "NewsEnvelope"), None)
        return [each for each in children(envelope) if local(each)] if envelope is not None else []

    def _envelope(self) -> list[ForeignElement]:
        """What the envelope of the message says."""
        return [
            ForeignElement(
                FORMAT, content=etree.tostring(each, encoding="unicode", with_tail=False), place="NewsEnvelope"
            )
            for each in self._envelope_elements()
            if local(each) != "DateAndTime"  # which is read
        ]

    def _services(self) -> tuple[Concept, ...]:
        """Service and products of the envelope."""
        names = (each.get("FormalName") for each in self._envelope_elements()
                 if local(each) in ("NewsService", "NewsProduct"))  # fmt: skip
        return tuple(Concept(code=name) for name in names if name)

    def _rights(self) -> Rights | None:
        holder, notice = self._text("CopyrightHolder"), self._text("CopyrightLine")
        terms = [text for text in self._texts("RightsLine") if text]
        terms += [
            ", ".join(line for child in children(each) if local(child) and (line := flat_text(child)))
            for each in self._by_name.get("UsageRights", ())
        ]
        usage = tuple(dict.fromkeys(each for each in terms if each))
        date = self._text("CopyrightDate") or ""
        year = number(date[:4])
        if not (holder or notice or usage or year):
            return None
        return Rights(Organization(holder) if holder else None, notice=notice, year=year, usage_terms=usage)

    def _language(self, content: Content) -> str | None:
        code = self._code("Language") if self._language_here is None else self._language_here
        code = code or content.language or self._item.get(XML + "lang")
        if code is None:
            headline = self._find("HeadLine")
            code = headline.get(XML + "lang") if headline is not None else None
        return code if code and code != "x-default" else None

    def _provider(self) -> Organization | None:
        for name in ("Provider", "Source"):
            found = self._find(name)
            party = _formal(found, "Party") if found is not None else ""
            if party:
                return Organization(party)
        provider = self._text("ProviderId")
        return Organization(provider) if provider else None

    def _located(self) -> tuple[Place, ...]:
        for location in self._by_name.get("Location", ()):
            parts = {each.get("FormalName"): each.get("Value") for each in location if local(each) == "Property"}
            names = [value for key in ("City", "CountryArea", "Country") if (value := parts.get(key))]
            if names:
                wider = tuple(Concept((Name(name),)) for name in names[1:])
                return (Place((Name(names[0]),), broader=wider),)
        return ()

    def _subjects(self) -> tuple[Subject, ...]:
        names = self._topic_names()
        found: dict[str, Subject] = {}
        for group in self._by_name.get("SubjectCode", ()):
            for each in group:
                code = each.get("FormalName")
                if code:
                    known = each.get("Scheme") or ""
                    iptc = "iptc" in known.casefold() or (
                        not known and code.isdigit() and len(code) == _IPTC_SUBJECT_CODE
                    )
                    subject = Subject(names.get(code, ()), scheme="subj" if iptc else known or None, code=code)
                    found.setdefault(code, subject)
        return tuple(found.values())

    def _topic_names(self) -> dict[str, tuple[Name, ...]]:
        found: dict[str, tuple[Name, ...]] = {}
        for topic in _all(self._root, "Topic"):
            code = next((flat_text(each) for each in topic if local(each) == "FormalName"), "")
            described = [each for each in topic if local(each) == "Description"]
            named = [each for each in described if each.get("Variant") == "Name"] or described
            found[code] = tuple(Name(flat_text(each), language=each.get(XML + "lang")) for each in named)
        return found

    def _keywords(self) -> tuple[str, ...]:
        properties = (each for each in self._by_name.get("Property", ()) if each.get("FormalName") == "Keyword")
        found = [each.get("Value") or "" for each in properties] + self._texts("KeywordLine")
        return tuple(dict.fromkeys(word for word in found if word))

    def _related(self) -> tuple[RelatedLink, ...]:
        items = (each.get("NewsItem") for each in self._by_name.get("AssociatedWith", ()))
        return tuple(RelatedLink(href=item, guid=item) for item in items if item)


def _decoded(data: Element) -> str:
    """The text of a DataContent; one in Base64 (NewsML 1.2, element Encoding) decoded."""
    text = "".join(map(str, data.itertext()))
    parent = data.getparent()
    if parent is not None and local(parent) == "Encoding" and "64" in (parent.get("Notation") or ""):
        try:
            return Source(base64.b64decode(text, validate=False)).text
        except (ValueError, NewsdocError):
            return ""
    return text


def _all(scope: Element, name: str) -> Iterator[Element]:
    """The elements of this name in document order."""
    return (each for each in scope.iter(f"{{*}}{name}") if each is not scope)


def _formal(scope: Element, name: str) -> str:
    return next((code for each in _all(scope, name) if (code := each.get("FormalName"))), "")


def _content(data: Element, headline: str | None) -> Content:
    """The text of a DataContent: NITF, markup, escaped markup or plain text."""
    root = next((child for child in data if isinstance(child.tag, str)), None)
    if root is None:
        return read_text(_decoded(data), headline)
    if local(root) == "nitf":
        return nitf_content(root, headline)
    if not is_text(root):
        return Content()
    body = read_body(root if local(root) in ("html", "body") else data, headline=headline)
    return attrs.evolve(Content(body.blocks), headline=body.headline, byline=body.byline)
