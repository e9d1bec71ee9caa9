"""Names that stand for one person become one Person: Ann Maria Moss, President Moss, Moss."""

import re
from collections.abc import Sequence

import attrs

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.nominatives import nominative_name, nominative_surname
from newsdoc.wording.names import PARTICLES

__all__ = ["Gender", "Named", "cluster", "is_courtesy", "note_gender"]

_MOST = 20
"""Bearers of one surname or given name that are compared, at most."""

_SHORTEST_IN_CAPITALS = 4
"""Letters that a surname in capitals has at least, to be told from an acronym."""

_ELISION = re.compile(r"\b(\w['’]) ")
"""An article that has lost its vowel; the next word is written without a space behind it: L'Express."""

_BY_ENDING = "ending of the given name"
"""What tells the gender where the given name is not known; names in other cases have other endings."""

Gender = str
""""m", "f", or "" where the article does not tell."""


@attrs.define(slots=True, eq=False)
class Named:
    """Whoever or whatever a name stands for, with all its mentions."""

    name: tuple[str, ...]
    """The fullest form in the article, word by word."""
    gender: Gender = ""
    is_person: bool = False
    """Whether a mention shows that it is a person: a title, a given name, several words."""
    is_body: bool = False
    """Whether a mention shows that it is none: an organisation, a country, an article before the name."""
    title: str = ""
    """The title before the name at its first titled mention."""
    titles: list[str] = attrs.field(factory=list)
    """All titles and appositions, in order."""
    gender_evidence: str = ""
    """What told the gender."""
    mentions: list[NameMention] = attrs.field(factory=list)
    forms: set[tuple[tuple[str, ...], str, str, bool]] = attrs.field(factory=set)
    """What its mentions have shown so far: words, title, kind, and whether an article stands before them."""
    descriptions: set[str] = attrs.field(factory=set)
    """Words that titles and appositions use for it: senator, billionaire."""

    def note_title(self, title: str) -> None:
        """Add a title or role as printed; the first one is `title`."""
        if title and title not in self.titles:
            self.title = self.title or title
            self.titles.append(title)

    @property
    def text(self) -> str:
        """The name as one string."""
        text = " ".join(self.name)
        return _ELISION.sub(r"\1", text) if "'" in text or "’" in text else text


def cluster(mentions: Sequence[NameMention], language: SpeechLanguage, known: Sequence[str] = ()) -> list[Named]:
    """Who is named in the article and set `person` of every mention to the index of its bearer.

    `known` are full names of persons from outside the text, such as its authors. Full names come first; a surname or a
    given name alone then goes to the bearer last mentioned before it, or else to the first one after it. A title tells
    Mr. Moss from Mrs. Moss. A surname may have several words: van der Moss, Le Quay.
    """
    _note_surnames_in_capitals(mentions, language)
    surnames = _long_surnames(mentions, language)
    named: list[Named] = []
    by_full: dict[tuple[str, str], int] = {}
    by_word: dict[str, list[int]] = {}
    for words in (tuple(name.split()) for name in known):
        keys = [_key(word) for word in words]
        if len(words) < 2 or (keys[0], keys[-1]) in by_full:
            continue
        by_full[keys[0], keys[-1]] = len(named)
        by_word.setdefault(keys[-1], []).append(len(named))
        by_word.setdefault(keys[0], []).append(len(named))
        named.append(Named(words, is_person=True))
    for mention in mentions:
        if len(mention.words) < 2 or mention.keys in surnames:
            continue
        key = (mention.keys[0], mention.keys[-1])
        index = by_full.get(key)
        if index is None:
            index = _same_with_initial(mention, by_word, named)
        if index is None:
            index = len(named)
            bearer = Named(mention.words)
            named.append(bearer)
            _join(bearer, mention, index, language)
            by_word.setdefault(key[1], []).append(index)
            if bearer.is_person:
                by_word.setdefault(key[0], []).append(index)
                for inner in mention.keys[1:-1] if language.grammar == "cues" else ():  # the first of two surnames
                    by_word.setdefault(inner, []).append(index)
        else:
            _join(named[index], mention, index, language)
        by_full[key] = index
    offices = _offices(mentions) if language.capitalised_nouns else {}
    latest: dict[str, int] = {}
    for mention in mentions:
        if mention.person >= 0:
            latest[mention.keys[-1]] = latest[mention.keys[0]] = mention.person
            continue
        word = mention.keys[-1]
        bearers = [each for each in by_word.get(word, [])[-_MOST:] if _has_tail(named[each], mention.keys)]
        index = _bearer(mention, bearers, latest.get(word), named, language)
        index = offices.get(word) if index is None else index
        if index is None:
            index = len(named)
            named.append(Named(mention.words))
            by_word.setdefault(word, []).append(index)
        latest[word] = index
        _join(named[index], mention, index, language)
    _uninflect(named, language)
    return named


def _uninflect(named: Sequence[Named], language: SpeechLanguage) -> None:
    """Give everybody the name that a subject has, where names are inflected."""
    if language.endings["name_oblique"]:
        for bearer in named:
            bearer.name = _uninflected(bearer, language)
            if bearer.gender_evidence.startswith(_BY_ENDING):
                _note_given_name(bearer, language)  # Dariusza is Dariusz, and no woman
    if language.words["surname_genitive"]:
        for bearer in named:
            bearer.name = _without_genitive(bearer, language)


def _note_surnames_in_capitals(mentions: Sequence[NameMention], language: SpeechLanguage) -> None:
    """Set the kind of persons in a text that prints surnames in capitals, which are no acronyms there: Ottilie BRANDT.

    A full name with a given name that is known shows that the text does so.
    """
    full = [mention for mention in mentions if _ends_in_capitals(mention, language)]
    if not any(language.is_given(mention.keys[0]) for mention in full):
        return
    surnames = {mention.keys[-1] for mention in full}
    for mention in mentions:
        if not mention.kind and mention.keys[-1] in surnames and not mention.after_article:
            mention.kind = "person"


def _ends_in_capitals(mention: NameMention, language: SpeechLanguage) -> bool:
    """Whether a word in small letters stands before one in capitals that is no acronym of its own: not Ann Lee, EU."""
    first, last = mention.words[0], mention.words[-1]
    if len(mention.words) < 2 or not first[1:].islower() or not last.isupper() or len(last) < _SHORTEST_IN_CAPITALS:
        return False
    return language.words["organizations"].isdisjoint(mention.keys) and not mention.after_article


def _long_surnames(mentions: Sequence[NameMention], language: SpeechLanguage) -> frozenset[tuple[str, ...]]:
    """The ends of two words and more of the full names, which are surnames: those that begin with a particle (van der
    Moss), and what stands behind a given name and begins with none, unless it names a body (Ann Harbour Bank).
    """
    bodies = language.words["organizations"]
    particles = PARTICLES | (language.words["particles"] - language.words["of"])
    return frozenset(
        mention.keys[at:]
        for mention in mentions
        for at in range(1, len(mention.keys) - 1)
        if mention.keys[at] in particles
        or (
            all(map(language.is_given, mention.keys[:at]))
            and not language.is_given(mention.keys[at])
            and mention.keys[-1] not in bodies
        )
    )


def _has_tail(bearer: Named, keys: tuple[str, ...]) -> bool:
    """Whether a full name ends with these words; one word may be a given name as well."""
    return len(keys) == 1 or tuple(map(_key, bearer.name[-len(keys) :])) == keys


def _note_given_name(bearer: Named, language: SpeechLanguage) -> None:
    """Set the gender that the given name tells, now that it is in the nominative."""
    given = bearer.name[0].lower()
    gender: Gender = "m" if given in language.masculine_names else "f" if given in language.feminine_names else ""
    if gender:
        bearer.gender, bearer.gender_evidence = gender, f"given name “{bearer.name[0]}”"


def _offices(mentions: Sequence[NameMention]) -> dict[str, int]:
    """Whom a noun stands for that the text has as the title of one full name: Sternekoch (Bo Lund) gibt auf."""
    holders: dict[str, set[int]] = {}
    for mention in mentions:
        if mention.title and mention.person >= 0:
            holders.setdefault(_key(mention.title.split()[-1]), set()).add(mention.person)
    return {noun: next(iter(held)) for noun, held in holders.items() if len(held) == 1}


def note_gender(bearer: Named, role: str, language: SpeechLanguage) -> None:
    """Set the gender that the noun of an apposition tells, which tells more than how a given name ends."""
    if bearer.gender and not bearer.gender_evidence.startswith(_BY_ENDING):
        return
    endings, words = language.endings, role.lower().split()
    noun = next((word for word in words if language.is_role(word)), "")
    if noun and max(map(len, filter(noun.endswith, endings["feminine_role"])), default=0) > 1:
        bearer.gender, bearer.gender_evidence = "f", f"title “{role}”"


def _uninflected(bearer: Named, language: SpeechLanguage) -> tuple[str, ...]:
    """The full name as a subject has it: the form without an ending of another case, else the most frequent."""
    forms: dict[tuple[str, ...], int] = {}
    for mention in bearer.mentions:
        if len(mention.words) == len(bearer.name):
            inflected = any(word.lower().endswith(language.endings["name_oblique"]) for word in mention.words)
            forms[mention.words] = forms.get(mention.words, 0) + (0 if inflected or mention.oblique else 2)
    best = max(forms, key=lambda form: forms[form], default=bearer.name)
    return nominative_name(best, language) if bearer.is_person else best


def _without_genitive(bearer: Named, language: SpeechLanguage) -> tuple[str, ...]:
    """The full name as a subject has it, where only its last word is inflected: Aino Lehto, of Aino Lehdon mukaan."""
    plain = (each.words for each in bearer.mentions if not each.oblique and len(each.words) == len(bearer.name))
    return next(plain, None) or nominative_surname(bearer.name, language)


def _key(word: str) -> str:
    return word.lower().replace("’", "'")


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_person(mention: NameMention, language: SpeechLanguage) -> bool:
    """Whether the mention, by itself, is a person's."""
    if mention.kind or language.grammar == "cues":
        return mention.kind == "person"
    words = mention.keys
    if mention.title and _has_personal_title(mention, language):
        return True  # Dr. Susan Park
    if words[-1] in language.words["organizations"] or words[-1] in language.words["demonyms"]:
        return False
    if mention.title and any(word in language.words["titles"] for word in mention.title.lower().split()):
        return True
    if words[0] in language.masculine_names or words[0] in language.feminine_names:
        return len(words) > 1
    if _is_acronym(mention.words[-1]) or mention.after_article:
        return False
    if language.capitalised_nouns:
        return False
    small = any(word in language.words["not_names"] for word in words[1:-1])  # Light Up Our Lives
    return 1 < len(words) <= 4 and not small and not any(word in language.words["organizations"] for word in words)


def _has_personal_title(mention: NameMention, language: SpeechLanguage) -> bool:
    """Whether a title of courtesy stands before a full name, which only persons have: Dr. Susan Park."""
    return len(mention.keys) > 1 and is_courtesy(mention.title.strip(), language)


def is_courtesy(title: str, language: SpeechLanguage) -> bool:
    """Whether a title is one of courtesy alone, with its stop or without: Mr; Sr.; M."""
    low = title.lower()
    return low in language.words["courtesy"] or low.rstrip(".") in language.words["courtesy"]


def _is_body(mention: NameMention, language: SpeechLanguage) -> bool:
    """Whether the mention, by itself, is no person's."""
    if mention.kind or language.grammar == "cues":
        return mention.kind == "body"
    words = language.words
    if mention.title and _has_personal_title(mention, language):
        return False
    last = mention.keys[-1]
    if last in words["organizations"] or last in words["demonyms"] or " ".join(mention.keys) in words["places"]:
        return True
    return mention.after_article or _is_acronym(mention.words[-1])


def _gender(mention: NameMention, language: SpeechLanguage) -> tuple[Gender, str]:
    """The gender that a mention tells, and by what."""
    words = language.words
    for word in reversed(mention.title.lower().split() if mention.title else ()):
        if word in words["honorifics_masculine"]:
            return "m", f"title “{mention.title.strip()}”"
        if word in words["honorifics_feminine"]:
            return "f", f"title “{mention.title.strip()}”"
        ending = max((item for item in language.endings["feminine_role"] if word.endswith(item)), key=len, default="")
        if ending and not _is_mans(mention, language, sure=len(ending) > 1):
            return "f", f"title “{mention.title.strip()}”"
        mans = word.endswith(language.endings["masculine_title"])
        if word in words["masculine_roles"] or (mans and not _is_womans(mention, language)):
            return "m", f"title “{mention.title.strip()}”"
    if len(mention.words) > 1:
        for first in mention.words[:-1][:2]:
            if gender := _gender_of_given(first.lower(), language):
                return gender, f"given name “{first}”"
        if mention.kind == "person":
            gender = _gender_by_ending(mention.words[0].lower(), language)
            return gender, f"{_BY_ENDING} “{mention.words[0]}”" if gender else ""
    return "", ""


def _gender_of_given(given: str, language: SpeechLanguage) -> Gender:
    """The gender that a known given name tells; of two joined by a hyphen, the first: Dirk-Jan, Anne-Marie."""
    for name in (given, given.partition("-")[0]):
        if name in language.masculine_names:
            return "m"
        if name in language.feminine_names:
            return "f"
    return ""


def _is_womans(mention: NameMention, language: SpeechLanguage) -> bool:
    """Whether a known given name is a woman's."""
    return mention.words[0].lower() in language.feminine_names


def _is_mans(mention: NameMention, language: SpeechLanguage, *, sure: bool) -> bool:
    """Whether the given name is a man's, whose role may end like a woman's: il pilota Edmondo Moss.

    Where the ending of the role is `sure`, only a known name counts: la escritora Amparo Moss.
    """
    given = mention.words[0].lower() if len(mention.words) > 1 else ""
    by_ending = mention.kind == "person" and not sure and _gender_by_ending(given, language) == "m"
    return given in language.masculine_names or (by_ending and given not in language.feminine_names)


def _gender_by_ending(given_name: str, language: SpeechLanguage) -> Gender:
    if given_name.endswith(language.endings["feminine_name"]):
        return "f"
    return "m" if given_name.endswith(language.endings["masculine_name"]) else ""


def _same_with_initial(mention: NameMention, by_word: dict[str, list[int]], named: list[Named]) -> int | None:
    """Who bears the surname with a given name that this one shortens: Rob for Robert, J. for James."""
    first = mention.keys[0].rstrip(".")
    for index in by_word.get(mention.keys[-1], [])[-_MOST:]:
        other = _key(named[index].name[0]).rstrip(".")
        if len(named[index].name) > 1 and (other.startswith(first) or first.startswith(other)):
            return index
    return None


def _bearer(
    mention: NameMention, candidates: list[int], latest: int | None, named: list[Named], language: SpeechLanguage
) -> int | None:
    word, fitting = mention.keys[-1], candidates
    if not mention.title:
        if latest is not None and latest in candidates and _key(named[latest].name[-1]) == word:
            return latest
        fitting = [index for index in candidates if _key(named[index].name[-1]) == word] or candidates
    elif gender := _gender(mention, language)[0]:
        fitting = [index for index in candidates if named[index].gender in ("", gender)]
        # Mr. Moss: the honorific goes with the surname
        fitting = [index for index in fitting if _key(named[index].name[-1]) == word] or fitting
    if latest is not None and latest in fitting:
        return latest
    return fitting[0] if fitting else None


def _join(bearer: Named, mention: NameMention, index: int, language: SpeechLanguage) -> None:
    mention.person = index
    bearer.mentions.append(mention)
    form = (mention.words, mention.title, mention.kind, mention.after_article)
    if form in bearer.forms:
        return  # it tells nothing new
    bearer.forms.add(form)
    if len(mention.words) > len(bearer.name) and len(mention.words) <= 4:
        bearer.name = mention.words
    if not bearer.gender:
        bearer.gender, bearer.gender_evidence = _gender(mention, language)
    bearer.is_person = bearer.is_person or _is_person(mention, language)
    bearer.is_body = bearer.is_body or _is_body(mention, language)
    if mention.title:
        title = mention.title.strip()
        bearer.note_title("" if is_courtesy(title, language) else title)
        bearer.descriptions.update(title.lower().replace(".", "").split())
        bearer.descriptions.update(title.lower().replace("-", " ").split())
