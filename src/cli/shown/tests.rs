//! Whatever is pressed, in every way of treating Arabic a terminal of another make ends up
//! showing what drawing the reader from nothing would show; and what a terminal that turns
//! letters makes of that is what was painted.

use proptest::prelude::*;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthChar;

use super::*;
use crate::cli::doctor;
use crate::layout;
use crate::message::tests::speaking;
use crate::terminal::arabic::tests::reads_as;
use crate::terminal::emulator::{Emulator, as_held};
use crate::terminal::{Colours, Screen, Strategy as Way};
use crate::ui::Effect;
use crate::ui::model::{Beginning, Step, World, beginning, step};

/// What happens to the terminal and not to the reader.
#[derive(Clone, Debug)]
enum Happening {
    Step(Step),
    /// Somebody else had the terminal.
    Aside,
    /// One looked which way reads right, and took this one.
    Calibrated(Way),
    /// Frames are not drawn for a while: more came in meanwhile.
    Unseen(Vec<Step>),
}

fn way() -> impl Strategy<Value = Way> {
    prop::sample::select(Way::ALL.to_vec()).prop_map(|(_, way)| way)
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        60 => step().prop_map(Happening::Step),
        1 => Just(Happening::Aside),
        1 => way().prop_map(Happening::Calibrated),
        4 => prop::collection::vec(step(), 2..6).prop_map(Happening::Unseen),
    ]
}

/// A reader on a terminal.
struct Desk {
    world: World,
    screen: Screen,
    emulator: Emulator,
    colours: Colours,
    slants: bool,
    pictures: bool,
}

impl Desk {
    fn new(beginning: &Beginning, way: Way, colours: Colours, slants: bool, pictures: bool) -> Desk {
        let (width, height) = (beginning.size.0.max(1), beginning.size.1.max(1));
        let world = World::new(&Beginning { size: (width, height), ..beginning.clone() });
        let screen = Screen::new(width, height, way, colours).slanting(slants);
        let mut desk =
            Desk { world, screen, emulator: Emulator::new(width, height), colours, slants, pictures };
        desk.emulator = desk.blank();
        desk
    }

    /// The terminal when it is new.
    fn blank(&self) -> Emulator {
        let area = self.screen.area();
        let emulator = Emulator::new(area.width, area.height);
        if self.pictures { emulator } else { emulator.without_pictures() }
    }

    fn draw(&mut self) {
        let mut bytes = Vec::new();
        let shown = Shown::new(&self.world.reader, &self.world.theme, self.screen.area());
        let written = self.screen.draw(&mut bytes, &shown).expect("a Vec takes all");
        assert_eq!(written, bytes.len());
        self.emulator.take(&bytes);
    }

    /// What drawing it from nothing shows.
    fn fresh(&self) -> Emulator {
        let (area, way) = (self.screen.area(), self.screen.strategy());
        let mut screen = Screen::new(area.width, area.height, way, self.colours).slanting(self.slants);
        let mut bytes = Vec::new();
        let shown = Shown::new(&self.world.reader, &self.world.theme, area);
        screen.draw(&mut bytes, &shown).expect("a Vec takes all");
        let mut emulator = self.blank();
        emulator.take(&bytes);
        emulator
    }

    fn take(&mut self, happening: &Happening) {
        match happening {
            Happening::Step(step) => self.step(step),
            Happening::Unseen(steps) => steps.iter().for_each(|step| self.step(step)),
            Happening::Aside => {
                self.emulator.take(b"\x1b[2J\x1b[H$ ls\r\nsomething else\r\n$ fg\x1b[7;9H\x1b[31m!\x1b[m");
                self.resumed();
            }
            Happening::Calibrated(way) => self.calibrate(*way),
        }
    }

    fn step(&mut self, step: &Step) {
        let step = match step {
            Step::Resize(width, height) => &Step::Resize((*width).max(1), (*height).max(1)),
            step => step,
        };
        self.world.take(step);
        if let Step::Resize(width, height) = step {
            self.emulator.resize(*width, *height);
            self.screen.resize(*width, *height);
        }
        for effect in std::mem::take(&mut self.world.asked) {
            match effect {
                Effect::Redraw => self.screen.invalidate(),
                Effect::Suspend => self.take(&Happening::Aside),
                Effect::Calibrate => self.calibrate(self.screen.strategy()),
                _ => {}
            }
        }
    }

    fn resumed(&mut self) {
        let area = self.screen.area();
        self.screen.resize(area.width, area.height);
        self.world.take(&Step::Resize(area.width, area.height));
    }

    fn calibrate(&mut self, way: Way) {
        let setting = layout::Setting::default();
        let screen = doctor::screen(self.screen.strategy(), setting, self.screen.area().width);
        self.emulator.take(&screen);
        self.resumed();
        self.screen.invalidate();
        self.screen.set_strategy(way);
    }

    /// The first line that a terminal treated this way would show otherwise than it was painted.
    fn misread(&self) -> Option<String> {
        if self.colours != Colours::True || !self.slants {
            return None;
        }
        let area = self.screen.area();
        let shown = Shown::new(&self.world.reader, &self.world.theme, area);
        (0..area.height).find_map(|y| {
            let mut row = Buffer::empty(Rect { y, height: 1, ..area });
            shown.paint(y, &mut row);
            // Where the emulator has one weight, kitty has two.
            let way = self.screen.strategy();
            let weights = |cell: &Cell| way == Way::Kitty && cell.modifier.contains(Modifier::DIM);
            let agreed = row.content.iter().all(|cell| is_agreed(cell.symbol()) && !weights(cell));
            let wanted: Vec<_> = row.content.iter().map(as_held).collect();
            let held = self.emulator.row(y);
            let wrong = agreed.then(|| reads_as(way, &held, &wanted).err()).flatten();
            wrong.map(|wrong| format!("line {y}: {wrong}"))
        })
    }
}

/// Whether all terminals take a symbol for as wide as we do.
fn is_agreed(symbol: &str) -> bool {
    let bases = symbol.chars().filter(|c| c.width().is_some_and(|width| width > 0)).count();
    bases < 2 && !symbol.contains(['\u{fe0f}', '\u{20e3}'])
}

fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    // 256 is what proptest tries unasked.
    let cases = if usual.cases == 256 { 16 } else { usual.cases };
    ProptestConfig { cases, max_shrink_iters: 2000, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_on_the_screen_is_what_drawing_anew_would_show(
        beginning in beginning(),
        way in way(),
        colours in prop::sample::select(vec![Colours::True, Colours::True, Colours::Indexed, Colours::Sixteen, Colours::None]),
        slants in prop::sample::select(vec![true, true, false]),
        pictures in any::<bool>(),
        happenings in prop::collection::vec(happening(), 1..80),
    ) {
        speaking(beginning.locale, || {
            let mut desk = Desk::new(&beginning, way, colours, slants, pictures);
            desk.draw();
            for (at, happening) in happenings.iter().enumerate() {
                desk.take(happening);
                desk.draw();
                let differs = desk.emulator.differs(&desk.fresh());
                prop_assert!(differs.is_none(), "{:?} after {:?}", differs, &happenings[..=at]);
                let misread = desk.misread();
                prop_assert!(misread.is_none(), "{:?} after {:?}", misread, &happenings[..=at]);
            }
            Ok::<(), TestCaseError>(())
        })?;
    }
}
