//! The dictionaries that the reader has installed, such as Debian's
//! `dict-freedict-*`: read where they lie, and only those of the languages at hand.
//!
//! They are looked for in `visavis/dictionaries` of the user's data folder and
//! where the DICT server has its own; `VISAVIS_DICTIONARIES` names other folders
//! or index files, as `PATH` does, or nothing for none at all.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use flate2::read::MultiGzDecoder;

use crate::align::Associations;
use crate::lexicon::{Pairs, Shipped, Together, Vocabulary, dictd};
use crate::message::{cause, say};
use crate::parallel::Version;
use crate::store::Library;
use crate::text::Language;

/// A dictionary's text is not read beyond so many bytes: ten times the longest of FreeDict.
const LONGEST: u64 = 400 << 20;
/// A version's beginning, in bytes, whose words are looked up: a longer text
/// teaches its own words better than a dictionary does.
const LOOKED_UP: usize = 4 << 20;
/// So many passages of the library's texts are learnt from, and from this confidence on.
const PASSAGES: usize = 5_000;
const SURE: f32 = 0.8;
/// A passage that the reader linked by hand counts as so many.
const BY_HAND: u32 = 2;
/// Where the DICT server's dictionaries lie.
const USUAL: [&str; 2] = ["/usr/share/dictd", "/usr/local/share/dictd"];

/// One dictionary that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dictionary {
    /// Its name, such as `freedict-fra-eng`.
    pub(super) name: String,
    /// From which language to which.
    pub(super) languages: [Language; 2],
    index: PathBuf,
}

/// All dictionaries that are there, by name.
pub(super) fn all() -> Vec<Dictionary> {
    let mut found = Vec::new();
    for place in places() {
        if place.extension() == Some(OsStr::new("index")) {
            found.extend(dictionary(place));
            continue;
        }
        let Ok(entries) = fs::read_dir(&place) else { continue };
        let indexes = entries.filter_map(|entry| Some(entry.ok()?.path()));
        found.extend(indexes.filter(|p| p.extension() == Some(OsStr::new("index"))).filter_map(dictionary));
    }
    // The same dictionary in two places is one, and the order is nobody's.
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found.dedup_by(|a, b| a.name == b.name);
    found
}

/// Where to look.
fn places() -> Vec<PathBuf> {
    if let Some(said) = std::env::var_os("VISAVIS_DICTIONARIES") {
        return std::env::split_paths(&said).filter(|path| !path.as_os_str().is_empty()).collect();
    }
    let own = etcetera::choose_base_strategy().ok().map(|base| base.data_dir().join("visavis/dictionaries"));
    own.into_iter().chain(USUAL.map(PathBuf::from)).collect()
}

fn dictionary(index: PathBuf) -> Option<Dictionary> {
    let name = index.file_stem()?.to_str()?.to_owned();
    let languages = dictd::languages(&name)?;
    Some(Dictionary { name, languages, index })
}

/// The dictionaries between two of these languages.
pub(super) fn between(languages: &[Language]) -> Vec<Dictionary> {
    all().into_iter().filter(|found| found.languages.iter().all(|l| languages.contains(l))).collect()
}

/// Whether there is more to align by than the shipped lexicon: a dictionary, or
/// texts of the library in two of these languages.
pub(super) fn there_is_more(languages: &[Language], library: &Library) -> bool {
    !between(languages).is_empty() || library.has_two_of(languages)
}

impl Dictionary {
    /// Adds its pairs of words that the texts have and `shipped` has not.
    fn read(&self, vocabulary: &Vocabulary, shipped: &Shipped, pairs: &mut Pairs) -> Result<(), String> {
        let said = |path: &Path, error: io::Error| {
            say!("dictionary-unreadable", path = path.display().to_string(), error = cause(&error))
        };
        let index = fs::read_to_string(&self.index).map_err(|error| said(&self.index, error))?;
        let (plain, packed) = (self.index.with_extension("dict"), self.index.with_extension("dict.dz"));
        let path = if plain.is_file() { &plain } else { &packed };
        let text = text(path).map_err(|error| said(path, error))?;
        dictd::read(&index, &text, self.languages, vocabulary, shipped, pairs);
        Ok(())
    }
}

/// The whole text of a dictionary. That `dictzip` allows to read parts of it is
/// of no use here: any article may be wanted.
fn text(path: &Path) -> io::Result<String> {
    let file = File::open(path)?;
    let mut text = String::new();
    if path.extension() == Some(OsStr::new("dz")) {
        MultiGzDecoder::new(file).take(LONGEST).read_to_string(&mut text)?;
    } else {
        file.take(LONGEST).read_to_string(&mut text)?;
    }
    Ok(text)
}

/// The lexicons that a text is aligned by: the shipped one, and what dictionaries
/// say of the words that occur.
#[derive(Debug)]
pub(super) struct Lexicons {
    shipped: Shipped,
    pairs: Pairs,
}

impl Lexicons {
    /// The shipped lexicon alone.
    pub(super) fn shipped() -> Lexicons {
        Lexicons { shipped: Shipped::new(), pairs: Pairs::default() }
    }

    /// The lexicons for these versions, and what the texts of the library teach;
    /// and what is wrong with a dictionary, which is left out then.
    pub(super) fn of(versions: &[Version], library: &Library) -> (Lexicons, Vec<String>) {
        let mut lexicons = Lexicons::shipped();
        let mut problems = Vec::new();
        let languages: Vec<Language> = versions.iter().map(Version::language).collect();
        let found = between(&languages);
        if !there_is_more(&languages, library) {
            return (lexicons, problems);
        }
        let mut vocabulary = Vocabulary::default();
        for version in versions {
            let long = version.segments().iter().take_while(|s| s.bytes().end <= LOOKED_UP);
            vocabulary.read(&version.slice(0..long.last().map_or(0, |s| s.bytes().end)), version.language());
        }
        for dictionary in found {
            let read = dictionary.read(&vocabulary, &lexicons.shipped, &mut lexicons.pairs);
            problems.extend(read.err());
        }
        lexicons.learn(&languages, &vocabulary, library);
        (lexicons, problems)
    }

    /// Learns from the texts of the library.
    fn learn(&mut self, languages: &[Language], vocabulary: &Vocabulary, library: &Library) {
        let mut learnt: Vec<([Language; 2], Associations)> = Vec::new();
        library.teach(languages, SURE, PASSAGES, &mut |mut passage, by_hand| {
            passage.sort_by_key(|(language, _)| *language);
            let [a, b] = passage;
            let languages = [a.0, b.0];
            let at = learnt.iter().position(|l| l.0 == languages).unwrap_or_else(|| {
                learnt.push((languages, Associations::new(vocabulary, languages)));
                learnt.len() - 1
            });
            learnt[at].1.add([a.1, b.1], if by_hand { BY_HAND } else { 1 });
        });
        for (_, associations) in &learnt {
            associations.teach(&self.shipped, &mut self.pairs);
        }
    }

    /// All of them as one.
    pub(super) fn together(&self) -> Together<'_> {
        let mut list: Vec<&dyn crate::lexicon::Lexicon> = vec![&self.shipped];
        if !self.pairs.is_empty() {
            list.push(&self.pairs);
        }
        Together(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_dictionary_is_read_plain_or_packed() {
        let folder = tempfile::tempdir().expect("a folder");
        let article = "chat /ʃa/\ncat\n";
        let index = folder.path().join("mine-fra-eng.index");
        fs::write(&index, format!("chat\tA\t{}\n", (b'A' + article.len() as u8) as char)).expect("written");
        let dictionary = dictionary(index).expect("two languages");
        assert_eq!(dictionary.languages, [Language::FRENCH, Language::ENGLISH]);
        let mut vocabulary = Vocabulary::default();
        vocabulary.read("Deux chats", Language::FRENCH);
        vocabulary.read("Two cats", Language::ENGLISH);
        // It is not for the shipped lexicon that the pair is there.
        let shipped = Shipped::default();
        let read = || {
            let mut pairs = Pairs::default();
            dictionary.read(&vocabulary, &shipped, &mut pairs).map(|()| pairs.len())
        };
        assert!(read().expect_err("no text yet").contains("mine-fra-eng.dict.dz"));
        let packed = File::create(folder.path().join("mine-fra-eng.dict.dz")).expect("created");
        let mut packed = flate2::write::GzEncoder::new(packed, flate2::Compression::default());
        packed.write_all(article.as_bytes()).expect("written");
        packed.finish().expect("written");
        assert_eq!(read(), Ok(1));
        fs::write(folder.path().join("mine-fra-eng.dict"), "no article is here").expect("written");
        assert_eq!(read(), Ok(0));
        fs::write(folder.path().join("mine-fra-eng.dict"), b"\xff\xfe").expect("written");
        assert!(read().is_err());
    }
}
