"""Whether words in marks are somebody's, by the cues around them, in a language without a grammar of clauses."""

from newsdoc.analyzers.speech.frame import Frame
from newsdoc.analyzers.speech.language import EXPRESS, SAY, TELL, THINK, SpeechLanguage
from newsdoc.analyzers.speech.names_in_marks import (
    CUED,
    announces_name,
    is_apposition,
    is_body_in_marks,
    is_byname,
    is_gloss,
    is_label,
    is_name_of_thing,
)
from newsdoc.analyzers.speech.placed_quotations import Found, PlacedQuotation
from newsdoc.analyzers.speech.reported_mood import is_reported_sentence
from newsdoc.analyzers.speech.rules import SURE
from newsdoc.analyzers.speech.speech_unspaced import is_called, is_speech_unspaced
from newsdoc.analyzers.speech.tokens import FULL_STOPS, INTRODUCING

__all__ = ["is_speech_by_cue"]

_FEW = 2
"""Words that may be held at arm's length or name a thing, at most: more in marks are somebody's."""
_MORE = 4
"""Words behind a comma that are speech although no cue is there."""
_EXAMPLE = 4
"""Words from a noun of speech to an example of it, at most: Parolen wie zum Beispiel."""
_FAR = 6
"""Words between a cue and a name in marks that is probably not its object: the "Morning Show" """
_ARMS_LENGTH = 3
"""Words that are held at arm's length, where no cue is in their sentence."""


def is_speech_by_cue(
    place: PlacedQuotation, rule: str, found: Found | None, content: str, language: SpeechLanguage, *, reported: bool
) -> bool:
    """Whether words in marks are speech in a language without a grammar of clauses.

    Names of things stand behind their noun (the film "...") or are written as names are; words that only are held at
    arm's length have no cue beside them.
    """
    line, token = place.line, place.token
    before = line.lower[token - 1] if token else ""
    words = language.words
    complete = content[-1] in FULL_STOPS
    introduced = before in INTRODUCING or token == line.sentences[place.sentence].start or place.alone
    if language.script == "unspaced":
        return is_speech_unspaced(place, rule, found, content, introduced, language)
    if not introduced and not complete and (is_called(place, language) or is_byname(place, language)):
        return False
    if is_label(place, content, language) or is_gloss(place, content):
        return False
    if is_body_in_marks(place, content, found, language, reported=reported) or _is_term(place, found, language):
        return False
    if rule == "follows" and words["verb_last"] and found is not None and found.frame in place.frames:
        return True  # Moss “Yeter” diye konuştu: a verb of saying closes what is said
    if rule in SURE or rule == "signed":
        named = before not in words["as"] and is_name_of_thing(place, content, language)
        return introduced or complete or not named or (reported and _is_chosen(place, content, language))
    if language.capitalised_nouns and (before in words["nouns"] or _is_example(place, language)):
        return True
    titled = language.capitalised_nouns or not content[0].islower()
    if (titled and before in words["works"]) or is_called(place, language):
        return False  # el proyecto “Mar Azul”; not el proyecto “no resuelve nada”
    if found is not None and found.frame is not None and _hangs_on(place, found.frame, language):
        return True
    if reported and _is_chosen(place, content, language):
        return True
    if introduced and not complete and announces_name(place, content, found, language):
        return False
    if introduced:
        cued = rule in CUED and not is_apposition(place, content, found, language)
        return complete or cued or place.alone or len(content.split()) > (_FEW if rule in CUED else _MORE)
    return _is_speech_within(place, rule, found, content, language)


def _is_term(place: PlacedQuotation, found: Found | None, language: SpeechLanguage) -> bool:
    """Whether the words are what people call a thing: das nennt man einen „Aktiensplit“; a la que llaman «la Galga»."""
    frame = found.frame if found is not None else None
    subject = frame.subject if frame is not None and EXPRESS in frame.kinds else None
    if found is not None and found.frame is not None and _is_what_one_is_called(place, found.frame, language):
        return True
    if frame is None or subject is None:
        return False
    if subject.kind != "name" and subject.head in language.words["indefinite"]:
        return True
    beside = frame.line == place.line.index and frame.cue_end == place.token
    plural = beside and place.line.lower[frame.cue].endswith(language.endings["plural_verb"])
    unknown = frame.referent is None or (frame.referent.named is None and frame.referent.how == "printed")
    nobody = subject.start == subject.end and unknown
    return plural and (nobody or (subject.kind == "name" and subject.first is None))


def _is_what_one_is_called(place: PlacedQuotation, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether somebody is called so: Moss heißt im Dorf nur noch „der Glöckner“; not: aus Ardal hieß es."""
    if frame.line != place.line.index or frame.sentence != place.sentence or frame.subject is None:
        return False
    cue = place.line.lower[frame.cue]
    named = frame.how != "source" and frame.subject.kind == "name" and cue in language.words["naming_verbs"]
    return named and frame.cue < place.token and place.line.words[place.token - 1] not in INTRODUCING


def _is_speech_within(
    place: PlacedQuotation, rule: str, found: Found | None, content: str, language: SpeechLanguage
) -> bool:
    """Whether words that stand in marks within a sentence, by nothing introduced, are speech."""
    complete = content[-1] in FULL_STOPS
    if is_name_of_thing(place, content, language) and not complete:
        return False
    count = len(content.split())
    frame = found.frame if found is not None and rule == "introduces" else None
    if frame is not None and _takes_words(place, frame, count, language.words["possessives"]):
        return True
    if _is_arms_length(place, content, found, language):
        return False
    small = content[0].islower()
    if small and (count > _FEW or (count == _FEW and content.split()[0] not in language.words["determiners"])):
        return True
    if small or language.script == "uncased":
        complete = complete or (count <= _FEW and _is_predicate(place, rule, frame, language))
    return complete or (rule in {"introduces", "sourced"} and count > _FEW)


def _is_chosen(place: PlacedQuotation, content: str, language: SpeechLanguage) -> bool:
    """Whether words in reported speech are no name, so that whoever speaks chose them: das sei ein „Skandal“.

    A name has a capital where all nouns have one, and an article that is definite or the noun of the thing before it.
    """
    words, token = language.words, place.token
    if _is_written_small(content):
        return True
    if token < 1:
        return False
    before = place.line.words[token - 1]
    low = place.line.lower[token - 1]
    if low in words["indefinite_articles"]:
        return True  # Es drohe ein „Krieg aus Versehen“; the name of a thing is definite
    if len(content.split()) > 1 or not content.isalpha():
        return False
    known = before in words["reported_mood"] or low in words["possessives"] or low in words["as"]
    adjective = before[0].islower() and before.endswith(language.endings["inflected"]) and low not in words["small"]
    return known or (adjective and low not in language.verbs and low not in words["skipped"])


def _is_written_small(content: str) -> bool:
    """Whether the words are no name where nouns have capitals: „drastisch“; but not „eBook“, „ardale.example“."""
    first = content.split()[0]
    return first.islower() and not any(sign in first for sign in ".-_@0123456789")


def _is_arms_length(place: PlacedQuotation, content: str, found: Found | None, language: SpeechLanguage) -> bool:
    """Whether a few words in a sentence in which nobody speaks are held at arm's length: a "virtual bomb"."""
    longest = _ARMS_LENGTH if language.capitalised_nouns else _FEW
    if language.script != "spaced" or len(content.split()) > longest or not content[-1].isalnum():
        return False
    frame = found.frame if found is not None else None
    sentence = place.line.sentences[place.sentence]
    reporting = language.words["reporting"]
    if _is_noun_of_article(place, language):
        return True
    if not reporting.isdisjoint(place.line.words[sentence.start : sentence.end]):
        return False
    if frame is None or frame.is_generic():
        subject = frame.subject if frame is not None and not language.capitalised_nouns else None
        beside = subject is not None and subject.line == place.line.index and subject.end == place.token
        return not beside  # la empresa Ferral “lamenta profundamente” lo ocurrido
    return frame.line != place.line.index or frame.sentence != place.sentence


def _is_noun_of_article(place: PlacedQuotation, language: SpeechLanguage) -> bool:
    """Whether the words are the noun of the subject that opens a sentence: Das „rollende Klassenzimmer“ soll öffnen."""
    first = place.line.sentences[place.sentence].start
    article = place.token == first + 1 and place.line.lower[first] in language.words["definite"]
    return article and not language.words["any_auxiliaries"].isdisjoint(
        place.line.lower[place.token + 1 : place.token + 2]
    )


def _is_example(place: PlacedQuotation, language: SpeechLanguage) -> bool:
    """Whether the words are an example of what is said: Parolen wie (zum Beispiel) „Hafen bleibt“."""
    before = _words_before(place, _EXAMPLE)
    like = next((number for number, word in enumerate(before) if word in language.words["like"]), 0)
    return like > 0 and before[like - 1] in language.words["nouns"]


def _hangs_on(place: PlacedQuotation, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether the words are a judgement, or called out, so that they are somebody's whatever they look like."""
    return (
        _is_judged(place, frame, language)
        or _ends_with_cue(place, frame, language)
        or _is_viewed(place, frame, language)
    )


def _is_viewed(place: PlacedQuotation, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether the words are all that something is for somebody: war für die Verbände „Wortbruch und Verrat“."""
    if "source" not in frame.kinds or frame.line != place.line.index:
        return False
    viewed = place.line.lower[frame.cue] in language.words["viewpoint_first"]
    inner = frame.line == place.line.index and frame.cue > place.line.sentences[place.sentence].start
    following = place.line.words[place.token + 1 : place.token + 2]
    return viewed and inner and frame.end == place.token and (not following or not following[0][0].isalnum())


def _is_judged(place: PlacedQuotation, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether the words are a judgement behind "as", whatever they look like: bezeichnete es als „Blamage“."""
    before = place.line.lower[place.token - 1] if place.token else ""
    words = language.words
    earlier = place.line.lower[place.token - 2] if place.token > 1 else ""
    openers = words["judging"]
    beside = before in openers or before in words["indefinite_articles"]
    beside = beside or (earlier in openers and before in words["determiners"])  # warnte vor den „Abgründen“
    return EXPRESS in frame.kinds and frame.line == place.line.index and beside


def _is_predicate(place: PlacedQuotation, rule: str, frame: Frame | None, language: SpeechLanguage) -> bool:
    """Whether one word closes what is reported: Die Lage sei „verzweifelt“; dijo que la situación es “crítica”."""
    after, words = place.token + 1, language.words
    infinitive = not words["infinitive_marks"].isdisjoint(place.line.lower[after : after + 1])
    after += infinitive  # beweert ‘onschuldig’ te zijn
    if place.token and not words["adjectives_first"]:  # a confié être « soulagé »
        infinitive = infinitive or place.line.lower[place.token - 1].endswith(language.endings["infinitive"])
    if not words["any_auxiliaries"].isdisjoint(place.line.lower[after : after + 1]):
        after += 1  # laat weten dat ze ‘sprakeloos’ is
    following = place.line.words[after : after + 1]
    closes = not following or following[0] in FULL_STOPS or following[0] == "," or following[0] in words["joining"]
    if not closes:
        return False
    told = frame is not None and frame.line == place.line.index and not frame.kinds.isdisjoint((SAY, TELL, THINK))
    if told and frame is not None and not language.capitalised_nouns:
        end = max(frame.end, frame.cue_end)
        return infinitive or not words["that_or_whether"].isdisjoint(place.line.lower[end : place.token])
    sourced = rule == "sourced" or (frame is not None and "source" in frame.kinds)
    return sourced or is_reported_sentence(place.line, place.sentence, language)


def _ends_with_cue(place: PlacedQuotation, frame: Frame, language: SpeechLanguage) -> bool:
    """Whether a verb of calling out or of blame has the words for its object: hatten „Moss raus“ gerufen."""
    lower, words, token = place.line.lower, language.words, place.token
    if frame.line != place.line.index or place.alone:
        return False
    if frame.cue_end == token and lower[frame.cue] in words["verbatim"]:
        return True  # coreó «Directiva, dimisión»
    if EXPRESS in frame.kinds and not words["judgement_closers"].isdisjoint(lower[token + 1 : token + 2]):
        return frame.cue < token  # wirft der Regierung „Wortbruch und Willkür“ vor
    if EXPRESS in frame.kinds and frame.cue == token + 1 and frame.how == "agent":
        return True  # von Prüfern „lebensgefährlich“ genannt
    beside = frame.cue == token + 1 and frame.how == "before"
    blamed = not words["auxiliaries"].isdisjoint(lower[frame.start : token])
    if beside and EXPRESS in frame.kinds and blamed and lower[frame.cue].endswith(language.endings["past"]):
        return True  # hatte dem Minister „Wortbruch“ vorgeworfen
    if beside and EXPRESS in frame.kinds and frame.subject is not None and frame.subject.end == token:
        return place.line.quoted(token).strip()[0].islower()  # den er „höflich“ nennt
    behind = frame.how == "after" and frame.subject is not None and frame.subject.end == token
    return (beside or behind) and lower[frame.cue] in words["verbatim"]


def _takes_words(place: PlacedQuotation, frame: Frame, count: int, possessives: frozenset[str]) -> bool:
    """Whether the cue stands so near that words in marks are what it reports: called the plan "dead"."""
    if frame.line != place.line.index:
        return False
    gap = place.token - frame.cue_end  # expresó su «pena»; prometió «actuar»
    own = gap == 0 or (gap == 1 and place.line.lower[place.token - 1] in possessives)
    return EXPRESS in frame.kinds or (own and not frame.is_generic()) or (count > 1 and gap <= _FAR)


def _words_before(place: PlacedQuotation, count: int) -> list[str]:
    return place.line.lower[max(0, place.token - count) : place.token]
