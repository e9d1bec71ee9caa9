"""ANS, read and written; the documents are made up."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from newsdoc_ans.exporter import AnsExporter
from newsdoc_ans.parser import AnsParser

import newsdoc
from newsdoc import (
    Article,
    Concept,
    Embed,
    FactBox,
    Figure,
    Gallery,
    Name,
    Paragraph,
    Person,
    Quote,
    RelatedLink,
    Rights,
)
from newsdoc.fidelity import compare, field_names
from newsdoc.source import Source
from newsdoc.testing import BLOCKS, FULL, HARBOUR, articles, check_exporter, check_parser, check_two_way, plain_articles

GOLDEN = Path(__file__).resolve().parents[3] / "tests" / "golden" / "ans"
STORY = (GOLDEN / "ferry-story" / "input.json").read_text("utf-8")
GALLERY = (GOLDEN / "storm-gallery" / "input.json").read_text("utf-8")


def read(values: Any) -> Article:
    return AnsParser().parse(Source(json.dumps(values)))


def body(*elements: dict[str, Any]) -> tuple[newsdoc.Block, ...]:
    return read({"type": "story", "version": "0.10.12", "content_elements": list(elements)}).body


def test_conformance() -> None:
    for sample in (STORY, GALLERY):
        article = check_parser(AnsParser(), sample)
        check_exporter(AnsExporter(), article)
        check_two_way(AnsParser(), AnsExporter(), article)


@pytest.mark.parametrize("field", [name for name in field_names(FULL) if name not in ("headline", "body")])
def test_what_is_absent_stays_absent(field: str) -> None:
    without = attrs.evolve(FULL, **{field: attrs.fields_dict(Article)[field].default})
    found = AnsParser().parse(Source(AnsExporter().export(without)))
    assert getattr(found, field) == getattr(without, field)


@pytest.mark.parametrize("date", [dt.date(2026, 3, 5), dt.datetime(2026, 3, 5, 9, 30)])
def test_dates_are_as_exact_as_they_were(date: dt.date) -> None:
    article = Article("x", created=date, published=date, modified=date, version_created=date)
    found = AnsParser().parse(Source(AnsExporter().export(article, timezone="+02:00")))
    assert compare(article, found) == ()


@pytest.mark.parametrize("article", [HARBOUR, FULL, *(Article("H", body=(block,)) for block in BLOCKS)])
def test_samples_both_ways(article: Article) -> None:
    check_two_way(AnsParser(), AnsExporter(), article)


def test_what_is_no_block_comes_back_in_its_place() -> None:
    before = json.loads(STORY)
    after = json.loads(AnsExporter().export(AnsParser().parse(Source(STORY))))
    kinds = [each["type"] for each in after["content_elements"]]
    # What was one element with a break is two paragraphs.
    assert kinds[:4] == ["text", "text", "custom_embed", "header"]
    assert kinds[-3:] == ["code", "element_group", "numeric_rating"]
    left = ("custom_embed", "divider", "numeric_rating")
    assert [each for each in after["content_elements"] if each["type"] in left] == [
        each for each in before["content_elements"] if each["type"] in left
    ]
    assert [each["content"] for each in after["content_elements"] if each["type"] == "raw_html"] == [
        "<script>window.ferry = 1</script>"
    ]
    assert after["distributor"] == before["distributor"]
    assert after["label"] == {"basic": {"text": "Harbour"}, "transparency": {"text": "News"}}
    assert after["promo_items"]["lead_art"] == before["promo_items"]["lead_art"]
    assert after["promo_items"]["basic"]["url"] == "https://img.elm.example/ferry.jpg"
    assert after["display_date"] == before["display_date"]
    assert after["planning"] == before["planning"]
    assert after["additional_properties"] == before["additional_properties"]
    assert after["taxonomy"]["stock_symbols"] == ["ELMF"]


def test_a_changed_field_wins_over_what_was_carried() -> None:
    article = attrs.evolve(AnsParser().parse(Source(STORY)), info_sources=(newsdoc.Organization("Nordpress"),))
    after = json.loads(AnsExporter().export(article))
    assert after["distributor"] == {"name": "Nordpress", "category": "wires", "mode": "custom"}


def test_embargo() -> None:
    gallery = AnsParser().parse(Source(GALLERY))
    assert gallery.embargoed == dt.datetime(2026, 3, 4, 6, tzinfo=dt.UTC)
    assert json.loads(AnsExporter().export(gallery))["content_restrictions"]["embargo"] == {
        "active": True,
        "end_time": "2026-03-04T06:00:00Z",
    }
    for_good = read({"type": "story", "headlines": {}, "content_restrictions": {"embargo": {"active": True}}})
    assert for_good.embargoed_indefinitely
    lifted = read({"type": "story", "headlines": {}, "content_restrictions": {"embargo": {"active": False}}})
    assert lifted.embargoed is None
    assert not lifted.embargoed_indefinitely


def test_a_note_to_editors_is_not_shown_to_readers() -> None:
    noted = json.loads(AnsExporter().export(Article("x", ed_notes=(newsdoc.RoleText("Check the name"),))))
    assert noted["planning"]["internal_note"] == "Check the name"
    assert "editor_note" not in noted


def test_types() -> None:
    picture = Article("Ferry", body=(Figure("The ferry.", url="https://img.example/1.jpg"),))
    assert json.loads(AnsExporter().export(picture, type="image"))["url"] == "https://img.example/1.jpg"
    gallery = Article("Ferry", body=(Gallery(figures=picture.figures()),), kind="gallery")
    assert json.loads(AnsExporter().export(gallery))["type"] == "gallery"
    with pytest.raises(newsdoc.ExportError, match="not just one gallery"):
        AnsExporter().export(picture, type="gallery")


def test_quotes_and_pictures_in_them() -> None:
    quote = {
        "type": "quote",
        "content_elements": [
            {"type": "image", "version": "0.10.12", "url": "https://img.example/1.jpg"},
            {"type": "text", "content": "We sail."},
        ],
        "citation": {"type": "text", "content": "the harbour board, in a letter"},
    }
    speaker = newsdoc.Person("the harbour board, in a letter")
    expected = (Quote(body=(Paragraph("We sail."),), speaker=speaker), Figure(url="https://img.example/1.jpg"))
    assert body(quote) == expected


def test_results_of_a_search() -> None:
    one = {"type": "story", "version": "0.10.9", "headlines": {"basic": "One"}, "content_elements": []}
    results = json.dumps({"type": "results", "content_elements": [{**one, "type": "image"}, one]})
    assert newsdoc.parse(results).headline == "One"
    assert len(newsdoc.parse_all(results)) == 2
    assert len(newsdoc.parse_all(json.dumps([one, one]))) == 2


def test_what_is_no_ans_is_left_alone() -> None:
    for other in ({"type": "story", "text": "x"}, {"type": "text", "headline": "x"}, {"headlines": {"basic": "x"}}):
        assert AnsParser().sniff(Source(json.dumps(other))) == 0
    with pytest.raises(newsdoc.ParseError, match="the data holds no ANS item"):
        read({"a": 1})


def test_hostile_values() -> None:
    wrong = {key: value for key in json.loads(STORY) for value in [[None]]}
    assert read({**wrong, "type": "story", "headlines": {"basic": ["x"]}}).headline is None
    deep: dict[str, Any] = {"type": "text", "content": "x"}
    for _ in range(300):
        deep = {"type": "element_group", "content_elements": [deep]}
    story = {**json.loads(GALLERY), "type": "story", "content_elements": [deep]}
    assert "dropped" in [each.code for each in newsdoc.parse(json.dumps(story)).problems]


def test_problems_of_dates() -> None:
    article = Article("x", published=dt.date(2026, 3, 5), modified=dt.datetime(2026, 3, 5, 9))
    assert [each.path for each in newsdoc.export_problems(article, "ans")] == ["published", "modified"]
    assert newsdoc.export_problems(HARBOUR, "ans")[-1:] != ()  # its terms of use
    unread = newsdoc.parse(json.dumps({**json.loads(GALLERY), "display_date": "soon"}))
    assert [each.code for each in unread.problems] == ["date-unreadable"]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_every_article_both_ways(article: Article) -> None:
    check_two_way(AnsParser(), AnsExporter(), article)


@settings(max_examples=40, deadline=None)
@given(plain_articles())
def test_plain_articles_are_kept(article: Article) -> None:
    found = AnsParser().parse(Source(AnsExporter().export(article)))
    for name in ("headline", "summary", "byline", "published", "language", "body"):
        assert getattr(found, name) == getattr(article, name)


def test_links_keep_what_ans_has_a_place_for() -> None:
    related = (RelatedLink("More", href="https://coast.example/more", guid="R1", rel="irel:seeAlso"),)
    article = Article("x", related=related, located=HARBOUR.located[:0])
    assert compare(article, AnsParser().parse(Source(AnsExporter().export(article)))) == ()


def test_an_address_that_looks_like_markup() -> None:
    check_two_way(AnsParser(), AnsExporter(), Article("x", body=(Embed("&gt,"),)))


def test_a_box_of_links_beside_a_blank_paragraph() -> None:
    check_two_way(AnsParser(), AnsExporter(), Article("x", body=(FactBox(body=(Paragraph(""), RelatedLink("0"))),)))


def test_words_of_a_post_that_look_like_markup() -> None:
    article = Article("x", body=(Embed("https://post.example/1", text="a <b and <A"),))
    assert AnsParser().parse(Source(AnsExporter().export(article))).body == article.body


def test_what_ans_has_no_key_for() -> None:
    fields = ("creditline", "profile", "urgency", "expires", "signals", "services")
    article = Article("x", **{name: getattr(FULL, name) for name in fields})
    written = json.loads(AnsExporter().export(article))
    assert written["additional_properties"]["newsdoc"]["urgency"] == FULL.urgency
    assert read(written) == article
    own = written["additional_properties"]["newsdoc"]
    for name in fields:
        for wrong in ([], {}, "", [[1]], {"a": 1}, -1.5, [{"names": 7}]):
            changed = {**written, "additional_properties": {"newsdoc": {**own, name: wrong}}}
            assert isinstance(read(changed), Article)


@pytest.mark.parametrize("wrong", ["high", [{"names": 7}], {"a": None}])
def test_what_cannot_be_read_there_is_told(wrong: object) -> None:
    written = json.loads(AnsExporter().export(Article("x", creditline="Coast", urgency=3)))
    own = written["additional_properties"]["newsdoc"]
    changed = {**written, "additional_properties": {"newsdoc": {**own, "urgency": wrong}}}
    article = newsdoc.parse(json.dumps(changed), "ans")
    assert (article.urgency, article.creditline) == (None, "Coast")
    assert [problem.code for problem in article.problems if "urgency" in problem.message] == ["value-unreadable"]


def test_what_the_keys_say_in_part_is_whole_beside_them() -> None:
    fields = ("alt_ids", "dateline", "ed_notes", "genres", "info_sources", "located", "publisher", "rights", "subjects")
    article = Article("x", **{name: getattr(FULL, name) for name in fields})
    written = json.loads(AnsExporter().export(article))
    assert read(written) == article
    bare = Article("x", genres=(Concept((Name("Report"),)),), rights=Rights(notice="(c) Coast"))
    assert "additional_properties" not in json.loads(AnsExporter().export(bare))


def test_what_was_changed_in_arc_is_not_contradicted() -> None:
    article = Article("x", **{name: getattr(FULL, name) for name in ("genres", "located", "rights")})
    written = json.loads(AnsExporter().export(article))
    changed = read({**written, "subtype": "Feature", "location": "Eastbay"})
    assert [each.name for each in changed.genres] == ["Feature"]
    assert [each.name for each in changed.located] == ["Eastbay"]
    assert changed.rights == article.rights


ARC_STORY = {
    "type": "story",
    "version": "0.10.9",
    "headlines": {"basic": "Ferry returns"},
    "owner": {"id": "coast", "sponsored": False},
    "taxonomy": {"primary_section": {"type": "section", "version": "0.6.0", "_id": "/news", "name": "News"}},
    "credits": {
        "by": [
            {
                "type": "author",
                "name": "Ann Lee",
                "slug": "ann-lee",
                "social_links": [{"site": "twitter", "url": "annlee"}, {"site": "email", "url": "lee@coast.example"}],
                "additional_properties": {"original": {"role": "Reporter", "bio": "Covers ports", "bio_page": "/lee"}},
            },
            {"type": "author", "name": "Bo Ray"},
            {"type": "reference", "referent": {"type": "author", "id": "x"}},
        ]
    },
}


def test_what_arc_knows_of_an_author_is_read_and_goes_out_again() -> None:
    article = newsdoc.parse(json.dumps(ARC_STORY))
    lee = Person("Ann Lee", role="Reporter", note="Covers ports", email="lee@coast.example")
    assert article.authors == (lee, Person("Bo Ray"))
    written = json.loads(newsdoc.export_text(article, "ans"))
    first, second, third = written["credits"]["by"]
    assert {key: first[key] for key in ("slug", "social_links", "additional_properties")} == {
        key: ARC_STORY["credits"]["by"][0][key]  # type: ignore[index]
        for key in ("slug", "social_links", "additional_properties")
    }
    assert (second["name"], third["referent"]["id"]) == ("Bo Ray", "x")
    assert written["taxonomy"]["primary_section"]["_id"] == "/news"
    assert written["owner"]["id"] == "coast"
    assert newsdoc.parse(json.dumps(written)).authors == article.authors


def test_a_changed_author_or_section_is_not_contradicted() -> None:
    article = newsdoc.parse(json.dumps(ARC_STORY))
    changed = attrs.evolve(article, authors=(Person("Ann Lee", role="Editor"),), section="Ports")
    written = json.loads(newsdoc.export_text(changed, "ans"))
    assert "additional_properties" not in written["credits"]["by"][0]
    assert newsdoc.parse(json.dumps(written)).authors == changed.authors
    assert "_id" not in written["taxonomy"]["primary_section"]


@pytest.mark.parametrize("kind", ["[]", "{}", "[[]]", "null", "1"])
def test_a_type_that_is_no_text(kind: str) -> None:
    with pytest.raises(newsdoc.ParseError, match="the data holds no ANS item"):
        newsdoc.parse(f'{{"type": {kind}}}', "ans")


def test_credits_of_somebody_else_are_not_written() -> None:
    article = attrs.evolve(newsdoc.parse(json.dumps(ARC_STORY)), authors=())
    written = json.loads(newsdoc.export_text(article, "ans"))
    assert [each["type"] for each in written["credits"]["by"]] == ["reference"]
    none = attrs.evolve(article, foreign=tuple(each for each in article.foreign if "reference" not in each.content))
    assert "credits" not in json.loads(newsdoc.export_text(none, "ans"))


def test_who_took_part_as_the_end_of_the_text_says() -> None:
    lines = ("It sails.", "___", "Lee reported from Ardale. Bo Ray contributed to this report.")
    elements = [{"type": "text", "content": line} for line in lines]
    item = {"type": "story", "version": "0.10.9", "language": "en", "content_elements": elements}
    article = read({**item, "credits": {"by": [{"type": "author", "name": "Ann Lee"}]}})
    assert [(each.name, each.function) for each in article.contributors] == [("Bo Ray", "contributing")]
    stated = read({**item, "credits": {"photos_by": [{"type": "author", "name": "Cy Dow"}]}})
    assert [each.name for each in stated.contributors] == ["Cy Dow"]
    bare = attrs.evolve(article, contributors=())
    assert AnsParser().parse(Source(AnsExporter().export(bare))).contributors == ()


def test_an_agency_that_signs_is_an_organisation() -> None:
    article = read(
        {"type": "story", "version": "0.10.9", "credits": {"by": [{"name": "Reuters"}, {"name": "Ann Lee"}]}}
    )
    assert [each.kind for each in article.authors] == ["organization", "person"]
    stated = Article(authors=(Person("Reuters"),))
    assert AnsParser().parse(Source(AnsExporter().export(stated))).authors == stated.authors


@pytest.mark.parametrize(
    "files", [(), ("https://i.example/2.mp3",), ("https://i.example/2.mp3", "https://i.example/1.mp3")]
)
def test_a_sound_has_streams_or_an_address(files: tuple[str, ...]) -> None:
    figure = Figure("A.", kind="audio", url="https://i.example/1.mp3", renditions=tuple(map(newsdoc.Rendition, files)))
    element = json.loads(AnsExporter().export(Article(body=(figure,))))
    sound = element["content_elements"][0] if "content_elements" in element else element
    assert ("streams" in sound) != ("source_url" in sound)
    assert read(element).figures()[0].url == figure.url


def test_a_caption_that_ends_with_its_credit() -> None:
    image = {"type": "image", "url": "https://img.example/1.jpg", "caption": "The quay. (Bo Ray/Coast Post)"}
    item = {"type": "story", "headlines": {"basic": "x"}, "content_elements": [image], "promo_items": {"basic": image}}
    article = newsdoc.parse(json.dumps(item), "ans")
    shown = Figure("The quay.", credit="Bo Ray/Coast Post", url="https://img.example/1.jpg")
    assert (article.body, article.lead_image) == ((shown,), shown)


def test_a_caption_that_seems_to_end_with_a_credit_comes_back() -> None:
    article = Article("x", body=(Figure("The quay. (Bo Ray/Coast Post)", url="https://img.example/1.jpg"),))
    assert newsdoc.parse(newsdoc.export(article, "ans"), "ans").body == article.body


def test_the_lines_of_a_deck_and_of_a_description_come_back() -> None:
    descriptions = (newsdoc.RoleText("Wide of < quay\nMid of captain", role="shotlist"),)
    article = Article("x", summary="One.\nTwo & three.", descriptions=descriptions, body=(Paragraph("It sails."),))
    found = newsdoc.parse(newsdoc.export(article, "ans"), "ans")
    assert (found.summary, found.descriptions) == (article.summary, descriptions)


@pytest.mark.parametrize(
    ("name", "names"),
    [("By Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"]), ("By Ann Lee", ["Ann Lee"]), ("De By", ["De By"])],
)
def test_a_credit_that_is_a_whole_byline(name: str, names: list[str]) -> None:
    item = {"type": "story", "headlines": {"basic": "x"}, "credits": {"by": [{"type": "author", "name": name}]}}
    assert [each.name for each in newsdoc.parse(json.dumps(item), "ans").authors] == names


def test_an_affiliation_among_the_credits_is_a_house() -> None:
    credits = {"by": [{"type": "author", "name": "Bo Ray"}], "affiliation": [{"type": "author", "name": "Quay TV"}]}
    item = {"type": "story", "version": "0.10.7", "headlines": {"basic": "Ferry"}, "credits": credits}
    article = newsdoc.parse(json.dumps(item), "ans")
    assert [(each.name, each.kind) for each in article.contributors] == [("Quay TV", "organization")]


def test_a_block_quotation_of_elements() -> None:
    quote = {"type": "blockquote", "content_elements": [{"type": "text", "content": "It sails."}]}
    item = {"type": "story", "version": "0.10.12", "headlines": {"basic": "x"}, "content_elements": [quote]}
    assert [each.text for each in newsdoc.parse(json.dumps(item), "ans").quotes()] == ["It sails."]


def test_a_gallery_without_pictures_has_a_title_at_least() -> None:
    assert body({"type": "gallery", "headlines": {"basic": "Storm"}}) == (newsdoc.Gallery("Storm"),)
    assert body({"type": "gallery"}) == ()
