pub(super) mod fixture;
mod machine;
mod page;
mod table;
