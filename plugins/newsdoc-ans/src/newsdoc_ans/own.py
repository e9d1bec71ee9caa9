"""What ANS has no key for: kept in `additional_properties`, its place for what no schema checks, under our name.

Only fields that nothing else in an item speaks of, so that an item which was changed in Arc cannot contradict them; and
the names of what the item says and the article does not (`newsdoc.markup.unstated`).
"""

from typing import Any

from newsdoc.errors import ParseError
from newsdoc.formats.json.converter import from_values, to_values
from newsdoc.model import Article
from newsdoc_ans.values import OWN, Values, inner, text

FIELDS = ("creditline", "profile", "urgency", "expires", "signals", "services")
"""Fields of the article, in the form of native JSON."""


def write_own(article: Article, unstated: list[str]) -> Values | None:
    """The value of `additional_properties`; None where there is nothing to say."""
    given = {name: value for name in FIELDS if (value := getattr(article, name)) not in (None, ())}
    values: Values = to_values(Article(**given)) if given else {}
    found: dict[str, Any] = {name: values[name] for name in given}
    if unstated:
        found["unstated"] = " ".join(unstated)
    return {OWN: found} if found else None


def read_own(item: Values) -> tuple[dict[str, Any], list[str]]:
    """The fields of the article, and the names of what it does not state; nothing of what cannot be read."""
    own = inner(inner(item, "additional_properties"), OWN)
    found: dict[str, Any] = {}
    for name in FIELDS:
        if name in own:
            try:
                found[name] = getattr(from_values({name: own[name]}), name)
            except (ParseError, RecursionError):  # written by somebody else
                continue
    return found, (text(own, "unstated") or "").split()
