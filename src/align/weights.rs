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
                -1.069, // shape 1-2
                -2.039, // shape 2-2
                -1.883, // shape 1-3
                -2.222, // shape 2-3
                -0.907, // shape 1-4
                -0.424, // length, standard
                -0.461, // length, plain
                0.153,  // numbers met
                -1.000, // numbers missed
                0.275,  // names met
                -0.071, // names missed
                0.153,  // cognates met
                -0.147, // cognates missed
                0.505,  // latin met
                -1.270, // latin missed
                -0.130, // lexicon met
                -0.134, // lexicon missed
                -0.113, // learnt met
                -0.266, // learnt missed
                0.542,  // question
                0.145,  // exclamation
                1.009,  // quote
                -0.961, // bracket
                0.435,  // colon
                -0.021, // end
                0.225,  // paragraph starts
                -0.057, // paragraph breaks inside
                0.207,  // furniture
                -1.978, // dated
                0.096,  // open inside
                2.913,  // none met
                -1.792, // length itself
                3.253,  // square root of met
                -0.822, // share met
            ],
            alone: [
                -1.959, // alone
                1.405,  // alone again
                3.085,  // furniture
                1.999,  // dated
                0.484,  // open
                -1.188, // length itself
                -0.010, // many met elsewhere
                0.046,  // starts paragraph
            ],
            missing: 0.0,
            lone: 0.0,
            extra: -0.02,
        }
    }
}
