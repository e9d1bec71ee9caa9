"""The phrases by which forms of text are known, from the table `[forms]` of each language's file.

All languages are looked at: which language a text has is not known before its form is.
"""

from newsdoc.wording.cues import words_of
from newsdoc.wording.language_data import per_language, tables
from newsdoc.wording.languages import languages

_AROUND = "()[]<>（）［］【】「」-–—*#=＝/| .:。"
_SPACES = " \t\u00a0"


@per_language()
def phrases(kind: str) -> tuple[str, ...]:
    """The phrases of this kind in all languages, in lower case, longest first."""
    found = {phrase for _, table in tables("forms") for phrase in table.get(kind, ())}
    return tuple(sorted(found, key=len, reverse=True))


@per_language()
def _whole(kind: str) -> frozenset[str]:
    return frozenset(phrases(kind))


def whole_line(text: str, kind: str) -> bool:
    """Whether a line is one of these phrases, apart from brackets and dashes around it."""
    return text.strip(_AROUND).lower() in _whole(kind)


def starts_with(text: str, kind: str) -> str | None:
    """What stands behind the phrase that labels a line: "Eds: Adds quotes" gives "Adds quotes"; None without label."""
    head = text[:40].lower()
    known = phrases(kind)
    if not head.startswith(known):
        return None
    phrase = next(phrase for phrase in known if head.startswith(phrase))
    rest = text[len(phrase) :].lstrip(_SPACES)
    return rest[1:].strip() if rest[:1] in (":", "：") else None


def opens_with(text: str, kind: str) -> bool:
    """Whether a line opens with one of these phrases, as whole words."""
    head = text[:80].lower()
    known = phrases(kind)
    if not head.startswith(known):
        return False
    return any(head.startswith(phrase) and not head[len(phrase) : len(phrase) + 1].isalpha() for phrase in known)


def contains(text: str, kind: str) -> bool:
    """Whether a line has one of these phrases in it."""
    return any(map(text.lower().__contains__, phrases(kind)))


def tells_its_history(text: str) -> bool:
    """Whether a line opens by telling where the story first stood, or how it was made.

    >>> tells_its_history("This article first appeared in The Quay."), tells_its_history("This article is wrong.")
    (True, False)
    >>> tells_its_history("This report by Quay News was first published on May 3.")
    True
    """
    words = words_of(text[:_HEAD].lower())
    padded = f"{' '.join(words)} "
    for own, by, told in _histories().get(words[0], ()) if words else ():
        if padded.startswith(own):
            behind = padded[len(own) :]
            if behind.startswith(told) or (behind.startswith(by) and any(f" {each}" in behind for each in told)):
                return True
    return False


@per_language()
def _histories() -> dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]]:
    """What a line opens with that tells a story's history, by its first word: what the story is called, the words
    before who wrote it, what is told. Each has the space behind it.
    """
    found: dict[str, list[tuple[str, tuple[str, ...], tuple[str, ...]]]] = {}
    for code, table in tables("forms"):
        by = tuple([f"{' '.join(words_of(each))} " for each in languages()[code].by])
        told = tuple([f"{' '.join(words_of(each))} " for each in table.get("histories", ())])
        for own in table.get("own_texts", ()):
            words = words_of(own)
            found.setdefault(words[0], []).append((f"{' '.join(words)} ", by, told))
    return found


_HEAD = 120
"""Letters in which the longest of these phrases stands."""
