"""Tables of element names: what flows within a line, what is not text, what shows a picture."""

from typing import Final, Literal

from newsdoc.formats.html.tree import words
from newsdoc.markup.embeds import PLAYERS

INLINE = words(
    "a b strong i em span font u sub sup small mark big abbr cite q time code s del ins bdi bdo wbr tt kbd samp var"
    " acronym strike label data ruby rb nobr slot amp-link"
)
NOTES = words("span i em small sup sub")
"""Elements in which content systems put what they say beside the words of a link."""
EMPHASIS = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "mark": "mark", "sub": "sub", "sup": "sup",
    "code": "code", "u": "u", "s": "s", "del": "s", "strike": "s",
}  # fmt: skip
_SKIPPED = words(
    "script style template svg select textarea button nav input object math canvas map area param head meta link"
    " title base dialog option datalist progress meter audio track source menu rt rp frame frameset"
    " noembed amp-ad amp-analytics amp-sticky-ad amp-social-share"
)
LOST = words("canvas math object")
"""Elements with something to see in them that the model has no place for."""
_IMAGES = frozenset(("img", "picture", "amp-img", "figure", "video", "amp-video"))
EMBEDS = frozenset(("iframe", "embed", "amp-iframe", *PLAYERS))
PICTURED = (_IMAGES | EMBEDS | {"noscript"}) - {"figure"}
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
CONTAINERS = words("blockquote ul ol dl table li tr dd dt figure details summary")
LOOSE = frozenset(("div", "section", "article", "body", "main", "td"))
"""Elements that hold paragraphs for the most part, and in which text may also stand by itself."""
UNSEEN = tuple(sorted(words("script style template noscript textarea option title desc iframe object")))
"""Elements whose own text nobody reads on the page."""

Way = Literal["inline", "break", "skipped"]
WAYS: Final[dict[str, Way]] = {
    **dict.fromkeys(INLINE, "inline"), **dict.fromkeys(_SKIPPED, "skipped"), "br": "break",
}  # fmt: skip
"""How an element is read that does not stand on lines of its own."""
