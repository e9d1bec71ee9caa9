"""What a text says of its persons beside their names: Ann Moss, the mayor of Ardale; the mayor, Ann Moss."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import NameMention
from newsdoc.analyzers.speech.persons import Named, is_courtesy, note_gender
from newsdoc.analyzers.speech.tokens import QUOTE, Passage

__all__ = ["note_roles"]

_LONGEST = 16
"""Words in the longest apposition that is looked at."""
_ENDS = frozenset({",", ".", ";", "(", QUOTE, "-", "—", "–"})


def note_roles(
    lines: Sequence[Passage], names: Sequence[Sequence[NameMention]], named: Sequence[Named], language: SpeechLanguage
) -> None:
    """Set title and descriptions of the named from the appositions beside their mentions."""
    for line, mentions in zip(lines, names, strict=True):
        for mention in mentions:
            bearer = named[mention.person]
            if len(mention.words) == 1:  # a full name has a given name, which tells more
                _note_kin(line, mention, bearer, language)
            if bearer.is_body and not bearer.is_person and _is_introduced(line, mention, bearer, language):
                bearer.is_person, bearer.is_body = True, False
            if not bearer.is_person or mention.possessive:
                continue
            beside = _beside(line, mention, language) if language.script == "unspaced" else ""
            if text := beside or _after(line, mention, language) or _before(line, mention, language):
                bearer.descriptions.update(_head_words(text, language))
                bearer.note_title(text)
                note_gender(bearer, text, language)


def _note_kin(line: Passage, mention: NameMention, bearer: Named, language: SpeechLanguage) -> None:
    """Whoever is named behind the noun of a relative is a person of its gender: Moss's husband, Bert."""
    noun = mention.start - 1 - (mention.start > 1 and line.words[mention.start - 1] == ",")
    kin = line.lower[noun] if noun > 0 else ""
    if kin in language.words["kin"] and not bearer.gender and not mention.possessive and not bearer.is_body:
        bearer.is_person = True
        bearer.gender = "f" if kin in language.words["kin_feminine"] else "m"
        bearer.gender_evidence = f"title “{kin}”"


def _is_introduced(line: Passage, mention: NameMention, bearer: Named, language: SpeechLanguage) -> bool:
    """Whether a name that ends in a noun of bodies is a person's, by what stands around it: Ms. Park; Helen Park, 43,
    said. Behind a known given name also: Senator Frank Church; Helen Park, a teacher, said.
    """
    full = [word.lower() for word in bearer.name]
    if len(full) != 2 or mention.after_article or mention.possessive:
        return False
    if full[1] not in language.words["organizations"] and full[1] not in language.words["demonyms"]:
        return False
    if mention.title and is_courtesy(mention.title.strip(), language):
        return True
    if len(mention.words) == 1 or _has_age(line, mention.end):
        return len(mention.words) > 1
    if not language.is_given(full[0]):
        return False
    if not language.words["titles"].isdisjoint(mention.title.lower().split()):
        return True
    behind = line.lower[mention.end : mention.end + 2]
    return behind[:1] == [","] and (behind[-1] in language.words["who"] or bool(_after(line, mention, language)))


def _has_age(line: Passage, end: int) -> bool:
    """Whether an age stands behind a name, between commas."""
    behind = line.words[end : end + 3]
    return len(behind) == 3 and behind[0] == "," and behind[1].isdigit() and behind[2] in {",", "."}


def _beside(line: Passage, mention: NameMention, language: SpeechLanguage) -> str:
    """The office that stands right at a name, in scripts without spaces: 石橋守知事; 市长王涛."""
    around = (mention.end, mention.start - 1)
    offices = language.words["titles"]
    return next((line.lower[i] for i in around if 0 <= i < len(line.lower) and line.lower[i] in offices), "")


def _is_role(line: Passage, start: int, end: int, language: SpeechLanguage) -> bool:
    """Whether the first words, up to a preposition, tell a role."""
    for token in range(start, end):
        word = line.lower[token]
        if language.is_role(word):
            return True
        if word in language.words["prepositions"] or word in language.words["auxiliaries"]:
            return False
    return False


def _after(line: Passage, mention: NameMention, language: SpeechLanguage) -> str:
    """The apposition after a name, without its article: Ann Moss, (the) mayor of Ardale, ..."""
    words, lower, start = line.words, line.lower, mention.end + 1
    if mention.end >= len(words) or words[mention.end] != "," or start >= len(words):
        return ""
    if lower[start] in language.words["determiners"]:
        start += 1
    last = min(len(words), start + _LONGEST)
    end = next((token for token in range(start, last) if _ends_apposition(line, token, language)), last)
    if not _may_be_apposition(line, start, end, language):
        return ""
    if end >= len(words) or words[end] not in {",", ".", ";"} or not _is_role(line, start, end, language):
        return ""
    nouns = language.words["nouns"]
    if any(word in language.finite and word not in nouns for word in lower[start:end]):
        return ""
    return line.slice(start, end)


def _ends_apposition(line: Passage, token: int, language: SpeechLanguage) -> bool:
    """Whether an apposition ends here; not at a suspended hyphen: Leiter des Sport- und Badeamts."""
    suspended = line.words[token] == "-" and not language.words["joining"].isdisjoint(line.lower[token + 1 : token + 2])
    return line.words[token] in _ENDS and not suspended


def _may_be_apposition(line: Passage, start: int, end: int, language: SpeechLanguage) -> bool:
    """Whether the words are no clause; where relative pronouns are articles, the nouns at both ends tell."""
    other, inside = language.words["no_apposition"], line.lower[start:end]
    if not language.capitalised_nouns:
        return other.isdisjoint(inside)
    if not (other - language.words["determiners"]).isdisjoint(inside) or inside[:1] == []:
        return False
    nouns = [token for token in range(start, end) if line.words[token][0].isupper()]
    return nouns != [] and nouns[-1] == end - 1 and language.is_role(line.lower[nouns[0]])


def _head_words(text: str, language: SpeechLanguage) -> list[str]:
    """The words of a title; where nouns have capitals, those before what the office is of: Leiterin (des Amts)."""
    words = text.lower().split()
    if not language.capitalised_nouns:
        return words
    of = language.words["determiners"] | language.words["prepositions"] | language.words["contracted_articles"]
    return words[: next((number for number, word in enumerate(words) if number and word in of), len(words))]


def _before(line: Passage, mention: NameMention, language: SpeechLanguage) -> str:
    """The description that a name explains, without its article: (The) mayor, Ann Moss, ..."""
    words, lower, end = line.words, line.lower, mention.start - 1
    if end < 1 or words[end] != "," or mention.end >= len(words) or words[mention.end] not in {",", "."}:
        return ""
    found = ""
    for start in range(end - 1, max(-1, end - _LONGEST), -1):
        if not (words[start][0].isalnum() or words[start] in {"'", "’", "-"}) or lower[start] in language.finite:
            break
        if lower[start] in language.words["any_articles"]:
            if _is_role(line, start + 1, end, language):
                found = line.slice(start + 1, end)
            if start == 0 or lower[start - 1] not in language.words["prepositions"]:
                break  # a spokesman for the family, Ann Moss
    return found
