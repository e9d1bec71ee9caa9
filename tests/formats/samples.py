"""A sample article with everything a newsroom's story may have; places and people are invented."""

import datetime as dt

import newsdoc as nd

HARBOUR = nd.Article(
    "Northport harbour reopens after storm",
    alternative_headlines=(nd.RoleText("Ferries sail again", role="subtitle"),),
    kicker="Ports",
    summary="Ferries sail again two days after the quay was flooded, but the fish market stays shut.",
    byline="By Ann Lee and Bo Ray in Northport",
    authors=(
        nd.Person("Ann Lee", role="Maritime Editor", url="https://coast.example/staff/lee", email="lee@coast.example"),
        nd.Person("Bo Ray", location="Northport"),
    ),
    contributors=(nd.Person("Cy Orr", location="Eastbay", note="Cy Orr in Eastbay contributed to this report."),),
    creditline="Coast Agency",
    dateline=nd.Dateline("NORTHPORT, March 5 (Coast)", place="NORTHPORT", agency="Coast"),
    located=(
        nd.Place(
            (nd.Name("Northport", language="en"),),
            type="cptype:city",
            broader=(nd.Concept((nd.Name("Westland"),), type="cptype:country"),),
            latitude=54.25,
            longitude=-3.5,
        ),
    ),
    created=dt.datetime(2026, 3, 5, 9, 30, tzinfo=dt.UTC),
    published=dt.datetime(2026, 3, 5, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1))),
    modified=dt.datetime(2026, 3, 5, 12, 0, tzinfo=dt.UTC),
    version_created=dt.datetime(2026, 3, 5, 12, 1, tzinfo=dt.UTC),
    language="en-GB",
    publisher=nd.Organization("Coast Agency", url="https://coast.example/", literal="COAST"),
    section="Business",
    slugline="HARBOUR-STORM",
    guid="tag:coast.example,2026:harbour-1",
    version="2",
    pub_status="usable",
    urgency=4,
    ed_notes=(nd.RoleText("Updates with quotes from the harbour master"),),
    genres=(nd.Concept((nd.Name("Current"),), scheme="genre", code="Current"),),
    subjects=(
        nd.Subject((nd.Name("waterway and maritime transport", language="en"),), scheme="medtop", code="20000337"),
        nd.Subject((nd.Name("Northport Harbour Board"),), type="cpnat:organisation", relevance=80),
        nd.Subject((nd.Name("Storms"),), scheme="coast", code="st-1", scheme_uri="https://coast.example/topics/"),
    ),
    keywords=("harbour", "storm"),
    rights=nd.Rights(
        nd.Organization("Coast Agency"), notice="© 2026 Coast Agency", year=2026, usage_terms=("No resale",)
    ),
    body=(
        nd.Paragraph(
            "NORTHPORT, March 5 (Coast) — The harbour of Northport reopened on Thursday, two days after a storm "
            "flooded its main quay, the Harbour Board said.",
            marks=(nd.DatelineMark(0, 28), nd.Link(126, 139, href="https://board.example/")),
        ),
        nd.Paragraph(
            "“We are back to normal by Friday noon,” said Dora Ek, the harbour master. "
            "Losses were below 2 & 3 million.",
            marks=(nd.Emphasis(26, 37),),
        ),
        nd.Figure(
            "Ferries wait off Northport.",
            credit="Eva Fox/Coast",
            url="https://img.example/ferry.jpg",
            alt="Two ferries at anchor",
            renditions=(
                nd.Rendition("https://img.example/ferry-small.jpg", role="thumbnail", width=320, height=213),
            ),
        ),
        nd.Section(
            "Fish market shut",
            body=(
                nd.Paragraph("The market hall needs a new roof."),
                nd.ListBlock((nd.ListItem((nd.Paragraph("Stalls: 40"),)), nd.ListItem((nd.Paragraph("Staff: 120"),)))),
                nd.RelatedLink("How the storm hit the coast", href="https://coast.example/storm"),
            ),
        ),
        nd.Quote(
            body=(nd.Paragraph("It was the highest water since 1953."),),
            speaker=nd.Person("Dora Ek", role="harbour master"),
        ),
        nd.Table(((nd.Cell("Day", header=True), nd.Cell("Level", header=True)), (nd.Cell("Tue"), nd.Cell("4.1 m")))),
    ),
    related=(nd.RelatedLink("Storm warnings lifted", href="https://coast.example/warnings", rel="irel:seeAlso"),),
    layers=(
        nd.Layer(
            "quotes",
            items=(
                nd.Quote(
                    "We are back to normal by Friday noon,",
                    speaker=nd.Person("Dora Ek", role="the harbour master"),
                    cue="said",
                    anchors=(nd.Anchor(1, 0, 39),),
                ),
            ),
        ),
    ),
    url="https://coast.example/harbour-1",
)  # fmt: skip
