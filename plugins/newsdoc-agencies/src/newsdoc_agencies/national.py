"""Texts in the national versions of ISO 646, the seven-bit alphabet of teleprinters: they have letters of a language
where ASCII has brackets, the bar and the tilde.
"""

import re

from newsdoc.wording.detection import detect_language

_PLACES = "[\\]{|}~"
_VERSIONS = {
    "de": "ÄÖÜäöüß",  # DIN 66003
    "sv": "ÄÖÅäöåü",  # SS 63 61 27; the Finnish one has the same letters
    "fi": "ÄÖÅäöåü",
    "da": "ÆØÅæøåü",  # DS 2089
    "nb": "ÆØÅæøå¯",  # NS 4551
    "no": "ÆØÅæøå¯",
    "es": "¡Ñ¿°ñç~",  # the Spanish version
    "fr": "°ç§éùè¨",  # NF Z 62-010
    "it": "°çéàòèì",  # the Italian version
}
"""By language, what its version has in these places."""
_IN_WORD = re.compile(r"(?<=[A-Za-z])[\[\\\]{|}~](?=[A-Za-z])|(?<![^\s(\"])[\[\\\]{|}](?=[a-z]{2})")
"""A sign that stands where a letter does."""
_FEW = 2
"""One sign among letters may be a slip."""


def as_printed(text: str) -> str:
    """The text with the letters of its language, where it is in a national version.

    >>> as_printed("Der B}rgermeister h{lt die F{hre f}r gut und hat sie mit der Stadt in diesem Jahr gekauft.")
    'Der Bürgermeister hält die Fähre für gut und hat sie mit der Stadt in diesem Jahr gekauft.'
    """
    if not text.isascii() or len(_IN_WORD.findall(text)) < _FEW:
        return text
    language = detect_language(text)
    letters = _VERSIONS.get(language or "")
    return text.translate(str.maketrans(_PLACES, letters)) if letters else text
