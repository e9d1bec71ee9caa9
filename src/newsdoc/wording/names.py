"""Where one thing ends and the next begins in glued text, and what looks like a person's name."""

import re
from functools import cache
from importlib.resources import files

from newsdoc.toml_files import read_toml
from newsdoc.wording.agencies import is_news_agency

_LISTS = read_toml(files(__package__).joinpath("names.toml"))
_DATA = {key: frozenset(words.split()) for key, words in _LISTS.items()}
_NAME_PREFIXES = _DATA["prefixes"]
PARTICLES = _DATA["particles"]
"""Small words inside names: Ursula von der Leyen, Luiz Inácio Lula da Silva."""
PARTICLE_PAIRS = frozenset(tuple(pair.split()) for pair in _LISTS["particle_pairs"].strip().splitlines())
"""Pairs of particles before family names of any language, where one of them is a word of the text's own."""
_ARTICLE = re.compile(rf"(?:{'|'.join(_DATA['articles'])})[-‑–][^\W\d_a-z]")
"""An Arabic article before the rest of a family name: "al-Rashid", "ul-Haq"."""
_FIRST_NAMES = _DATA["first_names"]
STAFF = _DATA["staff"]
"""With which a house signs beside its name: "Post staff"."""
DESKS = _DATA["desks"]
"""Parts of a newspaper, which before a job name no house: "Sports Reporter Ann Lee"."""
NO_OPENERS = _DATA["no_openers"]
"""Articles, with which no name begins: "Von der Befreiung zum Staatsvertrag"."""
FROM_IN_NAMES = _DATA["from_in_names"]
"""Words for "from" and "in" that stand inside names as well: "María de la Cruz"."""
OF = _DATA["of"]
"""What stands between a job and its field, as well as in names: "Redactor de Medio Ambiente"."""
AND_IN_NAMES = _DATA["and_in_names"]
"""Particles that join two names as well: "Ana y Luis", "Ortega y Lago"."""
FAMILY_NAME_OPENERS = _DATA["family_name_openers"]
"""By-words that are capitalised in family names too: "Di" opens an Italian byline, and Di Caprio."""
_FAMILY_NAMES = _DATA["also_family_names"]
_SMALL_WORDS = _DATA["small_words"]
_ENDINGS = tuple(_DATA["organisation_endings"])
_SITE = re.compile(r"[^\s@]{2,}\.(?:com?|net|org|info|news|eu|[a-z]{2})(?:\.[a-z]{2})?$", re.I)
"""The address of a site, as the name of who runs it."""
_SUFFIXES = _DATA["suffixes"]
_TITLES = _DATA["titles"]
_LEGAL_FORMS = _DATA["legal_forms"]
_ORGANISATION = _DATA["organisation"]
_NO_PERSON = _ORGANISATION | _DATA["no_names"]

_KNOWN_SCRIPTS = re.compile("[A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]+$")
_CAMEL = re.compile(
    r"[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω](?=[A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω])"  # small letter, capital
    r"|[A-Z](?<=[A-Z]{3})(?=[A-Z][a-z]{2})"  # acronym, word
    r"|[^\W\d_](?=\d)"  # letter, digit
    r"|\d(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])"  # digit, word
    r"|[.!?”](?!(?:Com|Net|Org)\b)(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2})"  # end of a sentence, word
    r"|(?<=[a-zà-öø-ÿ])\)(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])"
)
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω"
_MAY_BE_GLUED = re.compile(
    rf"[{_CAPITAL}\d](?:(?<=[^\W\d_{_CAPITAL}].)|(?<=[\d.!?”)][{_CAPITAL}])|(?<=[A-Z]{{2}})(?=[a-z]))"
)
"""Quick to search, since it looks only at capitals and digits: most texts have none that could be behind a seam."""
_TOKEN = re.compile(r"[^\s,;|·•/]+")
_AROUND = "()“”\"'‘’*"
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3}$")


def glue_points(text: str) -> list[int]:
    """Offsets inside words at which two things seem stuck together: "PostDemocracy", "Kinsella2 minutes".

    A capital after a name prefix (McCarthy, DeSantis) or in a brand (iPhone) is none.
    """
    points: list[int] = []
    if not _MAY_BE_GLUED.search(text):
        return points
    for found in _CAMEL.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, found.end() - 12), found.end())
        word = before[0].lower() if before else ""
        if text[found.end()].isdigit():
            # B2, G7, COVID19: a short or upper-case word with its number is one thing.
            if before is None or len(word) < _UNIT or before[0].isupper():
                continue
        elif word in _NAME_PREFIXES or not text[found.end() + 1 : found.end() + 2].isalpha():
            continue  # a capital alone closes a word: "GmbH"
        points.append(found.end())
    return points


_UNIT = 3
"""Letters of a word that goes with its number ("B2"), fewer than."""


def is_name_word(word: str) -> bool:
    """True for a word that may be part of a person's name by its shape."""
    core = word.strip(_AROUND)
    if not core:
        return False
    if core.lower() in PARTICLES:
        return True
    first = core[0]
    if begins_with_article(core) or begins_with_elision(core):
        return True
    if not first.isalpha():
        return False
    return not _is_small(first) and (core.isalpha() or not (any(map(str.isdigit, core)) or "@" in core))


def begins_with_article(word: str) -> bool:
    """Whether a family name begins with the Arabic article in small letters: "al-Rashid"."""
    return word[0].islower() and _ARTICLE.match(word) is not None


def begins_with_elision(word: str) -> bool:
    """Whether a family name begins with an elided particle, whether small or not: "d'Emilio"."""
    return word[0] in "dlDL" and word[1:2] in ("'", "’") and word[2:3].isupper()


def is_capitalised(word: str) -> bool:
    """Whether a word is written as names are, its article or elided particle aside: "Rashid", "al-Rashid"."""
    return word[0].isupper() or begins_with_article(word) or begins_with_elision(word)


def may_open_with_name(text: str) -> bool:
    """False for most texts that do not begin with a person's name: their second word is a small one. Quick to tell."""
    words = text.split(None, 2)
    if len(words) < 2:
        return False
    second = words[1].strip(_AROUND)
    return not _is_small(second[:1]) or second.lower() in PARTICLES


def _is_small(letter: str) -> bool:
    """Whether a letter is a small one that opens no name. Georgian has capitals, and opens no word with them."""
    return letter.islower() and letter.title() != letter


def may_be_family_name(text: str) -> bool:
    """True for two words of which the last names organisations and families alike: "Jo Press"."""
    words = text.split()
    return len(words) == 2 and words[1].lower() in _FAMILY_NAMES and looks_like_person(f"{words[0]} X")


def looks_like_person(text: str) -> bool:
    """True for two to six words of a name's shape, at least two of them capitalised: "Ana María de la Cruz"."""
    words = text.split()
    if not _LEAST_WORDS <= len(words) <= _MOST_WORDS or len(text) > _LONGEST or "/" in text or "&" in text:
        return False
    if words[-1][-1] in _POINTS:
        return False  # what stands between a name and the next part of its line
    capitals = 0
    if text.isupper() and any(word in _SMALL_WORDS for word in text.lower().split()[1:]):
        return False
    for i, word in enumerate(words):
        if not is_name_word(word):
            return False
        opens = i == 0 and word[0].isupper() and word.lower() in _FIRST_NAMES
        closes = i + 1 == len(words) and word.istitle()  # no particle stands last: "Minh Do"
        if opens or closes or word.lower() not in PARTICLES:
            capitals += 1
            core = word.lower().strip(".,:")
            if (
                core in _NO_PERSON
                or ("-" in core and core.rpartition("-")[2] in _ORGANISATION)
                or core.endswith(_ENDINGS)
            ):
                return False
        if word[-1] in ":!?" or (word[-1] == "." and len(word) > _WITH_STOP and "." not in word[:-1]):
            return False
    return capitals >= 2


_POINTS = "·•"
"""Signs between the parts of a byline."""
_WITH_STOP = 4
"""Characters of initials or a title with its stop, at most: behind a longer word a sentence ends."""


_LEAST_WORDS, _MOST_WORDS, _LONGEST = 2, 6, 60
"""Words of a full name, particles among them, and its characters."""


def opens_with_given_name(text: str) -> bool:
    """True where the first word is a given name in use in several countries, or an initial.

    Two capitalised words alone may be a heading as well ("Brief Description"). Names in Latin, Cyrillic and Greek
    letters are known; what is written in others is not doubted.
    """
    if not has_known_script(text):
        return True
    first = text.split(None, 1)[0].strip(_AROUND) if text.strip() else ""
    name = first.lower().partition("-")[0]
    return _INITIALS.match(first) is not None or name in _INITIAL_PAIRS or name in _given_names()


def has_known_script(text: str) -> bool:
    """Whether a text has letters of a script in which given names are known."""
    return _KNOWN_SCRIPTS.search(text) is not None


@cache
def _given_names() -> frozenset[str]:
    lines = files(__package__).joinpath("given_names.txt").read_text("utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def is_no_person(word: str) -> bool:
    """True for a word that no person's name has in it: of an organisation, a button, a label."""
    return word.lower().strip(".,:()") in _NO_PERSON or is_news_agency(word)


def capitalised(name: str) -> str:
    """A person's name that is printed in capitals, as names are written: "JO VAN DER BERG" is Jo van der Berg.

    So is a family name alone, "Jo BERGER", which is longer than the initials of a house. Any other name, and initials,
    as they are. Letters of Turkish show that its two I are meant: "SELİN DAĞLI" is Selin Dağlı.
    """
    words = name.split()
    turkish = not _TURKISH.isdisjoint(name)
    if len(words) > 1 and words[0].istitle() and words[-1].isupper() and len(words[-1]) > _HOUSE_INITIALS:
        return " ".join(
            [word if word.islower() or word.istitle() else _capitalised_word(word, False, turkish) for word in words]
        )
    if len(words) < 2 or not name.isupper() or not all(map(str.isalpha, (word[0] for word in words))):
        return name
    return " ".join([_capitalised_word(word, i == 0, turkish) for i, word in enumerate(words)])


_HOUSE_INITIALS = 4
"""Letters of a paper or broadcaster that is called by its initials, at most."""


_TURKISH = frozenset("İĞ")
"""Capitals that only Turkish has, and languages near to it."""


def _capitalised_word(word: str, is_first: bool, turkish: bool) -> str:
    lowered = (word.replace("I", "ı") if turkish else word).lower().replace("i\u0307", "i")  # of "İ"
    if "." in word or lowered in _SUFFIXES - {"jr", "sr"} or (len(word) == 2 and lowered in _INITIAL_PAIRS):
        return word
    if lowered in PARTICLES and not (is_first and lowered in _FIRST_NAMES):
        return lowered
    if lowered.startswith("mc") and len(word) > 3:
        return "Mc" + lowered[2:].capitalize()
    return _NAME_PART.sub(
        lambda part: "İ" + part[0][1:] if turkish and part[0][0] == "i" else part[0].capitalize(), lowered
    )


_NAME_PART = re.compile(r"[^\W\d_]+")
_INITIAL_PAIRS = _DATA["initial_pairs"]
"""Initials that serve as a first name: "CJ"."""


def is_organisation(text: str) -> bool:
    """True for an agency, a desk or any name with a word such as News, Staff, Redaktion in it."""
    if is_news_agency(text) or _SITE.match(text):
        return True
    words = [word.strip(".,:()").lower() for word in text.split()]
    return any(word in _ORGANISATION or (len(word) > _COMPOUND and word.endswith(_ENDINGS)) for word in words)


_COMPOUND = 7
"""Letters of a compound, more than: a shorter word only happens to end so."""


def is_word_of_organisations(text: str) -> bool:
    """True for one word that many organisations have in their names, and that names none: "News", "Editorial"."""
    return text.lower() in _ORGANISATION


def is_company(text: str) -> bool:
    """True for one company by its full name, with its legal form: "Holm & Söhne GmbH & Co. KG", "Lind, Inc."."""
    if not text or len(text) > _COMPANY or "|" in text or ";" in text or text.isspace():
        return False
    *name, form = text.split()
    bare = form.strip(",").replace(".", "")
    if not name or bare.lower() not in _LEGAL_FORMS or "," in " ".join(name)[:-1]:
        return False
    if text.isupper() and opens_with_given_name(text):
        return False  # "ANNA MARIA SA"
    if len(bare) > _SHORT_FORM:
        return bare in _WORDS_OF_FORM or (bare[0].isupper() and not bare[1:].islower())  # "Kenji Asa", "Day Spa"
    return (bare.isupper() or bare == "Oy") and not name[-1].endswith(",")  # "Ann De Sa", "Ann Lee, SA"


_WORDS_OF_FORM = _DATA["written_legal_forms"]
"""Legal forms that are written as words or begin with a small letter; the others are initials."""
_COMPANY = 80
"""Letters of a company's name."""
_SHORT_FORM = 2
"""Letters of a legal form that may be somebody's initials or last name as well."""


def is_newsroom(word: str) -> bool:
    """True for what a newsroom calls itself in some language: Redaktion, Redacción, newsroom."""
    return word.lower().startswith(_NEWSROOMS)


_NEWSROOMS = tuple(_DATA["newsrooms"])


def is_name_suffix(text: str) -> bool:
    """True for Jr., III, PhD and the like."""
    return text.strip(" .,").lower() in _SUFFIXES


def without_degrees(name: str) -> str:
    """The name without degrees that follow it without a comma: "Ann Lee MD PhD" is Ann Lee."""
    words = name.split()
    if name.isupper():
        return name
    while len(words) > 2 and words[-1][0].isupper() and words[-1][-1].isupper() and is_name_suffix(words[-1]):
        if is_generation(words[-1]):
            break
        del words[-1]
    return " ".join(words)


def is_generation(text: str) -> bool:
    """True for what tells bearers of one name apart, and so is part of the name; a degree behind it is not."""
    return text.strip(" .,").lower() in _GENERATIONS


_GENERATIONS = _DATA["generations"]


def without_titles(name: str) -> str:
    """The name without Dr., Prof. and the like before it."""
    words = name.split()
    while len(words) > 1 and words[0].strip(".").lower() in _TITLES:
        del words[0]
    return " ".join(words)


def organisation_start(words: list[str]) -> int | None:
    """Where, in a run of capitalised words that begins with a person's name, an organisation begins; None: nowhere.

    "Tessa Vance Coast News": at least two words stay with the person, and one word goes with the organisation's own.
    """
    for i, word in enumerate(words):
        if word.strip(".,:()").lower() in _ORGANISATION and i >= 2:
            return max(2, i - 1)
    return None
