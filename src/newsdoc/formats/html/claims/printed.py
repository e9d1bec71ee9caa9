"""What the page prints around the story: headline, deck, byline, date lines, `time` elements, links to topics."""

import datetime as dt
import re
from itertools import islice, pairwise
from typing import Any

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.claims.bare_names import signed_in_brackets
from newsdoc.formats.html.claims.bylines import find_bylines, first_marked, printed_people
from newsdoc.formats.html.claims.claim import Claim, Source, claimed
from newsdoc.formats.html.claims.date_elements import CLOCK
from newsdoc.formats.html.claims.heading_parts import heading_parts
from newsdoc.formats.html.claims.page import Page
from newsdoc.formats.html.claims.signed_decks import end_of_deck
from newsdoc.formats.html.claims.surroundings import is_in_comment, is_in_teaser
from newsdoc.formats.html.claims.topic_links import category_link, topic_links, topic_list
from newsdoc.formats.html.tree import HtmlElement
from newsdoc.model import NewsDate, Organization, Person
from newsdoc.page.mastheads import read_masthead
from newsdoc.page.roles import SIGNED, STORY
from newsdoc.wording.authors import read_reporters
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.comparing import letters
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.dates import read_dates, read_published
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.filed import read_filed
from newsdoc.wording.ideographs import read_ideographic_byline
from newsdoc.wording.labelled import author_labels, read_labelled
from newsdoc.wording.moments import read_moment
from newsdoc.wording.names import looks_like_person
from newsdoc.wording.phrases import contains
from newsdoc.wording.scripts import measured

_LONG = 120
"""Characters of a paragraph with which the story has surely begun."""
_LINE = (5, 120)
"""Characters of a date line."""
_HEAD = 40
"""Blocks among which the story begins."""
_LINES = 4
"""Lines that may be dated, nearest to the headline, at most: those under it first, then those over it."""
_FOOT = 12
"""Blocks behind the story in which its day may stand."""
_LABELLED = 120
"""Characters of a line, or of the story's beginning and end, in which a label of authors may stand."""
_TIMES = 20
"""`time` elements that are looked at: the story's own is among the first, then comments and teasers have one each."""
_NO_TIMES = frozenset(("aside", "footer", "nav", "a", "li", "blockquote"))
"""What a `time` element stands in that is of another story, or of a comment."""
_OTHERS = re.compile(r"comment|related|teaser|recommend|widget|sidebar|top-?stor|most-?read|latest", re.I)


def _headline(page: Page) -> Claim[str] | None:
    return claimed(" ".join(heading_parts(page.heading))) if page.heading is not None else None


def _headline_block(page: Page) -> Claim[str] | None:
    """The line that reads as the headline, on a page that has no heading of it: "<p>" for everything."""
    return claimed(next((block.text for block in page.blocks if block.role == "headline"), None))


def _masthead(page: Page) -> Claim[Organization] | None:
    """The masthead over the headline."""
    over: str | None = None
    for block in page.blocks:
        if block.role == "masthead":
            over = over or block.text
        elif block.role == "headline":
            others = [each.text for each in page.blocks if each.text != over and len(each.text) < _LONG]
            return claimed(read_masthead(over, others=others) if over else None)
    return None


def _deck(page: Page) -> Claim[str] | None:
    """The lines of the deck, but for the headline, which some pages print again over it, without the site's name."""
    headline = letters(page.headline or "")
    decks = [block.text for block in page.blocks if block.role == "deck"]
    lines = [line[: end_of_deck(line, page.language)] for line in decks]
    others = [
        line for line in lines if not (headline.startswith(said := letters(line)) and len(said) * 2 > len(headline))
    ]
    return claimed("\n".join(others))


def _authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    base = page.facts.canonical or page.url
    people, line = printed_people(find_bylines(page.blocks), page.language, base, page.headline or "")
    return claimed(tuple(people), line or "")


def _labelled_authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    """The people behind a label in a short line before or behind the story, or in brackets where it begins or ends."""
    texts = ["" if block.role in _PICTURED or block.hint == "comments" else block.text for block in page.blocks]
    paragraphs = [text for block, text in zip(page.blocks, texts, strict=True) if block.role in STORY]
    last = max((i for i, block in enumerate(page.blocks) if block.role in STORY), default=0)
    if (labelled := _behind_a_label(page)) is not None:
        return labelled
    near = [text for text in [*texts[:_FOOT], *texts[max(0, last - 2) : last + _FOOT]] if len(text) < _LABELLED]
    for line in [
        *near,
        *(text[:_LABELLED] for text in paragraphs[:1]),
        *(text[-_LABELLED:] for text in paragraphs[-1:]),
    ]:
        if found := read_labelled(line, page.language):
            return Claim(found, where=line)
    if paragraphs and page.language == "ja" and (signed := signed_in_brackets(paragraphs[-1])):
        return Claim(tuple(signed), where=paragraphs[-1][-_SIGNED:])
    for line in paragraphs[:_OPENING]:
        if found := read_filed(line):
            return Claim(found, where=line[:_LABELLED])
    return None


_PICTURED = ("caption", "credit")
"""Roles of lines that name who took a picture."""
_SIGNED = 10
"""Characters of a name in brackets, with what stands before it."""
_OPENING = 2
"""Paragraphs in which the line stands that says who filed a story."""


def _behind_a_label(page: Page) -> Claim[tuple[Person, ...]] | None:
    """The people in the line under a label that has a line of its own: "Author", "Ann Lee"."""
    for label, line in pairwise(page.blocks):
        if len(label.text) > _LABEL or label.text.strip(" :").lower() not in author_labels():
            continue
        if len(line.text) < _NAMES and looks_like_person(line.text.partition(",")[0].strip()):
            return Claim(read_declared(line.text, page.language), where=f"{label.text} {line.text}")
    return None


_LABEL, _NAMES = 20, 60
"""Characters of a label, and of a line of names."""


def _tagline_authors(page: Page) -> Claim[tuple[Person, ...]] | None:
    """Whom a line at the story's foot names as its reporters or writers: agencies sign "(Reporting by Ann Lee)"."""
    story = [block.text for block in page.blocks if block.role in STORY]
    foot = [block.text for block in page.blocks if block.role in ("tagline", "byline")]
    found = read_reporters(story, foot, page.language)
    if found is not None:
        return Claim(found.people, where=found.line)
    for line in foot:
        people = () if line.isascii() or len(line) > _JOB_LINE else read_ideographic_byline(line, page.language)
        if people and all(f"{person.name} {person.role}" in line for person in people):
            return Claim(people, where=line)
    return None


_JOB_LINE = 60
"""Characters of a line of names with what their bearers are behind each: "홍길동 기자"."""


def _marked(page: Page) -> Claim[tuple[Person, ...]] | None:
    people, line = first_marked(page.attributes.marked_authors, page.language)
    return claimed(tuple(people), line or "")


def _lines(page: Page) -> list[str]:
    """Short lines with figures before the story begins: those that are there for the day and who signs come first, and
    of these the lines under the headline; over it pages print the day of today, and those of other stories.
    """
    below, above = _dated_blocks(page)
    signed = [block for block in (*below, *above) if block.role in SIGNED]
    lines = (*signed, *(block for block in (*below, *above) if block.role not in SIGNED))
    behind = {id(one): other.text for one, other in pairwise(page.blocks[: _HEAD + 1])}
    clocks = {name: text for name, text in behind.items() if CLOCK.fullmatch(text)}
    return [f"{block.text} {clock}" if (clock := clocks.get(id(block))) else block.text for block in lines]


def _dated_blocks(page: Page) -> tuple[list[Block], list[Block]]:
    """The lines with figures between headline and story, and the last ones over the headline."""
    above: list[Block] = []
    below: list[Block] = []
    headed, links, told = False, 0, 0.0
    for block in page.blocks[:_HEAD]:
        told += measured(block.text) if block.role in STORY else 0
        if told > _LONG:
            break
        if block.role == "headline" and not headed:
            headed, above, below = True, below, []
        elif block.hint == "navigation" and not headed:
            links += sum(1 for _ in islice(block.element.iter("a"), _MENU))
            below = below if links < _MENU else []  # what stands over a menu is the day of today
        if _may_be_dated(block):
            below.append(block)
    above = [
        block
        for block in above[-2 * _LINES :]
        if _says_published(block, page.language)
        or not (is_in_teaser(block.element, page) or _is_motto(block, page.language))
    ]
    return below[:_LINES], above[-_LINES:]


_MENU = 3
"""Links of a menu."""


def _says_published(block: Block, language: str | None) -> bool:
    """Whether a line opens with the label of the story's day, which teasers do without: "Published on 3 May 2024"."""
    return any(found.kind == "published" and found.start < _LABEL for found in read_dates(block.text, language))


def _is_motto(block: Block, language: str | None) -> bool:
    """Whether a line over the headline only mentions a day: "Printed in this town since 3 May 1887"."""
    if block.role == "byline":
        return False
    dates = read_dates(block.text, language)
    told = sum(found.end - found.start for found in dates)
    words = len(words_of(block.text)) - len(words_of(block.text[dates[0].start : dates[0].end])) if dates else 0
    return len(dates) == 1 and not dates[0].kind and words > _BESIDE_DAY and told * 2 < len(block.text)


_BESIDE_DAY = 6
"""Words beside a day in a line that is there for it, at most: the place, the day of the week, a section."""


def _may_be_dated(block: Block) -> bool:
    if block.role in _NO_LINES or block.tag == "figcaption" or not _LINE[0] < len(block.text) < _LINE[1]:
        return False
    if block.role not in SIGNED and block.linked * 2 > len(block.text) > _TITLE:
        return False  # the headline of another story, with its day
    return not _is_sentence(block) and sum(map(str.isdigit, block.text)) >= _FIGURES


_FIGURES = 3
"""Figures of a day, with a year in two of them: a name with the number of a footnote has fewer."""
_TITLE = 40
"""Letters of a link that is more than a day."""


_NO_LINES = frozenset(("headline", "caption", "credit"))
"""Roles of blocks whose days are not the story's: a picture has its own."""


def _is_sentence(block: Block) -> bool:
    """Whether a line is a sentence, which tells of a day; the day of the story stands by itself."""
    return block.role not in SIGNED and block.text.endswith((".", "!", "?")) and block.text.count(" ") >= _SENTENCE


_SENTENCE = 7
"""Spaces of a short sentence."""


def _labelled_line(page: Page) -> Claim[NewsDate] | None:
    for line in _lines(page):
        if any(found.kind == "published" for found in read_dates(line, page.language)):
            published, _ = read_published(line, page.language)
            return claimed(published, line)
    return None


def _line(page: Page) -> Claim[NewsDate] | None:
    found: Claim[NewsDate] | None = None
    for line in _lines(page):
        published, _ = read_published(line, page.language)
        if published is None:
            continue
        if isinstance(published, dt.datetime):
            return Claim(published, where=line)
        found = found or Claim(published, where=line)
    return found


def _changed_line(page: Page) -> Claim[NewsDate] | None:
    """The day of the last change, in a line of the head or behind the story that says so."""
    for line in (*_lines(page), *_foot_lines(page)):
        for found in read_dates(line, page.language):
            if found.kind == "modified":
                return Claim(found.value, where=line)
    return None


def _is_signed(line: str, page: Page) -> bool:
    """Whether a line behind the story is the byline of a person: "Posted by Ann Lee on 3 May 2024"."""
    signs = any(block.role == "byline" and block.text == line for block in page.blocks)
    return signs and bool((byline := read_byline(line, page.language)).signed and byline.people)


def _foot_lines(page: Page) -> list[str]:
    """The lines with figures behind the story."""
    last = max((i for i, block in enumerate(page.blocks) if block.role in STORY), default=-1)
    lines = [block.text for block in page.blocks[max(0, last) : last + _FOOT]] if last >= 0 else []
    return [line for line in lines if _LINE[0] < len(line) < _FOOT_LINE and any(map(str.isdigit, line))]


def _last_line(page: Page) -> Claim[NewsDate] | None:
    """A date line behind the story, with a word that says what it is."""
    for line in _foot_lines(page):
        dates = [found for found in read_dates(line, page.language) if found.start < _OPENS]
        for found in dates:
            if found.kind == "published":
                return Claim(found.value, where=line)
        for found in dates:
            said = _is_said_behind(line[found.end :], page.language) or contains(line[: found.start], "posted")
            if said and found.kind != "modified":
                return Claim(found.value, where=line)
        alone = len(dates) == 1 and not dates[0].kind and len(line) < _LINE[1]
        signed = alone and (read_labelled(line, page.language) or _is_signed(line, page))  # "Author: Ann Lee | 3 May"
        if signed or (alone and _is_filed(line, page.language)):
            return Claim(dates[0].value, where=line)
    return None


def _is_filed(line: str, language: str | None) -> bool:
    """Whether a line tells of an entry where it is filed, or how many comments it has: "3 May 2024 · 6 Comments"."""
    return bool(cue_table(language).find(words_of(line.lower()), line).anywhere & (BIT["topics"] | BIT["comment"]))


_OPENS = 60
"""Characters before the day of a line behind the story: "This entry was posted by Ann Lee on". Later come days that a
paragraph tells of.
"""
_FOOT_LINE = 400
"""Characters of a sentence about the entry: "This entry was posted on ... and is filed under ..."."""
_BEHIND = 15
"""Words behind a day in which the verb of its sentence stands, in languages that put it last."""


def _is_said_behind(text: str, language: str | None) -> bool:
    """Whether "published" or the like stands behind a day: "wurde am 19. Mai 2010 um 23:03 Uhr gepostet"."""
    said = words_of(text[: _LINE[1]].lower().partition(". ")[0])[:_BEHIND]
    return bool(cue_table(language).find(said).anywhere & BIT["published"])


def _time(page: Page) -> Claim[NewsDate] | None:
    """The `time` element that is marked as publication, else the first between headline and story, else a lone one."""
    times = [each for each in page.root.iter("time") if each.get("datetime") or each.get("content")][:_TIMES]
    marked = [each for each in times if each.get("itemprop") == "datePublished" or each.get("pubdate") is not None]
    for element in marked:
        if not _is_of_another(element, strict=False):
            return claimed(_moment_of(element, page), "marked as the publication")
    own = [each for each in times if not _is_of_another(each, strict=True)]
    head = _in_head(page, own)
    for element in head or own:
        moment = _moment_of(element, page)
        if moment is not None and (head or not (is_in_comment(element) or is_in_teaser(element, page))):
            return Claim(moment, where="under the headline" if head else "on the page")
    return None


def _moment_of(element: HtmlElement, page: Page) -> NewsDate | None:
    return read_moment(element.get("datetime") or element.get("content"), page.language)


def _other_time(page: Page) -> Claim[NewsDate] | None:
    """The first `time` element that is neither a comment's nor a teaser's."""
    for element in islice(page.root.iter("time"), _TIMES):
        if (moment := _moment_of(element, page)) and not (is_in_comment(element) or is_in_teaser(element, page)):
            return Claim(moment)
    return None


def _is_of_another(element: HtmlElement, *, strict: bool) -> bool:
    for above in element.iterancestors():
        if above.tag in ("article", "main", "body") and not strict:
            return False
        if strict and above.tag in _NO_TIMES:
            return True
        if above.tag in ("body", "html"):
            return False
        if _OTHERS.search(f"{above.get('class') or ''} {above.get('id') or ''}"):
            return True
    return False


def _in_head(page: Page, times: list[HtmlElement]) -> list[HtmlElement]:
    """Those of the elements that stand between the headline and the first paragraph of the story."""
    first = next((b.element for b in page.blocks if b.role in STORY and measured(b.text) > _LONG), None)
    if not times or first is None or page.heading is None:
        return []
    wanted, found, begun = set(times), [], False
    for element in page.root.iter("time", page.heading.tag, first.tag):
        if element is page.heading:
            begun = True
        elif element is first:
            break
        elif begun and element in wanted:
            found.append(element)
    return found


SOURCES: tuple[Source[Any], ...] = (
    Source("page", "headline", "the page shows it as its headline", _headline),
    Source("block", "headline", "the line reads as a headline and stands where headlines do", _headline_block),
    Source("masthead", "publisher", "the masthead over the headline names it", _masthead),
    Source("page", "summary", "printed under the headline", _deck),
    Source("category link", "section", "a link of the page is marked as the story's category", category_link),
    Source("page", "authors", "the page prints: {where}", _authors),
    Source("labelled", "authors", "the page prints behind a label: {where}", _labelled_authors),
    Source("tagline", "authors", "the story ends with: {where}", _tagline_authors),
    Source("marked", "authors", "an element of the page is marked as the author", _marked),
    Source("labelled line", "published", "the page prints: {where}", _labelled_line),
    Source("line", "published", "the page prints: {where}", _line),
    Source("line", "modified", "the page prints: {where}", _changed_line),
    Source("last line", "published", "the page prints behind the story: {where}", _last_line),
    Source("time", "published", "a time element {where}", _time),
    Source("other time", "published", "the first time element of the page", _other_time),
    Source("tag links", "keywords", "the page links them as its topics", topic_links),
    Source("topic list", "keywords", "a list of links to pages of topics", topic_list),
)
"""One source a field, or several where they are not trusted alike."""
