"""Every kind of source gives its documents, each once, and says what it could not read."""

import bz2
import csv
import gzip
import io
import json
import lzma
import os
import tarfile
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from samples import page

from newsdoc.batch import Document, Sources, Steps, iter_documents
from newsdoc.batch.encodings import decoded, http_encodings
from newsdoc.errors import BatchError, LimitExceeded


def texts(sources: Sources) -> list[str]:
    found = []
    for document in sources:
        data = document.unpacked().data or ""
        found.append(data if isinstance(data, str) else data.decode())
    return found


def test_a_folder_in_order_without_what_belongs_to_pages(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", "sub/c.txt", "sub/logo.png", "style.css", ".hidden", "noext"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "gone.html").symlink_to(tmp_path / "nowhere")
    (tmp_path / "circle").symlink_to(tmp_path)
    sources = Sources(tmp_path)
    found = list(sources)
    assert [Path(document.id).name for document in found] == ["a.html", "b.html", "gone.html", "noext", "c.txt"]
    assert [document.error.kind for document in found if document.error] == ["source"]
    assert sources.skipped == {"image/png": 1, "text/css": 1, "hidden file": 1, "linked folder": 1}
    assert sources.read_bytes == sources.total_bytes()


def test_a_file_named_twice_stands_once(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("a")
    (tmp_path / "b.html").write_text("b")
    sources: list[Path | str] = [tmp_path / "b.html", tmp_path, str(tmp_path / "*.html"), tmp_path / "a.html"]
    assert [Path(document.id).name for document in iter_documents(sources)] == ["b.html", "a.html"]


def test_a_name_that_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(BatchError, match="no such file"):
        Sources(tmp_path / "nothing")
    with pytest.raises(BatchError, match="no pattern that matches"):
        Sources(str(tmp_path / "*.html"))


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)])
def test_packed_files(tmp_path: Path, suffix: str, pack: object) -> None:
    packed = pack(page(1).encode())  # type: ignore[operator]
    (tmp_path / f"a.html{suffix}").write_bytes(packed)
    [document] = Sources(tmp_path)
    assert document.suffix == ".html"
    assert document.unpacked().data == page(1).encode()
    (tmp_path / f"a.html{suffix}").write_bytes(packed[:-20])
    with pytest.raises(BatchError, match="damaged"):
        document.unpacked()


def test_zstd_and_brotli(tmp_path: Path) -> None:
    stream_io = pytest.importorskip("fastwarc.stream_io")
    out = io.BytesIO()
    writer = stream_io.ZstdWriter(out)
    writer.write(page(1).encode())
    writer.close()
    (tmp_path / "a.html.zst").write_bytes(out.getvalue())
    assert texts(Sources(tmp_path)) == [page(1)]
    (tmp_path / "a.html.zst").write_bytes(out.getvalue()[:-20])
    with pytest.raises(BatchError, match="damaged"):
        texts(Sources(tmp_path))
    out = io.BytesIO()
    writer = stream_io.BrotliWriter(out)
    writer.write(page(1).encode())
    writer.close()
    assert decoded(out.getvalue(), "br", 10_000) == page(1).encode()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b"\0" * 50_000_000))
    [document] = Sources(tmp_path, max_bytes=100_000)
    tracemalloc.start()
    with pytest.raises(LimitExceeded, match="100000 bytes"):
        document.unpacked()
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_page_of_300_megabytes_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.html").open("wb") as file:
        file.truncate(300_000_000)
    with (
        zipfile.ZipFile(tmp_path / "large.zip", "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a", "w") as member,
    ):
        for _ in range(300):
            member.write(b"\0" * 1_000_000)
    tracemalloc.start()
    results = [Steps()(document) for document in Sources(tmp_path)]
    assert [result.failure.kind for result in results if result.failure] == ["size", "size"]
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def test_json_lines_with_fields(tmp_path: Path) -> None:
    lines = [json.dumps({"html": page(n), "link": f"https://x.example/{n}", "id": n}) for n in range(3)]
    lines[1:1] = ["", "not json", '{"html": 5}', "[1]", '{"other": "x"}']
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    sources = Sources(tmp_path, text_field="html", url_field="link", name_field="id")
    found = list(sources)
    assert [document.number for document in found] == list(range(1, 8))
    good = [found[index].unpacked() for index in (0, 5, 6)]
    assert [(document.data, document.url, document.name) for document in good] == [
        (page(n), f"https://x.example/{n}", str(n)) for n in range(3)
    ]
    for index in range(1, 5):
        with pytest.raises(BatchError, match=r"JSON|holds no text"):
            found[index].unpacked()
    assert found[5].offset == len("\n".join(lines[:6]).encode()) + 1


def test_json_lines_that_are_documents(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_text('{"newsdoc": 1, "headline": "A"}\n{"newsdoc": 1, "headline": "B"}\n')
    assert [document.suffix for document in Sources(tmp_path)] == [".json", ".json"]
    assert texts(Sources(tmp_path))[1].strip() == '{"newsdoc": 1, "headline": "B"}'


def test_a_line_that_is_too_long_is_skipped_over(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"t":"a"}\n"' + b"x" * 5_000_000 + b'"\n{"t":"b"}')
    found = list(Sources(tmp_path, text_field="t", max_bytes=1_000))
    assert [document.error.kind if document.error else "" for document in found] == ["", "size", ""]
    assert found[2].unpacked().data == "b"


@pytest.mark.parametrize("line", [b"null", b'"Ferry late"', b"7", b"Ferry late", '{"text": "a"}'.encode("utf-16")])
def test_a_line_that_is_no_object_is_no_story(tmp_path: Path, line: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'\n{"text": "x"}\n'.join((line, line)))
    found = list(Sources(tmp_path))
    errors = [each.error.message if each.error else None for each in found]
    refused = "the line is neither a JSON object nor an array"
    assert errors == [refused, None, refused]


def test_json_lines_that_are_cut_off(tmp_path: Path) -> None:
    whole = gzip.compress(b"\n".join(json.dumps({"t": page(n)}).encode() for n in range(50)))
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    found = list(Sources(tmp_path, text_field="t"))
    assert found[-1].error is not None
    assert found[-1].error.kind == "source"
    assert all(document.error is None for document in found[:-1])


def test_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x/a.html", page(1))
        archive.writestr("x/pic.jpg", b"x")
        archive.writestr("__MACOSX/a.html", b"x")
        archive.writestr("b.html.gz", gzip.compress(page(2).encode()))
        archive.writestr("large.html", b"x" * 200_000)
    sources = Sources(tmp_path, max_bytes=100_000)
    found = list(sources)
    assert [document.name for document in found] == ["x/a.html", "b.html.gz", "large.html"]
    assert [document.error.kind for document in found if document.error] == ["size"]
    assert found[1].unpacked().data == page(2).encode()
    assert sources.skipped == {"image/jpeg": 1, "hidden file": 1}


def test_a_damaged_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.html", page(number))
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[data.find(b"ferry number 1")] ^= 1
    (tmp_path / "a.zip").write_bytes(data)
    assert [document.error.kind if document.error else "" for document in Sources(tmp_path)] == ["", "source", ""]
    (tmp_path / "a.zip").write_bytes(data[:-30])
    assert [document.error.kind for document in Sources(tmp_path) if document.error] == ["source"]


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "a.tgz", "a.tar.xz"])
def test_tar(tmp_path: Path, name: str) -> None:
    mode = {"r": "w", "z": "w:gz", "x": "w:xz"}["z" if name.endswith("gz") else name[-2] if "x" in name else "r"]
    with tarfile.open(tmp_path / name, mode) as archive:  # type: ignore[call-overload]
        for number in range(3):
            member = tarfile.TarInfo(f"pages/{number}.html")
            data = page(number).encode()
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    assert texts(Sources(tmp_path)) == [page(number) for number in range(3)]
    whole = (tmp_path / name).read_bytes()
    if name == "a.tar":
        (tmp_path / name).write_bytes(whole[:2500])
        found = list(Sources(tmp_path))
        assert [bool(document.error) for document in found] == [False, True]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.parquet"])
def test_tables(tmp_path: Path, name: str) -> None:
    rows = [{"html": page(n), "url": f"https://x.example/{n}"} for n in range(3)] + [{"html": "", "url": None}]
    if name.endswith("parquet"):
        arrow = pytest.importorskip("pyarrow")
        pytest.importorskip("pyarrow.parquet").write_table(arrow.Table.from_pylist(rows), tmp_path / name)
    else:
        with (tmp_path / name).open("w", newline="") as file:
            writer = csv.DictWriter(file, ["html", "url"], delimiter="\t" if name.endswith("tsv") else ",")
            writer.writeheader()
            writer.writerows(rows)
    found = list(Sources(tmp_path, text_field="html", url_field="url"))
    assert [document.data for document in found] == [page(n) for n in range(3)] + [None]
    assert found[1].url == "https://x.example/1"
    assert found[3].error is not None
    assert found[3].error.kind == "empty"
    for field, said in (("text", "has no column 'text'; it has 'html', 'url'"), (None, "which column holds")):
        (found_none,) = Sources(tmp_path, text_field=field)
        assert found_none.error is not None
        assert said in found_none.error.message


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    def peak(members: int) -> int:
        path = tmp_path / f"{members}.tar"
        with tarfile.open(path, "w") as archive:
            for number in range(members):
                member = tarfile.TarInfo(f"{number}.html")
                member.size = 10_000
                archive.addfile(member, io.BytesIO(b"x" * 10_000))
        tracemalloc.start()
        assert sum(1 for _ in Sources(path)) == members
        _, top = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return top

    peak(1)  # what is imported at the first call is not the archive's
    assert peak(2_000) < 1.5 * peak(200)


def test_http_encodings() -> None:
    assert http_encodings("gzip, br", "chunked") == ("gzip", "br", "chunked")
    assert http_encodings("identity", None) == ()
    assert decoded(b"5\r\nhello\r\n6; x=y\r\n world\r\n0\r\n\r\n", "chunked", 100) == b"hello world"
    assert decoded(b"<html> not chunked", "chunked", 100) == b"<html> not chunked"
    assert decoded(b"<html> not packed", "gzip", 100) == b"<html> not packed"
    with pytest.raises(BatchError, match="middle"):
        decoded(b"5\r\nhel", "chunked", 100)
    for size in (b"-6", b"+5", b"0x5", b"1_0"):  # what Python takes for a number; the first led in a circle
        assert decoded(size + b"\r\nIt sails", "chunked", 100) == size + b"\r\nIt sails"
    with pytest.raises(BatchError, match="damaged"):
        decoded(b"5\r\nhello\r\n-c\r\n", "chunked", 100)
    with pytest.raises(BatchError, match="not known"):
        decoded(b"x", "rot13", 100)


def test_deflate() -> None:
    import zlib

    raw = zlib.compressobj(wbits=-15)
    for data in (zlib.compress(b"a" * 1000), raw.compress(b"a" * 1000) + raw.flush()):
        assert decoded(data, "deflate", 1000) == b"a" * 1000
        with pytest.raises(LimitExceeded):
            decoded(data, "deflate", 999)
        with pytest.raises(BatchError):
            decoded(data[:-6], "deflate", 1000)


def test_the_charset_of_the_transport_counts() -> None:
    document = Document("a", "“Łódź”".encode("cp1250"), charset="windows-1250")
    assert document.unpacked().data == "“Łódź”"
    assert Document("a", b"abc", charset="hex").unpacked().data == b"abc"


@pytest.mark.parametrize("name", ["a.txt", ".hidden"])
def test_a_member_of_a_tar_that_claims_more_than_there_is_ends_with_the_file(tmp_path: Path, name: str) -> None:
    """Tarfile would look for exabytes, piece by piece, for years."""
    with tarfile.open(tmp_path / "a.tar", "w", format=tarfile.PAX_FORMAT) as archive:
        for each, size in (("first.txt", None), (name, 10**18)):
            member = tarfile.TarInfo(each)
            member.size = 9
            member.pax_headers = {"size": str(size)} if size else {}
            archive.addfile(member, io.BytesIO(b"It sails."))
    start = time.process_time()
    first, *others = Sources(tmp_path / "a.tar")
    assert time.process_time() - start < 5
    assert first.data == b"It sails."
    assert [each.error.kind for each in others if each.error] == (["size", "source"] if name == "a.txt" else ["source"])
    assert "it ends inside a member" in str(others[-1].error)


@pytest.mark.parametrize("first", [False, True])
def test_a_name_without_end_in_a_tar_is_not_held_in_memory(tmp_path: Path, first: bool) -> None:
    member = tarfile.TarInfo("a.txt")
    member.size = 9
    with gzip.open(tmp_path / "a.tgz", "wb", 1) as file:
        if not first:
            file.write(member.tobuf() + b"It sails.".ljust(tarfile.BLOCKSIZE, b"\0"))
        long = tarfile.TarInfo("././@LongLink")
        long.type, long.size = tarfile.GNUTYPE_LONGNAME, 60_000_000
        file.write(long.tobuf() + bytes(long.size))
    tracemalloc.start()
    *others, last = Sources(tmp_path / "a.tgz")
    _, top = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [each.data for each in others] == ([] if first else [b"It sails."])
    assert "the header of a member is too large" in str(last.error)
    assert top < 50_000_000


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX only")
def test_names_that_are_no_utf8_stay_different(tmp_path: Path) -> None:
    for name in (b"m\xfcller.txt", b"m\xf6ller.txt"):
        try:
            Path(os.fsdecode(bytes(tmp_path) + b"/" + name)).write_text("Ferry returns", "utf-8")
        except OSError:
            pytest.skip("this file system takes UTF-8 only")
    found = list(Sources(tmp_path))
    assert [Path(each.id).name for each in found] == ["m\\xf6ller.txt", "m\\xfcller.txt"]
    assert [each.unpacked().data for each in found] == [b"Ferry returns"] * 2


@pytest.mark.parametrize("fault", ["damaged", "cut"])
def test_a_tar_that_is_damaged_between_its_members_says_so(tmp_path: Path, fault: str) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        for number in range(3):
            member = tarfile.TarInfo(f"{number}.html")
            member.size = 13
            archive.addfile(member, io.BytesIO(b"<p>The ferry."))
    second = 2 * tarfile.BLOCKSIZE  # behind the header and the one block of the first member
    data = path.read_bytes()
    broken = data[: second + 76] if fault == "cut" else data[:second] + b"\xff" * 512 + data[second + 512 :]
    path.write_bytes(broken)
    first, last = Sources(path)
    assert first.error is None
    assert last.error is not None
    assert "cannot be read further" in last.error.message


def test_a_row_of_a_table_that_is_not_utf8_is_read_in_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("html,url\n<p>Die Fähre kehrt zurück,https://a.example/fähre\n<p>Ferry,u\n".encode("cp1252"))
    first, second = Sources(path, text_field="html", url_field="url")
    assert first.data == "<p>Die Fähre kehrt zurück".encode("cp1252")
    assert first.url == "https://a.example/f\ufffdhre"
    assert (second.data, second.url) == ("<p>Ferry", "u")
