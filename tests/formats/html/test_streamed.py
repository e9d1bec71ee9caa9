"""Parts of a page that its server sent late."""

import newsdoc

SENTENCE = "Two ships met in the harbour on Monday, and their crews waved for more than an hour before they went on."
HEAD = "<title>Ferry returns</title><h1>Ferry returns</h1>"


def body_of(page: str) -> list[str]:
    return newsdoc.parse(f"<html><body>{page}</body></html>", "html").text.split("\n\n")


def late(name: str, inner: str) -> str:
    return f'<div hidden id="S:{name}">{inner}</div><script>$RC("B:{name}","S:{name}")</script>'


def place(name: str, meanwhile: str = "<div>Loading ...</div>") -> str:
    return f'<!--$?--><template id="B:{name}"></template>{meanwhile}<!--/$-->'


def test_parts_stand_in_their_places() -> None:
    story = f"<article>{HEAD}{place('0')}<p>First: {SENTENCE}</p>{place('1')}</article>"
    parts = late("1", f"<p>Then: {SENTENCE}</p>") + late("0", f"<p>Before: {SENTENCE}</p>")
    assert body_of(story + parts) == [f"{word}: {SENTENCE}" for word in ("Before", "First", "Then")]


def test_a_part_may_have_holes_of_its_own() -> None:
    outer = late("0", f'<p>One: {SENTENCE}</p><template id="P:1"></template><p>Three: {SENTENCE}</p>')
    inner = f'<div hidden id="S:1"><p>Two: {SENTENCE}</p></div><script>$RS("S:1","P:1")</script>'
    assert body_of(f"<article>{HEAD}{place('0')}</article>{outer}{inner}") == [
        f"{word}: {SENTENCE}" for word in ("One", "Two", "Three")
    ]


def test_what_is_shown_meanwhile_goes_and_what_is_long_stays() -> None:
    kept = f"<p>Kept: {SENTENCE}</p>"
    story = f"<article>{HEAD}{place('0', kept)}</article>{late('0', f'<p>Part: {SENTENCE}</p>')}"
    assert body_of(story) == [f"Part: {SENTENCE}", f"Kept: {SENTENCE}"]


def test_the_text_behind_what_is_shown_meanwhile_stays() -> None:
    behind = f"<div>Loading ...</div>Behind: {SENTENCE}"
    story = f"<article>{HEAD}{place('0', behind)}</article>{late('0', f'<p>Part: {SENTENCE}</p>')}"
    article = newsdoc.parse(f"<html><body>{story}</body></html>", "html")
    assert [article.text, *(each.text for each in article.furniture)] == [f"Part: {SENTENCE}", f"Behind: {SENTENCE}"]


def test_a_part_without_a_place_stays_hidden() -> None:
    story = f"<article>{HEAD}<p>Story: {SENTENCE}</p>{place('0', '')}</article>"
    assert body_of(story + late("9", f"<p>Lost: {SENTENCE}</p>")) == [f"Story: {SENTENCE}"]


def test_places_within_each_others_parts_change_nothing() -> None:
    story = f"<article>{HEAD}<p>Story: {SENTENCE}</p></article>"
    knot = late("0", f"<p>A</p>{place('1', '')}") + late("1", f"<p>B</p>{place('0', '')}")
    assert body_of(story + knot) == [f"Story: {SENTENCE}"]
    assert body_of(story + late("0", f"<p>A</p>{place('0', '')}")) == [f"Story: {SENTENCE}"]


def test_the_spans_are_those_of_the_part() -> None:
    page = f"<html><body><article>{HEAD}{place('0')}</article>{late('0', f'<p>{SENTENCE}</p>')}</body></html>"
    (paragraph,) = newsdoc.parse(page, "html").paragraphs()
    assert paragraph.span is not None
    assert page[paragraph.span.start : paragraph.span.end] == SENTENCE


def test_a_thousand_parts_within_one_another() -> None:
    parts = "".join(late(str(n), f"<p>{n}</p>{place(str(n + 1), '')}") for n in range(1000))
    article = newsdoc.parse(
        f"<html><body><article>{HEAD}<p>Story: {SENTENCE}</p>{place('0', '')}</article>{parts}</body></html>", "html"
    )
    assert f"Story: {SENTENCE}" in article.text
