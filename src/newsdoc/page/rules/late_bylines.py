"""Rules for bylines outside the head: as agencies print them, and under the story."""

import re

from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.comparing import as_in_addresses, letters
from newsdoc.wording.ideographs import reporter_labels
from newsdoc.wording.names import looks_like_person
from newsdoc.wording.scripts import is_unspaced

_FOOT = 5
"""Blocks behind the last paragraph among which somebody signs."""
_LINE = 80
"""Letters of a signature, at most."""


def lines_of_agencies(page: Page) -> None:
    """A name, a place in capitals behind a slash and the initials of an agency are a byline, as Turkish agencies sign:
    "Ayşe KAYA / LİMANKENT, (HA)". So is a reporter with the place in brackets, as papers in Taiwan have it above the
    story: "〔記者王小明／港城報導〕".
    """
    for i in range(min(len(page.blocks), _HEAD)) if not page.marked else ():
        text = page.blocks[i].text
        if text[0] in _OPEN and text[-1] in _CLOSED and len(text) <= _SHORT and is_unspaced(text) and page.people(i):
            if any(label in text for label in reporter_labels()) and page.roles[i] != "paragraph":
                page.assign(i, "byline", "who reported it, in brackets")
            continue
        found = _FILED.fullmatch(text) if "/" in text else None
        if found is not None and looks_like_person(found["name"].strip()):
            page.assign(i, "byline", "who filed it, where, and for which agency")


_OPEN, _CLOSED = "〔【［[(（", "〕】］])）"
_SHORT = 40
"""Characters of a reporter with the place, at most."""
_HEAD = 40
"""Blocks among which an agency signs: over the story, or under its lead."""
_FILED = re.compile(
    r"(?P<name>[^\W\d_][^/\d()]{3,60})/\s?(?P<place>[^\Wa-z\d_]{3,30}),?\s?[-–(]\s?[A-ZÇĞİÖŞÜ]{2,5}\)?-?"
)


def signed_at_the_foot(page: Page) -> None:
    """Behind the story of a text that has no byline: a name over the mail address that has it ("Ann Lee",
    "ann.lee@quay.example"), a line that opens with a word for "by" ("Text by Ann Lee"), or right under the last
    paragraph names over their offices, as readers sign opinions: "Ann Lee", "chair of the harbour board". What stands
    right under the title of another story signs that.
    """
    last = page.last_paragraph()
    if page.marked or last < 0 or any(page.people(i) for i in page.blocks_as("byline")):
        return
    for i in range(last + 1, min(last + 1 + _FOOT, len(page.blocks))):
        text, tokens = page.blocks[i].text, page.tokens[i]
        if page.roles[i] not in _MAY_SIGN or len(text) > _LINE or page.roles[i - 1] == "related":
            continue
        if _is_name_over_job(page, i):
            _sign_with_jobs(page, i)
            return
        addressed = "name:only" in tokens and i + 1 < len(page.blocks) and _has_name(page.blocks[i + 1].text, text)
        if addressed or _is_lone_name(page, i) or (_OF_OTHERS.isdisjoint(tokens) and _is_signed(page, text)):
            page.assign(i, "byline", "signs under the story")
            return


def _is_name_over_job(page: Page, i: int) -> bool:
    """Whether a line is a name, and the next one its bearer's office, in small letters, or by its words."""
    if "name:only" not in page.tokens[i] or i + 1 == len(page.blocks) or page.roles[i] not in _MAY_SIGN:
        return False
    office, tokens = page.blocks[i + 1].text, page.tokens[i + 1]
    short = (
        len(office) <= _LINE
        and "ends:stop" not in tokens
        and _OF_OTHERS.isdisjoint(tokens)
        and "has:address" not in tokens
    )
    over_story = page.roles[i - 1] in ("paragraph", "byline")
    return short and over_story and office[0].islower() and page.roles[i + 1] in _MAY_SIGN


def _sign_with_jobs(page: Page, i: int) -> None:
    while i < len(page.blocks) and _is_name_over_job(page, i):
        page.assign(i, "byline", "signs under the story")
        page.assign(i + 1, "byline", "the office of who signs under the story")
        i += 2


def _is_lone_name(page: Page, i: int) -> bool:
    """Whether a name and nothing else is the last line of a text that is nothing but its story, which does not tell of
    who bears it.
    """
    name = page.blocks[i].text
    alone = i + 1 == len(page.blocks) and page.blocks_as(*_BESIDE) in ([], [i])
    if not alone or "name:only" not in page.tokens[i] or not looks_like_person(name):
        return False
    family = name.split()[-1]
    return not any(family in page.blocks[k].text for k in page.blocks_as("headline", "deck", "paragraph"))


_BESIDE: tuple[FineRole, ...] = ("other", "promo", "related", "topic", "tagline")
"""What stands beside a story on a page, or under it."""


def _has_name(address: str, name: str) -> bool:
    """Whether a line is a mail address that has somebody's family name in it."""
    found = _ADDRESS.search(address[:_LINE])
    family = name.split()[-1]
    if found is None or len(family) < _FAMILY:
        return False
    return any(form in letters(found["account"]) for form in as_in_addresses(family))


_ADDRESS = re.compile(r"(?P<account>[\w.+-]{2,64})@[\w-]{1,64}\.\w")
_FAMILY = 2
"""Letters of a family name that is looked for, at least."""


def _is_signed(page: Page, text: str) -> bool:
    """Whether a line opens with a word for "by" and names nobody but people."""
    line = read_byline(text, page.language)
    return line.signed and bool(line.people) and all(person.kind == "person" for person in line.people)


_MAY_SIGN = ("other", "tagline", "topic", "related", "heading", "kicker", "credit")
_OF_OTHERS = frozenset(("cue:photo", "cue:contributed", "has:date", "ends:stop", "cue:rights"))
"""What lines say that name people who did not write, or tell something of them."""
