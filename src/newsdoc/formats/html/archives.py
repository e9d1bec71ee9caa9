"""What archives of the web put onto the pages that they keep, which is none of the page: taken off before it is read.

The bars over a page have days of captures and names of collections, which else were the story's.
"""

from newsdoc.formats.html.tree import HtmlElement, body_start

_SIGNS = ('id="wm-ipp', "id='wm-ipp", 'id="donato', "id='donato", 'id="SOLID"')
"""One of these is in each page with such a bar, which is quicker to see than to ask all elements."""
_OPENING = 30_000
"""Characters from the start of the body in which a bar begins, with the scripts that come before it; to look through
whole pages takes as long as half of parsing them."""
_TODAY = ('id="HEADER"', 'id="SOLID"', 'id="CONTENT"')
"""The parts of a page of archive.today."""
_BARS = frozenset(("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"))
"""The identifiers of the Wayback Machine's bar, its line for print, and its call for donations."""


def drop_bars(text: str, root: HtmlElement) -> None:
    """Take the bars of an archive off a page, with all that is in them; what stands behind them stays.

    `text`: the page's source.
    """
    start = body_start(text)
    opening = text[start : start + _OPENING]
    if not any(map(opening.__contains__, _SIGNS)):
        return
    bars = _BARS | {"HEADER"} if all(map(text.__contains__, _TODAY)) else _BARS
    for element in [each for each in root.iter("div") if each.get("id") in bars]:
        parent = element.getparent()
        if parent is None:
            continue
        before, tail = element.getprevious(), element.tail
        if tail and before is not None:
            before.tail = (before.tail or "") + tail
        elif tail:
            parent.text = (parent.text or "") + tail
        parent.remove(element)
