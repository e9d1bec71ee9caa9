"""What a checker knows of what is written."""

from pathlib import Path
from typing import assert_type

import newsdoc
from newsdoc import Article, Loss, Problem, Validation

article = Article("Ferry returns")

# The built-in formats are known to give text or bytes; a plugin's may give either.
assert_type(newsdoc.export(article, "json-ld"), str)
assert_type(newsdoc.export(article, "text", width=72), str)
assert_type(newsdoc.export(article, "newsml-g2"), bytes)
assert_type(newsdoc.export(article, "nitf"), str | bytes)
assert_type(newsdoc.export_all([article, article], "json"), str)
assert_type(newsdoc.export_all([article, article], "newsml-g2"), bytes)
assert_type(newsdoc.convert("Ferry returns", "html"), str)
assert_type(newsdoc.convert("Ferry returns", "rss"), str | bytes)

# Whatever the format:
assert_type(newsdoc.export_text(article, "nitf"), str)
assert_type(newsdoc.export_bytes(article, "nitf"), bytes)

assert_type(newsdoc.losses(article, "text"), tuple[Loss, ...])
assert_type(newsdoc.export_problems(article, "newsml-g2"), tuple[Problem, ...])
assert_type(newsdoc.validate("{}", "json"), Validation)
assert_type([each.reads for each in newsdoc.formats()], list[bool])


def save(folder: Path) -> None:
    """A file of text takes what is known to be text only."""
    (folder / "ferry.jsonld").write_text(newsdoc.export(article, "json-ld"), "utf-8")
    (folder / "ferry.xml").write_bytes(newsdoc.export(article, "newsml-g2"))
    (folder / "ferry.nitf").write_text(newsdoc.export(article, "nitf"), "utf-8")  # type: ignore[arg-type]
    (folder / "ferry.nitf").write_bytes(newsdoc.export_bytes(article, "nitf"))
