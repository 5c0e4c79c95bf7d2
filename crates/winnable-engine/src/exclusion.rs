//! Which accounts are left out of a list, and why.

use std::fmt::Write;

use winnable_model::document::{Key, Section, Shape, Table};
use winnable_model::text::config;
use winnable_model::{Code, Diagnostics, FactCatalogue, Lang, Localised, Motion, Text};
use winnable_score::Condition;

/// A rule of `[[exclude]]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Exclusion {
    /// The rule's name, shown beside each account that it leaves out.
    pub rule: String,
    /// When it holds. An unknown condition leaves nothing out.
    pub when: Condition,
    /// The motion for which it holds; both where absent.
    pub motion: Option<Motion>,
    /// The reason for people.
    pub reason: Text,
}

/// The keys of `[[exclude]]`.
pub static EXCLUDE: Table = Table {
    name: "exclude",
    keys: &[
        Key::required("rule", Shape::Text, "name of the rule", "규칙 이름"),
        Key::required(
            "when",
            Shape::Text,
            "condition under which an account is left out",
            "고객사를 제외하는 조건",
        ),
        Key::optional(
            "motion",
            Shape::OneOf(&["new", "expand", "both"]),
            "the motion for which it holds; both where absent",
            "적용할 모션. 없으면 둘 다",
        ),
        Key::optional(
            "reason",
            Shape::Text,
            "the reason for people",
            "사람이 읽는 이유",
        ),
    ],
};

/// The rules of a project that states none: rule, condition, motion, reason in both languages.
///
/// The first rule that holds gives the reason, so that what an account is for good stands before what
/// it bought: a competitor who once bought is a competitor.
const DEFAULTS: [(&str, &str, Option<Motion>, &str, &str); 6] = [
    (
        "own_company",
        "account.is_own_company",
        None,
        "our own company",
        "자사입니다",
    ),
    (
        "test_record",
        "account.is_test",
        None,
        "a test record",
        "테스트 레코드입니다",
    ),
    (
        "competitor",
        "account.is_competitor",
        None,
        "a competitor",
        "경쟁사입니다",
    ),
    (
        "partner",
        "account.is_partner",
        None,
        "a partner",
        "파트너입니다",
    ),
    (
        "customer",
        "account.is_customer",
        Some(Motion::New),
        "already a customer",
        "이미 고객입니다",
    ),
    (
        "not_customer",
        "not account.is_customer",
        Some(Motion::Expand),
        "not a customer yet",
        "아직 고객이 아닙니다",
    ),
];

impl Exclusion {
    /// The rules that hold where a project states none: our own company, test records, competitors,
    /// partners, customers (for `new`) and everybody else (for `expand`).
    pub fn defaults(catalogue: &FactCatalogue) -> Vec<Self> {
        DEFAULTS
            .iter()
            .filter_map(|(rule, when, motion, en, ko)| {
                Some(Self {
                    rule: (*rule).to_owned(),
                    when: Condition::parse(when, catalogue).ok()?,
                    motion: *motion,
                    reason: Text::new(*en, *ko),
                })
            })
            .collect()
    }

    /// The default rules as the text of `winnable.toml`, for `init` to write out.
    pub fn defaults_as_toml(lang: Lang) -> String {
        let mut text = String::new();
        for (rule, when, motion, en, ko) in DEFAULTS {
            let reason = Text::new(en, ko).text(lang);
            // Writing to a String cannot fail.
            let _ = writeln!(text, "[[exclude]]\nrule = \"{rule}\"\nwhen = \"{when}\"");
            if let Some(motion) = motion {
                let _ = writeln!(text, "motion = \"{motion}\"");
            }
            let _ = writeln!(text, "reason = \"{reason}\"\n");
        }
        text
    }

    /// Reads a section of `[[exclude]]`, whose keys were checked before.
    pub fn read(
        section: &Section<'_>,
        catalogue: &FactCatalogue,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let rule = section.text("rule", out);
        let motion = section.word("motion", &["new", "expand", "both"], out);
        let reason = section.text("reason", out).map(|reason| reason.value);
        let source = section.text("when", out)?;
        let when = match Condition::parse(source.value, catalogue) {
            Ok(when) => when,
            Err(error) => {
                let start = source.span.start + 1;
                let span = start + error.span.start..start + error.span.end;
                let mut diagnostic = section.diagnostic(Code::E0110, error.message, span.clone());
                if let Some(near) = error.near {
                    diagnostic = diagnostic
                        .with_help(config::rename_to(&near))
                        .with_edit(span, near);
                }
                out.push(diagnostic);
                return None;
            }
        };
        let rule = rule?.value.to_owned();
        Some(Self {
            reason: known_reason(&rule, reason),
            rule,
            when,
            motion: motion.and_then(|motion| motion.value.parse().ok()),
        })
    }
}

/// The reason for people: one that `init` wrote for the rule, in whichever language, is known in both.
fn known_reason(rule: &str, stated: Option<&str>) -> Text {
    let is_own = |(name, _, _, en, ko): &&(&str, &str, Option<Motion>, &str, &str)| {
        *name == rule && stated.is_some_and(|stated| stated == *en || stated == *ko)
    };
    match DEFAULTS.iter().find(is_own) {
        Some((.., en, ko)) => Text::new(*en, *ko),
        None => Text::verbatim(stated.unwrap_or(rule)),
    }
}
