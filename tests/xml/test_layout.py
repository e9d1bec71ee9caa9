"""XML for people to read says what it said."""

import newsdoc
import newsdoc.fidelity
from newsdoc.xml.layout import indented


def test_elements_that_came_in_are_not_set_in() -> None:
    carried = '<x:rating xmlns:x="urn:x"><x:of><x:all/></x:of></x:rating>'
    item = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:g:1"><itemMeta>'
        f'<itemClass qcode="ninat:text"/>{carried}</itemMeta><contentSet><inlineXML contenttype="application/nitf+xml">'
        '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><docdata><urgency ed-urg="4"/></docdata></head><body>'
        "<body.content><p>One.</p></body.content></body></nitf></inlineXML>"
        "</contentSet></newsItem>"
    )
    article = newsdoc.parse(item, "newsml-g2")
    written = newsdoc.to_bytes(newsdoc.export(article, "newsml-g2"))
    shown = indented(written, 2, [each.content for each in article.foreign])
    assert b"\n    <itemClass" in shown
    found = newsdoc.parse(shown, "newsml-g2")
    assert newsdoc.fidelity.compare(article, found) == ()
    assert newsdoc.fidelity.compare(article, newsdoc.parse(indented(written, 2), "newsml-g2")) != ()
