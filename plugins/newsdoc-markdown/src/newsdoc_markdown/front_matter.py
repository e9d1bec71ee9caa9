"""The block of values before a story: YAML between `---`, TOML between `+++`, as site generators have it."""

import re
import tomllib
from typing import Any

import attrs
import yaml

from newsdoc.errors import ParseError

FORMAT = "markdown"
_LARGEST = 100_000
"""Characters of front matter that are read: more is a document that happens to begin with a rule."""
_FENCES = {"---": "yaml", "+++": "toml"}
_KEY = re.compile(r"^([A-Za-z_][\w.-]{0,60})\s*[:=](?:\s|$)", re.M)
_TELLING = frozenset(
    """
    title headline author authors date published layout tags keywords description summary byline slug language lang
    draft permalink categories category
    """.split()
)
"""Keys that tell a story's front matter from a text that begins with a rule."""
Values = dict[str, Any]


@attrs.frozen
class FrontMatter:
    """The block before a story."""

    text: str
    """Without its fences."""
    syntax: str
    """`yaml` or `toml`."""

    @property
    def is_of_a_story(self) -> bool:
        """True where it has a key that stories have."""
        return not _TELLING.isdisjoint(key.casefold() for key in _KEY.findall(self.text))


def split(text: str) -> tuple[FrontMatter | None, str]:
    """The front matter of a document and what follows it; None where it has none."""
    text = text.removeprefix("\ufeff")
    first, _, rest = text.partition("\n")
    fence = first.rstrip()
    if fence not in _FENCES:
        return None, text
    closing = re.compile(rf"^{re.escape(fence)}[ \t]*\r?$", re.M)
    end = closing.search(rest, 0, _LARGEST)
    if end is None or not _KEY.search(rest, 0, end.start()):
        return None, text
    return FrontMatter(rest[: end.start()].replace("\r\n", "\n"), _FENCES[fence]), rest[end.end() :].lstrip("\r\n")


class _Loader(yaml.SafeLoader):
    """YAML without aliases: a few hundred of them, each of several others, fill the memory."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.YAMLError(f"an alias in line {mark.line + 1}; front matter has none")
        return super().compose_node(parent, index)


def load(front: FrontMatter) -> Values:
    """The values of front matter. Raises ParseError."""
    try:
        values = tomllib.loads(front.text) if front.syntax == "toml" else yaml.load(front.text, _Loader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark is not None else None
        message = " ".join(str(error).split())[:200]
        raise ParseError(
            f"the front matter is no {front.syntax.upper()}: {message}", format=FORMAT, line=line
        ) from error
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else {}


def dump(values: Values) -> str:
    """The values as a block of YAML with its fences; empty where there are none."""
    if not values:
        return ""
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"
