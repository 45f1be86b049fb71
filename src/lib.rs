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
//! # A key becomes a frame
//!
//! ```text
//! event → keymap (what is pending shows its hints) → Reader::update → effects
//!                                                    the only place where state changes
//!         paint(&Reader, &mut Buffer)                draws, and discovers nothing
//!         cli                                        carries the effects out: keeps, copies, writes
//! ```
//!
//! What takes long (reading, aligning, searching, checking) runs beside on a thread
//! and arrives as an event; the reader can be used meanwhile.
//!
//! # What always holds
//!
//! | | the test that fails when it does not |
//! |---|---|
//! | No room names one above it | `imports_point_down_only` |
//! | A ladder tiles every side | `every_ladder_tiles_and_is_found_again` |
//! | Every edit can be taken back | `every_edit_tiles_keeps_its_pairs_within_and_can_be_taken_back` |
//! | Cells tile their line, lines their passage | `lines_tile_the_passage_and_cells_the_line` |
//! | No line is wider than its column | `no_line_is_wider_than_its_column` |
//! | A cell's symbol is one base with its marks | `symbols_are_one_base_with_its_marks` |
//! | Nothing in a file drives the terminal | `nothing_in_a_text_drives_the_terminal_it_is_read_in` |
//! | What is copied, found, kept is logical text | `what_is_copied_is_the_text_in_logical_order` |
//! | A key costs what the screen costs | `a_key_asks_no_more_of_a_long_text_than_of_a_short_one` |
//! | What is drawn is what drawing anew would show | `a_reader_holds_together_whatever_is_pressed` |
//! | What is on the screen is what drawing anew would show | `what_is_on_the_screen_is_what_drawing_anew_would_show` |
//! | No command is left out of that | `the_steps_reach_every_command_in_every_layout` |
//! | Who is not used does nothing | `an_idle_reader_does_nothing_while_another_one_is_used` |
//! | The terminal is left as it was found | `a_signal_leaves_the_terminal_as_it_was` |
//! | What is aligned of a long text is gone on with | `what_is_aligned_of_a_long_text_is_kept_however_one_leaves` |
//! | What was kept is not lost | `nothing_that_was_kept_is_lost_when_the_program_is_killed` |
//! | Help, hints and README are the command table | `the_keys_are_those_of_the_command_table` |
//! | Every word is said in three languages | `the_catalogues_have_the_same_messages_with_the_same_variables` |
//!
//! # What was decided beyond the plan
//!
//! - What tells whether files are versions of one text is a search for their
//!   alignment; [`align::Kin`] keeps it, and it is not searched for again.
//! - `build.rs` packs the shipped lexicon, with the very files that fold and cut words
//!   here, so that no start reads tables.
//! - A long text is aligned stretch by stretch: it takes the memory of a stretch, and what a
//!   stretch came to is kept as a few bytes ([`align::Pieces`]). So it is in the library before
//!   it is aligned, with all that is done in it.
//! - With each key the place goes on a slip, 32 bytes beside the library, and into the
//!   library now and then: a statement costs a quarter of a short move, and a slip outlives
//!   a kill as well.
//! - What the terminal holds is kept as glyphs of sixteen bytes, for a page is some thousands
//!   of cells to be compared; ratatui's cells are for painting.
//! - The line segmenter is asked beside words that are more than letters and signs; between
//!   the others a line may end at the blanks.
//! - A short text is read and compared without threads, which take longer to start than
//!   that takes, and checked while the terminal is asked what it is; a long one beside the
//!   reader.
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
