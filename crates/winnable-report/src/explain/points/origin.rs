//! What a line rests on, in as much room as there is: the name of its file goes last.

use crate::terminal::{display_width, escape, truncate};

/// The fewest columns in which a value still says something.
const VALUE: usize = 4;

/// A value and where it stands.
#[derive(Default)]
pub(super) struct Origin {
    /// The value, or what stands for one.
    pub(super) value: String,
    /// The file, the line behind a colon, and the column; none of a value that no cell holds.
    pub(super) cell: Option<(String, String)>,
}

impl Origin {
    pub(super) fn told(value: String) -> Self {
        Self { value, cell: None }
    }

    /// The longest form that fits: whole, without the folders, without the column, with a part of the
    /// value, and at last the end of the place alone.
    pub(super) fn fit(&self, width: usize) -> String {
        let value = escape(&self.value);
        let Some((place, column)) = &self.cell else {
            return truncate(&value, width).into_owned();
        };
        let (place, column) = (escape(place), escape(column));
        let name = place.rsplit('/').next().unwrap_or(&place);
        let forms = [
            format!("{value} · {place} {column}"),
            format!("{value} · …/{name} {column}"),
            format!("{value} · {name}"),
        ];
        if let Some(form) = forms.into_iter().find(|form| display_width(form) <= width) {
            return form;
        }
        match width.checked_sub(display_width(name) + display_width(" · ")) {
            Some(room) if room >= VALUE => format!("{} · {name}", truncate(&value, room)),
            _ => end(name, width),
        }
    }
}

/// The end of a text, behind `…` where something was cut off.
fn end(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.to_owned();
    }
    let starts = text.char_indices().map(|(at, _)| at);
    let mut starts = starts.filter(|at| display_width(&text[*at..]) < width);
    let start = starts.next().unwrap_or(text.len());
    format!("…{}", &text[start..])
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn the_name_of_the_file_is_what_stays() {
        let origin = Origin {
            value: "Manufacturing".to_owned(),
            cell: Some((
                "../exports/crm/Accounts.csv:12".to_owned(),
                "Industry".to_owned(),
            )),
        };
        for (width, shown) in [
            (
                60,
                "Manufacturing · ../exports/crm/Accounts.csv:12 Industry",
            ),
            (45, "Manufacturing · …/Accounts.csv:12 Industry"),
            (32, "Manufacturing · Accounts.csv:12"),
            (24, "Manuf… · Accounts.csv:12"),
            (19, "Accounts.csv:12"),
            (10, "…ts.csv:12"),
        ] {
            assert_eq!(origin.fit(width), shown, "{width}");
        }
    }
}
