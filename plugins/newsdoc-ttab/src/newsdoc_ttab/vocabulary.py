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
_REPOSITORY = "the repository that keeps the documents says it"
_NO_BLOCK = "no block of the schemas of TT and Naviga is meant for it"
_ONE_TITLE = "a link has a title, a uuid and an address"
NOT_CARRIED = {
    **dict.fromkeys(
        ("created", "published", "modified", "version_created", "embargoed", "embargoed_indefinitely", "expires",
         "version", "pub_status", "generator"), _REPOSITORY),
    **dict.fromkeys(
        ("byline", "contributors", "creditline", "dateline", "located", "info_sources", "urgency", "signals", "profile",
         "genres", "keywords", "rights", "kind"), _NO_BLOCK),
    **dict.fromkeys(
        ("authors.role", "authors.affiliation", "authors.location", "authors.url", "authors.image", "authors.function",
         "authors.qcode", "publisher.slogan", "publisher.url", "publisher.logo", "publisher.qcode", "publisher.literal",
         "services.scheme", "services.code", "subjects.names", "subjects.scheme", "subjects.code", "subjects.broader",
         "subjects.relevance", "subjects.confidence", "subjects.why", "subjects.rank", "subjects.scheme_uri",
         "subjects.literal", "related.rel", "related.guid", "related.version", "related.content_type",
         "services.scheme_uri"), _ONE_TITLE),
    "subjects.type": "a link has the type of the document that it leads to",
    "body.marks": "a text has strong, em and links, with their addresses",
    "body.renditions": "a picture is one file",
    "body.guid": "kept where it is a URI",
    "alternative_headlines.text": "a document has one title",
    "alternative_headlines.role": "the same",
    "alt_ids.value": "that of the type `uuid` alone",
    "alt_ids.type": "the same",
    "lead_image": "the figure itself stands in the content",
    "furniture": "what is on a page and not the story is not sent",
    "layers": "text has no marks for quotations",
}  # fmt: skip
"""The fields, and parts of fields, that it does not carry, with the reason."""
