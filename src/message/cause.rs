//! Why the system refused something, in words.

use std::io::{self, ErrorKind};

use super::say;

/// What the system says of a failure, without its number; a rare one in its own English
/// words, with it.
pub fn cause(error: &io::Error) -> String {
    // What we or a library made ourselves says more than its kind does.
    if error.raw_os_error().is_none() && error.get_ref().is_some() {
        return error.to_string();
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
