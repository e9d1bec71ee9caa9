"""Names of things and titles of works in quotation marks, told by how they are written and what stands around them."""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, SpeechLanguage
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation
from newsdoc.analyzers.speech.tokens import COLONS, QUOTE

__all__ = [
    "CUED",
    "announces_name",
    "has_title_case",
    "is_apposition",
    "is_body_in_marks",
    "is_byname",
    "is_christened",
    "is_explained_work",
    "is_gloss",
    "is_label",
    "is_name_in_passing",
    "is_name_of_thing",
    "is_work",
    "is_work_of_somebody",
    "names_a_work",
]

CUED = frozenset({"introduces", "sourced", "unnamed"})
"""Rules that find a cue before the quotation in its sentence."""
_LONGEST_TITLE = 9
"""Words of the title of a work or the name of a body, at most: more in marks is a statement."""
_FEW = 2
"""Words of a label, or of a name not all of whose words have capitals, at most: more in marks says something."""
_NEAR = 2
"""Tokens from the end of a cue, or from a noun, to the marks that belong to it, at most: an article or a comma is
between."""
_LONGEST_NAME = 4
"""Words in the longest name of a thing or nickname that stands in a sentence with a cue of its own."""
_FAR = 6
"""Words between a cue and a name in marks that is probably not its object: the "Morning Show" """
_NOUN = 4
"""Words from the article to the noun that tells what a work is, at most: a new short novel."""
_GLOSS = 3
"""Tokens before the words that explain a name: the bracket, a word and the colon."""
_SHORT = 3
"""Letters in the longest word of a foreign name that is written small: Correio da Noite."""
_NAME_ENDS = frozenset(".)")
"""Signs that may end a name: e.V."""
_BRACKETS, _CLOSING_BRACKETS = frozenset("(["), frozenset(")]")


def is_label(place: PlacedQuotation, content: str, language: SpeechLanguage) -> bool:
    """Whether the words are a label at the beginning of a line, set in marks for emphasis: "Moss": No reason."""
    words = content.split()
    colon = place.line.words[1:2] != [] and place.line.words[1] in COLONS
    return place.token == 0 and colon and len(words) <= _FEW and has_title_case(words, language)


def is_gloss(place: PlacedQuotation, content: str) -> bool:
    """Whether the words explain a name in brackets: Palang (roughly: "Party of the People")."""
    words, token = place.line.words, place.token
    if token < _GLOSS or words[token - 1] not in COLONS or len(content.split()) > _LONGEST_NAME:
        return False
    after = words[token + 1] if token + 1 < len(words) else ""
    opens = any(word in _BRACKETS for word in words[max(0, token - _LONGEST_NAME) : token - 1])
    return opens and (after in _CLOSING_BRACKETS or after == ",") and content[-1].isalnum()


def announces_name(place: PlacedQuotation, content: str, found: Found | None, language: SpeechLanguage) -> bool:
    """Whether a title or name follows a colon, and nobody speaks: the band played its new record: "Have a day"."""
    before = place.line.lower[place.token - 1 : place.token]
    words = content.split()
    if not before or before[0] not in COLONS or len(words) > _FAR or not words[0][0].isupper():
        return False
    frame = found.frame if found is not None else None
    here = frame is not None and frame.line == place.line.index
    if here and frame is not None and "label" not in frame.kinds and not frame.is_generic():
        return False
    return has_title_case(words, language)


def is_christened(place: PlacedQuotation, content: str, language: SpeechLanguage) -> bool:
    """Whether a verb before the marks gives the words as a name: nicknamed it "Nowork"; döpte den till ..."""
    verbs, first = language.words["christening"], max(place.line.sentences[place.sentence].start, place.token - _FAR)
    if verbs.isdisjoint(place.line.lower[first : place.token]) or len(content.split()) > _LONGEST_NAME:
        return False
    verb = max(token for token in range(first, place.token) if place.line.lower[token] in verbs)
    between = place.line.words[verb : place.token]
    if any(frame.how == "agent" and frame.cue == verb for frame in place.frames):
        return False  # apelidado de «caos» por Moro
    return QUOTE not in between and "," not in between and COLONS.isdisjoint(between)


def is_byname(place: PlacedQuotation, language: SpeechLanguage) -> bool:
    """Whether a name and its byname stand between commas: à Ardale, la « cité de verre », est prévue."""
    words, token = place.line.words, place.token
    if token < _GLOSS or language.capitalised_nouns or words[token + 1 : token + 2] != [","]:
        return False
    definite = place.line.lower[token - 1] in language.words["definite"] and words[token - 2] == ","
    return definite and words[token - 3][0].isupper() and words[token - 3] != QUOTE


def is_apposition(place: PlacedQuotation, content: str, found: Found | None, language: SpeechLanguage) -> bool:
    """Whether a name in marks explains the noun before its comma: says Moss in his new shop, "The Blind Pilot"."""
    frame = found.frame if found is not None else None
    words = content.split()
    if frame is None or frame.line != place.line.index or place.line.lower[place.token - 1 : place.token] != [","]:
        return False
    far = place.token - frame.end > _NEAR and frame.how == "after"
    return far and len(words) <= _LONGEST_NAME and has_title_case(words, language) and content[-1].isalnum()


def is_name_of_thing(place: PlacedQuotation, content: str, language: SpeechLanguage) -> bool:
    """Whether the words are written as a name, within a sentence: the journal "Annals of Night"."""
    line, token = place.line, place.token
    before = line.lower[token - 1] if token else ""
    words = content.split()
    if not words[0][0].isupper() and not words[0][0].isdigit():
        return False
    if before in language.words["works"]:
        return True
    noun = bool(before) and before[0].isalpha() and line.words[token - 1][0].isupper() and language.capitalised_nouns
    if language.capitalised_nouns and len(words) > _LONGEST_TITLE:
        return False
    if len(words) > _FEW and not noun and not has_title_case(words, language):
        return words[0].lower() in language.words["definite_articles"]
    small = words[0].lower() in language.words["small"] or words[0].lower() in language.words["pronouns"]
    return (
        noun
        or small
        or not language.capitalised_nouns
        or len(words) <= 1
        or not any(word[0].islower() for word in words)
    )


def is_work(place: PlacedQuotation, words: list[str], language: SpeechLanguage) -> bool:
    """Whether a title stands here although words of attribution follow: On the programme "...," Moss said."""
    if place.token == 0 or not has_title_case(words, language):
        return False
    before = place.line.lower[place.token - 1]
    if before == "," and place.token > 1:  # His memoir, "...", won
        return place.line.lower[place.token - 2] in language.words["works"]
    possessive = language.is_possessive(before) or before in {"'", "’"}
    return possessive or before in language.words["works"]


def is_work_of_somebody(place: PlacedQuotation, words: list[str], content: str, language: SpeechLanguage) -> bool:
    """Whether a title stands before whoever made it or plays in it: "Low Tide" star Ann Moss."""
    following = place.line.lower[place.token + 1 : place.token + 2]
    made = content[-1:].isalnum() and following != [] and language.is_role(following[0])
    return made and len(words) <= _LONGEST_TITLE and has_title_case(words, language)


def is_explained_work(place: PlacedQuotation, words: list[str], content: str, language: SpeechLanguage) -> bool:
    """Whether a title stands here, since who wrote it or what it is follows: "Low Tide," by Ann Moss; , a novel."""
    lower, token = place.line.lower, place.token + 1
    parted = content[-1:] == ","
    if not parted and lower[token : token + 1] == [","]:
        token, parted = token + 1, True
    if not parted or len(words) > _LONGEST_TITLE or not has_title_case(words, language):
        return False
    sets = language.words
    if sets["agent"].isdisjoint(lower[token : token + 1]):
        noun = next((i for i in range(token + 1, min(token + _NOUN, len(lower))) if lower[i] in sets["works"]), 0)
        opens = not sets["indefinite_only"].isdisjoint(lower[token : token + 1])
        return opens and noun > 0 and lower[noun] not in sets["prepositions"]
    return place.line.words[token + 1 : token + 2] != [] and place.line.words[token + 1][0].isupper()


def has_title_case(words: list[str], language: SpeechLanguage) -> bool:
    """Whether the words are written as a title is: all but the small ones with a capital."""
    small = language.words["small_in_titles"]
    return (
        all(not word[0].isalpha() or word[0].isupper() or word in small for word in words)
        and (words[0][0].isupper() or words[0][0].isdigit())
        and any(word[0].isupper() for word in words)
    )


def names_a_work(place: PlacedQuotation, found: Found | None, language: SpeechLanguage) -> bool:
    """Whether the words before the marks announce a title: the film "...", the network's "..."."""
    if place.token == 0:
        return False
    before = place.line.lower[place.token - 1]
    if before in language.words["makers"]:
        return True
    frame = found.frame if found is not None else None
    if frame is not None and frame.line == place.line.index and frame.cue == place.token - 1 and frame.how == "before":
        return frame.kinds.isdisjoint((SAY, EXPRESS))  # whom Moss told, what Moss saw: the programme "..."
    if before == "," and place.token > 1:
        before = place.line.lower[place.token - 2]
    if language.is_possessive(before) or before in {"'", "’", QUOTE}:
        return True
    if before in language.words["determiners"] and frame is not None and place.token - frame.cue > _FAR:
        return True
    return before in language.words["before_titles"] or before in language.words["works"]


def is_name_in_passing(
    place: PlacedQuotation, words: list[str], content: str, rule: str, language: SpeechLanguage
) -> bool:
    """Whether a short name in marks belongs to a word before it, whatever words of attribution come later.

    So a nickname behind a verb of naming (the fans call "The Wardrobe", ...), and a name behind the noun of the thing
    in a reported sentence (the trawler "Good Intent" left, Moss said).
    """
    bare = words[1:] if words[:1] and words[0] in language.words["definite_articles"] else words  # "the General"
    if not 0 < len(words) <= _LONGEST_NAME or not bare or not has_title_case(bare, language):
        return False
    if not content.rstrip(",")[-1:].isalnum():
        return False
    before, sets = place.line.lower[place.token - 1] if place.token else "", language.words
    if before in sets["naming_verbs"] and rule not in CUED:
        return True
    if before in sets["named_so"]:
        return True
    known = any(before in sets[name] for name in ("nouns", "small", "skipped", "naming", "boundaries", "pronouns"))
    return rule == "trails" and before.isalpha() and not known and before not in language.verbs


def is_body_in_marks(
    place: PlacedQuotation, content: str, found: Found | None, language: SpeechLanguage, *, reported: bool
) -> bool:
    """Whether a body, paper or place is named, where nouns have capitals: die Sprecherin der „Aktion Hafen“ sagte.

    So behind whoever belongs to it, behind another noun or a preposition with its article if nobody judges, and where
    the words are the subject of a verb of saying.
    """
    lower, token, words = place.line.lower, place.token, content.split()
    if not language.capitalised_nouns or not token or (not content[-1].isalnum() and content[-1] not in _NAME_ENDS):
        return False
    sets, before, noun = language.words, lower[token - 1], token - 2
    if found is not None and found.frame is not None and _is_noun_of_subject(place, found.frame, language):
        return found.frame.speaks() or not reported
    if before in sets["according_clauses"]:  # Wie „heute online“ berichtet
        verb = lower[token + 1] if token + 1 < len(lower) else ""
        return len(words) <= _LONGEST_NAME and language.is_verb(verb, SAY)
    frame = found.frame if found is not None else None
    opened = not sets["judging"].isdisjoint(lower[max(0, noun) : token])  # während Moss von einem „Geschenk“ spricht
    if frame is not None and EXPRESS in frame.kinds and (frame.cue < token or opened):
        return False
    if noun < 0:
        return False
    if noun > 0 and before in sets["determiners"] and lower[noun] in sets["agent"]:
        noun -= 1  # Bo Lund von der „Aktion Hafen“
    belongs = noun < token - _NEAR or before in sets["genitive"] or before in sets["agent"]
    owner = place.line.words[noun][0].isupper() and belongs
    named = noun > 0 and noun < token - _NEAR and place.line.words[noun - 1][0].isupper()  # Bo Lund von der „Aktion“
    if owner and (named or language.is_role(lower[noun])):
        return words[0][0].isupper() or not words[0].endswith(language.endings["inflected"])
    governed = before in sets["determiners"] and lower[token - 2] in sets["prepositions"]
    return not reported and (owner or governed) and _is_written_as_name(words, language)


def _is_noun_of_subject(place: PlacedQuotation, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether the marks hold the noun of the subject, behind its article: erklärte der neue „Oberste Rat“, ..."""
    subject = frame.subject
    if subject is None or subject.line != place.line.index or subject.end != place.token:
        return False
    if frame.line != place.line.index or len(place.line.quoted(place.token).split()) > _LONGEST_TITLE:
        return False
    before = place.line.slice(subject.start, subject.end)
    first = place.line.lower[subject.start]
    return first in language.words["determiners"] and not any(map(str.isupper, before[1:]))


def _is_written_as_name(words: list[str], language: SpeechLanguage) -> bool:
    """Whether all words but short and small ones have capitals: Correio da Noite, Rat für Frieden."""
    small = language.words["small"] | language.words["boundaries"]
    capitals = words[0][0].isupper() and not words[-1][0].islower()
    return capitals and all(word[0].isupper() or len(word) <= _SHORT or word.lower() in small for word in words)
