"""What each block is: the story's text, its headline, deck and cross-heads, or something that only stands beside it.

The rules go from the certain to the doubtful: what names and tags say; what stands outside the story's element; what is
short, linked or a stock phrase; at last what a block's neighbours say of it.
"""

import re
from collections import Counter

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.tree import HtmlElement, words
from newsdoc.formats.html.vocabulary import FURNITURE
from newsdoc.wording.comparing import plain

LONG = 80
"""Letters from which a text without many links is running text by its looks alone."""

_CAPTION = 400
_POINT = 30
_MAX_POINTS = 7
_ALIKE = 3
_NEARLY = 12
_RUNNING = frozenset(("p", "li", "blockquote", "td", "th", "pre", "dd", "h2", "h3", "h4", "h5", "h6"))
_STOPS = ".!?。！？…"
_CLOSERS = "\"”»’'“)」』]"

_PROMPT = re.compile(
    r"^\W*(?:(?:read|see|watch|listen to) (?:more|also|next|now|the full|our|this)\b|read:|related:|more:|also read|"
    r"(?:click|tap) here\b|sign up\b|subscribe\b|follow (?:us|me|him|her|them|@|the)\b|like us\b|join (?:us|our|the)\b|"
    r"download (?:our|the)\b|share (?:this|on)\b|advertisement\b|sponsored\b|"
    r"get (?:the|our|unlimited) (?:latest|best|daily|free)|"
    r"for more (?:stories|on this|news)|get in touch|do you have a story|don.t miss\b|recommended\b|"
    r"lesen sie (?:auch|mehr|hier)|mehr zum thema|auch interessant|das könnte|anzeige\b|werbung\b|"
    r"lire aussi|à lire|voir aussi|abonnez|publicité\b|lea también|ver también|le puede interesar|publicidad\b|"
    r"suscr[ií]b|"
    r"leia (?:também|mais)|veja (?:também|mais)|les også|läs (?:också|mer)|lue myös|leggi anche|ilgili haber|baca juga|"
    r"comments?$|like this story|share it\b|this slideshow requires|"
    r"関連記事|【関連|有料会員|この記事を書いた)",
    re.I,
)
_PROMPT_WORDS = words(
    "read see watch listen related more also click tap sign subscribe follow like join download share advertisement"
    " sponsored get for do don dont don’t don't recommended lesen mehr auch das anzeige werbung lire à voir"
    " abonnez"
    " publicité lea ver le publicidad suscríbete suscríbase suscribete suscribase leia veja les läs lue leggi"
    " ilgili baca"
    " comment comments this"
) | {""}
"""The words that a prompt of `_PROMPT` begins with; only then is it worth to look closer."""
_WORD = re.compile(r"[^\W\d_][^\W\d_’']*")
_STAMP = re.compile(
    r"^\W*(?:(?:published|updated|posted|last (?:updated|modified)|stand|aktualisiert|veröffentlicht|"
    r"publié|mis à jour|publicado|"
    r"actualizado|atualizado|güncelleme|publisert|oppdatert)\b.{0,60}\d|\d{1,2}[:.]\d\d(?: uhr| h)?$|"
    r"\d+ ?(?:min|minutes?|hours?|days?|"
    r"shares?|comments?|views?|"
    r"kommentare?|likes?)\b.{0,20}$|[\d\W]+$)",
    re.I,
)
_CONTROL = re.compile(
    r"(?:(?:(?:view|show|hide|toggle|open|close|read) )?captions?|(?:image|photo) caption|close|open|enlarge|expand|"
    r"(?:enlarge|expand|view|open) (?:the )?(?:image|photo|picture|gallery)|(?:view|open) (?:in )?full ?screen|"
    r"advertisement|anzeige|werbung|publicité|publicidad|"
    r"media playback is .{0,40}|loading|play(?: video)?|\d{1,3}\s?(?:of|/|von|sur|de|di)\s?\d{1,3})\W*$",
    re.I,
)
"""What stands on the controls of a picture or player."""
_PLACEHOLDER = re.compile(r"\{[{*|]|\[\[|<img ")
_ADDRESS = re.compile(r"https?://\S+$")


_PROFILE_ROLES = {
    role: role for role in ("headline", "deck", "byline", "paragraph", "heading", "caption", "credit", "related")
}
"""The roles a publisher's profile may give; any other is furniture to the story."""


def give_roles(blocks: list[Block], headline: str | None = None, description: str | None = None) -> None:
    """Set the role of every block. `headline` and `description`: as far as they are known from the page's head."""
    texts = [block for block in blocks if block.text]
    look = _Look(texts)
    title, said = plain(headline), plain(description)
    for block in blocks:
        block.role = _role(block, look, title)
    _link_lists(blocks, look)
    _under_pictures(blocks)
    _key_points(blocks)
    first = next(
        (i for i, block in enumerate(blocks) if block.role == "paragraph" and look.is_long(block)), len(blocks)
    )
    _head(blocks, first, said, look)
    _headings(blocks)
    _tail(blocks, look)


def _first_name(block: Block) -> str:
    """The first class name of a block's element; empty when it has none."""
    names = (block.element.get("class") or "").split(maxsplit=1)
    return names[0] if names else ""


class _Look:
    """What the page's running text looks like: how it is marked up, and which element most of it stands in."""

    def __init__(self, texts: list[Block]) -> None:
        parents: dict[HtmlElement | None, int] = {}
        total = in_p = 0
        self._long: set[int] = set()
        for block in texts:
            if not block.inside or block.kind == "heading" or block.hint in FURNITURE:
                continue
            size = len(block.text)
            if (
                size * (2.5 if block.text[0] >= "\u2e80" else 1) >= LONG
                and block.linked * 3 < size
                and block.hint not in ("caption", "credit")
            ):
                self._long.add(id(block))
                total += size
                if block.tag == "p":
                    in_p += size
                parent = block.element.getparent()
                parents[parent] = parents.get(parent, 0) + size
        self.in_p = in_p >= 0.8 * total
        self.main = max(parents, key=lambda each: parents[each]) if parents else None
        names = Counter(name for block in texts if id(block) in self._long and (name := _first_name(block)))
        self._names = {name for name, count in names.items() if count >= _ALIKE}

    @property
    def long_count(self) -> int:
        """How many blocks are running text by their looks."""
        return len(self._long)

    def is_long(self, block: Block) -> bool:
        """Whether a block is running text by its looks."""
        return id(block) in self._long

    def is_named_alike(self, block: Block) -> bool:
        """Whether a block has the class name that several of the story's paragraphs have."""
        return bool(self._names) and _first_name(block) in self._names

    def at_home(self, block: Block) -> bool:
        """Whether a block stands directly among the story's paragraphs."""
        return block.element.getparent() is self.main


def _is_placeholder(text: str) -> bool:
    """Whether a text waits for a script to fill it in, or is a bare address."""
    if "{" in text or "[[" in text or "<img " in text:  # these need no time, the pattern does
        return bool(_PLACEHOLDER.search(text))
    return text.startswith("http") and bool(_ADDRESS.match(text))


def _opening(text: str) -> str:
    """The first word of a text, in lower case; the empty word for a script without spaces."""
    match = _WORD.search(text[:40])
    if match is None:
        return ""
    return "" if match[0][0] >= "\u2e80" else match[0].lower()


def _role(block: Block, look: _Look, title: str) -> str:
    """What a block is by itself."""
    if block.fixed:
        return _PROFILE_ROLES.get(block.fixed, "furniture")
    hint = block.hint
    if block.kind in ("image", "embed"):
        if hint in FURNITURE or hint == "byline":
            return "furniture"
        return block.kind
    text = block.text
    size = len(text)
    if hint in FURNITURE:
        return "related" if hint == "related" and block.linked * 2 > size > 15 else "furniture"
    if hint in ("caption", "credit") or block.tag == "figcaption" or block.figure is not None:
        if size < 60 and _CONTROL.match(text):
            return "furniture"
        return "credit" if hint == "credit" else "caption"
    if block.tag == "h1" or (abs(size - len(title)) < 12 and plain(text) == title):
        return "headline"
    if not block.inside:
        return "paragraph" if size >= LONG and block.kind == "text" and look.is_named_alike(block) else "outside"
    if block.kind == "heading":
        return "related" if block.linked * 2 > size else "heading"
    if size < 200 and (_is_placeholder(text) or (size < 90 and _STAMP.match(text))):
        return "furniture"
    if block.linked * 10 > size * 6 and size < 200:
        return "related" if size > 15 else "furniture"
    if size < 300 and _opening(text) in _PROMPT_WORDS and _PROMPT.match(text):
        return "related" if block.linked else "furniture"
    if hint in ("byline", "date") and size < 150:
        return "byline"
    if block.tag not in _RUNNING and not look.at_home(block):
        ends = text[-1] in _STOPS or (text[-1] in _CLOSERS and text[-2:-1] in _STOPS)
        if (look.in_p and size < 60) or (not ends and (look.in_p or size < 40)):
            return "furniture"
    return "paragraph"


def _key_points(blocks: list[Block]) -> None:
    """A list of sentences over the first paragraph tells the story's key points: it is part of the deck."""
    found: list[Block] = []
    for block in blocks:
        if block.role == "paragraph":
            if block.kind != "item" or block.hint == "factbox":
                break
            found.append(block)
    if 2 <= len(found) <= _MAX_POINTS and all(_POINT <= len(block.text) <= _CAPTION for block in found):
        for block in found:
            block.role = "deck"


def _under_pictures(blocks: list[Block]) -> None:
    """Lines that stand in one wrapper with a picture, right under it, are its caption and credit."""
    holder: HtmlElement | None = None
    for block in blocks:
        if block.kind == "image":
            holder = block.element.getparent() if block.role == "image" and block.figure is None else None
        elif holder is None:
            continue
        elif (
            block.role in ("furniture", "paragraph")
            and block.hint is None
            and block.tag not in _RUNNING
            and block.element is not holder
            and block.element.getparent() is holder
            and len(block.text) < _CAPTION
            and not block.linked
        ):
            block.role = "caption"
        else:
            holder = None


def _link_lists(blocks: list[Block], look: _Look) -> None:
    """A story may be a list of links: then most of the paragraphs that stand where it stands are linked."""
    linked = [block for block in blocks if block.role == "related" and block.tag == "p" and look.at_home(block)]
    if len(linked) >= 8 and len(linked) > look.long_count:
        for block in linked:
            block.role = "paragraph"


def _head(blocks: list[Block], first: int, said: str, look: _Look) -> None:
    """What stands before the first paragraph: the deck, and lines about the story."""
    for i, block in enumerate(blocks[: first + 1]):
        if not block.text or len(block.text) > 1200 or block.role not in ("paragraph", "outside", "heading", "caption"):
            continue
        text = block.text
        known = len(text) > 30 and _same(text, said)
        if block.hint == "deck" and len(text) > 15 and block.linked * 2 < len(block.text):
            if block.role == "outside" or i < first or known or not look.at_home(block):
                block.role = "deck"
        elif block.role == "outside":
            block.role = "deck" if known and block.tag != "h1" else "furniture"
        elif known and block.role != "caption" and not look.at_home(block):
            block.role = "deck"
        elif (
            i < first
            and block.role == "paragraph"
            and block.kind == "text"
            and len(text) < 40
            and not look.at_home(block)
        ):
            block.role = "furniture"
    for block in blocks[first + 1 :]:
        if block.role == "outside" or (block.role == "paragraph" and block.hint == "deck" and not look.at_home(block)):
            block.role = "furniture"
    for block in blocks[: first + 1]:
        if block.role == "outside":
            block.role = "furniture"


def _same(text: str, said: str) -> bool:
    """Whether a text is the page's description of itself, whatever stop or dots end it."""
    return abs(len(text) - len(said)) < _NEARLY and plain(text).rstrip(" .…") == said.rstrip(" .…")


def _headings(blocks: list[Block]) -> None:
    """Bold lines before a paragraph are cross-heads; a cross-head needs something to head."""
    following = ""
    bold_next = False
    for block in reversed(blocks):
        role = block.role
        if role == "heading":
            if following != "paragraph":
                block.role = "furniture"
                continue
        elif role == "paragraph" and block.tag == "p" and block.item is None and block.quote is None:
            size = len(block.text)
            bold = block.bold * 10 >= size * 9
            if bold and size < 120 and following == "paragraph" and not bold_next and block.text[-1] not in '.!:,;"”»)':
                block.role = "heading"
            bold_next = bold
        if block.text and role in ("paragraph", "heading", "related"):
            following = "paragraph" if role == "heading" else role


def _tail(blocks: list[Block], look: _Look) -> None:
    """Behind the last long paragraph: short texts that do not stand among the paragraphs are not the story's."""
    for block in reversed(blocks):
        if block.role == "paragraph":
            if look.is_long(block) or (look.at_home(block) and block.tag == "p"):
                break
            if block.kind == "text" and block.tag not in ("p", "blockquote"):
                block.role = "furniture"
        elif block.role == "heading":
            block.role = "furniture"
