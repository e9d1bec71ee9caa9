"""The analyzer "people": the named persons of an article, with their mentions and what they said."""

from collections.abc import Sequence
from typing import Literal

from newsdoc.analyzers.people.named_person import NamedPerson
from newsdoc.analyzers.speech.quotations import ArticleReading, read_article, with_layer
from newsdoc.model import Article, Person, Quote

__all__ = ["PeopleAnalyzer"]


class PeopleAnalyzer:
    """Adds the layer "people": a NamedPerson for each person, in the order of their first mention.

    Options: `language` (BCP 47), instead of the article's.
    """

    name = "people"

    def analyze(self, article: Article, /, *, language: str | None = None) -> Article:
        """The article with the layer; the body stays as it is."""
        reading = read_article(article, language)
        return with_layer(article, self.name, _people(reading), reading, language)


_GENDERS: dict[str, Literal["female", "male"]] = {"f": "female", "m": "male"}


def _people(reading: ArticleReading) -> tuple[NamedPerson, ...]:
    speech = reading.speech
    spoken: dict[int, list[Quote]] = {}
    for attribution, quote in zip(speech.attributions, reading.quotes(), strict=True):
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
