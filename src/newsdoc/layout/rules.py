"""Where the trade leaves no choice: rules that correct the roles which the model has chosen.

Each rule is one function: it gets the page and changes roles in place, noting why. `RULES` is their order.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import attrs

from newsdoc.layout.blocks import Block
from newsdoc.layout.captions import is_credit, split_credit
from newsdoc.layout.cues import BIT, CUE_KINDS, cue_table, words_of
from newsdoc.layout.datelines import read_dateline, read_place
from newsdoc.layout.mastheads import read_masthead
from newsdoc.layout.names import glue_points
from newsdoc.layout.people import read_byline
from newsdoc.layout.roles import ROLES
from newsdoc.layout.sluglines import read_slugline
from newsdoc.layout.taglines import read_tagline
from newsdoc.model import Role

SLUG_LINE = "a wire's slug line"
_AT = {role: i for i, role in enumerate(ROLES)}


@attrs.define
class Page:
    """A page while its roles are being settled."""

    blocks: Sequence[Block]
    tokens: Sequence[frozenset[str]]
    bundles: Sequence[Sequence[tuple[str, ...]]]
    scores: Sequence[Sequence[int]]
    roles: list[Role]
    language: str | None
    reasons: dict[int, str] = attrs.field(factory=dict)
    """Block to the rule that settled its role."""

    def settle(self, i: int, role: Role, reason: str) -> None:
        """Give block i this role for this reason."""
        if self.roles[i] != role:
            self.roles[i] = role
            self.reasons[i] = reason

    def place_of(self, role: Role) -> int | None:
        """The first block of this role."""
        return self.roles.index(role) if role in self.roles else None

    def first_paragraph(self) -> int:
        """The first paragraph; the number of blocks when there is none."""
        return self.roles.index("paragraph") if "paragraph" in self.roles else len(self.roles)

    def last_paragraph(self) -> int:
        """The last paragraph; -1 when there is none."""
        return max((i for i, role in enumerate(self.roles) if role == "paragraph"), default=-1)

    def next_best(self, i: int, *excluded: Role) -> Role:
        """The best role of block i by the model that is none of these."""
        scores = self.scores[i]
        return max((role for role in ROLES if role not in excluded), key=lambda role: scores[_AT[role]])

    def margin(self, i: int, role: Role, over: Role) -> int:
        """By how much the model prefers one role to another, in hundredths."""
        return self.scores[i][_AT[role]] - self.scores[i][_AT[over]]


def slug_line_over_the_story(page: Page) -> None:
    """A wire's slug line in the first lines is neither masthead nor headline."""
    for i in range(min(4, len(page.blocks))):
        if read_slugline(page.blocks[i].text):
            page.settle(i, "other", SLUG_LINE)
            page.reasons[i] = SLUG_LINE


def one_headline(page: Page) -> None:
    """A story has one headline: the block that the model is surest of, before the first paragraph if there is one."""
    first = next((i for i, role in enumerate(page.roles) if role == "paragraph"), len(page.roles))
    reach = min(len(page.roles), max(first, 3) + 2)
    best, best_score = None, None
    for i in range(reach):
        if i in page.reasons and (page.roles[i] == "masthead" or page.reasons[i] == SLUG_LINE):
            continue
        score = page.scores[i][_AT["headline"]] - max(
            value for role, value in zip(ROLES, page.scores[i], strict=True) if role != "headline"
        )
        if best_score is None or score > best_score:
            best, best_score = i, score
    for i, role in enumerate(page.roles):
        if role == "headline" and i != best:
            page.settle(i, page.next_best(i, "headline"), "another block is more of a headline")
    if best is not None and best_score is not None and best_score > -400:
        page.settle(best, "headline", "the most headline-like block before the story")


def one_masthead(page: Page) -> None:
    """A page has one masthead, and it stands at the top."""
    found = [i for i, role in enumerate(page.roles) if role == "masthead"]
    for i in found[1:]:
        page.settle(i, page.next_best(i, "masthead", "headline"), "the masthead stands at the top")


def deck_stands_at_the_head(page: Page) -> None:
    """A deck stands in the head: once two paragraphs have been read, what looks like one is body."""
    paragraphs = 0
    for i, role in enumerate(page.roles):
        if role == "paragraph":
            paragraphs += 1
        elif role == "deck" and paragraphs >= 2:
            page.settle(i, page.next_best(i, "deck", "headline", "masthead"), "a deck stands before the body")


def masthead_with_slogan(page: Page) -> None:
    """A first block that is a name with a slogan glued to it is the masthead; a long line without one is not."""
    for i in range(min(2, len(page.blocks))):
        text = page.blocks[i].text
        if i == 0 and len(text) < 90 and "glued" in page.tokens[i] and "ends:stop" not in page.tokens[i]:
            masthead = read_masthead(
                text, others=[block.text for block in page.blocks[i + 1 :] if len(block.text) < 400]
            )
            if masthead.slogan and not glue_points(masthead.slogan):
                page.settle(i, "masthead", "a name with a slogan glued to it")
                continue
        if page.roles[i] == "masthead" and (len(text) > 60 or len(text.split()) > 8):
            page.settle(i, page.next_best(i, "masthead"), "too long for a masthead")


def dateline_opens_the_story(page: Page) -> None:
    """A block that opens with a dateline is the first paragraph, not the deck."""
    for i in range(min(page.first_paragraph() + 1, len(page.roles), 30)):
        text = page.blocks[i].text
        if page.roles[i] not in ("deck", "caption", "other", "related") or len(text) < 60:
            continue
        found = read_dateline(text, page.language) or read_place(text, page.language, page=_texts_beside(page, i))
        if found and found.end < 60:
            page.settle(i, "paragraph", f"opens with the dateline {found.dateline.text}")


def _texts_beside(page: Page, i: int) -> Iterator[str]:
    return (block.text for k, block in enumerate(page.blocks) if k != i)


def key_points_are_deck(page: Page) -> None:
    """The sentences under "Key points", up to the first line that is none, are part of the deck."""
    paragraphs = 0
    for i, tokens in enumerate(page.tokens):
        paragraphs += page.roles[i] == "paragraph"
        if paragraphs > 1:
            return
        if "is:key_points" not in tokens or page.roles[i] not in ("other", "heading", "related"):
            continue
        end = i + 1
        while end < len(page.blocks) and len(page.blocks[end].text) < 330 and _is_statement(page, end):
            end += 1
        if 1 < end - i <= 7:
            page.settle(i, "other", "the label of key points")
            for k in range(i + 1, end):
                page.settle(k, "deck", "stands under key points")


def _is_statement(page: Page, i: int) -> bool:
    tokens = page.tokens[i]
    return "words:40-79" not in tokens and ("ends:stop" in tokens or "ends:letter" in tokens) and not (
        "credit:whole" in tokens or "credit:tail" in tokens or any(token.startswith("is:") for token in tokens)
    ) and len(page.blocks[i].text) > 45  # fmt: skip


def line_after_headline_is_deck(page: Page) -> None:
    """A line of running words right under the headline is the deck when it was taken for furniture or a link."""
    head = page.place_of("headline")
    if head is None or "deck" in page.roles or head + 1 >= len(page.blocks):
        return
    i = head + 1
    tokens, size = page.tokens[i], len(page.blocks[i].text)
    running = "function words:some" in tokens or "function words:many" in tokens
    plain = not any(token in tokens for token in _NOT_DECK) and not any(token.startswith("opens:") for token in tokens)
    if page.roles[i] in ("other", "related", "heading") and 30 < size < 330 and running and plain:
        page.settle(i, "deck", "running words right under the headline")


def lead_of_a_bare_text(page: Page) -> None:
    """Where a text is nothing but title and story, the full sentence under the title is the lead, not a deck.

    A page has a byline or a date between its deck and its story. A sentence of a lead's length, or one that tells the
    day of the news, under the first line of a text without these is body.
    """
    if page.roles[:3] != ["headline", "deck", "paragraph"] or page.roles.count("deck") > 1:
        return
    text, tokens = page.blocks[1].text, page.tokens[1]
    if "ends:stop" in tokens and (len(text) > _LEAD or "has:weekday" in tokens):
        page.settle(1, "paragraph", "a full sentence over the story of a text without byline and date")


_LEAD = 100
"""Characters: leads are rarely shorter, decks often."""


_NOT_DECK = (
    "has:date",
    "has:©",
    "credit:whole",
    "credit:tail",
    "name:whole",
    "name:by",
    "cue:ago",
    "repeated",
    "has:address",
)


def names_and_dates_in_the_head(page: Page) -> None:
    """Between headline and story: a person's name is the byline, a date or "2 hours ago" the date line."""
    head, first = page.place_of("headline"), page.first_paragraph()
    signed = "byline" in page.roles[: first + 1]
    for i in range((head if head is not None else -1) + 1, first):
        tokens, role = page.tokens[i], page.roles[i]
        text = page.blocks[i].text
        if len(text) > 120 or role in ("deck", "caption", "credit") or "has:©" in tokens or "cue:reading" in tokens:
            continue
        timed = "has:date" in tokens or (
            (("cue:ago" in tokens or "opens:published" in tokens) and "digits:few" in tokens)
            or ("cue:ago" in tokens and any(map(str.isdigit, text)))
        )
        named = any(token in tokens for token in ("name:whole", "name:by", "name:first")) and not any(
            token.startswith("is:") for token in tokens
        )
        if timed and role in ("other", "byline", "date", "credit", "related"):
            people = any(person.kind == "person" for person in read_byline(text, page.language))
            page.settle(i, "byline" if people else "date", "a date in the head" + (" with a name" if people else ""))
        elif "name:whole" in tokens and named and role in ("other", "heading", "related", "credit") and not signed:
            if "credit:whole" not in tokens and "repeated" not in tokens:
                page.settle(i, "byline", "a person's name in the head")
                signed = True
        elif "@" in text and role == "other" and read_byline(text, page.language):
            page.settle(i, "byline", "a name with its handle in the head")
        elif "has:clock" in tokens and len(text) < 12 and i and page.roles[i - 1] == "date":
            page.settle(i, "date", "the time after the date")


def date_without_name(page: Page) -> None:
    """A date line that names a person is a byline; a byline that names nobody but has a date is a date line."""
    for i, role in enumerate(page.roles):
        if role not in ("byline", "date") or "has:date" not in page.tokens[i]:
            continue
        people = [person for person in read_byline(page.blocks[i].text, page.language) if person.kind == "person"]
        if role == "byline" and not people and "opens:by" not in page.tokens[i] and "name:first" not in page.tokens[i]:
            page.settle(i, "date", "a date without a name")
        elif role == "date" and people:
            page.settle(i, "byline", "a name with a date")


def lone_by_word(page: Page) -> None:
    """A line that is nothing but "By" belongs to the byline that follows it, and so does the name after it."""
    for i, tokens in enumerate(page.tokens):
        if "is:by" in tokens and i + 1 < len(page.tokens):
            page.settle(i, "byline", "nothing but a by-word")
            if any(token in page.tokens[i + 1] for token in ("name:whole", "name:first")):
                page.settle(i + 1, "byline", "follows a by-word")


def picture_credits(page: Page) -> None:
    """A line that is wholly a picture credit, or a name in brackets between other blocks of the story, is a credit."""
    first, last = page.first_paragraph(), page.last_paragraph()
    for i, tokens in enumerate(page.tokens):
        role = page.roles[i]
        if (
            role not in ("other", "heading", "related", "promo", "byline", "caption", "paragraph")
            or "cue:rights" in tokens
        ):
            continue
        size = len(page.blocks[i].text)
        if "credit:whole" in tokens and "opens:by" not in tokens and "has:year" not in tokens and role != "paragraph":
            social = "is:share" in tokens or "opens:share" in tokens
            signs = "agency:whole" in tokens and i < first
            if not social and not signs and (role != "caption" or size < 60):
                page.settle(i, "credit", "reads wholly as a picture credit")
        elif "bracket:whole" in tokens and size < 70 and "ends:stop in bracket" not in tokens and 0 < i <= last:
            page.settle(i, "credit", "a source in brackets inside the story")


def captions_with_their_credits(page: Page) -> None:
    """Words with a picture credit behind them, or right above a credit line inside the story, are a caption."""
    last = page.last_paragraph()
    for i, tokens in enumerate(page.tokens):
        role, text = page.roles[i], page.blocks[i].text
        if role not in ("credit", "heading", "related", "other") or "cue:rights" in tokens or len(text) > 420:
            continue
        if "credit:tail" in tokens and role != "other":
            split = split_credit(text, page.language)
            if len(text[: split.end].split()) > 2 and not is_credit(text[: split.end], page.language):
                page.settle(i, "caption", "a picture credit stands behind it")
        elif (
            role in ("heading", "related")
            and i < last
            and page.roles[i + 1] == "credit"
            and page.roles[i - 1] != "credit"
        ):
            page.settle(i, "caption", "a picture credit stands under it")


def lines_within_the_story(page: Page) -> None:
    """Between paragraphs: what ends like a sentence, a list item or with a colon is body; a bare line a crosshead."""
    for i in range(1, len(page.roles) - 1):
        tokens, text = page.tokens[i], page.blocks[i].text
        if page.roles[i] not in ("other", "heading", "related") or len(text) > 240 or not _CUES.isdisjoint(tokens):
            continue
        if page.roles[i - 1] not in ("paragraph", "heading") or "repeated" in tokens or "label:capitals" in tokens:
            continue
        if text[-1] == ";" or text.endswith("; and"):
            page.settle(i, "paragraph", "ends like an item of a list")
        elif page.roles[i + 1] != "paragraph":
            continue
        elif "ends:colon" in tokens and len(text) < 120 and page.roles[i] != "related":
            page.settle(i, "paragraph", "a colon leads to the next paragraph")
        elif page.roles[i] == "other" and "ends:stop" in tokens:
            page.settle(i, "paragraph", "a sentence between paragraphs")
        elif page.roles[i] == "other" and len(text) < 90 and "starts:letter" in tokens and _BARE.isdisjoint(tokens):
            page.settle(i, "heading", "a bare line between paragraphs")


def sentences_within_the_story(page: Page) -> None:
    """A line of speech, or a full sentence right after a paragraph that is no call and no notice, is body."""
    last = page.last_paragraph()
    for i in range(1, min(last + 2, len(page.roles))):
        if page.roles[i] not in _LINES:
            continue
        above = page.roles[i - 1]
        tokens, text = page.tokens[i], page.blocks[i].text
        if not _NO_SENTENCE.isdisjoint(tokens) or text.endswith(("...", "…")):
            continue
        beside = ("credit", "headline", "deck") if page.roles[i] == "deck" else ("credit", "headline")
        if above not in beside and _SPEECH.search(text[:400]):
            page.settle(i, "paragraph", "a line of speech")
        elif page.roles[i] != "other" or above not in ("paragraph", "heading"):
            continue
        elif "ends:stop" in tokens and _is_full_sentence(text, tokens):
            page.settle(i, "paragraph", "a full sentence after a paragraph")


def _is_full_sentence(text: str, tokens: frozenset[str]) -> bool:
    """True for six words and more with function words among them that do not open as a call does: "Share this."."""
    return (
        text[0].isupper()
        and len(text.split()) > 5
        and "function words:none" not in tokens
        and _WEAK_OPENING.isdisjoint(tokens)
        and not _CALL_TO_READER.match(text)
    )


_LINES = ("other", "related", "caption", "promo", "heading", "deck")
_SPEECH = re.compile(
    r"^[\"“”„«»‘'—–-][^\n]{4,}(?:[,.!?…][\"”»“’']|[\"“”«»’'],)\s[^\W\d_][^\n]{3,}[.!?][\"”»“’']?$"  # "Yes," she said.
    r"|^[^\W\d_][^\n:]{3,60}[,:]\s[\"“„«»][^\n]{4,}[.!?][\"”“»«]$"  # She said, "Yes."
)
_NO_SENTENCE = frozenset(
    ("has:©", "credit:whole", "credit:tail", "bracket:whole", "cue:promo", "cue:rights", "repeated", "cue:contributed")
) | {f"is:{kind}" for kind in CUE_KINDS}  # fmt: skip
_WEAK_OPENING = frozenset(
    [f"opens:{kind}" for kind in ("call", "more", "key_points", "contributed", "advert", "by")]
    + ["cue:comment", "cue:bio", "has:address", "label:capitals", "case:title", "case:capitals"]
)
_CALL_TO_READER = re.compile(
    r"(?:share|follow|listen|print|save|copy|send|e-?mail|watch|view|see|click|tap|comment|tell) "
    r"(?:this|your|us|our|on|via|it|now|here|to|with|the article|the story)\b",
    re.I,
)


def link_over_a_crosshead(page: Page) -> None:
    """A crosshead is followed by its text: a longer line right above another crosshead is a link to another story."""
    for i in range(len(page.roles) - 1):
        above, below = len(page.blocks[i].text), len(page.blocks[i + 1].text)
        if page.roles[i] == page.roles[i + 1] == "heading" and above > 40 and above * 3 > below * 4:
            page.settle(i, "related", "stands over a crosshead")


_BARE = frozenset(("name:whole", "glued", "ends:digit", "ends:sign", "ends:bracket", "ends:!"))
_CUES = frozenset(
    f"{where}:{kind}" for where in ("opens", "is") for kind in CUE_KINDS if kind not in ("topics", "picture_place")
) | {"cue:promo", "cue:ago", "has:©", "has:date", "is:topics", "bracket:whole", "credit:whole"}


def calls_are_promos(page: Page) -> None:
    """ "Sign up", "Follow", "Download" and the like, with a newsletter, a network or an app, is a promo."""
    head = page.place_of("headline")
    for i, tokens in enumerate(page.tokens):
        called = "opens:call" in tokens and "cue:promo" in tokens and "starts:quote" not in tokens
        open_to_it = page.roles[i] in ("other", "related", "heading", "caption", "paragraph", "tagline") and i != head
        if called and open_to_it and len(page.blocks[i].text) < 400:
            page.settle(i, "promo", "calls to subscribe, follow or sign in")


def labelled_promos(page: Page) -> None:
    """ "Newsletter: the day in brief, every morning in your inbox": a label of a promo over what is promoted."""
    head = page.place_of("headline")
    table = cue_table(page.language)
    for i, tokens in enumerate(page.tokens):
        if page.roles[i] not in ("related", "other", "heading", "caption") or i == head or "opens:promo" not in tokens:
            continue
        label, colon, rest = page.blocks[i].text[:400].partition(":")
        if not colon or not table.find(words_of(label.lower()), label)[2] & BIT["promo"]:
            continue
        if table.find(words_of(rest.lower()), rest)[0] & BIT["promo"]:
            page.settle(i, "promo", "a newsletter, an app or a subscription as label, and as what is offered")


def lines_after_the_story(page: Page) -> None:
    """Who contributed, author biographies and editor's notes: taglines, from the last fifth of the story on."""
    first, last = page.first_paragraph(), page.last_paragraph()
    authors = _authors(page)
    late = first + (last - first) * 4 // 5
    head = page.place_of("headline")
    for i, tokens in enumerate(page.tokens):
        text, role = page.blocks[i].text, page.roles[i]
        if role in ("headline", "masthead", "byline", "caption", "credit", "deck") or len(text) > 900:
            continue
        opens_with_author = text.startswith(authors) and any(
            text.startswith(name) and len(text) > len(name) + 8 for name in authors
        )
        if (
            "cue:bio" in tokens
            and i > (-1 if head is None else head)
            and (opens_with_author or (i >= late and _NAME_IS.match(text)))
        ):
            page.settle(i, "tagline", "tells who the author is")
        elif (
            i >= late
            and "cue:contributed" in tokens
            and len(text) < 400
            and (read_tagline(text, page.language) or "opens:contributed" in tokens)
        ):
            page.settle(i, "tagline", "tells who took part")
        elif (
            i > last
            and opens_with_author
            and role in ("paragraph", "other", "related")
            and "has:date" not in tokens
            and len(text) > 60
        ):
            page.settle(i, "tagline", "opens with the author's name after the story")
    for i in range(late, len(page.blocks) - 1):
        named = page.blocks[i].text in authors and page.roles[i] in ("other", "byline", "heading", "related")
        if named and "tagline" in page.roles[i + 1 : i + 3]:
            page.settle(i, "tagline", "the author's name over the biography")


_NAME_IS = re.compile(
    r"[^\W\d_a-z][^\s]+(?: [^\W\d_][^\s]*){1,3} "
    r"(?:is|was|has|covers|writes|works|ist|arbeitet|schreibt|berichtet|est|es|è|é|er|är)\b"
)


def _authors(page: Page) -> tuple[str, ...]:
    """The names in the bylines, not more than a story has."""
    found: dict[str, None] = {}
    for i, role in enumerate(page.roles):
        if role == "byline":
            found.update((person.name, None) for person in read_byline(page.blocks[i].text, page.language))
            if len(found) >= 12:
                break
    return tuple(found)[:12]


def tagline_after_the_story(page: Page) -> None:
    """Before the first paragraph nobody "contributed to this report"."""
    for i in range(page.first_paragraph()):
        if page.roles[i] == "tagline" and i not in page.reasons:
            page.settle(i, page.next_best(i, "tagline"), "a tagline stands after the story")


RULES: tuple[Callable[[Page], None], ...] = (
    slug_line_over_the_story,
    masthead_with_slogan,
    one_headline,
    one_masthead,
    dateline_opens_the_story,
    deck_stands_at_the_head,
    key_points_are_deck,
    line_after_headline_is_deck,
    lead_of_a_bare_text,
    picture_credits,
    captions_with_their_credits,
    calls_are_promos,
    labelled_promos,
    lines_within_the_story,
    sentences_within_the_story,
    link_over_a_crosshead,
    lone_by_word,
    names_and_dates_in_the_head,
    date_without_name,
    lines_after_the_story,
    tagline_after_the_story,
)
"""The rules in the order in which they are applied."""
