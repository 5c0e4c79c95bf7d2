//! Texts of snapshots, of what moved between two of them, and of why.

use chrono::NaiveDate;

use super::counted;
use crate::{Lang, Localised as _, Motion, Text};

plain! {
    /// About snapshot.
    cmd_snapshot = "Keep the list as it is now, with all that it is made of", "지금 목록을 근거와 함께 스냅샷으로 보관";
    /// About log.
    cmd_log = "List the snapshots", "스냅샷 목록";
    /// About show.
    cmd_show = "Print the list of a snapshot", "스냅샷의 목록 출력";
    /// About diff.
    cmd_diff = "What moved between two snapshots, and by what", "두 스냅샷 사이에 달라진 것과 그 원인";
    /// About why.
    cmd_why = "Why the score of one account changed between two snapshots", "두 스냅샷 사이에 한 고객사의 점수가 달라진 이유";
    /// What to ask why of.
    why_takes = "an account is named by its id or its name, in either snapshot; a snapshot keeps no domains: `winnable explain DOMAIN` tells the id", "스냅샷에서는 고객사를 ID나 이름으로 찾습니다. 도메인은 보관하지 않으니 `winnable explain 도메인`으로 ID를 확인하세요";
    /// The name of a snapshot.
    arg_name = "What to call it (default: its as-of date)", "스냅샷 이름(기본값: 기준일)";
    /// The snapshot of show.
    arg_snapshot = "A name, the beginning of an id, latest or latest~N (default: latest)", "이름, ID 앞부분, latest 또는 latest~N(기본값: latest)";
    /// The former snapshot.
    arg_from = "The former snapshot (default: the one before the later, of the same motion)", "이전 스냅샷(기본값: 이후 스냅샷의 바로 앞, 같은 대상)";
    /// The later snapshot.
    arg_to = "The later snapshot (default: latest)", "이후 스냅샷(기본값: latest)";
    /// The account of why.
    arg_account = "The account: its id or its name", "고객사 ID 또는 이름";
    /// Help of --top of diff.
    opt_top = "Show N accounts of each kind of move (default: 10; 0 for all)", "움직임마다 고객사 N곳 표시(기본값: 10, 0은 전체)";
    /// Help of --exit-code.
    opt_exit_code = "End with 1 where anything moved", "달라진 것이 있으면 종료 코드 1";
    /// What to do first.
    take_one = "`winnable snapshot` takes the first one", "`winnable snapshot`으로 첫 스냅샷을 만드세요";
    /// What to do about a snapshot that is not found.
    see_log = "`winnable log` lists them", "`winnable log`에서 목록을 볼 수 있습니다";
    /// What to do about a prefix of several.
    more_digits = "give more digits of the id, or the name", "ID를 더 길게 쓰거나 이름을 쓰세요";
    /// What to do about a name that is taken.
    other_name = "choose another name: a snapshot is never replaced", "다른 이름을 쓰세요. 스냅샷은 덮어쓰지 않습니다";
    /// What to do about a damaged store without a copy.
    move_away = "restore the file from a backup; or move it away, and snapshots begin anew: replay past dates with `winnable snapshot --as-of DATE`", "백업에서 파일을 되돌리세요. 없으면 파일을 옮기고 새로 시작합니다. 지난 날짜는 `winnable snapshot --as-of 날짜`로 다시 만들 수 있습니다";
    /// What to do about a file that is none of ours.
    not_ours = "move the file away: Winnable keeps its snapshots under that name, and touches no file of others", "파일을 옮기세요. 이 이름은 스냅샷을 보관하는 자리이며 다른 프로그램의 파일은 건드리지 않습니다";
    /// What to do about a newer store.
    update_program = "use the later version of Winnable; this one changes nothing in the file", "더 새로운 버전의 Winnable을 쓰세요. 이 버전은 파일을 바꾸지 않습니다";
    /// What to do about a busy store.
    try_again = "wait until the other command has ended, and run this one again", "다른 명령이 끝난 뒤 다시 실행하세요";
    /// What to do about a model that is not read any more.
    old_model = "the snapshot is whole: `winnable show` prints it, and the version of Winnable that took it scores it again", "스냅샷은 온전합니다. `winnable show`로 볼 수 있고, 만들 때의 Winnable 버전으로 다시 채점할 수 있습니다";
    /// What to do about one snapshot where two are needed.
    take_two = "take another snapshot after the next export", "다음 내보내기 뒤에 스냅샷을 하나 더 만드세요";
    /// The next step after a snapshot.
    next_diff = "next: winnable diff, which says what moved since the one before", "다음: winnable diff로 이전 스냅샷과 비교";
    /// The title of a log.
    log_title = "Snapshots", "스냅샷";
    /// A heading.
    heading_name = "name", "이름";
    /// A heading.
    heading_as_of = "as of", "기준일";
    /// A heading.
    heading_accounts = "listed", "목록";
    /// A heading.
    heading_excluded = "excluded", "제외";
    /// A heading.
    heading_model = "model", "모델";
    /// A heading.
    heading_id = "id", "ID";
    /// A heading.
    heading_list_tier = "list tier", "목록 등급";
    /// A heading.
    heading_reason = "because", "이유";
    /// The rule that leaves an account out.
    heading_rule = "rule of exclusion", "제외 규칙";
    /// A heading.
    heading_value = "value", "가치";
    /// A heading.
    heading_change = "change", "변화";
    /// A heading.
    heading_score = "score", "점수";
    /// A heading.
    heading_tier = "tier", "등급";
    /// A cause.
    cause_data = "data", "데이터";
    /// A cause.
    cause_rule = "rule", "규칙";
    /// A cause.
    cause_time = "time", "시간";
    /// A cause.
    cause_matching = "matching", "매칭";
    /// What the causes mean.
    causes_are = "data: rows that came, went or changed, those that name another account included · rule: the model · time: touches and signals that age · matching: rows that say what they said and were matched to another account", "데이터: 추가·삭제·수정된 행(다른 고객사를 가리키게 된 행 포함) · 규칙: 모델 변경 · 시간: 오래된 접점과 신호의 감쇠 · 매칭: 내용은 그대로인데 다른 고객사로 매칭된 행";
    /// Accounts that came.
    moved_in = "In", "새로 들어온 곳";
    /// Accounts that went.
    moved_out = "Out", "빠진 곳";
    /// Accounts that rose.
    moved_up = "Up", "오른 곳";
    /// Accounts that fell.
    moved_down = "Down", "내린 곳";
    /// Nothing moved.
    nothing_moved = "no score moved, and no account came or went", "움직인 점수도, 들어오거나 나간 곳도 없습니다";
    /// The heading of tiers.
    tiers_title = "Tiers", "등급";
    /// An account that is new.
    only_later = "the former snapshot does not have this account", "이전 스냅샷에 없는 고객사입니다";
    /// An account that is gone.
    only_former = "the later snapshot does not have this account", "이후 스냅샷에 없는 고객사입니다";
    /// The heading of the parts.
    parts_title = "What the change is made of", "변화의 구성";
    /// The heading of criteria.
    criteria_title = "By criterion", "기준별";
    /// The heading of facts.
    facts_title = "Facts that are others", "달라진 팩트";
    /// The heading of rows.
    rows_title = "Rows behind it", "근거가 된 행";
    /// A heading.
    heading_criterion = "criterion", "기준";
    /// A heading.
    heading_from = "former", "이전";
    /// A heading.
    heading_to = "later", "이후";
    /// A heading.
    heading_rows = "rows", "행";
    /// A heading.
    heading_engagement = "engagement", "반응";
    /// What engagement of touches is.
    engagement_is = "engagement: touches that were inbound or answered; those that we sent without an answer earn no points", "반응: 고객이 먼저 했거나 응답한 접점. 우리가 보내고 응답이 없는 접점은 점수가 없습니다";
    /// Places of a list.
    places_title = "Places in the list that the team carries", "팀이 감당하는 목록의 자리";
    /// A place that is the tier of the score again.
    as_scored = "the tier of its score", "점수에 따른 등급";
    /// Where to read who said what.
    see_ledger = "tables/verdicts.csv says who said it, and why", "누가 왜 그렇게 판정했는지는 tables/verdicts.csv에 있습니다";
    /// What to do about a date of the run for a command that reads snapshots.
    date_of_snapshot = "leave it away and name a snapshot; `winnable snapshot --as-of DATE` takes one of another day", "빼고 스냅샷을 지정하세요. 다른 날짜의 스냅샷은 `winnable snapshot --as-of 날짜`로 만듭니다";
    /// A project file with mistakes, on which snapshots do not depend.
    project_unsound = "winnable.toml cannot be used as it stands; snapshots need nothing of it, and `winnable check` says what is wrong", "winnable.toml에 오류가 있습니다. 스냅샷을 보는 데는 쓰지 않으며, 오류는 `winnable check`로 확인하세요";
    /// What was read on both sides.
    inputs_title = "Rows that were read", "읽은 행";
    /// A heading.
    heading_kind = "kind of file", "파일 종류";
    /// A heading.
    heading_motion = "list of", "대상";
    /// What to do where rows are missing.
    export_again = "compare the exports; where a file is missing or was cut short, export it again and take another snapshot", "내보내기를 비교하세요. 파일이 빠졌거나 잘렸으면 다시 내보내 스냅샷을 새로 만드세요";
    /// What to do where accounts are gone.
    gone_why = "they were merged or deleted in the CRM, or the export was cut: `winnable why ACCOUNT` shows what they were", "CRM에서 병합·삭제되었거나 내보내기가 잘렸습니다. `winnable why 고객사`로 이전 값을 볼 수 있습니다";
    /// Two snapshots that share no account.
    nothing_shared = "the two snapshots have no account in common: are they of one project?", "두 스냅샷에 같은 고객사가 하나도 없습니다. 같은 프로젝트인지 확인하세요";
    /// The later snapshot is the earlier one in time.
    backwards = "against time: what is called later here is the earlier one", "시간 역순: 여기서 이후라고 하는 쪽이 더 이른 시점입니다";
    /// Accounts whose former row is not there.
    new_in_data = "new in the data", "데이터에 새로 나타남";
    /// Accounts whose later row is not there.
    gone_from_data = "not in the later data", "이후 데이터에 없음";
    /// The accounts of a list are none.
    empty_list = "nobody is in this list", "이 목록에는 고객사가 없습니다";
    /// A list for the other motion may have accounts.
    try_expand = "customers stand in the list of `--motion expand`", "고객은 `--motion expand` 목록에 있습니다";
    /// What was not looked at without touches.
    silence_unknown = "who fell silent, and who engages more, nobody knows: no touches were read", "접점을 읽지 않아 누가 조용해졌는지, 반응이 늘었는지 알 수 없습니다";
    /// What was not looked at on one day.
    no_period = "both are of one day: engagement, new people and new opportunities were not compared", "기준일이 같아 반응, 새 담당자, 새 영업기회는 비교하지 않았습니다";
    /// Help of a review against time.
    earlier_first = "name the earlier snapshot first", "더 이른 스냅샷을 먼저 쓰세요";
    /// The sum of criteria.
    sum_is = "sum", "합계";
    /// No fact differs.
    no_facts = "no fact that the model asks for is another one", "모델이 쓰는 팩트는 그대로입니다";
    /// People of an account.
    rows_people = "people", "사람";
    /// Deals of an account.
    rows_deals = "opportunities", "영업기회";
    /// Transactions of an account.
    rows_transactions = "transactions", "거래";
    /// Signals of an account.
    rows_signals = "signals", "신호";
    /// About weekly.
    cmd_weekly = "The weekly stand-up: five measures week over week, and the top accounts", "주간 점검: 다섯 지표의 전주 대비 변화와 상위 고객사";
    /// About monthly.
    cmd_monthly = "The monthly review: tier moves, rising, at risk, room to grow", "월간 점검: 등급 이동, 상승, 위험, 확장";
    /// About model rollback.
    cmd_rollback = "Put the model of a snapshot back into models/", "스냅샷의 모델을 models/에 되돌리기";
    /// The snapshot of a rollback.
    arg_rollback = "The snapshot: a name, the beginning of an id, latest or latest~N", "스냅샷: 이름, ID 앞부분, latest 또는 latest~N";
    /// Help of --days.
    opt_days = "How many days the period has (default: 7)", "기간의 일수(기본값: 7)";
    /// Help of --top of weekly.
    opt_top_weekly = "Show the N accounts at the top of the list (default: 20)", "목록 상위 고객사 N곳(기본값: 20)";
    /// A measure.
    site_visits = "visits of the site", "사이트 방문";
    /// A measure.
    content = "content taken", "콘텐츠 이용";
    /// A measure.
    mail = "mail opened, clicked, answered", "메일 열람·클릭·회신";
    /// A measure.
    new_leads = "new leads", "신규 리드";
    /// A measure.
    meetings = "meetings, calls, demos, ours included", "미팅·통화·데모(우리 쪽 포함)";
    /// A measure in a column.
    short_visits = "visits", "방문";
    /// A measure in a column.
    short_content = "content", "콘텐츠";
    /// A measure in a column.
    short_mail = "mail", "메일";
    /// A measure in a column.
    short_leads = "leads", "리드";
    /// A measure in a column.
    short_meetings = "meetings", "미팅";
    /// A heading.
    heading_measure = "measure", "지표";
    /// A heading.
    heading_before = "before", "이전";
    /// A heading.
    heading_now = "now", "이번";
    /// A heading.
    heading_last_touch = "last touch", "마지막 접점";
    /// A heading.
    heading_signal = "latest signal", "최근 신호";
    /// A heading.
    heading_evidence = "evidence", "근거";
    /// A heading.
    heading_why = "rule", "규칙";
    /// What a dash means.
    not_read = "–: no such file is read, so nobody knows", "–: 읽은 파일이 없어 알 수 없음";
    /// What cells mean.
    now_and_before = "in each cell: this period, and the difference to the one before", "각 칸: 이번 기간 값(직전 기간과의 차이)";
    /// A list of the month.
    tier_moves = "Tier moves due", "등급 이동 대상";
    /// A list of the month.
    rising = "Rising", "상승";
    /// A list of the month.
    at_risk = "At risk", "위험";
    /// A list of the month.
    expansion = "Customers with room to grow", "확장 기회가 있는 고객";
    /// An empty list.
    none_here = "none", "없음";
    /// A rule.
    rule_tier_changed = "another tier by its rule", "규칙에 따른 등급이 바뀜";
    /// A rule.
    rule_tier_held = "holds another tier in the list", "목록 등급이 규칙과 다름";
    /// A rule.
    rule_score_rose = "up by 5 points or more", "5점 이상 상승";
    /// A rule.
    rule_score_fell = "down by 5 points or more", "5점 이상 하락";
    /// A rule.
    rule_went_silent = "engaged before, silent now", "이전에는 반응, 지금은 무반응";
    /// A rule.
    rule_customer_engages = "a customer engages more", "고객의 반응 증가";
    /// A rule.
    rule_customer_new_people = "new people at a customer", "고객사의 새 담당자";
    /// A rule.
    rule_customer_new_deal = "a new open opportunity of a customer", "고객의 새 영업기회";
}

/// Where a name is refused, with one that would do.
pub fn bad_name(near: Option<&str>) -> Text {
    let (en, ko) = near.map_or_else(Default::default, |near| {
        (format!("; `{near}` would do"), format!(". 예: `{near}`"))
    });
    Text::new(
        format!(
            "expected one word of letters, digits, `-`, `_` and `.`, at most 60 of them, that does not begin with `-` or `latest`{en}"
        ),
        format!(
            "이름은 글자, 숫자, `-`, `_`, `.`으로 된 60자 이하의 한 단어여야 하며 `-`나 `latest`로 시작할 수 없습니다{ko}"
        ),
    )
}

/// What was taken.
pub fn taken(name: &str, id: &str, as_of: NaiveDate, accounts: u64, excluded: u64) -> Text {
    let listed = counted(accounts.saturating_sub(excluded), "account");
    Text::new(
        format!("snapshot {name} ({id}), as of {as_of}: {listed} listed, {excluded} excluded"),
        format!(
            "스냅샷 {name}({id}), 기준일 {as_of}: 목록 {}곳, 제외 {excluded}곳",
            accounts.saturating_sub(excluded)
        ),
    )
}

/// That there is more to know of the data.
pub fn warnings(count: u64) -> Text {
    let of = counted(count, "warning");
    Text::new(
        format!("{of} on the data: `winnable score` as of that day tells them"),
        format!("데이터 경고 {count}건: 같은 기준일의 `winnable score`에서 볼 수 있습니다"),
    )
}

/// A date of the run where snapshots have their own.
pub fn no_date(flag: &str) -> Text {
    Text::new(
        format!("`{flag}` has no meaning here: the command reads snapshots, and each has its date"),
        format!("`{flag}`: 스냅샷을 읽는 명령에는 쓸 수 없습니다. 스냅샷마다 기준일이 있습니다"),
    )
}

/// That a snapshot was there.
pub fn was_there(name: &str) -> Text {
    Text::new(
        format!("nothing changed since: this is snapshot {name}, and nothing was written"),
        format!("그대로입니다. 이미 있는 스냅샷 {name}과 같아 아무것도 쓰지 않았습니다"),
    )
}

/// That a snapshot was there and has one more name.
pub fn named(name: &str, former: &str) -> Text {
    Text::new(
        format!("nothing changed since: snapshot {former} is called {name} as well now"),
        format!("그대로입니다. 스냅샷 {former}의 새 이름: {name}"),
    )
}

/// Where snapshots are when there are none.
pub fn no_store(path: &str) -> Text {
    Text::new(
        format!("there is no snapshot yet: no {path}"),
        format!("아직 스냅샷이 없습니다: {path} 없음"),
    )
}

/// A word that means no snapshot.
pub fn no_snapshot(word: &str) -> Text {
    Text::new(
        format!("no snapshot is called `{word}`, and no id begins so (four digits or more)"),
        format!("`{word}`: 이런 이름이나 ID(앞 네 자리 이상)의 스냅샷이 없습니다"),
    )
}

/// A place that is too far back.
pub fn too_far(word: &str, there: usize) -> Text {
    Text::new(
        format!(
            "`{word}` goes back too far: there {} {}",
            if there == 1 { "is" } else { "are" },
            counted(there as u64, "snapshot")
        ),
        format!("`{word}`: 스냅샷이 {there}개뿐입니다"),
    )
}

/// That no snapshot is before another.
pub fn nothing_before(name: &str) -> Text {
    Text::new(
        format!("no snapshot is earlier than {name}: expected two to compare"),
        format!("{name}보다 이른 스냅샷이 없습니다. 비교하려면 둘이 필요합니다"),
    )
}

/// A model that was replaced and is in no snapshot.
pub fn replaced_is_kept(file: &str, kept: &str) -> Text {
    Text::new(
        format!("what stood in {file} is in no snapshot: it is kept in {kept}"),
        format!("{file}에 있던 내용은 어느 스냅샷에도 없어 {kept}에 남겼습니다"),
    )
}

/// A word that means several snapshots.
pub fn several(word: &str, names: &str) -> Text {
    Text::new(
        format!("`{word}` means more than one snapshot: {names}"),
        format!("`{word}`에 해당하는 스냅샷이 여럿입니다: {names}"),
    )
}

/// A name that another snapshot has.
pub fn name_taken(name: &str) -> Text {
    Text::new(
        format!("another snapshot is called `{name}`"),
        format!("`{name}`: 다른 스냅샷이 쓰는 이름입니다"),
    )
}

/// A store that is damaged.
pub fn damaged(path: &str, what: &str) -> Text {
    // SQLite tells several lines.
    let what: Vec<&str> = what.split_whitespace().collect();
    let what = what.join(" ");
    Text::new(
        format!("{path} is damaged: {what}"),
        format!("{path} 파일이 손상되었습니다: {what}"),
    )
}

/// What to do about a damaged store that has copies.
pub fn restore(copy: &str, path: &str) -> Text {
    Text::new(
        format!(
            "copy {copy} over {path}: it is the store as it was before its last change of version"
        ),
        format!("{copy} 파일을 {path} 자리에 복사하세요. 마지막 버전 변경 전의 저장소입니다"),
    )
}

/// A file that is no store.
pub fn foreign(path: &str) -> Text {
    Text::new(
        format!("{path} is no store of snapshots"),
        format!("{path}: 스냅샷 저장소가 아닙니다"),
    )
}

/// A store of a later version.
pub fn newer(path: &str, found: i32, known: i32) -> Text {
    Text::new(
        format!("{path} has version {found}; this program knows versions up to {known}"),
        format!("{path}의 버전은 {found}이고 이 프로그램은 {known}까지 압니다"),
    )
}

/// A store that is being written.
pub fn busy(path: &str) -> Text {
    Text::new(
        format!("{path} is being written by another program"),
        format!("{path}: 다른 프로그램이 쓰는 중입니다"),
    )
}

/// A store that cannot be read or written.
pub fn store_io(path: &str, what: &str) -> Text {
    Text::new(
        format!("{path} cannot be read or written: {what}"),
        format!("{path}: 읽거나 쓸 수 없습니다: {what}"),
    )
}

/// A model of a snapshot that this version refuses.
pub fn unread_model(name: &str, mistakes: u64) -> Text {
    let of = counted(mistakes, "mistake");
    Text::new(
        format!("the model of snapshot {name} cannot be read by this version: {of}"),
        format!("스냅샷 {name}의 모델을 이 버전에서 읽을 수 없습니다: 오류 {mistakes}개"),
    )
}

/// An account that neither snapshot has.
pub fn no_account(what: &str, from: &str, to: &str) -> Text {
    Text::new(
        format!("neither {from} nor {to} has an account `{what}`"),
        format!("{from}, {to} 어느 쪽에도 없는 고객사: `{what}`"),
    )
}

/// The title of a comparison.
pub fn diff_title(from: &str, to: &str) -> Text {
    Text::new(
        format!("What moved from {from} to {to}"),
        format!("{from}에서 {to}까지 달라진 것"),
    )
}

/// The two dates of a comparison and the days between them.
pub fn dates(from: NaiveDate, to: NaiveDate) -> Text {
    let days = (to - from).num_days();
    let in_days = counted(days.unsigned_abs(), "day");
    Text::new(
        format!("{from} → {to} ({in_days})"),
        format!("{from} → {to} ({}일)", days.unsigned_abs()),
    )
}

/// Whose list a snapshot is.
pub fn list_of(motion: Motion) -> Text {
    super::report::motion(motion)
}

/// Whose lists are compared.
pub fn lists(from: Motion, to: Motion) -> Text {
    let (from, to) = (list_of(from), list_of(to));
    if from == to {
        return to;
    }
    Text::new(
        format!("two lists: {} → {}", from.en(), to.en()),
        format!("서로 다른 목록: {} → {}", from.ko(), to.ko()),
    )
}

/// Why accounts came or went: by each rule, and as accounts that are new or gone.
pub fn came_or_went(moved: &Text, parts: &[(Text, u64)]) -> Text {
    let join = |lang: Lang| {
        let part = |(why, accounts): &(Text, u64)| format!("{} {accounts}", why.text(lang));
        let parts: Vec<String> = parts.iter().map(part).collect();
        format!("{}: {}", moved.text(lang), parts.join(" · "))
    };
    Text::new(join(Lang::En), join(Lang::Ko))
}

/// A rule that let an account in, or left it out.
pub fn by_rule(rule: &str) -> Text {
    Text::new(format!("by rule `{rule}`"), format!("`{rule}` 규칙"))
}

/// Accounts that have another name.
pub fn renamed(accounts: u64, names: &str) -> Text {
    let of = counted(accounts, "account");
    Text::new(
        format!("{of} of another name: {names}"),
        format!("이름이 바뀐 고객사 {accounts}곳: {names}"),
    )
}

/// Kinds of files of which fewer rows were read.
pub fn fewer_rows(snapshot: &str, kinds: &str) -> Text {
    Text::new(
        format!("fewer rows were read than for snapshot {snapshot}: {kinds}"),
        format!("스냅샷 {snapshot} 때보다 읽은 행이 줄었습니다: {kinds}"),
    )
}

/// Accounts that are gone.
pub fn accounts_gone(accounts: u64, snapshot: &str, names: &str) -> Text {
    let of = counted(accounts, "account");
    let are = if accounts == 1 { "is" } else { "are" };
    Text::new(
        format!("{of} of snapshot {snapshot} {are} not in the data any more: {names}"),
        format!("스냅샷 {snapshot}의 고객사 {accounts}곳이 데이터에 없습니다: {names}"),
    )
}

/// Touches that no measure counts.
pub fn unmeasured(channels: &str) -> Text {
    Text::new(
        format!("engagement in no measure above, before → now: {channels}"),
        format!("위 지표에 없는 반응, 이전 → 이번: {channels}"),
    )
}

/// The tier by the rule and the place in the list.
pub fn held(rule: &str, list: &str) -> Text {
    Text::new(
        format!("{rule}, in the list {list}"),
        format!("{rule}, 목록 {list}"),
    )
}

/// A review whose snapshots stand against time.
pub fn against_time(from: &str, to: &str) -> Text {
    Text::new(
        format!("snapshot {to} is of an earlier day than {from}, and a review goes forward"),
        format!("스냅샷 {to}의 날짜가 {from}보다 앞섭니다. 점검은 시간 순서로만 합니다"),
    )
}

/// The models of a comparison.
pub fn models(from: &str, to: &str, same: bool) -> Text {
    if same {
        return Text::new(format!("model {to}"), format!("모델 {to}"));
    }
    if from == to {
        return Text::new(
            format!("model {to}, whose text changed"),
            format!("모델 {to}(내용이 바뀜)"),
        );
    }
    Text::new(
        format!("model {from} → {to}"),
        format!("모델 {from} → {to}"),
    )
}

/// How many accounts made which move.
pub fn moves(into: u64, out: u64, up: u64, down: u64, same: u64) -> Text {
    Text::new(
        format!("{into} in · {out} out · {up} up · {down} down · {same} unchanged"),
        format!("진입 {into} · 이탈 {out} · 상승 {up} · 하락 {down} · 그대로 {same}"),
    )
}

/// How many accounts a cause moved, and by how much at most.
pub fn cause_moved(cause: &str, accounts: u64, most: &str) -> Text {
    let of = counted(accounts, "account");
    Text::new(
        format!("{cause} changed the score of {of}, by {most} at most"),
        format!("{cause}: 고객사 {accounts}곳의 점수가 달라짐(최대 {most}점)"),
    )
}

/// How many accounts went from one tier to another.
pub fn tier_move(from: &str, to: &str, accounts: u64) -> Text {
    Text::new(
        format!("{from} → {to}: {accounts}"),
        format!("{from} → {to}: {accounts}곳"),
    )
}

/// More accounts of a kind than are shown.
pub fn more(hidden: u64) -> Text {
    let of = counted(hidden, "more account");
    Text::new(
        format!("and {of}: --top 0 shows all, --format csv writes all"),
        format!("외 {hidden}곳: --top 0은 전체 표시, --format csv는 전체 출력"),
    )
}

/// An account that a rule left out.
pub fn left_out(rule: &str) -> Text {
    Text::new(
        format!("left out by rule `{rule}`"),
        format!("`{rule}` 규칙으로 제외됨"),
    )
}

/// The title of why.
pub fn why_title(name: &str, id: &str) -> Text {
    Text::new(format!("{name} ({id})"), format!("{name} ({id})"))
}

/// The scores of an account on both sides.
pub fn scores(from: &str, to: &str, change: &str) -> Text {
    Text::new(
        format!("score {from} → {to}, {change}"),
        format!("점수 {from} → {to}, {change}"),
    )
}

/// The tiers of an account on both sides.
pub fn tiers(from: &str, to: &str) -> Text {
    if from == to {
        return Text::new(
            format!("tier {to}, as before"),
            format!("등급 {to}(그대로)"),
        );
    }
    Text::new(format!("tier {from} → {to}"), format!("등급 {from} → {to}"))
}

/// The places of an account in the list on both sides.
pub fn places(from: &str, to: &str) -> Text {
    if from == to {
        return Text::new(
            format!("place in the list {to}"),
            format!("목록의 자리 {to}"),
        );
    }
    Text::new(
        format!("place in the list {from} → {to}"),
        format!("목록의 자리 {from} → {to}"),
    )
}

/// Why a place is what it is.
pub fn place_because(reason: &Text) -> Text {
    Text::new(
        format!("because: {}", reason.text(Lang::En)),
        format!("이유: {}", reason.text(Lang::Ko)),
    )
}

/// Why a place was what it was, and why it is what it is.
pub fn reasons(from: &Text, to: &Text) -> Text {
    Text::new(
        format!(
            "before: {}; after: {}",
            from.text(Lang::En),
            to.text(Lang::En)
        ),
        format!("이전: {}. 이후: {}", from.text(Lang::Ko), to.text(Lang::Ko)),
    )
}

/// The former name of an account.
pub fn was_called(snapshot: &str, name: &str) -> Text {
    Text::new(
        format!("called `{name}` in {snapshot}"),
        format!("{snapshot}에서의 이름: `{name}`"),
    )
}

/// The score and the tier of an account that one snapshot alone has.
pub fn stood(snapshot: &str, score: &str, tier: &str) -> Text {
    Text::new(
        format!("in {snapshot}: score {score}, tier {tier}"),
        format!("{snapshot}: 점수 {score}, 등급 {tier}"),
    )
}

/// Touches of a channel.
pub fn rows_touches(channel: &str) -> Text {
    Text::new(format!("touches: {channel}"), format!("접점: {channel}"))
}

/// The title of a week.
pub fn weekly_title(from: NaiveDate, to: NaiveDate) -> Text {
    Text::new(
        format!("{from} to {to}, against the days before"),
        format!("{from}~{to}, 직전 기간 대비"),
    )
}

/// What a week is of.
pub fn weekly_about(snapshot: &str, motion: Motion, days: u32) -> Text {
    let (of, list) = (counted(days.into(), "day"), list_of(motion));
    Text::new(
        format!("snapshot {snapshot} · {} · {of}", list.en()),
        format!("스냅샷 {snapshot} · {} · {days}일", list.ko()),
    )
}

/// The heading of the accounts at the top.
pub fn top_accounts(accounts: u64) -> Text {
    Text::new(
        format!("The {} at the top", counted(accounts, "account")),
        format!("상위 고객사 {accounts}곳"),
    )
}

/// The title of a month.
pub fn monthly_title(from: &str, to: &str) -> Text {
    Text::new(
        format!("Review from {from} to {to}"),
        format!("{from}에서 {to}까지 점검"),
    )
}

/// What moves between tiers are made of.
pub fn tier_moves_are(changed: u64, held: u64) -> Text {
    let (mut en, mut ko) = (
        format!(
            "{} of another tier by the rule, as diff counts them",
            counted(changed, "account")
        ),
        format!("규칙에 따른 등급이 바뀐 곳 {changed}(diff와 같은 기준)"),
    );
    if held > 0 {
        let others = counted(held, "account");
        en = format!("{en}; {others} in another place of the list than the rule says");
        ko = format!("{ko}, 목록 자리가 규칙과 다른 곳 {held}");
    }
    Text::new(en, ko)
}

/// A model that was put back.
pub fn rolled_back(file: &str, snapshot: &str) -> Text {
    Text::new(
        format!("{file} is the model of snapshot {snapshot} again"),
        format!("{file}: 스냅샷 {snapshot}의 모델로 되돌렸습니다"),
    )
}

/// That the project scores by another model.
pub fn other_model(id: &str, used: &str) -> Text {
    Text::new(
        format!(
            "the project scores by `{used}`: state model = \"{id}\" in [programme], or --model {id}"
        ),
        format!(
            "프로젝트는 `{used}` 모델을 씁니다. [programme]에 model = \"{id}\"를 적거나 --model {id}로 실행하세요"
        ),
    )
}

/// A model that is there already.
pub fn no_rollback(file: &str, snapshot: &str) -> Text {
    Text::new(
        format!("{file} is the model of snapshot {snapshot} already; nothing was written"),
        format!("{file}: 이미 스냅샷 {snapshot}의 모델과 같아 아무것도 쓰지 않았습니다"),
    )
}

/// The title of a list that is shown again.
pub fn show_title(name: &str, id: &str) -> Text {
    Text::new(
        format!("Snapshot {name} ({id})"),
        format!("스냅샷 {name} ({id})"),
    )
}

/// What a list that is shown again is of.
pub fn show_about(
    as_of: NaiveDate,
    motion: Motion,
    (model, engine, currency): (&str, &str, &str),
) -> Text {
    let list = list_of(motion);
    let (en, ko) = (list.en(), list.ko());
    Text::new(
        format!(
            "as of {as_of} · {en} · model {model} · currency {currency} · taken by version {engine}"
        ),
        format!("기준일 {as_of} · {ko} · 모델 {model} · 통화 {currency} · 버전 {engine}에서 만듦"),
    )
}

/// The heading of sizes.
pub fn sizes_title() -> Text {
    Text::new("The size of the list", "목록의 크기")
}

/// A heading.
pub fn heading_size() -> Text {
    Text::new("in list", "목록")
}

/// A heading.
pub fn heading_seats() -> Text {
    Text::new("seats", "자리")
}

/// A heading.
pub fn heading_came() -> Text {
    Text::new("in", "들어옴")
}

/// A heading.
pub fn heading_left() -> Text {
    Text::new("out", "나감")
}

/// A heading.
pub fn heading_by_tier() -> Text {
    Text::new("by tier", "등급별")
}

/// What a growth brought: meetings and wins before it and in it, each where it is known.
pub fn growth(
    (snapshots, days): (u64, u32),
    (before, now): (u64, u64),
    counts: [Option<(u64, u64)>; 2],
) -> Text {
    let [meetings, wins] = counts;
    let of = |count: Option<(u64, u64)>, unknown: &str| match count {
        Some((before, now)) => format!("{before} → {now}"),
        None => unknown.to_owned(),
    };
    let (en, ko) = (
        "not checked, as no such file is read",
        "파일이 없어 확인 못 함",
    );
    Text::new(
        format!(
            "The list grew {snapshots} times in a row, from {before} to {now}. In the {days} days of it against as many before: meetings {}; won deals {}.",
            of(meetings, en),
            of(wins, en)
        ),
        format!(
            "목록이 연속 {snapshots}번 늘었습니다({before} → {now}). 그 {days}일과 같은 길이의 앞선 기간: 미팅 {}, 수주 {}.",
            of(meetings, ko),
            of(wins, ko)
        ),
    )
}

/// A list that grew while nothing else did.
pub fn grew_alone(snapshots: u64, (before, now): (u64, u64)) -> Text {
    Text::new(
        format!(
            "the list grew in {snapshots} snapshots in a row, from {before} to {now}, and neither meetings nor won deals that are counted did"
        ),
        format!(
            "목록이 연속된 스냅샷 {snapshots}번 동안 {before}곳에서 {now}곳으로 늘었지만, 셀 수 있는 미팅과 수주는 늘지 않았습니다"
        ),
    )
}

/// What to do about it.
pub fn cut_the_list() -> Text {
    Text::new(
        "cut the list before the next quarter: fewer accounts, sharper messages, a tighter rhythm",
        "다음 분기 전에 목록을 줄이세요. 더 적은 고객사, 더 선명한 메시지, 더 촘촘한 리듬",
    )
}

/// Accounts at the top of which nothing new is known.
pub fn last_years(accounts: u64, days: i64, names: &str, further: u64) -> Text {
    let (en, ko) = match further {
        0 => (String::new(), String::new()),
        further => (format!(" and {further} more"), format!(" 외 {further}곳")),
    };
    Text::new(
        format!(
            "Last year's data: on {accounts} of these accounts nothing happened within {days} days, so that fields alone speak for them, of no known age: {names}{en}"
        ),
        format!(
            "지난해 데이터: 이 중 {accounts}곳은 {days}일 안에 일어난 일이 없어, 나이를 알 수 없는 필드만으로 평가됩니다: {names}{ko}"
        ),
    )
}

/// The newest row of an account.
pub fn newest_row(day: NaiveDate) -> Text {
    Text::new(
        format!("The newest row is of {day}."),
        format!("가장 새로운 기록: {day}"),
    )
}

/// The newest row is old, or there is none.
pub fn nothing_new(days: i64) -> Text {
    Text::new(
        format!(
            "Last year's data: nothing happened on it within {days} days, so that fields of no known age decide its score."
        ),
        format!(
            "지난해 데이터: {days}일 안에 일어난 일이 없어, 나이를 알 수 없는 필드가 점수를 정합니다."
        ),
    )
}
