"""Each rule by itself: the roles before it, and those after it, in one file a rule.

A case has blocks, `role | text`, or with markup `role | <p class="x"> text`; a `*` before the role of a line that the
rule must change, with the role that it has then: `deck > paragraph | text`.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsdoc.page import rules
from newsdoc.page.block import Block
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page
from newsdoc.page.reading import described
from newsdoc.page.roles import ROLES

HERE = Path(__file__).parent
NAMES = {rule.__name__: rule for rule in (*rules.TEXT_RULES, *rules.MARKUP_RULES)}
TAG = re.compile(r"<(\w+)((?:\s[\w-]+)*)>\s*")
FILES = sorted(HERE.glob("*.toml"))


class Element:
    """Stands for an element: something that is only equal to itself."""


def page_of(lines: list[str], title: int | None) -> tuple[Page, list[str], list[str]]:
    """The page, its roles before the rule and those wanted after it."""
    story = Element()
    blocks, before, after, at = [], [], [], 0
    for line in lines:
        roles, text = (part.strip() for part in line.split("|", 1))
        first, _, then = (part.strip() for part in roles.partition(">"))
        before.append(first)
        after.append(then or first)
        markup = None
        if tag := TAG.match(text):
            text = text[tag.end() :]
            words = tag[2].split()
            kind = "heading" if tag[1][0] == "h" and tag[1][1:].isdigit() else "item" if tag[1] == "li" else "text"
            markup = Markup(
                kind, tag[1], text, Element(), parent=story, inside="outside" not in words,
                linked=len(text) if "linked" in words else 0, list=story if kind == "item" else None,
                hint=next((word[5:] for word in words if word.startswith("hint-")), None),
            )  # fmt: skip
        blocks.append(Block(text, at, at + len(text), (), markup))
        at += len(text) + 2
    page = described(blocks, "en", title=title)
    page.roles = before.copy()  # type: ignore[assignment]
    page.scores = [tuple(100 if role == "other" else 0 for role in ROLES)] * len(blocks)
    return page, before, after


def cases() -> list[Any]:
    found = []
    for path in FILES:
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            found.append(pytest.param(path.stem, case, id=f"{path.stem}-{case['title']}"))
    return found


@pytest.mark.parametrize(("name", "case"), cases())
def test_a_rule(name: str, case: dict[str, Any]) -> None:
    page, before, after = page_of(case["blocks"], case.get("headline"))
    page.rule = name
    NAMES[name](page)
    assert page.roles == after
    for i, (old, new) in enumerate(zip(before, after, strict=True)):
        assert (page.rules.get(i) == name) == (old != new)


def test_each_file_is_of_a_rule_that_is_applied() -> None:
    assert {path.stem for path in FILES} <= NAMES.keys()


@pytest.mark.parametrize("rule", NAMES.values(), ids=NAMES)
def test_a_rule_says_what_it_does(rule: rules.Rule) -> None:
    assert rule.__doc__


@pytest.mark.parametrize("rule", NAMES.values(), ids=NAMES)
def test_a_rule_changes_nothing_on_an_empty_page(rule: rules.Rule) -> None:
    page, *_ = page_of([], None)
    rule(page)
    assert page.roles == []
