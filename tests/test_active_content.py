"""Links that run code."""

import datetime as dt

import pytest

import newsdoc
from newsdoc import Article, Figure, ListBlock, Organization, Paragraph, Person, RelatedLink, Section
from newsdoc.active_content import without_code
from newsdoc.model import Embed, Emphasis, Link, ListItem, Rendition

RUNS = "java\tscript:alert(1)"
GOOD = Link(0, 3, href="https://quay.example/")
BODY = """
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" standard="NewsML-G2" standardversion="2.35"
conformance="power"><itemMeta><itemClass qcode="ninat:text"/><provider literal="x"/>
<versionCreated>2024-03-05T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Ferry returns</headline>
</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>%s</body></html></inlineXML></contentSet>
</newsItem>"""


def test_links_are_dropped_wherever_they_stand_and_their_text_stays() -> None:
    bad = Paragraph("The ferry.", marks=(Link(4, 9, href=RUNS), Emphasis(0, 3, kind="strong")))
    good = Paragraph("The ferry.", marks=(GOOD,))
    article = Article(
        body=(Section("Quay", body=(ListBlock((ListItem((bad, good)),)),)), RelatedLink("Map", href=RUNS)),
        related=(RelatedLink("Seals", href="vbscript:x"), RelatedLink("Owls", href="/owls")),
    )
    kept = Paragraph("The ferry.", marks=(Emphasis(0, 3, kind="strong"),))
    found, dropped = without_code(article)
    assert found.body == (Section("Quay", body=(ListBlock((ListItem((kept, good)),)),)), RelatedLink("Map"))
    assert found.related == (RelatedLink("Seals"), RelatedLink("Owls", href="/owls"))
    assert dropped == (RUNS, RUNS, "vbscript:x")


def test_other_addresses_are_dropped_and_what_has_them_stays() -> None:
    files = (Rendition(RUNS), Rendition("https://quay.example/1.jpg"))
    article = Article(
        authors=(Person("Ann Lee", url=RUNS),),
        publisher=Organization("Quay Post", url=RUNS),
        body=(Figure("The ferry.", url=RUNS, renditions=files), Embed(RUNS, text="A film")),
        lead_image=Figure(url=RUNS),
        url=RUNS,
    )
    found, dropped = without_code(article)
    assert found == Article(
        authors=(Person("Ann Lee"),),
        publisher=Organization("Quay Post"),
        body=(Figure("The ferry.", renditions=files[1:]), Embed(text="A film")),
        lead_image=Figure(),
    )
    assert dropped.count(RUNS) == 7
    assert "script:" not in str(found.to_dict())


def test_an_article_without_them_is_the_same_object() -> None:
    article = Article(body=(Paragraph("The ferry.", marks=(GOOD,)), RelatedLink("Seals")))
    assert without_code(article) == (article, ())
    assert without_code(article)[0] is article


@pytest.mark.parametrize("format", [info.name for info in newsdoc.formats() if info.writes])
def test_no_format_writes_them(format: str) -> None:
    article = Article(
        "Ferry returns",
        guid="urn:x:1",
        published=dt.datetime(2024, 3, 5, 9, tzinfo=dt.UTC),
        authors=(Person("Ann Lee", url="javascript:alert(1)"),),
        body=(
            Paragraph("The ferry.", marks=(Link(4, 9, href="javascript:alert(1)"),)),
            Figure("The quay.", url="javascript:alert(1)"),
            Embed("javascript:alert(1)", text="A film"),
        ),
        lead_image=Figure(url="javascript:alert(1)"),
        url="javascript:alert(1)",
    )
    assert "script:" not in newsdoc.to_bytes(newsdoc.export(article, format)).decode("utf-8", "replace")
    told = [each.message for each in newsdoc.export_problems(article, format) if each.code == "address-dropped"]
    assert told == ["the address 'javascript:alert(1)' runs code"] * 6


def test_every_format_tells_of_them() -> None:
    article = newsdoc.parse(BODY % '<p>The <a href="javascript:alert(1)">ferry</a>.</p>')
    assert article.body == (Paragraph("The ferry."),)
    assert [each.message for each in article.problems if each.code == "address-dropped"] == [
        "the address 'javascript:alert(1)' runs code"
    ]


@pytest.mark.parametrize(
    "code",
    ['<p>Away.</p><script>alert(1)</script>', '<p onclick="alert(1)">Away.</p>',
     '<p>Away.</p><form action="javascript:alert(1)"><p>Go.</p></form>',
     '<p>Away.</p><iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"/>',
     '<p>Away.</p><svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
     '<a x:href="javascript:alert(1)"/></svg>'],
)  # fmt: skip
def test_a_body_that_runs_code_does_not_go_out_as_it_came_in(code: str) -> None:
    written = newsdoc.to_bytes(newsdoc.export(newsdoc.parse(BODY % code), "newsml-g2")).decode()
    assert "alert" not in written
    assert "<p>Away.</p>" in written


def test_nor_does_one_that_is_escaped() -> None:
    markup = BODY % ""
    start, end = markup.index("<inlineXML"), markup.index("</contentSet>")
    escaped = "&lt;p&gt;Away.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
    data = f'{markup[:start]}<inlineData contenttype="text/html">{escaped}</inlineData>{markup[end:]}'
    written = newsdoc.to_bytes(newsdoc.export(newsdoc.parse(data), "newsml-g2")).decode()
    assert "alert" not in written
    assert "<p>Away.</p>" in written


def test_a_body_without_code_goes_out_as_it_came_in() -> None:
    written = newsdoc.to_bytes(newsdoc.export(newsdoc.parse(BODY % '<p class="lead">Away.</p>'), "newsml-g2")).decode()
    assert '<p class="lead">Away.</p>' in written
