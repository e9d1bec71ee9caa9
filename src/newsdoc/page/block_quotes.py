"""Block quotations: a paragraph wholly in quotation marks over a line that says whose words they are.

"“Nobody knows why.”" over "— Ann Lee, captain". Bare text shows no other form of them: an indent is lost.
"""

import re
from collections.abc import Sequence

from newsdoc.model import Person
from newsdoc.page.block import Block
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.names import looks_like_person, without_titles

_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "”": "”"}
OPENING_MARKS = frozenset(_PAIRS)
_SIGNED = re.compile(r"[—–-]{1,2}\s?(?P<name>[^\W\d_][^,\n]{2,50})(?:,\s(?P<role>[^\n]{2,80}))?$")
_MOST = 140
"""Characters of such a line: its form allows a few less, and nothing longer need be tried."""


def is_quoted(text: str) -> bool:
    """True for a text that is one quotation from its first to its last character."""
    closing = _PAIRS.get(text[:1])
    if closing is None or len(text) < _SHORTEST or text[-1] not in closing:
        return False
    return not any(mark in text[1:-1] for mark in (text[0], *closing))


_SHORTEST = 12
"""Characters of a quotation that is a block of its own, at least: fewer are a title or a word in marks."""


def read_attribution(text: str) -> Person | None:
    """Who is named in "— Ann Lee, captain of the Ostmark"; None for a line that names nobody."""
    found = _SIGNED.match(text) if len(text) <= _MOST else None
    if found is None or text[-1] in "?!:;":
        return None
    name = without_titles(found["name"].strip())
    return Person(name, role=found["role"]) if looks_like_person(name) else None


def speaker_below(blocks: Sequence[Block], i: int) -> Person | None:
    """Whose words block i is, a quotation from its first to its last character: the line below says so.

    Without a dash a name with an office ("Ann Lee, captain") says it, before another paragraph: beside a second
    quotation it may stand over that. A name alone may be a cross-head.
    """
    if i + 1 >= len(blocks) or not is_quoted(blocks[i].text):
        return None
    line = blocks[i + 1].text
    if (named := read_attribution(line)) is not None:
        return named
    beside = [blocks[k].text for k in (i - 1, i + 2) if 0 <= k < len(blocks)]
    lone = len(beside) > 1 and not any(map(is_quoted, beside)) and line[-1].isalpha()  # no sentence
    named = read_attribution("— " + line) if lone else None
    return named if named is not None and named.role else None


def read_source(text: str, language: str | None) -> Person | None:
    """Who is named in a line that the markup sets apart as the source of a quotation: "Ann Lee in The Quay Post"."""
    named = read_attribution("— " + text)
    if named is not None or len(text) > _MOST or "@" in text:  # an account's post names its day there
        return named
    people = read_byline(text, language, marked=True).people
    return people[0] if len(people) == 1 and people[0].kind == "person" else None
