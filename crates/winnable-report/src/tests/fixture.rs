//! Three accounts scored with `account6`: one well known, one with a hostile name, one of which
//! nothing is known; and a customer that a rule leaves out.

use std::collections::BTreeMap;

use winnable_engine::{
    AsOfSource, ExcludedRow, InputFile, LeftOut, Manifest, PersonLine, Rows, ScoreList, ScoreRow,
};
use winnable_model::{
    AccountId, ApprovalChain, ApprovalStep, BuyingRole, CellRef, Code, Currency, Diagnostic,
    FactCatalogue, FactId, FactRow, FactValue, FileId, FileNames, Label, Lang, Motion, PersonId,
    Place, Points, Provenance, RowRef, SourceNames, Text, fact_ids,
};
use winnable_score::{CompiledModel, preset};

pub(super) const HANBIT: &str = "한빛소프트웨어 주식회사 글로벌사업본부";
pub(super) const HOSTILE: &str = "=cmd\u{1b}[2J\u{202e}moc";

pub(super) fn names() -> SourceNames {
    let columns = ["Id", "Name", "Industry"].map(str::to_owned).to_vec();
    SourceNames::new(vec![FileNames {
        name: "Account.csv".to_owned(),
        columns,
    }])
}

fn row_ref(line: u32) -> RowRef {
    RowRef {
        file: FileId(0),
        line,
    }
}

pub(crate) fn row(id: &str, name: &str, facts: FactRow) -> ScoreRow {
    scored("account6", id, name, facts)
}

pub(super) fn scored(model: &str, id: &str, name: &str, facts: FactRow) -> ScoreRow {
    let catalogue = FactCatalogue::builtin();
    let model = preset(model, &catalogue, Some(Currency::KRW)).unwrap();
    let compiled = CompiledModel::new(&model).unwrap();
    ScoreRow {
        account_id: AccountId::new(id),
        name: name.to_owned(),
        derived: false,
        receipt: compiled.receipt(&facts, "2026-10-01".parse().unwrap()),
        naive_sum: Points::ZERO,
        people_left_out: 0,
        revenue_basis: Text::new("the mapped column", "매핑된 열"),
        facts,
        people: Vec::new(),
        approval_chain: None,
    }
}

pub(super) fn known_facts() -> FactRow {
    let mut facts = FactRow::new();
    let industry = FactValue::set(["software", "제조"].map(Label::new));
    let at = CellRef {
        row: row_ref(2),
        column: 2,
    };
    let cell = Provenance::Cell {
        at,
        raw: "software; 제조".into(),
    };
    facts.set_with(fact_ids::INDUSTRY, industry, cell);
    let number = |facts: &mut FactRow, fact: FactId, n: i64| {
        facts.set(fact, FactValue::Number(n.into()));
    };
    number(&mut facts, fact_ids::EMPLOYEES, 350);
    number(&mut facts, fact_ids::ENGAGED_PEOPLE, 3);
    number(&mut facts, fact_ids::DECISION_MAKERS_ENGAGED, 1);
    number(&mut facts, fact_ids::PEOPLE_SCORE, 45);
    number(&mut facts, fact_ids::ENGAGED_DEPARTMENTS, 2);
    facts.set(fact_ids::BUDGET_CONFIRMED, FactValue::Flag(true));
    facts.set(fact_ids::URGENCY, FactValue::text("high"));
    facts.set(fact_ids::INCUMBENT_CONTRACT_END, FactValue::NotApplicable);
    let revenue = FactValue::Money("KRW 300000000".parse().unwrap());
    let rows = Provenance::Rows {
        count: 2,
        example: Some(row_ref(7)),
    };
    facts.set_with(fact_ids::EXPECTED_ANNUAL_REVENUE, revenue, rows);
    facts
}

fn person(id: &str, title: &str, role: Option<BuyingRole>, engaged: bool) -> PersonLine {
    PersonLine {
        id: PersonId::new(id),
        name: Some("김한빛".to_owned()),
        title: Some(title.to_owned()),
        seniority: None,
        role,
        department: None,
        engaged,
        fit: Points::from_hundredths(1_250),
        engagement: Points::ZERO,
        last_touch: Some("2026-09-30".parse().unwrap()),
    }
}

/// An engaged executive, a silent team lead, an engaged technical person, and one person of whom
/// nothing says where they stand: nobody reviews as a practitioner, and nobody contracts.
pub(super) fn chain() -> ApprovalChain {
    let mut chain = ApprovalChain::default();
    chain.add(Some(ApprovalStep::ExecutiveDecision), true);
    chain.add(Some(ApprovalStep::LeadApproval), false);
    chain.add(Some(ApprovalStep::TechnicalReview), true);
    chain.add(None, false);
    chain
}

pub(crate) fn manifest() -> Manifest {
    Manifest {
        engine: "0.1.0".to_owned(),
        model: "account6".to_owned(),
        model_sha256: "ab".repeat(32),
        model_shipped: true,
        as_of: "2026-10-01".parse().unwrap(),
        as_of_source: AsOfSource::Data,
        motion: Motion::New,
        filter: None,
        currency: Currency::KRW,
        currency_assumed: true,
        time_zone: "Asia/Seoul".to_owned(),
        privacy: winnable_engine::Privacy::default(),
        inputs: vec![InputFile {
            name: "Account.csv".to_owned(),
            kind: "accounts".to_owned(),
            dialect: "salesforce".to_owned(),
            read_as: BTreeMap::from([("form".to_owned(), "csv".to_owned())]),
            sha256: "cd".repeat(32),
            bytes: 4_096,
            rows_read: 1_480,
            accepted: 1_476,
            quarantined: 1,
            repaired: 0,
            skipped: BTreeMap::from([("blank".to_owned(), 3)]),
            unmatched: 0,
            cells: 2,
            breakdown: BTreeMap::from([("won".to_owned(), 12)]),
            latest: "2026-10-01".parse().ok(),
        }],
    }
}

/// The account that a rule leaves out of [`list`].
pub(super) fn excluded() -> ExcludedRow {
    ExcludedRow {
        row: row("a4", "기존고객 주식회사", known_facts()),
        rule: "customer".to_owned(),
        reason: Text::new("already a customer", "이미 고객입니다"),
    }
}

/// The rows of [`list`].
pub(super) fn rows() -> Vec<ScoreRow> {
    let mut hanbit = row("a1", HANBIT, known_facts());
    hanbit.naive_sum = Points::from_hundredths(13_000);
    hanbit.people = vec![
        person(
            "cfo@hanbit.co.kr",
            "CFO",
            Some(BuyingRole::EconomicBuyer),
            true,
        ),
        person("p2", "재무팀장", Some(BuyingRole::EconomicBuyer), false),
        person(
            "p3",
            "CISO\u{1b}[31m",
            Some(BuyingRole::SecurityCompliance),
            true,
        ),
        person("p4", "대리", None, false),
    ];
    hanbit.approval_chain = Some(chain());
    let mut hostile_facts = FactRow::new();
    hostile_facts.set(fact_ids::EMPLOYEES, FactValue::Number(10.into()));
    vec![
        hanbit,
        row("a2", HOSTILE, hostile_facts),
        row("-a3", "Dickenson plc", FactRow::new()),
    ]
}

pub(super) fn list() -> ScoreList<'static> {
    let excluded = excluded();
    ScoreList {
        title: "Six-factor account score".to_owned(),
        manifest: manifest(),
        rows: Rows::from(rows()),
        excluded: vec![LeftOut {
            account_id: excluded.row.account_id,
            name: excluded.row.name,
            score: excluded.row.receipt.scored.score,
            rule: excluded.rule,
            reason: excluded.reason,
        }],
        filtered_out: 2,
        filtered_unknown: 1,
    }
}

pub(crate) fn warnings() -> Vec<Diagnostic> {
    let place = Place {
        file: "Opportunity.csv".to_owned(),
        row: 12,
        column: None,
    };
    let text = Text::new(
        "opportunities close before they were created; they leave every cycle statistic",
        "생성일보다 먼저 마감된 기회가 있어 기간 통계에서 제외합니다",
    );
    vec![
        Diagnostic::new(Code::W0409, text)
            .with_count(32)
            .at_data(place, None),
    ]
}

pub(crate) const LANGS: [Lang; 2] = [Lang::En, Lang::Ko];

/// Words that a Korean page may hold in Latin letters: ids, codes, names, units.
pub(crate) fn assert_korean(page: &str) {
    for line in page.lines() {
        // What stands between back-quotes is an id or a command.
        let prose = line.split('`').step_by(2).collect::<Vec<_>>().join(" ");
        let words: Vec<&str> = prose.split_whitespace().collect();
        // Words that a comma follows are a list of ids.
        let is_plain = |word: &&str| {
            if word.ends_with(',') {
                return false;
            }
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase())
        };
        let sentence = words.windows(3).any(|three| three.iter().all(is_plain));
        assert!(!sentence, "an English sentence in a Korean page: {line}");
    }
}
