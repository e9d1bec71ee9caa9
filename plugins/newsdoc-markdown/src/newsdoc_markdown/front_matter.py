"""The values before a story, read and written: YAML between `---`, TOML between `+++`, or JSON, as site generators have
it.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable
from typing import Any

import yaml

from newsdoc.errors import ParseError
from newsdoc.json_text import Oddities, parse_json
from newsdoc.source import Source
from newsdoc_markdown.fences import FrontMatter

FORMAT = "markdown"
Values = dict[str, Any]


class _Loader(yaml.SafeLoader):
    """YAML without aliases: a few hundred of them, each of several others, fill the memory."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.twice: list[str] = []

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.YAMLError(f"an alias in line {mark.line + 1}; front matter must not have one")
        return super().compose_node(parent, index)

    def repeated(self, node: yaml.MappingNode) -> dict[Any, Any]:
        """A mapping; the keys that it has more than once are noted, as the last one counts."""
        self.flatten_mapping(node)
        keys = [each.value for each, _ in node.value if isinstance(each, yaml.ScalarNode)]
        self.twice.extend(key for key, times in Counter(keys).items() if times > 1)
        return self.construct_mapping(node, deep=True)

    def timestamp(self, node: yaml.ScalarNode) -> Any:
        """A date; as text one that no calendar has, which is no reason to refuse the document."""
        try:
            return self.construct_yaml_timestamp(node)
        except ValueError:
            return node.value


_PLAIN = (
    ("tag:yaml.org,2002:bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("tag:yaml.org,2002:int", r"0|-?[1-9][0-9]*", "-0123456789"),
    ("tag:yaml.org,2002:float", r"0\.0|-?(?:0|[1-9][0-9]*)\.(?:[0-9]*[1-9]|0)|[-+]?\.(?:inf|nan)", "-+.0123456789"),
)
"""Words that are no text, by the core schema of YAML 1.2: "No", "12:30", "007" and "1_000" are what they say. A number
that would be written in another way than it stands ("1.10") stays text, too."""


def _resolvers() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """What tells of a plain scalar, by its first character, what it is."""
    kept = {
        first: [(tag, test) for tag, test in tests if tag not in {name for name, _, _ in _PLAIN}]
        for first, tests in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    for tag, pattern, firsts in _PLAIN:
        for first in firsts:
            kept.setdefault(first, []).append((tag, re.compile(rf"\A(?:{pattern})\Z")))
    return kept


_Loader.yaml_implicit_resolvers = _resolvers()
_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.repeated)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.timestamp)


def _yaml(text: str) -> tuple[Any, list[str]]:
    loader = _Loader(text)
    try:
        return loader.get_single_data(), loader.twice
    finally:
        loader.dispose()


def _json(text: str) -> tuple[Any, list[str]]:
    odd = Oddities()
    return parse_json(text, strict=False, oddities=odd), list(odd.repeated)


_LOADERS: dict[str, Callable[[str], tuple[Any, list[str]]]] = {
    "yaml": _yaml,
    "toml": lambda text: (tomllib.loads(text), []),
    "json": _json,
}
"""Each gives the values, and the keys that stand more than once in one mapping."""


def load(front: FrontMatter, source: Source) -> Values:
    """The values of front matter; `source` is told of keys that repeat. Raises ParseError."""
    try:
        values, twice = _LOADERS[front.syntax](front.text)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark is not None else None
        message = " ".join(str(error).split())[:200]
        raise ParseError(
            f"the front matter is not valid {front.syntax.upper()}: {message}", format=FORMAT, line=line
        ) from error
    for key in twice:
        source.problem(
            "several-candidates", f"{key[:40]!r} stands more than once in the front matter; the last was read"
        )
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else {}


def dump(values: Values) -> str:
    """The values as a block of YAML with its fences; empty where there are none."""
    if not values:
        return ""
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"
