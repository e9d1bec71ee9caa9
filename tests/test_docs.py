"""The documentation's code runs, its links lead somewhere, and every public name is in the reference."""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsdoc
from newsdoc import hookspecs
from newsdoc.registry import forget_registry

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "benchmarks").glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "plugins").glob("*/README.md"),
    ]
)
FENCE = re.compile(r"^```python\n(.*?)^```(?:\n\n^```text\n(.*?)^```)?", re.M | re.S)
"""Code, and what it prints if that stands right under it."""


@pytest.fixture
def own_registry() -> Iterator[None]:
    """What a page registers is gone afterwards."""
    forget_registry()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield
    forget_registry()


@pytest.mark.parametrize(
    "page", [page for page in PAGES if FENCE.search(page.read_text("utf-8"))], ids=lambda p: p.stem
)
@pytest.mark.usefixtures("own_registry")
def test_code_blocks_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The Python blocks of a page, in order, in one namespace, with the repository's examples at hand."""
    if page.is_relative_to(ROOT / "plugins"):
        name = page.parent.name.removeprefix("newsdoc-")
        if name not in {plugin.name for plugin in newsdoc.plugins()}:
            pytest.skip(f"the plugin {name} is not installed")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    text = page.read_text("utf-8")
    if needs := re.search(r"^<!-- needs: (.*) -->$", text, re.M):
        for package in needs.group(1).split():
            pytest.importorskip(package)
    namespace: dict[str, object] = {"__name__": "docs"}
    for block in FENCE.finditer(text):
        line = text[: block.start()].count("\n") + 1
        code = compile("\n" * line + block.group(1), str(page), "exec")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            capsys.readouterr()
            exec(code, namespace)
        if (printed := block.group(2)) is not None:
            assert capsys.readouterr().out == printed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.M | re.S)
    targets = re.findall(r"\]\((?!https?:|#|mailto:|<|y\))([^)#\s]+)", text)
    assert not [target for target in targets if not (page.parent / target).exists()]


def test_every_page_is_in_the_contents() -> None:
    docs = ROOT / "docs"
    listed = set(re.findall(r"^([\w/-]+)$", (docs / "index.md").read_text("utf-8"), re.M))
    pages = {str(page.relative_to(docs).with_suffix("")) for page in docs.rglob("*.md")} - {"index"}
    assert pages <= listed


def test_every_hook_is_documented() -> None:
    for name in (name for name in vars(hookspecs) if name.startswith("newsdoc_")):
        assert len((getattr(hookspecs, name).__doc__ or "").split()) > 4
        assert name in (ROOT / "docs/how-to/plugin.md").read_text("utf-8") or name == "newsdoc_profiles"


def test_every_public_function_is_in_the_reference() -> None:
    reference = (ROOT / "docs/reference/api.md").read_text("utf-8")
    rooms = ("newsdoc.api", "newsdoc.pipeline.exporting")
    functions = [name for name in newsdoc.__all__ if getattr(getattr(newsdoc, name), "__module__", "") in rooms]
    assert len(functions) > 8
    assert not [name for name in functions if f"newsdoc.{name}" not in reference]
