//! Parts of the training rows: what is judged on one is learned on the others.

use std::collections::BTreeMap;

/// So many parts.
pub(super) const FOLDS: usize = 5;

/// The fold of each of these rows. Rows of one id are in one fold; won and lost are dealt out apart, so that
/// each fold has its share of both.
pub(super) fn folds(rows: &[usize], won: &[bool], ids: Option<&[Option<Box<str>>]>) -> Vec<usize> {
    let mut of_id: BTreeMap<&str, usize> = BTreeMap::new();
    let mut next = [0_usize; 2];
    rows.iter()
        .map(|row| {
            let id = ids.and_then(|ids| ids.get(*row)?.as_deref());
            if let Some(fold) = id.and_then(|id| of_id.get(id)) {
                return *fold;
            }
            let is_won = usize::from(won.get(*row).copied().unwrap_or_default());
            let fold = next.get_mut(is_won).map_or(0, |next| {
                let fold = *next % FOLDS;
                *next += 1;
                fold
            });
            if let Some(id) = id {
                of_id.insert(id, fold);
            }
            fold
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_have_their_share_and_keep_ids_together() {
        let rows: Vec<usize> = (0..100).collect();
        let won: Vec<bool> = rows.iter().map(|row| row % 10 == 0).collect();
        let found = folds(&rows, &won, None);
        for fold in 0..FOLDS {
            let of = |wanted: bool| {
                let both = found.iter().zip(&won);
                both.filter(|(f, w)| **f == fold && **w == wanted).count()
            };
            assert_eq!((of(true), of(false)), (2, 18));
        }
        let ids: Vec<Option<Box<str>>> = rows
            .iter()
            .map(|row| Some(format!("a{}", row / 7).into()))
            .collect();
        let found = folds(&rows, &won, Some(&ids));
        for (row, fold) in found.iter().enumerate() {
            assert_eq!(*fold, found[row / 7 * 7]);
        }
    }
}
