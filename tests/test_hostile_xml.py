"""Hostile and broken XML is read safely or refused with our error; never a hang, never a file, never the network."""

import time

import pytest

import newsdoc
from newsdoc.xml.reading import parse_xml

G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
FORMATS = ("newsml-g2", "newsml-1")
LAUGHS = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
QUADRATIC = f'<!DOCTYPE a [<!ENTITY x "{"x" * 50_000}">]><newsItem {G2}><p>{"&x;" * 50_000}</p></newsItem>'
CASES = {
    "external entity": f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><newsItem {G2}>&x;</newsItem>',
    "parameter entity": f'<!DOCTYPE a [<!ENTITY % x SYSTEM "http://nobody.example/x.dtd"> %x;]><newsItem {G2}/>',
    "billion laughs": f'<!DOCTYPE a [<!ENTITY e0 "ha">{LAUGHS}]><newsItem {G2}>&e11;</newsItem>',
    "billion laughs in an attribute": f'<!DOCTYPE a [<!ENTITY e0 "ha">{LAUGHS}]><newsItem {G2} guid="&e11;"/>',
    "quadratic blow-up": QUADRATIC,
    "inclusion": f'<newsItem {G2}><i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/passwd"/></newsItem>',
    "deep nesting": "<a>" * 10_000 + "</a>" * 10_000,
    "huge text": f"<newsItem {G2}>" + "x" * 20_000_000 + "</newsItem>",
    "cut off": f"<newsItem {G2}><itemMeta>",
    "empty": "",
    "binary": "\x00\x01\x02",
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_read_or_refused(format: str, case: str) -> None:
    start = time.perf_counter()
    try:
        article = newsdoc.parse(CASES[case], format)
    except newsdoc.NewsdocError:
        pass
    else:
        assert "root:" not in repr(article)
        assert len(repr(article)) < 1_000_000
    assert time.perf_counter() - start < 30


def test_a_dtd_that_nobody_has_is_not_needed() -> None:
    data = f"""<?xml version="1.0"?><!DOCTYPE newsItem SYSTEM "news.dtd" [<!ENTITY % nitf SYSTEM "nitf.dtd"> %nitf;]>
      <newsItem {G2} guid="a:1"><contentMeta><headline>Caf&eacute;</headline></contentMeta></newsItem>"""
    assert newsdoc.parse(data, "newsml-g2").headline in ("Café", "Caf")


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode(),
        '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1"),
        "\ufeff<a>é</a>".encode(),
        "<a>é</a>".encode("utf-16"),
        "  \n<?xml version='1.0'?><a>é</a>".encode(),
        b"<a>&eacute;</a>",
        '<?xml version="1.0" encoding="us-ascii"?><a>é</a>'.encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    assert parse_xml(data).text == "é"


def test_latin_1_without_a_declaration() -> None:
    text = "Le maire a été réélu dimanche à la majorité, a déclaré la préfète du département."
    assert str(parse_xml(f"<a>{text}</a>".encode("latin-1")).text).startswith("Le maire a ")


@pytest.mark.parametrize("case", ["huge text", "deep nesting"])
def test_limits_have_an_error_of_their_own(case: str) -> None:
    with pytest.raises(newsdoc.LimitExceeded):
        newsdoc.parse(CASES[case], "newsml-g2")


@pytest.mark.parametrize("format", ["newsml-g2", "nitf"])
def test_what_is_carried_along_refers_to_no_entity(format: str) -> None:
    item = f'<newsItem {G2} guid="a:1"><contentMeta><headline>A &quay;</headline><x>&quay;</x></contentMeta></newsItem>'
    story = "<nitf><head><docdata><series>&quay;</series></docdata></head><body><body.content/></body></nitf>"
    declared = '<!DOCTYPE a [<!ENTITY quay "Quay">]>'
    article = newsdoc.parse(declared + (item if format == "newsml-g2" else story), format)
    assert [problem.code for problem in article.problems][:1] == ["entity-unknown"]
    newsdoc.parse(newsdoc.export(article, format), format)
