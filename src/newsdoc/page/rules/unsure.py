"""Rules for sentences of which the model is unsure, where their place tells that they are the story's."""

from collections.abc import Mapping

from newsdoc.page.page import Page
from newsdoc.page.roles import AT, SIGNED
from newsdoc.page.rules.body import NO_SENTENCE
from newsdoc.page.rules.decks import points_under_their_label
from newsdoc.page.rules.labels import is_page_label
from newsdoc.page.rules.story_words import shares_words, story_words
from newsdoc.page.rules.tables import CELLS, tables_of
from newsdoc.page.tokens.groups import PROMOTES, RUNNING_WORDS
from newsdoc.wording.notices import addresses_visitors, is_of_a_newsletter, is_site_notice
from newsdoc.wording.scripts import is_unspaced, measured

TAKEN_FOR = ("deck", "caption", "promo", "other", "related", "box")
"""What sentences are taken for."""
_UNSURE = 100
"""Hundredths by which a caption may be ahead of a paragraph."""


def titles_between_paragraphs(page: Page) -> None:
    """A line without stop and credit within a text, hardly rather a caption than a title, is another story's title."""
    for i in page.blocks_as("caption"):
        within = 0 < i < len(page.roles) - 1 and page.roles[i - 1] == "paragraph"
        if not within or page.roles[i + 1] not in ("paragraph", "heading"):
            continue
        hardly = page.scores[i][AT["caption"]] - page.scores[i][AT["related"]] < _HARDLY
        if hardly and "ends:stop" not in page.tokens[i] and page.is_bare_caption(i):
            page.assign(i, "related", "a line without full stop or credit between paragraphs")


_HARDLY = 60
"""Hundredths by which a caption may be ahead of a title; on own and labelled texts 30 to 100 are much the same."""


def distance(page: Page, i: int) -> int:
    """Hundredths by which the model is surer of another role than of a paragraph."""
    return max(page.scores[i]) - page.scores[i][AT["paragraph"]]


def sentences_over_the_story(page: Page) -> None:
    """Sentences without any cue under byline or date, right over the first paragraph of a text, open its story.

    Between them may stand what interrupts: "By Ann Lee / The ferry sails again. / Advertisement / It sails daily."
    """
    head, first = page.place_of("headline"), page.first_paragraph()
    if page.marked or head is None or not head < first < len(page.blocks):
        return
    tables = {lines.stop - 1: lines.start for lines in tables_of(page)} if first - head > CELLS else {}
    points = {k for each in points_under_their_label(page) for k in each}
    start = top = first
    steps = 0
    while top - 1 > head and steps <= _LEADS:
        steps += 1
        if top - 1 in tables:
            top = tables[top - 1]
        elif top - 1 not in points and _may_lead(page, top - 1):
            top -= 1
            start = top
        elif _interrupts(page, top - 1) and page.roles[top - 1] not in ("caption", "credit"):
            top -= 1
        else:
            break
    if SIGNED[0] not in page.roles[head + 1 : start] and SIGNED[1] not in page.roles[head + 1 : start]:
        return
    for i in range(start, first):
        if _may_lead(page, i):
            page.assign(i, "paragraph", "a sentence under byline or date, above the story")


def _may_lead(page: Page, i: int) -> bool:
    """Whether a block may be a sentence that opens the story; a caption stands apart from its picture's credit."""
    limit = _LEAD_LIMITS.get(page.roles[i], 0)
    if page.roles[i] == "caption" and not page.is_bare_caption(i):
        return False
    return limit > 0 and distance(page, i) < limit and is_sentence(page, i)


_LEADS = 6
"""Sentences, and lines of advertisements, between the byline and the first block that is surely a paragraph."""
_LEAD_LIMITS: Mapping[str, int] = {"deck": 600, "other": 400, "promo": 400, "related": 200, "caption": 200}
"""Hundredths by which another role may be ahead of a paragraph; decks stand over the byline, not under it."""


def sentences_behind_what_interrupts(page: Page) -> None:
    """Behind a paragraph of a text, and behind an advertisement, a call, a picture, a table, buttons or a link between
    two of them, its story goes on, to the last line.

    "... waited. / Advertisement / The shop opens at six." So reads a sentence without any cue that the model is unsure
    of; right behind a paragraph also one of which it is rather sure, unless it may be a title; behind a call one that
    has words of the story.
    """
    if page.marked:
        return
    last = page.last_paragraph()
    tables: dict[int, int] | None = None
    words: frozenset[str] | None = None
    for i in page.blocks_as("promo", "other", "related", "deck", "caption", "embed", "box", "tagline", "pullquote"):
        sentence = page.roles[i] != "pullquote" and is_sentence(page, i)
        if not sentence and not _is_between_paragraphs(page, i):
            continue
        if tables is None:
            tables = {lines.stop - 1: lines.start for lines in tables_of(page)}
        above, between, tabled = i - 1, 0, 0
        foreign = False  # what stands behind may be of the site
        while above > 0 and between + tabled <= _INTERRUPTS:
            if above in tables:
                above, tabled = tables[above] - 1, tabled + 1
            elif (buttons := _buttons_to_share(page, above)) > 1:
                above, between = above - buttons, between + 1
            elif _interrupts(page, above) or _links_away(page, above) or _is_beside_a_call(page, above):
                foreign = foreign or page.roles[above] == "promo"
                above, between = above - 1, between + 1
            elif _is_labelled_link(page, above):
                foreign = foreign or i > last
                above, between = above - 2, between + 1
            else:
                break
        if above < 0 or page.roles[above] != "paragraph" or between > _INTERRUPTS:
            continue
        behind = distance(page, i)
        near = sentence and behind < _limit(page, i, between)
        long = sentence and not near and between > 0 and _is_long(page, i) and behind < _UNSURE_OF_NEXT
        if long or (near and (foreign or page.roles[i] == "tagline")):
            words = story_words(page, last + 1) if words is None else words
            near = shares_words(page.blocks[i].text, words, 1 if behind < _UNSURE else 2)
        if (near or _is_between_paragraphs(page, i)) and not is_of_a_newsletter(page.blocks[i].text):
            page.assign(i, "paragraph", "a sentence after an interruption of the story")


def sentences_within_the_text(page: Page) -> None:
    """A sentence of a text between its first and its last paragraph that shows no cue of furniture, and of which the
    model is unsure, is the story's: what stands in furniture are mostly titles, names and calls.
    """
    if page.marked:
        return
    first, last = page.first_paragraph(), page.last_paragraph()
    for i in page.blocks_as("other", "promo", "related", "tagline"):
        text, tokens = page.blocks[i].text, page.tokens[i]
        if (
            not first < i < last
            or i in page.rules
            or "cue:bio" in tokens
            or not (text[0].isalnum() or text[0] in _OPENS)
        ):
            continue
        told = len(text.split()) >= _TOLD and distance(page, i) <= _UNSURE_WITHIN
        if told and is_sentence(page, i) and not addresses_visitors(text):
            page.assign(i, "paragraph", "a sentence without a cue of furniture, within the story")


_UNSURE_WITHIN = 150
"""Hundredths by which another role may be ahead of a paragraph in such a sentence; by folds, no furniture of study
texts is so near."""
_OPENS = frozenset("“„«»\"'‘")
"""What opens speech; other signs open notes and items."""


def _is_long(page: Page, i: int) -> bool:
    """Whether a block that was taken for a call or furniture is as long as a paragraph, and no title or teaser."""
    return page.roles[i] in ("promo", "other") and len(page.blocks[i].text) > _LONG


_LONG = 100
"""Letters of a paragraph, at least, of which the model is rather sure that it is a call."""


def _limit(page: Page, i: int, between: int) -> int:
    """Hundredths by which the role of a block may be ahead of a paragraph."""
    role = page.roles[i]
    if role == "tagline" and (not between or "cue:bio" in page.tokens[i]):
        return 0
    if role in ("embed", "box"):
        return _UNSURE
    if role == "deck" and not between:
        return _UNSURE_OF_SENTENCE
    if role in ("deck", "caption"):  # a picture has one caption, which stands over its credit
        behind_own = page.roles[i - 1] == "caption" and not page.is_bare_caption(i - 1)
        pictured = behind_own or page.roles[i - 2 : i] == ["caption", "credit"]
        pictured = pictured and page.is_bare_caption(i)
        return _UNSURE_OF_SENTENCE if pictured else 0
    if between:
        return _UNSURE_OF_SENTENCE
    return _UNSURE_OF_TITLE if role == "related" else _UNSURE_OF_NEXT


def _interrupts(page: Page, i: int) -> bool:
    """Whether a block is a picture's words, a short line about an advertisement, or a call."""
    tokens = page.tokens[i]
    if page.roles[i] in ("caption", "credit") or is_site_notice(page.blocks[i].text):
        return True
    if _is_label(page, i):
        beside = [k for k in (i - 1, i + 1) if 0 <= k < len(page.tokens) and "is:advert" in page.tokens[k]]
        if is_page_label(page.blocks[i].text) or "cue:advert" in tokens or (page.roles[i] == "other" and beside):
            return True
    return page.roles[i] == "promo" and "cue:promo" in tokens


def _buttons_to_share(page: Page, i: int) -> int:
    """How many lines from this one up are buttons, most of which share the story: "Share", "WhatsApp", "Copy link"."""
    top = i
    while top >= max(0, i - _BUTTONS) and page.roles[top] in ("other", "promo") and _is_label(page, top):
        top -= 1
    shares = sum("is:share" in tokens for tokens in page.tokens[top + 1 : i + 1])
    return i - top if shares * 2 > i - top else 0


def _is_label(page: Page, i: int) -> bool:
    return len(page.blocks[i].text) < _LABEL and "ends:stop" not in page.tokens[i]


def _is_beside_a_call(page: Page, i: int) -> bool:
    """Whether a block calls to something, or is another line of such a box: "Your commute, sorted"."""
    label = page.roles[i] == "other" and _is_label(page, i)
    return _calls(page, i) or ((label or page.roles[i] == "promo") and (_calls(page, i - 1) or _calls(page, i + 1)))


def _calls(page: Page, i: int) -> bool:
    """Whether a block is a promo by its words: "Sign up"."""
    return 0 <= i < len(page.roles) and page.roles[i] == "promo" and not PROMOTES.isdisjoint(page.tokens[i])


def _links_away(page: Page, i: int) -> bool:
    """Whether a line is a link that says that it is one: "Read also: Bridge closed", "→ Bridge closed"."""
    tokens = page.tokens[i]
    pointed = page.blocks[i].text[0] in _ARROWS
    return page.roles[i] == "related" and (pointed or "opens:more" in tokens) and "is:more" not in tokens


_ARROWS = frozenset("→➔➜➝►▶➤»›")
"""What points to another page in front of its title."""


def _is_labelled_link(page: Page, i: int) -> bool:
    """Whether a line is a link under its label: "Read also" over "Bridge closed"."""
    return i > 0 and page.roles[i - 1 : i + 1] == ["other", "related"] and "is:more" in page.tokens[i - 1]


def is_sentence(page: Page, i: int) -> bool:
    """Whether a block is a sentence by its words, and has no cue of furniture in it."""
    tokens = page.tokens[i]
    formed = _has_form_of_sentence(page, i) and not _NO_CUE.isdisjoint(tokens) and NO_SENTENCE.isdisjoint(tokens)
    return formed and CALLS.isdisjoint(tokens)


def _has_form_of_sentence(page: Page, i: int) -> bool:
    """Whether a block ends as a sentence does, and has the words of one: some that hold it together, or no names."""
    tokens, text = page.tokens[i], page.blocks[i].text
    if "ends:stop" not in tokens or text.endswith(_CUT_OFF):
        return False
    if is_unspaced(text):
        return measured(text) > _UNSPACED
    words = len(text.split())
    running = not RUNNING_WORDS.isdisjoint(tokens) or ("function words:few" in tokens and words > _WORDS)
    return words >= _WORDS and (running or "case:sentence" in tokens)


def _is_between_paragraphs(page: Page, i: int) -> bool:
    """Whether a sentence stands right between two paragraphs, and the model wavers: there a word of a call in it tells
    nothing ("She hung a sign in the window."), if it names nothing that the house offers, and it may be of two words.
    So does one that ends the story, over no other call, where a call is as likely as a paragraph. A caption without
    credit, or a pull quote, is the story's where that is as likely.
    """
    tokens, role = page.tokens[i], page.roles[i]
    if page.roles[i - 1] != "paragraph" or "ends:stop" not in tokens:
        return False
    below = page.roles[i + 1 : i + 2]
    between = below == ["paragraph"]
    closes = role == "promo" and below != ["promo"] and i > page.last_paragraph()
    if role in ("caption", "pullquote"):
        return between and page.is_bare_caption(i) and distance(page, i) < _TIED and is_sentence(page, i)
    text = page.blocks[i].text
    if between and distance(page, i) < _UNSURE_BETWEEN and len(text.split()) >= _TOLD:
        return NO_SENTENCE.isdisjoint(tokens - {"cue:promo"}) and not addresses_visitors(text)
    return (
        (between or closes)
        and distance(page, i) < (_TIED if closes else _UNSURE)
        and _NO_SENTENCE_BETWEEN.isdisjoint(tokens)
    )


_UNSURE_BETWEEN = 120
"""Hundredths by which another role may be ahead of a paragraph in a sentence that tells something, between two; by
folds, the furniture of study texts that is nearer calls for a newsletter."""
_TOLD = 8
"""Words of such a sentence, at least: calls are shorter, or name what they offer."""
_TIED = 50
"""Hundredths by which a call may be ahead of a paragraph in the last sentence."""
_INTERRUPTS = 4
"""Lines of an advertisement, a box that calls, or a caption with its credit, at most; a table is one, and a row of
buttons."""
_BUTTONS = 12
"""Buttons in a row, at most."""
_UNSURE_OF_SENTENCE = 260
"""Hundredths by which another role may be ahead of a paragraph behind what interrupts."""
_UNSURE_OF_NEXT = 400
"""The same right behind a paragraph, where promos and furniture hardly ever are sentences without a cue."""
_UNSURE_OF_TITLE = 200
"""The same where the other role is that of a title of another story."""
_LABEL = 60
"""Letters of a line about an advertisement, at most."""
_WORDS = 3
"""Words of a sentence that may stand by itself, at least."""
_UNSPACED = 12
"""Letters that such a sentence measures in scripts without spaces."""
_CUT_OFF = ("..", "…")
"""How teasers end, which are cut off."""
_NO_CUE = frozenset(("scrap no cue", "line no cue", "middle no cue", "long no cue"))
CALLS = frozenset(("cue:promo", "cue:rights", "opens:comment", "cue:share", "opens:call", "opens:more", "has:address"))
_NO_SENTENCE_BETWEEN = (NO_SENTENCE | CALLS | {"opens:promo", "cue:advert"}) - {"cue:promo"}
