//! Edits by hand, many of them: taken back, made again, kept over restarts, and
//! not lost when the program is killed.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use visavis::align::{Alignment, Ladder, Resources};
use visavis::lexicon::Shipped;
use visavis::parallel::review::Review;
use visavis::parallel::{Segment, Text, Version, align_around, align_versions, holds};
use visavis::store::{Found, Kept, Library};
use visavis::text::Language;
use visavis::ui::{Effect, Event, Key, Opening, Reader, Reviewed};

/// Numbers that look random and are the same every time.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }
}

/// A version whose segments are the lines of this text.
fn version(name: &Path, language: Language, text: &str) -> Version {
    let mut at = 0;
    let segments = text.lines().enumerate().map(|(n, line)| {
        let start = at;
        at += line.len() + 1;
        Segment::new(start..start + line.len(), n / 3)
    });
    let segments = segments.filter(|s| !s.bytes().is_empty()).collect();
    Version::new(name.to_string_lossy(), language, text.to_owned(), segments)
}

/// A folder with a library in it, and a text in three versions of which some
/// lines are alike.
struct Room {
    folder: tempfile::TempDir,
}

impl Room {
    fn new(lines: [usize; 3]) -> Room {
        let room = Room { folder: tempfile::tempdir().expect("a folder") };
        for (n, (path, count)) in room.files().iter().zip(lines).enumerate() {
            let line = |line: usize| match line % 7 {
                6 => "***".to_owned(),
                _ => format!("{} {line}.", ["المادة", "Article", "Clause"][n]),
            };
            let text: Vec<String> = (0..count).map(line).collect();
            std::fs::write(path, text.join("\n")).expect("written");
        }
        room
    }

    fn files(&self) -> Vec<PathBuf> {
        files(self.folder.path())
    }

    /// Keeps the text, aligned, and returns its alignment.
    fn keep(&self) -> Alignment {
        let library = library(self.folder.path());
        let Found::New(sources) = library.find(&self.files(), "") else { panic!("it is known") };
        let languages = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];
        let read = |path: &PathBuf| std::fs::read_to_string(path).expect("it is there");
        let versions: Vec<Version> =
            self.files().iter().zip(languages).map(|(path, of)| version(path, of, &read(path))).collect();
        let lexicon = Shipped::new();
        let alignment = align_versions(&versions, &Resources::new(&lexicon), &|_| true).expect("aligned");
        let _ = library.keep(&Text::new(versions, alignment.clone(), 0), sources);
        assert_eq!(library.flush(), Ok(()));
        alignment
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    ["ar.txt", "fr.txt", "en.txt"].map(|name| folder.join(name)).to_vec()
}

fn library(folder: &Path) -> Library {
    Library::at(folder.join("data/library.db"))
}

/// A reader of the text in a folder's library, whose edits are kept there.
struct Desk {
    library: Library,
    kept: Kept,
    reader: Reader,
    /// The number of the next edit.
    at: u64,
}

impl Desk {
    fn open(folder: &Path) -> Desk {
        let library = library(folder);
        let known = match library.find(&files(folder), "") {
            Found::Known(known) => *known,
            Found::New(_) => panic!("the library does not open: {:?}", library.problem()),
        };
        let review = known.kept.review().expect("what was written is read");
        let history = known.kept.history().expect("the history is read");
        let at = history.at();
        let fingerprints = known.kept.fingerprints().expect("fingerprints are read");
        let mut reader = Reader::new(known.text, (40, 8), Opening::default());
        reader.update(Event::Reviewed(Box::new(Reviewed { review, fingerprints, history })));
        Desk { library, kept: known.kept, reader, at }
    }

    /// Presses these keys, and has what is edited kept. Returns whether anything was.
    fn press(&mut self, keys: &str, resources: &Resources) -> bool {
        let mut edited = false;
        for key in keys.split_whitespace() {
            let key = Key::named(key).expect("a key");
            let mut effects = VecDeque::from(self.reader.update(Event::Key(key)));
            while let Some(effect) = effects.pop_front() {
                match effect {
                    Effect::Keep(keep) => {
                        edited = true;
                        self.at = keep.pushed.at;
                        self.kept.edited(&keep.records, keep.alignment, keep.pushed);
                    }
                    Effect::Realign => {
                        let (versions, pins) = (self.reader.text().versions(), self.reader.pins());
                        let aligned = align_around(versions, &pins, resources, &|_| true).expect("aligned");
                        effects.extend(self.reader.update(Event::Realigned(Box::new(aligned))));
                    }
                    _ => {}
                }
            }
        }
        edited
    }

    fn state(&self) -> (Ladder, Review) {
        (self.reader.text().ladder().clone(), self.reader.review().clone())
    }

    /// A name for all that is to be kept.
    fn hash(&self) -> u64 {
        let mut written = serde_json::to_string(self.reader.review()).expect("plain data");
        let _ = write!(written, "{:?} {}", self.reader.text().alignment().ladder, self.at);
        let mut hasher = DefaultHasher::new();
        written.hash(&mut hasher);
        hasher.finish()
    }
}

/// Keys that edit, or go somewhere else to edit there.
const KEYS: &[&str] = &[
    "s",
    "s",
    "A",
    "f",
    "c x Enter",
    "c y Tab S-Tab Enter",
    "c Up C-x Esc",
    "S",
    "a m Esc",
    "a s Esc",
    "a K Esc",
    "a J Esc",
    "a x Esc",
    "a Space Esc",
    "a Enter Esc",
    "a r Esc",
    "j",
    "j j j",
    "k k",
    "Tab",
    ")",
    "] u",
    "G",
    "g g",
];

/// Keys for something random to do: nothing is taken back too far.
fn keys(random: &mut Random) -> String {
    match random.next(40) {
        0 => "a R Esc".into(),
        1..=5 => "u".into(),
        6..=9 => "U".into(),
        10 => format!("{} u", ["5", "9", "1 2"][random.next(3)]),
        11 => format!("{} C-r", ["5", "9"][random.next(2)]),
        12..=14 => format!(
            "{} G",
            (random.next(30) + 1).to_string().chars().flat_map(|c| [c, ' ']).collect::<String>()
        ),
        _ => KEYS[random.next(KEYS.len())].into(),
    }
}

/// Ten thousand edits against a model: the ladder tiles, what is pinned stays, and
/// to take back and make again leads exactly to where one was, after a restart too.
#[test]
fn ten_thousand_edits_are_taken_back_and_made_again() {
    const COUNTS: [usize; 3] = [24, 21, 26];
    let room = Room::new(COUNTS);
    room.keep();
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let mut random = Random(7);
    let mut desk = Desk::open(room.folder.path());
    let first = desk.state();
    // All states that there were, as far as they can be gone back and forward to.
    let (mut states, mut at) = (vec![desk.state()], 0_usize);
    let (mut edits, mut restarts, mut back, mut forward, mut aligned) = (0, 0, 0, 0, 0);
    while edits < 10_000 {
        let keys = keys(&mut random);
        let (before, bead) = (desk.state(), desk.reader.bead());
        let pins = desk.reader.pins();
        let number = desk.at;
        let edited = desk.press(&keys, &resources);
        let now = desk.state();
        let ladder = &now.0;
        assert!((0..3).all(|side| ladder.segments_on(side) == COUNTS[side]), "{keys}");
        if keys != "] u" && ["u", "U", "C-r"].iter().any(|key| keys.ends_with(key)) {
            let moved = desk.at as i64 - number as i64;
            at = at.checked_add_signed(moved as isize).expect("not behind the first");
            assert_eq!(now, states[at], "{keys} led elsewhere after {edits} edits");
            back += (-moved).max(0);
            forward += moved.max(0);
            edits += moved.unsigned_abs() as usize;
            if !edited {
                assert!(moved == 0 && (at == 0 || at + 1 == states.len()), "{keys} did nothing");
            }
        } else if edited {
            edits += (desk.at - number) as usize;
            states.truncate(at + 1);
            // One key is one edit, but for an alignment that was asked for twice.
            assert_eq!(desk.at, number + 1, "{keys}");
            states.push(now.clone());
            at += 1;
            let realigned = keys.contains('R');
            aligned += usize::from(realigned);
            for pin in pins {
                let near = pin.0.iter().enumerate().any(|(side, range)| {
                    let around = bead.saturating_sub(1)..(bead + 2).min(before.0.len());
                    let first = before.0.bound(around.start, side);
                    let last = before.0.bound(around.end, side);
                    range.start < last && first < range.end
                });
                assert!(holds(ladder, &pin) || near && !realigned, "{keys} moved what is pinned");
            }
        } else {
            assert_eq!(now, before, "{keys} changed something unsaid");
        }
        if random.next(400) == 0 {
            restarts += 1;
            drop(desk);
            desk = Desk::open(room.folder.path());
            assert_eq!(desk.state(), states[at], "after a restart");
        }
    }
    drop(desk);
    let mut desk = Desk::open(room.folder.path());
    for _ in 0..at {
        assert!(desk.press("u", &resources));
    }
    assert_eq!(desk.state(), first, "all of it is taken back");
    assert!(
        restarts > 10 && back > 500 && forward > 200 && aligned > 20,
        "{restarts} {back} {forward} {aligned}"
    );
}

/// How often the program is killed; `VISAVIS_KILLS` says another number.
const KILLS: usize = 60;

/// Says something in one piece, which a kill does not cut in two.
fn tell(what: &str, hash: u64) {
    std::io::stderr().write_all(format!("{what} {hash}\n").as_bytes()).expect("somebody listens");
}

/// Edits until it is killed, and says of each edit that it begins, and that it is kept.
#[test]
fn child() {
    let Ok(folder) = std::env::var("VISAVIS_KILLED_IN") else { return };
    let seed = std::env::var("VISAVIS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    let mut random = Random(seed);
    let mut desk = Desk::open(Path::new(&folder));
    tell("kept", desk.hash());
    // Whoever started it kills it long before.
    for _ in 0..100_000 {
        let keys = keys(&mut random);
        // Of several edits at once, some may be kept and others not yet.
        if keys.starts_with(|c: char| c.is_ascii_digit()) && !keys.ends_with('G') {
            continue;
        }
        if desk.press(&keys, &resources) {
            tell("begun", desk.hash());
            assert_eq!(desk.library.flush(), Ok(()));
            tell("kept", desk.hash());
        }
    }
}

#[test]
fn nothing_that_was_kept_is_lost_when_the_program_is_killed() {
    let kills = std::env::var("VISAVIS_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS);
    let room = Room::new([24, 21, 26]);
    let aligned = room.keep();
    let mut random = Random(11);
    let (mut edits, mut between) = (0, 0);
    for kill in 0..kills {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "child", "--nocapture", "--test-threads=1"])
            .env("VISAVIS_KILLED_IN", room.folder.path())
            .env("VISAVIS_SEED", (kill * 7919 + 1).to_string())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("a child");
        let lines = BufReader::new(child.stderr.take().expect("piped")).lines();
        let (sender, said) = channel();
        let reader = std::thread::spawn(move || {
            lines.map_while(Result::ok).try_for_each(|line| sender.send(line).map_err(drop))
        });
        // From when it has begun, at any moment.
        let mut states: Vec<(bool, u64)> = Vec::new();
        let mut take = |line: String| {
            let (what, hash) = line.split_once(' ').expect("two words");
            states.push((what == "kept", hash.parse().unwrap_or_else(|_| panic!("the child says {line:?}"))));
        };
        take(said.recv_timeout(Duration::from_secs(60)).expect("it begins"));
        let until = Instant::now() + Duration::from_micros(random.next(30_000) as u64);
        loop {
            match said.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(line) => take(line),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => panic!("the child ended by itself after {states:?}"),
            }
        }
        child.kill().expect("killed");
        child.wait().expect("it is gone");
        said.iter().for_each(&mut take);
        reader.join().expect("it only reads").expect("all is taken");
        let kept = states.iter().rposition(|(kept, _)| *kept).expect("the first is kept");
        let desk = Desk::open(room.folder.path());
        let found = desk.hash();
        let at = states[kept..].iter().position(|(_, hash)| *hash == found);
        assert!(at.is_some(), "kill {kill}: what was kept is lost: {found} is none of {:?}", &states[kept..]);
        edits += kept / 2;
        between += usize::from(kept + 1 < states.len());
    }
    println!("{kills} kills, {between} of them while an edit was written; {edits} edits kept");
    // And all of it can still be taken back.
    let mut desk = Desk::open(room.folder.path());
    let lexicon = Shipped::new();
    let resources = Resources::new(&lexicon);
    while desk.press("u", &resources) {}
    assert_eq!(desk.reader.text().ladder(), &aligned.ladder);
    assert!(desk.reader.review().is_empty());
}
