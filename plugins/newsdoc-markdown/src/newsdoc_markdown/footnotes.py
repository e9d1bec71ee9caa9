"""Footnotes, which CommonMark has not and GitHub, Pandoc and site generators have: `[^1]` and `[^1]: The note.`.

The signs are not words of the story, and the notes not part of its text at that place: they come at its end, as a list.
"""

import re
from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]:[ \t]*")
_SIGN = re.compile(r"\[\^([^\]\s]{1,60})\]")
_NOTES = "newsdoc_notes"
_CODE = 4
"""Columns from which on a line is indented code, or goes on with a note (CommonMark 0.31, section 4.4)."""


def with_footnotes(markdown: MarkdownIt) -> MarkdownIt:
    """The reader of Markdown, which also takes footnotes out of the text."""
    markdown.block.ruler.before("reference", "newsdoc_note", _take_note, {"alt": ["paragraph", "reference"]})
    markdown.inline.ruler.before("link", "newsdoc_sign", _leave_out_sign)
    return markdown


def notes_of(env: MutableMapping[str, Any]) -> list[str]:
    """The notes that were taken out of a text, in order, as Markdown."""
    return [note for note in env.get(_NOTES, {}).values() if note]


def _take_note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    found = _NOTE.match(_line(state, start))
    if found is None:
        return False
    if silent:
        return True
    lines = [_line(state, start)[found.end() :]]
    at = start + 1
    while at < end and _goes_on(state, at, end):
        lines.append(_line(state, at))
        at += 1
    state.env.setdefault(_NOTES, {}).setdefault(found[1], "\n".join(lines).strip())
    state.line = at
    return True


def _goes_on(state: StateBlock, at: int, end: int) -> bool:
    """Whether a line belongs to the note before it: up to a blank line any, behind it those that are indented."""
    if not state.isEmpty(at):
        opens_another = _NOTE.match(_line(state, at)) is not None and not state.is_code_block(at)
        return not opens_another and (state.is_code_block(at) or not state.isEmpty(at - 1))
    following = next((line for line in range(at + 1, end) if not state.isEmpty(line)), None)
    return following is not None and state.is_code_block(following)


def _line(state: StateBlock, at: int) -> str:
    """A line without its indent."""
    return state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]]


def _leave_out_sign(state: StateInline, silent: bool) -> bool:
    found = _SIGN.match(state.src, state.pos)
    if found is None or found[1] not in state.env.get(_NOTES, {}):
        return False
    state.pos = found.end()
    return True
