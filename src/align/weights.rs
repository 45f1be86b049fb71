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
                -0.926, // shape 1-2
                -1.881, // shape 2-2
                -1.769, // shape 1-3
                -2.300, // shape 2-3
                -0.901, // shape 1-4
                -0.445, // length, standard
                -1.005, // length, plain
                0.119,  // numbers met
                -1.132, // numbers missed
                0.259,  // names met
                -0.134, // names missed
                0.133,  // cognates met
                -0.149, // cognates missed
                0.366,  // latin met
                -1.458, // latin missed
                -0.175, // lexicon met
                -0.150, // lexicon missed
                -0.104, // learnt met
                -0.343, // learnt missed
                0.669,  // question
                -0.017, // exclamation
                0.974,  // quote
                -0.363, // bracket
                0.277,  // colon
                -0.015, // end
                0.275,  // paragraph starts
                -0.090, // paragraph breaks inside
                0.385,  // furniture
                -1.621, // dated
                -0.067, // open inside
                2.807,  // none met
                -1.363, // length itself
                3.763,  // square root of met
                -0.992, // share met
                -0.612, // unfinished inside
                -0.214, // small inside
                0.294,  // unfinished
                0.254,  // small
                -0.650, // met beside the usual
                0.0,    // merged, by the first look
            ],
            alone: [
                -1.672, // alone
                1.296,  // alone again
                2.866,  // furniture
                1.734,  // dated
                0.537,  // open
                -1.072, // length itself
                0.015,  // many met elsewhere
                0.110,  // starts paragraph
                -0.151, // unfinished
                -0.451, // small
                -0.229, // no lexicon
                0.0,    // alone, by the first look
            ],
            missing: 0.0,
            lone: 0.0,
            extra: -0.02,
        }
    }
}
