//! A card from weights: its model, what it says of its columns, and how it orders rows.

use std::collections::BTreeMap;

use winnable_metrics::Reason;
use winnable_model::FactType;
use winnable_score::CompiledModel;

use super::card::{Additions, card};
use super::curve::Curve;
use super::feature::{Feature, FeatureValues};
use super::weights::{Training, Weighted};
use super::{Card, CardColumn, Counts, LEVEL, Ordering, Refusal, Sample};
use crate::Result;
use crate::stats::{
    EvidenceBin, PairedAuc, auc, clustered_auc_interval, events_per_variable, paired_auc,
    weight_of_evidence,
};
use crate::table_model::{TableModel, catalogue};

/// What a card is made from.
pub(super) struct Found<'a> {
    pub(super) sample: Sample<'a>,
    pub(super) training: Training<'a>,
    pub(super) test: &'a [usize],
    /// The name of the fact of each feature.
    pub(super) facts: &'a [String],
    /// Won and lost rows that teach.
    pub(super) counts: Counts,
}

impl Found<'_> {
    /// The card of these columns, judged.
    pub(super) fn card(
        &self,
        columns: &[Weighted],
        beyond: &[usize],
        id: &str,
        title: &str,
    ) -> std::result::Result<Box<Card>, Refusal> {
        let features = self.training.features;
        let mut parts = Vec::new();
        let mut needed = BTreeMap::new();
        for column in columns {
            let (Some(feature), Some(fact)) =
                (features.get(column.feature), self.facts.get(column.feature))
            else {
                continue;
            };
            let ty = match feature.values {
                FeatureValues::Numbers(_) => FactType::Number,
                FeatureValues::Words { .. } => FactType::Text,
            };
            needed.insert(fact.clone(), ty);
            parts.push((Additions::new(column, feature), feature, fact.as_str()));
        }
        let catalogue = catalogue(self.sample.table, &needed);
        let (model, log_odds_a_point) =
            card(&parts, &catalogue, id, title).ok_or(Refusal::NothingTells)?;
        let compiled = CompiledModel::new(&model).map_err(|_| Refusal::NothingTells)?;
        let bound = TableModel::new(self.sample.table, &compiled, &catalogue);
        // No fact of a learned card is a date.
        let scores = bound.scores(None);
        let scores: Vec<f64> = scores.into_iter().map(|one| one.score).collect();
        let card_columns = self.columns(columns, &compiled);
        let silent =
            |at: &usize| !beyond.contains(at) && columns.iter().all(|column| column.feature != *at);
        let name = |at: usize| features.get(at).map(|feature| feature.name.clone());
        let (won, lost) = (self.counts.won, self.counts.lost);
        Ok(Box::new(Card {
            columns: card_columns,
            silent: (0..features.len())
                .filter(silent)
                .filter_map(name)
                .collect(),
            beyond: beyond.iter().copied().filter_map(name).collect(),
            events: events_per_variable(won, lost, columns.len() as u64)
                .map_err(|_| Refusal::NothingTells)?,
            log_odds_a_point,
            auc_train: self.order(&scores, self.training.rows),
            auc_test: self.order(&scores, self.test),
            against: self.sample.by_hand.map(|hand| self.against(&scores, hand)),
            scores,
            model,
            catalogue,
        }))
    }

    /// The columns of the card with what they give and what they say.
    fn columns(&self, columns: &[Weighted], compiled: &CompiledModel) -> Vec<CardColumn> {
        let mut found: Vec<CardColumn> = Vec::new();
        for column in columns {
            let (Some(feature), Some(fact)) = (
                self.training.features.get(column.feature),
                self.facts.get(column.feature),
            ) else {
                continue;
            };
            let id = fact.rsplit('.').next().unwrap_or_default();
            let most = compiled.maxima().find(|(one, _)| *one == id);
            let Some((_, most)) = most else { continue };
            let (information_value, by_chance) = self.information(column, feature);
            found.push(CardColumn {
                column: feature.name.clone(),
                points: f64::from(most.hundredths()) / 100.0,
                shape: match &column.curve {
                    Curve::Numbers { shape, .. } => Some(*shape),
                    Curve::Words { .. } => None,
                },
                information_value,
                by_chance,
            });
        }
        found.sort_by(|a, b| b.points.total_cmp(&a.points));
        found
    }

    /// The information value over the values that the curve tells apart, half a deal added to each cell.
    fn information(&self, column: &Weighted, feature: &Feature) -> (f64, f64) {
        let knots = match &column.curve {
            Curve::Numbers { knots, .. } => knots.as_slice(),
            Curve::Words { .. } => &[],
        };
        let mut bins: BTreeMap<Option<usize>, EvidenceBin> = BTreeMap::new();
        for row in self.training.rows {
            let bin = match &feature.values {
                FeatureValues::Numbers(values) => {
                    let value = values.get(*row).copied().flatten();
                    value.map(|value| knots.partition_point(|(at, _)| *at <= value))
                }
                FeatureValues::Words { of, .. } => of.get(*row).copied().flatten(),
            };
            let bin = bins.entry(bin).or_insert(EvidenceBin { won: 0, lost: 0 });
            if self.training.won.get(*row) == Some(&true) {
                bin.won += 1;
            } else {
                bin.lost += 1;
            }
        }
        let bins: Vec<EvidenceBin> = bins.into_values().collect();
        weight_of_evidence(&bins, 0.5).map_or((0.0, 0.0), |found| {
            (found.information_value, found.by_chance)
        })
    }

    fn order(&self, scores: &[f64], rows: &[usize]) -> Result<Ordering> {
        let (scores, won) = (pick(scores, rows), self.won(rows));
        if let Some(ids) = self.sample.ids {
            let id = |row: &usize| {
                let id = ids.cells.get(*row).and_then(Option::as_deref);
                id.map_or_else(|| format!("row {row}"), |id| format!("id {id}"))
            };
            let ids: Vec<String> = rows.iter().map(id).collect();
            let found = clustered_auc_interval(&scores, &won, &ids, LEVEL)?;
            return Ok(Ordering {
                value: found.value,
                interval: found.interval,
            });
        }
        let found = auc(&scores, &won, LEVEL)?;
        Ok(Ordering {
            value: found.value,
            interval: found.interval,
        })
    }

    fn against(&self, scores: &[f64], hand: &[Option<f64>]) -> Result<PairedAuc> {
        let both: Vec<(usize, f64)> = self
            .test
            .iter()
            .filter_map(|row| Some((*row, hand.get(*row).copied().flatten()?)))
            .collect();
        let rows: Vec<usize> = both.iter().map(|(row, _)| *row).collect();
        let hand: Vec<f64> = both.iter().map(|(_, score)| *score).collect();
        if rows.is_empty() {
            return Err(Reason::EmptySample);
        }
        paired_auc(&pick(scores, &rows), &hand, &self.won(&rows), LEVEL)
    }

    fn won(&self, rows: &[usize]) -> Vec<bool> {
        let won = |row: &usize| self.training.won.get(*row) == Some(&true);
        rows.iter().map(won).collect()
    }
}

/// The scores of some rows.
fn pick(scores: &[f64], rows: &[usize]) -> Vec<f64> {
    let score = |row: &usize| scores.get(*row).copied().unwrap_or_default();
    rows.iter().map(score).collect()
}
