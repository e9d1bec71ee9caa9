"""Bodies that others wrote, HTML and NITF: what is read of them, and whether we would write the same."""

import datetime as dt

import pytest
from lxml import etree

from newsdoc import Block, Paragraph, Quote, Section
from newsdoc.markup import xhtml_writer
from newsdoc.markup.body import Body
from newsdoc.markup.reader import read_body
from newsdoc.model import (
    Cell,
    Embed,
    Emphasis,
    FactBox,
    Figure,
    Gallery,
    Link,
    ListBlock,
    ListItem,
    Person,
    Preformatted,
    RelatedLink,
    Rendition,
    Table,
)
from newsdoc.xml.reading import parse_html

FERRY = "https://quay.example/ferry.jpg"
P = Paragraph
UP = (P("Up."),)


def body(inner: str, headline: str | None = None) -> Body:
    return read_body(etree.fromstring(f"<body>{inner}</body>"), headline=headline)


OTHERS: list[tuple[str, tuple[Block, ...]]] = [
    (
        "<div class='related-stories'><p class='related'><a href='x'>Seals</a></p><p>Words.</p></div><p>Up.</p>",
        (Paragraph("Words."), *UP),
    ),
    ("One.\n\nTwo\nlines.", (P("One."), P("Two lines."))),
    ("<div>\nOne.\n \n\nTwo.\n</div>", (P("One."), P("Two."))),
    ("\n\nOne\nline.\n\n", (P("One line."),)),
    ("One.\n\n    Two.\n    Three.", (P("One. Two. Three."),)),
    ("<div class='factbox'><h3>The boat</h3><p>Up.</p></div>", (FactBox("The boat", body=UP),)),
    ("<div class='wide Info_Box'><p>Up.</p></div>", (FactBox(body=UP),)),
    ("<div class='mailbox'><p>Up.</p></div>", UP),
    ("<p class='lead'>Up.</p>", UP),
    ("<p>Up.</p><p> </p>", UP),
    ("<p/>", ()),
    ("Up.", UP),
    (
        "Up.<p>It sails.</p>Again <b>today</b>.",
        (*UP, P("It sails."), P("Again today.", marks=(Emphasis(6, 11, kind="strong"),))),
    ),
    ("<div>Up.<!-- c --></div>", UP),
    ("<p>It <abbr>sails</abbr>.</p>", (P("It sails."),)),
    ("<p>It<br/>sails.</p>", (P("It sails."),)),
    ("<p>It<br/><br/>sails.</p>", (P("It"), P("sails."))),
    ("<p>It<br/>\u00a0<br/>\u00a0sails\u00a0on.</p>", (P("It"), P("\u00a0sails\u00a0on."))),
    ("<p>Up.<ul><li>a</li></ul>Down.</p>", (*UP, ListBlock((ListItem((P("a"),)),)), P("Down."))),
    (
        "<p>See <a><img src='https://quay.example/ferry.jpg' alt='A boat'/></a>here.</p>",
        (P("See here."), Figure(url=FERRY, alt="A boat")),
    ),
    ("<p>See <img src='https://quay.example/ferry.jpg'/>here.</p>", (P("See"), Figure(url=FERRY), P("here."))),
    ("<p>See <a><img src='https://quay.example/count' width='1'/></a>here.</p>", (P("See here."),)),
    ("<p>See <a><img alt='A boat'/></a>here.</p>", (P("See here."),)),
    ("<p><i>Up.</i></p>", (P("Up.", marks=(Emphasis(0, 3),)),)),
    ("<p><em class='strong'>Up.</em></p>", (P("Up.", marks=(Emphasis(0, 3, kind="strong"),)),)),
    ("&lt;p&gt;Up.&lt;/p&gt;", UP),
    (
        "<p class='related'>More: <b>no</b> <a href='x'>link</a></p>",
        (P("More: no link", marks=(Emphasis(6, 8, kind="strong"), Link(9, 13, href="x"))),),
    ),
    ("<p class='related'><b>Seals</b></p>", (P("Seals", marks=(Emphasis(0, 5, kind="strong"),)),)),
    ("<p class='related'>More: <a href='x'>Seals</a></p>", (RelatedLink("Seals", href="x"),)),
    ("<p class='related'><a href='x'>Seals</a>!</p>", (RelatedLink("Seals", href="x"),)),
    ("<p>Up.</p><h1>A</h1><p>Up.</p>", (*UP, Section("A", body=UP))),
    ("<h1>A</h1><p>Up.</p>", UP),
    ("<h1>A</h1><h1>B</h1><p>Up.</p>", UP),
    (
        "<h2 class='level-3'>A</h2><p>Up.</p><h2>B</h2><h3>C</h3>",
        (Section("A", body=UP), Section("B", body=(Section("C"),))),
    ),
    ("<hl2 class='level-3'>A</hl2><p>Up.</p><hl2>B</hl2><p>Up.</p>", (Section("A", body=UP), Section("B", body=UP))),
    ("<section class='x'><h2>A</h2></section>", (Section("A"),)),
    ("<section><time datetime='soon'>soon</time><h2>A</h2></section>", (Section(body=(P("soon"), Section("A"))),)),
    ("<section>At <time datetime='2026-03-05'>noon</time><p>Up.</p></section>", (Section(body=(P("At noon"), *UP)),)),
    (
        "<section><time datetime='2026-03-05T10:30:00Z'>10.30</time> It sails.<p>Up.</p></section>",
        (Section(body=(P("It sails."), *UP), published=dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.UTC)),),
    ),
    ("<div><div><p>Up.</p></div></div>", UP),
    ("<article><header><h1>A</h1><p>By Ann Lee</p></header><p>Up.</p></article>", UP),
    ("<unheard-of><p>Up.</p></unheard-of>", UP),
    ("<aside><p>Up.</p></aside>", (FactBox(body=UP),)),
    ("<aside><h3>A</h3></aside>", (FactBox("A"),)),
    ("<aside> </aside>", ()),
    (
        "<div class='gallery'><h3>A</h3><img src='https://quay.example/ferry.jpg'/><p>no</p></div>",
        (Gallery("A", figures=(Figure(url=FERRY),)),),
    ),
    (
        "<div class='gallery'><img src='https://quay.example/ferry.jpg'/></div>",
        (Gallery(figures=(Figure(url=FERRY),)),),
    ),
    ("<blockquote>We sail.</blockquote>", (Quote(body=(P("We sail."),)),)),
    (
        "<blockquote>We <b>sail</b>.<p>Today.</p>Yes.</blockquote>",
        (Quote(body=(P("We sail.", marks=(Emphasis(3, 7, kind="strong"),)), P("Today."), P("Yes."))),),
    ),
    ("<blockquote><h3>A</h3><ul><li>We sail.</li></ul></blockquote>", (Quote(body=(P("A"), P("We sail."))),)),
    (
        "<bq quote-source='https://quay.example/'><block><p>Up.</p></block><credit>"
        "<person>Ann Lee</person> <function>mayor</function></credit></bq>",
        (Quote(body=UP, speaker=Person("Ann Lee", role="mayor"), cite="https://quay.example/"),),
    ),
    (
        "<bq><block><p>Up.</p></block><credit><person>Ann Lee</person>, mayor of Quay</credit></bq>",
        (Quote(body=UP, speaker=Person("Ann Lee", role="mayor of Quay")),),
    ),
    (
        "<bq><block><p>Up.</p></block><credit><person>Ann Lee <function>mayor</function></person></credit></bq>",
        (Quote(body=UP, speaker=Person("Ann Lee", role="mayor")),),
    ),
    ("<ul>\n<li>a</li><!-- c --><li><p>b</p></li></ul>", (ListBlock((ListItem((P("a"),)), ListItem((P("b"),)))),)),
    ("<ol><div>a</div></ol>", (ListBlock((ListItem((P("a"),)),), ordered=True),)),
    ("<menu><li>a</li></menu>", (ListBlock((ListItem((P("a"),)),)),)),
    (
        "<table><thead><tr><th>Boat</th><!-- c --></tr></thead><tr><td colspan='2' rowspan='x'>a</td></tr></table>",
        (Table(((Cell("Boat", header=True),), (Cell("a", colspan=2),))),),
    ),
    (
        "<table><caption>A</caption><caption>B</caption><tr><td colspan='0'>a</td></tr></table>",
        (Table(((Cell("a"),),), caption="A"),),
    ),
    ("<pre>One\ntwo.\r\n \nThree.</pre>", (P("One two."), P("Three."))),
    ("<img src='https://quay.example/ferry.jpg' alt='' title='T'/>", (Figure(url=FERRY, title="T"),)),
    ("<img src='https://quay.example/count' height='0'/>", ()),
    ("<img alt='A boat'/>", ()),
    (
        "<figure><img src='https://quay.example/ferry.jpg'/><figcaption>A <b>boat</b>.</figcaption></figure>",
        (Figure("A boat.", url=FERRY),),
    ),
    (
        "<figure class='wide'><img src='https://quay.example/count' width='1px'/>"
        "<img src='https://quay.example/ferry.jpg'/>"
        "<img src='https://quay.example/two.jpg'/><small class='Photographer'>Ines Calder</small>"
        "<i class='credit'>No</i></figure>",
        (Figure(credit="Ines Calder", url=FERRY),),
    ),
    (
        "<figure><img src='https://quay.example/ferry.jpg'/><figcaption>A boat. Photo: Ann Lee</figcaption></figure>",
        (Figure("A boat.", credit="Ann Lee", url=FERRY),),
    ),
    (
        "<figure><img src='https://quay.example/ferry.jpg'/><figcaption>A boat."
        "<span class='x__credit'>Photograph: Ann Lee/Quay</span></figcaption></figure>",
        (Figure("A boat.", credit="Ann Lee/Quay", url=FERRY),),
    ),
    ("<iframe src='https://posts.example/1'/>", (Embed("https://posts.example/1"),)),
    ("<video src='https://quay.example/a.mp4'/>", (Embed("https://quay.example/a.mp4", kind="video"),)),
    ("<object data='https://quay.example/a'/>", (Embed("https://quay.example/a"),)),
    ("<iframe/>", ()),
    (
        "<media media-type='video'>"
        "<media-reference source='https://quay.example/a.mp4' mime-type='video/mp4' width='9' height='8' "
        "name='web' alternate-text='A film'/>"
        "<media-reference source='https://quay.example/b.mp4'/><media-caption>A film.</media-caption>"
        "<media-caption>More.</media-caption>"
        "<media-producer>Ines Calder</media-producer><media-metadata name='guid' value='urn:f'/>"
        "<media-metadata name='size' value='9'/></media>",
        (
            Figure(
                "A film. More.",
                credit="Ines Calder",
                url="https://quay.example/a.mp4",
                alt="A film",
                kind="video",
                guid="urn:f",
                renditions=(
                    Rendition("https://quay.example/a.mp4", role="web", width=9, height=8, content_type="video/mp4"),
                    Rendition("https://quay.example/b.mp4"),
                ),
            ),
        ),
    ),
    (
        "<media media-type='image'><media-reference source='https://quay.example/ferry.jpg' width='9'/></media>",
        (Figure(url=FERRY, renditions=(Rendition(FERRY, width=9),)),),
    ),
    (
        "<media><media-reference source='https://quay.example/ferry.jpg'/>"
        "<media-reference source='https://quay.example/b' width='9'/></media>",
        (Figure(url=FERRY, renditions=(Rendition("https://quay.example/b", width=9),)),),
    ),
    ("<media><media-reference/><media-caption>A boat.</media-caption></media>", (Figure("A boat."),)),
    ("<media><media-reference/><media-caption> </media-caption></media>", ()),
]

NOTHING_LOST: list[tuple[str, tuple[Block, ...]]] = [
    ("<p>Up.<script>x</script></p>", UP),
    ("<p>See <a>here</a>, <a title='T'>there</a>.</p>", (P("See here, there.", marks=(Link(10, 15, title="T"),)),)),
    ("<p><em class='x'>Up.</em></p>", (P("Up.", marks=(Emphasis(0, 3),)),)),
    ("<p class='embed'><a href='https://posts.example/1'>x</a></p>", (Embed("https://posts.example/1"),)),
    (
        "<h2>A</h2><p>Up.</p><h3>B</h3><p>Up.</p><h2>C</h2>",
        (Section("A", body=(*UP, Section("B", body=UP))), Section("C")),
    ),
    ("<p>Up.</p><h2> </h2><p>Up.</p>", (*UP, *UP)),
    ("<section><p>Up.</p><h2>A</h2><p>Up.</p></section>", (Section(body=(*UP, Section("A", body=UP))),)),
    ("<div class='fact-box'><h3>A</h3><p>Up.</p></div>", (FactBox("A", body=UP),)),
    ("<blockquote class='pull'><p>Up.</p><footer> </footer></blockquote>", (Quote(body=UP, pull=True),)),
    (
        "<blockquote data-kind='loud'><p>Up.</p><footer>Ann Lee</footer></blockquote>",
        (Quote(body=UP, speaker=Person("Ann Lee")),),
    ),
    ("<p>Up.</p><pre>a  b</pre>", (*UP, Preformatted("a  b"))),
    ("<pre class='x'>a  b</pre>", (Preformatted("a  b"),)),
    (
        "<figure><img src='https://quay.example/ferry.jpg'/><figcaption>A boat. <cite>Ines Calder</cite>"
        "</figcaption></figure>",
        (Figure("A boat.", credit="Ines Calder", url=FERRY),),
    ),
    (
        "<figure><div class='credit-box'><img src='https://quay.example/ferry.jpg'/></div>"
        "<source src='https://quay.example/big.jpg' width='9' height='8'/><source/></figure>",
        (Figure(url=FERRY, renditions=(Rendition("https://quay.example/big.jpg", width=9, height=8),)),),
    ),
    (
        "<div class='embed'><blockquote>Back!</blockquote><blockquote>No</blockquote>"
        "<a href='https://posts.example/1'/><a href='x'/></div>",
        (Embed("https://posts.example/1", text="Back!"),),
    ),
]


@pytest.mark.parametrize(("inner", "blocks"), OTHERS, ids=[inner for inner, _ in OTHERS])
def test_what_others_wrote_is_read_and_is_not_as_we_write_it(inner: str, blocks: tuple[Block, ...]) -> None:
    found = body(inner)
    assert found.blocks == blocks
    assert not found.exact


def test_caption_and_credit_that_we_wrote_stay_as_they_are() -> None:
    figure = Figure("A boat. Photo: Ann Lee", credit="Photo: Bo", url=FERRY)
    found = read_body(etree.fromstring(f"<body>{xhtml_writer.figure(figure)}</body>"))
    assert (found.blocks, found.exact) == ((figure,), True)


@pytest.mark.parametrize(("inner", "blocks"), NOTHING_LOST, ids=[inner for inner, _ in NOTHING_LOST])
def test_what_says_the_same_in_another_way_counts_as_ours(inner: str, blocks: tuple[Block, ...]) -> None:
    found = body(inner)
    assert found.blocks == blocks
    assert found.exact


def test_headlines_are_no_cross_heads() -> None:
    assert body("<h1>Fares up</h1><h1>More</h1><p>Up.</p>").headline == "Fares up"
    assert body("<h2>Fares: up!</h2><p>Up.</p>", "Fares up").blocks == UP
    assert body("<h2>Fares: up!</h2><p>Up.</p>", "Fares down").blocks == (Section("Fares: up!", body=UP),)
    assert body("<p>Up.</p><h2>Fares up</h2>", "Fares up").blocks == (*UP, Section("Fares up"))
    assert body("<p>Up.</p><h1>Fares up</h1>", "Fares up").blocks == UP


def test_the_head_of_a_body() -> None:
    found = body("<header><h1>Fares up</h1><h1>No</h1><p class='byline'>By Ann Lee</p><p>No</p></header><p>Up.</p>")
    assert (found.headline, found.byline, found.blocks) == ("Fares up", "By Ann Lee", UP)
    found = body("<h1>First</h1><header><h1>Fares up</h1></header><p>Up.</p>")
    assert (found.headline, found.byline) == ("First", None)


def test_links_to_other_stories_after_the_story() -> None:
    found = body("<div class='related-stories'><p class='related'><a href='x' rel='next'>Seals</a></p></div><p>Up.</p>")
    assert found.related == (RelatedLink("Seals", href="x", rel="next"),)
    found = body("<div class='related-stories'><p><a href='x'>Seals</a></p></div><p>Up.</p>")
    assert (found.related, found.blocks) == ((RelatedLink("Seals", href="x"),), UP)


@pytest.mark.parametrize("name", ["span", "em"])
def test_a_marked_dateline(name: str) -> None:
    found = body(f"<p><b>Note.</b> <{name} class='dateline'>LARK,\n March 5</{name}> — It sails.</p>")
    assert found.dateline == "LARK, March 5"


@pytest.mark.parametrize(
    ("tag", "speaker", "cue", "kind"),
    [
        ("q data-speaker='Ann Lee' data-cue='said'", Person("Ann Lee"), "said", "direct"),
        ("q data-kind='mixed'", None, None, "mixed"),
        ("q data-kind='loud' data-speaker='Ann Lee'", Person("Ann Lee"), None, "direct"),
        ("q quote-source='Ann Lee'", Person("Ann Lee"), None, "direct"),
        ("span class='reported-speech' data-kind='indirect'", None, None, "indirect"),
    ],
)
def test_marked_quotations(tag: str, speaker: Person | None, cue: str | None, kind: str) -> None:
    inner = (
        f"<p>Up.</p><aside><p>“<{tag}>No</{tag.split()[0]}>”</p></aside><p>“<{tag}>“We  sail.” </{tag.split()[0]}>”</p>"
    )
    (quote,) = body(inner).quotes
    assert (quote.text, quote.speaker, quote.cue, quote.kind) == ("We sail.", speaker, cue, kind)
    assert [(each.paragraph, each.start, each.end) for each in quote.anchors] == [(1, 1, 12)]


@pytest.mark.parametrize("space", ["", "http://www.w3.org/1999/xhtml", "urn:other"])
def test_elements_of_any_namespace_are_read(space: str) -> None:
    root = (
        etree.fromstring(f"<x:body xmlns:x='{space}'><x:h2>A</x:h2><x:p>It <x:b>sails</x:b>.</x:p></x:body>")
        if space
        else (etree.fromstring("<body><h2>A</h2><p>It <b>sails</b>.</p></body>"))
    )
    assert read_body(root).blocks == (Section("A", body=(P("It sails.", marks=(Emphasis(3, 8, kind="strong"),)),)),)


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="button-wrapper"><a class="button primary" href="/join"><span>Subscribe now</span></a></p>',
        '<div class="wp-block-button"><a class="wp-block-button__link" href="/join">Subscribe now</a></div>',
    ],
)
def test_a_button_is_a_link_beside_the_story(markup: str) -> None:
    root = parse_html(f"<p>One.</p>{markup}<p>Two.</p>")
    assert root is not None
    assert read_body(root).blocks == (
        Paragraph("One."),
        RelatedLink("Subscribe now", href="/join"),
        Paragraph("Two."),
    )


def test_the_marks_of_a_quotation_are_none_of_its_words() -> None:
    root = parse_html("<p><q data-speaker='Ann'>「船は出ます」</q>と話した。</p>")
    assert root is not None
    assert [quote.text for quote in read_body(root).quotes] == ["船は出ます"]


def test_the_foot_of_a_table_that_stands_before_its_body_is_read_behind_it() -> None:
    table = (
        "<table><thead><tr><th>Match</th></tr></thead><tfoot><tr><td>All</td></tr></tfoot>"
        "<tbody><tr><td>Elm</td></tr><tr><td>Quay</td></tr></tbody></table>"
    )
    root = parse_html(table)
    assert root is not None
    (block,) = read_body(root).blocks
    assert isinstance(block, Table)
    assert [row[0].text for row in block.rows] == ["Match", "Elm", "Quay", "All"]


def test_the_picture_in_the_head_of_a_story_is_a_figure_of_it() -> None:
    root = parse_html(
        "<article><header><figure><img src='h.jpg'/><figcaption>The quay</figcaption></figure><h1>Ferry</h1></header>"
        "<p>It sails.</p></article>"
    )
    assert root is not None
    assert read_body(root, headline="Ferry").blocks == (Figure("The quay", url="h.jpg"), Paragraph("It sails."))


@pytest.mark.parametrize(
    ("last", "speaker"),
    [
        ("— Ines Prado, harbour master", Person("Ines Prado", role="harbour master")),
        ("– Thanks", None),
        ("- Ines Prado", None),
        ("— Ines Prado said so.", None),
    ],
)
def test_the_last_line_of_a_quotation_names_who_said_it(last: str, speaker: Person | None) -> None:
    root = parse_html(f"<blockquote><p>At last.</p><p>{last}</p></blockquote>")
    assert root is not None
    (quote,) = read_body(root).blocks
    assert isinstance(quote, Quote)
    assert (quote.speaker, len(quote.body)) == (speaker, 1 if speaker else 2)


def read_paragraphs(*texts: str) -> Body:
    root = parse_html("".join(f"<p>{text}</p>" for text in texts))
    assert root is not None
    return read_body(root)


@pytest.mark.parametrize("line", ["- At last -", "- 'At last' -", "\u2013 What next? \u2013"])
def test_a_short_line_between_dashes_is_a_crosshead(line: str) -> None:
    first, section = read_paragraphs("It sails.", line, "It is back.").blocks
    assert first == Paragraph("It sails.")
    assert section == Section(line[2:-2], body=(Paragraph("It is back."),))


@pytest.mark.parametrize(
    "texts",
    [
        ("It sails.", "It is back.", "- ENDS -"),
        ("- At last -", "It sails."),
        ("It sails.", "- more -", "It is back."),
        ("It sails.", "- 30 -", "It is back."),
        ("It sails.", "\u2013 It sails, he said. \u2013", "It is back."),
    ],
)
def test_other_lines_between_dashes(texts: tuple[str, ...]) -> None:
    assert read_paragraphs(*texts).blocks == tuple(map(Paragraph, texts))
