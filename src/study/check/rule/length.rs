//! Passages much longer or shorter than their counterparts.

use super::super::finding::Passage;
use super::super::view::Whole;
use super::{Draft, Looks, Rule, Severity, right, wrong};
use crate::message::{decimal, say};

pub(super) const RULE: Rule = Rule {
    name: "length",
    severity: Severity::Warning,
    except: "Texts of fewer than twenty passages, and short passages. Only what is more than two and a half times too long \
        or too short, and five deviations away, is a warning; the rest is a hint.",
    examples: &[
        wrong(&[
            (
                "en",
                concat!(
                    "One line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more.\nOne line of some length, and no more.\n",
                    "One line of some length, and no more, but for all that was said after it and that goes on and on and on."
                ),
            ),
            (
                "fr",
                concat!(
                    "Une ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne, pas très longue, sans plus.\nUne ligne, pas très longue, sans plus.\n",
                    "Une ligne."
                ),
            ),
        ]),
        right(&[("en", "A few words."), ("fr", "Quelques mots, et encore d’autres, et encore d’autres.")]),
    ],
    looks: Looks::Throughout(look),
};

/// Fewer passages have no median worth the name.
const ENOUGH: usize = 20;
/// Shorter passages, in bytes, differ by chance: the longer of two has at least so
/// many to be measured, and so many to be found.
const SHORT: (usize, usize) = (20, 60);
/// Deviations from the median, as many standard deviations of a normal distribution
/// (1.4826 median deviations are one), and factors: from these on a hint, a warning.
const HINT: (f64, f64) = (3.0, 1.6);
const WARNING: (f64, f64) = (5.0, 2.5);
/// The least deviation that is taken for one, so that formal texts are not measured too closely.
const LEAST: f64 = 0.12;

fn median(values: &mut [f64]) -> f64 {
    let middle = values.len() / 2;
    values.select_nth_unstable_by(middle, f64::total_cmp);
    values[middle]
}

/// How two sides' lengths are related: the median of the logarithm of their ratio
/// and its deviation.
struct Ratio {
    sides: [usize; 2],
    median: f64,
    deviation: f64,
}

fn look(whole: &Whole, drafts: &mut Vec<Draft>) {
    // Bytes do as well as characters: the median learns what a letter takes.
    let text = whole.text;
    let length = |bead: usize, side: usize| text.passage(bead, side).map(|bytes| bytes.len());
    let log = |bead: usize, [a, b]: [usize; 2]| {
        let (a, b) = (length(bead, a)?, length(bead, b)?);
        (a.max(b) >= SHORT.0).then(|| (b as f64 / a.max(1) as f64).ln())
    };
    let mut ratios: Vec<Ratio> = Vec::new();
    for a in 0..text.sides() {
        for b in a + 1..text.sides() {
            let mut logs: Vec<f64> = (0..text.ladder().len()).filter_map(|bead| log(bead, [a, b])).collect();
            if logs.len() < ENOUGH {
                continue;
            }
            let middle = median(&mut logs);
            logs.iter_mut().for_each(|log| *log = (*log - middle).abs());
            let deviation = (1.4826 * median(&mut logs)).max(LEAST);
            ratios.push(Ratio { sides: [a, b], median: middle, deviation });
        }
    }
    if ratios.is_empty() {
        return;
    }
    for bead in 0..text.ladder().len() {
        // How far each side is too long, beside all others, and the worst of the pairs.
        let mut excess = vec![(0.0, 0_usize); text.sides()];
        let mut worst = (0.0_f64, 0.0_f64);
        for ratio in &ratios {
            let Some(log) = log(bead, ratio.sides) else { continue };
            let off = log - ratio.median;
            let [a, b] = ratio.sides;
            excess[a] = (excess[a].0 - off, excess[a].1 + 1);
            excess[b] = (excess[b].0 + off, excess[b].1 + 1);
            let far = (off.abs() / ratio.deviation, off.abs().exp());
            if far.0 > worst.0 {
                worst = far;
            }
        }
        let longest = (0..text.sides()).filter_map(|side| length(bead, side)).max();
        if longest < Some(SHORT.1) || worst.0 < HINT.0 || worst.1 < HINT.1 {
            continue;
        }
        let mean = |side: usize| excess[side].0 / excess[side].1.max(1) as f64;
        // The one that is farthest from all others; the original is right where two are alike.
        let odd = (0..text.sides()).filter(|&side| excess[side].1 > 0).max_by(|&a, &b| {
            let key = |side: usize| (mean(side).abs() * 1e6).round();
            key(a).total_cmp(&key(b)).then((b == text.source()).cmp(&(a == text.source())))
        });
        let Some(odd) = odd else { continue };
        let times = mean(odd).abs().exp();
        let (version, times) = (whole.names[odd].as_str(), decimal(times, 1));
        let message = if mean(odd) > 0.0 {
            say!("check-longer", version = version, times = times)
        } else {
            say!("check-shorter", version = version, times = times)
        };
        let passages = (0..text.sides()).filter_map(|side| {
            text.passage(bead, side).map(|bytes| Passage { side, bytes, marks: Vec::new() })
        });
        let draft = whole.draft(bead, message, passages.collect());
        let grave = worst.0 >= WARNING.0 && worst.1 >= WARNING.1;
        drafts.push(if grave { draft } else { draft.at_most(Severity::Hint) });
    }
}
