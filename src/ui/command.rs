//! Every command, once.
//!
//! The key map, the help, the hints in the status line and the table in the
//! README all come from [`TABLE`]; a command that is not there does not exist.
//! What each does in words is the message `command-NAME` of the catalogues.

use crate::message::{found, phrase, say};

macro_rules! commands {
    ($($group:ident $key_of_group:literal { $($command:ident $name:literal [$($key:literal),*])* })*) => {
        /// What a key, a click or the palette can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command { $($(#[doc = concat!("`", $name, "`.")] $command,)*)* }

        /// What a command is about: the chapters of the help.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Group { $(#[doc = concat!("`", $key_of_group, "`.")] $group,)* }

        impl Group {
            /// The chapter's title.
            pub fn title(self) -> &'static str {
                match self { $(Group::$group => say!($key_of_group),)* }
            }
        }

        /// All commands, in the order of the help.
        pub const TABLE: &[Entry] = &[
            $($(Entry { command: Command::$command, group: Group::$group, name: $name, keys: &[$($key),*] },)*)*
        ];
    };
}

/// What keys mean: some commands are there in one mode alone, where their keys
/// come before those of all others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The text is read.
    #[default]
    Reading,
    /// The alignment is corrected by hand.
    Aligning,
}

/// A command with its name, its keys and what it does in words.
#[derive(Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// The chapter of the help it stands in.
    pub group: Group,
    /// Its name, for the palette and the configuration.
    pub name: &'static str,
    /// The keys that ask for it at first: key names with blanks between where
    /// several are pressed one after another.
    pub keys: &'static [&'static str],
}

impl Entry {
    /// What it does, as a phrase: the message `command-NAME`.
    pub fn says(&self) -> &'static str {
        phrase(&format!("command-{}", self.name))
    }

    /// Other words by which it may be looked for: the message `also-NAME`, where there is one.
    pub fn also(&self) -> &'static str {
        found(&format!("also-{}", self.name)).unwrap_or_default()
    }
}

commands! {
    Moving "group-moving" {
        NextBead "next-bead" ["j", "Down"]
        PreviousBead "previous-bead" ["k", "Up"]
        NextSentence "next-sentence" [")"]
        PreviousSentence "previous-sentence" ["("]
        NextParagraph "next-paragraph" ["}"]
        PreviousParagraph "previous-paragraph" ["{"]
        NextWord "next-word" ["w"]
        PreviousWord "previous-word" ["b"]
        First "first" ["g g", "Home", "C-Home"]
        Last "last" ["G", "End", "C-End"]
        Percent "percent" ["%"]
    }
    Paging "group-paging" {
        PageDown "page-down" ["Space", "PgDn", "C-f"]
        PageUp "page-up" ["PgUp", "C-b", "S-Space"]
        HalfPageDown "half-page-down" ["C-d"]
        HalfPageUp "half-page-up" ["C-u"]
        LineDown "line-down" ["C-e"]
        LineUp "line-up" ["C-y"]
        Centre "centre" ["z z"]
        ToTop "to-top" ["z t"]
        ToBottom "to-bottom" ["z b"]
    }
    Panes "group-panes" {
        FocusLeft "focus-left" ["h", "Left", "C-w h"]
        FocusRight "focus-right" ["l", "Right", "C-w l"]
        FocusNext "focus-next" ["Tab", "C-w w", "C-w C-w"]
        FocusPrevious "focus-previous" ["S-Tab"]
        FocusFirst "focus-1" ["A-1"]
        FocusSecond "focus-2" ["A-2"]
        FocusThird "focus-3" ["A-3"]
        MoveLeft "move-pane-left" ["H"]
        MoveRight "move-pane-right" ["L"]
        Narrower "narrower" ["<"]
        Wider "wider" [">"]
        HideFirst "hide-1" ["z 1"]
        HideSecond "hide-2" ["z 2"]
        HideThird "hide-3" ["z 3"]
        Solo "solo" ["z o", "C-w o"]
        NextLayout "next-layout" ["z l"]
        RowsByBead "rows" ["z r"]
        Sync "sync" ["z s"]
        AnchorHere "anchor" ["z a"]
        TurnDirection "direction" ["z d"]
    }
    Jumping "group-jumping" {
        JumpBack "jump-back" ["C-o"]
        JumpForward "jump-forward" ["g i", "C-i"]
        Contents "contents" ["o"]
        Bookmark "bookmark" ["m m"]
        SetBookmark "set-bookmark" ["m (letter)"]
        GoToBookmark "go-to-bookmark" ["' (letter)", "` (letter)"]
        Bookmarks "bookmarks" ["' '"]
        JumpBefore "jump-before" ["` `"]
        NextBookmark "next-bookmark" ["] b"]
        PreviousBookmark "previous-bookmark" ["[ b"]
        NextDoubtful "next-doubtful" ["] a"]
        PreviousDoubtful "previous-doubtful" ["[ a"]
        Info "info" ["i", "C-g", "="]
    }
    Finding "group-finding" {
        Find "find" ["/"]
        FindNext "find-next" ["n"]
        FindPrevious "find-previous" ["N"]
        Filter "filter" ["&"]
        FindWord "find-word" ["*"]
        FindWordBack "find-word-back" ["#"]
        LinkWords "link-words" ["W"]
    }
    Reviewing "group-reviewing" {
        NextStatus "status" ["s"]
        Approve "approve" ["A"]
        ApproveBefore "approve-before" ["S"]
        Note "note" ["c"]
        Flag "flag" ["f"]
        Suggest "suggest" ["e"]
        NextUnreviewed "next-unreviewed" ["] u"]
        PreviousUnreviewed "previous-unreviewed" ["[ u"]
        NextFlag "next-flag" ["] f"]
        PreviousFlag "previous-flag" ["[ f"]
        NextNote "next-note" ["] n"]
        PreviousNote "previous-note" ["[ n"]
        Undo "undo" ["u"]
        Redo "redo" ["C-r", "U"]
        Align "align" ["a"]
        NextFinding "next-finding" ["] q"]
        PreviousFinding "previous-finding" ["[ q"]
        Findings "findings" ["g q"]
        Dismiss "dismiss" ["x"]
        Check "check" ["g c"]
    }
    Aligning "group-aligning" {
        SegmentUp "segment-up" ["K"]
        SegmentDown "segment-down" ["J"]
        Merge "merge" ["m"]
        Split "split" ["s"]
        Pin "pin" ["Space"]
        Unlink "unlink" ["x"]
        AcceptBead "accept-passage" ["Enter"]
        NeedsReview "needs-review" ["r"]
        Realign "realign" ["R"]
    }
    Copying "group-copying" {
        CopyPane "copy" ["y y"]
        CopyAll "copy-all" ["y a"]
        CopyRow "copy-row" ["y t"]
        CopyReference "copy-reference" ["y r"]
        SelectWords "select" ["v"]
        SelectSentences "select-sentences" ["V"]
        CopySelection "copy-selection" ["y s"]
    }
    Showing "group-showing" {
        Cover "cover" ["R"]
        Vowels "vowels" ["z h"]
        Dim "dim" ["z f"]
        Ruler "ruler" ["z u"]
        NextTheme "theme" ["T"]
        Calibrate "arabic" ["z A"]
        Digits "digits" ["z n"]
    }
    Program "group-program" {
        Palette "palette" [":", "C-p"]
        Export "export" ["E"]
        Library "library" ["g l"]
        Apart "set-apart" ["g f"]
        Help "help" ["?", "F1"]
        Accept "accept" ["Enter"]
        Cancel "cancel" ["Esc"]
        Quit "quit" ["q", "Q", "Z Z", "Z Q", "C-c"]
        Suspend "suspend" ["C-z"]
        Redraw "redraw" ["C-l"]
    }
}

impl Group {
    /// The mode in which its commands are there.
    pub fn mode(self) -> Mode {
        if self == Group::Aligning { Mode::Aligning } else { Mode::Reading }
    }
}

impl Command {
    /// The command's entry in the table.
    pub fn entry(self) -> &'static Entry {
        // Every command is made by the macro that makes the table.
        TABLE.iter().find(|e| e.command == self).unwrap_or(&TABLE[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Locale;
    use crate::message::tests::speaking;
    use std::collections::HashSet;

    #[test]
    fn every_command_has_its_phrase_in_every_language() {
        for locale in Locale::ALL {
            let phrases: HashSet<&str> = speaking(locale, || TABLE.iter().map(Entry::says).collect());
            assert_eq!(phrases.len(), TABLE.len(), "{locale:?}: two commands do the same");
        }
    }

    #[test]
    fn names_are_apart_and_can_be_typed() {
        let mut seen = HashSet::new();
        for entry in TABLE {
            assert!(seen.insert(entry.name), "{} stands twice", entry.name);
            assert!(
                entry.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                "{}",
                entry.name
            );
            assert!(!entry.says().is_empty() && !entry.keys.is_empty(), "{}", entry.name);
            assert_eq!(entry.command.entry().name, entry.name);
        }
    }
}
