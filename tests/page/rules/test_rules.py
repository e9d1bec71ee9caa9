"""Each rule by itself: the roles before it, and those after it, in one file a rule.

A case has a block a line: `role | text`. Where the rule must change the role, it stands behind a `>`: `deck > paragraph
| text`. Scores of the model, in hundredths, stand behind the role: `other, headline 300 | text`; without them the model
is for "other". With markup a tag opens the text, with words for what `Markup` knows of it: `<p hint-deck linked>`;
words with a dash name the element, so that blocks in one figure, list, item, quotation or box, or of one element,
share its name. The addresses of several links stand in a row: `href-/a,/b`; `italic-95` is the share in italics; with
`nodes`, what stands between points ("8:14 · Listen") is in elements of its own.
`picture` puts a picture before the block, `pictureto-/page`
one that leads to a page; `within` says that the picture stands in the block's own element. `{sentence 120}` and
`{line 60}` stand for words of that length, with and without a full stop; no two blocks get the same. `{line to 60}`
fills the text up to that length, and `other *9 | text` is nine blocks.

Pages are English; another `language` may be named. `authors` are the names that the page declares, `address` is its
own.

A limit is a page with a number in it, `#`: with the one number the rule changes what it must, with the other nothing.
"""

import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from newsdoc.page import rules
from newsdoc.page.block import Block
from newsdoc.page.link_targets import page_address
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.reading import described
from newsdoc.page.roles import AT, ROLES

HERE = Path(__file__).parent
NAMES = {rule.__name__: rule for rule in rules.RULES}
TAG = re.compile(r"<(\w+)((?:\s[^\s<>]+)*)>\s*")
FILLER = re.compile(r"\{(sentence|line) (to )?(\d+)\}")
TIMES = re.compile(r"\s\*(\d+)(?=\s*\|)")
WORDS = (
    "the ferry left the old quay at dawn and its crew waved from the deck while people on the shore "
    "counted every boat that came home from the sound before the wind rose and the rain began to fall "
).split()
FILES = sorted(HERE.glob("*.toml"))


class Element:
    """Stands for an element: something that is only equal to itself."""


def filled(text: str, number: int) -> str:
    """The text with its fillers written out."""

    def words(found: re.Match[str]) -> str:
        size, start = int(found[3]) - (found[1] == "sentence"), number * 5 % len(WORDS)
        size -= len(text) - len(found[0]) if found[2] else 0
        run = " ".join((WORDS[start:] + WORDS) * (1 + size // 100))[:size]
        run = run if run[-1] != " " else run[:-1] + "s"
        return run[0].upper() + run[1:] + "." * (found[1] == "sentence")

    return FILLER.sub(words, text)


def markup_of(tag: str, words: list[str], text: str, elements: dict[str, Element]) -> Markup:
    """What the words in a tag say."""
    named = dict(word.split("-", 1) for word in words if "-" in word)
    kind = "heading" if re.fullmatch(r"h\d", tag) else "item" if tag == "li" else "cell" if tag == "td" else "text"
    shared: Any = {
        key: elements[named[key]] for key in ("figure", "quote", "item", "list", "outer", "above") if key in named
    }
    if kind in ("item", "cell"):
        shared.setdefault("list", elements["list"])
    return Markup(
        named.get("kind", kind), tag, text,  # type: ignore[arg-type]
        elements[named["element"]] if "element" in named else Element(),
        parent=elements[named.get("parent", "story")], inside="outside" not in words, hint=named.get("hint"),
        elsewhere="elsewhere" in words,
        linked=len(text) * int(named.get("linked", 100 * ("linked" in words))) // 100,
        bold=len(text) * int(named.get("bold", 100 * ("bold" in words))) // 100,
        names=named.get("names", "").replace(",", " "),
        nodes=text.split(" · ") if "nodes" in words else (),
        marks=(
            *[("link", 0, len(text), href) for href in named.get("href", "").split(",") if href],
            *[("em", 0, len(text) * int(named["italic"]) // 100, "") for _ in range("italic" in named)],
        ),
        **shared,
    )  # fmt: skip


def lines_of(blocks: str) -> list[str]:
    """A line a block."""
    lines: list[str] = []
    for line in blocks.splitlines():
        times = TIMES.search(line)
        lines += [TIMES.sub("", line, count=1)] * (int(times[1]) if times else 1)
    return lines


def page_of(lines: list[str], title: int | None, language: str = "en") -> tuple[Page, list[str], list[str]]:
    """The page, its roles before the rule and those wanted after it."""
    elements: defaultdict[str, Element] = defaultdict(Element)
    blocks, before, after, scores, at = [], [], [], [], 0
    pictures: dict[int, list[Markup]] = {}
    for number, line in enumerate(lines):
        roles, text = (part.strip() for part in line.split("|", 1))
        first, _, then = (part.strip() for part in roles.partition(">"))
        role, *weights = (part.strip() for part in first.split(","))
        before.append(role)
        after.append(then or role)
        known = {"other": 100} | {name: int(score) for name, score in (each.split() for each in weights)}
        scores.append(tuple(known.get(each, 0) for each in ROLES))
        assert {role, then or role, *known} <= AT.keys()
        tag = TAG.match(text)
        text = filled(text[tag.end() :] if tag else text, number)
        markup = markup_of(tag[1], tag[2].split(), text, elements) if tag else None
        pictured = re.search(r"\bpicture(?:to-(\S+))?(?!\S)", tag[2]) if tag else None
        if markup is not None and pictured is not None:
            links = (("link", 0, 0, pictured[1]),) if pictured[1] else ()
            around: Any = {
                "figure": markup.figure,
                "parent": markup.element if tag and "within" in tag[2].split() else markup.parent,
                "above": markup.above,
                "list": markup.list,
            }
            pictures[number] = [Markup("image", "img", "", Element(), marks=links, **around)]
        blocks.append(Block(text, at, at + len(text), (), markup))
        at += len(text) + 2
    page = described(blocks, language, title=title, pictures=pictures)
    page.roles = before.copy()  # type: ignore[assignment]
    page.scores = scores
    return page, before, after


def cases(kind: str) -> list[Any]:
    found = []
    for path in FILES:
        for case in tomllib.loads(path.read_text("utf-8")).get(kind, ()):
            found.append(pytest.param(path.stem, case, id=f"{path.stem}-{case['title']}"))
    return found


@pytest.mark.parametrize(("name", "limit"), cases("limit"))
def test_a_limit(name: str, limit: dict[str, Any]) -> None:
    for number in (limit["changes"], limit["stays"]):
        lines = lines_of(limit["blocks"].replace("#", str(number)))
        page, before, after = page_of(lines, limit.get("headline"))
        page.address = page_address(limit.get("address"))
        NAMES[name](page)
        assert before != after
        assert (number, page.roles) == (number, after if number == limit["changes"] else before)


@pytest.mark.parametrize(("name", "case"), cases("case"))
def test_a_rule(name: str, case: dict[str, Any]) -> None:
    page, before, after = page_of(lines_of(case["blocks"]), case.get("headline"), case.get("language", "en"))
    page.rule, page.authors = name, tuple(case.get("authors", ()))
    page.address = page_address(case.get("address"))
    NAMES[name](page)
    assert page.roles == after
    for i, (old, new) in enumerate(zip(before, after, strict=True)):
        assert (page.rules.get(i) == name) == (old != new)


def test_each_file_is_of_a_rule_that_is_applied() -> None:
    assert {path.stem for path in FILES} <= NAMES.keys()


@pytest.mark.parametrize("rule", NAMES.values(), ids=NAMES)
def test_a_rule_has_a_case_that_it_changes_and_one_that_it_leaves(rule: rules.Rule) -> None:
    blocks = [case["blocks"] for case in tomllib.loads((HERE / f"{rule.__name__}.toml").read_text("utf-8"))["case"]]
    assert {any(">" in line.split("|", 1)[0] for line in lines.splitlines()) for lines in blocks} == {True, False}


@pytest.mark.parametrize("rule", NAMES.values(), ids=NAMES)
def test_a_rule_says_what_it_does(rule: rules.Rule) -> None:
    assert rule.__doc__


@pytest.mark.parametrize("rule", NAMES.values(), ids=NAMES)
def test_a_rule_changes_nothing_on_an_empty_page(rule: rules.Rule) -> None:
    page, *_ = page_of([], None)
    rule(page)
    assert page.roles == []
