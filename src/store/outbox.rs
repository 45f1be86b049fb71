//! Where what is to be written is handed over; the thread that writes is started with it.

use std::mem;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::error::{Kind, StoreError};
use super::pending::{Change, Slot};
use super::reads::Reads;
use super::slip::Slip;
use super::writer;
use crate::message::cause;
use crate::parallel::Place;

/// The most that leaving waits for the last commit. A disk that takes longer is not there.
const PATIENCE: Duration = Duration::from_secs(10);

/// What is to be written.
#[derive(Debug)]
pub(super) enum Message {
    /// A change to a text.
    Change(Slot, Change),
    /// This text is to be forgotten.
    Forget(i64),
    /// Whoever asks wants to know when all before it is written.
    Flush(Sender<Result<(), StoreError>>),
}

/// Where messages are put. The thread is started with the first.
#[derive(Debug)]
pub(super) struct Outbox {
    reads: Arc<Reads>,
    thread: Mutex<Thread>,
    /// The place that stands on a slip and was not sent yet, and how many were not before it.
    place: Mutex<(Option<(Slot, Slip)>, usize)>,
}

/// Of so many places one is sent: what a power cut may take of those on slips, and how far the
/// list of texts lags behind another visavis.
const EVERY: usize = 32;

#[derive(Debug)]
enum Thread {
    Unborn,
    /// What was sent waits for the thread, which is not to be started yet.
    Held(Vec<Message>),
    Running(Sender<Message>, JoinHandle<()>),
    Ended,
}

impl Outbox {
    pub(super) fn new(reads: Arc<Reads>) -> Outbox {
        Outbox { reads, thread: Mutex::new(Thread::Unborn), place: Mutex::default() }
    }

    /// What reads the same library.
    pub(super) fn reads(&self) -> &Reads {
        &self.reads
    }

    /// Has all messages wait for [`Outbox::go_on`], unless the thread is there already.
    pub(super) fn hold(&self) {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(*thread, Thread::Unborn) {
            *thread = Thread::Held(Vec::new());
        }
    }

    /// Lets what was held go on its way.
    pub(super) fn go_on(&self) {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Thread::Held(messages) = &mut *thread {
            let messages = mem::take(messages);
            *thread = Thread::Unborn;
            drop(thread);
            messages.into_iter().for_each(|message| self.send(message));
        }
    }

    /// Writes on a slip where the reader is, and hands over one such place of [`EVERY`]; all of
    /// them where there is no slip.
    pub(super) fn place(&self, slot: &Slot, place: Place) {
        let slip = Slip::now(place);
        let on_slip = slot.get().copied().flatten().is_some_and(|text| self.reads.slips().write(text, slip));
        let mut waiting = self.place.lock().unwrap_or_else(PoisonError::into_inner);
        let (last, count) = &mut *waiting;
        let other = last.take_if(|(other, _)| !Arc::ptr_eq(other, slot));
        *count += 1;
        if on_slip && *count < EVERY {
            *last = Some((Arc::clone(slot), slip));
        } else {
            (*last, *count) = (None, 0);
        }
        let sent = last.is_none();
        drop(waiting);
        let mine = sent.then(|| (Arc::clone(slot), slip));
        for (slot, slip) in other.into_iter().chain(mine) {
            self.send(Message::Change(slot, Change::Place(slip)));
        }
    }

    /// Hands over the place that waits.
    fn send_place(&self) {
        let waiting = self.place.lock().unwrap_or_else(PoisonError::into_inner).0.take();
        if let Some((slot, slip)) = waiting {
            self.send(Message::Change(slot, Change::Place(slip)));
        }
    }

    /// Hands a message over; nothing comes of it once the outbox is closed.
    pub(super) fn send(&self, message: Message) {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if let Thread::Held(messages) = &mut *thread {
            messages.push(message);
            return;
        }
        if matches!(*thread, Thread::Unborn) {
            let (sender, receiver) = mpsc::channel();
            let reads = Arc::clone(&self.reads);
            let started =
                thread::Builder::new().name("library".into()).spawn(move || writer::run(reads, &receiver));
            match started {
                Ok(handle) => *thread = Thread::Running(sender, handle),
                Err(error) => {
                    self.reads.say(Some(StoreError::new(self.reads.path(), Kind::Other(cause(&error)))));
                }
            }
        }
        if let Thread::Running(sender, _) = &*thread {
            // It ends only after this sender is gone.
            let _ = sender.send(message);
        }
    }

    /// Waits until all that was sent is written, or says why it is not.
    pub(super) fn flush(&self) -> Result<(), StoreError> {
        self.go_on();
        self.send_place();
        if matches!(
            *self.thread.lock().unwrap_or_else(PoisonError::into_inner),
            Thread::Unborn | Thread::Ended
        ) {
            return Ok(());
        }
        let (sender, done) = mpsc::channel();
        self.send(Message::Flush(sender));
        done.recv_timeout(PATIENCE).unwrap_or_else(|_| Err(StoreError::new(self.reads.path(), Kind::Busy)))
    }

    /// Flushes, and ends the thread.
    pub(super) fn close(&self) {
        let flushed = self.flush();
        let thread =
            mem::replace(&mut *self.thread.lock().unwrap_or_else(PoisonError::into_inner), Thread::Ended);
        if let Thread::Running(sender, handle) = thread {
            drop(sender);
            // A thread that hangs in the disk is left to it.
            if flushed.is_ok() {
                let _ = handle.join();
            }
        }
    }
}
