//! What there is to choose from by typing, and what a choice does.

use super::chooser::{Choice, Chooser, Goal, Item};
use super::command::{Command, TABLE};
use super::event::{Effect, Wanted};
use super::key::Key;
use super::keymap::Call;
use super::meaning::Means;
use super::reader::Reader;
use crate::message::{found, say};

/// The cells that a command's keys take in the palette.
const KEYS: usize = 10;

impl Reader {
    /// Opens the palette: every command by its name and its words, with its keys.
    pub(super) fn open_palette(&mut self) {
        let told = |command: Command| {
            // These ask for a letter, or mean something in a list alone.
            !matches!(
                command,
                Command::SetBookmark
                    | Command::GoToBookmark
                    | Command::Accept
                    | Command::Cancel
                    | Command::Palette
            )
        };
        let item = |entry: &super::command::Entry| {
            let keys = self.keymap.keys_within(entry.command, KEYS, "  ");
            Item::new(entry.name, entry.says(), &keys, Goal::Run(entry.command)).also(entry.also())
        };
        let items = TABLE.iter().filter(|entry| told(entry.command)).map(item).collect();
        let foot = say!("list-commands-foot");
        let means = Means { beads: self.text.ladder().len() };
        self.chooser = Some(Chooser::new(say!("list-commands"), foot, items).that_understands(means));
    }

    /// Shows the files that were set apart: each can be opened alone, or beside what
    /// is read where it is on the same matter, or all side by side.
    pub(super) fn show_apart(&mut self) {
        if self.apart.is_empty() {
            self.said = Some(say!("apart-none").into());
            return;
        }
        // What is on the same matter is most likely wanted beside what is read.
        let each = |(at, apart): (usize, &super::opening::Apart)| {
            let alone =
                Item::new(&apart.name, &apart.reason, say!("apart-alone"), Goal::Open(Wanted::Apart(at)));
            let beside = || {
                Item::new(
                    &apart.name,
                    say!("apart-beside-says"),
                    say!("apart-beside"),
                    Goal::Open(Wanted::Beside(at)),
                )
            };
            [apart.related.then(beside), Some(alone)]
        };
        let mut items: Vec<Item> = self.apart.iter().enumerate().flat_map(each).flatten().collect();
        let all = say!("apart-all-says");
        items.push(Item::new(say!("apart-all"), all, "", Goal::Open(Wanted::Together)));
        self.chooser = Some(Chooser::new(say!("apart-title"), say!("apart-foot"), items));
    }

    /// Shows the themes: the one under the choice is taken at once, to be looked at.
    pub(super) fn show_themes(&mut self, themes: &[(String, Option<String>)], now: &str) {
        let item = |(name, problem): &(String, Option<String>)| {
            let own = found(&format!("theme-{name}")).unwrap_or(say!("theme-mine"));
            let says = problem.as_deref().unwrap_or(own);
            Item::new(name, says, "", Goal::Theme(name.clone()))
        };
        let items = themes.iter().map(item).collect();
        let at = themes.iter().position(|(name, _)| name == now).unwrap_or(0);
        let chooser = Chooser::new(say!("themes-title"), say!("themes-foot"), items).that_turns('T', at);
        self.overlay = None;
        self.chooser = Some(chooser);
        self.themed = Some([now.to_owned(), now.to_owned()]);
    }

    /// Has the theme under the choice taken, where it is another one now.
    pub(super) fn show_theme(&mut self, effects: &mut Vec<Effect>) {
        let Some(Goal::Theme(name)) = self.chooser.as_ref().and_then(Chooser::goal) else { return };
        let Some([_, shown]) = self.themed.as_mut().filter(|[_, shown]| *shown != name) else { return };
        shown.clone_from(&name);
        effects.push(Effect::Theme { name, kept: false });
    }

    /// Gives a key to the list that is open.
    pub(super) fn chooser_takes(&mut self, key: Key, effects: &mut Vec<Effect>) {
        if let Some(chooser) = &mut self.chooser {
            let choice = chooser.takes(key);
            self.choose(choice, effects);
            self.show_theme(effects);
        }
    }

    /// Gives a click to the list that is open; one beside it closes it.
    pub(super) fn chooser_clicked(&mut self, x: u16, y: u16, effects: &mut Vec<Effect>) {
        let body = self.body();
        let Some(chooser) = &mut self.chooser else { return };
        let area = chooser.area(body);
        let list = chooser.list(area);
        let choice = if !area.contains((x, y).into()) {
            Choice::Closed
        } else if list.contains((x, y).into()) {
            chooser.click(usize::from(y - list.y), usize::from(list.height))
        } else {
            Choice::Open
        };
        self.choose(choice, effects);
    }

    fn choose(&mut self, choice: Choice, effects: &mut Vec<Effect>) {
        match choice {
            Choice::Open => {}
            Choice::Sort => self.sort_library(),
            Choice::Closed => {
                self.chooser = None;
                self.leave_library(effects);
                if let Some([before, shown]) = self.themed.take()
                    && before != shown
                {
                    effects.push(Effect::Theme { name: before, kept: false });
                }
                if self.text.sides() == 0 {
                    effects.push(Effect::Quit);
                }
            }
            Choice::Chosen(Goal::Run(command)) => {
                self.chooser = None;
                self.run(Call { command, count: None, letter: None }, effects);
            }
            Choice::Chosen(Goal::Bead(bead)) => {
                self.chooser = None;
                self.jump_to_bead(bead);
            }
            Choice::Chosen(Goal::Finding(at)) => {
                self.chooser = None;
                self.go_to_finding(at);
            }
            Choice::Chosen(Goal::Format(name)) => {
                self.chooser = None;
                self.ask_where(name);
            }
            Choice::Chosen(Goal::Export(line)) => {
                self.chooser = None;
                self.export_line(&line, effects);
            }
            Choice::Chosen(Goal::Theme(name)) => {
                (self.chooser, self.themed) = (None, None);
                effects.push(Effect::Theme { name, kept: true });
            }
            Choice::Chosen(Goal::Say(said)) => {
                self.chooser = None;
                self.said = Some(said.into());
            }
            // It stays open until the other text takes the reader's place.
            Choice::Chosen(Goal::Open(wanted)) => {
                self.open_from_library(&wanted, effects);
                effects.push(Effect::Open(wanted));
            }
            Choice::Forget(Goal::Open(Wanted::Known(id))) => self.forget_or_bring_back(id),
            Choice::Forget(Goal::Finding(at)) => {
                self.chooser = None;
                self.pass(at, true);
            }
            Choice::Forget(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::tests::{press, reader};
    use crate::ui::{Apart, Event};

    #[test]
    fn what_is_typed_finds_what_is_meant() {
        use crate::message::Locale;
        use crate::message::tests::speaking;
        let check = |locale, table: &str| {
            let mut wrong = Vec::new();
            for (typed, expected) in table.split(',').filter_map(|row| row.trim().rsplit_once(' ')) {
                let mut reader = reader(120, 30);
                speaking(locale, || reader.open_palette());
                let chooser = reader.chooser.as_mut().expect("it is open");
                chooser.pastes(typed);
                let first = chooser.fitting(0).next().map(|(item, _)| item.name.clone());
                if first.as_deref() != Some(expected) {
                    wrong.push(format!("{typed}: {first:?}, not {expected}"));
                }
            }
            assert!(wrong.is_empty(), "{locale:?}: {wrong:#?}");
        };
        check(
            Locale::English,
            "quit quit, exit quit, find find, search find, look find, bookmark bookmark, \
             mark bookmark, bookmarks bookmarks, theme theme, dark theme, color theme, help help, \
             keys help, next next-bead, copy copy, yank copy, note note, comment note, undo undo, \
             redo redo, export export, save export, layout next-layout, columns next-layout, \
             library library, open library, filter filter, word next-word, bottom last, end last, \
             start first, jump jump-back, contents contents, toc contents, info info, vowels vowels, \
             harakat vowels, digits digits, cover cover, hide hide-1, solo solo, wider wider, \
             sync sync, scrollbind sync, ruler ruler, dim dim, redraw redraw, refresh redraw, \
             approve approve, flag flag, align align, merge merge, split split, check check, \
             errors findings, back jump-back, page page-down, scroll page-down, select select, \
             half down half-page-down",
        );
        check(
            Locale::French,
            "quitter quit, sortir quit, chercher find, trouver find, rechercher find, aide help, \
             touches help, thème theme, couleurs theme, signet bookmark, marque-page bookmark, \
             copier copy, note note, annuler undo, refaire redo, exporter export, enregistrer export, \
             bibliothèque library, bibliotheque library, ouvrir library, filtrer filter, \
             mot next-word, suivant next-bead, précédent previous-bead, colonnes next-layout, \
             disposition next-layout, voyelles vowels, chiffres digits, sommaire contents, \
             table contents, début first, fin last, aligner align, fusionner merge, scinder split, \
             centrer centre, selection select, retour jump-back, vérifier check, approuver approve, \
             drapeau flag, élargir wider, règle ruler, redessiner redraw",
        );
        check(
            Locale::Arabic,
            "خروج quit, بحث find, ابحث find, مساعدة help, نسخ copy, ملاحظة note, تراجع undo, \
             إعادة redo, تصدير export, مكتبة library, سمة theme, ألوان theme, أرقام digits, \
             حركات vowels, تشكيل vowels, علامة bookmark, إشارة bookmark, فهرس contents, \
             محتويات contents, تصفية filter, صفحة page-down, التالي next-bead, إخفاء hide-1, \
             أعمدة next-layout, بداية first, نهاية last, محاذاة align, دمج merge, فصل split, \
             وسط centre, تحديد select, رجوع jump-back, فحص check, اعتماد approve, راية flag, \
             أضيق narrower, أوسع wider",
        );
    }

    #[test]
    fn a_file_on_the_same_matter_is_opened_beside() {
        let mut reader = reader(120, 30);
        let apart = |name: &str, related| Apart { name: name.into(), reason: "it is".into(), related };
        reader.apart = vec![apart("near.txt", true), apart("far.txt", false)];
        assert_eq!(press(&mut reader, "g f Enter"), [Effect::Open(Wanted::Beside(0))]);
        assert_eq!(press(&mut reader, "Down Enter"), [Effect::Open(Wanted::Apart(0))]);
        assert_eq!(press(&mut reader, "f a r Enter"), [Effect::Open(Wanted::Apart(1))]);
    }

    #[test]
    fn a_theme_is_shown_before_it_is_kept() {
        let opened = || {
            let mut reader = reader(120, 30);
            assert_eq!(press(&mut reader, "T"), [Effect::Themes]);
            let themes = ["terminal", "dark", "mine"].map(|name| (name.to_owned(), None)).to_vec();
            reader.update(Event::Themes { themes, now: "dark".into() });
            reader
        };
        let check = |keys: &str, expected: &[(&str, bool)]| {
            let effects = press(&mut opened(), keys);
            let theme = |(name, kept): &(&str, bool)| Effect::Theme { name: (*name).into(), kept: *kept };
            assert_eq!(effects, expected.iter().map(theme).collect::<Vec<_>>(), "{keys}");
        };
        check("Enter", &[("dark", true)]);
        check("T Enter", &[("mine", false), ("mine", true)]);
        check("T T T Enter", &[("mine", false), ("terminal", false), ("dark", false), ("dark", true)]);
        check("Up Esc", &[("terminal", false), ("dark", false)]);
        check("Esc", &[]);
        check("m i n Enter", &[("mine", false), ("mine", true)]);
        check("z", &[]);
    }

    #[test]
    fn the_palette_runs_what_is_typed() {
        let mut reader = reader(120, 30);
        press(&mut reader, ": l a s t Enter");
        assert_eq!(reader.bead(), 3);
        press(&mut reader, "C-p 2 Enter");
        assert_eq!(reader.bead(), 1);
        press(&mut reader, ": 9 9 9 Enter C-o");
        assert_eq!(reader.bead(), 1);
        assert_eq!(press(&mut reader, ": q u i t Enter"), [Effect::Quit]);
    }
}
