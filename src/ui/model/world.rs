//! What a reader lives with: the files of its text, which are edited; the search, the
//! checks and the aligner, which are slow and may be late; the library.

use std::collections::VecDeque;

use super::Step;
use crate::align::{Alignment, Ladder};
use crate::parallel::review::{Record, Status};
use crate::parallel::tests::version;
use crate::parallel::{Moved, Place, Text, Version, count};
use crate::study::check::{Options, check};
use crate::text::Language;
use crate::ui::keymap::sequence;
use crate::ui::{
    Answer, Ask, Checked, Effect, Event, Key, Opening, Reader, Reviewed, Shelved, Suggested, TABLE, Wanted,
};

const LANGUAGES: [Language; 3] = [Language::ARABIC, Language::FRENCH, Language::ENGLISH];

const SENTENCES: [[&str; 4]; 3] = [
    ["وصل القطار إلى المدينة عند الظهر، والناس ينتظرون.", "نعم.", "كانَ عددُهم ٢٠٢٣ (أو 2024).", "انتهى اليوم"],
    [
        "Le train est arrivé en ville à midi, et les gens l’attendaient depuis longtemps déjà sur le quai.",
        "Oui.",
        "Ils étaient 2 023.",
        "Fin du jour",
    ],
    [
        "The train came at noon.",
        "Yes.",
        "There were 2,023 of them, or 日本語 so it was said.",
        "The end of the day",
    ],
];

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
pub(super) struct World {
    pub(super) reader: Reader,
    /// Each version's sentences.
    files: [Vec<String>; 3],
    /// A paragraph ends after so many of them.
    paragraph: usize,
    /// What the search has still to tell.
    answers: VecDeque<Answer>,
    /// What the checks found and did not tell yet.
    checked: Option<Checked>,
}

impl World {
    /// Versions of so many sentences, somehow aligned, opened somewhere.
    pub(super) fn new(counts: [usize; 3], paragraph: usize, seed: u64) -> World {
        let sentence = |side: usize, n: usize| SENTENCES[side][(n * 3 + side) % 4].to_owned();
        let files =
            std::array::from_fn(|side| (0..counts[side]).map(|n| sentence(side, n)).collect::<Vec<_>>());
        let text = text(&files, paragraph, seed);
        let mut random = Random(seed);
        let place = Place { side: random.below(4), byte: random.below(5000) };
        let opening = Opening { place, ..Opening::default() };
        let reader = Reader::new(text, (120, 30), opening);
        World { reader, files, paragraph, answers: VecDeque::new(), checked: None }
    }

    fn counts(&self) -> Vec<usize> {
        self.reader.text().versions().iter().map(|version| version.segments().len()).collect()
    }

    /// Lets a step happen.
    pub(super) fn take(&mut self, step: &Step) {
        let (versions, counts) = (self.reader.text().versions().to_vec(), self.counts());
        let event = match *step {
            Step::Command(command, which) => {
                let entry = &TABLE[command % TABLE.len()];
                return self.press(entry.keys[which % entry.keys.len()]);
            }
            Step::Key(name) => return self.press(name),
            Step::Paste(text) => Event::Paste(text.into()),
            Step::Click(x, y) => Event::Click { x, y },
            Step::Drag(x, y) => Event::Drag { x, y },
            Step::Wheel(lines) => Event::Wheel { lines },
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
            Step::Whole(seed) => {
                let more = Random(seed).below(9);
                for (side, file) in self.files.iter_mut().enumerate() {
                    file.extend((0..more).map(|n| SENTENCES[side][n % 4].to_owned()));
                }
                let whole = text(&self.files, self.paragraph, seed);
                // A text is gone on with where what was shown is its beginning.
                let begins = |(old, new): (&Version, &Version)| new.text().starts_with(old.text().trim_end());
                assert!(versions.iter().zip(whole.versions()).all(begins));
                Event::Whole(Box::new(whole))
            }
            Step::Edited(seed) => return self.edit(seed),
        };
        self.tell(event);
    }

    fn press(&mut self, keys: &str) {
        match sequence(keys) {
            Some(keys) => keys.into_iter().for_each(|key| self.tell(Event::Key(key))),
            None => Key::named(keys).into_iter().for_each(|key| self.tell(Event::Key(key))),
        }
    }

    /// Tells the reader, and does what it asks for.
    fn tell(&mut self, event: Event) {
        for effect in self.reader.update(event) {
            match effect {
                Effect::Find(ask) => self.answers = self.search(&ask),
                Effect::Edit(suggested) => {
                    let words = format!("{} !", suggested.text);
                    self.tell(Event::Suggested(Box::new(Suggested { words, ..*suggested })));
                }
                Effect::Library => self.tell(Event::Library { texts: vec![shelved(0)], total: 1 }),
                Effect::LibraryRest => self.tell(Event::LibraryRest((30..40).map(shelved).collect())),
                Effect::LookForFiles(ids) => {
                    let found = |id: i64| (id, (id % 3 == 0).then(|| format!("/tmp/{id}")));
                    self.tell(Event::Files(ids.into_iter().map(found).collect()));
                }
                _ => {}
            }
        }
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
                    _ => file.insert(at, SENTENCES[side][random.below(4)].to_owned()),
                }
            }
        }
        let new = text(&self.files, self.paragraph, seed);
        let moved = Moved::new(self.reader.text(), &new);
        let opening = Opening {
            setting: self.reader.setting,
            view: self.reader.view(),
            changed: moved.fresh(),
            ..Opening::default()
        };
        let size = (self.reader.size.width, self.reader.size.height);
        let old = std::mem::replace(&mut self.reader, Reader::new(new, size, opening));
        let review = moved.review(old.review());
        self.reader.succeed(old, &moved);
        (self.answers, self.checked) = (VecDeque::new(), None);
        self.tell(Event::Reviewed(Box::new(Reviewed { review, ..Reviewed::default() })));
    }
}

fn text(files: &[Vec<String>; 3], paragraph: usize, seed: u64) -> Text {
    let of = |side: usize| {
        let sentences: Vec<&str> = files[side].iter().map(String::as_str).collect();
        let paragraphs: Vec<&[&str]> = sentences.chunks(paragraph + side).collect();
        version(LANGUAGES[side].code(), LANGUAGES[side], &paragraphs)
    };
    let versions: Vec<Version> = (0..3).map(of).collect();
    let counts: Vec<usize> = versions.iter().map(|version| version.segments().len()).collect();
    Text::new(versions, ladder(&counts, seed), 0)
}

fn shelved(n: usize) -> Shelved {
    Shelved {
        wanted: if n == 0 { Wanted::Sample } else { Wanted::Known(n as i64) },
        title: format!("\u{1b}[1mA title of {n}\nwords"),
        languages: LANGUAGES.to_vec(),
        progress: n.is_multiple_of(2).then_some(0.5),
        read: "just now".into(),
        files: vec![format!("/a/{n}.txt"), format!("/b\n/{n}.txt")],
    }
}
