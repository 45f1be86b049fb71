//! XML, as far as the exchange formats need it: elements by their local names,
//! and text in which every reference is resolved.
//!
//! quick-xml gives references as events of their own, between the pieces of a
//! text; it never expands what a DTD declares, so a few lines cannot become a
//! gigabyte. Where a file is broken off or broken, what stands before is kept.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::Oddity;

/// What comes next in a file.
pub(super) enum Piece<'a> {
    /// An element begins.
    Open(Element<'a>),
    /// An element of this local name ends; one that is empty ends too.
    Close(String),
    /// Some of its text.
    Text(Cow<'a, str>),
}

/// An element's name and attributes.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> String {
        self.0.local_name().as_ref().to_owned()
    }

    /// The value of the attribute of this name: `xml:lang` is not `lang`.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        // To check that names differ costs their number squared.
        let found = self.0.attributes().with_checks(false).flatten().find(|a| a.key.as_ref() == name)?;
        let raw = || Cow::Owned(found.value.to_string());
        Some(found.normalized_value(XmlVersion::Explicit1_0).unwrap_or_else(|_| raw()).into_owned())
    }

    /// Its language: `xml:lang`, or `lang` as older files have it.
    pub(super) fn language(&self) -> Option<String> {
        self.attribute("xml:lang").or_else(|| self.attribute("lang"))
    }
}

/// A file that is read piece by piece.
pub(super) struct Xml<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
    odd: Vec<Oddity>,
    unknown: usize,
    ended: bool,
}

impl<'a> Xml<'a> {
    pub(super) fn new(text: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        config.check_comments = false;
        Xml { text, reader, depth: 0, odd: Vec::new(), unknown: 0, ended: false }
    }

    /// The next piece; `None` at the end, or where the file is broken.
    pub(super) fn next(&mut self) -> Option<Piece<'a>> {
        while !self.ended {
            match self.reader.read_event() {
                Ok(Event::Start(start)) => {
                    self.depth += 1;
                    return Some(Piece::Open(Element(start)));
                }
                Ok(Event::End(end)) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Some(Piece::Close(end.local_name().as_ref().to_owned()));
                }
                Ok(Event::Text(text)) => return Some(Piece::Text(text.into_inner())),
                Ok(Event::CData(data)) => return Some(Piece::Text(data.into_inner())),
                Ok(Event::GeneralRef(reference)) => return Some(Piece::Text(self.resolve(&reference))),
                Ok(Event::Eof) => {
                    self.ended = true;
                    if self.depth > 0 {
                        self.odd.push(Oddity::Truncated);
                    }
                }
                Ok(
                    Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_),
                ) => {}
                Err(_) => {
                    self.ended = true;
                    let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
                    let before = self.text.as_bytes().get(..at.min(self.text.len())).unwrap_or_default();
                    let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
                    self.odd.push(Oddity::Broken { line });
                }
            }
        }
        None
    }

    fn resolve(&mut self, reference: &BytesRef<'a>) -> Cow<'a, str> {
        if reference.is_char_ref() {
            // A reference to no character, such as &#0; or &#xD800;.
            let character = reference.resolve_char_ref().ok().flatten().unwrap_or('\u{FFFD}');
            return Cow::Owned(character.to_string());
        }
        Cow::Borrowed(match &**reference {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "apos" => "'",
            "quot" => "\"",
            other => {
                self.unknown += 1;
                return Cow::Owned(format!("&{other};"));
            }
        })
    }

    /// What was odd.
    pub(super) fn odd(mut self) -> Vec<Oddity> {
        if self.unknown > 0 {
            self.odd.push(Oddity::Entities { count: self.unknown });
        }
        self.odd
    }
}

/// Whether XML 1.0 allows this character at all (its production 2, `Char`).
pub(crate) fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}
