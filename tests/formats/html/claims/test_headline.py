"""The headline: what the page shows, without kicker and site; or the title that is declared."""

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"
FARES = "Ferry fares stay low"


def headline(head: str, shown: str = "", url: str | None = "https://quay.example/news/x") -> str | None:
    page = f"<html lang=en><head>{head}</head><body><article>{shown}{STORY}</article></body></html>"
    return newsdoc.parse(page, format="html", url=url).headline


def title(text: str) -> str:
    return f"<title>{text}</title>"


def og(text: str) -> str:
    return f"<meta property='og:title' content='{text}'>"


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{text}"}}</script>'


SITE = "<meta property='og:site_name' content='The Quay'>"


# ------------------------------------------------------------ a heading that is shown
@pytest.mark.parametrize(
    ("shown", "head"),
    [
        (f"<h1>{FARES}</h1>", title("Fares of 2026: what you must know") + ld("Fares of 2026")),
        (f"<h1>{FARES} | The Quay</h1>", title(FARES) + SITE),
        (f"<h1><b>Harbour:</b> {FARES}</h1>", title(FARES)),
        (f"<h1><span>Harbour</span> {FARES}</h1>", title(f"{FARES} | The Quay") + SITE),
        (f"<h1><span class=kicker>Harbour</span> {FARES}</h1>", title("Something else")),
        (f"<h1><span class=kicker>Harbour</span>: {FARES}</h1>", title(f"Harbour: {FARES}")),
        (f"<h1><span class=kicker>Harbour</span> | {FARES}</h1>", ""),
        (f"<h1><span>Harbour</span>{FARES}</h1>", title("Something else")),
        (f"<h1><i>Harbour</i> <span>{FARES}</span></h1>", title(f"Something: {FARES}")),
        (f"<h1><i>Harbour</i> {FARES}</h1>", title(FARES)),
    ],
)  # fmt: skip
def test_the_kicker_and_the_site_are_left_out(shown: str, head: str) -> None:
    assert headline(head, shown) == FARES


@pytest.mark.parametrize(
    ("shown", "head", "whole"),
    [
        (f"<h1>Harbour {FARES}</h1>", title(f"Harbour {FARES}") + og(FARES), f"Harbour {FARES}"),
        (f"<h1><span>Harbour</span>{FARES}</h1>", title(f"Harbour {FARES}"), f"Harbour {FARES}"),
        ("<h1><span>Harbour</span>Fares low</h1>", title("Something else"), "Harbour Fares low"),
        ("<h1><span>Harbour</span>Fares lower still</h1>", title("Something else"), "Fares lower still"),
        (f"<h1><span>{'Harbour and town of old ' * 2}</span>{FARES}</h1>", title("x y z"),
         f"{'Harbour and town of old ' * 2}{FARES}"),
        (f"<h1><span class=kicker>{FARES}</span> in town</h1>", title("x y z"), f"{FARES} in town"),
        (f"<h1><span class=kicker>{FARES}</span></h1>", title("x y z"), FARES),
        ("<h1>Fares stay <i>in town</i></h1>", title("in town"), "Fares stay in town"),
    ],
)  # fmt: skip
def test_what_is_no_kicker_stays(shown: str, head: str, whole: str) -> None:
    assert headline(head, shown) == whole


@pytest.mark.parametrize(("mark", "end"), [("“", "”"), ("(", ")"), ("¿", "?"), ("«", "»"), ("'", "'")])
def test_a_mark_that_opens_the_headline_stays_with_it(mark: str, end: str) -> None:
    shown = f"{mark}Ferry fares{end} stay low"
    assert headline(title(shown).replace("'", "&#39;"), f"<h1>Harbour: {shown}</h1>") == shown


# ------------------------------------------------------------ no heading at all
def test_without_a_heading_json_ld_has_it_before_all_others() -> None:
    assert headline(ld(f"{FARES} | The Quay") + SITE + og("Fares") + title("Boats")) == FARES


def test_a_title_that_stands_on_the_page_before_one_that_does_not() -> None:
    assert headline(og("Fares: what to know") + title(f"{FARES} | Boats and more"), f"<b>{FARES}</b>") == FARES
    assert headline(og("Fares: what to know") + title(FARES), f"<b>{FARES}</b>") == FARES


@pytest.mark.parametrize("seam", [" | ", " - ", " – ", " — ", "»", "_", "-", "|"])
def test_the_part_of_a_title_that_stands_on_the_page(seam: str) -> None:
    assert headline(title(f"{FARES}{seam}Boats, etc."), f"<b>{FARES}</b>") == FARES


@pytest.mark.parametrize("seam", [": ", "|", "»"])
def test_the_part_behind_a_sign(seam: str) -> None:
    assert headline(title(f"Boats and more{seam}{FARES}"), f"<b>{FARES}</b>") == FARES


def test_a_small_part_of_a_title_is_not_it() -> None:
    whole = f"Low | {FARES} in the whole of the town"
    assert headline(title(whole), "<b>Low</b>") == whole


def test_the_most_trusted_title_where_none_stands_on_the_page() -> None:
    assert headline(title("Boats today") + og("Fares: what to know")) == "Fares: what to know"
    assert headline(title("Boats today")) == "Boats today"
    assert headline("") is None


def test_the_sites_name_by_the_links_to_its_first_page() -> None:
    link = "<div><a href='/'>Harbour Herald</a></div>"
    assert headline(title(f"{FARES} | Harbour Herald"), link) == FARES
    assert headline(title(f"{FARES} | Harbour Herald"), "<div><a href='/2'>Harbour Herald</a></div>") == (
        f"{FARES} | Harbour Herald"
    )


# ------------------------------------------------------------ a page without headings and titles
MASTHEAD = "<p>The Harbour PostTruth Before Tide</p>"
SIGNED = "<p>By Ann Lee and Bo Ray</p><p>Published May 3, 2024 2:23 PM EDT</p>"
LINE = "Two ships meet in the harbour of Ostmark after a year at sea"


def test_a_line_that_reads_as_the_headline() -> None:
    shown = f"{MASTHEAD}<p>World</p><p>{LINE}</p>{SIGNED}"
    page = f"<html lang=en><body><article>{shown}{STORY}</article></body></html>"
    article = newsdoc.parse(page, format="html", why=True)
    assert article.headline == LINE
    assert article.publisher == newsdoc.Organization("The Harbour Post", slogan="Truth Before Tide")
    evidence = {each.about: each.evidence for each in article.provenance.decisions if each.about != "block"}
    assert evidence["headline"] == ("the line reads as a headline and stands where headlines do",)
    assert evidence["publisher"] == ("the masthead over the headline names it",)


def test_any_title_counts_for_more_than_such_a_line() -> None:
    assert headline(title(FARES), f"<p>{LINE}</p>{SIGNED}") == FARES


def test_the_host_counts_for_more_than_the_masthead() -> None:
    page = f"<html lang=en><body><article>{MASTHEAD}<p>{LINE}</p>{SIGNED}{STORY}</article></body></html>"
    found = newsdoc.parse(page, format="html", url="https://quay.example/news/x").publisher
    assert found is not None
    assert found.name != "The Harbour Post"


def test_no_masthead_without_a_headline_under_it() -> None:
    article = newsdoc.parse(f"<html lang=en><body><article>{MASTHEAD}{STORY}</article></body></html>", format="html")
    assert (article.headline, article.publisher) == (None, None)


# ------------------------------------------------------------ a title that names the site, or is cut
@pytest.mark.parametrize("empty", ["<h1></h1>", "<h1>&nbsp;</h1>", "<h1><img src=/logo.gif></h1>"])
def test_an_empty_heading_is_none(empty: str) -> None:
    assert headline(title("The Quay"), f"{empty}<h2>Ferry fares stay low for years</h2>") == (
        "Ferry fares stay low for years"
    )


def test_a_line_counts_for_more_than_a_title_that_has_no_word_of_it_and_names_the_site() -> None:
    assert headline(title("Quay Times"), f"<p>{LINE}</p>{SIGNED}") == LINE
    assert headline(title("The Weekly Packet: News"), f"<p>{LINE}</p>{SIGNED}") == LINE
    assert headline(title("Two ships"), f"<p>{LINE}</p>{SIGNED}") == "Two ships"
    assert headline(title("Fares stay | The Quay") + SITE, f"<p>{LINE}</p>{SIGNED}") == "Fares stay"


def test_a_title_that_a_quotation_mark_cut_off() -> None:
    cut = '<meta property=og:title content="Mayor calls plan "a folly"">'
    assert headline(title("Mayor calls plan “a folly”") + cut) == "Mayor calls plan “a folly”"


def test_the_section_between_headline_and_site() -> None:
    shown = "<nav><a href=/coast>Coast</a></nav>"
    assert headline(title(f"{FARES} | Coast | The Quay") + SITE, shown) == FARES
    assert headline(title(f"{FARES} | Harbour | The Quay") + SITE, shown) == f"{FARES} | Harbour"


@pytest.mark.parametrize(
    ("written", "read"),
    [("Fares &amp;#8217;stay&amp;#8217; low", "Fares ’stay’ low"), ("Fares &amp;amp; tides", "Fares & tides"),
     ("The sign &amp;foo; of 5", "The sign &foo; of 5")],
)  # fmt: skip
def test_a_heading_that_is_escaped_once_too_often(written: str, read: str) -> None:
    assert headline("", f"<h1>{written}</h1>") == read
