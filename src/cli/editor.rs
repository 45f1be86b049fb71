//! Words changed in the reader's own editor.

use std::io::Write;
use std::process::Command;

use crate::message::{cause, say};

/// The command of the reader's editor: `$VISUAL`, or else `$EDITOR`, as a shell reads it.
pub(super) fn editor() -> Option<String> {
    let set = |name| std::env::var(name).ok().filter(|command| !command.trim().is_empty());
    set("VISUAL").or_else(|| set("EDITOR"))
}

/// Has `words` changed in an editor, and returns what they became; or says why not.
pub(super) fn changed_in(editor: &str, words: &str) -> Result<String, String> {
    let failed = |error: std::io::Error| say!("editor-failed", editor = editor, error = cause(&error));
    let written = || -> std::io::Result<tempfile::NamedTempFile> {
        let mut file = tempfile::Builder::new().prefix("visavis-").suffix(".txt").tempfile()?;
        writeln!(file, "{words}")?;
        file.flush()?;
        Ok(file)
    };
    let file = written().map_err(failed)?;
    // The command may have arguments of its own: a shell takes it apart.
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{editor} \"$1\"")).arg("visavis").arg(file.path());
    let ended = command.status().map_err(failed)?;
    if !ended.success() {
        return Err(say!("editor-ended", editor = editor));
    }
    // Some editors write another file and give it the name of this one.
    std::fs::read_to_string(file.path()).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_is_a_command_with_arguments() {
        assert_eq!(changed_in("sed -i s/one/two/", "one and\none").as_deref(), Ok("two and\ntwo\n"));
        assert!(changed_in("false", "x").is_err_and(|said| said.contains("false")));
        assert!(changed_in("/nowhere/editor", "x").is_err());
    }
}
