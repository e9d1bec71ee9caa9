"""The invented pages that the role model learns from: every block has a role that there is."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def invented(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(root / "benchmarks"))
    import page_invented

    yield page_invented
    for name in ("page_invented", "page_record"):
        sys.modules.pop(name, None)


def test_all_pages_are_of_the_form(invented: ModuleType) -> None:
    pages = invented.all_pages()
    assert len({page.id for page in pages}) == len(pages) > 0
    assert all(len(page.blocks) == len(page.roles) > 0 for page in pages)


def test_a_text_has_its_blocks_and_roles(invented: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "few.txt"
    path.write_text("id: a\nkind: brief\n\nheadline: Two ships\ndeck/paragraph: They met.\n===\nid: b\n\ndate: May 3\n")
    first, second = invented.read_texts(path)
    assert (first.id, first.blocks) == ("few/a", ["Two ships", "They met."])
    assert first.roles == [("headline",), ("deck", "paragraph")]
    assert second.roles == [("date",)]


def test_a_role_that_there_is_not_is_reported(invented: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "few.txt"
    path.write_text("id: a\n\nheader: Two ships\n")
    with pytest.raises(ValueError, match=r"few.txt, a: not a role and a text: 'header: Two ships'"):
        list(invented.read_texts(path))


def test_marks_of_roles_are_no_part_of_the_page(invented: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text('<h1 class="t" data-role="headline">Two ships</h1><p data-role="deck paragraph">They met.</p>')
    page = invented.read_markup(path)
    assert page.markup == '<h1 class="t">Two ships</h1><p>They met.</p>'
    assert page.roles == [("headline",), ("deck", "paragraph")]


def test_links_without_an_address_are_given_one(invented: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        '<li data-role="related"><a class="t">Two <b>ships</b>!</a></li><p data-role="other"><a href="/">Home</a>'
    )
    assert invented.read_markup(path).markup == (
        '<li><a class="t" href="/two-ships">Two <b>ships</b>!</a></li><p><a href="/">Home</a>'
    )


def test_a_wrong_mark_is_reported(invented: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text('<h1 data-role="title">Two ships</h1>')
    with pytest.raises(ValueError, match=r"page.html: not roles: \['title'\]"):
        invented.read_markup(path)
