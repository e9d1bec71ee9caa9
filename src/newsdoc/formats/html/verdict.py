"""Whether a page is an article at all: listings, products, forums, services and documentation have paragraphs too.

What tells them from articles is less the text than who signs it and when: an article has a date and a byline. Each sign
has a weight, of a logistic regression on the study part of corpora/web-pages (85 pages that are no articles, 810
articles); by folds over sites .70 of the ones are told and .98 of news pages kept.
"""

from collections.abc import Callable, Sequence

import attrs

from newsdoc.addresses import split
from newsdoc.formats.html.facts import PageFacts
from newsdoc.page.markup import Markup
from newsdoc.schema_org.graph import Node
from newsdoc.schema_org.types import types_of

ARTICLE_TYPES = frozenset(
    ("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
     "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle",
     "LiveBlogPosting")
)  # fmt: skip
_THINGS = frozenset(
    ("Product", "ItemList", "CollectionPage", "SearchResultsPage", "QAPage", "DiscussionForumPosting",
     "SoftwareApplication", "Service", "LocalBusiness")
)  # fmt: skip
_LONG = 120
"""Letters of a paragraph that tells something."""
_DECLARED = 4
"""A page with fewer meta elements says too little of itself to be judged by what it does not say."""
_PUBLISHED = ("article:published_time", "datepublished", "date", "pubdate", "article:author", "author")
_LEAST = 0.2
"""The sum from which a page is an article; more would lose news in brief."""
_BASE = -0.9


@attrs.frozen
class Signs:
    """What the verdict looks at."""

    facts: PageFacts
    article: Node
    blocks: Sequence[Markup]
    url: str | None
    dated: bool
    """Whether a day of publication was found."""
    signed: bool
    """Whether a person was found who wrote it."""

    @property
    def types(self) -> set[str]:
        """The types of all things that the page declares."""
        return {name for node in self.facts.schema.nodes for name in types_of(node)}

    @property
    def og_type(self) -> str:
        """The declared type of the page in lower case."""
        found = self.facts.first("og:type")
        return found[0].lower() if found else ""

    @property
    def path(self) -> str:
        """The path of the page's address."""
        return split(self.facts.canonical or self.url).path.strip("/")

    def count(self, role: str) -> int:
        """How many blocks have a role."""
        return sum(block.role == role for block in self.blocks)

    @property
    def paragraphs(self) -> list[int]:
        """The sizes of the paragraphs."""
        return [len(block.text) for block in self.blocks if block.role == "paragraph"]


def _has_slug(signs: Signs) -> bool:
    return any(map(str.isdigit, signs.path)) or signs.path.rsplit("/", 1)[-1].count("-") > 2


SIGNS: tuple[tuple[str, float, Callable[[Signs], bool]], ...] = (
    ("declared as an article", 2.0, lambda signs: bool(signs.types & ARTICLE_TYPES)),
    ("og:type article", 0.5, lambda signs: signs.og_type == "article"),
    ("another og:type", -0.9, lambda signs: signs.og_type not in ("", "article")),
    (
        "declared as a thing or a list",
        -2.7,
        lambda signs: bool(signs.types & _THINGS) and not signs.types & ARTICLE_TYPES,
    ),
    ("a day of publication", 1.0, lambda signs: signs.dated),
    ("a person who wrote it", 0.8, lambda signs: signs.signed),
    ("a byline or date on the page", 1.0, lambda signs: signs.count("byline") > 0),
    ("author or date in its head", 0.5, lambda signs: any(name in signs.facts.meta for name in _PUBLISHED)),
    ("no long paragraph", -0.6, lambda signs: not any(size > _LONG for size in signs.paragraphs)),
    ("few long paragraphs", -0.2, lambda signs: sum(size > _LONG for size in signs.paragraphs) < 3),
    ("little text", -0.7, lambda signs: sum(signs.paragraphs) < 500),
    ("the address of a front page", -0.8, lambda signs: not signs.path),
    ("an address with words or numbers", 0.7, _has_slug),
    (
        "more headings than paragraphs",
        -1.2,
        lambda signs: signs.count("heading") > sum(size > _LONG for size in signs.paragraphs),
    ),
)
"""Signs of an article, and against it, with their weights."""


def is_article(signs: Signs) -> tuple[bool, tuple[str, ...]]:
    """Whether a page is an article, and the signs that it shows, the heaviest first.

    A page that declares nothing of itself is judged by its text alone.
    """
    shown = [(weight, name) for name, weight, shows in SIGNS if shows(signs)]
    total = _BASE + sum(weight for weight, _ in shown)
    names = tuple([name for weight, name in sorted(shown, key=lambda each: -abs(each[0]))])
    return total >= _LEAST or len(signs.facts.meta) < _DECLARED, names
