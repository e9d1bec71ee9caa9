"""Language tags, as XML formats of news may write them."""

import pytest

from newsdoc.markup.language_tags import language_tag


@pytest.mark.parametrize(
    "tag",
    ["en", "EN", "nds", "pt-BR", "sr-Latn", "sr-Latn-RS", "es-419", "de-1996", "en-a-bb", "en-x-quay"],
)
def test_tags(tag: str) -> None:
    assert language_tag(tag) == tag


@pytest.mark.parametrize(
    "text", [None, "", "e", "AAAA", "Portuguese", "pt_BR", "pt-", "-pt", "en GB", "en-x", "en\n", "sr-RS-Latn", "ｅｎ"]
)
def test_what_is_none(text: str | None) -> None:
    assert language_tag(text) is None
