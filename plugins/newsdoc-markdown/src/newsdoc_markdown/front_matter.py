"""The values before a story, read and written: YAML between `---`, TOML between `+++`, or JSON, as site generators have
it.
"""

import json
import tomllib
from collections.abc import Callable
from typing import Any

import yaml

from newsdoc.errors import ParseError
from newsdoc_markdown.fences import FrontMatter

FORMAT = "markdown"
Values = dict[str, Any]


class _Loader(yaml.SafeLoader):
    """YAML without aliases: a few hundred of them, each of several others, fill the memory."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.YAMLError(f"an alias in line {mark.line + 1}; front matter must not have one")
        return super().compose_node(parent, index)


_LOADERS: dict[str, Callable[[str], Any]] = {
    "yaml": lambda text: yaml.load(text, _Loader),
    "toml": tomllib.loads,
    "json": json.loads,
}


def load(front: FrontMatter) -> Values:
    """The values of front matter. Raises ParseError."""
    try:
        values = _LOADERS[front.syntax](front.text)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark is not None else None
        message = " ".join(str(error).split())[:200]
        raise ParseError(
            f"the front matter is not valid {front.syntax.upper()}: {message}", format=FORMAT, line=line
        ) from error
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else {}


def dump(values: Values) -> str:
    """The values as a block of YAML with its fences; empty where there are none."""
    if not values:
        return ""
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"
