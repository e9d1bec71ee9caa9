"""Reads text items of NewsML 1.x (IPTC NewsML 1.2), the forerunner of NewsML-G2."""

import base64
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from newsdoc.errors import NewsdocError, ParseError
from newsdoc.formats.newsml_g2.content import Content, nitf_content, read_text
from newsdoc.formats.newsml_g2.newsml1_media import MEDIA, figures
from newsdoc.formats.newsml_g2.vocabulary import XML
from newsdoc.markup.bylines import opening_byline
from newsdoc.markup.dates import parse_date
from newsdoc.markup.elements import Element, children, flat_text, local
from newsdoc.markup.reader import read_body
from newsdoc.model import (
    Article,
    Concept,
    Dateline,
    Name,
    Organization,
    Place,
    Provenance,
    RelatedLink,
    Rights,
    RoleText,
    Subject,
)
from newsdoc.source import Source
from newsdoc.wording.bylines import read_declared
from newsdoc.xml import parse_xml

FORMAT = "newsml-1"
_IPTC_SUBJECT_CODE = 8
_PARTS = {
    **dict.fromkeys(("title", "headline", "head"), "headline"),
    **dict.fromkeys(("lead", "abstract", "summary", "teaser", "intro", "deck"), "summary"),
    **dict.fromkeys(("caption", "credit", "byline"), "other"),
}
"""Roles of components that hold a part of the story beside its body."""
_LINES = {
    each.casefold(): each
    for each in ("HeadLine", "SubHeadLine", "ByLine", "DateLine", "CreditLine", "CopyrightLine", "SlugLine")
}
"""Elements of NewsLines, which some agencies write as a NewsLine of that type."""
_READ = frozenset(
    """
    Abstract AssociatedWith ContentItem CopyrightHolder Creator FirstCreated Genre Instruction KeywordLine Language
    Location NameLabel NewsComponent NewsItemId Priority Property Provider ProviderId PublicIdentifier RevisionId Role
    Source Status StatusWillChange SubjectCode ThisRevisionCreated Urgency
    """.split()
).union(_LINES.values())
"""Elements that are asked for."""


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
        found = list(self.parse_all(source))
        if len(found) == 1:
            return found[0]
        return next((article for article in found if article.paragraphs()), found[0])

    def parse_all(self, source: Source, /) -> Iterable[Article]:
        """Every NewsItem, in order. Raises as `parse` does."""
        root = parse_xml(source, format=FORMAT)
        items = list(root.iter("{*}NewsItem"))
        if not items:
            raise ParseError(f"no NewsItem in <{local(root)}>", format=FORMAT, expected="a NewsML document")
        return (_Item(item, root).article() for item in items)


Index = dict[str, list[Element]]
"""Elements by name, in document order."""


class _Item:
    """One NewsItem. What an inner component says holds before what the outer ones say."""

    def __init__(self, item: Element, root: Element) -> None:
        self._item = item
        self._root = root
        self._content = Content()
        self._parts: dict[str, str] = {}
        """Headline, summary or caption that are components of their own."""
        self._by_name: Index = {}
        self._by_place: dict[Element, Index] = {item: {}}
        """The same for each component, without what is in a component inside it."""
        self._collect(item, self._by_place[item])
        self._scopes = [self._by_place[item]]
        """The chosen component and those around it, inside out; then the item as a whole."""
        self._choose()

    def _collect(self, parent: Element, here: Index) -> None:
        """One walk over the item; what stands inside its texts is left out."""
        by_name = self._by_name
        for each in children(parent):
            tag = each.tag
            name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
            if name == "NewsLine":
                name, each = _news_line(each)
            if name in _READ:
                if name in by_name:
                    by_name[name].append(each)
                else:
                    by_name[name] = [each]
                if name in here:
                    here[name].append(each)
                else:
                    here[name] = [each]
            if name == "NewsComponent":
                self._by_place[each] = {}
                self._collect(each, self._by_place[each])
            elif name and name != "DataContent" and len(each):
                self._collect(each, here)

    def _components(self, item: Element) -> list[Index]:
        """What the components around an element hold, inside out, without the item as a whole."""
        found = []
        component = item.getparent()
        while component is not None and component is not self._item:
            if component in self._by_place:
                found.append(self._by_place[component])
            component = component.getparent()
        return found

    def _choose(self) -> None:
        """The component with the longest text."""
        best = 0
        for each in self._by_name.get("ContentItem", ()):
            data = next(each.iter("{*}DataContent"), None)
            if data is None or _formal(each, "MediaType").casefold() in MEDIA:
                continue
            content = _content(data, self._text("HeadLine"))
            length = sum(len(block.plain_text()) for block in content.blocks)
            components = self._components(each)
            # What the components say they are (title, lead, body, caption, picture), inside out.
            said = (role.get("FormalName") for component in components for role in component.get("Role", ()))
            roles = [(role or "").casefold() for role in said]
            part = _PARTS.get(roles[0]) if roles else None
            if part is None and not MEDIA.isdisjoint(roles):
                part = "other"
            if part is not None and length:
                self._parts.setdefault(part, "\n".join(block.plain_text() for block in content.blocks))
            elif length > best:
                best, self._content = length, content
                self._scopes = [*components, self._by_place[self._item]]

    def _find(self, *names: str) -> Element | None:
        """The nearest element of the first of these names that says anything."""
        for name in names:
            if name in self._by_name:
                for index in (*self._scopes, self._by_name):
                    for each in index.get(name, ()):
                        if _says_anything(each):
                            return each
        return None

    def _text(self, *names: str) -> str | None:
        found = self._find(*names)
        return (flat_text(found) or None) if found is not None else None

    def _code(self, name: str) -> str | None:
        found = self._find(name)
        return found.get("FormalName") or None if found is not None else None

    def article(self) -> Article:
        content, byline = self._content, self._text("ByLine") or self._content.byline
        if byline is None and not content.authors:
            byline = opening_byline(content.blocks)
        published = parse_date(self._text("FirstCreated"))
        modified = parse_date(self._text("ThisRevisionCreated"))
        copyright_line = self._text("CopyrightLine")
        holder = self._text("CopyrightHolder")
        deck = next((each for each in self._by_name.get("SubHeadLine", ()) if flat_text(each)), None)
        urgency = self._code("Urgency") or self._code("Priority")
        dateline = self._text("DateLine") or content.dateline
        status = self._code("Status")
        return Article(
            self._text("HeadLine") or self._parts.get("headline") or content.headline,
            alternative_headlines=(RoleText(flat_text(deck), role="subtitle"),) if deck is not None else (),
            summary=self._text("Abstract") or self._parts.get("summary") or content.abstract,
            byline=byline,
            authors=read_declared(byline) or content.authors or self._creators(),
            creditline=self._text("CreditLine"),
            dateline=Dateline(dateline) if dateline else None,
            located=self._located(),
            published=published or self._sent(),
            modified=modified,
            version_created=modified,
            embargoed=parse_date(self._text("StatusWillChange")),
            language=self._language(content),
            publisher=self._provider(),
            slugline=self._text("SlugLine", "NameLabel"),
            guid=self._text("PublicIdentifier", "NewsItemId"),
            version=self._text("RevisionId"),
            pub_status=status.casefold() if status else None,
            urgency=int(urgency) if urgency and urgency.isascii() and urgency.isdigit() and len(urgency) < 4 else None,
            ed_notes=tuple(RoleText(text) for text in self._texts("Instruction") if text),
            genres=tuple(Concept((Name(code),), code=code) for code in self._codes("Genre")),
            subjects=self._subjects(),
            keywords=self._keywords(),
            rights=Rights(Organization(holder) if holder else None, notice=copyright_line)
            if holder or copyright_line
            else None,
            body=(*content.blocks, *figures(self._by_name.get("NewsComponent", ()))),
            related=self._related(),
            provenance=Provenance(FORMAT),
        )

    # ------------------------------------------------------------------ fields
    def _texts(self, name: str) -> list[str]:
        return [flat_text(each) for each in self._by_name.get(name, ())]

    def _codes(self, name: str) -> list[str]:
        found = (each.get("FormalName") for each in self._by_name.get(name, ()))
        return list(dict.fromkeys(code for code in found if code))

    def _creators(self) -> tuple[Any, ...]:
        creator = self._find("Creator")
        party = _formal(creator, "Party") if creator is not None else ""
        return read_declared(party)

    def _sent(self) -> Any:
        found = next((flat_text(each) for each in _all(self._root, "DateAndTime")), None)
        return parse_date(found)

    def _language(self, content: Content) -> str | None:
        code = self._code("Language") or content.language or self._item.get(XML + "lang")
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


def _says_anything(element: Element) -> bool:
    return bool(element.keys() or flat_text(element) or any(child.keys() for child in element))


def _news_line(element: Element) -> tuple[str, Element]:
    """A NewsLine as the element that its type names: the name, and the element with the text."""
    type_ = text = None
    for child in element:
        name = local(child)
        if name == "NewsLineType":
            type_ = child.get("FormalName")
        elif name == "NewsLineText" and text is None:
            text = child
    line = _LINES.get((type_ or "").casefold().replace(" ", ""))
    return (line, text) if line is not None and text is not None else ("NewsLine", element)


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
    body = read_body(root if local(root) in ("html", "body") else data, headline=headline)
    return attrs.evolve(Content(body.blocks), headline=body.headline, byline=body.byline)
