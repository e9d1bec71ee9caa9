"""Pictures, their captions and credits, and what stands beside pictures without being of the story."""

import pytest

import newsdoc
from newsdoc.formats.html.pictures import clean_credit

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
PARAGRAPH = f"<p>{SENTENCE * 2}</p>"


def figures(inner: str, head: str = "") -> list[tuple[str | None, str | None]]:
    page = (
        f"<html><head>{head}</head><body><article><h1>Ferry</h1>{PARAGRAPH}{inner}{PARAGRAPH}</article></body></html>"
    )
    return [(figure.caption, figure.credit) for figure in newsdoc.parse(page, format="html").figures()]


PICTURE = '<img src="/media/quay.jpg" width="800" height="600">'


@pytest.mark.parametrize(
    "control",
    [
        "<p class='caption-open'>Caption</p><p class='caption-close'>Close</p>",
        "<div class='adCaption'>Advertisement</div>",
        "<div class='player__caption'>Media playback is unsupported on your device</div>",
        "<div class='gallery-caption'>2 of 14</div>",
    ],
)
def test_controls_are_no_captions(control: str) -> None:
    assert figures(control) == []
    (only,) = figures(f"<figure>{PICTURE}{control}<figcaption>The quay at dawn.</figcaption></figure>")
    assert only == ("The quay at dawn.", None)


def test_labels_for_screen_readers_are_left_out() -> None:
    caption = "<figcaption><span class='off-screen'>Image caption</span> The quay at dawn.</figcaption>"
    assert figures(f"<figure>{PICTURE}{caption}</figure>") == [("The quay at dawn.", None)]


def test_the_number_of_a_slide_is_left_out() -> None:
    picture = '<img src="/media/quay.jpg" alt="The quay at dawn, with the ferry">'
    caption = "<figcaption><span>6</span> The quay at dawn, with the ferry</figcaption>"
    assert figures(f"<figure>{picture}{caption}</figure>") == [("The quay at dawn, with the ferry", None)]


def test_a_caption_in_the_place_of_the_credit() -> None:
    told = "An artist's impression of the new quay at dawn. (Ann Lee/Harbour Office)"
    told = f"<figcaption class='credit'>{told}</figcaption>"
    assert figures(f"<figure>{PICTURE}{told}</figure>") == [
        ("An artist's impression of the new quay at dawn.", "Ann Lee/Harbour Office")
    ]


def test_the_label_of_a_credit_is_no_part_of_the_caption() -> None:
    credit = "<span class='credit'>Credit...<span>Ann Lee</span></span>"
    told = f"<figcaption><span>The quay at dawn.</span>{credit}</figcaption>"
    assert figures(f"<figure>{PICTURE}{told}</figure>") == [("The quay at dawn.", "Ann Lee")]


def test_a_teaser_with_its_picture_is_not_the_storys() -> None:
    assert figures(f"<a href='/other'>{PICTURE}<h4>Why the lighthouse is green</h4></a>") == []


def test_a_portrait_of_the_author_is_not_the_storys() -> None:
    portrait = '<img src="/staff/lee-large.png" alt="Ann Lee" width="300" height="300">'
    assert figures(portrait, '<meta name="author" content="Ann Lee">') == []
    assert len(figures(portrait, '<meta name="author" content="Bo Ray">')) == 1


def test_pictures_of_an_ad_server_are_not_the_storys() -> None:
    assert figures('<img src="https://example.com/adserver/view.php?zoneid=9">') == []


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("Photograph: Ann Lee/Agency", "Ann Lee/Agency"),
        ("Photographs by Ann Lee", "Ann Lee"),
        ("Foto:Ann Lee", "Ann Lee"),
        ("Image credit: Ann Lee", "Ann Lee"),
        ("Bildagentur Nord", "Bildagentur Nord"),
        ("Photography School", "Photography School"),
    ],
)
def test_labels_of_credits(printed: str, credit: str) -> None:
    assert clean_credit(printed, "en") == credit
