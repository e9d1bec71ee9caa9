"""Pictures, their captions and credits, and what stands beside pictures without being of the story."""

import pytest

import newsdoc
from newsdoc.page.assembly.figures import clean_credit

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


@pytest.mark.parametrize(
    ("inner", "caption", "credit"),
    [
        ("<span class='figcaption figcaption--author'>Ann Lee</span>", "The quay at dawn.", "Ann Lee"),
        ("<span class='media-caption__copyright'>Foto: Ann Lee</span>", "The quay at dawn.", "Ann Lee"),
        ("<div class='bildautor'>Bild: Ann Lee</div>", "The quay at dawn.", "Ann Lee"),
        ("<p>Getty Images</p>", "The quay at dawn.", "Getty Images"),
        ("(Ann Lee)", "The quay at dawn.", "Ann Lee"),
        ("<b>Credit: Ann Lee</b>", "The quay at dawn.", "Ann Lee"),
    ],
)
def test_credits_by_their_names_and_places(inner: str, caption: str, credit: str) -> None:
    told = f"<figcaption><span class='text'>The quay at dawn.</span> {inner}</figcaption>"
    assert figures(f"<figure>{PICTURE}{told}</figure>") == [(caption, credit)]


def test_a_notice_of_rights_behind_a_credit() -> None:
    assert clean_credit("Ann Lee/Copyright 2024 The Agency. All rights reserved", "en") == "Ann Lee"
    assert clean_credit("Copyright 2024 The Agency", "en") == "2024 The Agency"


def test_lines_in_one_wrapper_with_a_picture_are_its_caption_and_credit() -> None:
    wrapped = f"<div>{PICTURE}<div>The quay at dawn, with the ferry</div><div>REUTERS</div></div>"
    assert figures(wrapped) == [("The quay at dawn, with the ferry", "REUTERS")]


def test_the_length_of_a_video_is_no_part_of_its_caption() -> None:
    assert figures(f"<figure>{PICTURE}<figcaption>4:11 The quay at dawn</figcaption></figure>") == [
        ("The quay at dawn", None)
    ]


def test_the_credit_in_the_footer_of_a_figure() -> None:
    told = "<figcaption>The quay at dawn.</figcaption><footer>Ann Lee/Agency</footer>"
    assert figures(f"<figure>{PICTURE}{told}</figure>") == [("The quay at dawn.", "Ann Lee/Agency")]


def test_a_caption_inside_the_picture_element() -> None:
    told = "<figcaption><p><span>The quay at dawn.</span><span>Credit: Lee</span></p></figcaption>"
    assert figures(f"<figure><picture>{PICTURE}{told}</picture></figure>")[0][0].startswith("The quay at dawn.")


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("<p class='credit'>Foto: Nordbild</p>", "Foto: Nordbild"),
        ("<div class='credit'>(Foto: Ann Lee/Nordbild)</div>", "(Foto: Ann Lee/Nordbild)"),
        ("<figcaption><cite>Photo: Nordbild</cite></figcaption>", "Nordbild"),
    ],
)
def test_a_credit_line_by_itself_is_kept_as_printed(line: str, credit: str) -> None:
    assert figures(f"<figure>{PICTURE}{line}</figure>") == [(None, credit)]


def test_beside_a_caption_the_label_of_the_credit_is_left_out() -> None:
    told = "<p class='caption'>The crew on the quay at dawn</p><p class='credit'>Foto: Nordbild</p>"
    assert figures(f"<figure>{PICTURE}{told}</figure>") == [("The crew on the quay at dawn", "Nordbild")]


def test_a_credit_away_from_pictures_signs_the_first_one_without() -> None:
    foot = "<p class='credit'>Foto: Ann Lee/Nordbild</p>"
    assert figures(f"<figure>{PICTURE}</figure>{PARAGRAPH}{foot}") == [(None, "Foto: Ann Lee/Nordbild")]
    signed = f"<figure>{PICTURE}<figcaption>Foto: Bo Ray</figcaption></figure>"
    assert figures(f"{signed}{PARAGRAPH}{foot}") == [(None, "Bo Ray")]


@pytest.mark.parametrize(
    "copy",
    [
        "<span><img src='data:image/svg+xml,%3Csvg%3E'></span>",
        f"<noscript>{PICTURE}</noscript>",
    ],
)
def test_the_words_under_a_copy_are_those_of_the_picture(copy: str) -> None:
    caption = "<p class='caption'>The crew on the quay at dawn.</p>"
    assert figures(f"<div>{PICTURE}</div><div>{copy}{caption}</div>") == [("The crew on the quay at dawn.", None)]


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        ("", None, "/media/quay.jpg"),
        ("", "https://coast.example/news/ferry", "https://coast.example/media/quay.jpg"),
        ("<link rel=canonical href='https://coast.example/news/1'>", None, "https://coast.example/media/quay.jpg"),
        ("<meta property='og:url' content='https://coast.example/1'>", None, "https://coast.example/media/quay.jpg"),
        ("<link rel=canonical href='/news/1'>", None, "/media/quay.jpg"),
        (
            "<link rel=canonical href='https://coast.example/1'>",
            "https://copy.example/",
            "https://copy.example/media/quay.jpg",
        ),
        ("<base href='https://cdn.example/a/'>", "https://coast.example/", "https://cdn.example/media/quay.jpg"),
        ("<base href='//['>", "https://coast.example/", "https://coast.example/media/quay.jpg"),
        ("<base href='javascript:x'>", "https://coast.example/", "https://coast.example/media/quay.jpg"),
    ],
)
def test_addresses_are_relative_to_the_base_or_the_page(head: str, url: str | None, address: str) -> None:
    page = f"<html><head>{head}</head><body><article><h1>Ferry</h1>{PARAGRAPH}{PICTURE}{PARAGRAPH}<p>{SENTENCE}"
    article = newsdoc.parse(f"{page}<a href='/fares'>Fares</a> rise again.</p></article>", format="html", url=url)
    (figure,) = article.figures()
    assert figure.url == address
    assert [mark.href for block in article.paragraphs() for mark in block.marks if isinstance(mark, newsdoc.Link)] == [
        address.replace("media/quay.jpg", "fares")
    ]


def test_the_words_in_a_figcaption_are_its_caption() -> None:
    caption = "<figcaption><p>The old quay at dawn.</p><small>ANN LEE</small></figcaption>"
    figure = f"<figure><img src='/quay.jpg'>{caption}</figure>"
    story = f"<p>{'The ferry left the old quay at dawn and its crew waved from the deck. ' * 3}</p>"
    page = f"<article><h1>Ferry fares stay</h1>{story}<ul><li>{figure}</li></ul>{story}{story}</article>"
    article = newsdoc.parse(f"<html><body>{page}</body></html>", format="html")
    (found,) = article.figures()
    assert (found.caption, found.credit) == ("The old quay at dawn.", "ANN LEE")
    assert "The old quay at dawn." not in article.text


def test_a_picture_without_scripts_that_says_nothing_of_itself_counts_visitors() -> None:
    assert figures("<noscript><img src='https://count.example/p?id=1'></noscript>") == []
    assert len(figures("<noscript><img src='/media/quay.jpg' alt='The old quay'></noscript>")) == 1
    assert len(figures("<noscript><img src='/media/p?id=1' alt='The old quay'></noscript>")) == 1
    assert len(figures("<noscript><img src='/image?id=quay'></noscript>")) == 1
    assert len(figures("<noscript><img src='/media/counterpart.jpg'></noscript>")) == 1


def test_a_name_alone_under_a_picture_that_is_marked_as_an_author_took_it() -> None:
    name = "<figcaption><span class='b-author'>Inés Duarte</span></figcaption>"
    assert figures(f"<figure>{PICTURE}{name}</figure>") == [(None, "Inés Duarte")]


@pytest.mark.parametrize("picture", ["", f"<figure>{PICTURE}</figure>"])
def test_the_caption_of_a_figure_with_a_table_is_the_tables(picture: str) -> None:
    table = "<table><tr><td>Quay</td><td>12</td></tr><tr><td>Lamp</td><td>6</td></tr></table>"
    inner = f"{picture}{PARAGRAPH}<figure>{table}<figcaption>What the plan costs</figcaption></figure>"
    page = f"<html><body><article><h1>Ferry</h1>{PARAGRAPH}{inner}{PARAGRAPH}</article></body></html>"
    article = newsdoc.parse(page, format="html")
    (found,) = [block for block in article.body if isinstance(block, newsdoc.Table)]
    assert (found.caption, len(article.figures())) == ("What the plan costs", bool(picture))


def test_spans_of_a_figcaption_that_meet_are_a_line_each() -> None:
    caption = '<span class="a">© Ann Lee</span><span class="b">The old quay at dawn.</span>'
    page = f"<h1>Ferry fares stay</h1><figure><img src=/q.jpg><figcaption>{caption}</figcaption></figure>"
    page += f"<p>{'The ferry sails again, said the harbour board. ' * 3}</p>" * 3
    (figure,) = newsdoc.parse(page, "html").figures()
    assert (str(figure.caption), figure.credit) == ("The old quay at dawn.", "Ann Lee")


@pytest.mark.parametrize(
    "told",
    [
        "<span>The quay at dawn.</span><span>Photographer: Ann Lee</span>",
        "The quay at dawn.<span>Foto: Ann Lee</span>",
        "<span>The quay at dawn.</span><span>Ann Lee</span>",
    ],
)
def test_spans_of_a_caption_that_run_together_are_lines(told: str) -> None:
    assert figures(f"<figure>{PICTURE}<figcaption>{told}</figcaption></figure>") == [("The quay at dawn.", "Ann Lee")]
