//! The band: which places of two sides' grid a search looks at.

/// For each row `i` from 0 to the first side's count the columns it spans.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Band {
    rows: Vec<(u32, u32)>,
    offsets: Vec<usize>,
}

impl Band {
    /// The whole grid of `n` by `m` segments.
    pub(crate) fn full(n: usize, m: usize) -> Band {
        Band::new(vec![(0, m as u32); n + 1], m)
    }

    /// A band of these rows (first and last column, both within); they are
    /// widened so that they start at 0, end at `m`, never fall and touch.
    pub(crate) fn new(mut rows: Vec<(u32, u32)>, m: usize) -> Band {
        let m = m as u32;
        for row in &mut rows {
            *row = (row.0.min(m), row.1.min(m));
        }
        if let Some(first) = rows.first_mut() {
            first.0 = 0;
        }
        if let Some(last) = rows.last_mut() {
            last.1 = m;
        }
        for i in 1..rows.len() {
            rows[i].1 = rows[i].1.max(rows[i - 1].1);
        }
        for i in (1..rows.len()).rev() {
            rows[i - 1].0 = rows[i - 1].0.min(rows[i].0);
            // A row must reach the next one's first column.
            rows[i - 1].1 = rows[i - 1].1.max(rows[i].0);
        }
        let mut offsets = Vec::with_capacity(rows.len() + 1);
        let mut at = 0;
        for &(from, to) in &rows {
            offsets.push(at);
            at += (to.max(from) - from) as usize + 1;
        }
        offsets.push(at);
        Band { rows, offsets }
    }

    /// A band of `reach` columns to each side of a path of grid points.
    pub(crate) fn around(path: &[(usize, usize)], n: usize, m: usize, reach: usize) -> Band {
        let mut rows = vec![(u32::MAX, 0u32); n + 1];
        for pair in path.windows(2) {
            let ((i0, j0), (i1, j1)) = (pair[0], pair[1]);
            let low = j0.saturating_sub(reach) as u32;
            let high = (j1 + reach) as u32;
            let from = i0.saturating_sub(reach);
            for row in rows.iter_mut().take((i1 + reach).min(n) + 1).skip(from) {
                *row = (row.0.min(low), row.1.max(high));
            }
        }
        for row in &mut rows {
            if row.0 == u32::MAX {
                *row = (0, m as u32);
            }
        }
        Band::new(rows, m)
    }

    /// This band with these columns of each row in it too.
    pub(crate) fn joined(&self, rows: &[(u32, u32)], m: usize) -> Band {
        let both = self.rows.iter().zip(rows).map(|(a, b)| (a.0.min(b.0), a.1.max(b.1)));
        Band::new(both.collect(), m)
    }

    /// This band with these points in it, and a little around them.
    pub(crate) fn with(&self, points: &[(usize, usize)], m: usize) -> Band {
        let mut rows = self.rows.clone();
        for &(i, j) in points {
            if let Some(row) = rows.get_mut(i) {
                *row = (row.0.min(j.saturating_sub(1) as u32), row.1.max((j + 1).min(m) as u32));
            }
        }
        Band::new(rows, m)
    }

    /// The number of rows: one more than the first side's segments.
    pub(crate) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The columns of row `i`, first and last.
    pub(crate) fn row(&self, i: usize) -> (usize, usize) {
        let (from, to) = self.rows[i];
        (from as usize, to as usize)
    }

    /// All rows, each with its first and its last column.
    pub(crate) fn all(&self) -> &[(u32, u32)] {
        &self.rows
    }

    /// The number of the first cell of row `i`; behind the last row the number of cells.
    pub(crate) fn first_cell(&self, i: usize) -> usize {
        self.offsets[i]
    }

    /// The number of cells.
    pub(crate) fn len(&self) -> usize {
        self.offsets.last().copied().unwrap_or(0)
    }

    /// The number of the cell at row `i`, column `j`, if it is in the band.
    pub(crate) fn cell(&self, i: usize, j: usize) -> Option<usize> {
        let &(from, to) = self.rows.get(i)?;
        let j = j as u32;
        (j >= from && j <= to).then(|| self.offsets[i] + (j - from) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_band_can_be_walked_from_corner_to_corner(
            rows in prop::collection::vec((0u32..30, 0u32..30), 1..20), m in 0usize..25
        ) {
            let n = rows.len() - 1;
            let band = Band::new(rows, m);
            let mut j = 0;
            for i in 0..=n {
                prop_assert!(band.cell(i, j).is_some(), "row {} column {}", i, j);
                let next = if i < n { band.row(i + 1).0 } else { m };
                j = j.max(next);
                prop_assert!(band.cell(i, j).is_some(), "row {} column {}", i, j);
            }
            prop_assert_eq!(j, m);
        }
    }
}
