//! Every command, once.
//!
//! The key map, the help, the hints in the status line and the table in the
//! README all come from [`TABLE`]; a command that is not there does not exist.

macro_rules! commands {
    ($($group:ident $title:literal { $($command:ident $name:literal [$($key:literal),*] $says:literal)* })*) => {
        /// What a key, a click or the palette can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command { $($(#[doc = $says] $command,)*)* }

        /// What a command is about: the chapters of the help.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Group { $(#[doc = $title] $group,)* }

        impl Group {
            /// The chapter's title.
            pub fn title(self) -> &'static str {
                match self { $(Group::$group => $title,)* }
            }
        }

        /// All commands, in the order of the help.
        pub const TABLE: &[Entry] = &[
            $($(Entry { command: Command::$command, group: Group::$group, name: $name, keys: &[$($key),*], says: $says },)*)*
        ];
    };
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
    /// What it does, as a phrase.
    pub says: &'static str,
}

commands! {
    Moving "Moving" {
        NextBead "next-bead" ["j", "Down"] "next passage, in all versions"
        PreviousBead "previous-bead" ["k", "Up"] "previous passage"
        NextSentence "next-sentence" [")"] "next sentence of this version"
        PreviousSentence "previous-sentence" ["("] "previous sentence of this version"
        NextParagraph "next-paragraph" ["}"] "next paragraph of this version"
        PreviousParagraph "previous-paragraph" ["{"] "previous paragraph of this version"
        NextWord "next-word" ["w"] "next word of this version"
        PreviousWord "previous-word" ["b"] "previous word"
        First "first" ["g g", "Home"] "the start; with a number, the passage of that number"
        Last "last" ["G", "End"] "the end; with a number, the passage of that number"
    }
    Paging "Paging" {
        PageDown "page-down" ["Space", "PgDn", "C-f"] "a page down"
        PageUp "page-up" ["PgUp", "C-b", "S-Space"] "a page up"
        HalfPageDown "half-page-down" ["C-d"] "half a page down"
        HalfPageUp "half-page-up" ["C-u"] "half a page up"
        LineDown "line-down" ["C-e"] "a line down"
        LineUp "line-up" ["C-y"] "a line up"
        Centre "centre" ["z z"] "this passage to the middle"
        ToTop "to-top" ["z t"] "this passage to the top"
        ToBottom "to-bottom" ["z b"] "this passage to the foot"
    }
    Panes "Panes" {
        FocusLeft "focus-left" ["h", "Left"] "the pane to the left"
        FocusRight "focus-right" ["l", "Right"] "the pane to the right"
        FocusNext "focus-next" ["Tab"] "the next pane"
        FocusPrevious "focus-previous" ["S-Tab"] "the previous pane"
        FocusFirst "focus-1" ["A-1"] "the first pane"
        FocusSecond "focus-2" ["A-2"] "the second pane"
        FocusThird "focus-3" ["A-3"] "the third pane"
        MoveLeft "move-pane-left" ["H"] "this pane one to the left"
        MoveRight "move-pane-right" ["L"] "this pane one to the right"
        Narrower "narrower" ["<"] "this pane narrower"
        Wider "wider" [">"] "this pane wider"
        HideFirst "hide-1" ["z 1"] "hide the first version, or show it again"
        HideSecond "hide-2" ["z 2"] "hide the second version, or show it again"
        HideThird "hide-3" ["z 3"] "hide the third version, or show it again"
        Solo "solo" ["z o"] "this version alone, and back"
        NextLayout "next-layout" ["z l"] "columns, stacked, sentence by sentence"
        RowsByBead "rows" ["z r"] "level paragraphs, or level each sentence"
    }
    Jumping "Jumping" {
        JumpBack "jump-back" ["C-o"] "back to where you were before the last jump"
        JumpForward "jump-forward" ["g i"] "forward again"
        Contents "contents" ["o"] "contents"
        Bookmark "bookmark" ["m m"] "bookmark this passage, or take the bookmark off"
        SetBookmark "set-bookmark" ["m (letter)"] "bookmark this place under a letter"
        GoToBookmark "go-to-bookmark" ["' (letter)"] "go to the bookmark of a letter"
        JumpBefore "jump-before" ["' '"] "back to where you were before"
        NextBookmark "next-bookmark" ["] b"] "next bookmark"
        PreviousBookmark "previous-bookmark" ["[ b"] "previous bookmark"
        NextDoubtful "next-doubtful" ["] a"] "next passage the alignment is not sure of"
        PreviousDoubtful "previous-doubtful" ["[ a"] "previous passage the alignment is not sure of"
        Info "info" ["i"] "what is known of this passage"
    }
    Finding "Finding" {
        Find "find" ["/"] "find in all versions"
        FindNext "find-next" ["n"] "next hit"
        FindPrevious "find-previous" ["N"] "previous hit"
        Filter "filter" ["&"] "show only rows with these words; Esc shows all again"
        FindWord "find-word" ["*"] "find the word one stands on"
    }
    Reviewing "Reviewing" {
        NextStatus "status" ["s"] "unreviewed, approved, needs work, rejected"
        Approve "approve" ["A"] "approve this passage, and go on to the next"
        ApproveBefore "approve-before" ["S"] "approve all before it that nobody has reviewed"
        Note "note" ["c"] "notes on this passage: write, change, take away"
        Flag "flag" ["f"] "flag this passage, or take the flag off"
        NextUnreviewed "next-unreviewed" ["] u"] "next passage that nobody has reviewed"
        PreviousUnreviewed "previous-unreviewed" ["[ u"] "previous passage that nobody has reviewed"
        NextFlag "next-flag" ["] f"] "next flag"
        PreviousFlag "previous-flag" ["[ f"] "previous flag"
        NextNote "next-note" ["] n"] "next note"
        PreviousNote "previous-note" ["[ n"] "previous note"
        Undo "undo" ["u"] "take the last edit back, without limit"
        Redo "redo" ["C-r", "U"] "make it again"
    }
    Copying "Copying" {
        CopyPane "copy" ["y y"] "copy this passage of this version"
        CopyAll "copy-all" ["y a"] "copy this passage in all versions"
        CopyRow "copy-row" ["y t"] "copy this passage as a row of a table (TSV)"
        SelectWords "select" ["v"] "select by words; y copies, Esc leaves"
        SelectSentences "select-sentences" ["V"] "select by sentences"
        CopySelection "copy-selection" ["y s"] "copy what is selected (y alone while selecting)"
    }
    Showing "Showing" {
        Vowels "vowels" ["z h"] "vowel signs shown or left out"
        Dim "dim" ["z f"] "all but what one stands in dimmed, or bright again"
        Ruler "ruler" ["z u"] "the line one stands on ruled, or no longer"
        NextTheme "theme" ["T"] "the next theme: dark, light, high contrast"
        Calibrate "arabic" ["z A"] "try which way of writing Arabic reads right here"
        Digits "digits" ["z n"] "digits as written, European, Arabic"
    }
    Program "Program" {
        Palette "palette" [":", "C-p"] "find a command by its name, or a passage by its number"
        Library "library" ["g l"] "the texts of the library"
        Apart "set-apart" ["g f"] "files that were set apart, and why"
        Help "help" ["?", "F1"] "this help"
        Accept "accept" ["Enter"] "take what is chosen"
        Cancel "cancel" ["Esc"] "close, or forget what is half typed"
        Quit "quit" ["q", "Q", "Z Z", "C-c"] "quit"
        Suspend "suspend" ["C-z"] "to the shell; fg comes back"
        Redraw "redraw" ["C-l"] "draw the screen anew"
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
    use std::collections::HashSet;

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
            assert!(!entry.says.is_empty() && !entry.keys.is_empty(), "{}", entry.name);
            assert_eq!(entry.command.entry().name, entry.name);
        }
    }
}
