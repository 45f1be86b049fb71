//! What speaks for two passages being translations of each other.
//!
//! Each segment is read once, into its length, its punctuation, its form and
//! its *keys*: hashes of whatever may be met again in another version: a number,
//! a name's skeleton, the front of a cognate, a word in Latin letters, an entry
//! of a lexicon. Two passages match as far as they share keys, rare ones first.
//! `pairing` puts the readings of two sides together.

pub(crate) mod cognates;
pub(crate) mod form;
pub(crate) mod learnt;
pub(crate) mod length;
pub(crate) mod names;
pub(crate) mod pairing;
pub(crate) mod punctuation;

use crate::align::Side;
use crate::lexicon::{self, Lexicon};
use crate::text::Language;
use crate::text::letter::is_letter;
use crate::text::number::{Value, quantities_in};
use crate::text::quick::{QuickMap, hash};
use crate::text::words::{Kind as TokenKind, Tokens, arabic_rests, light_stem};
use form::Form;
use punctuation::Signs;

/// The kinds of key; each is weighed on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum KeyKind {
    /// A number, a day, a month, a year.
    Number,
    /// A name by its skeleton, between scripts.
    Name,
    /// The front of a word, within one script.
    Cognate,
    /// A word in Latin letters within another script.
    Latin,
    /// An entry of a lexicon.
    Lexicon,
    /// A word pair learnt from the text itself.
    Learnt,
    /// A word pair of a dictionary, or learnt from other texts.
    Dictionary,
}

/// How many kinds of key there are.
pub(crate) const KINDS: usize = 7;

/// What a pair of a dictionary is worth beside one that we wrote: it may be of a
/// sense that no text of today has.
const DICTIONARY: f32 = 0.6;

/// All keys of an alignment, numbered in the order they were met.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    ids: QuickMap<u64, u32>,
    pub(crate) kinds: Vec<KeyKind>,
    pub(crate) quality: Vec<f32>,
}

impl Keys {
    pub(crate) fn id(&mut self, kind: KeyKind, bits: u64, quality: f32) -> u32 {
        let next = self.kinds.len() as u32;
        let id = *self.ids.entry(bits ^ (kind as u64) << 60).or_insert(next);
        if id == next {
            self.kinds.push(kind);
            self.quality.push(quality);
        }
        id
    }

    pub(crate) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// These keys, to be followed by new ones: none of these will be met again.
    pub(crate) fn and_more(&self) -> Keys {
        Keys { ids: QuickMap::default(), kinds: self.kinds.clone(), quality: self.quality.clone() }
    }
}

/// Whether two sides may meet in a key of this kind: names are for sides in
/// different scripts, cognates for sides in one.
pub(crate) fn fits(kind: KeyKind, a: &Reading, b: &Reading) -> bool {
    match kind {
        KeyKind::Name | KeyKind::Latin => !same_script(a, b),
        KeyKind::Cognate => same_script(a, b),
        _ => true,
    }
}

/// Whether two sides are in one script that we know.
pub(crate) fn same_script(a: &Reading, b: &Reading) -> bool {
    a.script == b.script && a.script != Some(Script::Other)
}

/// The letters a language is written in, as far as it matters for matching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Latin,
    Arabic,
    Other,
}

/// One side, read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// For each segment the letters and digits in it.
    pub(crate) lengths: Vec<f32>,
    pub(crate) signs: Vec<Signs>,
    pub(crate) forms: Vec<Form>,
    /// Whether the segment is the first of its paragraph.
    pub(crate) starts: Vec<bool>,
    /// The keys of all segments, each segment's sorted by id and without repetition.
    pub(crate) keys: Vec<u32>,
    /// Where each segment's keys begin; one more than there are segments.
    pub(crate) bounds: Vec<u32>,
    /// How many words of each kind could match: capitalised words for names, words in a lexicon.
    pub(crate) chances: Vec<[f32; KINDS]>,
    /// The words of each segment by hash of their stem, for learning; as `keys`.
    pub(crate) words: Vec<u32>,
    pub(crate) word_bounds: Vec<u32>,
    pub(crate) script: Option<Script>,
}

impl Reading {
    /// The number of segments.
    pub(crate) fn len(&self) -> usize {
        self.lengths.len()
    }

    /// The keys of one segment.
    pub(crate) fn keys_of(&self, segment: usize) -> &[u32] {
        &self.keys[self.bounds[segment] as usize..self.bounds[segment + 1] as usize]
    }

    /// The words of one segment.
    pub(crate) fn words_of(&self, segment: usize) -> &[u32] {
        &self.words[self.word_bounds[segment] as usize..self.word_bounds[segment + 1] as usize]
    }
}

/// Reads one side. Its keys are numbered in `keys`, its words in `words`.
pub(crate) fn read(
    side: &Side,
    lexicon: &dyn Lexicon,
    keys: &mut Keys,
    words: &mut QuickMap<u64, u32>,
) -> Reading {
    let mut reading = Reading { bounds: vec![0], word_bounds: vec![0], ..Reading::default() };
    let mut tokens = Tokens::default();
    let mut front = Vec::new();
    let mut segment_keys: Vec<u32> = Vec::new();
    let mut segment_words: Vec<u32> = Vec::new();
    let mut last_paragraph = None;
    let language = side.language;
    let script = script_of(side);
    for segment in side.segments {
        segment_keys.clear();
        segment_words.clear();
        tokens.read(segment.text, language);
        let mut chances = [0.0; KINDS];
        let mut letters = 0;
        let mut dates = 0;
        quantities_in(segment.text, language, &tokens, |_, value| {
            let mut add = |space: u64, bits: u64, quality: f32| {
                segment_keys.push(keys.id(KeyKind::Number, bits.wrapping_mul(16) + space, quality));
                chances[KeyKind::Number as usize] += 1.0;
            };
            match value {
                Value::Number(n) | Value::Percent(n) | Value::Money { amount: n, .. } => {
                    add(0, n.to_bits() >> 5, 1.0)
                }
                Value::Ordinal(n) => add(1, u64::from(n), 0.8),
                Value::Date { year, month, day } => {
                    dates += 1;
                    if let Some(year) = year {
                        dates += 1;
                        add(0, f64::from(year).to_bits() >> 5, 1.0);
                    }
                    if let Some(month) = month {
                        add(2, u64::from(month), 1.0);
                    }
                    if let Some(day) = day {
                        dates += 1;
                        add(0, f64::from(day).to_bits() >> 5, 1.0);
                    }
                }
                Value::Weekday(day) => add(3, u64::from(day), 1.0),
                Value::Time { hour, minute } => {
                    dates += 2;
                    add(4, u64::from(hour) * 60 + u64::from(minute), 1.0);
                }
            }
        });
        for token in tokens.list() {
            let folded = tokens.folded(token);
            letters += folded.chars().count();
            if token.kind == TokenKind::Number {
                continue;
            }
            let stem = light_stem(folded, language);
            let next = words.len() as u32;
            if folded.len() > 2 {
                segment_words.push(*words.entry(hash(0, stem.as_bytes())).or_insert(next));
            }
            word_keys(
                folded,
                stem,
                token.capital,
                language,
                script,
                lexicon,
                &mut front,
                &mut |kind, bits, quality| segment_keys.push(keys.id(kind, bits, quality)),
                &mut chances,
            );
        }
        segment_keys.sort_unstable();
        segment_keys.dedup();
        segment_words.sort_unstable();
        segment_words.dedup();
        let signs = Signs::of(segment.text);
        let folded_words = tokens.list().iter().map(|t| tokens.folded(t));
        reading.forms.push(form::form(language, letters as f32, signs, folded_words, dates));
        reading.lengths.push(letters as f32);
        reading.signs.push(signs);
        reading.starts.push(last_paragraph != Some(segment.paragraph));
        reading.chances.push(chances);
        reading.keys.extend_from_slice(&segment_keys);
        reading.bounds.push(reading.keys.len() as u32);
        reading.words.extend_from_slice(&segment_words);
        reading.word_bounds.push(reading.words.len() as u32);
        last_paragraph = Some(segment.paragraph);
    }
    reading.script = Some(script);
    reading
}

/// The keys of one word.
#[allow(clippy::too_many_arguments, reason = "one call, kept apart for length only")]
fn word_keys(
    folded: &str,
    stem: &str,
    capital: bool,
    language: Language,
    script: Script,
    words: &dyn Lexicon,
    front: &mut Vec<u8>,
    add: &mut dyn FnMut(KeyKind, u64, f32),
    chances: &mut [f32; KINDS],
) {
    let latin = folded.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    if script == Script::Latin {
        if capital && folded.len() > 2 {
            let skeleton = names::skeleton(folded);
            if skeleton.len >= 2 {
                chances[KeyKind::Name as usize] += 1.0;
                add(KeyKind::Name, skeleton.bits, skeleton.quality());
            }
        }
    } else if !latin {
        let skeleton = names::skeleton(folded);
        if skeleton.len >= 2 {
            add(KeyKind::Name, skeleton.bits, skeleton.quality());
        }
        if language == Language::ARABIC {
            for rest in arabic_rests(folded) {
                let skeleton = names::skeleton(rest);
                if skeleton.len >= 2 {
                    add(KeyKind::Name, skeleton.bits, skeleton.quality());
                }
            }
        }
    }
    if latin && (script != Script::Latin || capital) && folded.len() > 1 {
        if script != Script::Latin {
            chances[KeyKind::Latin as usize] += 1.0;
        }
        add(KeyKind::Latin, hash(1, folded.as_bytes()), 1.0);
    }
    let of_word = if script == Script::Arabic { stem } else { folded };
    if let Some(quality) = cognates::front(of_word, capital, front) {
        chances[KeyKind::Cognate as usize] += 1.0;
        add(KeyKind::Cognate, hash(2, front), quality);
    }
    let (mut known, mut in_dictionary) = (false, false);
    let mut entry = |id: u32| {
        if id < lexicon::APART {
            known = true;
            add(KeyKind::Lexicon, u64::from(id), 1.0);
        } else {
            in_dictionary = true;
            add(KeyKind::Dictionary, u64::from(id), DICTIONARY);
        }
    };
    words.entries(language, stem, &mut entry);
    if language == Language::ARABIC {
        for rest in arabic_rests(folded) {
            words.entries(language, light_stem(rest, language), &mut entry);
        }
    }
    if known {
        chances[KeyKind::Lexicon as usize] += 1.0;
    }
    if in_dictionary {
        chances[KeyKind::Dictionary as usize] += 1.0;
    }
}

/// The script of a side, by its first letters.
fn script_of(side: &Side) -> Script {
    let letters = side.segments.iter().take(50).flat_map(|s| s.text.chars()).filter(|&c| is_letter(c));
    let (mut latin, mut arabic, mut other) = (0, 0, 0);
    for c in letters.take(2000) {
        match c {
            '\0'..='\u{24f}' => latin += 1,
            '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{feff}' => arabic += 1,
            _ => other += 1,
        }
    }
    if latin >= arabic && latin >= other {
        Script::Latin
    } else if arabic >= other {
        Script::Arabic
    } else {
        Script::Other
    }
}
