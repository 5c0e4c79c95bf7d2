//! A small run: rows are made by short words, and a figure is one line of text.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use winnable_model::{
    Account, AccountId, AccountLinks, Channel, Contract, ContractId, Currency, DealType, Direction,
    Engagement, FactCatalogue, FileId, FxTable, LeadFunnel, Localised as _, Money, Motion,
    Opportunity, OpportunityId, Outcome, Person, PersonId, PersonKind, PersonLinks, RetentionEvent,
    RetentionKind, RowRef, SpendLine, StageChange,
};
use winnable_score::{CompiledModel, preset};

use crate::metrics::{By, Ledger, MetricRow, MetricSettings, MetricValue, Window, compute};
use crate::{Assessment, Inputs, RollUpTo, Run, RunSettings, Sources};

pub(super) static MODEL: LazyLock<CompiledModel> = LazyLock::new(|| {
    let catalogue = FactCatalogue::builtin();
    let model = preset("account6", &catalogue, Some(Currency::USD)).expect("a shipped model");
    CompiledModel::new(&model).expect("a model")
});

pub(super) const AS_OF: &str = "2026-09-30";

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub(super) fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

pub(super) fn usd(amount: &str) -> Money {
    Money::new(number(amount), Currency::USD)
}

fn at(file: u16, line: usize) -> RowRef {
    RowRef {
        file: FileId(file),
        line: u32::try_from(line).expect("a short file") + 2,
    }
}

/// The rows of a run with the settings of its metrics.
#[derive(Clone, Debug)]
pub(super) struct Book {
    pub(super) inputs: Inputs,
    pub(super) touches: Vec<Engagement>,
    pub(super) settings: MetricSettings,
    pub(super) run: RunSettings,
}

impl Book {
    /// Accounts of which nothing is known but their ids, and no rows.
    pub(super) fn new(accounts: &[&str]) -> Self {
        let account = |(line, id): (usize, &&str)| {
            Account::new(AccountId::new(id), &format!("Name of {id}"), at(0, line))
        };
        let sources = Sources {
            accounts: true,
            people: true,
            engagements: true,
            opportunities: true,
            ..Sources::default()
        };
        Self {
            inputs: Inputs {
                accounts: accounts.iter().enumerate().map(account).collect(),
                sources,
                ..Inputs::default()
            },
            touches: Vec::new(),
            settings: MetricSettings::until(day(AS_OF)),
            run: RunSettings {
                as_of: day(AS_OF),
                currency: Currency::USD,
                fx: FxTable::default(),
                own_domains: Vec::new(),
                free_mail: Vec::new(),
                exclusions: Vec::new(),
                roll_up: RollUpTo::Account,
                keep_matches: false,
            },
        }
    }

    /// Sets the rows of deals, each with a line of its own.
    pub(super) fn deals(mut self, deals: impl IntoIterator<Item = Opportunity>) -> Self {
        self.inputs.opportunities = deals.into_iter().collect();
        for (line, deal) in self.inputs.opportunities.iter_mut().enumerate() {
            deal.origin = at(1, line);
        }
        self
    }

    pub(super) fn contracts(mut self, contracts: impl IntoIterator<Item = Contract>) -> Self {
        self.inputs.contracts = contracts.into_iter().collect();
        for (line, contract) in self.inputs.contracts.iter_mut().enumerate() {
            contract.origin = at(2, line);
        }
        self
    }

    pub(super) fn spend(mut self, lines: impl IntoIterator<Item = SpendLine>) -> Self {
        self.inputs.spend = lines.into_iter().collect();
        for (line, row) in self.inputs.spend.iter_mut().enumerate() {
            row.origin = at(3, line);
        }
        self
    }

    pub(super) fn people(mut self, people: impl IntoIterator<Item = Person>) -> Self {
        self.inputs.people = people.into_iter().collect();
        for (line, row) in self.inputs.people.iter_mut().enumerate() {
            row.origin = at(4, line);
        }
        self
    }

    pub(super) fn touches(mut self, touches: impl IntoIterator<Item = Engagement>) -> Self {
        self.touches = touches.into_iter().collect();
        self
    }

    pub(super) fn stages(mut self, changes: impl IntoIterator<Item = StageChange>) -> Self {
        self.inputs.stages = changes.into_iter().collect();
        for (line, row) in self.inputs.stages.iter_mut().enumerate() {
            row.origin = at(5, line);
        }
        self
    }

    pub(super) fn events(mut self, events: impl IntoIterator<Item = RetentionEvent>) -> Self {
        self.inputs.retention = events.into_iter().collect();
        for (line, row) in self.inputs.retention.iter_mut().enumerate() {
            row.origin = at(6, line);
        }
        self
    }

    pub(super) fn window(self, text: &str) -> Self {
        self.with(|settings| {
            let window = Window::parse(text, day(AS_OF), settings.fiscal_start);
            settings.window = window.expect("a window");
        })
    }

    pub(super) fn by(self, by: By) -> Self {
        self.with(|settings| settings.by = Some(by))
    }

    pub(super) fn with(mut self, change: impl FnOnce(&mut MetricSettings)) -> Self {
        change(&mut self.settings);
        self
    }

    /// Streams the touches as a run does: all of them for their meetings, then all of them again.
    pub(super) fn measure(&self) -> (Assessment, Ledger) {
        let mut run = Run::start_measured(
            self.run.clone(),
            self.inputs.clone(),
            &MODEL,
            &self.settings,
        )
        .expect("a run");
        for touch in &self.touches {
            run.meeting(touch);
        }
        for touch in &self.touches {
            run.engagement(touch);
        }
        run.finish_measured()
    }

    /// The figures of metrics, all where none is named; each of them adds up.
    pub(super) fn figures(&self, wanted: &[&str]) -> Vec<MetricRow> {
        let (assessment, ledger) = self.measure();
        let settings = &self.settings;
        let rows = compute(&ledger, &assessment, &MODEL, settings, Motion::New, wanted);
        for row in &rows {
            assert!(row.adds_up(), "{row:?}");
        }
        rows
    }

    /// The one figure of a name such as `win_rate:count deal_type=new` or `survival @12`.
    pub(super) fn figure(&self, name: &str) -> MetricRow {
        let mut words = name.splitn(2, ' ');
        let id = words.next().unwrap_or_default();
        let metric = id.split(':').next().unwrap_or_default();
        let rows = self.figures(&[metric]);
        let mut found: Vec<MetricRow> = Vec::new();
        for row in &rows {
            if called(row) == name {
                found.push(row.clone());
            }
        }
        let names: Vec<String> = rows.iter().map(called).collect();
        assert_eq!(found.len(), 1, "{name} among {names:?}");
        found.remove(0)
    }

    /// Checks figures, each by its name: the value, the numerator over the denominator, and n.
    pub(super) fn check(&self, expected: &[(&str, &str)]) {
        for (name, figure) in expected {
            assert_eq!(&shown(&self.figure(name)), figure, "{name}");
        }
    }
}

/// The name of a figure: its metric, its variant, its part and the month at which it stands.
pub(super) fn called(row: &MetricRow) -> String {
    let variant = row.variant.map(|variant| format!(":{variant}"));
    let part = row.segment.as_ref().map(|part| format!(" {part}"));
    let at = row.at.map(|at| format!(" @{at}"));
    let words = [Some(row.metric.to_owned()), variant, part, at];
    words.into_iter().flatten().collect()
}

/// A figure: its value or its reason, the numbers that it is made of, and how many things it is about.
pub(super) fn shown(row: &MetricRow) -> String {
    let plain = |number: Decimal| number.round_dp(6).normalize().to_string();
    let value = match &row.value {
        Ok(MetricValue::Exact(number)) => plain(*number),
        Ok(MetricValue::Money(money)) => plain(money.amount()),
        Ok(MetricValue::Estimate(number)) => plain(number.to_string().parse().expect("a number")),
        Err(reason) => reason.code().to_owned(),
    };
    let of = match (row.numerator, row.denominator) {
        (Some(part), Some(whole)) => format!(" = {}/{}", plain(part), plain(whole)),
        (Some(sum), None) => format!(" = {}", plain(sum)),
        (None, Some(whole)) => format!(" = _/{}", plain(whole)),
        (None, None) => String::new(),
    };
    format!("{value}{of} n{}", row.n)
}

/// What was left out, such as `no_amount 2`.
pub(super) fn left_out(row: &MetricRow) -> String {
    let each = row.left_out.iter();
    let each: Vec<String> = each.map(|(why, n)| format!("{} {n}", why.name())).collect();
    each.join(", ")
}

pub(super) fn notes(row: &MetricRow) -> String {
    let notes = row.notes.iter();
    let notes: Vec<String> = notes
        .map(|note| note.text(winnable_model::Lang::En))
        .collect();
    notes.join("; ")
}

pub(super) fn link(account: &str) -> AccountLinks {
    AccountLinks {
        id: (!account.is_empty()).then(|| AccountId::new(account)),
        ..AccountLinks::default()
    }
}

/// A deal by its dates, `-` for none.
fn deal(id: &str, account: &str, outcome: Outcome, amount: &str, dates: [&str; 2]) -> Opportunity {
    let date = |text: &str| (text != "-").then(|| day(text));
    Opportunity {
        account: link(account),
        outcome,
        amount: (amount != "-").then(|| usd(amount)),
        created: date(dates[0]),
        close: date(dates[1]),
        ..Opportunity::new(OpportunityId::new(id), at(1, 0))
    }
}

pub(super) fn won(id: &str, account: &str, amount: &str, dates: [&str; 2]) -> Opportunity {
    deal(id, account, Outcome::Won, amount, dates)
}

pub(super) fn lost(id: &str, account: &str, amount: &str, dates: [&str; 2]) -> Opportunity {
    deal(id, account, Outcome::Lost, amount, dates)
}

/// An open deal with the close that is planned.
pub(super) fn open(id: &str, account: &str, amount: &str, dates: [&str; 2]) -> Opportunity {
    deal(id, account, Outcome::Open, amount, dates)
}

pub(super) fn of_type(kind: DealType, deal: Opportunity) -> Opportunity {
    Opportunity {
        deal_type: Some(kind),
        ..deal
    }
}

pub(super) fn person(id: &str, account: &str) -> Person {
    let mut person = Person::new(PersonId::new(id), PersonKind::Contact, at(4, 0));
    person.account = link(account);
    person
}

pub(super) fn lead(id: &str, account: &str, funnel: LeadFunnel) -> Person {
    Person {
        kind: PersonKind::Lead,
        funnel: Some(Box::new(funnel)),
        ..person(id, account)
    }
}

/// An inbound touch of a person.
pub(super) fn touch(person: &str, channel: &str, on: &str) -> Engagement {
    Engagement {
        on: day(on),
        channel: Channel::new(channel),
        direction: Direction::Inbound,
        answered: false,
        bot: false,
        person: PersonLinks {
            contact: Some(PersonId::new(person)),
            ..PersonLinks::default()
        },
        account: AccountLinks::default(),
        origin: at(7, 0),
    }
}

/// A touch that names an account and nobody of it.
pub(super) fn touch_of(account: &str, channel: &str, on: &str) -> Engagement {
    Engagement {
        person: PersonLinks::default(),
        account: link(account),
        ..touch("", channel, on)
    }
}

/// A contract by its dates, `-` for none, with nothing but them.
pub(super) fn contract(id: &str, account: &str, dates: [&str; 2]) -> Contract {
    let date = |text: &str| (text != "-").then(|| day(text));
    Contract {
        id: ContractId::new(id),
        account: link(account),
        plan: None,
        deal_type: None,
        start: date(dates[0]),
        end: date(dates[1]),
        term_months: None,
        tenure_months: None,
        ended: None,
        trial: false,
        amount: None,
        amount_is: winnable_model::AmountBasis::Unknown,
        mrr: None,
        arr: None,
        one_off: None,
        last_happened: None,
        origin: at(2, 0),
    }
}

/// A contract that brings so much a month.
pub(super) fn monthly(id: &str, account: &str, mrr: &str, dates: [&str; 2]) -> Contract {
    Contract {
        mrr: Some(usd(mrr)),
        ..contract(id, account, dates)
    }
}

pub(super) fn event(account: &str, kind: RetentionKind, on: &str) -> RetentionEvent {
    RetentionEvent {
        account: link(account),
        on: day(on),
        kind,
        amount: None,
        reason: None,
        origin: at(6, 0),
    }
}

pub(super) fn cost(category: &str, amount: &str, on: &str) -> SpendLine {
    SpendLine {
        on: day(on),
        until: None,
        amount: (amount != "-").then(|| usd(amount)),
        category: (!category.is_empty()).then(|| category.into()),
        channel: None,
        programme: None,
        account: AccountLinks::default(),
        impressions: None,
        clicks: None,
        origin: at(3, 0),
    }
}

pub(super) fn change(deal: &str, stage: &str, entered: &str) -> StageChange {
    StageChange {
        opportunity: OpportunityId::new(deal),
        stage: stage.into(),
        entered: day(entered),
        left: None,
        amount: None,
        probability: None,
        second: None,
        origin: at(5, 0),
    }
}
