"""The byline as the page prints it, and what else on the page names its authors and contributors."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

import attrs

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.claims.attributes import is_author
from newsdoc.formats.html.claims.bare_names import bare_names, behind_a_label, dated_people, in_brackets
from newsdoc.formats.html.claims.job_lines import names_with_jobs
from newsdoc.formats.html.claims.shown import is_in_headline
from newsdoc.formats.html.claims.surroundings import is_in_comment
from newsdoc.formats.html.pictures import absolute
from newsdoc.formats.html.tree import HtmlElement, text_of, texts
from newsdoc.model import Person
from newsdoc.page.roles import BESIDE, SIGNED, STORY
from newsdoc.page.tokens import measured
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.captions import is_credit, without_label
from newsdoc.wording.comparing import letters, plain
from newsdoc.wording.dates import read_dates
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.ideographs import is_ideographic_name, read_ideographic_byline
from newsdoc.wording.labelled import read_labelled
from newsdoc.wording.languages import languages_for
from newsdoc.wording.names import has_known_script, is_no_person, looks_like_person, opens_with_given_name
from newsdoc.wording.persons import is_job
from newsdoc.wording.phrases import whole_line
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import site_word_ends
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


def find_bylines(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that may name the author: named or read as bylines, short lines before the story, signatures."""
    contact = _contacts(blocks)
    found = [
        block for block in blocks if _is_byline(block) and len(block.text) < _LONGEST_LINE and id(block) not in contact
    ]
    story = [i for i, block in enumerate(blocks) if block.role in STORY]
    first = next((i for i in story if measured(blocks[i].text) > _LONG_PARAGRAPH), story[0] if story else 0)
    near = [
        block for block in blocks[:first] if len(block.text) < 120 and block.hint is None and block.role != "caption"
    ]
    signatures = [block for block in _signatures(blocks) if id(block) not in contact]
    each_once = {id(block): block for block in [*found[:12], *near[:6], *signatures]}
    return list(each_once.values())


def _contacts(blocks: Sequence[Block]) -> set[int]:
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


def _is_byline(block: Block) -> bool:
    """Whether a block is named a byline, or read as one and not named anything else, nor a link to a topic."""
    if block.hint == "byline":
        return True
    if block.role not in SIGNED:
        return False
    return block.hint in _OPEN_HINTS and (block.linked < len(block.text) or _leads_to_author(block))


def _leads_to_author(block: Block) -> bool:
    return any(_AUTHOR_LINK.search(mark[3]) for mark in block.marks)


_OPEN_HINTS = frozenset((None, "kicker", "meta", "date"))
"""Names of parts of a page's head in which bylines stand too."""


_SIGNATURE = 60
"""Characters of a signature, fewer than: a name or two, with an office. More is a bold sentence."""
_SHORT, _LONG = 3, 5
"""Paragraphs of a story from which a short bold line behind it, or among its first ones, is a signature."""
_BEHIND = 3
"""Blocks behind the last paragraph among which a signature stands."""


def _signatures(blocks: Sequence[Block]) -> list[Block]:
    """Short bold lines in which the body begins or ends, or that stand right behind it: some papers sign there."""
    body = [i for i, block in enumerate(blocks) if block.role in STORY]
    if len(body) < _SHORT:
        return []
    opening = range(max(0, body[0] - 1), body[3] + 1) if len(body) > _LONG else range(0)
    behind = [block for block in blocks[body[-1] :] if block.text][: _BEHIND + 1]
    ends = [*(blocks[i] for i in opening), *behind]
    return [
        block
        for block in ends
        if 0 < len(block.text) < _SIGNATURE
        and (block.bold * 10 >= len(block.text) * 9 or (block in behind and _is_last_word(block)))
        and (block.role != "heading" or block in behind)
    ]


def _is_last_word(block: Block) -> bool:
    """Whether a line behind the story, or its last one, may be a signature by its role."""
    return block.role in (*STORY, *SIGNED, *BESIDE) and not block.linked


def printed_byline(bylines: Sequence[Block], language: str | None) -> str | None:
    """The byline as printed: the first line that begins like one."""
    return next((block.text for block in bylines if begins_with_by(block.text, language)), None)


def printed_people(
    bylines: Sequence[Block], language: str | None, base: str | None, headline: str
) -> tuple[list[Person], str | None]:
    """The people of the first block that names some; where none does, the desk or paper of the first that signs.

    A line that is nothing but a name signs nothing where the headline has that name too.
    """
    desk: tuple[list[Person], str | None] = ([], None)
    for block in bylines:
        if not 3 < len(block.text) < _LONGEST_LINE or (
            may_be_tagline(block.text) and read_tagline(block.text, language)
        ):
            continue
        people = _people_in(block, language)
        if not people:
            continue
        if people[-1].name == block.text:
            if block.hint != "byline" and is_in_headline(block.text, headline):
                continue
            people = [*_names_beside(block, backwards=True), *people, *_names_beside(block)]
        elif len(people) == 1 and block.text.startswith(people[0].name) and block.list is not None:
            people = [*_names_beside(block, backwards=True), *people, *_names_beside(block)]  # each with a job
        links = {plain(block.text[start:end]): href for kind, start, end, href in block.marks if kind == "link"}
        linked = [
            attrs.evolve(person, url=absolute(href, base) or None)
            if (href := links.get(plain(person.name)))
            else person
            for person in people
        ]
        found = once(linked), block.text
        if any(person.kind == "person" for person in people):
            return found
        desk = desk if desk[0] else found
    return desk if desk[0] else _photographers(bylines, language)


def _photographers(bylines: Sequence[Block], language: str | None) -> tuple[list[Person], str | None]:
    """Who took the pictures, where that is all that a page says of who made it."""
    for block in bylines:
        if block.role == "byline" and is_credit(block.text, language):
            return bare_names(without_label(block.text, language), language), block.text
    return [], None


def _people_in(block: Block, language: str | None) -> list[Person]:
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
        parted = _parted(block, " | ")
        people = read_byline(text if _LABEL.match(text) else parted, language, marked=True) if len(parted) < 400 else ()
        return list(people) or behind_a_label(text, language)
    if len(text) < _HEAD_LINE and (apart := _set_apart(block, language)):
        return apart
    if signed := _over_an_address(block, language):
        return signed
    text = _parted(block, " ") if len(text) < _LINE else text
    if begins_with_by(text, language) or _leads_to_author(block):
        return list(read_byline(text, language)) or (behind_a_label(text, language) if _is_byline(block) else [])
    if _is_byline(block) and (
        named := (names_with_jobs(text, language) if is_job(text, languages_for(language)) else [])
        or bare_names(text, language)
        or dated_people(text, language)
        or names_with_jobs(text, language)
        or _ideographic_name(block, language)
        or _uncased_name(block, language)
        or (list(read_labelled(text, language)) if ":" in text or not text.isascii() else [])
        or behind_a_label(text, language)
    ):
        return named
    if (marked := _marked_author(block.element)) and marked in text:
        return list(read_declared(marked, language))
    if signed := in_brackets(text) or _ideographic_and_dated(block, language):
        return signed
    if block.role in (*STORY, "heading") or block.bold * 10 >= len(text) * 9 or _is_last_word(block):
        if len(text) >= _LINE:
            return bare_names(text, language)
        return bare_names(text, language) or dated_people(text, language) or names_with_jobs(text, language)
    return dated_people(text, language) if len(text) < _LINE else []


_HEAD_LINE = 200
"""Characters of a line of elements that hold name, job, day, and day of the last change."""


def _set_apart(block: Block, language: str | None) -> list[Person]:
    """The people of a line whose elements are set apart by their style alone, so that their words are glued in it.

    `<span>Ann Lee</span><span>Health Reporter</span>`, `<a>Ann Lee</a><a>Bo Ek</a>`: each of them opens with a given
    name, or the line with "By". Nobody where no seam is glued, since a space between two elements joins what they say.
    """
    if not _is_byline(block) and not _leads_to_author(block):
        return []
    line = _parted(block, " | ")
    if " | " not in line or line.replace(" | ", " ") == block.text:
        return []
    people = [*read_byline(line, language)]
    named = all(
        person.kind == "person" and has_known_script(person.name) and opens_with_given_name(person.name)
        for person in people
    )
    return people if named or (people and begins_with_by(line, language)) else []


def _over_an_address(block: Block, language: str | None) -> list[Person]:
    """Who signs a letter: the name that is the first line of a block, over where its bearer lives."""
    if not _is_last_word(block) or len(block.text) >= _LINE or block.element.find("br") is None:
        return []
    name, *below = _parted(block, "\n").split("\n")
    spoken = languages_for(language)
    lives = bool(below) and not any(opens_with_given_name(line) or is_job(line, spoken) for line in below)
    return [Person(name)] if lives and looks_like_person(name) and opens_with_given_name(name) else []


_AUTHOR_LINK = re.compile(r"/(?:auto|author)")


def _names_beside(block: Block, *, backwards: bool = False) -> list[Person]:
    """The people named in the elements right behind that of a name, or before it, of the same look, with links to the
    same place.

    `<li class="by"><a href="/authors/ann-lee">Ann Lee</a><li class="by"><a href="/authors/bo-ek">Bo Ek</a>`: content
    systems put each author of a story into an element of its own.
    """
    found: list[Person] = []
    folder, element = _folder_of(block.element), block.element
    while folder and len(found) < _MARKED:
        following = element.getprevious() if backwards else element.getnext()
        alike = following is not None and (following.tag, following.get("class")) == (element.tag, element.get("class"))
        if following is None or not alike or _folder_of(following) != folder:
            break
        if not looks_like_person(name := " ".join(next(iter(texts(following)), "").split())):
            break
        found.append(Person(name))
        element = following
    return found[::-1] if backwards else found


def _folder_of(element: HtmlElement) -> str:
    """The address of the only link in an element, up to its last slash; empty where that is the site's front.

    Of a mail address it is the house.
    """
    links = [href for link in element.iter("a") if (href := link.get("href"))]
    if len(links) == 1 and links[0].startswith("mailto:"):
        return links[0].partition("@")[2]
    folder = links[0].rstrip("/").rpartition("/")[0] if len(links) == 1 else ""
    return folder if not folder.endswith(("/", ":")) else ""


def _parted(block: Block, joint: str) -> str:
    """The text of a block with a joint where an element ends, without its links to topics.

    Pages set such elements apart by their style, so that their words are glued in the text. The text as it is where the
    element holds more, or less, than the block.
    """
    links = [link for link in block.element.iter("a") if not _TOPIC_LINKS.isdisjoint((link.get("rel") or "").split())]
    topics = set(map(text_of, links))
    parts = [part for raw in texts(block.element) if (part := " ".join(raw.split()))]
    if letters("".join(parts)) != letters(block.text):
        return block.text
    line = joint.join(part for part in parts if part not in topics)
    return _SMALL_PART.sub(r" \1 ", line) or block.text


_TOPIC_LINKS = frozenset(("tag", "category"))
"""What `rel` says of links to the topics that a story is filed under."""
_SMALL_PART = re.compile(r" \| ([a-zà-ÿ]{1,3}) \| ")
"""A small word in an element of its own, or between two: "Ann Lee | in | Paris"."""


def _ideographic_name(block: Block, language: str | None) -> list[Person]:
    """The people of a line that reads as a byline and is nothing but a Chinese or Japanese name, or has jobs behind
    names.
    """
    text = block.text
    if block.role != "byline" or not (is_ideographic_name(text) or (is_unspaced(text) and len(text) < _JOB_LINE)):
        return []
    found = [person for person in read_ideographic_byline(text, language) if person.kind == "person"]
    return found if is_ideographic_name(text) or all(person.role for person in found) else []


_JOB_LINE = 40
"""Letters of a line of names with their jobs."""


def _ideographic_and_dated(block: Block, language: str | None) -> list[Person]:
    """Who signs with a day in an element of its own: `<span>山川海子</span><time>2026年3月5日</time>`."""
    name, _, rest = _parted(block, " | ").partition(" | ") if is_unspaced(block.text) else ("", "", "")
    signs = is_ideographic_name(name) and not name.endswith(site_word_ends())
    return [Person(name)] if signs and read_dates(rest, language) else []


def _uncased_name(block: Block, language: str | None) -> list[Person]:
    """The person of a line that reads as a byline in a script without capitals: the name, then place and day."""
    name, seam, rest = _UNCASED_SEAM.sub("|", block.text, count=1).partition("|")
    words = name.split()
    if block.role != "byline" or not seam or not _NAME_WORDS[0] <= len(words) <= _NAME_WORDS[1]:
        return []
    uncased = not any(map(str.isdigit, name)) and name.upper() == name.lower() and not is_unspaced(name)
    return [Person(name.strip())] if uncased and read_dates(rest, language) else []


_UNCASED_SEAM = re.compile(r"\s?[,|/،·]\s?")
_NAME_WORDS = (2, 3)
"""Words of a name."""


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
    return not is_in_comment(element) and not (words and is_no_person(words[0]) and is_no_person(words[-1]))


def once(people: Iterable[Person]) -> list[Person]:
    """Each person once, by name."""
    seen: dict[str, Person] = {}
    for person in people:
        seen.setdefault(plain(person.name), person)
    return list(seen.values())


def read_contributors(blocks: Sequence[Block], language: str | None) -> tuple[Person, ...]:
    """The people whom the last lines of the story name as contributors; the lines stay in it."""
    last = [block.text for block in blocks if block.role in STORY][-_TAGLINES:]
    lines = [text for text in last if len(text) < _TAGLINE and may_be_tagline(text)]
    return tuple(person for line in lines for person in read_tagline(line, language))
