"""Language tags as pages write them."""

import pytest

from newsdoc.formats.html.claims.tags import language_tag, primary


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("de", "de"), ("DE", "de"), ("de_at", "de-AT"), (" en-GB ", "en-GB"), ("zh-hans-cn", "zh-hans-CN"),
        ("jp", "ja"),
        ("iw-il", "he-IL"), ("deu", "deu"), ("es-419", "es-419"), ("d", None), ("german", None), ("de-", None),
        ("de at", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_language_tags(declared: str | None, tag: str | None) -> None:
    assert language_tag(declared) == tag


@pytest.mark.parametrize(
    ("tag", "language"), [("de-AT", "de"), ("nb", "no"), ("nn-NO", "no"), ("no", "no"), ("EN", "en")]
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert primary(tag) == language
