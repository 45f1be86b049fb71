//! What laying out costs, in nanoseconds a character.
//!
//! `cargo bench --bench layout`. Each figure is the least of several rounds,
//! for a shared machine only ever adds to the time.

use std::hint::black_box;
use std::time::Instant;

use visavis::layout::{self, Forms, Marks, Setting};

const ARABIC: &str = "أعلنت بلدية المدينة أن المكتبة الجديدة ستفتح أبوابها يوم السبت 14 آذار/مارس، وأن الدخول إليها \
    مجاني لكل الأهالي. وقالت المديرة (ليلى حداد) إن «الكتاب بيت لا باب له»، ثم دعت القراء إلى حفل الافتتاح.";
const POINTED: &str = "قَالَتِ المُعَلِّمَةُ لِتَلامِيذِهَا إِنَّ القِرَاءَةَ نُورٌ، وَإِنَّ مَنْ يَقْرَأُ كِتَابًا يَعِيشُ حَيَاةً أُخْرَى مَعَ حَيَاتِهِ.";
const MIXED: &str = "نشرت وكالة Reuters في 3 أيار/مايو تقريراً عن مشروع OpenStreetMap (النسخة 2.0) ورابطه \
    https://example.org/maps?city=tunis وقالت إن 75% من الخرائط رُسمت بأيدي متطوعين.";
const FRENCH: &str = "La mairie a annoncé que la nouvelle bibliothèque ouvrirait ses portes samedi : « l’entrée est \
    libre », a dit la directrice, qui attend près de 2\u{202F}000 lecteurs — et autant d’histoires.";
const ENGLISH: &str = "The town council announced that the new library would open its doors on Saturday: \"entrance \
    is free\", said the director, who expects some 2,000 readers, and as many stories.";
const CHINESE: &str =
    "市政府宣布，新图书馆将于星期六开放，入场免费。馆长说，她期待着两千名读者，以及同样多的故事。";

/// The least time of one call of `work`, in nanoseconds.
fn least(mut work: impl FnMut()) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..40 {
        let start = Instant::now();
        for _ in 0..50 {
            work();
        }
        least = least.min(start.elapsed().as_nanos() as f64 / 50.0);
    }
    least
}

fn main() {
    let setting = Setting::new(50);
    println!("{:<22}{:>8}{:>10}{:>12}", "passage", "chars", "ns/char", "us/passage");
    let report = |name: &str, text: &str, setting: &Setting| {
        let chars = text.chars().count();
        let time = least(|| {
            black_box(layout::set(black_box(text), setting));
        });
        println!("{name:<22}{chars:>8}{:>10.1}{:>12.2}", time / chars as f64, time / 1000.0);
    };
    for (name, text) in [
        ("Arabic", ARABIC),
        ("Arabic, pointed", POINTED),
        ("Arabic, mixed", MIXED),
        ("French", FRENCH),
        ("English", ENGLISH),
        ("Chinese", CHINESE),
    ] {
        report(name, text, &setting);
    }
    report("pointed, marks dropped", POINTED, &Setting { marks: Marks::Drop, ..setting });
    report("Arabic, nominal", ARABIC, &Setting { forms: Forms::Nominal, ..setting });

    let long = [ARABIC, " "].concat().repeat(200);
    report("Arabic, one long", &long, &setting);

    // A screen: one hundred lines of fifty cells.
    let screen: Vec<&str> = [ARABIC, MIXED].into_iter().cycle().take(25).collect();
    let lines: usize = screen.iter().map(|text| layout::set(text, &setting).len()).sum();
    let time = least(|| {
        for text in &screen {
            black_box(layout::set(black_box(text), &setting));
        }
    });
    println!("a screen of {lines} lines: {:.0} us", time / 1000.0);
}
