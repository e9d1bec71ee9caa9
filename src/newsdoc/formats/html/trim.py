"""What of a page the parser is not given: long styles and scripts, start tags that nobody could have written, and the
end of the page where the page goes on.

A third of an average page is style sheets and scripts in which no `<` stands. They are found at the speed of a search
for one letter, and leaving them out saves more than that: they need not be encoded, parsed and freed.
"""

import re
from collections.abc import Iterator

_WINDOW = 4_096
"""Characters without a `<` that are worth a closer look."""
_ENDLESS = 16_384
"""Characters of a start tag, more than which it is looked at closely: one that holds data may be as long."""
_MANY = 4_000
"""Attributes of such a tag, more than which nobody writes, by their signs or by four spaces each: libxml2 takes their
square."""
_NAME = re.compile(r"[A-Za-z][\w:-]{0,40}")
_UNREAD = re.compile(r"<(style|script)\b(?![^<>]{0,400}json)[^<>]{0,400}>", re.I)
"""The start tag of a style or script, other than data that is read (JSON-LD, the state of a page's program)."""


def trimmed(text: str) -> bytes:
    """The page in UTF-8 without what only costs time; lone surrogates become question marks."""
    pieces = []
    done = 0
    text = _without_early_ends(text)
    for start, end in _needless(text):
        pieces.append(_encoded(text[done:start]))
        done = end
    pieces.append(_encoded(text[done:] if done else text))
    return b"".join(pieces)


def _without_early_ends(text: str) -> str:
    """The page without `</html>` and `</body>` where it goes on behind them: libxml2 stops at the one and ends
    the body at the other.

    Includes of a content management system bring their own, and logs of a server stand before the page. HTML Standard,
    13.2.6.4.19: what comes after the end of the body belongs to it all the same.
    """
    first = min((at for each in _HTML_ENDS if (at := text.find(each)) >= 0), default=-1)
    return _ENDS.sub("", text) if first >= 0 and _MORE.search(text, first) else text


_HTML_ENDS = ("</body", "</html", "</BODY", "</HTML")
_ENDS = re.compile(r"</(?:html|body)\s{0,9}>", re.I)
_MORE = re.compile(r"<[A-Za-z]")


def _encoded(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:  # lone surrogates
        return text.encode("utf-8", "replace")


def _needless(text: str) -> Iterator[tuple[int, int]]:
    """The stretches to leave out, in order."""
    at = 0
    while at < len(text):
        last = text.rfind("<", at, at + _WINDOW)
        if last >= 0:
            at = last + 1
            continue
        if not at or text[at - 1] != "<":
            at += _WINDOW
            continue
        unread = _UNREAD.match(text, at - 1)
        if unread:
            end = text.find("<", at)
            closing = f"</{unread[1]}"
            if end >= 0 and text[end : end + len(closing)].lower() == closing.lower():
                yield unread.end(), end
            at = (end if end >= 0 else len(text)) + 1
        else:
            end = text.find(">", at)
            end = end if end >= 0 else len(text)
            name = _NAME.match(text, at)
            if name and end - at > _ENDLESS and _is_endless(text, at, end):
                yield name.end(), end
            at = end + 1


def _is_endless(text: str, start: int, end: int) -> bool:
    """Whether a start tag has thousands of attributes: libxml2 needs quadratic time for these."""
    return text.count("=", start, end) > _MANY or text.count(" ", start, end) > 4 * _MANY
