"""The node of the layer "people"; it is known to native JSON as soon as the analyzer is installed."""

from typing import ClassVar, Literal

import attrs

from newsdoc.model import Anchor, Node, Person, Quote, register_node


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
