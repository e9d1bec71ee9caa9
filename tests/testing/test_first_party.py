"""newsdoc's own formats and analyzers pass the checks of the kit."""

from typing import Any

import pytest

import newsdoc
from newsdoc.registry import DEFAULT_PLUGINS, default_registry
from newsdoc.testing import HARBOUR, check_analyzer, check_exporter, check_parser

TEXT = """Ferry returns to the old quay

By Ann Lee

The ferry sails again from the old quay of Northport, the harbour office said on Monday after a meeting.

It had been away for two years, and the crew waved to the people who had come to the quay in the rain to see it.

The fares stay as they were, the office said, and the first boat leaves at seven on every day of the week."""


def members(kind: str) -> list[Any]:
    own = [info.name for info in newsdoc.plugins() if info.name in DEFAULT_PLUGINS]
    provided = [each for info in newsdoc.plugins() if info.name in own for each in info.provides]
    return [each.partition(" ")[2] for each in provided if each.startswith(f"{kind} ")]


@pytest.mark.parametrize("name", members("exporter"))
def test_exporters(name: str) -> None:
    check_exporter(default_registry().exporter(name))


@pytest.mark.parametrize("name", [name for name in members("parser") if name not in ("html", "newsml-1")])
def test_parsers(name: str) -> None:
    sample = TEXT if name == "text" else newsdoc.export(HARBOUR, name)
    check_parser(default_registry().parser(name), sample)


def test_html() -> None:
    body = "".join(f"<p>{each}</p>" for each in TEXT.split("\n\n")[1:])
    check_parser(default_registry().parser("html"), f"<!doctype html><h1>Ferry returns</h1><article>{body}</article>")


def test_newsml_1() -> None:
    sample = f"""<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ferry returns</HeadLine></NewsLines>
    <ContentItem><DataContent>{TEXT}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    check_parser(default_registry().parser("newsml-1"), sample)


@pytest.mark.parametrize("name", members("analyzer"))
def test_analyzers(name: str) -> None:
    check_analyzer(default_registry().analyzer(name))
