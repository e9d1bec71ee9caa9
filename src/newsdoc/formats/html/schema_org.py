"""What a page says of itself in schema.org terms: JSON-LD blocks, read tolerantly, joined by their `@id`.

Terms: schema.org Article, NewsArticle, LiveBlogPosting, Person, Organization, ImageObject. JSON-LD 1.1 is read as pages
use it: `@graph`, nested nodes, `@id` references; contexts and remote documents are not looked at.
"""

from collections.abc import Iterator
from typing import Any

from newsdoc.schema_org import loose_json

Node = dict[str, Any]

_ARTICLES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "TechArticle", "ScholarlyArticle", "Report",
    "AdvertiserContentArticle", "SatiricalArticle", "AskPublicNewsArticle", "MedicalScholarlyArticle",
    "SocialMediaPosting", "DiscussionForumPosting", "CreativeWork", "Review", "Recipe", "VideoObject",
)  # fmt: skip
_RANK = {name: rank for rank, name in enumerate(_ARTICLES)}
_DEPTH = 12
_MAX_NODES = 5000


class SchemaOrg:
    """The JSON-LD nodes of a page."""

    def __init__(self, scripts: list[str]) -> None:
        """`scripts`: the text of the page's JSON-LD scripts. What cannot be read is left out."""
        self.nodes: list[Node] = []
        self._by_id: dict[str, Node] = {}
        for script in scripts:
            try:
                value = loose_json.loads(script)
            except ValueError:
                continue
            self._collect(value, 0)

    def _collect(self, value: Any, depth: int) -> None:
        if depth > _DEPTH or len(self.nodes) >= _MAX_NODES:
            return
        if isinstance(value, list):
            for item in value:
                self._collect(item, depth + 1)
        elif isinstance(value, dict):
            if "@type" in value:
                self.nodes.append(value)
            name = value.get("@id")
            if isinstance(name, str) and len(value) > 1:
                known = self._by_id.get(name)
                if known is None or len(known) < len(value):
                    self._by_id[name] = value
            for item in value.values():
                if isinstance(item, (dict, list)):
                    self._collect(item, depth + 1)

    def resolve(self, value: Any) -> Any:
        """The node that a bare `{"@id": ...}` stands for; anything else as it is."""
        if isinstance(value, dict) and len(value) <= 2 and isinstance(name := value.get("@id"), str):
            return self._by_id.get(name, value)
        return value

    def article(self, url: str | None = None) -> Node:
        """The node of the page's story: the most particular article type, the page's own before others; or {}."""
        best: Node = {}
        best_key: tuple[bool, bool, int] = (True, True, 1)
        for node in self.nodes:
            rank = min((_RANK.get(name, 99) for name in types(node)), default=99)
            if rank == 99:
                continue
            facts = sum(key in node for key in ("headline", "datePublished", "author", "articleBody", "image"))
            loose = rank >= _RANK["SocialMediaPosting"]
            if loose and not ("headline" in node and "datePublished" in node):
                continue
            key = (loose, not (url and facts > 1 and _same_page(node, url)), -facts)
            if key < best_key:
                best, best_key = node, key
        return best

    def of_type(self, *names: str) -> Iterator[Node]:
        """The nodes of any of these types."""
        wanted = set(names)
        return (node for node in self.nodes if wanted.intersection(types(node)))


def types(node: Node) -> list[str]:
    """The types of a node, without the schema.org address."""
    value = node.get("@type")
    found = value if isinstance(value, list) else [value]
    return [name.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in found if isinstance(name, str)]


def _same_page(node: Node, url: str) -> bool:
    names = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    names += [name.get("@id") for name in names if isinstance(name, dict)]
    bare = _bare(url)
    return any(isinstance(name, str) and _bare(name) == bare for name in names)


def _bare(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/").removeprefix("https:").removeprefix("http:")


def as_list(value: Any) -> list[Any]:
    """The value as a list: a list as it is, None as no value, else the one value."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def as_text(value: Any) -> str | None:
    """The first text in a value: a string, `@value`, `name`; None when there is none."""
    for item in as_list(value):
        if isinstance(item, dict):
            item = item.get("@value") or item.get("name") or item.get("@id")
            if isinstance(item, list):
                item = next((part for part in item if isinstance(part, str)), None)
        if isinstance(item, (int, float)) and not isinstance(item, bool):
            item = str(item)
        if isinstance(item, str) and (text := " ".join(item.split())):
            return text
    return None
