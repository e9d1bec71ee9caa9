"""An article's node in a JSON-LD document, for the functions that read its fields."""

import json
from functools import cached_property
from typing import Any

import attrs

from newsdoc.formats.json_ld.live_blog import PLAIN_BODY, joined, text_body, updates
from newsdoc.markup.body import Body
from newsdoc.markup.escaped import PLAIN_TEXTS, is_marked_up, without_tags
from newsdoc.markup.unstated import MARK
from newsdoc.model import ForeignElement, NewsDate
from newsdoc.schema_org.dates import moment
from newsdoc.schema_org.graph import Graph, Node
from newsdoc.source import Source

FORMAT = "json-ld"
_SHOWN = 60
"""Characters of a date that a message shows."""


class Document:
    """The node of an article. Remembers which of its properties were asked for; the others are carried along."""

    def __init__(self, graph: Graph, node: Node, source: Source) -> None:
        """`graph`: what the document names, for references; `source`: is told what was imperfect."""
        self.graph = graph
        self._source = source
        self.node = node
        self._asked = {"type"}
        given = graph.identifiers({"identifier": self.value("identifier")})
        self.identifiers = [(kind, text) for kind, text in given if kind != MARK]
        """The kind, "" for none, and the text of each identifier; the first without is the article's own."""
        self.unstated = next((text for kind, text in given if kind == MARK), "").split()
        """Fields that the exporter had to fill, or that readers would, though the article did not state them."""
        graph.holds_entities = PLAIN_TEXTS not in self.unstated

    # ------------------------------------------------------------------ properties
    def value(self, key: str) -> Any:
        """A property as it stands; None where there is none."""
        self._asked.add(key)
        return self.node.get(key)

    def text(self, *keys: str) -> str | None:
        """The first of these properties that is a text."""
        self._asked.update(keys)
        text = next((text for key in keys if (text := self.graph.text(self._spoken(self.node.get(key))))), None)
        return without_tags(text) if text and self.graph.holds_entities and is_marked_up(text) else text

    def _spoken(self, value: Any) -> Any:
        """A property in several languages in that of the article; any other as it stands."""
        if not isinstance(value, list) or self.language is None:
            return value
        wanted = self.language.partition("-")[0].casefold()
        tagged = [(each, str(each["@language"])) for each in value if isinstance(each, dict) and "@language" in each]
        return [each for each, tag in tagged if tag.partition("-")[0].casefold() == wanted] or value

    def texts(self, key: str) -> list[str]:
        """All texts of a property."""
        return self.graph.texts(self.value(key))

    def things(self, *keys: str) -> list[Any]:
        """The values of these properties, references resolved."""
        self._asked.update(keys)
        return [each for key in keys for each in self.graph.things(self.node.get(key))]

    def date(self, *keys: str) -> NewsDate | None:
        """The first of these properties that is a date; where there is none, the source is told what they say."""
        self._asked.update(keys)
        found = moment(self.graph, self.node, *keys, language=self.language)
        if found is None:
            for key in keys:
                if text := self.graph.text(self.node.get(key)):
                    message = f"{key} {text[:_SHOWN]!r} cannot be read"
                    self._source.problem("date-unreadable", message, path=key)
        return found

    @cached_property
    def language(self) -> str | None:
        """The language of the article."""
        return self.graph.language(self.value("inLanguage"))

    @cached_property
    def headline(self) -> str | None:
        """The headline."""
        return self.text("headline", "name")

    @cached_property
    def body(self) -> Body:
        """The body, which may be HTML, as schema.org's Text is on many pages."""
        keys = ("articleBody", "text", "reviewBody")
        found = [self.graph.raw(_joined(self.value(key))) for key in keys]
        is_plain = PLAIN_BODY in self.unstated
        sections = updates(self.graph, self.things("liveBlogUpdate"), is_plain=is_plain)
        text = next(filter(None, found), None)
        body = Body(()) if text is None else text_body(text, self.headline, is_plain=is_plain)
        return attrs.evolve(body, blocks=joined(body.blocks, sections)) if sections else body

    def leave(self, key: str) -> None:
        """Note that of a property that was asked for something is left, so that it is carried along."""
        self._asked.discard(key)

    def rest(self) -> tuple[ForeignElement, ...]:
        """The properties that nobody asked for, as they stand."""
        return tuple(
            ForeignElement(FORMAT, content=json.dumps({key: value}, ensure_ascii=False))
            for key, value in self.node.items()
            if key not in self._asked and not key.startswith("@") and value not in (None, "", [], {})
        )


def _joined(value: Any) -> Any:
    """A text that is given in several pieces as one; any other value as it is."""
    pieces = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return "\n\n".join(value) if pieces else value
