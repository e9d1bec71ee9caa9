"""Pictures and stories beside a ninjs item."""

import json

import pytest
from newsdoc_ninjs.associations import associations
from newsdoc_ninjs.exporter import NinjsExporter
from newsdoc_ninjs.fields import Fields
from newsdoc_ninjs.parser import NinjsParser

import newsdoc
from newsdoc import Article, Block, Concept, Figure, Gallery, Name, Paragraph, Person, RelatedLink, Rendition, Section
from newsdoc.source import Source


def test_figures_are_not_told_twice() -> None:
    article = Article("x", body=(Paragraph("One."), Figure("Ferries", url="https://img.example/a.jpg")))
    assert NinjsParser().parse(Source(NinjsExporter().export(article))).body == article.body


def test_the_largest_file_is_the_figure() -> None:
    files = [{"name": "thumb", "href": "s.jpg", "width": 9, "height": 9}, {"href": "l.jpg", "width": 90, "height": 90}]
    picture = {"name": "main", "type": "picture", "renditions": files, "headlines": [{"value": "Ferries"}]}
    found = associations(Fields({"associations": [picture]}), ())
    figures, related = found.blocks, found.related
    renditions = (Rendition("s.jpg", role="thumb", width=9, height=9), Rendition("l.jpg", width=90, height=90))
    assert figures == (Figure(url="l.jpg", title="Ferries", renditions=renditions),)
    assert related == ()


def test_stories() -> None:
    story = {"type": "text", "uri": "urn:x:1", "headline": "Harbour <i>reopens</i>", "rel": "background"}
    related = associations(Fields({"associations": {"first": story}}), ()).related
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


def superdesk(**more: object) -> Article:
    item = {"guid": "urn:x:1", "type": "text", "versioncreated": "2026-03-05T10:00:00+0000", "headline": "Ferry"}
    return NinjsParser().parse(Source(json.dumps(item | more)))


BOAT = "https://img.example/boat.jpg"
PICTURE = {
    "guid": "urn:p:1", "type": "picture", "headline": "Lark", "description_text": "The ferry", "byline": "Bo Ray",
    "renditions": {"original": {"href": BOAT, "width": 800, "height": 600}},
}  # fmt: skip


def test_what_stands_beside_a_picture_of_the_story_is_said_of_it() -> None:
    shown = f"<figure><img src='{BOAT}' alt='A boat'/><figcaption>At the quay</figcaption></figure>"
    article = superdesk(body_html=f"<p>One.</p><h2>Two</h2>{shown}", associations={"editor_0": PICTURE})
    figure = Figure("At the quay", credit="Bo Ray", url=BOAT, alt="A boat", title="Lark")
    assert article.body == (Paragraph("One."), Section("Two", body=(figure,)))
    assert article.lead_image is None


def test_the_picture_of_a_gallery_has_its_words_too() -> None:
    shown = f"<div class='gallery'><figure><img src='{BOAT}'/></figure></div>"
    (gallery,) = superdesk(body_html=shown, associations={"editor_0": PICTURE}).body
    assert isinstance(gallery, Gallery)
    assert gallery.figures[0].caption == "The ferry"


def test_the_featured_picture_stands_for_the_story() -> None:
    article = superdesk(body_html="<p>One.</p>", associations={"featuremedia": PICTURE})
    file = Rendition(BOAT, role="original", width=800, height=600)
    assert article.lead_image == Figure(
        "The ferry", credit="Bo Ray", url=BOAT, title="Lark", guid="urn:p:1", renditions=(file,)
    )
    assert article.body == (Paragraph("One."), article.lead_image)
    for version in ("1.4", "2.1", "3.1"):
        back = NinjsParser().parse(Source(NinjsExporter().export(article, version=version)))
        assert back.lead_image == article.lead_image
    other = Article("x", body=(Paragraph("One."),), lead_image=Figure(guid="urn:p:2"))  # without an address
    assert "featuremedia" not in NinjsExporter().export(other)


def test_lists_that_superdesk_adds() -> None:
    article = superdesk(
        service=[{"code": "i", "name": "International"}],
        signal=[{"code": "update", "name": "Update", "scheme": "sig"}],
        attachments=[{"title": "Fares", "href": "https://c.example/f.pdf", "mimetype": "application/pdf"}, {"id": "1"}],
        authors=[
            {
                "name": "Ann Lee",
                "role": "writer",
                "jobtitle": {"qcode": "1", "name": "reporter"},
                "biography": "Ports.",
            },
            {"name": "Bo Ray", "role": "editor"},
        ],
    )
    assert article.services == (Concept((Name("International"),), code="i"),)
    assert article.signals == (Concept((Name("Update"),), scheme="sig", code="update"),)
    assert article.related == (RelatedLink("Fares", href="https://c.example/f.pdf", content_type="application/pdf"),)
    assert article.authors == (Person("Ann Lee", role="reporter", function="writer", note="Ports."),)
    assert article.contributors == (Person("Bo Ray", function="editor"),)


def test_a_picture_without_a_file_is_carried() -> None:
    picture = {"type": "picture", "uri": "urn:x:2", "description_text": "The quay", "byline": "Bo Ray"}
    item = {"uri": "urn:x:1", "headline": "Ferry", "body_text": "At dawn.", "associations": {"main": picture}}
    article = NinjsParser().parse(Source(json.dumps(item)))
    assert article.figures() == ()
    assert json.loads(NinjsExporter().export(article, version="1.4"))["associations"] == {"main": picture}


@pytest.mark.parametrize("version", ["1.4", "1.6", "2.1", "3.1"])
@pytest.mark.parametrize("body", [(), (Paragraph("It sails."),), (Figure("Other", url="https://x.example/o.jpg"),)])
def test_a_lead_image_that_the_story_does_not_show(version: str, body: tuple[Block, ...]) -> None:
    files = (Rendition("https://x.example/a.jpg", width=5), Rendition("https://x.example/b.jpg", width=3))
    lead = Figure("It sails.", url="https://x.example/a.jpg", alt="A ferry", renditions=files)
    article = Article("Ferry", lead_image=lead, body=body)
    again = newsdoc.parse(newsdoc.export(article, "ninjs", version=version), "ninjs")
    assert (again.lead_image, again.body) == (article.lead_image, article.body)


def test_the_texts_of_a_picture_stand_where_receivers_of_version_1_look() -> None:
    figure = Figure("It sails.", url="https://x.example/a.jpg", alt="A ferry")
    written = json.loads(newsdoc.export(Article("x", body=(figure,)), "ninjs", version="1.4"))
    (beside,) = written["associations"].values()
    assert (beside["description_text"], beside["body_text"]) == ("It sails.", "A ferry")
