//! Texts of reviewing a change of a model: which accounts move, what that touches, how firm the list is.

mod settings;

pub use settings::{
    cannot_add, no_entry, no_key, no_name, no_setting, no_single_value, no_such_id, no_value,
    not_stated, nothing_inside, set_twice, there_are,
};
