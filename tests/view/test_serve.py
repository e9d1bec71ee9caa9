"""The local page: answers this machine, refuses all others."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

import pytest

from newsdoc.view.serve import LARGEST, make_server


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server, address = make_server(0, ("quotes",))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield address
    server.shutdown()
    server.server_close()


def ask(address: str, method: str = "GET", body: str = "", path: str | None = None, **headers: str) -> tuple[int, str]:
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
    connection.request(method, path or parts.path, body or None, {**kind, **headers})
    response = connection.getresponse()
    found = response.status, response.read().decode()
    connection.close()
    return found


def test_it_listens_on_this_machine_only(address: str) -> None:
    assert urlsplit(address).hostname == "127.0.0.1"


def test_the_form_and_its_answer(address: str) -> None:
    status, form = ask(address)
    assert status == 200
    assert "<textarea" in form
    text = "Ferry returns to the old quay\n\nBy Ann Lee\n\nIt sails again, the harbour office said on Monday."
    status, page = ask(address, "POST", urlencode({"text": text}))
    assert status == 200
    assert "Ferry returns to the old quay" in page
    assert ask(address, "POST", urlencode({"text": '{"a": 1}'}))[1].count("JSON with the keys a") == 1


def test_others_are_refused(address: str) -> None:
    assert ask(address, Host="evil.example")[0] == 403
    assert ask(address, "POST", "text=x", Origin="https://evil.example")[0] == 403
    assert ask(address, path="/")[0] == 404
    assert ask(address, "POST", "text=x", path="/guess")[0] == 403
    assert ask(address, "POST", "", **{"Content-Length": str(LARGEST + 1)})[0] == 413


@pytest.mark.parametrize("size", ["9" * 5000, "-1", "1e3", "+5", "", "\u00b2"])
def test_a_length_that_is_none_is_refused(address: str, size: str) -> None:
    assert ask(address, "POST", "", **{"Content-Length": size})[0] == 413


def test_a_form_that_is_not_ours_is_refused(address: str) -> None:
    assert ask(address, "POST", "&".join(f"a{number}=1" for number in range(20)))[0] == 400
