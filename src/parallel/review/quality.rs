//! What kind of error a note reports and how bad it is, in MQM's terms.
//!
//! Source: Multidimensional Quality Metrics, the top level of its error typology
//! and the severity penalty multipliers of its scoring model (themqm.org: neutral
//! 0, minor 1, major 5, critical 25).

use crate::message::phrase;
use serde::{Deserialize, Serialize};

/// The kind of an error: the dimensions of MQM that a reader of the text can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// It does not say what the other side says: added, left out, mistranslated.
    Accuracy,
    /// It is not well formed: grammar, spelling, punctuation (MQM: linguistic conventions).
    Fluency,
    /// A term is wrong or changes from place to place.
    Terminology,
    /// It reads badly or is not in the register wanted.
    Style,
    /// Dates, numbers, currencies are not in the form of the place.
    Locale,
}

impl Category {
    /// All of them.
    pub const ALL: [Category; 5] =
        [Category::Accuracy, Category::Fluency, Category::Terminology, Category::Style, Category::Locale];

    /// Its name in files: `terminology`.
    pub fn name(self) -> &'static str {
        match self {
            Category::Accuracy => "accuracy",
            Category::Fluency => "fluency",
            Category::Terminology => "terminology",
            Category::Style => "style",
            Category::Locale => "locale",
        }
    }

    /// What it is called among people.
    pub fn said(self) -> &'static str {
        phrase(&format!("mqm-{}", self.name()))
    }

    /// The category of that name, whatever its case.
    pub fn from_name(name: &str) -> Option<Category> {
        Category::ALL.into_iter().find(|category| category.name().eq_ignore_ascii_case(name.trim()))
    }
}

/// How bad an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth a word, no error.
    Neutral,
    /// Noticed, but it hinders nobody.
    Minor,
    /// It hinders or misleads.
    Major,
    /// It makes the text unfit, or does harm.
    Critical,
}

impl Severity {
    /// All of them, the least first.
    pub const ALL: [Severity; 4] = [Severity::Neutral, Severity::Minor, Severity::Major, Severity::Critical];

    /// Its name in files: `major`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Neutral => "neutral",
            Severity::Minor => "minor",
            Severity::Major => "major",
            Severity::Critical => "critical",
        }
    }

    /// What it is called among people.
    pub fn said(self) -> &'static str {
        phrase(&format!("mqm-{}", self.name()))
    }

    /// The severity of that name, whatever its case.
    pub fn from_name(name: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.name().eq_ignore_ascii_case(name.trim()))
    }

    /// MQM's penalty for one such error.
    pub fn weight(self) -> u32 {
        match self {
            Severity::Neutral => 0,
            Severity::Minor => 1,
            Severity::Major => 5,
            Severity::Critical => 25,
        }
    }
}
