"""Who said a block quotation: whom an element of it names, or a line of it or under it where no element does."""

import attrs

from newsdoc.markup.elements import PARAGRAPHS, Element, children, flat_text, local
from newsdoc.markup.inline_reader import person_of
from newsdoc.model import Person
from newsdoc.wording.declared_names import read_declared
from newsdoc.wording.names import looks_like_person

_DASHES = " \u2013\u2014\u2015-"
_LONGEST_NAME, _MOST_WORDS = 60, 6
"""Characters and words of a name."""
_SENTENCE = (".", "!", "?", "\u2026", "\u201d", "\u201c", "\u2019", '"', "\u00bb", "\u00ab", "\u3002", *_DASHES[1:])
"""What a quotation ends in, before the name of who said it."""


def speaker_in(text: str) -> Person | None:
    """The one whom a line under a quotation names, with what follows the name; None for several, and for sentences.

    >>> speaker_in("\u2014 Hanna Ostrow, mayor of Larkhaven").role
    'mayor of Larkhaven'
    """
    line = text.strip(_DASHES)
    name, _, role = line.partition(", ")
    is_name = len(name) <= _LONGEST_NAME and name.count(" ") < _MOST_WORDS and not line.endswith((".", "!", "?", ":"))
    found = read_declared(name) if is_name else ()
    if len(found) != 1 or (role and found[0].role):
        return None
    one = found[0]
    return Person(one.name, kind=one.kind, role=role or one.role, affiliation=one.affiliation, location=one.location)


def speaker_of(attribution: Element) -> Person | None:
    """The speaker in the footer of a quotation of HTML, or in the credit of one of NITF (bq/credit)."""
    cited = next((each for each in attribution.iter() if local(each) in ("cite", "person")), attribution)
    is_line = cited is attribution and (local(attribution) == "footer" or len(attribution) == 0)
    if is_line and (named := speaker_in(flat_text(attribution))):
        return named
    title = next((each for each in attribution.iter() if local(each) == "function"), None)
    said = flat_text(cited, without=title)
    speaker = person_of(cited, said) if said else None
    if speaker is None:
        return None
    if title is not None:
        return attrs.evolve(speaker, role=flat_text(title) or None)
    line = speaker_in(flat_text(attribution)) if speaker.role is None else None  # <person>Ann Lee</person>, captain
    return attrs.evolve(speaker, role=line.role) if line is not None and line.name == speaker.name else speaker


def signature(quotation: Element) -> tuple[Element, Person] | None:
    """The last element of a block quotation where it names who said it: a `cite`, or a paragraph of nothing else.

    HTML wants the attribution outside of the quotation (section 4.4.4); editors of web pages write it so all the same.
    """
    inner = [each for each in children(quotation) if isinstance(each.tag, str)]
    last = inner[-1] if inner else None
    if last is None or (last.tail or "").strip():
        return None
    name = local(last)
    if name in PARAGRAPHS and len(inner) > 1 and (person := _signed_line(flat_text(last))) is not None:
        return last, person
    if name in PARAGRAPHS and len(last) == 1 and local(last[0]) == "cite" and flat_text(last) == flat_text(last[0]):
        before = len(inner) > 1
    else:
        before = name == "cite" and _ends_before(quotation, last, inner)
    person = speaker_in(flat_text(last)) if before else None
    return (last, person) if person is not None else None


_LONG_DASHES = ("\u2013", "\u2014", "\u2015")


def _signed_line(text: str) -> Person | None:
    """The one whom a line names behind a long dash: a given and a family name at least, since speech opens so too."""
    if not text.startswith(_LONG_DASHES):
        return None
    person = speaker_in(text)
    return person if person is not None and " " in person.name and looks_like_person(person.name) else None


def _ends_before(quotation: Element, last: Element, inner: list[Element]) -> bool:
    """Whether the words end before the last element, so that it is not part of a sentence."""
    before = inner[-2] if len(inner) > 1 else None
    text = ((before.tail if before is not None else quotation.text) or "").strip()
    if text:
        return text.endswith(_SENTENCE)
    return before is not None and (local(before) in PARAGRAPHS or local(before) == "br")
