//! Which account a person means by an id, a name or a domain.

use std::collections::BTreeSet;

use winnable_match::CompanyName;
use winnable_model::fold;

/// So many near names are told.
const NEAR: usize = 5;

/// What an account is known by. One of two names, such as in two snapshots, stands twice in a row of them.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// Its key.
    pub id: &'a str,
    /// Its name as the export spells it.
    pub name: &'a str,
    /// Its domain, in lower case, where that is known.
    pub domain: Option<&'a str>,
}

/// An account of several, or those that a name could mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// One account, by its first position.
    One(usize),
    /// Several accounts have the name.
    Several(Vec<usize>),
    /// None has it; the nearest names.
    None(Vec<String>),
}

/// Finds an account by id, exact name or domain. An id of Salesforce may be given with 15 characters or
/// with 18.
pub fn find_account<'a>(
    accounts: &(impl Iterator<Item = Sought<'a>> + Clone),
    wanted: &str,
) -> Found {
    let by_id = winnable_model::canonical_record_id(wanted);
    let other = winnable_match::other_length(&by_id);
    let is_id = |one: Sought<'_>| one.id == by_id || Some(one.id) == other.as_deref();
    if let Some(at) = accounts.clone().position(is_id) {
        return Found::One(at);
    }
    let key = fold(wanted);
    let mut ids = BTreeSet::new();
    let mut matching = Vec::new();
    for (at, one) in accounts.clone().enumerate() {
        let fits = fold(one.name) == key || one.domain == Some(key.as_str());
        if fits && ids.insert(one.id) {
            matching.push(at);
        }
    }
    match matching.as_slice() {
        [one] => Found::One(*one),
        [] => Found::None(near(accounts, &key)),
        _ => Found::Several(matching),
    }
}

/// Names that hold the wanted text, or the nearest one.
fn near<'a>(accounts: &(impl Iterator<Item = Sought<'a>> + Clone), key: &str) -> Vec<String> {
    let names = || accounts.clone().map(|one| one.name);
    let mut near: Vec<&str> = names().filter(|name| fold(name).contains(key)).collect();
    if near.is_empty() {
        // 한빛소프트 is (주)한빛소프트, and Acme is Acme Inc.: the matcher takes legal forms off.
        let wanted = CompanyName::new(key);
        near.extend(names().filter(|name| wanted.is_same_stripped(&CompanyName::new(name))));
    }
    if near.is_empty() {
        let folded: Vec<String> = names().map(fold).collect();
        let nearest = winnable_model::nearest(key, folded.iter().map(String::as_str));
        let at = nearest.and_then(|name| folded.iter().position(|one| one == name));
        near.extend(at.and_then(|at| names().nth(at)));
    }
    near.sort_unstable();
    near.dedup();
    near.truncate(NEAR);
    near.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn one(id: &'static str, name: &'static str) -> Sought<'static> {
        let domain = Some("acme.com");
        Sought { id, name, domain }
    }

    /// An account of two names is found by both, and is one.
    #[test]
    fn a_renamed_account_is_one_account() {
        let both = [one("a1", "Acme Inc."), one("a1", "Acme Holdings")];
        let find = |wanted| find_account(&both.into_iter(), wanted);
        assert_eq!(find("ACME INC."), Found::One(0));
        assert_eq!(find("Acme Holdings"), Found::One(1));
        assert_eq!(find("acme.com"), Found::One(0));
        assert_eq!(
            find("acme"),
            Found::None(vec!["Acme Holdings".into(), "Acme Inc.".into()])
        );
    }

    /// A name that one account had and another has means neither.
    #[test]
    fn a_name_that_went_to_another_account_is_of_both() {
        let none = |id, name| Sought {
            domain: None,
            ..one(id, name)
        };
        let all = [none("a1", "Acme"), none("a1", "Beta"), none("a2", "Acme")];
        assert_eq!(
            find_account(&all.into_iter(), "acme"),
            Found::Several(vec![0, 2])
        );
    }
}
