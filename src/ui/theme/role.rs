//! What a cell is, and by what that is known without any colour.

use ratatui::style::Modifier;

macro_rules! roles {
    ($($role:ident $name:literal $says:literal)*) => {
        /// What a cell is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Role { $(#[doc = $says] $role,)* }

        impl Role {
            /// All roles with their names in the settings.
            pub const ALL: &[(&str, Role)] = &[$(($name, Role::$role),)*];
        }
    };
}

roles! {
    Text "text" "Text as such."
    Away "away" "Text one does not stand in, where that is dimmed."
    Alone "alone" "Text that has no counterpart in any other version."
    Lit "lit" "The segment the reader stands in, and what corresponds to it."
    Bead "passage" "The rest of the current bead."
    Finding "finding" "What a check found something about."
    Word "word" "The word one stands on."
    WordBeside "word-beside" "What another version has for the word one stands on."
    Selected "selected" "What is selected."
    Hit "hit" "A hit of the search."
    HitHere "hit-here" "A hit in the current bead."
    HitBeside "hit-beside" "What corresponds to a hit in another version."
    Bar "bar" "The bar beside the current bead in the focused pane."
    BarBeside "bar-beside" "The bar beside the current bead in the other panes."
    Covered "covered" "Text that is covered until one asks for it."
    Missing "missing" "What stands where a version has no counterpart."
    Doubtful "doubtful" "The sign beside a passage that the alignment is not sure of."
    Heading "heading" "The name of a pane."
    HeadingFocused "heading-focused" "The name of the focused pane."
    Detail "detail" "What is said beside it."
    Rule "rule" "The rule below a pane's heading, and between panes."
    RuleFocused "rule-focused" "The rule below the focused pane's heading."
    Review "review" "What a reviewer made of a passage, in the gutter."
    Deleted "deleted" "Words that a suggestion leaves out."
    Inserted "inserted" "Words that a suggestion puts in."
    Scroll "scroll" "The part of the text that is on the screen, at its right edge."
    Ruler "ruler" "The line one stands on, where it is ruled."
    Status "status" "The status line."
    Said "said" "What the status line says now."
    Key "key" "A key in a hint or in the help."
}

/// By what a role is known without its colour.
pub(super) fn cue(role: Role) -> Modifier {
    match role {
        Role::Lit | Role::HeadingFocused | Role::Key => Modifier::BOLD,
        Role::Word | Role::WordBeside => Modifier::BOLD.union(Modifier::UNDERLINED),
        Role::Selected | Role::Hit => Modifier::REVERSED,
        Role::HitHere => Modifier::REVERSED.union(Modifier::BOLD),
        Role::HitBeside | Role::Ruler | Role::Finding | Role::Inserted => Modifier::UNDERLINED,
        Role::Deleted => Modifier::CROSSED_OUT,
        _ => Modifier::empty(),
    }
}
