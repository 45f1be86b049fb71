//! The weights under which the gold ladders are likeliest.

use std::collections::BTreeMap;

use visavis::align::lab::{Gradient, LINK_NAMES, NULL_NAMES};
use visavis::align::weights::Weights;

use crate::texts::Doc;

/// Adam on the gold ladders' mean log-probability a segment, with a pull to zero;
/// the features `without` are worth nothing, and where `only` some are to be
/// fitted the others stay as they are.
pub fn fit(docs: &[&Doc], start: &Weights, rounds: usize, without: &[usize], only: &[usize]) -> Weights {
    const PULL: f64 = 1e-4;
    let mut weights = start.clone();
    for (k, w) in weights.link.iter_mut().chain(weights.alone.iter_mut()).enumerate() {
        *w *= f32::from(u8::from(!without.contains(&k)));
    }
    let size = weights.link.len() + weights.alone.len();
    let (mut m, mut v) = (vec![0.0f64; size], vec![0.0f64; size]);
    // Each set counts by the square root of its size.
    let mut per_set: BTreeMap<usize, f64> = BTreeMap::new();
    for doc in docs {
        *per_set.entry(doc.set).or_default() += doc.gold.len() as f64;
    }
    for round in 0..rounds {
        let half = docs.len().div_ceil(2);
        let parts: Vec<(f64, f64, Vec<f64>)> = std::thread::scope(|scope| {
            let work = |part: &'_ [&Doc]| {
                let (mut sum, mut count, mut total) = (0.0, 0.0, vec![0.0f64; size]);
                for doc in part {
                    let share = 1.0 / per_set[&doc.set].sqrt();
                    let found: Option<(f64, Gradient)> = doc.problem.gradient(&weights);
                    let Some((value, gradient)) = found else { continue };
                    sum += value * share;
                    count += doc.gold.len() as f64 * share;
                    for (t, g) in total.iter_mut().zip(gradient.0.iter().chain(&gradient.1)) {
                        *t += g * share;
                    }
                }
                (sum, count, total)
            };
            let handles: Vec<_> =
                docs.chunks(half.max(1)).map(|part| scope.spawn(move || work(part))).collect();
            handles.into_iter().filter_map(|h| h.join().ok()).collect()
        });
        let count: f64 = parts.iter().map(|p| p.1).sum();
        if round % 20 == 0 || round + 1 == rounds {
            eprintln!("  round {round}: {:.4} nats a bead", parts.iter().map(|p| p.0).sum::<f64>() / count);
        }
        let rate = 0.08 * (1.0 - round as f64 / rounds as f64) + 0.002;
        let all = weights.link.iter_mut().chain(weights.alone.iter_mut());
        for (k, w) in all.enumerate() {
            if without.contains(&k) {
                *w = 0.0;
                continue;
            }
            if !only.is_empty() && !only.contains(&k) {
                continue;
            }
            let g = parts.iter().map(|p| p.2[k]).sum::<f64>() / count - PULL * f64::from(*w);
            m[k] = 0.9 * m[k] + 0.1 * g;
            v[k] = 0.98 * v[k] + 0.02 * g * g;
            let t = (round + 1) as f64;
            *w += (rate * (m[k] / (1.0 - 0.9f64.powf(t))) / ((v[k] / (1.0 - 0.98f64.powf(t))).sqrt() + 1e-8))
                as f32;
        }
    }
    weights
}

pub fn show(weights: &Weights) {
    for (list, names) in [(&weights.link[..], &LINK_NAMES[..]), (&weights.alone[..], &NULL_NAMES[..])] {
        for (w, name) in list.iter().zip(names) {
            println!("    {w:.3}, // {name}");
        }
        println!();
    }
}

/// Weights as [`show`] prints them.
pub fn read(path: &str) -> Weights {
    let mut weights = Weights::default();
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let numbers = text.lines().filter_map(|l| l.trim().split_once(',')?.0.parse::<f32>().ok());
    for (w, n) in weights.link.iter_mut().chain(weights.alone.iter_mut()).zip(numbers) {
        *w = n;
    }
    weights
}

/// The features with this in their names, links' first.
pub fn named(part: &str) -> Vec<usize> {
    let names = LINK_NAMES.iter().chain(&NULL_NAMES);
    names.enumerate().filter(|(_, name)| name.contains(part)).map(|(k, _)| k).collect()
}
