//! The terminal's two ends: where keys come from, and where frames go, unbuffered
//! and patient with a terminal that is left in non-blocking mode.

use std::fs::File;
use std::io::{self, Write};

/// The terminal that keys come from: standard input, or, where a text is piped in, the
/// terminal that controls this process. (crossterm chooses likewise.)
#[cfg(unix)]
pub(super) fn keyboard() -> io::Result<File> {
    use std::io::IsTerminal;
    use std::os::fd::AsFd;
    match io::stdin() {
        stdin if stdin.is_terminal() => Ok(File::from(stdin.as_fd().try_clone_to_owned()?)),
        _ => File::open("/dev/tty"),
    }
}

/// The terminal to write to: standard output, without `std`'s line buffer, so
/// that a frame is one `write` and arrives whole.
#[derive(Debug)]
pub struct Output(File);

impl Output {
    /// Standard output as it is now.
    #[cfg(unix)]
    pub fn standard() -> io::Result<Output> {
        use std::os::fd::AsFd;
        Ok(Output(File::from(io::stdout().as_fd().try_clone_to_owned()?)))
    }

    /// Standard output where it is a terminal; else the one that controls this process, so that
    /// nothing meant for a terminal goes into a file or a pipe.
    ///
    /// # Errors
    /// There is no terminal.
    #[cfg(unix)]
    pub fn terminal() -> io::Result<Output> {
        use std::io::IsTerminal;
        if io::stdout().is_terminal() {
            return Output::standard();
        }
        Ok(Output(File::options().write(true).open("/dev/tty")?))
    }

    /// Standard output as it is now.
    #[cfg(windows)]
    pub fn standard() -> io::Result<Output> {
        use std::os::windows::io::AsHandle;
        Ok(Output(File::from(io::stdout().as_handle().try_clone_to_owned()?)))
    }

    /// A second handle on the same terminal.
    pub fn again(&self) -> io::Result<Output> {
        Ok(Output(self.0.try_clone()?))
    }

    /// Waits until the terminal takes more: another program may have left the
    /// file description we share in non-blocking mode.
    #[cfg(unix)]
    fn wait(&self) -> io::Result<()> {
        use rustix::event::{PollFd, PollFlags, poll};
        let mut ready = [PollFd::new(&self.0, PollFlags::OUT)];
        match poll(&mut ready, None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    #[cfg(not(unix))]
    fn wait(&self) -> io::Result<()> {
        Ok(())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            match self.0.write(bytes) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => self.wait()?,
                other => return other,
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
