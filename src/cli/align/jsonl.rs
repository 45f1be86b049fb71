//! `visavis align --jsonl`: a set of texts a line in, an object a line out.
//!
//! Three stages with bounded room between them: one thread reads lines, one a
//! core aligns, and the lines are written in the order in which they came. So
//! memory is bounded by the longest lines that are in work at once, however many
//! come, and what is written is written at once when nothing more is ready: the
//! other end of a pipe may wait for one answer before it asks the next.

use std::io::{self, BufRead, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::super::progress::Meter;
use super::super::trouble::Trouble;
use super::super::{Ending, write_out};
use super::set::{Answer, answer, refusal};
use crate::align::Resources;
use crate::import::Segmentation;
use crate::lexicon::Shipped;
use crate::message::{cause, say};

/// The longest line that is read, in bytes.
const LONGEST: u64 = 256 << 20;
/// Answers that may wait for an earlier one, for each core.
const WAITING: usize = 4;

/// A line to be answered, and to whom.
struct Job {
    line: Result<Vec<u8>, String>,
    number: u64,
    to: SyncSender<Answer>,
}

/// Answers every line of standard input.
pub(super) fn run(segmentation: Segmentation, meter: &Meter) -> Result<Ending, Trouble> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (jobs, todo) = sync_channel::<Job>(cores);
    let (order, answers) = sync_channel(cores * WAITING);
    let todo = Arc::new(Mutex::new(todo));
    let lexicon = Arc::new(Shipped::new());
    let no_thread = |error| Trouble::new(say!("jsonl-cannot-start", error = cause(&error)));
    for _ in 0..cores {
        let (todo, lexicon) = (Arc::clone(&todo), Arc::clone(&lexicon));
        let work = move || work(&todo, segmentation, &Resources::new(&*lexicon));
        thread::Builder::new().name("aligner".into()).spawn(work).map_err(no_thread)?;
    }
    // Not waited for where nobody wants the answers any more: it may wait for a line.
    let reader = thread::Builder::new().name("reader".into());
    let reader = reader.spawn(move || read(io::stdin().lock(), &jobs, &order)).map_err(no_thread)?;
    let (mut lines, mut refused) = (0_u64, 0_u64);
    let mut closed = true;
    write_out(|out| {
        while let Some(answer) = next(&answers, out)? {
            let answer = match next(&answer, out)? {
                Some(answer) => answer,
                None => broken(),
            };
            lines += 1;
            refused += u64::from(!answer.aligned);
            out.write_all(&answer.line)?;
            meter.sets(lines);
        }
        closed = false;
        Ok(())
    })?;
    if closed {
        return Ok(Ending::Done);
    }
    if let Ok(Err(error)) = reader.join() {
        return Err(Trouble::new(say!("open-standard-input", error = cause(&error))));
    }
    if refused == 0 {
        return Ok(Ending::Done);
    }
    Err(Trouble::new(say!("jsonl-refused", refused = refused, lines = lines)))
}

/// What comes next, if anything; what was written before goes out while it is awaited.
fn next<T>(from: &Receiver<T>, out: &mut dyn Write) -> io::Result<Option<T>> {
    match from.try_recv() {
        Ok(next) => Ok(Some(next)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            out.flush()?;
            Ok(from.recv().ok())
        }
    }
}

/// Reads lines and hands them out until there are none, or nobody takes them.
fn read(
    mut from: impl BufRead,
    jobs: &SyncSender<Job>,
    order: &SyncSender<Receiver<Answer>>,
) -> io::Result<()> {
    let mut number = 0;
    while let Some(line) = line(&mut from)? {
        number += 1;
        if line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty()) {
            continue;
        }
        let line = line.map_err(|()| say!("jsonl-too-long", number = number, most = LONGEST >> 20));
        let (to, answer) = sync_channel(1);
        if order.send(answer).is_err() || jobs.send(Job { line, number, to }).is_err() {
            break;
        }
    }
    Ok(())
}

/// The next line; `Err` in place of one that is too long.
fn line(from: &mut impl BufRead) -> io::Result<Option<Result<Vec<u8>, ()>>> {
    let mut line = Vec::new();
    if from.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() as u64 == LONGEST && line.last() != Some(&b'\n') {
        drop(line);
        from.skip_until(b'\n')?;
        return Ok(Some(Err(())));
    }
    // Some programs begin a file with a byte order mark.
    let mark = line.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec);
    Ok(Some(Ok(mark.unwrap_or(line))))
}

/// Answers lines for as long as there are any.
fn work(todo: &Mutex<Receiver<Job>>, segmentation: Segmentation, resources: &Resources) {
    loop {
        let job = todo.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Job { line, number, to }) = job else { return };
        let answer = match line {
            // One set that is too much for us is not to take the others with it.
            Ok(line) => catch_unwind(AssertUnwindSafe(|| answer(&line, number, segmentation, resources)))
                .unwrap_or_else(|_| broken()),
            Err(sentence) => refused(&sentence),
        };
        // Nobody waits for it where the pipe was closed.
        let _ = to.send(answer);
    }
}

fn refused(sentence: &str) -> Answer {
    let mut line = refusal(None, sentence);
    line.push(b'\n');
    Answer { line, aligned: false }
}

fn broken() -> Answer {
    refused(say!("jsonl-fault"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_line_feeds_and_blank_ones_left_out() {
        let (jobs, todo) = sync_channel(9);
        let (order, _answers) = sync_channel(9);
        read(&b"\xef\xbb\xbfone\r\n\n  \ntwo\nthree"[..], &jobs, &order).expect("a slice can be read");
        drop(jobs);
        let found: Vec<_> = todo.iter().map(|job| (job.number, job.line.expect("short"))).collect();
        let expected: [(u64, &[u8]); 3] = [(1, b"one\r\n"), (4, b"two\n"), (5, b"three")];
        assert_eq!(found, expected.map(|(n, line)| (n, line.to_vec())));
    }
}
