//! Full stops that end a word, not a sentence.
//!
//! UAX #29 takes `M. Dupont` for two sentences, since a capital follows. What a
//! language abbreviates is a matter of lists; they are our own, and short:
//! what prose really uses. What follows decides where the list cannot: a
//! function word with a capital (`The`, `Il`) begins a sentence, a name goes on
//! with one.

use super::super::Language;
use super::super::function_words::is_function_word;

/// What a language abbreviates. An entry in lower case stands for both cases.
struct Lists {
    /// Always followed by a name or more of the same: titles.
    before_name: &'static [&'static str],
    /// An abbreviation only where a number follows.
    before_number: &'static [&'static str],
    /// May stand at the end of a sentence as well.
    either: &'static [&'static str],
}

const ENGLISH: Lists = Lists {
    before_name: &[
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Fr", "Hon", "Sen", "Rep", "Gov", "Pres", "Gen", "Maj",
        "Col", "Lt", "Cpt", "Capt", "Cmdr", "Sgt", "Cpl", "Pvt", "Adm", "Det", "Insp", "Supt", "Messrs",
        "Mme", "Mlle", "vs", "e.g", "i.e", "viz", "cf", "al", "Sens", "Reps", "Drs", "Profs", "Amb", "Atty",
        "Asst", "Assoc", "Msgr", "Ven",
    ],
    before_number: &[
        "no", "nos", "p", "pp", "vol", "vols", "ch", "chap", "sec", "art", "fig", "figs", "eq", "ca", "c",
        "approx", "v", "vv", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
        "Dec", "ext", "tel", "ed", "pt",
    ],
    either: &[
        "St", "Ste", "Mt", "Ft", "Ave", "Blvd", "Rd", "Jr", "Sr", "Inc", "Ltd", "Co", "Corp", "Bros", "LLC",
        "etc", "Esq", "Dept", "Univ", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga",
        "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev",
        "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo",
    ],
};

const FRENCH: Lists = Lists {
    before_name: &[
        "M", "MM", "Mr", "Mme", "Mmes", "Mlle", "Mlles", "Mgr", "Me", "Dr", "Drs", "Pr", "Prof", "Gal",
        "Col", "Cdt", "Cne", "Lt", "Cel", "cf", "St", "Ste", "p.ex", "c.-à-d", "N.-D", "av", "apr",
    ],
    before_number: &[
        "p", "pp", "no", "n", "nos", "vol", "chap", "ch", "art", "al", "fig", "éd", "t", "env", "v", "vv",
        "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov", "déc", "tél",
    ],
    either: &["etc", "éd", "ex", "Cie", "Sté", "bd", "Jr", "env", "hab"],
};

const GERMAN: Lists = Lists {
    before_name: &[
        "Hr", "Hrn", "Fr", "Dr", "Prof", "Dipl", "Ing", "Mag", "St", "bzw", "z.B", "d.h", "u.a", "vgl",
        "sog", "ca", "evtl", "ggf", "inkl", "zzgl", "u.U", "i.d.R", "z.T", "Mio", "Mrd", "geb", "gest",
        "Gebr", "Jhdt", "Jh", "Hrsg",
    ],
    before_number: &[
        "Nr", "S", "Bd", "Abs", "Art", "Kap", "Abb", "Jan", "Feb", "Apr", "Aug", "Sept", "Okt", "Nov", "Dez",
        "Tel", "Ziff",
    ],
    either: &["usw", "etc", "Str", "Co", "jr", "u.Ä", "o.Ä", "v.Chr", "n.Chr"],
};

const SPANISH: Lists = Lists {
    before_name: &[
        "Sr", "Sra", "Sres", "Srta", "D", "Dña", "Dr", "Dra", "Lic", "Ing", "Prof", "Gral", "Mons", "Sto",
        "Sta", "p.ej", "Ud", "Uds",
    ],
    before_number: &["p", "pp", "pág", "págs", "núm", "n", "vol", "cap", "art", "fig", "tel", "aprox"],
    either: &["etc", "Jr", "Cía", "Ltda", "EE.UU", "EE", "Av"],
};

const ITALIAN: Lists = Lists {
    before_name: &[
        "Sig", "Sigg", "sig.ra", "Dott", "dott.ssa", "Dr", "Prof", "prof.ssa", "Avv", "Ing", "On", "Sen",
        "Gen", "Mons", "S", "Ss", "p.es",
    ],
    before_number: &["p", "pp", "pag", "pagg", "n", "nn", "vol", "cap", "art", "artt", "fig", "tel", "ca"],
    either: &["ecc", "etc", "Jr", "a.C", "d.C"],
};

const PORTUGUESE: Lists = Lists {
    before_name: &[
        "Sr", "Sra", "Srs", "Srta", "D", "Dr", "Dra", "Eng", "Prof", "Profa", "Gen", "Cel", "Sto", "Sta",
        "Exmo", "p.ex",
    ],
    before_number: &["p", "pp", "pág", "págs", "n", "núm", "vol", "cap", "art", "fig", "tel", "aprox"],
    either: &["etc", "Jr", "Cia", "Ltda", "Av", "a.C", "d.C"],
};

const DUTCH: Lists = Lists {
    before_name: &[
        "dhr", "mevr", "mw", "dr", "drs", "ir", "ing", "mr", "prof", "St", "bijv", "bv", "m.b.t", "d.w.z",
        "o.a", "ca", "resp", "incl",
    ],
    before_number: &["nr", "blz", "p", "pp", "art", "hfdst", "fig", "tel"],
    either: &["enz", "etc", "e.d", "jr"],
};

const TURKISH: Lists = Lists {
    before_name: &["Dr", "Prof", "Doç", "Av", "Sn", "Yrd", "Alb", "Gen", "bkz", "örn"],
    before_number: &["s", "no", "c", "md", "tel"],
    either: &["vb", "vs", "Ltd", "Şti", "A.Ş", "Cad", "Sok", "Mah"],
};

const RUSSIAN: Lists = Lists {
    before_name: &[
        "г", "гг", "им", "ул", "пр", "проф", "акад", "ген", "св", "о", "т.е", "т.н", "см", "ср", "д-р",
        "г-н", "г-жа",
    ],
    before_number: &["с", "стр", "гл", "рис", "ст", "п", "т", "тел", "ок"],
    either: &["др", "пр", "т.д", "т.п", "руб", "тыс", "млн", "млрд", "н.э"],
};

fn lists(language: Language) -> &'static [&'static Lists] {
    match language.code() {
        "en" => &[&ENGLISH],
        "fr" => &[&FRENCH],
        "de" => &[&GERMAN],
        "es" | "ca" => &[&SPANISH],
        "it" => &[&ITALIAN],
        "pt" => &[&PORTUGUESE],
        "nl" => &[&DUTCH],
        "tr" | "az" => &[&TURKISH],
        "ru" | "uk" | "be" | "bg" => &[&RUSSIAN],
        _ => &[&ENGLISH, &FRENCH],
    }
}

/// Languages that write an ordinal number with a full stop: `3. Oktober`.
fn has_dotted_ordinals(language: Language) -> bool {
    matches!(
        language.code(),
        "de" | "da"
            | "nb"
            | "no"
            | "nn"
            | "is"
            | "fi"
            | "et"
            | "lv"
            | "cs"
            | "sk"
            | "hr"
            | "sr"
            | "sl"
            | "bs"
            | "hu"
            | "tr"
    )
}

/// A full stop before a possible sentence end, and what is around it.
pub(super) struct Stop<'a> {
    /// The word before the stop, without it: `M`, `U.S`, `2024`, `د`.
    pub(super) word: &'a str,
    /// The word before that one; empty at the start of the paragraph.
    pub(super) before: &'a str,
    /// The word that follows, without opening marks.
    pub(super) next: &'a str,
}

impl Stop<'_> {
    /// Whether the stop belongs to the word alone, so that the sentence goes on.
    pub(super) fn is_of_the_word(&self, language: Language) -> bool {
        let next_is_number = self.next.starts_with(|c: char| c.is_numeric()) || is_roman(self.next);
        // A capital on a function word is the capital of a sentence.
        let starts_anew = || {
            self.next.starts_with(char::is_uppercase) && is_function_word(&self.next.to_lowercase(), language)
        };
        let is_in = |list: &[&str], word: &str| list.iter().any(|entry| is_entry(entry, word));
        if self.word.chars().all(char::is_numeric) {
            // `2.` after a sentence is a list's number, but not after `p.`.
            let ended = self.before.trim_end_matches(['.', '!', '?', ':', '؟', '۔']);
            let is_named =
                lists(language).iter().any(|lists| is_in(lists.before_number, after_elision(ended)));
            let is_list_number = ended.is_empty() || ended.len() < self.before.len() && !is_named;
            let is_ordinal = has_dotted_ordinals(language) && self.word.chars().count() <= 2;
            return is_list_number || is_ordinal && !starts_anew();
        }
        let word = after_elision(self.word);
        let has = |list: &[&str]| is_in(list, word);
        for lists in lists(language) {
            if has(lists.before_name) || has(lists.before_number) && next_is_number {
                return true;
            }
            if has(lists.either) {
                return !starts_anew();
            }
        }
        self.before.is_empty() && is_roman(self.word) || self.is_initials() && !starts_anew()
    }

    /// Whether the word is an initial or several: `J`, `U.S`, `ه.ر`, `J.-C`.
    ///
    /// Not `a.m.`, nor the `م` or `هـ` of an Arabic year, nor a lone small letter
    /// (`il y en a.`), nor the English `I` unless after a name.
    fn is_initials(&self) -> bool {
        let after_number = self.before.ends_with(char::is_numeric);
        let parts = || self.word.split(['.', '-']).filter(|part| !part.is_empty());
        let mut all = parts();
        let short = all.all(|part| {
            let mut letters = part.chars();
            let first = letters.next().is_some_and(char::is_alphabetic);
            first && letters.next().is_none_or(|c| c.is_lowercase() && letters.next().is_none())
        });
        let is_cased = self.word.starts_with(|c: char| c.is_lowercase() || c.is_uppercase());
        if !short || parts().next().is_none() {
            return false;
        }
        match (is_cased, parts().count()) {
            (true, 1) if self.word == "I" => self.before.starts_with(char::is_uppercase),
            (true, 1) => self.word.chars().count() == 1 && self.word.starts_with(char::is_uppercase),
            (true, _) if self.word.starts_with(char::is_lowercase) => {
                // `a.m.` ends a sentence unless a day or a time zone follows.
                is_day_or_zone(self.next)
            }
            (true, _) => true,
            (false, _) => !after_number,
        }
    }
}

/// A word without what is elided before it: `art` of `l’art`.
fn after_elision(word: &str) -> &str {
    word.rsplit(['\'', '’']).next().unwrap_or(word)
}

fn is_entry(entry: &str, word: &str) -> bool {
    if entry == word {
        return true;
    }
    let (mut of_entry, mut of_word) = (entry.chars(), word.chars());
    match (of_entry.next(), of_word.next()) {
        (Some(small), Some(capital)) => {
            small.is_lowercase()
                && capital.to_lowercase().eq([small])
                && of_entry.as_str() == of_word.as_str()
        }
        _ => false,
    }
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.len() <= 8 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn is_day_or_zone(word: &str) -> bool {
    const NAMES: [&str; 11] = [
        "Eastern",
        "Central",
        "Mountain",
        "Pacific",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let is_zone = (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
    NAMES.contains(&word) || is_zone
}
