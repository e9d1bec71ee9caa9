"""Texts in the forms of wires, press offices, mails, editors, databases and printers: how many of them are read right.

    python benchmarks/text_forms.py [--show] [NAME ...]

Each text of `text_forms.toml` is an invented story in one such form. It is read right if headline, authors, day and
every paragraph are what the story has, and nothing else is in the article's text; the dateline may stand before the
first paragraph. With `--show` prints what is wrong with the others.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fault_report import report

import newsdoc

FORMS: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def faults(form: dict[str, Any]) -> Iterator[str]:
    """What is read otherwise than the form's story has it."""
    story = FORMS["stories"][form.get("language", "en")]
    words = {key: value for key, value in story.items() if key != "paragraphs"}
    article = newsdoc.parse(form["text"].format(*story["paragraphs"], **words), format="text")
    wanted = [each.format(*story["paragraphs"], **words) for each in form.get("story", ())] or story["paragraphs"]
    found = article.text.split("\n\n")
    if article.dateline and found[0].endswith(wanted[0]):
        found[0] = wanted[0]
    if found != wanted:
        lost = [each for each in wanted if each not in found]
        more = [each for each in found if each not in wanted]
        yield f"lost {[each[:40] for each in lost]}, more {[each[:60] for each in more]}"
    if article.headline != story["title"]:
        yield f"headline {article.headline!r}"
    names = sorted(person.name.casefold() for person in article.authors)
    if "authors" in form and names != sorted(map(str.casefold, form["authors"])):
        yield f"authors {names}"
    day = str(article.published)[:10] if article.published else ""
    if "day" in form and day != form["day"]:
        yield f"day {day or 'none'}"


if __name__ == "__main__":
    report(FORMS["texts"], faults, named="texts", about=__doc__)
