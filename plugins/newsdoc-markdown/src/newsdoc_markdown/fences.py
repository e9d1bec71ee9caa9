"""The front matter of a Markdown file, cut off but not read: `---` around YAML, `+++` around TOML, JSON in braces; and
by it, whether a text is Markdown. Apart from the parser, which nobody needs to load for a text without front matter.
"""

import json
import re

import attrs

from newsdoc.source import Source

SUFFIXES = (".md", ".markdown")
_SURE, _BY_FRONT_MATTER = 0.95, 0.7
"""How sure the format is. By the suffix: more than the 0.9 of HTML, for Markdown may begin with a tag. By front matter:
more than plain text (0.2) and a page behind other text (0.5) claim."""
_LARGEST = 100_000
"""Characters of front matter that are read: more is a document that happens to begin with a rule."""
_FENCES = {"---": "yaml", "+++": "toml"}
_KEY = re.compile(r"^(?:\s{0,8}\")?([A-Za-z_][\w.-]{0,60})\"?\s*[:=](?:\s|$)", re.M)
_BLANK = re.compile(r"\A[\ufeff\x00]*(?:[ \t]*[\r\n])*+")
"""What may stand before front matter: a byte order mark, and lines without a word."""
_LINE_END = re.compile(r"[ \t]*\r?\n")
_LETTER = re.compile(r"[^\W\d_]")
_TELLING = frozenset(
    """
    title headline author authors date published layout tags keywords description summary byline slug language lang
    draft permalink categories category
    """.split()
)
"""Keys that tell a story's front matter from a text that begins with a rule."""


@attrs.frozen
class FrontMatter:
    """The block before a story."""

    text: str
    """Without its fences."""
    syntax: str
    """`yaml`, `toml` or `json`."""

    @property
    def is_of_a_story(self) -> bool:
        """True where it has a key that stories have."""
        return not _TELLING.isdisjoint(key.casefold() for key in _KEY.findall(self.text))


def split(text: str) -> tuple[FrontMatter | None, str]:
    """The front matter of a document and what follows it; None where it has none."""
    text = _BLANK.sub("", text, count=1)
    if "\r" in text and "\n" not in text:  # as the old Mac ended its lines
        text = text.replace("\r", "\n")
    first, _, rest = text.partition("\n")
    fence = first.rstrip()
    if fence == "{":
        return _json(text)
    if fence not in _FENCES:
        return None, text
    closing = re.compile(rf"^{re.escape(fence)}[ \t]*\r?$", re.M)
    end = closing.search(rest, 0, _LARGEST)
    if end is None or not _KEY.search(rest, 0, end.start()):
        return None, text
    return FrontMatter(rest[: end.start()].replace("\r\n", "\n"), _FENCES[fence]), rest[end.end() :].lstrip("\r\n")


def _json(text: str) -> tuple[FrontMatter | None, str]:
    """The object before a story, as Hugo reads it; None where it is all that there is."""
    try:
        _, end = json.JSONDecoder().raw_decode(text[:_LARGEST])
    except (ValueError, RecursionError):
        return None, text
    front, rest = FrontMatter(text[:end], "json"), text[end:].lstrip()
    # Something glued to the brace, or behind it without a letter, is what is left of a broken transfer, not a story.
    is_story = _LINE_END.match(text, end) and _LETTER.search(rest, 0, _LARGEST) and rest[0] not in "{["
    return (front, rest) if is_story and front.is_of_a_story else (None, text)


def sniff(source: Source) -> float:
    """Sure by the suffix, or by front matter that says what stories say; any other text stays text."""
    family = source.form.family
    front = split(source.head)[0] if family in ("text", "json") else None
    if source.suffix in SUFFIXES:
        return _SURE if front is not None or family == "text" or source.form.is_html else 0.0
    return _BY_FRONT_MATTER if front is not None and front.is_of_a_story else 0.0
