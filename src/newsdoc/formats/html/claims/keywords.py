"""Keywords as pages write them: one list or many, separated in one way or another, other words among them."""

import re
from collections.abc import Iterable, Sequence

from newsdoc.formats.html.claims.texts import clean
from newsdoc.wording.comparing import plain
from newsdoc.wording.scripts import EAST_ASIAN

_IDEOGRAPHIC = re.compile(r"[、，\s]+")
_TOPIC_PREFIX = re.compile(r"^(?:nlp entity tokens|subject|section|topic|tag|category)\s*:\s*", re.I)
_NOT_A_TOPIC = re.compile(
    r"(?:[0-9a-f]{8}-[0-9a-f]{4}-|nlp category:|category:|section:|day:|time:|page type:|article type:|"
    r"language:|partner:|wc:|type:|none$|www\.|\w+:(?:true|false)$|"
    r"[/_]|author:|(?:[\w-]+\.){1,4}(?:com|net|org|ca|co\.uk|de|fr|it|es|au)$|https?:)|[a-z0-9]+(?:_[a-z0-9]+)+$|\d+(?:-\d+)*$",
    re.I,
)
_MOST = 60
"""Keywords that are kept: newsrooms give a dozen, and what comes after some tens is written for search engines."""
_LONGEST = 70
"""Characters: what is longer is a sentence."""
_FEW = 3
"""Values that are each a keyword; a single one or two may be whole lists."""


def as_keywords(values: Sequence[str], *, is_list: bool = False) -> tuple[str, ...]:
    """The keywords in the values of one source, each once.

    `is_list`: each value is one keyword, whatever signs are in it.
    """
    found: list[str] = []
    for value in values:
        text = clean(value)
        if not text:
            continue
        if is_list or (len(values) >= _FEW and text.count(",") <= 2):
            parts = [text]
        elif len(values) == 1 and "&" in text and text.count(",") == 1 and ", " in text and ";" not in text:
            parts = [text]  # the name of a section: "Business, Finance & Economics"
        else:
            separator = ";" if text.count(";") > text.count(",") else ","
            parts = text.split(separator)
            if len(parts) == 1 and len(values) == 1 and text[0] >= EAST_ASIAN:
                parts = _IDEOGRAPHIC.split(text)
        found += parts
    return tuple(dict.fromkeys(topic for part in found if (topic := _topic(part.strip()))))[:_MOST]


def _topic(value: str) -> str | None:
    if not value or _NOT_A_TOPIC.match(value) or len(value) > _LONGEST or value[0] == "@":
        return None
    value = _TOPIC_PREFIX.sub("", value).strip("# ")
    return value if any(map(str.isalnum, value)) else None


def without_names(keywords: Iterable[str], names: Iterable[str | None]) -> tuple[str, ...]:
    """The keywords that are none of these names (of the site, the section)."""
    known = {plain(name) for name in names if name}
    return tuple(keyword for keyword in keywords if plain(keyword) not in known)
