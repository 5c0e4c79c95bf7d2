//! Fields that two columns feed: what a deal came to, and until then what it was expected to come to.

use super::{Columns, may_feed, names, sort};
use crate::dialect::header_key;
use crate::field::EntityKind;
use crate::profile::ColumnProfile;

/// The field, what its columns are called once it is known, and before.
const PAIRS: [(&str, &str, &str); 2] = [
    (
        "amount",
        "actual revenue|actual value|actual amount|won amount|won value|closed amount|수주 금액|수주액|\
         실제 금액|실제 매출|계약 금액",
        "est. revenue|estimated revenue|expected revenue|estimated value|expected value|\
         expected amount|estimated amount|예상 금액|예상 매출|예상 매출액|예상 수주액|수주 예상 금액|\
         매출 예상 금액|제안 금액|견적 금액",
    ),
    (
        "close",
        "actual close date|close date|closed date|date closed|closed at|closed on|마감일|마감 날짜|계약일|계약일자|계약 체결일",
        "expected close date|est. close date|estimated close date|forecast close date|forecasted close date|expected closing|expected close|\
         마감 예정일|예상 마감일|예상 마감 날짜|예상 수주일|수주 예정일|수주예정일자|예상 계약일|계약 예정일|예상 종료일",
    ),
];

/// Adds the other column of a pair to a field that one of them feeds, the certain one first.
pub(super) fn add(kind: EntityKind, profiles: &[ColumnProfile], columns: &mut Columns) {
    if kind != EntityKind::Opportunities {
        return;
    }
    for (field, certain, planned) in PAIRS {
        let is_called = |at: usize, list: &str| {
            let names = profiles
                .get(at)
                .map(|column| names::names(&column.name, kind));
            let names = names.unwrap_or_default();
            list.split('|')
                .any(|name| names.contains(&header_key(name)))
        };
        let is_taken = |at: usize| columns.iter().any(|(_, taken)| *taken == at);
        let free = |list: &str| {
            let mut all = (0..).zip(profiles);
            let is_it = |(at, column): &(usize, &ColumnProfile)| {
                !is_taken(*at) && is_called(*at, list) && may_feed(kind, field, column)
            };
            all.find(is_it).map(|(at, _)| at)
        };
        let Some(place) = columns.iter().position(|(name, _)| *name == field) else {
            continue;
        };
        let Some((name, at)) = columns.get(place).copied() else {
            continue;
        };
        // A deal whose outcome has a date of its own has no other day on which it ended.
        if is_called(at, certain) {
            if let Some(other) = free(planned) {
                columns.insert(place + 1, (name, other));
            }
        } else if is_called(at, planned)
            && let Some(other) = free(certain)
        {
            columns.insert(place, (name, other));
        }
    }
    sort(kind, columns);
}
