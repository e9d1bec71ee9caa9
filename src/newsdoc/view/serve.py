"""A page on this machine that takes pasted text or a dropped file and shows how it is read.

Listens on the loopback address only. A request that names another host, or comes from another site, is refused, so that
no page on the web can make use of it (DNS rebinding, cross-site requests). Nothing is kept.
"""

import secrets
import webbrowser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from string import Template
from urllib.parse import parse_qs

import newsdoc
from newsdoc.source import Source
from newsdoc.view.markup import tag, text
from newsdoc.view.page import render_read

HOST = "127.0.0.1"
LARGEST = 32_000_000
"""Bytes of a request: the largest page that the HTML reader takes."""


def make_server(port: int, analyzers: tuple[str, ...]) -> tuple[ThreadingHTTPServer, str]:
    """The server and its address, which holds a word that nobody else knows. `port` 0: any free one."""
    token = secrets.token_urlsafe(16)

    class Handler(BaseHTTPRequestHandler):
        """Serves the form, and answers it with the view."""

        def do_GET(self) -> None:
            """The form."""
            if not self._is_ours():
                self._answer(403, "text/plain", "This page is for the machine it runs on.")
            elif self.path == f"/{token}":
                nonce = secrets.token_urlsafe(16)
                policy = (
                    f"default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-{nonce}'; form-action 'self'"
                )
                self._answer(200, "text/html", _form(token, nonce), policy)
            else:
                self._answer(404, "text/plain", "There is nothing here; use the address that newsdoc printed.")

        def do_POST(self) -> None:
            """The view of what was sent."""
            size = self.headers.get("Content-Length", "")
            if not self._is_ours() or self.path != f"/{token}":
                self._answer(403, "text/plain", "This page is for the machine it runs on.")
            elif not (size.isascii() and size.isdecimal() and len(size) <= len(str(LARGEST)) and int(size) <= LARGEST):
                self._answer(413, "text/plain", f"Send at most {LARGEST} bytes.")
            elif (values := _fields(self.rfile.read(int(size)))) is None:
                self._answer(400, "text/plain", "Send the form that this page shows.")
            else:
                page = view_of(values.get("text", [""])[0], values.get("url", [None])[0], analyzers)
                self._answer(200, "text/html", page)

        def _is_ours(self) -> bool:
            own = {f"{HOST}:{server.server_port}", f"localhost:{server.server_port}"}
            origin = self.headers.get("Origin")
            return self.headers.get("Host") in own and (origin is None or origin.partition("//")[2] in own)

        def _answer(self, status: int, kind: str, content: str, policy: str = "default-src 'none'") -> None:
            data = content.encode("utf-8", "replace")
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            if "style-src" in policy or kind != "text/html":
                self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet: what people paste is theirs."""

    server = ThreadingHTTPServer((HOST, port), Handler)
    return server, f"http://{HOST}:{server.server_port}/{token}"


def _fields(data: bytes) -> dict[str, list[str]] | None:
    """The fields of a form; None where there are more than ours has."""
    try:
        return parse_qs(data.decode("utf-8", "replace"), max_num_fields=10)
    except ValueError:
        return None


def _form(token: str, nonce: str) -> str:
    form = files(__package__).joinpath("form.html").read_text("utf-8")
    return Template(form).substitute(token=token, nonce=nonce)


def view_of(data: str, url: str | None, analyzers: tuple[str, ...]) -> str:
    """The view of a text; a page with the error where it cannot be read."""
    source = Source(data, url=url or None)
    try:
        (article,) = newsdoc.pipeline.parsing.articles(source, why=True)
        return render_read(newsdoc.analyze(article, *analyzers), source)
    except newsdoc.NewsdocError as error:
        head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>newsdoc</title>'
        return f"{head}{tag('p', text(str(error)))}</html>"


def serve_forever(port: int, open_it: bool, analyzers: tuple[str, ...]) -> None:
    """Serve until Ctrl-C."""
    server, address = make_server(port, analyzers)
    print(f"newsdoc: {address} (Ctrl-C ends it)", flush=True)
    if open_it:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()
