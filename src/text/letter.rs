//! Letters, told quickly.
//!
//! The standard tables are searched for every character beyond ASCII; of most texts
//! nearly all characters are of a few ranges that a comparison tells.

/// Whether `c` is alphabetic, as [`char::is_alphabetic`] has it.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | '\u{620}'..='\u{657}' => true,
        '\0'..='\x7f' | '\u{80}'..='\u{a9}' | '«' | '»' | '،' | '؛' | '؟' => false,
        '\u{2000}'..='\u{2070}' => false,
        _ => c.is_alphabetic(),
    }
}

/// Whether `c` is a letter or a number, as [`char::is_alphanumeric`] has it.
#[inline]
pub(crate) fn is_letter_or_number(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_tables() {
        for c in '\0'..='\u{1ffff}' {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter_or_number(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
