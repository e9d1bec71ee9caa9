"""Who is named without a verb: by a label, by a signature, or as the one whom a sentence is about."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.cue_candidates import Candidate
from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.phrases import Phrase
from newsdoc.analyzers.speech.tokens import QUOTE, Passage, Sentence

__all__ = ["about", "labelled", "signed_by"]

_LONGEST_LABEL = 6
"""Words in the longest label."""


def about(candidates: Sequence[Candidate], sentence: Sentence, end: int) -> Phrase | None:
    """Whom the words of the sentence up to token `end` are about."""
    before = [item for item in candidates if item.end <= end and not item.hearer]
    direct = [item for item in before if not item.oblique]
    speaking = [item for item in direct if item.speaks]
    named = [item for item in before if item.phrase.name is not None and item.phrase.name.kind == "person"]
    chosen = speaking or named
    if not chosen:
        return None
    first = chosen[0].phrase
    if first.kind == "description" and first.start == sentence.start and named:
        return named[0].phrase  # Auteur du but, le capitaine Moss ...
    return first


def signed_by(
    line: Passage, sentence: Sentence, candidates: Sequence[Candidate], token: int, language: SpeechLanguage
) -> Phrase | None:
    """The name behind the dash at `token`, after a quotation or at the beginning of a line: — Ann Moss."""
    subject = next((item.phrase for item in candidates if item.start == token + 1), None)
    if subject is None or subject.kind != "name":
        return None
    words = line.words
    closes = subject.end >= len(words) or words[subject.end] in {",", ".", "("}
    closes = closes or all(line.lower[i] not in language.verbs for i in range(subject.end, sentence.end))
    stopped = token > 1 and words[token - 1] in {".", ","} and words[token - 2] == QUOTE
    opens = token == 0 or words[token - 1] == QUOTE or stopped
    return subject if opens and closes else None


def labelled(line: Passage, sentence: Sentence, candidates: Sequence[Candidate]) -> Phrase | None:
    """The name, or before a quotation the description, that opens a line before a colon."""
    first = candidates[0].phrase if candidates else None
    if first is None or first.start != sentence.start or first.end >= sentence.end - 1:
        return None
    if line.words[first.end] != ":" or first.kind == "pronoun" or first.end - first.start > _LONGEST_LABEL:
        return None
    return first if first.kind == "name" or line.words[first.end + 1] == QUOTE else None
