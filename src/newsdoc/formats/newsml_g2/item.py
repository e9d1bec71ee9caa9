"""Reads one newsItem into an Article, by the table."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import attrs

from newsdoc.formats.newsml_g2.asserts import take_names
from newsdoc.formats.newsml_g2.content import read_content
from newsdoc.formats.newsml_g2.gathered import Gathered
from newsdoc.formats.newsml_g2.idf import with_links
from newsdoc.formats.newsml_g2.party_readers import read_rights
from newsdoc.formats.newsml_g2.readers import date, number, references
from newsdoc.formats.newsml_g2.reading import INDEFINITELY, LANG, Reader, class_of
from newsdoc.formats.newsml_g2.table import LINE, MANY, ONCE, ROWS
from newsdoc.formats.newsml_g2.vocabulary import FORMAT, G2, IPTC_ALIASES, IPTC_CATALOG, is_iptc_catalog
from newsdoc.markup.datelines import with_dateline_of_metadata
from newsdoc.markup.elements import Element, children, local
from newsdoc.markup.unstated import without
from newsdoc.model import Article, Provenance, Rights
from newsdoc.source import Source


class _Property(NamedTuple):
    """How a property of the item is read."""

    name: str
    read: Reader
    holds: str
    empty: bool


_BY_NAME = {row.tag: _Property(row.tag, row.read, row.holds, row.empty) for row in ROWS if row.read and row.tag}
_BY_TAG = {f"{{{G2}}}{name}": known for name, known in _BY_NAME.items()}
_PLAIN = {
    row.tag: (row.field, row.holds == MANY) for row in ROWS if row.take is None and row.read is not None and row.tag
}
"""The fields that are what the elements of one name say."""
_TAKEN: tuple[tuple[str, Callable[[Gathered], Any]], ...] = tuple((row.field, row.take) for row in ROWS if row.take)
"""The fields that are made of more."""
_DEMANDED = {row.field: row.tag for row in ROWS if row.demanded}
"""Properties that an exporter may have had to make up, by the field of the model."""
_CONCEPTS = ("subject", "genre", "signal", "service", "located")
"""Properties that are concepts."""


class ItemReader:
    """Reads one item."""

    def __init__(self, source: Source) -> None:
        """`source`: is told what was imperfect."""
        self._source = source
        self._catalogs: list[tuple[Element, set[str]]] = []
        self._knows_aliases = True
        """False for an item that refers to catalogs of others, which may define any alias."""
        self._in_another_language: dict[str, tuple[Element, str]] = {}
        """Lines that were taken in another language than the story's, with their place."""

    def read(self, item: Element, header: Element | None = None, concepts: Sequence[Element] = ()) -> Article:
        """The item as an article. An item without a text body gives an article without paragraphs.

        `header`: of the message that the item came in; carried along. `concepts`: what it tells of concepts.
        """
        it = Gathered(item, self._source)
        for each in header if header is not None else ():
            if local(each):
                it.carry(each, "header")
        parts: dict[str, list[Element]] = {}
        for child in children(item):
            name = local(child)
            parts.setdefault(name, []).append(child)
            if name in ("itemMeta", "contentMeta"):
                self._properties(child, name, it)
            elif name == "catalogRef":
                self._reference(child, it)
            elif name == "catalog":
                self._catalog(child, it)
            elif name == "rightsInfo":
                _rights(child, it)
            elif name and name != "contentSet":
                it.carry(child, "newsItem")
        if "assert" in parts or concepts:
            take_names(parts.get("assert", ()), it, concepts)
        if "groupSet" in parts:
            it.values["link"] = it.all("link") + references(parts["groupSet"])
        if self._catalogs:
            self._carry_catalogs(it)
        headline = it.headline()
        for each in parts.get("contentSet", ()):
            words = headline.text if headline else None
            it.content = read_content(each, words, it.foreign, it.content, it.schemes, it.spoken)
        if "contentSet" in parts and next(item.iterfind("{*}contentSet/{*}inlineXML/{*}idf"), None) is not None:
            it.content = with_links(it.content, item)
        self._note_unknown_aliases(it)
        return self._article(it)

    # ------------------------------------------------------------------ collecting
    def _reference(self, element: Element, it: Gathered) -> None:
        href = element.get("href")
        self._knows_aliases = self._knows_aliases and is_iptc_catalog(href)
        if href != IPTC_CATALOG or len(element):
            it.carry(element, "catalog")

    def _catalog(self, element: Element, it: Gathered) -> None:
        schemes = {
            child.get("alias", ""): child.get("uri", "")
            for child in element
            if local(child) == "scheme" and child.get("alias")
        }
        it.schemes |= schemes
        self._catalogs.append((element, {each for each in schemes if not schemes[each].startswith("urn:newsdoc:")}))

    def _carry_catalogs(self, it: Gathered) -> None:
        """Inline catalogs with a scheme of which no concept of the article knows the URI."""
        concepts = [each for name in _CONCEPTS for each in it.all(name)]
        known = {each.scheme for concept in concepts for each in (concept, *concept.broader) if each.scheme_uri}
        for element, aliases in self._catalogs:
            if not aliases <= known or element.attrib or any(len(scheme) for scheme in element):
                it.carry(element, "catalog")

    def _properties(self, meta: Element, place: str, it: Gathered) -> None:
        values, schemes, by_tag = it.values, it.schemes, _BY_TAG
        for child in children(meta):
            known = by_tag.get(child.tag) or _BY_NAME.get(local(child))
            if known is None:
                if local(child) == "itemClass":
                    it.nature = class_of(child)
                elif local(child):
                    it.carry(child, place)
                continue
            name, read, holds, empty = known
            value, whole = read(child, schemes)
            if value is None:
                self._silent(child, name, read, it)
                whole = whole and not empty
            elif name not in values:
                values[name] = [value]
                if holds is LINE and not it.is_in_language(child.get(LANG)):
                    self._in_another_language[name] = child, place
            elif holds is MANY or holds is ONCE:
                values[name].append(value)
            elif not self._takes_the_place(child, name, value, it):
                it.carry(child, place, further=True)
                continue
            if not whole:
                it.carry(child, place)
            elif it.described is None and name == "description":
                it.described = child, place

    def _silent(self, element: Element, name: str, read: Reader, it: Gathered) -> None:
        """A property without a value."""
        said = element.text is not None and not element.text.isspace()
        if name == "embargoed" and not said:
            it.values[INDEFINITELY] = [True]
        elif said and read in (date, number):
            it.unreadable(element, "date" if read is date else "value")

    def _takes_the_place(self, element: Element, name: str, value: Any, it: Gathered) -> bool:
        """Whether a further line is in the item's language, and the one that was taken is not."""
        if name not in self._in_another_language or not it.is_in_language(element.get(LANG)):
            return False
        before, place = self._in_another_language.pop(name)
        it.drop(before, place)
        it.carry(before, place, further=True)
        it.values[name] = [value]
        return True

    # ------------------------------------------------------------------ problems
    def _note_unknown_aliases(self, it: Gathered) -> None:
        """Aliases that no catalog of the item resolves."""
        if not self._knows_aliases:
            return
        for alias in [each.scheme for name in _CONCEPTS for each in it.values.get(name, ())]:
            if alias is not None and alias not in IPTC_ALIASES and alias not in it.schemes:
                self._source.problem("code-unknown", f"the alias {alias!r} is in no catalog of the item")

    def _note_candidates(self, it: Gathered) -> None:
        found = it.all("headline")
        if len(found) < 2:
            return
        equal = [each for each in found if each.role is None and it.is_in_language(each.language)]
        if len(equal) > 1:
            message = f"the item has {len(equal)} headlines with an equal claim; the first was taken"
            self._source.problem("several-candidates", message, path="headline")

    # ------------------------------------------------------------------ assembling
    def _article(self, it: Gathered) -> Article:
        values = it.values
        for name in it.unstated:  # what was made up must not stand in for anything else
            if tag := _DEMANDED.get(name):
                values.pop(tag, None)
        self._note_candidates(it)
        given: dict[str, Any] = {}
        for tag, found in values.items():
            if tag in _PLAIN:
                field, many = _PLAIN[tag]
                given[field] = tuple(found) if many else found[0]
        for field, take in _TAKEN:
            given[field] = take(it)
        article = with_dateline_of_metadata(
            Article(**given, provenance=Provenance(FORMAT, problems=self._source.take_problems()))
        )
        return without(article, it.unstated) if it.unstated else article


def _rights(element: Element, it: Gathered) -> None:
    """The rights; an element that says more, and any but the first, is carried along. The terms of all of them hold."""
    value, whole = read_rights(element, it.schemes)
    first: Rights | None = it.first("rightsInfo")
    if not whole or first is not None:
        it.carry(element, "rightsInfo", further=first is not None)
    if value is not None and first is not None:
        terms = tuple(dict.fromkeys((*first.usage_terms, *value.usage_terms)))
        value = attrs.evolve(first, usage_terms=terms)
    if value is not None:
        it.values["rightsInfo"] = [value]
