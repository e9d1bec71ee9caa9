"""Subjects, genres, places: what the formats express with codes of a controlled vocabulary."""

from __future__ import annotations

import math

import attrs

from newsdoc.model.values import Value, checked


@attrs.frozen(repr=False, field_transformer=checked)
class Name(Value):
    """A name of a concept in one language.

    >>> Place((Name("Seeland", language="de"), Name("Zealand", language="en"))).name_in("en-GB")
    'Zealand'
    """

    text: str
    """The name."""
    language: str | None = attrs.field(default=None, kw_only=True)
    """BCP 47 tag; None when not stated."""
    role: str | None = attrs.field(default=None, kw_only=True)
    """Kind of name, such as `nrol:short`; None for the plain name."""


@attrs.frozen(repr=False, field_transformer=checked)
class RoleText(Value):
    """A text with a role: a further headline, a description, a note to editors.

    >>> Article("Ferry returns", alternative_headlines=(RoleText("Ferry", role="short"),)).alternative_headlines[0].role
    'short'
    """

    text: str
    """The text."""
    role: str | None = attrs.field(default=None, kw_only=True)
    """What it is for: a plain word ("subtitle", "seo") or a code (`hld:subHeadline`); None when not stated."""
    language: str | None = attrs.field(default=None, kw_only=True)
    """BCP 47 tag; None: the article's language."""


@attrs.frozen(repr=False, field_transformer=checked)
class Concept(Value):
    """Something identified by a code, a URI, a literal, or only by its name.

    `scheme` and `code` make the QCode `scheme:code` of NewsML-G2 (Specification 2.35, section "QCodes").

    >>> water = Concept((Name("water sports", language="en"),), scheme="medtop", code="20001148")
    >>> water.qcode, water.name
    ('medtop:20001148', 'water sports')
    """

    names: tuple[Name, ...] = ()
    """Its names, by language; empty when only the code is known."""
    scheme: str | None = attrs.field(default=None, kw_only=True)
    """Alias of the vocabulary ("medtop"); None when there is no code or the vocabulary is not stated."""
    code: str | None = attrs.field(default=None, kw_only=True)
    """The code inside the vocabulary ("20000002"); None when there is none."""
    scheme_uri: str | None = attrs.field(default=None, kw_only=True)
    """URI of the vocabulary that the alias stands for; None when unknown."""
    uri: str | None = attrs.field(default=None, kw_only=True)
    """The full URI of the concept; None when not stated."""
    literal: str | None = attrs.field(default=None, kw_only=True)
    """An identifier from no vocabulary (NewsML-G2 @literal); None when there is none."""
    type: str | None = attrs.field(default=None, kw_only=True)
    """Nature of the concept, as a code (`cpnat:abstract`, `cpnat:person`, `cptype:city`); None when not stated."""
    role: str | None = attrs.field(default=None, kw_only=True)
    """What the concept does here, as a code; None when not stated."""
    broader: tuple[Concept, ...] = attrs.field(default=(), kw_only=True)
    """The wider concepts it belongs to (a city's country, a topic's parent), nearest first."""

    @property
    def qcode(self) -> str | None:
        """`scheme:code`, or None where either is unknown."""
        return f"{self.scheme}:{self.code}" if self.scheme and self.code else None

    @property
    def name(self) -> str | None:
        """The first name, in whatever language; None when it has none."""
        return self.names[0].text if self.names else None

    def name_in(self, language: str) -> str | None:
        """The name in this language (BCP 47; the primary subtag decides where there is no exact match), or None."""
        wanted = language.casefold()
        exact = [n.text for n in self.names if n.language and n.language.casefold() == wanted]
        primary = wanted.partition("-")[0]
        close = [n.text for n in self.names if n.language and n.language.casefold().partition("-")[0] == primary]
        return next(iter(exact + close), None)


@attrs.frozen(repr=False, field_transformer=checked)
class Subject(Concept):
    """What the story is about: a topic, a person, an organisation, a place, an event.

    >>> Subject((Name("ferries"),), scheme="medtop", code="20000001", relevance=90).relevance
    90
    """

    relevance: int | None = attrs.field(default=None, kw_only=True)
    """0 to 100: how relevant the subject is to the story (NewsML-G2 @relevance); None when not stated."""
    confidence: int | None = attrs.field(default=None, kw_only=True)
    """0 to 100: how certain the assignment is (NewsML-G2 @confidence); None when not stated."""
    why: str | None = attrs.field(default=None, kw_only=True)
    """Why it was assigned (`why:direct`, `why:ancestor`); None when not stated."""
    rank: int | None = attrs.field(default=None, kw_only=True)
    """Importance among the subjects, 1 first; None when not stated."""


def _finite(_: object, attribute: attrs.Attribute[float | None], value: float | None) -> None:
    if value is not None and not math.isfinite(value):
        raise ValueError(f"{attribute.name} must be a finite number, not {value}")


@attrs.frozen(repr=False, field_transformer=checked)
class Place(Concept):
    """A place: where the story was written or plays. Raises ValueError for a coordinate that is not a number.

    >>> Place((Name("Larkhaven"),), latitude=55.3, longitude=8.4).name
    'Larkhaven'
    """

    latitude: float | None = attrs.field(default=None, kw_only=True, validator=_finite)
    """Degrees north, WGS 84; None when unknown."""
    longitude: float | None = attrs.field(default=None, kw_only=True, validator=_finite)
    """Degrees east, WGS 84; None when unknown."""


@attrs.frozen(repr=False, field_transformer=checked)
class AltId(Value):
    """A further identifier of the item (NewsML-G2 altId).

    >>> AltId("urn:newsml:quay.example:20240305:ferry", type="newsml-1").type
    'newsml-1'
    """

    value: str
    """The identifier."""
    type: str | None = attrs.field(default=None, kw_only=True)
    """Kind of identifier, as a code or word; None when not stated."""
