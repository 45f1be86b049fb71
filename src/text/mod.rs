//! Plain text and what can be known of it without another text beside it.

pub mod hash;
pub mod language;

pub use language::{Direction, Language};
