//! Checks of programmes.

use rust_decimal::Decimal;

use crate::Text;
use crate::text::counted;

/// No programmes.
pub fn no_programmes() -> Text {
    Text::new(
        "no programme is stated ([[metrics.programme]])",
        "프로그램이 없습니다([[metrics.programme]])",
    )
}

/// No file says which accounts a programme works (kind = "programmes").
pub fn no_members() -> Text {
    Text::new(
        "no file says which accounts a programme works (kind = \"programmes\")",
        "프로그램의 고객사를 알려 주는 파일이 없습니다(kind = \"programmes\")",
    )
}

/// No programme states its people and hours.
pub fn no_seats() -> Text {
    Text::new(
        "no programme states its people and hours",
        "프로그램의 인원과 시간이 없습니다",
    )
}

/// Beyond the seats.
pub fn beyond_seats() -> Text {
    Text::new("beyond the seats", "자리를 넘음")
}

/// Programme `…` holds … and has seats for ….
pub fn too_many(name: &str, members: usize, seats: u64) -> Text {
    Text::new(
        format!(
            "programme `{name}` holds {} and has seats for {seats}",
            counted(members as u64, "account")
        ),
        format!("프로그램 `{name}`의 고객사 {members}곳, 자리는 {seats}곳입니다"),
    )
}

/// Take … out, so that … are left: the largest list that fits; or add people.
pub fn take_out(beyond: usize, seats: u64) -> Text {
    Text::new(
        format!(
            "take {} out, so that {seats} are left: the largest list that fits; or add people",
            counted(beyond as u64, "account")
        ),
        format!(
            "고객사 {beyond}곳을 빼면 감당할 수 있는 최대인 {seats}곳이 남습니다. 또는 인력을 늘리세요"
        ),
    )
}

/// The only programme, `…`, is one-to-many.
pub fn first_of_many(name: &str) -> Text {
    Text::new(
        format!("the only programme, `{name}`, is one-to-many"),
        format!("유일한 프로그램 `{name}`이 일대다입니다"),
    )
}

/// Start with one-to-few: 10 to 50 accounts that are alike.
pub fn start_with_few() -> Text {
    Text::new(
        "start with one-to-few: 10 to 50 accounts that are alike",
        "비슷한 고객사 10~50곳의 일대소로 시작하세요",
    )
}

/// No programme is one-to-few.
pub fn no_clusters() -> Text {
    Text::new("no programme is one-to-few", "일대소 프로그램이 없습니다")
}

/// The cluster `…` has ….
pub fn cluster(name: &str, members: usize) -> Text {
    Text::new(
        format!(
            "the cluster `{name}` has {}",
            counted(members as u64, "account")
        ),
        format!("묶음 `{name}`의 고객사가 {members}곳입니다"),
    )
}

/// Join or split clusters, so that each has … to … accounts.
pub fn join_or_split(least: Decimal, most: Decimal) -> Text {
    Text::new(
        format!("join or split clusters, so that each has {least} to {most} accounts"),
        format!("묶음을 합치거나 나누어 {least}~{most}곳으로 맞추세요"),
    )
}

/// No owner key.
pub fn no_owner_key() -> Text {
    Text::new("no `owner` under [programme]", "[programme]에 `owner` 없음")
}

/// Lines of the table of owners that name nobody.
pub fn owner_unnamed(lines: usize) -> Text {
    Text::new(
        format!("lines of the table of owners that name nobody: {lines}"),
        format!("책임자 표의 {lines}줄에 이름이 없습니다"),
    )
}

/// Name owner.
pub fn name_owner() -> Text {
    Text::new(
        "name who answers for marketing and sales together: `owner` under [programme], or tables/owners.csv",
        "마케팅과 영업을 함께 책임질 사람을 [programme]의 `owner`나 tables/owners.csv에 적으세요",
    )
}

/// No owner of the programme is named.
pub fn no_owner() -> Text {
    Text::new(
        "no owner of the programme is named",
        "프로그램 책임자가 없습니다",
    )
}

/// No goals.
pub fn no_goals() -> Text {
    Text::new(
        "no goals are stated (`goals` under [metrics], or tables/goals.csv)",
        "목표가 없습니다([metrics]의 `goals` 또는 tables/goals.csv)",
    )
}

/// The first goal is a number of leads.
pub fn leads_first() -> Text {
    Text::new(
        "the first goal is a number of leads",
        "첫째 목표가 리드 수입니다",
    )
}

/// Clicks, opens or impressions are a goal.
pub fn clicks() -> Text {
    Text::new(
        "clicks, opens or impressions are a goal",
        "클릭, 열람, 노출이 목표입니다",
    )
}

/// Judge the programme by stage_conversion and win_rate, and keep leads and clicks as inputs.
pub fn judge_by_deals() -> Text {
    Text::new(
        "judge the programme by stage_conversion and win_rate, and keep leads and clicks as inputs",
        "stage_conversion과 win_rate로 평가하고 리드와 클릭은 입력으로만 쓰세요",
    )
}

/// No goal is an outcome.
pub fn activity_only() -> Text {
    Text::new("no goal is an outcome", "성과 목표가 없습니다")
}

/// Add an outcome, such as won_value or win_rate, and put it first.
pub fn add_outcome() -> Text {
    Text::new(
        "add an outcome, such as won_value or win_rate, and put it first",
        "won_value나 win_rate 같은 성과를 더해 첫째로 두세요",
    )
}

/// No file has touches.
pub fn no_touches() -> Text {
    Text::new("no file has touches", "접점 파일이 없습니다")
}

/// No account of the list stands above the lowest tier.
pub fn no_targets() -> Text {
    Text::new(
        "no account of the list stands above the lowest tier",
        "목록에 최하위 등급보다 위인 고객사가 없습니다",
    )
}

/// The list has no account.
pub fn no_list() -> Text {
    Text::new("the list has no account", "목록에 고객사가 없습니다")
}

/// …, all advertisements.
pub fn advertisements(touches: u32) -> Text {
    Text::new(
        format!(
            "{}, all advertisements",
            counted(u64::from(touches), "touch")
        ),
        format!("접점 {touches}건이 모두 광고"),
    )
}

/// Accounts above the lowest tier that see advertisements and nothing else.
pub fn only_advertised(accounts: usize) -> Text {
    Text::new(
        format!(
            "accounts above the lowest tier that see advertisements and nothing else: {accounts}"
        ),
        format!("최하위 등급보다 위인 고객사 {accounts}곳이 광고만 봅니다"),
    )
}

/// Plan a first contact by sales with each of them.
pub fn plan_a_contact() -> Text {
    Text::new(
        "plan a first contact by sales with each of them",
        "각 고객사에 영업의 첫 연락을 계획하세요",
    )
}

/// No table of assets (tables/assets.csv).
pub fn no_assets() -> Text {
    Text::new(
        "no table of assets (tables/assets.csv)",
        "자산 표가 없습니다(tables/assets.csv)",
    )
}

/// ….
pub fn asset_of_stage(name: &str, stage: &str) -> Text {
    Text::new(format!("{name}: {stage}"), format!("{name}: {stage}"))
}

/// Every asset with a stage is of the stage reach.
pub fn only_reach(assets: usize) -> Text {
    Text::new(
        format!("every asset with a stage is of the stage reach: {assets}"),
        format!("단계가 있는 자산 {assets}개가 모두 도달 단계입니다"),
    )
}

/// Make assets that validate and convert.
pub fn make_other_stages() -> Text {
    Text::new(
        "make assets that validate and convert",
        "검증과 전환 자산을 만드세요",
    )
}

/// … by the other side.
pub fn touches_of(touches: u32) -> Text {
    Text::new(
        format!("{} by the other side", counted(u64::from(touches), "touch")),
        format!("다른 쪽 접점 {touches}건"),
    )
}

/// Accounts above the lowest tier with touches by marketing and none by sales.
pub fn without_sales(accounts: usize) -> Text {
    Text::new(
        format!(
            "accounts above the lowest tier with touches by marketing and none by sales: {accounts}"
        ),
        format!(
            "최하위 등급보다 위인 고객사 {accounts}곳에 마케팅 접점만 있고 영업 접점이 없습니다"
        ),
    )
}

/// Accounts above the lowest tier with touches by sales and none by marketing.
pub fn without_marketing(accounts: usize) -> Text {
    Text::new(
        format!(
            "accounts above the lowest tier with touches by sales and none by marketing: {accounts}"
        ),
        format!(
            "최하위 등급보다 위인 고객사 {accounts}곳에 영업 접점만 있고 마케팅 접점이 없습니다"
        ),
    )
}

/// Agree on the next touch of the silent side.
pub fn agree_on_touch() -> Text {
    Text::new(
        "agree on the next touch of the silent side",
        "조용한 쪽의 다음 접점을 정하세요",
    )
}
