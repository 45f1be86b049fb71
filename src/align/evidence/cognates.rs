//! Words that two languages in one script share: `musique` and `music`,
//! `président` and `president`, and names.
//!
//! Such words agree at the front, spelling habits aside; their endings are each
//! language's own. So a word's mark is its first letters, respelled.

/// The most letters of a word that are compared.
const LETTERS: usize = 5;
/// Shorter common words agree by chance.
const LEAST: usize = 5;
/// Names are compared from here on.
const LEAST_NAME: usize = 3;

/// The front of a folded word, respelled, in `out`; its quality from 0 to 1,
/// or `None` if the word is too short to tell.
pub(crate) fn front(folded: &str, capital: bool, out: &mut Vec<u8>) -> Option<f32> {
    out.clear();
    let mut letters = 0;
    let mut last = '\0';
    let mut chars = folded.chars().peekable();
    while let Some(c) = chars.next() {
        letters += 1;
        if out.len() >= LETTERS * 4 || letters > LETTERS + 1 {
            continue;
        }
        let c = match c {
            'p' if chars.peek() == Some(&'h') => {
                chars.next();
                'f'
            }
            'c' | 'q' => 'k',
            'y' | 'j' => 'i',
            'w' => 'v',
            'z' => 's',
            'h' => continue,
            '\'' => continue,
            c => c,
        };
        if c != last && letters <= LETTERS {
            let mut utf8 = [0; 4];
            out.extend_from_slice(c.encode_utf8(&mut utf8).as_bytes());
        }
        last = c;
    }
    let least = if capital { LEAST_NAME } else { LEAST };
    (letters >= least).then_some(if letters > LETTERS { 1.0 } else { 0.75 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cognates_agree_at_the_front() {
        let check = |a: &str, b: &str, capital, agree| {
            let (mut x, mut y) = (Vec::new(), Vec::new());
            let (p, q) = (front(a, capital, &mut x), front(b, capital, &mut y));
            assert_eq!(p.is_some() && q.is_some() && x == y, agree, "{a} {b}");
        };
        check("musique", "music", false, true);
        check("president", "presidence", false, true);
        check("philosophie", "filosofia", false, true);
        check("paris", "paris", true, true);
        check("oslo", "oslo", true, true);
        check("oslo", "oslo", false, false);
        check("maison", "house", false, false);
    }
}
