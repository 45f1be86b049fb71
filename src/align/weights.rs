//! The parameters of the aligner, all in one place.
//!
//! They make the ladders of texts aligned by hand likeliest among all ladders:
//! `cargo bench --bench aligner -- fit` finds them, `-- cross` tells how they do
//! on documents they were not fitted on.

use super::evidence::pairing::{LINK_FEATURES, NULL_FEATURES};

/// What each feature is worth. [`Weights::default`] is what the aligner uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The weight of each feature of a link.
    pub link: [f32; LINK_FEATURES],
    /// The weight of each feature of a segment that stands alone.
    pub alone: [f32; NULL_FEATURES],
    /// Added where one side of three has no part in a bead.
    pub missing: f32,
    /// Added for a segment alone among three sides.
    pub lone: f32,
    /// Added for each segment of a bead of three sides beyond one a side.
    pub extra: f32,
}

impl Weights {
    /// The score of a link with these features.
    pub(crate) fn link(&self, features: &[f32; LINK_FEATURES]) -> f32 {
        self.link.iter().zip(features).map(|(w, f)| w * f).sum()
    }

    /// The score of a lone segment with these features, after a link.
    pub(crate) fn alone(&self, features: &[f32; NULL_FEATURES]) -> f32 {
        self.alone.iter().zip(features).map(|(w, f)| w * f).sum()
    }

    /// The share of beads over so many sides that are right among those whose
    /// pairs are as probable as this.
    ///
    /// A pair is as probable as the search says. A bead of more sides is right only
    /// if all its pairs are: what its pairs say on average promises too much. The
    /// straight line between the log-odds was laid through what
    /// `cargo bench --bench aligner -- reliability` prints.
    pub(crate) fn calibrated(&self, probable: f32, sides: usize) -> f32 {
        const SLOPE: f32 = 1.17;
        const BELOW: f32 = 0.9;
        let probable = probable.clamp(0.0, 1.0);
        if sides < 3 {
            return probable;
        }
        let odds = (probable / (1.0 - probable).max(1e-6)).max(1e-6).ln();
        1.0 / (1.0 + (BELOW - SLOPE * odds).exp())
    }

    /// What a lone segment gains after another.
    pub(crate) fn again(&self) -> f32 {
        self.alone[1]
    }
}

impl Default for Weights {
    fn default() -> Weights {
        Weights {
            link: [
                -0.817, // shape 1-2
                -1.456, // shape 2-2
                -1.330, // shape 1-3
                -1.435, // shape 2-3
                0.058,  // shape 1-4
                -0.456, // length, standard
                -0.085, // length, plain
                -0.028, // numbers met
                -0.944, // numbers missed
                0.248,  // names met
                -0.115, // names missed
                0.018,  // cognates met
                -0.135, // cognates missed
                0.424,  // latin met
                -1.225, // latin missed
                -0.136, // lexicon met
                -0.160, // lexicon missed
                -0.146, // learnt met
                -0.337, // learnt missed
                0.565,  // question
                0.090,  // exclamation
                0.804,  // quote
                -0.725, // bracket
                0.270,  // colon
                -0.331, // end
                0.284,  // paragraph starts
                -0.216, // paragraph breaks inside
                -0.080, // furniture
                -1.116, // dated
                0.212,  // open inside
                2.823,  // none met
                -1.374, // length itself
                3.714,  // square root of met
                -0.906, // share met
                0.933,  // unfinished inside
                -0.558, // small inside
                0.310,  // unfinished
                0.408,  // small
                -0.831, // met beside the usual
            ],
            alone: [
                -1.567, // alone
                1.185,  // alone again
                2.495,  // furniture
                1.206,  // dated
                0.765,  // open
                -0.994, // length itself
                0.030,  // many met elsewhere
                0.169,  // starts paragraph
                0.065,  // unfinished
                -0.347, // small
                -0.540, // no lexicon
            ],
            missing: 0.0,
            lone: 0.0,
            extra: -0.02,
        }
    }
}
