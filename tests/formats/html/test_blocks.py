"""A page cut into blocks: what stands on lines of its own, with what the markup says of it."""

import pytest

from newsdoc.formats.html.cut import Cut, cut
from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.tree import parse_tree
from newsdoc.page.markup import Markup

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
LONG = f"<p>{SENTENCE * 2}</p>"
TEXT = (SENTENCE * 2).strip()


def page(body: str) -> Cut:
    root = parse_tree(f"<html><body>{body}</body></html>")
    facts = read_facts(root)
    (body_element,) = root.iterchildren("body")
    return cut(body_element, facts, {}, None)


def blocks(inner: str) -> list[Markup]:
    """The blocks of a piece of a page, between two paragraphs of its story."""
    found = page(f"<article><h1>Ferry</h1>{LONG}{LONG}{inner}{LONG}</article>").evidence
    assert [each.text for each in found[:3]] == ["Ferry", TEXT, TEXT]
    assert found[-1].text == TEXT
    return found[3:-1]


def texts(inner: str) -> list[str]:
    return [each.text for each in blocks(inner)]


def only(inner: str) -> Markup:
    (block,) = blocks(inner)
    return block


# ------------------------------------------------------------ text
@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        ("<div>One <b>and</b> <i>half</i></div>", ["One and half"]),
        ("<div>One<b> and</b> half</div>", ["One and half"]),
        ("<div>One<b>and</b>half</div>", ["Oneandhalf"]),
        ("<div>One\n <b></b> \nand</div>", ["One and"]),
        ("<p>  One \n\t and  </p>", ["One and"]),
        ("<p>One<br>and</p>", ["One and"]),
        ("<p>One<br><br>Two</p>", ["One", "Two"]),
        ("<p>One<br> <br>Two</p>", ["One", "Two"]),
        ("<p>One<br>x<br>Two</p>", ["One x Two"]),
        ("<p>One<script>x</script><style>y</style> and<svg><title>z</title></svg> half</p>", ["One and half"]),
        ("<p>One<textarea>x</textarea><select><option>y</select></p>", ["One"]),
        ("<p>so\u00adft\u200b \u200b and</p>", ["soft and"]),
        ("<p>one</p><p>\u200d</p><p>\u200e \u200f</p><p>two</p>", ["one", "two"]),
        ("<p>نمی\u200c<b>شود</b></p>", ["نمی\u200cشود"]),
        ("<p>\u00ad</p>", []),
        ("<p>One\u00a0and</p>", ["One and"]),
        ("<p>" + "x" * 55 + "\u00a0and more</p>", ["x" * 55 + "\u00a0and more"]),
        ("<p>" + "x" * 56 + "\u00a0and</p>", ["x" * 56 + " and"]),
        ("<p>" + "x" * 57 + "\u00a0and</p>", ["x" * 57 + "\u00a0and"]),
        ("<p>" + "x" * 57 + "\u00a0\u00a0and</p>", ["x" * 57 + " and"]),
        ("<p><b>One</b></p><p> </p><p></p><div> </div>", ["One"]),
        ("<p>One <span hidden>x</span>and <span style='display:none'>y</span>half</p>", ["One and half"]),
        ("<p>One <span class=sr-only>x</span>and</p>", ["One and"]),
        ("<div>One</div>two<div>Three</div>", ["One", "two", "Three"]),
        ("<h2>One<button>Two</button></h2>", ["OneTwo"]),
        ("<p>One<button>Two</button></p>", ["One"]),
        ("<div>One <div style='display: inline'>and</div> half</div>", ["One and half"]),
        ("<div>One <div style='display: inline-block'>and</div> half</div>", ["One and half"]),
        ("<div>One <div style='display: inline-table'>and</div> half</div>", ["One", "and", "half"]),
        ("<h2>One<span style='display: block'>Two</span></h2>", ["One Two"]),
        ("<h2>One<span style='display: inline'>Two</span></h2>", ["OneTwo"]),
        ("<div><div style='display: inline'>One</div> <div>Two</div></div>", ["One", "Two"]),
    ],
)
def test_what_stands_on_lines_of_its_own(inner: str, found: list[str]) -> None:
    assert texts(inner) == found


STOPPED = f"{'x' * 58} y."
"""A sentence of 61 characters."""


def test_a_break_behind_a_sentence_of_some_length_begins_a_block_outside_of_paragraph_tags() -> None:
    assert texts(f"<div>{STOPPED}<br>Two</div>") == [STOPPED, "Two"]
    assert texts(f"<p>{STOPPED}<br>Two</p>") == [f"{STOPPED} Two"]
    assert texts(f"<div>{STOPPED[:-1]}<br>Two</div>") == [f"{STOPPED[:-1]} Two"]
    assert texts(f"<div>{STOPPED[1:]}<br>Two</div>") == [f"{STOPPED[1:]} Two"]


def test_a_place_that_links_lead_to_is_no_link() -> None:
    assert only("<p>One <a name='two'>two</a> <a id=three name=three>three</a></p>").linked == 0
    sentence = "The quay is to be open to all, the board said at the end of its long meeting"
    assert only(f"<div><a>{sentence}.</a></div>").linked == 0
    assert only(f"<div><a>{sentence}</a></div>").linked == len(sentence)
    assert only(f"<div><a class='x'>{sentence}.</a></div>").linked == len(sentence) + 1
    assert only("<p>One <a name='two' class='x'>two</a></p>").linked == 3


def test_text_that_is_meant_as_it_stands() -> None:
    block = only("<pre>\nOne\n  two\n\n</pre>")
    assert (block.kind, block.text) == ("pre", "One\n  two")
    assert (only("<pre>One  two</pre>").kind, texts("<pre>One  two</pre>")) == ("text", ["One two"])
    assert texts("<pre>\n \n</pre>") == []


def test_what_lies_too_deep_is_text_of_what_is_around_it() -> None:
    assert texts("<div>" * 130 + "One<p>and</p>half" + "</div>" * 130) == ["Oneandhalf"]
    assert texts("<b>" * 130 + "One<i>and</i>half" + "</b>" * 130) == ["Oneandhalf"]


# ------------------------------------------------------------ sorts and marks
@pytest.mark.parametrize(
    ("inner", "kind", "tag"),
    [
        ("<p>One</p>", "text", "p"),
        ("<h2>One</h2>", "heading", "h2"),
        ("<h6>One</h6>", "heading", "h6"),
        ("<ul><li>One</ul>", "item", "li"),
        ("<ul><li><p>One</ul>", "item", "p"),
        ("<ul><li><h3>One</h3></ul>", "heading", "h3"),
        ("<table><tr><td>One</table>", "cell", "td"),
        ("<dl><dt>One</dl>", "cell", "dt"),
        ("<div>One</div>", "text", "div"),
        ("<figure><figcaption>One</figcaption></figure>", "text", "figcaption"),
    ],
)
def test_the_sort_of_a_block(inner: str, kind: str, tag: str) -> None:
    assert (only(inner).kind, only(inner).tag) == (kind, tag)


def test_marks_links_and_bold_text() -> None:
    block = only("<p>One <a href='/x'>two</a> <b>three <i>four</i></b> <code>5</code><a>six</a></p>")
    assert block.text == "One two three four 5six"
    assert block.marks == (
        ("link", 4, 7, "/x"), ("em", 14, 18, ""), ("strong", 8, 18, ""), ("code", 19, 20, ""), ("link", 20, 23, ""),
    )  # fmt: skip
    assert (block.linked, block.bold) == (6, 10)


def test_a_link_that_begins_with_a_space() -> None:
    block = only("<p>One<a href='/x'> two</a></p>")
    assert (block.text, block.marks, block.linked) == ("One two", (("link", 4, 7, "/x"),), 3)


def test_an_element_without_text_marks_nothing() -> None:
    assert only("<p>One <b> </b><a href='/x'></a>two</p>").marks == ()


def test_a_link_around_blocks() -> None:
    first, second = blocks("<a href='/x'><div>One</div><div>two <b>x</b></div></a>")
    assert (first.marks, first.linked) == ((("link", 0, 3, "/x"),), 3)
    assert (second.marks, second.linked) == ((("strong", 4, 5, ""),), 5)


def test_the_note_that_a_link_opens_a_window_is_no_text() -> None:
    assert texts("<p>One <a href='/x'>two<span> (opens in new window)</span></a></p>") == ["One two"]
    assert texts("<p>One two<span> (opens in new window)</span></p>") == ["One two (opens in new window)"]


def test_where_a_note_of_a_link_must_stand() -> None:
    note = "<span class=vh>(Fenster neu)</span>"
    assert texts(f"<p>The <a href=/x target=_blank>board{note}</a> met.</p>") == ["The board met."]
    assert texts(f"<p>The <a href=/x>board{note}</a> met.</p>") == ["The board(Fenster neu) met."]
    assert texts("<p>The <a href=/x target=_blank><span>broken window</span></a> went.</p>") == [
        "The broken window went."
    ]
    assert texts(f"<p>The <a href=/x target=_blank>board{note}<b> of X</b></a> met.</p>") == [
        "The board(Fenster neu) of X met."
    ]


def test_quotations_lists_and_figures_around_a_block() -> None:
    quoted = blocks("<blockquote><p>One</p><ul><li>Two</ul></blockquote><p>Three</p>")
    assert [each.quote is not None for each in quoted] == [True, True, False]
    assert [each.list is not None for each in quoted] == [False, True, False]
    first, second, other = blocks("<ul><li>One<li>Two</ul><ul><li>Three</ul>")
    assert first.list is second.list
    assert first.list is not other.list
    assert first.item is not second.item
    picture, caption, behind = blocks("<figure><img src=/a.jpg><figcaption>One</figcaption></figure><p>Two</p>")
    assert picture.figure is caption.figure
    assert picture.figure is not None
    assert behind.figure is None


def test_class_names_and_what_is_around() -> None:
    block = only("<div class=a><div class=b><p class='c d'>One</p></div></div>")
    assert (block.names, block.element.tag, block.parent.get("class"), block.above.get("class")) == (
        "c d",
        "p",
        "b",
        "a",
    )


# ------------------------------------------------------------ names
@pytest.mark.parametrize(
    ("inner", "hints"),
    [
        ("<p class=byline>One</p>", ["byline"]),
        ("<div class=byline><p>One</p><p class=date>Two</p></div><p>Three</p>", ["byline", "date", None]),
        ("<div class=related><p class=byline>One</p></div>", ["related"]),
        ("<div class=article-body><p>One</p></div>", [None]),
        ("<div class=byline><div class=article-body>One</div></div>", ["byline"]),
        ("<p>One <span class=caption>Two</span> three</p>", [None, "caption", None]),
        ("<p>One <span class=credit>Two</span></p>", [None, "credit"]),
        ("<p>One <span class=byline>two</span></p>", [None]),
        ("<p>One <span class=share>two</span></p>", [None]),
        ("<div>One <span class=related>Two</span> three</div>", [None, "related", None]),
        ("<div class=tags><div class=share>One</div></div>", ["tags"]),
        ("<div hidden>One</div><div class=hidden>Two</div><p>Three</p>", [None]),
    ],
)  # fmt: skip
def test_what_the_names_around_a_block_say(inner: str, hints: list[str | None]) -> None:
    assert [each.hint for each in blocks(inner)] == hints


def test_a_link_named_as_furniture_is_a_block_that_is_all_link() -> None:
    _, block = blocks("<div>One <a class=related href='/x'>Two</a></div>")
    assert (block.text, block.marks, block.linked) == ("Two", (("link", 0, 3, "/x"),), 3)


@pytest.mark.parametrize("name", ["share", "navigation", "advertisement", "comments", "cookie"])
def test_furniture_that_nothing_is_asked_of_is_one_block(name: str) -> None:
    block = only(f"<div class={name}><p>One</p> <p>two<script>x</script></p></div>")
    assert (block.text, block.tag, block.names, block.nodes) == ("One two", "div", name, ["One", "two"])


def test_names_are_no_proof_where_paragraphs_stand() -> None:
    fine, short = SENTENCE[:81], SENTENCE[:80].strip()
    assert len(texts(f"<div class=share><p>{fine}</p><p>Two</p></div>")) == 2
    assert len(texts(f"<div class=share><p>{short}</p><p>Two</p></div>")) == 1
    assert len(texts(f"<div class=comments><p>{fine}</p><p>Two</p></div>")) == 1


# ------------------------------------------------------------ pictures, players, posts
@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<img src=/a.jpg>", [("image", "img", "")]),
        ("<picture><img src=/a.jpg></picture>", [("image", "picture", "")]),
        ("<picture><img src=/a.jpg><figcaption>One</figcaption></picture>",
         [("image", "picture", ""), ("text", "figcaption", "One")]),
        ("<noscript><img src=/a.jpg alt=Quay><p>One</p></noscript>", [("image", "img", "")]),
        ("<video src=/a.mp4></video>", [("image", "video", "")]),
        ("<iframe src=/v></iframe>", [("embed", "iframe", "")]),
        ("<p>One<iframe src=/v></iframe>two</p>",
         [("text", "p", "One"), ("embed", "iframe", ""), ("text", "p", "two")]),
        ("<blockquote class=twitter-tweet><p>One</p>two</blockquote>", [("embed", "blockquote", "Onetwo")]),
        ("<div class=fb-post><p>One</p></div>", [("text", "p", "One")]),
        ("<div class=twitter-tweet><p>One</p></div>", [("embed", "blockquote", "One")]),
        ("<div class='twitter-embed x'><a href='/'><p>One</p></a></div>", [("embed", "blockquote", "One")]),
        ("<div class='my-twitter-embed'><p>One</p></div>", [("text", "p", "One")]),
        ("<div class=fb-post><blockquote><p>One</p></blockquote></div>", [("embed", "blockquote", "One")]),
        ("<blockquote class=tweets><p>One</p></blockquote>", [("text", "p", "One")]),
    ],
)  # fmt: skip
def test_pictures_players_and_posts(inner: str, found: list[tuple[str, str, str]]) -> None:
    assert [(each.kind, each.tag, each.text) for each in blocks(inner)] == found


def test_the_picture_of_another_story_with_its_headline() -> None:
    picture, heading = blocks("<a href='/x'><img src=/a.jpg><h3>Two</h3></a>")
    assert (picture.hint, heading.hint) == ("related", None)
    assert blocks("<a href='/x'><img src=/a.jpg><p>Two</p></a>")[0].hint is None


def test_pictures_stand_before_the_next_block() -> None:
    story = f"<article><h1>Ferry</h1><img src=/a.jpg>{LONG}<div class=related><img src=/b.jpg></div>{LONG}</article>"
    found = page(story)
    assert {at: [each.element.get("src") for each in every] for at, every in found.pictures.items()} == {1: ["/a.jpg"]}


@pytest.mark.parametrize("name", ["math", "canvas", "object"])
def test_what_has_no_place_in_the_model_is_counted(name: str) -> None:
    one = f"<p>One <{name}><i>x</i></{name}> two</p>"
    found = page(f"<article><h1>Ferry</h1>{LONG}{one}{one}{LONG}</article><p><{name}></{name}></p>")
    assert dict(found.lost) == {name: 2}


# ------------------------------------------------------------ the story's neighbourhood
def test_the_headline_is_the_longest_block_of_its_element() -> None:
    found = page(f"<article><h1><div>Ferry</div><div>Fares stay</div></h1>{LONG * 3}</article>")
    assert found.title is not None
    assert found.blocks[found.title].text == "Fares stay"


def test_four_elements_before_the_headline_are_looked_at_and_before_each_element_around_it() -> None:
    lines = "".join(f"<div>{number}</div>" for number in range(6))
    found = page(f"{lines}<article>{lines}<h1>Ferry</h1>{LONG * 3}</article>")
    assert [each.text for each in found.blocks[:9]] == ["2", "3", "4", "5", "2", "3", "4", "5", "Ferry"]


def test_sixteen_blocks_before_the_headline_are_kept() -> None:
    many = "<div>" + "".join(f"<p>{number}</p>" for number in range(20)) + "</div>"
    found = page(f"<article>{many}<h1>Ferry</h1>{LONG * 3}</article>")
    assert [each.text for each in found.blocks[:17]] == [*map(str, range(4, 20)), "Ferry"]


def test_thirty_blocks_behind_the_story_are_kept_and_prose_does_not_count() -> None:
    many = [f"<div>{number}</div>" for number in range(40)]
    story = f"<article><h1>Ferry</h1>{LONG * 5}</article>"
    found = page(f"<main>{story}<div>{LONG}{''.join(many)}</div></main>")
    assert [each.text for each in found.blocks[6:]] == [TEXT, *map(str, range(30))]


def test_blocks_within_the_story_and_beside_it() -> None:
    found = page(f"<div>Before</div><article><h1>Ferry</h1>{LONG * 3}</article><div>Behind</div>")
    assert [(each.text[:6], each.inside) for each in found.evidence] == [
        ("Before", False), ("Ferry", True), *[(TEXT[:6], True)] * 3, ("Behind", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("around", "lines", "inside"), [("section", 24, False), ("section", 25, True), ("article", 25, False)]
)
def test_six_times_the_prose_beside_what_was_found_is_of_the_story_too(around: str, lines: int, inside: bool) -> None:
    beside = f"<div>{f'<div>{TEXT}</div>' * lines}</div>"
    found = page(f"<main><{around}><h1>Ferry</h1>{LONG * 4}</{around}>{beside}</main>").evidence
    assert [each.inside for each in found] == [True] * 5 + [inside] * lines


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<h2><span>1.</span><span>The tide</span></h2>", ["1. The tide"]),
        ("<h2><b>2</b><a href=/x>The tide</a></h2>", ["2 The tide"]),
        ("<h2><span>1</span><span>st tide</span></h2>", ["1st tide"]),
        ("<h2><span>T</span><span>He</span></h2>", ["THe"]),
        ("<p><span>1956</span><span>Two</span></p>", ["1956Two"]),
        ("<h2>The tide <a href=#tide>#</a></h2>", ["The tide"]),
        ("<h2><a href=#tide>¶</a>The tide</h2>", ["The tide"]),
        ("<h2 id=tide>The tide <a href=#tide>Permalink</a></h2>", ["The tide"]),
        ("<h2 id=tide><a href=#tide>The tide</a></h2>", ["The tide"]),
        ("<h2 id=tide>The tide <a href=#harbour>and the harbour</a></h2>", ["The tide and the harbour"]),
        ("<h2>The tide<span>[<a href=/e>edit</a> | <a href=/s>edit source</a>]</span></h2>", ["The tide"]),
        ("<h2>The tide <span>[with <a href=/e>tables</a>]</span></h2>", ["The tide [with tables]"]),
        ("<h2>The tide <a href=#tide>of 5</a></h2>", ["The tide of 5"]),
        ("<h2>The tide <a href=/tide>#</a></h2>", ["The tide #"]),
        ("<p>The tide <a href=#tide>#</a></p>", ["The tide #"]),
        ("<p>Tickets at <x-price>5 crowns</x-price> sell.</p>", ["Tickets at 5 crowns sell."]),
        ("<div>One <p style='display:inline'>and</p> half</div>", ["One and half"]),
        ("<p>One</p><x-box><p>and</p></x-box>", ["One", "and"]),
    ],
)
def test_what_stands_within_a_line_and_apart(inner: str, found: list[str]) -> None:
    assert texts(inner) == found


def test_the_title_of_what_unfolds_is_a_summary_in_a_heading_or_not() -> None:
    for title in ("When?", "<h3>When?</h3>"):
        found = blocks(f"<details><summary>{title}</summary><p>In autumn.</p></details>")
        assert [(each.tag, each.kind, each.text) for each in found] == [
            ("summary", "cell", "When?"),
            ("p", "text", "In autumn."),
        ]
        assert found[0].list is found[1].list is not None


def test_spans_that_are_set_as_paragraphs() -> None:
    one = f"<span style='display:block'>{SENTENCE.strip()}</span>"
    assert texts(f"<div>{one}{one}</div>") == [SENTENCE.strip()] * 2
    assert texts("<div>A <span style='display:block'>long</span> way</div>") == ["A long way"]


@pytest.mark.parametrize(
    "inner",
    [
        "<div><a href='/b'><img src='b.jpg'>Bridge closed</a></div>",
        "<div><a href='/b'><img src='b.jpg'><span>Bridge closed</span></a></div>",
        "<div><a href='/b'><div><img src='b.jpg'></div><span>Bridge closed</span></a></div>",
    ],
)
def test_the_text_behind_a_picture_in_a_link_leads_where_the_link_does(inner: str) -> None:
    block = next(each for each in blocks(inner) if each.text)
    assert (block.linked, block.marks) == (0, (("link", 0, len("Bridge closed"), "/b"),))


def test_the_text_behind_a_link_with_a_picture_is_not_linked() -> None:
    block = next(each for each in blocks("<div><a href='/b'><img src='b.jpg'>Bridge</a> closed</div>") if each.text)
    assert (block.text, block.marks) == ("Bridge closed", (("link", 0, len("Bridge"), "/b"),))


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<p><span>&#xe044;</span> The quay at dawn</p>", "The quay at dawn"),
        ("<p>&#xe000;&#xf8ff; <b>The quay</b></p>", "The quay"),
        ("<p>&#xe044; The quay</p>", "\ue044 The quay"),
        ("<p><span>&#xe044;&#xe045;&#xe046;</span> The quay</p>", "\ue044\ue045\ue046 The quay"),
    ],
)
def test_pictures_of_an_icon_font_are_no_text(inner: str, text: str) -> None:
    assert texts(inner) == [text]


def test_what_a_button_on_a_picture_does_is_no_text() -> None:
    picture = "<img src='/quay.jpg' width=800 height=600 alt='The quay'>"
    button = f"<div role=button><span>View image in full size</span>{picture}</div>"
    assert texts(f"<figure>{button}<figcaption>The old quay</figcaption></figure>") == ["", "The old quay"]
    assert texts("<div role=button><p>The old quay</p></div>") == ["The old quay"]
