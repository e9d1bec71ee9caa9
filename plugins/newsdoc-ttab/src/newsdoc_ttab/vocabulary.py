"""What of the model stands where in NewsDoc."""

from newsdoc.markup.mapping import Row

ROWS = (
    Row("guid", "uri, uuid", note="a guid that is neither a URI nor a UUID has no place"),
    Row("alt_ids", "uuid", note="that of the type `uuid`"),
    Row("headline", "content: core/text, heading-1; title", note="read: else the title"),
    Row("alternative_headlines", "title", note="that with the role `title`"),
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
    Row("foreign", "any other block", note="carried along and put back, news value and teasers too"),
)
"""The table of the documentation."""
