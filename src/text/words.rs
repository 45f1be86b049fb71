//! The words of a text, folded, and what may be their stems.
//!
//! A text is cut into [`Tokens`]: words and numbers, each with its bytes in the
//! text and its folded form. French `l’eau` is two words, as is Italian
//! `dell’acqua`; English `don't` is one. In scripts that leave no space between
//! words every character is a word of its own, which is enough for comparing.
//!
//! Arabic writes `و ف ب ك ل ال س` onto the front of a word and pronouns onto its
//! end. What stands there cannot be known without knowing the word, so
//! [`stems`] offers every reading, the whole word first.

use std::ops::Range;

use super::Language;
use super::fold::fold_char;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, perhaps with digits after them.
    Word,
    /// Digits, with the separators between them.
    Number,
}

/// One word or number of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the text.
    pub bytes: Range<usize>,
    /// What it is.
    pub kind: Kind,
    /// Whether it begins with a capital.
    pub capital: bool,
    folded: (u32, u32),
}

/// The words and numbers of a text, in order, with their folded forms.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    list: Vec<Token>,
    arena: String,
}

impl Tokens {
    /// Cuts `text`, in `language`, into words and numbers.
    pub fn new(text: &str, language: Language) -> Tokens {
        let mut tokens = Tokens::default();
        tokens.read(text, language);
        tokens
    }

    /// Cuts `text` anew into these tokens; what they held is gone, its memory used again.
    pub fn read(&mut self, text: &str, language: Language) {
        self.list.clear();
        self.arena.clear();
        let elides = matches!(language.code(), "fr" | "it" | "ca" | "oc" | "co");
        let mut chars = text.char_indices().peekable();
        while let Some(&(start, first)) = chars.peek() {
            let of_first = class(first);
            let kind = match of_first {
                Class::Letter | Class::Alone => Kind::Word,
                Class::Digit => Kind::Number,
                _ => {
                    chars.next();
                    continue;
                }
            };
            let from = self.arena.len();
            let mut end = start;
            let mut grouped = false;
            while let Some(&(at, c)) = chars.peek() {
                let of = class(c);
                let goes_on = match (kind, of) {
                    (_, Class::Mark) => true,
                    (Kind::Word, Class::Letter) => end == start || of_first == Class::Letter,
                    (Kind::Word, Class::Alone) => end == start,
                    // `F16` is a word; Arabic joins its one-letter words to a number.
                    (Kind::Word, Class::Digit) => first.is_ascii_alphabetic(),
                    (Kind::Word, Class::Apostrophe) => follows(text, at + c.len_utf8(), char::is_alphabetic),
                    (Kind::Number, Class::Digit) => true,
                    (Kind::Number, Class::Separator) => follows(text, at + c.len_utf8(), is_digit),
                    (Kind::Number, Class::Space) => {
                        let fits = groups(text, start, at, c, language);
                        grouped |= fits;
                        fits
                    }
                    _ => false,
                };
                if !goes_on || (grouped && of == Class::Separator && !decimal(c)) {
                    break;
                }
                chars.next();
                end = at + c.len_utf8();
                if of == Class::Apostrophe {
                    if elides {
                        break;
                    }
                    self.arena.push('\'');
                } else if of != Class::Space {
                    fold_char(c, &mut self.arena);
                }
            }
            if end == start {
                // Nothing went on, which no first character allows; step over it all the same.
                chars.next();
                continue;
            }
            let folded = (from as u32, self.arena.len() as u32);
            self.list.push(Token { bytes: start..end, kind, capital: first.is_uppercase(), folded });
        }
    }

    /// The tokens, in order.
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The folded form of `token`, one of these.
    pub fn folded(&self, token: &Token) -> &str {
        self.arena.get(token.folded.0 as usize..token.folded.1 as usize).unwrap_or("")
    }
}

/// What part a character has in a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    /// A letter of a script without spaces: a word of its own.
    Alone,
    Digit,
    Mark,
    Apostrophe,
    Separator,
    Space,
    Other,
}

fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Class::Space,
        '.' | ',' | '٫' | '٬' => Class::Separator,
        '\'' | '’' | 'ʼ' => Class::Apostrophe,
        '\0'..='\x7f' => Class::Other,
        // The letters of plain French and Arabic, which the tables would find by search.
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | '\u{620}'..='\u{63f}' | '\u{641}'..='\u{64a}' => {
            Class::Letter
        }
        '«' | '»' | '،' | '؛' | '؟' | '\u{2010}'..='\u{2027}' => Class::Other,
        'ـ'
        | '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{200c}'
        | '\u{200d}'
        | '\u{ad}' => {
            if is_digit(c) {
                Class::Digit
            } else {
                Class::Mark
            }
        }
        '\u{e00}'..='\u{eff}'
        | '\u{f00}'..='\u{fff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}'
            if !is_digit(c) && c.is_alphabetic() =>
        {
            Class::Alone
        }
        // Vowel signs that Unicode does not call alphabetic are rare; they end a word.
        _ if is_digit(c) => Class::Digit,
        _ if c.is_alphabetic() => Class::Letter,
        _ => Class::Other,
    }
}

/// Whether `c` is a decimal digit of a writing system we read as numbers.
pub(crate) fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹' | '०'..='९' | '০'..='৯' | '๐'..='๙' | '０'..='９')
}

fn decimal(c: char) -> bool {
    matches!(c, '.' | ',' | '٫')
}

fn follows(text: &str, at: usize, is: impl Fn(char) -> bool) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is)
}

/// Whether the space at `at` groups the thousands of the number that began at
/// `start`: one to three digits before it, just three after, and a space that
/// is used so (a plain one only in languages that write numbers with it).
fn groups(text: &str, start: usize, at: usize, space: char, language: Language) -> bool {
    let plain = space == ' ';
    if plain && !matches!(language.code(), "fr" | "de" | "ru" | "pl" | "sv" | "cs" | "uk") {
        return false;
    }
    let before = text.get(start..at).unwrap_or("");
    let last_group = before.rsplit([' ', '\u{a0}', '\u{202f}', '\u{2009}']).next().unwrap_or("");
    let digits = last_group.chars().filter(|c| is_digit(*c)).count();
    let only_digits = last_group.chars().all(is_digit);
    let first = last_group.len() == before.len();
    let mut after = text.get(at + space.len_utf8()..).unwrap_or("").chars();
    let three = (0..3).all(|_| after.next().is_some_and(is_digit));
    only_digits
        && (digits == 3 || (first && (1..=3).contains(&digits)))
        && three
        && !after.next().is_some_and(is_digit)
}

/// The stems that a folded word may have, the likeliest whole word first.
///
/// Arabic clitics are taken off in every way that leaves three letters or more;
/// of other languages there is one reading. All are light stems (see [`light_stem`]).
pub fn stems<'w>(folded: &'w str, language: Language, mut found: impl FnMut(&'w str)) {
    found(light_stem(folded, language));
    if language.code() == "ar" {
        for rest in arabic_rests(folded) {
            found(light_stem(rest, language));
        }
    }
}

/// What is left of a folded Arabic word without the particles it may begin
/// with: at most two readings besides the word itself.
pub fn arabic_rests(folded: &str) -> impl Iterator<Item = &str> {
    const JOINED: &[&str] = &["وبال", "ولل", "وال", "بال", "كال", "فال", "ولا", "لل", "ال", "وب", "ول", "وس"];
    const SINGLE: &[&str] = &["و", "ف", "ب", "ك", "ل", "س"];
    let rest = |list: &[&str]| {
        let prefix = list.iter().find(|p| folded.starts_with(**p))?;
        let rest = folded.get(prefix.len()..)?;
        // Three letters of two bytes each.
        (rest.len() >= 6).then_some(rest)
    };
    [rest(JOINED), rest(SINGLE)].into_iter().flatten()
}

/// A folded word without its inflection: enough that forms of one word meet,
/// not so much that different words do.
pub fn light_stem(folded: &str, language: Language) -> &str {
    match language.bytes() {
        b"ar\0" => arabic_stem(folded),
        b"fr\0" => strip(
            folded,
            4,
            &[
                "eraient", "erions", "eront", "erait", "aient", "erent", "antes", "ants", "ante", "ant",
                "ents", "ees", "ent", "ait", "era", "ee", "es", "er", "ez", "ir", "e", "s", "x",
            ],
        ),
        b"en\0" => {
            let word = folded.strip_suffix("'s").or_else(|| folded.strip_suffix('\'')).unwrap_or(folded);
            strip(word, 3, &["ings", "ing", "ers", "ied", "ies", "ed", "er", "es", "y", "e", "s"])
        }
        b"de\0" => strip(folded, 4, &["en", "er", "es", "em", "e", "n", "s"]),
        b"es\0" | b"pt\0" | b"it\0" | b"ca\0" => {
            strip(folded, 4, &["es", "os", "as", "a", "e", "i", "o", "s"])
        }
        _ => folded,
    }
}

/// The word without the first of `endings` that leaves `least` bytes.
fn strip<'w>(word: &'w str, least: usize, endings: &[&str]) -> &'w str {
    let bytes = word.as_bytes();
    let Some(last) = bytes.last() else { return word };
    for ending in endings {
        let ending = ending.as_bytes();
        // Most endings fall at their last byte.
        if ending.last() == Some(last) && bytes.len() >= least + ending.len() && bytes.ends_with(ending) {
            return &word[..bytes.len() - ending.len()];
        }
    }
    word
}

/// Article and pronoun off, then number and gender.
fn arabic_stem(folded: &str) -> &str {
    let word = folded.strip_prefix("ال").filter(|rest| rest.len() >= 6).unwrap_or(folded);
    let bare = strip(word, 6, &["هما", "كما", "ها", "هم", "هن", "كم", "نا"]);
    let endings: &[&str] = if bare.len() < word.len() {
        &["ات", "ين", "ت"]
    } else {
        &["يات", "ات", "ون", "ين", "ان", "يه", "وا", "ه", "ي"]
    };
    strip(bare, 6, endings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_cut_into_words_and_numbers() {
        let check = |language: &str, text: &str, expected: &str| {
            let language = Language::from_tag(language).expect("a tag");
            let tokens = Tokens::new(text, language);
            let words: Vec<_> = tokens.list().iter().map(|t| tokens.folded(t)).collect();
            assert_eq!(words.join("|"), expected, "{text}");
        };
        check("fr", "L’été, c'est 1 234,5 m.", "l|ete|c|est|1234,5|m");
        check("fr", "en 2019 120 cas", "en|2019|120|cas");
        check("en", "I don't know 1,234.5.", "i|don't|know|1,234.5");
        check("en", "room 12 345 people", "room|12|345|people");
        check("ar", "وَقَالَ: ٢٠٢٣، نعم", "وقال|2023|نعم");
        check("en", "F16 and COVID-19", "f16|and|covid|19");
        check("ja", "東京へ行く", "東|京|へ|行|く");
        check("en", "", "");
    }

    #[test]
    fn the_short_way_to_a_letter_agrees_with_the_tables() {
        for c in ('À'..='ÿ').chain('\u{620}'..='\u{64a}') {
            let expected = if c == 'ـ' { Class::Mark } else { Class::Letter };
            let letter = c.is_alphabetic() && !is_digit(c);
            assert_eq!(class(c) == expected, letter, "{c:?}");
        }
        for c in ['«', '»', '،', '؛', '؟'].into_iter().chain('\u{2010}'..='\u{2027}') {
            assert!(!c.is_alphabetic() && !is_digit(c), "{c:?}");
        }
    }

    #[test]
    fn forms_of_a_word_meet_in_a_stem() {
        let check = |language: &str, a: &str, b: &str| {
            let language = Language::from_tag(language).expect("a tag");
            let of = |w| {
                let mut list = Vec::new();
                stems(w, language, |s| list.push(s.to_owned()));
                list
            };
            assert!(of(a).iter().any(|s| of(b).contains(s)), "{a} {b}: {:?} {:?}", of(a), of(b));
        };
        check("ar", "وزاره", "الوزاره");
        check("ar", "وزارتها", "والوزاره");
        check("ar", "مسوولون", "المسوولين");
        check("ar", "وفد", "الوفد");
        check("ar", "بالمدينه", "مدينه");
        check("fr", "liberer", "liberees");
        check("fr", "villes", "ville");
        check("fr", "elections", "election");
        check("fr", "gouvernements", "gouvernement");
        check("en", "country", "countries");
        check("en", "making", "makes");
    }

    proptest! {
        #[test]
        fn tokens_stand_in_order_on_character_bounds(text in "\\PC{0,60}") {
            for language in ["ar", "fr", "en", "th"].into_iter().filter_map(Language::from_tag) {
                let tokens = Tokens::new(&text, language);
                let mut end = 0;
                for token in tokens.list() {
                    prop_assert!(token.bytes.start >= end && !token.bytes.is_empty());
                    prop_assert!(text.get(token.bytes.clone()).is_some());
                    end = token.bytes.end;
                    stems(tokens.folded(token), language, |_| ());
                }
            }
        }
    }
}
