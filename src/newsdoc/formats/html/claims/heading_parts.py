"""The parts that a headline element is made of: the kicker that stands in it, and the headline behind."""

import re
from html import unescape

from newsdoc.formats.html.flow import meet
from newsdoc.formats.html.tree import HtmlElement, raw_text_of, shown_texts
from newsdoc.invisible import without_breaks


def heading_parts(heading: HtmlElement) -> list[str]:
    """What a headline element says, cut where two parts of it meet without a space: kicker and headline, say.

    A drop cap, or a word that is printed in two styles, is one part.
    """
    parts: list[str] = []
    raw = ""
    for piece in shown_texts(heading):
        piece = _ESCAPED.sub(lambda found: unescape(found[0]), without_breaks(piece))
        if raw and piece and meet(raw, piece):
            parts.append(raw)
            raw = ""
        raw += piece
    parts.append(raw)
    return [text for part in parts if (text := " ".join(part.split()))]


_ESCAPED = re.compile(r"&(?:#\d{2,5}|#x[\da-fA-F]{2,5}|amp|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|[nm]dash|hellip);")
"""What was escaped once too often, and is printed so."""


def last_element(heading: HtmlElement) -> str | None:
    """The text of the last element in a headline element that holds more than that: the headline behind its kicker."""
    if len(heading) == 0:
        return None
    last = heading[-1]
    return None if (last.tail or "").strip() else " ".join(raw_text_of(last).split()) or None


_KICKER = re.compile(
    r"(?:^|[\s_-])(?:kicker|catch-?line|top-?line|over-?line|eyebrow|roof-?line|dachzeile|spitzmarke|rubric|rubrik|pre-?title"
    r"|overtitle|supertitle|surtitre|antetitulo|occhiello|label|category|section|flag)(?=$|[\s_-])",
    re.I,
)


def kicker_element(heading: HtmlElement) -> str | None:
    """The text of the element that opens a headline element and is named a kicker."""
    for first in heading.iter():
        if first is heading:
            if (heading.text or "").strip():
                return None
            continue
        if _KICKER.search(first.get("class") or ""):
            return " ".join(raw_text_of(first).split()) or None
        if (first.text or "").strip():
            return None
    return None


def kicker_before(heading: HtmlElement, headline: str) -> str | None:
    """What a headline element says in elements of its own before the headline, which leaves it out."""
    if len(heading) == 0:
        return None
    parts = heading_parts(heading)
    text = " ".join(parts)
    if not text.endswith(headline) or len(text) == len(headline):
        return None
    kicker = text[: -len(headline)].strip(" :|–—-•·/")
    own = kicker in (kicker_element(heading), parts[0], _first_element(heading))
    return kicker if own and 1 < len(kicker) < _LONGEST_KICKER else None


def _first_element(heading: HtmlElement) -> str | None:
    """The text of the element that a headline element opens with: `<span>Property</span> | Station sold`."""
    return None if (heading.text or "").strip() else " ".join(raw_text_of(heading[0]).split())


_LONGEST_KICKER = 40
"""Letters of a kicker, at most."""
