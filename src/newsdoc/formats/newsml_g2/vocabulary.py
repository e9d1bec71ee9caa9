"""Names of NewsML-G2: namespaces, catalog, schema order, and what its codes stand for."""

from newsdoc.markup.unstated import NAMESPACE

FORMAT = "newsml-g2"
"""The name of the format."""
G2 = "http://iptc.org/std/nar/2006-10-01/"
NITF = "http://iptc.org/std/NITF/2006-10-18/"
XHTML = "http://www.w3.org/1999/xhtml"
XML = "{http://www.w3.org/XML/1998/namespace}"
STANDARD_VERSION = "2.35"

IPTC_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_IPTC = "/std/catalog/catalog.IPTC-G2-Standards_"


def is_iptc_catalog(href: str | None) -> bool:
    """True for the address of the IPTC's catalog, in whatever version."""
    return href is not None and _IPTC in href


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
OWN_NAMESPACE = NAMESPACE
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
