"""Whom a page names as its authors: which of its declarations and lines is believed."""

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"
SITE = "<meta property='og:site_name' content='The Quay'>"


def parse(
    head: str = "", byline: str = "", behind: str = "", before: str = "", url: str = "https://quay.example/a/b"
) -> newsdoc.Article:
    page = f"{before}<article><h1>Ferry fares stay</h1>{byline}{STORY}{behind}</article>"
    return newsdoc.parse(f"<html lang=en><head>{head}</head><body>{page}</body></html>", format="html", url=url)


def names(head: str = "", byline: str = "", behind: str = "", before: str = "") -> list[str]:
    return [person.name for person in parse(head, byline, behind, before).authors]


def meta(name: str, content: str) -> str:
    return f"<meta name='{name}' content='{content}'>"


def ld(author: str) -> str:
    return (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x", "author": {author}}}</script>'
    )


# ------------------------------------------------------------ what is declared
@pytest.mark.parametrize(
    "name", ["author", "article:author", "dc.creator", "byl", "parsely-author", "twitter:creator:name"]
)
def test_the_names_of_meta_elements(name: str) -> None:
    assert names(meta(name, "Ann Lee")) == ["Ann Lee"]


def test_json_ld_before_meta_elements_and_both_before_the_site() -> None:
    assert names(meta("author", "Bo Ray") + ld('"Ann Lee"')) == ["Ann Lee"]
    assert names(SITE + meta("author", "Bo Ray") + ld('"The Quay"')) == ["Bo Ray"]
    assert names(SITE + ld('"The Quay"')) == ["The Quay"]


def test_a_meta_element_that_names_the_site_gives_way_to_the_next_one() -> None:
    assert names(SITE + meta("author", "The Quay") + meta("article:author", "Ann Lee")) == ["Ann Lee"]


def test_several_meta_elements_of_one_name() -> None:
    assert names(meta("author", "Ann Lee") + meta("author", "Bo Ray") + meta("author", "ann lee")) == [
        "ann lee",
        "Bo Ray",
    ]


def test_six_of_them_at_most() -> None:
    every = ["Ann Lee", "Bo Ray", "Cy Orr", "Di Fox", "Ed Ash", "Flo Elm", "Gil Oak"]
    assert names("".join(meta("author", name) for name in every)) == every[:6]


def test_an_element_with_brackets_behind_the_author_is_of_something_else() -> None:
    assert names(meta("author", "Ann Lee") + meta("author", "Bo Ray (theme)")) == ["Ann Lee"]


def test_numbers_of_accounts_are_no_names() -> None:
    assert names(meta("author", "117") + meta("byl", "Ann Lee")) == ["Ann Lee"]


def test_labels_for_a_social_network() -> None:
    pair = meta("twitter:label{0}", "{1}") + meta("twitter:data{0}", "Ann Lee")
    assert names(pair.format(1, "Written by")) == ["Ann Lee"]
    assert names(pair.format(4, "Written by")) == ["Ann Lee"]
    assert names(pair.format(5, "Written by")) == []
    assert names(pair.format(1, "Reading time")) == []


def test_addresses_of_authors_are_made_absolute() -> None:
    (author,) = parse(ld('{"name": "Ann Lee", "url": "/staff/ann"}')).authors
    assert author.url == "https://quay.example/staff/ann"
    canonical = "<link rel=canonical href='https://town.example/'>"
    (author,) = parse(canonical + ld('{"name": "Ann Lee", "url": "/staff/ann"}')).authors
    assert author.url == "https://town.example/staff/ann"


# ------------------------------------------------------------ what is printed
@pytest.mark.parametrize(
    "byline",
    [
        "<p>By Ann Lee and Bo Ray</p>",
        "<p class=byline>Ann Lee, Bo Ray</p>",
        "<p class=byline><span>Ann Lee</span><span>Bo Ray</span></p>",
        "<p class=byline>By <a href='/x'>Ann Lee</a> &amp; <a href='/y'>Bo Ray</a></p>",
        "<p>By Ann Lee and Bo Ray | 22 January 2026</p>",
    ],
)
def test_printed_bylines(byline: str) -> None:
    assert names("", byline) == ["Ann Lee", "Bo Ray"]


def test_the_byline_is_kept_as_it_is_printed() -> None:
    assert parse("", "<p>By Ann  Lee, Harbour Reporter</p>").byline == "By Ann Lee, Harbour Reporter"
    assert parse(meta("author", "Ann Lee"), "<p>By Ann Lee</p>").byline == "By Ann Lee"
    assert parse(meta("author", "Ann Lee")).byline is None


def test_the_links_of_printed_names() -> None:
    people = parse("", "<p>By <a href='/staff/ann'>Ann Lee</a> and Bo Ray</p>").authors
    assert [(each.name, each.url) for each in people] == [
        ("Ann Lee", "https://quay.example/staff/ann"),
        ("Bo Ray", None),
    ]


def test_a_printed_byline_that_names_all_who_are_declared_and_more() -> None:
    assert names(meta("author", "Ann Lee"), "<p>By Ann Lee and Bo Ray</p>") == ["Ann Lee", "Bo Ray"]
    assert names(ld('"Ann Lee"'), "<p>By Ann Lee and Bo Ray</p>") == ["Ann Lee", "Bo Ray"]
    assert names(ld('["Ann Lee", "Cy Orr"]'), "<p>By Ann Lee and Bo Ray</p>") == ["Ann Lee", "Cy Orr"]


def test_a_printed_byline_of_others_than_the_meta_elements_name() -> None:
    assert names(meta("author", "Cy Orr"), "<p>By Ann Lee</p>") == ["Ann Lee"]
    assert names(meta("author", "Cy Orr, Ann Lee"), "<p>By Ann Lee</p>") == ["Cy Orr", "Ann Lee"]


def test_an_account_gives_way_to_a_name() -> None:
    assert names(meta("author", "alee"), "<p>By Ann Lee</p>") == ["Ann Lee"]
    assert names(meta("author", "alee")) == ["alee"]
    assert names(SITE + meta("author", "alee"), "<p>By The Quay</p>") == ["alee"]


def test_an_agency_gives_way_to_a_person() -> None:
    assert names(ld('{"@type": "Organization", "name": "Agence Nord"}'), "<p>By Ann Lee</p>") == ["Ann Lee"]
    assert names(ld('{"@type": "Organization", "name": "Agence Nord"}')) == ["Agence Nord"]


def test_the_host_is_the_site() -> None:
    assert names(meta("author", "Quay") + ld('"Quay.example"'), "<p>By Ann Lee</p>") == ["Ann Lee"]


def test_the_site_signs_only_where_a_line_under_the_headline_says_so() -> None:
    head = SITE + ld('"The Quay"').replace('"headline"', '"publisher": {"name": "The Quay"}, "headline"')
    links = "".join(f"<a href=/{i}>Harbour {i}</a>" for i in range(12))
    menu = f"<div>The Quay {links}</div>"
    assert names(head, "<p>By The Quay</p>", behind=links) == ["The Quay"]
    assert names(head, "<p>The Quay</p>", behind=links) == ["The Quay"]
    assert names(head, before=menu) == []
    assert names(head, "<p>Boats are late again</p>", behind=links) == []


def test_an_author_box_that_tells_a_story_is_no_byline() -> None:
    told = (
        "Ann Lee has written about the harbour and its boats since the storm of 1999, and about Bo Ray and his ferry."
    )
    article = parse(behind=f"<div class=byline>{told}</div>")
    assert article.byline is None
    assert [person.name for person in article.authors] == ["Ann Lee"]


# ------------------------------------------------------------ signatures
@pytest.mark.parametrize("signature", ["<p><b>Ann Lee</b></p>", "<p>Ann Lee</p>", "<p><b>Ann Lee/Bo Ray</b></p>"])
def test_a_signature_behind_the_story(signature: str) -> None:
    assert names("", "", signature)[0] == "Ann Lee"


def test_a_linked_name_behind_the_story_is_no_signature() -> None:
    assert names("", "", "<p><a href='/x'>Ferry Line</a></p>") == []


# ------------------------------------------------------------ elements that are named so
MENU = "<div><i>Menu</i></div>" * 13
"""What stands between an element at the top of the page and the story, so that it is not near the story."""


@pytest.mark.parametrize(
    "element",
    [
        "<div class=post-author>Ann Lee</div>", "<div class=byLine>By Ann Lee</div>",
        "<b class=writer-name>Ann Lee</b>",
        "<a href='/authors/ann'>Ann Lee</a>", "<a href='/staff/ann'>ann lee</a>", "<b class=autor>Text: Ann Lee</b>",
        "<div class=author><b>By</b> <i>Ann Lee</i></div>", "<div class=author>Ann Lee | 22 January 2026</div>",
    ],
)  # fmt: skip
def test_an_element_that_is_there_for_the_author(element: str) -> None:
    assert [name.title() for name in names(before=f"<div>{element}</div>{MENU}")] == ["Ann Lee"]


@pytest.mark.parametrize(
    "element",
    [
        "<div class=post-topic>Ann Lee</div>", "<a href='/boats/ann'>Ann Lee</a>", "<div class=author>22</div>",
        "<div class=author></div>", "<div class=author>A</div>", "<main class=author></main>",
        "<div class=byline>Written by</div>",
    ],
)  # fmt: skip
def test_an_element_that_is_not(element: str) -> None:
    assert names(before=f"<div>{element}</div>{MENU}") == []


@pytest.mark.parametrize(
    "around",
    [
        "<div class=comment>{}</div>", "<aside>{}</aside>", "<ul><li>{}</ul>", "<div id=related><div>{}</div></div>",
        "<figure>{}</figure>", "<blockquote>{}</blockquote>", "<nav>{}</nav>", "<footer>{}</footer>",
    ],
)  # fmt: skip
def test_such_an_element_of_another_story(around: str) -> None:
    assert names(before=around.format("<b class=author>Ann Lee</b>") + MENU) == []


def test_the_one_in_the_head_of_the_story_comes_first() -> None:
    far = "<div><span class=author>Bo Ray</span></div>"
    assert names("", "<div><span class=author>Ann Lee</span></div>", far) == ["Ann Lee"]
    assert names("", "", far) == ["Bo Ray"]


def test_a_nickname_in_an_element_that_holds_nothing_else_of_the_author() -> None:
    assert names(before=f"<div><b class='author vcard'>tlow</b></div>{MENU}") == ["tlow"]
    assert names(before=f"<div><b class='the-authors-town'>tlow</b></div>{MENU}") == []


# ------------------------------------------------------------ lines in the head
def test_a_line_that_opens_with_by_in_whatever_elements_it_stands() -> None:
    assert names("", "<div><span>By</span> <em>Ann Lee</em></div>") == ["Ann Lee"]


def test_a_name_and_a_day() -> None:
    assert names("", "<div>11.12.2019 - Anna Lind</div>") == ["Anna Lind"]


# ------------------------------------------------------------ labels
@pytest.mark.parametrize(
    "line",
    ["Author: Ann Lee", "Text: Ann Lee", "Author: Ann Lee | Photo: Bo Ray", "Date: 3 May 2024 | Author: Ann Lee"],
)
def test_a_label(line: str) -> None:
    assert names("", f"<p>{line}</p>") == ["Ann Lee"]
    assert names("", "", f"<p>{line}</p>") == ["Ann Lee"]


# ------------------------------------------------------------ names with what stands beside them
@pytest.mark.parametrize(
    "line",
    [
        "<p>Ann Lee, Quay Post</p>",
        "<p>ANN LEE</p>",
        "<p>Ann Lee<br>Reporter</p>",
        "<p>Ann Lee | <a href='mailto:ann@quay.example'>ann@quay.example</a></p>",
        "<p>22 January 2026 | 13:10 | Ann Lee</p>",
    ],
)
def test_a_name_with_house_job_address_or_day_under_the_headline(line: str) -> None:
    assert names(byline=line) == ["Ann Lee"]


@pytest.mark.parametrize(
    "line", ["Ann Lee • 5 min read", "5 min read · Ann Lee", "By Ann Lee Follow", "By Ann Lee Follow us"]
)
def test_a_name_beside_the_reading_time_or_a_call_to_follow(line: str) -> None:
    assert names(byline=f"<p>{line}</p>") == ["Ann Lee"]


def test_a_section_beside_the_reading_time() -> None:
    assert names(byline="<p>Home Finance • 5 min read</p>") == []


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("<p>By Ann Lee</p><p>By Bo Ray</p>", ["Ann Lee", "Bo Ray"]),
        ("<div>By <a href=/p/1>Ann Lee</a></div><div><a href=/p/2>Bo Ray</a></div>", ["Ann Lee", "Bo Ray"]),
        ("<div><a href=/author/1>Ann Lee</a><a href=/author/2>Boela Ray</a></div>", ["Ann Lee", "Boela Ray"]),
        ("<div>By <a href=/p/1>Ann Lee</a></div><div><a href=/topics/dale>Long Dale</a></div>", ["Ann Lee"]),
        ("<p>By Ann Lee</p><p>Bo Ray</p>", ["Ann Lee"]),  # who took the pictures may stand so
        ("<p>By Ann Lee</p><p>Photos by Bo Ray</p>", ["Ann Lee"]),
        ("<div class=author>Ann Lee</div><div class=author>Ben Ray</div>", ["Ann Lee", "Ben Ray"]),
        ("<ul class=byline><li>Ann Lee<li>Ben Ray</ul>", ["Ann Lee", "Ben Ray"]),
        ("<div class=author>Ann Lee</div><div class=author>Harbour Reporter</div>", ["Ann Lee"]),
        ("<p>By Ann Lee</p><h4>By Bo Ray</h4>", ["Ann Lee"]),
    ],
)
def test_authors_in_elements_of_one_look(lines: str, found: list[str]) -> None:
    assert names(byline=lines) == found


def test_a_name_that_stands_again_in_a_hint_is_one_author() -> None:
    hint = "<div hidden><p>Ann Lee – Harbour reporter</p><a href=/author/1>Read more</a></div>"
    assert names(byline=f"<div class=byline>By <a href=/author/1>Ann Lee</a>{hint}</div>") == ["Ann Lee"]


@pytest.mark.parametrize("around", ["post-title", "entry-content", "intro"])
def test_a_byline_in_what_is_called_after_the_headline_or_the_text(around: str) -> None:
    page = f"<div class={around}><h1>Ferry fares stay</h1><div>Posted by Ann Lee in News</div></div>{STORY}"
    article = newsdoc.parse(f"<html lang=en><body><article>{page}</article></body></html>", format="html")
    assert [person.name for person in article.authors] == ["Ann Lee"]


def test_a_byline_behind_many_short_lines() -> None:
    menu = "".join(f"<p>Part {word} of it</p>" for word in ("one", "two", "three", "four", "five", "six", "seven"))
    assert names(before=menu, byline="<p>Ann Lee • 5 min read</p>") == ["Ann Lee"]


@pytest.mark.parametrize(
    "life", ["Ann Lee is a staff writer at The Quay Post.", "Ann Lee writes about harbours, and has for ten years."]
)
def test_what_is_told_of_the_author_under_the_story(life: str) -> None:
    assert names(behind=f"<p><em>{life}</em></p>") == ["Ann Lee"]
    assert names(byline="<p>By Bo Ray</p>", behind=f"<p><em>{life}</em></p>") == ["Bo Ray"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Ann Lee (left) and friends</p>",
        "<p>Quay Post, Larkhaven</p>",
        "<p>作者之家 港口新闻</p>",
        "<p>Brief Notice, News</p>",
        "<p>Ann Lee, Quay Post/Getty Images</p>",
    ],
)
def test_a_line_under_the_headline_that_signs_nothing(line: str) -> None:
    assert names(byline=line) == []


@pytest.mark.parametrize("line", ["— Ann Lee", "Ann Lee, Quay Post", "Written by Ann Lee", "Story: Ann Lee"])
def test_a_name_under_the_story(line: str) -> None:
    assert names(behind=f"<p>{line}</p>") == ["Ann Lee"]


@pytest.mark.parametrize("name", ["article_author", "bt:author", "byline", "news.writer", "author-name"])
def test_meta_elements_of_a_sites_own(name: str) -> None:
    assert names(meta(name, "Ann Lee")) == ["Ann Lee"]
    assert names(meta(name, "Ann Lee"), byline="<p>By Bo Ray</p>") == ["Bo Ray"]


@pytest.mark.parametrize(
    "name",
    ["creator", "web_author", "theme:author", "author_id", "author-url", "twitter:creator", "co-authored-by-tool"],
)
def test_meta_elements_that_name_no_author(name: str) -> None:
    assert names(meta(name, "Ann Lee")) == []


JA = (
    "東港町の議会は三日、昨年冬の嵐で壊れた防波堤の修復費用を負担することを決めた。漁業者らは同日、港に戻り、"
    "避難していた住民は春までに自宅に戻ることができると町の担当者は説明会で話した。"
)


@pytest.mark.parametrize(
    ("language", "line", "behind", "name"),
    [
        ("ja", "<p><span>山川海子</span><time>2026年3月5日 18時10分</time></p>", "", "山川海子"),
        ("ja", "", "<p>（山川海子）</p>", "山川海子"),
        ("ko", "<ul><li>김하늘 기자</li><li>승인 2026.03.05 18:10</li></ul>", "", "김하늘"),
        ("hi", "<div>अमित जोशी, सुंदरपुर | 5 मार्च 2026</div>", "", "अमित जोशी"),
    ],
)
def test_names_in_other_scripts_beside_a_day_a_job_or_at_the_end(
    language: str, line: str, behind: str, name: str
) -> None:
    assert [person.name for person in in_language(language, line, behind).authors] == [name]


STORIES = {
    "ja": ("防波堤の修復費、町議会が負担へ", JA),
    "ko": (
        "방파제 보수비, 시의회가 부담",
        "이스트무어 시의회는 방파제의 보수 비용을 부담하기로 했다고 월요일 밝혔다. " * 3,
    ),
    "hi": (
        "सुंदरपुर का तरणताल बंद होगा",
        "सुंदरपुर नगर परिषद ने मंगलवार को तरणताल बंद करने का फैसला किया ताकि छत बदली जा सके। " * 3,
    ),
}


def in_language(language: str, line: str, behind: str = "") -> newsdoc.Article:
    head, story = STORIES[language]
    told = f"<article><h1>{head}</h1>{line}<p>{story}</p><p>{story} 1</p>{behind}</article>"
    return newsdoc.parse(f"<html lang={language}><body>{told}</body></html>", format="html")


def test_a_caption_names_no_author() -> None:
    words = "改修が決まった岸壁＝2026年3月5日、東港町、山川海子撮影"
    figure = f"<figure><img src=/quay.jpg width=600 height=400><figcaption>{words}</figcaption></figure>"
    assert in_language("ja", figure).authors == ()


# ------------------------------------------------------------ names without a word for "by"
@pytest.mark.parametrize(
    ("lang", "line", "found"),
    [
        ("de", "<div class=x>Karla Ohm, dpa</div>", ["Karla Ohm", "dpa"]),
        ("fr", "<p class=x>Armand Ohm, envoyé spécial à Larkhaven</p>", ["Armand Ohm"]),
        ("ru", "<p class=x><b>Вера ОМОВА</b>, собкор</p>", ["Вера Омова"]),
        (
            "nl",
            "<div class=x>Van onze verslaggever <i>Daan ter Ohm</i> en <i>Eva de Lind</i></div>",
            ["Daan ter Ohm", "Eva de Lind"],
        ),
        (
            "no",
            "<ul><li><a href='mailto:ida@quay.example'>Ida Ohm</a><span>Journalist</span></li>"
            "<li><a href='mailto:per@quay.example'>Per Lind</a><span>Journalist</span></li></ul>",
            ["Ida Ohm", "Per Lind"],
        ),
        (
            "pt",
            "<ul><li><a href='mailto:davi@quay.example'>Davi Ohm</a> <em>Repórter</em></li>"
            "<li><a href='mailto:lia@quay.example'>Lia Lind</a> <em>Repórter</em></li></ul>",
            ["Davi Ohm", "Lia Lind"],
        ),
    ],
)  # fmt: skip
def test_a_job_an_agency_or_an_address_beside_a_name_signs(lang: str, line: str, found: list[str]) -> None:
    short = f"<p>{SENTENCE}</p>"  # of so short a story the language is what the page declares
    page = f"<html lang={lang}><body><article><h1>Ferry fares stay</h1>{line}{short}</article></body></html>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == found


def test_boxes_of_authors_whose_pages_stand_in_a_folder_of_any_language() -> None:
    box = "<div class=b><a href='/skribent/{}'><img src='/p/{}.jpg'></a><a href='/skribent/{}'>{}</a></div>"
    boxes = "".join(box.format(at, at, at, name) for at, name in ((1, "Märta Ohm"), (2, "Olle Lind")))
    assert names(behind=f"<div class=all>{boxes}</div>") == ["Märta Ohm", "Olle Lind"]


def test_nobody_signs_where_somebody_told_a_reporter() -> None:
    told = (
        "<p>"
        + "渡轮票价不变，委员会在旧海关大楼开了两个小时的会。" * 4
        + "老王告诉记者：“第一次开会，来了十九户。”后来她走了。</p>"
    )
    page = f"<html lang=zh><body><article><h1>渡轮票价不变</h1>{told}</article></body></html>"
    assert newsdoc.parse(page, format="html").authors == ()
