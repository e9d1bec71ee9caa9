"""Pictures and stories beside a ninjs item."""

import json

from newsdoc_ninjs.associations import associations
from newsdoc_ninjs.exporter import NinjsExporter
from newsdoc_ninjs.fields import Fields
from newsdoc_ninjs.parser import NinjsParser

from newsdoc import Article, Figure, Paragraph, RelatedLink, Rendition
from newsdoc.source import Source


def test_figures_are_not_told_twice() -> None:
    article = Article("x", body=(Paragraph("One."), Figure("Ferries", url="https://img.example/a.jpg")))
    assert NinjsParser().parse(Source(NinjsExporter().export(article))).body == article.body


def test_the_largest_file_is_the_figure() -> None:
    files = [{"name": "thumb", "href": "s.jpg", "width": 9, "height": 9}, {"href": "l.jpg", "width": 90, "height": 90}]
    picture = {"name": "main", "type": "picture", "renditions": files, "headlines": [{"value": "Ferries"}]}
    figures, related = associations(Fields({"associations": [picture]}), ())
    renditions = (Rendition("s.jpg", role="thumb", width=9, height=9), Rendition("l.jpg", width=90, height=90))
    assert figures == [Figure(url="l.jpg", title="Ferries", renditions=renditions)]
    assert related == ()


def test_stories() -> None:
    story = {"type": "text", "uri": "urn:x:1", "headline": "Harbour <i>reopens</i>", "rel": "background"}
    _, related = associations(Fields({"associations": {"first": story}}), ())
    assert related == (RelatedLink("Harbour reopens", href="urn:x:1", guid="urn:x:1", rel="background"),)


def test_what_systems_add_to_other_items_is_not_written() -> None:
    """The schema of ninjs 1.4 knows no `poi` of a file, no `priority`, and demands `uri`."""
    file = {"href": "https://img.example/a.jpg", "mimetype": "image/jpeg", "poi": {"x": 1}, "width": 9}
    picture = {"guid": "urn:p:1", "type": "picture", "priority": 5, "byline": "Eva Fox", "renditions": {"main": file}}
    item = {"uri": "urn:x:1", "type": "text", "headline": "Ferry", "associations": {"lead": picture, "none": {}}}
    article = NinjsParser().parse(Source(json.dumps(item)))
    found = json.loads(NinjsExporter().export(article, version="1.4"))["associations"]
    kept = {key: value for key, value in file.items() if key != "poi"}
    assert found == {"lead": {"uri": "urn:p:1", "type": "picture", "byline": "Eva Fox", "renditions": {"main": kept}}}
