"""What is loaded before it is needed: no clock, only names of modules."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = (
    "lxml", "charset_normalizer", "importlib.metadata", "email", "webencodings", "json", "tomllib", "html", "difflib",
    "zoneinfo", "platformdirs", "click", "rich", "cattrs", "multiprocessing", "http", "logging", "unittest",
)  # fmt: skip
"""What `import newsdoc` does without: the libraries that take long to import, and those only some inputs need."""
OWN = {
    "analyzers", "api", "errors", "fidelity", "formats", "hookspecs", "invisible", "json_text", "limits", "model",
    "node_counts", "pipeline", "problem_codes", "profiles", "source",
}  # fmt: skip
"""The rooms that `import newsdoc` loads."""
TEXT = "Ferry returns\n\nBy Ann Lee\n\nThe ferry sails again from the old quay, the harbour office said on Monday.\n"


def loaded(code: str) -> set[str]:
    """The modules that an interpreter of its own has loaded after this code, and not before."""
    lines = ["import sys", "before = set(sys.modules)", code, "after = sorted(set(sys.modules) - before)"]
    lines += ["import json", "print(json.dumps(after))"]
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    return set(json.loads(done.stdout))


RECOGNITION = {"newsdoc.formats.html.sniffing", "newsdoc.formats.newsml_g2.roots"}
"""What tells whether data is of a format, loaded before it is known."""


def rooms(modules: set[str]) -> set[str]:
    return {module.split(".")[1] for module in modules if module.startswith("newsdoc.")}


def tops(modules: set[str]) -> set[str]:
    return {prefix for prefix in HEAVY if any(each == prefix or each.startswith(f"{prefix}.") for each in modules)}


def test_importing_newsdoc_loads_its_model_and_its_functions_only() -> None:
    found = loaded("import newsdoc")
    assert rooms(found) == OWN
    assert not tops(found)
    assert not [each for each in found if each.startswith(("newsdoc.formats.", "newsdoc.analyzers."))]


def test_a_text_is_read_without_the_other_formats() -> None:
    found = loaded(f"import newsdoc\nnewsdoc.parse({TEXT!r})")
    assert "newsdoc.formats.text.parser" in found
    others = [f"newsdoc.formats.{name}." for name in ("newsml_g2", "json_ld", "json")]
    others += ["newsdoc.formats.html.parser", "newsdoc.formats.html.exporter", "newsdoc.formats.text.exporter"]
    others += ["newsdoc.analyzers.speech", "newsdoc.markup", "newsdoc.xml"]
    assert not [each for each in found - RECOGNITION if each.startswith(tuple(others))]
    assert "lxml" not in found
    assert "markdown_it" not in found
    assert "feedparser" not in found


@pytest.mark.parametrize("format", ["json", "json-ld", "newsml-g2"])
def test_an_export_loads_one_exporter(format: str) -> None:
    found = loaded(f"import newsdoc\nnewsdoc.export(newsdoc.Article('Ferry returns'), {format!r})")
    inner = [each for each in found - RECOGNITION if each.startswith("newsdoc.formats.") and each.count(".") > 2]
    assert {each.split(".")[2] for each in inner} == {format.replace("-", "_")}
    assert "newsdoc.page.assembly.body" not in found


def test_a_page_is_read_without_the_formats_of_xml() -> None:
    found = loaded(
        "import newsdoc\nnewsdoc.parse('<html><body><h1>Ferry returns</h1><p>It sails again.</p></body></html>')"
    )
    assert "newsdoc.formats.html.parser" in found
    others = [
        "newsdoc.formats.newsml_g2.",
        "newsdoc.formats.html.own_pages",
        "newsdoc_nitf.parser",
        "newsdoc_feeds.xml",
    ]
    assert not [each for each in found - RECOGNITION if each.startswith(tuple(others))]
    assert "feedparser" not in found


def test_names_at_their_door() -> None:
    found = loaded("import newsdoc\nassert newsdoc.Validation.__module__ == 'newsdoc.validation'\nnewsdoc.to_table")
    assert {"validation", "batch"} <= rooms(found)


@pytest.mark.parametrize("command", ["convert", "show", "losses", "validate", "new-plugin"])
def test_a_command_is_loaded_without_the_others(command: str) -> None:
    found = loaded(f"from newsdoc.cli import main\nassert main.get_command(None, {command!r}).name == {command!r}")
    assert not {"batch", "view"} & rooms(found)
    assert not {"multiprocessing", "cattrs", "lxml", "http"} & tops(found)
