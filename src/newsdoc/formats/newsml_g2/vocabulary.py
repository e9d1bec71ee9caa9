"""Names of NewsML-G2: namespaces, catalog, schema order, and the table of what of the model stands where."""

from newsdoc.markup.mapping import Mapping

G2 = "http://iptc.org/std/nar/2006-10-01/"
NITF = "http://iptc.org/std/NITF/2006-10-18/"
XHTML = "http://www.w3.org/1999/xhtml"
XML = "{http://www.w3.org/XML/1998/namespace}"
STANDARD_VERSION = "2.35"

IPTC_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
IPTC_ALIASES = frozenset(
    """
    altidrole aoprop app aspfacet aspfacetvalue acdc authoritystatus catinat chprop cinat colsp colin ctech cptdefrole
    cptnoterole crel conf ciprol cwarn ctrol cpnat cpprole drol digsrctype dimensionunit ednoterole dummy erol encd
    entityprop ecirol edconf eocstat eorol eprol eregrol fisymtype frmt gen genre hashscope hashtype hopaction hatarget
    howextr howpr ikos imgregrole imgregtype impt isrol irel irep lbtyp lrol loutorient loctyp medtop mtyp medtype nprt
    nrol ncostat nityp nmsig nprod nprov ninat not oito pgrmod plinat prio prodgenre prop prov stat rtype rcalctype rel
    rnd riaspect rightsprop riscope role1 rscaleunit scn sev sig pst1 subj squ timeunit tone tpctyp trustindicator urgy
    useracttype valfmt vcdc videodef ivqu sov why wldreg a1312cat a1312prio a1312svc a1312vers bcp47 cusip figi gics
    isin mic iso3166-1a2 iso3166-1a3 iso3166-2 iso4217a iso4217n parasport secst sedol ticker tidm dbpedia freebase
    geonames geonameshttps googletopicsv1 googletopicsv2 iabcontent20 iabcontent21 iabcontent22 iabcontent30
    iabaudience10 iabadproduct10 iabadproduct20 mb-artist mb-label mb-recording mb-release mb-releasegroup mb-work plus
    skos wikidata
    """.split()
)
"""Aliases that the IPTC catalog no. 41 resolves."""

OWN_ALIAS = "nd"
OWN_SCHEME = "urn:newsdoc:code:"
"""Our own scheme: plain words in places where NewsML-G2 asks for a code, percent-encoded."""
UNKNOWN_SCHEME = "urn:newsdoc:scheme:"
"""Stands for the URI of a scheme of which the article knows only the alias."""
OWN_NAMESPACE = "urn:newsdoc:xml"
"""Namespace of our own attributes (prefix `nd`), on elements where the schema allows foreign ones."""
UNKNOWN_PROVIDER = "unknown"
"""Literal of the provider where the article names no publisher and no option does."""

PUB_STATUS = frozenset(("usable", "withheld", "canceled"))
"""IPTC Publishing Status; anything else must not go out as usable."""

ITEM_META = tuple(
    """
    itemClass provider versionCreated firstCreated embargoed pubStatus role fileName generator profile service title
    edNote memberOf instanceOf signal altRep deliverableOf hash expires origRep incomingFeedId metadataCreator link
    itemMetaExtProperty
    """.split()
)
"""Children of itemMeta in schema order."""
CONTENT_META = (
    ("icon",),
    ("urgency",),
    ("contentCreated",),
    ("contentModified",),
    ("digitalSourceType",),
    (
        "located",
        "infoSource",
        "creator",
        "contributor",
        "audience",
        "exclAudience",
        "altId",
        "rating",
        "userInteraction",
    ),
    (
        "language",
        "genre",
        "keyword",
        "subject",
        "slugline",
        "headline",
        "dateline",
        "by",
        "creditline",
        "description",
    ),
    ("contentMetaExtProperty",),
)
"""Children of contentMeta in schema order; those of one group may stand in any order."""


MAPPINGS = (
    Mapping("guid", "newsItem/@guid", "missing: `urn:newsdoc:sha256:` and the digest of the item"),
    Mapping("version", "newsItem/@version", "not a positive number: altId, type `nd:version`"),
    Mapping("language", "newsItem/@xml:lang, contentMeta/language/@tag"),
    Mapping("rights", "rightsInfo/copyrightHolder, copyrightNotice, usageTerms, link", "the year: `@nd:year`"),
    Mapping("publisher", "itemMeta/provider", "missing: option `provider`, else the literal `unknown`"),
    Mapping("version_created", "itemMeta/versionCreated", "missing: modified, published, created, dateline, epoch"),
    Mapping("published", "itemMeta/firstCreated", "when reading, contentCreated or versionCreated stand in"),
    Mapping("embargoed", "itemMeta/embargoed", "empty for `embargoed_indefinitely`"),
    Mapping("pub_status", "itemMeta/pubStatus", "a status that is not IPTC's is written as withheld"),
    Mapping("kind", "itemMeta/role"),
    Mapping("generator", "itemMeta/generator"),
    Mapping("profile", "itemMeta/profile"),
    Mapping("services", "itemMeta/service"),
    Mapping("ed_notes", "itemMeta/edNote"),
    Mapping("signals", "itemMeta/signal"),
    Mapping("expires", "itemMeta/expires"),
    Mapping("related", "itemMeta/link", "without a relation: `irel:seeAlso`"),
    Mapping("urgency", "contentMeta/urgency", "1 to 9"),
    Mapping("created", "contentMeta/contentCreated"),
    Mapping("modified", "contentMeta/contentModified", "when reading, versionCreated stands in"),
    Mapping("located", "contentMeta/located"),
    Mapping("info_sources", "contentMeta/infoSource"),
    Mapping("authors", "contentMeta/creator"),
    Mapping("contributors", "contentMeta/contributor"),
    Mapping("alt_ids", "contentMeta/altId"),
    Mapping("url", "contentMeta/altId", "type `nd:url`"),
    Mapping("genres", "contentMeta/genre"),
    Mapping("keywords", "contentMeta/keyword"),
    Mapping("section", "contentMeta/keyword", "role `nd:section`"),
    Mapping("subjects", "contentMeta/subject"),
    Mapping("slugline", "contentMeta/slugline"),
    Mapping("headline", "contentMeta/headline"),
    Mapping("alternative_headlines", "contentMeta/headline/@role"),
    Mapping("kicker", "contentMeta/headline", "role `nd:kicker`"),
    Mapping("dateline", "contentMeta/dateline"),
    Mapping("byline", "contentMeta/by"),
    Mapping("creditline", "contentMeta/creditline"),
    Mapping("summary", "contentMeta/description", "role `drol:summary`"),
    Mapping("descriptions", "contentMeta/description/@role"),
    Mapping("body", "contentSet/inlineXML", "XHTML; see the page on bodies"),
    Mapping("layers", "contentSet/inlineXML//q", "the layer `quotes`; no other"),
    Mapping("foreign", "as they stood", "elements that the model does not know"),
)
"""What of the model stands where, in the order of the schema."""
