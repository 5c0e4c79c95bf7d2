use crate::read_as::ReadAs;
use winnable_model::document::{Document, TextFile};
use winnable_model::{Code, Currency, Diagnostics, Lang};

use super::{Proposal, TableSample, propose, render_sources};
use crate::field::EntityKind;

/// A file from its text, as it would be read.
fn file(path: &str, text: &str) -> TableSample {
    TableSample::read(path, std::io::Cursor::new(text), &ReadAs::default())
        .expect("a readable sample")
}

const ACCOUNTS: &str = "Id,Name,BillingCity,NumberOfEmployees,CurrencyIsoCode\n";

fn accounts(path: &str, rows: &str) -> TableSample {
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
fn the_column_that_says_whether_a_task_is_done_is_its_status() {
    for header in ["Completed", "Done", "Is Closed", "Task Status", "완료 여부"] {
        let text = format!(
            "ActivityID,LeadID,ActivityType,DueDate,{header}\nA1,L1,Call,2026-01-05,True\n"
        );
        let proposal = propose(&[file("Activity.csv", &text)]);
        let guess = proposal.unknown[0].used().expect("a sure guess");
        assert!(
            guess.columns.contains(&("status", header.to_owned())),
            "{header}: {:?}",
            guess.columns
        );
    }
}

#[test]
fn one_currency_or_none() {
    let deals = |amount: &str| {
        file(
            "d.csv",
            &format!("Opportunity Name,Account Name,Stage,Amount\nX,Y,Open,\"{amount}\"\n"),
        )
    };
    let of = |files: &[TableSample]| propose(files).currency.map(|found| found.currency);
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

## in/teams.csv was not recognised. To read it, write its kind and a line `FIELD = "HEADER"` for each column that matters, and take the first `# ` away from each line. Its columns: "manager", "regional \"office\""
# [[source]]
# kind = ""  # accounts, contacts, leads, opportunities, products, orders, invoices, shipments, payments, contracts, stages, field_history, associations, programmes, retention, tickets, spend, firms, signals, engagements
# path = "in/teams.csv"
# [source.columns]
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

/// What revenue metrics read, by the headers that real files have.
#[test]
fn files_of_revenue_are_guessed_with_what_their_names_say() {
    let cases = [
        (
            "in/subscriptions.csv",
            "subscription_id,account_id,start_date,end_date,plan_tier,mrr_amount,is_trial,churn_flag",
            "contracts: id=subscription_id account_id=account_id plan=plan_tier start=start_date \
             end=end_date ended=churn_flag trial=is_trial mrr=mrr_amount",
        ),
        (
            "in/계약.csv",
            "계약 번호,거래처명,시작일,종료일,계약 금액",
            "contracts: id=계약 번호 account_name=거래처명 start=시작일 end=종료일 amount=계약 금액",
        ),
        (
            "in/churn.csv",
            "customerID,tenure,Contract,MonthlyCharges,Churn",
            "contracts: id=customerID account_id=customerID plan=Contract tenure_months=tenure \
             ended=Churn mrr=MonthlyCharges",
        ),
        (
            "in/google_ads_performance.csv",
            "date,campaign_id,impressions,clicks,cost_micros,currency_code",
            "spend: on=date amount=cost_micros currency=currency_code programme=campaign_id \
             impressions=impressions clicks=clicks amount:micros category!paid_media \
             channel!google_ads",
        ),
        (
            "in/marketing.csv",
            "date,channel,cost_in_usd,clicks",
            "spend: on=date amount=cost_in_usd channel=channel clicks=clicks amount:USD \
             category!paid_media",
        ),
        (
            "in/광고비.csv",
            "일자,매체,광고비",
            "spend: on=일자 amount=광고비 channel=매체",
        ),
        (
            "in/opportunity_history.csv",
            "opportunity_id,stage,changed_at,amount",
            "stages: opportunity_id=opportunity_id stage=stage entered=changed_at amount=amount",
        ),
        (
            "in/campaign_members.csv",
            "campaign,contact_id,status,responded",
            "programmes: programme=campaign contact_id=contact_id status=status responded=responded",
        ),
        (
            "in/churn_events.csv",
            "churn_event_id,account_id,churn_date,reason_code,refund_amount_usd",
            "retention: id=churn_event_id on=churn_date amount=refund_amount_usd \
             reason=reason_code account_id=account_id amount:USD kind!churn",
        ),
        (
            "in/갱신.csv",
            "갱신일,거래처명,사유",
            "retention: on=갱신일 reason=사유 account_name=거래처명 kind!renewal",
        ),
        (
            "in/susb.csv",
            "naics_sector,naics_description,entrsize_code,entrsize_label,firms,establishments",
            "firms: sector=naics_sector sector_name=naics_description size_code=entrsize_code \
             size_label=entrsize_label firms=firms establishments=establishments",
        ),
        (
            "in/closed_deals.csv",
            "mql_id,seller_id,won_date",
            "opportunities: id=mql_id lead_id=mql_id won_date=won_date outcome!won",
        ),
        (
            "in/mql.csv",
            "mql_id,first_contact_date,landing_page_id,origin",
            "leads: id=mql_id source=origin created=first_contact_date is_mql!true",
        ),
    ];
    for (path, header, expected) in cases {
        let proposal = propose(&[file(path, &format!("{header}\n"))]);
        let guess = proposal.unknown[0].guess.as_ref().unwrap();
        let mut said: Vec<String> = guess
            .columns
            .iter()
            .map(|(field, column)| format!("{field}={column}"))
            .collect();
        for amount in &guess.amounts {
            let (field, unit, currency) = (amount.field, amount.unit, amount.currency);
            let unit = unit.map(str::to_owned);
            let currency = currency.map(|currency| currency.code().to_owned());
            said.extend(unit.or(currency).map(|word| format!("{field}:{word}")));
        }
        let fixed = guess.fixed.iter();
        said.extend(fixed.map(|(field, value)| format!("{field}!{value}")));
        assert_eq!(
            format!("{}: {}", guess.kind, said.join(" ")),
            expected,
            "{path}"
        );
    }
}

#[test]
fn what_revenue_is_not_made_of_is_not_guessed() {
    for (path, header) in [
        (
            "in/campaigns.csv",
            "campaign_id,campaign_name,status,currency",
        ),
        (
            "in/usage.csv",
            "usage_id,subscription_id,usage_date,usage_count",
        ),
        ("in/firm_size.csv", "year,fsize,firms,estabs,emp"),
        ("in/churn.csv", "account_id,reason"),
    ] {
        let proposal = propose(&[file(path, &format!("{header}\n"))]);
        assert_eq!(proposal.unknown[0].guess, None, "{path}");
    }
}

#[test]
fn units_and_fixed_values_are_written_out() {
    let header = "date,spend_cents,cost_in_eur,clicks\n";
    let text = render_sources(&propose(&[file("in/meta.csv", header)]), Lang::En);
    let source: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(
        source.join("\n"),
        "# [[source]]\n# kind = \"spend\"\n# path = \"in/meta.csv\"\n# [source.columns]\n\
         # on = \"date\"\n# amount = { column = \"spend_cents\", unit = \"cents\" }\n\
         # clicks = \"clicks\"\n## Other columns: \"cost_in_eur\"\n\
         # [source.fixed]\n# category = \"paid_media\"\n# channel = \"meta_ads\""
    );
}

/// What is written about the only source.
fn written(proposal: &Proposal) -> String {
    render_sources(proposal, Lang::En)
}

#[test]
fn each_source_gets_the_currency_that_it_shows() {
    let deals = |rows: &str| {
        let header = "Opportunity Name,Account Name,Stage,Amount,Close Date\n";
        file("deals.csv", &format!("{header}{rows}"))
    };
    let plain = "X,Y,Open,1200,2026-01-02\n";
    let dollars = "X,Y,Open,\"$1,200\",2026-01-02\n";
    let revenue = |rows: &str| {
        let header = "Id,Name,BillingCity,NumberOfEmployees,AnnualRevenue,CurrencyIsoCode\n";
        file("accounts.csv", &format!("{header}{rows}"))
    };
    let won = "1,A,Seoul,5,100,KRW\n";
    // Both say theirs, and the project has none that all agree on.
    let both = propose(&[deals(dollars), revenue(won)]);
    assert_eq!(both.currency, None);
    let codes: Vec<&str> = both
        .currencies
        .iter()
        .map(|one| one.currency.code())
        .collect();
    assert_eq!(codes, ["KRW", "USD"]);
    let text = written(&both);
    assert!(
        text.contains("currency = \"KRW\"\n") && text.contains("currency = \"USD\"\n"),
        "{text}"
    );
    assert_eq!(both.silent().count(), 0);
    // One says nothing: it is named, and its line waits for a person.
    let one = propose(&[deals(plain), revenue(won)]);
    assert_eq!(one.silent().collect::<Vec<_>>(), ["deals.csv"]);
    let text = written(&one);
    assert!(
        text.contains("\n# currency = \"KRW\"  # no amount here names"),
        "{text}"
    );
    // None says any: there is nothing to compare with.
    let none = propose(&[deals(plain)]);
    assert_eq!(none.silent().count(), 0);
    assert!(!written(&none).contains("currency"), "{}", written(&none));
}

#[test]
fn what_headers_say_of_amounts_is_written_out() {
    let accounts = file(
        "거래처.csv",
        "고객번호,고객사명,업종,연매출(백만원),임직원수\nC1,한빛,전자,500,10\nC2,두루,전자,20,7\n",
    );
    let deals = file(
        "deals.csv",
        "Deal ID,Deal Name,Deal Stage,Amount (k$),Close Date\n1,A,Won,5,2026-01-02\n",
    );
    let text = written(&propose(&[accounts, deals]));
    for line in [
        "annual_revenue = { column = \"연매출(백만원)\", unit = \"millions\", currency = \"KRW\" }",
        "amount = { column = \"Amount (k$)\", unit = \"thousands\", currency = \"USD\" }",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    // The columns say it, and no source says it again.
    assert!(!text.contains("\ncurrency = "), "{text}");
}

const LINES: &str = "Row ID,Order ID,Order Date,Customer,Sales\n";

/// Rows of order lines: three orders of two lines.
fn lines_of_orders(with_row: bool) -> TableSample {
    let rows = (0..6).map(|at| {
        let row = if with_row {
            format!("{},", at + 1)
        } else {
            String::new()
        };
        format!("{row}O{},2026-01-0{},Acme {at},{at}.5\n", at / 2, at + 1)
    });
    let header = if with_row {
        LINES
    } else {
        &LINES["Row ID,".len()..]
    };
    file(
        "orders.csv",
        &format!("{header}{}", rows.collect::<String>()),
    )
}

#[test]
fn the_lines_of_orders_have_the_id_of_the_line() {
    let proposal = propose(&[lines_of_orders(true)]);
    let text = written(&proposal);
    assert!(text.contains("\nid = \"Row ID\"\n"), "{text}");
    let said = "## \"Order ID\" is no id of a row: 3 of 6 rows repeat one of a row above; \"Row ID\" tells";
    assert!(text.contains(said), "{text}");
    assert!(proposal.unknown[0].used().is_some());

    let proposal = propose(&[lines_of_orders(false)]);
    let text = written(&proposal);
    assert!(text.contains("\n# # id = \"Order ID\"\n"), "{text}");
    assert!(text.contains("no column tells the rows apart"), "{text}");
    assert!(proposal.unknown[0].used().is_none());
}

#[test]
fn one_number_that_comes_twice_does_not_hide_what_a_file_is() {
    let csv = |numbers: [&str; 5]| {
        let names = ["한빛전자", "두루테크", "가온물산", "누리식품", "새론화학"];
        let rows = names.iter().zip(numbers);
        let rows = rows.map(|(name, number)| format!("{number},{name},제조,서울,10\n"));
        let header = "고객번호,고객사명,업종,도시,임직원수\n";
        file("kr.csv", &format!("{header}{}", rows.collect::<String>()))
    };
    for numbers in [
        ["1001", "1002", "1003", "1004", "1005"],
        ["1001", "1002", "1003", "1001", "1005"],
    ] {
        let proposal = propose(&[csv(numbers)]);
        let guess = proposal.unknown[0].used().expect("a sure guess");
        assert_eq!(guess.kind, EntityKind::Accounts);
        assert_eq!(guess.columns[0], ("id", "고객번호".to_owned()));
    }
}

#[test]
fn the_number_of_a_customer_is_no_id_of_a_deal() {
    for numbers in [["C1", "C2", "C3"], ["C1", "C1", "C2"]] {
        let rows = numbers.iter().enumerate();
        let rows = rows.map(|(at, number)| format!("{number},건 {at},제안,100,2026-01-02\n"));
        let header = "고객번호,건명,진행 단계,수주 금액,수주 예정일\n";
        let proposal = propose(&[file(
            "기회.csv",
            &format!("{header}{}", rows.collect::<String>()),
        )]);
        let guess = proposal.unknown[0].guess.as_ref().expect("a guess");
        assert_eq!(guess.kind, EntityKind::Opportunities);
        let of = |field: &str| guess.columns.iter().find(|(name, _)| *name == field);
        assert_eq!(of("id"), None);
        assert_eq!(
            of("account_id").map(|(_, header)| &**header),
            Some("고객번호")
        );
    }
}

#[test]
fn a_customer_number_joins_deals_of_a_crm_with_accounts_of_a_list() {
    let accounts = file(
        "거래처.csv",
        "고객번호,고객사명,업종,도시,임직원수\nC1,한빛전자,전자,서울,10\nC2,두루테크,전자,부산,7\nC3,가온,화학,서울,9\n",
    );
    let deals = "기회 이름,고객번호,단계,금액,마감일\n건1,C1,제안,1000,2026-01-02\n건2,C2,성사됨,500,2026-02-02\n";
    let both = written(&propose(&[accounts, file("기회.csv", deals)]));
    let source = both
        .split("[[source]]")
        .find(|one| one.contains("기회.csv"));
    let source = source.expect("the deals");
    assert!(source.contains("dialect = \"salesforce\""), "{source}");
    assert!(
        source.contains("[source.columns]\naccount_id = \"고객번호\"\n"),
        "{both}"
    );
    // Without such a list the number is the one that the CRM's own accounts carry beside their id.
    let alone = written(&propose(&[file("기회.csv", deals)]));
    assert!(!alone.contains("account_id"), "{alone}");
}

#[test]
fn the_id_of_a_row_is_no_key_of_its_account() {
    let accounts = file(
        "거래처.csv",
        "id,고객사명,업종,도시,임직원수\n1,한빛전자,전자,서울,10\n2,두루테크,전자,부산,7\n3,가온,화학,서울,9\n",
    );
    let deals = file(
        "deals.csv",
        "Id,Name,StageName,Amount,CloseDate,IsWon\n1,A,Won,5,2026-01-02,true\n",
    );
    let text = written(&propose(&[accounts, deals]));
    assert!(text.contains("id = \"id\""), "{text}");
    assert!(!text.contains("account_id"), "{text}");
}

#[test]
fn a_header_with_a_unit_of_its_own_has_no_currency_of_the_line_above() {
    let rows = "한빛,가,계약완료,10,20,2025-03-01\n두루,나,실패,30,40,2025-03-02\n";
    let with = |amounts: &str| {
        file(
            "수주현황.csv",
            &format!(
                "수주현황,,,,,(단위: 천 달러)\n거래처,프로젝트명,단계,{amounts},계약일\n{rows}"
            ),
        )
    };
    // Of amounts whose unit stands in the header, the line says nothing.
    let proposal = propose(&[with("수주액(억),메모")]);
    assert_eq!(proposal.currency, None);
    let text = written(&proposal);
    assert!(
        text.contains("amount = { column = \"수주액(억)\", unit = \"억\" }"),
        "{text}"
    );
    // Where the header is silent it says both, and a currency of the header comes before its own.
    let text = written(&propose(&[with("수주액,메모")]));
    assert!(
        text.contains("amount = { column = \"수주액\", unit = \"thousands\", currency = \"USD\" }"),
        "{text}"
    );
    let text = written(&propose(&[with("수주액(EUR),메모")]));
    assert!(
        text.contains(
            "amount = { column = \"수주액(EUR)\", unit = \"thousands\", currency = \"EUR\" }"
        ),
        "{text}"
    );
}

#[test]
fn a_list_with_first_and_last_names_is_none_of_companies() {
    let text = "id,company,industry,employees,country,first_name,last_name,job_title,department\n\
        1,Acme,Retail,10,DE,Jane,Doe,CEO,Board\n2,Blau,Retail,20,AT,Max,Moor,CFO,Finance\n";
    let proposal = propose(&[file("prospects.csv", text)]);
    let guess = proposal.unknown[0].guess.as_ref().expect("a guess");
    assert_eq!(guess.kind, EntityKind::Contacts, "{guess:?}");
}
