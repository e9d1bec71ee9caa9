"""Who signs, who took a picture, who speaks, what stands around a story, in many forms and languages: how much is read.

    python benchmarks/forms.py [--show] [--only CODE ...]

Rules made with pages in view read those pages well. Here each form of `forms.toml` is put into an invented page and an
invented text, once for each of NAMES, which come from many countries. Prints a row a language; with `--show` also each
form in which a name is missed, or another found.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import newsdoc

FORMS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
Names = Sequence[Mapping[str, str]]
"""Of each name: `A` in full, `S` what stands alone, and others that the forms of its language ask for."""
NAMES: Names = (
    {"A": "Maria Keller", "S": "Keller"},
    {"A": "Sean O'Malley", "S": "O'Malley"},
    {"A": "Noor al-Rashid", "S": "al-Rashid"},
    {"A": "Kim Min-jae", "S": "Kim"},
    {"A": "Ursula van der Berg", "S": "van der Berg"},
    {"A": "Ana María de la Cruz", "S": "de la Cruz"},
    {"A": "Tomáš Novák", "S": "Novák"},
    {"A": "Jean-Luc Moreau", "S": "Moreau"},
    {"A": "J. R. Calloway", "S": "Calloway"},
)
"""The names for languages that bring none."""
NOTHING = "nothing"
"""What is read where no quotation is found."""
Reading = tuple[str, str, bool]
"""The form, what was read, and whether that is right."""


def filled(form: str, names: Names, at: int, **others: str) -> tuple[str, set[str]]:
    """A form with the names that stand at a place among names, and those that are to be read."""
    name, other = names[at], names[(at + 1) % len(names)]["A"]
    text = form.format_map({**name, "U": name["A"].upper(), "B": other, "O": other, **others})
    text = "\n".join(line[:1].upper() + line[1:] for line in text.split("\n")) if "{S}" in form else text
    return text, {name["A"], other} if "{B}" in form else {name["A"]}


def page(title: str, lines: list[str], paragraph: str, language: str) -> str:
    head = "".join(f"<div>{line}</div>" for line in lines)
    story = f"<p>{paragraph}</p><p>{paragraph} {paragraph}</p><p>{paragraph}</p>"
    return (
        f'<html lang="{language}"><head><title>{title}</title></head><body><h1>{title}</h1>{head}{story}</body></html>'
    )


def bylines(language: dict[str, Any]) -> Iterator[Reading]:
    """Each form of a byline under the headline of a page and of a text."""
    paragraph = language.get("paragraph", "")
    title = " ".join(paragraph.split()[:7])
    for form in language.get("bylines", ()):
        for at in range(len(NAMES)):
            line, wanted = filled(form, NAMES, at, D=language["day"])
            lines = line.split("\n")
            text = "\n\n".join([title, *lines, paragraph, f"{paragraph} {paragraph}", paragraph])
            for source, format in ((page(title, lines, paragraph, language["code"]), "html"), (text, "text")):
                found = {person.name for person in newsdoc.parse(source, format=format).authors}
                right = set(map(str.casefold, found)) == set(map(str.casefold, wanted))
                yield form, "/".join(sorted(found)), right


def quotations(language: dict[str, Any]) -> Iterator[Reading]:
    """Each form in which somebody is quoted, between two paragraphs."""
    said = language.get("said", "")
    small = said[:1].lower() + said[1:]
    names = language.get("names", NAMES)
    spoken = [(form, {other}) for other, forms in language.get("spoken", {}).items() for form in forms]
    for form, others in [*((form, set[str]()) for form in language.get("quotations", ())), *spoken]:
        for at in range(len(names)):
            line, wanted = filled(form, names, at, Q=said, q=small)
            text = f"{language['before']}\n\n{line}\n\n{language['behind']}"
            article = newsdoc.analyze(newsdoc.parse(text, format="text"), "quotes")
            quoted = [each for each in article.quotes() if each.text not in language["before"]]
            found = {quote.speaker.name if quote.speaker else "nobody" for quote in quoted}
            yield form, "/".join(sorted(found)) or NOTHING, (found or {NOTHING}) == (others or wanted)


def around(language: dict[str, Any]) -> Iterator[Reading]:
    """Each line that sites print around a story, behind its paragraphs in a page and in a text."""
    *head, lead = language.get("before", "").split("\n\n")
    behind = language.get("behind", "")
    story = [lead, behind, f"{lead} {behind}", behind]
    title = head[0] if head else lead[:30]
    for line in language.get("around", ()):
        paragraphs = "".join(f"<p>{each}</p>" for each in (*story, line))
        drawn = f'<html lang="{language["code"]}"><h1>{title}</h1><div>{paragraphs}</div></html>'
        for source, format in ((drawn, "html"), ("\n\n".join([title, *head[1:], *story, line]), "text")):
            text = newsdoc.parse(source, format=format).text
            right = line not in text and all(each in text for each in story)
            yield line, "in the story" if line in text else "some of the story lost", right


def credits(pictures: dict[str, Any], english: dict[str, Any]) -> Iterator[Reading]:
    """Each form of a credit behind a caption: in a `figcaption`, in two elements of one, in a text."""
    shown = pictures["shown"]
    title, _, lead = english["before"].split("\n\n")
    story = [lead, english["behind"], english["paragraph"]]
    first, *others = [f"<p>{paragraph}</p>" for paragraph in story]
    for form in pictures["credits"]:
        for at, each in enumerate(NAMES):
            name = each["A"]
            line, _ = filled(form, NAMES, at)
            sources = [("\n\n".join([title, "By Ann Lee", f"{shown} {line}", *story]), "text")]
            for told in (f"{shown} {line}", f"<span>{shown}</span><span>{line}</span>"):
                drawn = f"<figure><img src=a.jpg><figcaption>{told}</figcaption></figure>"
                sources.append((f"<h1>{title}</h1>{first}{drawn}{''.join(others)}", "html"))
            for source, format in sources:
                figure = next(iter(newsdoc.parse(source, format=format).figures()), newsdoc.Figure())
                caption, credit = figure.caption or "", figure.credit or ""
                right = caption == shown and name.casefold() in credit.casefold()
                yield form, f"{caption[-20:]} | {credit}", right


def row(title: str, kinds: dict[str, list[Reading]], show: bool) -> str:
    cells = []
    for kind, readings in kinds.items():
        cells.append(f"{sum(right for *_, right in readings)} of {len(readings)}" if readings else "")
        missed: dict[str, Counter[str]] = {}
        for form, found, right in readings:
            if not right:
                missed.setdefault(form, Counter())[found] += 1
        for form, found_instead in missed.items() if show else ():
            print(f"{title} {kind} {form!r}: {dict(found_instead.most_common(3))}")
    return f"| {title} | {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print the forms that are not read")
    parser.add_argument("--only", nargs="*", default=[], help="languages, by their codes")
    asked = parser.parse_args()
    rows = ["| language | bylines | quotations | lines around the story |", "|---|---|---|---|"]
    for language in FORMS["languages"]:
        if not asked.only or language["code"] in asked.only:
            kinds = {
                "bylines": list(bylines(language)),
                "quotations": list(quotations(language)),
                "around": list(around(language)),
            }
            rows.append(row(language["code"], kinds, asked.show))
    english = next(each for each in FORMS["languages"] if each["code"] == "en")
    pictures = list(credits(FORMS["pictures"], english))
    rows += ["", "| | credits |", "|---|---|", row("English", {"credits": pictures}, asked.show)]
    print("\n".join(rows))


if __name__ == "__main__":
    main()
