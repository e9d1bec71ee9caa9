"""The rule for news in brief: a page that has little but a story of a few sentences, however short they are."""

from newsdoc.page.page import Page
from newsdoc.page.rules.body import NO_SENTENCE, WEAK_OPENING
from newsdoc.page.rules.decks import is_prose, points_under_their_label
from newsdoc.page.tokens.groups import SENTENCE_ENDS
from newsdoc.wording.scripts import is_unspaced, is_unstopped, measured


def sentences_of_a_short_story(page: Page) -> None:
    """News in brief is one to three sentences: with no other paragraph, the sentences under headline and byline are it.

    "Ferry returns / By Ann Lee / The ferry sails again.": the last line is the story, however short it is. So is a
    sentence right behind the paragraphs of a page that has little else.
    """
    head = page.place_of("headline")
    first = (head if head is not None else -1) + 1
    paragraphs = page.blocks_as("paragraph")
    few = _WORDS if page.marked else _FEWER
    if not paragraphs:
        sentences: list[int] = []
        for i in range(first, len(page.blocks)):
            of_picture = (
                not page.marked
                and page.roles[i] == "caption"
                and page.rules.get(i + 1) == page.rules.get(i) is not None
            )
            if of_picture and page.roles[i + 1] == "credit":
                continue  # a caption over a name, both told by one rule
            if _is_story_sentence(page, i, few if sentences[-1:] == [i - 1] else _WORDS) or is_prose(page, i):
                sentences.append(i)
        if len(sentences) > 1 and page.roles[sentences[0]] == "deck" and sentences[1] > sentences[0] + 1:
            del sentences[0]  # a deck with lines between it and the story
        for i in sentences:
            page.assign(i, "paragraph", "a sentence on a page without any other paragraph")
    elif len(page.blocks) <= _BRIEF:
        _open_with_sentences(page, paragraphs[0])
        for i in range(paragraphs[-1] + 1, len(page.blocks)):
            if not _is_story_sentence(page, i, few):
                break
            page.assign(i, "paragraph", "a sentence right after the story of a short page")


def _open_with_sentences(page: Page, first: int) -> None:
    """The sentences right over the first paragraph of a text with little else open its story.

    A lone one under the headline may be the deck, where somebody signs or a day is printed.
    """
    start = first
    points = {k for each in points_under_their_label(page) for k in each}
    while not page.marked and start > 0 and _is_story_sentence(page, start - 1, _FEWER):
        if page.roles[start - 1] == "date" or start - 1 in points:
            break
        start -= 1
    signed = not {"byline", "date"}.isdisjoint(page.roles)
    if first - start == 1 and signed and page.roles[start - 1] == "headline":
        return
    for i in range(start, first):
        page.assign(i, "paragraph", "a sentence right above the story of a short page")


_BRIEF = 12
"""Blocks of a page that has little but its story."""
_WORDS, _FEWER = 3, 1
"""Words of a sentence, at least, and of one beside others: "Nobody died.", "Sadly."."""


def _is_story_sentence(page: Page, i: int, words: int = _WORDS) -> bool:
    """Whether a block is a sentence, and says nothing that furniture, a date line or a credit says."""
    tokens, text, markup = page.tokens[i], page.blocks[i].text, page.blocks[i].markup
    if markup is not None and (markup.hint not in _OPEN or not markup.inside or markup.linked * 2 > len(text)):
        return False
    ends = not SENTENCE_ENDS.isdisjoint(tokens)
    if not ends and is_unstopped(text):
        ends = _may_be_unstopped_sentence(page, i)
    dated = "has:date" in tokens and len(text.split()) < _DATED
    return (
        ends
        and page.roles[i] in ("other", "deck", "related", "caption", "date", "promo", "box", "byline", "tagline")
        and _is_long_enough(text, words)
        and NO_SENTENCE.isdisjoint(tokens)
        and WEAK_OPENING.isdisjoint(tokens)
        and "name:by" not in tokens
        and not dated
        and not text.endswith(("...", "…"))
    )


def _may_be_unstopped_sentence(page: Page, i: int) -> bool:
    """Whether a block of a script without stops is rather a sentence than a signature, a day, or a labelled link; a
    label that comes again is a speaker's.
    """
    text, role = page.blocks[i].text, page.roles[i]
    if role in ("date", "promo", "tagline") or (role == "byline" and len(text) <= _UNSTOPPED):
        return False
    label = text.partition(":")[0]
    spoken = sum(block.text.startswith(f"{label}:") for block in page.blocks) > 1
    return spoken or _LABELLED.isdisjoint(page.tokens[i])


def _is_long_enough(text: str, words: int) -> bool:
    """Whether a text has so many words, or letters of which a sentence is made that is one word to the eye."""
    if is_unspaced(text):
        return measured(text) > _UNSPACED
    if is_unstopped(text):
        return len(text) > (_UNSTOPPED if words > _FEWER else _UNSPACED)
    return len(text.split()) >= words or measured(text) > _MEASURED


_LABELLED = frozenset(("label:word", "label:words"))
"""Of a line that opens with a label and a colon: "อ่านข่าว : ..."; of others only the length tells in such scripts."""
_UNSTOPPED = 36
"""Letters of a sentence in a script where nothing else tells it from a name or a label."""
_OPEN = (None, "body", "live", "title", "meta")
"""Hints under which a story may stand."""
_DATED = 8
"""Words of a date line with what stands beside the date, at most."""
_MEASURED, _UNSPACED = 30, 12
"""Letters that a sentence measures which is one word to the eye: in alphabets, and in scripts without spaces."""
