use std::fs::File;
use std::io::{Read, Write};
use std::sync::mpsc;
use std::thread;

use portable_pty::{MasterPty, PtySize, native_pty_system};
use proptest::prelude::{any, prop, prop_assert_eq, proptest};

use super::*;

/// Asks, and takes the answers.
fn asked(terminal: &File, output: &mut File, limit: Duration) -> std::io::Result<Replies> {
    Asking::of(terminal.try_clone()?, output, limit)?.answers()
}

fn parsed(text: &str) -> Replies {
    parse(text.replace('^', "\x1b").as_bytes())
}

#[test]
fn replies_are_told_from_keys() {
    let check = |text, change: &dyn Fn(&mut Replies)| {
        let mut expected = Replies::default();
        change(&mut expected);
        assert_eq!(parsed(text), expected, "{text}");
    };
    check("", &|_| {});
    check("^[?64;1;9;22c", &|r| r.complete = true);
    check("^[8;2$y^[>65;7006;1c", &|r| (r.mode8, r.secondary) = (Some(2), "65;7006;1".into()));
    check("^P>|kitty(0.26.5)^\\^[?0u", &|r| (r.version, r.keyboard) = ("kitty(0.26.5)".into(), true));
    check("^]11;rgb:ffff/8080/0000^\\", &|r| r.background = Some((255, 128, 0)));
    check("^]11;rgb:f/0/8\x07x", &|r| (r.background, r.typed) = (Some((255, 0, 136)), b"x".to_vec()));
    check("jk^[A^[?1c", &|r| (r.complete, r.typed) = (true, b"jk\x1b[A".to_vec()));
    check("^x^[?1c", &|r| (r.complete, r.typed) = (true, b"\x1bx".to_vec()));
    check("^^[?1c", &|r| (r.complete, r.typed) = (true, b"\x1b".to_vec()));
}

#[test]
fn nonsense_is_no_reply() {
    let check = |text| {
        let replies = parsed(text);
        assert_eq!((replies.mode8, replies.background, replies.complete), (None, None, false), "{text}");
        assert_eq!((replies.version.as_str(), replies.secondary.as_str()), ("", ""), "{text}");
    };
    check("^[8;9$y^[8;$y^[8$y^[2026;2$y");
    check("^]11;rgb:1/2^\\^]11;rgb:1/2/3/4^\\^]11;rgb://^\\^]11;rgb:fffffffff/0/0^\\^]10;rgb:1/2/3^\\");
    check("^P>kitty^\\^P1+r544e^\\");
    check("^[?1");
    check("^P>|cut off");
    check("^[=1c^[");
    // A sequence that is broken off by another does not swallow it.
    assert!(parsed("^P>|broken^[?1c").complete);
    assert!(parsed("^[8;\x07^[?1c").complete);
}

#[test]
fn a_version_holds_only_what_can_be_shown() {
    assert_eq!(parsed("^P>|a\rb\u{9b}c^\\").version, "abc");
    assert_eq!(parse(&[b"\x1bP>|".as_slice(), &[b'x'; 4000], b"\x1b\\"].concat()).version.len(), 80);
}

#[test]
fn one_waits_longer_over_a_network() {
    assert_eq!(patience(|_| None), Duration::from_millis(250));
    assert_eq!(patience(|name| (name == "SSH_TTY").then(String::new)), Duration::from_secs(1));
}

proptest! {
    #[test]
    fn any_bytes_are_parsed(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        parse(&bytes);
    }

    #[test]
    fn what_is_cut_in_two_is_complete_only_with_its_end(cut in 0_usize..40) {
        let whole = b"\x1b[8;1$y\x1b[>65;7006;1c\x1b[?64;1;9;22c";
        let cut = cut.min(whole.len() - 1);
        prop_assert_eq!(parse(&whole[..cut]).complete, false);
        prop_assert_eq!(&parse(&whole[..cut]).typed, b"");
    }
}

/// A pseudo-terminal: our end, and the end a program sees.
fn terminal() -> (Box<dyn MasterPty + Send>, File) {
    let pair = native_pty_system().openpty(PtySize::default()).expect("a pseudo-terminal");
    let name = pair.master.tty_name().expect("it has a name");
    let file = File::options().read(true).write(true).open(name).expect("it can be opened");
    // The file keeps it open.
    drop(pair.slave);
    (pair.master, file)
}

#[test]
fn a_terminal_that_answers_is_asked_once_and_left_clean() {
    let (master, file) = terminal();
    let mut reader = master.try_clone_reader().expect("a reader");
    let mut writer = master.take_writer().expect("a writer");
    let (done, finished) = mpsc::channel();
    let player = thread::spawn(move || {
        let mut got = Vec::new();
        let mut buffer = [0; 256];
        while !got.ends_with(ERASE) {
            let count = reader.read(&mut buffer).expect("what was written");
            got.extend(&buffer[..count]);
            if got.ends_with(QUESTIONS) {
                for piece in [b"j\x1b[8;".as_slice(), b"1$y\x1b[>65;70", b"06;1c", b"\x1b[?65;", b"1;9c"] {
                    writer.write_all(piece).expect("the terminal answers");
                }
            }
        }
        done.send(got).expect("somebody waits");
        // The terminal stays open until the test is over.
        (reader, writer)
    });
    let mut output = file.try_clone().expect("a second handle");
    let replies = asked(&file, &mut output, Duration::from_secs(60)).expect("it answers");
    assert!(replies.complete);
    assert_eq!((replies.mode8, replies.secondary.as_str()), (Some(1), "65;7006;1"));
    assert_eq!(replies.typed, b"j");
    let got = finished.recv().expect("what was sent");
    assert_eq!(got, [QUESTIONS, ERASE].concat());
    drop(player.join());
}

#[test]
fn a_silent_terminal_is_given_up_and_left_clean() {
    let (master, file) = terminal();
    let before = rustix::termios::tcgetattr(&file).expect("its modes");
    let mut output = file.try_clone().expect("a second handle");
    let replies = asked(&file, &mut output, Duration::from_millis(20)).expect("silence is no error");
    assert_eq!(replies, Replies::default());
    let after = rustix::termios::tcgetattr(&file).expect("its modes");
    assert_eq!(before.local_modes, after.local_modes);
    drop(master);
}

#[test]
fn who_does_not_want_the_answers_leaves_them_to_nobody() {
    let (master, file) = terminal();
    let before = rustix::termios::tcgetattr(&file).expect("its modes");
    let mut output = file.try_clone().expect("a second handle");
    let asking = Asking::of(file.try_clone().expect("a handle"), &mut output, Duration::from_secs(60));
    master.take_writer().expect("a writer").write_all(b"\x1b[?62;22c").expect("written");
    drop(asking.expect("it is asked"));
    let after = rustix::termios::tcgetattr(&file).expect("its modes");
    assert_eq!((before.local_modes, before.input_modes), (after.local_modes, after.input_modes));
    assert_eq!(rustix::io::ioctl_fionread(&file).expect("what is left"), 0);
}

#[test]
fn a_terminal_that_is_gone_is_an_error() {
    let (master, file) = terminal();
    drop(master);
    let mut output = file.try_clone().expect("a second handle");
    assert!(asked(&file, &mut output, Duration::from_secs(60)).is_err());
}
