//! The texts of `winnable icp backtest`.

use chrono::NaiveDate;

use crate::Text;

plain! {
    /// Help of --closed.
    opt_closed = "The column of the date on which a deal was won or lost; with --time it gives the days to close, and with --as-of the deals as they stood then", "수주나 실주가 결정된 날짜 열. --time과 함께 쓰면 종료까지 걸린 일수를, --as-of와 함께 쓰면 그날의 기회를 봄";
    /// Help of --time-to-value.
    opt_time_to_value = "The column of the days from the close to the first value for the customer, or of the date of it", "종료부터 고객의 첫 성과까지 걸린 일수 열, 또는 그 날짜 열";
    /// The heading of the times.
    times = "how long deals took, in days", "기회에 걸린 일수";
    /// The heading of the deals whose time is known.
    heading_known = "known", "값을 아는 기회";
    /// The heading of the median of the won.
    heading_won_median = "won", "수주";
    /// The heading of the median of the closed.
    heading_closed_median = "closed", "종료";
    /// The heading of Kaplan and Meier's median.
    heading_half = "half closed by", "절반 종료";
    /// The heading of Aalen and Johansen's share.
    heading_won_by = "won in 90 days", "90일 내 수주";
    /// The heading of the time to value.
    heading_to_value = "to value", "첫 성과";
    /// The name of the row of all deals.
    all = "all", "전체";
    /// What the columns of the times are.
    times_note = "won and closed: medians of the deals that did. Half closed by: Kaplan–Meier, open deals censored. Won in 90 days: Aalen–Johansen, a lost deal stays lost.", "수주·종료: 해당 기회의 중앙값. 절반 종료: 카플란–마이어(진행 중 기회는 중도절단). 90일 내 수주: 알렌–요한센(실주는 실주로 계산).";
    /// A column of dates that cannot be ordered.
    two_orders = "its dates can be read day first or month first, and none says which", "날짜를 일/월과 월/일 어느 쪽으로도 읽을 수 있고 정할 근거가 없습니다";
    /// What to do about such a column.
    write_dates = "write dates as YYYY-MM-DD", "날짜를 YYYY-MM-DD로 적으세요";
    /// --as-of without dates.
    as_of_needs_dates = "--as-of takes the deals back to a day, and no column says when they were created and closed", "--as-of은 그날의 기회를 보는 옵션인데, 생성과 종료 시점을 알려 주는 열이 없습니다";
    /// What to do about it.
    name_the_dates = "name the columns with --time and --closed, or leave --as-of out", "--time과 --closed로 열을 지정하거나 --as-of를 빼세요";
    /// A time to value that is neither.
    to_value_is = "it takes days as numbers of at least 0, or dates", "0 이상의 일수나 날짜여야 합니다";
}

/// A cell that is no date.
pub fn no_date(column: &str, line: u64, cell: &str) -> Text {
    Text::new(
        format!("`{cell}` in `{column}`, line {line}, is no date"),
        format!("`{column}` 열 {line}번째 줄의 `{cell}` 값은 날짜가 아닙니다"),
    )
}

/// A column of dates that cannot be read.
pub fn unreadable_dates(column: &str) -> Text {
    Text::new(
        format!("the dates of `{column}` cannot be read"),
        format!("`{column}` 열의 날짜를 읽을 수 없습니다"),
    )
}

/// The day that the deals stand as of.
pub fn as_of(date: NaiveDate) -> Text {
    Text::new(format!("as of {date}"), format!("기준일 {date}"))
}

/// Deals that were created after the as-of date.
pub fn later(count: u64) -> Text {
    Text::new(
        format!("{count} created later left out"),
        format!("그 뒤에 생긴 {count}건은 제외"),
    )
}
