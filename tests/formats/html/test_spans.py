"""Where blocks stand in the source: from the first letter to the last, exactly."""

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
OTHER = f"<p>{SENTENCE * 2}</p>"


def span(paragraph: str, before: str = "", behind: str = "") -> str | None:
    """The source at the span of the second paragraph of a page."""
    page = f"<html><body><h1>Ferry fares stay</h1>{OTHER}{before}{paragraph}{behind}{OTHER}</body></html>"
    (_, second, *_) = newsdoc.parse(page, format="html").paragraphs()
    return page[second.span.start : second.span.end] if second.span else None


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("Fares stay.", "Fares stay."),
        ("  \n Fares stay.\n ", "Fares stay."),
        ("Fares   stay\n low.", "Fares   stay\n low."),
        ("<b>Fares</b> stay.", "Fares</b> stay."),
        ("<b> Fares </b> stay.", "Fares </b> stay."),
        ("Fares <b>stay.</b>", "Fares <b>stay."),
        ("Fares <b>stay. </b> ", "Fares <b>stay."),
        ("Fares<!-- > --> stay.", "Fares<!-- > --> stay."),
        ("<!-- > -->Fares stay.<!-- > -->", "Fares stay."),
        ("Fares <i title='>'>stay</i>.", "Fares <i title='>'>stay</i>."),
        (
            "Fares &amp;<!--<b>--> <b> <script>a < b</script>\n<i>low</i>.</b>",
            "Fares &amp;<!--<b>--> <b> <script>a < b</script>\n<i>low</i>.",
        ),
        ('Fares <i title="a\'b">stay</i>.', 'Fares <i title="a\'b">stay</i>.'),
        ("Fares <i title=\"it's > '\">stay</i>.", "Fares <i title=\"it's > '\">stay</i>."),
        ("Fares<script>'Fares <p> stay.'</script> stay.", "Fares<script>'Fares <p> stay.'</script> stay."),
        ("Fares &amp; boats.", "Fares &amp; boats."),
        ("&ldquo;Fares&rdquo; stay.", "&ldquo;Fares&rdquo; stay."),
        ("&#70;ares stay.", "&#70;ares stay."),
        ("Fares stay&#46;", "Fares stay&#46;"),
        ("Fares&nbsp;stay.", "Fares&nbsp;stay."),
        ("&nbsp;Fares stay.&nbsp;", "Fares stay."),
        ("Fares stay.&nbsp; &#160;\n&#xA0; ", "Fares stay."),
        ("<b>Fares stay.&nbsp;</b>", "Fares stay."),
        ("Fares\r\nstay &amp; boats.", "Fares\r\nstay &amp; boats."),
        ("Fares <b>stay</b>\r\n<i>low</i>.", "Fares <b>stay</b>\r\n<i>low</i>."),
        ("Fares 5 < 6.", "Fares 5 < 6."),
        ("Fares 5 &lt; 6.", "Fares 5 &lt; 6."),
        ("Fares 5 > 6.", "Fares 5 > 6."),
        ("5 < 6.", "5 < 6."),
        ("< 6.", "< 6."),
        ("Fares\u00ad stay\u200b.", "Fares\u00ad stay\u200b."),
        ("<span>F</span>ares stay.", "F</span>ares stay."),
        ("<span>F</span><span>ares</span> <span>stay.</span>", "F</span><span>ares</span> <span>stay."),
        ("町議会は灯台を移す。", "町議会は灯台を移す。"),
        ("<b>.</b>", "."),
        ("&hellip;", "&hellip;"),
        ("A.", "A."),
    ],
)
def test_a_span_begins_at_the_first_letter_and_ends_behind_the_last(inner: str, found: str) -> None:
    assert span(f"<p>{inner}</p>") == found


@pytest.mark.parametrize(
    "before",
    [
        "<!-- Fares stay low. -->", "<script>x = '<p>Fares stay low.</p>'</script>", "<i title='>Fares stay low.'></i>",
        "<p hidden>Fares stay low.</p>", "<!-- > Fares stay low. -->" * 50, "<style>p { color: red }</style>" * 100,
        "<img alt='Fares stay low.' src='/logo.png'>", "<!--" + "x" * 30_000 + "-->",
        "<p hidden>Fares stay low, they say.</p>" * 10,
    ],
)  # fmt: skip
def test_what_looks_like_the_text_before_it_is_not_taken(before: str) -> None:
    page = f"<html><body><h1>Ferry</h1>{OTHER}{before}<p id=x>Fares stay low.</p>{OTHER}</body></html>"
    (_, second, _) = newsdoc.parse(page, format="html").paragraphs()
    assert second.span is not None
    assert page[second.span.start : second.span.end] == "Fares stay low."


@pytest.mark.parametrize("longer", ["Fares stay low, they say.", "Fares stay low and boats"])
@pytest.mark.parametrize("shown", ["Fares stay low", "Fares stay low\n", "Fares\nstay low", "Fares stay low<b> </b>"])
def test_the_beginning_of_a_longer_text_is_not_taken(longer: str, shown: str) -> None:
    before = f"<p hidden>{longer}</p>" * 2
    page = f"<html><body><h1>Ferry</h1>{OTHER}{before}<p id=x>{shown}</p>{OTHER}</body></html>"
    (_, second, _) = [(start, end) for _, start, end in newsdoc.parse(page, format="html").provenance.blocks][1:]
    start = page.index("<p id=x>") + len("<p id=x>")
    assert second == (start, start + len("Fares stay low"))


TAGS = "<nav hidden>" + "<i></i>" * 100 + "</nav>"
SCRIPT = f"<script>x = '{'y' * 30_000}'</script>"


@pytest.mark.parametrize("before", [TAGS, SCRIPT, TAGS + SCRIPT])
@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("Fares stay.", "Fares stay."),
        ("  \n Fares stay.\n ", "Fares stay."),
        ("<b> Fares </b> stay.", "Fares </b> stay."),
        ("&ldquo;Fares and tolls&rdquo; stay.", "&ldquo;Fares and tolls&rdquo; stay."),
        (" &ldquo; Fares and tolls&rdquo; stay.", "&ldquo; Fares and tolls&rdquo; stay."),
        ("&nbsp;Fares stay.&nbsp;", "Fares stay."),
        ("Fares &amp; boats.", "Fares &amp; boats."),
        ("“Fares stay.”", "“Fares stay.”"),
        ("町議会は灯台を移す。", "町議会は灯台を移す。"),
    ],
)
def test_a_text_far_from_the_one_before_it(before: str, inner: str, found: str) -> None:
    assert span(f"<p>{inner}</p>", before) == found


@pytest.mark.parametrize(
    "told", ["x = 'Fares and tolls stay.'", "x = '>Fares and tolls stay now.'", 'x = "Fares and tolls stay. They do."']
)
def test_words_within_a_script_far_before_a_text_are_not_taken(told: str) -> None:
    before = f"{TAGS}<script>{told}</script>"
    page = f"<html><body><h1>Ferry</h1>{OTHER}{before}<p id=x>Fares and tolls stay.</p>{OTHER}</body></html>"
    (_, second, _) = newsdoc.parse(page, format="html").paragraphs()
    assert second.span is not None
    assert second.span.start == page.index("<p id=x>") + len("<p id=x>")


def test_equal_paragraphs_are_found_one_after_the_other() -> None:
    page = "<html><body><h1>Ferry</h1>" + OTHER * 3 + "</body></html>"
    found = [each.span for each in newsdoc.parse(page, format="html").paragraphs()]
    starts = [each.start for each in found if each is not None]
    size = len(OTHER)
    first = page.index(SENTENCE)
    assert starts == [first, first + size, first + 2 * size]


def test_a_paragraph_whose_letters_a_hidden_element_parts_has_none_and_those_behind_it_have() -> None:
    hidden = f"<p>{SENTENCE}<span hidden>Advertisement</span>Fares stay.</p>"
    page = f"<html><body><h1>Ferry</h1>{OTHER}{hidden * 25}<p>Boats, though: {SENTENCE}</p></body></html>"
    found = newsdoc.parse(page, format="html").paragraphs()
    assert [each.span is not None for each in found] == [True, *[False] * 25, True]


def test_many_short_paragraphs_with_references() -> None:
    short = [f"<p>&ldquo;Fares {number}&rdquo; stay.</p>" for number in range(400)]
    page = f"<html><body><h1>Ferry</h1>{OTHER}{''.join(short)}{OTHER}</body></html>"
    found = newsdoc.parse(page, format="html").paragraphs()
    sources = [page[each.span.start : each.span.end] for each in found if each.span is not None]
    assert sources[1:-1] == [each[3:-4] for each in short]


def test_a_long_paragraph_that_is_told_again_in_a_script_before_the_story() -> None:
    told = f'<script>x = "{SENTENCE * 2}"</script>'
    page = f"<html><body>{told}<h1>Ferry</h1>{OTHER}</body></html>"
    (only,) = newsdoc.parse(page, format="html").paragraphs()
    assert only.span is not None
    assert only.span.start == page.rindex(SENTENCE * 2)


def test_a_paragraph_that_is_told_again_farther_on_does_not_hide_those_between() -> None:
    told = "The council met in the old customs house {}and spoke for two hours about the ferry and its fares."
    shown = f"<p>{told.format('<i hidden>x</i>')}</p><p>{SENTENCE * 2}</p><p>Boats, though: {SENTENCE}</p>"
    page = f"<html><body><h1>Ferry</h1>{shown}<script>x = '<p>{told.format('')}</p>'</script></body></html>"
    found = newsdoc.parse(page, format="html").paragraphs()
    # The first is told as it is read only in the script, where it does not stand: it has no place.
    assert [page[each.span.start : each.span.end] for each in found if each.span] == [
        (SENTENCE * 2).strip(), f"Boats, though: {SENTENCE}".strip(),
    ]  # fmt: skip


def test_the_span_of_a_picture_is_that_of_its_caption() -> None:
    picture = "<figure><img src='/quay.jpg' width=800><figcaption>The quay <b>at noon</b></figcaption></figure>"
    page = f"<html><body><h1>Ferry</h1>{OTHER}{picture}{OTHER}</body></html>"
    (figure,) = newsdoc.parse(page, format="html").figures()
    assert figure.span is not None
    assert page[figure.span.start : figure.span.end] == "The quay <b>at noon"


def test_without_a_trace_nothing_has_a_span() -> None:
    article = newsdoc.parse(f"<h1>Ferry</h1>{OTHER}", format="html", trace=False)
    assert [each.span for each in article.paragraphs()] == [None]
