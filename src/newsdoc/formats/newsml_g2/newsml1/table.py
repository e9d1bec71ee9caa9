"""What of an article stands where in an item of NewsML 1.x, what reads it and what writes it (as NewsML 1.2)."""

from newsdoc.formats.newsml_g2.newsml1 import readers as read
from newsdoc.formats.newsml_g2.newsml1 import subjects
from newsdoc.formats.newsml_g2.newsml1 import writers as write
from newsdoc.markup.mapping import Row, not_carried

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
        "if missing, read from the time of sending"),
    Row("modified", "NewsManagement/ThisRevisionCreated", None, read.date("ThisRevisionCreated")),
    Row("version_created", "NewsManagement/ThisRevisionCreated", write.revision_created,
        read.date("ThisRevisionCreated")),
    Row("pub_status", "NewsManagement/Status", write.status, read.pub_status),
    Row("embargoed_indefinitely", "NewsManagement/Status", None, read.embargoed_indefinitely, "`Embargoed`"),
    Row("embargoed", "NewsManagement/StatusWillChange", write.will_change, read.embargoed),
    Row("expires", "NewsManagement/StatusWillChange", None, read.expires,
        "where there is no embargo; the status that follows is `Canceled`"),
    Row("urgency", "NewsManagement/Urgency", write.urgency, read.urgency),
    Row("related", "NewsManagement/AssociatedWith", write.associated, read.related, "attached files are read too"),
    Row("signals", "NewsManagement/Instruction", write.signals, read.signals, "the code"),
    Row("embargoed_indefinitely", "NewsManagement/Property", write.own_status,
        note="of what is withheld or canceled; the status `usable` of what is embargoed without end"),
    Row("headline", "NewsLines/HeadLine", write.line("headline", "HeadLine"), read.headline),
    Row("alternative_headlines", "NewsLines/SubHeadLine, HeadLine", write.further_headlines,
        read.alternative_headlines, "subtitles; those without a role"),
    Row("byline", "NewsLines/ByLine, ByLineTitle", write.byline, read.byline, "with the title of a single author"),
    Row("dateline", "NewsLines/DateLine", write.dateline, read.dateline,
        "the text; if missing, read from the opening of the story"),
    Row("creditline", "NewsLines/CreditLine", write.line("creditline", "CreditLine"), read.text("CreditLine")),
    Row("rights", "NewsLines/CopyrightLine", write.copyright_line, note="the notice"),
    Row("slugline", "NewsLines/SlugLine", write.line("slugline", "SlugLine")),
    Row("keywords", "NewsLines/KeywordLine", write.keywords, read.keywords),
    Row("kicker", "NewsLines/NewsLine", write.kicker, read.text("Kicker"), "type `Kicker`"),
    Row("alternative_headlines", "NewsLines/NewsLine", write.headlines_of_role, note="the role is the type"),
    Row("ed_notes", "NewsLines/NewsLine", write.advisories, read.ed_notes, "type `AdvisoryLine`"),
    Row("publisher", "AdministrativeMetadata/Provider", write.publisher, read.publisher),
    Row("authors", "AdministrativeMetadata/Creator", write.authors, read.authors,
        "those in the byline are read first"),
    Row("info_sources", "AdministrativeMetadata/Source", write.info_sources, read.info_sources, "the name"),
    Row("contributors", "AdministrativeMetadata/Contributor", write.contributors, read.contributors),
    Row("rights", "RightsMetadata/Copyright, UsageRights", write.rights, read.rights),
    Row("language", "DescriptiveMetadata/Language", write.language, read.language),
    Row("genres", "DescriptiveMetadata/Genre", write.genres, read.genres, "the code"),
    Row("subjects", "DescriptiveMetadata/SubjectCode", subjects.codes_of, subjects.read, "those with a code"),
    Row("subjects", "TopicSet/Topic", subjects.topics, note="their names, types, addresses and literals"),
    Row("located", "DescriptiveMetadata/Location", write.located, read.located, "city, area, country"),
    Row("subjects", "DescriptiveMetadata/TopicOccurrence", subjects.occurrences, note="those without a code"),
    Row("body", "ContentItem/DataContent", write.body, read.body, "XHTML"),
    Row("kind", "ContentItem/MediaType", None, read.kind, "read only: of an item without a text"),
    Row("summary", "ContentItem/DataContent, role `Summary`", write.summary, read.summary),
    Row("services", "NewsEnvelope/NewsService", None, read.services,
        "NewsProduct is read too; several articles: where all have the same"),
    Row("foreign", "as they stood", None, read.foreign, "lines of other types are written again"),
)  # fmt: skip
"""The fields that NewsML 1 carries, in the order of its DTD."""
NOT_CARRIED = not_carried(
    ("NewsML 1 has a single abstract", "descriptions"),
    ("FirstCreated is the item's; the content has no date of its own", "created"),
    ("with an embargo: the status can change only once, at its end", "expires"),
    ("each agency has its own vocabulary for it", "section"),
    ("NewsML 1 has no place for it", "alt_ids profile generator url"),
    ("NewsItemType is another list; a type other than `News` is kept in `foreign`", "kind"),
    ("the speakers are in the XHTML, but are not read from it", "layers"),
    ("only the figure in the body is written", "lead_image"),
    ("only the story is sent, not what surrounds it on a page", "furniture"),
    ("a party is a name; a byline title belongs to a single author", "authors.role"),
    (
        "a party is only a name",
        "authors.kind contributors.kind authors.affiliation authors.location authors.note authors.url "
        "authors.email authors.image authors.function authors.uri authors.literal authors.qcode "
        "contributors.location contributors.note publisher.slogan publisher.url publisher.logo publisher.uri "
        "publisher.literal publisher.qcode info_sources.slogan info_sources.url info_sources.logo info_sources.uri "
        "info_sources.literal info_sources.qcode rights.holder.uri rights.holder.literal rights.holder.qcode",
    ),
    ("a party has no role; the byline says what somebody did", "contributors.function"),
    ("an AdvisoryLine is plain text", "ed_notes.role ed_notes.language"),
    (
        "only the code is written",
        "genres.names genres.literal genres.type genres.broader signals.names services.names",
    ),
    ("the dateline is plain text; reading recovers what it can", "dateline.place dateline.date dateline.agency"),
    (
        "a location consists of the names of city, area and country",
        "located.names located.type located.scheme located.code located.literal located.broader located.latitude "
        "located.longitude",
    ),
    ("topics have no hierarchy", "subjects.broader"),
    (
        "a topic has no such attributes",
        "subjects.relevance subjects.confidence subjects.why subjects.rank subjects.role",
    ),
    ("subjects with a code come first, each once", "subjects.order"),
    ("subtitles come first", "alternative_headlines.order"),
    ("if `version_created` is stated too, that date is written", "modified"),
    ("terms of use are plain text", "rights.license"),
    (
        "an associated item is only an identifier or address, and a comment",
        "related.rel related.href related.version related.content_type",
    ),
)
"""The fields, and parts of fields, that it does not carry, with the reason."""
