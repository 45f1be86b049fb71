//! Plain text and what can be known of it without another text beside it.

pub mod decode;
pub mod detect;
pub mod fold;
pub mod foldbytes;
mod function_words;
pub mod hash;
pub mod language;
pub(crate) mod letter;
pub mod number;
pub mod quick;
pub mod segment;
pub mod words;

pub(crate) use function_words::is_function_word;
pub use language::{Direction, Language};
