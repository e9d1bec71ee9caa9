"""What of a page the readers of claims may look at."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

import attrs

from newsdoc.addresses import host_of, split
from newsdoc.formats.html.claims.attributes import Attributes, read_attributes
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.tree import HtmlElement, body_start, read_texts, text_of
from newsdoc.page.markup import Markup
from newsdoc.page.roles import STORY
from newsdoc.schema_org.graph import Graph, Node
from newsdoc.schema_org.microdata import LOOSE, read_marks
from newsdoc.wording.dates import FoundDate
from newsdoc.wording.sites import site_words

_SAMPLE = 1000
"""Characters of the story that are listened to."""


HeadLine = tuple[HtmlElement, list[str]]
"""An element near the headline, and the texts in it."""


@attrs.define
class Page:
    """A page, its declarations and its blocks; and what has been decided so far, which later readers need."""

    facts: PageFacts
    """What its head declares."""
    root: HtmlElement
    """Its tree."""
    source: str
    """Its source text."""
    blocks: Sequence[Markup]
    """The blocks of the story's neighbourhood, with their roles."""
    node: Node
    """The JSON-LD node of the story, or {}."""
    url: str | None = None
    """Where it was found."""
    heading: HtmlElement | None = None
    """The element that shows its headline."""
    language: str | None = None
    """Settled first: readers of names and dates need it."""
    site: str | None = None
    """What the site calls itself; decided second."""
    headline: str | None = None
    """Settled third."""
    head_lines: list[HeadLine] | None = None
    """The short lines near the headline, once `surroundings` has read them."""

    named_days: list[tuple[FoundDate, str]] | None = None
    """The days in elements that are named so, with their lines, once `date_elements` has read them."""
    head_days: list[tuple[FoundDate, str]] | None = None
    """The same near the headline."""

    @cached_property
    def attributes(self) -> Attributes:
        """The elements by the attributes that say what they are for."""
        return read_attributes(self.root)

    @cached_property
    def marks(self) -> Graph:
        """What microdata and RDFa on the page say."""
        return Graph(read_marks(self.attributes.things, self.attributes.properties))

    @cached_property
    def marked_article(self) -> Node:
        """What microdata says of the story, or {}."""
        return self.marks.article(self.url)

    @cached_property
    def loose_marks(self) -> Node:
        """Marks that stand in no thing of their own, or {}."""
        return next(self.marks.of_type(LOOSE), {})

    @cached_property
    def sample(self) -> str:
        """Enough of the story to hear its language and know its words."""
        texts: list[str] = []
        size = 0
        for block in self.blocks:
            if block.role in STORY or (not block.role and _may_be_prose(block)):
                texts.append(block.text)
                size += len(block.text)
                if size > _SAMPLE:
                    break
        return " ".join(texts)

    @cached_property
    def other_stories(self) -> frozenset[HtmlElement]:
        """The elements of other stories and around their lines, but for those around the page's own."""
        other = {element for block in self.blocks if block.elsewhere for element in (block.element, block.parent)}
        own = [block.element for block in self.blocks if block.role in STORY] if other else []
        return frozenset(other - {around for each in own for around in (each, *each.iterancestors())})

    @cached_property
    def block_text(self) -> str:
        """The texts of the blocks in small letters, a line each."""
        return "\n".join([block.text for block in self.blocks]).casefold()

    @cached_property
    def shown_text(self) -> str:
        """All that the page shows, in small letters; gathered only where the blocks near the story are not enough."""
        return " ".join(read_texts(next(self.root.iterchildren("body"), self.root))).casefold()

    @cached_property
    def start(self) -> int:
        """Where in the source the body begins."""
        return body_start(self.source)

    @cached_property
    def home_links(self) -> list[str]:
        """What links to the site's first page say: mostly its name."""
        homes = self._homes
        links = islice((each for each in self.root.iter("a") if each.get("href") in homes), _HOME_LINKS)
        found = [text_of(each) or _pictured(each) for each in links]
        return [name for name in found if 2 < len(name) < _NAME and name.lower() not in site_words("home")]

    @property
    def _homes(self) -> set[str]:
        address = self.facts.canonical or self.url or ""
        parts = split(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        return {"/", origin, origin + "/"} if parts.netloc else {"/"}

    @cached_property
    def is_whole(self) -> bool:
        """Whether the site stands around the story, with its links; a copy without may have lost what it declares."""
        return sum(1 for _ in islice(self.root.iter("a"), _LINKS)) == _LINKS

    @cached_property
    def host(self) -> list[str]:
        """The parts of the site's host name, without www and the like."""
        address = self.facts.canonical or self.url or ""
        host = (host_of(address) or host_of(self.url)) if "//" in address else ""
        return [part for part in host.split(".")[:-1] if part not in ("www", "m", "amp", "news", "co", "com")]

    def is_printed(self, wanted: str) -> bool:
        """Whether a text begins a text node of the page's body."""
        source = self.source
        wanted = wanted.replace("&", "&amp;") if "&" in wanted and "&amp;" in source else wanted
        at = self.start
        for _ in range(_LOOKS):
            at = source.find(wanted, at + 1)
            if at < 0:
                return False
            if source[max(0, at - 80) : at].rstrip().endswith(">"):
                return True
        return False


def _pictured(link: HtmlElement) -> str:
    """What the picture in a link is called: the site's name, which its logo has."""
    names = (" ".join(_LOGO.sub(" ", image.get("alt") or "").split()) for image in link.iter("img"))
    return next(filter(None, names), "")


_LOGO = re.compile(r"\blogo\b", re.I)


def _may_be_prose(block: Markup) -> bool:
    """Whether a block is running text by its looks; for its language is asked before its role is known."""
    size = len(block.text)
    return block.inside and size > _PROSE and block.linked * 3 < size


_PROSE = 60
"""Letters of a sentence."""
_HOME_LINKS = 6
"""Links to the first page that are read: logo, menu and path stand at the top and name the site, if any do."""
_NAME = 60
"""Characters of a site's name, fewer than: more is its motto, or a sentence."""
_LOOKS = 20
"""Places at which a text is looked for at most."""
_LINKS = 10
"""Links that any page of a news site has."""
