use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Cells that readers meet, and cells that no reader should meet.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,4}",
        "(001|003)[a-zA-Z0-9]{12}([A-Z0-5]{3})?",
        "[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}",
        "[0-9,.]{1,8}(억|만|k|M|%|원| KRW| USD)?",
        "(true|false|예|no|maybe|won|lost|Completed|Planned|note|task|meeting)",
        "[a-z]{0,4}@?[a-z.]{0,8}",
        "\\PC{0,12}",
    ]
}

fn table(width: usize) -> impl Strategy<Value = Vec<Vec<String>>> {
    vec(vec(cell(), width), 0..8)
}

/// Every field of a kind, each from a column of its own.
fn everything(kind: EntityKind) -> (String, String, usize) {
    let names: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
    let columns = names.iter().map(|name| format!("{name} = \"{name}\""));
    let columns = columns.collect::<Vec<_>>().join("\n");
    let toml = format!("kind = \"{kind}\"\ndialect = \"none\"\n[source.columns]\n{columns}");
    (toml, format!("{}\n", names.join(",")), names.len())
}

fn csv(header: &str, table: &[Vec<String>]) -> String {
    let row = |row: &Vec<String>| {
        let cells = row
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        cells.collect::<Vec<_>>().join(",") + "\n"
    };
    header.to_owned() + &table.iter().map(row).collect::<String>()
}

fn digest<T: std::fmt::Debug>(read: &Outcome<T>) -> String {
    format!("{:?} {:?}", read.rows, read.report)
}

/// Reads twice; the helper that reads holds that every row is in exactly one place.
fn conserves<T: std::fmt::Debug>(
    kind: EntityKind,
    table: &[Vec<String>],
    read: fn(&str, &str) -> Outcome<T>,
) -> Result<(), TestCaseError> {
    let (toml, header, width) = everything(kind);
    let table: Vec<Vec<String>> = table
        .iter()
        .map(|row| row.iter().cycle().take(width).cloned().collect())
        .collect();
    let csv = csv(&header, &table);
    let (first, second) = (read(&toml, &csv), read(&toml, &csv));
    prop_assert_eq!(first.report.tally.rows_read, table.len() as u64);
    prop_assert_eq!(digest(&first), digest(&second));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_the_cells_hold_every_row_is_in_one_place(table in table(7)) {
        conserves(EntityKind::Accounts, &table, accounts)?;
        conserves(EntityKind::Contacts, &table, people)?;
        conserves(EntityKind::Leads, &table, people)?;
        conserves(EntityKind::Opportunities, &table, deals)?;
        conserves(EntityKind::Products, &table, products)?;
        for kind in [
            EntityKind::Orders,
            EntityKind::Invoices,
            EntityKind::Shipments,
            EntityKind::Payments,
        ] {
            conserves(kind, &table, transactions)?;
        }
        conserves(EntityKind::Contracts, &table, contracts)?;
        conserves(EntityKind::Spend, &table, spend)?;
        conserves(EntityKind::Stages, &table, stages)?;
        conserves(EntityKind::FieldHistory, &table, field_history)?;
        conserves(EntityKind::Tickets, &table, tickets)?;
        conserves(EntityKind::Programmes, &table, programmes)?;
        conserves(EntityKind::Retention, &table, retention)?;
        conserves(EntityKind::Firms, &table, firms)?;
        conserves(EntityKind::Signals, &table, signals)?;
        conserves(EntityKind::Engagements, &table, touches)?;
    }

    #[test]
    fn whatever_the_bytes_are_every_row_is_in_one_place(bytes in vec(any::<u8>(), 0..400)) {
        let mut csv = b"id,name,employees\n1,a,2\n".to_vec();
        csv.extend(bytes);
        let spec = dialect(EntityKind::Accounts, Dialect::None);
        let mut catalogue = FactCatalogue::builtin();
        let own = source("kind = \"accounts\"\n[source.columns]\nid = \"id\"\nname = \"name\"\nemployees = \"employees\"\n", &mut catalogue);
        let spec = SourceSpec { dialect: spec.dialect, ..own };
        if survey(Cursor::new(csv.as_slice()), &spec).is_ok_and(|survey| survey.header.len() == 3) {
            read_with(&spec, catalogue, &csv, |csv, plan, seen, sink| {
                read_accounts(csv, plan, seen, sink)
            });
        }
    }

    #[test]
    fn the_latest_dates_merge_in_any_split(days in vec(0..40_u64, 0..12), at in 0..12_usize) {
        let date = |day| chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(day);
        let of = |days: &[u64]| {
            let mut dates = LatestDates::default();
            dates.observe_all(days.iter().map(|day| date(*day)));
            dates
        };
        let (left, right) = days.split_at(at.min(days.len()));
        prop_assert_eq!(of(left).merge(of(right)), of(&days));
        prop_assert_eq!(of(right).merge(of(left)), of(&days));
        let mut distinct = days.clone();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assert_eq!(of(&days).latest(), distinct.pop().map(date));
        prop_assert_eq!(of(&days).before(), distinct.pop().map(date));
    }
}
