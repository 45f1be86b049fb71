//! A long text is searched beside the reader, so that no key waits for it.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::beside::Happening;
use crate::parallel::{Found, Query, Text, count};
use crate::ui::{Answer, Ask};

/// Beads that are searched at once: some hundred kilobytes of text.
const STRETCH: usize = 1 << 10;
/// Who searches: more than these find no more memory to read from.
const SEARCHERS: usize = 2;
/// What was found is told no more often than this, but for the first of it.
const SELDOM: Duration = Duration::from_millis(250);

/// The search at work. Dropped, it is told to stop and not waited for.
#[derive(Debug)]
pub(super) struct Search {
    stop: Arc<AtomicBool>,
}

impl Search {
    /// Looks through `text` for what is asked, and tells `sender` what is found.
    ///
    /// # Errors
    /// No thread could be had.
    pub(super) fn start(text: &Text, ask: Ask, sender: Sender<Happening>) -> io::Result<Search> {
        let stop = Arc::new(AtomicBool::new(false));
        let (text, stopped) = (text.clone(), Arc::clone(&stop));
        let work = move || look_through(&text, &ask, &stopped, &sender);
        thread::Builder::new().name("search".into()).spawn(work)?;
        Ok(Search { stop })
    }
}

impl Drop for Search {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// The stretches of `beads` beads, round the text from `from` on.
fn stretches(beads: usize, from: usize) -> Vec<Range<usize>> {
    let cut = |range: Range<usize>| {
        range.clone().step_by(STRETCH).map(move |start| start..(start + STRETCH).min(range.end))
    };
    let from = from.min(beads);
    cut(from..beads).chain(cut(0..from)).collect()
}

fn look_through(text: &Text, ask: &Ask, stop: &AtomicBool, sender: &Sender<Happening>) {
    let stretches = stretches(text.ladder().len(), ask.from);
    let next = AtomicUsize::new(0);
    let (out, results) = channel();
    let tell = |found: Vec<Found>, part: f32| {
        let answer = Answer { number: ask.number, found, part };
        sender.send(Happening::Found(answer)).is_ok()
    };
    thread::scope(|scope| {
        for _ in 0..SEARCHERS.min(stretches.len()) {
            let out = out.clone();
            let (next, stretches) = (&next, &stretches);
            scope.spawn(move || one_after_another(text, &ask.query, stretches, next, stop, &out));
        }
        drop(out);
        gather(&results, stretches.len(), stop, tell);
    });
}

/// Searches whichever stretch is next, until none is.
fn one_after_another(
    text: &Text,
    query: &Query,
    stretches: &[Range<usize>],
    next: &AtomicUsize,
    stop: &AtomicBool,
    out: &Sender<(usize, Vec<Found>)>,
) {
    while !stop.load(Ordering::Relaxed) {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some(beads) = stretches.get(at) else { return };
        if out.send((at, count(text, query, beads.clone()))).is_err() {
            return;
        }
    }
}

/// Puts what was found into the order of the stretches and tells it now and then.
fn gather(
    results: &Receiver<(usize, Vec<Found>)>,
    stretches: usize,
    stop: &AtomicBool,
    tell: impl Fn(Vec<Found>, f32) -> bool,
) {
    let mut early = BTreeMap::new();
    let (mut done, mut found) = (0, Vec::new());
    let mut told: Option<Instant> = None;
    let mut began = Instant::now();
    for (at, result) in results {
        early.insert(at, result);
        while let Some(mut result) = early.remove(&done) {
            found.append(&mut result);
            done += 1;
        }
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let first = told.is_none() && !found.is_empty();
        if done < stretches && (first || began.elapsed() >= SELDOM) {
            if !found.is_empty() {
                told = Some(began);
            }
            began = Instant::now();
            if !tell(std::mem::take(&mut found), done as f32 / stretches as f32) {
                return;
            }
        }
    }
    if done == stretches {
        // Nobody misses it where nobody reads any more.
        tell(found, 1.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::{Alignment, Ladder};
    use crate::parallel::{Segment, Version};
    use crate::text::Language;

    fn text(lines: usize) -> Text {
        let body: String = (0..lines).map(|n| format!("line {n} of it\n")).collect();
        let mut at = 0;
        let segments = body.lines().enumerate().map(|(n, line)| {
            at += line.len() + 1;
            Segment::new(at - line.len() - 1..at - 1, n)
        });
        let versions = vec![Version::new("a", Language::ENGLISH, body.clone(), segments.collect())];
        Text::new(versions, Alignment { ladder: Ladder::unaligned(&[lines]), pairs: Vec::new() }, 0)
    }

    #[test]
    fn stretches_go_round_the_text() {
        assert!(stretches(0, 0).is_empty());
        assert_eq!(stretches(10, 4), [4..10, 0..4]);
        assert_eq!(stretches(2500, 1), [1..1025, 1025..2049, 2049..2500, 0..1]);
        assert_eq!(stretches(5, 9).len(), 1);
    }

    #[test]
    fn all_is_found_in_order_from_where_one_stands() {
        let text = text(9000);
        let (sender, happenings) = channel();
        let ask = Ask { number: 7, query: Query::new("\"77\""), from: 100 };
        let _search = Search::start(&text, ask, sender).expect("a thread");
        let mut all: Vec<u32> = Vec::new();
        for happening in happenings {
            let Happening::Found(answer) = happening else { panic!("{happening:?}") };
            assert_eq!(answer.number, 7);
            all.extend(answer.found.iter().map(|f| f.bead));
        }
        assert_eq!(all, [77]);

        let (sender, happenings) = channel();
        let ask = Ask { number: 8, query: Query::new("line"), from: 5000 };
        let _search = Search::start(&text, ask, sender).expect("a thread");
        let mut all: Vec<u32> = Vec::new();
        let mut last = 0.0;
        for happening in happenings {
            let Happening::Found(answer) = happening else { panic!("{happening:?}") };
            all.extend(answer.found.iter().map(|f| f.bead));
            last = answer.part;
        }
        assert_eq!(last, 1.0);
        assert!(all.iter().copied().eq((5000..9000).chain(0..5000)));
    }
}
