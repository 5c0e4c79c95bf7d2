//! The order of month and day, column by column.

use std::collections::{BTreeMap, HashSet};

use foldhash::fast::FixedState;
use winnable_model::fold;

use crate::date::{DateOrder, DateOrderVotes, Decided, PossibleOrders, iso_day};
use crate::dialect::Dialect;
use crate::field::Reading;
use crate::plan::bind;
use crate::spec::SourceSpec;

/// The votes of every column that holds dates.
#[derive(Clone, Debug)]
pub(super) struct ColumnDates(Vec<Column>);

#[derive(Clone, Debug)]
struct Column {
    index: usize,
    votes: DateOrderVotes,
    possible: PossibleOrders,
    /// Texts that were observed, of which a second one proves nothing new.
    known: HashSet<Box<str>, FixedState>,
}

/// So many texts of a column are remembered: days are few, and moments are not.
const KNOWN: usize = 1_000;

impl Column {
    fn new(index: usize) -> Self {
        Self {
            index,
            votes: DateOrderVotes::default(),
            possible: PossibleOrders::default(),
            known: HashSet::default(),
        }
    }

    fn observe(&mut self, cell: &str) {
        if iso_day(cell).is_some() {
            self.votes.observe_clear();
            return;
        }
        if cell.trim().is_empty() || self.known.contains(cell) {
            return;
        }
        self.votes.observe(cell);
        self.possible.observe(cell);
        if self.known.len() < KNOWN {
            self.known.insert(Box::from(cell));
        }
    }
}

impl ColumnDates {
    /// The columns that feed a date, and those that are called one: they were written by the same
    /// hand, and may settle what the mapped ones leave open.
    pub(super) fn of(spec: &SourceSpec, dialect: Dialect, header: &[String]) -> Self {
        let bindings = bind(spec, dialect, header);
        let dated = bindings
            .bound
            .iter()
            .filter(|bound| matches!(bound.target.reading(), Reading::Happened | Reading::Planned));
        let mut columns: Vec<usize> = dated.flat_map(|bound| bound.columns.clone()).collect();
        let called = (0..).zip(header).filter(|(_, name)| is_called_a_date(name));
        columns.extend(called.map(|(index, _)| index));
        columns.sort_unstable();
        columns.dedup();
        Self(columns.into_iter().map(Column::new).collect())
    }

    /// The same columns, of which nothing is known.
    pub(super) fn emptied(&self) -> Self {
        Self(self.0.iter().map(|one| Column::new(one.index)).collect())
    }

    /// Takes the cells of a record, by their index.
    pub(super) fn observe<'c>(&mut self, cell: impl Fn(usize) -> Option<&'c str>) {
        for column in &mut self.0 {
            if let Some(cell) = cell(column.index) {
                column.observe(cell);
            }
        }
    }

    /// Adds the dates of another part of the file, in the same columns.
    pub(super) fn merge(&mut self, other: Self) {
        for (column, other) in self.0.iter_mut().zip(other.0) {
            column.votes = column.votes.merge(other.votes);
            column.possible.merge(other.possible);
        }
    }

    /// The orders that fit all dates of a column which need one, likelier ones first, by column.
    pub(super) fn possible(&self) -> BTreeMap<usize, Vec<DateOrder>> {
        let open = self.0.iter().filter(|one| one.votes.is_open());
        let orders = open.map(|one| (one.index, one.possible.orders()));
        orders.filter(|(_, orders)| !orders.is_empty()).collect()
    }

    /// The order of each column: as stated, else as the column proves, else as all columns prove.
    pub(super) fn decide(&self, stated: Option<DateOrder>) -> BTreeMap<usize, DateOrder> {
        let all = self
            .0
            .iter()
            .fold(DateOrderVotes::default(), |all, column| {
                all.merge(column.votes)
            });
        let order = |column: &Column| match (stated, column.votes.decide()) {
            (Some(stated), _) => Some(stated),
            (None, Decided::Order(order)) => Some(order),
            (None, Decided::Ambiguous) => match all.decide() {
                Decided::Order(order) => Some(order),
                Decided::Ambiguous | Decided::NoDates | Decided::Conflict => None,
            },
            (None, Decided::NoDates | Decided::Conflict) => None,
        };
        self.0
            .iter()
            .filter_map(|column| Some((column.index, order(column)?)))
            .collect()
    }
}

fn is_called_a_date(name: &str) -> bool {
    let name = fold(name);
    [
        "date",
        "created",
        "modified",
        "날짜",
        "일자",
        "생성일",
        "수정일",
        "마감일",
    ]
    .iter()
    .any(|word| name.contains(word))
}
