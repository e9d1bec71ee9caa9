"""The view in a real browser: colours, links, keyboard, console, network, widths, dark mode, paper, the local page."""

import base64
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

import newsdoc
from newsdoc.view import render
from newsdoc.view.serve import make_server

DRIVER, BROWSER = "chromedriver", "chromium"
IS_HERE = shutil.which(DRIVER) is not None and shutil.which(BROWSER) is not None
_READY = "started successfully on port "
pytestmark = pytest.mark.skipif(not IS_HERE, reason="needs Chromium and its driver (Debian: chromium-driver)")


TEXT = """The Harbour Post

Ferry returns to the old quay

Two years of waiting end with a whistle

By Ann Lee

Published March 5, 2024 at 6:40 p.m. GMT

The ferry returned to the old quay on Tuesday after two years in the dock, and the town came down to see it in the rain.

“We have waited long enough for this boat,” said Dora Ek, the harbour master, on the deck of the ship in the rain.

It sails every hour until midnight, the harbour office said, and a ticket costs less than the bus across the bridge.

Sign up for our newsletter"""
WIDTHS = (380, 900, 1400)
TAB, ENTER = "\ue004", "\ue007"
COLOURS = """
const seen = {};
for (const each of document.querySelectorAll('.blocks li'))
  seen[each.className] = getComputedStyle(each).borderLeftColor;
return seen;"""
CONTRASTS = """
function light(colour) {
  const parts = colour.match(/[\\d.]+/g).slice(0, 3).map(each => each / 255)
    .map(each => each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}
function behind(node) {
  for (; node; node = node.parentElement) {
    const colour = getComputedStyle(node).backgroundColor;
    if (!/, 0\\)$|transparent|color/.test(colour)) return colour;
  }
  return 'rgb(255, 255, 255)';
}
const poor = [];
for (const node of document.querySelectorAll('.newsdoc-view *')) {
  const own = [...node.childNodes].some(each => each.nodeType === 3 && each.data.trim());
  if (!own || node.tagName === 'STYLE') continue;
  const [a, b] = [light(getComputedStyle(node).color), light(behind(node))].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) poor.push(`${node.tagName}.${node.className}: ${ratio.toFixed(2)}`);
}
return poor;"""


class Browser:
    """One window of Chromium, spoken to through its driver in the W3C's WebDriver protocol."""

    def __init__(self, address: str) -> None:
        self._address = address
        options = {"args": ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]}
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        found = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._address += f"/session/{found['sessionId']}"

    def _ask(self, method: str, path: str, values: Any = None) -> Any:
        data = json.dumps(values if values is not None else {}).encode() if method == "POST" else None
        request = Request(self._address + path, data, {"Content-Type": "application/json"}, method=method)
        with urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        """Go to a page."""
        self._ask("POST", "/url", {"url": address})

    def run(self, script: str, *values: Any) -> Any:
        """What a script in the page returns."""
        return self._ask("POST", "/execute/sync", {"script": script, "args": list(values)})

    def press(self, *keys: str) -> None:
        """Keys, one after another, as a person presses them."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def command(self, name: str, **values: Any) -> Any:
        """A command of the browser's own protocol."""
        return self._ask("POST", "/goog/cdp/execute", {"cmd": name, "params": values})

    def show(self, width: int, *, dark: bool = False, media: str = "screen") -> None:
        """The width of the window in pixels, the person's taste, and whether the page is printed."""
        metrics = {"width": width, "height": 1000, "deviceScaleFactor": 1, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **metrics)
        taste = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.command("Emulation.setEmulatedMedia", media=media, features=taste)

    def messages(self) -> list[str]:
        """What the console was told."""
        return [each["message"] for each in self._ask("POST", "/se/log", {"type": "browser"})]

    def picture(self) -> str:
        """The window as PNG, in base 64."""
        found: str = self._ask("GET", "/screenshot")
        return found

    def close(self) -> None:
        """End the session."""
        self._ask("DELETE", "")


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser for as long as it is needed."""
    with subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, text=True) as driver:
        assert driver.stdout is not None
        try:
            line = next(line for line in driver.stdout if _READY in line)
            port = line.partition(_READY)[2].strip(" .\n")
            found = Browser(f"http://127.0.0.1:{port}")
            yield found
            found.close()
        finally:
            driver.terminate()


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    article = newsdoc.analyze(newsdoc.parse(TEXT, "text", why=True), "quotes")
    path = tmp_path_factory.mktemp("view") / "view.html"
    path.write_text(render(article, TEXT, losses="json-ld"), "utf-8")
    return path.as_uri()


@pytest.fixture
def shown(window: Browser, page: str) -> Browser:
    window.show(1400)
    window.open("about:blank")
    window.open(page)
    return window


def test_nothing_is_fetched_and_the_console_is_silent(shown: Browser) -> None:
    assert shown.run("return performance.getEntriesByType('resource').map(each => each.name)") == []
    assert shown.messages() == []


def test_roles_are_coloured_and_furniture_is_grey(shown: Browser) -> None:
    colours = shown.run(COLOURS)
    groups = [colours[f"r-{role}"] for role in ("headline", "paragraph", "byline", "promo")]
    assert len(set(groups)) == 4, colours
    grey = shown.run("return getComputedStyle(document.querySelector('.furniture li')).color")
    assert grey == colours["r-promo"]


def test_each_link_leads_somewhere_and_quotations_to_their_speaker(shown: Browser) -> None:
    dead = "return [...document.querySelectorAll('a')].filter(a => !document.querySelector(a.hash)).map(a => a.hash)"
    assert shown.run(dead) == []
    shown.run("document.querySelector('a.quoted').click()")
    there = shown.run("return document.querySelector(':target').closest('.speakers > li').textContent")
    assert "Dora Ek" in there
    shown.run("document.querySelector(':target a').click()")
    assert shown.run("return document.querySelector(':target').className") == "quoted"


def test_the_keyboard_is_enough(shown: Browser) -> None:
    shown.press(TAB)
    assert shown.run("return document.activeElement.className") == "skip"
    assert shown.run("return document.activeElement.getBoundingClientRect().left") >= 0
    shown.press(ENTER)
    assert shown.run("return location.hash") == "#reading"
    shown.run("document.querySelector('.blocks summary').focus()")
    assert shown.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    shown.press(ENTER)
    assert shown.run("return document.activeElement.parentElement.open") is True


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_and_can_be_read(shown: Browser, width: int, dark: bool) -> None:
    shown.show(width, dark=dark)
    shown.run("for (const each of document.querySelectorAll('details')) each.open = true")
    assert shown.run("return document.documentElement.scrollWidth") <= width
    assert shown.run(CONTRASTS) == []
    places = shown.run("return [...document.querySelectorAll('.pane')].map(each => each.offsetTop)")
    assert (places[0] == places[1]) == (width >= 900)
    _keep(shown, f"view-{width}-{'dark' if dark else 'light'}")


def test_paper_gets_the_reading_in_black_on_white(shown: Browser) -> None:
    shown.show(800, dark=True, media="print")
    hidden = shown.run("return [...document.querySelectorAll('.pane')].map(each => getComputedStyle(each).display)")
    assert hidden == ["none", "block"]
    assert shown.run("return getComputedStyle(document.querySelector('.newsdoc-view')).color") == "rgb(0, 0, 0)"
    assert shown.run(CONTRASTS) == []
    _keep(shown, "view-print")


def test_a_notebook_gets_a_piece_that_stands_alone(window: Browser, tmp_path: Path) -> None:
    path = tmp_path / "cell.html"
    drawn = newsdoc.parse(TEXT, "text")._repr_html_()
    path.write_text(f"<!doctype html><html lang=en><meta charset=utf-8><title>x</title>{drawn}</html>", "utf-8")
    window.show(700)
    window.open(path.as_uri())
    assert window.run("return document.querySelector('.r-headline').textContent") == "Ferry returns to the old quay"
    assert window.run("return document.documentElement.scrollWidth") <= 700
    assert window.messages() == []


def test_the_local_page_takes_a_text_and_a_dropped_file(window: Browser) -> None:
    server, address = make_server(0, ("quotes",))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        window.show(900)
        window.open(address)
        drop = """
        const data = new DataTransfer();
        data.items.add(new File([arguments[0]], 'story.txt', {type: 'text/plain'}));
        document.getElementById('t').dispatchEvent(new DragEvent('drop', {dataTransfer: data, cancelable: true}));"""
        window.run(drop, TEXT)
        for _ in range(50):
            if window.run("return document.getElementById('t').value"):
                break
        window.run("document.forms[0].requestSubmit()")
        title = "const head = document.querySelector('h2.r-headline'); return head && head.textContent"
        found: Any = None
        for _ in range(200):
            if found := window.run(title):
                break
        assert found == "Ferry returns to the old quay"
        assert [each for each in window.messages() if "favicon" not in each] == []
    finally:
        server.shutdown()
        server.server_close()


def _keep(window: Browser, name: str) -> None:
    """Keep a picture for people to look at, where NEWSDOC_PICTURES names a folder."""
    if folder := os.environ.get("NEWSDOC_PICTURES"):
        Path(folder, f"{name}.png").write_bytes(base64.b64decode(window.picture()))
