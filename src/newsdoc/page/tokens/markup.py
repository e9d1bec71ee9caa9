"""What the markup of a block says, as tokens of the role model: "tag:p", "linked:whole", "look of the run".

Names of classes are weak evidence: a closed list of words gives hints, and the model learns more of them
(`class_words.py`). The strongest evidence is likeness to the main run of prose: the blocks that hold most of the page's
text, by their parent and by their tag and class.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsdoc.page.block import Block
from newsdoc.page.link_targets import Address, first_link, kind_of, seen_from
from newsdoc.page.markup import Markup
from newsdoc.page.tokens.position import Frame, body_of
from newsdoc.page.tokens.sets import JoinedTokenSets, OwnTokenSet, TokenSet, bin_of
from newsdoc.wording.scripts import measured

_PROSE = 60
"""Letters of a sentence of the story."""
_GAP = 16
"""Blocks between two paragraphs of one story, at most; the markup tells what stands between them."""
_NOT_PROSE = frozenset(("caption", "credit", "comments", "consent", "hidden"))
_MANY_LINKS = 3
"""A paragraph of which a third is links is a list of them rather than the story's."""
_PLAIN_TAGS = frozenset("p div span li td th h1 h2 h3 h4 figcaption blockquote dd dt pre section article a".split())


def markup_frame(blocks: Sequence[Block], own: Sequence[OwnTokenSet], title: int | None) -> Frame | None:
    """Where the story stands by its markup; None where the blocks have none, or it does not tell.

    `title`: the block of the headline, if it was found.
    """
    prose = [_is_prose(block, own_set) for block, own_set in zip(blocks, own, strict=True)]
    if not any(prose):
        return None
    parent, _, look = _run(blocks, prose)
    prose = [
        yes and (m := block.markup) is not None and (m.inside or m.parent is parent or _look(m) == look)
        for yes, block in zip(prose, blocks, strict=True)
    ]  # fmt: skip
    first, last = body_of(prose, own, len(blocks), _GAP)
    if title is not None and last >= 0 and first < title:  # what stands over the headline is not the story
        later = [yes and i > title for i, yes in enumerate(prose)]
        if sum(later) * 2 > sum(prose):
            prose = later
            first, last = body_of(prose, own, len(blocks), _GAP)
    return Frame(prose, first, last, title)


def _is_prose(block: Block, own_set: OwnTokenSet) -> bool:
    markup = block.markup
    if markup is None or markup.kind == "heading" or markup.hint in _NOT_PROSE or markup.figure is not None:
        return False
    size = measured(block.text)
    return size > _PROSE and markup.linked * _MANY_LINKS < len(block.text) and own_set.is_prose


def _look(markup: Markup) -> tuple[str, str]:
    return markup.tag, markup.names


def _run(blocks: Sequence[Block], prose: Sequence[bool]) -> tuple[object, object, tuple[str, str]]:
    """Of the most prose: the element around it and the one around that, and its tag with class."""
    parents: Counter[tuple[object, object]] = Counter()
    looks: Counter[tuple[str, str]] = Counter()
    for block, yes in zip(blocks, prose, strict=True):
        if yes and (markup := block.markup) is not None:
            size = len(block.text) * (2 if markup.inside else 1)
            parents[markup.parent, markup.above] += size
            looks[_look(markup)] += size
    return *max(parents, key=parents.__getitem__), max(looks, key=looks.__getitem__)


def markup_token_sets(
    blocks: Sequence[Block],
    own: Sequence[OwnTokenSet],
    frame: Frame,
    places: Sequence[str],
    pictures: Mapping[int, Sequence[Markup]],
    page: Address | None = None,
) -> list[JoinedTokenSets]:
    """What the markup says of each block: tag, hints, links, likeness to the main run and nearness to pictures.

    `page`: its address, beside which those of its links are seen.
    """
    parent, above, look = _run(blocks, frame.prose) if any(frame.prose) else (None, None, ("", ""))
    boxes: Counter[object] = Counter()
    looks: Counter[tuple[str, str]] = Counter()
    seen = []
    for block in blocks:
        markup = block.markup
        if markup is not None:
            boxes[markup.parent] += 1
            looks[markup.tag, markup.names] += 1
        seen.append(markup)
    found: list[JoinedTokenSets] = []
    before: Markup | None = None
    for i, (block, markup, own_set, place) in enumerate(zip(blocks, seen, own, places, strict=True)):
        if markup is None:
            found.append(_NOTHING)
            continue
        size = len(block.text)
        linked, bold, box, kind, tag = markup.linked, markup.bold, markup.parent, markup.kind, markup.tag
        share = 0 if not linked else 1 if linked * 2 < size else 2 if linked * 10 < size * 9 else 3
        href = first_link(markup) if share > 1 else ""
        own_look = (tag, markup.names)
        run = (box is parent) + 2 * (own_look == look)
        if run == 0 and box is not None and parent is not None:
            run = 4 if markup.above is parent else 5 if markup.above is not None and markup.above is above else 0
        boxed, alike = boxes[box], looks[own_look]
        found.append(
            _token_sets(
                tag if tag in _PLAIN_TAGS else kind,
                markup.hint or "none",
                share,
                (kind_of(href), *seen_from(page, href)) if href else (),
                0 if not bold else 1 if bold * 10 < size * 9 else 2,
                "figure" if markup.figure is not None else "quote" if markup.quote is not None
                else kind if kind in ("item", "cell") else "",
                markup.inside,
                run,
                _near_picture(markup, pictures, i) if pictures else "far",
                _FEW_BINS[boxed] if boxed < _MANY else 3,
                _FEW_BINS[alike] if alike < _MANY else 3,
                before is not None and before.parent is box,
                place,
                own_set.shape,
                own_set.ending,
            )
        )  # fmt: skip
        before = markup
    return found


_MANY = 6
"""Blocks in one box, or of one look, from which more of them say no more."""
_FEW_BINS = tuple(bin_of(count, 1, 2, 5) for count in range(_MANY))


def _near_picture(markup: Markup, pictures: Mapping[int, Sequence[Markup]], i: int) -> str:
    """How near a picture stands: in the same figure or wrapper, right before, right after."""
    before, after = pictures.get(i), pictures.get(i + 1)
    if before:
        last = before[-1]
        if markup.figure is not None and last.figure is markup.figure:
            return "figure"
        # A picture and its caption share a wrapper that is not the story's own.
        if last.parent is markup.parent or last.above is markup.parent:
            return "wrapper"
        return "before"
    if after:
        if markup.figure is not None and after[0].figure is markup.figure:
            return "figure"
        return "after wrapper" if after[0].parent is markup.parent else "after"
    return "far"


_RUNS = ("other", "parent", "look", "parent and look", "below", "beside")
_LINKED = ("none", "some", "most", "whole")
_BOLD = ("none", "some", "whole")
_PARTS = {True: "in story", False: "outside story"}
_NOTHING = JoinedTokenSets()
"""What is known of a block without markup."""


@lru_cache(8192)
def _token_sets(  # noqa: PLR0913 - remembered by all that it is told
    tag: str, hint: str, linked: int, target: tuple[str, ...], bold: int, group: str, inside: bool, run: int,
    picture: str, box: int, alike: int, same_box: bool, place: str, shape: str, ending: str,
) -> JoinedTokenSets:  # fmt: skip
    """Several small ones: a page has few that the pages before had not, while no two pages are alike in everything."""
    token_sets = [
        _of_tag(tag, linked, bold, run, place, shape),
        _of_hint(hint, linked, run, place, shape),
        _of_run(run, linked, inside, place, shape, ending),
        _of_others(picture, box, alike, same_box, linked, inside, place, shape),
    ]
    if group:
        token_sets.append(_of_group(group, linked, place, shape))
    if target:
        token_sets.append(_of_target(*target, place, shape))
    return JoinedTokenSets(*token_sets)


@lru_cache(2048)
def _of_tag(tag: str, linked: int, bold: int, run: int, place: str, shape: str) -> TokenSet:
    return TokenSet(
        (
            f"tag:{tag}", f"{place} tag:{tag}", f"tag:{tag} {shape}", f"tag:{tag} linked:{_LINKED[linked]}",
            f"tag:{tag} bold:{_BOLD[bold]}", f"tag:{tag} run:{_RUNS[run]}", f"bold:{_BOLD[bold]}",
        )
    )  # fmt: skip


@lru_cache(2048)
def _of_hint(hint: str, linked: int, run: int, place: str, shape: str) -> TokenSet:
    return TokenSet(
        (
            f"hint:{hint}", f"{place} hint:{hint}", f"hint:{hint} {shape}", f"hint:{hint} linked:{_LINKED[linked]}",
            f"hint:{hint} run:{_RUNS[run]}",
        )
    )  # fmt: skip


@lru_cache(2048)
def _of_run(run: int, linked: int, inside: bool, place: str, shape: str, ending: str) -> TokenSet:
    links, run_of, part = _LINKED[linked], _RUNS[run], _PARTS[inside]
    return TokenSet(
        (
            "markup", f"linked:{links}", f"{place} linked:{links}", part, f"{place} {part}",
            f"{part} {shape} linked:{links}", f"run:{run_of}", f"{place} run:{run_of}", f"run:{run_of} linked:{links}",
            f"run:{run_of} {shape} {ending}",
        )
    )  # fmt: skip


@lru_cache(2048)
def _of_others(
    picture: str, box: int, alike: int, same_box: bool, linked: int, inside: bool, place: str, shape: str
) -> TokenSet:
    tokens = (
        f"picture:{picture}", f"{place} picture:{picture}", f"picture:{picture} {shape}",
        f"picture:{picture} {_PARTS[inside]}", f"box of {box}", f"alike {alike}",
        f"alike {alike} linked:{_LINKED[linked]} {shape}",
    )  # fmt: skip
    return TokenSet((*tokens, "same box as before") if same_box else tokens)


@lru_cache(2048)
def _of_group(group: str, linked: int, place: str, shape: str) -> TokenSet:
    return TokenSet(
        (f"in {group}", f"in {group} {shape}", f"in {group} linked:{_LINKED[linked]}", f"{place} in {group}")
    )


@lru_cache(4096)
def _of_target(kind: str, where: str, form: str, place: str, shape: str) -> TokenSet:
    """`kind`, `where`, `form`: what the link leads to, as `link_targets` tells it."""
    return TokenSet(
        (
            f"link:{kind}", f"{place} link:{kind}", f"link:{kind} {shape}", f"to:{where}", f"{place} to:{where}",
            f"page:{form}", f"{place} page:{form}", f"page:{form} {shape}", f"to:{where} page:{form}",
            f"{place} to:{where} page:{form}",
        )
    )  # fmt: skip
