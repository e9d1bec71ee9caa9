"""What of an article stands where in NITF 3.6, what reads it and what writes it.

The head of the body (headlines, byline, distributor, dateline, abstracts) is written by `body_writer`, and read by
`newsdoc.markup.nitf_head`, since NITF stands inside NewsML-G2 and NewsML 1 too.
"""

from newsdoc.markup.mapping import Row, not_carried
from newsdoc_nitf import people
from newsdoc_nitf import readers as read
from newsdoc_nitf import writers as write
from newsdoc_nitf.names import OWN_METAS, VERSION_META

_OWN_READERS = {"kind": read.kind, "section": read.section}
"""Who reads what others say elsewhere as well, or only in words that the model has."""

ROWS = (
    Row("headline", "body.head/hedline/hl1", write.title, lambda it: it.head.headline,
        "if missing, read from head/title", always=True),
    Row("alternative_headlines", "hedline/hl2", None, lambda it: it.head.lines, "the role in its class"),
    Row("kicker", "hedline/hl2", None, lambda it: it.head.kicker, "class `kicker`"),
    Row("summary", "body.head/abstract", None, lambda it: it.head.abstract),
    Row("descriptions", "body.head/abstract", None, lambda it: it.head.descriptions, "the role in its class"),
    Row("byline", "body.head/byline", None, people.byline, "class `printed` where the authors follow"),
    Row("authors", "byline/person, byttl, org, location, virtloc", None, people.authors,
        "codes: idsrc, value, alt-code"),
    Row("contributors", "body.end/tagline; revision-history@name", write.contributors, people.contributors,
        "tagline: their notes, with the persons"),
    Row("dateline", "body.head/dateline", None, read.dateline,
        "location, story.date; if missing, read from the opening of the text"),
    Row("located", "identified-content/location, class `dateline`", write.located, read.located,
        "if missing, read from dateline/location, docdata/evloc"),
    Row("published", "docdata/date.issue", write.published, read.published,
        "if missing, read from date.release, pubdata@date.publication", always=True),
    Row("modified", "revision-history@norm", None, read.modified, "if missing, read from date.issue"),
    Row("created", "revision-history, comment `created`", write.created, read.created),
    Row("version_created", "revision-history, comment `version created`", write.version_created, read.version_created),
    Row("modified", "the last revision-history", write.modified),
    Row("embargoed", "docdata/date.release", write.embargoed, read.embargoed),
    Row("embargoed_indefinitely", "docdata@management-status, `embargoed`", None, read.embargoed_indefinitely),
    Row("expires", "docdata/date.expire", write.expires, read.expires),
    Row("language", "nitf@baselang", None, read.language),
    Row("publisher", "body.head/distributor, org", write.publisher, read.publisher,
        "if missing, read from pubdata, doc.copyright, rights.owner, from-src"),
    Row("slugline", "docdata/du-key@key; meta, name `anpa-keyword`", write.slugline, read.slugline),
    Row("version", "docdata/du-key@version", write.version,
        lambda it: it.first("du-key", "version") or read.own_meta(VERSION_META)(it),
        "one of several words: meta, name `newsdoc-version`"),
    Row("guid", "docdata/doc-id@id-string", write.guid, read.guid,
        "if missing: the identity of the article, marked as unstated", always=True),
    Row("alt_ids", "meta, name `newsdoc-id-...`", write.alt_ids, read.alt_ids, "nitf@uno is read too"),
    Row("pub_status", "docdata@management-status", write.status, read.pub_status,
        "of what is embargoed: meta, name `newsdoc-pub-status`", always=True),
    Row("urgency", "docdata/urgency@ed-urg", write.urgency, read.urgency),
    Row("info_sources", "docdata/del-list/from-src@src-name", write.info_sources, read.info_sources,
        "codes: meta, names `newsdoc-source-...`", always=True),
    Row("ed_notes", "docdata/correction@info, ed-msg@info; body.head/note", write.ed_notes, read.ed_notes,
        "the role `correction`, in @msg-type, in @noteclass"),
    *(
        Row(field, f"meta, name `{name}`", write.own_meta(field), _OWN_READERS.get(field) or read.own_meta(name),
            "if missing, read from pubdata@position.section, meta" if field == "section" else "")
        for field, name in OWN_METAS.items()
    ),
    Row("services", "identified-content/classifier, type `service`", write.services, read.services),
    Row("signals", "identified-content/classifier, type `signal`", write.signals, read.signals),
    Row("genres", "tobject/tobject.property; identified-content/classifier", write.genres, read.genres,
        "classifier: those with a code"),
    Row("subjects", "tobject/tobject.subject; identified-content/person, org, location, event, classifier",
        write.subjects, read.subjects),
    Row("keywords", "docdata/key-list/keyword@key", write.keywords, read.keywords),
    Row("rights", "docdata/doc.copyright, doc.rights", write.rights, read.rights,
        "meta, names `newsdoc-copyright`, `newsdoc-license`, `newsdoc-holder-...`"),
    Row("url", "pubdata@ex-ref", write.url, lambda it: it.first("pubdata", "ex-ref")),
    Row("related", "body.content/block", None, read.related, "class `related-stories`"),
    Row("layers", "body.content//q@quote-source", None, read.layers, "the layer `quotes`: direct ones with a speaker"),
    Row("body", "body.content", None, lambda it: it.body.blocks, "p, hl2, bq, media, ul, ol, table, pre, block"),
    Row("foreign", "as they stood", note="elements of head, docdata and body.head that the model does not know"),
)  # fmt: skip
"""The fields that NITF carries."""
NOT_CARRIED = not_carried(
    ("only the figure in the body is written", "lead_image"),
    ("only the story is sent, not what surrounds it on a page", "furniture"),
    ("NITF states functions in the revision history, which does not say who wrote the story", "authors.function"),
    ("only functions of NITF's own list are kept, in the revision history", "contributors.function"),
    ("the revision history holds only names", "contributors.kind"),
    ("a media-reference has type, width and height only", "body.renditions.size"),
    ("NITF has no tree of codes", "genres.broader"),
    ("a dateline has place and date; the agency is read from its text", "dateline.agency"),
    ("NITF has no tree of codes; only the names of the two nearest are kept", "subjects.broader"),
    ("NITF does not weigh subjects", "subjects.relevance subjects.confidence subjects.why subjects.rank"),
    (
        "a link is only an address; an identifier is kept if it is one",
        "related.guid related.version related.content_type",
    ),
    ("a quotation is words and the speaker's name", "layers.cue layers.mention"),
)
"""The fields, and parts of fields, that it does not carry, with the reason."""
