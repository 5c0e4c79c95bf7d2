//! The tables `columns`, `fixed` and `values` of a source: what they say about each field.

use std::collections::BTreeMap;
use std::ops::Range;

use winnable_model::document::{Item, Section, Spanned};
use winnable_model::text::{config, data as texts};
use winnable_model::{Code, DecimalMark, Diagnostics, FactCatalogue, fold, nearest};

use super::check::check;
use super::entry::{self, Entry};
use super::{FieldSpec, NamedColumn, Origin, Target, fact, table};
use crate::field::EntityKind;

/// The fields of one source, while its tables are read.
pub(super) struct Mapping<'a> {
    kind: EntityKind,
    decimal: DecimalMark,
    catalogue: &'a mut FactCatalogue,
    fields: Vec<FieldSpec>,
}

impl<'a> Mapping<'a> {
    /// What the section says about each field, in the order in which it names them.
    pub(super) fn read(
        section: &Section<'_>,
        (kind, decimal): (EntityKind, DecimalMark),
        catalogue: &'a mut FactCatalogue,
        out: &mut Diagnostics,
    ) -> Vec<FieldSpec> {
        let mut mapping = Self {
            kind,
            decimal,
            catalogue,
            fields: Vec::new(),
        };
        if let Some(columns) = section.section("columns", &table::FREE, out) {
            for (name, item) in columns.items() {
                mapping.column(&columns, &name, item, out);
            }
        }
        if let Some(fixed) = section.section("fixed", &table::FREE, out) {
            for (name, item) in fixed.items() {
                mapping.fixed(&fixed, &name, item, out);
            }
        }
        if let Some(values) = section.section("values", &table::FREE, out) {
            for (name, item) in values.items() {
                mapping.values(&values, &name, item, out);
            }
        }
        mapping.fields
    }

    fn column(
        &mut self,
        columns: &Section<'_>,
        name: &Spanned<&str>,
        item: Spanned<Item<'_>>,
        out: &mut Diagnostics,
    ) {
        let Some(entry) = Entry::read(columns, name.value, item, out) else {
            return;
        };
        let Some(target) = self.target(columns, name, entry.ty.clone(), out) else {
            return;
        };
        entry.check_against(columns, &target, out);
        if self
            .fields
            .iter()
            .any(|field| field.target.name() == target.name())
        {
            let twice = texts::two_columns(target.name());
            out.push(columns.diagnostic(Code::E0111, twice, name.span.clone()));
            return;
        }
        let named = entry
            .columns
            .into_iter()
            .filter(|column| !column.value.trim().is_empty());
        let named = named.map(|column| NamedColumn {
            at: columns
                .diagnostic(Code::E0314, config::expected_text(), column.span)
                .at,
            name: column.value.trim().to_owned(),
        });
        let spec = FieldSpec {
            origin: Origin::Columns(named.collect()),
            values: self.checked(columns, &target, entry.values, out),
            scale: entry.scale,
            currency: entry.currency,
            separator: entry.separator,
            ..FieldSpec::of(target)
        };
        self.fields.push(spec);
    }

    fn fixed(
        &mut self,
        section: &Section<'_>,
        name: &Spanned<&str>,
        item: Spanned<Item<'_>>,
        out: &mut Diagnostics,
    ) {
        let Some(target) = self.target(section, name, None, out) else {
            return;
        };
        let span = item.span.clone();
        let Some(value) = entry::scalar(section, name.value, item, out) else {
            return;
        };
        if let Err(refusal) = check(self.kind, &target, &value, self.decimal) {
            section.wrong_value(refusal.reason, span, out);
            return;
        }
        let at = self.position(target);
        let Some(spec) = self.fields.get_mut(at) else {
            return;
        };
        if let Origin::Columns(columns) = &spec.origin
            && !columns.is_empty()
        {
            let both = texts::two_origins(spec.target.name());
            out.push(section.diagnostic(Code::E0111, both, name.span.clone()));
            return;
        }
        spec.origin = Origin::Fixed(value);
    }

    fn values(
        &mut self,
        section: &Section<'_>,
        name: &Spanned<&str>,
        item: Spanned<Item<'_>>,
        out: &mut Diagnostics,
    ) {
        let Some(target) = self.target(section, name, None, out) else {
            return;
        };
        let Some(values) = value_map(section, name.value, item, out) else {
            return;
        };
        let values = self.checked(section, &target, values, out);
        let at = self.position(target);
        if let Some(spec) = self.fields.get_mut(at) {
            spec.values.extend(values);
        }
    }

    /// The values that the field can hold; the others are reported once, here, and not row by row.
    fn checked(
        &self,
        section: &Section<'_>,
        target: &Target,
        values: ValueMap,
        out: &mut Diagnostics,
    ) -> BTreeMap<String, String> {
        let mut checked = BTreeMap::new();
        for (raw, value) in values {
            match check(self.kind, target, &value.value, self.decimal) {
                Ok(()) => {
                    checked.insert(raw, value.value);
                }
                Err(refusal) => section.wrong_value(refusal.reason, value.span, out),
            }
        }
        checked
    }

    /// Where the field stands in the list, which it joins if it is new.
    fn position(&mut self, target: Target) -> usize {
        let known = self
            .fields
            .iter()
            .position(|field| field.target.name() == target.name());
        known.unwrap_or_else(|| {
            self.fields.push(FieldSpec::of(target));
            self.fields.len() - 1
        })
    }

    /// What a name in a mapping stands for.
    fn target(
        &mut self,
        section: &Section<'_>,
        name: &Spanned<&str>,
        ty: Option<Spanned<winnable_model::FactType>>,
        out: &mut Diagnostics,
    ) -> Option<Target> {
        let full = |field: &&crate::field::Field| field.fact == Some(name.value);
        let fields = self.kind.fields();
        let by_name = fields.iter().find(|field| field.name == name.value);
        if let Some(field) = by_name.or_else(|| fields.iter().find(full)) {
            return Some(Target::Field(field));
        }
        if !name.value.contains('.') {
            self.unknown_field(section, name.value, name.span.clone(), out);
            return None;
        }
        if self.kind != EntityKind::Accounts {
            section.wrong_value(
                texts::fact_outside_accounts(name.value),
                name.span.clone(),
                out,
            );
            return None;
        }
        fact::target(section, self.catalogue, name, ty, out)
    }

    fn unknown_field(
        &self,
        section: &Section<'_>,
        name: &str,
        span: Range<usize>,
        out: &mut Diagnostics,
    ) {
        let names: Vec<&str> = self.kind.fields().iter().map(|field| field.name).collect();
        let message = texts::unknown_field(name, self.kind.name());
        let found = section
            .diagnostic(Code::E0101, message, span.clone())
            .with_label(config::keys_are(self.kind.name(), &names));
        out.push(match nearest(name, names) {
            Some(near) => found
                .with_help(config::rename_to(near))
                .with_edit(span, near),
            None => found,
        });
    }
}

/// What to read instead of a cell, by the folded cell, and where the mapping says so.
pub(super) type ValueMap = BTreeMap<String, Spanned<String>>;

/// A table from cells to the values to read instead, by the folded cell.
pub(super) fn value_map(
    section: &Section<'_>,
    key: &str,
    item: Spanned<Item<'_>>,
    out: &mut Diagnostics,
) -> Option<ValueMap> {
    let Item::Table(values) = item.value else {
        section.wrong_kind(key, item.span, &config::expected_table(), out);
        return None;
    };
    let inner = section.inner(&table::FREE, values, item.span, out);
    let mut map = ValueMap::new();
    for (raw, value) in inner.items() {
        let span = value.span.clone();
        if let Some(value) = entry::scalar(&inner, raw.value, value, out) {
            map.insert(fold(raw.value), Spanned { value, span });
        }
    }
    Some(map)
}
