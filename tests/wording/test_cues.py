"""Cues: phrases found by one of their words, wherever in the phrase that word stands."""

import pytest

from newsdoc.wording.cues import BIT, cue_table, words_at_once, words_of
from newsdoc.wording.names import may_open_with_name


@pytest.mark.parametrize(
    ("text", "language", "anywhere", "leading", "whole"),
    [
        ("read more", "en", "more", "more", "more"),
        ("to read more you have to wait", "en", "more", "", ""),
        ("photo", "en", "photo", "photo", "photo"),
        ("read", "en", "", "", ""),
        ("", "en", "", "", ""),
        ("続きを読む", "ja", "more", "more", "more"),
        ("המשיכו לקרוא", "he", "more", "more", "more"),
        ("Đọc tiếp".lower(), "vi", "more", "more", "more"),
        ("مقالات ذات صلة", "ar", "more", "more", "more"),
        ("ข่าวเกี่ยวข้อง", "th", "more", "more", "more"),
    ],
)
def test_cues_are_found_anywhere_at_the_start_and_as_a_whole(
    text: str, language: str, anywhere: str, leading: str, whole: str
) -> None:
    found = cue_table(language).find(words_of(text), text)
    assert [mask & BIT["more"] or mask & BIT["photo"] for mask in found] == [
        BIT.get(kind, 0) for kind in (anywhere, leading, whole)
    ]


@pytest.mark.parametrize(
    ("text", "may"),
    [("Ann Lee", True), ("Ursula von der Leyen", True), ("Two ships meet", False), ("Ships", False), ("", False)],
)
def test_what_cannot_open_with_a_name_is_told_by_its_second_word(text: str, may: bool) -> None:
    assert may_open_with_name(text) is may


@pytest.mark.parametrize(
    "text",
    [
        "the ferry, which is late, leaves (at last) from the quay.",
        "« le bac » — enfin ! l'abonnement du port",
        "„werbeblocker“/adblocker: aus|an … ‘your ad-blocker’ it's on",
    ],
)
def test_words_found_at_once_are_those_of_the_text(text: str) -> None:
    assert set(words_of(text)) <= set(words_at_once(text))
