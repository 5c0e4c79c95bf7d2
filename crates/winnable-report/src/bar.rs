//! Bars of block characters, in integers.

/// The eighths of a cell, from one to eight.
const EIGHTHS: [char; 8] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];

/// A bar of a waterfall on a scale from 0 to `full`, in `cells` columns: it starts where the sum
/// stood before and is as long as what the line adds. What a line takes is drawn as `▒`, from the
/// new sum to the old one. A line that moves the sum at all has at least a thin bar.
pub(crate) fn waterfall(before: i32, change: i32, full: i32, cells: usize) -> String {
    let (from, to) = (
        before.min(before + change).max(0),
        before.max(before + change).max(0),
    );
    let eighths = |value: i32| {
        let scaled = i64::from(value) * i64::try_from(cells * 8).unwrap_or(0);
        usize::try_from(scaled / i64::from(full.max(1)))
            .unwrap_or(0)
            .min(cells * 8)
    };
    if change == 0 || cells == 0 {
        return String::new();
    }
    // A bar starts at a whole cell, since no character begins within one.
    let start = (eighths(from) / 8).min(cells - 1);
    let length = eighths(to - from).clamp(1, (cells - start) * 8);
    let mut bar = " ".repeat(start);
    if change < 0 {
        bar.extend(std::iter::repeat_n('▒', length.div_ceil(8)));
        return bar;
    }
    bar.extend(std::iter::repeat_n('█', length / 8));
    bar.extend(
        (length % 8)
            .checked_sub(1)
            .and_then(|rest| EIGHTHS.get(rest)),
    );
    bar
}

#[cfg(test)]
mod tests;
