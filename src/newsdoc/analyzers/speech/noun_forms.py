"""What the form of a noun, or of the verb beside it, tells of whom it stands for: how many, a man, a woman, a body."""

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import Passage

__all__ = [
    "described_gender",
    "ends_with_origin",
    "has_plural_verb",
    "indefinite",
    "is_group",
    "is_personal",
    "is_plural",
    "own_gender",
    "verb_gender",
]

_SHORTEST_ROLE = 3
"""Letters of the shortest role without its article."""
_SHORTEST_ORIGIN = 7
"""Letters of an adjective that tells where somebody is from; a shorter one with its ending tells else: urbano."""


def has_plural_verb(phrase: Phrase, line: Passage, language: SpeechLanguage) -> bool:
    """Whether the ending of the verb beside a phrase tells that it is of several: fügten sie hinzu."""
    words, plural = language.words, language.endings["plural_verb"]
    if not plural:
        return False
    beside = [*line.lower[phrase.end : phrase.end + 1], *line.lower[max(0, phrase.start - 1) : phrase.start]]
    return any(
        word.endswith(plural) and (word in language.verbs or word in words["finite_auxiliaries"]) for word in beside
    )


def verb_gender(phrase: Phrase, line: Passage, language: SpeechLanguage) -> str:
    """Whether the verb beside a phrase tells that it is of a man or of a woman: odparł burmistrz."""
    lower, endings = line.lower, language.endings
    for word in (*lower[max(0, phrase.start - 1) : phrase.start], *lower[phrase.end : phrase.end + 1]):
        if word in language.verbs and word.endswith(endings["feminine_verb"]):
            return "f"
        if word in language.verbs and word.endswith(endings["masculine_verb"]):
            return "m"
    return ""


def own_gender(phrase: Phrase, line: Passage, language: SpeechLanguage) -> str:
    """Whether the words quoted before a verb without its subject are a woman's, by a verb form: „Otworzyłam drzwi”."""
    feminine = language.endings["own_feminine"]
    quoted = max((token for token in line.quotes if token < phrase.start), default=-1) if feminine else -1
    if quoted < 0:
        return ""
    return "f" if any(word.strip(".,!?…").endswith(feminine) for word in line.quoted(quoted).lower().split()) else ""


def is_plural(phrase: Phrase, line: Passage, language: SpeechLanguage) -> bool:
    """Whether a description is of several: de boende; säger grannarna; zeggen de buren."""
    if line.lower[phrase.start] in language.words["plural_determiners"]:
        return True
    return language.is_plural(phrase.head) or has_plural_verb(phrase, line, language)


def is_group(phrase: Phrase, line: Passage, language: SpeechLanguage) -> bool:
    """Whether the words of a description alone tell that it is of several: die Händler; mehrere Zeugen."""
    words, first, noun = language.words, line.lower[phrase.start], phrase.head
    if noun in words["plural_roles"] or first in words["plural_determiners"]:
        return True
    feminine = first in words["feminine_determiners"] and first not in words["masculine_determiners"]
    return feminine and noun.endswith(language.endings["masculine_role"]) and noun not in words["honorifics_feminine"]


def is_personal(noun: str, language: SpeechLanguage) -> bool:
    """Whether a noun names a person, no body and no document: as far as the language's endings tell."""
    endings = language.endings
    if not endings["body"]:
        return True
    personal = language.is_role(noun) or noun.endswith((*endings["occupation"], *endings["feminine_role"]))
    return personal and not language.ends_like_body(noun)


def indefinite(noun: str, language: SpeechLanguage) -> tuple[str, ...]:
    """A noun as it stands before a name: dommer for dommeren; the noun itself where nothing tells it definite."""
    endings = language.endings["definite"]
    if language.words["definite"] and not endings:
        return ()
    bare = (noun[: -len(ending)] for ending in endings if noun.endswith(ending))
    return (noun, *(word for word in bare if len(word) >= _SHORTEST_ROLE)) if endings else (noun,)


def described_gender(noun: str, article: str, language: SpeechLanguage) -> str | None:
    """The gender that the article of a description and the ending of its noun tell; None where they tell no person."""
    words, endings = language.words, language.endings
    masculine, feminine = article in words["masculine_determiners"], article in words["feminine_determiners"]
    known = masculine or feminine or noun in words["stand_ins"]  # l’élu
    if words["masculine_determiners"] and article in words["definite"] and not known:
        return None  # das Amt
    plural = feminine and not masculine and noun.endswith(endings["masculine_role"])
    if plural and noun not in words["honorifics_feminine"]:
        return None  # die Händler
    if masculine and not feminine:
        return "m"
    return "f" if feminine or noun.endswith(endings["feminine_role"]) else ""


def ends_with_origin(phrase: Phrase, line: Passage, language: SpeechLanguage) -> bool:
    """Whether an adjective of where somebody is from ends a description: el técnico italiano."""
    last, endings = line.lower[phrase.end - 1], language.endings["demonym"]
    return last != phrase.head and len(last) >= _SHORTEST_ORIGIN and last.endswith(endings)
