"""One byline names the same people in whatever format it stands: the words of the document's language are known."""

import pytest

import newsdoc

G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="{language}" guid="urn:a"><contentMeta>'
    "<by>{byline}</by></contentMeta></newsItem>"
)
NEWSML_1 = (
    "<NewsML><NewsItem><NewsComponent><NewsLines><ByLine>{byline}</ByLine></NewsLines><DescriptiveMetadata>"
    '<Language FormalName="{language}"/></DescriptiveMetadata></NewsComponent></NewsItem></NewsML>'
)
NITF = '<nitf xml:lang="{language}"><body><body.head><byline>{byline}</byline></body.head></body></nitf>'
NINJS = '{{"uri": "urn:a", "language": "{language}", "byline": "{byline}"}}'
JSON_LD = '{{"@type": "NewsArticle", "inLanguage": "{language}", "author": "{byline}"}}'
HTML = (
    "<html lang={language}><article><h1>Twee schepen</h1><p class=byline>{byline}</p><p>De veerboot vaart weer, "
    "zei de raad.</p></article></html>"
)


@pytest.mark.parametrize(
    ("template", "format"),
    [
        (G2, "newsml-g2"), (NEWSML_1, "newsml-1"), (NITF, "nitf"), (NINJS, "ninjs"), (JSON_LD, "json-ld"),
        (HTML, "html"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("byline", "language", "role"),
    [
        ("Door onze verslaggever Ann Lee", "nl", "verslaggever"),
        ("Von unserer Korrespondentin Ann Lee", "de", "Korrespondentin"),
        ("By our reporter Ann Lee", "en", "reporter"),
    ],
)
def test_a_byline_names_the_same_people(template: str, format: str, byline: str, language: str, role: str) -> None:
    if format not in {each.name for each in newsdoc.formats()}:
        pytest.skip(f"needs the plugin of {format}")
    article = newsdoc.parse(template.format(byline=byline, language=language), format)
    assert article.authors == (newsdoc.Person("Ann Lee", role=role),)
