"""Parts of pages in the forms of sites of many languages: how many are read as what they are, and nothing else as them.

    python benchmarks/page_forms.py [--show] [--only CODE ...] [KIND ...]

Each shape of `page_forms.toml` is put into an invented page, in one of four dresses: without classes, with hashed
ones, with those of utilities, and with paragraphs that are `<div>`. A part is read right if it is found as that part,
no other place has it, and the whole story is in the article's text. Lines that are no such part (`not ...`) are read
right if they are not taken for it and the story is whole. Prints a row a language; with `--show` also what is read
otherwise.
"""

import argparse
import itertools
import tomllib
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import newsdoc
from newsdoc.model.nodes import walk

FORMS: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
SHAPES: dict[str, list[str]] = FORMS["shapes"]
PICTURE = '<img src="/pic/a.jpg" width="900" height="600">'
NAVIGATION = '<nav><a href="/n">1</a> <a href="/s">2</a> <a href="/c">3</a></nav>'
DRESSES: list[Callable[[str], str]] = [
    lambda _: "",
    lambda word: f' class="sc-{zlib.crc32(word.encode()) % 99999:05x} k{len(word)}Xy"',
    lambda word: f' class="mt-{len(word) % 7} text-{("sm", "lg", "xl", "base")[len(word) % 4]} leading-6"',
    lambda _: "",
]
EVERY = 1
"""Of so many forms one is read: a test has no time for all."""
DIVIDED = 3
"""The dress whose paragraphs are `<div>`."""
Language = dict[str, Any]
Reading = tuple[str, str, bool]
"""The form, what was read, and whether that is right."""


@dataclass
class Page:
    """An invented page; what stands at its places is given by their names."""

    language: Language
    dress: int = 0

    def classes(self, word: str) -> str:
        return DRESSES[self.dress](word)

    def filled(self, text: str) -> str:
        return text.replace("{A}", self.language["author"]).replace("{P}", self.language["photographer"])

    def shaped(self, shape: str, text: str, credit: str = "") -> str:
        """A shape with a part's text in it."""
        shape = shape.replace("{C}", self.classes("part")).replace("{I}", PICTURE)
        return self.filled(shape.replace("{T}", text).replace("{R}", credit))

    def related(self, shape: str, word: str) -> str:
        """A shape with linked headlines of other stories."""
        links = [f'<a href="/{at}">{headline}</a>' for at, headline in enumerate(self.language["related"])]
        card = '<div{C}><img src="/t{N}.jpg"><div><h3>{A}</h3><p>{X}</p></div></div>'
        cards = [card.replace("{N}", str(at)).replace("{A}", link) for at, link in enumerate(links)]
        shape = shape.replace("{L}", "".join(f"<li>{link}</li>" for link in links)).replace("{CARDS}", "".join(cards))
        shape = shape.replace("{PL}", "".join(f"<p>{link}</p>" for link in links)).replace("{W}", word)
        shape = shape.replace("{0}", self.language["related"][0]).replace("{X}", self.language["teaser"])
        return shape.replace("{C}", self.classes("card"))

    def read(self, **at: str) -> newsdoc.Article:
        """The page with what stands above the headline, below it, in the story, behind it, and so on, as it is read."""
        language = self.language
        tag = "div" if self.dress == DIVIDED else "p"
        first, second, third, last = (f"<{tag}{self.classes('text')}>{p}</{tag}>" for p in language["paragraphs"])
        byline = f"<div{self.classes('by')}>{self.filled(language['byline'])}</div><div>{language['day']}</div>"
        head = [at.get("kicker", ""), f"<h1>{language['title']}</h1>", at.get("deck", "")]
        head += [byline, at.get("behind_byline", ""), at.get("lead", "")]
        story = [first, at.get("early", ""), second, at.get("middle", ""), third, at.get("late", ""), last]
        body = f"<div{self.classes('body')}>{''.join([*story, at.get('end', '')])}</div>"
        article = f"<article>{''.join([*head, body, at.get('behind', '')])}</article>{at.get('after', '')}"
        start = f'<!DOCTYPE html><html lang="{language["code"]}"><head><title>{language["title"]}</title></head>'
        footer = '<footer><a href="/about">©</a></footer>'
        return newsdoc.parse(f"{start}<body>{NAVIGATION}{article}{footer}</body></html>", format="html")

    def whole(self, article: newsdoc.Article) -> bool:
        """Is the story whole, under its headline?"""
        return article.headline == self.language["title"] and all(
            paragraph in article.text for paragraph in self.language["paragraphs"]
        )


def headings(article: newsdoc.Article) -> list[str]:
    sections = (node for node in walk(article.body) if isinstance(node, newsdoc.Section))
    return [section.heading.rstrip(":：") for section in sections if section.heading]


def figures(article: newsdoc.Article) -> list[newsdoc.Figure]:
    return [node for node in walk(article.body) if isinstance(node, newsdoc.Figure)]


def sampled(forms: Iterable[Any]) -> Iterator[Any]:
    return itertools.islice(forms, 0, None, EVERY)


def dressed(language: Language, forms: Iterable[Any]) -> Iterator[tuple[Page, Any]]:
    """Each form in one of the dresses, in turn."""
    for at, form in enumerate(sampled(forms)):
        yield Page(language, at % len(DRESSES)), form


def deck(language: Language) -> Iterator[Reading]:
    places = ("deck", "behind_byline", "pictured")
    for dress, place, shape in sampled(itertools.product(range(len(DRESSES)), places, SHAPES["deck"])):
        page = Page(language, dress)
        part = page.shaped(shape, language["deck"])
        pictured = {"deck": f"<figure>{PICTURE}</figure>{part}"}
        article = page.read(**(pictured if place == "pictured" else {place: part}))
        right = (article.summary or "").rstrip(".") == language["deck"] and language["deck"] not in article.text
        yield f"{place} {shape}", f"{article.summary}", right and page.whole(article)


def heading(language: Language) -> Iterator[Reading]:
    for dress, shape in sampled(itertools.product(range(len(DRESSES)), SHAPES["heading"])):
        page = Page(language, dress)
        first, second = language["headings"]
        article = page.read(early=page.shaped(shape, first), late=page.shaped(shape, second))
        found = headings(article)
        yield shape, "/".join(found), found == [first, second] and page.whole(article)


def pictured(page: Page, article: newsdoc.Article, caption: str, credit: str = "") -> tuple[str, bool]:
    """The caption and credit of a page's one figure, and whether they are those."""
    found = [(figure.caption or "", figure.credit or "") for figure in figures(article)]
    told = [line for line in article.text.split("\n\n") if line not in page.language["paragraphs"]]
    right = len(found) == 1 and found[0][0].rstrip(".") == caption and credit in found[0][1]
    return " | ".join(itertools.chain(*found)), right and not told and page.whole(article)


def caption(language: Language) -> Iterator[Reading]:
    places = ("lead", "middle")
    for dress, place, shape in sampled(itertools.product(range(len(DRESSES)), places, SHAPES["caption"])):
        page = Page(language, dress)
        article = page.read(**{place: page.shaped(shape, language["caption"])})
        yield f"{place} {shape}", *pictured(page, article, language["caption"])


def credit(language: Language) -> Iterator[Reading]:
    for page, (line, shape) in dressed(language, itertools.product(language["credits"], SHAPES["credit"])):
        wanted = language["caption"] if "{T}" in shape else ""
        article = page.read(middle=page.shaped(shape, language["caption"], line))
        yield f"{line} {shape}", *pictured(page, article, wanted, language["photographer"])


def related(language: Language) -> Iterator[Reading]:
    places = itertools.cycle(("middle", "late", "end", "behind", "after"))
    for page, (word, shape) in dressed(language, itertools.product(language["related_words"], SHAPES["related"])):
        place = next(places)
        article = page.read(**{place: page.related(shape, word)})
        other = [line for line in article.text.split("\n\n") if line not in language["paragraphs"]]
        yield f"{place} {word} {shape}", "/".join(other), not other and page.whole(article)


def kicker(language: Language) -> Iterator[Reading]:
    for page, (line, shape) in dressed(language, itertools.product(language["kickers"], SHAPES["kicker"])):
        article = page.read(kicker=page.shaped(shape, line))
        found = {(each or "").casefold() for each in (article.kicker, article.section)}
        right = line.casefold() in found and article.text.startswith(language["paragraphs"][0])
        yield f"{line} {shape}", f"{article.kicker} | {article.headline}", right and page.whole(article)


def tagline(language: Language) -> Iterator[Reading]:
    places = itertools.cycle(("end", "behind"))
    for page, (line, shape) in dressed(language, itertools.product(language["taglines"], SHAPES["tagline"])):
        article = page.read(**{next(places): page.shaped(shape, line)})
        right = page.filled(line) not in article.text and page.whole(article)
        yield f"{line} {shape}", "in the story" if not right else "", right


def furniture(language: Language) -> Iterator[Reading]:
    places = itertools.cycle(("lead", "middle", "late", "end", "behind"))
    for page, (line, shape) in dressed(language, itertools.product(language["furniture"], SHAPES["line"])):
        place = next(places)
        article = page.read(**{place: page.shaped(shape, line)})
        right = line not in article.text and line != article.summary and page.whole(article)
        yield f"{place} {line} {shape}", f"{article.summary}", right


def no_deck(language: Language) -> Iterator[Reading]:
    places = itertools.cycle(("deck", "behind_byline"))
    for page, (line, shape) in dressed(language, itertools.product(language["not_deck"], SHAPES["line"])):
        article = page.read(**{next(places): page.shaped(shape, line)})
        right = page.filled(line) not in {article.summary, *article.text.split("\n\n")}
        yield f"{line} {shape}", f"{article.summary}", right and page.whole(article)


def no_heading(language: Language) -> Iterator[Reading]:
    for page, (line, shape) in dressed(language, itertools.product(language["not_heading"], SHAPES["line"])):
        article = page.read(middle=page.shaped(shape, line))
        yield f"{line} {shape}", "/".join(headings(article)), not headings(article) and page.whole(article)


def no_caption(language: Language) -> Iterator[Reading]:
    """Buttons and notices under a picture, and the story's own sentences there."""
    for page, (line, shape) in dressed(language, itertools.product(language["not_caption"], SHAPES["line"])):
        article = page.read(middle=f"<div>{PICTURE}{page.shaped(shape, line)}</div>")
        yield f"{line} {shape}", *pictured(page, article, "")
    for page, shape in dressed(language, ("{I}", "<p>{I}</p>", "<div{C}>{I}</div>", "<figure>{I}</figure>")):
        for place in ("lead", "middle"):
            yield f"{place} {shape}", *pictured(page, page.read(**{place: page.shaped(shape, "")}), "")


def no_kicker(language: Language) -> Iterator[Reading]:
    for page, (line, shape) in dressed(language, itertools.product(language["not_kicker"], SHAPES["line"])):
        article = page.read(kicker=page.shaped(shape, line))
        right = line not in {article.kicker, article.section, article.summary} and line not in article.text
        yield f"{line} {shape}", f"{article.kicker}", right and page.whole(article)


def no_tagline(language: Language) -> Iterator[Reading]:
    """What a story tells about a person at its end; and who checked it, which signs nothing."""
    for page, line in dressed(language, language["not_tagline"]):
        filled = page.filled(line)
        article = page.read(end=page.shaped("<p{C}>{T}</p>", filled))
        checked = line == language["not_deck"][0]
        signed = language["photographer"] in {person.name for person in article.authors}
        right = (not signed) if checked else filled in article.text
        yield line, article.text[-40:], right and page.whole(article)


def no_related(language: Language) -> Iterator[Reading]:
    """Paragraphs of the story that have links."""
    for page, (line, place) in dressed(language, itertools.product(language["not_related"], ("early", "late", "end"))):
        article = page.read(**{place: page.shaped("<p{C}>{T}</p>", line)})
        before, _, behind = line.partition("</a>")
        words = before.split("<a")[0] + before.split(">")[-1] + behind
        yield f"{place} {line}", "" if words in article.text else "lost", words in article.text and page.whole(article)


KINDS: dict[str, Callable[[Language], Iterator[Reading]]] = {
    "deck": deck,
    "heading": heading,
    "caption": caption,
    "credit": credit,
    "related": related,
    "kicker": kicker,
    "tagline": tagline,
    "furniture": furniture,
    "not deck": no_deck,
    "not heading": no_heading,
    "not caption": no_caption,
    "not related": no_related,
    "not kicker": no_kicker,
    "not tagline": no_tagline,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print the forms that are not read")
    parser.add_argument("--only", nargs="*", default=[], help="languages, by their codes")
    parser.add_argument("kinds", nargs="*", help="only these kinds")
    asked = parser.parse_args()
    kinds = {kind: read for kind, read in KINDS.items() if not asked.kinds or kind in asked.kinds}
    totals = dict.fromkeys(kinds, (0, 0))
    rows = [f"| language | {' | '.join(kinds)} |", f"|{'---|' * (len(kinds) + 1)}"]
    for language in FORMS["languages"]:
        if asked.only and language["code"] not in asked.only:
            continue
        cells = []
        for kind, read in kinds.items():
            readings = list(read(language))
            right = sum(right for *_, right in readings)
            cells.append(f"{right} of {len(readings)}")
            totals[kind] = (totals[kind][0] + right, totals[kind][1] + len(readings))
            for form, found, right in readings if asked.show else ():
                if not right:
                    print(f"{language['code']} {kind} {form!r}: {found!r}")
        rows.append(f"| {language['code']} | {' | '.join(cells)} |")
    rows.append(f"| all | {' | '.join(f'{right} of {count}' for right, count in totals.values())} |")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
