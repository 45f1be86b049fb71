//! Marks: what is laid over the bytes of a version on the page.
//!
//! Marks are found for what is on the page alone, and never move a cell: the
//! layout is the same with them and without.

use std::ops::Range;

use ratatui::style::Style;

use crate::parallel::{Hit, Place};
use crate::study::check::Severity;
use crate::ui::reader::Reader;
use crate::ui::theme::{Role, Theme};

/// A role for a range of bytes; later marks lie over earlier ones.
#[derive(Hash)]
pub(super) struct Mark {
    pub(super) bytes: Range<usize>,
    pub(super) role: Role,
}

/// The marks on `side` within these beads, the lowest first.
pub(super) fn marks(reader: &Reader, side: usize, beads: &Range<usize>) -> Vec<Mark> {
    let text = reader.text();
    let mut marks = Vec::new();
    if reader.dimmed {
        marks.push(Mark { bytes: 0..usize::MAX, role: Role::Away });
    }
    for bead in beads.clone() {
        if text.sides() > 1
            && text.ladder().linked_sides(bead) == 1
            && let Some(bytes) = text.passage(bead, side)
        {
            marks.push(Mark { bytes, role: Role::Alone });
        }
    }
    let here = reader.bead();
    if beads.contains(&here) {
        marks.extend(text.passage(here, side).map(|bytes| Mark { bytes, role: Role::Bead }));
        // Where a row is one passage, the bar beside it says enough in the other panes: to
        // write all of it again with every key is dear over a slow line.
        if beads.len() > 1 || side == reader.place().side {
            marks.extend(lit(reader, side).map(|bytes| Mark { bytes, role: Role::Lit }));
        }
    }
    marks.extend(found(reader, side, beads));
    for bead in beads.clone() {
        let gone = reader.left_out(bead, side).into_iter();
        marks.extend(gone.map(|bytes| Mark { bytes, role: Role::Deleted }));
    }
    marks.extend(beside_hits(reader, side, beads));
    for hit in reader.finding.hits_in(beads).iter().filter(|h| h.side == side) {
        let role = if hit.bead == here { Role::HitHere } else { Role::Hit };
        marks.push(Mark { bytes: hit.bytes.clone(), role });
    }
    if reader.on_words && reader.place().side == side {
        marks.extend(reader.word().map(|bytes| Mark { bytes, role: Role::Word }));
    }
    let role = if reader.place().side == side { Role::Word } else { Role::WordBeside };
    marks.extend(reader.linked_word(side).map(|bytes| Mark { bytes, role }));
    for bead in beads.clone().filter(|bead| reader.covers(side, *bead)) {
        marks.extend(text.passage(bead, side).map(|bytes| Mark { bytes, role: Role::Covered }));
    }
    if let Some((selected, bytes)) = reader.selected()
        && selected == side
    {
        marks.push(Mark { bytes, role: Role::Selected });
    }
    marks
}

/// The words on `side` that checks found something about; a hint marks none.
fn found(reader: &Reader, side: usize, beads: &Range<usize>) -> Vec<Mark> {
    let of_side = reader
        .findings
        .of_beads(beads.clone())
        .filter(|finding| finding.severity > Severity::Hint)
        .flat_map(|finding| &finding.passages)
        .filter(|passage| passage.side == side);
    of_side
        .flat_map(|passage| passage.marks.iter().cloned())
        .map(|bytes| Mark { bytes, role: Role::Finding })
        .collect()
}

/// What corresponds on `side` to hits in other versions, in those beads in which
/// it has none of its own; in the current bead it is lit already.
fn beside_hits(reader: &Reader, side: usize, beads: &Range<usize>) -> Vec<Mark> {
    let here = reader.bead();
    let of_beads = reader.finding.hits_in(beads).chunk_by(|a, b| a.bead == b.bead);
    let beside = of_beads.filter(|hits| hits[0].bead != here && hits.iter().all(|hit| hit.side != side));
    let corresponds = |hit: &Hit| {
        let segment = reader.text().segment_at(Place { side: hit.side, byte: hit.bytes.start })?;
        let segments = reader.text().counterparts(hit.side, segment, side);
        let bytes = (!segments.is_empty()).then(|| reader.text().versions()[side].bytes(segments))?;
        Some(Mark { bytes, role: Role::HitBeside })
    };
    beside.flatten().filter_map(corresponds).collect()
}

/// What is lit on `side`: the segment the reader stands in, or what corresponds to it.
fn lit(reader: &Reader, side: usize) -> Option<Range<usize>> {
    let place = reader.place();
    let segment = reader.text().segment_at(place)?;
    let segments = reader.text().counterparts(place.side, segment, side);
    (!segments.is_empty()).then(|| reader.text().versions()[side].bytes(segments))
}

/// The style of a cell that shows `bytes`. What a check found lies over the passage one
/// stands in and leaves it its colour, so that both are seen.
pub(super) fn style_of(theme: &Theme, marks: &[Mark], bytes: &Range<usize>) -> Style {
    let over = |m: &&Mark| m.bytes.start < bytes.end && bytes.start < m.bytes.end;
    let mut roles = marks.iter().rev().filter(over).map(|m| m.role);
    let role = roles.next().unwrap_or(Role::Text);
    let style = theme.style(role);
    if role == Role::Finding && roles.any(|below| below == Role::Lit) {
        theme.style(Role::Lit).add_modifier(style.add_modifier)
    } else {
        style
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{Ground, Palette};
    use ratatui::style::Modifier;

    #[test]
    fn what_was_found_is_seen_in_the_passage_one_stands_in_and_so_is_that() {
        for palette in [Palette::Terminal, Palette::Dark, Palette::Light, Palette::Contrast] {
            let theme = Theme::new(palette, Ground::Dark, false, Vec::new());
            let mark = |bytes, role| Mark { bytes, role };
            let marks = [
                mark(0..30, Role::Bead),
                mark(0..20, Role::Lit),
                mark(10..12, Role::Finding),
                mark(14..15, Role::Finding),
                mark(14..15, Role::Finding),
                mark(25..26, Role::Finding),
            ];
            let check = |at: usize, expected| assert_eq!(style_of(&theme, &marks, &(at..at + 1)), expected);
            let lit = theme.style(Role::Lit);
            check(9, lit);
            check(10, lit.add_modifier(Modifier::UNDERLINED));
            check(14, lit.add_modifier(Modifier::UNDERLINED));
            check(24, theme.style(Role::Bead));
            check(25, theme.style(Role::Finding));
            check(40, theme.style(Role::Text));
        }
    }
}
