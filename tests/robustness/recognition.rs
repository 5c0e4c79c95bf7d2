//! What a folder of exports is taken for: two states of one table, generic lists that look like those
//! of a CRM, deleted records, units and dates. Whatever is wrong here makes numbers wrong.

use std::fmt::Write as _;

use crate::harness::Folder;

/// A project around files, and what `init` said.
fn started(name: &str, files: &[(&str, &str)]) -> (Folder, String) {
    let folder = Folder::new(name);
    for (file, text) in files {
        folder.write(&format!("in/{file}"), text);
    }
    let said = folder.run(&["init", "--from", "in"]).with_code(0).out();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    (folder, said)
}

/// The project file with its comments in one line each.
fn toml(folder: &Folder) -> String {
    folder.read("winnable.toml").replace("\n## ", " ")
}

/// What a command prints, in one line.
fn printed(folder: &Folder, args: &[&str]) -> String {
    let run = folder.run(args);
    let text = format!("{} {}", run.out(), run.err());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const COMPANIES: &str = "Company,Industry,Employees,Country\nAcme GmbH,Banking,100,DE\n\
    Blau AG,Banking,200,DE\nCedar BV,Retail,300,NL\n";

/// Deals with a stage and a day of change.
fn deals(stages: [&str; 3], changed: &str) -> String {
    let header =
        "Record Id,Deal Name,Amount,Stage,Closing Date,Account Name,Created Time,Modified Time\n";
    let mut text = header.to_owned();
    for (at, stage) in stages.iter().enumerate() {
        let _ = writeln!(
            text,
            "z{at},Deal {at},{}000,{stage},2026-09-15,Firm {at},2026-02-01 09:00:00,{changed} 10:00:00",
            at + 1
        );
    }
    text
}

#[test]
fn of_two_states_of_a_table_the_newer_is_read() {
    let old = deals(["Qualification"; 3], "2026-08-20");
    let new = deals(["Closed Won", "Closed Won", "Closed Lost"], "2026-09-20");
    // Whatever the files are called: the older one stands first in the one folder, last in the other.
    for (name, files) in [
        (
            "versions-a",
            [("Deals_2026_08.csv", &old), ("Deals_2026_09.csv", &new)],
        ),
        ("versions-b", [("Deals (1).csv", &old), ("Deals.csv", &new)]),
        ("versions-c", [("a.csv", &new), ("b.csv", &old)]),
    ] {
        let files = files.map(|(file, text)| (file, text.as_str()));
        let (folder, said) = started(name, &files);
        let newer = files
            .iter()
            .find(|(_, text)| *text == new)
            .map(|(file, _)| *file);
        let newer = newer.expect("a newer file");
        let expected = format!(
            "an older state of in/{newer}, which is read instead: `Modified Time` is later there in 3 of 3 rows"
        );
        assert!(said.contains(&expected), "{name}: {said}");
        assert!(
            toml(&folder).contains(&format!("path = \"in/{newer}\"")),
            "{name}"
        );
        let figures = printed(&folder, &["metrics", "--as-of", "2026-09-30"]);
        // Two of three closed deals were won.
        assert!(
            figures.contains("66.7 %") || figures.contains("66.7%"),
            "{name}: {figures}"
        );
    }
}

#[test]
fn without_a_day_of_change_the_date_in_the_name_says_which_is_newer() {
    let table = |employees: u32| {
        format!(
            "Account ID,Company Name,Industry,Employees\n1,Acme,Retail,{employees}\n2,Blau,Retail,{employees}\n3,Cedar,Retail,{employees}\n"
        )
    };
    let (folder, said) = started(
        "versions-name",
        &[
            ("Companies 30-09-2026.csv", &table(900)),
            ("Companies 31-08-2026.csv", &table(100)),
        ],
    );
    assert!(
        said.contains("in/Companies 31-08-2026.csv: an older state of in/Companies 30-09-2026.csv")
            && said.contains("the date in its name is later"),
        "{said}"
    );
    assert!(toml(&folder).contains("path = \"in/Companies 30-09-2026.csv\""));
}

#[test]
fn tables_that_number_other_records_alike_are_both_left_to_a_person() {
    let header = "Record Id,Deal Name,Amount,Stage,Closing Date,Account Name\n";
    let one = format!(
        "{header}1,A,100,Won,2026-01-01,Firm 1\n2,B,200,Lost,2026-01-02,Firm 2\n3,C,300,Open,2026-01-03,Firm 3\n"
    );
    let two = format!(
        "{header}1,X,900,Won,2026-02-01,Other 1\n2,Y,800,Lost,2026-02-02,Other 2\n3,Z,700,Open,2026-02-03,Other 3\n"
    );
    let (folder, said) = started("twins", &[("kr.csv", &one), ("us.csv", &two)]);
    for (file, other) in [("kr", "us"), ("us", "kr")] {
        let expected = format!(
            "in/{file}.csv: 3 of 3 ids that it shares with in/{other}.csv name other records there"
        );
        assert!(said.contains(&expected), "{said}");
        assert!(toml(&folder).contains(&format!("\n# path = \"in/{file}.csv\"")));
    }
    // Neither is read in silence, and neither is gone.
    assert!(!toml(&folder).contains("\n[[source]]"), "{}", toml(&folder));

    // A recognised export waits in the same way, under its dialect.
    let header = "Id,Name,AccountId,StageName,Amount,CloseDate,IsWon,IsClosed\n";
    let row = |name: &str| {
        let row = |at| format!("{at},{name} {at},A{at},Won,5,2026-01-0{at},true,true\n");
        [1, 2, 3].map(row).concat()
    };
    let (folder, _) = started(
        "twins-known",
        &[
            ("a.csv", &format!("{header}{}", row("North"))),
            ("b.csv", &format!("{header}{}", row("South"))),
        ],
    );
    let text = toml(&folder);
    assert!(text.contains("# dialect = \"salesforce\""), "{text}");
    assert!(!text.contains("\n[[source]]"), "{text}");
}

#[test]
fn files_that_differ_far_below_are_not_the_same() {
    let table = |last: &str| {
        let mut text = "Account ID,Company Name,Industry,Employees\n".to_owned();
        for at in 0..300 {
            let industry = if at == 299 { last } else { "Retail" };
            let _ = writeln!(text, "{at},Firm {at},{industry},{}", at + 1);
        }
        text
    };
    let (_, said) = started(
        "far-below",
        &[("a.csv", &table("Retail")), ("b.csv", &table("Steel"))],
    );
    assert!(said.contains("1 of 300 ids that it shares"), "{said}");
    let (folder, said) = started(
        "far-below-same",
        &[("a.csv", &table("Retail")), ("b.csv", &table("Retail"))],
    );
    assert!(
        said.contains("in/b.csv: the same records as in/a.csv, row by row, to be read once"),
        "{said}"
    );
    assert!(toml(&folder).contains("path = \"in/a.csv\""));
}

#[test]
fn a_list_of_deals_with_the_columns_of_anybody_is_read_whole() {
    let header = ",Deal ID,Deal Name,Company,Stage,Amount,Created Date,Close Date,Owner\n";
    let rows = "0,0,D0,Acme GmbH,Won,\"$1,000\",2025-02-01,2025-06-01,Sam\n\
        1,1,D1,Blau AG,Lost,\"$2,000\",2025-02-02,2025-06-02,Sam\n\
        2,2,D2,Cedar BV,Proposal,\"$3,000\",2025-02-03,2025-06-03,Sam\n";
    let (folder, _) = started(
        "generic-deals",
        &[
            ("companies.csv", COMPANIES),
            ("deals.csv", &format!("{header}{rows}")),
        ],
    );
    let text = toml(&folder);
    for line in [
        "account_name = \"Company\"",
        "stage = \"Stage\"",
        "owner = \"Owner\"",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let check = printed(&folder, &["check", "--as-of", "2025-07-01"]);
    assert!(
        check.contains("3 read = 3 accepted + 0 quarantined + 0 skipped; 0 unmatched"),
        "{check}"
    );

    // Where a CRM is known, what its dialect leaves is fed by name.
    let (folder, _) = started(
        "generic-opportunities",
        &[
            ("companies.csv", COMPANIES),
            (
                "opportunities.csv",
                "Opportunity Name,Company,Stage,Amount,Close Date\nD0,Acme GmbH,Won,1000,2025-06-01\n\
                 D1,Blau AG,Lost,2000,2025-06-02\n",
            ),
        ],
    );
    let text = toml(&folder);
    assert!(
        text.contains("dialect = \"salesforce\"\n") && text.contains("account_name = \"Company\""),
        "{text}"
    );
    let inspected = printed(&folder, &["inspect", "in/opportunities.csv"]);
    assert!(
        inspected.contains(
            "recognised: opportunities of salesforce; mapped by their names besides: Company"
        ),
        "{inspected}"
    );
}

#[test]
fn deals_with_an_account_are_no_contacts_and_what_is_deleted_is_no_record() {
    let (folder, said) = started(
        "sugar",
        &[
            (
                "Accounts.csv",
                "Name,ID,Website,Type,Industry,Employees,Date Created,Deleted\n\
                 Acme,a1,http://acme.com,Prospect,Retail,10,05/13/2024 09:10am,1\n\
                 Blau,a2,http://blau.com,Prospect,Retail,20,05/13/2024 09:10am,0\n",
            ),
            (
                "Opportunities.csv",
                "Name,ID,Date Created,Deleted,Opportunity Type,Account Name,Account ID,Lead Source,\
                 Opportunity Amount,Expected Close Date,Sales Stage,Assigned User Id\n\
                 Opp 0,o1,08/17/2025 09:10am,0,New Business,Blau,a2,Campaign,8000,10/26/2025,Closed Lost,1\n\
                 Opp 1,o2,07/24/2025 09:10am,0,New Business,Blau,a2,Campaign,45000,10/02/2025,Closed Won,1\n",
            ),
        ],
    );
    assert!(
        said.contains("in/Opportunities.csv: opportunities, a guess"),
        "{said}"
    );
    let check = printed(&folder, &["check", "--as-of", "2025-11-01"]);
    assert!(
        check.contains("in/Accounts.csv (accounts, own mapping): 2 read = 1 accepted + 0 quarantined + 1 skipped"),
        "{check}"
    );
    assert!(
        check.contains("2 read = 2 accepted + 0 quarantined"),
        "{check}"
    );
}

#[test]
fn whatever_the_column_of_deleted_records_is_called_it_is_fed() {
    for name in [
        "Deleted",
        "Is Deleted",
        "is_deleted",
        "IsDeleted",
        "Deleted?",
        "삭제여부",
    ] {
        let text =
            format!("Company,Industry,Employees,{name}\nAcme,Retail,10,1\nBlau,Retail,20,0\n");
        let (folder, _) = started("deleted", &[("companies.csv", &text)]);
        assert!(
            toml(&folder).contains(&format!("deleted = \"{name}\"")),
            "{name}"
        );
    }
}

#[test]
fn a_unit_above_the_header_is_that_of_the_amounts() {
    for (unit, mean) in [
        ("(단위: 백만원)", "KRW 20,000,000"),
        ("(단위: 천원)", "KRW 20,000"),
    ] {
        let deals = format!(
            "수주현황,,,,,{unit}\n거래처,프로젝트명,단계,금액,계약일,등록일\n한빛,가,계약완료,10,2025-03-01,2025-01-01\n\
             두루,나,계약완료,30,2025-03-02,2025-01-02\n가온,다,실패,50,2025-03-03,2025-01-03\n"
        );
        let (folder, _) = started("unit-above", &[("수주현황.csv", &deals)]);
        assert!(
            toml(&folder).contains("amount = { column = \"금액\", unit = "),
            "{}",
            toml(&folder)
        );
        let figures = printed(&folder, &["metrics", "--as-of", "2025-04-01"]);
        // The mean of 10 and 30 units.
        assert!(
            figures.contains(&format!("mean {mean} 2")),
            "{unit}: {figures}"
        );
        let check = printed(&folder, &["check", "--as-of", "2025-04-01"]);
        assert!(check.contains("W0342") && check.contains(unit), "{check}");
        // The line is read without being written out, too.
        let text = folder.read("winnable.toml");
        let start = text.find("amount = {").expect("an amount");
        let line = text[start..].lines().next().expect("a line").to_owned();
        folder.write("winnable.toml", &text.replace(&line, "amount = \"금액\""));
        let again = printed(&folder, &["metrics", "--as-of", "2025-04-01"]);
        assert!(again.contains(&format!("mean {mean} 2")), "{unit}: {again}");
    }
}

#[test]
fn a_note_in_a_column_without_a_name_costs_no_row() {
    let header = "Deal ID,Deal Name,Company,Stage,Amount,Close Date,\n";
    let row = |at: u32, note: &str| format!("{at},D{at},Acme GmbH,Won,1000,2025-06-0{at},{note}\n");
    for notes in [["", "call back", ""], ["a", "b", "c"]] {
        let rows: String = (1..4).zip(notes).map(|(at, note)| row(at, note)).collect();
        let (folder, _) = started(
            "unnamed",
            &[
                ("companies.csv", COMPANIES),
                ("deals.csv", &format!("{header}{rows}")),
            ],
        );
        let check = printed(&folder, &["check", "--as-of", "2025-07-01"]);
        assert!(
            check.contains("3 read = 3 accepted + 0 quarantined"),
            "{check}"
        );
    }
    // Rows that are written without the column have no place for it: a comma too many is one.
    let rows = "1,D1,Acme GmbH,Won,1000,2025-06-01\n2,D2,Acme, GmbH,Won,1000,2025-06-02\n";
    let (folder, _) = started(
        "unnamed-stray",
        &[
            ("companies.csv", COMPANIES),
            ("deals.csv", &format!("{header}{rows}")),
        ],
    );
    let check = printed(&folder, &["check", "--as-of", "2025-07-01"]);
    assert!(
        check.contains("2 read = 1 accepted + 1 quarantined"),
        "{check}"
    );
}

#[test]
fn what_a_deal_came_to_stands_before_what_was_expected() {
    let (folder, _) = started(
        "kerp",
        &[(
            "영업기회현황.csv",
            "영업기회번호,영업기회명,거래처명,진행단계,예상금액,수주금액,수주예정일,등록일자\n\
             O1,가,한빛,수주,100,80,2025-05-01,2025-01-01\nO2,나,두루,실주,300,,2025-05-02,2025-01-02\n\
             O3,다,가온,상담,500,,2025-08-03,2025-01-03\n",
        )],
    );
    assert!(
        toml(&folder).contains("amount = [\"수주금액\", \"예상금액\"]"),
        "{}",
        toml(&folder)
    );
    let figures = printed(&folder, &["metrics", "--as-of", "2025-06-01"]);
    assert!(
        figures.contains(" 80.00 1") || figures.contains(" 80 1"),
        "{figures}"
    );
}

#[test]
fn what_odoo_archives_is_lost_and_closed_when_it_says() {
    let header = "External ID;Opportunity;Company Name;Stage;Expected Revenue;Expected Closing;Created on;Closed Date;Lost Reason;Active\n";
    let rows = "x1;Opp 1;Acme;Qualified;1000;2027-10-05;2025-01-01;;;True\n\
        x2;Opp 2;Blau;New;2000;2027-10-05;2025-01-01;;Too expensive;False\n\
        x3;Opp 3;Cedar;Won;3000;2027-10-05;2025-01-01;2025-03-01;;True\n";
    let (folder, _) = started("odoo", &[("crm.lead.csv", &format!("{header}{rows}"))]);
    let text = toml(&folder);
    assert!(
        text.contains("close = [\"Closed Date\", \"Expected Closing\"]"),
        "{text}"
    );
    assert!(
        text.contains("outcome = \"Active\"")
            && text.contains("outcome = { \"False\" = \"lost\", \"True\" = \"\" }"),
        "{text}"
    );
    let figures = printed(&folder, &["metrics", "--as-of", "2025-06-01"]);
    // One won of two closed, after the 59 days from 1 January to 1 March.
    assert!(
        figures.contains("50.0 %") || figures.contains("50.0%"),
        "{figures}"
    );
    assert!(figures.contains("59.0 days"), "{figures}");
}

#[test]
fn amounts_of_close_are_cents_and_those_of_a_year() {
    let header = "id,lead_id,lead_name,status_label,status_type,value,value_formatted,value_currency,value_period,annualized_value,date_created,date_won,date_lost\n";
    let rows = "o1,l1,Acme,Won,won,50000,$500 monthly,USD,monthly,600000,2025-01-01,2025-02-01,\n\
        o2,l2,Blau,Won,won,200000,\"$2,000 annual\",USD,annual,200000,2025-01-01,2025-02-01,\n\
        o3,l1,Acme,Active,active,100000,\"$1,000 annual\",USD,annual,100000,2025-01-01,,\n";
    let (folder, _) = started(
        "close",
        &[("Opportunities.csv", &format!("{header}{rows}"))],
    );
    let text = toml(&folder);
    assert!(
        text.contains("amount = { column = \"annualized_value\", unit = \"cents\" }"),
        "{text}"
    );
    assert!(text.contains("account_id = \"lead_id\""), "{text}");
    assert!(
        text.contains("outcome = { \"active\" = \"open\" }"),
        "{text}"
    );
    let check = printed(&folder, &["check", "--as-of", "2025-03-01"]);
    assert!(
        check.contains("3 read = 3 accepted + 0 quarantined"),
        "{check}"
    );
    let figures = printed(&folder, &["metrics", "--as-of", "2025-03-01"]);
    // 500 a month are 6,000 a year; with 2,000 the mean of two is 4,000.
    assert!(figures.contains("mean USD 4,000.00 2"), "{figures}");
}

#[test]
fn a_comma_before_the_decimals_is_seen() {
    let header = "ID;Name;Account name;Deal value;Deal stage;Expected close date;Closed date;Deal pipeline\n";
    let rows = "1;D1;Acme;12.000,50;Won;24-04-2025;20-04-2025;Default\n2;D2;Blau;9.500,00;Lost;29-09-2025;29-09-2025;Default\n";
    let (folder, _) = started("decimal", &[("deals.csv", &format!("{header}{rows}"))]);
    let text = toml(&folder);
    assert!(
        text.contains("decimal = \",\"") && text.contains("amount = \"Deal value\""),
        "{text}"
    );
    assert!(
        text.contains("close = [\"Closed date\", \"Expected close date\"]"),
        "{text}"
    );
    let figures = printed(&folder, &["metrics", "--as-of", "2025-10-01"]);
    assert!(figures.contains("USD 12,000.50"), "{figures}");
}

#[test]
fn the_korean_export_of_hubspot_is_known() {
    let (folder, said) = started(
        "hubspot-ko",
        &[
            (
                "companies.csv",
                "레코드 ID,회사 이름,회사 도메인 이름,산업,직원 수,연간 매출,국가/지역,생성 날짜\n\
                 11,한빛,hanbit.co.kr,소프트웨어,120,5000000000,대한민국,2025-01-01\n",
            ),
            (
                "deals.csv",
                "레코드 ID,거래 이름,거래 단계,금액,마감 날짜,생성 날짜,거래 담당자,연결된 회사,파이프라인\n\
                 1,가,계약 성사,1000000,2026-03-01,2025-12-01,김,한빛,기본\n\
                 2,나,계약 실패,2000000,2026-03-05,2025-12-03,김,한빛,기본\n",
            ),
        ],
    );
    assert!(
        said.contains("in/deals.csv: opportunities of hubspot") || said.contains("deals.csv"),
        "{said}"
    );
    let text = toml(&folder);
    assert_eq!(text.matches("dialect = \"hubspot\"").count(), 2, "{text}");
    let mapping = printed(&folder, &["check", "--mapping", "--as-of", "2026-04-01"]);
    assert!(mapping.contains("국가/지역"), "{mapping}");
    let figures = printed(&folder, &["metrics", "--as-of", "2026-04-01"]);
    assert!(
        figures.contains("50.0 %") || figures.contains("50.0%"),
        "{figures}"
    );
}

#[test]
fn the_orders_that_fit_the_dates_are_offered() {
    let base = "schema = 1\n[project]\ncurrency = \"USD\"\n";
    let accounts = "[[source]]\nkind = \"accounts\"\npath = \"companies.csv\"\n[source.columns]\nname = \"Company\"\ncreated = \"Created At\"\n";
    let deals = "[[source]]\nkind = \"opportunities\"\npath = \"deals.csv\"\n[source.columns]\nname = \"Deal\"\naccount_name = \"Company\"\nstage = \"Stage\"\ncreated = \"Created At\"\n";
    let folder = Folder::new("orders");
    folder.write("winnable.toml", &format!("{base}{accounts}{deals}"));
    // Years lead: no month is 26, and by days first these are fifteen years.
    folder.write(
        "companies.csv",
        "Company,Created At\nAcme,26.08.01\nBlau,26.08.02\nCedar,26.08.03\n",
    );
    folder.write(
        "deals.csv",
        "Deal,Company,Stage,Created At\nD1,Acme,Won,4/26/2025\n",
    );
    let check = printed(&folder, &["check", "--as-of", "2026-09-01"]);
    assert!(
        check.contains("`date_order = \"ymd\"` or `date_order = \"dmy\"`, whichever is meant"),
        "{check}"
    );
    let inspected = printed(&folder, &["inspect", "companies.csv"]);
    assert!(
        inspected.contains("`date_order` = \"ymd\" or \"dmy\""),
        "{inspected}"
    );
    // The file beside it proves one.
    folder.write(
        "companies.csv",
        "Company,Created At\nAcme,1/5/2024\nBlau,9/1/2026\nCedar,8/3/2026\n",
    );
    let check = printed(&folder, &["check", "--as-of", "2026-09-01"]);
    assert!(
        check.contains("`date_order = \"mdy\"` or `date_order = \"dmy\"`")
            && check.contains("the dates of deals.csv are mdy"),
        "{check}"
    );
}

/// What a Korean sales person keeps: the day in short, the company, who went and what for.
#[test]
fn a_log_of_visits_is_read_as_meetings_of_the_company() {
    for (file, header) in [
        ("방문일지.csv", "일자,고객사,담당자,방문목적,내용"),
        ("일지.csv", "방문일,거래처,담당자,방문목적,방문내용"),
        ("영업일지.csv", "방문일자,거래처명,영업담당,목적,상담내용"),
    ] {
        let rows = "26.08.01,한빛전자,김영업,신규 제안,견적 요청\n26.08.14,두루테크,김영업,정기 방문,\n26.07.03,한빛전자,이영업,납품 협의,일정 확정\n";
        let (folder, said) = started(
            "visits",
            &[
                (
                    "거래처.csv",
                    "거래처명,업종,직원수,주소\n한빛전자,전자,120,서울\n두루테크,전자,80,부산\n",
                ),
                (file, &format!("{header}\n{rows}")),
            ],
        );
        assert!(
            said.contains(&format!("in/{file}: engagements, a guess")),
            "{said}"
        );
        let text = toml(&folder);
        for line in [
            "channel = \"meeting\"",
            "account_name = \"",
            "date_order = \"ymd\"",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        let check = printed(&folder, &["check"]);
        assert!(
            check.contains("3 read = 3 accepted + 0 quarantined + 0 skipped; 0 unmatched"),
            "{check}"
        );
        // The last visit is the day as of which the project is.
        let list = folder.run(&["score", "--format", "json"]).json();
        assert_eq!(list["as_of"], "2026-08-14");
    }
}

/// Deals that name their company and a project without a list of companies: each name is an account.
#[test]
fn rows_that_name_companies_make_accounts_where_nothing_lists_them() {
    let header = "Deal ID,Deal Name,Account,Industry,Country,Stage,Amount,Close Date\n";
    let row = |at: u32, firm: &str, industry: &str, country: &str| {
        format!("{at},D{at},{firm},{industry},{country},Won,1000,2025-06-0{at}\n")
    };
    // What the rows of one company agree on is said of the company.
    let rows = [
        row(1, "Acme GmbH", "Banking", "DE"),
        row(2, "Blau AG", "Retail", "AT"),
        row(3, "Acme GmbH", "Banking", "CH"),
    ];
    let (folder, said) = started(
        "names",
        &[("deals.csv", &format!("{header}{}", rows.concat()))],
    );
    let text = toml(&folder);
    let second = text.split("[[source]]").last().expect("a source");
    for line in [
        "kind = \"accounts\"",
        "path = \"in/deals.csv\"",
        "name = \"Account\"",
        "industry = \"Industry\"",
    ] {
        assert!(second.contains(line), "{line}: {text}");
    }
    assert!(!second.contains("country"), "{text}");
    let check = printed(&folder, &["check", "--as-of", "2025-07-01"]);
    assert!(
        check.contains("3 read = 2 accepted + 0 quarantined + 1 skipped")
            && check.contains("0 unmatched"),
        "{check} {said}"
    );
    let list = folder
        .run(&["score", "--as-of", "2025-07-01", "--format", "json"])
        .json();
    assert_eq!(list["manifest"]["inputs"].as_array().map(Vec::len), Some(2));

    // Two hundred rows agree and a later one does not: the names alone are left.
    let mut many = String::new();
    for at in 0..250 {
        let firm = at % 50;
        let _ = writeln!(
            many,
            "{at},D{at},Firm {firm},Banking,DE,Won,1000,2025-06-01"
        );
    }
    many.push_str("250,D250,Firm 3,Steel,DE,Won,1000,2025-06-01\n");
    let (folder, _) = started("names-far", &[("deals.csv", &format!("{header}{many}"))]);
    let text = toml(&folder);
    let second = text.split("[[source]]").last().expect("a source");
    assert!(
        second.contains("name = \"Account\"") && !second.contains("industry"),
        "{text}"
    );

    // A list of companies is the better one, also where a person has to complete it.
    let (folder, _) = started(
        "names-listed",
        &[
            ("companies.csv", COMPANIES),
            ("deals.csv", &format!("{header}{}", rows.concat())),
        ],
    );
    assert_eq!(toml(&folder).matches("kind = \"accounts\"").count(), 1);
}

/// Where many rows of a file are lost, its line says how many, why most of them, and what to do.
#[test]
fn check_says_where_many_rows_are_set_aside() {
    let deals = |bad: u32, good: u32| {
        let mut text = "Deal ID,Deal Name,Company,Stage,Amount,Close Date\n".to_owned();
        for at in 0..bad + good {
            let amount = if at < bad { "1.000,00 ?" } else { "1000" };
            let _ = writeln!(text, "{at},D{at},Acme GmbH,Won,\"{amount}\",2025-06-01");
        }
        text
    };
    let base = "schema = 1\n[project]\ncurrency = \"USD\"\n[[source]]\nkind = \"accounts\"\npath = \"companies.csv\"\n\
        columns = { name = \"Company\" }\n[[source]]\nkind = \"opportunities\"\npath = \"deals.csv\"\n\
        columns = { id = \"Deal ID\", name = \"Deal Name\", account_name = \"Company\", stage = \"Stage\", amount = \"Amount\", close = \"Close Date\" }\n";
    // One in twenty and three rows are many; fewer of either are few.
    for (bad, good, many) in [(3, 57, true), (3, 58, false), (2, 2, false)] {
        let folder = Folder::new("aside");
        folder.write("winnable.toml", base);
        folder.write("companies.csv", COMPANIES);
        folder.write("deals.csv", &deals(bad, good));
        let check = printed(&folder, &["check"]);
        let json = folder.run(&["check", "--format", "json"]).json();
        let aside = &json["files"][1]["set_aside"];
        if many {
            assert!(
                check.contains("3 of 60 rows (5.0 %) are set aside, 3 of them for E0406,"),
                "{check}"
            );
            assert!(
                check.contains("`winnable run` lists all of them in out/quarantine.csv"),
                "{check}"
            );
            assert_eq!(aside["rows"], 3);
            assert_eq!(
                (&aside["code"], &aside["count"]),
                (&"E0406".into(), &3.into()),
                "{aside}"
            );
            assert!(aside["help"].as_str().is_some_and(|help| !help.is_empty()));
            let korean = printed(&folder, &["check", "--lang", "ko"]);
            assert!(
                korean.contains("60행 중 3행(5.0%)을 격리했습니다"),
                "{korean}"
            );
        } else {
            assert!(!check.contains("rows ("), "{check}");
            assert!(aside.is_null(), "{aside}");
        }
        assert!(json["files"][0]["set_aside"].is_null());
    }
}

/// The reasons that `init` wrote are shown in the language of the output; one's own stand as they are.
#[test]
fn reasons_of_exclusions_are_in_the_language_of_the_output() {
    let (folder, _) = started(
        "reasons",
        &[(
            "companies.csv",
            "Company,Industry,Employees,Type\nAcme,Retail,10,Competitor\nBlau,Retail,20,Partner\n",
        )],
    );
    let text = folder.read("winnable.toml");
    folder.write(
        "winnable.toml",
        &text.replace("reason = \"a partner\"", "reason = \"sells for us\""),
    );
    let korean = printed(&folder, &["score", "--as-of", "2025-01-01", "--lang", "ko"]);
    assert!(
        korean.contains("경쟁사입니다") && korean.contains("sells for us"),
        "{korean}"
    );
    assert!(!korean.contains("a competitor"), "{korean}");
}

/// Columns whose order nobody needs are not asked about: they feed nothing, or another column settles it.
#[test]
fn inspect_asks_for_the_order_of_dates_that_are_read_alone() {
    let folder = Folder::new("inspect-orders");
    folder.write(
        "deals.csv",
        "Deal ID,Deal Name,Company,Stage,Amount,Close Date,Kickoff\n1,A,Acme,Won,10,2025-06-01,03/04/2025\n2,B,Blau,Lost,20,2025-06-02,05/06/2025\n",
    );
    let said = printed(&folder, &["inspect", "deals.csv"]);
    assert!(!said.contains("date_order"), "{said}");
    folder.write(
        "deals.csv",
        "Deal ID,Deal Name,Company,Stage,Amount,Close Date\n1,A,Acme,Won,10,03/04/2025\n2,B,Blau,Lost,20,05/06/2025\n",
    );
    let said = printed(&folder, &["inspect", "deals.csv"]);
    assert!(
        said.contains("`Close Date`") && said.contains("date_order"),
        "{said}"
    );
}
