"""Any text at all: parsing does not raise, the blocks partition the text, and time grows with the text."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

import newsdoc
from newsdoc.errors import ParseError
from newsdoc.wording.bylines import read_byline
from newsdoc.wording.captions import split_credit
from newsdoc.wording.datelines import read_dateline
from newsdoc.wording.dates import read_dates
from newsdoc.wording.taglines import read_tagline

Linear = Callable[[Callable[[int], object], int], None]

any_text = st.text(st.characters(), max_size=2000)
pieces = st.sampled_from(
    ["By Ann Lee", "May 3, 2024", "(Cy Fox/AP)", "Sign up", "OSTMARK —", "“Yes,” she said.", "•", "\n", "\n\n", "\r\n",
     "Two ships met in the harbour on Monday, and their crews waved.", "©", "Key Points", "|", "2 hours ago", " ",
     "\t", "  ", "Foto:", "-", "\x00", "Lee reported from Lyon.", "\u2028", "文", "@ann"]
)  # fmt: skip
pagelike = st.lists(pieces, max_size=60).map("".join)


def _without_breaks(text: str) -> str:
    """The text without white space, and without hyphens: those at line ends are undone."""
    return "".join(text.split()).replace("-", "").replace("\u2010", "").replace("\u00ad", "")


@settings(max_examples=150, deadline=None)
@given(any_text | pagelike)
def test_blocks_partition_any_text(text: str) -> None:
    try:
        article = newsdoc.parse(text, format="text")
    except ParseError:
        assert not text.strip()
        return
    source = text.removeprefix("\ufeff")
    inside = [0] * len(source)
    for _, start, end in article.nodes():
        for i in range(start, end):
            inside[i] += 1
    assert max(inside) == 1
    assert all(count or character.isspace() for count, character in zip(inside, source, strict=True))
    for paragraph in article.paragraphs():
        assert paragraph.span is not None
        printed = source[paragraph.span.start : paragraph.span.end]
        assert _without_breaks(printed) == _without_breaks(paragraph.text)


@settings(max_examples=150, deadline=None)
@given(any_text | pagelike, st.sampled_from([None, "en", "de", "fr", "ja", "xx"]))
def test_readers_take_any_text(text: str, language: str | None) -> None:
    read_byline(text, language)
    read_tagline(text, language)
    read_dateline(text, language)
    split = split_credit(text, language)
    assert 0 <= split.end <= split.credit_start <= split.credit_end <= len(text)
    for found in read_dates(text, language):
        assert 0 <= found.start < found.end <= len(text)


def test_a_thousand_pages_take_a_thousand_times_as_long(takes_linear_time: Linear) -> None:
    paragraph = "Two ships met in the harbour on Monday, and their crews “waved for an hour,” said the captain."
    page = f"The Harbour Post\n\nTwo ships meet\n\nBy Ann Lee\n\nMay 3, 2024\n\n{paragraph}\n\n{paragraph}\n\nShare\n\n"
    takes_linear_time(lambda count: newsdoc.parse(page * count, format="text"), 100)
