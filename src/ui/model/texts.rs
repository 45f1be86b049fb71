//! What versions are made of: plain sentences, and all that is hard to set.

use crate::text::Language;

/// A language and sentences in it. The first four of each are plain.
#[derive(Debug)]
pub(super) struct Tongue {
    code: &'static str,
    sentences: &'static [&'static str],
}

impl Tongue {
    pub(super) fn language(&self) -> Language {
        Language::from_tag(self.code).expect("a language")
    }

    /// Sentence `n`, over and over again: as many of the plain ones as of all others.
    pub(super) fn sentence(&self, n: usize) -> &'static str {
        let hard = self.sentences.len() - 4;
        if n.is_multiple_of(2) { self.sentences[n / 2 % 4] } else { self.sentences[4 + n / 2 % hard] }
    }
}

const LONG: &str = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzverabschiedungsfeierlichkeitsvorbereitungsausschussvorsitzendenstellvertreterwahlverfahrensordnungsänderungsantragsbegründungstextentwurf";

const ARABIC_LONG: &str = "أفاستسقيناكموهاالمستشفياتوالمستوصفاتوالمؤسساتالاستشفائيةوالاستثماراتالاستراتيجيةوالمستلزماتالضروريةوالاستعداداتالمستمرةوالاستنتاجات";

pub(super) const TONGUES: &[Tongue] = &[
    Tongue {
        code: "ar",
        sentences: &[
            "وصل القطار إلى المدينة عند الظهر، والناس ينتظرون.",
            "نعم.",
            "كانَ عددُهم ٢٠٢٣ (أو 2024).",
            "انتهى اليوم",
            "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ ۝١",
            "لا إله إلا الله ﷺ ﷽",
            "5ج، 2023؛ و(RIA)ولا [12] «نعم» - ١٢/٣٤ %٥",
            "جـــميل\u{200c}ها و\u{200d}ه\u{200d} \u{202e}مقلوب\u{202c} آآ",
            ARABIC_LONG,
            "",
        ],
    },
    Tongue {
        code: "fr",
        sentences: &[
            "Le train est arrivé en ville à midi, et les gens l’attendaient depuis longtemps déjà sur le quai.",
            "Oui.",
            "Ils étaient 2\u{202f}023.",
            "Fin du jour",
            "« E\u{301}te\u{301} »\u{a0}: cœ\u{ad}ur, ﬁn\u{a0}!",
            "https://exemple.org/une/adresse/qui/ne/finit/pas?et=continue&encore=toujours#plus-loin-encore",
            " ",
            "\t\tDes tabulations\tet \u{b} des blancs   en trop  ",
        ],
    },
    Tongue {
        code: "en",
        sentences: &[
            "The train came at noon.",
            "Yes.",
            "There were 2,023 of them, or 日本語 so it was said.",
            "The end of the day",
            "A family 👨\u{200d}👩\u{200d}👧\u{200d}👦, a flag 🇫🇷🇸🇦 and a hand 👍🏽, ❤\u{fe0f}☂\u{fe0f}☎\u{fe0e} 1\u{fe0f}\u{20e3}.",
            "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}\u{309}a\u{316}\u{317}\u{318}\u{319}l\u{334}g\u{489}o\u{35c} is here.",
            "\u{1b}[31mred\u{1b}[0m \u{7}bell \u{9b}2J \u{0} nul \u{7f} del \u{85}\u{2028}\u{2029} \u{feff}\u{200b} and \u{202e}turned",
            "\u{301}\u{301} marks alone \u{64b}, \u{200d} \u{fe0f}",
            LONG,
        ],
    },
    Tongue {
        code: "he",
        sentences: &[
            "הרכבת הגיעה לעיר בצהריים.",
            "כן.",
            "היו שם 2,023 איש (בערך).",
            "סוף היום",
            "בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ׃",
            "שלום abc [3] 12% ₪5 – «כן»",
        ],
    },
    Tongue {
        code: "zh",
        sentences: &[
            "火车中午到达城市,人们在等待。",
            "是。",
            "他们有2023人(大约)。",
            "一天结束了",
            "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡",
            "ｶﾞﾊﾟﾝ と 𠮷 と 가각 \u{1112}\u{1161}\u{11ab} ☕️",
        ],
    },
    Tongue {
        code: "hi",
        sentences: &[
            "ट्रेन दोपहर में शहर पहुँची।",
            "हाँ।",
            "वे २०२३ थे।",
            "दिन का अंत",
            "क्षत्रिय श्री र्क्ष्म्य",
            "ที่นี่ กำลัง น้ำ ພາສາລາວ မြန်မာ",
        ],
    },
    Tongue {
        code: "fa",
        sentences: &[
            "قطار ظهر به شهر رسید.",
            "بله.",
            "آن‌ها ۲۰۲۳ نفر بودند.",
            "پایان روز",
            "می\u{200c}خواهم \u{200f}کتاب‌ها را ۱۲٫۵٪",
            "۵گ ی ي ک ك ﻻ ﻼ",
        ],
    },
];
