"""Rules for titles, texts, names, days and credits that are another story's, or nobody's."""

from collections.abc import Sequence

from newsdoc.page.link_targets import first_link, seen_from, target_of
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.roles import SIGNED
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.scripts import is_unspaced, measured


def teasers_in_their_boxes(page: Page) -> None:
    """Behind the first paragraph, a heading that is a link to another page of the site tells of another story; so does
    the text under it in one box with it.

    `<article><h4><a href="/tide">The tide</a></h4><p>In this piece we ...</p></article>`. No paragraph stands above it
    in its box, and there is more of the story than of such texts: else it is the story's own, a list of what to see.
    """
    first = page.first_paragraph()
    run = page.blocks[first].markup if first < len(page.blocks) else None
    if run is None:
        return
    around = [run.parent]
    boxes: list[tuple[int, list[int]]] = []
    for i in range(first, len(page.blocks)):
        markup = page.blocks[i].markup
        if markup is not None and markup.parent not in around and _is_title_elsewhere(page, i, markup):
            under = _under(page, i, markup, around)
            if under and page.size_of(under) <= _TEASER:
                boxes.append((i, under))
        elif markup is not None and page.roles[i] == "paragraph" and markup.parent is not around[-1]:
            around.append(markup.parent)
    taken = [k for _, under in boxes for k in under if page.roles[k] == "paragraph"]
    if page.size_of(taken) * 2 > page.size_of(page.blocks_as("paragraph")):
        return
    for i, under in boxes:
        if page.roles[i] == "heading" or not set(under).isdisjoint(taken):
            page.assign(i, "related", "a heading that leads to another page, in a box of its own")
    for k in taken:
        page.assign(k, page.next_best(k, "paragraph", "heading", "headline", "deck"), "of another story")


def _is_title_elsewhere(page: Page, i: int, markup: Markup) -> bool:
    """Whether a block is a heading that is wholly a link to another page of the site."""
    if markup.kind != "heading" or markup.linked * 10 < len(markup.text) * 9 or len(markup.text) < _SHORTEST:
        return False
    link = first_link(markup)
    return bool(link) and seen_from(page.address, link)[0] in ("internal", "subdomain")


def _under(page: Page, i: int, title: Markup, around: Sequence[object]) -> list[int]:
    """The blocks behind a title, up to the next heading, that stand in one box with it; a link may be around it."""
    found = []
    for k in range(i + 1, len(page.blocks)):
        markup = page.blocks[k].markup
        if markup is None or markup.kind == "heading" or markup.parent in around:
            break
        if title.parent not in (markup.parent, markup.above) and markup.parent is not title.above:
            break
        found.append(k)
    return found


_TEASER = 320
"""Letters of what a teaser says, at most: the items of a story that is a list have more."""
_SHORTEST = 10
"""Letters of a title, at least; "Read more" has fewer."""


def names_and_days_of_other_stories(page: Page) -> None:
    """Among the paragraphs of a story whose head has a byline, or a date, another one is a teaser's or a comment's.

    A name under the time of a live blog's entry is that of the entry's author.
    """
    first, last = page.first_paragraph(), page.last_paragraph()
    signed = {role for role in page.roles[:first] if role in SIGNED}
    for i in range(first, last):
        role = page.roles[i]
        if role in signed and i not in page.times and not (role == "byline" and i - 1 in page.times):
            page.assign(i, "other", f"the {role} of another story: this one has its own at the head")


def another_story_behind(page: Page) -> None:
    """Behind the story of a text, a title over the byline of somebody who did not sign the head begins another story,
    and all behind it is none of this one, which is the longer of the two. Where nobody signs the head, the title is one
    that the model takes for a link.

    "... from the quay. / Up next / Ferry crew finds a whale / By Bob Moss / The crew was about to leave."
    """
    paragraphs = page.blocks_as("paragraph")
    if page.marked or len(paragraphs) <= _STORY:
        return
    head = [i for i in page.blocks_as("byline") if i < paragraphs[0]]
    authors = {person.name for i in head for person in page.people(i)}
    behind = whole = page.size_of(paragraphs)
    for i in range(len(page.blocks)):
        behind -= len(page.blocks[i].text) if page.roles[i] == "paragraph" else 0
        if i <= paragraphs[_STORY - 1] or behind * 2 > whole:
            continue
        if i in page.times or i - 1 in page.times or not _signs_another(page, i, authors):
            continue
        title = next((k for k in range(i - 1, i - 1 - _DATES, -1) if "has:date" not in page.tokens[k]), i)
        if _is_over_byline(page, title) and (authors or page.roles[title] == "related"):
            for k in range(title, len(page.blocks)):
                if page.roles[k] in ("paragraph", "heading", *SIGNED):
                    page.assign(k, "related" if k == title else "other", "of another story, which somebody else signs")
            return


_STORY = 2
"""Paragraphs of the story before another one begins, at least."""
_DATES = 2
"""Lines over a byline among which its title stands, under the day."""
_BYLINE = 80
"""Letters of the byline of another story, at most."""


def _signs_another(page: Page, i: int, authors: set[str]) -> bool:
    """Whether a block is a byline, with its word, of nobody who signed the head."""
    text = page.blocks[i].text
    if len(text) > _BYLINE or "ends:stop" in page.tokens[i] or not begins_with_by(text, page.language):
        return False
    people = page.people(i)
    return bool(people) and all(person.kind == "person" and person.name not in authors for person in people)


def _is_over_byline(page: Page, i: int) -> bool:
    """Whether a line may be the title over the byline of another story."""
    title = page.roles[i] in ("heading", "related", "other", "headline", "topic", "caption", "kicker")
    return title and len(page.blocks[i].text.split()) >= _TITLE_WORDS and page.blocks[i].text[-1] not in _STOPS


def names_over_the_headline(page: Page) -> None:
    """A line over the headline that only looks like a name is part of a menu where others sign: "Tech Mobile"."""
    headline = page.place_of("headline") or 0
    if "byline" not in page.roles[headline:]:
        return
    for i in range(headline):
        if page.roles[i] == "byline" and page.people(i) and not begins_with_by(page.blocks[i].text, page.language):
            page.assign(i, "other", "above the headline, and no word marks it as a byline")


def credits_have_letters(page: Page) -> None:
    """A credit names somebody: what has no letter in it, like a count of pictures, is none."""
    for i in page.blocks_as("credit"):
        if not any(map(str.isalpha, page.blocks[i].text)):
            page.assign(i, "other", "has no letter")


def titles_behind_their_label(page: Page) -> None:
    """A line that opens with a label of other stories and a colon, with a title behind it, is a link: "Read also:
    Otters in the canal". What a label of two words is about, "More on: Summer games", is a topic.

    Of what was taken for the story the label must be all that stands before the colon, and of several words; it is not
    in "Listen: the harbour is quiet".
    """
    for i in page.blocks_with("opens:more"):
        text, role = page.blocks[i].text, page.roles[i]
        label, colon, title = text.replace("：", ": ").partition(": ")
        if not colon or text[-1] in _STOPS or len(label) > _LABEL:
            continue
        long = measured(title) >= _UNSPACED_TITLE if is_unspaced(title) else len(title.split()) >= _TITLE_WORDS
        beside = not page.marked and role in _TAKEN_FOR and long and "cue:promo" not in page.tokens[i]
        if beside or (role in ("paragraph", "heading") and _is_label_of_several_words(label, page.language)):
            page.assign(i, "related", "a title behind a label of other stories")


def _is_label_of_several_words(label: str, language: str | None) -> bool:
    words = words_of(label.lower())
    return len(words) > 1 and bool(cue_table(language).find(words, label).whole & BIT["more"])


_STOPS = ".!?。"
"""What a sentence ends with, and no title of another story."""
_TAKEN_FOR = ("other", "topic", "kicker", "heading", "caption", "box")
_TITLE_WORDS = 3
"""Words of a title behind its label, at least."""
_UNSPACED_TITLE = 12
"""What such a title measures in scripts without spaces, at least."""


def signatures_of_other_stories(page: Page) -> None:
    """A name or label over another story's title, in a box of such titles, or far off in a side bar is not a tagline.

    A byline right under the title of another story is that story's.
    """
    last = page.last_paragraph()
    for i in page.blocks_as("byline"):
        if page.marked and i and page.roles[i - 1] == "related":
            page.assign(i, "other", "stands under the title of another story")
    for i in page.blocks_as("tagline"):
        markup = page.blocks[i].markup
        if i <= last or markup is None:
            continue
        title_follows = i + 1 < len(page.roles) and page.roles[i + 1] == "related"
        far = i > last + _FAR
        if (
            (title_follows and len(markup.text) < _LABEL)
            or markup.hint == "related"
            or (far and markup.hint == "sidebar")
        ):
            page.assign(i, "other", "belongs to other stories")


_LABEL = 30
"""Letters of a name or label, at most."""
_FAR = 8
"""Blocks behind the story, beyond which a side bar tells of others."""


def links_under_a_label(page: Page) -> None:
    """Links of a dozen characters in Chinese, Japanese or Korean under a label as "Read also" are titles.

    `<h3>関連記事</h3><ul><li><a>大雪で特急に遅れ</a></li>...`: elsewhere what is so short is a topic.
    """
    for i in page.blocks_with("is:more"):
        if page.roles[i] in ("headline", "paragraph"):
            continue
        for k in range(i + 1, min(len(page.blocks), i + 1 + _LINKS)):
            if not _is_link(page, k):
                break
            text = page.blocks[k].text
            if page.roles[k] in ("other", "heading") and is_unspaced(text) and measured(text) >= _TITLE:
                page.assign(k, "related", "a link under a label of other stories")


_LINKS = 12
"""Links under a label, at most."""
_TITLE = 20
"""Letters of a title, at least; shorter ones are topics and buttons."""


def links_behind_the_prose(page: Page) -> None:
    """A list of links ends no story: its items behind the last prose lead elsewhere, or tell the sources."""
    for i in reversed(page.blocks_as("paragraph")):
        markup = page.blocks[i].markup
        if markup is None or not _is_all_link(markup):
            return
        if markup.kind == "item":
            page.assign(i, page.next_best(i, "paragraph", "heading"), "a link in a list after the story")


def arrows_lead_elsewhere(page: Page) -> None:
    """A line behind an arrow to the left, or before one to the right, that is a link for the most part leads to the
    entry before or behind this one: `<li>← Previous<br><a>The radiator in the hall</a></li>`.
    """
    for i in page.blocks_as("paragraph", "heading", "deck"):
        markup = page.blocks[i].markup
        if markup is None or markup.linked * 2 < len(markup.text):
            continue
        if markup.linked and (markup.text[0] in _BACK or markup.text[-1] in _ON):
            page.assign(i, "other", "an arrow leads to another entry")


_BACK, _ON = "←⟵⬅⇐↤", "→⟶➡⇒↦"


def _is_link(page: Page, i: int) -> bool:
    markup = page.blocks[i].markup
    return markup is not None and _is_all_link(markup) and target_of(markup) == "page"


def _is_all_link(markup: Markup) -> bool:
    return markup.linked * 10 >= len(markup.text) * 9
