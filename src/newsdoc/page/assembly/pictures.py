"""Figures and galleries: the pictures among the blocks of a page, with their captions and credits."""

import re
from collections.abc import Sequence

import attrs

from newsdoc.model import Embed, Figure, Gallery, Span, Table
from newsdoc.page.assembly.figures import apart, caption_and_credit, printed_credit
from newsdoc.page.assembly.furniture import kind_of
from newsdoc.page.assembly.output import Output, span_of
from newsdoc.page.assembly.sections import span_over
from newsdoc.page.block import Block as PageBlock
from newsdoc.page.markup import Markup
from newsdoc.page.page import Page

Place = tuple[int, Markup | None]
"""A block by its number, with its markup; or a picture, as block -1."""

_GALLERY = 3
"""Figures, at least: two that stand together are a pair of pictures, not a show of slides."""
_COUNTER = re.compile(r"\d{1,3}(?:\s?/\s?\d{1,3})?")
_OF_FIGURES = frozenset(("image", "caption", "credit"))
_WORDS = frozenset(("caption", "credit"))
_HEAD = frozenset(("headline", "deck", "kicker", "byline", "date"))


def places_of(page: Page) -> list[Place]:
    """The blocks of a page, and the pictures among them, in reading order."""
    pictures = page.pictures
    if not pictures:
        return [(i, block.markup) for i, block in enumerate(page.blocks)]
    places: list[Place] = []
    for i, block in enumerate(page.blocks):
        if i in pictures:
            places += [(-1, picture) for picture in pictures[i]]
        places.append((i, block.markup))
    return places + [(-1, picture) for picture in pictures.get(len(page.blocks), ())]


class Pictures:
    """Reads the pictures of a page, place by place, into the body of its story."""

    def __init__(self, page: Page, places: Sequence[Place], last_place: int, out: Output) -> None:
        """`last_place`: that of the last block of the story; behind it pictures are other stories'."""
        self.page, self.blocks, self.roles, self.language = page, page.blocks, page.roles, page.language
        self.places = places
        self.last_place = last_place
        self.out = out
        self.wordless = -1
        """The place behind a figure without words that was put into the body last."""

    def read(self, k: int) -> int:
        """Put the picture or player at place k into the body; how many places that used up."""
        markup = self.places[k][1]
        if markup is None or markup.kind == "image":
            return self.read_figure(k)
        if markup.picture is not None and (address := markup.picture.address()):
            self.out.add(Embed(address))
        return 1

    def read_figure(self, k: int) -> int:
        """The same for the figure that begins at place k, or the gallery."""
        run, figure = self._one_figure(k)
        first = self.places[k][1]
        if first is None or first.hint != "gallery":
            if figure is not None:
                self.out.add(figure)
                self.wordless = k + run if figure.caption is None and figure.credit is None else -1
            return run
        figures = [figure] if figure is not None else []
        while (at := k + run) < len(self.places) and self._kind_at(at) in _OF_FIGURES:
            markup = self.places[at][1]
            if markup is None or markup.hint not in ("gallery", "caption", "credit"):
                break
            more, figure = self._one_figure(at)
            figures += [figure] if figure is not None else []
            run += more
        if len(figures) >= _GALLERY:
            self.out.add(Gallery(figures=tuple(figures), span=span_over(each.span for each in figures)))
        else:
            for each in figures:
                self.out.add(each)
        return run

    def _kind_at(self, k: int) -> str:
        """The role of a block; "image" or "embed" for what has no words."""
        i, markup = self.places[k]
        return self.roles[i] if i >= 0 else markup.kind if markup is not None else "other"

    def _one_figure(self, k: int) -> tuple[int, Figure | None]:
        """How many places the figure takes that begins here: a picture, with the lines under or around it; and the
        figure, if it is one of the story.
        """
        first = self.places[k][1]
        holder = first.figure if first is not None else None
        before = self._kind_at(k)
        worded = before != "image"
        end = k + 1
        while end < len(self.places) and (markup := self.places[end][1]) is not None:
            kind = self._kind_at(end)
            same = holder is not None and markup.figure is holder
            if kind not in _OF_FIGURES and not (kind == "other" and (same or self._counts(end))):
                break
            image = kind == "image"
            if not same and (markup.figure is not None or (image and worded and not self._is_under(k, end))):
                break
            if image and holder is None and before == "image" and not self._are_one(end - 1, end):
                break
            before = kind
            worded = worded or not image
            end += 1
        places = [self.places[at] for at in range(k, end)]
        captions = [self.blocks[i] for i, _ in places if i >= 0 and self.roles[i] == "caption"]
        credits = [self.blocks[i] for i, _ in places if i >= 0 and self.roles[i] == "credit"]
        for i, _ in places:
            if i >= 0 and self.roles[i] == "other":
                self.out.set_aside(self.blocks[i], "label")
        span = span_over(span_of(self.blocks[i]) for i, _ in places if i >= 0)
        parted = [apart(block, self.language) if not credits else (block.text, "") for block in captions]
        texts = (
            [caption for caption, _ in parted],
            [block.text for block in credits] or [credit for _, credit in parted if credit],
        )
        found = None
        for i, markup in places:
            if i < 0 and markup is not None and markup.picture is not None:
                better = markup.picture.figure(*texts, span)
                found = (
                    better if found is None or (better and len(better.renditions) >= len(found.renditions)) else found
                )
        repeated = any(markup.picture.repeated for _, markup in places if markup is not None and markup.picture)
        if found is None and (captions or credits) and self._is_under_wordless(k):
            found = self._with_words(*texts, span)
        elif found is None and captions and not repeated and not self._is_beside(k):
            caption, credit = caption_and_credit(*texts, self.language)
            found = Figure(caption, credit=credit, span=span)
        elif found is not None and not captions and not credits and self._is_beside(k):
            found = None
        if found is None and not (credits and not captions and self._sign_another(credits)):
            self._set_aside([i for i, _ in places if i >= 0 and self.roles[i] in ("caption", "credit")])
        if found is not None and found.credit and not captions and (line := printed_credit(credits)):
            found = attrs.evolve(found, credit=line)
        return end - k, found

    def _is_under(self, k: int, picture: int) -> bool:
        """Whether what stands from place k on are the words over a picture: in its wrapper, and it has none below."""
        above, shown = self.places[picture - 1][1], self.places[picture][1]
        words = all(self._kind_at(at) in _WORDS for at in range(k, picture))
        below = picture + 1 < len(self.places) and self._kind_at(picture + 1) in _WORDS
        beside = above is not None and shown is not None and above.parent is shown.parent
        return words and beside and not below

    def names_table(self, k: int) -> bool:
        """Give the caption at place k to the table right before it, where one figure holds both."""
        (i, markup), before = self.places[k], self.places[k - 1][1] if k else None
        table = self.out.nodes[-1] if self.out.nodes else None
        if markup is None or before is None or markup.figure is None or before.figure is not markup.figure:
            return False
        if before.kind != "cell" or not isinstance(table, Table) or table.caption:
            return False
        self.out.nodes[-1] = attrs.evolve(table, caption=self.blocks[i].text)
        return True

    def _sign_another(self, credits: list[PageBlock]) -> bool:
        """Give a credit line that stands away from any picture to the story's first one: "Titelbild: Ann Lee".

        One that has a credit keeps it.
        """
        line = printed_credit(credits)
        at = next((at for at, node in enumerate(self.out.nodes) if isinstance(node, Figure)), None)
        if line is None or at is None:
            return False
        figure = self.out.nodes[at]
        if not isinstance(figure, Figure) or figure.credit:
            return False
        self.out.nodes[at] = attrs.evolve(figure, credit=line)
        return True

    def _counts(self, k: int) -> bool:
        """Whether a block between a picture and its words is the number of its pictures: "3", "1 / 12"."""
        i, _ = self.places[k]
        followed = k + 1 < len(self.places) and self._kind_at(k + 1) in ("caption", "credit")
        return followed and i >= 0 and _COUNTER.fullmatch(self.blocks[i].text) is not None

    def _set_aside(self, blocks: list[int]) -> None:
        """The words of a picture that is none of the story's: they are furniture, so that nothing is lost."""
        for i in blocks:
            self.out.set_aside(self.blocks[i], kind_of(self.page, i))

    def _is_under_wordless(self, k: int) -> bool:
        """Whether the figure before place k has no words, and nothing stands between but the story's head: a picture
        behind the headline, whose caption is under both.
        """
        if not 0 <= self.wordless <= k:
            return False
        between = map(self._kind_at, range(self.wordless, k))
        return all(kind in _HEAD for kind in between) and isinstance(self.out.nodes[-1], Figure)

    def _with_words(self, captions: list[str], credits: list[str], span: Span | None) -> Figure | None:
        """The figure before, with the words under a copy of it: one for readers without scripts, or the blank that a
        script puts the picture into.
        """
        bare = self.out.nodes.pop()
        caption, credit = caption_and_credit(captions, credits, self.language)
        return attrs.evolve(bare, caption=caption, credit=credit, span=span) if isinstance(bare, Figure) else None

    def _is_beside(self, k: int) -> bool:
        """Whether a picture is another story's: it stands behind this one, or links to what a related link names."""
        i, markup = self.places[k]
        if markup is None or i >= 0:
            return False
        nearby = [self.places[at] for at in range(max(0, k - 2), min(len(self.places), k + 4))]
        beside = [other for j, other in nearby if j >= 0 and self.roles[j] == "related" and other is not None]
        beside += [other for j, other in nearby if j >= 0 and other is not None and other.linked >= len(other.text) - 1]
        href = next((mark[3] for mark in markup.marks if mark[0] == "link"), "")
        if href and any(href == mark[3] for other in beside for mark in other.marks):
            return True
        return k > self.last_place and (markup.figure is None or not markup.inside)

    def _are_one(self, one: int, other: int) -> bool:
        """Whether two pictures stand in one wrapper: forms of the same picture for different screens."""
        a, b = self.places[one][1], self.places[other][1]
        return a is not None and b is not None and a.parent is not None and a.parent is b.parent

    def read_lines(self, i: int) -> int:
        """The same where no pictures are known: the figure of caption i with the credit lines after it, or of a credit
        line with the caption after it.
        """
        used = 1
        captions: list[str] = []
        credits: list[str] = []
        block = self.blocks[i]
        if self.roles[i] == "caption":
            captions.append(block.text)
            if self.page.is_bare_caption(i):
                while i + used < len(self.blocks) and self.roles[i + used] == "credit" and not credits:
                    used += self._credit_lines(i + used, credits)
        else:
            used = self._credit_lines(i, credits)
            nearby = i + used
            followed = nearby + 1 < len(self.blocks) and self.roles[nearby + 1] == "credit"
            bare = nearby < len(self.blocks) and self.roles[nearby] == "caption" and self.page.is_bare_caption(nearby)
            if bare and not followed:
                captions.append(self.blocks[nearby].text)
                used += 1
        caption, credit = caption_and_credit(captions, [" ".join(credits)] if credits else [], self.language)
        href = next((link[2] for link in block.links), None)
        span = span_over(map(span_of, self.blocks[i : i + used]))
        self.out.add(Figure(caption, credit=credit, url=href, span=span))
        return used

    def _credit_lines(self, i: int, credits: list[str]) -> int:
        """One credit, and a second line of it where the first is only its label ("Image:")."""
        text = self.blocks[i].text
        credits.append(text.strip("() "))
        if text.rstrip().endswith(":") and i + 1 < len(self.blocks) and self.roles[i + 1] == "credit":
            credits.append(self.blocks[i + 1].text.strip("() "))
            return 2
        return 1
