"""What each distribution of the repository says of itself, and brings besides its code."""

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
