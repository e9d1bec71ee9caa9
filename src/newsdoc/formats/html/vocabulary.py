"""What class names, ids and tags say about a part of a page.

Templates of thousands of sites use the same few words. A class attribute is cut into words (`article__related-links`
holds article, related, links) and the words are looked up here. Nothing in this file names a site; what is true of one
publisher belongs in a profile.
"""

import re
from functools import lru_cache
from typing import Literal

Hint = Literal[
    "body", "share", "related", "promo", "advertisement", "comments", "consent", "byline", "date", "tags", "navigation",
    "caption", "credit", "hidden", "pull", "factbox", "gallery", "deck", "furniture", "live", "biography", "toc",
    "kicker", "title", "meta", "sidebar",
]  # fmt: skip

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPLIT = re.compile(r"[\s_-]+")

_LAYOUT = frozenset(("has", "with", "no", "not", "grid", "layout", "without", "above", "below"))
"""Words of a name that speaks of what stands beside the element (`has-sidebar`), not of what is in it."""

_BESIDE = frozenset(("With", "Without", "Has"))
"""The same within a name: `headingWithStickyNavbar` is the heading."""

_WORDS: dict[str, Hint] = {}


def _words(hint: Hint, words: str) -> None:
    for word in words.split():
        _WORDS[word] = hint


_words("share", "share sharing sharebar sharetools shares social socials sharedaddy addthis addtoany sharethis")
_words(
    "related",
    "related relateds recirc recirculation recommended recommendation recommendations recommends readmore outbrain"
    " taboola teaser teasers trending popular mostread linkbox",
)
_words(
    "promo",
    "newsletter newsletters subscribe subscription subscriptions signup promo promos promotion promobox"
    " donate donation donations membership cta callout appeal optin inscription abo premiumbox upsell register",
)
_words(
    "advertisement",
    "ad ads adv advert adverts advertisement advertisements advertising adslot adsense adunit adwrapper adbox dfp"
    " sponsor sponsored sponsors sponsorship werbung anzeige publicidad publicite reklam mpu leaderboard gpt",
)
_words("consent", "cookie cookies consent gdpr cli onetrust modal popup")
_words("comments", "comment comments disqus discussion respond komentar kommentare comentarios commentaires replies")
_words("byline", "byline bylines author authors autor autoren auteur auteurs autore contributors")
_words("date", "date dates timestamp datetime pubdate dateline published")
_words("tags", "tags tag taglist topics keywords schlagworte etiquetas hashtags")
_words(
    "navigation",
    "nav navigation navbar menu submenu breadcrumb breadcrumbs pagination pager paging toolbar masthead topbar skip",
)
_words(
    "caption",
    "caption captions figcaption cutline bildunterschrift legend legende imgcaption didascalia pie piefoto piedefoto",
)
_words(
    "credit",
    "credit credits copyright photographer distributor photocredit imagecredit bildnachweis fotograf bildautor"
    " fotocredit bildquelle bildrechte",
)
_words("pull", "pullquote pullquotes pulledquote")
_words(
    "factbox",
    "factbox infobox faktaboks faktaruta factfile infokasten encadre encart recuadro despiece riquadro infokader",
)
_words("gallery", "gallery slideshow carousel slider swiper bildergalerie galerie galeria fotostrecke")
_words("biography", "bio biography authorbio authorbox aboutauthor")
_words("sidebar", "sidebar sidebars aside rail footer")
_words("toc", "toc tableofcontents")
_words("live", "liveblog")
_words(
    "deck",
    "deck dek standfirst subheadline lede teasertext lead intro sapo chapo abstract subtitle excerpt chapeau einleitung"
    " vorspann entradilla bajada copete sumario sottotitolo sommario catenaccio ingress ingressi manchet underrubrik"
    " perex zajawka introduction",
)

_PHRASES: tuple[tuple[str, Hint], ...] = (
    ("related", "related"),
    ("recommend", "related"),
    ("newsletter", "promo"),
    ("taboola", "related"),
    ("outbrain", "related"),
    ("read-more", "related"),
    ("more-stories", "related"),
    ("more-news", "related"),
    ("most-read", "related"),
    ("see-also", "related"),
    ("read-next", "related"),
    ("up-next", "related"),
    ("also-read", "related"),
    ("in-this-story", "related"),
    ("pull-quote", "pull"),
    ("fact-box", "factbox"),
    ("info-box", "factbox"),
    ("sign-up", "promo"),
    ("mailing-list", "promo"),
    ("author-bio", "biography"),
    ("about-the-author", "biography"),
    ("author-box", "biography"),
    ("author-info", "biography"),
    ("author-description", "biography"),
    ("table-of-contents", "toc"),
    ("caption", "caption"),
    ("img-info", "caption"),
    ("image-info", "caption"),
    ("photo-info", "caption"),
    *((f"{shown}{joint}desc", "caption") for shown in ("img", "image", "photo", "picture") for joint in "-_"),
    ("credit", "credit"),
)
_PICTURE_WORDS = frozenset(
    ("image", "img", "photo", "picture", "figure", "figcaption", "caption", "media", "foto", "bild")
)
_SOURCE_WORDS = frozenset(
    ("source", "author", "copyright", "credit", "credits", "photographer", "agency", "quelle", "autor")
)
"""A word of the one and one of the other make the name of a credit: `figcaption--author`, `image-caption__credit`."""

_BODY = re.compile(
    r"(?:article|story|post|entry|news|artikel|content|page)[-_]{0,2}(?:body|content|text|copy|main)"
    r"|(?:^|[\s_-])(?:articlebody|storybody|postbody|bodytext|body-copy|richtext|rich-text|artikeltext)(?:$|[\s_-])",
)

FURNITURE: frozenset[Hint | None] = frozenset(
    (
        "consent",
        "share",
        "related",
        "promo",
        "advertisement",
        "comments",
        "tags",
        "navigation",
        "hidden",
        "furniture",
        "biography",
        "toc",
        "sidebar",
    )
)
"""Hints under which nothing is the story, unless most of the page's text stands there."""


_STATES = frozenset(("enabled", "disabled", "free", "embed", "oembed", "off", "on", "count"))
"""Words of a name that tells in which state something is (`share-enabled`), or what is in it after all."""
_HIDDEN = frozenset(
    "hidden hide invisible offscreen visuallyhidden visually-hidden dnone d-none display-none sronly sr-only noprint"
    " printonly print-only screen-reader-text screen-reader-only off-screen u-hidden is-hidden show-for-sr a11y-hidden"
    " element-invisible element-hidden assistive-text hide-accessible".split()
)
"""Names of what nobody sees. Only whole names: `field--label-hidden` says that a label is."""
_HIDDEN_END = re.compile(
    r"(?:^|[_-])(?:visually-?hidden|(?<!not-)sr-only|screen-?reader(?:-text|-only)?|assistive-text)$", re.I
)
"""The same names with a part of a system before them: `u-visually-hidden`, `c-link__sr-only`."""
_HIDDEN_LAST = frozenset("nytrNYTR")
"""What these names end with; looking is faster than searching."""
_HIDDEN_PART = re.compile(
    r"hidden-(?!(?:xs|sm|md|lg|xl|xxl|print|mobile|desktop|phone|tablet|small|medium|large|for|on|up|down)(?:-|$))"
)
"""What is hidden for all, not on screens of one size (Bootstrap's `hidden-xs`)."""
_POST_TOPIC = re.compile(
    r"(?:tag|category|cat|tags|post_tag)-(?!list|links?$|cloud|box|wrap|container|items?$|label|name|area)"
)
"""The topics of a post, in the names of its element (WordPress, `post_class`)."""
_TOPIC_STARTS = ("tag", "cat", "post_tag")
_FIELD = re.compile(r"^field--name-(?:field-)?")
"""What stands before the name of a field (Drupal): `field--name-field-kicker` is a kicker, no variant of a field."""


@lru_cache(maxsize=20_000)
def hint_of(names: str) -> Hint | None:
    """What a class attribute or id says; None when it says nothing. The first word that is known decides.

    Of each name the part behind `--` is left out, which tells a state or variant (BEM); names for one screen size or
    state say nothing either.
    """
    named = _seen_names(names)
    if named is None:
        return "hidden"
    lowered = named.lower()
    chunks = _SPLIT.split(named)
    words = chunks if lowered == named else _SPLIT.split(lowered)
    if not _SOURCE_WORDS.isdisjoint(words) and not _PICTURE_WORDS.isdisjoint(words):
        return "credit"
    for phrase, hint in _PHRASES:
        if phrase in lowered:
            return hint
    if not _LAYOUT.isdisjoint(chunks) or not _STATES.isdisjoint(words):
        return "body" if _BODY.search(lowered) else None
    for chunk, word in zip(chunks, words, strict=True):
        if (found := _WORDS.get(word)) is not None:
            return found
        if chunk is not word and not chunk.islower() and chunk.isalpha():
            for part in _CAMEL.split(chunk):
                if part in _BESIDE:
                    break
                if len(part) > 3 and (found := _WORDS.get(part.lower())) is not None:
                    return found
    if _BODY.search(lowered):
        return "body"
    for word in words:
        if (found := _WEAK.get(word)) is not None:
            return found
    return None


def is_shown_wider(names: str) -> bool:
    """Whether names of what is hidden say that wider screens show it after all.

    >>> is_shown_wider("d-none d-md-block"), is_shown_wider("hidden lg:block"), is_shown_wider("d-none")
    (True, True, False)
    """
    return _SHOWN_FROM.search(names) is not None


_SHOWN_FROM = re.compile(
    r"(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-(?!none)\w|(?:sm|md|lg|xl|2xl):(?:block|flex|grid|inline|table|contents|not-sr-only))"
)
"""Bootstrap's and Tailwind's names for it."""


def _seen_names(names: str) -> str | None:
    """The names that speak of what an element is; None where one says that nobody sees it."""
    kept = []
    for name in names.split():
        if ":" in name or "[" in name:
            continue
        if name.lower() in _HIDDEN or (name.startswith("hidden-") and _HIDDEN_PART.match(name)):
            return None
        if name[-1] in _HIDDEN_LAST and _HIDDEN_END.search(name):
            return None
        if not (name.startswith(_TOPIC_STARTS) and _POST_TOPIC.match(name)):
            kept.append((_FIELD.sub("", name) if name.startswith("field-") else name).partition("--")[0])
    return " ".join(kept)


_WEAK: dict[str, Hint] = {
    **dict.fromkeys(
        (
            "kicker eyebrow overline dachzeile topline rubric rubrik rubrica supertitle suptitle pretitle antetitulo"
            " volanta overtitle strapline rutitr rootitr category categories section channel flag cat ressort"
            " spitzmarke overhead"
        ).split(),
        "kicker",
    ),
    **dict.fromkeys("title headline heading hed titulo titre titel titolo".split(), "title"),
    **dict.fromkeys("meta info details infos metadata".split(), "meta"),
}  # fmt: skip
"""Words that say little, asked for last."""


NEVER_STORY: frozenset[Hint | None] = frozenset(("comments", "consent"))
"""Hints under which no story stands, however much text it is."""
