"""What data looks like before any format is asked."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc import Source
from newsdoc.source.recognition import text_form


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        ("%PDF-1.4\n1 0 obj", "PDF"),
        (b"{\\rtf1\\ansi Ferry returns}", "RTF"),
        (b"\x1f\x8b\x08\x00" + bytes(60), "gzip"),
        (b"PK\x03\x04" + bytes(26) + b"word/document.xml", "a Word document (DOCX)"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)"),
        (b"PK\x03\x04" + bytes(60), "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "a PNG image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"\x00\x00\x00\x18ftypmp42", "MP4 audio or video"),
        (bytes(range(256)) * 4, "binary data"),
    ],
)
def test_binary_formats_are_named_and_refused(data: str | bytes, name: str) -> None:
    assert Source(data).form.family == "binary"
    assert Source(data).form.name == name
    with pytest.raises(newsdoc.UnknownFormat, match="no installed format reads"):
        newsdoc.parse(data)


@pytest.mark.parametrize(
    ("text", "root", "namespace"),
    [
        ('<?xml version="1.0"?>\n<!-- a <b> -->\n<!DOCTYPE x [<!ENTITY a "b">]>\n<rss version="2.0">', "rss", None),
        (
            '<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/">',
            "newsItem",
            "http://iptc.org/std/nar/2006-10-01/",
        ),
        ("<!DOCTYPE html><widget>", "html", None),
        ("<p>A fragment", "html", None),
        ("<ARTICLE class=a><p>x", "html", None),
        ('<article xmlns="http://jats.example"><front/></article>', "article", "http://jats.example"),
        ('<?xml version="1.0"?><section><head/></section>', "section", None),
        ('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html", "http://www.w3.org/1999/xhtml"),
    ],
)
def test_the_root_of_markup(text: str, root: str, namespace: str | None) -> None:
    form = text_form(text)
    assert (form.family, form.root, form.namespace) == ("markup", root, namespace)


@pytest.mark.parametrize(
    "text", ["<5 minutes to go", "<Ferry returns> by Ann Lee", "[1] A footnote", "{{name}} was", "a <p> b"]
)
def test_signs_alone_make_neither_markup_nor_json(text: str) -> None:
    assert Source(text).form.family == "text"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ('{"uri": "u", "a": {"@context": 1}, "b": ["<html>"]}', ("uri", "a", "b")),
        ('[{"a": 1}, {"b": 2}]', ("a", "b")),
        ('\ufeff {"a": 1}', ("a",)),
        ('{"a": "x\\"y", "b": 1', ("a", "b")),
        ("[]", ()),
    ],
)
def test_the_keys_of_json_are_those_of_the_top_object(text: str, keys: tuple[str, ...]) -> None:
    form = Source(text).form
    assert (form.family, form.keys) == ("json", keys)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('{"a": 1, "b": 2}', "JSON with the keys a, b"),
        ('{"a": 1, "b": 2', "broken JSON with the keys a, b"),
        ("[]", "JSON without an object"),
        ('<?xml version="1.0" enc', "markup without an element"),
        ('<planning xmlns="http://wire.exam', "XML with the root element <planning>"),
        ("<foo><bar/></foo>", "XML with the root element <foo>"),
        ('<rss version="2.0"><channel/></rss>', r"RSS 2\.0"),
        ('<feed xmlns="http://www.w3.org/2005/Atom"/>', "an Atom feed"),
        ('{"@context": "https://www.w3.org/ns/activitystreams", "type": "Note"}', "JSON with the keys @context, type"),
    ],
)
def test_structured_data_that_nobody_claims_is_unknown(data: str, message: str) -> None:
    registry = newsdoc.registry.Registry()  # without plugins, which may read feeds
    registry.load_builtin()
    with pytest.raises(newsdoc.UnknownFormat, match=message) as caught:
        registry.candidates(Source(data))
    assert "known are" in str(caught.value)
    assert newsdoc.parse(data, "text").provenance is not None


def test_a_missing_plugin_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = newsdoc.registry.Registry()
    registry.load_builtin()
    with pytest.raises(newsdoc.UnknownFormat, match=r"newsdoc-nitf` adds nitf \(in a checkout: plugins/newsdoc-nitf\)"):
        registry.candidates(Source("<nitf><body/></nitf>"))
    with pytest.raises(newsdoc.UnknownFormat, match="`pip install newsdoc-feeds` adds rss"):
        registry.candidates(Source('<rss version="2.0"><channel/></rss>'))
    with pytest.raises(newsdoc.UnknownFormat, match="`pip install newsdoc-ans` adds ans"):
        registry.candidates(Source('{"type": "story", "headlines": {}, "content_elements": []}'))
    with pytest.raises(newsdoc.UnknownFormat, match="`pip install newsdoc-ninjs` adds ninjs"):
        registry.candidates(Source('{"uri": "u", "versionCreated": "2026", "headlines": []}'))
    with pytest.raises(newsdoc.UnknownFormat, match="`pip install newsdoc-markdown` adds markdown"):
        registry.exporter("md")
    with pytest.raises(newsdoc.UnknownFormat, match="`pip install newsdoc-markdown` adds markdown"):
        registry.exporter_for_file("story.md")
    read_only = SimpleNamespace(name="telex", media_types=(), suffixes=(), sniff=lambda _: 0.0, parse=lambda _: None)
    registry.register(SimpleNamespace(newsdoc_parsers=newsdoc.hookimpl(lambda: [read_only])), "telex")
    with pytest.raises(newsdoc.UnknownFormat, match=r"can be read, but not written"):
        registry.exporter("telex")
    with pytest.raises(newsdoc.UnknownFormat, match=r"files in \.txt are 'text'"):
        registry.exporter("txt")


def test_markup_inside_json_is_not_asked() -> None:
    data = '{"uri": "urn:x:1", "type": "text", "versioncreated": "2026-03-05", "body_html": "<html><p>Ferry</p>"}'
    if "ninjs" not in {info.name for info in newsdoc.formats()}:
        pytest.skip("the plugin newsdoc-ninjs is not installed")
    provenance = newsdoc.parse(data).provenance
    assert provenance is not None
    assert provenance.format == "ninjs"


@given(st.text(alphabet='<>{}[]":,ax!?-/ \n', max_size=60))
def test_any_signs_have_a_form(text: str) -> None:
    assert Source(text).form.name


@pytest.mark.parametrize("unit", ["<", "<!--", "<?a", '{"', '\\"', "[1,", "<!DOCTYPE [", "<a b='"])
def test_recognising_takes_linear_time(
    unit: str, takes_linear_time: Callable[[Callable[[int], object], int], None]
) -> None:
    takes_linear_time(lambda size: Source('{"a": "' + unit * size).form, 2000)
    takes_linear_time(lambda size: Source(unit * size).form, 2000)


_FRAMES = (("\x02", "\x03"), ("\x00\x00", "\x00\x00"), ("\x01\n", "\n\x04"), ("", "\r\n\x1a"))


@pytest.mark.parametrize(("before", "after"), _FRAMES)
@pytest.mark.parametrize("format", ["newsml-g2", "nitf", "rss", "json-ld", "json-feed", "ninjs", "ttab"])
def test_controls_of_a_transmission_around_a_document_are_left_out(format: str, before: str, after: str) -> None:
    article = newsdoc.Article("Ferry returns", body=(newsdoc.Paragraph("# The ferry sails.\n\n* a\n* b"),))
    framed = before + newsdoc.export_text(article, format) + after
    for data in (framed, framed.encode()):
        found = newsdoc.parse(data)
        assert found.provenance is not None
        assert (found.provenance.format, found.headline) == (format, "Ferry returns")
        assert "markup-mended" in [problem.code for problem in found.problems]


@pytest.mark.parametrize(
    "text",
    [
        'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<?xml version="1.0"?><nitf><body>The ferry.</body></nitf>',
        "12:40 <nitf><body><body.content><p>The ferry sails.</p></body.content></body></nitf>",
        'received: <n:item xmlns:n="urn:example:wire"><n:p>The ferry sails.</n:p></n:item>',
        ')]}\',\n{"@type": "NewsArticle", "headline": "Ferry returns"}',
        'show({\n  "headline": "Ferry returns",\n  "body": "The ferry sails."\n});',
        "{&quot;headline&quot;: &quot;Ferry returns&quot;}",
        'log "{\\"headline\\": \\"Ferry returns\\"}"',
        "&lt;?xml version='1.0'?&gt;\n&lt;nitf/&gt;",
    ],
)
def test_data_that_is_read_as_text_is_noted(text: str) -> None:
    found = newsdoc.parse(text)
    assert found.provenance is not None
    assert found.provenance.format in ("text", "html")
    assert "data-as-text" in [problem.code for problem in found.problems]
    assert "data-as-text" not in [problem.code for problem in newsdoc.parse(text, "text").problems]


@pytest.mark.parametrize(
    "text",
    [
        "Ferry returns\n\nThe <new> ferry sails {again}, said <Ann Lee>.",
        "Ferry returns\n\nIt sails from {the quay} and <b>costs</b> nothing.",
        'HTTP/1.1 200 OK\n\n<?xml version="1.0"?>\n<html><script>a = {"b": "c"}</script><p>It sails.</p></html>',
        'Ferry returns\n\n“It sails,” she said. {"Again": a play} opens.',
    ],
)
def test_signs_in_a_story_are_no_data(text: str) -> None:
    assert "data-as-text" not in [problem.code for problem in newsdoc.parse(text).problems]
