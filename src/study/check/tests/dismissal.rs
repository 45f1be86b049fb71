//! What was let pass stays away, until it changes.

use super::*;

fn findings(versions: &[(&str, &str)], dismissed: &[Finding]) -> Vec<String> {
    let dismissed = dismissed.iter().map(|finding| (finding.rule.to_owned(), finding.hash)).collect();
    let options = Options { dismissed, severity: Severity::Warning, ..Options::default() };
    check(&text(versions), &options).into_iter().map(|finding| finding.message).collect()
}

#[test]
fn a_dismissed_finding_stays_away_until_its_passage_changes() {
    let before = text(&[("en", "It took 12 days.\nThey came."), ("fr", "Il fallut 13 jours.\nIls vinrent.")]);
    let found = check(&before, &Options::default());
    assert_eq!(found.len(), 1, "{found:?}");
    let moved = &[
        ("en", "Once.\nIt took 12 days.\nThey left."),
        ("fr", "Un jour.\nIl fallut 13  jours.\nIls partirent."),
    ];
    assert_eq!(findings(moved, &[]).len(), 1);
    assert!(findings(moved, &found).is_empty());
    let changed = &[("en", "It took 12 days."), ("fr", "Il fallut 14 jours.")];
    assert_eq!(findings(changed, &found), ["English has 12, French has 14."]);
}

#[test]
fn each_finding_is_let_pass_by_itself() {
    let twice = &[("en", "A (b and c.\nA (b and d.")];
    let found = check(&text(twice), &Options::default());
    assert_eq!(found.len(), 2);
    assert_eq!(findings(twice, &found[..1]).len(), 1);
}
