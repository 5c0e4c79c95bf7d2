use winnable_model::{FileId, RowRef};

use super::*;

fn account(id: &str, name: &str, domain: Option<&str>) -> Account {
    let mut account = Account::new(
        AccountId::new(id),
        name,
        RowRef {
            file: FileId(0),
            line: 2,
        },
    );
    account.domain = domain.map(|domain| Domain::parse(domain).unwrap());
    account
}

fn index() -> AccountIndex {
    let accounts = [
        account("a1", "Dickenson plc", Some("www.dickenson.co.uk")),
        account("a2", "Delta", Some("delta.com")),
        account("a3", "Delta", None),
        account("a4", "삼성전자", Some("samsung.com")),
        account("a5", "Cafe", Some("gmail.com")),
        account("a6", "Twin One", Some("twin.io")),
        account("a7", "Twin Two", Some("eu.twin.io")),
        account("001C000000o4OOIIA2", "By id", None),
        account("001000000000001AAA", "Of digits", None),
    ];
    let id = AccountId::new;
    let merged = [
        (id("old2"), id("old1")),
        (id("old1"), id("a1")),
        (id("x"), id("y")),
        (id("y"), id("x")),
    ];
    let domain = |name: &str| Domain::parse(name).unwrap();
    AccountIndex::new(
        &accounts,
        &merged,
        &[domain("ours.com")],
        &[domain("parktel.kr")],
    )
}

#[test]
fn every_row_gets_one_code() {
    let index = index();
    let links = |id: &str, domain: &str, name: &str| AccountLinks {
        id: (!id.is_empty()).then(|| AccountId::new(id)),
        domain: (!domain.is_empty()).then(|| Domain::parse(domain).unwrap()),
        name: (!name.is_empty()).then(|| name.into()),
        converted: None,
    };
    let check =
        |id: &str, domain: &str, name: &str, mail: &str, account: Option<u32>, code: MatchCode| {
            let mail = (!mail.is_empty()).then(|| Domain::parse(mail).unwrap());
            let placed = index.place(&links(id, domain, name), mail.as_ref());
            assert_eq!(
                placed,
                Placed { account, code },
                "{id} {domain} {name} {mail:?}"
            );
            assert_eq!(placed.account.is_some(), code.is_match());
        };
    check("a1", "", "Delta", "", Some(0), MatchCode::AccountId);
    check("old2", "", "", "", Some(0), MatchCode::AccountId);
    check("x", "", "", "", None, MatchCode::UnknownAccountId);
    check(
        "nope",
        "",
        "Dickenson plc",
        "",
        None,
        MatchCode::UnknownAccountId,
    );
    check(
        "",
        "shop.dickenson.co.uk",
        "",
        "",
        Some(0),
        MatchCode::AccountDomain,
    );
    check("", "nope.co.uk", "", "", None, MatchCode::UnknownDomain);
    check(
        "",
        "nope.co.uk",
        "Dickenson PLC ",
        "",
        Some(0),
        MatchCode::AccountName,
    );
    check("", "", "Delta", "", None, MatchCode::SharedName);
    check("", "", "Dickenson", "", None, MatchCode::UnknownName);
    check("", "", "삼성전자", "", Some(3), MatchCode::AccountName);
    check("", "", "삼성전기", "", None, MatchCode::UnknownName);
    check(
        "",
        "",
        "",
        "mail.samsung.com",
        Some(3),
        MatchCode::EmailDomain,
    );
    check("", "", "", "gmail.com", None, MatchCode::FreeMail);
    check("", "", "", "parktel.kr", None, MatchCode::FreeMail);
    check("", "", "", "mail.ours.com", None, MatchCode::OwnDomain);
    check("", "", "", "twin.io", None, MatchCode::SharedDomain);
    check("", "", "", "", None, MatchCode::NoAccountKey);
    check(
        "",
        "",
        "Unknown Ltd",
        "samsung.com",
        Some(3),
        MatchCode::EmailDomain,
    );
    check("", "", "001C000000o4OOI", "", Some(7), MatchCode::AccountId);
    check("001000000000001", "", "", "", Some(8), MatchCode::AccountId);
}

#[test]
fn a_converted_lead_follows_its_account_first() {
    let index = index();
    let links = AccountLinks {
        converted: Some(AccountId::new("a4")),
        name: Some("Dickenson plc".into()),
        ..AccountLinks::default()
    };
    assert_eq!(
        index.place(&links, None),
        Placed {
            account: Some(3),
            code: MatchCode::ConvertedAccount
        }
    );
}
