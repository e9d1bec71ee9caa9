"""Subtitles of a film (SubRip, WebVTT): cues with a time over each, whose words run on from one to the next."""

import re
from collections.abc import Sequence

from newsdoc.formats.text.cut import Line, every_line, joined_lines
from newsdoc.formats.text.forms.form import CutText, Form
from newsdoc.page.block import Block
from newsdoc.page.known import Known

_TIME = re.compile(r"(?:\d{1,3}:)?\d\d:\d\d[,.]\d{3}\s+-->\s+(?:\d{1,3}:)?\d\d:\d\d[,.]\d{3}(?:\s\S{1,40}){0,6}$")
"""When a cue is shown, with where on the screen (WebVTT 4.1): "00:00:05.000 --> 00:00:09.000 align:start"."""
_HEAD = re.compile(r"(?:WEBVTT|NOTE|STYLE|REGION)\b")
_SPOKEN = re.compile(r"(?:[-–—]\s?|>>\s?)\S|[^\W\d_a-z][^:\n]{1,40}:\s|<v(?:\.\S+)?\s")
"""How a cue opens in which somebody else speaks: "- Yes.", ">> Yes.", "ANN LEE: Yes.", "<v Ann Lee>Yes."."""
_STOPS = '.!?…"”»'
_CUES = 3
"""Cues of such a text, at least."""
_MAGIC = "WEBVTT"
"""What a WebVTT file begins with (WebVTT, section 4.1): there one cue is enough."""
_LONGEST = 600
"""Characters after which a paragraph ends with the sentence: speech has no other paragraphs."""


def may_be(text: str) -> bool:
    """False for nearly every text, which has no such arrow."""
    return "-->" in text


def detect(text: str, lines: Sequence[Line]) -> bool:
    """Whether lines with times stand over the others."""
    cues = 1 if lines and text.startswith(_MAGIC, lines[0].start) else _CUES
    return sum(_TIME.match(text[line.start : line.end]) is not None for line in lines) >= cues


def take_apart(text: str, lines: Sequence[Line]) -> Form:
    """The words as paragraphs: a new one where somebody else speaks, and at a sentence's end where one is long.

    Times between two cues of one paragraph lie within its span.
    """
    groups: list[list[Line]] = []
    aside: set[int] = set()
    between: list[Line] = []
    size = 0
    ended = True
    head = _end_of_head(text, lines)
    for i, line in enumerate(lines):
        printed = text[line.start : line.end]
        if i < head or _is_mark(text, lines, i):
            between.append(line)
            continue
        if (ended and size > _LONGEST) or not size or _SPOKEN.match(printed):
            aside.update(range(len(groups), len(groups) + len(between)))
            groups += [[each] for each in between]
            groups.append([])
            size = 0
        groups[-1].append(line)
        between = []
        size += len(printed)
        ended = printed[-1] in _STOPS
    aside.update(range(len(groups), len(groups) + len(between)))
    groups += [[each] for each in between]
    blocks = [_without_tags(block) if "<" in block.text else block for block in joined_lines(text, groups)]
    known = {
        i: Known("other", "the time of a cue") if i in aside else Known("paragraph", "spoken in subtitles")
        for i in range(len(blocks))
    }
    return Form("subtitles", blocks, known)


_TAG = re.compile(
    r"<v(?:\.[^\s<>]{1,40}){0,4}\s+(?P<voice>[^<>\n]{1,80})(?P<end>>)\s{0,2}"
    r"|</?(?:v|c|b|i|u|ruby|rt|lang|font)(?:\.[^\s<>]{1,40}){0,4}(?:\s[^<>\n]{0,80})?>"
    r"|<\d\d:[\d:.]{3,12}>"
)
"""Tags within a cue (WebVTT, section 4.2; SubRip has those of early HTML): who speaks, how it looks, when it is said.
"""


def _without_tags(block: Block) -> Block:
    """The block without tags; whoever speaks stands before the words, with a colon, as in other transcripts."""
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = at = 0

    def keep(start: int, end: int) -> None:
        nonlocal length
        if start < end:
            inner = [(length + offset - start, place) for offset, place in block.pieces if start < offset < end]
            pieces.extend([(length, block.source_offset(start)), *inner])
            parts.append(block.text[start:end])
            length += end - start

    for tag in _TAG.finditer(block.text):
        keep(at, tag.start())
        if tag["voice"]:
            keep(*tag.span("voice"))
            pieces.append((length, block.source_offset(tag.start("end"))))
            parts.append(_SAYS)
            length += len(_SAYS)
        at = tag.end()
    keep(at, len(block.text))
    text = "".join(parts)
    return block._replace(text=text, pieces=tuple(pieces)) if text.strip() else block


_SAYS = ": "
"""What stands between a speaker and the words, in the place of the tag's end."""


def _end_of_head(text: str, lines: Sequence[Line]) -> int:
    """Behind the lines that belong to the first one of a WebVTT file: kind and language, comments, styles."""
    if not text.startswith(_MAGIC, lines[0].start):
        return 0
    cues = (i for i, line in enumerate(lines) if _TIME.match(text[line.start : line.end]))
    first = next(cues, 0)
    return first - 1 if first and not lines[first].after_blank else first


def _is_mark(text: str, lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a cue's time, the number or name over it, or the head of the file."""
    printed = text[lines[i].start : lines[i].end]
    if _TIME.match(printed) or (_HEAD.match(printed) and lines[i].after_blank):
        return True
    below = lines[i + 1] if i + 1 < len(lines) else None
    return (
        lines[i].after_blank
        and below is not None
        and not below.after_blank
        and _TIME.match(text[below.start : below.end]) is not None
    )


def read(cut: CutText) -> Form | None:
    """The text as subtitles."""
    if not may_be(cut.text):
        return None
    lines = every_line(cut.text, cut.layout.places)
    return take_apart(cut.text, lines) if detect(cut.text, lines) else None
