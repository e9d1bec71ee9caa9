"""Training pages for the role model: every labelled page of the study data, as blocks with tokens, roles and weights.

    python benchmarks/page_pages.py SHARED_DIR OUT.pickle

A page is `{id, site, source, marked, labels}` with its `tokens`; a text has `texts`, `language`, and of its `head` the
tokens of the `lines` instead, since its headline has to be found first (`page_titles.py`). A label is (role, weight),
or None where nobody knows; "deck/paragraph" is one of the two. The role "not body" stands for blocks of which it is
only known that they are no paragraph and no heading of the story. Sources:

    html   study pages of corpora/labelled-pages, read block by block by a person
    lab    the same pages as flat text, whole and cut short
    flat   corpora/flat-text, whole and cut short
    auto   corpora/publisher-pages flattened, with automatic labels (`flat_text_pages.py`)
    pub    corpora/publisher-pages as HTML, with automatic labels
    bench  corpora/article-extraction-benchmark: its body, and what is not
    news   study pages of corpora/web-pages that are news: their body or snippets of it, snippets of what is not,
           headline, names
    web    the others of these: blogs, companies, associations
    own    pages of `pub`, `bench` and `news` that were labelled for this repository, block by block
           (`page_labels.jsonl`, made with `page_label.py`), and left out above; those of `web` are "own.web"
    own.text   the story of each of these and what stands around it, as flat text
    invented   pages written for the repository (`page_invented.py`): "invented.short" and "invented.copied" are
           texts, "invented.html" has markup

A page with markup is there twice, with its class names and without them, and each of the two counts half: class names
say much about the pages that somebody had in view, and less about others (`page_disguise.py`).

Nothing of a `check` part is read.
"""

import collections
import difflib
import gzip
import json
import pickle
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import flat_text_pages
import page_invented
from page_disguise import without_class_names
from page_record import DOUBTFUL, NOT_BODY, Label, aligned, digest, html_page, key, record, squash, text_page

from newsdoc.page.block import Block
from newsdoc.page.page import Page
from newsdoc.wording.detection import detect_language

LABELS = Path(__file__).with_name("page_labels.jsonl")
FINE = ("kicker", "topic", "pullquote", "embed", "box")
AUTOMATIC = 0.7
SHORT = 0.6
"""Weight of a page cut short: it has the same head as the whole one."""
SEED = 7
Reading = Callable[[str, str | None], Page]
"""How a page is read: its markup and address in, the page as the model sees it out."""


def own_labels() -> dict[str, dict[str, Any]]:
    """The pages labelled for this repository, by their name."""
    lines = LABELS.read_text("utf-8").splitlines() if LABELS.exists() else []
    return {(page := json.loads(line))["id"]: page for line in lines}


def unzipped(path: Path) -> str:
    return gzip.decompress(path.read_bytes()).decode("utf-8", "replace")


def labelled_pages(shared: Path) -> list[dict[str, Any]]:
    pages = json.loads((shared / "corpora/labelled-pages/labels.json").read_text("utf-8"))["pages"]
    return [page for page in pages if page["part"] == "study"]


def labelled_html(shared: Path, read: Reading) -> Iterable[dict[str, Any]]:
    for page in labelled_pages(shared):
        described_page = read(unzipped(shared / "corpora/labelled-pages" / page["html"]), page["url"])
        labels = aligned(page["blocks"], [block.text for block in described_page.blocks])
        yield record(page["id"], page["domain"], "html", described_page, labels)


def cut_short(
    texts: Sequence[str], labels: Sequence[Label], count: int, rng: random.Random
) -> tuple[list[str], list[Label]]:
    """The head of a page and its first paragraphs: news in brief. Captions and kickers are there or not."""
    paragraphs = [i for i, label in enumerate(labels) if label and label[0] == "paragraph"]
    if len(paragraphs) < count:
        return [], []
    head = ("headline", "deck", "byline", "date", "paragraph")
    kept = [
        i for i in range(paragraphs[count - 1] + 1)
        if (label := labels[i]) and (label[0] in head or (label[0] in ("caption", "kicker") and rng.random() < 0.5))
    ]  # fmt: skip
    return [texts[i] for i in kept], [labels[i] for i in kept]


def with_short_copies(
    name: str, site: str, source: str, texts: Sequence[str], labels: list[Label], rng: random.Random
) -> Iterable[dict[str, Any]]:
    yield record(name, site, source, text_page(texts, detect_language("\n\n".join(texts))), labels)
    for count in rng.sample((1, 2, 3, 4, 6), 2):
        fewer, their = cut_short(texts, labels, count, rng)
        if len(fewer) > 1:
            page = text_page(fewer, detect_language("\n\n".join(fewer)))
            yield record(f"{name}.{count}", site, f"{source}.short", page, their, SHORT)


def labelled_text(shared: Path, rng: random.Random) -> Iterable[dict[str, Any]]:
    by_id = {page["id"]: page for page in labelled_pages(shared)}
    for path in sorted((shared / "corpora/labelled-pages/text/study").glob("*.json")):
        short = path.name.endswith(".short.json")
        if path.name.count(".") > 1 and not short:  # other copies give the same blocks
            continue
        gold = json.loads(path.read_text("utf-8"))
        with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
            text = file.read()
        page = by_id[path.name.split(".")[0].removeprefix("lb-")]
        fine: dict[str, set[str]] = collections.defaultdict(set)
        for block in page["blocks"]:
            fine[key(block["text"])].add(block["role"])
        texts = [squash(text[block["start"] : block["end"]]) for block in gold["blocks"]]
        labels: list[Label] = []
        for each, block in zip(texts, gold["blocks"], strict=True):
            role, others = block["role"], fine[key(each)] - {"other"}
            if role == "other" and len(others) == 1 and others <= set(FINE):
                role = next(iter(others))
            labels.append((role, DOUBTFUL if block.get("also") else 1.0))
        if short:
            yield record(path.stem, page["domain"], "lab.short", text_page(texts, detect_language(text)), labels)
        else:
            yield from with_short_copies(path.stem, page["domain"], "lab", texts, labels, rng)


def flat_text(shared: Path, rng: random.Random) -> Iterable[dict[str, Any]]:
    flat = flat_text_pages.flat_pages(shared)
    automatic = flat_text_pages.publisher_pages(shared, flat_text_pages.known_headlines(flat))
    for source, pages in (("flat", flat), ("auto", automatic)):
        for page in pages:
            texts = [squash(page["text"][block[0] : block[1]]) for block in page["blocks"]]
            labels: list[Label] = [(block[2], block[3]) for block in page["blocks"]]
            head = next((i for i, label in enumerate(labels) if label and label[0] == "headline"), 0)
            if head and labels[head - 1] and labels[head - 1][0] == "other":  # type: ignore[index]
                labels[head - 1] = None  # a kicker, or not
            yield from with_short_copies(page["id"], page["publisher"], source, texts, labels, rng)


def automatic_html(shared: Path, own_pages: dict[str, dict[str, Any]], read: Reading) -> Iterable[dict[str, Any]]:
    folder = shared / "corpora/publisher-pages"
    for truth in json.loads((folder / "truth.json").read_text("utf-8"))["records"]:
        page = read(unzipped(folder / truth["html"]), truth["url"])
        if truth["id"] in own_pages:
            yield from own_records(page, own_pages[truth["id"]])
        elif labels := labels_of_record(page, truth):
            yield record(truth["id"], truth["family"], "pub", page, labels)


def by_digest(runs: list[list[str]], texts: Sequence[str]) -> list[Label]:
    """The labels of blocks that are known by hashes, in order; what stands before and behind them is not the story."""
    wanted = [(each, run[0]) for run in runs for each in run[1:]]
    found = [digest(text) for text in texts]
    labels: list[Label] = [None] * len(texts)
    known: list[int] = []
    matcher = difflib.SequenceMatcher(None, [each for each, _ in wanted], found, autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for i in range(size):
            role = wanted[a + i][1]
            labels[b + i] = None if role == "?" else (role, 1.0)
            known.append(b + i)
    for i in range(len(texts)):
        if known and not known[0] <= i <= known[-1]:
            labels[i] = NOT_BODY, 1.0
    return labels


ABOVE, BEHIND = 8, 32
"""Blocks above the headline and behind the story that a text has: so many have those of corpora/labelled-pages."""
STORY_AS_TEXT = 0.15
"""Weight of paragraphs and headings in these texts. By folds, 1 finds more of them, and loses as much in precision."""


def copied(roles: Sequence[str | None]) -> slice | None:
    """Which blocks of a page a reader copies with its story; None where it has none."""
    story = [i for i, role in enumerate(roles) if role in ("paragraph", "heading")]
    if not story:
        return None
    head = roles.index("headline") if "headline" in roles else story[0]
    return slice(max(0, head - ABOVE), story[-1] + BEHIND)


def own_records(page: Page, own: dict[str, Any]) -> Iterable[dict[str, Any]]:
    """A page labelled for this repository: as it is, and what a reader copies of it."""
    texts = [block.text for block in page.blocks]
    labels = by_digest(own["runs"], texts)
    yield record(own["id"], own["site"], "own.web" if own["source"] == "web" else "own", page, labels)
    place = copied([label[0] if label else None for label in labels])
    if place is None:
        return
    known = [
        (label[0], label[1] * STORY_AS_TEXT) if label and label[0] in ("paragraph", "heading") else label
        for label in labels[place]
    ]
    yield record(f"{own['id']}.text", own["site"], "own.text", text_page(texts[place], page.language), known)


def labels_of_record(page: Page, truth: dict[str, Any]) -> list[Label]:
    """Labels by what a publisher's own parser finds; empty where the page has none of the story's paragraphs."""
    images = truth.get("images", [])
    roles = {key(text): "paragraph" for section in truth["sections"] for text in section["paragraphs"]}
    roles |= {key(section["heading"]): "heading" for section in truth["sections"] if section["heading"]}
    roles |= {key(text): "deck" for text in truth.get("summary", []) if key(text) not in roles}
    credits = [image.get("credit") or [] for image in images]
    roles |= {key(each): "credit" for credit in credits for each in ([credit] if isinstance(credit, str) else credit)}
    captions = [key(image["caption"]) for image in images if image.get("caption")]
    headline, authors = key(truth.get("headline", "")), [key(author) for author in truth.get("authors", [])]
    labels: list[Label] = []
    for i, block in enumerate(page.blocks):
        own = key(block.text)
        caption = any(
            own == each or (len(each) > 20 and own.startswith(each) and len(own) < len(each) + 60) for each in captions
        )
        if own == headline and own and page.title in (None, i):
            labels.append(("headline", AUTOMATIC))
        elif own in roles or caption:
            labels.append((roles.get(own, "caption"), AUTOMATIC))
        else:
            labels.append(None)
    body = [i for i, label in enumerate(labels) if label and label[0] == "paragraph"]
    if not body:
        return []
    for i, block in enumerate(page.blocks):
        if labels[i] is not None:
            continue
        names = authors and len(block.text) < 120 and any(author in key(block.text) for author in authors)
        linked = block.markup is not None and block.markup.linked * 2 > len(block.text)
        if names and body[0] - 6 < i < body[min(3, len(body) - 1)]:
            labels[i] = "byline", AUTOMATIC
        elif not body[0] - 4 <= i <= body[-1] or (body[0] < i and (len(block.text) < 60 or linked)):
            labels[i] = NOT_BODY, AUTOMATIC
    return labels


def benchmark_html(shared: Path, own_pages: dict[str, dict[str, Any]], read: Reading) -> Iterable[dict[str, Any]]:
    """Pages of which the body is known; those of `own_pages` with the labels given there."""
    folder = shared / "corpora/article-extraction-benchmark"
    for name, truth in json.loads((folder / "ground-truth.json").read_text("utf-8")).items():
        page = read(unzipped(folder / f"html/{name}.html.gz"), truth["url"])
        if name in own_pages:
            yield from own_records(page, own_pages[name])
            continue
        lines = [line for each in truth["articleBody"].split("\n") if (line := key(each))]
        known, whole = set(lines), "\n".join(lines)
        labels: list[Label] = []
        for block in page.blocks:
            own, markup = key(block.text), block.markup
            if own in known or (len(own) > 40 and own in whole):
                heading = markup is not None and markup.kind == "heading"
                labels.append(("heading" if heading else "paragraph", AUTOMATIC))
            else:
                labels.append(None if own in whole else (NOT_BODY, AUTOMATIC))
        if any(label and label[0] == "paragraph" for label in labels):
            url = truth["url"] if "//" in truth["url"] else "http://" + truth["url"]
            yield record(name, urlsplit(url).hostname or name, "bench", page, labels)


def web_pages(shared: Path, own_pages: dict[str, dict[str, Any]], read: Reading) -> Iterable[dict[str, Any]]:
    """Pages of which a body or some snippets are known; those labelled by a person are in `labelled_html`."""
    folder = shared / "corpora/web-pages"
    for truth in json.loads((folder / "truth.json").read_text("utf-8"))["records"]:
        if truth["part"] == "study" and not truth.get("labelled"):
            page = read(unzipped(folder / truth["html"]), truth["url"])
            if truth["id"] in own_pages:
                yield from own_records(page, own_pages[truth["id"]])
                continue
            labels = labels_of_body(page, truth) if truth.get("paragraphs") else labels_of_snippets(page, truth)
            if any(labels):
                source = "news" if truth["class"] == "news" else "web"
                yield record(truth["id"], truth["domain"], source, page, with_head(page, truth, labels))


def labels_of_body(page: Page, truth: dict[str, Any]) -> list[Label]:
    """Labels by the text of the whole story; none where the page has none of it."""
    lines = [line for each in truth["paragraphs"] if (line := key(each))]
    known, whole = set(lines), "\n".join(lines)
    labels: list[Label] = []
    for block in page.blocks:
        own = key(block.text)
        if own in known or (len(own) > SENTENCE and own in whole):
            labels.append((story_role(block), AUTOMATIC))
        else:
            labels.append((NOT_BODY, AUTOMATIC) if own and own not in whole else None)
    return labels if any(label and label[0] == "paragraph" for label in labels) else [None] * len(labels)


def labels_of_snippets(page: Page, truth: dict[str, Any]) -> list[Label]:
    """Labels of the blocks that hold a snippet of the story, or that a snippet of something else makes up."""
    told = [each for snippet in truth.get("with", ()) if len(each := key(snippet)) >= SNIPPET]
    other = [each for snippet in truth.get("without", ()) if len(each := key(snippet)) >= WORD]
    labels: list[Label] = []
    for block in page.blocks:
        own = key(block.text)
        if len(own) >= SENTENCE and any(each in own for each in told):
            labels.append((story_role(block), AUTOMATIC))
        else:
            labels.append(
                (NOT_BODY, AUTOMATIC) if any(each in own and len(each) * 2 >= len(own) for each in other) else None
            )
    return labels


SENTENCE = 40
SNIPPET = 15
WORD = 4
"""Letters of a block, of a snippet of the story, and of another snippet, from which it is not there by chance."""


def story_role(block: Block) -> str:
    return "heading" if block.markup is not None and block.markup.kind == "heading" else "paragraph"


def with_head(page: Page, truth: dict[str, Any], labels: list[Label]) -> list[Label]:
    """The labels with those of the headline and the byline, where they are known and stand on the page."""
    headline, authors = key(truth.get("headline", "")), [key(author) for author in truth.get("authors", ())]
    body = next((i for i, label in enumerate(labels) if label and label[0] == "paragraph"), 0)
    found = list(labels)
    for i, block in enumerate(page.blocks):
        own = key(block.text)
        if headline and own == headline and page.title in (None, i):
            found[i] = "headline", AUTOMATIC
        elif authors and i < body and len(block.text) < BYLINE and all(author in own for author in authors):
            found[i] = "byline", AUTOMATIC
    return found


BYLINE = 90


def disguised_page(markup: str, url: str | None) -> Page:
    """A page whose class names say nothing."""
    return html_page(without_class_names(markup), url)


def with_markup(shared: Path, own_pages: dict[str, dict[str, Any]], read: Reading) -> list[dict[str, Any]]:
    """The pages with markup, and the texts that are made of them."""
    return [
        *labelled_html(shared, read), *automatic_html(shared, own_pages, read),
        *benchmark_html(shared, own_pages, read), *web_pages(shared, own_pages, read),
        *page_invented.training_pages(read),
    ]  # fmt: skip


def halved(page: dict[str, Any]) -> dict[str, Any]:
    """A page that counts half."""
    return page | {"labels": [(label[0], label[1] / 2) if label else None for label in page["labels"]]}


def all_pages(shared: Path) -> list[dict[str, Any]]:
    """Every page: one with markup half as it is, and half as `disguised_page`."""
    rng, own_pages = random.Random(SEED), own_labels()
    pages = [*labelled_text(shared, rng), *flat_text(shared, rng), *with_markup(shared, own_pages, html_page)]
    others = [page for page in with_markup(shared, own_pages, disguised_page) if page["marked"]]
    return [
        *(halved(page) if page["marked"] else page for page in pages),
        *(halved(page) | {"id": f"{page['id']}.disguised"} for page in others),
    ]


def main() -> None:
    pages = all_pages(Path(sys.argv[1]))
    Path(sys.argv[2]).write_bytes(pickle.dumps(pages))
    print(len(pages), "pages", collections.Counter(page["source"] for page in pages))


if __name__ == "__main__":
    main()
