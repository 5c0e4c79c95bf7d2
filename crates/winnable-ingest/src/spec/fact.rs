//! Facts of the account that a mapping names by their full name.

use winnable_model::document::{Section, Spanned};
use winnable_model::text::data as texts;
use winnable_model::{Code, Diagnostics, FactCatalogue, FactError, FactLevel, FactType, Text};

use super::Target;

/// A fact of the account by its full name; one of the user's own is declared.
pub(super) fn target(
    section: &Section<'_>,
    catalogue: &mut FactCatalogue,
    name: &Spanned<&str>,
    ty: Option<Spanned<FactType>>,
    out: &mut Diagnostics,
) -> Option<Target> {
    let known = catalogue
        .id(name.value)
        .map(|id| (id, catalogue.spec(id).clone()));
    let span = name.span.clone();
    match (known, ty) {
        (Some((_, spec)), _) if spec.level != FactLevel::Account => {
            section.wrong_value(texts::fact_is_computed(name.value), span, out);
            None
        }
        (Some((_, spec)), Some(ty)) if spec.ty != ty.value => {
            section.wrong_value(texts::wrong_type(name.value, spec.ty.name()), ty.span, out);
            None
        }
        (Some((id, spec)), _) => Some(Target::Fact {
            name: spec.name,
            id,
            ty: spec.ty,
        }),
        (None, None) if name.value.starts_with("account.x.") => {
            section.wrong_value(texts::type_missing(name.value), span, out);
            None
        }
        (None, None) => {
            refuse(section, catalogue.require(name.value).err(), span, out);
            None
        }
        (None, Some(ty)) => match catalogue.add_custom(name.value, ty.value) {
            Ok(id) => Some(Target::Fact {
                name: name.value.into(),
                id,
                ty: ty.value,
            }),
            Err(refused) => {
                // A name that is nearly a built-in one is more likely a slip than a new fact.
                let near = catalogue.require(name.value).err();
                let slip = matches!(&near, Some(FactError::Unknown { near: Some(_), .. }));
                refuse(section, if slip { near } else { Some(refused) }, span, out);
                None
            }
        },
    }
}

fn refuse(
    section: &Section<'_>,
    error: Option<FactError>,
    span: std::ops::Range<usize>,
    out: &mut Diagnostics,
) {
    let Some(error) = error else { return };
    let found = section.diagnostic(Code::E0101, Text::of(&error), span.clone());
    out.push(match error {
        FactError::Unknown {
            near: Some(near), ..
        } => found.with_edit(span, format!("\"{near}\"")),
        _ => found,
    });
}
