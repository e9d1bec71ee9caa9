"""What of the model stands where in NewsDoc."""

from newsdoc.markup.mapping import Row, not_carried

ROWS = (
    Row("guid", "uri, uuid", note="a guid that is neither a URI nor a UUID has no place"),
    Row("alt_ids", "uuid", note="the one of type `uuid`"),
    Row("headline", "content: core/text, heading-1; title", note="if missing, read from the title"),
    Row("alternative_headlines", "title", note="the one with the role `title`"),
    Row("kicker", "content: core/text, vignette"),
    Row("summary", "content: core/text, preamble", note="a block a line"),
    Row("descriptions", "meta: core/description"),
    Row("authors", "links: author", note="title, uuid, e-mail, descriptions"),
    Row("language", "language"),
    Row("publisher", "links: source, core/content-source"),
    Row("section", "links: section"),
    Row("slugline", "meta: tt/slugline"),
    Row("ed_notes", "meta: core/note", note="the role; internal where there is none"),
    Row("services", "links: channel"),
    Row("subjects", "links: subject, category", note="title, uri or uuid, type"),
    Row("body", "content"),
    Row("related", "links: see-also"),
    Row("url", "url"),
    Row("foreign", "any other block", note="kept, and written back in its place, news value and teasers too"),
)
"""The table of the documentation."""
NOT_CARRIED = not_carried(
    (
        "kept by the repository, not in the document",
        "created published modified version_created embargoed embargoed_indefinitely expires version pub_status "
        "generator",
    ),
    (
        "the schemas of TT and Naviga have no block for it",
        "byline contributors creditline dateline located info_sources urgency signals profile genres keywords "
        "rights kind",
    ),
    (
        "a link has only a title, a UUID and an address",
        "authors.role authors.affiliation authors.location authors.url authors.image authors.function "
        "authors.qcode publisher.slogan publisher.url publisher.logo publisher.qcode publisher.literal "
        "services.scheme services.code subjects.names subjects.scheme subjects.code subjects.broader "
        "subjects.relevance subjects.confidence subjects.why subjects.rank subjects.scheme_uri subjects.literal "
        "related.rel related.guid related.version related.content_type services.scheme_uri",
    ),
    ("a link has the type of its target document", "subjects.type"),
    ("a text has only `strong`, `em` and links with addresses", "body.marks"),
    ("a picture is one file", "body.renditions"),
    ("kept only if it is a URI", "body.guid"),
    ("a document has a single title", "alternative_headlines.text alternative_headlines.role"),
    ("only an identifier of the type `uuid` is kept", "alt_ids.value alt_ids.type"),
    ("only the figure in the content is written", "lead_image"),
    ("only the story is sent, not what surrounds it on a page", "furniture"),
    ("a text has no marks for quotations", "layers"),
)
"""The fields, and parts of fields, that it does not carry, with the reason."""
