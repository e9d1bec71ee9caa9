"""Addresses out of documents."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdoc.addresses import host_of, is_archive, join, original, runs_code, split

BROKEN = (
    "//[",
    "http://[",
    "http://a℀b/",
    "http://[::1",
    "https://a:b:c/",
    "http://x:99999999/",
    "",
    "\x00",
    "http://]",
)


@pytest.mark.parametrize("address", BROKEN)
def test_broken_addresses_are_no_traceback(address: str) -> None:
    assert isinstance(split(address).path, str)
    assert isinstance(host_of(address), str)
    assert isinstance(join(address, "a"), str)
    assert isinstance(join("https://a.example/", address), str)


@given(st.text(), st.text())
def test_any_text_is_taken(base: str, address: str) -> None:
    is_archive(host_of(address))
    original(address)
    join(base, address)
    runs_code(address)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", " JaVaScRiPt:x", "java\nscript:x", "\x01javascript:x", "vbscript:x", "data:text/html,<b>",
     "data:image/svg+xml,<svg>", "DATA:,x", "javascript :x"],
)  # fmt: skip
def test_what_runs_code(address: str) -> None:
    assert runs_code(address)


@pytest.mark.parametrize(
    "address", ["https://a.example/javascript:x", "/data:x", "mailto:a@b.example", "data:image/png;base64,x", "#"]
)
def test_what_does_not(address: str) -> None:
    assert not runs_code(address)


def test_nobody_else_takes_addresses_apart(packages: list[Path]) -> None:
    wrong = []
    for path in (path for package in packages for path in package.rglob("*.py")):
        if path.name in ("addresses.py", "serve.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "urllib.parse":
                names = {alias.name for alias in node.names} & {"urlsplit", "urlparse", "urljoin"}
                wrong += [f"{path}: {name}" for name in names]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://web.archive.org/web/20260305000000/https://a.example/b?c=//d", "https://a.example/b?c=//d"),
        ("http://web.archive.org/web/2026im_/http://a.example/b.jpg", "http://a.example/b.jpg"),
        ("https://web.archive.org/web/20260305/a.example/b", "http://a.example/b"),
        ("https://web.archive.org/web/20260305/", "https://web.archive.org/web/20260305/"),
        ("https://a.example/web/2026/https://b.example", "https://a.example/web/2026/https://b.example"),
        (None, ""),
    ],
)
def test_the_original_of_a_kept_copy(address: str | None, kept: str) -> None:
    assert original(address) == kept
