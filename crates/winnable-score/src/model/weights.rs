//! The same model with its weights in other proportions.

use winnable_model::{MoneyError, Points, largest_remainder};

use super::{Factor, Model};

impl Model {
    /// The model with the 100 points dealt anew to its factors, in proportion to what `share` gives for
    /// the position of each and the factor itself; shares are at least 0.
    ///
    /// Weights are whole hundredths that sum to 100.00, dealt by largest remainder as those of a file are
    /// dealt to its criteria.
    ///
    /// # Errors
    /// [`MoneyError`] where a share is below 0 or all of them are 0.
    ///
    /// ```
    /// use winnable_model::{FactCatalogue, Points};
    /// use winnable_score::preset;
    ///
    /// let model = preset("account6", &FactCatalogue::builtin(), None).expect("a shipped model");
    /// let alike = model.reweighted(|_, _| 1)?;
    /// let weights: Vec<String> = alike.factors.iter().map(|f| f.weight.to_string()).collect();
    /// assert_eq!(weights, ["16.67", "16.67", "16.67", "16.67", "16.66", "16.66"]);
    /// assert_eq!(alike.factors.iter().map(|f| f.weight).sum::<Points>(), Points::HUNDRED);
    /// # Ok::<(), winnable_model::MoneyError>(())
    /// ```
    pub fn reweighted(&self, share: impl Fn(usize, &Factor) -> i128) -> Result<Self, MoneyError> {
        let factors = self.factors.iter().enumerate();
        let shares: Vec<i128> = factors.map(|(at, factor)| share(at, factor)).collect();
        let whole = i128::from(Points::HUNDRED.hundredths());
        let dealt = largest_remainder(whole, &shares)?;
        let mut model = self.clone();
        for (factor, hundredths) in model.factors.iter_mut().zip(dealt) {
            factor.weight = Points::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX));
        }
        Ok(model)
    }
}
