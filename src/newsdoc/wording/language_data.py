"""The data of languages: one TOML file each in `languages/`, and those that plugins bring.

A file is named by its language (a BCP 47 primary subtag) and has its `name`, its `function_words`, and a table for each
kind of reader. A list that a language has no words for may be left out. `near` names the languages that a text is taken
for first, and is told from by the function words that only one of the two has; `shared_words` are function words that
do not tell the language, since they are frequent in others.

- `[dates]`: the `order` of day, month and year in figures; the names of `months` (twelve lists: in full, inflected and
  short) and of `weekdays`; `on`, what stands before a day; `year`, what marks a year ("2024 жылғы"); what a time of day
  before and after noon has beside it (`before_noon`, `after_noon`), besides "a.m." and "p.m.".
- `[bylines]`: `by`, what stands directly before a name; `behind`, what does behind a day only; `after`, what stands
  behind the name; `labels`, nouns before it ("Author", "Text"); `source`, labels of where a story comes from; what
  joins the last two names (`and`; `and_here`, where it stands inside of names in other languages), stands before the
  place (`in`), before the paper somebody writes for (`for`) and before what somebody `is`.
- `[datelines]`: whether papers close a dateline with a `full_stop` or a `colon`; more words `before` places; `small`
  words inside names of places; with what agencies open the caption of a picture from the `archive`.
- `[taglines]`: lists of labels by what the people behind them did (`contributing`, `editing`, `translation` ...);
  `with`, what stands before agencies; what stands behind the names of those who helped (`took_part`;
  `took_part_last`, only as the last words) and of those who `reported` from a place; `stems`, parts of words of which
  one is in each sentence that thanks somebody.
- `[page]`: one list of phrases for each kind of cue (`CUE_KINDS`).
- `[forms]`: by what forms of text are known: headers of mails (`subject`, `from`, `date`, `header`), labels of press
  releases (`release`, `contact`, `about`), notes to `editors`, titles of the notes for a `desk`,
  `more` and `ends` of wire copy, lines of newsletters (`letter`, `unsubscribe`, `sponsored`), who asked in an interview
  (`interviewed`), what notes under a story say (`note`), where it was printed (`appeared`), what a story calls itself
  (`own_texts`) and says of how it came to be (`histories`), what says before a day, in a sentence about an entry, that
  it was `posted` then, the verb behind the name in what is told of its author (`life`), marks of printed pages
  (`continued`).
- `[site]`: what sites call their parts (`sites.py`): words in the names of `papers`, what compounds end with that are
  such names (`paper_ends`), what names end with where words have no spaces (`name_ends`), and the `articles` of
  languages that write nouns small ("Le Port" is a name); words of the names of sections (`section_words`), and such
  names as a whole (`sections`); what a `menu` lists on most sites, and what opens the `paths` that lead to a page;
  the titles of pages that sites have of themselves (`own_pages`), and the labels in those of their lists (`archives`);
  links to the front page (`home`); parts of the addresses of `topics` and `authors`, and labels over a list of topics
  (`topic_labels`); accounts that are `nobody`; notes on how a link opens (`link_notes`); what pictures and players have
  on their `controls`, and `control_openings`; `labels` of buttons and advertisements, which are lines of their own;
  what pages say before a credit (`picture_labels`) or a caption (`caption_labels`) to readers who do not see the
  picture, and before who took it (`credit_labels`); the word for `minutes`; what opens
  `notices` that speak to the reader, or of the page; the `inboxes` to which letters to readers come; `invitations` to
  follow the house, anywhere in a short line; the `calls` with which it asks for something (`closing_calls`, where the
  verb stands last), and the `offerings` that it speaks of then; that a text is `continued` below an advertisement;
  what stands over `polls` of the readers, and is pressed for their `votes` or what comes of them; the words over what
  goes into a dish (`recipe_lists`) and how it is made (`recipe_steps`); "of" between two numbers; what stands beside
  the figure of a price (`currency`), besides the signs of money.
- `[hyphens]`: first parts of compounds that keep their hyphen (`first_parts`), and words before which a hyphen at a
  line's end is a suspended one (`suspending`); what stands behind the hyphen of `adjectives` and looks like a syllable
  of a name ("state-run").
- `[speech]`: how the language gives speech to speakers; read by the analyzers (docs/how-to/speech-language.md).

Words and phrases are in lower case and match whole words. A plugin brings a language, or more words for one, with the
hook `newsdoc_languages`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

import attrs

from newsdoc.toml_files import read_toml

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

CUE_KINDS = (
    "published", "updated", "ago", "reading", "photo", "source", "picture_place", "promo", "share", "more",
    "contributed", "bio", "job", "comment", "advert", "rights", "topics", "key_points",
    "call",
)  # fmt: skip
"""What a phrase on a page can hint at: the lists of the table `[page]`."""


_ADDED: list["LanguageData"] = []
_CLEAR: list[Callable[[], None]] = []


def per_language(
    size: int | None = None,
) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result]]:
    """A cache, of `size` results or all, of what is made of language data; emptied when a language is added."""

    def decorate(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        cached = lru_cache(size)(function)
        _CLEAR.append(cached.cache_clear)
        return cast(Callable[Arguments, Result], cached)

    return decorate


@attrs.frozen
class LanguageData:
    """What one file says of a language."""

    code: str
    """BCP 47 primary subtag, from the file's name."""
    tables: Mapping[str, Any] = attrs.field(repr=False)
    """The tables of the file."""


def read_language(path: str | Path) -> LanguageData:
    """Read a TOML file of language data, named by its language ("fy.toml").

    Raises OSError if the file cannot be read, ValueError if it is not TOML or not named after a language, and for a
    table or list that nothing reads, or a value of another kind than newsdoc's own files have there.
    """
    import tomllib  # what newsdoc ships is read without

    path = Path(path)
    if not _TAG.fullmatch(path.stem):
        raise ValueError(f"{path}: a file of language data is named after its language, such as fy.toml")
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except RecursionError:
        raise ValueError(f"{path}: nested too deeply") from None
    _check(tables, str(path))
    _compare(tables, (), str(path))
    return LanguageData(path.stem.lower(), tables)


def add_language(path: str | Path) -> LanguageData:
    """Add the words of a file of language data to those already there; the same file is added once.

    Takes effect for everything that is read after it, in this process. Plugins bring languages by the hook
    `newsdoc_languages`, which ends here. Raises as `read_language` does.
    """
    data = read_language(path)
    if data not in _ADDED:
        _ADDED.append(data)
        for clear in _CLEAR:
            clear()
    return data


def added_languages() -> tuple[LanguageData, ...]:
    """What was added so far, in order."""
    return tuple(_ADDED)


def remove_language(data: LanguageData) -> None:
    """Take back what was added, as a test does behind itself."""
    _ADDED.remove(data)
    for clear in _CLEAR:
        clear()


_TABLES: dict[str, frozenset[str]] = {
    "dates": frozenset(("order", "months", "weekdays", "on", "year", "before_noon", "after_noon")),
    "bylines": frozenset("by behind after labels source and and_here in for is family_first".split()),
    "datelines": frozenset(("full_stop", "colon", "before", "small", "archive")),
    "page": frozenset(CUE_KINDS),
    "hyphens": frozenset(("first_parts", "suspending", "adjectives")),
    "site": frozenset(
        (
            "papers paper_ends articles name_ends section_words menu paths own_pages minutes sections home topics "
            "archives topic_labels authors author_folders nobody link_notes cookies own_words visitor_notices imprint "
            "newsletters inboxes paywall browsers link_note_nouns controls control_openings labels picture_labels "
            "caption_labels credit_labels notices invitations calls closing_calls offerings continued polls votes "
            "recipe_lists recipe_steps of currency "
        ).split()
    ),
    "print": frozenset(("date", "date_us", "first", "updated", "related")),
}
_OPEN_TABLES = ("taglines", "speech", "forms")
"""Tables whose keys are data themselves, or another room's."""
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.I)
"""The name of a file: a language tag."""
_MONTHS = 12
"""Months of a year: the place of a list among them is the month's number."""


def _check(data: Mapping[str, Any], where: str) -> None:
    for name, table in data.items():
        if not isinstance(table, dict):
            continue
        unknown = set(table) - _TABLES[name] if name in _TABLES else set()
        if unknown or (name not in _TABLES and name not in _OPEN_TABLES):
            raise ValueError(f"{where}: no reader knows [{name}] {', '.join(sorted(unknown))}".rstrip())
    months = data.get("dates", {}).get("months")
    if months is not None and len(months) != _MONTHS:
        raise ValueError(f"{where}: the months must be {_MONTHS} lists of names")
    for kind, phrases in data.get("page", {}).items():
        if not isinstance(phrases, list):
            raise ValueError(f"{where}: [page] {kind} must be a list of phrases")
        for phrase in phrases:
            if not isinstance(phrase, str) or not any(map(str.isalnum, phrase)):
                raise ValueError(f"{where}: [page] {kind}: {phrase!r} is not a phrase")


_BLANK_KEYS = ("speech", "regular")
"""Where an ending may be empty: a verb that has none."""


def _compare(value: Any, path: tuple[str, ...], where: str) -> None:
    """Raise ValueError for a value of another kind than newsdoc's own files have in its place: a text instead of a list
    would be read as its letters, and a blank phrase be found everywhere.
    """
    own = _first_shipped(path) if path else None
    if isinstance(value, Mapping) and not isinstance(own, (list, str)):
        for key, each in value.items():
            _compare(each, (*path, key), where)
        return
    place = f"{where}: [{'.'.join(path[:-1])}] {path[-1]}" if path[1:] else f"{where}: {path[-1]}"
    if isinstance(own, list):
        if not isinstance(value, list):
            raise ValueError(f"{place} must be a list, not {value!r}")
        texts = bool(own) and all(isinstance(each, str) for each in own)
        wrong = [each for each in value if not isinstance(each, str) or not (each.strip() or path[:2] == _BLANK_KEYS)]
        if texts and wrong:
            raise ValueError(f"{place}: {wrong[0]!r} is not a phrase")
    elif own is not None and not isinstance(own, Mapping) and type(value) is not type(own):
        raise ValueError(f"{place} must be {type(own).__name__}, not {value!r}")


def _first_shipped(path: tuple[str, ...]) -> Any:
    """What the first of newsdoc's own files that has something in this place has there; None if none has."""
    for _, value in _shipped():
        found: Any = value
        for key in path:
            if not isinstance(found, Mapping) or key not in found:
                break
            found = found[key]
        else:
            return found
    return None


@cache
def _shipped() -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The files that come with newsdoc, each with the code of its language."""
    found = sorted(files(__package__).joinpath("languages").iterdir(), key=lambda file: file.name)
    return tuple((file.name.removesuffix(".toml"), read_toml(file)) for file in found if file.name.endswith(".toml"))


def language_files() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each file of language data, those that come with newsdoc first, with the code of its language."""
    yield from _shipped()
    yield from ((data.code, data.tables) for data in _ADDED)


def tables(name: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The table of this name of each file that has one, with the code of its language: what another room reads."""
    for code, data in language_files():
        if name in data:
            yield code, data[name]


@per_language()
def languages_with(name: str) -> tuple[str, ...]:
    """The codes of the languages that have a table of this name; the tables are not read for it."""
    return tuple(sorted({code for code, data in language_files() if name in data}))


@per_language()
def table_of(name: str, code: str) -> tuple[Mapping[str, Any], ...]:
    """The tables of this name of one language: its own, and what plugins add to it. No other language's is read."""
    return tuple(data[name] for other, data in language_files() if other == code and name in data)
