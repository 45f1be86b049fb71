//! Dictionaries in the format of the DICT server (`dictfmt`), as FreeDict has
//! them: an index of head words, and a text that holds their articles.
//!
//! A line of the index is `word TAB offset TAB length`, both numbers in base 64
//! (`dictfmt(1)`). An article is its head word with pronunciation and grammar,
//! then the translations: numbered lines for several meanings, else one line,
//! after which explanations may follow.

use super::pairs::{Pairs, Vocabulary, shares_entry};
use super::{Lexicon, index};
use crate::text::Language;
use crate::text::quick::QuickMap;
use crate::text::words::{Kind, Tokens, light_stem};

/// A word with more translations is too common to tell anything.
const MOST: usize = 12;
/// And one of which so many occur in the texts would meet the wrong ones as well.
const MOST_THERE: usize = 3;

/// The two languages of a dictionary, by its name, such as `freedict-fra-eng`;
/// `None` where the name does not end in two language codes.
pub fn languages(name: &str) -> Option<[Language; 2]> {
    let mut parts = name.rsplit('-');
    let (to, from) = (parts.next()?, parts.next()?);
    let [from, to] = [from, to].map(|code| match code.len() {
        2 => Language::from_tag(code),
        3 => Language::from_tag(two_letters(code)),
        _ => None,
    });
    from.zip(to).map(|(from, to)| [from, to]).filter(|[from, to]| from != to)
}

/// The code of ISO 639-1 for one of 639-2 or 639-3, where there is one.
fn two_letters(code: &str) -> &str {
    const CODES: &[(&str, &str)] = &[
        ("afr", "af"),
        ("ara", "ar"),
        ("bre", "br"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cym", "cy"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("epo", "eo"),
        ("est", "et"),
        ("eus", "eu"),
        ("fas", "fa"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("gle", "ga"),
        ("glg", "gl"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("ind", "id"),
        ("isl", "is"),
        ("ita", "it"),
        ("jpn", "ja"),
        ("kor", "ko"),
        ("kur", "ku"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mkd", "mk"),
        ("nld", "nl"),
        ("nno", "nn"),
        ("nob", "nb"),
        ("nor", "no"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("spa", "es"),
        ("sqi", "sq"),
        ("srp", "sr"),
        ("swa", "sw"),
        ("swh", "sw"),
        ("swe", "sv"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("vie", "vi"),
        ("zho", "zh"),
    ];
    CODES.binary_search_by_key(&code, |c| c.0).map_or(code, |at| CODES[at].1)
}

/// Adds the dictionary's pairs of words that both occur in `vocabulary` to
/// `pairs`, but for those that `known` has already.
///
/// Whatever is wrong in an index, an article that is not there is passed over.
pub fn read(
    index: &str,
    text: &str,
    [from, to]: [Language; 2],
    vocabulary: &Vocabulary,
    known: &dyn Lexicon,
    pairs: &mut Pairs,
) {
    let mut words = Words::default();
    let mut heads: QuickMap<u64, Option<String>> = QuickMap::default();
    for line in index.lines() {
        let mut columns = line.split('\t');
        let (Some(head), Some(offset), Some(length)) = (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        if head.starts_with("00") {
            continue;
        }
        // Head words are looked up once, however many articles they have.
        let stem = heads
            .entry(index::key(from, head))
            .or_insert_with(|| words.only_word(head, from).filter(|stem| vocabulary.has(from, stem)));
        let Some(stem) = stem else { continue };
        let article =
            number(offset).zip(number(length)).and_then(|(at, length)| text.get(at..at.checked_add(length)?));
        let meanings = article.into_iter().flat_map(translations).take(MOST + 1).collect::<Vec<_>>();
        if meanings.len() > MOST {
            continue;
        }
        let mut others: Vec<String> = meanings
            .into_iter()
            .filter_map(|meaning| words.only_word(meaning, to).filter(|other| vocabulary.has(to, other)))
            .collect();
        others.sort_unstable();
        others.dedup();
        // What we say of a word ourselves is of today; a dictionary's further senses mislead.
        let told = others.iter().any(|other| shares_entry(known, (from, stem), (to, other)));
        if !told && others.len() <= MOST_THERE {
            others.iter().for_each(|other| pairs.add((from, stem), (to, other)));
        }
    }
}

/// A number in the base 64 of an index.
fn number(digits: &str) -> Option<usize> {
    digits.bytes().try_fold(0usize, |sum, byte| {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        sum.checked_mul(64)?.checked_add(usize::from(digit))
    })
}

/// The translations in an article, each as it is written there.
fn translations(article: &str) -> impl Iterator<Item = &str> {
    let lines = || article.lines().skip(1).map(str::trim);
    let numbered = lines().filter(|line| meaning(line).is_some()).count() > 0;
    lines()
        .filter(move |line| !numbered || meaning(line).is_some())
        .take(if numbered { MOST } else { 1 })
        .map(|line| meaning(line).unwrap_or(line))
        .flat_map(|line| line.split([',', ';', '،', '؛', '|', '/']))
        .map(|phrase| phrase.split(['(', '[', '<', '{']).next().unwrap_or_default().trim())
        .filter(|phrase| !phrase.is_empty())
}

/// What follows the number of a numbered line.
fn meaning(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.len() < line.len()).then(|| rest.strip_prefix('.')).flatten().map(str::trim_start)
}

/// Cuts phrases into words.
#[derive(Default)]
struct Words {
    tokens: Tokens,
}

impl Words {
    /// The light stem of a phrase of one word, an article or a particle aside.
    fn only_word(&mut self, phrase: &str, language: Language) -> Option<String> {
        const ASIDE: &[&str] =
            &["to", "the", "a", "an", "le", "la", "les", "l", "se", "s", "der", "die", "das"];
        self.tokens.read(phrase, language);
        let mut words = self.tokens.list().iter().filter(|token| token.kind == Kind::Word);
        let mut word = words.next().map(|token| self.tokens.folded(token))?;
        if let Some(next) = words.next() {
            if !ASIDE.contains(&word) || words.next().is_some() {
                return None;
            }
            word = self.tokens.folded(next);
        }
        // Two letters say too little.
        (word.chars().count() > 2).then(|| light_stem(word, language).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Empty;

    #[test]
    fn a_name_tells_the_languages() {
        let check = |name: &str, expected: Option<[&str; 2]>| {
            let found = languages(name);
            let codes = found.as_ref().map(|pair| [pair[0].code(), pair[1].code()]);
            assert_eq!(codes, expected, "{name}");
        };
        check("freedict-fra-eng", Some(["fr", "en"]));
        check("en-ar", Some(["en", "ar"]));
        check("wn", None);
        check("foldoc-2020", None);
        check("gcide-eng-eng", None);
    }

    #[test]
    fn articles_give_the_pairs_that_the_texts_have() {
        let articles = [
            "maison /mɛzɔ̃/ <n, fem>\n1. house, dwelling (poetic)\n2. home\n",
            "courir /kuʀiʀ/\nto run\nse déplacer vite\n",
            "tout de suite /tutsɥit/\nimmediately\n",
            "mot\nword\n",
        ];
        let digit = |n: usize| b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[n] as char;
        let coded = |n: usize| [n / 64, n % 64].map(digit).iter().collect::<String>();
        let mut index = "00databaseinfo\tA\tB\n".to_owned();
        let mut at = 0;
        for article in articles {
            let head = article.split([' ', '\n']).next().unwrap_or_default();
            let head = if head == "tout" { "tout de suite" } else { head };
            index += &format!("{head}\t{}\t{}\n", coded(at), coded(article.len()));
            at += article.len();
        }
        index += "mot\tzzzzzz\tB\nmot\t?\tB\nmot\n";
        let mut vocabulary = Vocabulary::default();
        vocabulary.read("Les maisons, un mot ; ils courent tout de suite", Language::FRENCH);
        vocabulary.read("A house is home to words; they run immediately", Language::ENGLISH);
        let mut pairs = Pairs::default();
        let languages = [Language::FRENCH, Language::ENGLISH];
        read(&index, &articles.concat(), languages, &vocabulary, &Empty, &mut pairs);
        let check = |a: &str, b: &str, expected| {
            let [x, y] = [(Language::FRENCH, a), (Language::ENGLISH, b)];
            let stem = |w: (Language, &'static str)| (w.0, light_stem(w.1, w.0));
            let leak = |w: (Language, &str)| (w.0, &*Box::leak(w.1.to_owned().into_boxed_str()));
            assert_eq!(shares_entry(&pairs, stem(leak(x)), stem(leak(y))), expected, "{a} {b}");
        };
        check("maison", "house", true);
        check("maison", "home", true);
        check("mot", "word", true);
        check("suite", "immediately", false);
        check("maison", "run", false);
        // What is known already is not added.
        let mut none = Pairs::default();
        read(&index, &articles.concat(), languages, &vocabulary, &pairs, &mut none);
        assert!(none.is_empty());
    }
}
