"""Rules for what stands around and under the story: promos and taglines."""

import re

from newsdoc.page.page import Page
from newsdoc.page.roles import AT, FineRole
from newsdoc.page.rules.authors import authors_in
from newsdoc.page.rules.story_words import shares_words, story_words
from newsdoc.wording.lives import subject_of_life
from newsdoc.wording.notices import calls_for_a_newsletter, is_of_a_newsletter, is_site_notice
from newsdoc.wording.phrases import contains, tells_its_history
from newsdoc.wording.scripts import measured
from newsdoc.wording.taglines import read_tagline


def newsletters_are_promos(page: Page) -> None:
    """ "Sign up for our newsletter" is a promo, also where it stands among the paragraphs of the story.

    Other calls may be the story's: "Sign up with the address that you use at the bank."
    """
    for i in page.blocks_as("paragraph", "caption", "tagline"):
        tokens, text = page.tokens[i], page.blocks[i].text
        if "opens:call" in tokens and "starts:quote" not in tokens and len(text) < _CALL and is_of_a_newsletter(text):
            page.assign(i, "promo", "calls to sign up for a newsletter")


_CALL = 400
"""Letters of a call, at most."""


def letters_are_promos(page: Page) -> None:
    """A line of a text that something comes to the reader's inbox, or that calls to sign up for a newsletter in one of
    its sentences, is a promo, and so is the letter's name over it: "The Morning Tide", "All the news in your inbox".
    """
    if page.marked:
        return
    for i in page.blocks_as("paragraph", "caption", "tagline", "related"):
        text = page.blocks[i].text
        if (
            len(text) >= _CALL
            or not _TELLS.isdisjoint(page.tokens[i])
            or not calls_for_a_newsletter(text, page.language)
        ):
            continue
        page.assign(i, "promo", "calls to sign up for a newsletter")
        if page.roles[i - 1] == "heading" and len(page.blocks[i - 1].text) <= _NAME:
            page.assign(i - 1, "promo", "the name of a newsletter")


_TELLS = frozenset(("starts:quote", "cue:bio"))
"""What is said by people, or of authors, whose letter it may be."""
_NAME = 40
"""Letters of a newsletter's name, at most."""


def labels_over_links(page: Page) -> None:
    """ "Read also" and the like over a link is the label of links to other stories: neither is of this one."""
    for i in page.blocks_with("opens:more"):
        if page.roles[i] not in ("paragraph", "heading", "other") or i + 1 == len(page.blocks):
            continue
        own, below = page.blocks[i].markup, page.blocks[i + 1].markup
        short = own is not None and len(own.text) <= _LABEL and not own.linked
        if short and below is not None and below.linked * 10 > len(below.text) * 8:
            page.assign(i, "other", "a label above links to other stories")
            for k in range(i + 1, len(page.blocks)):
                link = page.blocks[k].markup
                if link is None or link.linked * 10 <= len(link.text) * 8 or link.kind != below.kind:
                    break
                if page.roles[k] in ("paragraph", "heading"):
                    page.assign(k, "related", "a link under the label of links to other stories")


_LABEL = 80
"""Letters of a label, at most."""


def rest_of_a_prompt(page: Page) -> None:
    """What stands in one box with a call to subscribe is the prompt's: its title, its offers, "Already a member?".

    A box that holds a paragraph of the story's length, or the story itself, is not a prompt, and neither is a list: one
    item calls to sign up for what all are about.
    """
    first = page.first_paragraph()
    run = page.blocks[first].markup if first < len(page.blocks) else None
    for i in page.blocks_as("promo"):
        markup = page.blocks[i].markup
        if "cue:promo" not in page.tokens[i] or markup is None or run is None or markup.kind == "item":
            continue
        if markup.parent is run.parent or markup.parent is run.above:
            continue
        box = [
            k
            for k in range(max(0, i - _BOX), min(len(page.blocks), i + _BOX))
            if (other := page.blocks[k].markup) is not None and markup.parent in (other.parent, other.above)
        ]
        rest = [k for k in box if page.roles[k] in ("paragraph", "heading")]
        short = all(measured(page.blocks[k].text) < _OFFER for k in box)
        if short and len(rest) <= _REST and not any(page.roles[k] in ("headline", "deck", "byline") for k in box):
            for k in rest:
                page.assign(k, "promo", "in one box with a call to subscribe")


def boxes_named_promos(page: Page) -> None:
    """A lone line in a box that is named a promo, and stands apart from the story's paragraphs, is one.

    `<div class="promo-box"><p>Do you know a bird with a record? Email us.</p></div>`: names are no proof, so that a box
    with more in it than a line or two stays what its words say.
    """
    first = page.first_paragraph()
    run = page.blocks[first].markup if first < len(page.blocks) else None
    if run is None or run.hint == "promo":
        return
    for i in page.blocks_as("paragraph"):
        markup = page.blocks[i].markup
        if markup is None or markup.hint != "promo" or markup.parent is run.parent:
            continue
        box = [block for block in page.blocks if block.markup is not None and block.markup.parent is markup.parent]
        if sum(measured(block.text) for block in box) < _OFFER:
            page.assign(i, "promo", "stands in a box that is named a promo")


_BOX = 8
"""Blocks around a call in which the rest of its box is looked for."""
_REST = 4
"""Lines of a prompt beside its call; with more of them the box is the story's, or a list of products."""
_OFFER = 200
"""Letters of a line of a prompt, at most."""


def lines_after_the_story(page: Page) -> None:
    """Who contributed, author biographies and editor's notes: taglines, from the last fifth of the story on."""
    first, last = page.first_paragraph(), page.last_paragraph()
    late = first + (last - first) * 4 // 5
    head = page.place_of("headline")
    lines = [
        (i, tokens)
        for i, tokens in enumerate(page.tokens)
        if i > last or not tokens.isdisjoint(("cue:bio", "cue:contributed"))
    ]
    authors = authors_in(
        page, [page.blocks[i].text for i in (*[i for i, _ in lines], *range(max(0, late), len(page.blocks)))]
    )
    end = len(page.blocks) if page.marked else last + _FOOT
    for i, tokens in lines:
        text, role = page.blocks[i].text, page.roles[i]
        if role in ("headline", "masthead", "byline", "caption", "credit", "deck") or len(text) > _LIFE:
            continue
        opens_with_author = text.startswith(authors) and any(
            text.startswith(name) and len(text) > len(name) + 8 for name in authors
        )
        if (
            "cue:bio" in tokens
            and i > (-1 if head is None else head)
            and (opens_with_author or (i >= late and (subject_of_life(text) or "has:address" in tokens)))
        ):
            page.assign(i, "tagline", "says who the author is")
        elif (
            "cue:contributed" in tokens
            and (i <= end or role != "other" or read_tagline(text, page.language))
            and (i >= late or (i > first and _names_editor(page, i)))
            and len(text) < _CREDITS
            and ("opens:contributed" in tokens or read_tagline(text, page.language))
            and (len(text.split()) > _BARE_LABEL or page.people(i))
        ):
            prompt = tokens >= _FOR_SUBSCRIBERS and "ends:stop" not in tokens
            page.assign(i, *(_PROMPT if prompt else ("tagline", "tells who took part")))
        elif (
            i > last
            and opens_with_author
            and role in ("paragraph", "other", "related")
            and "has:date" not in tokens
            and len(text) > _NAME_ALONE
        ):
            page.assign(i, "tagline", "opens with the author's name after the story")
    for i in range(late, min(len(page.blocks) - 1, end + 1)):
        named = page.blocks[i].text in authors and page.roles[i] in ("other", "byline", "heading", "related")
        if named and "tagline" in page.roles[i + 1 : i + 3]:
            page.assign(i, "tagline", "the author's name above the biography")


_FOOT = 5
"""Blocks behind the last paragraph of a text among which its foot stands: farther off stand imprints and menus, which
name the editors too.
"""
_LIFE = 900
"""Letters of what is told of an author, at most: more is a story."""
_CREDITS = 400
"""Letters of a line that says who took part, at most: a dozen names with what they did."""
_NAME_ALONE = 60
"""Letters of a name with an office and a house, at most: more tells something of its bearer."""
_BARE_LABEL = 3
"""Words of a label over what a page offers, at most, where nobody is named: "Editorial office"."""
_FOR_SUBSCRIBERS = frozenset(("cue:promo", "opens:contributed"))
"""What a line says that begins as taglines do and speaks of a subscription: "This article is for subscribers"."""
_PROMPT: tuple[FineRole, str] = ("promo", "speaks of the article and of a subscription")


def nothing_behind_the_tagline(page: Page) -> None:
    """Where a story closes with who reported and edited it, sentences behind that are not of it."""
    paragraphs = page.blocks_as("paragraph")
    for i in page.blocks_as("tagline"):
        behind = [k for k in paragraphs if k > i]
        if "opens:contributed" not in page.tokens[i]:
            continue
        closes = i not in page.repeated and _names_editor(page, i)
        most = len(paragraphs) - _STORY - 1 if closes else (len(paragraphs) - _STORY) // 2
        if not (behind or closes) or len(behind) > most:
            continue
        for k in range(i + 1, len(page.roles)):
            sentence = closes and page.roles[k] == "related" and "ends:stop" in page.tokens[k]  # titles have no stop
            if sentence or (behind and page.roles[k] in ("paragraph", "caption", "deck")):
                page.assign(k, "other", "comes after the tagline of the story")
        return


def _names_editor(page: Page, i: int) -> bool:
    """Whether a tagline says who edited: the last line of a story, however short the story is."""
    return any(person.function == "editing" for person in read_tagline(page.blocks[i].text, page.language))


def sentences_behind_promos(page: Page) -> None:
    """One or two last sentences that lines of furniture part from the story are none of it: a promo is among these, or
    what the site tells its visitors. In a text one that has words of the story goes on with it, and so does any behind
    promos alone: that is a box within the story.
    """
    paragraphs = page.blocks_as("paragraph")
    for lone in (1, _LONE):
        if len(paragraphs) - lone < _LEFT:
            return
        between = range(paragraphs[-lone - 1] + 1, paragraphs[-lone])
        roles = [page.roles[k] for k in between]
        if (
            len(between) < _PARTED
            or "heading" in roles
            or (set(roles[1:]) == {"promo"} and _opens_a_box(page, between[0]))
        ):
            continue
        if "promo" not in roles and not any(is_site_notice(page.blocks[k].text) for k in between):
            continue
        sure = [] if page.marked else [i for i in paragraphs[-lone:] if page.is_surely(i, "paragraph", _SURE)]
        known = story_words(page, paragraphs[-lone]) if sure else frozenset[str]()
        if any(shares_words(page.blocks[i].text, known) for i in sure):
            return
        for i in range(paragraphs[-lone], paragraphs[-1] + 1):
            if page.roles[i] in ("paragraph", "related"):
                page.assign(i, "other", "comes after promos")
        return


def _opens_a_box(page: Page, i: int) -> bool:
    """Whether a line of a text may be the first of a box that calls to something: "Your commute, sorted"."""
    return not page.marked and page.roles[i] in ("promo", "other")


_PARTED = 2
"""Lines of furniture that part a sentence from the story, at least."""
_SURE = 100
"""Hundredths by which a sentence is a paragraph rather than anything else, if the story goes on there."""
_LEFT, _LONE = 3, 2
"""Paragraphs of the story before them, at least: of a shorter one they may be the rest; and their number, at most."""


_STORY = 2
"""By so many paragraphs at least a story is longer than what stands behind it."""


def notes_under_the_story(page: Page) -> None:
    """A last sentence that says that names were changed, or the article was, or where it was printed, or that it gives
    its author's opinion and not the house's, is the editors' note.
    """
    last = page.last_paragraph()
    _note_over_the_story(page)
    if page.roles[: last + 1].count("paragraph") <= _STORY:
        return
    text = page.blocks[last].text
    if _is_noted(text):
        page.assign(last, "tagline", "a note of the editors")
    for i in range(last, min(last + 2, len(page.blocks))):
        text = page.blocks[i].text
        eligible = page.roles[i] in ("paragraph", "related", "other", "promo") and "starts:quote" not in page.tokens[i]
        if eligible and len(text) < _TAGLINE and (contains(text, "appeared") or tells_its_history(text)):
            page.assign(i, "tagline", "says where the article was printed")
        elif eligible and len(text) < _TAGLINE and contains(text, "disclaimer"):
            page.assign(i, "tagline", "says whose opinion the text expresses")


def _note_over_the_story(page: Page) -> None:
    """Make a tagline of what says, right under byline or date of a text, that the article was changed."""
    first = page.first_paragraph()
    for i in range(1, min(first + 1, len(page.blocks) - 1)) if not page.marked else ():
        under = page.roles[i - 1] in ("byline", "date")
        if under and page.roles[i] in ("paragraph", "caption", "other", "deck") and _is_noted(page.blocks[i].text):
            page.assign(i, "tagline", "a note of the editors, over the story")


def _is_noted(text: str) -> bool:
    """Whether a text is the editors' note that names, or the article, were changed."""
    return bool(len(text) < _TAGLINE and _NOTED.search(text) and contains(text, "note") and not _QUOTED.search(text))


_NOTED = re.compile(
    r"\b(?:names?|namen?|noms?|prénoms?|nombres?|nom[ei]|namnet|heter|navne|imion|imię|dane|jmén|имен|имя|isim|ism"
    r"|pseudonym|article|artikels?|story|versi[oó]n|versione|versão|versie|verz[ei]|wersj|верси|artículo|articolo|artigo|identit)",
    re.I,
)
_QUOTED = re.compile(r"[\"“”„«»]")


_TAGLINE = 300
"""Characters of such a line, at most: more is a paragraph."""


def sentences_look_like_taglines(page: Page) -> None:
    """A sentence of a text behind a paragraph or cross-head, with more of the story after it, that has no cue of a
    tagline and is nearly a paragraph to the model, is one.
    """
    last = page.last_paragraph()
    for i in page.blocks_as("tagline") if not page.marked else ():
        within = 0 < i < last and page.roles[i - 1] in ("paragraph", "heading")
        behind = max(page.scores[i]) - page.scores[i][AT["paragraph"]]
        if within and behind < _NEARLY and "ends:stop" in page.tokens[i] and _OF_TAGLINES.isdisjoint(page.tokens[i]):
            page.assign(i, "paragraph", "a sentence within the story, with no cue of a tagline")


_NEARLY = 100
"""Hundredths by which a paragraph may be behind."""
_OF_TAGLINES = frozenset(
    ("cue:bio", "cue:contributed", "cue:source", "cue:rights", "has:©", "has:address", "bracket:whole")
)


def tagline_after_the_story(page: Page) -> None:
    """Before the first paragraph nobody "contributed to this report"."""
    for i in range(page.first_paragraph()):
        if page.roles[i] == "tagline" and i not in page.rules and "cue:bio" not in page.tokens[i]:
            page.assign(i, page.next_best(i, "tagline"), "a tagline stands after the story")
