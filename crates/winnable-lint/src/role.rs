//! Checks of who is known and engaged at an account.

use rust_decimal::Decimal;
use winnable_model::text::lint::{programme as list_texts, role as texts};
use winnable_model::{BuyingRole, LintCode, Text};

use crate::account::targets;
use crate::outcome::Check;
use crate::{Evidence, ListedAccount, Outcome, Settings};

/// `ROL-1`: accounts without somebody known in a required role.
pub fn missing(list: &[ListedAccount], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Rol1, settings);
    let most = check.limit("missing_max");
    let mut found = Vec::new();
    for account in targets(list, &mut check) {
        let Some(missing) = &account.roles_missing else {
            check.lacks(texts::no_people());
            continue;
        };
        check.looked_at(1);
        if Decimal::from(missing.len()) > most.value {
            found.push(Evidence::of(
                &account.account,
                texts::lacks(&names(missing)),
            ));
        }
    }
    check.find_rows(
        found,
        texts::roles_missing,
        Some(most),
        texts::find_people(),
    );
    check.done()
}

/// Roles as people name them; a word that is none of ours stays as it is.
fn names(roles: &[String]) -> Vec<Text> {
    let name = |role: &String| match role.parse::<BuyingRole>() {
        Ok(known) => Text::of(&known),
        Err(_) => Text::verbatim(role),
    };
    roles.iter().map(name).collect()
}

/// `THR-1`: accounts and open deals with too few engaged people. An account on which nobody is engaged
/// and no deal is open is not worked yet, and not single-threaded.
pub fn single_threaded(list: &[ListedAccount], settings: &Settings) -> Outcome {
    let mut check = Check::new(LintCode::Thr1, settings);
    let least = check.limit("people_min");
    let (mut accounts, mut deals, mut silent) = (Vec::new(), Vec::new(), Vec::new());
    if list.is_empty() {
        check.lacks(list_texts::no_list());
    }
    let is_engaged =
        |account: &ListedAccount| account.engaged_people.is_some_and(|people| people > 0);
    let known = list.iter().any(|account| account.engaged_people.is_some());
    if known && !list.iter().any(is_engaged) {
        check.lacks(texts::nobody_engaged());
        return check.done();
    }
    for account in list {
        let Some(people) = account.engaged_people else {
            check.lacks(texts::nobody_knows_engaged());
            continue;
        };
        check.looked_at(1);
        if Decimal::from(people) >= least.value {
            continue;
        }
        let open = account.open_deals.unwrap_or_default();
        if open > 0 && people == 0 {
            silent.push(Evidence::of(
                &account.account,
                texts::open_deals(open, people),
            ));
        } else if open > 0 {
            deals.push(Evidence::of(
                &account.account,
                texts::open_deals(open, people),
            ));
        } else if account.is_target && people > 0 {
            accounts.push(Evidence::of(&account.account, texts::engaged(people)));
        }
    }
    check.find_rows(
        deals,
        texts::deals_on_one,
        Some(least),
        texts::bring_second(),
    );
    check.find_rows(
        silent,
        texts::deals_on_nobody,
        Some(least),
        texts::talk_again(),
    );
    check.find_rows(
        accounts,
        texts::accounts_on_one,
        Some(least),
        texts::bring_second(),
    );
    check.done()
}
