//! Whatever is planted between two snapshots is what their difference is attributed to, and nothing
//! else.

use std::collections::HashMap;

use proptest::prelude::*;
use winnable_history::{Cause, DiffRow, Digest, Dossier, Loose, Row};
use winnable_match::{Override, OverrideAction};
use winnable_model::document::TextFile;
use winnable_model::{Currency, Engagement, FactCatalogue, Motion, Opportunity, Person, Points};
use winnable_score::{CompiledModel, Model, ModelSource, preset_text};

use super::{Compared, Ground, Kept, compare};
use crate::tests::*;
use crate::{Inputs, Run, RunSettings};

/// A snapshot in memory.
struct Taken {
    rows: Vec<Row>,
    loose: Vec<Loose>,
    dossiers: HashMap<Digest, Dossier>,
    model: CompiledModel,
    text: &'static str,
    as_of: chrono::NaiveDate,
}

fn take(
    inputs: Inputs,
    touches: &[Engagement],
    (model, text): (CompiledModel, &'static str),
    ago: u64,
) -> Taken {
    let catalogue = FactCatalogue::builtin();
    let settings = RunSettings {
        as_of: day(ago),
        ..settings()
    };
    let mut run = Run::start_kept(settings, inputs, &model).unwrap();
    for touch in touches {
        run.engagement(touch);
    }
    let (assessment, kept) = run.finish_kept();
    let mut taken = Taken {
        rows: Vec::new(),
        loose: kept.loose(&assessment).into_values().collect(),
        dossiers: HashMap::new(),
        model,
        text,
        as_of: day(ago),
    };
    for at in 0..assessment.len() {
        let dossier = kept.dossier(&assessment, at, &catalogue);
        let (_, digest) = dossier.encode().unwrap();
        let mut row = Kept::row(&assessment, at, &taken.model, Motion::New);
        row.dossier = digest;
        taken.rows.push(row);
        taken.dossiers.insert(digest, dossier);
    }
    taken.rows.sort_by(|a, b| a.account_id.cmp(&b.account_id));
    taken
}

fn diff(from: &Taken, to: &Taken) -> Vec<DiffRow> {
    let catalogue = FactCatalogue::builtin();
    let ground = Ground {
        sources: everything(),
        currency: Currency::KRW,
    };
    let mut dossier = |digest: Digest| -> Result<Dossier, std::convert::Infallible> {
        let kept = from
            .dossiers
            .get(&digest)
            .or_else(|| to.dossiers.get(&digest));
        Ok(kept.unwrap().clone())
    };
    let sides = [from, to].map(|taken| compared(taken, &catalogue, &ground));
    compare(&sides[0], &sides[1], &mut dossier).unwrap()
}

fn compared<'t>(
    taken: &'t Taken,
    catalogue: &'t FactCatalogue,
    ground: &'t Ground,
) -> Compared<'t> {
    Compared {
        rows: &taken.rows,
        loose: &taken.loose,
        model: (&taken.model, catalogue),
        model_sha256: taken.text,
        ground,
        as_of: taken.as_of,
    }
}

/// The shipped model, and one in which the people of an account earn three times as much.
fn models() -> [(CompiledModel, &'static str); 2] {
    let text = preset_text("account6").unwrap();
    let other = text.replacen("[[0, 0], [60, 6]]", "[[0, 0], [20, 6]]", 1);
    assert!(text != other);
    let catalogue = FactCatalogue::builtin();
    let file = TextFile::new("account6.toml", &other);
    let read = Model::read(&file, &catalogue, Some(Currency::KRW), ModelSource::Project);
    let edited = CompiledModel::new(&read.unwrap().model).unwrap();
    [(model(), "former"), (edited, "later")]
}

fn rows(people: &[Person], deals: &[Opportunity]) -> Inputs {
    Inputs {
        accounts: (0..5).map(|n| account(&format!("a{n}"))).collect(),
        people: people.to_vec(),
        opportunities: deals.to_vec(),
        sources: everything(),
        ..Inputs::default()
    }
}

fn moved_to(person: &str, account: &str) -> Override {
    Override {
        action: OverrideAction::Accept,
        record_id: person.into(),
        kind: None,
        account_id: Some(account.into()),
        line: 2,
    }
}

/// That every change sums, is that of the swapped comparison with turned signs, and is by this cause
/// alone; how many accounts changed.
fn only(from: &Taken, to: &Taken, cause: Cause) -> usize {
    let (there, back) = (diff(from, to), diff(to, from));
    assert_eq!(there.len(), back.len());
    for (row, turned) in there.iter().zip(&back) {
        let (parts, change) = (row.parts.unwrap(), row.change.unwrap());
        assert_eq!(parts.sum(), change, "{row:?}");
        assert_eq!(parts.of(cause), change, "{row:?}");
        assert_eq!(turned.moved, row.moved.turned());
        for cause in Cause::ALL {
            assert_eq!(turned.parts.unwrap().of(cause), -parts.of(cause), "{row:?}");
        }
    }
    there
        .iter()
        .filter(|row| row.change != Some(Points::ZERO))
        .count()
}

/// Five accounts of which each has a person with a touch.
fn five() -> (Vec<Person>, Vec<Engagement>) {
    let people: Vec<Person> = (0..5)
        .map(|n| person(&format!("p{n}"), &format!("a{n}")))
        .collect();
    let touches = (0..5_u64)
        .map(|n| touch(&format!("p{n}"), 20 + 10 * n))
        .collect();
    (people, touches)
}

#[test]
fn a_model_edit_is_the_rule() {
    let (people, touches) = five();
    let [former, later] = models();
    let from = take(rows(&people, &[]), &touches, former, 0);
    let to = take(rows(&people, &[]), &touches, later, 0);
    assert!(only(&from, &to, Cause::Rule) > 0);
}

#[test]
fn passing_time_is_time() {
    let (people, touches) = five();
    let [model, _] = models();
    let from = take(rows(&people, &[]), &touches, model.clone(), 10);
    let to = take(rows(&people, &[]), &touches, model, 0);
    assert!(only(&from, &to, Cause::Time) > 0);
}

#[test]
fn an_edited_row_is_data() {
    let (people, touches) = five();
    let [model, _] = models();
    let from = take(rows(&people, &[]), &touches, model.clone(), 0);
    let mut edited = people.clone();
    edited[0].seniority = Some(winnable_model::Seniority::CLevel);
    edited.push(person("p9", "a2"));
    let to = take(rows(&edited, &[]), &touches, model.clone(), 0);
    assert!(only(&from, &to, Cause::Data) > 0);
    // A contact that the CRM put on another account is data too: the row says so.
    let mut moved = people.clone();
    moved[1].account.id = Some(winnable_model::AccountId::new("a3"));
    let to = take(rows(&moved, &[]), &touches, model, 0);
    assert_eq!(only(&from, &to, Cause::Data), 2);
}

#[test]
fn an_override_is_matching() {
    let (people, touches) = five();
    let [model, _] = models();
    let from = take(rows(&people, &[]), &touches, model.clone(), 0);
    let mut inputs = rows(&people, &[]);
    inputs.overrides = vec![moved_to("p1", "a3")];
    let to = take(inputs, &touches, model, 0);
    assert_eq!(only(&from, &to, Cause::Matching), 2);
}

#[test]
fn a_person_on_no_account_comes_with_what_they_did() {
    let (mut people, mut touches) = five();
    people[1].account = winnable_model::AccountLinks::default();
    touches.push(touch("p1", 3));
    let [model, _] = models();
    let from = take(rows(&people, &[]), &touches, model.clone(), 0);
    assert_eq!(
        from.loose
            .iter()
            .map(|loose| loose.people.len())
            .sum::<usize>(),
        1
    );
    let mut inputs = rows(&people, &[]);
    inputs.overrides = vec![moved_to("p1", "a3")];
    let to = take(inputs, &touches, model, 0);
    assert_eq!(only(&from, &to, Cause::Matching), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_changes_the_parts_sum_and_turn(
        people in laws::people(), more in laws::people(), touches in laws::touches(),
        deals in laws::deals(), other_deals in laws::deals(),
        person in 0_u8..12, account in 0_u8..5, edit in any::<bool>(), ago in 0_u64..60,
    ) {
        let [former, later] = models();
        let from = take(rows(&people, &deals), &touches, former.clone(), ago);
        let mut inputs = rows(&more, &other_deals);
        inputs.overrides = vec![moved_to(&format!("p{person}"), &format!("a{account}"))];
        let to = take(inputs, &touches, if edit { later } else { former }, 0);
        let (there, back) = (diff(&from, &to), diff(&to, &from));
        prop_assert_eq!(there.len(), back.len());
        for (row, turned) in there.iter().zip(&back) {
            prop_assert_eq!(row.parts.unwrap().sum(), row.change.unwrap());
            prop_assert_eq!(turned.moved, row.moved.turned());
            for cause in Cause::ALL {
                prop_assert_eq!(turned.parts.unwrap().of(cause), -row.parts.unwrap().of(cause));
            }
        }
        prop_assert!(diff(&from, &from).iter().all(|row| row.change == Some(Points::ZERO)));
    }
}
