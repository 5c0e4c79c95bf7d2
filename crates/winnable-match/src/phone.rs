//! Telephone numbers, as far as two of them can be told to be one.

/// A telephone number by its last digits: those that do not depend on how it is dialled.
///
/// Country codes, trunk zeros, brackets and extensions differ between exports; the last nine
/// digits of a number with its area do not. A number without its area has fewer, and agrees only
/// on its last seven.
///
/// ```
/// use winnable_match::Phone;
/// let local = Phone::parse("02-1234-5678").expect("a number");
/// let dialled = Phone::parse("+82 2 1234 5678").expect("a number");
/// assert!(local.agrees(dialled));
/// assert!(Phone::parse("n/a").is_none());
/// assert!(Phone::parse("000-0000").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Phone {
    /// The last digits, at most nine.
    digits: u32,
    /// How many digits there are, at most nine.
    len: u8,
}

/// The least number of digits by which a subscriber is known.
const SUBSCRIBER: usize = 7;
/// The most digits that are compared: area and subscriber.
const WITH_AREA: usize = 9;

impl Phone {
    /// Reads a number in any writing; `None` for fewer than seven digits and for one digit
    /// repeated, which stands for no number.
    pub fn parse(raw: &str) -> Option<Self> {
        let mut digits = [0_u8; 24];
        let mut len = 0;
        for c in raw.chars() {
            match c {
                '0'..='9' | '０'..='９' => {
                    let digit = c.to_digit(10).or_else(|| Some(c as u32 - '０' as u32))?;
                    // Two numbers in one cell are no number.
                    *digits.get_mut(len)? = u8::try_from(digit).ok()?;
                    len += 1;
                }
                // What follows names an extension, or another number.
                'x' | 'X' | '#' | ';' | '/' | ',' | 'e' | 'E' if len >= SUBSCRIBER => break,
                _ => {}
            }
        }
        let digits = digits.get(..len)?;
        if len < SUBSCRIBER {
            return None;
        }
        let kept = digits.get(len.saturating_sub(WITH_AREA)..)?;
        // A trunk zero is dialled inside a country and not from outside.
        let zeros = kept.iter().take_while(|digit| **digit == 0).count();
        let kept = kept
            .get(zeros..)
            .filter(|rest| rest.len() >= SUBSCRIBER)
            .unwrap_or(kept);
        let first = kept.first()?;
        if kept.iter().all(|digit| digit == first) {
            return None;
        }
        Some(Self {
            digits: kept
                .iter()
                .fold(0, |number, digit| number * 10 + u32::from(*digit)),
            len: u8::try_from(kept.len()).ok()?,
        })
    }

    /// The last seven digits: what two writings of one number share.
    pub const fn subscriber(self) -> u32 {
        self.digits % 10_000_000
    }

    /// Whether two writings are of one number, as far as both go.
    pub fn agrees(self, other: Self) -> bool {
        let common = 10_u32.pow(u32::from(self.len.min(other.len)));
        self.digits % common == other.digits % common
    }

    /// Whether the number has digits before the subscriber's seven.
    pub fn has_area(self) -> bool {
        usize::from(self.len) > SUBSCRIBER
    }
}

#[cfg(test)]
mod tests;
