"""The roles that blocks of a page may have: finer ones for the model, the public ones for readers.

The model tells a kicker from a share label, since their marks are not the same; to the reader of `article.nodes()` both
are `other`, and the kicker is `article.kicker`.
"""

from typing import Literal, get_args

from newsdoc.model import Role

FineRole = Literal[
    "headline", "deck", "byline", "date", "paragraph", "heading", "caption", "credit", "related", "tagline", "promo",
    "masthead", "other", "kicker", "topic", "pullquote", "embed", "box",
]  # fmt: skip
"""What a block is to the model and the rules: a `Role`, or a kind of what is `other` to the public."""

ROLES: tuple[FineRole, ...] = get_args(FineRole)
AT: dict[str, int] = {role: i for i, role in enumerate(ROLES)}
"""Where a role stands in the scores of a block."""
_PUBLIC: dict[str, Role] = {role: role for role in get_args(Role)}


def public(role: FineRole) -> Role:
    """The role as `article.nodes()` has it."""
    return _PUBLIC.get(role, "other")


STORY: tuple[FineRole, ...] = ("paragraph", "pullquote")
"""Roles of blocks that hold words of the story."""
SIGNED: tuple[FineRole, ...] = ("byline", "date")
"""Roles of lines that tell who wrote the story, and when."""
BESIDE: tuple[FineRole, ...] = ("kicker", "topic", "promo", "tagline", "masthead", "other", "box")
"""Roles of blocks that stand around a story."""
NO_CAPTIONS: tuple[FineRole, ...] = ("headline", "byline", "date", "pullquote", "credit")
"""Roles of lines that are not the caption of the picture they stand at."""
