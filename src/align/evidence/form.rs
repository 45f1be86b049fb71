//! Lines that stand around an article rather than in it: dates, sources,
//! bylines, calls to read, share and comment. Every version has its own, so
//! such a line has a reason to stand alone.
//!
//! They are known by form: short, without the full stop of a sentence, mostly a
//! date or a label with a colon, or with a word of the trade in them.

use super::punctuation::Signs;
use crate::text::Language;

/// What the form of a segment says, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Form {
    /// A short line that is a label or has a word of web pages in it.
    pub(crate) furniture: f32,
    /// Mostly a date or a time.
    pub(crate) dated: f32,
    /// A line that does not end as a sentence does.
    pub(crate) open: f32,
}

/// Longer segments are sentences, whatever words they hold (folded letters).
const LONGEST: f32 = 70.0;

/// The form of a segment of `length` letters and `words` folded words, of which
/// `dates` belong to dates and times.
pub(crate) fn form<'w>(
    language: Language,
    length: f32,
    signs: Signs,
    words: impl Iterator<Item = &'w str>,
    dates: usize,
) -> Form {
    let mut count = 0;
    let mut trade = 0;
    for word in words {
        count += 1;
        trade += usize::from(length <= LONGEST && is_trade(word, language));
    }
    let open = f32::from(u8::from(!signs.ended));
    let short = length <= LONGEST;
    let label = short && signs.colon > 0 && !signs.ended && count <= 8;
    let furniture = if !short || trade == 0 && !label {
        0.0
    } else if trade > 0 && !signs.ended {
        1.0
    } else {
        0.5
    };
    let dated = if short && dates * 2 > count { 1.0 } else { 0.0 };
    Form { furniture, dated, open }
}

/// The vocabulary of what stands around articles on the web, by its stems.
fn is_trade(word: &str, language: Language) -> bool {
    let list: &[&str] = match language.code() {
        "ar" => &[
            "اقرا",
            "اقراي",
            "تاريخ",
            "النشر",
            "نشر",
            "تحديث",
            "المصدر",
            "مصدر",
            "تعليق",
            "تعليقا",
            "تعليقات",
            "شارك",
            "مشاركه",
            "اشترك",
            "الاشتراك",
            "النشره",
            "اعلان",
            "اعلانات",
            "المزيد",
            "ايضا",
            "دلاليه",
            "مواضيع",
            "صله",
            "بقلم",
            "تحرير",
            "كتب",
            "حقوق",
            "محفوظه",
            "تابعنا",
            "طباعه",
            "الرئيسيه",
            "وكالات",
        ],
        "fr" => &[
            "lire",
            "aussi",
            "publie",
            "publiee",
            "jour",
            "source",
            "sources",
            "commentaire",
            "commentaires",
            "commenter",
            "partager",
            "partagez",
            "abonnez",
            "inscrivez",
            "newsletter",
            "publicite",
            "redaction",
            "mots",
            "cles",
            "temps",
            "lecture",
            "suivez",
            "droits",
            "reserves",
            "copyright",
            "photo",
            "credit",
            "imprimer",
            "accueil",
            "agences",
            "auteur",
        ],
        "en" => &[
            "read",
            "also",
            "more",
            "published",
            "updated",
            "update",
            "source",
            "sources",
            "comment",
            "comments",
            "share",
            "subscribe",
            "newsletter",
            "advertisement",
            "advert",
            "editor",
            "staff",
            "tags",
            "keywords",
            "related",
            "follow",
            "rights",
            "reserved",
            "copyright",
            "photo",
            "credit",
            "print",
            "home",
            "agencies",
            "author",
            "min",
            "posted",
            "sign",
        ],
        "de" => &[
            "lesen",
            "auch",
            "quelle",
            "kommentar",
            "kommentare",
            "teilen",
            "newsletter",
            "anzeige",
            "redaktion",
            "aktualisiert",
        ],
        "es" => &[
            "leer",
            "tambien",
            "fuente",
            "comentario",
            "comentarios",
            "compartir",
            "suscribase",
            "publicidad",
            "redaccion",
        ],
        _ => &["copyright", "newsletter"],
    };
    list.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::folded;

    #[test]
    fn lines_around_an_article_are_known_by_their_form() {
        let check = |language: &str, text: &str, furniture: bool| {
            let language = Language::from_tag(language).expect("a tag");
            let text_folded = folded(text);
            let words = text_folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
            let f = form(language, text.chars().count() as f32, Signs::of(text), words, 0);
            assert_eq!(f.furniture > 0.0, furniture, "{text}");
        };
        check("en", "Follow us and subscribe", true);
        check("fr", "Mots-clés : pêche, mer", true);
        check("ar", "المصدر: وكالة", true);
        check(
            "en",
            "She also read the letter that he had left on the table by the window before noon.",
            false,
        );
        check("fr", "Le chat dort.", false);
    }
}
