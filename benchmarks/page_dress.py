"""Study pages in odd but real markup: how many of them lose most of their text.

    python benchmarks/page_dress.py SHARED_DIR [--every 12] [--only WORD ...]

Rules and weights were made with the study pages in view, so that these are read well whatever the rules are. Here each
page is dressed as pages of other sites come: all of it in an element or under a name that speaks of something else, its
paragraphs in other elements, its end in the middle, its tags left out. A line for each dress in which pages keep less
than LEAST of the text that they have as they are.
"""

import argparse
import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import newsdoc

LEAST = 0.3
"""The share of its text below which the story is lost, not shortened."""
SHORT, LARGE = 1200, 200_000
"""Characters of text below which a page is left out, since little may be most of it; and of markup, for time's sake."""

WRAPPERS = (
    "aside footer nav form noscript dialog header main article section blockquote center fieldset details figure label "
    "button font span address h2 small em object pre figcaption story-body amp-list"
).split()
NAMES = (
    "comments related promo newsletter subscribe paywall widget sidebar footer share modal popup cookie hidden menu "
    "nav ad advert banner social author-box gallery caption tags breadcrumb search login overlay print mobile "
    "sponsored d-none"
).split()
PARAGRAPHS = (
    "div li dd td span font pre center h2 h4 label figcaption blockquote address code i b text-block section article "
    "summary button small q cite strong"
).split()

Dress = Callable[[str], str]
_BODY = re.compile(r"(?i)<body[^<>]*>")
_PARAGRAPH = re.compile(r"(?is)<p(?=[\s>])[^<>]*>(.*?)</p>")
_HEAD = re.compile(r"(?is)(<h1.*?</h1>|<header.*?</header>)")
_OPTIONAL = re.compile(r"(?is)</?(?:html|head|body)(?:\s[^<>]*)?>")


def wrapped(start: str, end: str) -> Dress:
    """All of the body between two tags."""

    def dressed(page: str) -> str:
        last = page.lower().rfind("</body")
        page = page if last < 0 else page[:last] + end + page[last:]
        return _BODY.sub(lambda body: body[0] + start, page, count=1)

    return dressed


def repeated(name: str) -> Dress:
    """Each paragraph in another element."""
    return lambda page: _PARAGRAPH.sub(lambda found: f"<{name}>{found[1]}</{name}>", page)


DRESSES: dict[str, Dress] = {
    **{f"all in <{name}>": wrapped(f"<{name}>", f"</{name}>") for name in WRAPPERS},
    **{f"<{name}> that never ends": wrapped(f"<{name}>", "") for name in WRAPPERS},
    **{f"all under class={name}": wrapped(f"<div class={name}>", "</div>") for name in NAMES},
    **{f"paragraphs as <{name}>": repeated(name) for name in PARAGRAPHS},
    "</html> behind the headline": lambda page: _HEAD.sub(r"\1</body></html>", page),
    "</body> behind the headline": lambda page: _HEAD.sub(r"\1</body>", page),
    "an empty page before it": lambda page: "<html><head><title>x</title></head><body></body></html>" + page,
    "without html, head and body": lambda page: _OPTIONAL.sub("", page),
    "without ends of paragraphs": lambda page: re.sub(r"(?i)</p>", "", page),
    "breaks for paragraphs": lambda page: re.sub(r"(?i)</?p(?:\s[^<>]*)?>", "<br>", page),
    "tags in capitals": lambda page: re.sub(r"</?[a-z0-9]+", lambda tag: tag[0].upper(), page),
}
"""Name to what it makes of a page's markup."""


def study_pages(shared: Path, every: int) -> Iterator[tuple[str, str | None, int]]:
    """Markup, address and length of the text of every n-th study page that is neither short nor large."""
    folder = shared / "corpora" / "web-pages"
    records = [
        each for each in json.loads((folder / "truth.json").read_text("utf-8"))["records"] if each["part"] == "study"
    ]
    for record in records[::every]:
        markup = gzip.decompress((folder / record["html"]).read_bytes()).decode("utf-8", "replace")
        size = text_size(markup, record["url"]) if len(markup) < LARGE else 0
        if size > SHORT:
            yield markup, record["url"], size


def text_size(markup: str, url: str | None) -> int:
    """The characters of the text that is read from a page; 0 where nothing is."""
    try:
        return len(newsdoc.parse(markup, format="html", url=url or None).text)
    except newsdoc.ParseError:
        return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--every", type=int, default=12, help="take every n-th page")
    parser.add_argument("--only", nargs="*", default=[""], help="dresses whose name has one of these words")
    asked = parser.parse_args()
    pages = list(study_pages(asked.shared, asked.every))
    print(f"{len(pages)} pages")
    for name, dress in DRESSES.items():
        if not any(word in name for word in asked.only):
            continue
        dressed = [(dress(markup), url, size) for markup, url, size in pages]
        lost = sum(text_size(markup, url) < LEAST * size for markup, url, size in dressed)
        if lost:
            print(f"{lost:3}  {name}", flush=True)


if __name__ == "__main__":
    main()
