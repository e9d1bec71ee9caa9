"""What stands beside the properties of a NewsML-G2 item: details of concepts, the groups of a package."""

import newsdoc
from newsdoc import Name, Person, RelatedLink

NS = "http://iptc.org/std/nar/2006-10-01/"


def test_details_that_are_stated_once() -> None:
    data = (
        f'<newsItem xmlns="{NS}" guid="urn:x:1" xml:lang="en"><itemMeta><provider qcode="p:elm"/></itemMeta>'
        "<contentMeta>"
        '<creator qcode="p:77"/><contributor literal="desk"/><contributor qcode="p:78"><name>Cy Ho</name></contributor>'
        '<subject qcode="s:1"/><subject qcode="s:2"><name>Own</name></subject></contentMeta>'
        '<assert qcode="p:77"><name xml:lang="de">Ada M.</name><name xml:lang="en">Ada Marsh</name></assert>'
        '<assert literal="desk"><type qcode="cpnat:organisation"/><name>Coast desk</name></assert>'
        '<assert qcode="p:78"><name>Somebody</name></assert><assert qcode="p:elm"><name>Elm Wire</name></assert>'
        '<assert qcode="s:1"><type qcode="cpnat:event"/><name>Regatta</name></assert><assert qcode="s:2"/></newsItem>'
    )
    article = newsdoc.parse(data, "newsml-g2")
    assert article.authors == (Person("Ada Marsh", qcode="p:77"),)
    assert [(each.name, each.kind) for each in article.contributors] == [
        ("Coast desk", "organization"),
        ("Cy Ho", "person"),
    ]
    assert article.publisher is not None
    assert article.publisher.name == "Elm Wire"
    assert [(each.names, each.type) for each in article.subjects] == [
        ((Name("Regatta"),), "cpnat:event"),
        ((Name("Own"),), None),
    ]
    again = newsdoc.parse(newsdoc.export(article, "newsml-g2"))
    assert (again.authors, again.contributors, again.subjects) == (
        article.authors,
        article.contributors,
        article.subjects,
    )


def test_the_items_of_a_package_are_links() -> None:
    inner = (
        '<itemRef residref="urn:x:1" version="2" contenttype="application/vnd.iptc.g2.newsitem+xml">'
        '<title>Ferry</title></itemRef><itemRef href="https://elm.example/2"><headline>Bridge</headline></itemRef>'
    )
    data = (
        f'<packageItem xmlns="{NS}" guid="urn:p:1"><groupSet root="a"><group id="a">{inner}</group>'
        '<group id="b"><itemRef residref="urn:x:1"/><itemRef/></group></groupSet></packageItem>'
    )
    assert newsdoc.parse(data, "newsml-g2").related == (
        RelatedLink(
            "Ferry",
            href="urn:x:1",
            guid="urn:x:1",
            version="2",
            content_type="application/vnd.iptc.g2.newsitem+xml",
        ),
        RelatedLink("Bridge", href="https://elm.example/2"),
    )


def test_concepts_that_a_message_describes_beside_its_news() -> None:
    def concept(code: str, name: str) -> str:
        return f'<concept><conceptId qcode="{code}"/><type qcode="cpnat:person"/><name>{name}</name></concept>'

    item = (
        '<newsItem guid="urn:x:1" xml:lang="en"><contentMeta><subject qcode="p:1"/><subject qcode="p:2"/>'
        '<headline>Marsh sails</headline></contentMeta><assert qcode="p:2"><name>Own Name</name></assert></newsItem>'
    )
    data = (
        f'<newsMessage xmlns="{NS}"><header/><itemSet><conceptItem>{concept("p:1", "Ada Marsh")}</conceptItem>{item}'
        f"<knowledgeItem><conceptSet>{concept('p:2', 'Cy Ho')}</conceptSet></knowledgeItem></itemSet></newsMessage>"
    )
    for article in (newsdoc.parse(data, "newsml-g2"), *newsdoc.parse_all(data, "newsml-g2")):
        assert [each.name for each in article.subjects] == ["Ada Marsh", "Own Name"]
        assert article.subjects[0].type == "cpnat:person"


def test_an_assert_says_how_to_reach_a_creator() -> None:
    details = "<personDetails><contactInfo><email>ada@quay.example</email></contactInfo></personDetails>"
    data = (
        f'<newsItem xmlns="{NS}" guid="urn:x:1"><contentMeta><creator qcode="p:1"/></contentMeta>'
        f'<assert qcode="p:1"><name>Ada Marsh</name>{details}</assert></newsItem>'
    )
    (author,) = newsdoc.parse(data, "newsml-g2").authors
    assert (author.name, author.email) == ("Ada Marsh", "ada@quay.example")
