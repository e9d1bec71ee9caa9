"""Headlines In Title Case, read as if only their names had capitals."""

from collections.abc import Sequence

from newsdoc.analyzers.speech.language import SpeechLanguage
from newsdoc.analyzers.speech.names import is_title_case
from newsdoc.analyzers.speech.tokens import Passage
from newsdoc.analyzers.speech.traits import CAPITAL

__all__ = ["lower_headlines"]


def lower_headlines(lines: Sequence[Passage], language: SpeechLanguage) -> None:
    """Take the capitals from the words of headlines that the text writes small elsewhere, and from verbs.

    "Moss Says He Will Not Sell Boats" is then read as "Moss says he will not sell boats".
    """
    if language.grammar != "clauses":
        return
    titled = [line for line in lines if is_title_case(line, language)]
    if not titled:
        return
    written: set[str] = set()
    names: set[str] = set()
    headlines = {line.index for line in titled}
    for line in lines:
        if line.index not in headlines:
            words, starts = line.words, line.sentence_starts
            written.update(words)
            names.update(words[token] for token in line.places(CAPITAL, 0, len(words)) if token not in starts)
    small = language.words["auxiliaries"] | language.words["pronouns"] | language.words["small"] | language.finite
    for line in titled:
        line.start_of(len(line.words) - 1)  # the words are found in the text as they are printed
        for token in line.places(CAPITAL, 1, len(line.words)):
            word, low = line.words[token], line.lower[token]
            common = low in written or low in small or language.is_adverb(low)
            if common and word not in names and not language.is_given(low) and len(low) == len(word):
                line.words[token] = low
        line.traits = bytes(map(language.traits.__getitem__, line.words))
