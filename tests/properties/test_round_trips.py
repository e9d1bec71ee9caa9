"""Any article is written, read and compared; what `losses` says is what the round trip shows."""

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

import newsdoc
from newsdoc.fidelity import compare
from newsdoc.testing import articles, plain_articles

COMMON = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
FORMATS = ("newsml-g2", "json-ld")
WAYS = [("newsml-g2", {}), ("json-ld", {}), ("json-ld", {"body": "html"})]


@pytest.mark.parametrize(("format", "options"), WAYS, ids=str)
@COMMON
@given(article=articles())
def test_losses_agree_with_the_round_trip(format: str, options: dict[str, str], article: newsdoc.Article) -> None:
    found = newsdoc.parse(newsdoc.export(article, format, **options), format)
    said = {loss.field for loss in newsdoc.losses(article, format, **options)}
    assert said == {loss.field for loss in compare(article, found)}
    for name in ("headline", "byline", "slugline", "kicker", "urgency", "keywords", "published"):
        before, after = getattr(article, name), getattr(found, name)
        if before and before != after:
            assert name in said, name


@COMMON
@given(plain_articles())
def test_plain_articles_are_kept_whole(article: newsdoc.Article) -> None:
    found = newsdoc.parse(newsdoc.export(article, "newsml-g2"), "newsml-g2")
    assert newsdoc.losses(article, "newsml-g2") == ()
    for name in ("headline", "summary", "byline", "published", "language", "body"):
        assert getattr(found, name) == getattr(article, name)


@COMMON
@given(plain_articles())
def test_html_keeps_the_body_in_json_ld(article: newsdoc.Article) -> None:
    found = newsdoc.parse(newsdoc.export(article, "json-ld", body="html"), "json-ld")
    assert found.body == article.body


@pytest.mark.parametrize("format", FORMATS)
@COMMON
@given(article=plain_articles())
def test_the_second_round_trip_changes_nothing(format: str, article: newsdoc.Article) -> None:
    once = newsdoc.parse(newsdoc.export(article, format), format)
    twice = newsdoc.parse(newsdoc.export(once, format), format)
    assert compare(once, twice) == ()
    assert attrs.evolve(twice, foreign=()) == attrs.evolve(once, foreign=())
