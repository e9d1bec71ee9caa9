"""What a site says of itself and to its visitors' browsers."""

import pytest

from newsdoc.wording.notices import is_imprint, is_site_notice


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies to make our site work.",
        "Wir und unsere 172 Partner speichern Informationen, etwa in Cookies, um Daten zu verarbeiten.",
        "Mit Klick auf „Alle akzeptieren“ stimmen Sie der Verwendung aller Cookies zu.",
        "Nous et nos 98 partenaires stockons des cookies sur votre terminal.",
        "Utilizamos cookies propias y de terceros.",
        "Мы используем файлы cookie, чтобы сайт работал.",
        "Продолжая пользоваться сайтом, вы соглашаетесь на куки.",
        "当サイトでは、利便性の向上のためにクッキーを使用しています。",
        "본 웹사이트는 쿠키를 사용합니다.",
        "Sitemizde çerezleri kullanıyoruz.",
        "Please enable JavaScript in your browser.",
        "Sorry! It seems that you are using an ad blocker/script blocker.",
        "Bitte aktivieren Sie JavaScript in Ihrem Browser.",
        "ブラウザの設定でJavaScriptを有効にしてください。",
        "Detectamos que você usa um bloqueador de anúncios. Desative o bloqueador neste site.",
        "An dieser Stelle finden Sie einen externen Inhalt von Quayling, der den Artikel ergänzt.",
        "To view this content, allow the network's cookies.",
        "Here the editors show external content from a network for pictures. We need your consent to load it.",
        "The audio version of this article is made by a machine. Mispronunciations can occur.",
        "Une erreur ? Signalez-la nous.",
        "We may receive compensation if you buy from the shops that we name.",
        "Alle Kessel in dieser Liste sind mit Affiliate-Links versehen.",
        "Cet article contient des liens affiliés.",
    ],
)
def test_notices(text: str) -> None:
    assert is_site_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "The court banned cookies that nobody was asked about.",
        "Das Gericht hat solche Cookies verboten.",
        "“We use cookies because everybody does,” said Ann Lee of the board.",
        "JavaScript was made in ten days.",
        "JavaScript runs in the browser. " * 12,
        "We use the old ferry.",
        "The harbour master said she needs consent to load more than forty tons.",
        "The crew may receive compensation of up to 4,000 euros.",
        "Affiliate links pay for many of these sites, and sellers may earn a commission.",
        "",
    ],
)
def test_news_about_them(text: str) -> None:
    assert not is_site_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "© 2025 Kai Verlags GmbH. Alle Rechte vorbehalten.",
        "互联网新闻信息服务许可证：1234567",
        "등록번호 : 아00123 | 발행인 : 오미란",
        "Издание зарегистрировано Федеральной службой по надзору.",
        "Tous droits réservés.",
    ],
)
def test_imprints(text: str) -> None:
    assert is_imprint(text)
    assert not is_imprint("The ferry sails again, the board said.")
