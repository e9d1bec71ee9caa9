"""WARC files: what is in them, and what is left of damaged ones."""

import gzip
from pathlib import Path

import pytest
from samples import page, warc, warc_record

from newsdoc.batch import Document, Sources

pytest.importorskip("fastwarc")


def read(tmp_path: Path, data: bytes, name: str = "a.warc.gz", **options: int) -> list[Document]:
    (tmp_path / name).write_bytes(data)
    return list(Sources(tmp_path / name, **options))  # type: ignore[arg-type]


def summary(found: list[Document]) -> list[str]:
    """The number in each document's address, or the kind of its error."""
    return [each.error.kind if each.error else (each.url or "")[21:-5] for each in found]


@pytest.mark.parametrize("packed", [True, False])
def test_responses(tmp_path: Path, packed: bool) -> None:
    found = read(tmp_path, b"".join(warc(4, packed)), "a.warc.gz" if packed else "a.warc")
    assert summary(found) == ["0", "1", "2", "3"]
    assert found[2].unpacked().data == page(2).encode()
    assert found[2].suffix == ".html"


def test_http_decoding_and_charset(tmp_path: Path) -> None:
    text = page(1).replace("Ann", "Zoë").encode("iso-8859-1")
    packed = gzip.compress(text)
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    headers = b"Content-Type: text/html; charset=ISO-8859-1\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    [document] = read(tmp_path, warc_record("https://news.example/1.html", chunked, headers), "a.warc")
    assert document.unpacked().data == page(1).replace("Ann", "Zoë")


def test_what_is_no_page_is_skipped_and_counted(tmp_path: Path) -> None:
    records = [
        warc_record("https://news.example/1.html", page(1).encode()),
        warc_record("https://news.example/2.html", b"gone", status=404),
        warc_record("https://news.example/3.png", b"x", b"Content-Type: image/png\r\n"),
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    sources = Sources(tmp_path / "a.warc")
    assert summary(list(sources)) == ["1"]
    assert sources.skipped == {"HTTP status 404": 1, "image/png": 1}


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("lie", [50, -50, 10**9])
def test_a_record_with_a_wrong_length_costs_only_itself(tmp_path: Path, packed: bool, lie: int) -> None:
    records = warc(5, packed=False)
    records[1] = warc_record("https://news.example/1.html", page(1).encode(), lie=lie)
    records = [gzip.compress(record) for record in records] if packed else records
    found = read(tmp_path, b"".join(records), "a.warc.gz" if packed else "a.warc")
    assert summary(found) == ["0", "source", "2", "3", "4"]
    assert found[1].url == "https://news.example/1.html"


def test_a_member_that_is_cut_off_costs_only_itself(tmp_path: Path) -> None:
    records = warc(5)
    for kept in (5, 60, 200, len(records[1]) - 4):
        damaged = [records[0], records[1][:kept], *records[2:]]
        assert summary(read(tmp_path, b"".join(damaged))) == ["0", "source", "2", "3", "4"], kept


@pytest.mark.parametrize("packed", [True, False])
def test_a_file_that_is_cut_off(tmp_path: Path, packed: bool) -> None:
    records = warc(3, packed)
    for cut in (20, len(records[2]) // 2, len(records[2]) - 15):
        found = read(tmp_path, b"".join(records)[:-cut], "a.warc.gz" if packed else "a.warc")
        assert summary(found)[:2] == ["0", "1"], cut
        assert len(found) == 3, cut
        assert found[2].error is not None, cut


def test_empty_and_large_records(tmp_path: Path) -> None:
    records = warc(4, packed=False)
    records[1] = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:e>\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    records[2] = warc_record("https://news.example/2.html", b"x" * 500_000)
    assert summary(read(tmp_path, b"".join(records), "a.warc", max_bytes=100_000)) == ["0", "empty", "size", "3"]
    packed = b"".join(map(gzip.compress, records))
    assert summary(read(tmp_path, packed, max_bytes=100_000)) == ["0", "empty", "size", "3"]


def test_what_is_no_warc_at_all(tmp_path: Path) -> None:
    for data in (b"", b"hello " * 1000, bytes(range(256)) * 100):
        assert len(read(tmp_path, data, "a.warc")) <= 1
