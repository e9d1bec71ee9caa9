"""The view: everything that was read is in it, nothing runs, nothing is fetched."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import html

import newsdoc
from newsdoc.source import Source
from newsdoc.testing import FULL, articles
from newsdoc.view import render, render_fragment, render_read
from newsdoc.view.source_pane import source_pane

TEXT = """Ferry returns to the old quay

By Ann Lee

The ferry sails again from the old quay of Northport, the harbour office said on Monday after a meeting of the council.

“We have waited long enough for this boat,” said Dora Ek, the harbour master, on the deck of the ship in the rain.

Sign up for our newsletter"""


@pytest.fixture(scope="module")
def page() -> str:
    article = newsdoc.analyze(newsdoc.parse(TEXT, "text", why=True), "quotes")
    return render(article, TEXT, losses="json-ld")


def test_source_and_reading_stand_side_by_side(page: str) -> None:
    root: Any = html.fromstring(page)
    blocks = root.xpath("//ol[@class='blocks']/li")
    assert [each.xpath("string(.//span[@class='role'])") for each in blocks][:2] == ["headline", "byline"]
    assert all(each.xpath(".//details") for each in blocks)
    targets = {each.get("id") for each in root.iter() if each.get("id")}
    broken = [each for each in root.xpath("//a/@href") if each[1:] not in targets and not each.startswith("#n")]
    assert not broken


def test_a_kicker_is_called_so_in_the_source() -> None:
    markup = (
        "<main><p class=kicker>Ports</p><h1>Ferry returns to the old quay</h1><p>By Ann Lee</p>"
        + "<p>The ferry sails again from the old quay, the harbour office said on Monday after a meeting.</p>" * 4
        + "</main>"
    )
    article = newsdoc.parse(markup, "html", why=True)
    assert article.kicker == "Ports"
    assert '<span class="role">kicker</span>' in source_pane(article, markup)


def test_a_quotation_set_apart_is_one_in_the_reading_too() -> None:
    quote = newsdoc.Quote("It sails again.", kind="direct", speaker=newsdoc.Person("Dora Ek"))
    shown = render_fragment(newsdoc.Article("Ferry returns", body=(quote,)))
    assert "<p>It sails again.</p><footer>— Dora Ek</footer></blockquote>" in shown


def test_quotations_are_linked_to_their_speakers(page: str) -> None:
    root: Any = html.fromstring(page)
    (mark,) = root.xpath("//mark[@class='q-direct']")
    assert mark.text_content() == "“We have waited long enough for this boat,”"
    assert "Dora Ek" in root.xpath("//ul[@class='speakers']//b/text()")
    target = mark.getparent().get("href")[1:]
    assert root.xpath("//li[@id=$name]/a/@href", name=target) == [f"#{mark.getparent().get('id')}"]


def test_losses_and_problems_are_told() -> None:
    article = newsdoc.parse(TEXT.replace("quay", "quäy").encode("cp1252"), "text")
    page = render(article, losses="text")
    assert "charset-guessed" in page
    assert "Lost in text" in page


def test_an_article_that_was_kept_is_not_laid_over_its_json() -> None:
    kept = str(newsdoc.export(newsdoc.parse(TEXT, "text", why=True), "json"))
    root: Any = html.fromstring(render_read(newsdoc.parse(kept), Source(kept)))
    (raw,) = root.xpath("//pre[@class='raw']")
    assert raw.text_content() == kept
    assert "read as json" in root.xpath("string(//header)")
    read: Any = html.fromstring(render_read(newsdoc.parse(TEXT, "text"), Source(TEXT)))
    assert read.xpath("//ol[@class='blocks']/li")


def test_everything_of_a_full_article_is_shown() -> None:
    words = set(re.findall(r"\w+", " ".join(map(str, html.fromstring(render(FULL)).itertext()))))
    for block in FULL.body:
        assert set(re.findall(r"\w+", block.plain_text())) <= words
    assert {"Share", "Storm", "usable"} <= words


@given(articles())
def test_any_article_is_shown_safely(article: newsdoc.Article) -> None:
    page = render(article, "<script>alert(1)</script>")
    root: Any = html.fromstring(page.encode("utf-8"))
    assert not root.xpath("//script | //iframe | //img | //link | //object")
    assert not [value for value in root.xpath("//@href | //@src") if not value.startswith("#")]
    assert not root.xpath("//@*[starts-with(name(), 'on')]")
    assert render_fragment(article).startswith('<div class="newsdoc-view">')


def test_notebooks_draw_an_article() -> None:
    drawn = FULL._repr_html_()
    assert drawn is not None
    assert "Northport harbour reopens after storm" in drawn


def test_wire_documents_show_their_source() -> None:
    item = newsdoc.to_bytes(newsdoc.export(newsdoc.Article("Ferry"), "newsml-g2")).decode()
    assert "&lt;headline" in render(newsdoc.parse(item), item)


def test_deep_nesting_is_shown() -> None:
    block: newsdoc.Block = newsdoc.Paragraph("Deep down.")
    for _ in range(200):
        block = newsdoc.ListBlock((newsdoc.ListItem((block,)),))
    assert "Deep down." in render(newsdoc.Article("x", body=(block,)))


def test_the_command(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from newsdoc.cli import main

    story = tmp_path / "story.txt"
    story.write_text(TEXT, "utf-8")
    result = CliRunner().invoke(main, ["view", str(story), "-o", str(tmp_path / "view.html")])
    assert result.exit_code == 0, result.output
    assert "Dora Ek" in (tmp_path / "view.html").read_text("utf-8")
    assert CliRunner().invoke(main, ["view", str(story)]).output.startswith("<!doctype html>")
    assert CliRunner().invoke(main, ["view"]).exit_code == 2
    german = CliRunner().invoke(main, ["view", str(story), "--from-option", "language=de"]).output
    assert 'lang="de"' in german
    direct = ["view", str(story), "--analyze-option", "indirect=false"]
    assert "(indirect" in CliRunner().invoke(main, direct[:2]).output
    assert "(indirect" not in CliRunner().invoke(main, direct).output
