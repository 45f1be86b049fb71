use proptest::prelude::{ProptestConfig, any, prop, prop_assert_eq, proptest};

use crossterm::event::KeyEventKind;

use super::*;

/// The events of `text` (`^` for escape), each in a few letters.
fn read(text: &str) -> Vec<String> {
    let mut keys = Keys::default();
    let mut events = keys.take(text.replace('^', "\x1b").as_bytes());
    events.extend(keys.settle());
    events.iter().map(shown).collect()
}

fn shown(input: &Input) -> String {
    match input {
        Input::KeyAt(key, place) => shown(&Input::Event(Event::Key(*key))) + &format!(" on {place}"),
        Input::Event(event) => shown_event(event),
        other => format!("{other:?}"),
    }
}

fn shown_event(event: &Event) -> String {
    match event {
        Event::Key(key) => {
            let mut name = String::new();
            for (modifier, letter) in
                [(KeyModifiers::CONTROL, "C-"), (KeyModifiers::ALT, "A-"), (KeyModifiers::SHIFT, "S-")]
            {
                if key.modifiers.contains(modifier) {
                    name += letter;
                }
            }
            match key.code {
                KeyCode::Char(c) => name.push(c),
                code => name += &format!("{code:?}"),
            }
            if key.kind != KeyEventKind::Press {
                name += &format!(" {:?}", key.kind);
            }
            name
        }
        Event::Mouse(mouse) => {
            format!("{:?} {},{} {:?}", mouse.kind, mouse.column, mouse.row, mouse.modifiers)
        }
        other => format!("{other:?}"),
    }
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(read(text), expected, "{text:?}");
}

#[test]
fn letters_and_control_characters() {
    check("jK", &["j", "S-K"]);
    check("لا\u{64f}", &["ل", "ا", "\u{64f}"]);
    check("\r\t\x7f\x03\n\0\x1c", &["Enter", "Tab", "Backspace", "C-c", "C-j", "C- ", "C-4"]);
    check("^x^\r^é", &["A-x", "A-Enter", "A-é"]);
    check("^", &["Esc"]);
    check("^^", &["Esc", "Esc"]);
    check("^[", &["A-["]);
    check("^P", &["A-P"]);
}

#[test]
fn keys_with_names() {
    check("^[A^OB^[C^OD", &["Up", "Down", "Right", "Left"]);
    check("^[H^OF^[1~^[4~^[7~^[8~", &["Home", "End", "Home", "End", "Home", "End"]);
    check("^[5~^[6~^[2~^[3~", &["PageUp", "PageDown", "Insert", "Delete"]);
    check("^OP^[15~^[24~^[[A", &["F(1)", "F(5)", "F(12)", "F(1)"]);
    check("^[1;5C^[5;3~^[1;2P^[Z", &["C-Right", "A-PageUp", "S-F(1)", "S-BackTab"]);
}

#[test]
fn kittys_protocol() {
    check("^[27u^[13;2u^[9;2u^[127;5u", &["Esc", "S-Enter", "S-BackTab", "C-Backspace"]);
    check("^[97;5u^[105:73:105;6u", &["C-a", "C-S-i on I"]);
    check("^[97;1:3u^[1;1:2B", &["a Release", "Down Repeat"]);
    check("^[57399u^[57414u^[57441u", &["0", "Enter"]);
    check("^[1604;3u", &["A-ل"]);
    // Where it sits; what it types.
    check("^[1578::106;;1578u", &["ت on j"]);
    check("^[1608::109u^[1588::97;5u", &["و on m", "C-ش on a"]);
    check("^[1575:1571:104;2;1571u", &["أ on H"]);
    check("^[1592::47;2;1567u", &["؟ on ?"]);
    check("^[97:65;2;65u^[97:65;2u", &["S-A", "S-A"]);
    check("^[0;;233u^[101;;8364u", &["é", "€"]);
    check("^[1604::98;;1604:1575u", &["ل on b", "ا on b"]);
    check("^[32;;32u^[13u^[9u^[127u^[57399;129;49u", &[" ", "Enter", "Tab", "Backspace", "1"]);
    check("^[0::98;u^[1578::106;u^[0;u", &["b on b", "ت on j"]);
    // Control characters are no text; keys that are pressed alone are none.
    check("^[97;;27u^[57441;2u", &["a"]);
}

#[test]
fn the_mouse() {
    check("^[<0;5;7M^[<0;5;7m", &["Down(Left) 4,6 KeyModifiers(0x0)", "Up(Left) 4,6 KeyModifiers(0x0)"]);
    check("^[<32;201;3M", &["Drag(Left) 200,2 KeyModifiers(0x0)"]);
    check(
        "^[<64;1;1M^[<81;1;1M",
        &["ScrollUp 0,0 KeyModifiers(0x0)", "ScrollDown 0,0 KeyModifiers(CONTROL)"],
    );
    check("^[<0;5M^[<0;99999;1M^[<200;1;1M", &[]);
    // The old form is passed over with its three bytes.
    check("^[M !!x", &["x"]);
}

#[test]
fn pastes_and_focus() {
    check("^[200~two\nlines ^[A^[201~x", &["Paste(\"two\\nlines \\u{1b}[A\")", "x"]);
    check("^[I^[O", &["FocusGained", "FocusLost"]);
    check("^[200~not ended", &[]);
}

#[test]
fn late_replies_are_no_keys() {
    check("^[8;1$y^P>|XTerm(379)^\\^[>41;379;0c^]11;rgb:0/0/0^\\^[?0u^[?64;1;2cq", &["q"]);
    check("^]11;rgb:0/0/0\x07q^[12;40$yq", &["q", "q"]);
    // One that is broken off lets the next key through.
    check("^P>|foo^[Aq", &["Up", "q"]);
}

#[test]
fn what_is_cut_off_swallows_no_more_than_what_comes_at_once() {
    let check = |begun: &str| {
        let mut keys = Keys::default();
        assert!(keys.take(begun.replace('^', "\x1b").as_bytes()).is_empty(), "{begun}");
        assert!(keys.patience().is_some(), "{begun}");
        assert_eq!(keys.settle(), None, "{begun}");
        assert_eq!(keys.patience(), None);
        assert_eq!(keys.take(b"q").iter().map(shown).collect::<Vec<_>>(), ["q"], "{begun}");
    };
    check("^P>|XTerm(37");
    check("^]11;rgb:ff");
    check("^[>41;3");
    check("^[<0;5");
}

#[test]
fn what_is_no_text_is_passed_over() {
    let mut keys = Keys::default();
    let events = keys.take(b"\xff\xfea\xc3");
    assert_eq!(events.iter().map(shown).collect::<Vec<_>>(), ["a"]);
    assert_eq!(keys.take(b"\xa9").iter().map(shown).collect::<Vec<_>>(), ["é"]);
}

#[test]
fn an_endless_sequence_is_given_up() {
    let mut keys = Keys::default();
    assert!(keys.take(b"\x1b]").is_empty());
    for _ in 0..LONGEST / 4096 + 2 {
        keys.take(&[b'x'; 4096]);
        assert!(keys.bytes.len() <= LONGEST + 4096);
    }
    assert!(keys.take(b"\x1b[200~").is_empty());
    for _ in 0..LONGEST / 4096 + 2 {
        keys.take(&[b'x'; 4096]);
    }
    assert!(keys.paste.as_ref().is_none_or(|paste| paste.len() <= LONGEST));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        let mut keys = Keys::default();
        keys.take(&bytes);
        keys.settle();
    }

    #[test]
    fn pieces_give_what_the_whole_gives(
        parts in prop::collection::vec("[a-z\\r]|\u{1b}\\[[A-D]|\u{1b}\\[<0;[1-9];[1-9]M|\u{1b}O[P-S]|ش|\u{1b}\\[200~x\u{1b}\\[201~|\u{1b}\\[[1-8]~|\u{1b}\\]11;x\u{1b}\\\\", 0..8),
        cuts in prop::collection::vec(1_usize..4, 0..40),
    ) {
        let text = parts.concat();
        let whole: Vec<Input> = Keys::default().take(text.as_bytes());
        let (mut keys, mut rest, mut pieces) = (Keys::default(), text.as_bytes(), Vec::new());
        for cut in cuts {
            let (head, tail) = rest.split_at(cut.min(rest.len()));
            pieces.extend(keys.take(head));
            rest = tail;
        }
        pieces.extend(keys.take(rest));
        prop_assert_eq!(pieces, whole);
    }
}
