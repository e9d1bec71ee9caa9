"""From bytes to text, as the WHATWG Encoding Standard asks of browsers.

A byte order mark decides; then UTF-8, where the bytes are that; then what the data declares of itself; then what the
bytes look like: Windows-1252 unless another encoding of the standard is clearly better. Code pages of DOS, the Mac and
mainframes, and Python's own codecs (`hex`, `idna`, `utf-7` ...), are never used: no web page and no wire is in them,
and among short texts chance would find them.
"""

import codecs
import re

import attrs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER = {
    "shift_jis": "cp932", "euc-kr": "cp949", "big5": "big5hkscs", "gbk": "gb18030", "windows-1252": "cp1252",
    "utf-16le": "utf-8", "utf-16be": "utf-8", "iso-8859-8-i": "iso8859-8", "windows-874": "cp874",
    "macintosh": "mac-roman", "x-mac-cyrillic": "mac-cyrillic",
}  # fmt: skip
"""Encodings of the standard under the name of the Python codec that holds all their characters. A declaration that was
read byte by byte cannot be in UTF-16: the standard takes UTF-8 then (section 4.2; HTML, section 13.2.3.2)."""

ESCAPED = "iso2022_jp"
"""The one encoding of the standard that writes other letters in bytes of ASCII, between escapes."""
_HEAD = 4096
"""Bytes in which UTF-16 without a mark is looked for: each second one tells, so that any stretch does."""
_SAMPLE = 1 << 16
"""Bytes that a guess looks at: enough for every language, and the cost of a guess stays bounded."""
_UTF8_GOOD = 4
"""Characters of UTF-8 for each byte that is none, from which on bytes are UTF-8 with faults: in text of another
encoding two bytes that happen to be one character of UTF-8 are rare."""
_DECLARED_GOOD = 1
"""The same where UTF-8 is declared: bytes in another encoding are hardly ever a character of it."""
_OTHER_SCRIPT = 0.3
"""Share of bytes beyond ASCII among letters from which on a text is not in Latin script: Latin text has a twentieth,
the most accented (Vietnamese, Czech) a quarter."""


@attrs.frozen
class Decoded:
    """Text, and how it was got from bytes."""

    text: str
    """The text, without a byte order mark; what could not be decoded is U+FFFD."""
    encoding: str
    """The Python codec it was decoded with."""
    guessed: bool
    """True where the data neither was UTF-8 nor said what it is."""
    replaced: int
    """Number of characters that could not be decoded."""


def codec_of(label: str) -> str | None:
    """The Python codec for an encoding label of the web ("latin1", "x-sjis"); None for no label of the standard."""
    import webencodings

    found = webencodings.lookup(label)
    if found is None or found.name in ("x-user-defined", "replacement"):
        return None
    return _WIDER.get(found.name) or codecs.lookup(found.codec_info.name).name


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes. `declared`: the label that the data gives itself; one that is unknown does not count.

    Bytes that are UTF-8 are read so whatever is declared: much is re-encoded without its declaration being changed. For
    the same reason bytes that declare UTF-8, and are hardly any of it, are guessed.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    named = codec_of(declared) if declared else None
    if named == ESCAPED and b"\x1b" in data:  # in ASCII, and so UTF-8 too
        return _decoded(data, named)
    if b"\0" in (head := data[:_HEAD]) and (wide := _wide(head)):  # of ASCII, it is UTF-8 full of NULs too
        return _decoded(data, wide, guessed=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", guessed=False, replaced=0)
    except UnicodeDecodeError:
        pass
    if named is not None and (named != "utf-8" or _is_utf8(data, _DECLARED_GOOD)):
        return _decoded(data, named)
    name = guess(data)
    return _decoded(data, name, guessed=name != "utf-8")


def _decoded(data: bytes, encoding: str, guessed: bool = False) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text.removeprefix("\ufeff"), encoding, guessed=guessed, replaced=text.count("\ufffd"))


def guess(data: bytes) -> str:
    """The codec that bytes without a declaration are most likely in."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    return _wide(data[:_HEAD]) or ("utf-8" if _is_utf8(data, _UTF8_GOOD) else _narrow(data))


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is NUL."""
    half = len(head) // 2
    if half < 2:
        return None
    if head[1::2].count(0) > half * 0.7 and head[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _is_utf8(data: bytes, good_for_bad: int) -> bool:
    """Whether bytes are UTF-8 with faults: at least so many characters for each byte that is none."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - bad - sum(map(len, _ASCII.findall(text)))
    if good >= bad * good_for_bad:
        return True
    # A page in English has a few dashes and quotation marks: each stands by itself, which two or three bytes of another
    # encoding hardly ever do in the way of UTF-8.
    return good >= max(bad, _FEW_GOOD) and len(_ALONE.findall(data, 0, _SAMPLE)) >= max(bad, _FEW_GOOD)


_FEW_GOOD = 3
"""Characters of UTF-8 between ASCII that no chance makes."""
_ALONE = re.compile(rb"(?<![\x80-\xff])(?:[\xc2-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2})(?![\x80-\xff])")


_ASCII = re.compile("[\x00-\x7f]+")
_TAG = re.compile(rb"<[^<>]*>")
_OTHER_SCRIPTS = (
    "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp1253",
    "iso8859_7", "cp1255", "cp1256", "cp874",
)  # fmt: skip
"""Encodings of the standard for scripts other than Latin."""


def _narrow(data: bytes) -> str:
    sample = b""
    for line in data.splitlines():  # the lines that can tell
        if not line.isascii():
            sample += line[: _SAMPLE - len(sample)] + b"\n"
            if len(sample) > _SAMPLE:
                break
    # Tags are ASCII whatever the text is, and the controls of teleprinters are no letters of any.
    sample = _TAG.sub(b" ", sample).translate(None, _CONTROLS)
    beyond = len(sample) - len(sample.translate(None, _HIGH))
    letters = beyond + sum(chr(each).isalpha() for each in sample if each < 128)
    if beyond > letters * _OTHER_SCRIPT:
        if (asian := _japanese_or_korean(sample)) is not None:
            return asian
        from charset_normalizer import from_bytes  # heavy, and few data get here

        matches = from_bytes(sample, cp_isolation=[*_OTHER_SCRIPTS])
        best = min(matches, key=lambda each: (each.chaos, -each.coherence), default=None)
        if best is not None and best.encoding != "ascii":
            found = _WIDER.get(best.encoding, best.encoding)
            return _greek(sample) if found in _GREEK else found
    return _latin(sample)


_GREEK = frozenset(("cp1253", "iso8859_7"))
"""They differ in one letter, and in signs."""
_ALPHA = re.compile(rb"(?<![\xb8-\xfe])\xb6[\xc1-\xfe]")
"""An alpha with an accent that begins a word in ISO 8859-7; in Windows-1253 a pilcrow that is glued to one."""


def _greek(sample: bytes) -> str:
    return "iso8859_7" if _ALPHA.search(sample) is not None else "cp1253"


_HIRAGANA = re.compile("[\u3041-\u3096]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_MUCH_KANA = 0.15
"""Share of hiragana in Japanese text: a third and more; in other text read as Japanese a few in a hundred."""
_MOSTLY_HANGUL = 0.8
"""Share of syllables among the characters beyond ASCII of Korean text, whose Chinese characters are rare."""


def _japanese_or_korean(sample: bytes) -> str | None:
    """The encoding in which the text is written in kana, or in Hangul: no chance makes sentences of them."""
    for encoding, letters, share in (
        ("euc_jp", _HIRAGANA, _MUCH_KANA),
        ("cp932", _HIRAGANA, _MUCH_KANA),
        ("cp949", _HANGUL, _MOSTLY_HANGUL),
    ):
        text = sample.decode(encoding, "replace")
        beyond = len(text) - sum(map(len, _ASCII.findall(text)))
        if text.count("\ufffd") * 20 < beyond and len(letters.findall(text)) > beyond * share:
            return encoding
    return None


_HIGH = bytes(range(128, 256))
_CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\r\x1b")
"""Control characters that no encoding gives a meaning."""
_WESTERN = (
    "äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "áâãàçéêíóôõúü", "àèéìíîòóùú", "áèéêëíïóöúü", "åäöéü", "æøåéóòâô", "åäöšž",
    "áðéíóúýþæö", "àçèéíïòóúü", "áéíóúà",
)  # fmt: skip
"""Letters beyond ASCII of the languages that Windows-1252 is for: German, French, Spanish, Portuguese, Italian, Dutch,
Swedish, Danish and Norwegian, Finnish, Icelandic, Catalan, Irish."""
_CENTRAL = (
    "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ",
)  # fmt: skip
"""Polish, Czech, Slovak, Hungarian, Croatian and Slovene, Romanian."""
_BALTIC = ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")
"""Lithuanian, Latvian, Estonian."""
_OTHER_LATIN = (
    ("cp1250", _CENTRAL),
    ("iso8859_2", _CENTRAL),
    ("cp1254", ("âçğıîöşüû",)),
    ("cp1257", _BALTIC),
)
"""Encodings for other languages in Latin script, with the letters beyond ASCII of each language."""
_TELLING = 2
"""Different letters that must speak for another encoding before Windows-1252 is left: one may be chance."""
_SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’‘·\xad](?=[^\W\d_])|[\x80-\x9f]")


def _letters(text: str) -> set[str]:
    return {each for each in text.lower() if each > "\x7f" and each.isalpha()} - set("ªºµ")


def _latin(sample: bytes) -> str:
    """Windows-1252, or the encoding in which all letters beyond ASCII are those of one language of its own."""
    western = sample.decode("cp1252", "replace")
    found = _letters(western)
    signs = _SIGN_IN_WORD.search(western) is not None or "\ufffd" in western
    if not signs and any(found <= set(language) for language in _WESTERN):
        return "cp1252"
    for encoding, languages in _OTHER_LATIN:
        text = sample.decode(encoding, "replace")
        other = _letters(text)
        if _SIGN_IN_WORD.search(text) or "\ufffd" in text or len(other - found) < _TELLING:
            continue
        if any(other <= set(language) for language in languages):
            return encoding
    return "cp1252"


def is_garbled(text: str) -> bool:
    """Whether a text is UTF-8 that somebody decoded as Windows-1252, at least in some places.

    >>> is_garbled("Die MÃ¶we fÃ¼r GÃ¤ste"), is_garbled("Die Möwe für Gäste")
    (True, False)
    """
    if not any(map(text.__contains__, _LEADS)):
        return False
    return len(_GARBLED.findall(text, 0, _SAMPLE)) >= _NO_CHANCE


_LEADS = ("Ã", "â€", "Ð", "Ñ")
"""The first bytes in UTF-8 of Latin letters, dashes and quotation marks, and Cyrillic letters, as Windows-1252."""
_AS_SIGNS = "".join(bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0))
_GARBLED = re.compile(f"(?:[ÃÐÑ]|â€)[\x80-\xbf{re.escape(_AS_SIGNS)}]")
_NO_CHANCE = 3
"""Such sequences that no text of any language has by chance."""
