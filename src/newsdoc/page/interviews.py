"""Interviews: the lines of questions and answers, by their labels or by the answers between them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsdoc.wording.punctuation import QUESTION_MARKS

_LABEL = re.compile(
    r"(?:[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?\s+)?"
    r"(?P<label>[QAFRPDS]|(?:[^\W\d_a-z]\.\s?){2,3}(?<=\.)"
    r"|[^\W\d_a-z][^\W\d_]+\.?(?: [^\W\d_a-z][^\W\d_]*\.?){0,3}(?: \d{1,2})?)"
    r"(?: \([^()\n]{2,40}\))?(?P<sign>\s?:|\.(?<=\b[QAFRPDS]\.))\s+\S"
)
"""Transcripts have the time before a label, a number for who is not known, and a house in brackets: "[00:12:31] Speaker
2:", "HOLM (Coast Agency):"; an office before it: "GOV. HOLM:"; and French a space before the colon: "A. L. :"."""
_MOST = 60
"""A label and its colon stand in so many characters."""
_INITIALS = ("Q. ", "A. ", "F. ", "R. ", "P. ", "D. ", "S. ")
"""Questions and answers in English, German, French, Spanish, Portuguese, Italian, Swedish."""
_STOPS = frozenset(".!?…:。？！؟।")
_CLOSERS = " \"”“»«’')]"
_ANSWERS = 2
"""Answers of somebody to questions that have no label, at least."""
_LEAST = 4
"""Two speakers, each with two lines."""


def labelled_lines(texts: Sequence[str]) -> frozenset[int]:
    """The lines that open with the label of somebody who speaks: "Q:", "A:", "HOLM:", "Harbour Post:".

    Labels of speakers come in turn: two labels at least, each of them twice. "READ ALSO:" comes more than once too, but
    nobody answers it. Most of what people say ends with a stop, titles behind labels ("Opinion: Save the quay") do not.
    """
    heads = [i for i, text in enumerate(texts) if ": " in text[:_MOST] or text.startswith(_INITIALS)]
    return (_in_turn(texts, heads) or _answers(texts, heads)) if len(heads) >= _ANSWERS else frozenset()


def _answers(texts: Sequence[str], heads: Sequence[int]) -> frozenset[int]:
    """The questions and answers of an interview that labels the answers alone: "And now?", "Ann Lee: Now they pay.".

    The label is a full name, or the family name of somebody whom a line before the answers names in full.
    """
    answers = [
        (i, found["label"])
        for i in heads
        if i
        and texts[i - 1][-1:] in QUESTION_MARKS
        and ": " in texts[i][:_MOST]
        and (found := _LABEL.match(texts[i][:_MOST]))
        and texts[i].rstrip(_CLOSERS)[-1:] in _STOPS
    ]
    full = {label for _, label in answers if " " in label}
    full |= _named_in_full(texts, {label for _, label in answers} - full)
    short = _by_last_name(dict(answers))
    counts = Counter(short.values())
    spoken = {short[i] for i, label in answers if counts[short[i]] >= _ANSWERS and label in full}
    return frozenset(k for i, label in short.items() if label in spoken for k in (i - 1, i))


def _named_in_full(texts: Sequence[str], labels: Iterable[str]) -> set[str]:
    """Those labels of one word before which, in a line of the head, a given name stands: "Ann Lee counts boats."."""
    head = " ".join([text[:_HEAD_LETTERS] for text in texts[:_HEAD]])
    return {label for label in labels if re.search(rf"\b[^\W\d_a-z][^\W\d_]+ {re.escape(label)}\b", head)}


_HEAD, _HEAD_LETTERS = 12, 600
"""Lines in which whoever answers is presented, and letters of each that are looked at: deck and lead are among them."""
"""Lines of the head, and letters of each, in which the person is named who answers."""


def _in_turn(texts: Sequence[str], heads: Sequence[int]) -> frozenset[int]:
    """The lines of speakers whose labels come in turn."""
    if len(heads) < _LEAST:
        return frozenset()
    labels = {i: found["label"] for i in heads if (found := _LABEL.match(texts[i][:_MOST]))}
    labels = _by_greeting(_by_last_name(labels))
    counts = Counter(labels.values())
    spoken = {label for label, count in counts.items() if count > 1}
    turns = [label for label in labels.values() if label in spoken]
    changes = sum(a != b for a, b in pairwise(turns))
    if len(spoken) < _SPEAKERS or changes < _CHANGES or changes * 2 < len(turns):
        return frozenset()
    ended = sum(texts[i].rstrip(_CLOSERS)[-1:] in _STOPS for i, label in labels.items() if label in spoken)
    if ended * 2 < len(turns):
        return frozenset()
    return frozenset(i for i, label in labels.items() if label in spoken)


_SPEAKERS, _CHANGES = 2, 3
"""Who takes part in a talk, and how often the word passes between them, at least."""


def _by_greeting(labels: dict[int, str]) -> dict[int, str]:
    """The labels that come once and greet somebody else each time as one: "Dear Ann:" comes again and again, and is
    answered by "Dear Lost:" and "Dear Tired:".
    """
    counts = Counter(labels.values())
    greetings = Counter(label.split()[0] for label in set(labels.values()) if " " in label)
    return {
        i: label.split()[0] if counts[label] == 1 and greetings[label.split()[0]] > _ANSWERS else label
        for i, label in labels.items()
    }


def _by_last_name(labels: dict[int, str]) -> dict[int, str]:
    """The labels with full names as the short ones that the page has too: "LINDA CHO:", "CHO:"; "GOV. DEN CHO:", "GOV.
    CHO:"; "Ann Lee:", "A. L.:".
    """
    known = set(labels.values())
    return {i: next((each for each in _short_names(label) if each in known), label) for i, label in labels.items()}


def _short_names(label: str) -> tuple[str, ...]:
    """What a speaker may be called by further on: the last name, that with the office, the initials."""
    words = label.split()
    if len(words) == 1:
        return ()
    initials = [word[0] + "." for word in words]
    office = (f"{words[0]} {words[-1]}",) if words[0][-1] == "." else ()
    return (words[-1], *office, " ".join(initials), "".join(initials))


def label_end(text: str) -> int:
    """Offset after the label and its colon; 0 for a line without a label."""
    found = _LABEL.match(text[:_MOST])
    return found.end("sign") if found else 0
