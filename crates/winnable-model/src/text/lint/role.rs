//! Checks of people at accounts.

use crate::Lang;
use crate::Localised;

use crate::Text;
use crate::text::counted;

/// No file has people.
pub fn no_people() -> Text {
    Text::new("no file has people", "사람 파일이 없습니다")
}

/// The roles as which nobody is known.
pub fn lacks(roles: &[Text]) -> Text {
    let names = |lang: Lang| -> Vec<String> { roles.iter().map(|role| role.text(lang)).collect() };
    Text::new(
        format!("nobody known as {}", names(Lang::En).join(", ")),
        format!("알려진 사람 없음: {}", names(Lang::Ko).join(", ")),
    )
}

/// Accounts above the lowest tier with nobody known in a required role.
pub fn roles_missing(accounts: usize) -> Text {
    Text::new(
        format!("accounts above the lowest tier with nobody known in a required role: {accounts}"),
        format!("최하위 등급보다 위인 고객사 {accounts}곳에 필수 역할을 맡은 사람이 없습니다"),
    )
}

/// Find the people, or correct their titles in tables/titles.csv.
pub fn find_people() -> Text {
    Text::new(
        "find the people, or correct their titles in tables/titles.csv",
        "사람을 찾거나 tables/titles.csv에서 직함을 고치세요",
    )
}

/// Nothing says who is engaged (no touches).
pub fn nobody_knows_engaged() -> Text {
    Text::new(
        "nothing says who is engaged (no touches)",
        "참여자를 알 수 없습니다(접점 없음)",
    )
}

/// …, … engaged.
pub fn open_deals(deals: u64, people: u64) -> Text {
    Text::new(
        format!("{}, {people} engaged", counted(deals, "open deal")),
        format!("진행 중 기회 {deals}건, 참여 {people}명"),
    )
}

/// … engaged.
pub fn engaged(people: u64) -> Text {
    Text::new(format!("{people} engaged"), format!("참여 {people}명"))
}

/// Accounts whose open deals hang on too few engaged people.
pub fn deals_on_one(accounts: usize) -> Text {
    Text::new(
        format!("accounts whose open deals hang on too few engaged people: {accounts}"),
        format!("진행 중 기회가 너무 적은 참여자에게 달린 고객사가 {accounts}곳입니다"),
    )
}

/// Accounts with open deals on which nobody is engaged.
pub fn deals_on_nobody(accounts: usize) -> Text {
    Text::new(
        format!("accounts with open deals on which nobody is engaged: {accounts}"),
        format!("진행 중 기회가 있지만 참여자가 없는 고객사가 {accounts}곳입니다"),
    )
}

/// Talk to somebody there, or close the deal.
pub fn talk_again() -> Text {
    Text::new(
        "talk to somebody there, or close the deal",
        "누군가와 다시 이야기하거나 기회를 종료하세요",
    )
}

/// Of no account is anybody engaged: the touches say nothing of it.
pub fn nobody_engaged() -> Text {
    Text::new(
        "of no account is anybody engaged: the touches say nothing of it",
        "참여자가 있는 고객사가 하나도 없어 접점으로 알 수 없습니다",
    )
}

/// Accounts above the lowest tier that hang on too few people.
pub fn accounts_on_one(accounts: usize) -> Text {
    Text::new(
        format!("accounts above the lowest tier that hang on too few people: {accounts}"),
        format!("최하위 등급보다 위인 고객사 {accounts}곳이 너무 적은 사람에게 달려 있습니다"),
    )
}

/// Bring a second role into the next meeting before the deal moves on.
pub fn bring_second() -> Text {
    Text::new(
        "bring a second role into the next meeting before the deal moves on",
        "기회를 진행하기 전에 다음 미팅에 두 번째 역할을 부르세요",
    )
}
