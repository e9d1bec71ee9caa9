"""The analyzer "people": the named persons of an article, with their mentions and what they said."""

from collections.abc import Sequence
from typing import ClassVar, Literal

import attrs

from newsdoc.analyzers.speech.quotations import ArticleReading, quotes_of, read_article, with_layer
from newsdoc.model import Anchor, Article, Node, Person, Quote, register_node

__all__ = ["NamedPerson", "PeopleAnalyzer"]


@register_node
@attrs.frozen
class NamedPerson(Node):
    """A person of the article."""

    type_name: ClassVar[str] = "named_person"

    person: Person
    """The fullest name in the article, with the title or role it gives."""
    mentions: tuple[Anchor, ...] = attrs.field(default=(), kw_only=True)
    """Where the name stands in the paragraphs, title included, in reading order; not where only a pronoun does."""
    quotes: tuple[Quote, ...] = attrs.field(default=(), kw_only=True)
    """What the person says in the article."""
    titles: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    """All titles and roles that the article gives, as printed, in the order of their first mention."""
    gender: Literal["female", "male"] | None = attrs.field(default=None, kw_only=True)
    """What the article and the given name tell, by `gender_evidence`; None where nothing does."""
    gender_evidence: str | None = attrs.field(default=None, kw_only=True)
    """What told the gender: a title, the given name, a pronoun."""


class PeopleAnalyzer:
    """Adds the layer "people": a NamedPerson for each person, in the order of their first mention.

    Options: `language` (BCP 47), instead of the article's.
    """

    name = "people"

    def analyze(self, article: Article, /, *, language: str | None = None) -> Article:
        """Return the article with the layer; the body stays as it is."""
        reading = read_article(article, language)
        return with_layer(article, self.name, _people(reading), reading, language)


_GENDERS: dict[str, Literal["female", "male"]] = {"f": "female", "m": "male"}


def _people(reading: ArticleReading) -> tuple[NamedPerson, ...]:
    speech = reading.speech
    spoken: dict[int, list[Quote]] = {}
    for attribution, quote in zip(speech.attributions, quotes_of(reading.units, speech), strict=True):
        if attribution.speaker is not None and attribution.speaker.named is not None:
            spoken.setdefault(attribution.speaker.named, []).append(quote)
    persons = [who for who, bearer in enumerate(speech.named) if bearer.is_person and bearer.mentions]
    persons.sort(key=lambda who: speech.mentions(who)[0])
    return tuple(_person(reading, who, spoken.get(who, ())) for who in persons)


def _person(reading: ArticleReading, who: int, quotes: Sequence[Quote]) -> NamedPerson:
    bearer = reading.speech.named[who]
    anchors = []
    for paragraph, start, end in reading.speech.mentions(who):
        anchor = reading.units[paragraph].anchor(start, end)
        if anchor is not None:
            anchors.append(anchor)
    return NamedPerson(
        Person(bearer.text, role=bearer.title or None),
        mentions=tuple(anchors),
        quotes=tuple(quotes),
        titles=tuple(bearer.titles),
        gender=_GENDERS.get(bearer.gender),
        gender_evidence=bearer.gender_evidence or None,
    )
