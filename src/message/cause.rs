//! Why the system refused something, in words.

use std::io::{self, ErrorKind};

use super::say;

/// What the system says of a failure, without its number; a rare one in its own English
/// words, with it.
pub fn cause(error: &io::Error) -> String {
    // What we or a library made ourselves says more than its kind does, unless it only
    // repeats the system (tempfile does, and adds where).
    if error.raw_os_error().is_none() && error.get_ref().is_some() {
        let text = error.to_string();
        if !text.contains("(os error ") {
            return text;
        }
    }
    let said = match error.kind() {
        ErrorKind::NotFound => say!("cause-not-found"),
        ErrorKind::PermissionDenied => say!("cause-denied"),
        ErrorKind::AlreadyExists => say!("cause-there-already"),
        ErrorKind::IsADirectory => say!("cause-folder"),
        ErrorKind::NotADirectory => say!("cause-no-folder"),
        ErrorKind::StorageFull => say!("cause-full"),
        ErrorKind::QuotaExceeded => say!("cause-quota"),
        ErrorKind::ReadOnlyFilesystem => say!("cause-read-only"),
        ErrorKind::FileTooLarge => say!("cause-too-large"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => say!("cause-busy"),
        ErrorKind::BrokenPipe => say!("cause-pipe"),
        ErrorKind::TimedOut => say!("cause-late"),
        ErrorKind::UnexpectedEof => say!("cause-ended"),
        ErrorKind::OutOfMemory => say!("cause-memory"),
        ErrorKind::Unsupported => say!("cause-unsupported"),
        ErrorKind::InvalidFilename => say!("cause-name"),
        ErrorKind::StaleNetworkFileHandle => say!("cause-gone"),
        ErrorKind::WriteZero => say!("cause-cut-short"),
        _ => match error.raw_os_error() {
            // Numbers that all Unix systems share: EIO, ENXIO, ENFILE, EMFILE.
            Some(5 | 6) => say!("cause-device"),
            Some(23 | 24) => say!("cause-too-many"),
            _ => return say!("cause-other", words = error.to_string()),
        },
    };
    said.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_found_within_what_a_library_says_of_it() {
        let refused =
            tempfile::NamedTempFile::new_in("/nowhere/at/all").expect_err("there is no such folder");
        assert_eq!(cause(&refused), say!("cause-not-found"));
        assert_eq!(cause(&io::Error::other("our own words")), "our own words");
        assert_eq!(cause(&io::Error::from_raw_os_error(5)), say!("cause-device"));
        assert!(cause(&io::Error::from_raw_os_error(33)).contains("(os error 33)"));
    }
}
