//! How many of the strongest people a mean is taken of.

/// How many of the strongest people a mean is taken of, 1 to 100.
///
/// ```
/// use winnable_score::TopK;
/// assert_eq!(TopK::new(3).map(TopK::get), Some(3));
/// assert_eq!(TopK::new(0), None);
/// assert_eq!(TopK::new(101), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopK(u32);

impl TopK {
    /// The strongest person alone.
    pub const ONE: Self = Self(1);

    /// The size of a buying group, which a model that forgot its `k` is offered: a proposal, the
    /// same as that of `decision-weighted`.
    pub const PROPOSED: Self = Self(4);

    /// The most, as for `top` of `decision-weighted`: no buying group is larger.
    pub const MOST: u32 = 100;

    /// So many people; `None` for 0 and for more than [`TopK::MOST`].
    pub const fn new(k: u32) -> Option<Self> {
        if matches!(k, 1..=Self::MOST) {
            Some(Self(k))
        } else {
            None
        }
    }

    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }
}
