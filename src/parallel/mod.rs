//! A parallel text: versions of one text, and the ladder that joins them.

pub mod version;

pub use version::{Remote, Segment, Version};
