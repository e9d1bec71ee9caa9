"""Boxes that weigh more than a short story: notices of the site, teasers, dialogs; and names that all parts share."""

import pytest

import newsdoc
from newsdoc.addresses import host_of
from newsdoc.formats.html.sign_up_boxes import sign_up_boxes
from newsdoc.formats.html.teaser_boxes import teaser_boxes
from newsdoc.formats.html.tree import HtmlElement, parse_tree

STORY = "The bank is to lend the town forty million crowns for the new quay. A court sets the terms."
TITLE = "Statement on the quay"
NOTICE = (
    "<h2>We value your privacy</h2><p>We use cookies and similar means to make this site work, to count its visits and "
    "to show our readers what they may like, as our 98 partners do.</p><p>You may change your mind at any time: look "
    "for the button at the foot of each page, and read what each of the partners does with what it is told.</p>"
)
TEASER = "The board had looked for an answer for a long time, and the town helps with a new contract from spring."


def body(inner: str) -> list[str]:
    page = f"<html lang=en><head><title>{TITLE}</title></head><body>{inner}</body></html>"
    return [each.text for each in newsdoc.parse(page, "html").paragraphs()]


@pytest.mark.parametrize("box", ["<div class=x1>{}</div>", "<section id=fc>{}</section>", "<div><div>{}</div></div>"])
def test_a_box_about_cookies_is_no_story_whatever_it_is_called(box: str) -> None:
    notice = box.format(NOTICE)
    story = f"<main><h1>{TITLE}</h1><p>{STORY}</p></main>"
    assert body(notice + story) == [STORY]
    assert body(story + notice) == [STORY]


def test_a_page_about_cookies_keeps_its_text() -> None:
    assert body(f"<main><h1>Our cookies</h1>{NOTICE}</main>")


def teasers(card: str, count: int = 6, link: str = "/news/{}") -> str:
    cards = (
        card.format(title=f"<a href='{link.format(i)}'>Two ships met in storm {i}</a>", text=TEASER)
        for i in range(count)
    )
    return f"<div class=zz>{''.join(cards)}</div>"


CARDS = [
    "<div class=card><h3>{title}</h3><p>{text}</p></div>",
    "<article><h4>{title}</h4><p>{text}</p></article>",
    "<div class=col><div class='card c1'>{title}<span>{text}</span></div></div>",
    "<li><p>{title}</p><div>{text}</div></li>",
]


@pytest.mark.parametrize("card", CARDS)
def test_teasers_are_no_story_whatever_they_are_called(card: str) -> None:
    story = f"<div class=c><h1>{TITLE}</h1><p>{STORY}</p></div>"
    assert body(story + teasers(card)) == [STORY]
    assert body(teasers(card) + story) == [STORY]


def test_what_leads_to_other_sites_is_no_teaser() -> None:
    url, around = "https://quay.example/news/quay", set[HtmlElement]()

    def boxes(link: str) -> int:
        root = parse_tree(f"<body><p>{STORY}</p>{teasers(CARDS[0], link=link)}</body>")
        texts = dict.fromkeys(root.iter("p"), 50.0)
        found = next(root.iterchildren("body"))
        plain = {found: 350.0, **texts}
        return len(teaser_boxes(texts, plain, found, around, host_of(url)))

    assert boxes("https://shop.example/{}") == 0
    assert boxes("#{}") == 0
    assert boxes("/{}") == 1
    assert boxes("https://quay.example/{}") == 1


def test_a_dialog_by_its_name_alone_that_holds_the_whole_story_is_opened() -> None:
    told = [f"{TEASER} This is part {i}." for i in range(5)]
    story = "".join(f"<p>{each}</p>" for each in told)
    for names in ("class=modal-body", "class=cookie-safe", "class=popup-wrap"):
        assert body(f"<h1>{TITLE}</h1><div {names}>{story}</div>") == told


@pytest.mark.parametrize("name", ["related", "infobox", "teaser", "author", "bio", "promo", "tags", "sidebar"])
def test_a_name_that_all_paragraphs_share_tells_nothing(name: str) -> None:
    told = [f"{TEASER} This is part {i}." for i in range(5)]
    story = "".join(f"<section class={name}><p>{each}</p></section>" for each in told)
    assert body(f"<article><h1>{TITLE}</h1>{story}</article>") == told


ASKING = "<h3>The morning letter</h3><p>Five stories at seven, each day of the week. Leave when you like.</p>"


@pytest.mark.parametrize(
    "box",
    [
        "<div class=x1>{}<button>Sign up</button></div>",
        "<section>{}<form><input type=email><button>Go</button></form></section>",
        "<div><div>{}</div><form><input type=submit value=Go></form></div>",
    ],
)
def test_a_title_a_sentence_and_a_button_are_no_story(box: str) -> None:
    lines = [f"Crew {i}: two boats and a lamp." for i in range(4)]
    story = f"<div class=c><h1>{TITLE}</h1>{''.join(f'<p class=t>{line}</p>' for line in lines)}</div>"
    assert body(f"{story}<div class=end>{box.format(ASKING)}</div>") == lines


def test_a_field_for_an_address_needs_no_title() -> None:
    box = "<div id=a><p>The best of the quay, every Sunday morning.</p><input type={}><button>Go</button></div>"
    for kind, found in (("email", 1), ("text", 0)):
        root = next(parse_tree(f"<body>{box.format(kind)}<p>{TITLE}</p></body>").iter("body"))
        assert len(sign_up_boxes(dict.fromkeys(root.iter("p"), 50.0), root, ())) == found


def test_a_box_beside_one_of_its_look_without_a_button_is_no_entry() -> None:
    links = "<div class=x><h3>Most read</h3><ol><li><a href='/1'>Two ships met</a></ol></div>"
    root = next(
        parse_tree(f"<body>{links}<div class=x id=a>{ASKING}<button>Sign up</button></div></body>").iter("body")
    )
    found = sign_up_boxes(dict.fromkeys(root.iter("p"), 40.0), root, ())
    assert [each.get("id") for each in found] == ["a"]


def test_entries_with_a_button_each_are_no_such_boxes() -> None:
    entry = "<div class=e><h3>17:4{}</h3><p>The police have closed the bridge at pier {} until morning.</p>{}</div>"
    entries = "".join(entry.format(i, i, "<button>Share</button>") for i in range(4))
    found = body(f"<main><h1>{TITLE}</h1><p>{STORY}</p>{entries}</main>")
    assert sum("closed the bridge" in text for text in found) == 4


def test_a_caption_with_a_button_is_no_such_box() -> None:
    tree = parse_tree(
        "<body><h1>A</h1><div id=a><h4>The quay</h4><img src=a.jpg><p>The old quay in the storm of last winter.</p>"
        "<button>Enlarge</button></div><div id=b class=x><h4>Letter</h4><p>Five stories at seven on each day.</p>"
        "<button>Sign up</button></div></body>"
    )
    root = next(tree.iter("body"))
    found = sign_up_boxes(dict.fromkeys(root.iter("p"), 40.0), root, ())
    assert [each.get("id") for each in found] == ["b"]


def test_names_of_what_is_hidden_on_all_paragraphs_say_nothing() -> None:
    told = [f"{TEASER} This is part {i}." for i in range(5)]
    story = "".join(f"<p class='hidden-scrollbar'>{each}</p>" for each in told)
    assert body(f"<h1>{TITLE}</h1><div>{story}</div>") == told
    unseen = "".join(f"<p style='display:none'>{each}</p>" for each in told)
    assert body(f"<h1>{TITLE}</h1><div>{unseen}</div>") != told


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>Bakery on Mill Lane wins the prize</h4><p>The loaf was baked by mistake.</p><a href=/b>Go</a></div>",
        "<div><h4>Bakery wins</h4><p>The loaf that won was baked by mistake.</p><a href=/b>Read more</a></div>",
    ],
)
def test_boxes_that_lead_to_another_story_are_no_story(box: str) -> None:
    told = [f"{STORY} On the quay {i} people waved." for i in range(3)]
    paragraphs = [f"<p>{text}</p>" for text in told]
    assert body(f"<article><h1>{TITLE}</h1>{''.join(paragraphs[:2])}{box}{paragraphs[2]}</article>") == told


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>The loaf</h4><p>It was baked by mistake, they say.</p><p>See <a href=/b>the oven</a></p></div>",
        "<div><h4>The loaf</h4><p>It was baked by mistake, they say.</p><a href=#top>Up</a></div>",
        "<div><h4>The loaf</h4><p>It was baked by mistake, they say.</p>So says <a href=/b>the baker</a></div>",
        "<div><h4>The loaf</h4><p>It was baked by mistake, they say.</p><label><input type=radio>Seen</label></div>",
    ],
)
def test_boxes_of_the_story_with_a_link_or_one_choice(box: str) -> None:
    root = next(parse_tree(f"<body><h1>A</h1>{box}</body>").iter("body"))
    assert sign_up_boxes(dict.fromkeys(root.iter("p"), 40.0), root, ()) == []


def test_a_question_over_choices_is_a_poll() -> None:
    choices = "<label><input type=radio>Every day</label><label><input type=radio>Never</label>"
    poll = f"<div id=a><h4>Do birds wake you?</h4>{choices}</div><div id=b><p>{STORY}</p>{choices}</div>"
    root = next(parse_tree(f"<body><h1>A</h1>{poll}</body>").iter("body"))
    assert [each.get("id") for each in sign_up_boxes({}, root, ())] == ["a"]


def test_the_foot_of_a_release_in_paragraphs_with_a_label_of_their_own() -> None:
    sentence = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
    story = "".join(f"<p>{sentence * 2} In the year {year}.</p>" for year in range(1990, 1995))
    asked = "<p><strong>For further information please contact:</strong><br>Ann Lee<br>Tel. +44 1632 960 114</p>"
    house = (
        "<p><strong>About Quayboats</strong><br>Quayboats was founded in 1921 and makes ferries for forty towns.</p>"
    )
    page = f"<html lang=en><body><main><h1>Ferry fares stay</h1>{story}{asked}{house}</main></body></html>"
    told = newsdoc.parse(page, format="html", url="https://www.quayboats.example/press/ferry-fares-stay").text
    assert told.endswith("In the year 1994.")
