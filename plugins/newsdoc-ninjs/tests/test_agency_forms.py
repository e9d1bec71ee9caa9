"""ninjs as agencies write it, beyond what the schema lets stand."""

import json
from typing import Any

import pytest
from newsdoc_ninjs.parser import NinjsParser

from newsdoc import Article
from newsdoc.source import Source


def read(**values: Any) -> Article:
    return NinjsParser().parse(Source(json.dumps({"uri": "urn:x:1", "type": "text", **values})))


@pytest.mark.parametrize(
    "values",
    [
        {"body_html": "One.<br><br>Two."},
        {"body_html": "<div>One.</div><div><div>Two.</div></div>"},
        {"body_html": "<p>One.</p><p>&nbsp;</p><script>x</script><p>Two.</p>"},
        {"body_html": "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"},
        {"body_xhtml": "<div xmlns='http://www.w3.org/1999/xhtml'><p>One.</p><p>Two.</p></div>"},
        {"body_text": "One.\n\nTwo."},
        {"body_text": "One.\nTwo."},
        {"body": "<p>One.</p><p>Two.</p>"},
        {"bodies": {"main": {"contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"}}},
        {
            "bodies": [
                {"role": "web", "contenttype": "text/html", "value": "<p>Less.</p>"},
                {"role": "main", "contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"},
            ]
        },
    ],
)
def test_bodies(values: dict[str, Any]) -> None:
    assert [each.text for each in read(**values).paragraphs()] == ["One.", "Two."]


@pytest.mark.parametrize(
    "values",
    [
        {"by": "Ann Lee and Bo Ray"},
        {"by": ["Ann Lee", "Bo Ray"]},
        {"authors": ["Ann Lee", "Bo Ray"]},
        {"authors": [{"name": "Ann Lee"}, {"first_name": "x", "name": "Bo Ray"}]},
        {"person": [{"rel": "author", "name": "Ann Lee"}, {"rel": "author", "name": "Bo Ray"}]},
        {"body_html": "<p><b>By Ann Lee and Bo Ray</b></p><p>One.</p>"},
    ],
)
def test_authors(values: dict[str, Any]) -> None:
    assert [each.name for each in read(**values).authors] == ["Ann Lee", "Bo Ray"]


@pytest.mark.parametrize(
    "values",
    [
        {"source": "Fjord News"},
        {"provider": {"name": "Fjord News"}},
        {"infosources": [{"name": "Fjord News"}]},
        {"copyrightholder": "Fjord News"},
    ],
)
def test_provider(values: dict[str, Any]) -> None:
    publisher = read(**values).publisher
    assert publisher is not None
    assert publisher.name == "Fjord News"


def test_texts() -> None:
    article = read(
        title="Ferry",
        description_html="<p>One.</p><p>Two.</p>",
        dateline={"text": "VIK (FN) -"},
        firstpublished="2026-01-05 10:11:12",
    )
    assert (article.headline, article.summary) == ("Ferry", "One. Two.")
    assert article.dateline is not None
    assert article.dateline.text == "VIK (FN) -"
    assert str(article.published) == "2026-01-05 10:11:12"


def test_item_under_a_name() -> None:
    data = json.dumps({"data": {"uri": "u", "type": "text", "headline": "Ferry"}})
    assert NinjsParser().parse(Source(data)).headline == "Ferry"
