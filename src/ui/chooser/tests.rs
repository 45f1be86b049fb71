use super::*;
use crate::ui::keymap::sequence;

fn chooser() -> Chooser {
    let item = |name: &str, n| Item::new(name, "", "", Goal::Open(Wanted::Known(n)));
    Chooser::new("", "", vec![item("one", 1), item("two", 2), item("three", 3)])
        .that_understands(Means { beads: 200 })
        .that_forgets(3)
}

fn check(keys: &str, expected: Choice) {
    let mut chooser = chooser();
    let last = sequence(keys).expect("keys").into_iter().map(|key| chooser.takes(key)).last();
    assert_eq!(last, Some(expected), "{keys}");
}

fn known(number: i64) -> Goal {
    Goal::Open(Wanted::Known(number))
}

#[test]
fn keys_choose() {
    check("Enter", Choice::Chosen(known(1)));
    check("Down Enter", Choice::Chosen(known(2)));
    check("Down Down Down Down Enter", Choice::Chosen(known(3)));
    check("t h Enter", Choice::Chosen(known(3)));
    check("z Enter", Choice::Open);
    check("4 2 Enter", Choice::Chosen(Goal::Bead(41)));
    check("5 0 % Enter", Choice::Chosen(Goal::Bead(100)));
    check("$ Enter", Choice::Chosen(Goal::Bead(199)));
    check("0 Enter", Choice::Chosen(Goal::Bead(0)));
    check("Esc", Choice::Closed);
    check("t Backspace", Choice::Open);
    check("t Backspace Backspace", Choice::Closed);
}

#[test]
fn nothing_is_forgotten_unasked() {
    check("C-x", Choice::Open);
    check("C-x y", Choice::Forget(known(1)));
    check("C-x n", Choice::Open);
    check("C-x n y", Choice::Open);
    check("7 C-x y", Choice::Open);
}

#[test]
fn what_is_chosen_is_seen() {
    let items = (0..100).map(|n| Item::new("x", "", "", known(n))).collect();
    let mut chooser = Chooser::new("", "", items);
    for by in [1, 50, 60, -3, -200] {
        chooser.go(by);
        for lines in 1..30 {
            let top = chooser.top(lines);
            assert!((top..top + lines).contains(&chooser.chosen), "{lines} {}", chooser.chosen);
        }
    }
}
