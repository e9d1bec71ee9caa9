"""What dialects other than those of most site generators write before a story, without fences: the title block of
Pandoc ("Extension: pandoc_title_block"), the metadata of MultiMarkdown, and those of Nikola in a comment.
"""

import re
from typing import Any

from newsdoc_markdown.fences import FrontMatter

_PERCENT = "%"
_TITLE_BLOCK = ("title", "author", "date")
"""What the fields of Pandoc's block are, in their order."""
_LARGEST = 40
"""Lines of such a head, at most."""
_VALUE = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:\s+(?=\S)(.*)")


def values_before(text: str) -> tuple[dict[str, Any], str]:
    """The values that stand before a story without fences, and what follows them; none for a text without."""
    lines = text.split("\n", _LARGEST)
    end = next((number for number, line in enumerate(lines) if not line.strip()), None)
    if not end or len(lines[0]) > _LONGEST:
        return {}, text
    if lines[0].strip() == "<!--" and lines[end - 1].strip() == "-->":
        lines[:end] = [line.lstrip().removeprefix(".. ") for line in lines[1 : end - 1]]
        end -= 2
    read = _title_block if lines[0].startswith(_PERCENT) else _metadata
    values = read([line.rstrip("\r") for line in lines[:end]])
    return (values, "\n".join(lines[end:]).lstrip("\r\n")) if values else ({}, text)


_LONGEST = 1_000
"""Characters of the first line of such a head, at most."""


def _title_block(lines: list[str]) -> dict[str, Any]:
    fields: list[list[str]] = []
    for line in lines:
        if line.startswith(_PERCENT):
            fields.append([line[1:].strip()])
        elif line[:1].isspace():
            fields[-1].append(line.strip())
        else:
            return {}
    if len(fields) > len(_TITLE_BLOCK):
        return {}
    values: dict[str, Any] = {
        key: " ".join(filter(None, said)) for key, said in zip(_TITLE_BLOCK, fields, strict=False)
    }
    if len(fields) > 1:
        values["author"] = [name.strip() for line in fields[1] for name in line.split(";") if name.strip()]
    return {key: value for key, value in values.items() if value}


def _metadata(lines: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    key = ""
    for line in lines:
        found = _VALUE.fullmatch(line)
        if found is not None and not line[:1].isspace():
            key = found[1].strip().casefold().replace(" ", "_")
            values[key] = found[2].strip()
        elif key and line[:1].isspace():
            values[key] += f" {line.strip()}"
        else:
            return {}
    # One line with a colon may be a sentence; two keys of which one is a story's are none.
    return values if len(values) > 1 and FrontMatter("\n".join(lines), "yaml").is_of_a_story else {}
