//! `visavis export`: the text in another program's format.
//!
//! A file is there whole or not at all: it is written beside its place under
//! another name and then moved there, and what is there already stays unless
//! `--force` is given.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::args::Export;
use super::config::Config;
use super::trouble::Trouble;
use super::{Ending, note, open, terms, write_out};
use crate::export::{Format, Options, Written};
use crate::message::{cause, say};
use crate::parallel::Text;
use crate::parallel::review::{Moment, Review};
use crate::store::Library;
use crate::study::check::{self, Finding, Severity};

pub(super) fn run(export: &Export, library: &Library) -> Result<Ending, Trouble> {
    let out = export.output.as_deref().filter(|out| *out != Path::new("-"));
    let format = format(export, out)?;
    let opened = open::texts(&export.sources, library)?;
    let review = opened.review();
    let config = Config::read().0;
    let terms = terms::read(&export.terms, &config)?;
    let wanted = check::Options { rules: config.rules(), terms, ..check::Options::default() };
    let options = Options {
        now: now(),
        guard: export.guard,
        mark: export.bom,
        findings: shown(format, &opened.text, &review, wanted),
        title: export.title.clone(),
    };
    let Some(out) = out else {
        return to_standard_output(format, &format.write(&opened.text, &review, &options));
    };
    let force = if export.force { Force::Over } else { Force::Never };
    for path in write_all(format, &opened.text, &review, &options, out, force)? {
        if path != out {
            note(say!("export-wrote", path = path.display().to_string()));
        }
    }
    Ok(Ending::Done)
}

/// What the checks find that a page is to show: what is probably wrong, and was not let
/// pass. The other formats show none.
pub(super) fn shown(format: Format, text: &Text, review: &Review, wanted: check::Options) -> Vec<Finding> {
    if format != Format::Html {
        return Vec::new();
    }
    let options = check::Options { severity: Severity::Warning, ..wanted };
    check::check(text, &options.letting_pass(review))
}

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Force {
    /// It stays.
    Never,
    /// It is written over.
    Over,
}

/// Writes the file of this format, or those of its targets, all or none where one is
/// in the way, and says which.
pub(super) fn write_all(
    format: Format,
    text: &Text,
    review: &Review,
    options: &Options,
    out: &Path,
    force: Force,
) -> Result<Vec<PathBuf>, Trouble> {
    let written = format.write(text, review, options);
    let files: Vec<(PathBuf, &Written)> =
        written.iter().map(|w| (place(out, format, w, written.len()), w)).collect();
    if files.is_empty() {
        return Err(only_one_version(format));
    }
    let over = force == Force::Over;
    if let Some((path, _)) =
        files.iter().find(|(path, _)| !over && path.symlink_metadata().is_ok_and(|m| !is_device(&m)))
    {
        return Err(there_already(path));
    }
    for (path, written) in &files {
        write(path, written.content.as_bytes(), over)?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// The format that is said, or that the name of the file says.
fn format(export: &Export, out: Option<&Path>) -> Result<Format, Trouble> {
    let named = || Format::from_name(&out?.extension()?.to_string_lossy());
    export.to.map(|to| to.0).or_else(named).ok_or_else(|| {
        let names: Vec<&str> = Format::ALL.into_iter().map(Format::name).collect();
        Trouble::new(say!("export-say-format", known = names.join(", ")))
    })
}

/// Now, or when SOURCE_DATE_EPOCH says, by which builds are made repeatable.
pub(super) fn now() -> Option<Moment> {
    let said = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|said| said.parse::<i64>().ok());
    let clock = || {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
        i64::try_from(since.as_secs()).ok()
    };
    said.or_else(clock).map(Moment::from_unix)
}

fn only_one_version(format: Format) -> Trouble {
    Trouble::new(say!("export-one-version", format = format.name()))
}

pub(super) fn there_already(path: &Path) -> Trouble {
    Trouble::new(say!("export-there", path = path.display().to_string()))
}

fn to_standard_output(format: Format, written: &[Written]) -> Result<Ending, Trouble> {
    match written {
        [only] => write_out(|out| out.write_all(only.content.as_bytes())).map(|()| Ending::Done),
        [] => Err(only_one_version(format)),
        several => Err(Trouble::new(say!("export-several", format = format.name(), count = several.len()))),
    }
}

/// Where a file goes: `OUT`, or `OUT.fr.xlf` where there are several.
fn place(out: &Path, format: Format, written: &Written, count: usize) -> PathBuf {
    let Some(target) = written.target.as_ref().filter(|_| count > 1) else { return out.to_owned() };
    let ends = out.extension().is_some_and(|e| Format::from_name(&e.to_string_lossy()) == Some(format));
    let mut name: OsString = if ends { out.with_extension("") } else { out.to_owned() }.into();
    name.push(format!(".{target}.{}", format.extension()));
    name.into()
}

pub(super) fn is_device(metadata: &fs::Metadata) -> bool {
    !metadata.is_file() && !metadata.is_dir() && !metadata.is_symlink()
}

/// Writes a file whole; over one that is there only where that is said.
pub(super) fn write(path: &Path, bytes: &[u8], force: bool) -> Result<(), Trouble> {
    let failed = |error: &io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => there_already(path),
        io::ErrorKind::NotFound => Trouble::new(say!("export-no-folder", path = path.display().to_string())),
        _ => Trouble::new(say!("export-unwritable", path = path.display().to_string(), error = cause(error))),
    };
    // Of a link what it leads to is written, as an editor would.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let there = fs::metadata(path).ok();
    if there.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(Trouble::new(say!("export-is-folder", path = path.display().to_string())));
    }
    if there.as_ref().is_some_and(is_device) {
        return fs::write(path, bytes).map_err(|error| failed(&error));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let moved = || -> io::Result<()> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".visavis-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any program's new file; the user's mask takes from it.
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let mut file = builder.tempfile_in(folder)?;
        file.write_all(bytes)?;
        if let Some(there) = &there {
            file.as_file().set_permissions(there.permissions())?;
        }
        file.as_file().sync_all()?;
        if force {
            file.persist(path)?
        } else {
            file.persist_noclobber(path)?
        };
        Ok(())
    };
    moved().map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_for_several_targets_are_named_after_them() {
        let check = |out: &str, format, target: Option<&str>, count, expected: &str| {
            let written = Written { target: target.map(str::to_owned), content: String::new() };
            assert_eq!(place(Path::new(out), format, &written, count), Path::new(expected));
        };
        check("a/out", Format::Xliff, Some("fr"), 2, "a/out.fr.xlf");
        check("a/out.xlf", Format::Xliff, Some("fr"), 2, "a/out.fr.xlf");
        check("a/v1.2", Format::Po, Some("ar"), 2, "a/v1.2.ar.po");
        check("a/out.xlf", Format::Xliff, Some("fr"), 1, "a/out.xlf");
        check("out.tmx", Format::Tmx, None, 1, "out.tmx");
    }

    #[test]
    fn a_file_is_written_whole_and_over_another_only_by_force() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("out.tmx");
        write(&path, b"one", false).expect("written");
        assert!(write(&path, b"two", false).is_err());
        assert_eq!(fs::read(&path).expect("there"), b"one");
        write(&path, b"three", true).expect("written over");
        assert_eq!(fs::read(&path).expect("there"), b"three");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "nothing else is left");
        assert!(write(&folder.path().join("no/out"), b"x", false).is_err());
        assert!(write(folder.path(), b"x", true).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let [file, link] = ["file", "link"].map(|name| folder.path().join(name));
        write(&file, b"one", false).expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("ours");
        std::os::unix::fs::symlink("file", &link).expect("a link");
        write(&link, b"two", true).expect("written");
        assert!(link.symlink_metadata().expect("there").is_symlink());
        assert_eq!(fs::read(&file).expect("there"), b"two");
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640);
    }
}
