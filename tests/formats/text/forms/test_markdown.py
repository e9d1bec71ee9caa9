"""Text that is Markdown."""

from types import ModuleType

import pytest

import newsdoc
from newsdoc.formats.text.cut import lines_of, places_of_lines
from newsdoc.formats.text.forms import markdown, read_form
from newsdoc.formats.text.forms.form import Form
from newsdoc.page.block import Block

LEAD = "The ferry between the two towns sails again after two years of repairs that cost the county a lot of money."


def blocks(*lines: str) -> list[Block]:
    found, at = [], 0
    for line in lines:
        found.append(Block(line, at, at + len(line)))
        at += len(line) + 2
    return found


def told(form: Form) -> list[tuple[str | None, str]]:
    """The role that the form gives each block, and its text."""
    return [(known.role if (known := form.known.get(i)) else None, each.text) for i, each in enumerate(form.blocks)]


def roles(kind: ModuleType, *lines: str) -> list[str | None]:
    return [role for role, _ in told(kind.take_apart(blocks(*lines)))]


@pytest.mark.parametrize(
    ("lines", "is_markdown"),
    [
        (["# Ferry", "## More", LEAD], True),
        (["# Ferry", "See [this](https://a.example)", LEAD], True),
        (["The Post", "# Ferry", "## More"], True),
        (["The Post", "Monday", "# Ferry", "## More"], False),
        (["# Ferry", LEAD], False),
        (["The Post", *["* [News](/n)"] * 5, "# Ferry", LEAD], True),
        (["The Post", *["* [News](/n)"] * 4, "# Ferry", LEAD], False),
        (["The Post", *["* [News](/n)"] * 5, "# [The Post](/)", LEAD], False),
        (["The Post", *["* [News](/n)"] * 59, "# Ferry", LEAD], False),
        (["#Ferry", "##More", LEAD], False),
    ],
)
def test_markdown_is_recognised(lines: list[str], is_markdown: bool) -> None:
    assert markdown.detect(blocks(*lines)) == is_markdown


@pytest.mark.parametrize(
    ("line", "role", "text"),
    [
        ("# Ferry #", "headline", "Ferry"),
        ("## Ferry ##", "heading", "Ferry"),
        ("###### Ferry", "heading", "Ferry"),
        ("####### Ferry", None, "####### Ferry"),
        ("## #", "heading", "#"),
        ("***", "other", "***"),
        ("- - -", "other", "- - -"),
        ("```python", "other", "```python"),
        ("![A *boat*](a.jpg)", "caption", "A *boat*"),
        ('![A boat](a.jpg "Title")', "caption", "A boat"),
        ("![ ](a.jpg)", "other", "![ ](a.jpg)"),
        ("- A boat", "paragraph", "A boat"),
        ("+ A boat", "paragraph", "A boat"),
        ("12. A boat", "paragraph", "A boat"),
        ("1234. A boat", None, "1234. A boat"),
        ("> > A *boat*", "paragraph", "A boat"),
        ("A **boat** sails", None, "A boat sails"),
        ("_A boat_ sails", None, "A boat sails"),
        ("A ***boat*** `sails`", None, "A boat sails"),
        ("un**believ**able", None, "unbelievable"),
        ("un*believ*able", None, "un*believ*able"),
        ("snake__case__name", None, "snake__case__name"),
        ("2 * 3 ** 4", None, "2 * 3 ** 4"),
        (r"A \*boat\*", None, "A *boat*"),
        (r"A \boat", None, r"A \boat"),
        ("See [the *boat*](https://a.example) here", None, "See the *boat* here"),
        ("(*boat*)", None, "(boat)"),
        ("A boat*", None, "A boat"),
    ],
)
def test_marks_of_markdown(line: str, role: str | None, text: str) -> None:
    form = markdown.take_apart(blocks("Before", line))
    assert told(form)[1] == (role, text)


def test_a_page_turned_into_markdown_has_menus_boxes_and_other_stories() -> None:
    lines = ["[The Post](/)", "[Skip](#m)", *["* [News](/n)"] * 3, "# Ferry", LEAD, "#### Read more", "* [Bridge](/b)"]
    form = markdown.take_apart(blocks(*lines))
    assert told(form) == [
        (None, "The Post"), (None, "Skip"), *[(None, "News")] * 3, ("headline", "Ferry"), (None, LEAD),
        (None, "Read more"), (None, "Bridge"),
    ]  # fmt: skip


def test_links_of_markdown() -> None:
    (block,) = markdown.take_apart(blocks('**See** [the boat](https://a.example "T"), ![x](b.jpg)[and](c)')).blocks
    assert block.text == "See the boat, xand"
    assert [(block.text[start:end], href) for start, end, href in block.links] == [
        ("the boat", "https://a.example"),
        ("and", "c"),
    ]


@pytest.mark.parametrize(
    ("line", "is_lead"),
    [("x" * 80 + ".", True), ("x" * 79 + ".", False), ("x" * 81, False), ("*" + "x" * 80 + ".*", False),
    ("x" * 80 + "?”", True)],
)  # fmt: skip
def test_the_first_sentence_of_markdown(line: str, is_lead: bool) -> None:
    assert (roles(markdown, "# Ferry", "Boats", line)[2] == "paragraph") == is_lead


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("# A\nB\nC\n\nD", ["A", "B C", "D"]),
        ("# A\n\nB\n- C\nD\n- E", ["A", "B", "C D", "E"]),
        ("# A\n\nB\n***\nC\n> D", ["A", "B", "***", "C", "D"]),
        ("# A\n## B\nC\n---\nD\nE", ["A", "B", "C", "---", "D E"]),
    ],
)
def test_lines_of_markdown_that_make_a_paragraph(text: str, paragraphs: list[str]) -> None:
    found = markdown.paragraphs(text, lines_of(text, places_of_lines(text)))
    assert [each.text for each in markdown.take_apart(found).blocks] == paragraphs


# ---------------------------------------------------------------------- one line
def line(
    title: str = "Ferry sails again", by: str = "By Ann Lee", day: str = "May 14, 2024", story: str = LEAD * 2
) -> str:
    return f"{title} {by} {day} {story}"


def test_front_matter_over_paragraphs_of_one_line() -> None:
    fields = 'title: "The map is not the town"\nsubtitle: "What a new name did to six streets"\nauthor: Ann Lee'
    story = "It stands for North of Pell. Nobody who lives there has ever said it out loud without laughing. " * 6
    form = read_form(f"---\n{fields}\ndate: 2026-03-21\n---\n\n{story}\n\n{story}\n")
    assert told(form)[1:5] == [
        ("headline", "The map is not the town"),
        ("deck", "What a new name did to six streets"),
        ("byline", "Ann Lee"),
        ("date", "2026-03-21"),
    ]


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        (("## Ferry sails", "### Costs", "### Crew"), "Ferry sails"),
        (("## Ferry sails", "## Costs"), None),
        (("### Ferry sails", "## Costs"), None),
    ],
)
def test_a_heading_of_a_lower_level_is_the_title_if_it_is_the_only_one(
    heads: tuple[str, ...], title: str | None
) -> None:
    text = "\n\n".join(
        f"{head}\n\nThe ferry sails again to [Ostmark](https://example.org), and all is well." for head in heads
    )
    assert newsdoc.parse(text, "text").headline == title
