"""Stories that stand only in a script: JSON-LD `articleBody`, or the state that the page's program starts from."""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any, Final

from newsdoc.formats.html.claims.texts import clean
from newsdoc.formats.html.facts import PageFacts
from newsdoc.formats.html.kind import declares_article
from newsdoc.formats.html.scripts.rich_text import RichText, as_markup, has_words
from newsdoc.formats.html.scripts.values import script_values
from newsdoc.markup.reader import read_body
from newsdoc.model import ArticleKind, Block, Paragraph, Section, walk
from newsdoc.schema_org.graph import Node, as_text
from newsdoc.wording.comparing import letters
from newsdoc.wording.moments import read_moment
from newsdoc.wording.scripts import measured
from newsdoc.xml.reading import parse_html

_TAG = re.compile(r"<[^<>]{0,2000}>")
_BREAK = re.compile(
    r"\n|<br\s*/?>\s*<br\s*/?>|</?(?:p|h\d|li|ul|ol|div|section|blockquote|table|tr)(?:\s[^<>]{0,2000})?>", re.I
)
"""What parts two paragraphs; the space around it is left to them, since a pattern that takes it tries each run of it
from every place."""
_LINE_BREAK = re.compile(r"<br\s*/?>", re.I)
_LEAST: Final = 200
"""Letters of a text that may be a story; the story has twice as many, or several paragraphs."""
_SEVERAL: Final = 3
"""Paragraphs of what is neither label nor notice."""
_BODY_KEYS = frozenset(
    """
    articleBody body content text bodyText html paragraphs blocks children articleText free_content bodyHtml contentHtml
    body_html articleHtml story rendered __html content_elements elements bodyBlocks body_blocks contentBlocks
    content_html bodyContent articleContent article_body article_content post_content story_body storyBody fullText
    full_text richText rich_text bodyElements sections sprinkledBody document root innerHTML markup description_html
    """.split()
)
"""Names of what holds a story."""
_VALUES = ("processed", "value")
"""Names of the text of what holds a story."""
_MAX_NODES: Final = 200_000
"""Values that are looked at, of tens of thousands in a large state: the bound keeps hostile data from endless work."""
_MAX_MARKUP: Final = 20_000_000
"""Characters of markup that are made of all that may be a story."""


def declared_body(article: Node) -> list[str]:
    """The paragraphs of JSON-LD `articleBody`; empty when there is none worth reading."""
    body = article.get("articleBody")
    text = body if isinstance(body, str) else as_text(body)
    return paragraphs_of(text) if text and measured(text) >= _LEAST else []


def declared_updates(article: Node) -> list[Section]:
    """The updates of a live blog in JSON-LD, each with its heading, time and paragraphs; empty ones are left out."""
    values = article.get("liveBlogUpdate")
    found = []
    for each in values if isinstance(values, list) else [values]:
        if isinstance(each, dict):
            text = next(filter(None, (as_text(each.get(key)) for key in ("articleBody", "text", "description"))), "")
            heading = clean(as_text(each.get("headline")) or as_text(each.get("name")) or "")
            body = tuple(map(Paragraph, paragraphs_of(text)))
            if body:
                published = read_moment(as_text(each.get("datePublished")) or as_text(each.get("dateCreated")))
                found.append(Section(heading or None, body=body, published=published))
    return found


def state_body(facts: PageFacts, source: str = "") -> tuple[Block, ...]:
    """The blocks of the longest story found in the page's JSON states, or in the values that scripts of its `source`
    hold; empty when there is none.

    One beside the page's title may be a good deal shorter than one beside another title, or among comments.

    A story is a long text, or a list of texts or of blocks, under a key that names a body; or a list with paragraphs in
    it, by their type; or several paragraphs under any key of an object that has the page's title too.
    """
    best, most, titled = "", 0, False
    made = 0
    titles = [title for title in (facts.title, *facts.meta.get("og:title", ())) if title]
    for value in script_values(facts, source):
        for markup, least, own in _bodies(value, titles):
            made += len(markup)
            size = measured(" ".join(_TAG.sub("", markup).split()))
            told = _LEAST if markup.count("<p") >= _SEVERAL else 2 * _LEAST
            weight = size * (_OWN if own and not titled else 1) // (_OWN if titled and not own else 1)
            if weight > most and size >= max(least, told):
                best, most, titled = markup, size, own
            if made > _MAX_MARKUP:
                break
    root = parse_html(f"<body>{best}</body>") if best else None
    return read_body(root).blocks if root is not None else ()


def paragraph_text(blocks: tuple[Block, ...]) -> str:
    """The text of the paragraphs among blocks."""
    return "\n".join(node.text for node in walk(blocks) if isinstance(node, Paragraph))


def paragraphs_of(text: str) -> list[str]:
    """A text with or without markup as paragraphs of plain text."""
    if "<" not in text and "&lt;" in text:  # markup that was escaped once more on its way into the script
        text = unescape(text)
    found = []
    for part in _BREAK.split(text):
        plain = " ".join((clean(_TAG.sub("", _LINE_BREAK.sub(" ", part))) or "").split())
        if plain:
            found.append(plain)
    return found


def _bodies(value: Any, titles: Sequence[str]) -> Iterator[tuple[str, int, bool]]:
    """The markup of everything that may be a story, how many letters it must have, and whether it stands in an object
    that has the page's title.
    """
    rich = RichText(_referred(value))
    stack: list[tuple[str, Any, bool]] = [("", value, False)]
    seen = 0
    while stack and seen < _MAX_NODES:
        key, node, own = stack.pop()
        seen += 1
        if isinstance(node, str) and node[:1] in ("{", "[") and len(node) > 2 * _LEAST:
            node = _inner(node)
        if isinstance(node, dict):
            if key in _BODY_KEYS:  # Drupal's fields: `{"body": {"value": "<p>...", "format": "full_html"}}`
                stack.extend((key, text, own) for name in _VALUES if isinstance(text := node.get(name), str))
            titled = any(isinstance(text, str) and _is_in(titles, text) for text in node.values())
            own = own or any(isinstance(text, str) and _is_most(titles, text) for text in node.values())
            stack.extend((_BODY if titled and _tells(text) else name, text, own) for name, text in node.items())
            if isinstance(named := node.get("__refs"), list):  # Relay's store
                stack.append((key, [{"__ref": name} for name in named], own))
        elif isinstance(node, list):
            if key in _BODY_KEYS or rich.is_story(node):
                yield rich.of_blocks(node), 0, own
            stack.extend((key, item, own) for item in node if isinstance(item, (dict, list)))
        elif isinstance(node, str) and key in _BODY_KEYS and measured(node) >= _LEAST and has_words(node):
            yield as_markup(node), _LEAST, own


def _is_in(titles: Sequence[str], text: str) -> bool:
    """Whether a text is the page's title, or what stands in it beside the name of the site."""
    return len(text) >= _TITLE and any(text in title for title in titles)


def _is_most(titles: Sequence[str], text: str) -> bool:
    """Whether a text is most of the page's title, more than the name of the site in it."""
    return len(text) >= _TITLE and any(text in title and len(text) * 2 > len(title) for title in titles)


def _tells(value: Any) -> bool:
    """Whether a value holds several paragraphs."""
    if isinstance(value, list):
        return len(value) >= _SEVERAL and all(isinstance(each, str) for each in value)
    return isinstance(value, str) and value.count("<p") >= _SEVERAL


_BODY = "body"
_OWN: Final = 4
"""How many times as long as the story beside the page's title another one is, at least, that is rather the story:
beside a title stand excerpts too."""
_TITLE: Final = 12
"""Characters of a title that tells a story from others."""


def _inner(text: str) -> Any:
    """The value of JSON that stands in JSON as a text; the text where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _referred(value: Any) -> dict[str, Any]:
    """The objects of a normalised cache by their names, which hold a sign that no key of a program does."""
    found: dict[str, Any] = {}
    stack = [value]
    seen = 0
    while stack and seen < _MAX_NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, dict):
            for key, inner in node.items():
                if isinstance(inner, dict):
                    if ":" in key or "." in key:
                        found.setdefault(key, inner)
                    stack.append(inner)
        elif isinstance(node, list):
            stack.extend(inner for inner in node if isinstance(inner, (dict, list)))
    return found


def spoken_body(
    facts: PageFacts, node: Node, source: str, kind: ArticleKind, shown: list[str]
) -> tuple[Block, ...] | None:
    """The story that stands in a script, where it says much more than the page itself; else None.

    On a page that is a story, if a short one, only where the script goes on with what is shown; on one that shows links
    or pictures, only there, or if it says that it is an article: shops and event pages describe themselves in scripts.
    A live blog that shows hardly a text has the updates that it declares.
    """
    said = sum(map(measured, shown))
    if kind == "live blog":
        updates = declared_updates(node) if said < _LITTLE else []
        return tuple(updates) if measured(paragraph_text(tuple(updates))) > 2 * said else None
    if kind == "story" and said > _OPENING:
        return None
    spoken: tuple[Block, ...] = tuple(map(Paragraph, declared_body(node))) or state_body(facts, source)
    told = paragraph_text(spoken)
    if measured(told) <= 2 * said:
        return None
    goes_on = bool(shown) and letters(shown[0]) in letters(told)
    little = kind != "story" or said < _LITTLE
    sure = kind not in ("story", "list", "gallery", "video") or (little and declares_article(facts, node))
    return spoken if sure or goes_on else None


_LITTLE = 250
"""Letters of what is hardly a story: the deck of one that a script shows."""
_OPENING = 1200
"""Letters of the opening of a story, whose rest a program may show."""
