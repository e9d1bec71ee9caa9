"""The parts that a headline element is made of."""

import pytest
from lxml import html

from newsdoc.formats.html.claims.heading_parts import heading_parts, kicker_element, last_element
from newsdoc.formats.html.tree import HtmlElement


def element(markup: str) -> HtmlElement:
    return html.fragment_fromstring(markup)


@pytest.mark.parametrize(
    ("markup", "parts"),
    [
        ("<h1>Ferry fares stay</h1>", ["Ferry fares stay"]),
        ("<h1><span>Harbour</span>Ferry fares stay</h1>", ["Harbour", "Ferry fares stay"]),
        ("<h1><span>Harbour </span>Ferry fares stay</h1>", ["Harbour Ferry fares stay"]),
        ("<h1><span>Harbour</span> Ferry fares stay</h1>", ["Harbour Ferry fares stay"]),
        ("<h1><span>Harbour:</span>ferry fares stay</h1>", ["Harbour:", "ferry fares stay"]),
        ("<h1><span>(Harbour)</span>ferry fares stay</h1>", ["(Harbour)ferry fares stay"]),
        ("<h1><span>“Harbour”</span>Ferry fares stay</h1>", ["“Harbour”", "Ferry fares stay"]),
        ("<h1><span>harbour</span>ferry fares stay</h1>", ["harbourferry fares stay"]),
        ("<h1><span>EU</span>Ferry fares stay</h1>", ["EU", "Ferry fares stay"]),
        ("<h1><span>F</span>Erry fares stay</h1>", ["FErry fares stay"]),
        ("<h1>The <span>F</span>Erry fares stay</h1>", ["The FErry fares stay"]),
        ("<h1><span>Harbour</span>2026: ferry fares stay</h1>", ["Harbour", "2026: ferry fares stay"]),
        ("<h1><span>2026</span>Ferry fares stay</h1>", ["2026Ferry fares stay"]),
        ("<h1><span>Harbour</span>(Ferry fares stay)</h1>", ["Harbour(Ferry fares stay)"]),
        ("<h1><span>Harbour,</span>Ferry fares stay</h1>", ["Harbour,Ferry fares stay"]),
        ("<h1><span>Har\u00adbour\u00ad</span>Ferry  fares\nstay</h1>", ["Harbour", "Ferry fares stay"]),
        ("<h1><style>.x { top: 0 }</style>Ferry fares<script>x</script> stay</h1>", ["Ferry fares stay"]),
        ("<h1> </h1>", []),
    ],
)
def test_parts_begin_where_elements_meet_without_a_space(markup: str, parts: list[str]) -> None:
    assert heading_parts(element(markup)) == parts


@pytest.mark.parametrize(
    ("markup", "kicker"),
    [
        ("<h1><span class='kicker'>Harbour  news</span> Ferry fares stay</h1>", "Harbour news"),
        ("<h1>\n<a href='/'><b class='x-kicker'>Harbour</b></a> Ferry fares stay</h1>", "Harbour"),
        ("<h1><span></span><span class='rubrik'>Harbour</span> Ferry fares stay</h1>", "Harbour"),
        ("<h1><span class='kicker'></span> Ferry fares stay</h1>", None),
        ("<h1>Ferry fares stay <span class='kicker'>Harbour</span></h1>", None),
        ("<h1><b>Ferry</b> <span class='kicker'>Harbour</span></h1>", None),
        ("<h1><span class='x'>Harbour</span> Ferry fares stay</h1>", None),
        ("<h1><span class='kickers'>Harbour</span> Ferry fares stay</h1>", None),
        ("<h1 class='category'><span>Harbour</span> Ferry fares stay</h1>", None),
        ("<h1>Ferry fares stay</h1>", None),
    ],
)
def test_the_kicker_is_the_first_element_if_it_is_named_so(markup: str, kicker: str | None) -> None:
    assert kicker_element(element(markup)) == kicker


@pytest.mark.parametrize(
    ("markup", "last"),
    [
        ("<h1>Harbour <span>Ferry  fares stay</span>\n</h1>", "Ferry fares stay"),
        ("<h1>Harbour <b>Ferry</b> <i>fares</i></h1>", "fares"),
        ("<h1>Harbour <span>Ferry</span> fares</h1>", None),
        ("<h1>Harbour <span> </span></h1>", None),
        ("<h1>Harbour</h1>", None),
    ],
)
def test_the_last_element_of_a_heading(markup: str, last: str | None) -> None:
    assert last_element(element(markup)) == last
