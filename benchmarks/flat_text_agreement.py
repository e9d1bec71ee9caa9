"""Does the flat text of a page say what its HTML says? On pages of publishers that the role model was not made on.

    python benchmarks/flat_text_agreement.py [--shared DIR] [--show]

The pages of the article extraction benchmark are read as HTML, then flattened as a scraper leaves them, from a few
lines over the headline to a few under the last paragraph, and read as flat text. What both readings say is compared.
The HTML reading is no truth (it has metadata, and errors of its own), and these texts are noisier than most that are
copied by hand. Some rules for bylines and leads were written with these pages in view, so the figures say less of
new pages than of whether a change helps or harms.
"""

import argparse
import gzip
import re
import sys
from collections import Counter
from pathlib import Path

from lxml import html as lxml_html

import newsdoc

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul br".split()
)
SKIPPED = frozenset(
    "script style noscript template svg select option textarea nav head object embed iframe audio canvas map header"
    " footer".split()
)
ABOVE, BELOW = 3, 8
"""Lines of the page kept over the headline and under the last paragraph."""


def plain(text: str | None) -> str:
    """Only the words, in lower case."""
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def lines_of(root: lxml_html.HtmlElement) -> list[str]:
    """The text of the page, a line for each block."""
    lines: list[str] = []
    pieces: list[str] = []

    def end() -> None:
        if line := " ".join("".join(pieces).split()):
            lines.append(line)
        pieces.clear()

    def walk(element: lxml_html.HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or (tag in SKIPPED and (tag != "header" or element.find(".//h1") is None)):
            return
        if tag in BLOCKS:
            end()
        pieces.append(element.text or "")
        for child in element:
            walk(child)
            pieces.append(child.tail or "")
        if tag in BLOCKS:
            end()

    walk(root)
    end()
    return lines


def flattened(page: str, article: newsdoc.Article) -> str | None:
    """The story's neighbourhood as flat text; None where headline or paragraphs do not stand in it as lines."""
    root = lxml_html.fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", page))
    body = root.find("body")
    lines = lines_of(root if body is None else body)
    told = [plain(line) for line in lines]
    paragraphs = [plain(paragraph.text) for paragraph in article.paragraphs()]
    heads = [i for i, line in enumerate(told) if line == plain(article.headline)]
    if not heads or not paragraphs or paragraphs[0] not in told or paragraphs[-1] not in told:
        return None
    first, last = told.index(paragraphs[0]), len(told) - 1 - told[::-1].index(paragraphs[-1])
    start = max((i for i in heads if i <= first), default=heads[0])
    return "\n\n".join(lines[max(0, start - ABOVE) : last + BELOW])


def main() -> int:
    """Prints one line of figures; with --show a line for each page that differs in headline or authors."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shared", default=str(ROOT.parent / "shared"))
    arguments.add_argument("--show", action="store_true")
    options = arguments.parse_args()
    pages = signed = headlines = authors = 0
    precision = recall = 0.0
    for path in sorted((Path(options.shared) / "corpora/article-extraction-benchmark/html").iterdir()):
        page = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        known = newsdoc.parse(page, "html")
        text = flattened(page, known) if known.headline and known.kind == "story" else None
        if text is None:
            continue
        read = newsdoc.parse(text, "text")
        pages += 1
        same = plain(read.headline) == plain(known.headline)
        headlines += same
        printed = {name for person in known.authors if (name := plain(person.name)) in plain(text)}
        named = {plain(person.name) for person in read.authors}
        signed += bool(printed)
        authors += bool(printed) and named == printed
        ours, theirs = (Counter(plain(each.text) for each in article.paragraphs()) for article in (read, known))
        common = sum((ours & theirs).values())
        precision += common / max(1, sum(ours.values()))
        recall += common / max(1, sum(theirs.values()))
        if options.show and (not same or (printed and named != printed)):
            print(f"{path.name[:8]}  {read.headline!r} for {known.headline!r}  {named or '-'} for {printed or '-'}")
    print(
        f"{pages} pages: headline {headlines / pages:.3f}, authors {authors / signed:.3f} of {signed} that are signed, "
        f"paragraphs precision {precision / pages:.3f} recall {recall / pages:.3f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
