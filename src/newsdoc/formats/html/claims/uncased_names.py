"""Names in bylines of scripts without capitals."""

import re

from newsdoc.formats.html.claims.line_parts import parted
from newsdoc.model import Person
from newsdoc.page.markup import Markup
from newsdoc.wording.dates import read_dates
from newsdoc.wording.ideographs import is_ideographic_name, read_ideographic_byline
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import site_word_ends


def ideographic_name(block: Markup, language: str | None) -> list[Person]:
    """The people of a line that reads as a byline and is nothing but a Chinese or Japanese name, or has jobs behind
    names.
    """
    text = block.text
    if block.role != "byline" or not (is_ideographic_name(text) or (is_unspaced(text) and len(text) < _JOB_LINE)):
        return []
    found = [person for person in read_ideographic_byline(text, language) if person.kind == "person"]
    return found if is_ideographic_name(text) or all(person.role for person in found) else []


_JOB_LINE = 40
"""Letters of a line of names with their jobs."""


def ideographic_and_dated(block: Markup, language: str | None) -> list[Person]:
    """Who signs with a day in an element of its own: `<span>山川海子</span><time>2026年3月5日</time>`."""
    name, _, rest = parted(block, " | ").partition(" | ") if is_unspaced(block.text) else ("", "", "")
    signs = is_ideographic_name(name) and not name.endswith(site_word_ends())
    signs = signs and bool(read_ideographic_byline(name, language))  # else the label of the day
    return [Person(name)] if signs and read_dates(rest, language) else []


def uncased_name(block: Markup, language: str | None) -> list[Person]:
    """The person of a line that reads as a byline in a script without capitals: the name, then place and day."""
    name, seam, rest = _UNCASED_SEAM.sub("|", block.text, count=1).partition("|")
    words = name.split()
    if block.role != "byline" or not seam or not _NAME_WORDS[0] <= len(words) <= _NAME_WORDS[1]:
        return []
    uncased = not any(map(str.isdigit, name)) and name.upper() == name.lower() and not is_unspaced(name)
    return [Person(name.strip())] if uncased and read_dates(rest, language) else []


_UNCASED_SEAM = re.compile(r"\s?[,|/،·]\s?")
_NAME_WORDS = (2, 3)
"""Words of a name."""
