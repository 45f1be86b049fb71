//! A finding: what a rule has to say, about which words of which passages.

use std::fmt;
use std::ops::Range;

use super::rule::Rule;
use crate::message::say;
use crate::parallel::Text;
use crate::parallel::review::Fingerprint;
use crate::text::hash::Hasher;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look, often right as it is.
    #[default]
    Hint,
    /// Probably wrong.
    Warning,
    /// Wrong, or the versions say different things.
    Error,
}

impl Severity {
    /// All of them, the least first.
    pub const ALL: [Severity; 3] = [Severity::Hint, Severity::Warning, Severity::Error];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// What it is called among people.
    pub fn said(self) -> &'static str {
        match self {
            Severity::Hint => say!("severity-hint"),
            Severity::Warning => say!("severity-warning"),
            Severity::Error => say!("severity-error"),
        }
    }

    /// The severity of that name.
    pub fn from_name(name: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A passage that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The side it stands on.
    pub side: usize,
    /// Its bytes in the version's text.
    pub bytes: Range<usize>,
    /// The words at issue: bytes in the version's text, within the passage, in
    /// order. None where the passage as a whole is meant, or something that it
    /// lacks.
    pub marks: Vec<Range<usize>>,
}

/// What a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name.
    pub rule: &'static str,
    /// How bad it is; never worse than the rule's own severity.
    pub severity: Severity,
    /// The bead where it begins.
    pub bead: usize,
    /// What is wrong, as one sentence: `French has 430, Arabic and English have 340.`
    pub message: String,
    /// The passages it is about, by side.
    pub passages: Vec<Passage>,
    /// What it is known by, with its rule, when it was let pass: a hash of the
    /// passages' text and of the words at issue.
    pub hash: Fingerprint,
}

/// A finding as a rule writes it, before rule and hash are added.
pub(super) struct Draft {
    pub(super) bead: usize,
    pub(super) message: String,
    pub(super) severity: Severity,
    pub(super) passages: Vec<Passage>,
}

impl Draft {
    /// The same, as no more than this.
    pub(super) fn at_most(mut self, severity: Severity) -> Draft {
        self.severity = self.severity.min(severity);
        self
    }

    /// The finding of `rule` in `text`.
    pub(super) fn finish(mut self, rule: &Rule, text: &Text) -> Finding {
        for passage in &mut self.passages {
            in_order(&mut passage.marks);
        }
        let hash = hash(&self.passages, text);
        let severity = self.severity.min(rule.severity);
        Finding {
            rule: rule.name,
            severity,
            bead: self.bead,
            message: begun(self.message, text),
            passages: self.passages,
            hash,
        }
    }
}

/// A sentence with a capital at its beginning (`le français a 430`), unless that is a
/// file's name.
fn begun(sentence: String, text: &Text) -> String {
    let named = text.versions().iter().any(|version| sentence.starts_with(version.name()));
    let Some(first) = sentence.chars().next().filter(|c| !named && c.is_lowercase()) else { return sentence };
    first.to_uppercase().collect::<String>() + &sentence[first.len_utf8()..]
}

/// Puts marks in order, those that touch the same letters as one.
fn in_order(marks: &mut Vec<Range<usize>>) {
    marks.sort_unstable_by_key(|mark| mark.start);
    marks.dedup_by(|next, last| {
        let over = next.start < last.end || next == last;
        if over {
            last.end = last.end.max(next.end);
        }
        over
    });
}

/// The hash of these passages: of their words, any white space as good as one
/// blank, and of where among them the words at issue stand.
fn hash(passages: &[Passage], text: &Text) -> Fingerprint {
    let mut hasher = Hasher::default();
    for passage in passages {
        let version = &text.versions()[passage.side];
        hasher.write(version.language().code().as_bytes());
        for word in version.slice(passage.bytes.clone()).split_whitespace() {
            hasher.write(b" ");
            hasher.write(word.as_bytes());
        }
        for mark in &passage.marks {
            let before = version.slice(passage.bytes.start..mark.start);
            let place: usize = before.split_whitespace().map(str::len).sum();
            hasher.write(&(place as u64).to_le_bytes());
            hasher.write(version.slice(mark.clone()).trim().as_bytes());
        }
        hasher.write(&[0xFE]);
    }
    Fingerprint(hasher.finish())
}
