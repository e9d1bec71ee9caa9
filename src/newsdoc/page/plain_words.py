"""Tokens in plain words: what `--why` tells people of a block.

A token is one fact ("ends:stop") or several that go together ("within ends:stop", "after date: name"). Each fact has a
family, and of a family only one fact is told: who has read that a block has seven to nine words need not read that it
is short.
"""

import re
from collections.abc import Iterable, Iterator

from newsdoc.page.tokens.words import END

Fact = tuple[str, str]
"""The family of a fact, and its sentence without its subject, the block."""


def in_words(tokens: Iterable[str], most: int) -> tuple[str, ...]:
    """What these tokens say, in their order: one sentence a fact without its subject, `most` of them at most.

    >>> in_words(["ends:stop", "within ends:stop", "after date"], 5)
    ('ends with a full stop', 'stands within the story', 'follows a date line')
    """
    told: dict[str, str] = {}
    for token in tokens:
        for family, words in facts_of(token):
            if words:
                told.setdefault(family, words)
        if len(told) >= most:
            break
    return tuple(told.values())[:most]


def facts_of(token: str) -> list[Fact]:
    """The facts of one token; for one that is not known, itself."""
    if found := _NEIGHBOURS.fullmatch(token):
        return list(_neighbours(found))
    if found := _CLASS.fullmatch(token):
        whose = "has" if found["whose"] == "class" else "stands in an element with"
        return [(f"{found['whose']} names", f"{whose} “{found['word']}” in its class name")]
    if found := _WORD.fullmatch(token):
        return [_word(found["how"], found["stems"])]
    if (found := _BESIDE_CUE.fullmatch(token)) and found["cue"] in _FACTS:
        family, words = _FACTS[found["cue"]]
        return [(f"{found['where']} {family}", f"stands right {found['where']} a block that {words}")]
    facts: list[Fact] = []
    at = 0
    while found := _FACT.match(token, at):
        facts.append(_FACTS[found[0]])
        at = found.end() + 1
    return facts if at > len(token) else [(token, token)]


def _word(how: str, stems: str) -> Fact:
    """The fact of a token of `tokens/words.py`."""
    one, _, other = stems.partition(" ")
    if other == END:
        return "last word", f"ends with “{one}…”"
    words = f"“{one}… {other}…”" if other else f"“{one}…”"
    return ("first word", f"begins with {words}") if how == "first" else (f"word {one}", f"has {words}")


_WORD = re.compile(r"(?P<how>word|pair|first):(?P<stems>.+)")
_CLASS = re.compile(r"(?P<whose>class|around):(?P<word>[a-z]+)")
_BESIDE_CUE = re.compile(r"(?P<where>under|over) (?P<cue>.+)")
_SORT = (
    r"(?:(?:heading|item) )?(?:link )?"
    r"(?:signed text|signed line|prose|text|credit|date|name|label|call|the edge"
    r"|(?:scrap|line) (?:title|sentence|colon))"
)
_NEIGHBOURS = re.compile(
    rf"(?P<where>(?:two )?(?:after|before)) (?P<beside>{_SORT})(?:: {_SORT})?"
    rf"|between (?P<above>{_SORT}) and (?P<below>{_SORT})|sort:(?P<own>{_SORT})"
)
_SORTS = {
    "prose": "a paragraph",
    "text": "a long line",
    "signed text": "a text with a credit",
    "signed line": "a line with a credit",
    "credit": "a credit",
    "date": "a date line",
    "name": "a name",
    "label": "a label",
    "call": "an invitation",
    "line title": "a line without a full stop",
    "line sentence": "a short sentence",
    "line colon": "a line that ends with a colon",
    "scrap title": "a few words",
    "scrap sentence": "a very short sentence",
    "scrap colon": "a few words and a colon",
}
_BESIDE = {
    "after": "follows {}",
    "before": "stands before {}",
    "two after": "stands two blocks after {}",
    "two before": "stands two blocks before {}",
}
_EDGES = {
    "after": "is the first block",
    "before": "is the last block",
    "two after": "is one of the first two blocks",
    "two before": "is one of the last two blocks",
}


def _neighbours(found: re.Match[str]) -> Iterator[Fact]:
    """The facts of a token of `neighbours.py`."""
    if own := found["own"]:
        yield "sort", f"looks like {_sort(own)}"
    elif where := found["where"]:
        yield _beside(where, found["beside"])
    else:
        yield _beside("after", found["above"])
        yield _beside("before", found["below"])


def _beside(where: str, sort: str) -> Fact:
    return ("edge", _EDGES[where]) if sort == "the edge" else (where, _BESIDE[where].format(_sort(sort)))


def _sort(sort: str) -> str:
    """The sort of a block with its article: "a name", "a linked heading, a few words"."""
    words = sort.removeprefix("heading ").removeprefix("item ").removeprefix("link ")
    linked = " that is a link" if "link " in sort else ""
    set_as = " set as a heading" if sort.startswith("heading") else " in a list" if sort.startswith("item") else ""
    return _SORTS[words] + set_as + linked


def _family(name: str, *, family: str = "", **words: str) -> dict[str, Fact]:
    """The facts "name:value" of one family."""
    return {f"{name}:{value}": (family or name, each) for value, each in words.items()}


def _row(name: str, *words: str, joint: str = ":", family: str = "") -> dict[str, Fact]:
    """The facts "name:0", "name:1" ... of one family."""
    return {f"{name}{joint}{i}": (family or name, each) for i, each in enumerate(words)}


_CUES = {
    "advert": "an advertisement",
    "ago": "how long ago it was published",
    "bio": "an author's biography",
    "by": "a byline",
    "call": "an invitation to the reader",
    "comment": "comments",
    "contributed": "who contributed",
    "job": "a job title",
    "key_points": "key points",
    "more": "more stories",
    "photo": "a picture credit",
    "picture_place": "where in the picture somebody stands",
    "promo": "a promotion",
    "published": "the publication date",
    "reading": "the reading time",
    "rights": "copyright",
    "share": "sharing",
    "source": "a source",
    "topics": "topics",
    "updated": "an update",
}
_PLACES = {
    "above": "stands above the headline",
    "title": "stands where the headline does",
    "before": "stands before the story",
    "within": "stands within the story",
    "after": "stands after the story",
}
_LINKS = {"none": "has no link", "some": "is partly a link", "most": "is mostly links", "whole": "is a link"}
_TAGS = "p div span li td th h1 h2 h3 h4 figcaption blockquote dd dt pre section article a".split()
_KINDS = {"heading": "a heading", "text": "plain text", "item": "a list item", "cell": "a table cell"}
_HINTS = (
    "body share related promo advertisement comments consent byline date tags navigation caption credit hidden pull"
    " factbox gallery deck furniture live biography toc kicker title meta sidebar"
).split()
_NTH = "first second third fourth fifth sixth seventh eighth ninth last".split()
_WORDS = {"0": "no words", "1": "one word", "80+": "80 words or more"}
_FACTS: dict[str, Fact] = {
    "markup": ("markup", ""),
    **{f"words:{n}": ("length", f"has {_WORDS.get(n, n.replace('-', ' to ') + ' words')}") for n in
       ("0", "1", "2", "3", "4", "5-6", "7-9", "10-14", "15-24", "25-39", "40-79", "80+")},
    **{f"size:to {n}": ("length", f"has at most {n} letters") for n in (4, 8, 16, 28, 44, 64, 90, 130, 190, 280, 420)},
    "size:over 420": ("length", "has more than 420 letters"),
    "scrap": ("length", "is very short"), "line": ("length", "is a short line"),
    "middle": ("length", "is of middling length"), "long": ("length", "is long"),
    **_family(
        "ends", stop="ends with a full stop", bracket="ends with a bracket", colon="ends with a colon",
        digit="ends with a digit", letter="ends without a full stop", quote="ends with a quotation mark",
        sign="ends with a sign",
    ),
    "ends:?": ("ends", "ends with a question mark"), "ends:!": ("ends", "ends with an exclamation mark"),
    "ends:stop in bracket": ("ends", "ends with a full stop in a bracket"),
    **_family(
        "starts", bracket="begins with a bracket", bullet="begins with a bullet", digit="begins with a digit",
        letter="begins with a letter", quote="begins with a quotation mark", sign="begins with a sign",
        small="begins in lower case",
    ),
    "starts:©": ("starts", "begins with ©"),
    **_family(
        "function words", none="has none of the small words of a sentence",
        few="has few of the small words of a sentence", some="has some of the small words of a sentence",
        many="has the small words of a running sentence",
    ),
    **_family(
        "case", capitals="is all in capitals", title="has each word capitalised", mixed="has most words capitalised",
        some="has some words capitalised", sentence="has only its first word capitalised",
    ),
    "case:capitals first": ("case first", "begins with a word in capitals"),
    **{f"{how}:{kind}": (f"{how} {kind}", f"{verb} {about}") for kind, about in _CUES.items() for how, verb in
       (("cue", "speaks of"), ("opens", "opens by speaking of"), ("is", "speaks of nothing but"))},
    **{f"cue {kind}": (f"cue {kind}", f"speaks of {about}") for kind, about in _CUES.items()},
    "no cue": ("no cue", "has none of the usual phrases of the trade"),
    **_family("credit", whole="reads as a picture credit", tail="ends with a picture credit"),
    "picture source:whole": ("picture source", "names a picture agency"),
    "agency:whole": ("agency", "is the name of a news agency"),
    "organisation": ("agency", "is the name of an organisation"),
    **_family(
        "name", by="has a person's name behind “by”", first="begins with a person's name",
        only="is a person's name and nothing else", whole="is a person's name",
    ),
    "tagline:names": ("tagline", "names who took part"),
    **_family("bracket", whole="stands in brackets"),
    "bracket:left open": ("bracket", "ends with an open bracket"),
    "bracket:closed only": ("bracket", "closes a bracket that it does not open"),
    **_family(
        "label", capitals="begins with a label in capitals", word="begins with a label of one word",
        words="begins with a label",
    ),
    "glued": ("glued", "has two texts run together"),
    **{f"has:{what}": (f"has {what}", f"has {words}") for what, words in {
        "address": "an address or handle", "bar": "a vertical bar", "bracket": "a bracket", "clock": "a time of day",
        "date": "a date", "dot": "a dot in the middle", "ellipsis": "an ellipsis", "quotes": "quotation marks",
        "slash": "a slash", "weekday": "a day of the week", "year": "a year", "©": "the sign ©",
    }.items()},
    **_family("dated", short="is little more than a date", line="is a line with a date", long="is a text with a date"),
    **{place: ("place", words) for place, words in _PLACES.items()},
    **{f"place:{place}": ("place", words) for place, words in _PLACES.items()},
    "outside": ("place", "stands outside the story"),
    **_row(
        "since prose", "is running text", "comes right after running text", "stands two blocks after running text",
        "stands a few blocks after running text", "stands several blocks after running text",
        "stands far from running text",
    ),
    **_row(
        "run of lines", "is the only short line here", "is one of two short lines in a row",
        "is one of three short lines in a row", "stands in a row of short lines", "stands in a long row of short lines",
    ),
    **_row(
        "like body", "has no word of the story", "has few words of the story", "has some words of the story",
        "has many words of the story", "has mostly words of the story",
    ),
    "loose": ("frame", "has no paragraph right before or after it"), "leading": ("frame", "leads to a paragraph"),
    "led": ("frame", "comes right after a paragraph"), "framed": ("frame", "stands between two paragraphs"),
    **_row(
        "from top", "is the first block", "is the second block", "is the third block", "is the fourth block",
        family="edge",
    ),
    **_row("from bottom", "is the last block", "is the last block but one", "is the last block but two", family="edge"),
    **{f"ahead of body:{n}": ("ahead", f"stands {words} before the story") for n, words in enumerate(
        ("right", "two blocks", "three blocks", "four blocks", "five blocks", "six blocks or more"), 1)},
    **{f"behind body:{n}": ("behind", f"stands {words} after the story") for n, words in enumerate(
        ("right", "two blocks", "three blocks", "a few blocks", "several blocks", "many blocks", "long"))},
    **_row("head lines so far", "has no byline above it", "has one byline above it", "has bylines above it"),
    **_row("dates so far", "has no date above it", "has a date above it"),
    **{f"title:{n}": ("place" if n == 0 else "title", words) for n, words in {
        -3: "stands three blocks or more above the headline", -2: "stands two blocks above the headline",
        -1: "stands right above the headline", 0: "stands where the headline does",
        1: "stands right under the headline", 2: "stands two blocks under the headline",
        3: "stands three blocks under the headline", 4: "stands four blocks or more under the headline",
    }.items()},
    **{f"key points:{n}": ("key points", "stands under a label of key points") for n in (1, 2, 3, 4)},
    **_row("part", *[f"stands in the {nth} tenth of the page" for nth in _NTH]),
    **{f"to end:{left}": ("to end", words) for left, words in {
        "0": "is the last block", "1-3": "is one of the last blocks", "4-10": "stands near the end of the page",
        "11-30": "stands far from the end of the page", "more": "stands very far from the end of the page",
    }.items()},
    "repeated": ("repeated", "stands on the page more than once"),
    "title again": ("title again", "says what the headline says"),
    "is author": ("author", "is the name of an author"),
    "opens with author": ("author", "begins with the name of an author"),
    "name in story": ("name in story", "names somebody of whom the story tells"),
    "part of name in story": ("name in story", "has a part of a name of which the story tells"),
    "name not in story": ("name in story", "names somebody of whom the story does not tell"),
    "names author": ("author", "names an author"), "surname": ("author", "has an author's surname"),
    "first": ("ordinal", "is the first of its sort"), "second": ("ordinal", "is the second of its sort"),
    "early": ("ordinal", "is one of the first of its sort"), "late": ("ordinal", "comes after many of its sort"),
    "name beside date": ("name beside date", "is a name beside a date"),
    "top name elsewhere": ("top name", "is named again further down, as a site is"),
    **{f"tag:{tag}": ("tag", f"is a {tag} element") for tag in _TAGS},
    **{f"tag:{kind}": ("tag", f"is marked up as {words}") for kind, words in _KINDS.items()},
    "hint:none": ("hint", ""),
    **{f"hint:{hint}": ("hint", f"has class names that say “{hint}”") for hint in _HINTS},
    **{f"linked:{share}": ("linked", words) for share, words in _LINKS.items()},
    **_family("bold", none="is not bold", some="is partly bold", whole="is bold"),
    "in story": ("part", "stands in the element of the story"),
    "outside story": ("part", "stands outside the element of the story"),
    "story": ("part", "stands outside the element of the story"),
    **_family(
        "run", other="is set apart from the paragraphs", parent="stands in one element with the paragraphs",
        look="looks like the paragraphs", below="stands deeper than the paragraphs",
        beside="stands beside the paragraphs' element",
    ),
    "run:parent and look": ("run", "stands with the paragraphs and looks like them"),
    **_family(
        "picture", far="has no picture near", before="follows a picture", after="stands before a picture",
        figure="stands in one figure with a picture", wrapper="stands in one box with a picture",
    ),
    "picture:after wrapper": ("picture", "stands in one box with the picture that follows"),
    **_row(
        "box of", "is alone in its box", "is one of two in its box", "is one of a few in its box",
        "is one of many in its box", joint=" ",
    ),
    **_row(
        "alike", "looks like no other block", "looks like one other block", "looks like a few other blocks",
        "looks like many other blocks", joint=" ",
    ),
    "in figure": ("in", "stands in a figure"), "in quote": ("in", "stands in a block quotation"),
    "in item": ("in", "is an item of a list"), "in cell": ("in", "is a cell of a table"),
    **_family(
        "link", author="leads to an author's page", page="leads to another page", share="shares the page",
        topic="leads to a topic's page",
    ),
    **_family(
        "to", internal="leads to a page of the same site", subdomain="leads to another part of the same site",
        external="leads to another site", none="leads to no page", family="target",
    ),
    **_family(
        "page", family="address", front="leads to the front page of a site", itself="leads to the page itself",
        section="leads to a section above the page", sibling="has a link of the same form as the page's own address",
        long="has a link with many words or digits", short="has a short link", deep="has a link of many steps",
        none="leads to no page",
    ),
    "page:short-sibling": ("address", "has a short link of the same form as the page's own address"),
    "same box as before": ("same box", "stands in one box with the block above"),
    **{f"like {what}:{share}": (f"like {what}", f"{words} the {what} that the page declares")
       for what in ("title", "description") for share, words in {
           "same": "is", "part": "is a part of", "most": "has most words of", "some": "has some words of",
           "none": "has nothing of",
       }.items()},
    "names the author": ("author", "names the author that the page declares"),
    "the author's name": ("author", "is the name of the author that the page declares"),
}  # fmt: skip
_FACT = re.compile(rf"(?:{'|'.join(map(re.escape, sorted(_FACTS, key=len, reverse=True)))})(?= |$)")
