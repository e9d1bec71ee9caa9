"""Notes in links that say how they open."""

import pytest

import newsdoc
from newsdoc.formats.html.link_notes import is_link_note


@pytest.mark.parametrize(
    "note",
    ["(opens in new window)", ", opens new tab", "Öffnet in neuem Fenster", "(s’ouvre dans une nouvelle fenêtre)"],
)
def test_whole_notes_anywhere_in_a_link(note: str) -> None:
    assert is_link_note(note)


@pytest.mark.parametrize(
    "note",
    ["(nouvelle fenêtre)", "opent in nieuw venster", "(otwiera się w nowej karcie)", "（新しいウィンドウで開きます）",
     "새 창으로 열림", "(откроется в новом окне)", "(yeni sekmede açılır)", "(在新窗口打开)", "نافذة جديدة"],
)  # fmt: skip
def test_words_for_a_window_at_the_end_of_a_link_that_opens_one(note: str) -> None:
    assert is_link_note(note, behind=True)
    assert not is_link_note(note)


@pytest.mark.parametrize(
    "text", ["", "of the harbour", "the window through which the thieves had climbed in at night", "table", "x" * 70]
)
def test_other_words(text: str) -> None:
    assert not is_link_note(text, behind=True)


@pytest.mark.parametrize("tag", ["span", "i", "em", "small", "sup"])
def test_a_note_in_any_element_of_a_line_is_not_read(tag: str) -> None:
    page = (
        f"<h1>Fares stay</h1><p>The harbour <a href=/x target=_blank>board<{tag}> (opens in a new tab)</{tag}></a>"
        " voted on Monday night to keep the fares of the old car ferry as they are.</p>"
    )
    (paragraph,) = newsdoc.parse(page, "html").paragraphs()
    assert paragraph.text.startswith("The harbour board voted on Monday")
