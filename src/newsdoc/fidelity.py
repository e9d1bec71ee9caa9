"""What of an article is still there in another: compared field by field, never claimed.

A value is `kept` when it is equal, in `another form` when something of it is still there, and `lost` otherwise.
"""

import datetime as dt
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import attrs

from newsdoc.errors import expect_each
from newsdoc.model import Anchor, Article, ForeignElement

Fate = Literal["another form", "lost"]
IGNORED = frozenset(("provenance", "foreign", "span", "heading_span", "decision"))
"""Fields that are not of the article itself: where it came from, and what another format said beyond the model."""


_ORDER = ".order"
"""Ends the path of what comes back in another order."""


@attrs.frozen
class Loss:
    """Part of an article that a format does not carry, or only changed.

    >>> [str(loss) for loss in losses(Article("Ferry returns", urgency=4), "text")]
    ['urgency is lost: 4']
    """

    path: str
    """The path of the field: `authors[0].email`, `body[3].marks`; `subjects.order` for the order of items."""
    fate: Fate = attrs.field(kw_only=True)
    """`lost`, or `another form` if it comes back changed."""
    value: str = attrs.field(default="", kw_only=True)
    """The value, shortened."""
    becomes: str = attrs.field(default="", kw_only=True)
    """What comes back instead, shortened; empty if it is lost."""

    @property
    def field(self) -> str:
        """The field of the article."""
        return self.path.partition("[")[0].partition(".")[0]

    def __str__(self) -> str:
        """A sentence for a person."""
        if self.fate == "lost":
            return f"{self.path} is lost: {self.value}"
        if self.path.endswith(_ORDER):
            return f"{self.path.removesuffix(_ORDER)} changes its order, {self.becomes}"
        return f"{self.path} changes: {self.value} becomes {self.becomes}"


def compare(before: Article, after: Article) -> tuple[Loss, ...]:
    """What of `before` is not in `after`, field by field, foreign elements included by their number.

    What `after` has in addition does not count: `compare(after, before)` tells that.
    """
    found: list[Loss] = []
    for name in field_names(before):
        found.extend(_compare(name, getattr(before, name), getattr(after, name)))
    return (*found, *_foreign(before, after))


def left_out(article: Article, kept: Iterable[str]) -> tuple[Loss, ...]:
    """A loss for each field that is set and not in `kept`, for exporters of formats that are not read back.

    >>> [loss.path for loss in left_out(Article("Ferry", urgency=4), kept=("headline",))]
    ['urgency']
    """
    expect_each(kept, "names of fields", "kept")
    names = [name for name in field_names(article) if name not in set(kept)]
    values = [(name, getattr(article, name)) for name in names]
    found = [Loss(name, fate="lost", value=listed(value)) for name, value in values if value not in _NOTHING]
    return (*found, *_foreign(article, attrs.evolve(article, foreign=())))


_NOTHING: tuple[Any, ...] = (None, (), "", False)
"""Values of fields that are not set."""


def _foreign(before: Article, after: Article) -> Iterator[Loss]:
    lost = Counter(map(_said, before.foreign))
    if lost:
        lost -= Counter(map(_said, after.foreign))
    formats = Counter(format for format, _, _ in lost.elements())
    for format, number in formats.items():
        yield Loss("foreign", fate="lost", value=f"{number} element{'s' if number > 1 else ''} of {format}")


def _said(each: ForeignElement) -> tuple[str, str, str]:
    """Format, place and content; of XML what it says, however its namespaces are declared."""
    if not each.content.startswith("<"):
        return each.format, each.place, each.content
    from newsdoc.xml.layout import canonical  # brings lxml

    return each.format, each.place, canonical(each.content)


def field_names(value: Any) -> tuple[str, ...]:
    """The compared fields of a value of the model."""
    return tuple(
        field.name.removeprefix("_")
        for field in attrs.fields(type(value))
        if field.name not in IGNORED and field.eq is not False
    )


def _compare(path: str, before: Any, after: Any) -> Iterator[Loss]:
    if _same(before, after) or before in _NOTHING:
        return
    if isinstance(before, tuple) and isinstance(after, tuple):
        yield from _compare_items(path, before, after)
    elif attrs.has(type(before)) and type(before) is type(after):
        for name in field_names(before):
            yield from _compare(f"{path}.{name}", getattr(before, name), getattr(after, name))
    elif after in (None, (), ""):
        yield Loss(path, fate="lost", value=shortened(before))
    else:
        yield _changed(path, before, after, shortened(after))


def _compare_items(path: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[Loss]:
    """Items of equal number are compared in pairs; else each is looked for in what came back."""
    if len(before) == len(after):
        partners = _partners(before, after)
        moved = [index for index, partner in enumerate(partners) if partner != index]
        if moved:
            yield Loss(f"{path}{_ORDER}", fate="another form", value="the order", becomes=f"from item {moved[0]} on")
        for index, partner in enumerate(partners):
            yield from _compare(f"{path}[{index}]", before[index], after[partner])
        return
    rest = Counter(after)
    texts = {_text(each): each for each in reversed(after)}  # the first of equal ones stays
    for index, old in enumerate(before):
        text = _text(old)
        if rest[old] > 0:
            rest[old] -= 1
        elif text and text in texts:
            yield _changed(f"{path}[{index}]", old, texts[text], shortened(texts[text]))
        else:
            yield Loss(f"{path}[{index}]", fate="lost", value=shortened(old))


def _changed(path: str, before: Any, after: Any, becomes: str) -> Loss:
    """Where the words are the same, it is the kind of block that changes."""
    value = shortened(before)
    if value == becomes and type(before) is not type(after):
        value, becomes = f"{_kind(before)} “{value}”", f"a {_kind(after)}"
    elif value == becomes and attrs.has(type(before)):
        other = [name for name in field_names(before) if getattr(before, name) != getattr(after, name)]
        becomes = f"the same except for {', '.join(other)}"
    return Loss(path, fate="another form", value=value, becomes=becomes)


def _kind(value: Any) -> str:
    return str(getattr(value, "type_name", type(value).__name__)).replace("_", " ")


def _partners(before: tuple[Any, ...], after: tuple[Any, ...]) -> list[int]:
    """For each item the place of the one it became: an equal one, in its own place or elsewhere, else one of the same
    text, else the next that is left.
    """
    found: dict[int, int] = {index: index for index, old in enumerate(before) if old == after[index]}
    for likeness in (lambda item: item, _text, lambda item: None):
        if len(found) == len(before):
            break
        taken = set(found.values())
        places: dict[Any, deque[int]] = {}
        for index, new in enumerate(after):
            if index not in taken:
                places.setdefault(likeness(new), deque()).append(index)
        for index, old in enumerate(before):
            if index not in found and (free := places.get(likeness(old))):
                found[index] = free.popleft()
    return [found[index] for index in range(len(before))]


def _same(before: Any, after: Any) -> bool:
    """Equal, and of one kind: a day is not a midnight, a time without zone is not one with."""
    if isinstance(before, dt.date) or isinstance(after, dt.date):
        return type(before) is type(after) and bool(before == after)
    return bool(before == after)


def _text(value: Any) -> str:
    plain = getattr(value, "plain_text", None)
    text = plain() if callable(plain) else getattr(value, "text", None) or getattr(value, "name", None) or ""
    return " ".join(str(text).split())


_SHORT = 60
"""Characters of a value, at most: enough to know it again in a list of what is lost."""


def listed(value: Any) -> str:
    """Several values that have words by these, joined by semicolons; any other as `shortened` has it."""
    if isinstance(value, tuple) and all(attrs.has(type(each)) and _text(each) for each in value):
        return shortened("; ".join(map(_text, value)))
    return shortened(value)


def shortened(value: Any) -> str:
    """A value for a person to read, at most 60 characters."""
    if isinstance(value, Anchor):
        return f"paragraph {value.paragraph}, characters {value.start} to {value.end}"
    text = (_text(value) if attrs.has(type(value)) else "") or str(value)
    text = " ".join(text.split()) or type(value).__name__
    return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"
