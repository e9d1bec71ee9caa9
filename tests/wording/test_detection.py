"""Which language a text is in."""

import pytest

from newsdoc.wording.detection import detect_language

# One sentence a language, written for this test.
SAMPLES = {
    "en": "The ships have met in the harbour and they will sail with their crews after the storm.",
    "de": "Die Schiffe haben sich im Hafen getroffen und sie werden nach dem Sturm auslaufen.",
    "fr": "Les navires se sont rencontrés dans le port et ils partiront après la tempête.",
    "es": "Los barcos se han encontrado en el puerto y saldrán con su tripulación cuando pase la tormenta.",
    "it": "Le navi si sono incontrate nel porto e partiranno con il loro equipaggio dopo che la tempesta è passata.",
    "pt": "Os navios encontraram-se no porto e vão partir com a sua tripulação quando for possível.",
    "nl": "De schepen hebben elkaar in de haven ontmoet en ze zullen na de storm met hun bemanning uit varen.",
    "sv": "Fartygen har mötts i hamnen och de ska segla ut med sin besättning när stormen inte är en risk.",
    "da": "Skibene har mødt hinanden i havnen, og de skal ud med mandskabet efter at stormen er ovre, sagde han af og til.",  # noqa: E501
    "no": "Skipene har møttes i havnen, og de skal ut med mannskapet etter at stormen er over, hva enn som skjer av det.",  # noqa: E501
    "fi": "Laivat ovat kohdanneet satamassa ja ne lähtevät, kun myrsky on ohi, mutta se ei ole vielä varmaa.",
    "pl": "Statki spotkały się w porcie i nie wypłyną, jak mówi kapitan, że jest to za duże ryzyko dla załogi.",
    "cs": "Lodě se setkaly v přístavu a podle kapitána už není riziko, které by je při plavbě ještě čekalo.",
    "hu": "A hajók a kikötőben találkoztak, és nem indulnak el, mert a vihar még nem múlt el, és ez így lesz holnap is.",  # noqa: E501
    "ro": "Navele s-au întâlnit în port și nu vor pleca până când furtuna nu trece, pentru că este un risc prea mare.",
    "tr": "Gemiler limanda buluştu ve bir fırtına için daha çok beklemek gerekiyor, ama bu da olarak yeni değil.",
    "ru": "Корабли встретились в порту, и они не выйдут в море, пока шторм не закончится, сказал он в среду.",
    "uk": "Кораблі зустрілися в порту, і вони не вийдуть у море, поки шторм не закінчиться, сказав він та інші.",
    "el": "Τα πλοία συναντήθηκαν στο λιμάνι και δεν θα φύγουν από την πόλη για να μην έχει η καταιγίδα θύματα.",
    "ja": "船は港で会い、嵐が過ぎるまで出港しない。",
    "zh": "两艘船在港口相遇，风暴过去之前不会出港。",
    "ko": "배들이 항구에서 만났고 폭풍이 지나갈 때까지 출항하지 않는다.",
    "ar": "التقت السفن في الميناء ولن تبحر من المدينة إلى أن تمر العاصفة على الساحل بعد هذا.",
    "id": "Kapal itu bertemu di pelabuhan dan tidak akan berlayar dari kota ini karena badai dengan angin yang kuat.",
}


@pytest.mark.parametrize(("language", "text"), SAMPLES.items())
def test_detects(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "12345", "???", "Xyzzy"])
def test_says_nothing_of_what_does_not_tell(text: str) -> None:
    assert detect_language(text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال الرئيس إن الشركة و غوغل و پاريس في المدينة، و من المقرر أن تعود العبارة إلى العمل بعد العاصفة."),
        ("fa", "به گزارش خبرگزاری، کشتی میان دو بندر به راه افتاد و هیئت بندر این خبر را اعلام کرد و ما را می برد."),
        ("ur", "یہ کشتی دو دن کے بعد دوبارہ چلنے لگی ہے اور حکام نے کہا کہ طوفان کے بعد حالات معمول پر ہیں۔ و من"),
    ],
)
def test_languages_that_share_the_script_of_arabic(language: str, text: str) -> None:
    """Persian read as Arabic got speakers by the rules of Arabic."""
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Водокачку превратят в музей воды. Ремонт обойдётся в 60 миллионов рублей. Башня стоит крепко."),
        ("uk", "У млині відкрили пекарню. Хліб коштує шістдесят гривень. Черга стоїть із шостої ранку."),
        ("bg", "Старата водна кула на града ще стане музей на водата. Ремонтът ще струва шест милиона и ще продължи."),
    ],
)
def test_letters_tell_languages_that_share_their_small_words(language: str, text: str) -> None:
    assert detect_language(text) == language


def test_czech_is_no_polish_by_words_of_both() -> None:
    text = "Starosta vysvětlil, jak se bude od roku 2026 platit, a nad mapou ukázal, kde v noci kotví."
    assert detect_language(text) == "cs"
