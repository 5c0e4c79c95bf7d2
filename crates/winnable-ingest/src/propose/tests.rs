use winnable_model::document::{Document, TextFile};
use winnable_model::{Code, Currency, Diagnostics, Lang};

use super::{CsvSample, Proposal, propose, render_sources};
use crate::field::EntityKind;

/// A file from its text, as it would be read.
fn file(path: &str, text: &str) -> CsvSample {
    CsvSample::read(path, text.as_bytes()).expect("a readable sample")
}

const ACCOUNTS: &str = "Id,Name,BillingCity,NumberOfEmployees,CurrencyIsoCode\n";

fn accounts(path: &str, rows: &str) -> CsvSample {
    file(path, &format!("{ACCOUNTS}{rows}"))
}

fn paths(proposal: &Proposal) -> Vec<Vec<&str>> {
    let sources = proposal.sources.iter();
    sources
        .map(|source| source.paths.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn parts_of_an_export_are_one_source() {
    let proposal = propose(&[
        accounts("in/b.csv", "3,C,Seoul,7,KRW\n"),
        accounts("in/a.csv", "1,A,Seoul,5,KRW\n2,B,Busan,6,KRW\n"),
    ]);
    assert_eq!(paths(&proposal), [["in/a.csv", "in/b.csv"]]);
}

#[test]
fn other_headers_and_other_folders_are_other_sources() {
    let proposal = propose(&[
        accounts("in/a.csv", "1,A,Seoul,5,KRW\n"),
        accounts("old/a.csv", "2,B,Busan,6,KRW\n"),
        file(
            "in/b.csv",
            "Id,Name,BillingCity,BillingCountry\n3,C,Daegu,KR\n",
        ),
    ]);
    assert_eq!(
        paths(&proposal),
        [["in/a.csv"], ["in/b.csv"], ["old/a.csv"]]
    );
}

#[test]
fn the_same_records_written_otherwise_are_read_once() {
    let proposal = propose(&[
        accounts("in/a.csv", "1,A,Seoul,5,KRW\n2,B,Busan,6,KRW\n"),
        accounts("in/a_dates.csv", "1,a,Seoul,5.0,KRW\n2,b,Busan,6.0,KRW\n"),
        // No column of ids: only the very same cells are the same records.
        file("in/x.csv", "Table,Field\na,b\n"),
        file("in/y.csv", "Table,Field\na,c\n"),
    ]);
    assert_eq!(paths(&proposal), [["in/a.csv"]]);
    let unused: Vec<&str> = proposal.unused.iter().map(|file| &*file.path).collect();
    assert_eq!(unused, ["in/a_dates.csv"]);
    assert_eq!(proposal.unknown[0].paths, ["in/x.csv", "in/y.csv"]);
}

#[test]
fn the_channel_of_an_export_of_calls_is_said_once() {
    let calls = "Record ID,Call outcome,Call direction,Activity date,Associated Contact IDs\n";
    let proposal = propose(&[file("calls.csv", calls)]);
    assert_eq!(proposal.sources[0].kind, EntityKind::Engagements);
    assert_eq!(proposal.sources[0].fixed, [("channel", "call")]);
}

#[test]
fn one_currency_or_none() {
    let deals = |amount: &str| {
        file(
            "d.csv",
            &format!("Opportunity Name,Account Name,Stage,Amount\nX,Y,Open,\"{amount}\"\n"),
        )
    };
    let of = |files: &[CsvSample]| propose(files).currency.map(|found| found.currency);
    let krw = || accounts("a.csv", "1,A,Seoul,5,KRW\n2,B,Busan,6,KRW\n3,C,Daegu,7,\n");
    assert_eq!(of(&[krw()]), Some(Currency::KRW));
    assert_eq!(of(&[deals("$1,200")]), Some(Currency::USD));
    assert_eq!(of(&[deals("1억 2천만원")]), Some(Currency::KRW));
    assert_eq!(of(&[krw(), deals("₩1,200")]), Some(Currency::KRW));
    // Two of them, none, and a sign that two currencies share.
    assert_eq!(of(&[krw(), deals("$1,200")]), None);
    assert_eq!(
        of(&[accounts("a.csv", "1,A,Seoul,5,KRW\n2,B,Busan,6,USD\n")]),
        None
    );
    assert_eq!(of(&[deals("1200")]), None);
    assert_eq!(of(&[deals("¥1,200")]), None);
}

const MAVEN: &str =
    "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n";

#[test]
fn a_recognised_file_takes_three_lines_and_the_others_are_comments() {
    let proposal = propose(&[
        file("in/accounts.csv", MAVEN),
        file("in/tickets.csv", "Ticket ID,Ticket Name,Ticket Status\n"),
        file("in/teams.csv", "manager,\"regional \"\"office\"\"\"\n"),
        accounts("in/Account.csv", "1,A,Seoul,5,KRW\n"),
    ]);
    let expected = r#"[[source]]
kind = "accounts"
path = "in/Account.csv"
dialect = "salesforce"

## Files that are recognised and not read:
## - in/tickets.csv: HubSpot tickets, which no run reads

## in/accounts.csv is no export of a known CRM. It may hold accounts: if so, check these lines and take the first `# ` away from each.
# [[source]]
# kind = "accounts"
# path = "in/accounts.csv"
# [source.columns]
# name = "account"
# parent_name = "subsidiary_of"
# industry = "sector"
# employees = "employees"
# annual_revenue = "revenue"
# founded_year = "year_established"
## Other columns: "office_location"

## in/teams.csv was not recognised. Its columns: "manager", "regional \"office\""
"#;
    assert_eq!(render_sources(&proposal, Lang::En), expected);
    let korean = render_sources(&proposal, Lang::Ko);
    assert!(korean.contains("알아보았지만 읽지 않는 파일"), "{korean}");
}

#[test]
fn the_comments_become_toml_when_their_sign_is_taken_away() {
    let proposal = propose(&[
        file(
            "in/거래 \\처.csv",
            "account,\"a\u{1} \"\"b\"\" \\\",industry,employees,website\n",
        ),
        file(
            "in/calls.csv",
            "Record ID,Call outcome,Activity date,Associated Contact IDs\n",
        ),
    ]);
    for lang in [Lang::En, Lang::Ko] {
        let text = render_sources(&proposal, lang);
        let uncommented: String = text
            .lines()
            .map(|line| line.strip_prefix("# ").unwrap_or(line).to_owned() + "\n")
            .collect();
        for toml in [text, uncommented] {
            let mut found = Diagnostics::new();
            Document::parse(
                &TextFile::new("winnable.toml", &toml),
                Code::E0101,
                &mut found,
            );
            assert!(found.is_empty(), "{found:?} in {toml}");
        }
    }
}

#[test]
fn a_file_that_says_nothing_is_not_guessed() {
    let guess = |header: &str| {
        let proposal = propose(&[file("in/x.csv", &format!("{header}\n"))]);
        proposal.unknown[0].guess.as_ref().map(|guess| guess.kind)
    };
    assert_eq!(guess("product,series"), None);
    assert_eq!(
        guess("product,series,sales_price"),
        Some(EntityKind::Products)
    );
    assert_eq!(guess("sales_agent,manager,regional_office"), None);
    assert_eq!(
        guess("customer_id,opportunity_id,account_id,customer_start_at"),
        None
    );
    assert_eq!(guess("Table,Field,Description"), None);
    assert_eq!(
        guess("opportunity_id,lead_id,created_at,stage,estimated_acv,close_outcome,closed_at"),
        Some(EntityKind::Opportunities)
    );
    assert_eq!(
        guess("contact_id,account_id,job_title,role_function,seniority,buyer_role"),
        Some(EntityKind::Contacts)
    );
    assert_eq!(
        guess("touch_id,lead_id,touch_timestamp,touch_type,touch_channel,touch_direction"),
        Some(EntityKind::Engagements)
    );
    assert_eq!(
        guess("company domain,topic,surge score,week"),
        Some(EntityKind::Signals)
    );
    assert_eq!(
        guess("거래처명,업종,직원수,매출액"),
        Some(EntityKind::Accounts)
    );
    assert_eq!(
        guess("order_id,order_date,customer,total,currency"),
        Some(EntityKind::Orders)
    );
    assert_eq!(
        guess("invoice_no,order_no,invoice_date,due_date,customer_id,amount"),
        Some(EntityKind::Invoices)
    );
    assert_eq!(
        guess("payment_id,invoice_id,paid_at,amount,customer_id"),
        Some(EntityKind::Payments)
    );
    assert_eq!(
        guess("결제 번호,청구 번호,입금일,입금액,거래처명"),
        Some(EntityKind::Payments)
    );
}

/// Names that say nothing are read by the name of the file.
#[test]
fn a_file_called_payments_holds_payments() {
    let guess = |path: &str, header: &str| {
        let proposal = propose(&[file(path, &format!("{header}\n"))]);
        let guess = proposal.unknown[0].guess.as_ref()?;
        let columns: Vec<String> = guess
            .columns
            .iter()
            .map(|(field, column)| format!("{field}={column}"))
            .collect();
        Some((guess.kind, columns.join(" ")))
    };
    assert_eq!(guess("in/x.csv", "id,date,amount,account_id"), None);
    assert_eq!(
        guess("in/payments.csv", "id,date,amount,account_id"),
        Some((
            EntityKind::Payments,
            "id=id on=date amount=amount account_id=account_id".to_owned()
        ))
    );
    assert_eq!(
        guess("in/shipments.csv", "id,order_id,shipped_at,account_id"),
        Some((
            EntityKind::Shipments,
            "id=id on=shipped_at reference=order_id account_id=account_id".to_owned()
        ))
    );
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let files = [
        file("in/accounts.csv", MAVEN),
        accounts("in/b.csv", "3,C,Seoul,7,KRW\n"),
        accounts("in/a.csv", "1,A,Seoul,5,KRW\n"),
    ];
    let mut reversed = files.clone();
    reversed.reverse();
    assert_eq!(propose(&files), propose(&reversed));
}
