"""The last line of a block quotation, which says whose words it holds: a dash, a name, perhaps what the person is.

CommonMark has no sign for it; this is how people write it.
"""

import re

from newsdoc import Person

_LINE = re.compile(r"(?:[—―–]|--)\s*([^,]{2,60}?)(?:\s*,\s*(.{2,80}))?\s*\Z")
_ENDS_OF_SENTENCES = (".", "!", "?", "…", ":")


def written(speaker: Person | None) -> str | None:
    """The line for a speaker; None where there is none, or where `read` would not give the same back.

    >>> written(Person("Ada Quill", role="mayor of Harbourton"))
    '— Ada Quill, mayor of Harbourton'
    """
    if speaker is None:
        return None
    line = f"— {speaker.name}, {speaker.role}" if speaker.role else f"— {speaker.name}"
    return line if read(line) == (speaker.name, speaker.role) else None


def read(line: str) -> tuple[str, str | None] | None:
    """Name and role of the speaker that a line names; None for any other line, a sentence behind a dash among them.

    >>> read("— Ada Quill, mayor of Harbourton")
    ('Ada Quill', 'mayor of Harbourton')
    >>> read("— Yes, she said.")
    """
    match = _LINE.match(line)
    if match is None or line.rstrip().endswith(_ENDS_OF_SENTENCES):
        return None
    return match[1], match[2]
