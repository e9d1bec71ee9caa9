"""The byline as the page prints it, and what else on the page names its authors and contributors."""

import re
from collections.abc import Iterator
from itertools import islice

import attrs

from newsdoc.formats.html.blocks import Block
from newsdoc.formats.html.pictures import absolute
from newsdoc.formats.html.policy import plain
from newsdoc.formats.html.tree import HtmlElement, text_of, texts
from newsdoc.model import Person
from newsdoc.wording.bylines import begins_with_by, read_byline
from newsdoc.wording.dates import read_dates
from newsdoc.wording.names import is_name_suffix, is_organisation, looks_like_person
from newsdoc.wording.taglines import read_tagline

_BY = re.compile(r"(?:by|von|par|por|di|da|af|av|door|od|yazan|oleh)\s", re.I)
_LINE = 90
"""Characters: a name with its date is not longer."""
_JOINED = re.compile(r"/|,|&|\s(?:and|und|et|y|e|och|og|và|dan)\s")
_LITTLE = 24
_LABEL = re.compile(r"\w{3,20}\s?:")
_TAG = re.compile(r"<[^<>]{0,80}>")
_HANDLE = re.compile(r"^@|^https?:|^www\.|\.(?:com|net|org|de)/")
_NOBODY = frozenset(("admin", "administrator", "webmaster", "author", "guest", "user", "unknown", "none", "null"))
"""What content systems call whoever wrote it."""
_SPLIT = re.compile(r",|;| and | und | et | y | e | & | og | och | en | ve |/|\||\bby\b|\bvon\b|\bpor\b|\bpar\b", re.I)
_TAGLINES = 3
_TAGLINE = 500
_HELPED = (
    "contribu", "report", "edit", "writ", "research", "transl", "compiled", "collabor", "colabor", "mitarbeit",
    "medewerking", "bidrag", "informa", "edição", "cura di", "bearbeitet", "aufgezeichnet", "recueillis", "übersetzt",
    "oversat", "översatt",
)  # fmt: skip
"""A line that names contributors has one of these in it, or a label with a colon, or a sentence that opens "With"."""
_LABELLED = re.compile(r":\s*[^\W\d_a-z]")
_WITH = r"\(?(?:with|mit|avec|con|com|med|met|z|s|cu)\s"
_OPENS_WITH = re.compile(_WITH, re.I)
_GOES_ON_WITH = re.compile(rf"[.;!?][\"”’)]?\s+{_WITH}", re.I)
_MARKED = 4
"""Elements marked as the author that may stand together in one byline."""
_NAME_OF_ATTRIBUTE = 60
"""Characters before an attribute's value within which its name stands."""


def is_handle(text: str) -> bool:
    """Whether a text is an account or an address, which names nobody."""
    return _HANDLE.search(text) is not None


def find_bylines(blocks: list[Block]) -> list[Block]:
    """Blocks that may name the author."""
    found = [block for block in blocks if block.hint == "byline" and len(block.text) < 300]
    first = next((i for i, block in enumerate(blocks) if block.role == "paragraph" and len(block.text) > 150), 0)
    near = [block for block in blocks[:first] if len(block.text) < 120 and block.hint is None]
    return found[:12] + near[:6] + _signatures(blocks)


def _signatures(blocks: list[Block]) -> list[Block]:
    """Short bold paragraphs in which the body begins or ends: some papers sign there."""
    body = [block for block in blocks if block.role in ("paragraph", "heading")]
    ends = [*body[:4], *body[-1:]] if len(body) > 5 else []
    return [block for block in ends if len(block.text) < 60 and block.bold * 10 >= len(block.text) * 9]


def printed_byline(bylines: list[Block]) -> str | None:
    """The byline as printed: the first line that is marked as one and begins like one."""
    return next((block.text for block in bylines if _BY.match(block.text)), None)


def printed_people(bylines: list[Block], language: str | None, base: str | None) -> tuple[list[Person], str | None]:
    """The people of the first block that names some; where none does, the desk or paper of the first that signs."""
    desk: tuple[list[Person], str | None] = ([], None)
    for block in bylines:
        people = _people_in(block, language) if 3 < len(block.text) < 300 else []
        if not people:
            continue
        links = {plain(block.text[start:end]): href for kind, start, end, href in block.marks if kind == "link"}
        linked = [
            attrs.evolve(person, url=absolute(href, base)) if (href := links.get(plain(person.name))) else person
            for person in people
        ]
        found = once(linked), block.text
        if any(person.kind == "person" for person in people):
            return found
        desk = desk if desk[0] else found
    return desk


def _people_in(block: Block, language: str | None) -> list[Person]:
    """The people that a block names, if it is a byline: marked as one, begun like one, or nothing but names."""
    text = block.text
    if block.hint == "byline":
        topics = {text_of(link) for link in block.element.iter("a") if "tag" in (link.get("rel") or "").split()}
        parts = [" ".join(raw.split()) for raw in texts(block.element)]
        parted = " | ".join(part for part in parts if part and part not in topics) or text
        return list(read_byline(text if _LABEL.match(text) else parted, language)) if len(parted) < 400 else []
    if begins_with_by(text, language) or any("/auto" in mark[3] or "/author" in mark[3] for mark in block.marks):
        return list(read_byline(text, language))
    if (marked := _marked_author(block.element)) and marked in text:
        return names_in(marked, language, True)
    if block.role in ("paragraph", "heading"):
        return _bare_names(text)
    return _dated_people(text, language) if len(text) < _LINE else []


def _bare_names(text: str) -> list[Person]:
    """The people of a line that is nothing but names."""
    names = [name.strip() for name in _JOINED.split(text)]
    return (
        [Person(name) for name in names] if all(looks_like_person(name) and name[0].isupper() for name in names) else []
    )


def _dated_people(text: str, language: str | None) -> list[Person]:
    """The people of a line that opens with a name and holds a date, and little else."""
    dates = read_dates(text, language)
    people = [person for person in read_byline(text, language) if person.kind == "person"] if dates else []
    if not people or not text.startswith(people[0].name):
        return []
    told = sum(found.end - found.start for found in dates) + sum(len(person.name) for person in people)
    return people if len(text) - told < _LITTLE else []


def _marked(element: HtmlElement) -> Iterator[HtmlElement]:
    """The elements, from this one on, that microdata (`itemprop`) or a link's `rel` calls the author."""
    for each in element.iter():
        if each.get("itemprop") == "author" or "author" in (each.get("rel") or "").split():
            yield each


def _marked_author(element: HtmlElement) -> str | None:
    """What stands in the first element, at or under this one, that is marked as the author."""
    found = next(_marked(element), None)
    return text_of(found) or None if found is not None else None


def first_marked(root: HtmlElement, source: str, language: str | None) -> tuple[list[Person], str | None]:
    """The people that the page's first elements marked as author name; those that stand together are one byline."""
    first = next(_marked(root), None) if _may_be_marked(source) else None
    if first is None:
        return [], None
    parent = first.getparent()
    people: list[Person] = []
    for each in islice(_marked(parent), _MARKED) if parent is not None else ():
        if each.getparent() is not parent:
            break
        named = next((name for name in each.iter() if name.get("itemprop") == "name"), each)
        people += read_byline(text_of(named) or named.get("content") or "", language)
    return once(people), ", ".join(person.name for person in people) or None


def _may_be_marked(source: str) -> bool:
    """Whether the word stands near one of the attributes in a page's source: a look at all elements takes longer."""
    at = source.find("author")
    while at >= 0:
        before = source[max(0, at - _NAME_OF_ATTRIBUTE) : at].lower()
        if "itemprop" in before or "rel" in before:
            return True
        at = source.find("author", at + 1)
    return False


def names_in(text: str | None, language: str | None, person: bool) -> list[Person]:
    """The people in a name as metadata give it, which may be a whole byline; `person`: whether it should be one."""
    if not text or is_handle(text) or text.lower() in _NOBODY:
        return []
    if "<" in text or "&" in text:
        text = " ".join(_TAG.sub(" ", text.replace("&amp;", "&")).split())
    head, _, tail = text.rpartition(", ")
    if head and is_name_suffix(tail) and not _SPLIT.search(head):
        return [Person(text)]
    if not _SPLIT.search(text) and len(text) < 60:
        if person and not is_organisation(text):
            return [Person(text)]
        return [Person(text, kind="organization")]
    found = read_byline(text, language)
    return list(found) or [Person(text)]


def once(people: list[Person]) -> list[Person]:
    """Each person once, by name."""
    seen: dict[str, Person] = {}
    for person in people:
        seen.setdefault(plain(person.name), person)
    return list(seen.values())


def read_contributors(blocks: list[Block], language: str | None) -> tuple[Person, ...]:
    """The people whom the last lines of the story name as contributors; the lines stay in it."""
    last = [block.text for block in blocks if block.role == "paragraph"][-_TAGLINES:]
    lines = [text for text in last if len(text) < _TAGLINE and _may_thank(text)]
    return tuple(person for line in lines for person in read_tagline(line, language))


def _may_thank(text: str) -> bool:
    """Whether a line is worth reading as one that names contributors; most are not, and reading takes its time."""
    return (
        any(map(text.lower().__contains__, _HELPED))
        or _OPENS_WITH.match(text) is not None
        or _LABELLED.search(text) is not None
        or _GOES_ON_WITH.search(text) is not None
    )
