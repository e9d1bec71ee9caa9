"""Build an article by hand and write it in the newsroom formats.

    python examples/build_article.py [FORMAT ...]

Without arguments it prints NewsML-G2, JSON-LD and plain text.
"""

import datetime as dt
import sys

import newsdoc
from newsdoc import Article, Dateline, Figure, Name, Organization, Paragraph, Person, RelatedLink, Rights, Subject

STORY = Article(
    "Larkhaven council backs tidal ferry",
    summary="Vote ends a two-year argument over the old fish quay",
    byline="By Marta Ellwood",
    authors=(Person("Marta Ellwood", role="Harbour Correspondent", url="https://courier.example/ellwood"),),
    dateline=Dateline("LARKHAVEN", place="LARKHAVEN"),
    published=dt.datetime(2024, 3, 5, 18, 40, tzinfo=dt.UTC),
    language="en-GB",
    publisher=Organization("The Larkhaven Courier", url="https://courier.example/"),
    guid="tag:courier.example,2024:ferry-vote",
    version="1",
    pub_status="usable",
    urgency=4,
    slugline="ferry-vote",
    subjects=(Subject((Name("water transport", language="en"),), scheme="medtop", code="20000344"),),
    keywords=("ferry", "council"),
    rights=Rights(Organization("Larkhaven Courier Ltd."), notice="© 2024 Larkhaven Courier Ltd."),
    body=(
        Figure("The ferry on its trial run.", credit="Ines Calder/Courier", url="https://courier.example/ferry.jpg"),
        Paragraph("LARKHAVEN — The town council agreed on Tuesday to lease the old fish quay."),
        Paragraph("“This quay has fed the town for a century,” said Mayor Hanna Ostrow."),
    ),
    related=(RelatedLink("Why the estuary is getting louder", href="https://courier.example/louder"),),
)


def main(*formats: str) -> None:
    """Print the story in each format."""
    for format in formats or ("newsml-g2", "json-ld", "text"):
        output = newsdoc.export(STORY, format)
        print(output.decode() if isinstance(output, bytes) else output)


if __name__ == "__main__":
    main(*sys.argv[1:])
