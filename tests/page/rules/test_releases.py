"""The foot of a release is looked for among the last paragraphs only, so that a long page takes no longer for each."""

from collections.abc import Iterator

import pytest

from newsdoc.page.block import Block
from newsdoc.page.page import Page
from newsdoc.page.reading import read_roles
from newsdoc.page.rules.releases import foot_of_a_release

SENTENCE = "The harbour board will mend the old sea wall before the storms of the winter come, it said in a statement."


class Counted(list[int]):
    """Counts how often it is gone through."""

    times = 0

    def __iter__(self) -> Iterator[int]:
        Counted.times += 1
        return super().__iter__()


def test_the_paragraphs_of_a_long_page_are_not_gone_through_for_each_block(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Sea wall to be mended", *[f"{SENTENCE} {i}" for i in range(40)]]
    page = read_roles([Block(each, 0, 0) for each in texts], "en")
    for i in range(1, len(texts)):
        page.assign(i, "paragraph", "for this test")
    found = Page.blocks_as
    monkeypatch.setattr(Page, "blocks_as", lambda page, *roles: Counted(found(page, *roles)))
    foot_of_a_release(page)
    assert Counted.times == 0
