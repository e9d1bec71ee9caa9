"""The analyzer "people": the named persons of an article, with their mentions and what they said."""

from typing import ClassVar

import attrs

from newsdoc.analyzers.speech.quotations import quotes_of, read_article
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


class PeopleAnalyzer:
    """Adds the layer "people": a NamedPerson for each person, in the order of their first mention.

    Options: `language` (BCP 47), instead of the article's.
    """

    name = "people"

    def analyze(self, article: Article, /, *, language: str | None = None) -> Article:
        """Return the article with the layer; the body stays as it is."""
        texts, reading = read_article(article, language)
        quotes = quotes_of(texts, reading)
        spoken: dict[int, list[Quote]] = {}
        for attribution, quote in zip(reading.attributions, quotes, strict=True):
            if attribution.speaker is not None and attribution.speaker.named is not None:
                spoken.setdefault(attribution.speaker.named, []).append(quote)
        found: list[NamedPerson] = []
        persons = [who for who, bearer in enumerate(reading.named) if bearer.is_person and bearer.mentions]
        persons.sort(key=lambda who: min((mention.line, mention.start) for mention in reading.named[who].mentions))
        for who in persons:
            bearer = reading.named[who]
            anchors = []
            for mention in sorted(bearer.mentions, key=lambda mention: (mention.line, mention.start)):
                line = reading.lines[mention.line]
                anchor = texts[mention.line].anchor(line.offsets[mention.start][0], line.offsets[mention.end - 1][1])
                if anchor is not None:
                    anchors.append(anchor)
            person = Person(bearer.text, role=bearer.title or None)
            found.append(NamedPerson(person, mentions=tuple(anchors), quotes=tuple(spoken.get(who, ()))))
        return article.with_layer(self.name, tuple(found))
