"""What a page prints is in the article: in its fields, its body, its links or its furniture."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

import newsdoc

PAGES = sorted((Path(__file__).parents[2] / "golden" / "html").glob("*/input.html"))
HIDDEN = ("script", "style", "template", "noscript", "title", "head", "button")
DATES = re.compile(r"\d|GMT|UTC|CEST|AM|PM|Uhr|Updated|updated|Last|Published|Publié")
"""Words of date lines, which the article has as dates."""
LABELS = {
    "Photo", "Photograph", "Foto", "Credit", "تصوير",  # before a credit
    "Jan", "January", "Feb", "February", "Jul", "Aug", "Wed", "Thursday", "October", "abr", "mai", "مارس",
}  # fmt: skip
MENUS = {
    "wordpress": {"Post", "navigation"},
    "broadsheet": {"Opinion", "Sport", "Culture"},
    "amp": {"Publicidad"},
    "drupal": {"Impressum", "Datenschutz"},
    "right-to-left": {"الرئيسية", "رياضة", "اقتصاد"},
    "gallery": {"Pictures"},
    "full-story": {"Home"},
}
"""Menus that are no part of an article, by page."""


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.parent.name)
def test_words_that_are_printed_are_in_the_article(page: Path) -> None:
    root: Any = html.fromstring(page.read_text("utf-8"))
    for element in list(root.iter(*HIDDEN)):
        element.drop_tree()
    printed = set(re.findall(r"\w+", " ".join(root.itertext())))
    article = newsdoc.export(newsdoc.read(page, "html"), "json")
    assert isinstance(article, str)
    kept = set(re.findall(r"\w+", json.dumps(json.loads(article), ensure_ascii=False).replace("\\n", " ")))
    lost = {word for word in printed - kept if not DATES.search(word) and word.removesuffix("撮影") not in kept}
    assert lost <= LABELS | MENUS.get(page.parent.name, set())
