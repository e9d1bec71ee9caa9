"""What sites call their parts: words of papers' names, of addresses, of links and controls, in all languages at once.

A page mixes languages in its frame whatever the language of its story, so these words are not asked for by language.
They stand in the table `[site]` of the language files.
"""

from newsdoc.wording.cues import words_of
from newsdoc.wording.language_data import per_language, tables


@per_language()
def site_words(kind: str) -> frozenset[str]:
    """The words of one list of `[site]`, in lower case, of all languages.

    >>> "zeitung" in site_words("papers"), "tagged" in site_words("papers")
    (True, False)
    """
    return frozenset(word for _, table in tables("site") for word in table.get(kind, ()))


@per_language()
def site_labels(kind: str) -> frozenset[str]:
    """The lines of one list of `[site]`, as `label_of` has them.

    >>> label_of("S\u2019abonner") in site_labels("labels"), label_of("The quay") in site_labels("labels")
    (True, False)
    """
    return frozenset(map(label_of, site_words(kind)))


def label_of(text: str) -> str:
    """The words of a line in lower case, whatever apostrophes it has and signs stand around them."""
    return " ".join(words_of(text.lower().replace("\u2019", "'").replace("i\u0307", "i")))


@per_language()
def paper_ends() -> tuple[str, ...]:
    """What a compound ends with that is a paper's name: "Hafenbote", "Kustbladet"."""
    return tuple(sorted(site_words("paper_ends")))


@per_language()
def site_word_ends() -> tuple[str, ...]:
    """What names of news sites end with where words have no spaces."""
    return tuple(sorted(site_words("name_ends")))
