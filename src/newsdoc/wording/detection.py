"""Which language a text is in, by its script and function words."""

import re
from collections import Counter

from newsdoc.wording.language_data import per_language
from newsdoc.wording.languages import languages
from newsdoc.wording.scripts import SCRIPTS, has_script, letters_of

_SAMPLE = 800
"""Characters that are looked at: some 130 words with dozens of function words among them: more would tell nothing
new."""
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@per_language()
def _voters() -> dict[str, tuple[tuple[str, float], ...]]:
    """Function word to the languages that have it; a word that many share says less.

    Languages that are near to others have no vote: they are told from them in a second step.
    """
    by_word: dict[str, list[str]] = {}
    for code, language in languages().items():
        for word in language.function_words - language.shared_words if not language.near else ():
            by_word.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in by_word.items()}


@per_language()
def _neighbours(code: str) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """The languages near to one, each with the function words that only it has of the two, and that only the other."""
    words = languages()[code].function_words if code in languages() else frozenset()
    near = [language for language in languages().values() if code in language.near]
    return tuple((one.code, one.function_words - one.shared_words - words, words - one.function_words) for one in near)


def detect_language(text: str) -> str | None:
    """The language of the text as BCP 47 primary subtag; None when the text does not tell.

    Looks at the middle of a long text, since the ends of a page are mostly labels.
    """
    code = _detect(text)
    return code if code is None else _or_near(code, _sample(text))


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    middle = (len(text) - _SAMPLE) // 2
    return text[middle : middle + _SAMPLE]


def _or_near(code: str, text: str) -> str:
    """The language, or one near to it that has more of its own words in the text."""
    neighbours = _neighbours(code)
    if not neighbours:
        return code
    counts = Counter(_words_of(text.lower()))
    best, most = code, _OWN_WORDS - 1
    for other, own, theirs in neighbours:
        more = sum(map(counts.__getitem__, own)) - sum(map(counts.__getitem__, theirs))
        if more > most:
            best, most = other, more
    return best


_OWN_WORDS = 2
"""How many more words of its own tell a language from one near to it: one may be a name, or a slip."""


def _words_of(lowered: str) -> list[str]:
    """The words of a text, with the vowel signs of Indian scripts."""
    return _STOPS.sub(" ", lowered).split()


_STOPS = re.compile(r"[.,!?:;()\[\]\"“”„«»…।॥]")


def _detect(text: str) -> str | None:
    is_sample = len(text) > _SAMPLE
    text = _sample(text)
    if has_script(text):
        letters = sum(map(str.isalpha, text)) or 1
        for code, script in SCRIPTS:
            # Kana are rarer than han in Japanese; a name in another script must not settle it.
            if letters_of(text, script) > letters * (0.05 if code == "ja" else 0.3):
                return code
    votes: dict[str, float] = {}
    voters = _voters()
    # A sample has function words enough without those that touch a comma; of a short text each one counts.
    words = text.lower().split() if is_sample else _WORDS.findall(text.lower())
    for word, count in Counter(filter(voters.__contains__, words)).items():
        for code, weight in voters[word]:
            votes[code] = votes.get(code, 0.0) + count * weight
    best = max(votes, key=lambda code: votes[code], default=None)
    if best is None or votes[best] < 1:
        return _by_cyrillic(text)
    if best in _ARABIC_SCRIPT:
        return _with_other_letters(text, best)
    return (_by_cyrillic(text) or best) if best in _CYRILLIC_LANGUAGES else best


_LETTERS = (
    ("ckb", "\u06ce\u06c6\u06b5\u0695\u06d5"),
    ("ps", "\u069a\u0681\u0685\u0693\u0696\u06bc\u06d0\u06cd"),
    ("ur", "\u0679\u0688\u0691\u06ba\u06d2\u06c1"),
    ("fa", "\u067e\u0686\u0698\u06af\u06a9\u06cc"),
)
"""Letters of Sorani, Pashto, Urdu and Persian that Arabic does not have; Urdu and Pashto have the Persian ones, too."""
_SHARE = 0.04
"""More of them than names bring into an Arabic text; Persian that is typed without its own k and y has so many."""


_ARABIC_SCRIPT = ("ar", "fa", "ur")


def _with_other_letters(text: str, voted: str) -> str:
    """The language of a text in the script of Arabic, which shares words with others."""
    letters = sum(map(str.isalpha, text)) or 1
    return next((code for code, own in _LETTERS if letters_of(text, own) > _SHARE * letters), voted)


_CYRILLIC = (
    ("uk", "іїєґ", "ыэъёәғқұўӯҳ"), ("be", "ў", "щъқғҳ"), ("kk", "ұқғ", "ўҳӯӣҷ"), ("uz", "ўқғҳ", "ыщұӯӣҷ"),
    ("mn", "өү", "ңқғәұіў"), ("ru", "ыэ", "іїєґљњћџўқғөү"), ("mk", "ѓќ", "ыэћђ"), ("sr", "јљњћђ", "ыэщъѓќ"),
    ("bg", "ъ", "ыэіїєґљњћџ"),
)  # fmt: skip
"""Languages with letters that they have and letters that they never have."""
_CYRILLIC_LANGUAGES = frozenset(code for code, _, _ in _CYRILLIC)
_CYRILLIC_SHARE = 0.005
"""More of them than a name brings in; in Russian a hundredth of all letters is one of these two and more."""


def _by_cyrillic(text: str) -> str | None:
    """The language that Cyrillic letters tell, where function words are few or shared: Russian has ы, Bulgarian not."""
    letters = sum(map(str.isalpha, text)) or 1
    if text.isascii() or letters_of(text, _A_TO_YA) * 2 < letters:
        return None
    lowered = text.lower()
    for code, own, others in _CYRILLIC:
        if letters_of(lowered, own) > _CYRILLIC_SHARE * letters >= letters_of(lowered, others):
            return code
    return None


_A_TO_YA = "\u0400-\u04ff"
