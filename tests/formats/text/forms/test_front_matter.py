"""The fields over a story, in the dialects of site generators, editors and pandoc."""

import pytest

import newsdoc
from newsdoc.formats.text.forms import read_form
from newsdoc.formats.text.forms.front_matter import may_have_front_matter

LEAD = "The ferry between the two towns sails again after two years of repairs that cost the county a lot of money."
STORY = f"{LEAD}\n\n{LEAD} It is blue.\n"


def told(text: str) -> list[tuple[str | None, str]]:
    """The role that the form gives each block, and its text."""
    form = read_form(text)
    return [(known.role if (known := form.known.get(i)) else None, each.text) for i, each in enumerate(form.blocks)]


@pytest.mark.parametrize(
    ("head", "is_front_matter"),
    [
        ("---\ntitle: Ferry\n---", True),
        ("+++\ntitle = 'Ferry'\n+++", True),
        ("---\n---", False),
        (f"---\ntitle: Ferry\n{LEAD}\n---", False),
        ("---\n" + "a: b\n" * 58 + "---", True),
        ("---\n" + "a: b\n" * 59 + "---", False),
        ("---\ntitle: Ferry", False),
        ("---\n- a\n# b\n---", True),
        ("---\ntitle: Ferry\n+++", False),
        ('{\n"title": "Ferry",\n"date": "2024-05-14"\n}', True),
        ('{\n"title": "Ferry",\n"date": "2024-05-14"', False),
        ("% Ferry\n% Ann Lee", True),
        ("%Ferry", False),
        ("Title: Ferry\nAuthor: Ann Lee", True),
        ("Title: Ferry\nMood: calm", False),
        (f"Title: Ferry\nAuthor: Ann Lee\n{LEAD}", False),
        ("Author: Ann Lee\nTitle: Ferry", False),
    ],
)
def test_front_matter_is_recognised(head: str, is_front_matter: bool) -> None:
    reasons = {known.reason for known in read_form(f"{head}\n\n{STORY}").known.values()}
    assert any("front matter" in reason for reason in reasons) == is_front_matter


def test_fields_with_nothing_behind_them_are_no_story() -> None:
    assert all("front matter" not in known.reason for known in read_form("Title: Ferry\nAuthor: Lee").known.values())


@pytest.mark.parametrize(
    ("field", "role", "text"),
    [
        ("title: Ferry", "headline", "Ferry"),
        ('Headline: "Ferry"', "headline", "Ferry"),
        ("author: [Ann Lee]", "byline", "Ann Lee"),
        ("date = 2024-05-14", "date", "2024-05-14"),
        ("dek: It sails", "deck", "It sails"),
        ("layout: post", "other", "layout: post"),
        ("title:", "other", "title:"),
        ("title: ''", "other", "title: ''"),
        ("tags: a, b", "other", "tags: a, b"),
    ],
)
def test_fields(field: str, role: str, text: str) -> None:
    assert told(f"---\n{field}\n---\n\n{STORY}")[:3] == [("other", "---"), (role, text), ("other", "---")]


def test_lists_and_the_text_behind_it() -> None:
    fields = "---\ntitle: Ferry\nauthors:\n- Ann Lee\ntags: [a, 'b']\nkeywords:\n- c\n---\n\n"
    form = read_form(f"{fields}*In short*\n\n{STORY}")
    assert form.claims.keywords == ("a", "b", "c")
    blocks = told(f"{fields}*In short*\n\n{STORY}")
    assert blocks[1] == ("headline", "Ferry")
    assert blocks[3] == ("byline", "Ann Lee")
    assert [role for role, _ in blocks[8:]] == [None, "paragraph", None]
    titled = told(f"{fields}## Part\n\n# Boats\n\n# More")
    assert titled[1] == ("other", "title: Ferry")
    assert titled[9] == ("headline", "Boats")


AUTHORS = ("Ann Lee", "Bo Ray")


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: Ferry sails again\nauthors:\n  - Ann Lee\n  - Bo Ray\ndate: 2024-05-14\n---",
        "---\ntitle: Ferry sails again\nauthor:\n  - name: Ann Lee\n    email: a@quay.example\n  - name: Bo Ray\n"
        "date: 2024-05-14\n---",
        "---\ntitle: >\n  Ferry sails again\nauthor: Ann Lee and Bo Ray\ndate: 2024-05-14\n---",
        '+++\ntitle = "Ferry sails again"\nauthors = ["Ann Lee", "Bo Ray"]\ndate = 2024-05-14\n+++',
        '{\n  "title": "Ferry sails again",\n  "author": "Ann Lee and Bo Ray",\n  "date": "2024-05-14"\n}',
        "% Ferry sails again\n% Ann Lee; Bo Ray\n% May 14, 2024",
        "Title: Ferry sails again\nAuthor: Ann Lee, Bo Ray\nDate: May 14, 2024",
    ],
)
def test_dialects(head: str) -> None:
    article = newsdoc.parse(f"{head}\n\n{STORY}## Boats\n\n{LEAD}", format="text")
    assert article.headline == "Ferry sails again"
    assert tuple(person.name for person in article.authors) == AUTHORS
    assert str(article.published) == "2024-05-14"
    assert [section.heading for section in article.sections()] == ["Boats"]


def test_nothing_of_the_fields_is_lost() -> None:
    text = f"---\ntitle: Ferry\ndescription: >\n  It sails\n  again\nmood: calm\n---\n\n{STORY}"
    blocks = read_form(text).blocks
    assert "".join(text[block.start : block.end] for block in blocks).replace(" ", "") == "".join(text.split())
    assert [block for role, block in told(text) if role == "deck"] == ["It sails", "again"]


def test_front_matter_over_paragraphs_of_one_line() -> None:
    fields = "\n".join(f"field{i}: some value that is here" for i in range(5))
    article = newsdoc.parse(f"---\n{fields}\ndate: 2026-03-21\n---\n\n{LEAD}\n\n{LEAD}\n", format="text")
    assert str(article.published) == "2026-03-21"
    assert [p.text for p in article.paragraphs()] == [LEAD, LEAD]


def test_most_texts_are_seen_to_have_none() -> None:
    assert not may_have_front_matter("Ferry returns\n\nBy Ann Lee")
    assert not may_have_front_matter("Ferry: a story\n\nBy Ann Lee")
    assert may_have_front_matter("title: Ferry\nauthor: Ann Lee")
