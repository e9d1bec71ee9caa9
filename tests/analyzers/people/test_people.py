"""The persons of an article, with title, mentions and quotations."""

from newsdoc.analyzers.people import NamedPerson
from newsdoc.analyzers.people.analyzer import PeopleAnalyzer
from newsdoc.model import Article, Paragraph

ARTICLE = Article(
    "Bridge",
    body=(
        Paragraph("Carla Dent, the mayor of Ardale, met Senator Peter Holm on Monday."),
        Paragraph("“We have waited,” Ms. Dent said. Holm was late."),
        Paragraph("The Ardale Water Company paid. She thanked it."),
    ),
)


def people(article: Article) -> list[NamedPerson]:
    return [item for item in PeopleAnalyzer().analyze(article).layer("people") if isinstance(item, NamedPerson)]


def test_persons_in_the_order_of_their_first_mention() -> None:
    assert [(item.person.name, item.person.role) for item in people(ARTICLE)] == [
        ("Carla Dent", "mayor of Ardale"),
        ("Peter Holm", "Senator"),
    ]


def test_all_mentions_are_anchored() -> None:
    paragraphs = ARTICLE.paragraphs()
    found = [[paragraphs[m.paragraph].text[m.start : m.end] for m in item.mentions] for item in people(ARTICLE)]
    assert found == [["Carla Dent", "Ms. Dent"], ["Senator Peter Holm", "Holm"]]


def test_quotations_belong_to_their_speaker() -> None:
    carla, peter = people(ARTICLE)
    assert [quote.text for quote in carla.quotes if quote.kind == "direct"] == ["We have waited,"]
    assert peter.quotes == ()


def test_the_body_is_untouched_and_other_layers_are_kept() -> None:
    analyzed = PeopleAnalyzer().analyze(ARTICLE.with_layer("dates", ()))
    assert analyzed.body == ARTICLE.body
    assert [layer.name for layer in analyzed.layers] == ["dates", "people"]


def test_nobody_named() -> None:
    assert people(Article("x", body=(Paragraph("It rained all day."),))) == []
