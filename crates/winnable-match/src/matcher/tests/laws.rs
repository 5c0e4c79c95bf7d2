//! Laws that hold for any accounts and records.

use proptest::prelude::*;

use winnable_model::Domain;

use crate::{
    AccountRecord, Decision, Matcher, MatcherBuilder, Outcome, Override, OverrideAction, Overrides,
    Record, Scratch,
};

/// An account or a record: name, domain, city, country, phone.
#[derive(Clone, Debug)]
struct Company {
    name: String,
    domain: Option<Domain>,
    city: &'static str,
    country: &'static str,
    phone: &'static str,
}

fn company() -> impl Strategy<Value = Company> {
    let stems = prop::sample::select(vec![
        "Acme",
        "Zyxwell",
        "Delta",
        "Borealis",
        "삼성",
        "엘지",
        "Northwind",
        "Zyxwel",
        "Acme Foods",
    ]);
    let lines = prop::sample::select(vec![
        "", " Systems", "전자", "전기", " Holding", " Korea", " 12",
    ]);
    let forms = prop::sample::select(vec!["", " Inc", " Ltd", " GmbH", "㈜", " Co., Ltd."]);
    let domains = prop::sample::select(vec![
        "",
        "acme.com",
        "zyxwell.de",
        "samsung.com",
        "gmail.com",
    ]);
    let cities = prop::sample::select(vec!["", "Austin", "서울", "Berlin"]);
    let countries = prop::sample::select(vec!["", "US", "KR", "Germany"]);
    let phones = prop::sample::select(vec!["", "217-555-0143", "02-123-4567"]);
    (stems, lines, forms, domains, cities, countries, phones).prop_map(
        |(stem, line, form, domain, city, country, phone)| Company {
            name: format!("{stem}{line}{form}"),
            domain: (!domain.is_empty()).then(|| Domain::parse(domain).unwrap()),
            city,
            country,
            phone,
        },
    )
}

fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

impl Company {
    fn account<'a>(&'a self, id: &'a str) -> AccountRecord<'a> {
        AccountRecord {
            id,
            name: Some(&self.name),
            domain: self.domain.as_ref(),
            city: given(self.city),
            country: given(self.country),
            phone: given(self.phone),
            ..AccountRecord::default()
        }
    }

    fn record(&self) -> Record<'_> {
        Record {
            name: Some(&self.name),
            email_domain: self.domain.as_ref(),
            city: given(self.city),
            country: given(self.country),
            phone: given(self.phone),
            ..Record::default()
        }
    }
}

fn build(companies: &[(String, &Company)]) -> Matcher {
    let mut builder = MatcherBuilder::default();
    for (id, company) in companies {
        builder.add(&company.account(id));
    }
    builder.build()
}

fn numbered(companies: &[Company]) -> Vec<(String, &Company)> {
    companies
        .iter()
        .enumerate()
        .map(|(at, one)| (format!("a{at:02}"), one))
        .collect()
}

/// A decision by ids: the accounts' order plays no part.
fn by_ids(matcher: &Matcher, decision: &Decision) -> (Outcome, &'static str, i32, Vec<String>) {
    let ids = [decision.best, decision.runner_up]
        .into_iter()
        .flatten()
        .map(|candidate| matcher.id(candidate.account).to_owned());
    (
        decision.outcome,
        decision.code.name(),
        decision.weight().hundredths(),
        ids.collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_of_accounts_changes_nothing(
        companies in prop::collection::vec(company(), 1..8), record in company(), seed in any::<u64>(),
    ) {
        let accounts = numbered(&companies);
        let mut shuffled = accounts.clone();
        shuffled.sort_by_key(|(id, _)| crate::place::key(&format!("{seed}{id}")));
        let (one, other) = (build(&accounts), build(&shuffled));
        let mut scratch = Scratch::default();
        let first = one.decide(&record.record(), &mut scratch);
        let second = other.decide(&record.record(), &mut scratch);
        prop_assert_eq!(by_ids(&one, &first), by_ids(&other, &second));
        // Asking twice, with used memory, changes nothing either.
        prop_assert_eq!(one.decide(&record.record(), &mut scratch), first);
    }

    #[test]
    fn lines_add_up_and_codes_fit(companies in prop::collection::vec(company(), 1..8), record in company()) {
        let matcher = build(&numbered(&companies));
        let decision = matcher.decide(&record.record(), &mut Scratch::default());
        prop_assert_eq!(decision.outcome, decision.code.outcome());
        for candidate in decision.best.iter().chain(&decision.runner_up) {
            prop_assert_eq!(candidate.weight, candidate.waterfall.weight());
        }
        prop_assert!(decision.runner_up.is_none_or(|next| next.weight <= decision.weight()));
    }

    #[test]
    fn an_unrelated_account_changes_no_link_and_no_domain(
        companies in prop::collection::vec(company(), 1..8), record in company(),
    ) {
        let mut accounts = numbered(&companies);
        let before = build(&accounts);
        let stranger = Company {
            name: "Quuxford Qwertz".to_owned(),
            domain: Some(Domain::parse("quuxford.example").unwrap()),
            city: "Reykjavik",
            country: "Iceland",
            phone: "354-555-9999",
        };
        accounts.push(("zz".to_owned(), &stranger));
        let after = build(&accounts);
        let mut scratch = Scratch::default();
        let linked = Record { account_id: Some("a00"), ..record.record() };
        for asked in [linked, record.record()] {
            let (first, second) = (before.decide(&asked, &mut scratch), after.decide(&asked, &mut scratch));
            let sure = matches!(first.code.name(), "account_id" | "email_domain");
            if sure {
                prop_assert_eq!((first.account(), first.code), (second.account(), second.code));
            }
        }
    }

    #[test]
    fn an_override_always_wins(
        companies in prop::collection::vec(company(), 2..8), record in company(), linked in any::<bool>(),
    ) {
        let matcher = build(&numbered(&companies));
        let mut scratch = Scratch::default();
        let asked = Record { account_id: linked.then_some("a00"), ..record.record() };
        let line = |action, account: Option<&str>| Override {
            action,
            record_id: "r1".to_owned(),
            kind: None,
            account_id: account.map(str::to_owned),
            line: 2,
        };
        let mut decide = |line: Override| {
            let mut overrides = Overrides::new(vec![line]);
            let decision = overrides.decide(&matcher, ("lead", "r1"), &asked, &mut scratch);
            (decision, overrides.unused().count())
        };
        let (accepted, unused) = decide(line(OverrideAction::Accept, Some("a01")));
        prop_assert_eq!((accepted.account(), accepted.code.name(), unused), (Some(1), "accepted", 0));
        prop_assert_eq!(accepted.weight(), accepted.best.unwrap().waterfall.weight());
        let (never, _) = decide(line(OverrideAction::Never, None));
        prop_assert_eq!((never.account(), never.code.name()), (None, "never"));
        let (rejected, _) = decide(line(OverrideAction::Reject, Some("a00")));
        prop_assert_ne!(rejected.account(), Some(0));
        let (_, unused) = decide(line(OverrideAction::Accept, Some("nobody")));
        prop_assert_eq!(unused, 1);
    }

    #[test]
    fn two_legal_entities_are_never_joined_by_their_names(stem in "[A-Z][a-z]{4,9}", city in prop::sample::select(vec!["", "Austin"])) {
        let of = |form: &str| Company {
            name: format!("{stem} {form}"), domain: None, city, country: "US", phone: "",
        };
        let (inc, ltd) = (of("Inc"), of("Ltd"));
        let matcher = build(&[("a".to_owned(), &inc)]);
        let decision = matcher.decide(&ltd.record(), &mut Scratch::default());
        prop_assert_ne!(decision.outcome, Outcome::Matched);
    }
}
