"""What a document is, from a vocabulary that need not be ours."""

import json

import pytest

import newsdoc


@pytest.mark.parametrize(("stated", "kind"), [("live blog", "live blog"), ("https://other.example/Essay", None)])
def test_only_our_kinds_are_kinds(stated: str, kind: str | None) -> None:
    document = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry returns"}
    article = newsdoc.parse(json.dumps(document | {"additionalType": stated}), "json-ld")
    assert article.kind == kind
