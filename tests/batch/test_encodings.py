"""How a document is packed, by its name."""

from pathlib import PurePosixPath

import pytest

from newsdoc.batch.encodings import encodings_of, file_name, suffix_of


@pytest.mark.parametrize(
    "path",
    [
        "a.html",
        "quay/a.html",
        "/quay/a.HTML",
        "a.tar.gz",
        "quay.old/a",
        "a",
        ".hidden",
        "a.",
        "..a",
        "",
        "/",
        "quay/a.html/",
    ],
)
def test_names_are_taken_apart_as_pathlib_does(path: str) -> None:
    assert (file_name(path), suffix_of(path)) == (PurePosixPath(path).name, PurePosixPath(path).suffix)


@pytest.mark.parametrize(
    ("name", "plain", "encodings"),
    [
        ("quay/a.html.gz", "a.html", ("gzip",)),
        ("a.XZ", "a", ("xz",)),
        ("quay/a.html", "quay/a.html", ()),
        (".gz", ".gz", ()),
        ("a.zip", "a.zip", ()),
    ],
)
def test_the_suffix_of_a_packing(name: str, plain: str, encodings: tuple[str, ...]) -> None:
    assert encodings_of(name) == (plain, encodings)
