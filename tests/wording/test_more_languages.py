"""Dates, bylines and the language itself in languages of which newsdoc meets few pages."""

import datetime as dt

import pytest

from newsdoc.wording.bylines import read_byline
from newsdoc.wording.cues import cue_table, words_of
from newsdoc.wording.dates import read_date, read_published
from newsdoc.wording.detection import detect_language
from newsdoc.wording.languages import are_near, language_of

DAY = dt.date(2024, 3, 5)

DATES = [
    ("sq", "5 mars 2024"),
    ("sr", "5. marta 2024."),
    ("sr", "5. март 2024."),
    ("bs", "5. mart 2024."),
    ("bs", "5. marta 2024."),
    ("mk", "5 март 2024"),
    ("be", "5 сакавіка 2024"),
    ("fa", "۵ مارس ۲۰۲۴"),
    ("fa", "۱۵ اسفند ۱۴۰۲"),
    ("ur", "5 مارچ 2024"),
    ("ur", "5 مارچ، 2024"),
    ("bn", "৫ মার্চ ২০২৪, ১০:৩০"),
    ("ta", "5 மார்ச் 2024"),
    ("ta", "மார்ச் 5, 2024"),
    ("te", "5 మార్చి 2024"),
    ("mr", "५ मार्च २०२४"),
    ("ne", "५ मार्च २०२४"),
    ("th", "5 มีนาคม 2567"),
    ("th", "5 มี.ค. 67 10:30 น."),
    ("th", "5 มี.ค. 2567"),
    ("ms", "5 Mac 2024"),
    ("fil", "Marso 5, 2024"),
    ("fil", "5 Marso 2024"),
    ("eu", "2024ko martxoaren 5a"),
    ("eu", "2024/03/05"),
    ("gl", "5 de marzo de 2024"),
    ("cy", "5 Mawrth 2024"),
    ("ga", "5 Márta 2024"),
    ("ka", "5 მარტი, 2024"),
    ("ka", "2024 წლის 5 მარტი"),
    ("hy", "5 մարտի, 2024"),
    ("hy", "2024 թ. մարտի 5"),
    ("az", "5 mart 2024"),
    ("az", "5 mart 2024-cü il"),
    ("az", "2024-cü il 5 mart"),
    ("kk", "5 наурыз 2024"),
    ("kk", "2024 жылғы 5 наурыз"),
    ("uz", "5-mart 2024"),
    ("uz", "2024-yil 5-mart"),
    ("uz", "5 март 2024"),
    ("mn", "2024 оны 3 дугаар сарын 5"),
    ("mn", "2024 оны 03 сарын 05"),
    ("mn", "2024-03-05"),
    ("mn", "2024 оны 3-р сарын 5"),
    ("km", "៥ មីនា ២០២៤"),
    ("km", "ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៤"),
    ("my", "၅ မတ် ၂၀၂၄"),
    ("my", "၂၀၂၄ ခုနှစ် မတ်လ ၅ ရက်"),
    ("my", "မတ် ၅၊ ၂၀၂၄"),
    ("si", "2024 මාර්තු 05"),
    ("si", "05 මාර්තු 2024"),
    ("am", "5 ማርች 2024"),
    ("so", "5 Maarso 2024"),
    ("ha", "5 Maris 2024"),
    ("ha", "5 ga Maris, 2024"),
    ("yo", "5 Ẹrẹ̀nà 2024"),
    ("tl", "Ika-5 ng Marso 2024"),
]


@pytest.mark.parametrize(("language", "text"), DATES)
def test_dates(language: str, text: str) -> None:
    read = read_date(text, language)
    assert (read.date() if isinstance(read, dt.datetime) else read) == DAY


@pytest.mark.parametrize(
    ("language", "text"),
    [("kk", "2024 жылғы 35 наурыз"), ("mn", "2024 оны 13 сарын 5"), ("th", "32 มี.ค. 67"), ("ka", "2024 წლის 5 ნავი")],
)
def test_no_dates(language: str, text: str) -> None:
    assert read_date(text, language) is None


def test_words_beside_a_date() -> None:
    assert read_published("প্রকাশ: ০২ মার্চ ২০২৪ আপডেট: ০৫ মার্চ ২০২৪", "bn") == (dt.date(2024, 3, 2), DAY)
    assert read_published("Përditësuar më 5 mars 2024", "sq") == (None, DAY)
    assert read_published("เผยแพร่: 5 มี.ค. 67", "th") == (DAY, None)


def test_minutes_behind_the_bengali_hour() -> None:
    assert read_date("৫ মার্চ ২০২৪, রাত ৯টা ১২", "bn") == dt.datetime(2024, 3, 5, 21, 12)


BYLINES = [
    ("sq", "Nga Arben Hoxha dhe Mira Leka", ["Arben Hoxha", "Mira Leka"]),
    ("sr", "Piše: Marko Ilić", ["Marko Ilić"]),
    ("sr", "Пише: Марко Илић и Ана Лукић", ["Марко Илић", "Ана Лукић"]),
    ("bs", "Piše: Amra Delić", ["Amra Delić"]),
    ("mk", "Пишува: Марко Илиев", ["Марко Илиев"]),
    ("be", "Аўтар: Алесь Лясны", ["Алесь Лясны"]),
    ("fa", "نویسنده: مریم کاظمی", ["مریم کاظمی"]),
    ("ur", "تحریر: احمد رضا", ["احمد رضا"]),
    ("bn", "লেখক: রহিম উদ্দিন", ["রহিম উদ্দিন"]),
    ("ta", "எழுதியவர்: கவிதா ராமன்", ["கவிதா ராமன்"]),
    ("te", "రచయిత: రవి కుమార్", ["రవి కుమార్"]),
    ("mr", "लेखक: सुनील जोशी", ["सुनील जोशी"]),
    ("ne", "संवाददाता: राम थापा", ["राम थापा"]),
    ("th", "โดย สมชาย ใจดี", ["สมชาย ใจดี"]),
    ("th", "โดย: สมชาย ใจดี", ["สมชาย ใจดี"]),
    ("ms", "Oleh Ahmad Zaki", ["Ahmad Zaki"]),
    ("fil", "Ni Juan Reyes at Maria Cruz", ["Juan Reyes", "Maria Cruz"]),
    ("eu", "Egilea: Ane Etxe", ["Ane Etxe"]),
    ("gl", "Por Xoán Rivas e Uxía Lema", ["Xoán Rivas", "Uxía Lema"]),
    ("cy", "Gan Owen Parri", ["Owen Parri"]),
    ("ga", "Scríofa ag Seán Brady agus Máire Lynch", ["Seán Brady", "Máire Lynch"]),
    ("ka", "ავტორი: ნინო ბერიძე", ["ნინო ბერიძე"]),
    ("hy", "Հեղինակ՝ Անի Մելքոնյան", ["Անի Մելքոնյան"]),
    ("hy", "Հեղինակ: Անի Մելքոնյան", ["Անի Մելքոնյան"]),
    ("az", "Müəllif: Elçin Quliyev", ["Elçin Quliyev"]),
    ("kk", "Авторы: Айдос Серік", ["Айдос Серік"]),
    ("uz", "Muallif: Anvar Karimov", ["Anvar Karimov"]),
    ("mn", "Сэтгүүлч: Бат Дорж", ["Бат Дорж"]),
    ("km", "ដោយ៖ សុខ ដារ៉ា", ["សុខ ដារ៉ា"]),
    ("si", "වාර්තාකරු: නිමල් පෙරේරා", ["නිමල් පෙරේරා"]),
    ("am", "ዘጋቢ፡ አበበ ከበደ", ["አበበ ከበደ"]),
    ("so", "W/Q: Axmed Cali", ["Axmed Cali"]),
    ("ha", "Daga Musa Bello da Aisha Sani", ["Musa Bello", "Aisha Sani"]),
    ("yo", "Akọ̀ròyìn: Adé Ojo", ["Adé Ojo"]),
]


@pytest.mark.parametrize(("language", "text", "names"), BYLINES)
def test_bylines(language: str, text: str, names: list[str]) -> None:
    assert [person.name for person in read_byline(text, language)] == names


def test_what_is_a_by_word_there_is_a_name_elsewhere() -> None:
    assert [person.name for person in read_byline("Gan Wei Ling", "en")] == ["Gan Wei Ling"]
    assert [person.name for person in read_byline("By Nga Minh Tran", "en")] == ["Nga Minh Tran"]
    assert [person.name for person in read_byline("Por Rita da Costa", "pt")] == ["Rita da Costa"]


# One or two sentences a language, written for this test.
SAMPLES = {
    "sq": "Anijet u takuan në port dhe kapiteni tha se ato nuk do të nisen para se të kalojë stuhia, por ekuipazhi është gati.",  # noqa: E501
    "sr": "Brodovi su se sreli u luci i neće isploviti pre nego što prođe oluja, rekao je kapetan. Posada čeka ovde, gde je uvek mirno.",  # noqa: E501
    "sr-Cyrl": "Бродови су се срели у луци и неће испловити пре него што прође олуја, рекао је капетан. Посада чека у граду.",  # noqa: E501
    "mk": "Бродовите се сретнаа во пристаништето и нема да испловат додека не помине бурата, рече капетанот. Екипажот ќе чека во градот со своите семејства.",  # noqa: E501
    "be": "Караблі сустрэліся ў порце і не выйдуць у мора, пакуль не скончыцца шторм, сказаў капітан. Экіпаж чакае ў горадзе.",  # noqa: E501
    "fa": "کشتی‌ها در بندر به هم رسیدند و تا پایان طوفان از آنجا بیرون نمی‌روند. ناخدا گفت که خدمه در شهر منتظر است.",
    "ur": "جہاز بندرگاہ میں ملے اور طوفان کے گزرنے تک روانہ نہیں ہوں گے۔ کپتان نے کہا کہ عملہ شہر میں انتظار کر رہا ہے۔",  # noqa: E501
    "bn": "জাহাজগুলো বন্দরে মিলিত হয়েছে এবং ঝড় না থামা পর্যন্ত তারা যাত্রা করবে না।",
    "ta": "கப்பல்கள் துறைமுகத்தில் சந்தித்தன, புயல் ஓயும் வரை அவை புறப்படாது.",
    "te": "ఓడలు ఓడరేవులో కలిశాయి, తుఫాను తగ్గే వరకు అవి బయలుదేరవు.",
    "mr": "जहाजे बंदरात भेटली आणि वादळ शमेपर्यंत ती निघणार नाहीत, असे कप्तानाने सांगितले. कर्मचारी शहरात थांबले आहेत.",
    "ne": "जहाजहरू बन्दरगाहमा भेटिए र आँधी नरोकिएसम्म तिनीहरू निस्कने छैनन्, कप्तानले भने। चालक दल सहरमा बसेको छ र पर्खिरहेका छन्।",
    "th": "เรือพบกันที่ท่าเรือและจะไม่ออกเดินทางจนกว่าพายุจะสงบ",
    "ms": "Kapal itu bertemu di pelabuhan dan tidak akan belayar kerana ribut, manakala anak kapal menunggu di bandar selepas mendapat arahan bahawa laut bergelora.",  # noqa: E501
    "fil": "Nagkita ang mga barko sa pantalan at hindi sila aalis hangga't may bagyo, ayon sa kapitan. Naghihintay ang tripulante sa bayan.",  # noqa: E501
    "eu": "Itsasontziak portuan elkartu dira eta ez dute irteterik izango ekaitza pasatu arte, kapitainak esan duenez. Eskifaia herrian dago.",  # noqa: E501
    "gl": "Os barcos atopáronse no porto e non sairán ata que pase a treboada, dixo o capitán. A tripulación agarda xa na vila, onde hoxe hai moi pouca xente.",  # noqa: E501
    "cy": "Mae'r llongau wedi cyfarfod yn yr harbwr ac ni fyddant yn hwylio nes bod y storm wedi mynd heibio, yn ôl y capten, sydd hefyd yn aros gyda'r criw.",  # noqa: E501
    "ga": "Bhuail na longa le chéile sa chuan agus ní bheidh siad ag seoladh go dtí go mbeidh an stoirm thart, a dúirt an captaen. Tá an chriú ag fanacht.",  # noqa: E501
    "ka": "გემები ნავსადგურში შეხვდნენ ერთმანეთს და არ გავლენ, სანამ ქარიშხალი არ გაივლის.",
    "hy": "Նավերը հանդիպեցին նավահանգստում և չեն մեկնի, մինչև փոթորիկն անցնի։",
    "az": "Gəmilər limanda görüşüb və tufan keçənə qədər yola düşməyəcək, kapitan bildirib. Ekipaj şəhərdə gözləyir, çünki dəniz çox dalğalıdır.",  # noqa: E501
    "kk": "Кемелер портта кездесті және дауыл басылғанша теңізге шықпайды, деді капитан. Экипаж қалада күтіп отыр.",
    "uz": "Kemalar portda uchrashdi va bo'ron tugaguncha dengizga chiqmaydi, deb aytdi kapitan. Ekipaj shahar bilan birga kutmoqda, lekin ular uchun bu yangi emas.",  # noqa: E501
    "uz-Cyrl": "Кемалар портда учрашди ва бўрон тугагунча денгизга чиқмайди, деди капитан. Экипаж шаҳарда кутмоқда.",
    "mn": "Хөлөг онгоцнууд боомт дээр уулзсан бөгөөд шуурга намдах хүртэл далайд гарахгүй гэж ахмад хэлэв.",
    "km": "កប៉ាល់បានជួបគ្នានៅកំពង់ផែ ហើយនឹងមិនចេញដំណើរទេ រហូតដល់ព្យុះបានកន្លងផុត។",
    "my": "သင်္ဘောများသည် ဆိပ်ကမ်းတွင် တွေ့ဆုံခဲ့ပြီး မုန်တိုင်းမပြီးမချင်း မထွက်ခွာပါ။",
    "si": "නැව් වරායේදී හමු වූ අතර කුණාටුව පහව යන තුරු ඒවා පිටත් නොවේ.",
    "am": "መርከቦቹ በወደቡ ተገናኙ፤ ማዕበሉ እስኪያልፍ ድረስ አይንቀሳቀሱም።",
    "so": "Maraakiibtu waxay ku kulmeen dekedda mana bixi doonaan ilaa duufaanku dhammaado, ayuu yiri kabtanku. Shaqaaluhu waxay ku sugan yihiin magaalada iyo hareeraheeda.",  # noqa: E501
    "ha": "Jiragen ruwa sun haɗu a tashar jiragen ruwa kuma ba za su tashi ba sai guguwar ta wuce, in ji kyaftin ɗin, wanda ya ce ma'aikatan suna cikin gari.",  # noqa: E501
    "yo": "Àwọn ọkọ̀ ojú omi náà pàdé ní èbúté, wọn kò sì ní lọ títí ìjì yóò fi kọjá, gẹ́gẹ́ bí ọ̀gákọ̀ ṣe sọ fún wa.",
    "pt": "O governo anunciou que as obras começam em março e que os moradores não terão de sair de casa, mas há quem tenha dúvidas sobre o prazo.",  # noqa: E501
    "es": "El gobierno anunció que las obras empiezan en marzo y que los vecinos no tendrán que salir de casa, pero hay dudas sobre el plazo.",  # noqa: E501
    "hr": "Brodovi su se sreli u luci i neće isploviti prije nego što prođe oluja, rekao je kapetan. Posada čeka u gradu.",  # noqa: E501
    "bg": "Корабите се срещнаха на пристанището и няма да отплават, докато бурята не премине, каза капитанът. Екипажът чака в града.",  # noqa: E501
    "hi": "जहाज बंदरगाह में मिले और तूफान थमने तक वे रवाना नहीं होंगे, कप्तान ने कहा।",
}


@pytest.mark.parametrize(("language", "text"), SAMPLES.items())
def test_detects(language: str, text: str) -> None:
    assert detect_language(text) == language.partition("-")[0]


def test_kin_are_not_overruled() -> None:
    assert all(are_near(*pair) for pair in (("gl", "pt"), ("pt", "gl"), ("sr", "bs"), ("ms", "id")))
    assert not any(are_near(*pair) for pair in (("es", "pt"), ("fa", "ar"), ("uk", "ru")))


def test_tagalog_is_read_as_filipino() -> None:
    assert language_of("tl") is language_of("fil") is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [("th", "อ่านเพิ่มเติมเรื่องท่าเรือ"), ("km", "សូមអានបន្តនៅទីនេះ"), ("cy", "Darllen mwy"), ("fa", "بیشتر بخوانید")],
)
def test_cues_also_where_no_space_parts_words(language: str, text: str) -> None:
    assert cue_table(language).find(words_of(text.lower()), text).anywhere


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("A story by Ann Lee", "en"),
        ("An article by Ann Lee", "en"),
        ("Artikel av Ann Lee", "sv"),
        ("Opr. Ann Lee", "pl"),
    ],
)
def test_what_was_made_and_by_whom(line: str, language: str) -> None:
    assert [person.name for person in read_byline(line, language)] == ["Ann Lee"]
