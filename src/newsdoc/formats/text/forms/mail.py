"""Newsletters by mail: headers with subject and day, numbered titles as cross-heads, a foot to unsubscribe by."""

import re
from collections.abc import Sequence

from newsdoc.formats.text.cut import Line, every_line, joined_lines
from newsdoc.formats.text.forms.form import Claims, CutText, Form, part_of
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.wording.dates import read_date
from newsdoc.wording.names import is_organisation, looks_like_person
from newsdoc.wording.phrases import contains, opens_with, phrases, whole_line

_TOP = 6
"""Blocks among which two headers stand."""
_HEADER = re.compile(r"(?P<name>[^\W\d_][\w -]{0,24}):\s*(?P<value>\S.*)")
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv):\s*)+", re.I)
_ADDRESS = re.compile(r"@(?:[\w-]+\.)*?(?P<site>[\w-]+)\.[\w.]+")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s\S")
_TITLE = 110
"""Characters of a numbered title, at most: a longer item is one of a list, told in sentences."""
_LABEL = 60
"""Characters of a label or a name, at most; lines of links for the reader have up to twice as many. More is text."""
_NAME = 5
"""Letters of a name that an address may be compared with."""


_WIDEST = 80
"""Columns at which programs that write mail break lines, at most: RFC 5322 (2.1.1) asks for 78."""
_NARROWEST = 60
"""The same of the longest line, at least: where none is as long, no line is broken: it is a list, or verse."""
_SLACK = 8
"""A line that was broken is at most so much shorter than the first word of the next one would have made it."""


def paragraphs(text: str, places: Sequence[tuple[int, int]]) -> list[Block]:
    """The blocks of a mail whose paragraphs are broken to a width, however many lists, rules and titles are between.

    Empty where they are not: where lines are longer, or none is long. Headers, and lines with an address, which is not
    broken, do not count.
    """
    lines = every_line(text, places)
    first = next((k for k, line in enumerate(lines) if k and line.after_blank), len(lines))
    letter = [line for line in lines[first:] if "://" not in text[line.start : line.end]]
    width = max([line.end - line.start for line in letter], default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return []
    groups: list[list[Line]] = [[line] for line in lines[:first]]
    for line in lines[first:]:
        if groups and not line.after_blank and _is_broken(text, groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return joined_lines(text, groups)


def _is_broken(text: str, above: Line, line: Line, width: int) -> bool:
    """Whether a sentence goes on in a line because its first word would not have fitted above."""
    printed = text[line.start : line.end]
    before = text[above.start : above.end]
    word = len(printed.split(None, 1)[0])
    return (
        len(before) <= width < len(before) + 1 + word + _SLACK
        and " " in before
        and printed[0] not in _OPENS
        and not _NUMBERED.match(printed)
    )


_OPENS = "*-+•>|=_~#"
"""Signs that open an item, a quoted line or a rule."""


def detect(blocks: Sequence[Block]) -> bool:
    """Whether two headers and more open the text, the subject among them, or those of a mail that was sent on.

    A subject alone is one of a mail over a line longer than a label.
    """
    kinds = [_kind(block.text) for block in blocks[:_TOP]]
    found = [kind for kind in kinds if kind]
    if found == ["subject"] and kinds[0]:
        return len(blocks) > 1 and len(blocks[1].text) > _LABEL
    return (kinds[0] is not None and len(found) > 1 and "subject" in found) or _sent_on(blocks) > 0


def _sent_on(blocks: Sequence[Block]) -> int:
    """Where the headers of a mail begin that was sent on, under some words of who did; 0: nowhere."""
    kinds = [_kind(block.text) for block in blocks[:_NOTE]]
    first = next((i for i, kind in enumerate(kinds) if kind), 0)
    run = kinds[first : next((i for i in range(first, len(kinds)) if not kinds[i]), len(kinds))]
    whole = len(run) >= _SENT_ON and "subject" in run and "from" in run
    return first if whole else 0


_NOTE = 12
"""Blocks in which the note over a mail that was sent on ends, and its headers stand."""
_SENT_ON = 3
"""Headers of such a mail in a row, at least."""


def take_apart(blocks: Sequence[Block]) -> Form:
    """The blocks of a mail: the subject is its headline."""
    out, known = list(blocks), {}
    sender = ""
    first = _sent_on(blocks)
    for i in range(first):
        known[i] = Known("other", "over the headers of a mail that was sent on")
    while first < len(out) and (kind := _kind(out[first].text)):
        text = out[first].text
        at = text.index(":") + 1
        at += len(text[at:]) - len(text[at:].lstrip())
        if kind == "subject" and at < len(text):
            at += reply.end() if (reply := _REPLY.match(text[at:])) else 0
            out[first] = part_of(out[first], at, len(text))
            known[first] = Known("headline", "the subject of a mail")
        elif kind == "date" and at < len(text):
            out[first] = part_of(out[first], at, len(text))
            known[first] = Known("date", "the date of a mail")
        else:
            sender = sender or (text if kind == "from" else "")
            known[first] = Known("other", "a header of a mail")
        first += 1
    title = decoded_words(next((out[i].text for i, each in known.items() if each.role == "headline"), ""))
    _read_letter(out, first, known, sender, title)
    return Form("newsletter", out, known, Claims(authors=_author(sender)))


def _author(sender: str) -> tuple[str, ...]:
    """Whoever wrote a mail (RFC 5322, 3.6.2): the name before the sender's address, if it is a person's."""
    name, address, _ = sender.partition(":")[2].partition("<")
    name = decoded_words(name.strip(" \t\"'"))
    return (name,) if address and looks_like_person(name) and not is_organisation(name) else ()


def decoded_words(text: str) -> str:
    """A header with its encoded words as people read them (RFC 2047); as it stands where they cannot be decoded.

    >>> decoded_words("=?utf-8?Q?Ferry_sails_=E2=80=93_again?=")
    'Ferry sails – again'
    """
    if "=?" not in text:
        return text
    from email.errors import HeaderParseError  # for those who read mails that nobody has decoded
    from email.header import decode_header, make_header

    try:
        decoded = str(make_header(decode_header(text)))
    except (LookupError, ValueError, HeaderParseError):  # an encoding that nobody knows, or that it is not in
        return text
    return " ".join(_CONTROLS.sub(" ", decoded).split())


_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
"""What an encoded word can hold, and a line cannot: line ends, and characters that nobody sees."""
_ENCODED = re.compile(
    r"^content-(?:type:\s*multipart/|transfer-encoding:\s*(?:base64|quoted-printable)\b)", re.I | re.M
)


def is_encoded(text: str) -> bool:
    """Whether the text of a mail is in parts, or encoded for its way (RFC 2045): it is not text yet."""
    return _ENCODED.search(text) is not None


def _kind(text: str) -> str | None:
    """Of which kind a header is; None for any other line."""
    found = _HEADER.match(text[:400])
    if not found:
        return None
    name = found["name"].strip().lower()
    return next((kind for kind in ("subject", "from", "date", "header") if name in phrases(kind)), None)


def _read_letter(blocks: list[Block], first: int, known: dict[int, Known], sender: str, title: str) -> None:
    """Settle what a letter has that no page has."""
    names = _names_of(sender)
    closed = _closing(blocks, first)
    promoted = False
    for i in range(first, len(blocks)):
        text = blocks[i].text
        short = len(text) <= _LABEL
        if text == _SIGNATURE and len(blocks) - i <= _SIGNED:
            known.update((k, Known("other", "the signature of a mail")) for k in range(i, len(blocks)))
            return
        if opens_with(text, "unsubscribe") and len(text) > _LABEL:
            known[i] = Known("promo", "tells why the reader gets the letter")
        elif len(text) < 2 * _LABEL and (contains(text, "unsubscribe") or contains(text, "letter")):
            known[i] = Known("other", "a link for the reader of a letter")
        elif short and whole_line(text, "sponsored"):
            known[i] = Known("other", "the label of an advertisement")
            promoted = True
            continue
        elif short and i == first and text.endswith(",") and closed < len(blocks):
            known[i] = Known("other", "the salutation of a letter")
        elif i >= closed:
            known[i] = Known("other", "the end of a letter: a greeting, and who wrote it")
        elif _NUMBERED.match(text) and len(text) <= _TITLE and text[-1] not in ".;:" and read_date(text) is None:
            known[i] = Known("heading", "a numbered title")
        elif promoted and not (short and text[-1].isalpha()):
            known[i] = Known("other", "stands under the label of an advertisement")
            continue
        elif short and i < first + _TOP and (key := _squashed(text)) and len(key) >= _NAME:
            if key in names and not any(each.role == "masthead" for each in known.values()):
                known[i] = Known("masthead", "the name in the sender's address")
            elif key in names or title.lower().startswith(text.lower()):
                known[i] = Known("other", "the name of the letter")
        elif len(text) > _LABEL and text[-1] in ".!?":
            known[i] = Known("paragraph", "a sentence of a letter")
        promoted = False


def _closing(blocks: Sequence[Block], first: int) -> int:
    """Where the greeting at the end of a letter stands: a short line with a comma, behind which there are only a name,
    an office, a house. Behind the last block where there is none; a list has a colon or a comma over it.
    """
    for i in range(len(blocks) - 1, max(first, len(blocks) - _SIGNED), -1):
        text = blocks[i].text
        if len(text) > _LABEL:
            break
        if text.endswith(",") and i + 1 < len(blocks):
            return i if blocks[i - 1].text[-1] not in ":," else len(blocks)
    return len(blocks)


_SIGNATURE = "--"
"""The line over a signature (RFC 3676, 4.3), without the space at its end."""
_SIGNED = 12
"""Lines of a signature, at most: name, office, house, addresses."""


def _names_of(sender: str) -> frozenset[str]:
    """The names that a sender has: the one shown, and that of the address."""
    shown = _squashed(sender.partition(":")[2].partition("<")[0])
    sites = [_squashed(found["site"]) for found in _ADDRESS.finditer(sender)]
    return frozenset(name for name in (shown, *sites) if len(name) >= _NAME)


def _squashed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower().removeprefix("the ").strip())


def read(cut: CutText) -> Form | None:
    """The text as a mail."""
    if not cut.blocks or not detect(cut.blocks):
        return None
    whole = len(cut.blocks) < len(cut.layout.places)
    return take_apart(cut.blocks if whole else paragraphs(cut.text, cut.layout.places) or cut.blocks)
