"""What is published: whole, and the same each time it is built."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("hatchling") is None, reason="hatchling is not installed"),
]


@pytest.fixture(scope="module")
def checkout(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tracked files alone, without what a working tree has besides."""
    folder = tmp_path_factory.mktemp("checkout")
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=root, capture_output=True, check=False)
    if archive.returncode:
        pytest.skip("this is no checkout")
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive.stdout, check=True)
    return folder


def built(folder: Path, out: Path) -> dict[str, Path]:
    """Wheel and source distribution, by their names."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(out)]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return {path.name: path for path in out.iterdir()}


PLUGINS = [f"plugins/{path.name}" for path in (Path(__file__).parents[1] / "plugins").glob("*") if path.is_dir()]


@pytest.fixture(scope="module", params=[".", *sorted(PLUGINS)])
def project(request: pytest.FixtureRequest, checkout: Path) -> Path:
    """The folder of each distribution."""
    return checkout / str(request.param)


@pytest.fixture(scope="module")
def distributions(project: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return built(project, tmp_path_factory.mktemp("first"))


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_are_the_same(project: Path, distributions: dict[str, Path], tmp_path: Path) -> None:
    again = built(project, tmp_path)
    digests = [
        {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in each.items()}
        for each in (distributions, again)
    ]
    assert digests[0] == digests[1]
    assert len(digests[0]) == 2


def test_the_wheel_has_every_file_of_the_package(project: Path, distributions: dict[str, Path]) -> None:
    (wheel,) = (path for name, path in distributions.items() if name.endswith(".whl"))
    names = zipfile.ZipFile(wheel).namelist()
    described = {name for name in names if ".dist-info/" in name}
    assert set(names) - described == files_below(project / "src")
    assert [name for name in described if name.endswith("/licenses/LICENSE")]
    assert [name for name in names if name.endswith("/py.typed")]


def test_the_source_distribution_is_the_whole_folder(project: Path, distributions: dict[str, Path]) -> None:
    (source,) = (path for name, path in distributions.items() if name.endswith(".tar.gz"))
    with tarfile.open(source) as archive:
        held = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert files_below(project) <= held


def test_what_a_release_builds_names_its_repository(checkout: Path, tmp_path: Path) -> None:
    shutil.copytree(checkout, tmp_path / "checkout")
    names = {"SERVER_URL": "https://git.example", "REPOSITORY": "coast/newsdoc", "REF_NAME": "v1.2.3"}
    environment = os.environ | {f"GITHUB_{name}": value for name, value in names.items()}
    subprocess.run([sys.executable, ".ci/project_urls.py"], cwd=tmp_path / "checkout", env=environment, check=True)
    made = built(tmp_path / "checkout", tmp_path / "out")
    (wheel,) = (path for name, path in made.items() if name.endswith(".whl"))
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        assert "Project-URL: Source, https://git.example/coast/newsdoc/tree/v1.2.3" in archive.read(metadata).decode()
