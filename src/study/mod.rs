//! What is done with a text besides reading it: checking it, reporting on it.

pub mod check;
pub mod report;
