"""The byline as the page prints it, and what else on the page names its authors and contributors."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, takewhile, zip_longest

import attrs

from newsdoc.formats.html.claims.attributes import is_author
from newsdoc.formats.html.claims.bare_names import (
    agency_among,
    bare_names,
    before_more,
    behind_a_label,
    behind_two_nouns,
    between_strokes,
    dated_people,
    in_brackets,
    without_photographers,
)
from newsdoc.formats.html.claims.job_lines import names_with_jobs
from newsdoc.formats.html.claims.line_parts import parted
from newsdoc.formats.html.claims.names_beside import names_beside, names_in_items_beside, on_lines_below
from newsdoc.formats.html.claims.shown import is_in_headline
from newsdoc.formats.html.claims.surroundings import is_in_comment
from newsdoc.formats.html.claims.uncased_names import ideographic_and_dated, ideographic_name, uncased_name
from newsdoc.formats.html.pictures import absolute
from newsdoc.formats.html.tree import HtmlElement, text_of
from newsdoc.model import Person
from newsdoc.page.markup import Markup
from newsdoc.page.roles import BESIDE, SIGNED, STORY
from newsdoc.wording.bylines import begins_with_by, ends_with_by, read_byline
from newsdoc.wording.captions import is_credit, without_label
from newsdoc.wording.comparing import plain
from newsdoc.wording.dates import read_dates
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.jobs import is_job
from newsdoc.wording.labelled import read_labelled
from newsdoc.wording.languages import languages_for
from newsdoc.wording.names import has_known_script, is_no_person, looks_like_person, opens_with_given_name
from newsdoc.wording.phrases import whole_line
from newsdoc.wording.scripts import is_unspaced, measured
from newsdoc.wording.taglines import may_be_tagline, read_tagline

_LINE = 90
"""Characters: a name with its date is not longer."""
_SENTENCE_ENDS = (".", "!", "?", "…", "。")
_LABEL = re.compile(r"\w{3,20}\s?:")
_TAGLINES = 3
"""Last blocks of the story among which taglines stand: one for who wrote, one for who helped, one of an agency."""
_TAGLINE = 500
"""Characters of a tagline, fewer than: a dozen names with places. More is a paragraph in which somebody reports."""
_MARKED = 4
"""Elements marked as the author that may stand together in one byline."""


def find_bylines(blocks: Sequence[Markup]) -> list[Markup]:
    """Blocks that may name the author: named or read as bylines, short lines before the story, signatures."""
    blocks = [block for block in blocks if not block.elsewhere]
    contact = _contacts(blocks)
    found = [
        block for block in blocks if _is_byline(block) and len(block.text) < _LONGEST_LINE and id(block) not in contact
    ]
    story = [i for i, block in enumerate(blocks) if block.role in STORY]
    first = next((i for i in story if measured(blocks[i].text) > _LONG_PARAGRAPH), story[0] if story else 0)
    head = next((i for i, block in enumerate(blocks[:first]) if block.role == "headline"), -1)
    near = [
        block
        for block in (*blocks[head + 1 : first], *blocks[: head + 1])
        if len(block.text) < _NEAR and block.hint is None and block.role != "caption"
    ]
    signatures = [block for block in _signatures(blocks) if id(block) not in contact]
    each_once = {id(block): block for block in [*found[:_MOST_FOUND], *near[:_MOST_NEAR], *signatures]}
    return list(each_once.values())


_MOST_FOUND, _MOST_NEAR = 12, 6
"""Lines that are read: of those that are bylines by role or markup, and of others in the head."""


_NEAR = 120
"""Characters of a line in the head that may sign, fewer than; more is a deck or a paragraph."""


def _contacts(blocks: Sequence[Markup]) -> set[int]:
    """The blocks behind the story under a label of contacts, up to the next title: whom to ask, and not who wrote."""
    found: set[int] = set()
    last = max((i for i, block in enumerate(blocks) if block.role in STORY), default=len(blocks))
    asked = False
    for block in blocks[last:]:
        if whole_line(block.text.rstrip(" :："), "contact"):
            asked = True
        elif block.kind == "heading":
            asked = False
        elif asked:
            found.add(id(block))
    return found


_LONGEST_LINE = 300
"""Characters of a byline, fewer than: some names with their offices. More is a paragraph that opens as one."""
_LONG_PARAGRAPH = 150
"""Characters of a paragraph with which the story has surely begun."""


def _is_byline(block: Markup) -> bool:
    """Whether a block is named a byline, or read as one and not named anything else, nor a link to a topic."""
    if block.hint == "byline":
        return True
    if block.role not in SIGNED:
        return False
    if block.hint == "credit" and block.figure is None and block.role == "byline":
        return True  # "Words by Ann Lee, photographs by Bo Ek", of a class "credits"
    return block.hint in _OPEN_HINTS and (block.linked < len(block.text) or _leads_to_author(block))


def _leads_to_author(block: Markup) -> bool:
    return any(_AUTHOR_LINK.search(mark[3]) for mark in block.marks)


_OPEN_HINTS = frozenset((None, "kicker", "meta", "date", "title", "deck", "body"))
"""Names of parts of a page's head in which bylines stand too."""


_SIGNATURE = 60
"""Characters of a signature, fewer than: a name or two, with an office. More is a bold sentence."""
_SHORT, _LONG = 3, 5
"""Paragraphs of a story from which a short bold line behind it, or among its first ones, is a signature."""
_BEHIND = 3
"""Blocks behind the last paragraph among which a signature stands."""


def _signatures(blocks: Sequence[Markup]) -> list[Markup]:
    """Short bold lines in which the body begins or ends, or that stand right behind it: some papers sign there. And
    bylines behind it, though they stand in what the page calls a footer: that of the entry.
    """
    body = [i for i, block in enumerate(blocks) if block.role in STORY]
    if len(body) < _SHORT:
        return []
    opening = range(max(0, body[0] - 1), body[3] + 1) if len(body) > _LONG else range(0)
    behind = [block for block in blocks[body[-1] :] if block.text][: _BEHIND + 1]
    # Under the title of another story stands who wrote that one.
    behind = list(takewhile(lambda block: block.role != "related" and block.tag != "h1", behind))
    ends = [*(blocks[i] for i in opening), *behind]
    return [block for block in behind if block.role == "byline" and block.hint == "sidebar"] + [
        block
        for block in ends
        if 0 < len(block.text) < _SIGNATURE
        and (block.bold * 10 >= len(block.text) * 9 or (block in behind and _is_last_word(block)))
        and (block.role != "heading" or block in behind)
    ]


def _is_last_word(block: Markup) -> bool:
    """Whether a line behind the story, or its last one, may be a signature by its role."""
    return block.role in (*STORY, *SIGNED, *BESIDE) and not block.linked


def printed_byline(bylines: Sequence[Markup], language: str | None) -> str | None:
    """The byline as printed: the first line that begins like one."""
    return next((block.text for block in bylines if begins_with_by(block.text, language)), None)


def printed_people(
    bylines: Sequence[Markup], language: str | None, base: str | None, headline: str
) -> tuple[list[Person], str | None]:
    """The people of the first block that names some; where none does, the desk or paper of the first that signs.

    A line that is nothing but a name signs nothing where the headline has that name too.
    """
    desk: tuple[list[Person], str | None] = ([], None)
    for block, below in zip_longest(bylines, bylines[1:]):
        if not _SHORTEST < len(block.text) < _LONGEST_LINE or (
            may_be_tagline(block.text) and read_tagline(block.text, language)
        ):
            continue
        people = _people_in(block, language) or _over_a_job(block, below, language)
        if not people:
            continue
        if people[-1].name == block.text:
            if block.hint != "byline" and is_in_headline(block.text, headline):
                continue
            beside = names_beside(block) or names_in_items_beside(block)
            people = [*names_beside(block, backwards=True), *people, *beside]
        elif len(people) == 1 and block.text.startswith(people[0].name) and block.list is not None:
            people = [*names_beside(block, backwards=True), *people, *names_beside(block)]  # each with a job
        people += on_lines_below(block, people, language)
        links = {plain(block.text[start:end]): href for kind, start, end, href in block.marks if kind == "link"}
        linked = [
            attrs.evolve(person, url=absolute(href, base) or None)
            if (href := links.get(plain(person.name)))
            else person
            for person in people
        ]
        found = without_photographers(once(linked), block.text, language), block.text
        if any(person.kind == "person" for person in people):
            return found
        desk = desk if desk[0] else found
    return desk if desk[0] else _photographers(bylines, language)


_SHORTEST = 3
"""Characters of a line that signs, more than: fewer are initials."""


def _photographers(bylines: Sequence[Markup], language: str | None) -> tuple[list[Person], str | None]:
    """Who took the pictures, where that is all that a page says of who made it."""
    for block in bylines:
        if block.role == "byline" and is_credit(block.text, language):
            return bare_names(without_label(block.text, language), language), block.text
    return [], None


def _people_in(block: Markup, language: str | None) -> list[Person]:
    """The people that a block names, if it is a byline: marked as one, begun like one, or nothing but names."""
    text = block.text
    if (
        block.hint == "byline"
        and len(text) > _LINE
        and text.endswith(_SENTENCE_ENDS)
        and not begins_with_by(text, language)
    ):
        return []  # what the page calls its author box, or a teaser's, may tell a story
    if block.hint == "byline":
        line = parted(block, " | ")
        people = (
            read_byline(text if _LABEL.match(text) else line, language, marked=True) if len(line) < _MARKED_LINE else ()
        )
        return list(people) or behind_a_label(text, language)
    if len(text) < _HEAD_LINE and (apart := _set_apart(block, language)):
        return apart
    if signed := _over_an_address(block, language):
        return signed
    text = parted(block, " ") if len(text) < _LINE else text
    if begins_with_by(text, language) or ends_with_by(text) or _leads_to_author(block):
        by = list(read_byline(text, language))
        if by or not _is_byline(block):
            return by
        return behind_a_label(text, language) or behind_two_nouns(text, language)
    if _is_byline(block) and (
        named := (names_with_jobs(text, language) if is_job(text, languages_for(language)) else [])
        or bare_names(text, language)
        or dated_people(text, language)
        or names_with_jobs(text, language)
        or ideographic_name(block, language)
        or uncased_name(block, language)
        or before_more(text, language)
        or (list(read_labelled(text, language)) if ":" in text or not text.isascii() else [])
        or behind_a_label(text, language)
        or behind_two_nouns(text, language)
        or between_strokes(text, language)
        or agency_among(block.nodes)
    ):
        return named
    if (marked := _marked_author(block.element)) and marked in text:
        return list(read_declared(marked, language))
    if signed := in_brackets(text) or ideographic_and_dated(block, language):
        return signed
    if block.role in (*STORY, "heading") or block.bold * 10 >= len(text) * 9 or _is_last_word(block):
        if len(text) >= _LINE:
            return bare_names(text, language)
        return bare_names(text, language) or dated_people(text, language) or names_with_jobs(text, language)
    return dated_people(text, language) if len(text) < _LINE else []


_MARKED_LINE = 400
"""Characters of a block marked as a byline that is read, fewer than: it may hold a list of names, or a whole box."""


def _over_a_job(block: Markup, below: Markup | None, language: str | None) -> list[Person]:
    """The person whose name is a line over that of their job, in one element: "Ann Lee", "Harbour Correspondent"."""
    if below is None or below.parent is not block.parent or not _is_byline(block) or block.linked:
        return []
    named = has_known_script(block.text) and looks_like_person(block.text) and not is_no_person(block.text)
    return [Person(block.text, role=below.text)] if named and is_job(below.text, languages_for(language)) else []


_HEAD_LINE = 200
"""Characters of a line of elements that hold name, job, day, and day of the last change."""


def _set_apart(block: Markup, language: str | None) -> list[Person]:
    """The people of a line whose elements are set apart by their style alone, so that their words are glued in it.

    `<span>Ann Lee</span><span>Health Reporter</span>`, `<a>Ann Lee</a><a>Bo Ek</a>`: each of them opens with a given
    name, or the line with "By". Nobody where no seam is glued, since a space between two elements joins what they say.
    """
    if not _is_byline(block) and not _leads_to_author(block):
        return []
    line = parted(block, " | ")
    if " | " not in line or line.replace(" | ", " ") == text_of(block.element):
        return []
    people = [*read_byline(line, language)]
    known = [
        person.kind == "person" and has_known_script(person.name) and opens_with_given_name(person.name)
        for person in people
    ]
    named = any(known) if _are_alike([href for kind, *_, href in block.marks if kind == "link"], people) else all(known)
    return people if named or (people and begins_with_by(line, language)) else []


def _are_alike(links: Sequence[str], people: Sequence[Person]) -> bool:
    """Whether a line has a link for each of these people, all of which lead to pages in one folder of the site."""
    folders = {href.rstrip("/").rpartition("/")[0] for href in links}
    return len(links) == len(people) and len(folders) == 1 and "" not in folders


def _over_an_address(block: Markup, language: str | None) -> list[Person]:
    """Who signs a letter, or a story: the name that is the first line of a block, over where its bearer lives, or over
    the days of the story.
    """
    if not _is_last_word(block) or len(block.text) >= _HEAD_LINE or block.element.find("br") is None:
        return []
    name, *below = [" ".join(node.split()) for node in block.nodes or [block.text]]
    spoken = languages_for(language)
    if len(block.text) >= _LINE and not any(read_dates(line, language) for line in below):
        return []
    if is_unspaced(name):
        return []  # any line of a song in Chinese has the shape of a name
    lives = bool(below) and not any(opens_with_given_name(line) or is_job(line, spoken) for line in below)
    return [Person(name)] if lives and looks_like_person(name) and opens_with_given_name(name) else []


_AUTHOR_LINK = re.compile(r"/(?:auto|author)")


def _marked_author(element: HtmlElement) -> str | None:
    """What stands in the first element, at or under this one, that is marked as the author."""
    found = next(filter(is_author, element.iter()), None)
    return text_of(found) or None if found is not None and not is_in_comment(found) else None


def first_marked(marked: Sequence[HtmlElement], language: str | None) -> tuple[list[Person], str | None]:
    """The people whom the first of the elements marked as author name; those that stand together are one byline."""
    first = next((each for each in marked if _names_somebody(each)), None)
    if first is None:
        return [], None
    parent = first.getparent()
    people: list[Person] = []
    for each in islice(filter(is_author, parent.iter()), _MARKED) if parent is not None else ():
        if each.getparent() is not parent:
            break
        named = next((name for name in each.iter() if name.get("itemprop") == "name"), each)
        people += read_declared(text_of(named) or named.get("content"), language)
    return once(people), ", ".join(person.name for person in people) or None


def _names_somebody(element: HtmlElement) -> bool:
    """Whether an element marked as the author is not that of a comment, and no button: "View more posts"."""
    words = text_of(element).split()
    if len(words) >= _WORDS and all(map(str.islower, words[1:])):
        return False
    return not is_in_comment(element) and not (words and is_no_person(words[0]) and is_no_person(words[-1]))


_WORDS = 3
"""Words of what is not a name if all but the first are in small letters: "View my complete profile"."""


def once(people: Iterable[Person]) -> list[Person]:
    """Each person once, by name."""
    seen: dict[str, Person] = {}
    for person in people:
        seen.setdefault(plain(person.name), person)
    return list(seen.values())


def read_contributors(blocks: Sequence[Markup], language: str | None) -> tuple[Person, ...]:
    """The people whom the last lines of the story name as contributors; the lines stay in it."""
    last = [block.text for block in blocks if block.role in STORY][-_TAGLINES:]
    lines = [text for text in last if len(text) < _TAGLINE and may_be_tagline(text)]
    return tuple(person for line in lines for person in read_tagline(line, language))
