//! What the deals say of a stated hypothesis.

use winnable_model::Localised;

use super::{Examined, Standing};

impl Localised for Standing {
    fn en(&self) -> String {
        match self {
            Self::Holds => "holds",
            Self::WinsLess => "the other way round: less is won",
            Self::CannotBeTold => "cannot be told with these deals",
            Self::KnowsTheOutcome => "asks for a column that knows the outcome",
        }
        .to_owned()
    }

    fn ko(&self) -> String {
        match self {
            Self::Holds => "성립",
            Self::WinsLess => "반대: 덜 수주함",
            Self::CannotBeTold => "이 기회들로는 알 수 없음",
            Self::KnowsTheOutcome => "결과를 미리 아는 열을 씀",
        }
        .to_owned()
    }
}

impl Standing {
    /// The standing as JSON writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::WinsLess => "wins_less",
            Self::CannotBeTold => "cannot_be_told",
            Self::KnowsTheOutcome => "knows_the_outcome",
        }
    }
}

impl Localised for Examined {
    fn en(&self) -> String {
        let standing = self.standing.en();
        match (&self.numbers, &self.leak) {
            (_, Some(column)) => format!("{standing}: {column}"),
            (Ok(numbers), _) => format!("{standing}: {}", numbers.en()),
            (Err(reason), _) => format!("{standing}: {}", reason.en()),
        }
    }

    fn ko(&self) -> String {
        let standing = self.standing.ko();
        match (&self.numbers, &self.leak) {
            (_, Some(column)) => format!("{standing}: {column}"),
            (Ok(numbers), _) => format!("{standing}: {}", numbers.ko()),
            (Err(reason), _) => format!("{standing}: {}", reason.ko()),
        }
    }
}
