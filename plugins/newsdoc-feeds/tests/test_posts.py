"""Posts of WordPress's REST API."""

import datetime as dt
import json
from typing import Any

import pytest

import newsdoc

POST: dict[str, Any] = {
    "id": 1,
    "link": "https://elm.example/ferry/",
    "title": {"rendered": "Ferry &amp; quay"},
    "content": {"rendered": "<p>It sails.</p>", "protected": False},
}


def post(**more: Any) -> newsdoc.Article:
    return newsdoc.parse(json.dumps({**POST, **more}))


def test_a_post_is_known_by_what_is_rendered() -> None:
    article = post()
    assert article.provenance is not None
    assert article.provenance.format == "wordpress"
    assert (article.headline, article.text) == ("Ferry & quay", "It sails.")
    with pytest.raises(newsdoc.UnknownFormat):
        post(title="Ferry")


def test_a_post_behind_a_password() -> None:
    article = post(content={"rendered": "", "protected": True}, excerpt={"rendered": "Ask us.", "protected": True})
    assert article.summary is None
    assert [each.code for each in article.problems] == ["dropped", "no-body"]


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ({"date_gmt": "2026-03-05T08:00:00", "date": "2026-03-05T09:00:00"}, dt.datetime(2026, 3, 5, 8, tzinfo=dt.UTC)),
        ({"date": "2026-03-05T09:00:00"}, dt.datetime(2026, 3, 5, 9)),
        ({}, None),
    ],
)
def test_the_date_of_a_post(dates: dict[str, str], published: dt.datetime | None) -> None:
    assert post(**dates).published == published


@pytest.mark.parametrize(("state", "status"), [("publish", None), ("draft", "withheld"), ("trash", "canceled")])
def test_the_status_of_a_post(state: str, status: str | None) -> None:
    assert post(status=state).pub_status == status


def test_what_a_plugin_of_the_site_adds_is_carried() -> None:
    assert [(each.place, each.content) for each in post(acf={"minutes": 2}, menu_order=0).foreign][:1] == [
        ("acf", '{"minutes": 2}')
    ]
