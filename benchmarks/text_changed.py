"""Study texts changed in ways that leave their story as it is: how often is it read otherwise?

    python benchmarks/text_changed.py SHARED_DIR [--every 3] [--only WORD ...] [--show]

Each text of corpora/flat-text, and the study pages of corpora/labelled-pages as flat text, is read as it is and with
each change: laid out otherwise, or with lines of furniture above, between and below (`text_changed.toml`). A row gives
the percentage of texts that have another headline, other authors or another day than as they are, and of those whose
body has lost a paragraph or cross-head, or gained one. As nothing is compared with the labels, a text that is read
wrongly both times counts as the same. `--show` prints what is read otherwise.
"""

import argparse
import re
import textwrap
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import attrs
from page_record import key, squash
from scorers import scorer

import newsdoc

PUT: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["put"]
BLANK = "\n\n"
WIDTH = 72
"""Characters of a line that is broken to fit, as mail has it."""
STORY = 4
"""Paragraphs of a story between which something is put, at least."""
FIELDS = ("headline", "authors", "day", "lost", "gained")
TYPED = str.maketrans("“”„«»‘’", '"""""\'\'')
"""Marks as a typewriter has them."""
FOLDERS = ("corpora/flat-text", "corpora/labelled-pages/text/study")


@attrs.frozen
class Text:
    """A study text: its blocks as lines, their roles, its language."""

    lines: Sequence[str]
    roles: Sequence[str]
    language: str

    @property
    def middle(self) -> int | None:
        """Before which paragraph something is put that is the middle one of those that go on from another, but for the
        second of the story, since what stands over it may be a deck. None for a text of fewer than STORY paragraphs.
        """
        story = [i for i, role in enumerate(self.roles) if role == "paragraph"]
        places = [i for i in story[2:] if self.roles[i - 1] == "paragraph"]
        return places[len(places) // 2] if len(story) >= STORY and places else None


@attrs.frozen
class Read:
    """What is read of a text, as it is compared."""

    headline: str
    authors: frozenset[str]
    day: str
    body: Sequence[str]

    def differences(self, other: "Read") -> Iterator[tuple[str, str]]:
        """Which of FIELDS another reading has otherwise, and how."""
        for name in FIELDS[:3]:
            if (ours := getattr(self, name)) != (theirs := getattr(other, name)):
                yield name, f"{ours or 'none'} > {theirs or 'none'}"
        for name, before, after in (("lost", self.body, other.body), ("gained", other.body, self.body)):
            whole = key("".join(after))
            yield from ((name, line) for line in before if key(line) not in whole)


Change = Callable[[Text], str | None]
"""The changed text; None where there is nothing to change."""


def read(text: str) -> Read:
    """What newsdoc reads of a text; nothing where it finds none."""
    article = newsdoc.parse(text, format="text")
    authors = frozenset(key(person.name) for person in article.authors)
    return Read(key(article.headline or ""), authors, str(article.published or "")[:10], article.text.split(BLANK))


def put(lines: dict[str, Any], text: Text) -> str | None:
    """A text with lines in its language, where an entry of `PUT` has them."""
    more = lines.get(text.language, lines.get("any"))
    at = {"above": 0, "middle": text.middle, "behind": len(text.lines)}[lines["at"]]
    return BLANK.join([*text.lines[:at], *more, *text.lines[at:]]) if more and at is not None else None


def joined(text: Text, by: str = BLANK, open_with: str = "", width: int = 0) -> str:
    """The blocks of a text as lines of their own, or broken to fit."""
    if not width:
        return by.join(open_with + line for line in text.lines)
    wrap = partial(textwrap.wrap, width=width, initial_indent=open_with, break_long_words=False, break_on_hyphens=False)
    return by.join("\n".join(wrap(line)) for line in text.lines)


def caption_twice(text: Text) -> str | None:
    """A text that has its first caption a second time, as for a picture that is shown large on demand."""
    if "caption" not in text.roles:
        return None
    at = text.roles.index("caption")
    return BLANK.join([*text.lines[: at + 1], *text.lines[at:]])


def replaced(pattern: str, new: str) -> Change:
    """All that a pattern finds in the text is replaced."""
    return lambda text: re.sub(pattern, new, joined(text))


CHANGES: dict[str, Change] = {
    "all lines indented": lambda text: textwrap.indent(joined(text), "    "),
    "each paragraph indented": partial(joined, open_with="   "),
    "all lines behind a tab": lambda text: textwrap.indent(joined(text), "\t"),
    "lines that end as on Windows": replaced(r"\n", "\r\n"),
    "no blank lines": partial(joined, by="\n"),
    "several blank lines": partial(joined, by="\n\n\n\n"),
    "blank lines with spaces": partial(joined, by="\n   \n"),
    "spaces at the end of lines": partial(joined, by="  \n\n"),
    "spaces that do not break": replaced(r"(?<=\b\w\w) |(?<=\d) ", "\u00a0"),
    "two spaces between sentences": replaced(r"(?<=[.!?]) ", "  "),
    "quotation marks as typed": lambda text: joined(text).translate(TYPED),
    "lines broken to fit": partial(joined, width=WIDTH),
    "lines broken to fit, opened by an indent": partial(joined, by="\n", open_with="   ", width=WIDTH),
    "a caption twice": caption_twice,
    **{each["name"]: partial(put, each) for each in PUT},
}
"""Name to what it makes of a text."""


def study_texts(shared: Path) -> Iterator[Text]:
    """The labelled texts, with a blank line between two blocks."""
    load = scorer(shared, "flat_text").load
    for folder in FOLDERS:
        for each in load(str(shared / folder), ["blank"]):
            lines = [squash(each["text"][block["start"] : block["end"]]) for block in each["blocks"]]
            yield Text(lines, [block["role"] for block in each["blocks"]], each["language"])


def compare(texts: Sequence[tuple[Text, Read]], change: Change, *, show: bool = False) -> Counter[str]:
    """In how many texts each of FIELDS is read otherwise; as `texts`, how many of them are changed."""
    count = Counter[str]()
    for text, before in texts:
        changed = change(text)
        if changed is None or changed == joined(text):
            continue
        count["texts"] += 1
        found = list(before.differences(read(changed)))
        count.update({name for name, _ in found})
        for name, what in found if show else ():
            print(f"    {name}: {what}  [{text.lines[0][:30]}]")
    return count


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--every", type=int, default=3, help="take every n-th text")
    parser.add_argument("--only", nargs="*", default=[""], help="changes whose name has one of these words")
    parser.add_argument("--show", action="store_true", help="print what is read otherwise")
    asked = parser.parse_args()
    texts = [(text, read(joined(text))) for text in list(study_texts(asked.shared))[:: asked.every]]
    print("texts", *(f"{name:>8}" for name in FIELDS))
    for name, change in CHANGES.items():
        if not any(word in name for word in asked.only):
            continue
        count = compare(texts, change, show=asked.show)
        shares = (f"{100 * count[field] / max(1, count['texts']):8.1f}" for field in FIELDS)
        print(f"{count['texts']:5}", *shares, f" {name}", flush=True)


if __name__ == "__main__":
    main()
