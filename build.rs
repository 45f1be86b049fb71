//! Packs the shipped lexicon: its words are folded, cut to their stems and put into a
//! table when the program is built, so that no start waits for it. And isolates the
//! commands and flags in the Arabic messages.
//!
//! The very files that fold and cut words, and isolate what is quoted, at run time do it here.

#![allow(dead_code, unused_imports, reason = "the rooms that are borrowed do more than is wanted here")]

use std::path::Path;
use std::{env, fs, io};

#[path = "src/text"]
mod text {
    pub mod fold;
    pub mod language;
    pub mod quick;
    pub mod words;

    pub use language::Language;
}

#[path = "src/lexicon"]
mod lexicon {
    pub mod index;
    pub mod tables;
}

#[path = "src/message/isolate.rs"]
mod isolate;

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    for borrowed in [
        "text/fold",
        "text/language",
        "text/quick",
        "text/words",
        "lexicon/index",
        "lexicon/tables",
        "message/isolate",
    ] {
        println!("cargo:rerun-if-changed=src/{borrowed}.rs");
    }
    let mut tables = Vec::new();
    for name in ["news", "cldr", "places"] {
        let path = format!("assets/lexicon/{name}.tsv");
        println!("cargo:rerun-if-changed={path}");
        tables.push(fs::read_to_string(path)?);
    }
    println!("cargo:rustc-env=VISAVIS_ALIGNER={:016x}", sources(Path::new("src/align"), 0)?);
    let tables: Vec<&str> = tables.iter().map(String::as_str).collect();
    let to = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    let arabic = "assets/messages/ar.ftl";
    println!("cargo:rerun-if-changed={arabic}");
    fs::write(Path::new(&to).join("ar.ftl"), isolate::marked(&fs::read_to_string(arabic)?))?;
    fs::write(Path::new(&to).join("lexicon.bin"), packed(&words(&tables)))
}

/// The hash of all sources of a folder, by which work is known that another aligner began.
fn sources(folder: &Path, mut so_far: u64) -> io::Result<u64> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            so_far = sources(&path, so_far)?;
        } else {
            so_far = so_far.rotate_left(1) ^ text::quick::hash(0, &fs::read(&path)?);
        }
    }
    Ok(so_far)
}

use lexicon::tables::{packed, words};
