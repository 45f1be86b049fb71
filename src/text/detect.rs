//! What language a text is in.
//!
//! The script most of its letters are in decides first; where several languages
//! share that script, their function words and the letters only they use. The
//! whole document is asked, not its first line, so a date line, a name or a
//! quotation in another language changes nothing.

mod script;

use self::script::{SCRIPTS, Script};
use super::Language;
use super::function_words::{self, PROFILES};
use super::letter::is_letter;

/// How much of a text is looked at, in bytes: all of it up to this length, else
/// as much in [`PIECES`] pieces spread over it.
const SAMPLE: usize = 1 << 16;
const PIECES: usize = 16;

/// The language of a document; [`Language::UNKNOWN`] where nothing speaks for any.
pub fn detect(text: &str) -> Language {
    let sample = sample(text);
    let mut letters = [0usize; SCRIPTS];
    for script in sample.iter().flat_map(|piece| piece.chars()).filter_map(script::of) {
        letters[script as usize] += 1;
    }
    // A Chinese character or a syllable says as much as a few letters.
    let weight = |script: usize| {
        let dense = [Script::Han, Script::Hangul, Script::Kana].iter().any(|&s| s as usize == script);
        letters[script] * if dense { 3 } else { 1 }
    };
    let Some(main) = (0..SCRIPTS).max_by_key(|&script| (weight(script), SCRIPTS - script)) else {
        return Language::UNKNOWN;
    };
    if letters[main] == 0 {
        return Language::UNKNOWN;
    }
    let count = |script: Script| letters[script as usize];
    let is = |script: Script| script as usize == main;
    if is(Script::Han) || is(Script::Kana) {
        // Japanese is a third kana or more; Chinese has none but in names.
        let kana = count(Script::Kana) * 10 > count(Script::Han);
        return language(if kana { "ja" } else { "zh" });
    }
    if let Some(only) = only_language(main) {
        return language(only);
    }
    among(main, &sample)
}

/// The pieces of the text that are looked at.
fn sample(text: &str) -> Vec<&str> {
    if text.len() <= SAMPLE {
        return vec![text];
    }
    let from_boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let step = text.len() / PIECES;
    (0..PIECES)
        .map(|piece| from_boundary(piece * step)..from_boundary(piece * step + SAMPLE / PIECES))
        .map(|range| &text[range])
        .collect()
}

fn language(code: &str) -> Language {
    Language::from_tag(code).unwrap_or(Language::UNKNOWN)
}

/// The language of a script that we know only one of.
fn only_language(script: usize) -> Option<&'static str> {
    const ONLY: [(Script, &str); 22] = [
        (Script::Greek, "el"),
        (Script::Armenian, "hy"),
        (Script::Syriac, "syr"),
        (Script::Thaana, "dv"),
        (Script::Bengali, "bn"),
        (Script::Gurmukhi, "pa"),
        (Script::Gujarati, "gu"),
        (Script::Odia, "or"),
        (Script::Tamil, "ta"),
        (Script::Telugu, "te"),
        (Script::Kannada, "kn"),
        (Script::Malayalam, "ml"),
        (Script::Sinhala, "si"),
        (Script::Thai, "th"),
        (Script::Lao, "lo"),
        (Script::Tibetan, "bo"),
        (Script::Burmese, "my"),
        (Script::Georgian, "ka"),
        (Script::Khmer, "km"),
        (Script::Mongolian, "mn"),
        (Script::Hangul, "ko"),
        (Script::Han, "zh"),
    ];
    ONLY.iter().find(|(s, _)| *s as usize == script).map(|(_, code)| *code)
}

/// The languages that share a script, and the one a text in it is in when
/// neither a word nor a letter speaks for any of them.
fn shared(script: usize) -> (&'static [&'static str], &'static str) {
    match script {
        s if s == Script::Arabic as usize => (&["ar", "fa", "ur", "ps", "ckb", "ug"], "ar"),
        s if s == Script::Cyrillic as usize => (&["ru", "uk", "be", "bg", "sr", "mk", "kk"], "ru"),
        s if s == Script::Hebrew as usize => (&["he", "yi"], "he"),
        s if s == Script::Devanagari as usize => (&["hi", "mr", "ne"], "hi"),
        s if s == Script::Ethiopic as usize => (&["am", "ti"], "am"),
        _ => (
            &[
                "en", "fr", "de", "es", "it", "pt", "ca", "ro", "nl", "sv", "da", "nb", "fi", "et", "pl",
                "cs", "sk", "hr", "sl", "hu", "tr", "az", "sq", "vi", "id", "sw", "la", "eo",
            ],
            "und",
        ),
    }
}

/// Which of the languages of a script the text is in.
///
/// The one whose function words cover most of it; a telling letter counts a
/// quarter of a word. A word that several languages have counts fully for each,
/// for dividing it would favour the language whose words are like no other's.
fn among(script: usize, sample: &[&str]) -> Language {
    let (codes, default) = shared(script);
    let candidates = PROFILES
        .iter()
        .enumerate()
        .filter(|(_, p)| codes.contains(&p.code))
        .fold(0u64, |all, (bit, _)| all | 1 << bit);
    let mut scores = [0f32; 64];
    let mut vote = |languages: u64, weight: f32| {
        let mut languages = languages & candidates;
        while languages != 0 {
            scores[languages.trailing_zeros() as usize] += weight;
            languages &= languages - 1;
        }
    };
    let mut words = 0usize;
    let mut lower = String::new();
    for word in sample.iter().flat_map(|piece| piece.split(|c: char| !is_of_word(c))) {
        if word.is_empty() {
            continue;
        }
        words += 1;
        lower.clear();
        // No function word is longer, so a line without spaces costs no memory.
        lower.extend(word.chars().take(24).flat_map(char::to_lowercase));
        vote(function_words::languages_of_word(&lower), 1.0);
        lower.chars().for_each(|c| vote(function_words::languages_of_letter(c), 0.25));
    }
    let best = (0..PROFILES.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)));
    match best {
        // One function word in forty is far below any prose, yet above chance.
        Some(best) if scores[best] * 40.0 > words as f32 => language(PROFILES[best].code),
        _ => language(default),
    }
}

/// Whether a character belongs to a word: letters, and the marks upon them.
fn is_of_word(c: char) -> bool {
    is_letter(c)
        || matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{94D}' | '\u{5B0}'..='\u{5C7}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(detect(text).code(), expected, "{text}");
    }

    #[test]
    fn languages_are_told_apart() {
        check("زار الوفد المتحف القديم صباح اليوم، وقال المدير إن المعرض سيفتح أبوابه غدا.", "ar");
        check("این کتاب را برای آن دوست خریدم که در شهر ما زندگی می‌کند.", "fa");
        check("یہ کتاب میں نے اس دوست کے لیے خریدی ہے جو شہر میں رہتا ہے۔", "ur");
        check("دا کتاب ما د هغه ملګري لپاره اخیستی دی چې په ښار کې اوسېږي.", "ps");
        check("ئەم کتێبەم بۆ ئەو هاوڕێیەم کڕی کە لە شار دەژی.", "ckb");
        check("קניתי את הספר הזה לחבר שלי, כי הוא גר בעיר ולא יכול לבוא.", "he");
        check("Le musée ouvrira ses portes demain, et l’entrée est gratuite pour les enfants.", "fr");
        check("The museum opens its doors tomorrow, and children get in for free.", "en");
        check("Das Museum öffnet morgen seine Türen, und der Eintritt ist für Kinder frei.", "de");
        check("El museo abre sus puertas mañana y la entrada es gratis para los niños.", "es");
        check("Il museo apre domani le sue porte e l'ingresso è gratuito per i bambini.", "it");
        check("O museu abre as suas portas amanhã e a entrada é gratuita para as crianças.", "pt");
        check("El museu obre les seves portes demà i l'entrada és gratuïta per als nens.", "ca");
        check("Muzeul își deschide mâine porțile, iar intrarea este gratuită pentru copii.", "ro");
        check("Het museum opent morgen zijn deuren en de toegang is gratis voor kinderen.", "nl");
        check("Müze yarın kapılarını açıyor ve giriş çocuklar için ücretsiz.", "tr");
        check("Museet öppnar i morgon och det är gratis för barn att komma in.", "sv");
        check("Muzeum otwiera jutro swoje drzwi, a wstęp jest bezpłatny dla dzieci.", "pl");
        check("Muzeum zítra otevře své dveře a vstup je pro děti zdarma.", "cs");
        check("A múzeum holnap megnyitja kapuit, és a belépés ingyenes a gyerekeknek.", "hu");
        check("Bảo tàng sẽ mở cửa vào ngày mai và trẻ em được vào miễn phí.", "vi");
        check("Museum itu akan dibuka besok dan anak-anak tidak perlu membayar.", "id");
        check("Музей откроется завтра, и вход для детей будет бесплатным.", "ru");
        check("Музей відкриється завтра, і вхід для дітей буде безкоштовним.", "uk");
        check("Музеят ще отвори врати утре и входът за деца е безплатен.", "bg");
        check("Музеј ће сутра отворити врата, а улаз је за децу бесплатан.", "sr");
        check("Το μουσείο ανοίγει αύριο και η είσοδος είναι δωρεάν.", "el");
        check("博物馆明天开放,儿童免费入场。", "zh");
        check("博物館は明日から開きます。子供は無料です。", "ja");
        check("박물관은 내일 문을 엽니다. 어린이는 무료입니다.", "ko");
        check("พิพิธภัณฑ์จะเปิดพรุ่งนี้และเด็กเข้าฟรี", "th");
        check("संग्रहालय कल खुलेगा और बच्चों के लिए प्रवेश नि:शुल्क है।", "hi");
        check("संग्रहालय उद्या उघडणार आहे आणि मुलांना प्रवेश मोफत आहे.", "mr");
        check("ሙዚየሙ ነገ ይከፈታል እና ለልጆች ነጻ ነው።", "am");
        check("თბილისი საქართველოს დედაქალაქია.", "ka");
    }

    #[test]
    fn what_says_nothing_is_unknown() {
        for text in ["", " \n\t", "12:30 — 7/8", "…!?", "xyzzy", "😀😀", "\0\u{1B}"] {
            check(text, "und");
        }
        // The script alone tells Arabic, unless a letter speaks for another.
        check("مرحبا", "ar");
    }

    #[test]
    fn the_body_decides_not_its_frame() {
        check(
            "Published on 3 May by our own correspondent\nافتتح المعرض أمس\nقال المدير إن المعرض يضم لوحات من كل البلاد، وإنه سيبقى مفتوحا حتى نهاية العام.\nRead more in the app",
            "ar",
        );
        check(
            "Share this article with your friends\nLe directeur a déclaré que l’exposition « The Art of the Sea » resterait ouverte jusqu’à la fin de l’année, et que les enfants y entreraient sans payer.",
            "fr",
        );
        check("The word كتاب means book, and the word مكتبة comes from it.", "en");
    }

    #[test]
    fn capitals_say_as_much() {
        check("LE MUSÉE OUVRIRA SES PORTES DEMAIN ET L'ENTRÉE EST GRATUITE", "fr");
    }

    #[test]
    fn a_long_text_is_sampled_all_over() {
        let text = format!(
            "{}{}",
            "The first page is in English. ".repeat(3_000),
            "Le reste est en français et il est bien plus long. ".repeat(60_000)
        );
        check(&text, "fr");
        assert!(
            sample(&"é".repeat(3_000_000)).iter().map(|piece| piece.len()).sum::<usize>() <= SAMPLE + PIECES
        );
    }

    #[test]
    fn the_seeds_are_what_they_are() {
        let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/seeds");
        let Ok(entries) = std::fs::read_dir(seeds) else { return eprintln!("skipped: no seeds here") };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let expected = match &name[..3] {
                "003" => "ar",
                "004" => "en",
                _ => "fr",
            };
            let text = std::fs::read_to_string(entry.path()).unwrap();
            assert_eq!(detect(&text).code(), expected, "{name}");
        }
    }
}
