"""Press releases: the label over them, the block of contacts, the lines about the sender at the foot."""

import re
from collections.abc import Sequence

from newsdoc.formats.text.forms.form import Claims, CutText, Form
from newsdoc.formats.text.forms.wire import is_end_mark
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.wording.agencies import press_marks
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.dates import read_date, read_dates
from newsdoc.wording.phrases import opens_with, starts_with, whole_line

_TOP = 4
"""Blocks among which the label stands: over it there are at most a letterhead, an address and a day."""
_LABEL = 80
"""Characters of a label, a letterhead or "About the sender", at most; a day has half of them. More is text."""
_CONTACTS = 12
"""Lines of a block of contacts, at most."""
_PROSE = 150
"""Characters from which a block is text even without a full stop: contacts and decks have fewer."""
_DECK_WORDS = 5
"""Words of a deck, at least: a name with an office has fewer."""
_LEAD = 100
"""Characters of a first sentence, at least: a deck has no full stop or is shorter."""
_REACHED = re.compile(
    r"(?<![\w.+-])[\w.+-]++@[\w-]+\.\w"
    r"|(?:\+|\(0?\d{2,4}\)|\b\d{3}[-. ])[\d\s().-]{5,}\d|^(?:tel|phone|fax|e-?mail|mobile)\b",
    re.I,
)
"""A mail address or a telephone."""


def detect(blocks: Sequence[Block]) -> bool:
    """Whether the label of a release stands over the text, or a headline as those of German offices, or a service for
    releases sent it.
    """
    labelled = len(blocks) > 2 and any(_is_label(block.text) for block in blocks[:_TOP])
    return (
        labelled
        or _of_an_office(blocks) is not None
        or _filed_line(blocks) is not None
        or _of_a_service(blocks) is not None
    )


def _filed_line(blocks: Sequence[Block]) -> int | None:
    """The line over the text that is nothing but place and service: "Ostmark (ots)"; something stands over it."""
    return next((i for i in range(1, min(len(blocks), _HEAD * 2)) if _FILED.match(blocks[i].text)), None)


def _of_a_service(blocks: Sequence[Block]) -> int | None:
    """The paragraph whose dateline names a service that sends out releases: "OSTMARK, May 3, 2024 /PRNewswire/ -- "."""
    for i, block in enumerate(blocks[: _HEAD * 2]):
        head = block.text[:_OPENING].lower()
        if _SERVED.search(head) and any(mark in head and _closes_dateline(head, mark) for mark in press_marks()):
            return i
    return None


def _closes_dateline(head: str, service: str) -> bool:
    """Whether a dash stands right behind a service."""
    return head.partition(service)[2].lstrip()[:1] in _DASHES


_DASHES = frozenset("-–—")
_SERVED = re.compile(r"[/)]\s?[–—-]")
"""Quick to search: without such a sign no service stands before a dash."""


_OPENING = 140
"""Characters in which a dateline stands."""


def _of_an_office(blocks: Sequence[Block]) -> int | None:
    """The headline that opens with the code of an office, over a text that a press service sent: "POL-OS: Two boats
    collide", over "Ostmark (ots) - Two ...".
    """
    head = next((i for i, block in enumerate(blocks[:_HEAD]) if _CODED.match(block.text)), None)
    if head is None:
        return None
    below = [block.text for block in blocks[head + 1 : head + 1 + _HEAD]]
    found = [read_dateline(text, "de") for text in below]
    filed = any(each is not None and each.dateline.agency == "ots" for each in found) or any(map(_FILED.match, below))
    return head if filed else None


_HEAD = 8
"""Blocks among which such a headline stands, and after it the dateline: captions may stand between."""
_FILED = re.compile(r"[^\W\d_][^\n()]{1,50}\s\(ots\)(?:\s[–—-])?$")
"""Place and service on a line of their own, over the text: "Ostmark (ots)"."""
_CODED = re.compile(r"[A-ZÄÖÜ]{2,5}(?:[- ][A-ZÄÖÜ][A-ZÄÖÜa-zäöü]{0,4}){0,2}: \S")
"""Police, fire brigades, customs and courts: "POL-OS:", "FW-M:", "BPOL NRW:"."""


def take_apart(blocks: Sequence[Block]) -> Form:
    """The blocks of a release; its headline is the first line behind labels and contacts."""
    known: dict[int, Known] = {}
    office, line = _of_an_office(blocks), _filed_line(blocks)
    if office is not None or line is not None:
        return _sent_by_ots(blocks, office, line)
    prose = next(
        (i for i, block in enumerate(blocks) if _is_prose(block.text) or read_dateline(block.text)), len(blocks)
    )
    label = next((i for i, block in enumerate(blocks) if _is_label(block.text)), -1)
    if label < 0:
        prose = _of_a_service(blocks) or 0
    i = 0
    head = None
    while i < prose:
        text = blocks[i].text
        if i < label and len(text) < _LABEL:
            known[i] = Known("other", "the letterhead of a press release")
        elif _is_label(text):
            known[i] = Known("other", "the label of a press release")
        elif _is_contact(text) or (_REACHED.search(text) and len(text) < _PROSE):
            end = _end_of_contacts(blocks, i, prose)
            known.update((k, Known("other", "whom the press may ask")) for k in range(i, end))
            i = end
            continue
        elif _is_day(text):
            known[i] = Known("date", "the day of a press release")
        elif whole_line(text, "provided") and i + 1 < prose:
            known[i] = Known("other", "the label of a press release")
            known[i + 1] = Known("masthead", "who sent a press release")
            i += 1
        elif head is None:
            head = i
        elif i == head + 1 and len(text) < _PROSE and len(text.split()) >= _DECK_WORDS:
            known[i] = Known("deck", "the line between headline and text")
        i += 1
    if head is not None and head + 1 <= len(blocks):
        known[head] = Known("headline", "the first line behind what is for the press")
    if prose < len(blocks):
        known[prose] = Known("paragraph", "the first sentence of a press release")
    _read_foot(blocks, prose, known)
    return Form("press release", blocks, known, Claims(dated=True))


def _sent_by_ots(blocks: Sequence[Block], office: int | None, line: int | None) -> Form:
    """The blocks of a release that the German service sent. `office`: the headline with the code of an office. `line`:
    place and service on a line of their own, over which stand day, sender and headline.
    """
    known: dict[int, Known] = {}
    if office is not None:
        head, reason = office, "opens with the code of an office"
    else:
        above = [i for i in range(line or 0) if not _is_day(blocks[i].text)]
        head = next((i for i in above if not _is_sender(blocks, i)), above[0] if above else 0)
        reason = "stands over the line with place and service"
    known[head] = Known("headline", reason)
    for i in range(head):
        if not _is_day(blocks[i].text):
            known[i] = Known("other", "the letterhead of a press release")
    opens = (i for i in range(head + 1, len(blocks)) if i == line or read_dateline(blocks[i].text, "de"))
    _read_foot(blocks, next(opens, len(blocks)), known)
    if line is None:
        return Form("press release", blocks, known)
    known[line] = Known("other", "where the text was filed, on a line of its own")
    return Form("press release", blocks, known, Claims(dateline=blocks[line].text.rstrip(" –—-")))


def _is_sender(blocks: Sequence[Block], i: int) -> bool:
    """Whether a short line stands again in a line at the foot: "Original-Content von: Quay Boats, ..."."""
    text = blocks[i].text
    return len(text) < _LABEL and any(text in block.text for block in blocks[i + 1 :][-_CONTACTS:])


def _is_prose(text: str) -> bool:
    return len(text) > _PROSE or (len(text) > _LEAD and text.rstrip('"”»')[-1:] in ".!?")


def _is_day(text: str) -> bool:
    """Whether a line is a day, with its time and zone, or ends with one behind a place: "Larkhaven, 24 May 2026"."""
    if len(text) < _LABEL // 2:
        return read_date(text) is not None
    day = next(iter(read_dates(text)), None) if len(text) < _LABEL else None
    if day is None:
        return False
    place, behind = text[: day.start].rstrip(), text[day.end :].lstrip()
    return (not place or place.endswith(",")) and (not behind or behind.startswith("|"))


def _is_label(text: str) -> bool:
    return len(text) <= _LABEL and opens_with(text.lstrip("*-– "), "release") and text[-1] not in ".?!"


def _is_contact(text: str) -> bool:
    return len(text) < _PROSE and (whole_line(text, "contact") or starts_with(text, "contact") is not None)


def _end_of_contacts(blocks: Sequence[Block], start: int, stop: int) -> int:
    """Behind the last line of a block of contacts that has an address or a telephone."""
    end = start + 1
    for k in range(start, min(stop, start + _CONTACTS)):
        if _REACHED.search(blocks[k].text):
            end = k + 1
    return end


def _read_foot(blocks: Sequence[Block], prose: int, known: dict[int, Known]) -> None:
    """Behind the text: "About the sender" and what follows, end marks, contacts."""
    ended = False
    for i in range(prose + 1, len(blocks)):
        text = blocks[i].text
        about = len(text) < _LABEL and opens_with(text, "about") and text[-1] not in ".?!" and i + 1 < len(blocks)
        if is_end_mark(text) or (i + _LAST >= len(blocks) and _SENDER.match(text)):
            known[i] = Known("other", "the mark at the end of a release")
            ended = True
        elif ended or _is_contact(text) or (about and len(blocks[i + 1].text) > len(text)):
            known[i] = Known("other", "stands behind the text of a release")
            ended = True


_SENDER = re.compile(r"SOURCE:? \S[^\n]{1,80}$")
"""Who sent a release, as services print it in its last line."""
_LAST = 4
"""Lines at the end of a release, among which that one stands."""


def read(cut: CutText) -> Form | None:
    """The text as a press release."""
    return take_apart(cut.blocks) if cut.blocks and detect(cut.blocks) else None
