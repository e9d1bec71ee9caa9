"""Whether a page is an article at all: listings, products, forums, services and documentation have paragraphs too.

What tells them from articles is less the text than who signs it and when: an article has a date and a byline. Each sign
has a weight, of a logistic regression on the study part of corpora/web-pages (85 pages that are not articles, 810
articles): `benchmarks/page_verdict.py` fits them, and tells how well they do by folds over sites.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property

import attrs

from newsdoc.addresses import host_of, split
from newsdoc.formats.html.facts import PageFacts
from newsdoc.page.markup import Markup
from newsdoc.page.roles import SIGNED, STORY
from newsdoc.schema_org.graph import Node
from newsdoc.schema_org.types import types_of
from newsdoc.wording.menus import is_own_page

ARTICLE_TYPES = frozenset(
    ("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
     "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle",
     "LiveBlogPosting")
)  # fmt: skip
_THINGS = frozenset(
    ("Product", "ProductGroup", "SomeProducts", "ItemList", "CollectionPage", "SearchResultsPage",
     "ItemPage", "SoftwareApplication", "VideoGame", "Service", "LocalBusiness", "Course", "Store", "JobPosting",
     "RealEstateListing", "ProfilePage", "ContactPage", "AboutPage", "Event")
)  # fmt: skip
_THINGS_SHARED = ("product", "business", "place", "profile", "music", "restaurant")
"""How the types of things begin that are not read as a story (Open Graph, `og:type`)."""
_TALKS = frozenset(("DiscussionForumPosting", "QAPage"))
"""What many write in turn: dated and signed as articles are. Marked so, the page is nothing else."""
_MADE_BY = re.compile(
    r"\b(?:discourse|vbulletin|phpbb|ubb\.?threads|mybb|xenforo|invision|flarum|nodebb|simple machines|smf"
    r"|sphinx|docusaurus|mkdocs|antora|asciidoctor|doxygen|dokuwiki|starlight|vitepress|gitbook|docutils|javadoc)\b",
    re.I,
)
"""Programs of which forums and manuals are made, as they name themselves (`generator`)."""
_MANUAL = re.compile(r"(?:—|–|-|\||::|·)\s[^—–|]{0,60}\b(?:documentation|docs|manual|api reference)\s*$", re.I)
"""How programs for manuals end the title of each page, in English whatever the language of the page."""
_ANSWERS = 2
"""Such titles, at least: a story may have one in the list of its comments."""
_SCRIPT = re.compile(r"\.(?:php\d?|aspx?|jsp|cgi|pl|do)$", re.I)
"""Names of programs: "viewtopic.php" is the room, and what it shows stands behind it."""
_VERSION = re.compile(r"/(?:[a-z]{2}(?:[-_][a-z]{2})?/)?(?:latest|stable)/", re.I)
"""Folders of a manual's versions; papers have one for what is new, and declare their stories."""
_LONG = 120
"""Letters of a paragraph that tells something."""
_DECLARED = 4
"""A page with fewer meta elements says too little of itself to be judged by what it does not say."""
_PUBLISHED = ("article:published_time", "datepublished", "date", "pubdate", "article:author", "author")
_LEAST = -0.4
"""The sum above which a page is an article, by folds over sites on study; from 0 on news in brief is lost."""
BASE = -0.8
"""What the sum begins with."""
_OTHER = re.compile(
    r"/(?:forums?|boards?|threads?|showthread|viewtopic|questions?|docs?|documentation|reference|manuals?|man-?pages?|"
    r"api|guides?|tutorials?|products?|shop|store|services?|coupons?|apps?|courses?|wiki|help|faq|support|community|"
    r"pricing|buy|collections?|listings?|directory|deals|careers|vacancies)(?=/)",
    re.I,
)
"""Folders and parts of host names under which sites of all kinds keep what is not an article."""
_DATED = re.compile(r"/(?:19|20)\d\d/[01]?\d/|(?:19|20)\d\d-?[01]\d-?[0-3]\d")


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
    headline: str | None = None
    marked: Sequence[Node] = ()
    """The things that are marked up on the page."""

    @cached_property
    def types(self) -> set[str]:
        """The types of all things that the page declares."""
        return {name for node in self.facts.schema.nodes for name in types_of(node)}

    @cached_property
    def marked_types(self) -> set[str]:
        """The types of all things that are marked up."""
        return {name for node in self.marked for name in types_of(node)}

    @property
    def is_declared(self) -> bool:
        """Whether the page is declared as an article."""
        return not ARTICLE_TYPES.isdisjoint(self.types)

    @property
    def is_thing(self) -> bool:
        """Whether the page is declared as a thing or a list, and not as an article."""
        types = self.types | self.marked_types
        if self.og_type.startswith(_THINGS_SHARED) and ARTICLE_TYPES.isdisjoint(types):
            return True
        named = not _THINGS.isdisjoint(types) or any(name.endswith("Event") for name in types)
        return named and ARTICLE_TYPES.isdisjoint(types)

    @property
    def og_type(self) -> str:
        """The declared type of the page in lower case."""
        found = self.facts.first("og:type")
        return found[0].lower() if found else ""

    @cached_property
    def path(self) -> str:
        """The path of the page's address."""
        return split(self.facts.canonical or self.url).path.strip("/")

    @cached_property
    def room(self) -> str:
        """Where on the site the page stands: the parts of the host's name before its domain, and the folders; the
        program that shows it is one.
        """
        host = host_of(self.facts.canonical or self.url).split(".")[:-2]
        *folders, last = self.path.split("/")
        program = (_SCRIPT.sub("", last),) if _SCRIPT.search(last) else ()
        return "/" + "".join(f"{part}/" for part in (*host, *folders, *program))

    @cached_property
    def answers(self) -> int:
        """How many lines are the title of an answer, as forums and lists of mail write it: "Re: The leak"."""
        return sum([block.text.startswith("Re: ") for block in self.blocks])

    @property
    def is_titled_manual(self) -> bool:
        """Whether the title ends as those of manuals do: "Configuration — Quay 2.3 documentation"."""
        return self.facts.title is not None and _MANUAL.search(self.facts.title) is not None

    def count(self, *roles: str) -> int:
        """How many blocks have one of these roles."""
        return sum([block.role in roles for block in self.blocks])

    @cached_property
    def paragraphs(self) -> list[int]:
        """The sizes of the paragraphs."""
        return [len(block.text) for block in self.blocks if block.role in STORY]


def _is_room_of_others(signs: Signs) -> bool:
    if _OTHER.search(signs.room) is not None:
        return True
    says_article = signs.is_declared or signs.og_type == "article"
    return not says_article and _VERSION.match(signs.room) is not None


def _has_slug(signs: Signs) -> bool:
    return any(map(str.isdigit, signs.path)) or signs.path.rsplit("/", 1)[-1].count("-") > 2


SIGNS: tuple[tuple[str, float, Callable[[Signs], bool]], ...] = (
    ("declared as an article", 2.0, lambda signs: signs.is_declared),
    ("og:type article", 0.5, lambda signs: signs.og_type == "article"),
    (
        "declared as a thing or a list",
        -2.0,
        lambda signs: signs.is_thing,
    ),
    # Articles have such a part as often as pages of services: it is no more than a hint.
    ("declared as questions and answers", -0.5, lambda signs: "FAQPage" in signs.types and not signs.is_declared),
    ("answers under their own titles", -4.0, lambda signs: signs.answers >= _ANSWERS),
    ("titled as a manual", -3.0, lambda signs: signs.is_titled_manual),
    ("declared as a discussion", -4.0, lambda signs: bool((signs.types | signs.marked_types) & _TALKS)),
    ("made by a program for forums or manuals", -3.0, lambda signs: _made_by(signs.facts) is not None),
    ("the title of a page that sites have of themselves", -4.0, lambda signs: is_own_page(signs.headline)),
    ("a day of publication", 1.3, lambda signs: signs.dated),
    ("a person who wrote it", 0.2, lambda signs: signs.signed),
    ("a byline or date on the page", 0.5, lambda signs: signs.count(*SIGNED) > 0),
    ("author or date in its head", 1.0, lambda signs: any(name in signs.facts.meta for name in _PUBLISHED)),
    ("an address with words or numbers", 0.8, _has_slug),
    ("an address with a date", 1.5, lambda signs: _DATED.search(f"/{signs.path}/") is not None),
    ("the address of a forum, shop, service or manual", -3.0, lambda signs: _is_room_of_others(signs)),
    (
        "more headings than paragraphs",
        -1.5,
        lambda signs: signs.count("heading") > sum(size > _LONG for size in signs.paragraphs),
    ),
)
"""Signs of an article, and against it, with their weights."""


def is_article(signs: Signs) -> tuple[bool, tuple[str, ...]]:
    """Whether a page is an article, and the signs that it shows, the heaviest first.

    A page that declares nothing of itself, and whose address says nothing either, is judged by its text alone.
    """
    shown = [(weight, name) for name, weight, shows in SIGNS if shows(signs)]
    total = BASE + sum(weight for weight, _ in shown)
    names = tuple([name for weight, name in sorted(shown, key=lambda each: -abs(each[0]))])
    known = round(total, 1) > _LEAST  # tenths add up to a little more or less
    return known or is_silent(signs), names


def is_silent(signs: Signs) -> bool:
    """Whether a page says too little of itself to be judged by what it does not say: a copy without its head, or a page
    of a small site, of which many are articles.
    """
    if len(signs.facts.meta) >= _DECLARED or signs.is_thing or _made_by(signs.facts):
        return False
    if signs.answers >= _ANSWERS or signs.is_titled_manual:
        return False
    return not _is_room_of_others(signs) and not is_own_page(signs.headline)


def _made_by(facts: PageFacts) -> re.Match[str] | None:
    return next((found for value in facts.meta.get("generator", ()) if (found := _MADE_BY.search(value))), None)
