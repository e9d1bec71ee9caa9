"""Which element of a page holds its story."""

import pytest

from newsdoc.formats.html.facts import read_facts
from newsdoc.formats.html.story import find_story
from newsdoc.formats.html.tree import parse_tree


def text(size: int) -> str:
    """A text of so many characters, without a space at its ends."""
    return ("words of the town " * (size // 18 + 1))[: size - 1].replace("\n", " ") + "."


def p(size: int) -> str:
    return f"<p>{text(size)}</p>"


def root(body: str) -> str:
    """The id of the element that is found, or its tag."""
    tree = parse_tree(f"<html><body>{body}</body></html>")
    facts = read_facts(tree)
    (body_element,) = tree.iterchildren("body")
    title = next(iter(facts.headings), None)
    found = find_story(body_element, facts.paragraphs, title, titles=facts.headings).root
    return found.get("id") or found.tag


STORY = p(300) * 3


# ------------------------------------------------------------ down to the story
@pytest.mark.parametrize(
    "page",
    [
        f"<div><div id=a>{STORY}</div></div>",
        f"<div><div id=a><h1>Ferry</h1>{STORY}</div></div>",
        f"<h1>Ferry</h1><div id=a>{STORY}</div>",
        f"<div><div>{p(100)}</div><div id=a>{STORY}</div></div>",
        f"<div id=a><span>{text(300)}</span><span>{text(300)}</span></div>",
        f"<div id=a><div>{text(300)}</div><div>{text(300)}</div></div>",
        f"<div id=a>{text(300)}<br><br>{text(300)}</div>",
        f"<div><div>{text(100)}</div><article id=a>{text(900)}<b>x</b>{text(900)}</article></div>",
    ],
)
def test_into_the_child_that_holds_nearly_all(page: str) -> None:
    assert root(page) == "a"


def test_what_holds_half_if_all_others_hold_much_less() -> None:
    small = f"<div>{p(150)}</div>"
    assert root(f"<div id=b>{small * 3}<div id=a>{p(700)}</div></div>") == "a"
    assert root(f"<div id=b>{small * 3}<div id=a>{p(400)}</div></div>") == "b"
    assert root(f"<div id=b>{p(90) * 3}{small}<div id=a>{p(700)}</div></div>") == "b"


def test_paragraphs_of_its_own_hold_the_way_down() -> None:
    child = f"<div id=a>{p(700)}</div>"
    assert root(f"<div id=b>{p(60) * 14}{child}</div>") == "b"
    assert root(f"<div id=b>{f'<div>{text(60)}</div>' * 14}{child}</div>") == "a"


def test_two_halves_are_one_story() -> None:
    assert root(f"<div id=b><div id=a>{STORY}</div><div>{STORY}</div></div>") == "b"


def test_the_half_with_the_headline_is_the_story() -> None:
    assert root(f"<div id=b><div id=a><h1>Ferry</h1>{STORY}</div><div>{STORY}</div></div>") == "a"


def test_an_article_with_the_headline_among_longer_articles() -> None:
    others = f"<article>{STORY * 3}</article>" * 2
    assert root(f"<div id=b><article id=a><h1>Ferry</h1>{STORY}</article>{others}</div>") == "a"
    others = f"<div>{STORY * 3}</div>" * 2
    assert root(f"<div id=b><div id=a><h1>Ferry</h1>{STORY}</div>{others}</div>") == "b"


# ------------------------------------------------------------ what says nothing
@pytest.mark.parametrize(
    "other",
    [
        "<script>{}</script>", "<style>{}</style>", "<noscript>{}</noscript>", "<select><option>{}</option></select>",
        "<textarea>{}</textarea>", "<a href='/'>{}</a>", "<div class='comments'>{}</div>", "<footer>{}</footer>",
        "<div class='related'>{}</div>", "<aside>{}</aside>", "<form>{}</form>", "<figure>{}</figure>",
        "<div class='newsletter'>{}</div>", "<ul><li><a href='/'>{}</a></li></ul>", "<dialog>{}</dialog>",
    ],
)  # fmt: skip
def test_what_is_no_running_text_of_a_story(other: str) -> None:
    assert root(f"<div id=b><div id=a>{STORY}</div><div>{other.format(text(500))}</div></div>") == "a"


def test_comments_longer_than_the_story() -> None:
    comments = f"<div class=comments>{f'<div>{p(600)}</div>' * 9}</div>"
    assert root(f"<div id=b><div id=a>{STORY}</div>{comments}</div>") == "a"


def test_a_page_that_is_nearly_all_comments_may_have_no_other_story() -> None:
    comments = f"<div class=comments>{f'<div>{p(600)}</div>' * 10}</div>"
    assert root(f"<div id=b><div id=a>{STORY}</div>{comments}</div>") == "b"


def test_a_name_of_furniture_around_most_of_the_text_is_no_furniture() -> None:
    assert root(f"<div id=b><div>{p(100)}</div><div id=a class='related'>{STORY}</div></div>") == "a"
    assert root(f"<div id=b><div id=c>{STORY}</div><div id=a class='related'>{STORY}</div></div>") == "b"


def test_comments_are_not_the_story_even_where_they_are_most_of_the_text() -> None:
    comments = f"<ol class=comments>{f'<li>{p(300)}</li>' * 3}</ol>"
    assert root(f"<div><div id=a>{p(200)}</div>{comments}</div>") == "a"
    named = f"<div class=comments><div class=comment>{STORY}</div></div>"
    assert root(f"<div><div id=a>{p(200)}</div>{named}</div>") == "a"


def test_one_run_of_paragraphs_is_no_list_of_comments() -> None:
    assert root(f"<h1>Ferry</h1><div>{p(200)}</div><div id=a class='post comments'>{STORY}</div>") == "a"


def test_short_texts_say_nothing() -> None:
    lines = "<div>" + f"<p>{text(25)}</p>" * 60 + "</div>"
    assert root(f"<div id=b>{lines}<div id=a>{p(60)}</div></div>") == "a"
    lines = "<div>" + f"<p>{text(26)}</p>" * 60 + "</div>"
    assert root(f"<div id=b>{lines}<div id=a>{p(60)}</div></div>") != "a"


def test_white_space_is_no_text() -> None:
    blank = "<div>" + f"<p>{' ' * 80}</p>{' ' * 80}" * 20 + "</div>"
    assert root(f"<div id=b>{blank}<div id=a>{p(60)}</div></div>") == "a"


def test_one_long_paragraph_says_more_than_many_short_ones_of_the_same_length() -> None:
    short = f"<div>{p(50) * 8}</div>"
    assert root(f"<div id=b>{short}<div id=a>{p(600)}</div></div>") == "a"


def test_items_of_lists_say_less_than_paragraphs() -> None:
    items = f"<ul>{f'<li>{text(400)}</li>' * 3}</ul>"
    blocks = f"<div>{f'<div>{text(400)}</div>' * 3}</div>"
    assert root(f"<div id=b>{items}<div id=a>{f'<div>{text(600)}</div>' * 6}</div></div>") == "a"
    assert root(f"<div id=b>{blocks}<div id=a>{f'<div>{text(600)}</div>' * 6}</div></div>") == "b"


def test_a_character_of_a_script_without_spaces_says_as_much_as_two_and_a_half_letters() -> None:
    dense = "".join(f"<p>{'町議会は灯台を内陸へ移すことを決めた。' * 6}</p>" for _ in range(3))
    assert root(f"<div id=b><div>{p(95) * 3}</div><div id=a>{dense}</div></div>") == "a"
    assert root(f"<div id=b><div>{p(95) * 3}</div><div id=a>{p(95) * 3}</div></div>") == "b"
    short = f"<p>{'町議会は灯台を内陸へ移すことを決めたという。' + '町議会は'}</p>"
    assert root(f"<div id=b><div>{'<p>' + text(25) + '</p>'}</div><div id=a>{short}</div></div>") == "a"


# ------------------------------------------------------------ and up again
def test_paragraphs_beside_what_was_found_belong_to_it() -> None:
    assert root(f"<div><div id=b>{p(60)}{p(60)}<div id=a>{STORY * 3}</div></div></div>") == "b"
    assert root(f"<div><div id=b>{p(60)}<p>{text(50)}</p><div id=a>{STORY * 3}</div></div></div>") == "a"
    assert root(f"<div><div id=b>{p(119)}<div id=a>{STORY * 3}</div></div></div>") == "a"
    assert root(f"<div><div id=b>{p(120)}<div id=a>{STORY * 3}</div></div></div>") == "b"


def test_for_two_levels_at_most() -> None:
    inner = f"<div id=c>{p(130)}<div id=b>{p(130)}<div id=a>{STORY * 5}</div></div></div>"
    assert root(f"<div><div id=d>{p(130)}{inner}</div></div>") == "c"


def test_never_up_to_the_body() -> None:
    assert root(f"<div id=a>{STORY * 3}</div>{p(130)}") == "a"


def test_paragraphs_in_a_closed_element_do_not_count() -> None:
    other = f"<p class=comments>{text(200)}</p>"
    assert root(f"<div><div id=b>{other}<div id=a>{STORY * 3}</div></div></div>") == "a"


# ------------------------------------------------------------ paragraphs alone
def beside_longer_lines(story: str, *, between: int = 0) -> str:
    """What is found on a page with a story of paragraphs, and much more text in lines of a menu or the like."""
    lines = f"<div id=b>{f'<div>{text(900)}</div>' * 5}</div>"
    inner = f"{'<div>' * between}<div id=a>{story}</div>{'</div>' * between}"
    return root(f"<main><h1>Ferry</h1>{lines}{inner}</main>")


def test_where_there_are_enough_paragraphs_other_texts_do_not_count() -> None:
    assert beside_longer_lines(p(300) * 2) == "a"
    assert beside_longer_lines(p(300) + p(299)) == "b"


def test_if_they_are_half_of_all_paragraphs() -> None:
    assert beside_longer_lines(p(300) * 2 + f"<div>{p(300)}</div>" * 2) == "a"
    assert beside_longer_lines(p(300) * 2 + f"<div>{p(300)}</div>" * 2 + f"<div>{p(30)}</div>") == "main"


def test_if_they_stand_near_the_headline() -> None:
    assert beside_longer_lines(p(300) * 2, between=10) == "a"
    assert beside_longer_lines(p(300) * 2, between=11) == "b"


@pytest.mark.parametrize(
    ("paragraph", "counts"),
    [
        (f"<p>{text(300)}", True),
        (f"<p>{text(299)}", False),
        (f"<p> {text(300)} ", True),
        (f"<p> {text(299)} ", False),
        (f"<p>{text(300)}<b>{text(25)}</b>", True),
        (f"<p>{text(274)}<b>{text(26)}</b>", True),
        (f"<p>{text(275)}<b>{text(25)}</b>", False),
        (f"<p>{text(274)}<b>x</b>{text(26)}", True),
        (f"<p>{text(275)}<b>x</b>{text(25)}", False),
        (f"<p>{text(274)}<b>x</b>{' ' * 26}", False),
        (f"<p>{text(274)}<b>x</b>{' ' * 10}{text(20)}", False),
        (f"<p>{text(274)}<b></b>", False),
        (f"<p>{text(274)}<a href='/'>{text(26)}</a>", False),
        (f"<p>{text(274)}<a href='/'>x</a>{text(26)}", True),
        ("<p>" + "町" * 120, True),
        ("<p>" + "町" * 119, False),
        ("<p>" + "a" * 60 + "町" * 60, True),
        ("<p>" + "町" * 60 + "a" * 62, False),
    ],
)  # fmt: skip
def test_how_much_a_paragraph_says(paragraph: str, counts: bool) -> None:
    assert beside_longer_lines(paragraph * 2) == ("a" if counts else "b")


@pytest.mark.parametrize("wrapper", ["<h2>{}</h2>", "<li>{}</li>", "<span>{}</span>", "<center>{}</center>"])
def test_text_behind_an_element_counts_for_what_is_around_it(wrapper: str) -> None:
    behind = f"<div id=a>{wrapper.format('x')}{text(300)}{wrapper.format('y')}{text(300)}</div>"
    assert root(f"<div id=b><div>{text(100)}</div>{behind}</div>") == "a"


def test_text_behind_an_element_within_a_line() -> None:
    behind = f"<div id=a><span><b>x</b>{text(300)}</span><span><b>x</b>{text(300)}</span></div>"
    assert root(f"<div id=b><div>{text(100)}</div>{behind}</div>") == "a"


def test_links_say_a_fifth_of_their_length() -> None:
    links = f"<div>{f'<span><a href=/>{text(300)}</a></span>' * 3}</div>"
    assert root(f"<div id=b>{links}<div id=a>{text(300)}<i>x</i>{text(300)}</div></div>") == "a"


def test_links_in_paragraphs_say_nothing_and_other_elements_in_them_do() -> None:
    linked = f"<p><a href='/'>{text(300)}</a></p>" * 4
    assert root(f"<h1>Ferry</h1><div id=b><div>{linked}</div><div id=a>{STORY}</div></div>") == "a"
    bold = f"<p><b>{text(300)}</b></p>" * 3
    assert root(f"<h1>Ferry</h1><div id=b><div>{bold}</div><div id=a>{STORY}</div></div>") == "b"


def test_text_behind_an_element_in_a_paragraph() -> None:
    behind = f"<p><b>x</b>{text(300)}</p>" * 3
    assert root(f"<h1>Ferry</h1><div id=b><div>{behind}</div><div id=a>{STORY}</div></div>") == "b"


def test_a_page_without_paragraph_elements() -> None:
    lines = f"<div>{text(300)}</div>" * 3
    assert root(f"<div><h1>Ferry</h1><div id=a>{lines}</div></div>") == "a"


def test_an_empty_page() -> None:
    assert root("") == "body"
    assert root("<div id=a>x</div>") == "body"


# ------------------------------------------------------------ sections of one story
def section(size: int, name: str = "block part") -> str:
    return f"<div class='{name}'><div><h2>Tides</h2>{p(size)}</div></div>"


def long_section(id_: str = "b", name: str = "block") -> str:
    return f"<div class='{name}'><div id={id_}>{STORY}</div></div>"


def test_the_element_whose_sections_hold_the_story() -> None:
    assert root(f"<main><div id=a>{long_section()}{section(220)}</div></main>") == "a"
    assert root(f"<main><div id=a>{section(220)}{long_section()}{section(200)}</div></main>") == "a"


@pytest.mark.parametrize(
    "beside",
    [
        section(180),  # hardly any text
        section(220, "teaser"),  # of another look
        "<section class=block><h2>Tides</h2>" + p(220) + "</section>",
        section(220, "block comments"),  # shut
    ],
)
def test_no_sections_of_the_story(beside: str) -> None:
    assert root(f"<main><div id=a>{long_section()}{beside}</div></main>") == "b"


def test_elements_without_a_class_are_no_sections() -> None:
    assert root(f"<main><div id=a><div><div id=b>{STORY}</div></div><div>{p(220)}</div></div></main>") == "b"


def test_sections_are_looked_for_a_few_elements_up() -> None:
    deep = "<div class=wrap>" * 4 + f"<div id=b>{STORY}</div>" + "</div>" * 4
    assert root(f"<main><div id=a><div class=block>{deep}</div>{section(220)}</div></main>") == "a"
    deeper = "<div class=wrap>" * 6 + f"<div id=b>{STORY}</div>" + "</div>" * 6
    assert root(f"<main><div id=a><div class=block>{deeper}</div>{section(220)}</div></main>") == "b"


def test_numbers_in_a_class_name_make_no_other_look() -> None:
    assert root(f"<main><div id=a>{long_section(name='div-1')}{section(220, 'div-2')}</div></main>") == "a"


def test_section_elements_need_no_class() -> None:
    first, second = f"<section><div id=b>{STORY}</div></section>", f"<section><div>{p(220)}</div></section>"
    assert root(f"<main><div id=a>{first}{second}</div></main>") == "a"


def test_what_holds_the_headline_and_no_aside() -> None:
    aside = f"<aside><div>{STORY * 5}</div></aside>"
    assert root(f"<main><article id=a><h1>Ferry</h1>{STORY}</article>{aside}</main>") == "a"
    assert root(f"<main><div><h1>Ferry</h1>{p(100)}</div><aside id=b>{STORY * 5}</aside></main>") == "b"


def test_articles_of_one_look_are_no_sections() -> None:
    first, second = long_section(name="post"), section(220, "post")
    page = f"<main><div id=a>{first}{second}</div></main>"
    assert root(page) == "a"
    assert root(page.replace("<div class='post'>", "<article class='post'>")) == "b"


# ------------------------------------------------------------ stories in a row
def test_whole_stories_that_follow_are_not_this_one() -> None:
    own = f"<div><article id=a><header><h1>Ferry</h1></header>{STORY}</article></div>"
    other = f"<div><article id=b><header><h1>Tide</h1></header>{STORY}{STORY}</article></div>"
    assert root(f"<main>{own}{other}{other}</main>") == "a"
    assert root(f"<main><article><h1>Ferry</h1></article>{other}</main>") == "b"  # a head without its story


def test_parts_of_a_story_with_titles_of_their_own_are_the_story() -> None:
    parts = f"<section><h1>Ferry</h1>{STORY}</section><section><h1>What it costs</h1>{STORY}</section>"
    assert root(f"<main><article id=a>{parts}</article></main>") == "a"
    inner = f"<article><h1>What it costs</h1>{STORY}</article>"
    assert root(f"<main><article id=a><h1>Ferry</h1>{STORY}{inner}</article></main>") == "a"


def test_a_paragraph_around_all_the_others_ends_the_way_down() -> None:
    assert (
        root(f"<h1>Ferry</h1><div id=a>{text(200)}<div>{text(300)}<div>{text(300)}{p(90) * 40}</div></div></div>")
        == "a"
    )


def test_an_aside_is_beside_the_story_wherever_it_stands_and_however_long_it_is() -> None:
    beside = f"<section><aside><div>{text(900)}</div><div>{text(900)}</div></aside></section>"
    story = f"<div id=a><h1>Ferry</h1><div>{text(300)}</div><div>{text(300)}</div></div>"
    assert root(f"<div>{story}{beside}</div>") == "a"
    assert root(f"<div><p>Ferry</p>{beside}</div>") == "aside"  # nobody knows where the headline is
