"""The things that a document names in the vocabulary of schema.org, joined by their `@id`.

JSON-LD 1.1 is read as pages and feeds use it: `@graph`, nested nodes, `@id` references. Contexts and remote documents
are not looked at. Microdata comes as the same nodes (`microdata.py`).
"""

import html
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from newsdoc.schema_org import loose_json
from newsdoc.schema_org.types import ARTICLES, LOOSE, types_of

Node = dict[str, Any]

_PREFIXED = re.compile(r'"schema:(?=\w+"\s*+:)')
"""The name of a property behind the prefix that contexts give the vocabulary."""
_MAX_NODES = 100_000
"""Things in one document: a page has tens, a feed thousands; the bound keeps hostile data from endless work."""
_MAX_DEPTH = 12
"""Levels of nesting: a story is three or four deep in lists and graphs, and what is below the twelfth is none."""
_RANK = {name: rank for rank, name in enumerate((*ARTICLES[:-2], *LOOSE))}
_LOOSE_RANK = _RANK[LOOSE[0]]
_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"\W+")
_FACTS = ("headline", "datePublished", "author", "articleBody", "image")
"""What a node of a story says more of than a mere mention of one."""


class Graph:
    """The nodes of a document, and what they refer to by `@id`."""

    def __init__(self, values: Any) -> None:
        """`values`: what the JSON holds; a list of such values is one document too."""
        self.nodes: list[Node] = list(_top_nodes(values))
        """The document's own nodes: itself, its list, its @graph, and what a page's node says it is mainly about."""
        self.all_nodes: list[Node] = []
        """Every node that has a type, those inside of others too."""
        self.holds_entities = True
        """Whether entities of HTML in texts stand for characters; False where the document says that they are words."""
        self._by_id: dict[str, Node] = {}
        self._texts: dict[tuple[str, bool], str | None] = {}
        self._collect(values, 0)

    @classmethod
    def of_scripts(cls, scripts: Iterable[str]) -> "Graph":
        """The graph of a page's JSON-LD scripts. What cannot be read is left out."""
        values = []
        for script in scripts:
            try:
                values.append(loose_json.loads(_PREFIXED.sub('"', script) if '"schema:' in script else script))
            except ValueError:
                continue
        return cls(values)

    def _collect(self, value: Any, depth: int) -> None:
        if depth > _MAX_DEPTH or len(self.all_nodes) >= _MAX_NODES:
            return
        if isinstance(value, list):
            for item in value:
                self._collect(item, depth + 1)
        elif isinstance(value, dict):
            if "@type" in value:
                self.all_nodes.append(value)
            name = value.get("@id")
            if isinstance(name, str) and len(value) > 1:
                known = self._by_id.get(name)
                if known is None or len(known) < len(value):
                    self._by_id[name] = value
            for item in value.values():
                if isinstance(item, (dict, list)):
                    self._collect(item, depth + 1)

    # ------------------------------------------------------------------ nodes
    def article(self, *urls: str | None, titles: Collection[str] = ()) -> Node:
        """The node of the page's story: articles before other things, the page's own before others, one whose headline
        is among the page's titles before others, then the one that says most; {} where there is none.

        `urls`: the addresses of the page, that under which it was found first. A node that names another page, and
        whose headline is in none of the `titles`, is another story's.
        """
        url = urls[0] if urls else None
        known = [_Title(title) for title in dict.fromkeys(titles)]
        best: Node = {}
        best_key: tuple[bool, bool, bool, int] = (True, True, True, 1)
        for node in self.all_nodes:
            rank = min((_RANK.get(name, len(_RANK)) for name in types_of(node)), default=len(_RANK))
            if rank == len(_RANK):
                continue
            facts = sum(key in node for key in _FACTS)
            loose = rank >= _LOOSE_RANK
            if loose and not ("headline" in node and "datePublished" in node):
                continue
            titled = not known or _is_titled(self.text(node.get("headline")), known)
            if not titled and "headline" in node and _is_of_another(node, urls):
                continue
            key = (loose, not (url and facts > 1 and _is_page(node, url)), not titled, -facts)
            if key < best_key:
                best, best_key = node, key
        return best

    def of_type(self, *names: str) -> Iterator[Node]:
        """The nodes of any of these types, wherever they stand."""
        wanted = set(names)
        return (node for node in self.all_nodes if wanted.intersection(types_of(node)))

    def resolve(self, value: Any) -> Any:
        """The node that a reference `{"@id": ...}` stands for, else the value itself."""
        if not isinstance(value, dict) or not isinstance(name := value.get("@id"), str):
            return value
        return self._by_id.get(name, value) if len(value) <= 2 else value

    # ------------------------------------------------------------------ values
    def things(self, value: Any) -> list[Any]:
        """The values of a property, as a flat list, references resolved."""
        return list(self._each(value))

    def _each(self, value: Any) -> Iterator[Any]:
        """The values one by one: whoever needs the first does not wait for the rest. Several references to one thing
        say it once, or a list of them would be read as often as others refer to it.
        """
        seen: set[int] = set()
        for each in as_list(value):
            if isinstance(each, list):
                yield from self._each(each)
            elif each not in (None, "", {}):
                found = self.resolve(each)
                if found is each:
                    yield each
                elif id(found) not in seen:
                    seen.add(id(found))
                    yield found

    def _strings(self, value: Any) -> Iterator[str]:
        """The values as texts; of an object its value, text or name."""
        for each in self._each(value):
            if isinstance(each, dict):
                each = next(
                    (each[key] for key in ("@value", "text", "name", "headline", "url", "@id") if each.get(key)), None
                )
                if isinstance(each, (dict, list)):
                    yield from self._strings([item for item in as_list(each) if not isinstance(item, dict)])
                    continue
            if isinstance(each, (str, int, float)) and not isinstance(each, bool):
                yield str(each)

    def text(self, value: Any) -> str | None:
        """A value as text without HTML entities: of a list the first."""
        return next((text for each in self._each(value) if (text := self._text_of(each))), None)

    def _text_of(self, value: Any) -> str | None:
        """The text of one value. That of a node with an `@id` is kept: as many others may refer to it as the document
        has room for, and each would read it anew.
        """
        tidy = clean if self.holds_entities else str.strip
        name = value.get("@id") if isinstance(value, dict) else None
        if not isinstance(name, str) or self._by_id.get(name) is not value:
            return next((text for each in self._strings(value) if (text := tidy(each))), None)
        key = (name, self.holds_entities)
        if key not in self._texts:
            self._texts[key] = next((text for each in self._strings(value) if (text := tidy(each))), None)
        return self._texts[key]

    def raw(self, value: Any) -> str | None:
        """A value as text as it stands, for one that may be HTML: of a list the first."""
        return next((each for each in self._strings(value) if each.strip()), None)

    def texts(self, value: Any) -> list[str]:
        """All values of a property as texts."""
        return [text for each in self.things(value) if (text := self.text(each))]

    def language(self, value: Any) -> str | None:
        """A language tag: a string, or a Language with its code."""
        for each in self._each(value):
            if isinstance(each, dict):
                names = ("@value", "alternateName", "identifier", "name")
                each = next((self.text(each[name]) for name in names if each.get(name)), None)
            if isinstance(each, str) and each.strip():
                return each.strip().replace("_", "-")
        return None

    def identifier(self, value: Node) -> dict[str, str]:
        """Identifiers of a thing by their kind, "" for one without."""
        found: dict[str, str] = {}
        for kind, text in self.identifiers(value):
            found.setdefault(kind, text)
        return found

    def identifiers(self, value: Node) -> list[tuple[str, str]]:
        """The kind, "" for none, and the text of each identifier of a thing, in order."""
        found: list[tuple[str, str]] = []
        for each in self.things(value.get("identifier")):
            if isinstance(each, dict):
                if text := self.text(each.get("value")):
                    found.append((self.text(each.get("propertyID")) or "", text))
            elif isinstance(each, str):
                found.append(("", each))
        return found

    def address(self, value: Any) -> str | None:
        """An address: a string, or the one of an object."""
        for each in self._each(value):
            if isinstance(each, dict):
                each = next((each[key] for key in ("url", "contentUrl", "embedUrl", "@id") if each.get(key)), None)
                each = each[0] if isinstance(each, list) and each else each
            if isinstance(each, str) and each.strip():
                return each.strip()
        return None


def _top_nodes(values: Any) -> Iterator[Node]:
    stack = [values]
    count = 0
    while stack and count < _MAX_NODES:
        each = stack.pop()
        count += 1
        if isinstance(each, list):
            stack.extend(reversed(each))
        elif isinstance(each, dict):
            if "@type" in each or "@id" in each or "type" in each:
                yield each
            stack.extend(each[key] for key in ("mainEntity", "mainEntityOfPage", "@graph") if key in each)


def _is_page(node: Node, url: str) -> bool:
    bare = _bare(url)
    return any(_bare(name) == bare for name in _addresses(node))


def _addresses(node: Node) -> list[str]:
    names = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    names += [name.get("@id") for name in names if isinstance(name, dict)]
    return [name for name in names if isinstance(name, str)]


def _is_of_another(node: Node, urls: Iterable[str | None]) -> bool:
    """Whether a node names pages, and none of them is that of these addresses."""
    known = {_bare(url) for url in urls if url}
    named = {_bare(name) for name in _addresses(node) if name.startswith(("http:", "https:"))}
    return bool(known and named) and known.isdisjoint(named)


class _Title:
    """A title, or a headline, as it is compared with others."""

    def __init__(self, text: str) -> None:
        folded = text.casefold()
        self.letters = _NO_WORD.sub("", folded)
        self.words = set(_WORD.findall(folded))

    def is_like(self, other: "_Title") -> bool:
        """Whether one holds the other, or half of the words of the shorter."""
        if not self.letters or not other.letters:
            return False
        if self.letters in other.letters or other.letters in self.letters:
            return True
        return len(self.words & other.words) * 2 >= min(len(self.words), len(other.words))


def _is_titled(headline: str | None, titles: Iterable[_Title]) -> bool:
    """Whether one of the titles has the headline, or half of its words."""
    return headline is not None and any(map(_Title(headline).is_like, titles))


def _bare(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/").removeprefix("https:").removeprefix("http:")


def as_list(value: Any) -> list[Any]:
    """The value as a list: a list as it is, None as no value, else the one value.

    A list object (JSON-LD 1.1, section 4.3) is the list in it; so is an object whose names are numbers, as PHP writes a
    list with gaps.
    """
    while isinstance(value, dict) and (name := next((each for each in ("@list", "@set") if each in value), None)):
        value = value[name]
    if value is None:
        return []
    if isinstance(value, dict) and value and all(map(str.isdecimal, value)):
        return list(value.values())
    return value if isinstance(value, list) else [value]


def as_text(value: Any) -> str | None:
    """The first text in a value that may be a string, an object with `@value` or `name`, or a list of them."""
    return next(iter(Graph([]).texts(value)), None)


def clean(text: str) -> str:
    """A text without HTML entities, which many pages leave in their JSON-LD."""
    if "&" in text and ";" in text:
        text = html.unescape(text)
    return text.strip()
