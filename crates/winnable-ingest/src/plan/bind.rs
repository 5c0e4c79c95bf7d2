//! Which columns of one header feed which fields.

use winnable_model::fold;

use crate::dialect::Dialect;
use crate::spec::{FieldSpec, NamedColumn, Origin, SourceSpec, Target};

/// Who said which column it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MappedBy {
    /// The mapping of the `[[source]]`.
    Mapping,
    /// The dialect's list of headers.
    Dialect,
    /// Nobody: the mapping gives every row one value.
    Fixed,
}

/// One field and the columns that feed it, in the order in which they are asked.
#[derive(Debug)]
pub(crate) struct Bound<'s> {
    pub(crate) target: Target,
    pub(crate) columns: Vec<usize>,
    pub(crate) by: MappedBy,
    pub(crate) spec: Option<&'s FieldSpec>,
}

/// What a source makes of one header.
#[derive(Debug, Default)]
pub(crate) struct Bindings<'s> {
    /// The fields that are fed, in the order of the documentation, facts last.
    pub(crate) bound: Vec<Bound<'s>>,
    /// The columns that the mapping names and the header lacks.
    pub(crate) missing: Vec<&'s NamedColumn>,
}

/// Finds the columns of every field: the mapping's first, else the dialect's.
pub(crate) fn bind<'s>(spec: &'s SourceSpec, dialect: Dialect, header: &[String]) -> Bindings<'s> {
    let known = dialect.columns(spec.kind, header);
    let mut bindings = Bindings::default();
    for field in spec.kind.fields() {
        let own = spec.field(field.name);
        let columns = known.iter().filter(|(name, _)| *name == field.name);
        let mut columns: Vec<usize> = columns.map(|(_, column)| *column).collect();
        // `values.outcome` without a column of outcomes says what the stages mean.
        if columns.is_empty() && own.is_some() && field.name == "outcome" {
            columns = bindings.columns_of("stage");
        }
        // A wish not to be contacted holds whether or not somebody mapped its column.
        if columns.is_empty() && field.name == "do_not_contact" {
            columns = wishes(header);
        }
        bindings.add(Target::Field(field), own, || columns, header);
    }
    for own in &spec.fields {
        if matches!(own.target, Target::Fact { .. }) {
            bindings.add(own.target.clone(), Some(own), Vec::new, header);
        }
    }
    bindings
}

/// The columns of wishes not to be contacted, by their names.
const WISHES: [&str; 9] = [
    "do not contact",
    "opt out",
    "opted out",
    "email opt out",
    "unsubscribed",
    "is unsubscribed",
    "수신거부",
    "수신 거부",
    "이메일 수신거부",
];

fn wishes(header: &[String]) -> Vec<usize> {
    let says = |column: &String| {
        let name = fold(column).replace(['_', '-'], " ");
        WISHES.contains(&name.trim())
    };
    let columns = header.iter().enumerate();
    columns
        .filter(|(_, column)| says(column))
        .map(|(at, _)| at)
        .collect()
}

impl<'s> Bindings<'s> {
    fn add(
        &mut self,
        target: Target,
        spec: Option<&'s FieldSpec>,
        by_dialect: impl FnOnce() -> Vec<usize>,
        header: &[String],
    ) {
        let (columns, by) = match spec.map(|spec| &spec.origin) {
            Some(Origin::Fixed(_)) => (Vec::new(), MappedBy::Fixed),
            Some(Origin::Columns(named)) => (self.find(named, header), MappedBy::Mapping),
            Some(Origin::Dialect) | None => (by_dialect(), MappedBy::Dialect),
        };
        if !columns.is_empty() || by == MappedBy::Fixed {
            self.bound.push(Bound {
                target,
                columns,
                by,
                spec,
            });
        }
    }

    /// The columns of a field that is bound.
    fn columns_of(&self, name: &str) -> Vec<usize> {
        let bound = self.bound.iter().find(|bound| bound.target.name() == name);
        bound.map_or_else(Vec::new, |bound| bound.columns.clone())
    }

    fn find(&mut self, named: &'s [NamedColumn], header: &[String]) -> Vec<usize> {
        let mut columns = Vec::with_capacity(named.len());
        for column in named {
            match position(&column.name, header) {
                Some(at) => columns.push(at),
                None => self.missing.push(column),
            }
        }
        columns
    }
}

/// The column of that name, or the only one that differs from it by nothing that can be seen.
fn position(name: &str, header: &[String]) -> Option<usize> {
    if let Some(exact) = header.iter().position(|column| column == name) {
        return Some(exact);
    }
    // The first of several columns of one name is meant.
    if let Some(plain) = name.strip_suffix("#1")
        && header.contains(&format!("{plain}#2"))
    {
        return header.iter().position(|column| column == plain);
    }
    let folded = fold(name);
    let mut alike = (0..)
        .zip(header)
        .filter(|(_, column)| fold(column) == folded);
    match (alike.next(), alike.next()) {
        (Some((at, _)), None) => Some(at),
        _ => None,
    }
}
