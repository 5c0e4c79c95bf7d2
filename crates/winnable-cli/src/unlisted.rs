//! A project without accounts: what is refused, and which of its files could give them.

use winnable_ingest::EntityKind;
use winnable_model::document::quoted;
use winnable_model::text::cli as texts;
use winnable_model::{Code, Diagnostic, Text};

use crate::load::{Loaded, Opened};

/// The fields of a row that name its company, the surest key first.
const KEYS: [(&str, &str); 3] = [
    ("account_id", "id"),
    ("account_name", "name"),
    ("account_domain", "domain"),
];

/// Whether something makes accounts: a file of them, or the domains of people's addresses.
pub(crate) fn has_accounts(loaded: &Loaded) -> bool {
    let mut opened = loaded.opened.iter();
    let [_, (addresses, _)] = loaded.reachable;
    addresses > 0 || opened.any(|one| one.plan.kind() == EntityKind::Accounts)
}

/// The refusal of a list without accounts, with the lines that make them of a file that names companies.
pub(crate) fn no_accounts(opened: &[Opened]) -> Diagnostic {
    Diagnostic::new(Code::E0112, texts::no_accounts()).with_help(help(opened))
}

/// What gives accounts: a second source on a file whose rows name companies, else an export.
pub(crate) fn help(opened: &[Opened]) -> Text {
    for one in opened {
        let columns = columns(one);
        if !columns.is_empty() {
            let mut lines = vec![
                "kind = \"accounts\"".to_owned(),
                format!("path = {}", quoted(&one.name)),
            ];
            lines.extend(one.stated.iter().cloned());
            lines.push(format!("columns = {{ {} }}", columns.join(", ")));
            return texts::second_source(&one.name, &lines);
        }
    }
    texts::no_accounts_help()
}

/// The columns by which the rows of a file name their companies, as the fields of an account.
fn columns(opened: &Opened) -> Vec<String> {
    let fields = opened.plan.report().fields;
    let column = |(key, field): (&str, &str)| {
        let fed = fields.iter().find(|fed| fed.field == key)?;
        let first = fed.columns.first()?;
        Some(format!("{field} = {}", quoted(first)))
    };
    KEYS.into_iter().filter_map(column).collect()
}
