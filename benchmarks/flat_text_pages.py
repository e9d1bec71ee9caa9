"""Training pages for the role model: the labelled flat-text pages, and HTML pages flattened as a scraper leaves them.

    python benchmarks/flat_text_pages.py SHARED_DIR OUT.json

A page is `{id, publisher, language, source, text, blocks: [[start, end, role, weight], ...]}`. The roles of the
HTML pages come from the known truth (headline, authors, paragraphs, headings, captions, credits, summary, date) and,
for what the truth does not name, from class names and markup, which is why these blocks weigh less.
"""

import collections
import gzip
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from newsdoc.wording.bylines import read_byline
from newsdoc.wording.captions import is_credit
from newsdoc.wording.cues import BIT, cue_table, words_of
from newsdoc.wording.dates import read_dates
from newsdoc.wording.taglines import read_tagline

BLOCK_TAGS = frozenset(
    """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead
    tr ul picture video iframe
    """.split()
)
SKIP_TAGS = frozenset(
    "script style noscript template svg select option textarea nav head object embed iframe audio canvas map".split()
)
HINTS = (
    (
        "promo",
        re.compile(
            r"newsletter|subscri|paywall|abo-|piano|signup|sign-up|register|donat|membership|follow-us|"
            r"app-promo|regwall|whatsapp",
            re.I,
        ),
    ),
    (
        "related",
        re.compile(
            r"relat|teaser|recommend|read-?more|readmore|more-|also|most-?(read|popular)|trending|"
            r"latest|similar|inline-?link|story-?card|promo-?link|card__|listing|linklist",
            re.I,
        ),
    ),
    (
        "tagline",
        re.compile(
            r"author-?(bio|info|box|desc|about)|bio\b|contributor|about-?(the-)?author|tagline|"
            r"byline-?bottom|autor-?(info|box)|editor-?note|correction|credits",
            re.I,
        ),
    ),
    (
        "caption",
        re.compile(
            r"caption|bildunterschrift|legend|figcaption",
            re.I,
        ),
    ),
    (
        "credit",
        re.compile(
            r"credit|copyright-?(image|photo|holder)|photographer|source-?image|image-?source",
            re.I,
        ),
    ),
    (
        "byline",
        re.compile(
            r"byline|author",
            re.I,
        ),
    ),
    (
        "other",
        re.compile(
            r"share|social|comment|advert|\bad\b|\bads\b|tag|topic|breadcrumb|kicker|category|"
            r"section-?(name|label)|toolbar|print|cookie|consent|copyright|footer|rating|vote|"
            r"reading-?time",
            re.I,
        ),
    ),
)


def squash(text: str) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text or "").casefold()


def hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or element.get("aria-hidden") == "true" or "display:none" in style


def flatten(markup: str) -> list[dict[str, Any]]:
    """The visible text of a page as lines, each with what the markup says of it."""
    root = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", markup))
    lines: list[dict[str, Any]] = []
    buffer: list[str] = []
    state: dict[str, Any] = {"link": 0, "total": 0, "path": ""}

    def flush() -> None:
        text = squash("".join(buffer))
        if text:
            lines.append({"text": text, "path": state["path"], "link": state["link"] / max(1, state["total"])})
        buffer.clear()
        state["link"] = state["total"] = 0

    def add(text: str | None, path: str, in_link: bool) -> None:
        if text:
            buffer.append(text)
            if ink := len(text.strip()):
                state["total"] += ink
                state["link"] += ink * in_link
                state["path"] = path

    def walk(element: Any, path: str, in_link: bool, depth: int) -> None:
        if not isinstance(element.tag, str) or element.tag in SKIP_TAGS or hidden(element) or depth > 150:
            return
        here = f"{path} {element.tag}.{element.get('class', '')}#{element.get('id', '')}"
        here = here[-600:]
        block = element.tag in BLOCK_TAGS
        link = in_link or element.tag == "a"
        if block or element.tag == "br":
            flush()
        add(element.text, here, link)
        for child in element:
            walk(child, here, link, depth + 1)
            add(child.tail, here, link)
        if block:
            flush()

    walk(root, "", False, 0)
    flush()
    return lines


def similar(a: str, b: str) -> bool:
    return a == b or (
        min(len(a), len(b)) > 25
        and (a.startswith(b) or b.startswith(a))
        and abs(len(a) - len(b)) < 0.35 * max(len(a), len(b))
    )


def label(lines: list[dict[str, Any]], record: dict[str, Any]) -> list[dict[str, Any]]:
    """Give each line a role and a weight, and keep the part of the page around the story."""
    language = record.get("language")
    paragraphs = {key(p) for s in record["sections"] for p in s["paragraphs"]}
    headings = {key(s["heading"]) for s in record["sections"] if s["heading"]}
    headline = key(record.get("headline", ""))
    decks = {key(p) for p in record.get("summary", [])}
    captions = [key(i["caption"]) for i in record.get("images", []) if i.get("caption")]
    credits = {
        key(c)
        for i in record.get("images", [])
        for c in ([i["credit"]] if isinstance(i.get("credit"), str) else i.get("credit") or [])
    }
    authors = [key(a) for a in record.get("authors", [])]
    day = (record.get("published") or "")[:10]
    table = cue_table(language)
    seen_headline = False
    for line in lines:
        text, k = line["text"], key(line["text"])
        line["role"], line["weight"] = None, 1.0
        in_heading = re.search(r" h[2-6]\.[^ ]*(?: [^ .]+\.[^ ]*){0,1}$", line["path"][-120:]) is not None
        if k and k in paragraphs:
            line["role"] = (
                "heading" if record.get("headings_unknown") and in_heading and len(text) < 120 else "paragraph"
            )
        elif (
            k
            and headline
            and (k == headline or (" h1." in line["path"] and (headline in k or k in headline) and len(k) > 12))
        ):
            if not seen_headline:
                line["role"], seen_headline = "headline", True
            else:
                line["role"], line["weight"] = "other", 0.5
        elif k and k in headings:
            line["role"] = "heading"
        elif k and k in decks:
            line["role"] = "deck"
        elif k and any(similar(k, c) or (len(c) > 20 and k.startswith(c) and len(k) < len(c) + 60) for c in captions):
            line["role"] = "caption"
        elif k and (
            k in credits
            or (
                len(text) < 90
                and is_credit(text, language)
                and re.search("figure|caption|image|img|photo|media|credit|bild", line["path"][-200:], re.I)
            )
        ):
            line["role"] = "credit"
    body = [i for i, line in enumerate(lines) if line["role"] == "paragraph"]
    if not body:
        return []
    heads = [i for i, line in enumerate(lines) if line["role"] == "headline"]
    first = heads[0] if heads and heads[0] < body[0] else body[0]
    last = body[-1]
    for i, line in enumerate(lines):
        if line["role"]:
            continue
        line["role"], line["weight"] = weak_role(line, i, first, body, authors, day, language, table)
    kept = lines[max(0, first - 4) : last + 45]
    while kept and kept[0]["role"] in ("related",):
        kept.pop(0)
    return kept


def weak_head_role(
    text: str, near: str, authors: Any, day: Any, language: Any, dates: Any, leading: int
) -> tuple[str, float] | None:
    """The role of a line around the headline: a byline or a date."""
    k = key(text)
    if authors and len(text) < 140 and any(a in k for a in authors):
        return "byline", 1.0
    if not dates and len(text) < 60 and leading & (BIT["published"] | BIT["updated"]) and any(map(str.isdigit, text)):
        return "date", 0.6
    if (
        dates
        and len(text) < 120
        and (not day or any(str(d.value)[:10] == day or d.kind for d in dates))
        and not re.search("teaser|related|card", near, re.I)
    ):
        return ("byline" if read_byline(text, language) and re.search("author|byline", near, re.I) else "date"), 0.8
    return None


def weak_foot_role(line: Any, authors: Any, language: Any, dates: Any, anywhere: int) -> tuple[str, float] | None:
    """The role of a line behind the story: a tagline."""
    text = line["text"]
    k = key(text)
    if len(text) < 300 and read_tagline(text, language):
        return "tagline", 0.8
    if authors and any(a in k for a in authors) and not dates and line["link"] < 0.9:
        return (
            ("tagline", 0.7)
            if anywhere & (BIT["bio"] | BIT["contributed"] | BIT["job"]) or len(text) < 40
            else ("other", 0.3)
        )
    return None


def hinted_role(line: Any, before_end: bool, before_body: bool, language: Any) -> tuple[str, float] | None:
    """The role that the names around a line speak of."""
    text, near = line["text"], line["path"][-250:]
    for role, hint in HINTS:
        if not hint.search(near):
            continue
        if role == "related" and (line["link"] < 0.5 or len(text) < 24):
            continue
        if role in ("caption", "credit") and line["link"] > 0.5:
            continue
        if role == "byline":
            if before_body and len(text) < 80 and read_byline(text, language):
                return "byline", 0.7
            continue
        if role == "caption" and len(text) < 15:
            continue
        if role == "credit" and not is_credit(text, language):
            continue
        if role == "tagline" and before_end:
            continue
        return role, 0.6
    return None


def weak_role(
    line: Any, i: int, first: Any, body: Any, authors: Any, day: Any, language: Any, table: Any
) -> tuple[Any, Any]:
    text = line["text"]
    near = line["path"][-250:]
    before_end = i <= body[-1]
    words = words_of(text.lower())
    anywhere, leading, whole = table.find(words, text)
    dates = read_dates(text, language) if len(text) < 160 else ()
    if i > first - 3 and before_end and i <= body[min(len(body) - 1, 4)]:
        found = weak_head_role(text, near, authors, day, language, dates, leading)
        if found is not None:
            return found
    if i > body[-1] - 2 and len(text) > 15:
        found = weak_foot_role(line, authors, language, dates, anywhere)
        if found is not None:
            return found
    found = hinted_role(line, before_end, i < body[0], language)
    if found is not None:
        return found
    if anywhere & BIT["promo"] and not before_end:
        return "promo", 0.4
    if line["link"] > 0.8 and len(text) > 28 and not whole and len(words) > 4:
        return "related", 0.6
    if len(text) > 120 and body[0] < i < body[-1]:
        return "paragraph", 0.15
    return "other", 0.4


def thin(kept: list[dict[str, Any]], rng: random.Random) -> list[dict[str, Any]]:
    """Trim furniture at random, since scrapers leave more or less of it."""
    noise = rng.random()
    body = [i for i, line in enumerate(kept) if line["role"] == "paragraph"]
    out = []
    after = 0
    for i, line in enumerate(kept):
        if line["role"] in ("other", "related", "promo"):
            if i > body[-1]:
                after += 1
                if after > 4 + 22 * noise:
                    break
                if line["role"] == "other" and rng.random() > 0.35 + noise:
                    continue
            elif line["role"] == "other" and rng.random() > 0.3 + noise:
                continue
        out.append(line)
    return out


def to_page(name: str, publisher: str, language: str, source: str, lines: list[dict[str, Any]]) -> dict[str, Any]:
    text, blocks = [], []
    at = 0
    for line in lines:
        blocks.append([at, at + len(line["text"]), line["role"], line["weight"]])
        text.append(line["text"])
        at += len(line["text"]) + 2
    return {
        "id": name,
        "publisher": publisher,
        "language": language,
        "source": source,
        "text": "\n\n".join(text),
        "blocks": blocks,
    }


def families(shared: Path) -> dict[str, str]:
    """Publisher to the family of publishers that share its page template, so that no family is split."""
    truth = json.loads((shared / "corpora/publisher-pages/truth.json").read_text("utf-8"))
    return {key: record["family"] for record in truth["records"] for key in record["family"].split("+")}


def flat_pages(shared: Path) -> list[dict[str, Any]]:
    """The labelled flat-text pages (blank-line copies)."""
    pages = []
    family = families(shared)
    for file in sorted((shared / "corpora/flat-text").glob("*.json")):
        record = json.loads(file.read_text("utf-8"))
        if record.get("layout") != "blank":
            continue
        text = file.with_suffix(".txt").read_bytes().decode("utf-8")
        blocks = [[b["start"], b["end"], b["role"], 1.0, b.get("also", [])] for b in record["blocks"]]
        pages.append(
            {
                "id": record["id"],
                "publisher": family.get(record["publisher_key"], record["publisher_key"]),
                "language": record["language"],
                "source": "flat",
                "text": text,
                "blocks": blocks,
            }
        )
    return pages


def known_headlines(flat: list[dict[str, Any]]) -> set[str]:
    """By which pages that are in flat-text already are known."""
    return {key(next((p["text"][b[0] : b[1]] for b in p["blocks"] if b[2] == "headline"), "")) for p in flat}


def publisher_pages(shared: Path, known: set[str]) -> list[dict[str, Any]]:
    """The HTML pages with known structure, flattened; pages that are in flat-text too are left out."""
    folder = shared / "corpora/publisher-pages"
    pages = []
    for record in json.loads((folder / "truth.json").read_text("utf-8"))["records"]:
        if key(record.get("headline", "")) in known or not record.get("sections"):
            continue
        markup = gzip.decompress((folder / record["html"]).read_bytes()).decode("utf-8", "replace")
        rng = random.Random(record["id"])
        lines = label(flatten(markup), record)
        if not lines:
            continue
        lines = thin(lines, rng)
        if rng.random() < 0.5:
            lines.insert(0, {"text": record["publisher"], "role": "masthead", "weight": 0.5})
        pages.append(to_page(record["id"], record["family"], record["language"], "html", lines))
    return pages


def extraction_pages(shared: Path, known: set[str]) -> list[dict[str, Any]]:
    """The pages of the article extraction benchmark: only their body text is known, the headline is the `h1`."""
    folder = shared / "corpora/article-extraction-benchmark"
    pages = []
    for name, truth in sorted(json.loads((folder / "ground-truth.json").read_text("utf-8")).items()):
        markup = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        host = re.sub(r"^https?://(www\.)?", "", truth["url"]).split("/")[0]
        paragraphs = [squash(p) for p in re.split(r"\n\s*\n", truth["articleBody"])]
        try:
            root: Any = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", markup))
        except Exception:
            continue
        title = key(" ".join(root.xpath("//title//text()")))
        heads = [squash(" ".join(h.itertext())) for h in root.xpath("//h1")]
        heads = [h for h in heads if len(key(h)) > 12 and key(h) in title]
        if len(paragraphs) < 3 or not heads:
            continue
        record: dict[str, Any] = {
            "language": (root.get("lang") or "en")[:2].lower(), "headline": heads[0], "headings_unknown": True,
            "sections": [{"heading": None, "paragraphs": paragraphs}],
        }  # fmt: skip
        if key(heads[0]) in known:
            continue
        lines = label(flatten(markup), record)
        if lines:
            lines = thin(lines, random.Random(name))
            for line in lines:
                line["weight"] *= 0.7
            pages.append(to_page(name, host, record["language"], "extraction", lines))
    return pages


def main() -> None:
    shared, out = Path(sys.argv[1]), Path(sys.argv[2])
    flat = flat_pages(shared)
    known = known_headlines(flat)
    pages = flat + publisher_pages(shared, known) + extraction_pages(shared, known)
    out.write_text(json.dumps(pages, ensure_ascii=False), "utf-8")
    for source in ("flat", "html", "extraction"):
        some = [page for page in pages if page["source"] == source]
        roles = collections.Counter(block[2] for page in some for block in page["blocks"])
        print(source, len(some), "pages", sum(roles.values()), "blocks", dict(roles.most_common()))


if __name__ == "__main__":
    main()
