"""Declared texts and titles as people read them."""

import pytest

from newsdoc.formats.html.claims.tags import language_tag, primary
from newsdoc.formats.html.claims.texts import clean, site_in, without_site


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("Fares &amp; boats", "Fares & boats"),
        ("Fares &amp;amp;amp; boats", "Fares &amp; boats"),
        ("<p>Fares</p><br/>stay", "Fares stay"),
        ("5 < 6 > 4", "5 < 6 > 4"),
        ("<!-- x -->Fares", "Fares"),
        ("  Fares \n stay ", "Fares stay"),
        ("\u200bFares\ufeff", "Fares"),
        ("\u200b", None),
        ("<b></b>", None),
        ("", None),
        (None, None),
    ],
)
def test_declared_texts(declared: str | None, text: str | None) -> None:
    assert clean(declared) == text


FARES = "Ferry fares stay low"


@pytest.mark.parametrize(
    ("title", "others", "sites", "host", "bare"),
    [
        # what the site calls itself, before or behind
        (f"{FARES} | The Quay", [], ["The Quay"], [], FARES),
        (f"{FARES} - The Quay | News", [], ["The Quay", "News"], [], FARES),
        (f"{FARES} - Quay", [], ["The Quay"], [], FARES),
        (f"{FARES} - Quay.com", [], ["The Quay"], [], FARES),
        (f"The Quay: {FARES}", [], ["The Quay"], [], FARES),
        (f"The Quay | {FARES}", [], [None, "the quay"], [], FARES),
        ("The Quay | The Quay", [], ["The Quay"], [], "The Quay"),
        (f"{FARES} | Boats", [], ["The Quay"], [], f"{FARES} | Boats"),
        (f"{FARES} | ", [], ["The Quay"], [], f"{FARES} | "),
        (f"{FARES} | !", [], ["!"], [], f"{FARES} | !"),
        # the host's name
        (f"{FARES} - Quay News", [], [], ["quay"], FARES),
        (f"{FARES} - Ostmark Quay", [], [], ["quay"], FARES),
        (f"{FARES} - Quay", [], [], ["quaynews"], FARES),
        (f"{FARES} - News", [], [], ["quaynews"], FARES),
        (f"{FARES} - Old", [], [], ["quayold"], f"{FARES} - Old"),
        (f"{FARES} - Abc news", [], [], ["abc"], f"{FARES} - Abc news"),
        (f"{FARES} - Abc", [], [], ["abc"], FARES),
        (f"{FARES} - Quay and what it has to say", [], [], ["quay"], f"{FARES} - Quay and what it has to say"),
        (f"{FARES} - Quay and what it has", [], [], ["quay"], f"{FARES} - Quay and what it has"),
        (f"{FARES} - Quay on line", [], [], ["quay"], FARES),
        # another candidate
        (f"{FARES} | Harbour", [FARES, None], [], [], FARES),
        (f"Harbour | {FARES}", [FARES], [], [], FARES),
        (f"Harbour: {FARES}", [FARES], [], [], FARES),
        (f"{FARES}: why that is", [FARES], [], [], f"{FARES}: why that is"),
        (f"A longer name than it | {FARES}"[:45], [FARES], [], [], FARES),
        ("What all of the town has long been waiting for | Fares", ["Fares"], [], [],
         "What all of the town has long been waiting for | Fares"),
        (FARES, [FARES], [], [], FARES),
        (f"Larkhaven: {FARES}", [], [], ["larkhavencourier"], f"Larkhaven: {FARES}"),
        (f"Larkhaven | {FARES}", [], [], ["larkhavencourier"], FARES),
        (f"Larkhaven: {FARES}", [], [], ["larkhaven"], FARES),
        (f"{FARES} | Küstenbote", [], [], ["kuestenbote"], FARES),
        # seams
        (f"{FARES}|The Quay", [], ["The Quay"], [], FARES),
        (f"{FARES} » The Quay", [], ["The Quay"], [], FARES),
        (f"{FARES}-The Quay", [], ["The Quay"], [], f"{FARES}-The Quay"),
        ("Ferry-fares", [], ["fares"], [], "Ferry-fares"),
        ("渡轮票价不变_新闻网", [], [], [], "渡轮票价不变"),
        ("渡轮票价不变", [], [], [], "渡轮票价不变"),
        ("a | b | c | d | e | f | g | h | The Quay", [], ["The Quay"], [], "a | b | c | d | e | f | g | h"),
    ],
)  # fmt: skip
def test_titles_without_the_site(title: str, others: list[str], sites: list[str], host: list[str], bare: str) -> None:
    assert without_site(title, others, sites, host) == bare


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("de", "de"), ("DE", "de"), ("de_at", "de-AT"), (" en-GB ", "en-GB"), ("zh-hans-cn", "zh-hans-CN"),
        ("jp", "ja"),
        ("iw-il", "he-IL"), ("deu", "deu"), ("es-419", "es-419"), ("d", None), ("german", None), ("de-", None),
        ("de at", None), ("", None), (None, None),
    ],
)  # fmt: skip
def test_language_tags(declared: str | None, tag: str | None) -> None:
    assert language_tag(declared) == tag


@pytest.mark.parametrize(
    ("tag", "language"), [("de-AT", "de"), ("nb", "no"), ("nn-NO", "no"), ("no", "no"), ("EN", "en")]
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert primary(tag) == language


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Ferry fares stay - The Quay Post", "The Quay Post"),
        ("Quay Post | Ferry fares stay", "Quay Post"),
        ("Ferry fares stay - Larkhaven's Quay Times", None),
        ("Ferry fares stay - Letters to The Quay Post", None),
    ],
)
def test_the_site_in_a_title_is_named_by_its_host(title: str, site: str | None) -> None:
    """A host often leaves out the first word of a name, but not two."""
    assert site_in(title, (), ["quaypost"]) == site
