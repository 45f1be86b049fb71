//! The weights of kinship.

use visavis::align::{Kin, Segment, Side};
use visavis::lexicon::Lexicon;
use visavis::text::Language;

use crate::texts::{lines, root};

/// Fits the weights of kinship on the pairing set, by logistic regression.
pub fn kin(lexicon: &dyn Lexicon) {
    let folder = root().join("dev/pairing");
    let Ok(entries) = std::fs::read_dir(&folder) else { return };
    let mut files: Vec<String> = entries
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter(|n| n.ends_with(".txt"))
        .collect();
    files.sort();
    let texts: Vec<_> = files.iter().map(|f| lines(&folder.join(f))).collect();
    let segments: Vec<Vec<Segment>> = texts
        .iter()
        .map(|t| t.iter().map(|(text, paragraph)| Segment { text, paragraph: *paragraph }).collect())
        .collect();
    let language = |f: &str| f.split('.').nth(1).and_then(Language::from_tag).unwrap_or(Language::UNKNOWN);
    let sides: Vec<Side> =
        files.iter().zip(&segments).map(|(f, segments)| Side { language: language(f), segments }).collect();
    let gold = std::fs::read_to_string(folder.join("gold.tsv")).unwrap_or_default();
    let gold: std::collections::BTreeSet<(&str, &str)> =
        gold.lines().filter_map(|l| l.split_once('\t')).collect();
    let kin = Kin::new(&sides, lexicon);
    // As they are compared with all others there, and as two alone.
    let mut rows: Vec<(Vec<f32>, bool, usize)> = Vec::new();
    for a in 0..files.len() {
        for b in a + 1..files.len() {
            if sides[a].language == sides[b].language {
                continue;
            }
            let is = gold.contains(&(&files[a], &files[b])) || gold.contains(&(&files[b], &files[a]));
            rows.push((kin.measures(a, b).to_vec(), is, a + b));
            if is || (a * 7 + b * 13) % 10 == 0 {
                rows.push((Kin::new(&[sides[a], sides[b]], lexicon).measures(0, 1).to_vec(), is, a + b));
            }
        }
    }
    let learn = |rows: &[&(Vec<f32>, bool, usize)]| {
        let mut w = vec![0.0f32; Kin::MEASURES];
        let positive = rows.iter().filter(|r| r.1).count() as f32 / rows.len() as f32;
        for _ in 0..4000 {
            let mut g = vec![0.0f32; w.len()];
            for (m, is, _) in rows {
                let p = 1.0 / (1.0 + (-m.iter().zip(&w).map(|(a, b)| a * b).sum::<f32>()).exp());
                // Both answers count alike, half way, however many strangers there are.
                let share = if *is { 0.5 / positive.sqrt() } else { 0.5 };
                for (g, m) in g.iter_mut().zip(m) {
                    *g += share * (f32::from(u8::from(*is)) - p) * m;
                }
            }
            for (w, g) in w.iter_mut().zip(g) {
                *w += 20.0 * g / rows.len() as f32 - 1e-4 * *w;
            }
        }
        w
    };
    let wrong = |w: &[f32], rows: &[&(Vec<f32>, bool, usize)]| {
        let yes = |m: &[f32]| m.iter().zip(w).map(|(a, b)| a * b).sum::<f32>() > 0.0;
        (rows.iter().filter(|r| r.1 && !yes(&r.0)).count(), rows.iter().filter(|r| !r.1 && yes(&r.0)).count())
    };
    let (mut missed, mut wrongly) = (0, 0);
    for fold in 0..3 {
        let (test, train): (Vec<_>, Vec<_>) = rows.iter().partition(|r| r.2 % 3 == fold);
        let (m, f) = wrong(&learn(&train), &test);
        missed += m;
        wrongly += f;
    }
    let all: Vec<_> = rows.iter().collect();
    let w = learn(&all);
    println!(
        "cross-validated: {missed} missed, {wrongly} wrongly of {} pairs; on all {:?}",
        rows.len(),
        wrong(&w, &all)
    );
    println!("{w:?}");
}
