"""One NewsItem of NewsML 1.x in one language, for the functions that read its fields."""

import base64
from collections.abc import Iterable, Iterator
from functools import cached_property

from newsdoc.errors import NewsdocError
from newsdoc.formats.newsml_g2.content import is_text, nitf_content, read_text
from newsdoc.formats.newsml_g2.content_found import Content
from newsdoc.formats.newsml_g2.newsml1.index import PARTS, Index, ItemIndex, is_media, language_of, says_anything
from newsdoc.formats.newsml_g2.newsml1.media import MEDIA, Media
from newsdoc.formats.newsml_g2.reading import LANG, primary
from newsdoc.markup.elements import Element, children, flat_text, line_of, local
from newsdoc.markup.reader import read_body
from newsdoc.markup.unstated import MARK
from newsdoc.markup.uris import is_absolute
from newsdoc.model import Concept, NewsDate
from newsdoc.source import Source
from newsdoc.wording.moments import parse_date


class Item:
    """A NewsItem. What an inner component says holds before what the outer ones say."""

    def __init__(self, item: Element, root: Element, others: Iterable[Element], source: Source) -> None:
        """`others`: the components that hold the story in other languages; `source`: is told what was imperfect."""
        self.element = item
        self.root = root
        self.source = source
        self.content = Content()
        """The story: the longest text."""
        self.parts: dict[str, str] = {}
        """Headline, summary or caption that are components of their own."""
        self.beside: list[tuple[Element, str, str]] = []
        """Texts that are not the story, nor a part of it that is known by its role, with that and their words."""
        self.captions: list[Element] = []
        """Texts that by their role belong to a picture, or are a line of the story."""
        self.index = ItemIndex(item, frozenset(others))
        self.by_name = self.index.by_name
        self._scopes: list[Index] = [self.index.by_place[item]]
        """The chosen component and those around it, inside out; then the item as a whole."""
        self.language_here: str | None = None
        """The language of the component that the story stands in."""
        self._choose()

    @property
    def has_text(self) -> bool:
        """True where a text was found."""
        return bool(self.content.blocks)

    def _choose(self) -> None:
        """The component with the longest text; one that holds only pictures where there is no text.

        Without any text, the item is in the language of its first component.
        """
        best = 0
        story: Element | None = None
        texts: list[tuple[Element, str, str]] = []
        headline = self.text("HeadLine")
        for each in self.by_name.get("ContentItem", ()):
            data = next(each.iter("{*}DataContent"), None)
            if data is None or is_media(each):
                continue
            content = _content(data, headline)
            length = sum(len(block.plain_text()) for block in content.blocks)
            components = self.index.components(each)
            # What the components say they are (title, lead, body, caption, picture), inside out.
            said = (role.get("FormalName") for component in components for role in component.get("Role", ()))
            roles = [(role or "").casefold() for role in said]
            part = PARTS.get(roles[0]) if roles else None
            if part is None and not MEDIA.isdisjoint(roles):
                part = "other"
            if part is None and length:
                words = "\n".join(block.plain_text() for block in content.blocks)
                texts.append((each, roles[0] if roles else "", words))
            if part == "other" and length:
                self.captions.append(each)
            if part is not None and length:
                self.parts.setdefault(part, "\n".join(block.plain_text() for block in content.blocks))
            elif length > best or (content.blocks and not self.content.blocks):
                best, story, self.content = length, each, content
                self._scopes = [*components, self.index.by_place[self.element]]
                self.language_here = self._language_around(each)
                headline = self.text("HeadLine")
        self._around = frozenset(story.iterancestors()) if story is not None else frozenset()
        if others := [one for one in texts if one[0] is not story]:
            known = _bare("".join(block.plain_text() for block in self.content.blocks))
            self.beside = [(each, role, words) for each, role, words in others if _bare(words) not in known]
        if not self.has_text:
            self.language_here = next((language_of(each) for each in self.by_name.get("NewsComponent", ())), None)

    def _language_around(self, inner: Element) -> str | None:
        for each in inner.iterancestors():
            if each is self.element:
                return None
            if found := language_of(each):
                return found
        return None

    # ------------------------------------------------------------------ the nearest
    def find(self, *names: str) -> Element | None:
        """The nearest element of the first of these names that says anything, of several languages in the story's."""
        for name in names:
            if name in self.by_name:
                for index in (*self._scopes, self.by_name):
                    other: Element | None = None
                    for each in index.get(name, ()):
                        if says_anything(each) and not (index is self.by_name and self._is_of_a_picture(each)):
                            if self.is_in_language(each):
                                return each
                            other = each if other is None else other
                    if other is not None:
                        return other
        return None

    def is_in_language(self, element: Element) -> bool:
        """Whether an element is in the language of the story, as one is that states none."""
        said = element.get(LANG)
        spoken = self.language_here or self.element.get(LANG)
        return said is None or spoken is None or primary(said) == primary(spoken)

    def text(self, *names: str) -> str | None:
        """The text of the nearest element of these names."""
        found = self.find(*names)
        return (flat_text(found) or None) if found is not None else None

    def code(self, name: str) -> str | None:
        """What an element says by its FormalName, else by its text."""
        found = self.find(name)
        return (found.get("FormalName") or flat_text(found) or None) if found is not None else None

    def date(self, name: str) -> NewsDate | None:
        """The date that an element gives; the source is told of one that cannot be read."""
        found = self.find(name)
        text = flat_text(found) if found is not None else ""
        date = parse_date(text)
        if date is None and text and found is not None:
            message = f"{name} {text!r} cannot be read"
            self.source.problem("date-unreadable", message, line=line_of(found), path=name)
        return date

    # ------------------------------------------------------------------ all
    def all(self, name: str) -> list[Element]:
        """The elements of this name in the item."""
        return self.by_name.get(name, [])

    def texts(self, name: str) -> list[str]:
        """The texts of the elements of this name."""
        return [flat_text(each) for each in self.all(name)]

    def near(self, name: str) -> list[Element]:
        """The elements of this name in the component in which `find` finds one."""
        for index in (*self._scopes, self.by_name):
            if any(map(says_anything, index.get(name, ()))):
                return index[name]
        return []

    def concepts(self, name: str) -> tuple[Concept, ...]:
        """What the formal names of the elements of this name say, each once."""
        return concepts(self.all(name))

    @cached_property
    def media(self) -> Media:
        """The files that it holds."""
        return Media(self.all("NewsComponent"), self.index.by_place)

    def _is_of_a_picture(self, element: Element) -> bool:
        """Whether it stands with a picture beside the text: whom that is by is not who wrote the story."""
        return self.has_text and element in self._of_pictures

    def whole(self, text: Element) -> Element:
        """A text beside the story with the lines of its component, where those are not the story's too."""
        component = text.getparent()
        is_apart = component is not None and local(component) == "NewsComponent" and component not in self._around
        return component if is_apart and component is not None else text

    def loose(self) -> list[Element]:
        """Captions and the like of which no picture is there."""
        return [each for each in self.captions if each not in self._of_pictures]

    @cached_property
    def _of_pictures(self) -> frozenset[Element]:
        held = (self.index.by_place[component].values() for component in self.media.shown())
        return frozenset([each for place in held for found in place for each in found])

    @cached_property
    def envelope(self) -> list[Element]:
        """What stands in the envelope of the document."""
        found = next((each for each in self.root if local(each) == "NewsEnvelope"), None)
        return [each for each in children(found) if local(each)] if found is not None else []

    @cached_property
    def topics(self) -> list[Element]:
        """What the topic sets of the document describe, those of the item first."""
        own = list(all_inside(self.element, "Topic"))
        known = set(own)
        return own + [each for each in all_inside(self.root, "Topic") if each not in known]

    @cached_property
    def _topics_by_name(self) -> dict[str, Element]:
        named = [(name, each) for each in self.topics for name in (each.get("Duid"), each.get("Euid")) if name]
        return {f"#{name}": each for name, each in reversed(named)}

    def topic(self, reference: str | None) -> Element | None:
        """The topic that a reference such as `#t1` means."""
        return self._topics_by_name.get(reference) if reference else None

    def own(self, name: str) -> str | None:
        """What a property of this name, one of ours, says."""
        return next((each.get("Value") for each in self.all("Property") if each.get("FormalName") == name), None)

    @cached_property
    def unstated(self) -> list[str]:
        """What the exporter says that the article did not state."""
        return (self.own(MARK) or "").split()


def _bare(text: str) -> str:
    """A text without its white space, to tell whether another form of it says the same."""
    return "".join(text.split())


def concepts(elements: Iterable[Element]) -> tuple[Concept, ...]:
    """The codes that elements have as FormalName, each once, with the vocabulary that they are from."""
    found = [
        Concept(code=code, scheme=each.get("Scheme") or None, scheme_uri=vocabulary_of(each))
        for each in elements
        if (code := each.get("FormalName"))
    ]
    return tuple(dict.fromkeys(found))


def vocabulary_of(formal: Element) -> str | None:
    """The address of the vocabulary of a formal name, where its `Vocabulary` is one that a code can follow."""
    found = formal.get("Vocabulary")
    return found if found and is_absolute(found) and found.endswith(_BEFORE_A_CODE) else None


_BEFORE_A_CODE = ("/", "#", "=", ":")
"""Ends of addresses that are complete with a code behind them; topic sets have addresses too."""


def all_inside(scope: Element, name: str) -> Iterator[Element]:
    """The elements of this name in another, in document order."""
    return (each for each in scope.iter(f"{{*}}{name}") if each is not scope)


# ---------------------------------------------------------------------- the text
def _content(data: Element, headline: str | None) -> Content:
    """The text of a DataContent: NITF, markup, escaped markup or plain text."""
    root = next((child for child in data if isinstance(child.tag, str)), None)
    if root is None:
        return read_text(_decoded(data), headline)
    if local(root) == "nitf":
        return nitf_content(root, headline)
    if not any(is_text(child) for child in children(data) if isinstance(child.tag, str)):
        return Content()  # of several elements, a picture may stand before the text
    body = read_body(root if local(root) in ("html", "body") else data, headline=headline)
    return Content(body.blocks, headline=body.headline, byline=body.byline)


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
