"""Rules for bylines and dates in the head of a story: who signs it, and when it was published."""

import re
from collections.abc import Sequence

from newsdoc.model import Person
from newsdoc.page.page import Page
from newsdoc.page.roles import AT, FineRole
from newsdoc.page.tokens.groups import RUNNING_WORDS, SENTENCE_ENDS
from newsdoc.page.tokens.sets import CUE_TOKENS
from newsdoc.wording.agencies import is_news_agency
from newsdoc.wording.bylines import begins_with_by, ends_with_by
from newsdoc.wording.ideographs import is_ideographic_name, reporter_labels
from newsdoc.wording.names import has_known_script, opens_with_given_name
from newsdoc.wording.scripts import EAST_ASIAN, is_unspaced
from newsdoc.wording.sites import site_words

_PICTURED = re.compile(r"[/:©(]")
"""In a picture's credit, and hardly ever in a byline."""
_LINE = 60
"""Letters of a line with a name and the age of the story, at most."""
_IS = frozenset((*CUE_TOKENS["is"], "is:by"))


def names_and_dates_in_the_head(page: Page) -> None:
    """Between headline and story: a person's name is the byline, a date or "2 hours ago" the date line."""
    head, first = page.place_of("headline"), page.first_paragraph()
    signed = "byline" in page.roles[: first + 1]
    for i in range((head if head is not None else -1) + 1, first):
        dated = i + 1 < first and page.roles[i + 1] == "date"
        found = _by_its_form(page, i, head, dated and not signed)
        if found is None and not _is_something_else(page, i):
            found = _by_its_date(page, i, first) or _by_its_name(page, i, signed, dated)
        if found is not None:
            page.assign(i, *found)
            signed = signed or (found[0] == "byline" and found[1] != _DATED_NAME)


def reporters_sign(page: Page) -> None:
    """A line that is a name with "reporter" right behind it is a byline wherever it stands: "홍길동 기자".

    So Korean stories are signed, over them or at their end, often with the reporter's address; Chinese ones have the
    job first: "港报记者 王小明". In other scripts such a line may tell of anybody.
    """
    for i in page.blocks_as("other", "related", "tagline"):
        text = page.blocks[i].text
        if len(text) > _LINE or max(text) < EAST_ASIAN:
            continue
        if any(_is_reporter(person, text) for person in page.people(i)):
            page.assign(i, "byline", "a name followed by what the person does")


def _is_reporter(person: Person, text: str) -> bool:
    after = person.role is not None and f"{person.name} {person.role}" in text
    return after or (text[-1].isalnum() and any(f"{label} {person.name}" in text for label in reporter_labels()))


_Found = tuple[FineRole, str]
_DATED_NAME = "a date in the head with a name"


def _by_its_form(page: Page, i: int, head: int | None, over_date: bool) -> _Found | None:
    """What a line is that opens with "By", has no name of a picture's credit, or tells how long the story is or was."""
    role, text = page.roles[i], page.blocks[i].text
    pictured = role == "credit" and (_PICTURED.search(text) or page.roles[i - 1] == "caption")
    if role not in ("byline", "date", "paragraph", "promo") and not pictured and _is_signature(page, i):
        return "byline", "opens with a by-word"
    if role == "credit" and head is not None and _is_no_credit(page, i, head):
        return page.next_best(i, "credit", "caption"), "a label in the head without picture or name"
    if role == "credit" and not pictured and page.roles[i - 1] in ("headline", "deck") and _is_of_an_agency(page, i):
        return "byline", "a name with an agency, under the headline"
    if role == "byline" and i - 1 == head and _is_institution(page, i):
        return page.next_best(i, "byline", "credit", "caption"), "an institution, and somebody else signs"
    if role == "credit" and over_date and not pictured and page.people(i):
        return "byline", "a name over the date"
    if _MINUTES.match(text) and text.rstrip(".").split()[-1].lower() in site_words("minutes"):
        return "other", "how long the story takes to read"
    if role in ("byline", "date") and _is_reading_time(page, i):
        return "other", "how long the story takes to read"
    if role == "byline" and _is_button(page, i):
        return "other", "a button of the comments"
    if role in ("deck", "caption", "other") and is_name_with_age(page, i):
        return "byline", "a name with the age of the story, or its length"
    if role == "byline" and head is not None and _is_in_headline(page, i, head):
        return "caption", "who is shown: the headline tells of them, and somebody else signs"
    if role == "byline" and _CAPTIONED.fullmatch(text) and not begins_with_by(text, page.language):
        return "caption", "a sentence with a name behind it"
    if role == "byline" and page.roles[i - 1] in ("headline", "deck") and _is_phrase(page, i):
        return "deck", "a phrase without a name, under the headline"
    if role == "deck" and over_date and _is_uncased_name(page, i):
        return "byline", "a name over the date"
    return None


def _is_something_else(page: Page, i: int) -> bool:
    tokens = page.tokens[i]
    known = page.roles[i] in ("deck", "caption", "credit")
    return len(page.blocks[i].text) > _LONG or known or "has:©" in tokens or "cue:reading" in tokens


def _by_its_date(page: Page, i: int, first: int) -> _Found | None:
    """The date line, or the byline where somebody is named beside the date.

    A page has its date once: what else is dated there are other stories. And without capitals a sentence with a year in
    it looks like names beside a date.
    """
    tokens, role, text = page.tokens[i], page.roles[i], page.blocks[i].text
    aged = "cue:ago" in tokens or "opens:published" in tokens
    if "has:date" not in tokens and not (aged and any(map(str.isdigit, text))):
        return None
    if role not in ("other", "byline", "date", "related") or (role == "other" and "date" in page.roles[:first]):
        return None
    if _mentions_a_day(tokens) and _PUBLISHED.isdisjoint(tokens):
        return None
    if len(text.split()) > _DATED and not has_known_script(text) and not is_unspaced(text):
        return None
    named = [person for person in page.people(i) if not _may_be_place(page, i, person)]
    if text[-1] in ":：" or (not has_known_script(text) and not _PUBLISHED.isdisjoint(tokens)):
        named = []  # "5 March 2024 Admin only:"; without capitals the zone of a time looks like a name
    already = "byline" in page.roles[:i] and role != "byline" and has_known_script(text)
    if any(person.kind == "person" and not (already and not opens_with_given_name(person.name)) for person in named):
        return "byline", _DATED_NAME
    signed = role == "byline" and (named or "opens:by" in tokens)
    return None if signed else ("date", "a date in the head")


def _by_its_name(page: Page, i: int, signed: bool, dated: bool) -> _Found | None:
    """The byline that is a name, or opens with one right over the date; or the time behind the date."""
    tokens, role, text = page.tokens[i], page.roles[i], page.blocks[i].text
    if not signed and role in ("other", "kicker", "heading", "related") and _is_name_with_place(page, i):
        return "byline", "a person's name with the place in the head"
    named = "name:whole" in tokens and _IS.isdisjoint(tokens) and role in ("other", "related")
    if named and not signed and dated and "credit:whole" not in tokens:
        return "byline", "a person's name over the date"
    if not signed and _is_name_by_the_day(page, i, dated):
        return "byline", "a name beside the day, and nobody else signs"
    opens = "name:first" in tokens and dated and not signed and len(text) < _LINE and role == "other"
    if opens and SENTENCE_ENDS.isdisjoint(tokens) and page.people(i):
        return "byline", "opens with a name, over the date"
    if "@" in text and role == "other" and page.people(i):
        return "byline", "a name with its handle in the head"
    clock = "has:clock" in tokens and len(text) < _CLOCK and _LENGTH.fullmatch(text) is None
    if clock and role != "heading" and i and page.roles[i - 1] == "date":
        return "date", "the time after the date"
    return None


def _is_name_by_the_day(page: Page, i: int, dated: bool) -> bool:
    """Whether a line of a Japanese or Chinese text is of a name's shape and length, right beside the date line, has no
    cue of a label, and may be the byline to the model.
    """
    text, scores = page.blocks[i].text, page.scores[i]
    beside = dated or page.roles[i - 1] == "date"
    may_sign = page.roles[i] in ("other", "topic") and max(scores) - scores[AT["byline"]] < _UNSURE
    shaped = len(text) >= _IDEOGRAPHS and is_ideographic_name(text) and "scrap no cue" in page.tokens[i]
    return beside and may_sign and shaped


_IDEOGRAPHS = 3
"""Characters of a name, at least: labels ("関連", "社会") have two."""
_UNSURE = 250
"""Hundredths by which another role may be ahead of the byline."""


def _is_name_with_place(page: Page, i: int) -> bool:
    """Whether a line is somebody's name and where they are, right over day or story: "Ann Lee in Ostmark"."""
    text = page.blocks[i].text
    if len(text) >= _LINE or not SENTENCE_ENDS.isdisjoint(page.tokens[i]):
        return False
    if page.roles[i + 1 : i + 2] not in (["date"], ["paragraph"]):
        return False
    people = page.people(i)
    return len(people) == 1 and people[0].location is not None and text.startswith(people[0].name + " ")


def _is_institution(page: Page, i: int) -> bool:
    """Whether a line names an organisation that is not an agency, and a person signs apart from it: "County Court"."""
    if "organisation" not in page.tokens[i] or begins_with_by(page.blocks[i].text, page.language):
        return False
    others = [k for k in range(i + 2, page.first_paragraph()) if page.roles[k] == "byline"]
    return bool(others) and page.roles[i + 1] not in ("byline", "date") and "organisation" not in page.tokens[others[0]]


def _is_no_credit(page: Page, i: int, head: int) -> bool:
    """Whether a line right under the headline names nobody who takes pictures: "Supreme Court"."""
    return i == head + 1 and _OF_A_PICTURE.isdisjoint(page.tokens[i])


def _is_of_an_agency(page: Page, i: int) -> bool:
    """Whether a line is nothing but people and the agency they write for: "Ann Lee, The Canadian Press"."""
    people = page.people(i)
    return bool(people) and all(each.affiliation and is_news_agency(each.affiliation) for each in people)


_OF_A_PICTURE = frozenset(("credit:whole", "credit:tail", "name:whole", "name:first", "cue:photo", "cue:source"))


_MINUTES = re.compile(r"\d{1,3}(?:\s?[-–—]\s?\d{1,3})?\s[^\W\d_]{1,9}\.?$")
"""A number with one word, as reading times are that say no more: "4–5 minutes"."""


def _is_reading_time(page: Page, i: int) -> bool:
    """Whether a short line tells how long the story takes to read, and names neither a day nor a person."""
    tokens, text = page.tokens[i], page.blocks[i].text
    return (
        "cue:reading" in tokens
        and len(text) < _READING
        and any(map(str.isdigit, text))
        and "has:date" not in tokens
        and not page.people(i)
    )


_READING = 30
"""Letters of a reading time, at most: "Lesezeit: 5 Minuten"."""


def _is_in_headline(page: Page, i: int, head: int) -> bool:
    """Whether a name alone on its line is in the headline of a text, and another name signs."""
    if page.marked or "name:only" not in page.tokens[i] or page.blocks[i].text not in page.blocks[head].text:
        return False
    others = [k for k in page.blocks_as("byline") if k != i and k < page.first_paragraph()]
    return any(page.blocks[k].text not in page.blocks[head].text and page.people(k) for k in others)


_CAPTIONED = re.compile(r"(?:[^\s.!?]+\s){3,30}[^\W\d_A-Z]{2,}\. [^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){1,3}")
"""A caption with the photographer's name behind it: "The quay after a storm. Bo Ray"."""


def _is_phrase(page: Page, i: int) -> bool:
    """Whether a line that opens with no by-word is some words in small letters behind the first: "Company raises its
    outlook".
    """
    tokens, words = page.tokens[i], page.blocks[i].text.split()
    plain = _OF_SIGNATURES.isdisjoint(tokens) and "ends:letter" in tokens and words[0].isascii()
    return plain and len(words) >= _PHRASE and all(word.islower() for word in words[1:])


_PHRASE = 4
"""Words of a phrase, at least: an office has fewer ("Senior political editor")."""
_OF_SIGNATURES = frozenset(
    ("opens:by", "name:by", "name:whole", "name:first", "cue:job", "has:date", "has:address", "cue:contributed")
)


def is_name_with_age(page: Page, i: int) -> bool:
    """Whether a line is a person's name with the age of the story, or with the time that it takes to read, and nothing
    else: "Jeanne Dupré il y a 3 jours", "Jeanne Dupré • 5 min".
    """
    text, tokens = page.blocks[i].text, page.tokens[i]
    timed = "cue:ago" in tokens or ("cue:reading" in tokens and opens_with_given_name(text))
    if not timed or len(text) >= _LINE or not SENTENCE_ENDS.isdisjoint(tokens):
        return False
    name = next((person.name for person in page.people(i) if text.startswith(person.name)), None)
    return name is not None and (any(map(str.isdigit, text)) or len(text[len(name) :].split()) == 1)


def _is_button(page: Page, i: int) -> bool:
    """Whether two or three words speak of comments, and no name that is known opens them: "Read Comments"."""
    text = page.blocks[i].text
    return (
        "cue:comment" in page.tokens[i]
        and len(text.split()) <= _NAME_WORDS
        and not begins_with_by(text, page.language)
        and not opens_with_given_name(text)
    )


def _is_uncased_name(page: Page, i: int) -> bool:
    """Whether a line in a script without capitals is two or three words with nothing but a place behind a comma."""
    text = page.blocks[i].text
    name = text.partition(",")[0]
    return (
        not has_known_script(text)
        and not is_unspaced(text)
        and 1 < len(name.split()) <= _NAME_WORDS
        and len(text.split()) <= _NAME_WORDS + 1
        and SENTENCE_ENDS.isdisjoint(page.tokens[i])
        and bool(page.people(i))
    )


_NAME_WORDS = 3
"""Words of a name, at most: given, father's and family name."""
_DATED = 7
"""Words of a line with a name and a date, at most."""
_LONG = 120
"""Letters of a line that says who signs or when, at most."""
_LENGTH = re.compile(r"\d:\d\d")
"""How long a film is, "2:13": a time of day has two figures before its colon, or "p.m." behind it."""
_CLOCK = 12
"""Letters of a line with nothing but a time of day, at most."""


def _is_signature(page: Page, i: int) -> bool:
    """Whether a block begins with "By", or ends with it, and names somebody."""
    text = page.blocks[i].text
    sentence = is_unspaced(text) and "ends:stop" in page.tokens[i]  # "本报讯 ..." opens a story
    signs = len(text) < _LONG and not sentence and (begins_with_by(text, page.language) or ends_with_by(text))
    return signs and bool(page.people(i))


def names_in_date_lines(page: Page) -> None:
    """A date line that names a person is a byline."""
    for i in page.blocks_as("date"):
        text = page.blocks[i].text
        if "has:date" not in page.tokens[i] or text[-1] in ":：":
            continue
        if not has_known_script(text) and not begins_with_by(text, page.language):
            continue  # without capitals "Greenwich time" looks like a name
        named = page.people(i)
        people = [person for person in named if person.kind == "person" or _is_signature(page, i)]
        if people and all(_may_be_place(page, i, person) for person in people):
            continue
        if named and "byline" in page.roles[:i] and _may_be_topics(page, i, named):
            continue
        if people or (named and page.blocks[i].text.startswith(named[0].name)):
            page.assign(i, "byline", "a name with a date")


def _may_be_topics(page: Page, i: int, named: Sequence[Person]) -> bool:
    """Whether what a text names behind the day opens with no given name: "5 March 2024 Politics, Harbour Fund"."""
    behind = not page.marked and not page.blocks[i].text.startswith(named[0].name)
    return behind and not any(opens_with_given_name(each.name) for each in named)


def _may_be_place(page: Page, i: int, person: Person) -> bool:
    """Whether who seems to be named in capitals behind the word for "published" and the day may be where it was filed:
    "Updated - 27 February 2026 08:14 pm - LOWER OSTMARK".
    """
    tokens, text = page.tokens[i], page.blocks[i].text
    dated = not _PUBLISHED.isdisjoint(tokens) and not begins_with_by(text, page.language)
    return dated and text.endswith(person.name.upper()) and not opens_with_given_name(person.name)


_NAMED = frozenset(("name:whole", "name:first"))


def lone_by_word(page: Page) -> None:
    """A line that is nothing but "By" belongs to the byline that follows it, and so does the name after it.

    Behind a byline such lines are those of other stories. Over the headline of a text a word as "Interview" is a label.
    """
    head = page.place_of("headline") or 0
    for i in page.blocks_with("is:by"):
        if i + 1 == len(page.blocks) or "byline" in page.roles[: max(0, i - 1)]:
            continue
        if i < head and not page.marked and _NAMED.isdisjoint(page.tokens[i + 1]):
            continue
        page.assign(i, "byline", "nothing but a byline word")
        if not _NAMED.isdisjoint(page.tokens[i + 1]):
            page.assign(i + 1, "byline", "follows a byline word")


def counts_are_no_dates(page: Page) -> None:
    """A line of a text with one number at most, and no word of time, counts something else: "Word count: 96"."""
    for i in page.blocks_as("date") if not page.marked else ():
        if _OF_TIME.isdisjoint(page.tokens[i]) and len(_NUMBERS.findall(page.blocks[i].text)) <= 1:
            page.assign(i, page.next_best(i, "date", "byline", "paragraph"), "a count, not a date")


_OF_TIME = frozenset(
    ("has:date", "has:clock", "has:year", "has:weekday", "cue:ago", "cue:published", "cue:updated", "opens:published")
)
_NUMBERS = re.compile(r"\d+(?:[.,]\d{3})*")


def _mentions_a_day(tokens: frozenset[str]) -> bool:
    """Whether a line is a sentence by its words."""
    return tokens >= _TOLD and not RUNNING_WORDS.isdisjoint(tokens)


_TOLD = frozenset(("ends:stop", "starts:letter"))
_PUBLISHED = frozenset(("cue:published", "cue:updated"))
