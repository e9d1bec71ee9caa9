"""What of a page nested too deep is left out, and what of one is not given to the parser."""

import pytest

from newsdoc.formats.html.depth import flattened
from newsdoc.formats.html.trim import trimmed


@pytest.mark.parametrize(
    ("tag", "levels"),
    [("div", 90), ("span", 90), ("blockquote", 100), ("td", 100), ("p", 110), ("h1", 110), ("a", 110), ("figure", 100)],
)
def test_levels_at_which_the_tags_of_elements_are_left_out(tag: str, levels: int) -> None:
    deep = "<ul>" * min(levels, 100) + "<h1>" * max(0, levels - 100)
    less = deep[4:]  # one level less
    assert flattened(f"{deep}<{tag} class=a>x</{tag}>y") == f"{deep}xy"
    assert flattened(f"{less}<{tag} class=a>x</{tag}>y") == f"{less}<{tag} class=a>x</{tag}>y"


DEEP = "<ul>" * 90


@pytest.mark.parametrize(
    ("page", "flat"),
    [
        (f"{DEEP}<div>a<p>b</p><span>c</span></div>d", f"{DEEP}a<p>b</p>cd"),
        (f"{DEEP}<div>a</div></ul><div>b</div>", f"{DEEP}a</ul><div>b</div>"),
        (f"{DEEP}</ul></ul><div>b</div>", f"{DEEP}</ul></ul><div>b</div>"),
        (f"{DEEP}</b><div>a</div>", f"{DEEP}</b>a"),
        (f"{DEEP}</ul><div><div>a</div></div>", f"{DEEP}</ul><div>a</div>"),
        (f"{DEEP}<br><img src=a><div>a</div>", f"{DEEP}<br><img src=a>a"),
        (f"{DEEP}<DIV>a</DIV>", f"{DEEP}a"),
        (f"{DEEP}<!-- <div> --><div>a</div>", f"{DEEP}<!-- <div> -->a"),
        (f"{DEEP}<script><div></script><div>a</div>", f"{DEEP}<script><div></script>a"),
        (f"{DEEP}<SCRIPT><div></Script><div>a</div>", f"{DEEP}<SCRIPT><div></Script>a"),
        (f"{DEEP}<script><div>a</div>", f"{DEEP}<script><div>a</div>"),
        (f"{DEEP}<!-- <div>a</div>", f"{DEEP}<!-- <div>a</div>"),
        (f"{DEEP}<div>a</script></div>b", f"{DEEP}a</script>b"),
        (f"{DEEP}5 < 6<div>a</div>", f"{DEEP}5 < 6a"),
        (f"{DEEP}<div/>a", f"{DEEP}a"),
        ("<p>a" * 200, "<p>a" * 200),
        ("<li>a" * 200, "<li>a" * 200),
        ("<div>a</div>" * 200, "<div>a</div>" * 200),
        ("", ""),
    ],
)
def test_the_tags_of_wrappers_go_and_all_else_stays(page: str, flat: str) -> None:
    assert flattened(page) == flat


# ------------------------------------------------------------ trimmed
@pytest.mark.parametrize("name", ["style", "script"])
def test_a_long_style_or_script_goes_and_a_short_one_stays(name: str) -> None:
    for size, goes in ((4096, True), (4000, False)):
        page = f"<{name}>{'x' * size}</{name}><p>a</p>"
        assert (trimmed(page) == f"<{name}></{name}><p>a</p>".encode()) is goes


def test_several_of_them() -> None:
    page = f"<style>{'x' * 9000}</style>a<script>{'y' * 9000}</script>b" + "c" * 9000 + f"<style>{'x' * 9000}</style>ü"
    assert trimmed(page).decode() == "<style></style>a<script></script>b" + "c" * 9000 + "<style></style>ü"


def test_a_start_tag_needs_thousands_of_attributes_to_be_bared() -> None:
    for count, bared in ((4001, True), (4000, False)):
        attributes = " a=bcd" * count
        assert (trimmed(f"<p{attributes}>a") == b"<p>a") is bared
    for count, bared in ((16_001, True), (16_000, False)):
        assert (trimmed(f"<p{' a' * count}>a") == b"<p>a") is bared
    assert trimmed(f"<p a='{'b' * 40_000}'>a").decode() == f"<p a='{'b' * 40_000}'>a"


def test_a_tag_that_never_ends() -> None:
    assert trimmed(f"a<p{' a=b' * 9000}") == b"a<p"
