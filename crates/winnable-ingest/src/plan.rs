//! A source bound to the header of one file: which column feeds which field, and how it is read.

mod bind;
mod binding;
mod report;
mod stage_dates;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use winnable_model::document::quoted;
use winnable_model::text::{config, data as texts, reading};
use winnable_model::{
    AmountBasis, Code, Currency, Diagnostic, Diagnostics, FactCatalogue, FileId, fold, nearest,
};

use crate::dialect::Dialect;
use crate::field::{EntityKind, Reading};
use crate::layout::Layout;
use crate::limits::Limits;
use crate::scan::RepeatedName;
use crate::settings::ReadSettings;
use crate::spec::{NamedColumn, Origin, SourceSpec};
use crate::survey::Survey;

use bind::Bound;
pub use bind::MappedBy;
pub(crate) use bind::bind;
pub(crate) use binding::{Binding, BoundColumn, Slot};
pub use report::{FieldUse, PlanReport};
use stage_dates::StageDates;

/// How one file is read. Holding one proves that every mapped column is in the header and that the
/// fields without which no row can be used are fed.
#[derive(Clone, Debug)]
pub struct Plan {
    pub(crate) kind: EntityKind,
    pub(crate) dialect: Dialect,
    pub(crate) layout: Layout,
    pub(crate) limits: Limits,
    pub(crate) file: FileId,
    pub(crate) file_name: Arc<str>,
    pub(crate) header: Vec<String>,
    pub(crate) settings: ReadSettings,
    /// The currency that the source states for amounts that nothing nearer to the cell gives one.
    pub(crate) currency: Option<Currency>,
    /// What the amounts are.
    pub(crate) amount_is: AmountBasis,
    pub(crate) bindings: Vec<Binding>,
    /// The stages of deals that columns date.
    pub(crate) stage_dates: Vec<StageDates>,
}

impl Plan {
    /// Binds a source to a file that was surveyed.
    ///
    /// `file` and `name` say which file it is in references and in messages.
    ///
    /// # Errors
    /// Every mapped column that the header lacks and every required field that no column feeds, as
    /// `E0314`, each with the nearest name.
    pub fn new(
        spec: &SourceSpec,
        survey: &Survey,
        (file, name): (FileId, &str),
        catalogue: &FactCatalogue,
        settings: &ReadSettings,
    ) -> Result<Self, Diagnostics> {
        let bindings = bind(spec, survey.dialect, &survey.header);
        let mut refused = Diagnostics::new();
        for column in &bindings.missing {
            refused.push(missing_column(spec, column, name, &survey.header));
        }
        // A required field is not also reported as unfed when its column is what is missing.
        if bindings.missing.is_empty() {
            let is_fed = |field: &str| bindings.bound.iter().any(|b| b.target.name() == field);
            if let Some(field) = unfed(spec.kind, is_fed) {
                refused.push(unfed_field(spec.kind, field, name, &survey.header));
            }
        }
        for again in &survey.repeated {
            let of_name = |bound: &&Bound<'_>| is_ambiguous(bound, again, &survey.header);
            if let Some(bound) = bindings.bound.iter().find(of_name) {
                refused.push(repeated_name(bound.target.name(), again, name));
            }
        }
        if !refused.is_empty() {
            return Err(refused);
        }
        let known = (catalogue, settings.currency);
        let bind = |bound| Binding::new(bound, spec, survey, known);
        Ok(Self {
            kind: spec.kind,
            dialect: survey.dialect,
            layout: survey.layout.clone(),
            limits: spec.read_as.limits.clone(),
            file,
            file_name: Arc::from(name),
            header: survey.header.clone(),
            settings: settings.clone(),
            currency: spec.currency,
            amount_is: spec.amount_is,
            bindings: bindings.bound.iter().map(bind).collect(),
            stage_dates: StageDates::of(spec, survey, known),
        })
    }

    /// What the rows are.
    pub fn kind(&self) -> EntityKind {
        self.kind
    }

    /// Whether columns of its deals say when they entered stages.
    pub fn dates_stages(&self) -> bool {
        !self.stage_dates.is_empty()
    }

    /// The binding of a field of the kind; `None` when nothing feeds it.
    pub(crate) fn slot(&self, field: &str) -> Slot<'_> {
        debug_assert!(
            self.kind.field(field).is_some(),
            "`{field}` is no field of {}",
            self.kind
        );
        self.bindings.iter().find(|binding| &*binding.name == field)
    }
}

/// The field to ask for, when none is fed of those of which rows need at least one.
fn unfed(kind: EntityKind, is_fed: impl Fn(&str) -> bool) -> Option<&'static str> {
    let needed: &[&[&'static str]] = match kind {
        EntityKind::Accounts => &[&["id", "name", "domain", "website"]],
        EntityKind::Contacts | EntityKind::Leads => &[&["id", "email"]],
        EntityKind::Opportunities => &[&["id", "name"]],
        EntityKind::Engagements | EntityKind::Signals => &[&["on"]],
        // A list of products is there for its names.
        EntityKind::Products => &[&["name"]],
        // Two payments of one day and one amount are two: only an id tells them from a repeated row.
        EntityKind::Orders
        | EntityKind::Invoices
        | EntityKind::Shipments
        | EntityKind::Payments => &[&["id"], &["on"]],
        EntityKind::Contracts => &[&["id"]],
        EntityKind::Spend => &[&["on"], &["amount"]],
        EntityKind::Stages => &[&["opportunity_id"], &["stage"], &["entered"]],
        EntityKind::FieldHistory => &[
            &["account_id", "opportunity_id"],
            &["field"],
            &["old"],
            &["on"],
        ],
        // Two of the three: whichever is missing, the other two answer each of these.
        EntityKind::Associations => &[
            &["opportunity_id", "contact_id"],
            &["account_id", "contact_id"],
            &["account_id", "opportunity_id"],
        ],
        EntityKind::Tickets => &[&["opened"]],
        EntityKind::Programmes => &[&["programme"]],
        EntityKind::Retention => &[&["on"], &["kind"]],
        EntityKind::Firms => &[&["sector"], &["size_code"], &["firms"]],
    };
    let unfed = needed
        .iter()
        .find(|any| !any.iter().any(|field| is_fed(field)));
    unfed.and_then(|any| any.first()).copied()
}

fn unfed_field(kind: EntityKind, field: &str, file: &str, header: &[String]) -> Diagnostic {
    let message = texts::field_unfed(kind.name(), field, file);
    let near = nearest_header(field, header).unwrap_or("…");
    Diagnostic::new(Code::E0314, message)
        .at_file(file)
        .with_label(texts::columns_are(header))
        .with_help(texts::map_it(field, near))
}

/// Whether a field is fed by the first of two columns of one name, and nothing says that the first is
/// meant.
fn is_ambiguous(bound: &Bound<'_>, again: &RepeatedName, header: &[String]) -> bool {
    let is_first = bound.columns.iter().any(|column| column + 1 == again.first);
    let says_first = match bound.spec.map(|spec| &spec.origin) {
        Some(Origin::Columns(named)) => {
            let first = format!("{}#1", again.name);
            named.iter().any(|column| column.name == first) && !header.contains(&first)
        }
        _ => false,
    };
    is_first && !says_first
}

/// Two columns of the name that feeds a field.
fn repeated_name(field: &str, again: &RepeatedName, file: &str) -> Diagnostic {
    let positions = [again.first, again.second];
    let message = reading::name_repeated(&again.name, positions, file);
    Diagnostic::new(Code::E0313, message)
        .at_file(file)
        .with_help(reading::tell_apart(field, &again.name))
}

fn missing_column(
    spec: &SourceSpec,
    column: &NamedColumn,
    file: &str,
    header: &[String],
) -> Diagnostic {
    let mut found = Diagnostic::new(Code::E0314, texts::column_missing(&column.name, file))
        .with_label(texts::columns_are(header));
    found.at.clone_from(&column.at);
    let Some(near) = nearest_header(&column.name, header) else {
        return found;
    };
    let is_of = |named: &NamedColumn| named.name == column.name;
    let mut fields = spec.fields.iter();
    let field = fields
        .find(|field| matches!(&field.origin, Origin::Columns(named) if named.iter().any(is_of)));
    found = found.with_help(match field {
        Some(field) => reading::nearest_column(field.target.name(), &quoted(near), near),
        None => config::rename_to(near),
    });
    match &column.at {
        Some(winnable_model::At::Text { span, .. }) => found.with_edit(span.clone(), quoted(near)),
        _ => found,
    }
}

/// The header nearest to a name, compared without case and punctuation.
fn nearest_header<'h>(name: &str, header: &'h [String]) -> Option<&'h str> {
    let plain = |text: &str| fold(text).replace(['_', '-', '.', ':'], " ");
    let keys: Vec<String> = header.iter().map(|column| plain(column)).collect();
    let near = nearest(&plain(name), keys.iter().map(String::as_str))?;
    let at = keys.iter().position(|key| key == near)?;
    header.get(at).map(String::as_str)
}

/// Whether the words of a field may be translated: by a value map, or by the dialect's.
fn is_worded(reading: Reading) -> bool {
    matches!(reading, Reading::Text | Reading::Flag)
}
