//! Small symmetric matrices and their Cholesky factors.

/// A symmetric matrix of which the lower triangle is kept, row by row.
#[derive(Clone, Debug)]
pub(crate) struct Symmetric {
    size: usize,
    /// `size * size` entries; those above the diagonal stay 0.
    entries: Vec<f64>,
}

impl Symmetric {
    /// A matrix of zeros.
    pub(crate) fn zero(size: usize) -> Self {
        Self {
            size,
            entries: vec![0.0; size * size],
        }
    }

    /// Adds to an entry, and so to its mirror image.
    pub(crate) fn add(&mut self, i: usize, j: usize, value: f64) {
        let at = i.max(j) * self.size + i.min(j);
        if let Some(entry) = self.entries.get_mut(at) {
            *entry += value;
        }
    }

    /// `Σ weight · row rowᵀ` over the rows of a flat matrix. The rows are added in their order.
    pub(crate) fn weighted_sum(rows: &[f64], size: usize, weights: &[f64]) -> Self {
        let mut entries = vec![0.0; size * size];
        for (row, weight) in rows.chunks_exact(size).zip(weights) {
            for (i, (line, value)) in entries.chunks_exact_mut(size).zip(row).enumerate() {
                let factor = weight * value;
                for (entry, other) in line[..=i].iter_mut().zip(row) {
                    *entry += factor * other;
                }
            }
        }
        Self { size, entries }
    }

    /// Adds to the entry of the diagonal in each row from `first` on.
    pub(crate) fn add_to_diagonal(&mut self, first: usize, value: f64) {
        for i in first..self.size {
            self.entries[i * self.size + i] += value;
        }
    }

    /// Makes a row and its column those of the identity, so that solving leaves this coordinate alone.
    pub(crate) fn isolate(&mut self, index: usize) {
        for other in 0..self.size {
            let (row, column) = (index.max(other), index.min(other));
            self.entries[row * self.size + column] = if other == index { 1.0 } else { 0.0 };
        }
    }

    /// The lower factor `L` of `L Lᵀ`, or nothing unless every pivot is above `least` as a share of the
    /// diagonal that it came from.
    pub(crate) fn cholesky(mut self, least: f64) -> Option<Cholesky> {
        let size = self.size;
        for i in 0..size {
            let (above, from_here) = self.entries.split_at_mut(i * size);
            let row = &mut from_here[..size];
            for (j, earlier) in above.chunks_exact(size).enumerate() {
                row[j] = (row[j] - dot(&row[..j], &earlier[..j])) / earlier[j];
            }
            let pivot = row[i] - dot(&row[..i], &row[..i]);
            // A NaN has to fail as well.
            if !(pivot > least * row[i] && pivot.is_finite()) {
                return None;
            }
            row[i] = pivot.sqrt();
        }
        Some(Cholesky {
            size,
            lower: self.entries,
        })
    }
}

/// The Cholesky factor of a positive definite matrix.
#[derive(Clone, Debug)]
pub(crate) struct Cholesky {
    size: usize,
    lower: Vec<f64>,
}

impl Cholesky {
    /// `A⁻¹ right`.
    pub(crate) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut found = self.forward(right);
        for (i, row) in self.lower.chunks_exact(self.size).enumerate().rev() {
            found[i] /= row[i];
            let here = found[i];
            for (value, factor) in found[..i].iter_mut().zip(row) {
                *value -= factor * here;
            }
        }
        found
    }

    /// `xᵀ A⁻¹ x`: the variance of `xᵀ b` where `A` is the information on `b`.
    pub(crate) fn inverse_form(&self, x: &[f64]) -> f64 {
        let half = self.forward(x);
        dot(&half, &half)
    }

    /// The natural logarithm of the determinant of `A`.
    pub(crate) fn ln_determinant(&self) -> f64 {
        let diagonal = self.lower.iter().step_by(self.size + 1);
        2.0 * diagonal.map(|&entry| libm::log(entry)).sum::<f64>()
    }

    /// `L⁻¹ right`.
    fn forward(&self, right: &[f64]) -> Vec<f64> {
        let mut found: Vec<f64> = Vec::with_capacity(self.size);
        for (row, value) in self.lower.chunks_exact(self.size).zip(right) {
            let i = found.len();
            found.push((value - dot(&found, &row[..i])) / row[i]);
        }
        found
    }
}

/// The sum of products, in order.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
