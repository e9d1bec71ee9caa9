"""Rules for the headline, and for what stands around it."""

import re

from newsdoc.page.masthead_evidence import texts_beside
from newsdoc.page.page import Page
from newsdoc.page.roles import AT, SIGNED, FineRole
from newsdoc.page.tokens.groups import CREDITED
from newsdoc.wording.datelines import read_dateline, read_lone_place, read_place
from newsdoc.wording.filed import read_filed
from newsdoc.wording.menus import is_menu
from newsdoc.wording.names import has_known_script
from newsdoc.wording.notices import is_cookie_notice
from newsdoc.wording.phrases import opens_with, whole_line
from newsdoc.wording.sluglines import read_slugline

_HEADLINE, _DECK = AT["headline"], AT["deck"]
_STOPPED = 200
"""Hundredths that a full stop counts against a headline, beside what it counts in the model: hardly any has one."""
_NAMED = 300
"""Hundredths that count against a name over the date, where a line that may be a title stands over it."""
_BELOW = 100
"""Hundredths that count against a line below one that the model takes for a headline: decks stand below."""
_RIGHT_BELOW = 280
"""The same right below it, if that does not repeat the line as a path does; the deck looks like a headline too."""
_LONGER_BELOW = 400
"""The same for a line right below it that is longer, as a deck is: the headline is the shorter of the two."""
_UNSURE = -100
"""Hundredths by which the deck may be ahead of the headline in the upper of two lines."""
_TITLE_WORDS = 4
"""Words of a title, at least: fewer are a name, a label or a section."""
_TOP = 4
"""The first lines, where a slug line stands."""


def one_headline(page: Page) -> None:
    """A story has one headline: the block that the model is surest of, before the first paragraph if there is one.

    Where the source shows which block it is, it is that one.
    """
    if page.title is not None:
        for i in page.blocks_as("headline"):
            if i != page.title:
                page.assign(i, page.next_best(i, "headline", "masthead"), "the page shows another headline")
        page.assign(page.title, "headline", "the page's own headline")
        return
    best, sure = _over_a_second_line(page), True
    if best is None:
        best, sure = _surest(page)
    if best and not page.marked and _is_title_over_deck(page, best - 1):
        page.assign(best, "deck", "a long line under one of a title's length")
        best -= 1
    for i in page.blocks_as("headline"):
        if i != best:
            page.assign(i, page.next_best(i, "headline", "masthead"), "another block is more of a headline")
    if best is not None and sure:
        page.assign(best, "headline", "the most headline-like block before the story")


def _over_a_second_line(page: Page) -> int | None:
    """In a text, the line over one that opens with a long dash, the second line of a title in Chinese papers."""
    end = 0 if page.marked else page.first_paragraph()
    return next((i for i in range(end - 1) if page.blocks[i + 1].text.startswith(_SECOND_LINE)), None)


def _surest(page: Page) -> tuple[int | None, bool]:
    """The block for which most speaks, and whether enough does."""
    reach = min(len(page.roles), max(page.first_paragraph(), 3) + 2)
    best, best_score = None, None
    titled = entitled = signed = False
    above = 0
    for i in range(reach):
        if (
            page.roles[i] == "masthead"
            or i in page.no_titles
            or (i < _TOP and read_slugline(page.blocks[i].text))
            or _is_menu(page, i)
        ):
            continue
        if i < _TOP and (_is_for_readers_of_mail(page.blocks[i].text) or page.blocks[i].text[-1] in _GREETED):
            continue
        if not page.marked and (not _says_something(page.blocks[i].text) or _is_over_notice(page, i)):
            continue
        scores = page.scores[i]
        if not page.marked and signed and _is_over_credit(page, i):
            continue
        signed = signed or page.roles[i] in SIGNED
        score = scores[_HEADLINE] - max(scores[:_HEADLINE] + scores[_HEADLINE + 1 :])
        if "ends:stop" in page.tokens[i]:
            score -= _STOPPED
        if entitled and not page.marked:
            score -= _malus_below(page, i, above)
        named = titled and "name:only" in page.tokens[i] and page.blocks[i].text[0].isupper()
        if named and not page.marked and page.roles[i + 1 : i + 2] == ["date"]:
            score -= _NAMED
        titled = titled or len(page.blocks[i].text.split()) >= _TITLE_WORDS
        if best_score is None or score > best_score:
            best, best_score = i, score
        unsure = score >= _UNSURE and scores[_DECK] == max(scores)
        if (score >= 0 or unsure) and _is_whole_title(page, i):
            above = above if entitled else i
            entitled = True
    return best, best_score is not None and best_score > _HARDLY


def _says_something(text: str) -> bool:
    """Whether a line has a word, and is not the handle of an account: no title is "3 h ·", or "@quaypost"."""
    return _WORD.search(text) is not None and _HANDLE.fullmatch(text) is None


_WORD = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff]")
_HANDLE = re.compile(r"@\w+")


def _is_over_notice(page: Page, i: int) -> bool:
    """Whether a line stands right over the notice of the site's cookies, whose title it then is."""
    return any(is_cookie_notice(block.text) for block in page.blocks[i + 1 : i + 2])


def _is_over_credit(page: Page, i: int) -> bool:
    """Whether a line stands right over the credit of a picture, whose caption it then is: below byline or day, no
    headline does.
    """
    if page.roles[i + 1 : i + 2] != ["credit"]:
        return False
    return i + 1 in page.rules or not CREDITED.isdisjoint(page.tokens[i + 1])


def _malus_below(page: Page, i: int, above: int) -> int:
    """Hundredths that count against a line below a title: more right below it, most if it is the longer one too."""
    if not _is_right_below(page, i, above):
        return _BELOW
    longer = len(page.blocks[i].text) > len(page.blocks[above].text) and above + 1 == i
    return _LONGER_BELOW if longer else _RIGHT_BELOW


def _is_right_below(page: Page, i: int, above: int) -> bool:
    """Whether a line stands right below one with the words of a title, neither a path to the page nor a menu; byline
    and date may stand between.
    """
    title, tokens = page.blocks[above].text, page.tokens[above]
    others = _OF_OTHERS - {_BARE} if "case:sentence" in tokens else _OF_OTHERS  # some languages have few such words
    plain = tokens.isdisjoint(others) and not any(sign in title for sign in _PATHS)
    next_to = all(role in SIGNED for role in page.roles[above + 1 : i])
    return next_to and plain and page.blocks[i].text not in title


_BARE = "function words:none"
_OF_OTHERS = frozenset((_BARE, "starts:digit", "starts:quote"))
"""Of menus, counts, and of quotations, which stand over a headline too."""
_PATHS = (">", "»", "|", "/")


_HARDLY = -400
"""Hundredths by which another role may be ahead in a headline; where it is by more, a text has none."""
_GREETED = ",，،"
"""How a greeting ends ("Good morning,"), and no headline."""


def _is_for_readers_of_mail(text: str) -> bool:
    """Whether a line leads to the page where a letter reads well: "View in browser", "If you cannot read this ..."."""
    return whole_line(text, "letter") or opens_with(text, "unreadable")


def _is_title_over_deck(page: Page, i: int) -> bool:
    """Whether running words that are short enough for a title stand over a line that is rather long for one."""
    text, below = page.blocks[i].text, page.blocks[i + 1].text
    signed = page.roles[i + 2 : i + 3] in (["byline"], ["date"])
    if _QUOTED_TITLE.fullmatch(text) and len(text.split()) >= _TITLE_WORDS and signed:
        return "starts:quote" not in page.tokens[i + 1] and len(below) > len(text)
    if signed and _is_explained(page, i, below):
        return True
    return (
        page.roles[i] != "masthead"
        and _TITLE_WORDS < len(text.split()) <= _SHORT_TITLE
        and len(below.split()) >= _LONG_TITLE
        and "starts:letter" in page.tokens[i]
        and "case:sentence" in page.tokens[i]
        and _CUES.isdisjoint(page.tokens[i])
        and _is_whole_title(page, i)
        and not any(sign in text for sign in _PARTS)
        and not below.startswith(text)
    )


def _is_explained(page: Page, i: int, below: str) -> bool:
    """Whether what may be a title stands over a line that the model rather takes for a deck, or of two sentences."""
    scores, text = page.scores[i + 1], page.blocks[i].text
    titled = page.roles[i] in ("headline", "kicker", "related", "topic", "heading") and len(text.split()) >= _LABELLED
    plain = _CUES.isdisjoint(page.tokens[i]) and _BESIDE_TITLES.isdisjoint(page.tokens[i])
    if not titled or not plain or len(below) <= len(text) * 2 or any(sign in text for sign in _PATHS):
        return False
    deck = scores[_DECK] > scores[_HEADLINE] and len(text.split()) >= _TITLE_WORDS
    return deck or (_TWO_SENTENCES.search(below) is not None and page.scores[i][_HEADLINE] > 0)


_LABELLED = 3
"""Words of a short title, at least, over two sentences that explain it."""
_TWO_SENTENCES = re.compile(r"[^\W\d_A-Z]{3}\. [^\W\d_a-z]")
_QUOTED_TITLE = re.compile(r"[\"“„«»‘'].{10,80}[\"”“»«’']")
"""A quotation by itself, as interviews are titled."""
_SHORT_TITLE = 9
"""Words of a title that a deck explains, at most; most lines over a headline have fewer than five."""
_LONG_TITLE = 12
"""Words that few titles have, and most decks."""
_PARTS = (">", "»", "|", ":", "/")
"""Signs in paths and labels."""


_SECOND_LINE = "——"
"""What opens the second line of a title in Chinese papers, which is the deck to us."""


def _is_whole_title(page: Page, i: int) -> bool:
    """Whether a line is of a title's length, and nothing stands beside the title in it: no date, no name of a site."""
    return len(page.blocks[i].text.split()) >= _TITLE_WORDS and _BESIDE_TITLES.isdisjoint(page.tokens[i])


_BESIDE_TITLES = frozenset(("has:date", "has:clock", "has:address", "glued", "ends:stop"))


def _is_menu(page: Page, i: int) -> bool:
    """Whether a block is nothing but links in a row, or reads as a menu where no markup tells: "Home Sports Log in"."""
    markup = page.blocks[i].markup
    if not page.marked:
        running = "function words:none" not in page.tokens[i]
        return "ends:stop" not in page.tokens[i] and is_menu(page.blocks[i].text, running=running)
    if markup is None or markup.linked * 10 < len(page.blocks[i].text) * 8:
        return False
    return sum(mark[0] == "link" for mark in markup.marks) > 1


def deck_stands_at_the_head(page: Page) -> None:
    """A deck stands in the head: behind two paragraphs, or right behind one, what looks like a deck is body.

    A person's name and nothing else is not a deck.
    """
    paragraphs = 0
    headline = page.place_of("headline") if not page.marked else None
    for i, role in enumerate(page.roles):
        if role == "deck" and "name:only" in page.tokens[i] and not _is_long_for_a_name(page.blocks[i].text):
            page.assign(i, page.next_best(i, "deck", "headline", "masthead"), "is a name and nothing else")
        elif role == "deck" and headline is not None and i < headline:
            page.assign(i, page.next_best(i, "deck", "headline"), "a deck stands under the headline")
        elif role == "paragraph":
            paragraphs += 1
        elif role == "deck" and (paragraphs >= 2 or (paragraphs and page.roles[i - 1] == "paragraph")):
            long = "ends:stop" in page.tokens[i] and len(page.blocks[i].text) > _SENTENCE
            may_be_caption = long and not page.marked and page.is_bare_caption(i)
            best = page.next_best(i, "deck", "headline", "masthead", *(("caption",) if may_be_caption else ()))
            page.assign(i, best, "a deck stands before the body")


def _is_long_for_a_name(text: str) -> bool:
    """Whether a line has more words than a name, where no capitals tell the one from the other."""
    return not has_known_script(text) and len(text.split()) > _NAME


_NAME = 4
"""Words of a name, at most: given, father's, grandfather's and family name."""
_SENTENCE = 100
"""Letters of a sentence that is a paragraph rather than a caption, if it looks like a deck."""


def dateline_opens_the_story(page: Page) -> None:
    """A block that opens with a dateline is the first paragraph; no deck stands under it: the story goes on. So is a
    dateline on a line of its own over the first paragraph.
    """
    _dateline_alone(page)
    for i in range(min(page.first_paragraph() + 1, len(page.roles), _TOP_OF_STORY)):
        opens = _opening_of(page, i) if page.roles[i] in ("deck", "caption", "other", "related") else None
        if opens:
            page.assign(i, "paragraph", f"opens with {opens}")
            for k in range(i + 1, len(page.roles)):
                plain = "ends:stop" in page.tokens[k] and "credit:tail" not in page.tokens[k]
                if page.roles[k] == "deck" or (page.roles[k] == "caption" and k == i + 1 and plain):
                    page.assign(k, "paragraph", "stands under the dateline")


def _dateline_alone(page: Page) -> None:
    """A dateline on a line of its own, right over the first paragraph, belongs to that: "OSTMARK, Norland —".

    In a text without markup, and right over the first paragraph of any story, a place and a dash are one ("Ostmark -");
    without markup a sentence under them opens the story.
    """
    first = page.first_paragraph()
    for i in range(min(first + 1, len(page.roles) - 1, _TOP_OF_STORY)):
        text = page.blocks[i].text
        if page.blocks[i + 1].text[0] in _DASHES and text[-1] not in _DASHES and page.roles[i] in _MAY_BE_PLACE:
            text = f"{text} {page.blocks[i + 1].text[0]}"  # the dash opens the paragraph: "— The ferry sails"
        elif page.roles[i] not in _MAY_HOLD_DATELINE:
            continue
        if text[-1] not in _DASHES or len(text) > _DATELINE:
            continue
        is_sentence = not page.marked and page.roles[i + 1] in _TAKEN_FOR and "ends:stop" in page.tokens[i + 1]
        if page.roles[i + 1] != "paragraph" and not is_sentence:
            continue
        found = read_dateline(f"{text} X", page.language)
        lone = (not page.marked or i + 1 == first) and read_lone_place(text, page.language)
        if lone or (found is not None and found.end >= len(text)):
            page.assign(i, "paragraph", "the dateline of the story that begins under it")
            page.assign(i + 1, "paragraph", "stands under a dateline on a line of its own")


_MAY_HOLD_DATELINE: tuple[FineRole, ...] = ("deck", "caption", "other", "related", "heading", "paragraph")
_MAY_BE_PLACE: tuple[FineRole, ...] = (*_MAY_HOLD_DATELINE, "byline", "kicker")
"""What a bare place over a paragraph that opens with a dash may be taken for."""
_TAKEN_FOR: tuple[FineRole, ...] = ("deck", "other", "related")
_DASHES = "—–-"
_DATELINE = 60
"""Letters of a dateline."""
_TOP_OF_STORY = 30
"""Blocks among which a story begins."""


def _opening_of(page: Page, i: int) -> str | None:
    """What dateline, or agency with its reporter, opens a block."""
    text = page.blocks[i].text
    if len(text) >= _OPENED:
        found = read_dateline(text, page.language) or read_place(text, page.language, page=texts_beside(page, i))
        if found and found.end < _OPENED:
            return f"the dateline {found.dateline.text}"
    return "who filed it, and where" if read_filed(text) else None


_OPENED = 60
"""Letters of a paragraph that a dateline opens, at least, and of a dateline at most."""


_CUES = frozenset(("cue:reading", "cue:ago", "cue:photo", "cue:promo", "cue:more", "cue:share", "cue:job"))
"""What lines say that stand over a headline and are none."""
