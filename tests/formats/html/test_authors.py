"""Who wrote a story, where pages say it in odd ways."""

import datetime as dt

import pytest

import newsdoc

SENTENCE = "The council met in the old customs house and spoke for two hours about the ferry and its fares. "
STORY = f"<p>{SENTENCE * 2}</p><p>{SENTENCE}</p><p>{SENTENCE * 2}</p>"


def parse(byline: str, head: str = "") -> newsdoc.Article:
    body = f"<article><h1>Ferry fares stay</h1>{byline}{STORY}</article>"
    return newsdoc.parse(f"<html><head>{head}</head><body>{body}</body></html>", format="html")


@pytest.mark.parametrize("name", ["admin", "Administrator", "webmaster", "Super User"])
def test_the_account_of_a_content_system_is_no_author(name: str) -> None:
    assert parse("", f'<meta name="author" content="{name}">').authors == ()


def test_the_account_of_a_content_system_with_its_label_and_who_signs_below() -> None:
    marked = "<dl><dd class=createdby itemprop=author>Author: <span itemprop=name>Super User</span></dd></dl>"
    body = f"<article><h1>Ferry fares stay</h1>{marked}{STORY}<p class=byline>Words and pictures: Ann Lee</p></article>"
    article = newsdoc.parse(f"<html lang=en><body>{body}</body></html>", format="html")
    assert [person.name for person in article.authors] == ["Ann Lee"]


def test_the_label_of_the_topics_in_the_line_of_an_author_is_no_name() -> None:
    body = "<p>قال مدير الميناء إن العبارة ستعود إلى الخدمة في نهاية الأسبوع بعد إصلاح المحرك.</p>" * 3
    line = "<div class=postmeta>كتب ليلى حداد <span>تحت الاقسام:</span> <a rel='category tag' href=/b>البحر</a></div>"
    page = f"<html lang=ar><body><article><h1>العبارة تعود إلى الميناء</h1>{line}{body}</article></body></html>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == ["ليلى حداد"]


def test_a_letter_is_signed_over_where_its_writer_lives() -> None:
    body = f"<article><h1>Ferry fares</h1>{STORY}<p>Yours faithfully,</p><p>Ann Lee<br>Quay Cottages, Low Dale</p>"
    article = newsdoc.parse(f"<html lang=en><body>{body}</article></body></html>", format="html")
    assert [person.name for person in article.authors] == ["Ann Lee"]


def test_whom_to_ask_under_a_press_release_did_not_write_it() -> None:
    asked = "<h2>Media contact</h2><p>Ann Lee</p><p>Head of press, ann@quay.example</p>"
    body = f"<article><h1>Ferry fares</h1>{STORY}{asked}"
    article = newsdoc.parse(f"<html lang=en><body>{body}</article></body></html>", format="html")
    assert article.authors == ()


def test_a_korean_reporter_at_the_foot() -> None:
    story = "<p>해솔시가 문을 닫은 재래시장 점포를 고쳐 청년 상인에게 3년간 무상으로 빌려주기로 했다.</p>" * 2
    foot = "<div class=reporter><ul><li>오세라 기자</li><li>sera@hbs.example</li></ul></div>"
    page = f"<html lang=ko><body><article><h1>시장에 청년 가게 문 연다</h1>{story}</article>{foot}</body></html>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == ["오세라"]


@pytest.mark.parametrize(
    "authors",
    [
        '"byline": [{"name": "Ann Lee"}]',
        '"author": {"display_name": "Ann Lee"}',
        '"authors": [{"firstName": "Ann", "lastName": "Lee"}]',
        '"writer": "Ann Lee"',
    ],
)
def test_who_signs_a_story_that_only_a_script_has(authors: str) -> None:
    body = ", ".join(f'"{SENTENCE * 2}"' for _ in range(3))
    state = f'{{"post": {{"headline": "Ferry fares stay", {authors}, "body": [{body}]}}}}'
    script = f"<script type=application/json>{state}</script>"
    head = "<title>Ferry fares stay | The Quay</title>"
    page = f"<html lang=en><head>{head}</head><body><div></div>{script}</body></html>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == ["Ann Lee"]
    shown = page.replace("<div></div>", f"<h1>Ferry fares stay</h1>{STORY}")
    assert newsdoc.parse(shown, format="html").authors == ()
    other = page.replace('"headline": "Ferry fares stay"', '"headline": "A bakery wins a prize"')
    assert newsdoc.parse(other, format="html").authors == ()


def test_links_to_topics_in_a_byline_are_no_authors() -> None:
    article = parse(
        '<p class="byline">By <a rel="author">Ann Lee</a> in <a rel="category tag">Harbour News</a>'
        '<a rel="tag">Fares Reviews</a></p>'
    )
    assert [person.name for person in article.authors] == ["Ann Lee"]


@pytest.mark.parametrize(
    "marked",
    [
        '<li itemprop="author"><span itemprop="name" content="Ann Lee"></span></li>',
        '<span itemprop="author"><span itemprop="name">By Ann Lee</span></span>',
        '<a rel="author" href="/ann">Ann Lee</a>',
    ],
)
def test_an_element_marked_as_author_anywhere_on_the_page(marked: str) -> None:
    body = f"<div><h1>Ferry fares stay</h1></div><article>{STORY}</article><footer>{marked}</footer>"
    article = newsdoc.parse(f"<html><body>{body}</body></html>", format="html")
    assert [person.name for person in article.authors] == ["Ann Lee"]


def test_the_byline_with_its_date() -> None:
    article = parse("<p>By <a>Ann Lee</a> on Monday, November 18th, 2024 at 11:04 a.m.</p>")
    assert [person.name for person in article.authors] == ["Ann Lee"]
    assert article.published == dt.datetime(2024, 11, 18, 11, 4)


def test_a_role_that_says_only_that_one_wrote_it_is_left_out() -> None:
    declared = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": '
        '{"@type": "Person", "name": "Ann Lee", "jobTitle": "Author"}}</script>'
    )
    assert parse("", declared).authors[0].role is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Bo Ray contributed to this report.", "Bo Ray"),
        ("Additional reporting by Bo Ray", "Bo Ray"),
        ("Translated from the Welsh by Bo Ray", "Bo Ray"),
        ("Mitarbeit: Bo Ray", "Bo Ray"),
        ("The fares stay. Übersetzung: Bo Ray", "Bo Ray"),
        ("A cura di Bo Ray", "Bo Ray"),
        ("Propos recueillis par Bo Ray", "Bo Ray"),
        ("(mit dpa)", "dpa"),
        ("The fares stay. With AFP", "AFP"),
    ],
)
def test_contributors_are_read_from_the_last_lines(line: str, name: str) -> None:
    page = f"<body><article><h1>Ferry fares stay</h1>{STORY}<p>{line}</p></article></body>"
    assert [person.name for person in newsdoc.parse(page, format="html").contributors] == [name]


@pytest.mark.parametrize("mark", ["itemprop='author'", 'rel="nofollow author"', "ITEMPROP=author"])
def test_an_element_marked_as_the_author(mark: str) -> None:
    page = f"<body><nav><a {mark}>Ann Lee</a>, <a {mark}>Bo Ray</a></nav><h1>Ferry fares stay</h1>{STORY}</body>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == ["Ann Lee", "Bo Ray"]


def test_why_says_that_an_element_was_marked() -> None:
    body = f'<h1>Ferry fares stay</h1><article>{STORY}</article><footer><a rel="author">Ann Lee</a></footer>'
    article = newsdoc.parse(f"<html><body>{body}</body></html>", format="html", why=True)
    (decision,) = (each for each in article.decisions if each.about == "authors")
    assert "an element of the page is marked as the author" in decision.evidence


def names(byline: str, head: str = "") -> list[str]:
    return [person.name for person in parse(byline, head).authors]


@pytest.mark.parametrize(
    "byline",
    [
        '<p class="muted">11.12.2019 - Ida Lind</p>',
        '<div><span>Ida Lind</span> in <a href="/harbour">harbour</a></div>',
        '<div class="post_author-wrapper"><img><div>Ida Lind</div><p>Ida has written about boats for twenty years, and '
        "about the harbour and all those who work there. She keeps an old boat of her own, and two cats.</p></div>",
        '<div class="meta">am 23. Januar 2020 von <a href="/x">Ida Lind</a><span>in <a>Harbour</a></span></div>',
        '<span class="who"><a href="/about/editors/ida-lind/">ida lind</a></span>',
    ],
)
def test_a_name_in_the_head_of_the_story(byline: str) -> None:
    assert [name.title() for name in names(byline)] == ["Ida Lind"]


def test_bold_lines_and_headings_of_two_words_are_no_authors() -> None:
    assert names("<p><strong>Brief Description</strong></p>") == []
    assert names("<p><strong>Brief Description</strong></p>", '<meta name="author" content="Bo Ray">') == ["Bo Ray"]


def test_who_is_marked_as_the_author_beside_a_house_in_the_head() -> None:
    byline = '<p class="byline"><a rel="author" href="/ann">Ann Lee</a></p>'
    footer = "<p>The Condor Nast is a house of papers, and has been one since the great storm of the year 1999.</p>"
    assert names(byline + footer, '<meta name="author" content="Condor Nast">') == ["Ann Lee"]


@pytest.mark.parametrize(
    ("second", "names"),
    [
        ('<div class="item"><a href="/authors/bo-ek">Bo Ek</a></div>', ["Ann Lee", "Bo Ek"]),
        ('<div class="item"><a href="/topics/bo-ek">Bo Ek</a></div>', ["Ann Lee"]),  # of another folder
        ('<div class="place"><a href="/authors/bo-ek">Bo Ek</a></div>', ["Ann Lee"]),  # of another look
        ('<div class="item"><a href="/authors/">All our authors and their stories</a></div>', ["Ann Lee"]),
    ],
)
def test_authors_each_in_an_element_of_their_own(second: str, names: list[str]) -> None:
    first = '<div class="item"><a href="/authors/ann-lee">Ann Lee</a></div>'
    article = parse(f'<div class="by"><div>By</div>{first}{second}</div>')
    assert [person.name for person in article.authors] == names


def test_links_in_the_folder_of_the_whole_site_name_no_second_author() -> None:
    links = '<div class="item"><a href="/ann-lee">Ann Lee</a></div><div class="item"><a href="/bo-ek">Bo Ek</a></div>'
    assert [person.name for person in parse(f'<div class="by"><div>By</div>{links}</div>').authors] == ["Ann Lee"]


LINKS = "<nav>" + "".join(f'<a href="/{topic}">{topic}</a> ' for topic in "abcdefghijkl") + "</nav>"


def declared(name: str, kind: str = "NewsArticle") -> str:
    node = f'{{"@type": "{kind}", "author": {{"@type": "Person", "name": "{name}"}}}}'
    return f'<script type="application/ld+json">{node}</script>'


@pytest.mark.parametrize(
    ("kind", "byline", "expected"),
    [
        ("NewsArticle", "<p>By Ann Lee</p>", ["Ann Lee"]),
        ("ReportageNewsArticle", "<p>By Ann B. Lee, our reporter</p>", ["Ann Lee"]),
        ("NewsArticle", "", []),  # who put it into the system
        ("NewsArticle", "<p>By Bo Ray</p>", ["Bo Ray"]),
        ("BlogPosting", "<p>By Bo Ray</p>", ["Bo Ray"]),
        ("BlogPosting", "", ["Ann Lee"]),  # blogs often print no name
    ],
)
def test_whom_only_the_metadata_name(kind: str, byline: str, expected: list[str]) -> None:
    assert names(LINKS + byline, declared("Ann Lee", kind)) == expected


def test_an_author_whom_the_page_does_not_show_is_reported() -> None:
    (problem,) = (each for each in parse(LINKS, declared("Ann Lee")).problems if each.code == "author-not-shown")
    assert "Ann Lee" in problem.message
    assert "author-not-shown" not in {
        each.code for each in parse(LINKS + "<p>By Ann Lee</p>", declared("Ann Lee")).problems
    }


def test_a_copy_of_the_story_alone_believes_its_metadata() -> None:
    assert names("", declared("Ann Lee")) == ["Ann Lee"]


@pytest.mark.parametrize(("line", "expected"), [("", []), ("<p>The Tide | 3 May 2024</p>", ["The Tide"])])
def test_the_site_as_author_of_a_news_article(line: str, expected: list[str]) -> None:
    head = '<meta property="og:site_name" content="The Tide">' + declared("The Tide")
    assert names(LINKS + line, head) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<div><h3>Author</h3><p>Ann B. Lee</p></div>", ["Ann B. Lee"]),
        ("<div><img alt='Zsk Orq' src='/z.jpg'><div><p>Zsk Orq</p><p>Skipper</p></div></div>", ["Zsk Orq"]),
        ("<figure><img alt='Zsk Orq' src='/z.jpg'><figcaption>Zsk Orq</figcaption></figure>", []),  # a portrait
        ("<p><time datetime='2024-05-03'>3 May</time></p><p>by annlee</p>", ["annlee"]),
    ],
)
def test_a_name_beside_what_says_that_it_signs(byline: str, expected: list[str]) -> None:
    assert names(byline) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(Reporting by Ann Lee and Bo Ray; editing by Cy Orr)", ["Ann Lee", "Bo Ray"]),
        ("Additional reporting by Bo Ray", []),
        ("Editing by Cy Orr", []),
    ],
)
def test_the_line_at_the_foot_names_who_reported_where_nobody_signs(line: str, expected: list[str]) -> None:
    page = f"<body><article><h1>Ferry fares stay</h1>{STORY}<p>{line}</p></article></body>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == expected
    signed = page.replace("</h1>", "</h1><p>By Jo Fox</p>")
    assert [person.name for person in newsdoc.parse(signed, format="html").authors] == ["Jo Fox"]


@pytest.mark.parametrize(
    "other",
    [
        '<a href="/topics/people/ann-lee">Ann Lee</a> spoke. ' + SENTENCE * 2,
        'Under a <a class="x" href="https://licences.example/by/3.0/">Common Licence</a>.',
        '<a rel="author" href="/authors/x">View more posts</a>',
        '<span class="comment">I like the ferry. <b itemprop="author">Jo Fox</b></span>',
    ],
)
def test_what_is_not_of_the_author(other: str) -> None:
    page = f"<body><article><h1>Ferry fares stay</h1>{STORY}<p>{other}</p></article></body>"
    article = newsdoc.parse(page, format="html", url="https://tide.example/fares")
    assert article.authors == ()


def test_a_line_that_is_the_name_of_whom_the_headline_is_about() -> None:
    body = f"<h1>Ann Lee sails again</h1><p><b>Ann Lee</b></p>{STORY}"
    assert newsdoc.parse(f"<html><body>{body}</body></html>", format="html").authors == ()


def test_the_job_that_only_the_byline_has() -> None:
    article = parse(LINKS + "<p class=byline>By Ann Lee, Political Editor</p>", declared("Ann Lee"))
    assert [(person.name, person.role) for person in article.authors] == [("Ann Lee", "Political Editor")]


def test_a_signature_beside_a_house_in_the_metadata() -> None:
    agency = '<meta name="author" content="AFP">'
    byline = "<div><div><span>By ANN LEE</span><i></i><i></i><i></i></div></div><p>AFP was told so.</p>"
    assert names(byline, agency) == ["Ann Lee"]


@pytest.mark.parametrize(("shown", "expected"), [("", []), ("<p>Photo: Webwerk GmbH</p>", ["Webwerk GmbH"])])
def test_a_house_that_only_the_metadata_name_has_made_the_site(shown: str, expected: list[str]) -> None:
    head = '<meta name="author" content="Webwerk GmbH">'
    assert names(LINKS + shown, head) == expected
    assert names(shown, head) == ["Webwerk GmbH"]  # a copy of the story alone


def test_a_section_in_the_byline_is_no_author() -> None:
    line = '<p class="byline"><a href="/authors/">Quay Industry</a></p>'
    thing = '<div itemscope itemtype="https://schema.org/Article">'
    marked = f'{thing}<span itemprop="headline">Ferry fares stay</span><b itemprop="author">Ann Lee</b></div>'
    assert names(line + marked) == ["Ann Lee"]
    assert names(line) == ["Quay Industry"]  # nothing better


def test_the_house_behind_a_name_is_no_second_author() -> None:
    byline = '<p class="byline">By Ann Lee, Quay Area News Group</p>'
    assert names(LINKS + byline, declared("Ann Lee")) == ["Ann Lee"]


@pytest.mark.parametrize("line", ["<p><b>Ann Lee</b></p>", "<p><b>Bo Lee-Moss</b></p>"])
def test_a_family_name_in_the_headline(line: str) -> None:
    page = f"<body><h1>Mayor Lee-Moss sails, Ann Lee sings</h1>{line}{STORY}</body>"
    assert newsdoc.parse(page, format="html").authors == ()


def test_a_picture_of_what_the_story_is_about_is_no_portrait() -> None:
    picture = "<div><img alt='Ferry Fares' src='/z.jpg'><div><p>Ferry Fares</p><p>A ship</p></div></div>"
    article = newsdoc.parse(f"<body><h1>Ferry Fares stay</h1>{picture}{STORY}</body>", format="html")
    assert article.authors == ()


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ('<div class="x1"><span>Ann Lee</span><span>Health Reporter</span></div>', ["Ann Lee"]),
        ('<div class="x1"><a href="/autor/ann">Ann Lee</a><a href="/autor/bo">Bo Ray</a></div>', ["Ann Lee", "Bo Ray"]),
        ('<div class="x1"><span>By </span><a>Ann Lee</a><span>Published: 5 March 2026</span></div>', ["Ann Lee"]),
        (
            '<ul class="byline"><li><a href="/p/ann">Ann Lee</a><span>Reporter</span></li>'
            '<li><a href="/p/bo">Bo Ray</a><span>Reporter</span></li></ul>',
            ["Ann Lee", "Bo Ray"],
        ),
        ("<p>5 March 2026 19:41 by Ann Lee (Comments: 0)</p>", ["Ann Lee"]),
    ],
)
def test_elements_that_only_style_sets_apart(byline: str, names: list[str]) -> None:
    assert [person.name for person in parse(byline).authors] == names


def test_a_line_that_is_nothing_but_a_japanese_name() -> None:
    story = "<p>旧駅舎の修復工事が終わり、来月から一般に公開される。町の観光案内所と小さな図書室が入る予定だ。</p>"
    head = '<h1>旧駅舎を公開へ</h1><p class="reporter">山々花子</p><p>2026年3月5日 17時30分</p>'
    page = f"<article>{head}{story * 4}</article>"
    article = newsdoc.parse(f"<html lang=ja><body>{page}</body></html>", format="html")
    assert [person.name for person in article.authors] == ["山々花子"]


def test_who_filed_a_story() -> None:
    story = "<p>{}다리가 사흘 만에 다시 열렸다. 군은 내년 봄까지 공사를 마칠 계획이라고 밝혔다. 주민들은 반겼다.</p>"
    told = story.format("(은빛=통신) 김하늘 기자 = ") + story.format("") * 3
    page = f"<article><h1>옛 다리 다시 열려</h1>{told}</article>"
    article = newsdoc.parse(f"<html lang=ko><body>{page}</body></html>", format="html")
    assert [person.name for person in article.authors] == ["김하늘"]


def test_a_job_on_a_line_of_its_own_is_no_part_of_the_name() -> None:
    story = f"<p>{'Die Fähre verließ am Morgen den alten Kai, und ihre Besatzung winkte vom Deck. ' * 2}</p>" * 3
    page = f"<article><h1>Die Fähre fährt wieder</h1><p><b>Anna Lehmann</b><br>Redakteurin</p>{story}</article>"
    article = newsdoc.parse(f"<html lang=de><body>{page}</body></html>", format="html")
    assert [(person.name, person.role) for person in article.authors] == [("Anna Lehmann", "Redakteurin")]


def test_a_box_of_an_author_in_chinese_names_the_author_alone() -> None:
    story = "<p>老桥经过三年修缮，于周一重新向行人开放，开桥当天吸引了近两千名市民前来参观。</p>" * 4
    box = '<div class="author-box"><h4>王小明</h4><p>王小明，本报文化版记者。</p></div>'
    page = f"<article><h1>老桥重新开放</h1><p>2026年3月5日</p>{story}{box}</article>"
    article = newsdoc.parse(f"<html lang=zh><body>{page}</body></html>", format="html")
    assert [person.name for person in article.authors] == ["王小明"]


def test_an_element_of_a_site_s_own_is_named_as_a_class_is() -> None:
    article = parse("<site-byline>Quorvin Estrop</site-byline><time>4 March 2026</time>")
    assert [person.name for person in article.authors] == ["Quorvin Estrop"]


@pytest.mark.parametrize(
    "byline",
    [
        "<p class=credits>Words by <b>Ann Lee</b> Photographs by <b>Bo Ek</b><br>Issue 14</p><p>The quay</p>",
        "<p>Photos and story by Ann Lee</p>",
        "<p>Text &amp; pictures by Ann Lee</p>",
        "<p>Words &amp; photographs Ann Lee</p>",
        "<p>March 20, 2021 / Ann Lee / 2 Comments</p>",
        "<div>Ann Lee<br>Last updated: June 10, 2022, 8:15 a.m.<br>First published here: June 8, 2022, 10:50 pm</div>",
    ],
)
def test_lines_that_name_the_author_and_more(byline: str) -> None:
    assert [person.name for person in parse(byline).authors] == ["Ann Lee"]


def test_a_day_with_its_weekday_before_by_and_a_name_that_no_list_has() -> None:
    (person,) = parse("<p>Wednesday, 8 May 2024 | By Quillon Marlow</p>").authors
    assert person.name == "Quillon Marlow"


def test_the_title_of_the_page_is_no_line_under_its_headline() -> None:
    head = "<title>Interview: Ann Lee - The Quay</title>"
    assert parse("", head).authors == ()


def test_a_link_that_is_marked_as_the_author_and_names_nobody() -> None:
    link = "<a rel=author href='/profile'>View my complete profile</a>"
    body = f"<article><h1>Ferry fares stay</h1>{STORY}</article><div>{link}</div>"
    assert newsdoc.parse(f"<html lang=en><body>{body}</body></html>", format="html").authors == ()


def test_the_byline_of_a_post_in_a_widget_that_holds_the_story() -> None:
    byline = (
        "<div class='post-footer'><div><span class='post-author vcard'>Posted by <span class=fn>Annie</span></span>"
        " <span>at <a href='/ferry'><abbr>21:14</abbr></a></span></div><div>Labels: <a href='/l'>quay</a></div></div>"
    )
    body = f"<div class='widget Blog'><h1>Ferry fares stay</h1><div>{STORY}</div>{byline}</div>"
    article = newsdoc.parse(f"<html lang=en><body>{body}</body></html>", format="html")
    assert [person.name for person in article.authors] == ["Annie"]


def test_an_account_with_figures_gives_way_to_a_line_that_names_somebody() -> None:
    head = '<script type="application/ld+json">{"@type": "Article", "author": {"name": "al_admin2"}}</script>'
    byline = "<div>3 May 2024 by <a href='/author/al_admin2/'>al_admin2</a></div>"
    assert [person.name for person in parse(f"{byline}<p><em>Text by Ann Lee</em></p>", head).authors] == ["Ann Lee"]
    assert [person.name for person in parse(byline, head).authors] == ["al_admin2"]


def test_family_names_first_in_the_meta_elements_of_catalogues() -> None:
    head = '<meta name="citation_author" content="Lee, Ann"><meta name="citation_author" content="Bo Ek">'
    assert [person.name for person in parse("", head).authors] == ["Ann Lee", "Bo Ek"]


def test_boxes_of_authors_of_whom_the_meta_element_names_the_first() -> None:
    box = "<div class=p><a href='/staff/{}'>{}</a><div>Maritime Correspondent</div></div>"
    boxes = f"<div>{box.format('lee', 'Ann Lee')}{box.format('ek', 'Anna Ek')}</div>"
    head = '<meta name="author" content="Ann Lee">'
    assert [person.name for person in parse(boxes, head).authors] == ["Ann Lee", "Anna Ek"]


def test_an_agency_beside_the_day_before_the_site() -> None:
    head = "<meta name=author content='The Quay'><meta property='og:site_name' content='The Quay'>"
    (house,) = parse("<div><span>23.01.2018, 11:20 Uhr</span> <span>dpa/lsw</span></div>", head).authors
    assert (house.name, house.kind) == ("dpa/lsw", "organization")
    (house,) = parse("<div class=sign>EFE | Larkhaven</div><div>30/10/2023 - 13:58</div>", head).authors
    assert (house.name, house.kind) == ("EFE", "organization")


def test_a_name_in_brackets_behind_the_last_sentence_signs_in_japanese() -> None:
    told = "市は二十日、老朽化のため三年前から閉鎖している港の旧税関庁舎を図書館として再利用する計画を発表した。"
    story = f"<p>{told * 2}</p><p>{told}</p>"

    def authors(end: str) -> list[str]:
        body = f"<article><h1>旧税関庁舎を図書館に</h1>{story}<p>{told}{end}</p></article>"
        page = f"<html lang=ja><body>{body}</body></html>"
        return [person.name for person in newsdoc.parse(page, format="html").authors]

    assert authors("（山川海子）") == ["山川海子"]
    assert authors("（つづく）") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>Ann Lee @annlee</p>", ["Ann Lee"]),
        ("<p>Ann Lee | Low Dale</p>", ["Ann Lee"]),
        ("<p>Hannah Cole, pictures: Omar Reyes</p>", ["Hannah Cole"]),
        ("<p>By Ann Lee (text) and Anna Ek (photos)</p>", ["Ann Lee"]),
        ("<p>By Ann Lee (words) and Anna Ek (words)</p>", ["Ann Lee", "Anna Ek"]),
        ("<p>Low Dale | Larkhaven</p>", []),
    ],
)
def test_what_stands_behind_a_name_in_a_byline(line: str, expected: list[str]) -> None:
    assert [person.name for person in parse(line).authors] == expected


def test_the_lines_of_a_song_are_nobodys_signature() -> None:
    song = "想念你 想念你<br>Xiang nian ni xiang nian ni<br>一个人走在夜里<br>Yi ge ren zou zai ye li"
    body = f"<article><h1>Ferry fares stay</h1>{STORY}<p>{song}</p></article>"
    assert newsdoc.parse(f"<html lang=en><body>{body}</body></html>", format="html").authors == ()


def test_the_name_of_the_site_behind_that_of_its_reporter() -> None:
    person = '{"@type": "Person", "name": "Ann Lee Harbour Post"}'
    ld = f'{{"@type": "NewsArticle", "headline": "Ferry fares stay", "author": {person}}}'
    site = '<meta property="og:site_name" content="Harbour Post">'
    byline = "<ul><li><span itemprop=author><a href=/users/ann>Ann Lee</a> Harbour Post</span></li></ul>"
    (found,) = parse(byline, f'{site}<script type="application/ld+json">{ld}</script>').authors
    assert (found.name, found.affiliation) == ("Ann Lee", "Harbour Post")


def test_the_site_beside_its_reporter_is_no_second_author() -> None:
    ld = '{"@type": "NewsArticle", "headline": "Ferry fares stay", "author": {"@type": "Person", "name": "Ann Lee"}}'
    head = f'<meta property="og:site_name" content="Bo Ray"><script type="application/ld+json">{ld}</script>'
    assert [person.name for person in parse("<p>By Ann Lee, Bo Ray</p>", head).authors] == ["Ann Lee"]


def test_the_label_of_other_stories_in_brackets_signs_nothing() -> None:
    story = "<p>港町は十二日、渡し船の運賃を来年も据え置くと発表した。</p>" * 3
    body = f"<article><h1>渡し船、運賃据え置き</h1>{story}</article>"
    page = f"<html lang=ja><body>{body}<h2>【関連記事】</h2><ul><li><a href=/1>灯台の修理始まる</a></ul></body></html>"
    assert newsdoc.parse(page, format="html").authors == ()


def test_who_took_a_picture_did_not_write_the_story() -> None:
    story = "<p>青溪市交通运输局发布消息称，运行了三十六年的渡船即日起停运检修。</p>" * 3
    shown = "<div><img src=/a.jpg><span class=img_descr>停运检修的渡船。青溪日报记者 皇甫静 摄</span></div>"
    page = f"<html lang=zh><body><article><h1>渡船停运检修</h1>{shown}{story}</article></body></html>"
    assert newsdoc.parse(page, format="html").authors == ()


def box(name: str, job: str) -> str:
    return f"<div class=authorBox><b><a href='#'><span>{name}</span></a></b><small>{job}</small></div>"


def test_boxes_of_one_look_name_an_author_each() -> None:
    article = parse(f"<div>{box('Ann Lee', 'Maintainer')}</div><div>{box('Tobiah Renwick', 'Core developer')}</div>")
    assert [person.name for person in article.authors] == ["Ann Lee", "Tobiah Renwick"]


def test_who_posted_an_entry_says_its_footer_and_not_a_comment() -> None:
    foot = "<div class=entry-footer><p>Posted by Cordelia on June 18, 2009 at 10:12 PM in Food | Permalink</p></div>"
    comment = "<p>Try leaves in the jar.</p><p>Posted by: Sunniva | June 19, 2009 at 08:41 AM</p>"
    body = f"<div><h1>Something sharp</h1>{STORY}{{}}</div><div class=comments><h3>Comments</h3>{comment}</div>"
    page = f"<html lang=en><body>{body}</body></html>"
    signed, unsigned = (newsdoc.parse(page.format(each), format="html") for each in (foot, ""))
    assert [person.name for person in signed.authors] == ["Cordelia"]
    assert signed.published == dt.datetime(2009, 6, 18, 22, 12)
    assert unsigned.authors == ()


def test_a_name_over_a_job_signs_though_no_given_name_is_known() -> None:
    lines = "<div><div class=r0><span>Quennell Achterberg</span></div><div class=r0><span>{}</span></div></div>"
    (person,) = parse(f"<p>It stays at two crowns.</p>{lines.format('Harbour Correspondent')}").authors
    assert (person.name, person.role) == ("Quennell Achterberg", "Harbour Correspondent")
    assert parse(f"<p>It stays at two crowns.</p>{lines.format('Two crowns a trip')}").authors == ()


def test_authors_in_the_items_of_a_list_with_portraits_and_jobs() -> None:
    item = '<li><img src=/a.png alt=avatar><dl><dt class="sr-only">Name</dt><dd>{}</dd><dd>{}</dd></dl></li>'
    items = item.format("Ann Lee", "Product manager") + item.format("Kwame Lindqvist", "Engineer")
    article = parse(f"<dl><dt class='sr-only'>Authors</dt><dd><ul>{items}</ul></dd></dl>")
    assert [person.name for person in article.authors] == ["Ann Lee", "Kwame Lindqvist"]


@pytest.mark.parametrize("sign", ["~ ", "~", "– "])
def test_a_signature_behind_a_sign(sign: str) -> None:
    page = f"<html lang=en><body><article><h1>Ferry fares stay</h1>{STORY}<p>{sign}Ann Lee</p></article></body></html>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("es", "Publicado el 29 de abril de 2012 por Casilda Ferrán", "Casilda Ferrán"),
        ("pt", "Publicado em 2 de maio de 2012 por Iracema Valadão", "Iracema Valadão"),
        ("nl", "Geplaatst op 2 mei 2012 door Jorrit Haverkort", "Jorrit Haverkort"),
        ("sv", "Publicerat den 2 maj 2012 av Gunvor Lindkvarn", "Gunvor Lindkvarn"),
        ("de", "Geschrieben von Ottilie Schrempf. Veröffentlicht in Neues", "Ottilie Schrempf"),
    ],
)
def test_a_line_of_a_content_system_with_day_or_section(language: str, line: str, name: str) -> None:
    body = f"<article><h1>Ferry fares stay</h1><div class=m>{line}</div>{STORY}</article>"
    article = newsdoc.parse(f"<html><body>{body}</body></html>", format="html", language=language)
    assert [person.name for person in article.authors] == [name]


def test_an_arabic_label_that_is_drawn_out() -> None:
    body = "<p>قال مدير الميناء إن العبارة ستعود إلى الخدمة في نهاية الأسبوع بعد إصلاح المحرك.</p>" * 3
    line = "<div><span>بقلـم: ليلى حداد</span></div>"
    page = f"<html lang=ar><body><article><h1>العبارة تعود إلى الميناء</h1>{line}{body}</article></body></html>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == ["ليلى حداد"]


def test_a_place_behind_a_comma_in_an_element_of_its_own_is_nobody() -> None:
    line = "<div class=assinatura><span class=autor>Janaína Prates</span><span>, de Serena do Rio</span></div>"
    told = "<p>A prefeitura fechou a ponte velha na quarta-feira e abrirá um desvio até novembro.</p>" * 3
    page = f"<html lang=pt><body><article><h1>Ponte é interditada</h1>{line}{told}</article></body></html>"
    assert [person.name for person in newsdoc.parse(page, format="html").authors] == ["Janaína Prates"]


def test_the_name_of_a_user_of_the_system_in_a_story_that_the_front_page_shows_too() -> None:
    line = "<div class=submitted>Posted <a class=username href=/user/3>Ann Lee</a></div>"
    body = f"<h1>Ferry fares stay</h1><div class='node node-promoted'>{line}{STORY}</div>"
    article = newsdoc.parse(f"<html lang=en><body>{body}</body></html>", format="html")
    assert [person.name for person in article.authors] == ["Ann Lee"]


@pytest.mark.parametrize("label", ["发表于", "更新于"])
def test_the_label_of_a_day_is_no_name(label: str) -> None:
    assert parse(f"<div class=post-meta><span>{label}</span><time>2026-01-22</time></div>").authors == ()


def test_boxes_of_authors_of_which_one_has_a_name_more() -> None:
    first = "<div class='flex author'><div>Author</div><div>Ann Lee</div><div>Writes about boats.</div></div>"
    second = "<div class='flex author-extra flex author'><div>Author</div><div>Bo Ray</div></div>"
    assert [person.name for person in parse(first + second, '<meta name="author" content="Ann Lee">').authors] == [
        "Ann Lee",
        "Bo Ray",
    ]
