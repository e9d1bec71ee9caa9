"""What of an article stands where in an item of NewsML 1.x, what reads it and what writes it (as NewsML 1.2)."""

from newsdoc.formats.newsml_g2.newsml1 import readers as read
from newsdoc.formats.newsml_g2.newsml1 import writers as write
from newsdoc.markup.mapping import Row

ROWS = (
    Row("publisher", "NewsIdentifier/ProviderId", write.provider, note="the domain of its page"),
    Row("published", "NewsIdentifier/DateId", write.day, note="the day"),
    Row("guid", "NewsIdentifier/NewsItemId", write.item_id),
    Row("version", "NewsIdentifier/RevisionId", write.revision, read.text("RevisionId")),
    Row("guid", "NewsIdentifier/PublicIdentifier", write.public_identifier,
        read.text("PublicIdentifier", "NewsItemId")),
    Row("slugline", "Identification/NameLabel", write.line("slugline", "NameLabel"),
        read.text("SlugLine", "NameLabel")),
    Row("published", "NewsManagement/FirstCreated", write.first_created, read.published,
        "when reading, the time of sending stands in"),
    Row("modified", "NewsManagement/ThisRevisionCreated", None, read.date("ThisRevisionCreated")),
    Row("version_created", "NewsManagement/ThisRevisionCreated", write.revision_created,
        read.date("ThisRevisionCreated")),
    Row("pub_status", "NewsManagement/Status", write.status, read.pub_status),
    Row("embargoed_indefinitely", "NewsManagement/Status", None, read.embargoed_indefinitely, "`Embargoed`"),
    Row("embargoed", "NewsManagement/StatusWillChange", write.will_change, read.date("StatusWillChange")),
    Row("urgency", "NewsManagement/Urgency", write.urgency, read.urgency),
    Row("signals", "NewsManagement/Instruction", None, read.signals, "read only"),
    Row("related", "NewsManagement/AssociatedWith", write.associated, read.related, "attached files are read too"),
    Row("headline", "NewsLines/HeadLine", write.line("headline", "HeadLine"), read.headline),
    Row("alternative_headlines", "NewsLines/SubHeadLine", write.subtitle, read.subtitle, "the first subtitle"),
    Row("byline", "NewsLines/ByLine", write.line("byline", "ByLine"), read.byline),
    Row("dateline", "NewsLines/DateLine", write.dateline, read.dateline, "the text"),
    Row("creditline", "NewsLines/CreditLine", write.line("creditline", "CreditLine"), read.text("CreditLine")),
    Row("rights", "NewsLines/CopyrightLine", write.copyright_line, note="the notice"),
    Row("slugline", "NewsLines/SlugLine", write.line("slugline", "SlugLine")),
    Row("keywords", "NewsLines/KeywordLine", write.keywords, read.keywords),
    Row("kicker", "NewsLines/NewsLine", write.kicker, read.text("Kicker"), "type `Kicker`"),
    Row("ed_notes", "NewsLines/NewsLine", write.advisories, read.ed_notes, "type `AdvisoryLine`"),
    Row("publisher", "AdministrativeMetadata/Provider", write.publisher, read.publisher),
    Row("authors", "AdministrativeMetadata/Creator", write.authors, read.authors,
        "when reading, those whom the byline names come first"),
    Row("info_sources", "AdministrativeMetadata/Source", write.info_sources, note="the name; not read"),
    Row("contributors", "AdministrativeMetadata/Contributor", write.contributors, read.contributors),
    Row("rights", "RightsMetadata/Copyright, UsageRights", write.rights, read.rights),
    Row("language", "DescriptiveMetadata/Language", write.language, read.language),
    Row("genres", "DescriptiveMetadata/Genre", write.genres, read.genres, "the code"),
    Row("subjects", "DescriptiveMetadata/SubjectCode", write.subjects, read.subjects, "those with a code"),
    Row("subjects", "TopicSet/Topic", write.topics, note="their names"),
    Row("located", "DescriptiveMetadata/Location", write.located, read.located, "the first: city, area, country"),
    Row("body", "ContentItem/DataContent", write.body, read.body, "XHTML"),
    Row("summary", "ContentItem/DataContent, role `Summary`", write.summary, read.summary),
    Row("services", "NewsEnvelope/NewsService, NewsProduct", None, read.services, "read only"),
    Row("foreign", "as they stood", None, read.foreign, "lines of other types are written again"),
)  # fmt: skip
"""The fields that NewsML 1 carries, in the order of its DTD."""
_NONE = "NewsML 1 has no place for it"
NOT_CARRIED = {
    "descriptions": "NewsML 1 has one abstract",
    "created": "FirstCreated is the item's; the content has no date of its own",
    "expires": _NONE,
    "section": "a matter of each agency's own vocabulary",
    "alt_ids": _NONE,
    "kind": "NewsItemType is a list of its own; one that is not `News` is carried along",
    "profile": _NONE,
    "generator": _NONE,
    "url": _NONE,
    "layers": "who speaks stands in the XHTML, and is not read from it",
    "lead_image": "the figure itself stands in the body",
    "furniture": "what is on a page and not the story is not sent",
}
"""The fields that it does not carry, with the reason."""
