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
                -0.998, // shape 1-2
                -1.871, // shape 2-2
                -1.723, // shape 1-3
                -1.993, // shape 2-3
                -0.689, // shape 1-4
                -0.425, // length, standard
                -0.408, // length, plain
                0.136,  // numbers met
                -0.997, // numbers missed
                0.271,  // names met
                -0.075, // names missed
                0.124,  // cognates met
                -0.145, // cognates missed
                0.488,  // latin met
                -1.267, // latin missed
                -0.146, // lexicon met
                -0.137, // lexicon missed
                -0.113, // learnt met
                -0.323, // learnt missed
                0.624,  // question
                0.191,  // exclamation
                1.022,  // quote
                -0.938, // bracket
                0.451,  // colon
                -0.016, // end
                0.214,  // paragraph starts
                -0.056, // paragraph breaks inside
                0.429,  // furniture
                -1.998, // dated
                0.110,  // open inside
                3.107,  // none met
                -1.748, // length itself
                3.410,  // square root of met
                -0.877, // share met
            ],
            alone: [
                -1.790, // alone
                1.367,  // alone again
                3.265,  // furniture
                2.020,  // dated
                0.479,  // open
                -1.144, // length itself
                -0.014, // many met elsewhere
                0.005,  // starts paragraph
            ],
            missing: 0.0,
            lone: 0.0,
            extra: -0.02,
        }
    }
}
