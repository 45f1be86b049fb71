//! What the library teaches.

use super::*;
use crate::parallel::review::{Keys, Record};

#[test]
fn sure_beads_teach_and_those_linked_by_hand_come_first() {
    let room = Room::new();
    let library = room.library();
    let files = vec![room.write("a.txt", "One.\nTwo.\nThree."), room.write("b.txt", "Un.\nDeux.\nTrois.")];
    let Found::New(sources) = library.find(&files, "") else { panic!("it is known") };
    let mut text = read(&files);
    let versions =
        text.versions().iter().zip([Language::ENGLISH, Language::FRENCH]).map(|(v, language)| {
            Version::new(v.name(), language, v.text().into_owned(), v.segments().to_vec())
        });
    text = aligned(versions.collect());
    let kept = library.keep(&text, sources);
    let keys = Keys::of(&text);
    let third = keys.get(2).expect("a third bead");
    kept.set_record(third, &Record { pinned: true, ..Record::default() });
    assert_eq!(library.flush(), Ok(()));
    let check =
        |library: &Library, languages: &[Language], confidence, most, expected: &[(&str, &str, bool)]| {
            let mut taught = Vec::new();
            library.teach(languages, confidence, most, &mut |[a, b], by_hand| {
                taught.push((a.1.to_owned(), b.1.to_owned(), by_hand));
            });
            let expected: Vec<_> =
                expected.iter().map(|(a, b, hand)| ((*a).to_owned(), (*b).to_owned(), *hand)).collect();
            assert_eq!(taught, expected);
        };
    let both = [Language::FRENCH, Language::ENGLISH];
    let (one, two, three) = (("One.", "Un.", false), ("Two.", "Deux.", false), ("Three.", "Trois.", true));
    // The beads are as sure as 1, 1/2 and 1/3.
    check(&library, &both, 0.8, 9, &[three, one]);
    check(&library.again(), &both, 0.5, 9, &[three, one, two]);
    check(&library, &both, 0.5, 2, &[three, one]);
    check(&library, &[Language::FRENCH, Language::ARABIC], 0.0, 9, &[]);
    check(&Library::none(), &both, 0.0, 9, &[]);
    fs::remove_file(&files[0]).expect("removed");
    check(&library, &both, 0.0, 9, &[]);
}
