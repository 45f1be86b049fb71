//! One hash for everything that must be known again: FNV-1a, 64 bits.
//!
//! What a reader wrote about a segment or a bead is found again by the hash of
//! its text when the file around it has changed, and a file that was moved by
//! the hash of its bytes. The values are kept for years, so the function is
//! written out here and never changes. It guards against accidents alone:
//! whoever wants two texts to have one hash can make them.
//!
//! Source: Fowler, Noll, Vo; offset basis and prime as in draft-eastlake-fnv.

/// The hash of these bytes.
pub fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = Hasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// The same hash of bytes that come piece by piece.
#[derive(Clone, Copy, Debug)]
pub struct Hasher(u64);

impl Default for Hasher {
    fn default() -> Hasher {
        Hasher(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher {
    /// Takes the next bytes.
    pub fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }

    /// The hash of all bytes taken so far.
    pub fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_are_the_published_ones() {
        // The test vectors of the FNV reference code.
        let check = |text: &str, expected| assert_eq!(hash(text.as_bytes()), expected, "{text}");
        check("", 0xCBF2_9CE4_8422_2325);
        check("a", 0xAF63_DC4C_8601_EC8C);
        check("foobar", 0x8594_4171_F739_67E8);
    }

    #[test]
    fn pieces_hash_as_the_whole() {
        let mut pieces = Hasher::default();
        pieces.write(b"foo");
        pieces.write(b"bar");
        assert_eq!(pieces.finish(), hash(b"foobar"));
    }
}
