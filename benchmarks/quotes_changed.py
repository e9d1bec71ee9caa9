"""Study texts changed in ways that leave untouched who said what: how often is it read otherwise?

    python benchmarks/quotes_changed.py [--shared ../shared] [--limit N] [--only CHANGE ...] [--show]

Each labelled text is read as it is and with each change: marks of another kind, other names, other verbs of saying,
another paragraph (`quotes_changed.toml` has the words). Counted are the labelled quotations that are found in the
text as it is: the share whose speaker, cue or extent (`content`) is another one in the changed text, or that are lost
there (`lost`, which counts as all three), and direct quotations that are found in the changed text alone (`new`).
`--show` prints each quotation that is read otherwise.
"""

import argparse
import itertools
import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
from quotes import articles, whole_pipeline

WORDS: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
GIVEN = tomllib.loads(files("newsdoc.analyzers.speech").joinpath("given_names.toml").read_text("utf-8"))
"""Given names in small letters, as `masculine` and `feminine`."""
MARK = re.compile(r"[“”„‟\"»]|''|``|(?<![\w.,!?…])«[ \u00a0\u202f]?|«|[ \u00a0\u202f]»(?!\w)")
SAME = 0.5
"""The share of two spans that both must have for them to be the same quotation, as in the scorer."""
AMONG = 2
"""A sentence is put behind every so many paragraphs."""
Edit = tuple[int, int, str]
"""Where something is replaced, and by what."""
Quotation = Mapping[str, Any]
"""One as `whole_pipeline` gives it."""
Found = tuple[tuple[int, int], Quotation]
"""A quotation with one of its spans."""


@attrs.frozen
class Text:
    """A study text: where its labelled quotations and their cues are, and who speaks, by full name or surname."""

    text: str
    language: str
    quotations: Sequence[tuple[int, int]]
    cues: Sequence[tuple[int, int]] = ()
    speakers: Sequence[str] = ()

    @property
    def words(self) -> dict[str, Any]:
        return WORDS.get(self.language, {})


@attrs.frozen
class Changed:
    """What is replaced in a text, in order, and what names of speakers and cues are called in the new one."""

    edits: Sequence[Edit]
    names: Callable[[str], str] = str
    cues: Mapping[str, frozenset[str]] = attrs.field(factory=dict)

    def applied(self, text: str) -> str:
        parts, end = [], 0
        for begin, behind, new in self.edits:
            parts += [text[end:begin], new]
            end = behind
        return "".join([*parts, text[end:]])

    def moved(self, begin: int, end: int) -> tuple[int, int]:
        """Where what stood between two places stands now."""
        first = last = 0
        for start, behind, new in self.edits:
            first += self._shift(start, behind, len(new), begin, 0)
            last += self._shift(start, behind, len(new), end - 1, len(new) - 1)
        return begin + first, end + last

    @staticmethod
    def _shift(start: int, behind: int, length: int, place: int, inside: int) -> int:
        """By how much one replacement moves a character; one that it replaces goes to the `inside` of what is new."""
        if place >= behind:
            return length - (behind - start)
        return start + inside - place if place >= start else 0


def opens(match: re.Match[str], text: str) -> bool:
    """Whether a mark opens; what stands beside it tells where the mark does not."""
    mark = match.group().strip(" \u00a0\u202f")
    if mark in {"“", "„", "``"} or (mark == "”" and ("“" in text or "„" in text)):
        return mark != "”" and (mark != "“" or "„" not in text)
    if mark in {"«", "»"} and "«" in text:
        inwards = re.search(r"[\w.,!?…]«", text) is not None
        return (mark == "»") == inwards or (mark == "»" and text[: match.start()][-1:] in {"", "\n"})
    before, behind = text[: match.start()][-1:], text[match.end() :][:1]
    return not behind.isspace() and (not before or before.isspace() or before in "([—–-‘'")


def typed(opening: str, closing: str, *languages: str) -> Callable[[Text], Changed]:
    """Quotations in other marks, which some languages have, or all."""

    def change(text: Text) -> Changed:
        if languages and text.language not in languages:
            return Changed([])
        marks = MARK.finditer(text.text)
        return Changed([(*match.span(), opening if opens(match, text.text) else closing) for match in marks])

    return change


def replaced(pattern: str, new: str) -> Callable[[Text], Changed]:
    """All that a pattern finds is replaced."""
    return lambda text: Changed([(*match.span(), new) for match in re.finditer(pattern, text.text)])


def name_words(text: Text) -> dict[str, str]:
    """The words of the names of speakers: a surname, or masculine or feminine where the given name is known."""
    kinds: dict[str, str] = {}
    for first, *_, last in map(str.split, text.speakers):
        if last.istitle() and last.isalpha():
            kinds.setdefault(last, "surname")
            kinds.update((first, sex) for sex, names in GIVEN.items() if first.lower() in names)
    return kinds


def named(surnames: str, capitals: bool = False) -> Callable[[Text], Changed]:
    """The speakers have other names, or their surnames stand in capitals; `surnames` tells from which words."""

    def change(text: Text) -> Changed:
        kinds, new = name_words(text), {}
        if not surnames:
            new = {name: name.upper() for name, kind in kinds.items() if kind == "surname" and capitals}
        elif surnames in text.words:
            pools = {
                "surname": itertools.cycle(text.words[surnames]),
                "masculine": itertools.cycle(text.words["men"]),
                "feminine": itertools.cycle(text.words["women"]),
            }
            new = {name: next(pools[kind]) for name, kind in kinds.items()}
        if not new:
            return Changed([])
        pattern = re.compile(rf"\b({'|'.join(map(re.escape, new))})(?=s?\b)")
        edits = [(*match.span(), new[match[1]]) for match in pattern.finditer(text.text)]
        return Changed(edits, lambda name: pattern.sub(lambda match: new[match[1]], name))

    return change


def said_otherwise(text: Text) -> Changed:
    """The verbs that tell who speaks are others of the same tense."""
    verbs = text.words.get("verbs", {})
    edits: list[Edit] = []
    for start, end in sorted(set(text.cues)):
        others = verbs.get(text.text[start:end])
        if others:
            edits.append((start, end, others[len(edits) % len(others)]))
    return Changed(edits, cues={verb: frozenset([verb, *others]) for verb, others in verbs.items()})


def ends_of_paragraphs(text: Text) -> Iterator[int]:
    """Where paragraphs end behind which nothing is left open: no quotation, no question, nothing that a colon tells of.

    Neither does speech without marks end there, of which another sentence would be a part.
    """
    for match in re.finditer(r"[^\n]*\S", text.text):
        line = match.group()
        marks = [mark.group().strip(" \u00a0\u202f") for mark in MARK.finditer(line)]
        opened = sum(opens(mark, text.text) for mark in MARK.finditer(text.text, *match.span()))
        plain = any(start < match.end() <= end + 1 for start, end in text.quotations) and not marks
        if 2 * opened == len(marks) and not plain and line[-1] in '.!”“"«»':
            yield match.end()


def with_sentences(text: Text) -> Changed:
    """A sentence that says nothing of anybody is a paragraph of its own, now and then."""
    sentence = "\n\n" + text.words["between"]
    return Changed([(end, end, sentence) for end in [*ends_of_paragraphs(text)][AMONG - 1 :: AMONG]])


def with_sentences_joined(text: Text) -> Changed:
    """The same sentence ends paragraphs."""
    gap = "" if text.language in {"ja", "zh"} else " "
    return Changed([(end, end, gap + text.words["between"]) for end in [*ends_of_paragraphs(text)][::AMONG]])


def above(kind: str) -> Callable[[Text], Changed]:
    return lambda text: Changed([(0, 0, text.words[kind] + "\n\n")])


def behind(kind: str) -> Callable[[Text], Changed]:
    def change(text: Text) -> Changed:
        end = len(text.text)
        return Changed([(end, end, "\n\n" + text.words[kind])] if kind in text.words else [])

    return change


def first_of_two(text: Text) -> Changed:
    """The text with the same story behind it that tells of other people."""
    other = named("surnames")(text)
    return Changed([(len(text.text), len(text.text), "\n\n" + other.applied(text.text))] if other.edits else [])


def second_of_two(text: Text) -> Changed:
    """The text, told of other people, behind the same story."""
    other = named("surnames")(text)
    if not other.edits:
        return other
    before = text.text + "\n\n"
    return Changed([(0, 0, before), *other.edits], other.names)


CHANGES: Mapping[str, Callable[[Text], Changed]] = {
    "straight marks": typed('"', '"'),
    "curly marks": typed("“", "”"),
    "guillemets": typed("«", "»"),
    "guillemets with spaces": typed("«\u00a0", "\u00a0»"),
    "guillemets pointing inwards": typed("»", "«", "de", "sv"),
    "low and high marks": typed("„", "“", "de", "pl", "ru", "en"),
    "marks of a typewriter": typed("``", "''"),
    "straight apostrophes": replaced(r"(?<=\w)[’‘](?=\w)|(?<=s)’(?= \w)", "'"),
    "curly apostrophes": replaced(r"(?<=\w)'(?=\w)", "’"),
    "no-break spaces": replaced(r"(?<=\w) (?=[A-ZÀ-Ý])", "\u00a0"),
    "double spaces": replaced(r"(?<=[.!?”\"]) (?=\S)", "  "),
    "one line break": replaced(r"\n\n+", "\n"),
    "Windows line breaks": replaced(r"\n", "\r\n"),
    "other names": named("surnames"),
    "names that are words": named("words"),
    "surnames in capitals": named("", capitals=True),
    "other verbs of saying": said_otherwise,
    "a sentence between": with_sentences,
    "a sentence at the end": with_sentences_joined,
    "background before": above("background"),
    "a headline above": above("headline"),
    "another person behind": behind("another"),
    "another story behind": first_of_two,
    "another story before": second_of_two,
}


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without what is no letter or figure at its ends."""
    inside = [place for place in range(start, end) if text[place].isalnum()]
    return (inside[0], inside[-1] + 1) if inside else (start, end)


def direct_spans(text: str, quotations: Sequence[Quotation]) -> list[Found]:
    return [
        (stripped(text, *span), quotation)
        for quotation in quotations
        if quotation["kind"] == "direct"
        for span in quotation["spans"]
    ]


def found_at(place: tuple[int, int], found: Sequence[Found]) -> Found | None:
    """What is found at a place, the one with most of it."""

    def share(span: tuple[int, int]) -> float:
        both = min(span[1], place[1]) - max(span[0], place[0])
        return both / (max(span[1], place[1]) - min(span[0], place[0]))

    best = max(found, key=lambda each: share(each[0]), default=None)
    return best if best is not None and share(best[0]) >= SAME else None


def plain(name: str | None) -> str:
    """The name without what a change of type changes: capitals, spaces, apostrophes, marks."""
    return " ".join(MARK.sub("", (name or "").casefold().replace("’", "'")).split())


def compare(text: Text, before: Sequence[Quotation], changed: Changed, read: str) -> tuple[Counter[str], list[str]]:
    """How many quotations are read otherwise, by what, and a line on each."""
    counts: Counter[str] = Counter()
    told = []
    old = direct_spans(text.text, before)
    new = direct_spans(read, whole_pipeline(read))
    for place in text.quotations:
        was = found_at(stripped(text.text, *place), old)
        if was is None:
            continue
        counts["quotations"] += 1
        now = found_at(changed.moved(*was[0]), new)
        other = differences(was, now, changed)
        counts.update(other)
        if other:
            shown = f"{was[1]['speaker']}/{was[1]['cue']} -> " + (f"{now[1]['speaker']}/{now[1]['cue']}" if now else "")
            start, end = changed.moved(*was[0])
            told.append(f"{', '.join(other)}: {shown}: {read[max(0, start - 120) : end + 120]!r}")
    places = [(changed.moved(*span), quotation) for span, quotation in old]
    inside = [span for span, _ in new if changed.moved(0, 1)[0] <= span[0] < changed.moved(0, len(text.text))[1]]
    counts["new"] += sum(found_at(span, places) is None for span in inside)
    return counts, told


def differences(was: Found, now: Found | None, changed: Changed) -> list[str]:
    """What is read otherwise of a quotation."""
    if now is None:
        return ["speaker", "cue", "content", "lost"]
    (old_span, old), (new_span, new) = was, now
    cue = plain(old["cue"])
    other = {
        "speaker": plain(new["speaker"]) != plain(changed.names(old["speaker"] or "")),
        "cue": plain(new["cue"]) not in changed.cues.get(cue, {plain(changed.names(old["cue"] or ""))}),
        "content": new_span != changed.moved(*old_span),
    }
    return [name for name, differs in other.items() if differs]


def labelled(shared: Path, limit: int | None) -> dict[str, list[Text]]:
    """The study texts: English and German news, and the invented stories of other languages."""
    news = {
        name: [_of_news(record, code) for record in articles(shared, corpus, limit)]
        for name, corpus, code in (("English", "polnear-train", "en"), ("German", "german-quotes", "de"))
    }
    stories = [
        _of_story(json.loads(line))
        for path in sorted((shared / "corpora/stories").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    return {**news, "stories": stories}


def _of_news(record: dict[str, Any], language: str) -> Text:
    spoken = [each for each in record["attributions"] if each["stretches"]]
    sources = [each["speaker"] for each in spoken if each["speaker"]]
    names = [name for source in sources for name in [*(source.get("names") or ()), source["text"]]]
    return Text(
        record["text"],
        language,
        [(stretch[0], stretch[1]) for each in spoken for stretch in each["stretches"]],
        [(cue[0], cue[1]) for each in spoken for cue in each["cue"]],
        [name for each in names if (name := full_name(each))],
    )


def full_name(source: str) -> str:
    """A known given name and the surname behind it; empty where a source is called otherwise."""
    words = source.partition(",")[0].split()
    for place, word in enumerate(words[:-1]):
        if any(word.lower() in names for names in GIVEN.values()):
            surname = [*itertools.takewhile(lambda each: each[0].isupper(), words[place + 1 :])][-1:]
            return " ".join([word, *surname]) if surname else ""
    return ""


def _of_story(story: dict[str, Any]) -> Text:
    text = story["text"]
    places = [(start, start + len(each["text"])) for each in story["quotes"] if (start := text.find(each["text"])) >= 0]
    verbs = WORDS[story["language"]].get("verbs", ())
    cues = [match.span() for verb in verbs for match in re.finditer(rf"\b{verb}\b", text)]
    return Text(text, story["language"], places, cues, [name for name in story["persons"] if " " in name])


COLUMNS = ("any", "speaker", "cue", "content", "lost", "new")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument(
        "--limit", type=int, help="take only every n-th text of the news, so that about this many are left"
    )
    parser.add_argument("--only", action="append", choices=CHANGES, default=[])
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    print("| texts | change | quotations | " + " | ".join(COLUMNS) + " |")
    print("|---" * (len(COLUMNS) + 3) + "|")
    for name, texts in labelled(options.shared, options.limit).items():
        for row in rows(name, texts, options.only or list(CHANGES), options.show):
            print(row, flush=True)


def rows(name: str, texts: Sequence[Text], changes: Sequence[str], show: bool) -> Iterator[str]:
    """A row of the table for each change of some texts that changes any; with `show` each difference before it."""
    unchanged = [whole_pipeline(text.text) for text in texts]
    for change in changes:
        counts: Counter[str] = Counter()
        for text, before in zip(texts, unchanged, strict=True):
            changed = CHANGES[change](text)
            read = changed.applied(text.text)
            if read != text.text:
                some, told = compare(text, before, changed, read)
                counts += some
                counts["any"] += len(told)
                if show:
                    yield from (f"{name}, {text.language}, {change}: {line}" for line in told)
        if total := counts["quotations"]:
            shares = " | ".join(f"{counts[column] / total:.3f}" for column in COLUMNS)
            yield f"| {name} | {change} | {total} | {shares} |"


if __name__ == "__main__":
    main()
