//! What a reader lives with: the files of its text, which are edited; the search, the
//! checks and the aligner, which are slow and may be late; the library.

use std::collections::VecDeque;

use super::Beginning;
use super::steps::Step;
use super::texts::{TONGUES, Tongue};
use crate::align::{Alignment, Ladder};
use crate::parallel::review::{Record, Status};
use crate::parallel::tests::version;
use crate::parallel::{Moved, Place, Text, Version, count};
use crate::study::check::{Options, check};
use crate::text::Language;
use crate::ui::keyboard::sitting_on;
use crate::ui::keymap::{Outcome, sequence};
use crate::ui::{
    Answer, Apart, Ask, Checked, Command, Effect, Event, Key, Mode, Opening, Reader, Reviewed, Reviewer,
    Shelved, Suggested, TABLE, Theme, Wanted, Writable,
};

/// Numbers that look random, from a seed.
#[derive(Clone, Debug)]
struct Random(u64);

impl Random {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

/// Some ladder over sides with so many segments.
fn ladder(counts: &[usize], seed: u64) -> Alignment {
    let (mut at, mut beads, mut random) = (vec![0; counts.len()], Vec::new(), Random(seed | 1));
    while at != counts {
        let mut ranges = Vec::new();
        for (at, &count) in at.iter_mut().zip(counts) {
            let end = count.min(*at + random.below(3));
            ranges.push(*at..end);
            *at = end;
        }
        if ranges.iter().any(|range| !range.is_empty()) {
            beads.push((ranges, random.below(1000) as f32 / 1000.0));
        }
    }
    Alignment { ladder: Ladder::new(counts, beads).expect("it tiles"), pairs: Vec::new() }
}

/// The reader and all around it.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) reader: Reader,
    pub(crate) theme: Theme,
    /// What was asked for that only the desk can do.
    pub(crate) asked: Vec<Effect>,
    /// The commands that were run by their keys.
    pub(super) reached: Vec<Command>,
    tongues: Vec<&'static Tongue>,
    /// Each version's sentences.
    files: Vec<Vec<String>>,
    /// A paragraph ends after so many of them.
    paragraph: usize,
    seed: u64,
    /// What the search has still to tell.
    answers: VecDeque<Answer>,
    /// What the checks found and did not tell yet.
    checked: Option<Checked>,
}

impl World {
    /// Versions somehow aligned, opened somewhere.
    pub(crate) fn new(beginning: &Beginning) -> World {
        let &Beginning { paragraph, seed, size, .. } = beginning;
        let tongues: Vec<&Tongue> = beginning.versions.iter().map(|(tongue, _)| &TONGUES[*tongue]).collect();
        let sentences = |(side, count): (usize, usize)| {
            (0..count).map(|n| tongues[side].sentence(n * 3 + side).to_owned()).collect()
        };
        let counts = beginning.versions.iter().map(|(_, count)| *count).enumerate();
        let files: Vec<Vec<String>> = counts.map(sentences).collect();
        let text = text(&tongues, &files, paragraph, seed);
        let mut random = Random(seed);
        let place = Place { side: random.below(6), byte: random.below(5000) };
        let reader = Reader::new(text, size, Opening { place, ..opening(seed) });
        World {
            reader,
            theme: Theme::default(),
            asked: Vec::new(),
            reached: Vec::new(),
            tongues,
            files,
            paragraph,
            seed,
            answers: VecDeque::new(),
            checked: None,
        }
    }

    fn counts(&self) -> Vec<usize> {
        self.reader.text().versions().iter().map(|version| version.segments().len()).collect()
    }

    /// Lets a step happen.
    pub(crate) fn take(&mut self, step: &Step) {
        let (versions, counts) = (self.reader.text().versions().to_vec(), self.counts());
        let event = match *step {
            Step::Command(command, which) => {
                let entry = &TABLE[command % TABLE.len()];
                let letter = ["a", "b", "م"][which % 3];
                return self.press(&entry.keys[which % entry.keys.len()].replace("(letter)", letter));
            }
            Step::Key(name) => return self.press(name),
            Step::KeyAt(letter, place) => {
                return self.tell(Event::KeyAt(Key::named(&letter.to_string()).expect("a key"), place));
            }
            Step::Leave => return self.press("Esc Esc Esc"),
            Step::Correct(nth) => {
                if self.reader.mode() != Mode::Aligning {
                    self.press("Esc Esc Esc a");
                }
                let of_mode = TABLE.iter().filter(|entry| entry.group.mode() == Mode::Aligning);
                return of_mode.cycle().nth(nth).into_iter().for_each(|entry| self.press(entry.keys[0]));
            }
            Step::Paste(text) => Event::Paste(text.into()),
            Step::Click(x, y, times) => Event::Click { x, y, times },
            Step::Drag(x, y) => Event::Drag { x, y },
            Step::Wheel(x, lines) => Event::Wheel { x, lines },
            Step::Resize(width, height) => Event::Resize { width, height },
            Step::Aligning(part) => Event::Aligning(part),
            Step::Aligned(seed) => Event::Aligned(Box::new(ladder(&counts, seed))),
            Step::Realigned(seed) => Event::Realigned(Box::new(ladder(&counts, seed))),
            Step::Found => match self.answers.pop_front() {
                Some(answer) => Event::Found(answer),
                None => return,
            },
            Step::ChecksBegin => {
                self.checked = self.reader.wants_checks().map(|ladder| Checked {
                    ladder,
                    findings: check(self.reader.text(), &Options::default()),
                });
                return;
            }
            Step::ChecksEnd => match self.checked.take() {
                Some(checked) => Event::Checked(Box::new(checked)),
                None => return,
            },
            Step::Reviewed(seed) => Event::Reviewed(Box::new(self.written(seed))),
            Step::Library(count) => {
                Event::Library { texts: (0..count.min(30)).map(shelved).collect(), total: count }
            }
            Step::Keeping(fails) => Event::Keeping(fails.then(|| "the disk is full".to_owned())),
            Step::NotKept(known) => Event::NotKept(known.then(|| "the disk is full".to_owned())),
            Step::Whole(seed) => {
                let more = Random(seed).below(9);
                for (tongue, file) in self.tongues.iter().zip(&mut self.files) {
                    file.extend((0..more).map(|n| tongue.sentence(n).to_owned()));
                }
                let whole = text(&self.tongues, &self.files, self.paragraph, seed);
                // A text is gone on with where what was shown is its beginning.
                let begins = |(old, new): (&Version, &Version)| new.text().starts_with(old.text().trim_end());
                assert!(versions.iter().zip(whole.versions()).all(begins));
                Event::Whole(Box::new(whole))
            }
            Step::Edited(seed) => return self.edit(seed),
            Step::Theme(nth) => {
                let names = self.theme.choices();
                let name = names[nth % names.len()].0.clone();
                self.theme.take(&name);
                return;
            }
        };
        self.tell(event);
    }

    fn press(&mut self, keys: &str) {
        match sequence(keys) {
            Some(keys) => keys.into_iter().for_each(|key| self.tell(Event::Key(key))),
            None => Key::named(keys).into_iter().for_each(|key| self.tell(Event::Key(key))),
        }
    }

    /// The command that a key will run.
    fn meant(&self, key: Key) -> Option<Command> {
        let (reader, mut pending) = (&self.reader, self.reader.pending.clone());
        if reader.is_typing() || reader.overlay.is_some() {
            return None;
        }
        match reader.keymap.take(&mut pending, sitting_on(key, None), reader.mode()) {
            Outcome::Command(call) => Some(call.command),
            _ => None,
        }
    }

    /// Tells the reader, and does what it asks for.
    fn tell(&mut self, event: Event) {
        if let Event::Key(key) = event {
            let meant = self.meant(key);
            self.reached.extend(meant);
        }
        for effect in self.reader.update(event) {
            match effect {
                Effect::Find(ask) => self.answers = self.search(&ask),
                Effect::Edit(suggested) => {
                    let words = format!("{} !", suggested.text);
                    self.tell(Event::Suggested(Box::new(Suggested { words, ..*suggested })));
                }
                Effect::Library => {
                    self.tell(Event::Library { texts: (0..3).map(shelved).collect(), total: 40 });
                }
                Effect::LibraryRest => self.tell(Event::LibraryRest((3..40).map(shelved).collect())),
                Effect::LookForFiles(ids) => {
                    let found = |id: i64| (id, (id % 3 == 0).then(|| format!("/tmp/{id}")));
                    self.tell(Event::Files(ids.into_iter().map(found).collect()));
                }
                Effect::Themes => {
                    let themes = self.theme.choices().into_iter();
                    let themes = themes.map(|(name, wrong)| (name, wrong.map(str::to_owned))).collect();
                    self.tell(Event::Themes { themes, now: self.theme.name().to_owned() });
                }
                Effect::Theme { name, .. } => drop(self.theme.take(&name)),
                Effect::Copy { what, .. } => self.tell(Event::Say(format!("{what}: copied"))),
                Effect::Export(wanted) => self.tell(Event::Say(format!("to {}", wanted.out))),
                Effect::Open(_) => self.open(),
                other => self.asked.push(other),
            }
        }
    }

    /// Another text takes this one's place.
    fn open(&mut self) {
        self.files.rotate_left(1);
        self.tongues.rotate_left(1);
        let text = text(&self.tongues, &self.files, self.paragraph, self.seed);
        let size = (self.reader.size.width, self.reader.size.height);
        self.reader = Reader::new(text, size, opening(self.seed));
        (self.answers, self.checked) = (VecDeque::new(), None);
    }

    /// All answers to a question: piece by piece, round the text.
    fn search(&self, ask: &Ask) -> VecDeque<Answer> {
        if ask.query.is_empty() {
            return VecDeque::new();
        }
        let len = self.reader.text().ladder().len();
        let from = ask.from.min(len);
        let pieces = [from..(from + len) / 2, (from + len) / 2..len, 0..from];
        let answer = |(nth, beads)| {
            let found = count(self.reader.text(), &ask.query, beads);
            Answer { number: ask.number, found, part: [0.3, 0.6, 1.0][nth] }
        };
        pieces.into_iter().enumerate().map(answer).collect()
    }

    /// Something written about some passages, as the library would have it.
    fn written(&mut self, seed: u64) -> Reviewed {
        let mut random = Random(seed);
        let keys = self.reader.keys().clone();
        let mut review = self.reader.review().clone();
        for _ in 0..random.below(9) {
            if let Some(key) = keys.get(random.below(keys.len())) {
                let status = Status::ALL[random.below(Status::ALL.len())];
                review.put(key, Record { status, flag: random.below(2) == 0, ..Record::default() });
            }
        }
        Reviewed { review, ..Reviewed::default() }
    }

    /// The files are edited, and read again where nothing is being typed.
    fn edit(&mut self, seed: u64) {
        if !self.reader.is_idle() {
            return;
        }
        let mut random = Random(seed);
        for (side, file) in self.files.iter_mut().enumerate() {
            for _ in 0..random.below(6) {
                let at = random.below(file.len() + 1);
                match random.below(3) {
                    0 if at < file.len() => drop(file.remove(at)),
                    1 if at < file.len() => file[at].push('…'),
                    _ => file.insert(at, self.tongues[side].sentence(random.below(40)).to_owned()),
                }
            }
        }
        let new = text(&self.tongues, &self.files, self.paragraph, seed);
        let moved = Moved::new(self.reader.text(), &new);
        let opening = Opening {
            setting: self.reader.setting,
            view: self.reader.view(),
            changed: moved.fresh(),
            ..opening(self.seed)
        };
        let size = (self.reader.size.width, self.reader.size.height);
        let old = std::mem::replace(&mut self.reader, Reader::new(new, size, opening));
        let review = moved.review(old.review());
        self.reader.succeed(old, &moved);
        (self.answers, self.checked) = (VecDeque::new(), None);
        self.tell(Event::Reviewed(Box::new(Reviewed { review, ..Reviewed::default() })));
    }
}

fn text(tongues: &[&Tongue], files: &[Vec<String>], paragraph: usize, seed: u64) -> Text {
    let of = |side: usize| {
        let sentences: Vec<&str> = files[side].iter().map(String::as_str).collect();
        let paragraphs: Vec<&[&str]> = sentences.chunks(paragraph + side).collect();
        let language = tongues[side].language();
        version(language.code(), language, &paragraphs)
    };
    let versions: Vec<Version> = (0..files.len()).map(of).collect();
    let counts: Vec<usize> = versions.iter().map(|version| version.segments().len()).collect();
    Text::new(versions, ladder(&counts, seed), 0)
}

/// What all texts are opened with: files apart for some, an editor for some.
fn opening(seed: u64) -> Opening {
    let apart = |n: usize| Apart {
        name: format!("apart {n}\u{202e}.txt"),
        reason: "It is another text.".into(),
        related: n == 1,
    };
    let formats = [("tmx", "for translators"), ("html", "for browsers")];
    Opening {
        apart: (0..Random(seed).below(3)).map(apart).collect(),
        formats: formats.map(|(name, keeps)| Writable { name, extension: name, keeps }).to_vec(),
        reviewer: Reviewer { editor: seed.is_multiple_of(3), ..Reviewer::default() },
        no_letters: seed.is_multiple_of(7),
        ..Opening::default()
    }
}

fn shelved(n: usize) -> Shelved {
    Shelved {
        wanted: if n == 0 { Wanted::Sample } else { Wanted::Known(n as i64) },
        title: format!("\u{1b}[1mA title of {n}\nwords"),
        languages: vec![Language::ARABIC, Language::FRENCH, Language::FRENCH],
        progress: n.is_multiple_of(2).then_some(0.5),
        read: "just now".into(),
        files: vec![format!("/a/{n}.txt"), format!("/b\n/{n}.txt")],
    }
}
