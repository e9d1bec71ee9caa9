"""What has been read of an item so far, for the functions that make an article's fields of it."""

from typing import Any

import attrs

from newsdoc.formats.newsml_g2.content_found import Content
from newsdoc.formats.newsml_g2.reading import FURTHER, LANG, ND, as_text, primary
from newsdoc.formats.newsml_g2.vocabulary import FORMAT
from newsdoc.markup.elements import Element, flat_text, line_of, local, whole_number
from newsdoc.markup.language_tags import as_tag
from newsdoc.model import Concept, ForeignElement, RoleText
from newsdoc.source import Source

_UNRANKED = 1_000_000
"""What has no rank stands behind what has one."""
_SHOWN = 60
"""Characters of an unreadable value that a message shows."""


class Gathered:
    """The values of an item's properties, by element name; what of it is carried along; and its content."""

    def __init__(self, item: Element, source: Source) -> None:
        """`source`: is told what was imperfect."""
        self.item = item
        self.source = source
        self.values: dict[str, list[Any]] = {}
        """What the elements of a name say, in order."""
        self.schemes: dict[str, str] = {}
        """The aliases of inline catalogs, with their addresses."""
        self.foreign: list[ForeignElement] = []
        """What the model does not hold whole."""
        self.content = Content()
        self.nature: str | None = None
        """The item's class without alias: text, picture, composite."""
        self.language = item.get(LANG)
        self.unstated: list[str] = (item.get(ND + "unstated") or "").split()
        """Fields that the exporter had to fill, though the article did not state them."""
        self.described: tuple[Element, str] | None = None
        """The first description that the model holds whole, and its place."""

    # ------------------------------------------------------------------ values
    def all(self, tag: str) -> list[Any]:
        """The values of this property; empty where there is none."""
        return self.values.get(tag, [])

    def first(self, tag: str) -> Any:
        """The first value of this property; None where there is none."""
        found = self.values.get(tag)
        return found[0] if found else None

    def concepts(self, tag: str) -> tuple[Any, ...]:
        """The concepts of a property, their names in the story's language first."""
        return tuple([each if len(each.names) < 2 else self._named(each) for each in self.values.get(tag, ())])

    def _named(self, concept: Concept) -> Concept:
        names = sorted(concept.names, key=lambda name: name.language is None or not self.is_in_language(name.language))
        return concept if names == list(concept.names) else attrs.evolve(concept, names=tuple(names))

    @property
    def spoken(self) -> str | None:
        """The language of the content, else that of the item: the two differ where an office describes the stories of
        others in its own.
        """
        return as_tag(self.first("language") or self.language)

    def is_in_language(self, tag: str | None) -> bool:
        """Whether a text of this language is in the story's; one that states none is."""
        if tag is None:
            return True
        spoken = self.spoken
        return spoken is None or primary(tag) == primary(spoken)

    def in_language(self, texts: list[RoleText]) -> list[RoleText]:
        """The texts in the story's language, else all of them; those of another region ("Color") after the others."""
        ours = [each for each in texts if self.is_in_language(each.language)] or texts
        spoken = (self.spoken or "").casefold()
        return sorted(
            ours, key=lambda each: "-" in (each.language or "") and (each.language or "").casefold() != spoken
        )

    def headline(self) -> RoleText | None:
        """The headline: of those without a role or with that of the main one, else of all, the first in the story's
        language, else the first. One with a rank goes before those with a greater one.
        """
        found: list[RoleText] = self._ranked(self.all("headline"))
        plain = [each for each in found if each.role is None or each.role.rpartition(":")[2] == "main"] or found
        return next(iter(self.in_language(plain)), None)

    def _ranked(self, headlines: list[RoleText]) -> list[RoleText]:
        """The headlines, those of the lowest rank first (NewsML-G2, ranking attributes)."""
        if len(headlines) < 2:
            return headlines
        elements = self.item.iterfind("{*}contentMeta/{*}headline[@rank]")
        ranks = {flat_text(each): whole_number(each.get("rank")) for each in elements}
        if not any(ranks.values()):
            return headlines
        return sorted(headlines, key=lambda each: ranks.get(each.text) or _UNRANKED)

    # ------------------------------------------------------------------ what is carried along
    def carry(self, element: Element, place: str, *, further: bool = False) -> None:
        """Carry an element along. `further`: it stands beside the one that the model holds."""
        content = as_text(element)
        self.foreign.append(ForeignElement(FORMAT, content=content, place=place + FURTHER if further else place))

    def drop(self, element: Element, place: str) -> None:
        """Forget that an element was carried along: it is to be carried at another place."""
        content = as_text(element)
        self.foreign = [each for each in self.foreign if (each.content, each.place) != (content, place)]

    # ------------------------------------------------------------------ problems
    def unreadable(self, element: Element, kind: str) -> None:
        """Tell of a value that cannot be read. `kind`: "date" or "value"."""
        text = flat_text(element)[:_SHOWN]
        message = f"{local(element)} {text!r} cannot be read"
        self.source.problem(f"{kind}-unreadable", message, line=line_of(element), path=local(element))
