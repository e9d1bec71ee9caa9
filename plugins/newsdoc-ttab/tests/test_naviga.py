"""Documents of Naviga."""

import json
from typing import Any

import pytest

import newsdoc


def document(**more: Any) -> newsdoc.Article:
    content = [{"type": "x-im/paragraph", "data": {"text": "It sails."}}, {"type": "x-elm/poll", "data": {}}]
    return newsdoc.parse(json.dumps({"uuid": "u", "type": "x-im/article", "content": content, "links": [], **more}))


def test_what_is_written_has_the_types_of_newsdoc() -> None:
    written = json.loads(newsdoc.export_text(document(products=["elm"]), "ttab"))
    assert written["type"] == "core/article"
    assert [each["type"] for each in written["content"]] == ["core/text", "x-elm/poll"]
    assert "products" not in written


def test_what_the_model_has_no_place_for_is_carried() -> None:
    article = document(products=["elm"], properties={})
    assert [(each.place, each.content) for each in article.foreign if each.place == "products"] == [
        ("products", '["elm"]')
    ]


def test_a_link_that_nobody_knows_is_carried_as_it_stands() -> None:
    link = {"uri": "quay:1", "rel": "same-as"}
    article = document(links=[link])
    assert [json.loads(each.content or "") for each in article.foreign if each.place == "links"] == [link]


@pytest.mark.parametrize(("kind", "known"), [("x-im/article", True), ("core/article", False)])
def test_the_state_of_publication_is_of_documents_of_naviga(kind: str, known: bool) -> None:
    try:
        article = document(type=kind, published="2026-03-05T09:00:00Z")
    except newsdoc.UnknownFormat:
        assert not known
    else:
        assert known
        assert str(article.published) == "2026-03-05 09:00:00+00:00"


def test_a_date_that_is_none() -> None:
    assert [each.code for each in document(published="soon").problems] == ["date-unreadable", "no-headline"]


def test_lists_in_lists_end_somewhere() -> None:
    block: dict[str, Any] = {"type": "x-im/paragraph", "data": {"text": "Deep."}}
    for _ in range(60):
        block = {"type": "x-im/unordered-list", "content": [block]}
    assert document(content=[block]).body == ()
