"""Does a pattern backtrack? Feeds runs of characters to every regular expression that the package compiles.

    python fuzz/backtracking.py [--size N] [--few]

All modules are imported, and samples of all kinds are read, analyzed and written, so that the patterns in tables that
are made when they are needed are there too. Each pattern is tried on runs of each sort of character and of pairs of
them, with what the pattern opens with in front and what no pattern expects behind; and behind what stands in front of
each part of it that repeats, since only there may such a run begin. One that takes more than SLOW for a
run of N characters, and on four times as many more than GROWTH times as long, is printed: it would hang on a page that
is made for it. Exit status 1 when there is one.
"""

import argparse
import ast
import importlib
import pkgutil
import re
import sys
import time
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from re import _parser as sre  # type: ignore[attr-defined]
from typing import Any

import attrs

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("newsdoc", *(path.name.replace("-", "_") for path in sorted((ROOT / "plugins").glob("newsdoc-*"))))
SIZE = 500
SLOW = 0.4e-6
"""Seconds a character, of four times SIZE: most patterns take a twentieth of it; slower ones are looked at closely."""
GROWTH = 8.0
"""Four times the characters take about four times as long; sixteen times where each place looks at all others."""
WORST = 2
"""So many runs of those that take longest are measured at two sizes."""
CHARACTERS = (
    "a", "Z", "é", "中", "7", " ", "\n", "\t", "\u00a0", ".", ",", ":", "-", "—", "_", "/", "\\", "@", "|", "*", "&",
    ";", '"', "'", "“", "”", "«", "(", ")", "[", "]", "{", "<", ">", "=", "©", "#",
)  # fmt: skip
PAIRED = ("a", "Z", "7", " ", "\n", ".", ",", "-", '"', "(", ")", "<", ">", "/", ":")
"""Of these each two are tried in turn: "a.a.a.a."."""
BOUNDED = {
    "text/cut.py": "looks at the last 60 characters of a line",
    "wording/captions.py": "looks at the last 200 characters of a caption",
    "wording/datelines.py": "looks at the first 140 characters of a paragraph",
    "forms/markdown.py": "is matched, by a tuple of patterns",
}
"""Files whose patterns, where they look slow, are only given so much: why they are not."""
ALL_USES = frozenset(("search", "match", "fullmatch"))
ENDS = ("", "\x00", "a\x00")


@attrs.frozen
class Found:
    """A pattern, and where it was compiled."""

    pattern: re.Pattern[str]
    place: str
    """The module's file in its package, and the line."""
    uses: frozenset[str]
    """How it is used: "search" for all that tries it at every place of a text, "match", "fullmatch"."""


@attrs.frozen
class Slow:
    """A pattern that takes too long."""

    found: Found
    unit: str
    """What was repeated."""
    growth: float
    """How many times as long four times as many characters took."""


def patterns() -> list[Found]:
    """All patterns that the package and its plugins compile, while they are imported and at work."""
    found: dict[tuple[str, int], Found] = {}
    original = re._compile  # type: ignore[attr-defined]

    def recorded(pattern: object, flags: int) -> object:
        compiled = original(pattern, flags)
        place = _place()
        if place and isinstance(compiled, re.Pattern) and isinstance(compiled.pattern, str):
            file, line = place
            where = f"{file.parent.name}/{file.name}:{line}"
            found.setdefault((compiled.pattern, compiled.flags), Found(compiled, where, _uses(file, line)))
        return compiled

    re._compile = recorded  # type: ignore[attr-defined]
    try:
        for package in PACKAGES:
            _import_all(package)
        _work()
    finally:
        re._compile = original  # type: ignore[attr-defined]
    return list(found.values())


def _place() -> tuple[Path, int] | None:
    """The file and line of ours that compiles a pattern."""
    frame = sys._getframe(2)
    for _ in range(3):
        if any(f"/{package}/" in frame.f_code.co_filename.replace("\\", "/") for package in PACKAGES):
            return Path(frame.f_code.co_filename), frame.f_lineno
        if frame.f_back is None:
            break
        frame = frame.f_back
    return None


def _uses(file: Path, line: int) -> frozenset[str]:
    """How the constant that this line sets is used; all ways for what is no constant, or goes elsewhere by name."""
    node = next((node for node in _tree(file).body if node.lineno <= line <= (node.end_lineno or 0)), None)
    target = (
        node.targets[0] if isinstance(node, ast.Assign) else node.target if isinstance(node, ast.AnnAssign) else None
    )
    if not isinstance(target, ast.Name):
        return ALL_USES
    code = file.read_text("utf-8") if target.id.startswith("_") else _sources()
    found = set(re.findall(rf"\b{re.escape(target.id)}\b(?!\s*[=:])(?:\.(\w+))?", code)) - {"pattern"}
    if "" in found:
        return ALL_USES
    return frozenset(use if use in ("match", "fullmatch") else "search" for use in found)


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


@cache
def _sources() -> str:
    """All of our code: a constant may be used in another module than its own."""
    folders = [ROOT / "src", *(ROOT / "plugins").glob("*/src")]
    return "\n".join(path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.py")))


def _import_all(package: str) -> None:
    try:
        module = importlib.import_module(package)
    except ImportError:  # the plugin is not installed
        return
    for each in pkgutil.walk_packages(module.__path__, package + "."):
        if not each.name.endswith("__main__"):
            try:
                importlib.import_module(each.name)
            except ImportError:  # it needs an optional dependency
                continue


def _work() -> None:
    """Reads, analyzes and writes samples in every language, so that what is compiled on demand is."""
    import newsdoc
    from newsdoc.testing import FULL
    from newsdoc.wording.languages import languages

    text = (
        "Harbour Post\n\nFerry returns\n\nBy Ann Lee\n\n5 March 2026, 14:36\n\nOSTMARK, March 5 (AP) — “We are "
        "home,” said Ann Lee, who leads the crew. She left on Monday.\n\nPhoto: Bo Ray/AP\n\n"
        "Ann Lee is a reporter in Ostmark.\n\n"
    )
    for language in languages():
        page = newsdoc.parse(text, "text", language=language)
        newsdoc.analyze(page, "quotes", "people")
        newsdoc.parse(f"<html lang={language}><p>" + text.replace("\n\n", "<p>"), "html", language=language)
    for info in newsdoc.formats():
        if info.writes:
            written = newsdoc.export(FULL, info.name)
            if info.reads:
                newsdoc.parse(written, info.name)


def units(*, few: bool = False) -> list[str]:
    """What is repeated: each character, and pairs of them; `few`: pairs with a letter or a space only."""
    firsts = ("a", " ") if few else PAIRED
    return [*CHARACTERS, *(a + b for a in firsts for b in PAIRED if a != b)]


def slow_patterns(found: list[Found], runs: list[str], size: int = SIZE) -> Iterator[Slow]:
    """The patterns that backtrack, each with the worst run."""
    for each in found:
        if each.place.split(":")[0] in BOUNDED:
            continue
        first, *others = _openings(each.pattern)
        tried = [(first, unit) for unit in runs] + [(opening, unit) for opening in others for unit in CHARACTERS]
        taken = sorted(((_seconds(each, *run, 4 * size), run) for run in tried), reverse=True)
        for seconds, (opening, unit) in taken[:WORST]:
            if seconds < SLOW * 4 * size:
                break
            if (growth := _growth(each, opening, unit, size)) > GROWTH:
                yield Slow(each, unit, growth)
                break


def _growth(found: Found, opening: str, unit: str, size: int) -> float:
    """How many times as long four times the size takes: the least of three tries, since others may use the machine."""
    ratios = []
    for _ in range(3):
        small = min(_seconds(found, opening, unit, size) for _ in range(3))
        large = min(_seconds(found, opening, unit, 4 * size) for _ in range(2))
        ratios.append(large / small)
    return min(ratios)


def _seconds(found: Found, opening: str, unit: str, size: int) -> float:
    """Processor time of a search and a match, the longest of the ends."""
    run = opening + unit * (size // len(unit))
    longest = 0.0
    for end in ENDS:
        text = run + end
        start = time.process_time()
        for use in found.uses:
            getattr(found.pattern, use)(text)
        longest = max(longest, time.process_time() - start)
    return longest


def _openings(pattern: re.Pattern[str]) -> list[str]:
    """What the pattern opens with, then the shortest texts in front of each part of it that repeats without end."""
    found = [""]
    parsed = list(sre.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    for kind, value in parsed:
        if kind is not sre.LITERAL:
            break
        found[0] += chr(value)
    _add_openings(parsed, "", found)
    return list(dict.fromkeys(found))


_ENDLESS = 100
"""A part that may repeat more often than this is tried as one without an end."""
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)


def _add_openings(items: Iterable[Any], before: str, found: list[str]) -> str:
    """Add what stands in front of parts that repeat. Gives `before` with the shortest text that matches all of them."""
    for kind, value in items:
        if kind in _REPEATS:
            least, most, inner = value
            if most > _ENDLESS:
                found.append(before)
            once = _add_openings(inner, before, found)
            before += once[len(before) :] * least
        elif kind is sre.SUBPATTERN:
            before = _add_openings(value[-1], before, found)
        elif kind is sre.ATOMIC_GROUP:
            before = _add_openings(value, before, found)
        elif kind is sre.BRANCH:
            alternatives = [_add_openings(each, before, found) for each in value[1]]
            before = alternatives[0]
        else:
            before += _character(kind, value)
    return before


_OF_CATEGORY = {
    sre.CATEGORY_DIGIT: "7", sre.CATEGORY_SPACE: " ", sre.CATEGORY_WORD: "a", sre.CATEGORY_NOT_DIGIT: "a",
    sre.CATEGORY_NOT_SPACE: "a", sre.CATEGORY_NOT_WORD: " ",
}  # fmt: skip


def _character(kind: Any, value: Any) -> str:
    """A character that a part of a pattern matches; empty for what matches a place."""
    if kind is sre.LITERAL:
        return chr(value)
    if kind is sre.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if kind is sre.ANY:
        return "a"
    if kind is not sre.IN:
        return ""
    if value[0][0] is sre.NEGATE:
        return next((each for each in CHARACTERS if not any(_holds(part, each) for part in value[1:])), "")
    (first, what), *_ = value
    return chr(what[0]) if first is sre.RANGE else _OF_CATEGORY.get(what, "") if first is sre.CATEGORY else chr(what)


def _holds(part: Any, character: str) -> bool:
    kind, value = part
    if kind is sre.LITERAL:
        return bool(ord(character) == value)
    if kind is sre.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    is_digit, is_space = character.isdigit(), character.isspace()
    is_word = character.isalnum() or character == "_"
    holds = {sre.CATEGORY_DIGIT: is_digit, sre.CATEGORY_SPACE: is_space, sre.CATEGORY_WORD: is_word}
    other = {sre.CATEGORY_NOT_DIGIT: not is_digit, sre.CATEGORY_NOT_SPACE: not is_space}
    return (holds | other | {sre.CATEGORY_NOT_WORD: not is_word}).get(value, False)


def main() -> int:
    """The command."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--size", type=int, default=SIZE)
    arguments.add_argument("--few", action="store_true", help="fewer pairs of characters")
    options = arguments.parse_args()
    warnings.simplefilter("ignore")
    found = patterns()
    slow = list(slow_patterns(found, units(few=options.few), options.size))
    for each in slow:
        text = each.found.pattern.pattern
        shown = text if len(text) < 160 else text[:160] + "..."
        print(f"{each.found.place}: {each.growth:.0f} times on a run of {each.unit!r}: {shown}")
    print(f"{len(found)} patterns, {len(slow)} that backtrack")
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
