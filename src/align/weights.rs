//! The parameters of the aligner, all in one place.

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

    /// The share of beads that are right among those whose pairs are as probable as this.
    pub(crate) fn calibrated(&self, probable: f32) -> f32 {
        probable.clamp(0.0, 1.0)
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
                -1.617, // shape 1-2
                -3.298, // shape 2-2
                -2.991, // shape 1-3
                -4.224, // shape 2-3
                -2.554, // shape 1-4
                -0.467, // length, standard
                -0.387, // length, plain
                0.274,  // numbers met
                -1.008, // numbers missed
                0.420,  // names met
                -0.222, // names missed
                0.285,  // cognates met
                -0.120, // cognates missed
                0.251,  // latin met
                -0.849, // latin missed
                -0.025, // lexicon met
                -0.329, // lexicon missed
                0.000,  // learnt met
                0.000,  // learnt missed
                0.721,  // question
                0.132,  // exclamation
                0.998,  // quote
                -0.951, // bracket
                0.398,  // colon
                0.007,  // end
                0.222,  // paragraph starts
                -0.199, // paragraph breaks inside
                -0.499, // furniture
                -1.816, // dated
                0.132,  // open inside
                2.218,  // none met
                -1.288, // length itself
                2.620,  // square root of met
                -0.938, // share met
            ],
            alone: [
                -2.994, // alone
                1.377,  // alone again
                2.293,  // furniture
                1.872,  // dated
                0.538,  // open
                -1.662, // length itself
                0.018,  // many met elsewhere
                -0.032, // starts paragraph
            ],
            missing: 0.0,
            lone: 0.0,
            extra: -0.02,
        }
    }
}
