//! Strict and lax F1, as `score.py` beside the texts has them.

use visavis::align::weights::Weights;

use crate::texts::{Doc, Step};

#[derive(Clone, Copy, Default)]
pub struct Counts {
    proposed: f64,
    right: f64,
    lax: f64,
    gold: f64,
    found: f64,
    lax_found: f64,
}

impl Counts {
    pub fn add(&mut self, gold: &[Step], found: &[Step]) {
        let is_link = |s: &&Step| !s.0.is_empty() && !s.1.is_empty();
        let touches = |s: &Step, list: &[Step]| {
            list.iter().filter(is_link).any(|g| {
                g.0.start < s.0.end && s.0.start < g.0.end && g.1.start < s.1.end && s.1.start < g.1.end
            })
        };
        let same = |s: &Step, list: &[Step]| {
            list.iter().any(|g| {
                if s.0.is_empty() {
                    g.0.is_empty() && g.1 == s.1
                } else if s.1.is_empty() {
                    g.1.is_empty() && g.0 == s.0
                } else {
                    g == s
                }
            })
        };
        for s in found {
            self.proposed += 1.0;
            let exact = same(s, gold);
            self.right += f64::from(u8::from(exact));
            self.lax += f64::from(u8::from(if is_link(&s) { touches(s, gold) } else { exact }));
        }
        for g in gold.iter().filter(is_link) {
            self.gold += 1.0;
            self.found += f64::from(u8::from(same(g, found)));
            self.lax_found += f64::from(u8::from(touches(g, found)));
        }
    }

    pub fn f1(&self) -> (f64, f64) {
        let f = |p: f64, r: f64| if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        let (n, g) = (self.proposed.max(1.0), self.gold.max(1.0));
        (f(self.right / n, self.found / g), f(self.lax / n, self.lax_found / g))
    }
}

/// The scores of all documents, set by set.
pub fn score(docs: &[&Doc], weights: &Weights, sets: &[String]) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); sets.len()];
    for doc in docs {
        counts[doc.set].add(&doc.gold, &doc.problem.best(weights));
    }
    counts
}

/// Prints strict and lax F1, set by set.
pub fn report(what: &str, sets: &[String], counts: &[Counts]) {
    let of = |(set, counts): (&String, &Counts)| {
        let (strict, lax) = counts.f1();
        format!("{set} {strict:.3}/{lax:.3}")
    };
    let list: Vec<_> = sets.iter().zip(counts).map(of).collect();
    println!("{what:30} {}", list.join("  "));
}
