"""Who took part in a story, as its byline and its last lines tell."""

import pytest

import newsdoc
from newsdoc import Article, Block, Paragraph, Person, Section
from newsdoc.markup.taking_part import took_part
from newsdoc.markup.unstated import names_who_took_part

STORY = Paragraph("The ferry sails again.")
RULE = Paragraph("___")
AP = Paragraph("Lee reported from Larkhaven. Bo Ray in Ardale contributed to this report.")
REUTERS = Paragraph("(Reporting by Ann Lee; Editing by Bo Ray)")
LEE = Person("Ann Lee")


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        ([STORY, RULE, AP], ["Bo Ray"]),
        ([STORY, Section("The quay", body=(STORY, RULE, AP))], ["Bo Ray"]),
        ([STORY, REUTERS], ["Bo Ray"]),
        ([STORY, Paragraph("(Reporting by Ann Lee; Editing by Bo Ray).")], ["Bo Ray"]),
        ([STORY, REUTERS, Paragraph("((bo.ray@agency.example; +1 555 0101))")], ["Bo Ray"]),
        ([STORY, Paragraph("((bo.ray@agency.example))")], []),
        ([STORY, AP], []),
        ([STORY, RULE, AP, STORY, STORY, STORY, STORY], []),
        ([STORY, Paragraph("Reporting by Ann Lee; Editing by Bo Ray")], []),
        ([STORY, RULE, Paragraph(f"{AP.text} {'It sails. ' * 40}")], []),
        ([STORY, Paragraph("(END)")], []),
        ([STORY, RULE], []),
        ([Section("The quay")], []),
        ([], []),
    ],
)
def test_names(blocks: list[Block], names: list[str]) -> None:
    assert [each.name for each in took_part(blocks, "en", [LEE])] == names


def test_what_they_did_is_reported() -> None:
    (person,) = took_part([REUTERS], "en", [LEE])
    assert person.function == "editing"


def test_those_behind_a_label_in_the_byline() -> None:
    found = took_part([STORY, REUTERS], "en", [LEE], "Text: Ann Lee, Photos: Cy Dow and Eva Fox")
    assert [(each.name, each.function) for each in found] == [
        ("Cy Dow", "photo"),
        ("Eva Fox", "photo"),
        ("Bo Ray", "editing"),
    ]
    assert took_part([STORY], "sv", [LEE], "Text och foto: Ann Lee") == ()


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1", "nitf", "ninjs", "ans"])
@pytest.mark.parametrize(("byline", "end"), [("By Ann Lee", (RULE, AP)), ("Text: Ann Lee, Photos: Bo Ray", ())])
def test_an_article_that_names_nobody_comes_back_so(format: str, byline: str, end: tuple[Paragraph, ...]) -> None:
    article = Article("Ferry sails", language="en", authors=(LEE,), byline=byline, body=(STORY, *end))
    assert names_who_took_part(article)
    assert newsdoc.parse(newsdoc.export(article, format), format).contributors == ()


BYLINES = {
    "nitf": "<body.head><byline>By Ann Lee</byline></body.head>",
    "newsml-1": "<NewsLines><ByLine>By Ann Lee</ByLine></NewsLines>",
    "newsml-g2": "<contentMeta><by>By Ann Lee</by></contentMeta>",
}
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html>'


@pytest.mark.parametrize(
    ("format", "data"),
    [
        ("nitf", f"<nitf><body>{BYLINES['nitf']}<body.content>{{}}</body.content></body></nitf>"),
        ("ninjs", '{{"uri": "urn:x:1", "byline": "By Ann Lee", "body_html": "{}"}}'),
        (
            "newsml-1",
            f"<NewsML><NewsItem><NewsComponent>{BYLINES['newsml-1']}<ContentItem><DataContent>{{}}</DataContent>"
            "</ContentItem></NewsComponent></NewsItem></NewsML>",
        ),
        (
            "newsml-g2",
            f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">{BYLINES["newsml-g2"]}<contentSet><inlineXML>'
            f"{XHTML}</inlineXML></contentSet></newsItem>",
        ),
    ],
)
def test_each_format_reads_them(format: str, data: str) -> None:
    body = "".join(f"<p>{each.text}</p>" for each in (STORY, RULE, AP))
    found = newsdoc.parse(data.format(body), format)
    assert [(each.name, each.function) for each in found.contributors] == [("Bo Ray", "contributing")]


def test_a_byline_says_behind_the_names_what_they_did() -> None:
    (person,) = took_part([STORY], "de", [LEE], "Von Ann Lee (Text) und Bo Ray (Fotos)")
    assert (person.name, person.function) == ("Bo Ray", "photo")
