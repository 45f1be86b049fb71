//! Glossaries: a table whose first row names the languages, TBX, or any exchange
//! format, a unit of which is then an entry.
//!
//! TBX is read in its older form (`termEntry`, `langSet`, `tig`) and in that of
//! ISO 30042:2019 (`conceptEntry`, `langSec`, `termSec`); a term whose
//! administrative status is deprecated or superseded is one not to be used.

use super::xml::{Piece, Xml};
use super::{Format, po, sniff, table, tmx, xliff};
use crate::lexicon::glossary::Glossary;
use crate::text::Language;
use crate::text::decode::decode;

/// The glossary in a file of this name; without a term where it holds none.
pub fn glossary(name: &str, bytes: Vec<u8>) -> Glossary {
    let format = sniff(name, &bytes);
    let text = decode(bytes, None).text;
    let units = match format {
        Some(Format::Tmx) => tmx::read(&text),
        Some(Format::Xliff) => xliff::read(&text),
        Some(Format::Po) => po::read(&text),
        _ if text.trim_start().starts_with('<') => return tbx(&text),
        Some(Format::Csv) => table::read(&text, table::separator(&text)),
        _ => table::read(&text, '\t'),
    };
    let mut glossary = Glossary::default();
    let languages: Vec<Option<Language>> =
        units.columns.iter().map(|column| Language::from_tag(&column.tag)).collect();
    for unit in &units.units {
        let cells = unit.cells.iter().zip(&languages);
        let told = cells.filter_map(|(cell, language)| Some(((*language)?, cell.as_ref()?.text.as_str())));
        glossary.add(told.filter(|(language, _)| *language != Language::UNKNOWN));
    }
    glossary
}

/// A term while it is read: what it says, and whether it is to be used.
#[derive(Default)]
struct Read {
    text: String,
    forbidden: bool,
}

fn tbx(text: &str) -> Glossary {
    let mut glossary = Glossary::default();
    let mut entry: Vec<(Language, String)> = Vec::new();
    let (mut language, mut term) = (None, Read::default());
    let (mut in_term, mut in_status, mut status) = (false, false, String::new());
    let mut xml = Xml::new(text);
    while let Some(piece) = xml.next() {
        match piece {
            Piece::Open(element) => match element.name().as_str() {
                "langSet" | "langSec" => {
                    language = element.language().and_then(|tag| Language::from_tag(&tag))
                }
                "tig" | "ntig" | "termSec" => term = Read::default(),
                "term" => in_term = true,
                "termNote" => {
                    in_status = element.attribute("type").as_deref() == Some("administrativeStatus");
                    status.clear();
                }
                _ => {}
            },
            Piece::Text(words) if in_term => term.text.push_str(&words),
            Piece::Text(words) if in_status => status.push_str(&words),
            Piece::Text(_) => {}
            Piece::Close(name) => match name.as_str() {
                "term" => in_term = false,
                "termNote" if in_status => {
                    in_status = false;
                    term.forbidden |=
                        ["deprecated", "superseded"].iter().any(|s| status.trim().starts_with(s));
                }
                "tig" | "ntig" | "termSec" => {
                    let Read { text, forbidden } = std::mem::take(&mut term);
                    let sign = if forbidden { "!" } else { "" };
                    // A bar within a term would part it.
                    entry.extend(
                        language.map(|language| (language, format!("{sign}{}", text.replace('|', " ")))),
                    );
                }
                "termEntry" | "conceptEntry" => {
                    let told = std::mem::take(&mut entry);
                    glossary.add(told.iter().map(|(language, text)| (*language, text.as_str())));
                }
                _ => {}
            },
        }
    }
    glossary
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glossaries_are_read_in_every_form() {
        let check = |name: &str, text: &str, expected: &[&str]| {
            let read = glossary(name, text.as_bytes().to_vec());
            let shown = |term: &crate::lexicon::glossary::Term| {
                format!(
                    "{} {}{}{}",
                    term.entry,
                    term.language.code(),
                    if term.allowed { " " } else { " !" },
                    term.text
                )
            };
            assert_eq!(read.terms().iter().map(shown).collect::<Vec<_>>(), expected, "{name}");
        };
        let all = ["0 en ferry", "0 fr bac", "0 fr !navire", "1 en truce", "1 fr trêve"];
        check("g.tsv", "en\tfr\tnote\nferry\tbac | !navire\tx\ntruce\ttrêve\n", &all);
        check("g.csv", "en,fr\nferry,\"bac\n!navire\"\ntruce,trêve\n", &all);
        check("g.txt", "en\tfr\nferry\tbac|!navire\ntruce\ttrêve", &all);
        let old = "<?xml version='1.0'?><martif type='TBX'><text><body><termEntry id='1'><langSet xml:lang='en'><tig><term>ferry</term></tig></langSet>\
            <langSet xml:lang='fr'><tig><term>bac</term></tig><tig><term>navire</term><termNote type='administrativeStatus'>deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>\
            <termEntry><langSet xml:lang='en'><ntig><termGrp><term>truce</term></termGrp></ntig></langSet><langSet xml:lang='fr'><tig><term>trêve</term></tig></langSet></termEntry></body></text></martif>";
        check("g.tbx", old, &all);
        let new = "<tbx style='dca' xmlns='urn:iso:std:iso:30042:ed-2'><text><body><conceptEntry id='c1'><langSec xml:lang='en'><termSec><term>ferry</term></termSec></langSec></conceptEntry></body></text></tbx>";
        check("g.tbx", new, &["0 en ferry"]);
        check(
            "g.tmx",
            "<tmx version='1.4'><body><tu><tuv xml:lang='en'><seg>ferry</seg></tuv><tuv xml:lang='fr'><seg>bac</seg></tuv></tu></body></tmx>",
            &["0 en ferry", "0 fr bac"],
        );
        check("g.tsv", "no\nlanguages\n", &[]);
    }
}
