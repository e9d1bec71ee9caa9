"""What ANS has no key for: kept in `additional_properties`, its place for what no schema checks, under our name.

Fields that nothing else in an item speaks of; those of which its keys say a part, as long as these say the same
(`said.py`), so that an item which was changed in Arc cannot contradict them; and the names of what the item says and
the article does not (`newsdoc.markup.unstated`).
"""

from collections.abc import Iterable
from typing import Any

from newsdoc.errors import ParseError
from newsdoc.formats.json.converter import from_values, to_values
from newsdoc.markup.json_items import text
from newsdoc.model import Article
from newsdoc.source import Source
from newsdoc_ans.values import OWN, Values, inner

FIELDS = ("creditline", "profile", "urgency", "expires", "signals", "services")
"""Fields of the article, in the form of native JSON."""


def write_own(article: Article, more: Iterable[str], unstated: list[str]) -> Values | None:
    """The value of `additional_properties`; None where there is nothing to say. `more`: further fields to write."""
    given = {name: value for name in (*FIELDS, *more) if (value := getattr(article, name)) not in (None, ())}
    values: Values = to_values(Article(**given)) if given else {}
    found: dict[str, Any] = {name: values[name] for name in given}
    if unstated:
        found["unstated"] = " ".join(unstated)
    return {OWN: found} if found else None


def read_own(item: Values, source: Source, names: Iterable[str] = FIELDS) -> dict[str, Any]:
    """These fields of the article, as far as they stand there and can be read; `source` is told of the others."""
    own = inner(inner(item, "additional_properties"), OWN)
    found: dict[str, Any] = {}
    for name in names:
        if name in own:
            try:
                found[name] = getattr(from_values({name: own[name]}), name)
            except (ParseError, RecursionError):  # changed by somebody else
                source.problem(
                    "value-unreadable", f"`{name}` in `additional_properties` is not what newsdoc writes there"
                )
    return found


def read_unstated(item: Values) -> list[str]:
    """The names of what the item says and the article does not."""
    return (text(inner(inner(item, "additional_properties"), OWN), "unstated") or "").split()
