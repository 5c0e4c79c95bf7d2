//! What the crate promises as a whole: the tier edges and the worked example of the sources, a
//! file with planted mistakes, and the laws.

mod company_a;
mod floors;
mod laws;
mod mistakes;
mod schema;
mod support;
mod tier_edges;
