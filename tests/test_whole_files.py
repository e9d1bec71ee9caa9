"""Files are there whole, or as they were before."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newsdoc
from newsdoc.whole_files import write_whole

STORY = newsdoc.Article("Ferry returns", body=(newsdoc.Paragraph("It sails again."),))


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that has room for the first bytes of a file."""
    opened: Callable[..., Any] = Path.open

    def filling(path: Path, *given: Any, **named: Any) -> Any:
        file = opened(path, *given, **named)
        if "b" not in str(given):
            return file

        class Filling:
            def __enter__(self) -> "Filling":
                return self

            def __exit__(self, *_: object) -> None:
                file.close()

            def write(self, data: bytes) -> None:
                file.write(bytes(data)[:9])
                raise OSError(errno.ENOSPC, "No space left on device")

        return Filling()

    monkeypatch.setattr(Path, "open", filling)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_no_part_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        newsdoc.write(STORY, tmp_path / "story.json")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_file_that_was_there(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    target = tmp_path / "story.json"
    target.write_text("the old one", "utf-8")
    request.getfixturevalue("full_disk")
    with pytest.raises(OSError, match="No space left"):
        newsdoc.write(STORY, target)
    assert list(tmp_path.iterdir()) == [target]
    assert target.stat().st_size == len("the old one")


def test_a_link_stays_and_what_it_leads_to_keeps_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "story.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "latest.txt"
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)


def test_devices_and_pipes_are_written_in_place(tmp_path: Path) -> None:
    write_whole(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, b"x")
    assert os.read(reader, 9) == b"x"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_file_in_a_folder_that_takes_no_new_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "story.txt"
    target.write_bytes(b"old")
    opened: Callable[..., Any] = Path.open

    def denying(path: Path, mode: str = "r", *given: Any, **named: Any) -> Any:
        if "x" in mode:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opened(path, mode, *given, **named)

    monkeypatch.setattr(Path, "open", denying)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no folder"):
        newsdoc.write(STORY, tmp_path / "no" / "story.json")


def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.json"
    path.write_text("kept")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_text() == "kept"
