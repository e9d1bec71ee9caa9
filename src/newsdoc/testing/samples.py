"""Sample articles: a story as a newsroom sends it, and one with every field there is; all names are invented."""

import datetime as dt

import attrs

import newsdoc as nd

HARBOUR: nd.Article = nd.Article(
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
"""A news story as an agency sends it: metadata, pictures, a section, a quotation, a table, related stories."""

FULL: nd.Article = attrs.evolve(
    HARBOUR,
    descriptions=(nd.RoleText("Northport, two days after the storm", role="drol:caption"),),
    authors=(
        nd.Person(
            "Ann Lee",
            role="Maritime Editor",
            affiliation="Coast Agency",
            location="Northport",
            note="Ann Lee has covered the sea since 2011.",
            url="https://coast.example/staff/lee",
            email="lee@coast.example",
            image="https://img.example/lee.jpg",
            function="writing",
            uri="https://id.example/lee",
            literal="lee",
        ),
        nd.Person("Ports Desk", kind="organization", qcode="coast:ports"),
    ),
    dateline=nd.Dateline("NORTHPORT, March 5 (Coast)", place="NORTHPORT", date=dt.date(2026, 3, 5), agency="Coast"),
    embargoed=dt.datetime(2026, 3, 5, 11, 0, tzinfo=dt.UTC),
    expires=dt.date(2027, 3, 5),
    publisher=nd.Organization(
        "Coast Agency",
        slogan="From the shore",
        url="https://coast.example/",
        logo="https://img.example/logo.png",
        qcode="coast:agency",
        uri="https://id.example/coast",
        literal="COAST",
    ),
    info_sources=(nd.Organization("Harbour Board"),),
    alt_ids=(nd.AltId("4711", type="editorial"),),
    signals=(nd.Concept(scheme="sig", code="update"),),
    services=(nd.Concept((nd.Name("Business wire"),), scheme="coast", code="biz"),),
    profile="text-only",
    generator="newsdesk 4",
    subjects=(
        nd.Subject(
            (nd.Name("maritime transport", language="en"), nd.Name("Schifffahrt", language="de")),
            scheme="medtop",
            code="20000337",
            broader=(nd.Concept((nd.Name("transport"),), scheme="medtop", code="20000316"),),
            relevance=80,
            confidence=90,
            why="why:direct",
            rank=1,
        ),
        nd.Subject((nd.Name("Storms"),), scheme="coast", code="st-1", scheme_uri="https://coast.example/topics/"),
        nd.Subject((nd.Name("Harbour Board"),), type="cpnat:organisation", uri="https://id.example/board"),
        nd.Subject((nd.Name("The storm"),), literal="storm-3"),
    ),
    rights=nd.Rights(
        nd.Organization("Coast Agency"),
        notice="© 2026 Coast Agency",
        year=2026,
        usage_terms=("No resale",),
        license="https://coast.example/licence",
    ),
    lead_image=nd.Figure("The quay at noon.", url="https://coast.example/quay.jpg"),
    related=(
        nd.RelatedLink(
            "Storm warnings lifted",
            href="https://coast.example/warnings",
            rel="irel:seeAlso",
            guid="tag:coast.example,2026:warnings",
            version="3",
            content_type="text/html",
        ),
    ),
    furniture=(nd.Furniture("Share this story", kind="share"),),
    kind="story",
)
"""As `HARBOUR`, with every field of the model that an article of a wire or a page can have."""

BLOCKS: tuple[nd.Block, ...] = (
    nd.Paragraph("One two three.", marks=(nd.Link(0, 3, href="https://a.example/", title="t", rel="nofollow"),)),
    nd.Paragraph("One two three.", marks=(nd.Emphasis(4, 7, kind="strong"),)),
    nd.Paragraph("NORTHPORT — One.", marks=(nd.DatelineMark(0, 11),)),
    nd.Section("Heading", body=(nd.Paragraph("One."),)),
    nd.Section("Entry", body=(nd.Paragraph("One."),), published=dt.datetime(2026, 3, 5, 9, 0, tzinfo=dt.UTC)),
    nd.Quote(
        body=(nd.Paragraph("We will."),),
        speaker=nd.Person("Dora Ek", role="harbour master"),
        cue="said",
        pull=True,
        cite="https://a.example/speech",
    ),
    nd.Figure(
        "Ferries.",
        credit="Eva Fox",
        url="https://img.example/a.jpg",
        alt="Two ferries",
        title="Waiting",
        renditions=(nd.Rendition("https://img.example/b.jpg", role="web", width=10, height=5),),
        guid="tag:coast.example,2026:a",
    ),
    nd.Figure("A film.", url="https://img.example/a.mp4", kind="video"),
    nd.Gallery("All pictures", figures=(nd.Figure("One.", url="https://img.example/a.jpg"),)),
    nd.RelatedLink("More", href="https://a.example/more"),
    nd.ListBlock((nd.ListItem((nd.Paragraph("One"),)), nd.ListItem((nd.Paragraph("Two"),))), ordered=True),
    nd.Table(((nd.Cell("Day", header=True), nd.Cell("Level", colspan=2)),), caption="Levels"),
    nd.Embed("https://post.example/1", kind="post", provider="Post", text="Words of a post"),
    nd.FactBox("Numbers", body=(nd.Paragraph("Forty."),)),
    nd.Preformatted("a  1\nb  2"),
)
"""One block of each kind."""
