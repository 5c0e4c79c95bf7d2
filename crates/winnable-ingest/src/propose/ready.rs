//! The `[[source]]` of one table, to be pasted.

use winnable_model::document::quoted;
use winnable_model::{Lang, Localised, Text};

use super::render::{comment, guessed, line, path, recognised};
use super::{Proposal, ProposedSource};
use crate::field::EntityKind;
use crate::inspect::{Finding, Inspection, unused_text};
use crate::profile::{ColumnProfile, Content};
use crate::unit::unit_of;

/// Writes the source of the one table that a proposal is about; what a person has to decide stands
/// beside it as comments.
pub(crate) fn render_ready(proposal: &Proposal, found: &Inspection, lang: Lang) -> String {
    let mut out = String::new();
    match &found.finding {
        Finding::Unused(name) => {
            comment(&mut out, "##", &unused_text(name).text(lang));
            return out;
        }
        Finding::Recognised(kind, _) => {
            for source in &proposal.sources {
                recognised(&mut out, source, lang);
            }
            let rest = rest(Some(*kind), found, lang);
            if !rest.is_empty() {
                out.truncate(out.trim_end().len());
                let has_columns = proposal.sources.iter().any(ProposedSource::has_columns);
                out.push_str(if has_columns {
                    "\n"
                } else {
                    "\n# [source.columns]\n"
                });
                out.push_str(&rest);
            }
        }
        Finding::Guessed(guess) => {
            for file in &proposal.unknown {
                if !guess.sure {
                    comment(&mut out, "##", &unsure(guess.kind).text(lang));
                }
                let rest = rest(Some(guess.kind), found, lang);
                guessed(&mut out, "", (file, guess), (&rest, lang));
            }
        }
        Finding::Unknown => {
            comment(&mut out, "##", &unknown().text(lang));
            comment(&mut out, "##", &kinds().text(lang));
            for file in &proposal.unknown {
                line(&mut out, "# [[source]]");
                line(&mut out, "# kind = \"\"");
                line(&mut out, &format!("# {}", path(&file.paths)));
                if let Some(sheet) = &file.sheet {
                    line(&mut out, &format!("# sheet = {}", quoted(sheet)));
                }
                for stated in &file.stated {
                    line(&mut out, &format!("# {stated}"));
                }
                line(&mut out, "# [source.columns]");
            }
            out.push_str(&rest(None, found, lang));
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The columns that feed nothing: facts of their own for accounts, a list for other rows.
fn rest(kind: Option<EntityKind>, found: &Inspection, lang: Lang) -> String {
    let mut out = String::new();
    let left: Vec<&ColumnProfile> = found
        .columns
        .iter()
        .zip(&found.fields)
        .filter(|(column, field)| field.is_none() && !column.name.trim().is_empty())
        .map(|(column, _)| column)
        .filter(|column| column.content != Content::Empty || kind.is_none())
        .collect();
    if left.is_empty() {
        return out;
    }
    let is_accounts = kind == Some(EntityKind::Accounts);
    match (kind, is_accounts) {
        (None, _) => {}
        (_, true) => comment(&mut out, "##", &own_facts().text(lang)),
        (Some(kind), _) => {
            let names: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
            comment(
                &mut out,
                "##",
                &fields_are(kind, &names.join(", ")).text(lang),
            );
        }
    }
    for column in left {
        let what = column.content.text(lang);
        let filled = Text::new(
            format!("{what}, {} of {} filled", column.filled, column.rows),
            format!("{what}, {}행 중 {}행에 값", column.rows, column.filled),
        );
        let header = quoted(&column.name);
        let text = if is_accounts && let Some(ty) = fact_type(column.content) {
            let name = slug(&column.name);
            let unit = unit_of(&column.name).filter(|_| ty == "money");
            let unit = unit.map_or_else(String::new, |(unit, _)| format!(", unit = \"{unit}\""));
            format!("\"account.x.{name}\" = {{ column = {header}, type = \"{ty}\"{unit} }}  # ")
        } else {
            format!("… = {header}  # ")
        };
        comment(&mut out, "#", &format!("{text}{}", filled.text(lang)));
    }
    out
}

/// The type of the fact that a column of an account could be.
fn fact_type(content: Content) -> Option<&'static str> {
    match content {
        Content::Flag => Some("flag"),
        Content::Number => Some("number"),
        Content::Money => Some("money"),
        Content::Date => Some("date"),
        Content::Picklist | Content::Name | Content::Text => Some("text"),
        Content::Empty | Content::Id | Content::Email | Content::Phone | Content::Domain => None,
    }
}

/// A header as the name of a fact: letters and digits in lower case, with `_` between words.
fn slug(header: &str) -> String {
    let folded = winnable_model::fold(header);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("_")
}

fn unsure(kind: EntityKind) -> Text {
    Text::new(
        format!("A guess: these may be {kind}. Check every line before you paste it."),
        format!("추측: {kind} 데이터일 수 있습니다. 붙여 넣기 전에 모든 줄을 확인하세요."),
    )
}

fn unknown() -> Text {
    Text::new(
        "Nothing tells what these rows are. Write the kind, name the field of each column that \
         matters, and take the `# ` away.",
        "무슨 데이터인지 알 수 없습니다. kind를 적고 필요한 열마다 필드 이름을 쓴 다음 `# `를 지우세요.",
    )
}

fn kinds() -> Text {
    let kinds = EntityKind::NAMES.join(", ");
    Text::new(
        format!("Kinds: {kinds}"),
        format!("kind에 쓸 수 있는 값: {kinds}"),
    )
}

fn own_facts() -> Text {
    Text::new(
        "Other columns, as facts of your own: take the `# ` away from those that a model needs.",
        "그 밖의 열. 모델에 필요한 열은 `# `를 지우면 직접 정한 팩트가 됩니다.",
    )
}

fn fields_are(kind: EntityKind, fields: &str) -> Text {
    Text::new(
        format!("Other columns. Fields of {kind}: {fields}"),
        format!("그 밖의 열. {kind}의 필드: {fields}"),
    )
}
