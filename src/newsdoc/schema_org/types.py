"""The types of schema.org (release 30.0) that stand for stories and for those who make them."""

from typing import Any

ARTICLES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle",
    "ReviewNewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "TechArticle", "ScholarlyArticle", "Report",
    "AdvertiserContentArticle", "SatiricalArticle", "AskPublicNewsArticle", "MedicalScholarlyArticle", "APIReference",
    "SocialMediaPosting", "DiscussionForumPosting",
)  # fmt: skip
"""Article and its subtypes, those of stories first."""
LOOSE = ("SocialMediaPosting", "DiscussionForumPosting", "CreativeWork", "Review", "Recipe", "VideoObject")
"""Types that stand for the page's story only where they have a headline and a date."""
ORGANIZATIONS = frozenset(
    ("Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness", "NGO", "Brand", "WebSite")
)
_PREFIXES = (
    "https://schema.org/",
    "http://schema.org/",
    "https://www.schema.org/",
    "http://www.schema.org/",
    "schema:",
)


def types_of(node: Any) -> tuple[str, ...]:
    """The types of a node, in order, without the vocabulary's prefix; none for anything else."""
    if not isinstance(node, dict):
        return ()
    given = node.get("@type", node.get("type"))
    names = given if isinstance(given, list) else [given]
    return tuple([without_prefix(name) for name in names if isinstance(name, str)])


def without_prefix(name: str) -> str:
    """The name of a type or property of schema.org without what it may be written behind: a prefix, or the address."""
    for prefix in _PREFIXES:
        if name.startswith(prefix):
            return name[len(prefix) :]
    return name
