"""Texts from press databases, as Nexis, Factiva and ProQuest give them out: a field a line around the story.

A field has its label and a colon before it ("BYLINE: Ann Lee"), or a code of two or three capitals in the margin or on
a line of its own ("HD"). One file may hold many documents (`documents`).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from newsdoc.formats.text.cut import Line, every_line, joined_lines, places_of_lines
from newsdoc.formats.text.forms.form import Claims, Form, is_rights_line, part_of
from newsdoc.page.block import Block
from newsdoc.page.known import Known
from newsdoc.page.roles import FineRole
from newsdoc.wording.bylines import begins_with_by
from newsdoc.wording.dates import read_date

_LABELS: dict[str, FineRole] = {
    "headline": "headline",
    "title": "headline",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "publication title": "masthead",
    "source": "masthead",
    "publication date": "date",
    "highlight": "deck",
    "graphic": "caption",
    "subject": "topic",
    "keywords": "topic",
    **dict.fromkeys(
        (
            "body, full text, dateline, section, length, word count, load-date, language, publication-type, edition, "
            "journal-code, acc-no, series, correction, correction-date, classification, company, ticker, organization, "
            "person, industry, city, state, country, geographic, distribution, notes, abstract, links, location, "
            "copyright, publisher, issn, publication info, publication year, publication subject, source type, "
            "place of publication, country of publication, language of publication, document type, document feature, "
            "last updated, proquest document id, document url, database, issue, volume, pages, first page"
        ).split(", "),
        "other",
    ),
}
"""The role of a field by its label, in lower case."""
_CODES: dict[str, FineRole] = {
    "HD": "headline",
    "BY": "byline",
    "PD": "date",
    "SN": "masthead",
    "ART": "caption",
    "CLM": "kicker",
    **dict.fromkeys("LP TD SE CR WC ET SC ED PG VOL LA CY CT RF CO IN NS RE IPC IPD PUB AN".split(), "other"),
}
"""The same by the codes of Factiva."""
_BODIES = frozenset(("body", "full text", "LP", "TD"))
"""What stands over the story."""
_FIELD = re.compile(r"(?P<label>[A-Za-z][A-Za-z -]{2,24}?)\s?:(?:\s+|$)|(?P<alone>[A-Za-z][A-Za-z-]{3,16})$")
_CODE = re.compile(r"(?P<label>[A-Z]{2,3})(?:\s{2,}|\t|$)")
_MARKS = ("Load-Date", "LOAD-DATE", "ProQuest", "Document ")
"""One of these is in each such text, which is quicker to see."""
_COUNTED = re.compile(r"(?:Document |Dokument )?\d{1,6} (?:of|von|de|di|sur) \d{1,6}(?: DOCUMENTS?| DOKUMENTEN?)?$")
"""The number of a document among those of a file: "1 of 25 DOCUMENTS", "Document 1 of 25"."""
_CLOSED = re.compile(r"End of Document$|(?:AN\s+)?Document [A-Z][A-Za-z0-9]{11,}$")
"""The line behind a document."""
_WORDS = re.compile(r"\d[\d.,]* (?:words|Wörter|mots|palabras|parole|palavras|woorden|слов|słów|ord)$")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: (?:GMT|[AP]M))?$")
_EDITION = re.compile(r"\b(?:edition|ausgabe|édition|edición|edizione|edição)$", re.I)
_SEAT = re.compile(r" \([^()]{2,40}\)$")
"""Where a paper comes out, behind its name: "The Quay Post (Larkhaven)"."""
_RULE = re.compile(r"^[_=*-]{8,}$")
_FIELDS = 4
"""Fields of a document, at least: labels stand in other texts too."""
_SHORT = 60
"""Characters of a line with the day, the source, a code, at most."""


def detect(text: str) -> bool:
    """Whether a text is a document from a press database, or several of them."""
    if not any(mark in text for mark in _MARKS):
        return False
    lines = [text[start:end] for start, end in places_of_lines(text)]
    labels = set(filter(None, map(_label_of, lines)))
    if len(labels) >= _FIELDS and not _BODIES.isdisjoint(labels):
        return True
    return any(map(_CLOSED.match, lines)) and any(map(_WORDS.match, lines))


def documents(text: str) -> list[tuple[int, int]]:
    """Where each document of a text begins and ends; together they are the whole text.

    What stands behind the last one and has no field belongs to it.
    """
    starts = [0]
    closed = begun = False
    for start, end in places_of_lines(text):
        line = text[start:end]
        counted = _COUNTED.match(line) is not None
        if (closed or (begun and counted)) and not _RULE.match(line):
            starts.append(start)
            begun = False
        closed = _CLOSED.match(line) is not None
        begun = begun or _label_of(line) is not None or _WORDS.match(line) is not None
    if not begun and len(starts) > 1:
        starts.pop()
    return list(pairwise([*starts, len(text)]))


def take_apart(text: str, start: int = 0, end: int | None = None) -> Form:
    """The blocks of one document, which stands between these places of the text."""
    form = _taken_apart(text[start:end])
    return form if start == 0 else attrs.evolve(form, blocks=[_moved(block, start) for block in form.blocks])


def _moved(block: Block, by: int) -> Block:
    """A block of a part of a text as it stands in the whole."""
    pieces = tuple([(at, place + by) for at, place in block.pieces])
    return block._replace(start=block.start + by, end=block.end + by, pieces=pieces)


def _taken_apart(text: str) -> Form:
    groups: list[list[Line]] = []
    labels: dict[int, str] = {}
    known: dict[int, Known] = {}
    for label, held in _fields(text, every_line(text, places_of_lines(text))):
        if label is None:
            groups += [[line] for line in held]
        elif label in _BODIES:
            over, *story = _story(text, held, label)
            known[len(groups)] = _LABEL
            known.update(dict.fromkeys(range(len(groups) + 1, len(groups) + 1 + len(story)), _PARAGRAPH))
            groups += [over, *story]
        else:
            labels[len(groups)] = label
            groups.append(held)
    blocks = joined_lines(text, groups)
    stated: dict[str, str] = {}
    for i, label in labels.items():
        value = _value(blocks[i], label)
        stated.setdefault(label, value.text)
        role = _role_of(label) if value.text != blocks[i].text else "other"
        known[i] = Known(role, f"{_OF_FIELD} {label!r}")
        blocks[i] = blocks[i] if role == "other" else value
    known = dict(sorted(known.items()))
    rights = _read_frame(blocks, known) or stated.get("CY") or stated.get("copyright")
    _read_head(blocks, known)
    return Form("press database", blocks, known, _claims(stated, rights))


def _claims(stated: dict[str, str], rights: str | None) -> Claims:
    """What the fields state that no block of the page prints so."""
    names = [name for label in _AUTHORS for name in _TURNED.findall(stated.get(label, ""))]
    section = stated.get("section") or stated.get("SE") or ""
    subjects = [_ABOUT.sub("", part).strip() for label in _SUBJECTS for part in stated.get(label, "").split(";")]
    return Claims(
        rights=rights,
        dateline=stated.get("dateline"),
        authors=tuple(f"{given.strip()} {family.strip()}" for family, given in names),
        section=section.partition(";")[0].strip() or None,
        keywords=tuple(filter(None, subjects)),
    )


_SUBJECTS = ("subject", "keywords")
_ABOUT = re.compile(r"\s\(\d{1,3}%\)")
"""How much of a story a subject has: "FERRIES (90%)"."""


_AUTHORS = ("author", "authors")
_TURNED = re.compile(r"([^,;]{2,40}), ([^,;]{2,40})(?:;|$)")
"""A family name before the given name: "Lee, Ann; Ray, Bo"."""


_OF_FIELD = "the field"
_LABEL = Known("other", "the label of the story")
_PARAGRAPH = Known("paragraph", "in the story of a document")


def _label_of(line: str) -> str | None:
    """The label that opens a line, in lower case, or its code; None where none does."""
    if (code := _CODE.match(line)) and code["label"] in _CODES:
        return code["label"]
    found = _FIELD.match(line)
    label = (found["label"] or found["alone"]).lower() if found else ""
    return label if label in _LABELS else None


def _role_of(label: str) -> FineRole:
    return _CODES.get(label) or _LABELS[label]


def _value(block: Block, label: str) -> Block:
    """What stands behind the label; the whole block where nothing does."""
    rest = block.text[len(label) :].lstrip(" :\t")
    return part_of(block, len(block.text) - len(rest), len(block.text))


def _fields(text: str, lines: Sequence[Line]) -> Iterator[tuple[str | None, list[Line]]]:
    """Each field with its label and its lines, and between them the lines without a label.

    The story goes on to the next label, any other field to the first empty line behind its value.
    """
    label: str | None = None
    held: list[Line] = []
    for line in lines:
        found = _label_of(text[line.start : line.end])
        over = line.after_blank and label is not None and label not in _BODIES and _has_value(text, held, label)
        if held and (found is not None or over):
            yield label, held
            label, held = None, []
        label = found or label
        held.append(line)
    if held:
        yield label, held


def _has_value(text: str, held: Sequence[Line], label: str) -> bool:
    first = text[held[0].start : held[0].end]
    return len(held) > 1 or bool(first[len(label) :].lstrip(" :\t"))


def _story(text: str, lines: Sequence[Line], label: str) -> list[list[Line]]:
    """The label of the story, then the lines of each paragraph: empty lines part them, or every line where none is."""
    first, *rest = lines
    printed = text[first.start : first.end]
    behind = printed[len(label) :].lstrip(" :\t")
    at = first.end - len(behind)
    if behind:
        rest = [first._replace(start=at), *rest]
    end = first.start + len(text[first.start : at].rstrip())
    parted = any(line.after_blank for line in rest[1:])
    groups: list[list[Line]] = []
    for line in rest:
        if groups and parted and not line.after_blank:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [[first._replace(end=end)], *groups]


def _read_frame(blocks: Sequence[Block], known: dict[int, Known]) -> str | None:
    """Settle the lines around a document: its number, its end, rules. The line of rights is returned."""
    rights = None
    for i, block in enumerate(blocks):
        if i in known and known[i] is not _PARAGRAPH:
            continue
        if is_rights_line(block.text):
            rights = rights or block.text
        elif not any(sign.match(block.text) for sign in (_COUNTED, _CLOSED, _RULE)):
            continue
        known[i] = Known("other", "the frame of a document")
    return rights


def _read_head(blocks: list[Block], known: dict[int, Known]) -> None:
    """Settle the lines without a label over the story."""
    stop = next((i for i, each in known.items() if each is _LABEL), len(blocks))
    free = [i for i in range(stop) if i not in known]
    count = next((i for i in free if _WORDS.match(blocks[i].text)), None)
    if count is not None:
        _read_listed(blocks, known, free, count)
    elif (day := next((i for i in free if _is_day(blocks[i].text)), None)) is not None:
        _read_around_the_day(blocks, known, free, day)
    elif not _has(known, "headline"):
        fields = next((i for i, each in known.items() if each.reason.startswith(_OF_FIELD)), stop)
        for i in [i for i in free if i < fields][-1:]:
            known[i] = Known("headline", "the last line over the fields of a document")
    for i in free:
        known.setdefault(i, Known("other", "beside the fields of a document"))


def _read_around_the_day(blocks: list[Block], known: dict[int, Known], free: Sequence[int], day: int) -> None:
    """The head of Nexis: source and day, and the headline above them or below."""
    known[day] = Known("date", "the day of a document")
    above = [i for i in free if i < day]
    below = [i for i in free if i > day]
    if above:
        source = above.pop()
        known[source] = Known("masthead", "stands over the day of a document")
        if seat := _SEAT.search(blocks[source].text):
            blocks[source] = part_of(blocks[source], 0, seat.start())
    for i in below:
        if _EDITION.search(blocks[i].text):
            known[i] = Known("other", "the edition")
    titles = [*above[-1:], *(i for i in below if i not in known)]
    if titles and not _has(known, "headline"):
        known[titles[0]] = Known("headline", "neither source nor day of a document")


def _read_listed(blocks: Sequence[Block], known: dict[int, Known], free: Sequence[int], count: int) -> None:
    """The head of Factiva without codes: headline, byline, words; then day, time, source, code, language; the story."""
    titles = []
    for i in free:
        if i < count and begins_with_by(blocks[i].text, None):
            known[i] = Known("byline", "over the number of words")
        elif i < count:
            titles.append(i)
    if titles and not _has(known, "headline"):
        known[titles[-1]] = Known("headline", "the last line over byline and words")
    below = [i for i in range(count, len(blocks)) if i not in known]
    last = next((i for i, each in known.items() if i > count and each.role == "other"), count)
    dated, sourced = _has(known, "date"), _has(known, "masthead")
    for i in below:
        text = blocks[i].text
        if i > last and (len(text) > _SHORT or text[-1] in '.!?"”'):
            known[i] = _PARAGRAPH
        elif not dated and _is_day(text):
            known[i], dated = Known("date", "the day of a document"), True
        elif dated and not sourced and not _CLOCK.match(text):
            known[i], sourced = Known("masthead", "stands under the day of a document"), True
        elif i <= last:
            known[i] = Known("other", "a field of a document")


def _has(known: dict[int, Known], role: FineRole) -> bool:
    return any(each.role == role for each in known.values())


def _is_day(text: str) -> bool:
    return len(text) <= _SHORT and read_date(text) is not None
