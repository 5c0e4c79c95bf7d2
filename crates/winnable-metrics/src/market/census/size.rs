//! Size classes by employees, as tables of firms label them.

use serde::Serialize;

/// A range of employees, both ends within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct SizeRange {
    /// The fewest employees.
    pub low: u32,
    /// The most; `None` for no end.
    pub high: Option<u32>,
}

impl SizeRange {
    /// Firms of any size.
    pub const ALL: Self = Self::at_least(0);

    /// That many employees or more.
    pub const fn at_least(low: u32) -> Self {
        Self { low, high: None }
    }

    /// From so many to so many employees, both included. Ends in the wrong order make a range that
    /// holds nothing, of which no table has a class.
    pub const fn between(low: u32, high: u32) -> Self {
        Self {
            low,
            high: Some(high),
        }
    }

    /// Reads a label such as `Total`, `<20`, `100-149`, `1,000-1,499`, `5,000+`, `06: 20-24
    /// employees` or `a) 1 to 4`.
    ///
    /// ```
    /// use winnable_metrics::market::SizeRange;
    ///
    /// assert_eq!(SizeRange::from_label("<20"), Some(SizeRange::between(0, 19)));
    /// assert_eq!(SizeRange::from_label("5,000+"), Some(SizeRange::at_least(5_000)));
    /// assert_eq!(SizeRange::from_label("large"), None);
    /// ```
    pub fn from_label(label: &str) -> Option<Self> {
        let label = label.to_lowercase().replace(',', "");
        let label = label.rsplit([':', ')']).next()?;
        let label = label.trim().trim_end_matches("employees").trim();
        if matches!(label, "total" | "all" | "all sizes") {
            return Some(Self::ALL);
        }
        if let Some(end) = label.strip_prefix('<') {
            let end: u32 = end.trim().parse().ok()?;
            return Some(Self::between(0, end.checked_sub(1)?));
        }
        if let Some(start) = label
            .strip_suffix('+')
            .or_else(|| label.strip_suffix("or more"))
        {
            return Some(Self::at_least(start.trim().parse().ok()?));
        }
        let (low, high) = label
            .split_once(" to ")
            .or_else(|| label.split_once(['-', '–']))?;
        let (low, high) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
        (low <= high).then_some(Self::between(low, high))
    }

    /// The range of a size code of the Statistics of US Businesses since 2017. Older years use the
    /// same codes for other sizes, which is why a label has the last word.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "01" => Self::ALL,
            "02" => Self::between(0, 4),
            "03" => Self::between(5, 9),
            "04" => Self::between(10, 14),
            "05" => Self::between(15, 19),
            "33" => Self::between(0, 19),
            "06" => Self::between(20, 24),
            "07" => Self::between(25, 29),
            "08" => Self::between(30, 34),
            "09" => Self::between(35, 39),
            "10" => Self::between(40, 49),
            "11" => Self::between(50, 74),
            "12" => Self::between(75, 99),
            "13" => Self::between(100, 149),
            "14" => Self::between(150, 199),
            "15" => Self::between(200, 299),
            "16" => Self::between(300, 399),
            "17" => Self::between(400, 499),
            "37" => Self::between(0, 499),
            "18" => Self::between(500, 749),
            "19" => Self::between(750, 999),
            "31" => Self::between(1_000, 1_499),
            "22" => Self::between(1_500, 1_999),
            "23" => Self::between(2_000, 2_499),
            "24" => Self::between(2_500, 4_999),
            "25" => Self::at_least(5_000),
            _ => return None,
        })
    }

    /// Whether every size of the other range is in this one.
    pub fn contains(self, other: Self) -> bool {
        self.low <= other.low && other.end() <= self.end()
    }

    /// Whether some size is in both.
    pub fn overlaps(self, other: Self) -> bool {
        u64::from(self.low) <= other.end() && u64::from(other.low) <= self.end()
    }

    /// The last size; an open end is beyond all that can be stated.
    fn end(self) -> u64 {
        self.high.map_or(u64::MAX, u64::from)
    }
}
