"""What each distribution of the repository says of itself, and brings besides its code."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))


def project(folder: Path) -> dict[str, object]:
    told: dict[str, object] = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    return told


@pytest.mark.parametrize("folder", PLUGINS, ids=lambda folder: folder.name)
def test_a_plugin_brings_its_licence_its_description_and_its_changes(folder: Path) -> None:
    assert (folder / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    told, core = project(folder), project(ROOT)
    assert told["license-files"] == ["LICENSE"]
    assert {key: told[key] for key in ("license", "readme", "requires-python")} == {
        key: core[key] for key in ("license", "readme", "requires-python")
    }
    assert (folder / "README.md").read_text("utf-8").startswith(f"# {folder.name}\n")
    assert (folder / "CHANGELOG.md").read_text("utf-8").startswith(f"# Changelog of {folder.name}\n")


@pytest.mark.parametrize("folder", [ROOT, *PLUGINS], ids=lambda folder: folder.name)
def test_each_dependency_has_a_lower_bound(folder: Path) -> None:
    told = project(folder)
    extras = told["optional-dependencies"]
    assert isinstance(extras, dict)
    found = [each for listed in (told["dependencies"], *extras.values()) for each in listed]
    assert found
    # An extra of newsdoc has the bounds that newsdoc gives it.
    assert [each for each in found if ">=" not in each and not each.startswith("newsdoc[")] == []


GITHUB = {
    "GITHUB_SERVER_URL": "https://git.example",
    "GITHUB_REPOSITORY": "coast/newsdoc",
    "GITHUB_REF_NAME": "v1.2.3",
}
"""What the workflow of a release runs with."""


def with_urls(root: Path, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / ".ci" / "project_urls.py"), str(root)]
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GITHUB_")}
    return subprocess.run(command, env=kept | environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """A checkout of the files that describe the distributions."""
    for folder in (ROOT, *PLUGINS):
        copy = tmp_path / folder.relative_to(ROOT)
        copy.mkdir(parents=True, exist_ok=True)
        (copy / "pyproject.toml").write_bytes((folder / "pyproject.toml").read_bytes())
    return tmp_path


def test_a_release_names_the_repository_that_it_was_built_in(copies: Path) -> None:
    done = with_urls(copies, GITHUB)
    assert done.returncode == 0, done.stderr
    assert project(copies)["urls"] == {
        "Homepage": "https://git.example/coast/newsdoc",
        "Source": "https://git.example/coast/newsdoc/tree/v1.2.3",
        "Changelog": "https://git.example/coast/newsdoc/blob/v1.2.3/CHANGELOG.md",
        "Issues": "https://git.example/coast/newsdoc/issues",
    }
    for folder in PLUGINS:
        given, told = project(copies / folder.relative_to(ROOT)), project(folder)
        urls = given.pop("urls")
        assert isinstance(urls, dict)
        place = f"v1.2.3/{folder.relative_to(ROOT).as_posix()}"
        assert urls["Source"] == f"https://git.example/coast/newsdoc/tree/{place}"
        assert urls["Changelog"] == f"https://git.example/coast/newsdoc/blob/{place}/CHANGELOG.md"
        assert given == told
    assert with_urls(copies, GITHUB).returncode, "twice is a mistake"


@pytest.mark.parametrize("lacking", GITHUB)
def test_elsewhere_no_address_is_made_up(copies: Path, lacking: str) -> None:
    done = with_urls(copies, {key: value for key, value in GITHUB.items() if key != lacking})
    assert done.returncode
    assert f"{lacking} is not set" in done.stderr
    assert "urls" not in project(copies)


def test_the_workflow_of_a_release_names_the_repository_before_it_builds() -> None:
    workflow = (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    assert workflow.index("python .ci/project_urls.py") < workflow.index("python -m build")
