//! What of the text is on the screen: the frame, the anchor and the page.

use super::reader::Reader;
use crate::layout::Pager;

impl Reader {
    pub(super) fn pager(&mut self) -> Pager<'_> {
        let height = usize::from(self.body().height).max(1);
        Pager { text: &self.text, rows: &self.rows, compositor: &mut self.compositor, height }
    }

    /// Makes the frame anew, for a new size, focus or arrangement.
    pub(super) fn reframe(&mut self) {
        let frame = self.wanted_frame();
        if frame != *self.compositor.frame() {
            self.compositor = self.compositor_for(frame);
            self.reset_rows();
        }
    }

    /// Lays everything out anew, for a new setting.
    pub(super) fn reset(&mut self) {
        self.renew();
        self.reset_rows();
    }

    /// Takes the page up again where rows or their heights have changed: the
    /// anchor keeps its row, and the place is shown.
    pub(super) fn reset_rows(&mut self) {
        self.anchor.skip = 0;
        self.show();
    }

    /// Scrolls as little as is needed to show the bead the reader stands in.
    pub(super) fn show(&mut self) {
        let (anchor, bead) = (self.anchor, self.bead());
        self.anchor = self.pager().showing(anchor, bead);
    }

    pub(super) fn lay_out(&mut self) {
        let anchor = self.anchor;
        self.anchor = self.pager().scrolled(anchor, 0);
        let anchor = self.anchor;
        self.page = self.pager().page(anchor);
        self.lay_out_waiting();
        self.cover_again();
        self.see_hits();
    }
}
