"""The signs that AsciiDoc, Org and MediaWiki have within lines: emphasis, links, notes."""

import re
from collections.abc import Iterable

from newsdoc.formats.text.forms.form import without
from newsdoc.page.block import Block

_ADDRESS = r"(?:https?|ftp|mailto|irc):[^\s\[\]|]{1,500}"
_SIGNS = {
    "asciidoc": re.compile(
        rf"(?P<note>(?<=\S)\s?footnote:\w{{0,40}}\[[^\[\]]{{0,600}}\]|\(\(\([^()]{{1,200}}\)\)\)|\[\[\w[\w-]{{0,60}}\]\])"
        rf"|(?:link:(?P<path>[^\s\[\]]{{1,500}})|xref:[^\s\[\]]{{1,200}}|(?P<href>{_ADDRESS}))\[(?P<label>[^\[\]]{{1,300}}?)\^?\]"
        r"|<<[^<>,\n]{1,100},\s?(?P<words>[^<>\n]{1,300})>>"
        r"|(?<![\w*_`\\])(?P<mark>\*{1,2}|_{1,2}|`{1,2})(?=[^\s*_`]|[*_`][^\s*_`])"
    ),
    "org": re.compile(
        rf"(?P<note>\[fn:[^\[\]]{{1,300}}\])"
        rf"|\[\[(?:(?P<href>{_ADDRESS})|(?P<path>[^\[\]\n]{{1,500}}))(?:\]\[(?P<label>[^\[\]]{{1,300}}))?\]\]"
        r"|(?<![\w*/_=~\\])(?P<mark>[*/_=~])(?=[^\s*/=~])"
    ),
    "mediawiki": re.compile(
        r"(?P<note><ref[^<>]{0,200}/>|<ref[^<>/]{0,200}>(?:[^<]|<(?!/?ref)){0,1500}</ref>|<!--(?:[^-]|-(?!->)){0,1000}-->"
        r"|\{\{(?:[^{}]|\{\{[^{}]{0,200}\}\}){0,600}\}\}|'{2,5}"
        r"|\[\[(?:File|Image|Category|Datei|Fichier|Archivo):[^\[\]\n]{1,300}\]\])"
        r"|\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<words>[^\[\]|\n]{1,200})\]\]"
        rf"|\[(?P<href>{_ADDRESS})\s(?P<label>[^\[\]\n]{{1,300}})\]"
    ),
}
_LONGEST = 300
"""Characters between the marks of emphasis, at most."""
_JOINED = " +"
"""AsciiDoc: what stands at the end of a line that the next one is not to be joined with."""


def without_signs(block: Block, dialect: str) -> Block:
    """The block without marks of emphasis, notes, and the addresses of links, which it has in `links`."""
    text = block.text
    cuts: set[tuple[int, int]] = set()
    links: list[tuple[int, int, str]] = []
    if dialect == "asciidoc":
        cuts.update((at - 1 - len(_JOINED), at - 1) for at, _ in block.pieces if text[:at].endswith(_JOINED + " "))
    at = 0
    while (found := _SIGNS[dialect].search(text, at)) is not None:
        named = found.groupdict()
        at = found.end()
        if named["note"]:
            cuts.add(found.span())
        elif mark := named.get("mark"):
            if (end := _end_of_emphasis(text, found.end(), mark)) is not None:
                cuts.update((found.span(), (end, end + len(mark))))
        else:
            shown = next(name for name in ("label", "words", "href", "path") if named.get(name))
            start, end = found.span(shown)
            cuts.update(((found.start(), start), (end, found.end())))
            at = start if shown in ("label", "words") else at
            if named.get("href"):
                links.append((start, end, named["href"]))
    return without(block, _apart(sorted(cuts)), links)


def _end_of_emphasis(text: str, start: int, mark: str) -> int | None:
    """Where the mark stands that closes what one has opened: behind a sign, and before none of a word."""
    end = text.find(mark, start + 1, start + _LONGEST)
    while end > 0:
        behind = text[end + len(mark) : end + len(mark) + 1]
        if not text[end - 1].isspace() and not behind.isalnum() and behind != mark:
            return end
        end = text.find(mark, end + 1, start + _LONGEST)
    return None


def _apart(cuts: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches in order, without those that begin within another."""
    out: list[tuple[int, int]] = []
    for start, end in cuts:
        if start < end and (not out or start >= out[-1][1]):
            out.append((start, end))
    return out
