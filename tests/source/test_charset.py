"""From bytes to text as browsers do."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsdoc
from newsdoc.source.charset import codec_of, decode, guess, is_garbled

ENGLISH = "The mayor, {}, said on Tuesday that the quay would open. "
STORIES = {
    "cp1252": "Die Fähre fährt über die Mündung, sagte Bürgermeister Jörg Öztürk am Freitag. Größer wird sie nicht.",
    "cp1250": "Ministr zahraničí řekl, že smlouva o příměří bude podepsána už příští týden, ale opozice nesouhlasí.",
    "iso8859_2": "Minister powiedział, że umowa będzie podpisana w przyszłym tygodniu; część posłów się śmieje.",
    "cp1254": "Dışişleri bakanı, ateşkesin gelecek hafta imzalanacağını söyledi ancak muhalefet karşı çıktı.",
    "cp1257": "Užsienio reikalų ministras sakė, kad sutartis bus pasirašyta kitą savaitę, tačiau opozicija nesutinka.",
    "cp1251": "Министр иностранных дел сказал, что договор будет подписан на следующей неделе, но оппозиция против.",
    "koi8_r": "Министр иностранных дел сказал, что договор будет подписан на следующей неделе, но оппозиция против.",
    "cp1253": "Ο υπουργός εξωτερικών δήλωσε ότι η συμφωνία θα υπογραφεί την επόμενη εβδομάδα.",
    "cp1255": "שר החוץ אמר כי ההסכם ייחתם בשבוע הבא אך האופוזיציה מתנגדת.",
    "gb18030": "外交部长表示，停火协议将于下周签署，但反对党表示反对。",
    "cp932": "外相は来週、停戦協定に署名すると述べたが、野党は反対している。",
    "euc_jp": "外相は来週、停戦協定に署名すると述べたが、野党は反対している。",
    "cp949": "외무장관은 휴전 협정이 다음 주에 체결될 것이라고 말했다. 그러나 야당은 반대하고 있다.",
}


@pytest.mark.parametrize("encoding", STORIES)
def test_stories_without_a_declaration(encoding: str) -> None:
    text = STORIES[encoding]
    assert decode(text.encode(encoding)).text == text
    assert decode(f"<p class=x>{text}</p><div class='a b c'></div>".encode(encoding)).text.startswith(
        f"<p class=x>{text}"
    )


@pytest.mark.parametrize(
    "word", "Müller naïve façade café señor Zoë Åland São Brontë über €5 © “quoted” résumé".split()
)
@pytest.mark.parametrize("sentences", [1, 5, 200])
def test_one_word_in_english_text_is_windows_1252(word: str, sentences: int) -> None:
    text = ENGLISH.format(word) + ENGLISH.format("Ann Lee") * sentences
    assert decode(text.encode("cp1252")).text == text


def test_a_byte_that_is_no_utf8_costs_that_byte_only() -> None:
    text = "Größe und Maß der Fähre — “quoted”. "
    found = decode(text.encode() * 2 + b"\xff" + text.encode() * 2)
    assert found.text == text * 2 + "\ufffd" + text * 2
    assert (found.encoding, found.guessed, found.replaced) == ("utf-8", False, 1)
    assert decode("née\xff".encode() + b"\xff", "utf-8").text == "néeÿ\ufffd"


@pytest.mark.parametrize(
    "label", ["idna", "punycode", "hex", "zlib", "rot13", "utf-7", "unicode_escape", "cp437", "mac_latin2", "nonsense"]
)
def test_labels_that_are_none_of_the_web(label: str) -> None:
    assert codec_of(label) is None
    assert decode(b"caf\xe9", label).text == "café"


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("latin1", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("x-sjis", "cp932"),
        ("gb2312", "gb18030"),
        ("ks_c_5601-1987", "cp949"),
        ("utf-16", "utf-8"),
    ],
)
def test_labels_mean_what_browsers_take_them_for(label: str, codec: str) -> None:
    assert codec_of(label) == codec


def test_japanese_between_escapes_is_no_ascii() -> None:
    data = "港で船が出る: 10 min".encode("iso-2022-jp")
    assert data.isascii()
    assert decode(data, "ISO-2022-JP").text == "港で船が出る: 10 min"
    assert decode(b"10 min", "ISO-2022-JP").encoding == "utf-8"
    assert decode(data).encoding == "utf-8"


@given(st.binary(max_size=400))
def test_never_a_code_page_of_dos_or_the_mac(data: bytes) -> None:
    assert not guess(data).startswith(("cp4", "cp7", "cp85", "cp86", "mac", "hp_"))
    assert isinstance(decode(data).text, str)


@pytest.mark.parametrize("unit", [b"a", b"a b ", b"<", b"\n", b"\xe9", b"\xa4\xa4"])
def test_guessing_takes_linear_time(
    unit: bytes, takes_linear_time: Callable[[Callable[[int], object], int], None]
) -> None:
    takes_linear_time(lambda size: decode(unit * size + b"\xff"), 4000)


def test_bytes_that_declare_utf_8_and_are_hardly_any_of_it_are_guessed() -> None:
    told = STORIES["cp1251"] * 3
    found = decode(told.encode("cp1251"), "utf-8")
    assert (found.text, found.guessed) == (told, True)
    faulty = told.encode() + b"\xf6"
    assert decode(faulty, "utf-8").text == told + "\ufffd"


@pytest.mark.parametrize("encoding", ["iso8859_7", "cp1253"])
def test_greek_is_told_by_its_accented_alpha(encoding: str) -> None:
    text = "Η βιβλιοθήκη της Άνω Πέτρας θα μένει ανοιχτή και τις Κυριακές, αποφάσισε το δημοτικό συμβούλιο. "
    assert (text * 2).encode(encoding).decode(guess((text * 2).encode(encoding))) == text * 2


@pytest.mark.parametrize(
    "text",
    ["Die Möwe fürchtet Gäste.", "“Yes” – and “no”", "O PÃO É DA MÃE, NÃO: ÃÃÃ", "Паром ходит", "ÑANDÚ Ñ, Ñ. Ñ–"],
)
def test_text_that_was_decoded_in_the_wrong_encoding(text: str) -> None:
    assert not is_garbled(text)
    garbled = text.encode().decode("cp1252", "replace")
    assert is_garbled(garbled)
    (problem,) = [each for each in newsdoc.parse(garbled * 2).problems if each.code == "text-garbled"]
    assert "Windows-1252" in problem.message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_ascii_in_utf_16_without_a_mark_is_no_utf_8(encoding: str) -> None:
    found = decode('{"headline": "Ferry sails"}'.encode(encoding))
    assert (found.text, found.encoding, found.guessed) == ('{"headline": "Ferry sails"}', encoding, True)
    assert decode(b"one \0 and words").encoding == "utf-8"


@pytest.mark.parametrize(
    "text",
    [
        "“We are back,” said Ann Lee — the ferry sails again.",
        "Die Fähre für Gäste kehrt zurück.",
        '{"headline": "Ferry returns", "body": "It’s back — at last — and it’s full."}',
    ],
)
def test_a_byte_that_is_no_utf8_does_not_make_a_short_text_another_encoding(text: str) -> None:
    data = text.encode()
    middle = data.index(b" ", len(data) // 2)
    found = decode(data[:middle] + b"\xff" + data[middle:])
    assert (found.encoding, found.text.replace("\ufffd", "")) == ("utf-8", text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Jan Müller, façade, naïve, señor, 5 €", "cp1252"),
        ("Ã¼ is how “ü” is shown, Ã¤ and Ã¶ are “ä” and “ö”, as “Müller” tells", "cp1252"),
        ("เรือข้ามฟากกลับมาให้บริการที่ท่าเรือเก่า", "cp874"),
        ("渡轮今天返回旧码头。市长说，一切恢复正常。船长也很高兴。", "gb18030"),
    ],
)
def test_other_encodings_are_not_taken_for_utf8(text: str, encoding: str) -> None:
    assert guess(text.encode(encoding)) != "utf-8"
