"""Fields of ninjs in the spellings of its versions."""

import datetime as dt

from newsdoc_ninjs.fields import Fields

from newsdoc import RoleText


def test_spelling_does_not_matter() -> None:
    for key in ("versioncreated", "versionCreated", "version_created"):
        assert Fields({key: "2026-03-05T12:00:00Z"}).date("versioncreated") == dt.datetime(
            2026, 3, 5, 12, tzinfo=dt.UTC
        )


def test_texts_and_numbers() -> None:
    fields = Fields({"a": " ", "b": 3, "c": True, "d": "4", "e": "five"})
    assert (fields.text("a", "b"), fields.text("c"), fields.whole("d"), fields.whole("e")) == ("3", None, 4, None)


def test_objects() -> None:
    assert Fields({"genre": ["x", {"name": "y"}, None]}).objects("genre") == [{"name": "x"}, {"name": "y"}]
    assert Fields({"files": {"small": {"href": "s"}, "n": 1}}).objects("files") == [{"name": "small", "href": "s"}]


def test_roles() -> None:
    fields = Fields({"headline": "One &amp; <b>two</b>", "headline_seo": "Two", "headline_html": "<p>One</p>"})
    assert fields.roles("headlines", "headline") == [
        RoleText("One & two"),
        RoleText("Two", role="seo"),
        RoleText("One"),
    ]
