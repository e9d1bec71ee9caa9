"""Labels of buttons, notices to the reader and lists of topics between the paragraphs of a story."""

import pytest

import newsdoc

LANGUAGES = {
    "en": "The council met in the old customs house and spoke for two hours about the ferry and its fares.",
    "de": "Der Rat kam im alten Zollhaus zusammen und sprach zwei Stunden lang über die Fähre und ihre Preise.",
    "pl": "Rada zebrała się w starym urzędzie celnym i przez dwie godziny rozmawiała o promie i cenach biletów.",
    "sv": "Fullmäktige möttes i det gamla tullhuset och talade i två timmar om färjan och vad biljetterna kostar.",
    "ru": "Совет собрался в старой таможне и два часа говорил о пароме, его расписании и ценах на билеты.",
    "zh": "理事会在旧海关大楼开会，就渡轮的班次和票价讨论了两个小时，最后决定票价不变，船班照旧。",
}


def text(line: str, language: str, *, flat: bool = False) -> str:
    """The text of a story with this line between its paragraphs."""
    told = LANGUAGES[language]
    if flat:
        page = "\n\n".join(["Ferry fares stay", told, told + " " + told, line, told])
        return newsdoc.parse(page, format="text", language=language).text
    story = f"<p>{told}</p><p>{told} {told}</p><p>{line}</p><p>{told}</p>"
    page = f"<html lang={language}><body><main><article><h1>Ferry fares stay</h1>{story}</article></main></body></html>"
    return newsdoc.parse(page, format="html").text


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Advertisement", "en"),
        ("ADVERTISEMENT - CONTINUE READING BELOW", "en"),
        ("Have you got a story? Email us.", "en"),
        ("3 min read", "en"),
        ("Tags: ferry, harbour", "en"),
        ("- Anzeige -", "de"),
        ("Artikel wird nach der Anzeige fortgesetzt.", "de"),
        ("Sie haben einen Fehler gefunden? Schreiben Sie uns.", "de"),
        ("Dalsza część artykułu pod materiałem wideo", "pl"),
        ("Udostępnij", "pl"),
        ("Artikeln fortsätter under annonsen", "sv"),
        ("Lästid: 3 min", "sv"),
        ("Нашли ошибку? Выделите текст и нажмите Ctrl+Enter", "ru"),
        ("Теги: паром, порт", "ru"),
        ("扫码关注我们的公众号", "zh"),
    ],
)
def test_no_line_of_the_story(line: str, language: str) -> None:
    assert line not in text(line, language)


def test_in_flat_text() -> None:
    assert "Anzeige" not in text("- Anzeige -", "de", flat=True)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Have you got a story that the council will believe, the mayor asked the fishermen of the island. " * 4, "en"),
        ("“Got a tip?” asked the porter, and nobody at the counter of the old hotel had an answer for him.", "en"),
        ("Anzeige erstattete die Reederei noch am selben Abend bei der Polizei in der Hafenstadt.", "de"),
        ("Reading took three minutes, and then the clerk of the council closed the book and put it away.", "en"),
    ],
)
def test_lines_that_only_begin_alike(line: str, language: str) -> None:
    assert line.strip() in text(line.strip(), language)
