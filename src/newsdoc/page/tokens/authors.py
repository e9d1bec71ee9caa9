"""Whom lines name, as tokens of the role model: "is author", "opens with author", "name in story".

A page says at its head, or declares, who wrote it. A last paragraph that opens with that name is a life of the author,
a line that is nothing else is a byline or the head of the author's box, wherever it stands. A name that the story tells
of is seldom its author's: it is in a caption, a cross-head, the title of another story.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsdoc.page.tokens.position import side_of
from newsdoc.page.tokens.sets import OwnTokenSet, TokenSet
from newsdoc.wording.bylines import read_byline

_SIGNS = frozenset(("opens:by", "name:by"))
_BYLINE = 120
"""Letters of a line that may be a byline, at most."""
_HEAD = 3
"""Blocks behind the first paragraph that may still sign the story."""
_NAME = 4
"""Words of a name, at most."""
_SAID_EARLY = 700
"""Letters in which a block names its author, if it does."""
_AUTHORS = 12
"""Names that are looked for in every block: no more people sign a story, and the time stays linear."""
_READ = 50_000
"""Letters of a story in which names are looked for, more than stories have, and for the same reason."""
_SURNAME = 3
"""Letters of a surname that is looked for by itself, at least."""


def author_token_sets(
    texts: Sequence[str], own: Sequence[OwnTokenSet], declared: Iterable[str], story: range, language: str | None
) -> dict[int, TokenSet]:
    """Block to how it names an author. `declared`: their names; `story`: the blocks from its first to its last."""
    names = [name for name in declared if 1 < len(name.split()) <= _NAME]
    for i in range(min(len(texts), story.start + _HEAD)):
        tokens, text = own[i].all, texts[i]
        if len(text) > _BYLINE:
            continue
        if not _SIGNS.isdisjoint(tokens):
            names += [person.name for person in read_byline(text, language) if " " in person.name]
        elif "name:only" in tokens and " " in text:
            names.append(text)
    if not names:
        return {}
    names = list(dict.fromkeys(names))[:_AUTHORS]
    found = {}
    for i, text in enumerate(texts):
        how = _naming(text[:_SAID_EARLY], names)
        if how:
            found[i] = _token_set(how, side_of(i, story), own[i].shape)
    return found


def _naming(text: str, names: Sequence[str]) -> str:
    """How a text names one of the authors; empty when it names none."""
    named = tuple([name for name in names if name in text])
    if named:
        return "is author" if text in named else "opens with author" if text.startswith(named) else "names author"
    surnames = [name[name.rfind(" ") + 1 :] for name in names]
    return "surname" if any(len(each) >= _SURNAME and each in text for each in surnames) else ""


@lru_cache(128)
def _token_set(how: str, place: str, shape: str) -> TokenSet:
    return TokenSet((how, f"{place} {how}", f"{how} {shape}"))


def name_token_sets(
    texts: Sequence[str], own: Sequence[OwnTokenSet], prose: Sequence[bool], story: range
) -> dict[int, TokenSet]:
    """Line with a name to whether the story tells of who bears it. `prose`: which blocks are the story's paragraphs."""
    found: dict[int, TokenSet] = {}
    prose_text = ""
    for i, own_set in enumerate(own):
        if prose[i] or _NAMES.isdisjoint(own_set.all) or len(texts[i]) > _BYLINE:
            continue
        words = [word for part in texts[i].split() if len(word := part.strip(_MARKS)) >= _SURNAME and word[0].isupper()]
        if not words:
            continue
        if not prose_text:
            paragraphs = [text for text, is_prose in zip(texts, prose, strict=True) if is_prose]
            prose_text = " " + " ".join(paragraphs)[:_READ]
        known = [" " + word in prose_text for word in words]
        how = "name in story" if known[-1] else "part of name in story" if any(known) else "name not in story"
        found[i] = _token_set(how, side_of(i, story), own_set.shape)
    return found


_NAMES = frozenset(("name:whole", "name:only", "name:by", "name:first", "opens:by"))
"""The tokens of a line that names somebody."""
_MARKS = '.,:;!?()[]"“”„«»|'
