//! Checks of the ICP.

use crate::Text;

/// No icp.
pub fn no_icp() -> Text {
    Text::new(
        "the project names no ICP (`icp` under [programme])",
        "프로젝트에 ICP가 없습니다([programme]의 `icp`)",
    )
}

/// The ICP has mistakes and cannot be read.
pub fn refused() -> Text {
    Text::new(
        "the ICP has mistakes and cannot be read",
        "ICP에 오류가 있어 읽을 수 없습니다",
    )
}

/// Close both ends, and choose the size class that wins.
pub fn close_ends() -> Text {
    Text::new(
        "close both ends, and choose the size class that wins",
        "양쪽 끝을 정하고 이기는 규모 구간을 고르세요",
    )
}

/// Keep the industries with the most won deals.
pub fn choose_industries() -> Text {
    Text::new(
        "keep the industries with the most won deals",
        "수주가 가장 많은 업종을 남기세요",
    )
}

/// Add a trigger with a window, or a criterion of the buying process.
pub fn add_context() -> Text {
    Text::new(
        "add a trigger with a window, or a criterion of the buying process",
        "유효 기간이 있는 계기나 구매 과정 기준을 더하세요",
    )
}

/// Look at `winnable icp drift`, agree again and write the date.
pub fn agree_again() -> Text {
    Text::new(
        "look at `winnable icp drift`, agree again and write the date",
        "`winnable icp drift`를 보고 다시 합의해 날짜를 쓰세요",
    )
}

/// Search once by industry, function and size, and write reachable_count.
pub fn count_reachable() -> Text {
    Text::new(
        "search once by industry, function and size, and write reachable_count",
        "업종, 직무, 규모로 한 번 검색해 reachable_count를 쓰세요",
    )
}

/// Add evidence from deals, contracts or tickets.
pub fn add_evidence() -> Text {
    Text::new(
        "add evidence from deals, contracts or tickets",
        "기회, 계약, 문의 자료의 근거를 더하세요",
    )
}

/// Move it to the roles of the roll-up, or ask for a fact of the account.
pub fn move_persona() -> Text {
    Text::new(
        "move it to the roles of the roll-up, or ask for a fact of the account",
        "집계의 역할로 옮기거나 고객사의 팩트를 물으세요",
    )
}

/// Give the criterion bounds, or the trigger an event and window_days.
pub fn give_bounds() -> Text {
    Text::new(
        "give the criterion bounds, or the trigger an event and window_days",
        "기준에 경계를, 계기에 사건과 window_days를 쓰세요",
    )
}

/// Count firms.
pub fn count_firms() -> Text {
    Text::new(
        "add a [[source]] of kind = \"firms\", such as a census of businesses",
        "사업체 통계 같은 kind = \"firms\" 입력을 더하세요",
    )
}

/// The ICP states no new_customers_goal.
pub fn no_goal() -> Text {
    Text::new(
        "the ICP states no new_customers_goal",
        "ICP에 new_customers_goal이 없습니다",
    )
}

/// No accounts to count.
pub fn no_accounts() -> Text {
    Text::new("no accounts to count", "셀 고객사가 없습니다")
}

/// Let an adjacent segment in, find more accounts, or lower the goal.
pub fn widen() -> Text {
    Text::new(
        "let an adjacent segment in, find more accounts, or lower the goal",
        "인접 세그먼트를 넣거나, 고객사를 더 찾거나, 목표를 낮추세요",
    )
}
