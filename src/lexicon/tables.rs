//! The tables of the shipped lexicon, as they are written: lines of three columns with
//! alternatives between bars. They are read and packed when the program is built.

use std::collections::BTreeMap;

use super::index::key;
use crate::text::Language;
use crate::text::fold::folded;
use crate::text::words::light_stem;

/// The languages of the columns.
const COLUMNS: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

/// The words of the tables, each by the key of its stem and with the number of its row,
/// counted through all tables without the comments.
pub fn words(tables: &[&str]) -> Vec<(u64, u32)> {
    let rows = tables.iter().flat_map(|table| table.lines()).filter(|line| !line.starts_with('#'));
    let mut found = Vec::new();
    for (row, number) in rows.zip(0..) {
        for (column, language) in row.split('\t').zip(COLUMNS) {
            for word in column.split('|') {
                let word = folded(word);
                // A phrase is known by its words taken together only; one word of it
                // says too little.
                if word.len() >= 2 && !word.contains(' ') {
                    found.push((key(language, light_stem(&word, language)), number));
                }
            }
        }
    }
    found
}

/// Packs words as `packed.rs` has it, each by its key and with one of its entries. Forms of one word that follow one
/// another lead to one entry once.
pub fn packed(words: &[(u64, u32)]) -> Vec<u8> {
    let mut entries: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    for &(word, entry) in words {
        let list = entries.entry(word).or_default();
        if list.last() != Some(&entry) {
            list.push(entry);
        }
    }
    // At most half of the slots are taken, so that a free one is near.
    let count = (2 * entries.len() + 1).next_power_of_two();
    let mut slots = vec![(0, 0, 0); count];
    let mut all: Vec<u32> = Vec::new();
    for (word, list) in entries {
        let mut at = word as usize % count;
        while slots[at].2 != 0 {
            at = (at + 1) % count;
        }
        slots[at] = (word, all.len() as u32, list.len() as u32);
        // The last one first.
        all.extend(list.iter().rev());
    }
    let mut bytes = (count as u64).to_le_bytes().to_vec();
    for (word, from, length) in slots {
        bytes.extend(word.to_le_bytes());
        bytes.extend(from.to_le_bytes());
        bytes.extend(length.to_le_bytes());
    }
    bytes.extend(all.iter().flat_map(|entry| entry.to_le_bytes()));
    bytes
}
