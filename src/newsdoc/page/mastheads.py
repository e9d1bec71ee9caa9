"""Mastheads: the site's name and its slogan, which scrapers often leave glued together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsdoc.model import Organization
from newsdoc.page.profiles import Profile, profile_for_name
from newsdoc.wording.language_data import per_language, tables
from newsdoc.wording.names import glue_points
from newsdoc.wording.scripts import is_unspaced
from newsdoc.wording.sites import paper_ends, site_words


def is_paper(name: str) -> bool:
    """Whether a name is one that papers have: "Harbour Insider", "Gazzetta del Porto", "HarbourWire", "Hafenbote"."""
    return len(name.split()) <= _LONGEST and any(_is_of_papers(word.lower()) for word in _words_of_name(name))


def is_named_by_itself(name: str, language: str | None) -> bool:
    """Whether it takes no other capitals to see that it is a paper's name: a compound ("Hafenbote", "北浜新聞"), or a
    noun that names nothing else ("Dagblad van de Polder", "Заречный вестник"), as "news" does in "Local news".
    """
    if not is_paper(name) or ">" in name:
        return False
    words = list(_words_of_name(name))
    nouns = _nouns()
    own = _own_words("papers", language) if (language or "").partition("-")[0] in _SENTENCE_CASE else ()
    return any(
        _is_compound(word.lower()) or (len(words) > 1 and word.lower() in nouns and (not word.islower() or word in own))
        for word in words
    )


def is_full_name(name: str) -> bool:
    """Whether it is a name that papers alone have as a whole: one of their nouns ends it, as an adjective or a place
    stands before it, or follows its article: "The Quay Star", "Hafener Tagblatt", "El Diario del Puerto".
    """
    words = [word.lower() for word in _words_of_name(name)]
    nouns = _nouns()
    if not 1 < len(words) <= _LONGEST or not name[0].isupper() or not any(map(str.isupper, name[1:])):
        return False
    led = words[0] in site_words("articles") and words[1] in nouns and name.split()[1][:1].isupper()
    return led or (words[-1] in nouns and name.split()[-1][:1].isupper())


def is_article_with_noun(name: str, others: Iterable[str], language: str | None) -> bool:
    """Whether a name is an article with a noun that the page writes small: "Le Port", where "le port" stands too.

    In languages that write nouns small only a name has a capital there; a place ("Le Havre") has one everywhere.
    """
    article, _, noun = name.partition(" ")
    if article.lower() not in _own_words("articles", language) or not (article + noun).isalpha() or not noun.istitle():
        return False
    small = re.compile(rf"(?<!\w){re.escape(noun.lower())}(?!\w)")
    return len(noun) >= _FIRST_PART and any(small.search(other) for other in others)


@per_language()
def _nouns() -> frozenset[str]:
    """The nouns of papers' names, but for those that name a section too: "news", "sport"."""
    return site_words("papers") - site_words("section_words")


@per_language()
def _own_words(kind: str, language: str | None) -> frozenset[str]:
    """The words of one list of the page's language alone."""
    base = (language or "").partition("-")[0]
    return frozenset(word for code, table in tables("site") if code == base for word in table.get(kind, ()))


_SENTENCE_CASE = frozenset(("bg", "cs", "hr", "ru", "sk", "sl", "uk"))
"""Languages in which only the first word of a paper's name has a capital."""


def _words_of_name(name: str) -> Iterator[str]:
    points = glue_points(name)
    for start, end in pairwise((0, *points, len(name))):
        for word in name[start:end].split():
            yield _ELIDED.sub("", word.strip('.,:«»„“”"'))


_ELIDED = re.compile(r"^[^\W\d_]{1,2}['’](?=[^\W\d_])")
"""An article or preposition that has lost its vowel: "L'Écho"."""


def _is_of_papers(word: str) -> bool:
    return word in site_words("papers") or _is_compound(word)


def _is_compound(word: str) -> bool:
    """Whether a word ends as compounds do that name papers, with a word of some length before that."""
    if not word.endswith(paper_ends()):
        return False
    least = 1 if is_unspaced(word) else _FIRST_PART
    return any(word.endswith(end) and len(word) >= len(end) + least for end in paper_ends())


def is_section(name: str) -> bool:
    """Whether a name of several words is any site's name for a part of it: "Breaking News", "Últimas Noticias"."""
    words = name.lower().strip("+|>-–— ").split()
    return len(words) > 1 and site_words("section_words").issuperset(words)


_LONGEST = 5
"""Words of a paper's name, at most."""
_FIRST_PART = 3
"""Letters before the end of a compound, at least."""
_SEPARATED = re.compile(r"(?<!\s)\s+[|–—·•:-]\s+|(?:(?<!\s)\s+)?\|\s*|\s·\s|\n")


def read_masthead(text: str, *, others: Sequence[str] = (), profiles: Iterable[Profile] = ()) -> Organization:
    """The publisher and slogan of a masthead block.

    "The Daily PlanetNews for everybody" is cut where a small letter meets a capital, if what follows has a slogan's
    shape. `others`: other blocks of the page; a name that stands elsewhere whole ("FreePress") is not cut. A profile
    that knows the name wins.
    """
    text = " ".join(text.split())
    if profile := profile_for_name(text, profiles):
        printed = next((name for name in profile.all_names() if text.startswith(name)), profile.name)
        slogan = text[len(printed) :].strip(" -–—|:·")
        return Organization(profile.name, slogan=slogan or None, url=profile.url)
    parts = [part.strip() for part in _SEPARATED.split(text) if part.strip()]
    if len(parts) > 1:
        return Organization(parts[0], slogan=" – ".join(parts[1:]))
    for point in glue_points(text):
        name, slogan = text[:point].strip(), text[point:].strip()
        if _is_slogan(name, slogan) and not _stands_elsewhere(text[: point + len(slogan.split(" ", 1)[0])], others):
            return Organization(name, slogan=slogan)
    return Organization(text)


def _is_slogan(name: str, slogan: str) -> bool:
    """True for two or more words behind a name; behind a name of one word, three, or two with a comma."""
    words = slogan.rstrip(".!").split()
    if len(words) < 2 or len(name) < 2 or not slogan[0].isupper():
        return False
    return len(name.split()) > 1 or len(words) > 2 or "," in slogan


def _stands_elsewhere(glued: str, others: Sequence[str]) -> bool:
    return any(glued in other for other in others)
