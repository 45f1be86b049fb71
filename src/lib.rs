//! **visavis** reads parallel translations side by side in a terminal.
//!
//! The library holds everything the program does; `src/main.rs` only calls
//! [`cli::run`]. What follows is the map of the house: read it before you add
//! a room, and keep it true when you move a wall.
//!
//! # Architecture
//!
//! Files become *versions*, versions are cut into *segments*, segments are
//! joined into the *beads* of one *ladder*, beads stand level in *rows*, rows
//! become *lines* of *cells*, and cells are painted, rewritten for what this
//! terminal does to Arabic, and written.
//!
//! ```text
//!                      main.rs
//!                          │
//!   cli        one file per subcommand; exit codes; errors said once
//!    ├─────────────┬──────────────┐
//!   ui          terminal        store          export
//!    └──────┬──────┴──────┬───────┘
//!   study   │             │        check: a rule a file · report
//!   layout  │             │        cluster → bidi → shape → wrap → line
//!   import  │             │        files into versions
//!   parallel              │        version · text · row · place · find
//!   align                 │        evidence → search → ladder
//!   lexicon                        which words mean the same, shipped
//!   text                           decode · language · segment · words · fold · number
//!   message                        what all of them say, in three languages
//! ```
//!
//! Imports point down only, which `tests/architecture.rs` holds us to. Only
//! `terminal`, `store` and `cli` do input and output or return `Result`; everything
//! below is total: it returns a value, or a value and what was odd about it.
//!
//! What the program says to its reader stands in `assets/messages`, in English,
//! French and Arabic, and is said by its key: `say!("panes-only-one")`. [`message`]
//! and the README beside the catalogues tell how; `tests/messages.rs` holds them together.
//!
//! # Words
//!
//! | word | meaning |
//! |---|---|
//! | version | one language's text |
//! | side | a version's index |
//! | segment | a sentence or a line, the unit of alignment |
//! | bead | a group of segments, some per side, that translate each other |
//! | ladder | the beads in order; they tile every side |
//! | pair | the finer ladder between two sides, inside the beads |
//! | row | the beads that stand level on the screen |
//! | place | a side and a byte in it, from which the bead follows |
//! | line | one visual line |
//! | page | what fits the screen |
//! | mark | a style laid over a byte range |

pub mod align;
pub mod cli;
pub mod export;
pub mod import;
pub mod layout;
pub mod lexicon;
pub mod message;
pub mod parallel;
pub mod store;
pub mod study;
pub mod terminal;
pub mod text;
pub mod ui;
