"""Quotations in a block of their own."""

import pytest

import newsdoc
from newsdoc.page.block import Block
from newsdoc.page.block_quotes import is_quoted, read_attribution, speaker_below


@pytest.mark.parametrize(
    "text", ["“Nobody knows why.”", '"Nobody knows why."', "„Das weiß niemand.“", "«Personne ne sait»"]
)
def test_quoted(text: str) -> None:
    assert is_quoted(text)


@pytest.mark.parametrize("text", ["“Why?” she said. “Nobody knows.”", "“Nobody knows,” she said.", "Nobody", "“”", ""])
def test_not_wholly_quoted(text: str) -> None:
    assert not is_quoted(text)


def test_attributions() -> None:
    captain = read_attribution("— Ann Lee, captain of the Ostmark")
    assert captain is not None
    assert (captain.name, captain.role) == ("Ann Lee", "captain of the Ostmark")
    assert read_attribution("– Dr. Ann Lee") is not None


@pytest.mark.parametrize(
    "text", ["Ann Lee", "— two ships met", "- no crossings before noon", "— Who is Ann Lee?", "—", ""]
)
def test_other_lines(text: str) -> None:
    assert read_attribution(text) is None


@pytest.mark.parametrize(("size", "quoted"), [(12, True), (11, False)])
def test_a_quotation_has_twelve_letters(size: int, quoted: bool) -> None:
    assert is_quoted(f"“{'a' * (size - 2)}”") == quoted


@pytest.mark.parametrize(
    "text", ["“Nobody “ knows why”", "“Nobody ” knows why”", '"Nobody" knows "why"', "“Nobody knows why"]
)
def test_marks_within_a_quotation(text: str) -> None:
    assert not is_quoted(text)


@pytest.mark.parametrize(("size", "named"), [(80, True), (81, False)])
def test_a_role_has_eighty_letters(size: int, named: bool) -> None:
    assert (read_attribution(f"— Ann Lee, {'a' * size}") is not None) == named


@pytest.mark.parametrize("end", ["?", "!", ":", ";"])
def test_a_line_that_asks_or_leads_on_names_nobody(end: str) -> None:
    assert read_attribution(f"— Ann Lee, captain{end}") is None


@pytest.mark.parametrize(
    ("above", "line", "below", "name"),
    [
        ("It sails.", "— Ann Lee", "It is late.", "Ann Lee"),
        ("It sails.", "Ann Lee, captain", "It is late.", "Ann Lee"),
        ("It sails.", "Ann Lee", "It is late.", None),
        ("It sails.", "Ann Lee, 44, agreed.", "It is late.", None),
        ("It sails.", "Ann Lee, captain", "“I know why, though.”", None),
        ("“I know why, though.”", "Ann Lee, captain", "It is late.", None),
    ],
)
def test_the_line_below_a_quotation(above: str, line: str, below: str, name: str | None) -> None:
    blocks = [Block(text, 0, len(text)) for text in (above, "“Nobody knows why.”", line, below)]
    speaker = speaker_below(blocks, 1)
    assert (speaker.name if speaker else None) == name
    assert speaker_below(blocks, 3) is None


def test_a_quotation_signed_in_a_page() -> None:
    paragraph = "The council voted on Monday to close the old harbour for good, after a debate that lasted five hours."
    lines = [paragraph, "“Nobody knows why.”", "— Ann Lee, captain", paragraph]
    page = "<h1>Ferry returns</h1>" + "".join(f"<p>{line}</p>" for line in lines)
    article = newsdoc.parse(page, format="html")
    assert [block.type_name for block in article.body] == ["paragraph", "quote", "paragraph"]
    linked = page.replace("Nobody knows", "Nobody <a href='/why'>knows</a>")
    assert [paragraph.marks != () for paragraph in newsdoc.parse(linked, format="html").paragraphs()][1]
