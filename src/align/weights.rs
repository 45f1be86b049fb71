//! The parameters of the aligner, all in one place.

use super::evidence::pairing::{LINK_FEATURES, NULL_FEATURES};

/// What each feature is worth. [`Weights::default`] is what the aligner uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The weight of each feature of a link.
    pub link: [f32; LINK_FEATURES],
    /// The weight of each feature of a segment that stands alone.
    pub alone: [f32; NULL_FEATURES],
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

    /// What a lone segment gains after another.
    pub(crate) fn again(&self) -> f32 {
        self.alone[1]
    }
}

impl Default for Weights {
    fn default() -> Weights {
        Weights {
            link: [
                -2.2, -4.0, -4.2, -5.0, -6.0, -0.25, -0.3, 0.9, -0.3, 0.8, -0.1, 0.5, -0.05, 0.8, -0.1, 0.5, -0.05, 0.4,
                -0.02, 0.5, 0.3, 0.4, 0.4, 0.3, 0.2, 0.3, -0.5, -0.5, -0.5, -0.2, -0.5, 0.0, 0.0, 0.0,
            ],
            alone: [-1.5, 0.7, 0.5, 0.5, 0.2, -0.2, 0.0, 0.0],
        }
    }
}
