//! Tables that a pipeline adds to the ones it copies.

use super::signature::Signature;

pub(super) static SIGNATURES: &[Signature] = &[Signature::unused(
    "Fivetran history table",
    &["_fivetran_start", "_fivetran_end"],
)];
