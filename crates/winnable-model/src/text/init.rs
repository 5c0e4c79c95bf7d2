//! Texts that `init` writes into a new project, as comments for its owner.

use crate::Text;

macro_rules! plain {
    ($($(#[$doc:meta])* $name:ident = $en:literal, $ko:literal;)*) => {
        $($(#[$doc])* pub fn $name() -> Text { Text::new($en, $ko) })*
    };
}

plain! {
    /// The first line of a project.
    head = "A Winnable project. `winnable check` names every mistake; `winnable score` prints the list.", "Winnable 프로젝트. `winnable check`로 점검하고 `winnable score`로 목록을 봅니다.";
    /// Above the currency.
    currency_assumed = "No column names one currency for all amounts: write the right one and remove `assumed`.", "하나의 통화를 알려 주는 열이 없습니다. 올바른 통화를 적고 `assumed`를 지우세요.";
    /// Above the time zone.
    time_zone = "The zone in which a day is a day, such as Asia/Seoul or America/New_York.", "하루의 기준이 되는 시간대. 예: Asia/Seoul, America/New_York";
    /// Above the own domains.
    own_domains = "Domains of your own company: it never becomes an account to win.", "자사 도메인: 타깃 목록에 들어가지 않습니다.";
    /// Above the free-mail domains.
    free_mail = "Further free-mail providers, besides the built-in list.", "기본 목록 외에 추가할 무료 메일 도메인.";
    /// Above the model.
    model = "models/ID.toml of this project, or a shipped one: fia, account6, icp100.", "이 프로젝트의 models/ID.toml 또는 기본 제공 모델 fia, account6, icp100.";
    /// Above the purpose.
    purpose = "Why personal data is kept; people appear in outputs as title and role alone.", "개인정보를 보유하는 목적. 결과에는 사람의 직함과 역할만 나옵니다.";
    /// Above the exclusions.
    exclusions = "Who is not in the list, and why. Excluded accounts are listed and counted.", "목록에서 제외할 고객사와 이유. 제외된 고객사도 표시하고 셉니다.";
    /// Above the example of an exclusion.
    lost_recently = "Leave out accounts that were lost in the last 90 days:", "최근 90일 안에 실주한 고객사를 제외하려면:";
    /// A file that is no export of a known CRM.
    unknown_file = "not recognised: complete its commented source in winnable.toml", "알 수 없는 파일: winnable.toml의 주석 처리된 입력을 완성하세요";
}

/// Above a floor that nobody agreed to yet.
pub fn floor_placeholder(code: &str) -> Text {
    Text::new(
        format!(
            "Agree on amounts in {code}, such as {{ at_least = \"{code} 400000\" }}, and remove `unset`."
        ),
        format!(
            "{code} 금액을 합의해 {{ at_least = \"{code} 400000\" }}처럼 적고 `unset`을 지우세요."
        ),
    )
}
