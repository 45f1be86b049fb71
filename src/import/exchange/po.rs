//! PO, gettext's message catalogue: one original and one target language a file.
//!
//! A parser of our own, for the crates that there are give nothing at all where
//! one line is broken, and drop the comments that status and notes are in.
//!
//! Of a message with plural forms the singular is one bead and the plural, with
//! all its forms, another. Obsolete messages (`#~`) and what a message was
//! before (`#|`) are not read.

use super::Oddity;
use super::ours::{self, Told};
use super::shape::Shape;
use super::units::{Cell, Unit, Units};
use crate::parallel::review::{Note, Status};

/// Which string the lines that follow go on with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Context,
    Id,
    Plural,
    Text(usize),
}

#[derive(Default)]
struct Entry {
    context: Option<Vec<u8>>,
    id: Option<Vec<u8>>,
    plural: Option<Vec<u8>>,
    texts: Vec<Vec<u8>>,
    fuzzy: bool,
    comments: Vec<String>,
    extracted: Vec<String>,
}

/// Forms of a plural that are read; no language has more than six.
const FORMS: usize = 16;

pub(super) fn read(text: &str) -> Units {
    let mut units = Units { columns: Vec::new(), source: None, ..Units::default() };
    let mut entry = Entry::default();
    let mut field = None;
    let mut broken = None;
    for (n, line) in text.split('\n').enumerate() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let new = match line.split_once(|c: char| c == '"' || c.is_whitespace()) {
            _ if line.starts_with('#') => Some(None),
            Some((word, _)) => keyword(word).map(Some),
            None => None,
        };
        // A comment, a context or an original begins the next message if there
        // is an answer to the last one.
        let begins = matches!(new, Some(None | Some(Field::Context | Field::Id)));
        if begins && !entry.texts.is_empty() {
            put(std::mem::take(&mut entry), &mut units);
        }
        match new {
            Some(None) => {
                field = None;
                comment(line, &mut entry);
                continue;
            }
            Some(found) => field = found,
            None => {}
        }
        let string = line.split_once('"').filter(|_| new.is_some() || line.starts_with('"'));
        let (Some(field), Some((_, quoted))) = (field, string) else {
            broken = broken.or(Some(n + 1));
            continue;
        };
        // A string that is not closed is one all the same.
        let closed = quoted.strip_suffix('"');
        broken = broken.or(closed.is_none().then_some(n + 1));
        unescape(closed.unwrap_or(quoted), entry.field(field));
    }
    put(entry, &mut units);
    units.odd.extend(broken.map(|line| Oddity::Broken { line }));
    units
}

fn keyword(word: &str) -> Option<Field> {
    Some(match word {
        "msgctxt" => Field::Context,
        "msgid" => Field::Id,
        "msgid_plural" => Field::Plural,
        "msgstr" => Field::Text(0),
        _ => {
            let number = word.strip_prefix("msgstr[")?.strip_suffix(']')?;
            Field::Text(number.parse().ok().filter(|&n| n < FORMS)?)
        }
    })
}

impl Entry {
    fn field(&mut self, field: Field) -> &mut Vec<u8> {
        match field {
            Field::Context => self.context.get_or_insert_default(),
            Field::Id => self.id.get_or_insert_default(),
            Field::Plural => self.plural.get_or_insert_default(),
            Field::Text(n) => {
                if self.texts.len() <= n {
                    self.texts.resize_with(n + 1, Vec::new);
                }
                &mut self.texts[n]
            }
        }
    }
}

fn comment(line: &str, entry: &mut Entry) {
    let mut characters = line.chars().skip(1);
    match characters.next() {
        Some(',') => entry.fuzzy |= line[2..].split(',').any(|flag| flag.trim() == "fuzzy"),
        Some('.') => entry.extracted.push(line[2..].trim().to_owned()),
        Some(':' | '|' | '~') => {}
        Some(c) if c.is_whitespace() => entry.comments.push(line[1 + c.len_utf8()..].to_owned()),
        Some(_) => entry.comments.push(line[1..].to_owned()),
        None => entry.comments.push(String::new()),
    }
}

/// Appends what a quoted string stands for, by C's rules. Bytes, for a letter
/// may be written as several octal ones.
fn unescape(quoted: &str, to: &mut Vec<u8>) {
    let mut rest = quoted.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'\\' {
            to.push(*first);
            continue;
        }
        let Some((&escaped, after)) = rest.split_first() else { break };
        rest = after;
        let mut number = |digits: usize, base: u32, from: &[u8]| {
            let count = from.iter().take(digits).take_while(|&&b| (b as char).is_digit(base)).count();
            let value = from[..count].iter().filter_map(|&b| (b as char).to_digit(base));
            to.push(value.fold(0u32, |n, digit| n * base + digit) as u8);
            count
        };
        match escaped {
            b'0'..=b'7' => {
                let count = number(3, 8, &quoted.as_bytes()[quoted.len() - rest.len() - 1..]);
                rest = &rest[count - 1..];
            }
            b'x' => rest = &rest[number(2, 16, rest)..],
            other => to.push(match other {
                b'n' => b'\n',
                b't' => b'\t',
                b'r' => b'\r',
                b'a' => 0x07,
                b'b' => 0x08,
                b'v' => 0x0B,
                b'f' => 0x0C,
                other => other,
            }),
        }
    }
}

fn string(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn put(entry: Entry, units: &mut Units) {
    let Some(id) = &entry.id else { return };
    if entry.context.is_none() && id.is_empty() {
        return header(&string(entry.texts.first().map_or(&[], Vec::as_slice)), units);
    }
    let columns = columns(units);
    let mut told = Told::default();
    let mut unit = Unit { id: entry.context.as_deref().map(string), ..Unit::default() };
    let mut shapes = [None, None];
    let mut ours = false;
    for line in &entry.extracted {
        let Some((name, value)) = line.split_once(": ") else { continue };
        match name {
            "x-visavis-shape:source" => shapes[0] = Shape::parse(value),
            "x-visavis-shape:target" => shapes[1] = Shape::parse(value),
            _ => {
                told.take(name, value);
                continue;
            }
        }
        ours = true;
    }
    notes(&entry.comments, ours, &mut told);
    told.put(&mut unit, &mut units.odd);
    let answered = entry.texts.iter().any(|text| !text.is_empty());
    // We write `fuzzy` for all that is not approved: where it has been taken
    // away, somebody approved it; where it was added, somebody doubts it.
    unit.status = match (ours, unit.status, entry.fuzzy) {
        (_, status, _) if !answered => status,
        (true, Some(Status::Approved), true) => Some(Status::Unreviewed),
        (true, status, true) => status,
        (true, _, false) => Some(Status::Approved),
        (false, _, true) => Some(Status::NeedsWork),
        (false, _, false) => Some(Status::Unreviewed),
    };
    let [source, target] = shapes;
    let form = |n: usize| string(entry.texts.get(n).map_or(&[], Vec::as_slice));
    let mut plural = entry.plural.as_deref().map(|plural| {
        let mut other = Unit { status: unit.status, ..Unit::default() };
        *other.cell(columns[0]) = Cell { text: string(plural), shape: None };
        let forms: Vec<String> = (1..entry.texts.len()).map(form).collect();
        *other.cell(columns[1]) = Cell { text: forms.join("\n"), shape: None };
        other
    });
    *unit.cell(columns[0]) = Cell { text: string(id), shape: source };
    *unit.cell(columns[1]) = Cell { text: form(0), shape: target };
    units.units.push(unit);
    units.units.extend(plural.take());
}

/// Translator's comments. Ours are a note each, its further lines indented; of
/// a stranger's all lines are one note.
fn notes(lines: &[String], ours: bool, told: &mut Told) {
    let mut notes: Vec<String> = Vec::new();
    for line in lines {
        match notes.last_mut() {
            Some(note) if !ours => {
                note.push('\n');
                note.push_str(line);
            }
            Some(note) if line.starts_with("  ") || line.is_empty() => {
                note.push('\n');
                note.push_str(line.get(2..).unwrap_or_default());
            }
            _ => notes.push(line.clone()),
        }
    }
    for note in notes {
        told.note(Note::new(note));
    }
}

fn header(text: &str, units: &mut Units) {
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.map(str::trim).filter(|value| !value.is_empty())
    };
    if let Some(columns) = field("X-Visavis-Versions") {
        match ours::versions(columns) {
            Some(columns) => units.describe(columns),
            None => units.odd.push(Oddity::Unfit("header")),
        }
    }
    let target = field("Language").unwrap_or("und-x-target").replace('_', "-");
    // Gettext takes what a program says by itself for English.
    let usual = if target.starts_with("en") { "und-x-source" } else { "en" };
    let source = field("X-Source-Language").unwrap_or(usual).to_owned();
    let source = units.column(&source);
    units.source = Some(source);
    if units.column(&target) == source {
        units.column("und-x-target");
    }
}

/// The columns of the original and of the target.
fn columns(units: &mut Units) -> [usize; 2] {
    let source = match units.source {
        Some(source) => source,
        None => units.column("und-x-source"),
    };
    units.source = Some(source);
    let target = (0..units.columns.len()).find(|&column| column != source);
    [source, target.unwrap_or_else(|| units.column("und-x-target"))]
}
