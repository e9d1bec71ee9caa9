"""Subtitles: SubRip and WebVTT."""

import newsdoc
from newsdoc.formats.text.forms import read_form, subtitles

SRT = """1
00:00:05,000 --> 00:00:09,000
The council of Larkhaven voted
on Monday to close

2
00:00:10,000 --> 00:00:14,000
the old harbour for good.

3
00:00:15,000 --> 00:00:19,000
- Nobody asked us.
"""
VTT = """WEBVTT

NOTE made by hand

intro
00:05.000 --> 00:09.000 align:start position:10%
The council of Larkhaven voted on Monday

00:10.000 --> 00:14.000
to close the old harbour.

00:15.000 --> 00:19.000
ANN LEE: Nobody asked us.
"""


def paragraphs(text: str) -> list[str]:
    return [paragraph.text for paragraph in newsdoc.parse(text, format="text").paragraphs()]


def test_words_of_cues_run_on() -> None:
    assert paragraphs(SRT) == [
        "The council of Larkhaven voted on Monday to close the old harbour for good.",
        "- Nobody asked us.",
    ]
    assert paragraphs(VTT) == [
        "The council of Larkhaven voted on Monday to close the old harbour.",
        "ANN LEE: Nobody asked us.",
    ]


def test_a_long_paragraph_ends_with_a_sentence() -> None:
    cues = [f"{i}\n00:00:{i:02d},000 --> 00:00:{i:02d},900\nThe ferry number {i} sails again today." for i in range(40)]
    found = paragraphs("\n\n".join(cues))
    assert len(found) > 1
    assert all(paragraph.endswith("today.") for paragraph in found)
    assert " ".join(found).count("sails again") == 40


def test_every_character_is_in_one_block() -> None:
    for text in (SRT, VTT):
        blocks = read_form(text).blocks
        assert "".join("".join(text[block.start : block.end].split()) for block in blocks) == "".join(text.split())


def test_two_cues_are_a_text_about_them() -> None:
    lines = read_form("The cue\n\n00:05.000 --> 00:09.000\n\nwas late.").known
    assert all("cue" not in known.reason for known in lines.values())
    assert not subtitles.may_be("The ferry -> the quay")


def test_the_head_of_webvtt_ends_with_its_first_cue() -> None:
    head = "WEBVTT - The vote\nKind: captions\nLanguage: en\n\nNOTE by Ann Lee\nof the Courier\n\n"
    article = newsdoc.parse(f"{head}1\n00:05.000 --> 00:09.000\nThe council voted on Monday.\n", "text")
    assert article.text == "The council voted on Monday."
    assert [each.text for each in article.furniture][:3] == ["WEBVTT - The vote", "Kind: captions", "Language: en"]


def test_tags_within_cues_are_no_text() -> None:
    cues = "<v.loud Ann Lee>We have <i>never</i> asked\n<00:06.000>for a <c.red>ferry</c>.\n\n"
    text = f"WEBVTT\n\n00:05.000 --> 00:09.000\n{cues}00:10.000 --> 00:14.000\n<v Bo Ray> That is 1 < 2.\n"
    form = read_form(text)
    spoken = [block for i, block in enumerate(form.blocks) if form.known[i].role == "paragraph"]
    assert [each.text for each in spoken] == ["Ann Lee: We have never asked for a ferry.", "Bo Ray: That is 1 < 2."]
    for word in ("Ann Lee", "We have", "never", "asked", "ferry"):
        start = spoken[0].text.index(word)
        begin, end = spoken[0].source_span(start, start + len(word))
        assert text[begin:end] == word
