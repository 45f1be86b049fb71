//! Plain text and what can be known of it without another text beside it.

pub mod decode;
pub mod detect;
pub mod fold;
mod function_words;
pub mod hash;
pub mod language;
pub mod segment;

pub use language::{Direction, Language};
