"""Rules for what stands under a label behind the story: comments, and teasers of other stories."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from newsdoc.page.page import Page
from newsdoc.page.roles import AT, SIGNED, FineRole
from newsdoc.page.rules.labels import is_number_of_comments
from newsdoc.page.tokens.groups import PROMOTES, SENTENCE_ENDS
from newsdoc.wording.cues import CUE_KINDS, words_of
from newsdoc.wording.scripts import is_unspaced, measured

_STORY = 2
"""By so many paragraphs at least a story is longer than what stands behind it."""
_LABEL = 80
"""Letters of a label, at most."""


def comments_under_the_story(page: Page) -> None:
    """Sentences under the label of the comments are the house's or the readers'."""
    paragraphs = page.blocks_as("paragraph")
    for i in [i for i, tokens in enumerate(page.tokens) if "cue:comment" in tokens]:
        behind = paragraphs[bisect_right(paragraphs, i) :]
        sure = "is:comment" in page.tokens[i]
        if not sure and (page.roles[i] in ("paragraph", "headline") or not _labels_comments(page, i)):
            continue
        if page.roles[i] == "promo" if sure else page.roles[i] == "heading":
            page.assign(i, "other", "the label of the comments")
        under = i + 1
        if behind and len(paragraphs) - len(behind) >= len(behind) + _STORY:
            for k in behind:
                page.assign(k, "other", "stands under the label of the comments")
        if behind or under == len(page.roles) or "cue:promo" in page.tokens[under]:
            continue
        sentence = page.roles[under] == "related" and "ends:stop" in page.tokens[under]
        if (
            (sure and page.roles[under] == "promo")
            or sentence
            or (page.roles[under] == "tagline" and not page.people(under))
        ):
            page.assign(under, "other", "what the site says about comments")


def comments_under_their_heading(page: Page) -> None:
    """Sentences under the heading of the comments are the readers', on a page that shows it as one or names it so.

    Pages print their number over the story too, or beside its first paragraphs, as a link to where they are.
    """
    paragraphs = page.blocks_as("paragraph")
    signed = max((k for k, role in enumerate(page.roles) if role in SIGNED), default=-1)
    headings = [i for i in page.blocks_with("cue:comment") if _heads_comments(page, i)]
    run = _main_run(page, paragraphs) if headings else []
    length = [0, *accumulate(len(page.blocks[k].text) for k in run)]
    for i in headings:
        counted = is_number_of_comments(page.blocks[i].text, page.tokens[i])
        before, above = bisect_right(paragraphs, i), bisect_right(run, i)
        behind = len(paragraphs) - before
        if not behind or not before:
            continue
        under = len(run) - above
        if under > _STORY and (length[-1] - length[above]) * 2 > length[-1]:
            continue  # the story goes on: what readers write stands in an element each, or is less than the story
        # a section of the story may be called so, but it has no number, and what stands in it is neither signed nor
        # in other elements than the story
        apart = len(run) > _STORY and not under
        if not counted and not (before >= behind + _STORY and (signed > i or apart)):
            continue
        for k in range(i + 1, len(page.roles)):
            if page.roles[k] in ("paragraph", "heading", "quotation"):
                page.assign(k, "other", "stands under the heading of the comments")
        return


def _heads_comments(page: Page, i: int) -> bool:
    """Whether a block is the label of the comments, or says how many there are, and the page shows it as their heading
    or names it so.
    """
    markup = page.blocks[i].markup
    if markup is None or (markup.kind != "heading" and markup.hint != "comments"):
        return False
    return "is:comment" in page.tokens[i] or is_number_of_comments(page.blocks[i].text, page.tokens[i])


def _main_run(page: Page, paragraphs: Sequence[int]) -> list[int]:
    """The paragraphs of the one element in which most of the text stands that is not named as comments."""
    runs: defaultdict[object, list[int]] = defaultdict(list)
    for i in paragraphs:
        markup = page.blocks[i].markup
        if markup is not None and markup.hint != "comments":
            runs[markup.parent].append(i)
    return max(runs.values(), key=page.size_of, default=[])


def _labels_comments(page: Page, i: int) -> bool:
    """Whether a line is the label of the comments with their number, or an invitation to them: "24 comments"."""
    words = page.blocks[i].text.split()
    return len(words) <= _INVITES and SENTENCE_ENDS.isdisjoint(page.tokens[i]) and "cue:promo" not in page.tokens[i]


_INVITES = 5
"""Words of a label of the comments, at most."""


def teasers_under_a_label(page: Page) -> None:
    """Titles and sentences in turn under a label ("Also in this issue") behind the story are links and teasers.

    Cross-heads of the story have words of the story in them, or are by far cross-heads to the model; one of several
    titles that look like links may share a word.
    """
    paragraphs = page.blocks_as("paragraph")
    words: set[str] = set()
    read = 0  # paragraphs whose words are known
    for i in page.blocks_with("opens:more"):
        label = page.blocks[i].text
        if len(label) > _LABEL or ":" in label[:-1] or not _is_title(page, i):  # "Read more: Ferries sail again"
            continue
        pairs = _titles_and_teasers(page, i + 1)
        if len(pairs) < _PAIRS or bisect_right(paragraphs, i) < _STORY:
            continue
        before = bisect_left(paragraphs, i)
        words.update(words_of(" ".join([page.blocks[k].text for k in paragraphs[read:before]]).lower()))
        read = before
        shared = [
            any(len(word) > _SMALL and word in words for word in words_of(page.blocks[title].text.lower()))
            for title, _ in pairs
        ]
        links = "is:more" in page.tokens[i] and all(page.roles[title] == "related" for title, _ in pairs)
        of_story = all(shared) if links else any(shared)
        if of_story or any(
            page.is_surely(title, "heading", _SURE) and page.roles[teaser] == "paragraph" for title, teaser in pairs
        ):
            continue
        page.assign(i, "other", "a label above other stories")
        for title, teaser in pairs:
            page.assign(title, "related", "the title of another story")
            for k in range(title + 1, teaser + 1):
                page.assign(k, "other", "the teaser of another story" if k == teaser else "signs another story")


def _titles_and_teasers(page: Page, start: int) -> list[tuple[int, int]]:
    """The titles from a block on that have a sentence under them each, and these; who wrote it, and when, may stand
    between: "A Budget Nobody Wants / By Ann Lee / 3 May / The treasurer counted ...".
    """
    pairs: list[tuple[int, int]] = []
    at = start
    while at + 1 < len(page.blocks) and _may_be_title(page, at):
        teaser = at + 1
        while teaser < len(page.blocks) - 1 and teaser - at <= _SIGNATURES and _signs(page, teaser):
            teaser += 1
        if not _is_teaser(page, teaser):
            break
        pairs.append((at, teaser))
        at = teaser + 1
    return pairs


def _signs(page: Page, i: int) -> bool:
    """Whether a line is no sentence, and names who wrote a story, or the day."""
    return SENTENCE_ENDS.isdisjoint(page.tokens[i]) and not _BY_OR_DATE.isdisjoint(page.tokens[i])


_SIGNATURES = 2
"""Lines of a name and a day between title and teaser, at most."""
_BY_OR_DATE = frozenset(("name:by", "name:whole", "has:date", "cue:ago"))


def titles_under_a_label(page: Page) -> None:
    """Lines without a full stop right under a label of links ("Most read") are titles of other stories.

    Behind the story all are, up to the first that says something else, where most look like it; between paragraphs it
    is the one line right under the label.
    """
    last = page.last_paragraph()
    for i in page.blocks_with("is:more"):
        if page.roles[i] not in ("other", "related", "heading") or i <= page.first_paragraph():
            continue
        end = i + 1
        while end < len(page.blocks) and _is_link_title(page, end):
            end += 1
        under = page.roles[i + 1 : end]
        if i < last and page.roles[i + 1 : i + 3] == ["heading", "paragraph"]:
            end = min(end, i + 2)
        elif i < last or not (_look_like_links(under) or all(_is_plain(page, k) for k in range(i + 1, end))):
            continue
        for k in range(i + 1, end):
            page.assign(k, "related", "a title under a label of links")


def _look_like_links(roles: Sequence[FineRole]) -> bool:
    """Whether one of these roles is that of a link, and all but one of half of them are."""
    return "related" in roles and roles.count("related") * 2 >= len(roles) - 1


def _is_plain(page: Page, i: int) -> bool:
    """Whether a line is as long as a title, is not written as names and labels are, and has no cue of anything else."""
    tokens, text = page.tokens[i], page.blocks[i].text
    long = measured(text) >= _UNSPACED if is_unspaced(text) else len(text.split()) > _TITLE_WORDS
    return long and not _NO_CUE.isdisjoint(tokens) and _OF_LABELS.isdisjoint(tokens)


_UNSPACED = 18
"""Letters of a title of three words, in scripts without spaces."""
_NO_CUE = frozenset(("scrap no cue", "line no cue"))
_OF_LABELS = frozenset(("case:title", "case:capitals", "case:capitals first"))


def _is_link_title(page: Page, i: int) -> bool:
    tokens, text = page.tokens[i], page.blocks[i].text
    return (
        page.roles[i] in ("other", "promo", "heading", "related", "topic")
        and _is_title(page, i)
        and (is_unspaced(text) or len(text.split()) >= _TITLE_WORDS)
        and ("name:only" not in tokens or text[0].lower() == text[0].upper())
        and _FURNITURE.isdisjoint(tokens)
        and (page.roles[i] not in ("other", "topic") or max(page.scores[i]) - page.scores[i][AT["related"]] < _UNSURE)
    )


_TITLE_WORDS = 3
"""Words of a short title: a link that is one has as many at least, a line without a link more."""
_UNSURE = 200
"""Hundredths by which furniture, or a topic, may be ahead of a link."""
_FURNITURE = frozenset([f"{where}:{kind}" for where in ("opens", "is") for kind in CUE_KINDS]) | frozenset(
    ["cue:promo", "cue:ago", "cue:rights", "cue:comment", "cue:call", "has:©", "has:date", "has:address", "glued"]
)
"""What no title of another story says."""


def _is_title(page: Page, i: int) -> bool:
    return SENTENCE_ENDS.isdisjoint(page.tokens[i]) and len(page.blocks[i].text) < _TITLE


def _may_be_title(page: Page, i: int) -> bool:
    """Whether a line may be the title of another story; that of an advertisement between two sentences is none."""
    return _is_title(page, i) and _LABELS.isdisjoint(page.tokens[i])


_LABELS = frozenset(f"is:{kind}" for kind in CUE_KINDS)
"""What a line says that is nothing but a label of the page."""


def _is_teaser(page: Page, i: int) -> bool:
    tokens = page.tokens[i]
    return not SENTENCE_ENDS.isdisjoint(tokens) and PROMOTES.isdisjoint(tokens) and len(page.blocks[i].text) > _TEASER


_SURE = 300
"""Hundredths by which a line is a cross-head rather than a title."""
_SMALL = 5
"""Letters of words that any two stories share: "every", "after"."""
_PAIRS = 2
"""Titles with their sentences, at least."""
_TEASER = 60
"""Letters of a sentence that tells of another story, at least."""
_TITLE = 110
"""Letters of a title, at most."""
