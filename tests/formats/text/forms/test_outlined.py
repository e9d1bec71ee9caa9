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
    assert marked(form) == [("heading", "The past"), ("paragraph", f"Note: {PROSE}"), ("heading", "More")]


SIGNS = {
    "asciidoc": [
        ("The *old* _quay_ and the `yard`", "The old quay and the yard"),
        ("*The _old_ quay* stays", "The old quay stays"),
        ("said link:https://a.example/x[Ann Lee].footnote:[On Monday.]", "said Ann Lee."),
        ("see https://a.example/x[the minutes] and <<vote,the vote>>", "see the minutes and the vote"),
        ("5 * 3, a_b_c, 2*3*4 and * alone", "5 * 3, a_b_c, 2*3*4 and * alone"),
        ("They left. +\nThey came back.", "They left. They came back."),
        ("2 + 3 is five", "2 + 3 is five"),
    ],
    "org": [
        ("The *old* /quay/ and the =yard=, and/or ~more~", "The old quay and the yard, and/or more"),
        ("said [[https://a.example/x][Ann Lee]].[fn:1]", "said Ann Lee."),
        ("see [[the minutes]] for 3 * 4", "see the minutes for 3 * 4"),
        ("1 = 2 = 3, /usr/bin/x", "1 = 2 = 3, /usr/bin/x"),
    ],
    "mediawiki": [
        ("The '''old''' ''quay''<ref>Minutes, [[p]] 3</ref><ref name=a />", "The old quay"),
        ("The [[Ferry of Lindhaven|ferry]] at the [[quay]]", "The ferry at the quay"),
        ("a [[quay]] {{cn|date={{now}}}}of [https://a.example/x its yard]<!-- check -->", "a quay of its yard"),
        ("Lott's [sic] men", "Lott's [sic] men"),
    ],
}  # fmt: skip
HEADS = {
    "asciidoc": f"= The quay closes\n:toc:\n\n{PROSE}\n\n",
    "org": f"#+TITLE: The quay closes\n#+OPTIONS: toc:nil\n\n{PROSE}\n\n",
    "mediawiki": f"{PROSE}\n\n== The past ==\n\n== More ==\n\n",
}


@pytest.mark.parametrize(("dialect", "signs"), [(dialect, signs) for dialect in SIGNS for signs in SIGNS[dialect]])
def test_signs_within_lines(dialect: str, signs: tuple[str, str]) -> None:
    form = read_form(f"{HEADS[dialect]}{signs[0]}\n\n{PROSE}")
    assert form.name == dialect
    assert form.blocks[-2].text == signs[1]


def test_a_link_keeps_its_address_and_place() -> None:
    text = f"{HEADS['org']}The /old/ quay, said [[https://a.example/x][*Ann* Lee]] on Monday.\n\n{PROSE}"
    block = read_form(text).blocks[-2]
    start, end, href = block.links[0]
    assert (block.text[start:end], href) == ("Ann Lee", "https://a.example/x")
    at, _ = block.source_span(block.text.index("quay"), block.text.index("quay") + 4)
    assert text[at : at + 4] == "quay"


LISTS = {
    "asciidoc": "* One *ticket*\n** Two\nand three\n. Four\n- Five",
    "org": "- One *ticket*\n  - Two\n  and three\n+ Four\n1. Five",
    "mediawiki": "* One ''ticket''\n** Two and three\n# Four\n#:Five",
}


@pytest.mark.parametrize("dialect", LISTS)
def test_items_are_paragraphs_each(dialect: str) -> None:
    form = read_form(f"{HEADS[dialect]}{LISTS[dialect]}\n\n{PROSE}")
    items = [text for role, text in marked(form) if role == "paragraph"]
    assert items == ["One ticket", "Two and three", "Four", "Five"]


ASIDE = {
    "asciidoc": "|===\n|Ticket |Price\n\n|Adult |4\n|===",
    "org": "#+BEGIN_SRC sh\nls\n\n#+END_SRC",
    "mediawiki": "{{Infobox\n| name = Quay\n\n| built = {{year|1974}}\n}}",
}


@pytest.mark.parametrize("dialect", ASIDE)
def test_tables_templates_and_listings_are_set_aside(dialect: str) -> None:
    form = read_form(f"{HEADS[dialect]}{ASIDE[dialect]}\n\n{PROSE}")
    assert form.known[len(form.blocks) - 2].role == "other"
    assert form.blocks[-1].text == PROSE
    opening = ASIDE[dialect].split("\n")[0]
    unclosed = read_form(f"{HEADS[dialect]}{opening}\n\n{PROSE}")
    assert unclosed.blocks[-1].text == PROSE


def test_words_of_pictures() -> None:
    pictures = '.The old quay\nimage::a.jpg[]\n\nimage::b.jpg["The yard",300]\n\nimage::c.jpg[width=3]'
    form = read_form(f"{HEADS['asciidoc']}{pictures}\n\n{PROSE}")
    assert [text for role, text in marked(form) if role == "caption"] == ["The old quay", "The yard"]
    form = read_form(f"{HEADS['mediawiki']}[[File:Quay.jpg|thumb|The old [[quay|wall]]]]\n\n{PROSE}")
    assert [text for role, text in marked(form) if role == "caption"] == ["The old wall"]


def test_what_else_org_says() -> None:
    form = read_form(
        f"{HEADS['org']}#+KEYWORDS: quay, yard\n#+CAPTION: The yard\n[[file:a.jpg]]\n\n"
        f"** TODO The vote :town:\n{PROSE}\n"
        "* Footnotes\n[fn:1] On Monday."
    )
    assert form.claims.keywords == ("quay", "yard")
    assert ("heading", "The vote") in marked(form)
    assert ("caption", "The yard") in marked(form)
    assert [text for role, text in marked(form) if role == "other"][-2:] == ["Footnotes", "[fn:1] On Monday."]


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
