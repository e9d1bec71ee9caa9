"""Rules for cross-heads by their words alone: quotations, numbers, questions."""

import re
from itertools import pairwise

from newsdoc.page.interviews import label_end
from newsdoc.page.page import Page
from newsdoc.page.roles import FineRole
from newsdoc.page.rules.body import BODY_CUES, LONG_SENTENCE, NO_SENTENCE
from newsdoc.wording.phrases import opens_with


def quoted_crossheads(page: Page) -> None:
    """A quotation with its speaker and no full stop between paragraphs is a cross-head: "‘Sleep well’: The pilots".

    So is a short one alone in a text without markup: "“She is better than I was”".
    """
    for i in page.blocks_as("related", "other"):
        if not 0 < i < len(page.roles) - 1 or page.roles[i - 1] != "paragraph":
            continue
        text = page.blocks[i].text
        if page.roles[i + 1] == "paragraph" and len(text) <= _CROSSHEAD and _QUOTED_TITLE.match(text):
            page.assign(i, "heading", "a quotation with its speaker between paragraphs")
        elif not page.marked and len(text) <= _QUOTED_CROSSHEAD and _QUOTATION.match(text) and _is_prose(page, i + 1):
            page.assign(i, "heading", "a short quotation between sentences of the story")
            page.assign(i + 1, "paragraph", "a full sentence under a quotation")


def _is_prose(page: Page, i: int) -> bool:
    """Whether a block is a paragraph, or a long full sentence taken for a link or furniture."""
    tokens, text = page.tokens[i], page.blocks[i].text
    if page.roles[i] == "paragraph":
        return True
    sentence = tokens >= {"ends:stop", "function words:many"} and NO_SENTENCE.isdisjoint(tokens)
    return page.roles[i] in ("other", "related") and len(text) >= LONG_SENTENCE and sentence


_CROSSHEAD = 110
"""Letters of a quotation with its speaker, at most."""
_QUOTED_CROSSHEAD = 60
"""Letters of a quotation that orders the story; a longer one is pulled out of it."""
_QUOTATION = re.compile(r"[\"“„«‘'][^\"”»\n.]{8,}[^\"”»\n.!,][\"”“»’']$")
_QUOTED_TITLE = re.compile(r"[\"“„«‘'][^\"”»\n]{4,90}[\"”“»’']\s?(?:[:,–—-])\s[^\W\d_a-z][^.!?\n]{1,40}$")


def numbered_crossheads(page: Page) -> None:
    """Lines that count, with text between them, are cross-heads where one of them is, or where three count from one.

    "1. Grate them / ... / 2. Pickle them / ... / 3. Leave them on a step / ...": under each stands its text.
    """
    if page.marked:
        return
    for run in _counting(page):
        if all(page.roles[i] != "heading" for i in run) and not _is_series(page, run):
            continue
        for i in run:
            if page.roles[i] not in ("headline", "kicker", "caption", "credit"):
                page.assign(i, "heading", "goes on with the numbers of the cross-heads")
            if i + 1 < len(page.roles) and _is_short_text(page, i + 1):
                page.assign(i + 1, "paragraph", "the text under a number")


def _counting(page: Page) -> list[list[int]]:
    """Runs of two lines and more that count by one, each with something between it and the next."""
    runs: dict[str | None, list[list[int]]] = {}
    last: dict[str | None, int] = {}
    for i, block in enumerate(page.blocks):
        found = _NUMBER.match(block.text) if len(block.text) <= _LINE else None
        if found is None:
            continue
        number, sign = int(found[1]), found[2]
        own = runs.setdefault(sign, [])
        if own and number == last[sign] + 1:
            own[-1].append(i)
        else:
            own.append([i])
        last[sign] = number
    found_runs = [run for own in runs.values() for run in own if len(run) > 1]
    return [run for run in found_runs if all(below - above > 1 for above, below in pairwise(run))]


def _is_series(page: Page, run: list[int]) -> bool:
    """Whether lines without a full stop count from one to three and more, each over a text of its own."""
    found = _NUMBER.match(page.blocks[run[0]].text)
    return (
        found is not None
        and int(found[1]) == 1
        and len(run) > _COUNTED
        and all(_OF_SENTENCES.isdisjoint(page.tokens[i]) and page.roles[i] != "headline" for i in run)
        and all(
            i + 1 < len(page.roles) and (page.roles[i + 1] == "paragraph" or _is_short_text(page, i + 1)) for i in run
        )
    )


_NUMBER = re.compile(r"(?:#|No\. |Nr\. )?(\d{1,2})([.):])?\s+(?!(?:[^\W\d_]{1,3}|/)\s\d{1,3}$)\S")
"""A number before words; "4 of 7" counts pictures."""
_LINE = 100
"""Letters of a cross-head with a number, at most."""
_COUNTED = 2
"""Lines that may count by chance."""
_OF_SENTENCES = frozenset(("ends:stop", "ends:colon", "has:date", "has:address"))


def _is_short_text(page: Page, i: int) -> bool:
    """Whether a block is a sentence, however short, that was taken for furniture."""
    tokens = page.tokens[i]
    sentence = "ends:stop" in tokens and BODY_CUES.isdisjoint(tokens) and NO_SENTENCE.isdisjoint(tokens)
    return sentence and page.roles[i] in ("other", "promo", "related", "deck", "caption")


def questions_with_answers(page: Page) -> None:
    """Questions and sentences in turn, twice and more, are an interview, or a text in questions: all of it is story.

    "Why? / Because it rains. / And then? / It stops." One line of two must look so, and no call stand over them. The
    questions are cross-heads where most look like that, else they are paragraphs, as in what is signed as an interview.
    """
    if page.marked:
        return
    head = page.place_of("headline")
    start = (head if head is not None else -1) + 1
    asked = {i for i in page.blocks_with("ends:?") if start <= i < len(page.roles) - 1 and _is_question(page, i)}
    runs: list[list[int]] = []
    for i in sorted(asked):
        if i + 1 in asked or not _answers(page, i + 1):
            continue
        over = runs[-1][-1] if runs else -_ANSWER
        if i - over <= _ANSWER and all(_answers(page, k) for k in range(over + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        in_story = {"paragraph", "heading"}.intersection(page.roles[run[0] : run[-1] + 2])
        if len(run) >= (_ASKED if in_story else _SURELY_ASKED) and page.roles[run[0] - 1] not in _OF_CALLERS:
            _tell_alike(page, run)


def _tell_alike(page: Page, run: list[int]) -> None:
    """Make all questions what most of them are, or cross-heads if they look so, and the answers paragraphs."""
    roles = [page.roles[i] for i in run]
    headings, paragraphs = roles.count("heading"), roles.count("paragraph")
    role: FineRole = "heading" if headings and headings >= paragraphs else "paragraph"
    mixed = min(headings, paragraphs) * _FEW > max(headings, paragraphs)
    if _is_signed_as_interview(page):
        role, mixed = "paragraph", False
    elif _are_crossheads(page, run):
        role, mixed = "heading", False
    asks = set(run)
    for i in range(run[0], run[-1] + 2):
        if i not in asks:
            page.assign(i, "paragraph", "answers a question")
        elif not (mixed and page.roles[i] in ("heading", "paragraph")):
            page.assign(i, role, "a question with its answer, like the others")


def _is_signed_as_interview(page: Page) -> bool:
    """Whether a short line says who asked: "Interview by Ann Lee", "Propos recueillis par ..."."""
    return any(
        len(block.text) <= _SIGNATURE and opens_with(block.text.lstrip("("), "interviewed") for block in page.blocks
    )


_SIGNATURE = 80
"""Letters of a line that names who asked, at most."""


def _are_crossheads(page: Page, run: list[int]) -> bool:
    """Whether all questions are as short as titles, and what is told under them is not: people ask longer ones, and
    answer in few words, in quotations or under their names.
    """
    answers = [page.blocks[i + 1].text for i in run]
    return (
        all(len(page.blocks[i].text) <= _TITLE and i not in page.spoken for i in run)
        and sum(map(len, answers)) >= _TOLD * len(run)
        and not any(answer[0] in _QUOTES or label_end(answer) for answer in answers)
    )


_TITLE = 75
"""Letters of a question that is a cross-head, at most."""
_TOLD = 50
"""Letters of what is told under each, in the mean, at least."""
_QUOTES = "\"“„«»‘'—–"
_OF_CALLERS = ("promo", "tagline")
"""What stands over questions of the house: "Somebody reads with your name / Why do I see this?"."""
_ASKED, _SURELY_ASKED = 2, 3
"""Questions with answers between them, at least: where one line looks like story, and where none does."""
_FEW = 3
"""Of so many questions one may be of another kind than the others without being so."""
_ANSWER = 8
"""Lines of an answer and the question over it, at most."""


def _is_question(page: Page, i: int) -> bool:
    tokens, text = page.tokens[i], page.blocks[i].text
    return (
        len(text) <= _QUESTION
        and page.roles[i] in ("other", "promo", "related", "heading", "paragraph", "deck")
        and NO_SENTENCE.isdisjoint(tokens)
        and _OF_CALLS.isdisjoint(tokens)
    )


def _answers(page: Page, i: int) -> bool:
    """Whether a block is a paragraph, or a sentence that may be one and calls to nothing."""
    tokens, text = page.tokens[i], page.blocks[i].text
    if page.roles[i] == "paragraph":
        return True
    ended = "ends:stop" in tokens or "ends:!" in tokens or text[-1] in _CLOSED
    plain = NO_SENTENCE.isdisjoint(tokens) and _OF_CALLS.isdisjoint(tokens - {"opens:call"})
    whole = ended and not text.endswith(("..", "…"))
    return whole and plain and page.roles[i] in ("other", "promo", "related", "deck", "caption")


_QUESTION = 240
"""Letters of a question, at most."""
_CLOSED = '"”»“’'
_OF_CALLS = frozenset(("opens:call", "opens:more", "cue:share", "has:address", "cue:rights", "has:©"))
