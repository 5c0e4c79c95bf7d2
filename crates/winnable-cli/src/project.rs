//! The project: `winnable.toml`, read with every mistake found in one pass.

mod best;
mod lint;
mod list;
mod metrics;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono_tz::Tz;
use rust_decimal::Decimal;
use winnable_engine::list_tier::ListSettings;
use winnable_engine::{EXCLUDE, Exclusion, RollUpTo};
use winnable_icp::best::BestRules;
use winnable_ingest::{Limits, SourceSpec};
use winnable_lint::Settings as LintSettings;
use winnable_model::document::{
    Document, Item, Key, Section, SectionCodes, Shape, Spanned, Table, TextFile,
};
use winnable_model::text::cli as texts;
use winnable_model::text::system::reason;
use winnable_model::{
    Code, Currency, Diagnostic, Diagnostics, Domain, FactCatalogue, LintCode, Text,
};

use crate::failure::{Failure, exit};
use crate::mistakes;

use best::BEST;
use lint::LINT;
use list::LIST;
use metrics::METRICS;
pub(crate) use metrics::MetricSection;

static ROOT: Table = Table {
    name: "winnable.toml",
    keys: &[
        Key::required(
            "schema",
            Shape::Whole,
            "version of the file format: 1",
            "파일 형식 버전: 1",
        ),
        Key::required("project", Shape::Table(&PROJECT), "the project", "프로젝트"),
        Key::optional(
            "programme",
            Shape::Table(&PROGRAMME),
            "the programme",
            "프로그램",
        ),
        Key::optional("privacy", Shape::Table(&PRIVACY), "privacy", "개인정보"),
        Key::optional(
            "source",
            Shape::Tables(SourceSpec::TABLE),
            "the exports",
            "내보내기 파일",
        ),
        Key::optional(
            "exclude",
            Shape::Tables(&EXCLUDE),
            "accounts to leave out",
            "제외할 고객사",
        ),
        Key::optional(
            "metrics",
            Shape::Table(&METRICS),
            "what metrics need besides the exports",
            "지표에 필요한 설정",
        ),
        Key::optional(
            "limits",
            Shape::Table(Limits::TABLE),
            "the sizes beyond which a file is refused",
            "파일을 거부하는 크기의 한도",
        ),
        Key::optional(
            "list",
            Shape::Table(&LIST),
            "how calm the list of the team is kept",
            "팀 목록을 얼마나 안정적으로 유지할지",
        ),
        Key::optional(
            "lint",
            Shape::Table(&LINT),
            "thresholds of checks under their codes: [lint.PRG-2]",
            "검사별 기준값: [lint.PRG-2]",
        ),
        Key::optional(
            "best_customers",
            Shape::Table(&BEST),
            "by what a customer is one of the best",
            "우수 고객의 기준",
        ),
    ],
};

static PROJECT: Table = Table {
    name: "project",
    keys: &[
        Key::optional("name", Shape::Text, "the project's name", "프로젝트 이름"),
        Key::required(
            "currency",
            Shape::TextOr(&CURRENCY),
            "reporting currency",
            "보고 통화",
        ),
        Key::optional(
            "time_zone",
            Shape::Text,
            "zone in which a day is a day",
            "하루의 기준이 되는 시간대",
        ),
        Key::optional(
            "own_domains",
            Shape::Texts,
            "domains of our own company",
            "자사 도메인",
        ),
        Key::optional(
            "own_names",
            Shape::Texts,
            "names of our own company",
            "자사 이름",
        ),
        Key::optional(
            "free_mail_domains",
            Shape::Texts,
            "further free-mail domains",
            "추가 무료 메일 도메인",
        ),
        Key::optional(
            "free_mail_file",
            Shape::Text,
            "file of further free-mail domains, one a line",
            "추가 무료 메일 도메인 파일(한 줄에 하나)",
        ),
        Key::optional(
            "roll_up",
            Shape::OneOf(&["account", "ultimate_parent"]),
            "to which account facts are rolled up; the row's own where absent",
            "팩트를 집계할 고객사. 없으면 행의 고객사",
        ),
    ],
};

static CURRENCY: Table = Table {
    name: "currency",
    keys: &[
        Key::required("code", Shape::Text, "the currency's code", "통화 코드"),
        Key::optional(
            "assumed",
            Shape::Flag,
            "true while nobody confirmed it",
            "확인되기 전이면 true",
        ),
    ],
};

static PROGRAMME: Table = Table {
    name: "programme",
    keys: &[
        Key::optional(
            "pass_share_max",
            Shape::Whole,
            "warn when more than this percentage of the list stands above the lowest tier",
            "최하위 등급보다 위에 있는 비율(%)이 이 값을 넘으면 경고",
        ),
        Key::optional(
            "model",
            Shape::Text,
            "the model by which `score` scores",
            "`score`가 쓸 모델",
        ),
        Key::optional("icp", Shape::Text, "the file of the ICP", "ICP 파일"),
        Key::optional(
            "owner",
            Shape::Text,
            "who owns the programme",
            "프로그램 책임자",
        ),
    ],
};

static PRIVACY: Table = Table {
    name: "privacy",
    keys: &[
        Key::optional(
            "purpose",
            Shape::Text,
            "why personal data is kept",
            "개인정보 보유 목적",
        ),
        Key::optional(
            "suppression",
            Shape::Text,
            "file of people who must not be contacted, one e-mail address or HMAC a line",
            "연락하면 안 되는 사람의 파일(한 줄에 이메일 또는 HMAC 하나)",
        ),
        Key::optional(
            "strict",
            Shape::Flag,
            "whether what such people did is left out of engagement",
            "이들의 활동을 참여도에서도 뺄지",
        ),
    ],
};

/// A project.
#[derive(Debug)]
pub(crate) struct Project {
    /// The folder of `winnable.toml`.
    pub(crate) root: PathBuf,
    /// The text of `winnable.toml`, for diagnostics.
    pub(crate) file: TextFile,
    pub(crate) currency: Currency,
    pub(crate) currency_assumed: bool,
    pub(crate) zone: Tz,
    /// Whether the project states its zone.
    pub(crate) zone_stated: bool,
    pub(crate) own_domains: Vec<Domain>,
    pub(crate) own_names: Vec<String>,
    pub(crate) free_mail: Vec<Domain>,
    /// To which account facts are rolled up.
    pub(crate) roll_up: RollUpTo,
    pub(crate) model: String,
    /// The file of the ICP, relative to the root.
    pub(crate) icp: Option<String>,
    /// Who owns the programme.
    pub(crate) owner: Option<String>,
    /// Why personal data is kept.
    pub(crate) purpose: Option<String>,
    /// Which checks are made, and with which thresholds.
    lint: LintSettings,
    /// The percentage of a list above which a model passes too much.
    pub(crate) pass_share_max: u32,
    /// The file of people who must not be contacted, relative to the root.
    pub(crate) suppression: Option<String>,
    /// Whether what such people did is left out of engagement.
    pub(crate) strict_privacy: bool,
    pub(crate) sources: Vec<SourceSpec>,
    pub(crate) exclusions: Vec<Exclusion>,
    /// What metrics need besides the exports.
    pub(crate) metrics: MetricSection,
    /// By what a customer is one of the best.
    pub(crate) best: BestRules,
    /// How calm the list is kept.
    pub(crate) list: ListSettings,
    /// The built-in facts and those that the sources declare.
    pub(crate) catalogue: FactCatalogue,
}

/// The model of a project that names none.
pub(crate) const DEFAULT_MODEL: &str = "account6";
pub(crate) const FILE: &str = "winnable.toml";
/// A model that passes more than half of a list reduces nothing.
const PASS_SHARE_MAX: u32 = 50;

/// A project with mistakes: what is wrong, and the texts in which it is.
pub(crate) struct Unsound {
    pub(crate) failure: Failure,
    pub(crate) files: Vec<TextFile>,
}

impl Unsound {
    /// Whether a command failed because there is no project.
    pub(crate) fn is_outside(&self) -> bool {
        let mut diagnostics = self.failure.diagnostics.iter();
        diagnostics.any(|diagnostic| diagnostic.code == Code::E0103)
    }
}

impl From<Failure> for Unsound {
    fn from(failure: Failure) -> Self {
        Self {
            failure,
            files: Vec::new(),
        }
    }
}

impl Project {
    /// The thresholds of checks. What the list may pass stands under `[programme]`, unless the check
    /// states another share.
    pub(crate) fn lint_settings(&self) -> LintSettings {
        let mut settings = self.lint.clone();
        if !settings.states(LintCode::Mod2, "pass_share_max") {
            let share = Decimal::from(self.pass_share_max);
            // The section takes no share that the check would not.
            let _ = settings.set(LintCode::Mod2, "pass_share_max", share);
        }
        settings
    }

    /// The folder of a project: the one that has a `winnable.toml`, or the nearest above it that has.
    pub(crate) fn root(start: &Path) -> Result<PathBuf, Failure> {
        let start = std::path::absolute(start).unwrap_or_else(|_| start.to_owned());
        let mut folders = start.ancestors();
        let root = folders.find(|folder| folder.join(FILE).is_file());
        root.map(Path::to_owned).ok_or_else(|| {
            let diagnostic = Diagnostic::new(Code::E0103, texts::no_project());
            Failure::refused(diagnostic.with_help(texts::no_project_help()))
        })
    }

    /// Finds `winnable.toml` in the folder or above it, and reads it.
    pub(crate) fn find(start: &Path) -> Result<Self, Unsound> {
        let root = Self::root(start)?;
        let text = std::fs::read_to_string(root.join(FILE)).map_err(|error| {
            let diagnostic =
                Diagnostic::new(Code::E0901, texts::cannot_open(FILE, &reason(&error)));
            Failure::new(exit::ENVIRONMENT, diagnostic)
        })?;
        Self::read(&root, &TextFile::new(FILE, &text))
    }

    /// Reads the text of a project in its folder.
    pub(crate) fn read(root: &Path, file: &TextFile) -> Result<Self, Unsound> {
        let mut out = Diagnostics::new();
        let project = Document::parse(file, Code::E0104, &mut out).map(|document| {
            let section = document.root(&ROOT, SectionCodes::PROJECT);
            Self::of(root, file, &section, &mut out)
        });
        out.sort_by_place();
        match project {
            Some(project) if !out.has_errors() => Ok(project),
            Some(project) => Err(mistakes::all(&project, out)),
            None => Err(Unsound {
                failure: out.into(),
                files: vec![file.clone()],
            }),
        }
    }

    /// The project of a file. Where a mistake is found, something that holds nowhere stands in for
    /// what is missing, so that the mistakes of everything else can be found too.
    fn of(root: &Path, file: &TextFile, section: &Section<'_>, out: &mut Diagnostics) -> Self {
        section.refuse_unknown_keys(out);
        section.whole("schema", 1..=1, out);
        let mut catalogue = FactCatalogue::builtin();
        let declared = section.sections("source", SourceSpec::TABLE, out);
        let limits = section
            .section("limits", Limits::TABLE, out)
            .map(|limits| Limits::read(&limits, out))
            .unwrap_or_default();
        let mut sources: Vec<SourceSpec> = declared
            .iter()
            .filter_map(|s| SourceSpec::read(s, &mut catalogue, out))
            .collect();
        for source in &mut sources {
            source.read_as.limits = limits.clone();
        }
        let excludes = section.sections("exclude", &EXCLUDE, out);
        let exclusions = if excludes.is_empty() {
            Exclusion::defaults(&catalogue)
        } else {
            excludes
                .iter()
                .filter_map(|s| Exclusion::read(s, &catalogue, out))
                .collect()
        };
        let metrics = section
            .section("metrics", &METRICS, out)
            .map(|metrics| MetricSection::read(&metrics, &file.name, out))
            .unwrap_or_default();
        let best = section
            .section("best_customers", &BEST, out)
            .map(|best| best::read(&best, out))
            .unwrap_or_default();
        let list = section
            .section("list", &LIST, out)
            .map(|list| list::read(&list, out))
            .unwrap_or_default();
        let checks = section
            .section("lint", &LINT, out)
            .map(|section| lint::read(&section, out))
            .unwrap_or_default();
        let programme = section.section("programme", &PROGRAMME, out);
        let model = programme
            .as_ref()
            .and_then(|programme| programme.text("model", out))
            .map_or(DEFAULT_MODEL, |model| model.value);
        let icp = programme
            .as_ref()
            .and_then(|programme| programme.text("icp", out))
            .map(|icp| icp.value.to_owned());
        let mut pass_share_max = PASS_SHARE_MAX;
        let mut owner = None;
        if let Some(programme) = &programme {
            owner = programme
                .text("owner", out)
                .map(|owner| owner.value.to_owned());
            if let Some(share) = programme.whole("pass_share_max", 1..=100, out) {
                pass_share_max = u32::try_from(share.value).unwrap_or(PASS_SHARE_MAX);
            }
        }
        let (mut purpose, mut suppression, mut strict_privacy) = (None, None, false);
        if let Some(privacy) = section.section("privacy", &PRIVACY, out) {
            purpose = privacy
                .text("purpose", out)
                .map(|purpose| purpose.value.to_owned());
            suppression = privacy
                .text("suppression", out)
                .map(|path| path.value.to_owned());
            strict_privacy = privacy.flag("strict", out).is_some_and(|flag| flag.value);
        }
        let basics = section
            .section("project", &PROJECT, out)
            .map(|project| Basics::read(root, &project, out))
            .unwrap_or_default();
        Self {
            root: root.to_owned(),
            file: file.clone(),
            currency: basics.currency.unwrap_or(Currency::USD),
            currency_assumed: basics.currency_assumed,
            zone: basics.zone.unwrap_or(Tz::UTC),
            zone_stated: basics.zone_stated,
            own_domains: basics.own_domains,
            own_names: basics.own_names,
            free_mail: basics.free_mail,
            roll_up: basics.roll_up,
            model: model.to_owned(),
            icp,
            owner,
            purpose,
            lint: checks,
            pass_share_max,
            suppression,
            strict_privacy,
            sources,
            exclusions,
            metrics,
            best,
            list,
            catalogue,
        }
    }
}

/// What the section `project` says; `None` where it has a mistake.
#[derive(Default)]
struct Basics {
    currency: Option<Currency>,
    currency_assumed: bool,
    zone: Option<Tz>,
    zone_stated: bool,
    own_domains: Vec<Domain>,
    own_names: Vec<String>,
    free_mail: Vec<Domain>,
    roll_up: RollUpTo,
}

impl Basics {
    fn read(root: &Path, project: &Section<'_>, out: &mut Diagnostics) -> Self {
        project.text("name", out);
        let currency = currency(project, out);
        let zone = zone(project, out);
        let own_domains = domains(project, "own_domains", out);
        let mut free_mail = domains(project, "free_mail_domains", out);
        free_mail.extend(free_mail_file(root, project, out));
        let roll_up = project.word("roll_up", &["account", "ultimate_parent"], out);
        let roll_up = match roll_up.map(|word| word.value) {
            Some("ultimate_parent") => RollUpTo::UltimateParent,
            _ => RollUpTo::Account,
        };
        let own_names = project.texts("own_names", out).unwrap_or_default();
        Self {
            currency: currency.map(|(currency, _)| currency),
            currency_assumed: currency.is_some_and(|(_, assumed)| assumed),
            zone,
            zone_stated: project.has("time_zone"),
            own_domains,
            own_names: own_names
                .into_iter()
                .map(|name| name.value.to_owned())
                .collect(),
            free_mail,
            roll_up,
        }
    }
}

fn currency(section: &Section<'_>, out: &mut Diagnostics) -> Option<(Currency, bool)> {
    let Some(Spanned { value, span }) = section.item("currency") else {
        section.missing("currency", out);
        return None;
    };
    let (code, assumed) = match value {
        Item::Text(code) => (Spanned { value: code, span }, false),
        Item::Table(values) => {
            let inner = section.inner(&CURRENCY, values, span, out);
            let assumed = inner.flag("assumed", out).is_some_and(|flag| flag.value);
            (inner.text("code", out)?, assumed)
        }
        _ => {
            section.wrong_kind(
                "currency",
                span,
                &winnable_model::text::config::expected_text(),
                out,
            );
            return None;
        }
    };
    match code.value.parse::<Currency>() {
        Ok(currency) => Some((currency, assumed)),
        Err(error) => {
            out.push(section.diagnostic(Code::E0608, Text::of(&error), code.span));
            None
        }
    }
}

fn zone(section: &Section<'_>, out: &mut Diagnostics) -> Option<Tz> {
    let Some(Spanned { value, span }) = section.text("time_zone", out) else {
        return Some(Tz::UTC);
    };
    if let Ok(zone) = value.parse::<Tz>() {
        Some(zone)
    } else {
        section.wrong_value(texts::no_zone(value), span, out);
        None
    }
}

fn domains(section: &Section<'_>, key: &str, out: &mut Diagnostics) -> Vec<Domain> {
    let mut domains = Vec::new();
    for entry in section.texts(key, out).unwrap_or_default() {
        match Domain::parse(entry.value) {
            Ok(domain) => domains.push(domain),
            Err(error) => section.wrong_value(Text::of(&error), entry.span, out),
        }
    }
    domains
}

/// The domains of the file that a project names, one a line; `#` starts a comment.
fn free_mail_file(root: &Path, section: &Section<'_>, out: &mut Diagnostics) -> Vec<Domain> {
    let Some(Spanned { value, span }) = section.text("free_mail_file", out) else {
        return Vec::new();
    };
    let text = match std::fs::read_to_string(root.join(value)) {
        Ok(text) => text,
        Err(error) => {
            section.wrong_value(texts::cannot_open(value, &reason(&error)), span, out);
            return Vec::new();
        }
    };
    let mut domains = Vec::new();
    for (line, entry) in (1_u64..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let entry = entry.trim();
        if entry.is_empty() || entry.starts_with('#') {
            continue;
        }
        match Domain::parse(entry) {
            Ok(domain) => domains.push(domain),
            Err(error) => {
                let message = texts::bad_free_mail(value, line, &Text::of(&error));
                section.wrong_value(message, span.clone(), out);
            }
        }
    }
    domains
}

/// The name by which a file is known: its path relative to the project, with `/`.
pub(crate) fn shown(path: &str) -> Arc<str> {
    Arc::from(path.replace('\\', "/"))
}
