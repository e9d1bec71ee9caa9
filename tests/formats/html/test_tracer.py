"""Where a text stands in the source: each way in which it may be written, and where else its letters stand."""

from collections.abc import Iterator, Sequence

import pytest

from newsdoc.formats.html import trace
from newsdoc.formats.html.trace import Tracer

LONG = "The council met in the old customs house and spoke for two hours about the ferry."
assert len(LONG) > trace._LONG


def found(source: str, *nodes: str, text: str | None = None, start: int = 0) -> str | None:
    """What stands at the span of the text that these nodes make; None where there is none."""
    span = Tracer(source, start).span(nodes, text if text is not None else "".join(nodes).strip())
    return source[slice(*span)] if span is not None else None


@pytest.mark.parametrize(
    ("source", "nodes", "written"),
    [
        # as it stands
        ("<p>Fares stay.</p>", ["Fares stay."], "Fares stay."),
        ("<p> \n Fares stay.\n</p>", [" \n Fares stay.\n"], "Fares stay."),
        ("<p>Fares stay.\n</p>", ["Fares stay."], "Fares stay."),
        ("<p>a &amp; b</p>", ["a & b"], "a &amp; b"),
        ("<p>a & b</p>", ["a & b"], "a & b"),
        ("Fares stay.</p>", ["Fares stay."], "Fares stay."),
        # several nodes
        ("<p>Fares <b>stay</b> up.</p>", ["Fares ", "stay", " up."], "Fares <b>stay</b> up."),
        ("<p>Fares <b>stay</b> up. </p>", ["Fares ", "stay", " up. "], "Fares <b>stay</b> up."),
        ("<p>Fares <b>stay</b>\n</p>", ["Fares ", "stay", "\n"], "Fares <b>stay"),
        ("<p>Fares <b>stay</b> up.&nbsp;</p>", ["Fares ", "stay", " up.\u00a0"], "Fares <b>stay</b> up."),
        ("<p>Fares <a href='>'>stay</a>.</p>", ["Fares ", "stay", "."], "Fares <a href='>'>stay</a>."),
        ('<p>Fares <a href=">">stay</a>.</p>', ["Fares ", "stay", "."], 'Fares <a href=">">stay</a>.'),
        ("<p>  Fares <b>stay</b></p>", ["  Fares ", "stay"], "Fares <b>stay"),
        # references, comments, scripts in it
        ("<p>&ldquo;Fares&rdquo; stay.</p>", ["“Fares” stay."], "&ldquo;Fares&rdquo; stay."),
        ("<p>Fa<!-- > -->res stay.</p>", ["Fa", "res stay."], "Fa<!-- > -->res stay."),
        ("<p>&#70;ares stay.</p>", ["Fares stay."], "&#70;ares stay."),
        ("<p><!-- a > b -->Fares stay.</p>", ["Fares stay."], "Fares stay."),
        ("<p>Fares <script>'<p>'</script>stay.</p>", ["Fares ", "stay."], "Fares <script>'<p>'</script>stay."),
        ("<p>Fares&nbsp;stay.</p>", ["Fares\u00a0stay."], "Fares&nbsp;stay."),
        ("<p>&nbsp; Fares stay.&nbsp;</p>", ["\u00a0 Fares stay.\u00a0"], "Fares stay."),
        ("<p>Fares stay. &#xa0; &nbsp;</p>", ["Fares stay. \u00a0 \u00a0"], "Fares stay."),
        ("<p>Fa&shy;res stay.</p>", ["Fa\u00adres stay."], "Fa&shy;res stay."),
        ("<p>5 < 6, 7 <8</p>", ["5 < 6, 7 <8"], "5 < 6, 7 <8"),
        ("<p>< 5 boats stay</p>", ["< 5 boats stay"], "< 5 boats stay"),
        ("<p>Is 5 &lt; 6 <</p>", ["Is 5 < 6 <"], "Is 5 &lt; 6 <"),
        ("<p>&quot;Fares&quot; stay up.</p>", ['"Fares" stay up.'], "&quot;Fares&quot; stay up."),
    ],
)
def test_what_is_written_is_found(source: str, nodes: list[str], written: str) -> None:
    text = "".join(nodes).strip()
    assert found(source, *nodes, text=text) == written
    # the same behind other text, and with more behind it
    other = "<p>The quay is old.</p>" * 3
    assert found(other + source + other, *nodes, text=text) == written


@pytest.mark.parametrize(
    ("source", "nodes"),
    [
        ("<p>Fares stay up.</p>", ["Fares stay"]),
        ("<p>Fares stay</p>", ["Fares stay up."]),
        ("<p>Fares <b>stay</b> as</p>", ["Fares ", "stay", " up."]),
        ("<p>Fares <b>stay up</b></p>", ["Fares ", "stay"]),
        ("<p>Old fares stay.</p>", ["fares stay."]),
        ("<a title='Fares stay.'>x</a>", ["Fares stay."]),
        ("<p>Fares <span>(new)</span> stay.</p>", ["Fares ", " stay."]),
        ("<p>Fares < stay.</p>", ["Fares  stay."]),
        ("<p>5 < 6</p>", ["5 > 6"]),
        ("", ["Fares stay."]),
    ],
)
def test_what_is_written_otherwise_is_not(source: str, nodes: list[str]) -> None:
    assert found(source, *nodes) is None


@pytest.mark.parametrize("written", ["Fares stay.", "Fares&nbsp;stay.", "<b>Fares</b> stay."])
def test_it_is_looked_for_from_the_start_of_the_body(written: str) -> None:
    nodes = ["Fares", " stay."] if "<b>" in written else ["Fares\u00a0stay." if "&" in written else "Fares stay."]
    source = f"<title>{written}</title><p>{written}</p>"
    start = source.index("<p>")
    span = Tracer(source, start).span(nodes, "".join(nodes))
    assert span is not None
    assert start < span[0] < span[1] <= len(source) - len("</p>")


@pytest.mark.parametrize("written", ["Fares stay up.", "&bdquo;Fares stay up.", "<!-- a -->Fares stay up."])
@pytest.mark.parametrize("between", [0, 200, trace._CLOSE])
def test_what_stands_before_the_body_is_not_it(written: str, between: int) -> None:
    node = written.replace("&bdquo;", "„").replace("<!-- a -->", "")
    source = f"<title>{written}</title>{' ' * between}"
    assert found(source + "<p>Boats.</p>", node, start=len(source)) is None
    assert found(source + f"<p>{written}</p>", node, start=len(source)) == written.replace("<!-- a -->", "")


class Counting(Tracer):
    """Notes what is done to find a text."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self.done: list[str] = []

    def _verbatim(self, start: int, nodes: Sequence[str]) -> int | None:
        self.done.append("several nodes")
        return super()._verbatim(start, nodes)

    def _walked(self, start: int, text: str) -> int | None:
        self.done.append("walk")
        return super()._walked(start, text)

    def _beginnings(self, first: str) -> Iterator[int]:
        self.done.append("search")
        return super()._beginnings(first)


@pytest.mark.parametrize(
    ("source", "nodes", "done"),
    [
        ("<p>Fares stay.</p>", ["Fares stay."], []),
        ("<p> Fares stay. </p>", [" Fares stay. "], ["walk"]),
        ("<p>\n Fares stay.</p>", ["\n Fares stay."], []),
        ("<p>a &amp; b</p>", ["a & b"], ["search", "walk"]),
        ("<p>a & b</p>", ["a & b"], ["walk"]),
        ("<p>a < b</p>", ["a < b"], ["walk"]),
        ("<p>Fares <b>stay</b> up.</p>", ["Fares ", "stay", " up."], ["several nodes"]),
        ("<p> Fares <b>stay</b> up. </p>", [" Fares ", "stay", " up. "], ["several nodes"]),
        ("<p>Fares <!-- a -->stay.</p>", ["Fares ", "stay."], ["several nodes", "walk"]),
        ("<p>&ldquo;Fares&rdquo;</p>", ["“Fares”"], ["search", "walk"]),
    ],
)
@pytest.mark.parametrize("before", ["", f"<p>{LONG}</p>"])
def test_no_more_is_done_than_is_needed(before: str, source: str, nodes: list[str], done: list[str]) -> None:
    tracer = Counting(before + source)
    if before:
        assert tracer.span([LONG], LONG) is not None
        assert tracer.done == []
    assert tracer.span(nodes, "".join(nodes).strip()) is not None
    assert tracer.done == done


@pytest.mark.parametrize(
    ("gap", "searched"),
    [(0, False), (trace._NEXT - 60, False), (trace._NEXT - 10, False), (trace._NEXT, False), (5_000, False),
     (trace._CLOSE - 60, False), (trace._CLOSE, True)],
)  # fmt: skip
def test_what_is_near_is_found_without_a_search(gap: int, searched: bool) -> None:
    tracer = Counting("x" * gap + f"<p>{LONG}</p>")
    assert tracer.span([LONG], LONG) is not None
    assert ("search" in tracer.done) == searched


def test_one_text_after_the_other() -> None:
    source = f"<p>Fares</p><p>{LONG}</p><p>Fares</p><p>Fares</p>"
    tracer = Tracer(source)
    spans = [tracer.span([text], text) for text in ("Fares", LONG, "Fares", "Fares")]
    assert [span and source[slice(*span)] for span in spans] == ["Fares", LONG, "Fares", "Fares"]
    assert spans == sorted(spans, key=lambda span: span or ())
    assert tracer.span(["Fares"], "Fares") is not None  # a fourth is one of them again


def test_a_short_text_that_was_found_too_far_on_takes_nothing_from_those_before_it() -> None:
    source = f"<p>{LONG}</p><p>The quay.</p><p>The boats.</p><p>Fares</p>"
    tracer = Tracer(source)
    assert tracer.span([LONG], LONG) is not None
    assert tracer.span(["Fares"], "Fares") is not None
    span = tracer.span(["The boats."], "The boats.")
    assert span is not None
    assert source[slice(*span)] == "The boats."


@pytest.mark.parametrize("second", [LONG.replace("two", "three"), "The boats."])
def test_a_long_text_is_looked_for_from_the_top_again_and_a_short_one_is_not(second: str) -> None:
    source = f"<p>{second}</p><p>{LONG}</p>"
    tracer = Tracer(source)
    assert tracer.span([LONG], LONG) is not None
    assert (tracer.span([second], second) is not None) == (second != "The boats.")


@pytest.mark.parametrize(
    ("written", "nodes"),
    [
        ("&bdquo;Fares stay up.", ["„Fares stay up."]),
        ("\n  &bdquo;Fares stay up.", ["\n  „Fares stay up."]),
        ("&bdquo;&nbsp;&bdquo;&nbsp;Fares stay up.", ["„\u00a0„\u00a0Fares stay up."]),
        ("&#x42;oat: caf&eacute;: Fares stay up.", ["Boat: café: Fares stay up."]),
    ],
)
@pytest.mark.parametrize("before", ["", "<p>No. Fares stay up.</p>", "<p>Fares stay upside.</p>" * 3])
def test_a_text_that_begins_with_references_is_found_by_the_plain_letters_behind_them(
    before: str, written: str, nodes: list[str]
) -> None:
    far = "<p>The quay is old.</p>" * trace._ENDS
    source = f"{far}{before}<p>{written}</p>"
    assert found(source, *nodes) == written.strip()


def test_a_sign_that_nobody_escaped_is_taken_for_a_tag_where_it_begins_a_text_far_on() -> None:
    source = f"<!--{'x' * trace._CLOSE}--><p>< 5 boats stay up.</p>"
    assert found(source, "< 5 boats stay up.") is None


def test_a_text_that_begins_the_body_with_a_reference() -> None:
    assert found("&bdquo;Fares stay up.</p>", "„Fares stay up.") == "&bdquo;Fares stay up."
    title = "<title>Fares stay up.</title>"
    assert found(f"{title}&bdquo;Fares stay up.</p>", "„Fares stay up.", start=len(title)) == "&bdquo;Fares stay up."


def test_such_a_text_is_not_found_by_letters_that_stand_in_another_element() -> None:
    far = "<p>The quay is old.</p>" * trace._ENDS
    assert found(f"{far}<p>&bdquo;<b>Fares stay up.</b></p>", "„", "Fares stay up.") is None


@pytest.mark.parametrize("gap", [10, trace._NEXT, trace._CLOSE, trace._NEAR, 2 * trace._NEAR])
def test_it_may_stand_as_far_on_as_it_likes(gap: int) -> None:
    assert found(f"<!--{'x' * gap}--><p>Fares stay.</p>", "Fares stay.") == "Fares stay."


@pytest.mark.parametrize(("misses", "is_found"), [(trace._MISSES - 1, True), (trace._MISSES, False)])
def test_a_page_on_which_much_is_missing_is_not_searched_far(misses: int, is_found: bool) -> None:
    source = f"<!--{'x' * 2 * trace._NEAR}--><p>Fares stay.</p>"
    tracer = Tracer(source)
    for number in range(misses):
        assert tracer.span([f"Not there {number}"], f"Not there {number}") is None
    assert (tracer.span(["Fares stay."], "Fares stay.") is not None) == is_found


def test_on_such_a_page_what_is_near_is_found() -> None:
    tracer = Tracer(f"<!--{'x' * trace._CLOSE}--><p>Fares stay.</p>")
    for number in range(trace._MISSES):
        tracer.span([f"Not there {number}"], f"Not there {number}")
    assert tracer.span(["Fares stay."], "Fares stay.") is not None


@pytest.mark.parametrize(("copies", "is_found"), [(trace._TRIES - 1, True), (trace._TRIES, False)])
def test_so_many_places_are_tried(copies: int, is_found: bool) -> None:
    source = f"<!--{'x' * trace._CLOSE}-->" + "<p>Fares stay. And so on.</p>" * copies + "<p>Fares stay.</p>"
    assert (found(source, "Fares stay.") is not None) == is_found


@pytest.mark.parametrize("between", [2_000, 20_000])
def test_markup_between_the_letters_is_passed_up_to_a_bound(between: int) -> None:
    source = f"<p>Fares <!--{'x' * between}-->stay.</p>"
    assert (found(source, "Fares ", "stay.") is not None) == (between == 2_000)
