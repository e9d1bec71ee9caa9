"""Texts with the headings of AsciiDoc, Org and MediaWiki, and those that only begin alike."""

import pytest

from newsdoc.formats.text.forms import read_form
from newsdoc.formats.text.forms.form import Form

PROSE = "Two ships met in the harbour on Monday, and their crews waved for an hour before they went on."


def marked(form: Form) -> list[tuple[str, str]]:
    """Each block whose role the form decides, with the role."""
    return [(known.role, form.blocks[i].text) for i, known in sorted(form.known.items())]


def test_asciidoc() -> None:
    head = "= The quay closes\nAnn Lee <ann@quay.example>\nv1.0, 2024-05-03\n:toc:\n:description: Jobs go\n"
    form = read_form(f"{head}\n[.lead]\n{PROSE}\n{PROSE}\n\n// to be checked\n== The past\n{PROSE}")
    assert form.name == "asciidoc"
    assert marked(form) == [
        ("headline", "The quay closes"),
        ("byline", "Ann Lee"),
        ("date", "2024-05-03"),
        ("other", ":toc:"),
        ("deck", "Jobs go"),
        ("other", "[.lead]"),
        ("other", "// to be checked"),
        ("heading", "The past"),
    ]
    assert [block.text for i, block in enumerate(form.blocks) if i not in form.known] == [f"{PROSE} {PROSE}", PROSE]


def test_org() -> None:
    head = "#+TITLE: The quay closes\n#+AUTHOR: Ann Lee\n#+DATE: <2024-05-03 Fri>\n#+OPTIONS: toc:nil\n"
    form = read_form(f"{head}\n{PROSE}\n\n* The past\n{PROSE}")
    assert form.name == "org"
    assert marked(form) == [
        ("headline", "The quay closes"),
        ("byline", "Ann Lee"),
        ("date", "2024-05-03 Fri"),
        ("other", "#+OPTIONS: toc:nil"),
        ("heading", "The past"),
    ]


def test_mediawiki() -> None:
    picture = "[[File:Quay.jpg|thumb|The old quay]]"
    form = read_form(f"{{{{date|3 May}}}}\n\n{PROSE}\n\n== The past ==\n\n{picture}\n\n{PROSE}\n\n[[Category:Quays]]")
    assert form.name == "mediawiki"
    assert marked(form) == [
        ("other", "{{date|3 May}}"),
        ("heading", "The past"),
        ("caption", "The old quay"),
        ("other", "[[Category:Quays]]"),
    ]


def test_headings_of_mediawiki_need_no_spaces_and_a_colon_indents() -> None:
    form = read_form(f"{PROSE}\n\n==The past==\n\n:Note: {PROSE}\n\n===More===\n\n{PROSE}")
    assert form.name == "mediawiki"
    assert marked(form) == [("heading", "The past"), ("heading", "More")]


def test_what_prints_nothing_in_org() -> None:
    drawer = ":PROPERTIES:\n:ID: 4\n:END:"
    form = read_form(
        f"#+TITLE: The quay closes\n\n* The past\n{drawer}\n{PROSE}\n#+BEGIN_QUOTE\n{PROSE}\n#+END_QUOTE\n# later"
    )
    assert form.name == "org"
    asides = ["#+BEGIN_QUOTE", "#+END_QUOTE", "# later"]
    assert [text for role, text in marked(form) if role == "other"] == [*drawer.split("\n"), *asides]
    assert [block.text for i, block in enumerate(form.blocks) if i not in form.known] == [PROSE, PROSE]


@pytest.mark.parametrize(
    "text",
    [
        f"= 5 boats\n\n{PROSE}",
        f"#+1 for the harbour\n\n{PROSE}",
        f"The quay closes\n\n{PROSE}\n\n== The past ==\n\n{PROSE}",
        f"#+TITLE: The quay\n\n{PROSE}",
        f"[[The quay]]\n\n{PROSE}",
    ],
)
def test_texts_that_begin_alike(text: str) -> None:
    assert read_form(text).name not in ("asciidoc", "org", "mediawiki")


def test_a_title_ruled_on_both_sides() -> None:
    rule = "=" * 20
    form = read_form(
        f"{rule}\nThe quay closes\n{rule}\n\n{PROSE}\n\n.. image:: /quay.jpg\n   :alt: The quay\n\n{PROSE}"
    )
    assert marked(form)[:3] == [("other", rule), ("headline", "The quay closes"), ("other", rule)]
    told = [
        block.text for i, block in enumerate(form.blocks) if i not in form.known or form.known[i].role == "paragraph"
    ]
    assert told == [PROSE, PROSE]


def test_a_note_of_restructuredtext_is_text() -> None:
    form = read_form(f"The quay closes\n===============\n\n{PROSE}\n\n.. note:: It is closed.\n\n{PROSE}")
    assert [block.text for i, block in enumerate(form.blocks) if i not in form.known] == [PROSE, "It is closed.", PROSE]
