//! Going to what was found: as soon as it is, and from hit to hit.

use super::{Finding, Reader};
use crate::message::say;
use crate::parallel::{Place, Query, hits};

/// Where one goes once something is found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Landing {
    /// From here.
    pub(super) from: Place,
    /// To the next bead with a hit, so many times, back where negative; 0 for the
    /// first one from here on.
    pub(super) times: isize,
}

impl Finding {
    /// The passage that one stands in, among those with hits, from 1 (0 before the
    /// first), and how many those are.
    pub(in crate::ui) fn passage(&self, bead: usize) -> (usize, usize) {
        (self.found.partition_point(|f| f.bead as usize <= bead), self.found.len())
    }

    fn bead(&self, at: usize) -> Option<usize> {
        self.found.get(at).map(|f| f.bead as usize)
    }
}

impl Reader {
    /// Goes to where something was found, once it was. Where it goes on from hit to hit, that
    /// is said.
    pub(super) fn land(&mut self) {
        let Some(Landing { from, times }) = self.finding.landing else { return };
        let done = self.finding.searched.is_none();
        // Back from here is known when all of the text is.
        if !done && (self.finding.found.is_empty() || times < 0) {
            return;
        }
        self.finding.landing = None;
        match times {
            // Who has gone on meanwhile is not taken back.
            _ if self.place != from => return,
            _ if self.finding.found.is_empty() => self.go_to(from),
            0 => self.go_to_hit(self.text.bead_at(from)),
            times => self.step(times),
        }
        if self.finding.prompt.is_none() {
            self.jumped_from(from);
        }
    }

    /// Goes on to the next bead with a hit, `times` over; back where negative.
    pub(in crate::ui) fn find_next(&mut self, times: isize) {
        if self.finding.wanted.is_empty() && !self.finding.query.is_empty() {
            let query = Query::new(&self.finding.query);
            self.search(query, self.place, Some(times));
        } else if self.finding.found.is_empty() && self.finding.searched.is_some() {
            self.finding.landing = Some(Landing { from: self.place, times });
        } else {
            let from = self.place;
            self.step(times);
            return self.jumped_from(from);
        }
        if !self.finding.found.is_empty() && self.said.is_some() {
            return;
        }
        self.finding.telling = self.finding.searched.is_some();
        self.say_hits();
    }

    fn step(&mut self, times: isize) {
        let count = self.finding.found.len();
        if count == 0 {
            return self.say_hits();
        }
        let (here, _) = self.finding.passage(self.bead());
        // The number of beads with hits before the one that is next, or that was last.
        let within = here > 0 && self.finding.bead(here - 1) == Some(self.bead());
        let from = if times > 0 || within { here as isize - 1 } else { here as isize };
        let to = from.saturating_add(times);
        let bead = self.finding.bead(to.rem_euclid(count as isize) as usize).unwrap_or(0);
        self.go_to_hit(bead);
        self.say_hits();
        if !(0..count as isize).contains(&to)
            && let Some(said) = self.said.take()
        {
            let again = if times > 0 {
                say!("find-from-start", said = said)
            } else {
                say!("find-from-end", said = said)
            };
            self.said = Some(again);
        }
    }

    /// Goes to the first hit from `bead` on: in the focused version if the bead
    /// has one there.
    fn go_to_hit(&mut self, bead: usize) {
        let (before, _) = self.finding.passage(bead.wrapping_sub(1));
        let before = if bead == 0 { 0 } else { before };
        let Some(bead) = self.finding.bead(before).or(self.finding.bead(0)) else { return };
        let of_bead = hits(&self.text, &self.finding.wanted, bead..bead + 1);
        let hit = of_bead.iter().find(|h| h.side == self.focus).or(of_bead.first());
        match hit {
            Some(hit) => self.look_at(Place { side: hit.side, byte: hit.bytes.start }),
            None => self.go_to_bead(bead),
        }
    }
}
