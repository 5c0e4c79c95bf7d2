//! From a path such as `tier.1.score` to the bytes of a value, or to where it can be added.

use std::ops::Range;

use winnable_model::document::{Item, Section, Shape, Spanned, Table};
use winnable_model::text::review as texts;
use winnable_model::{Code, Diagnostics, Text};

use super::Said;
use crate::model::keys;

/// A part of a path, and its bytes.
pub(super) struct Segment<'s> {
    pub(super) name: &'s str,
    pub(super) span: Range<usize>,
}

/// Where a value stands, or would.
pub(super) enum Place {
    /// It stands there.
    Value { shape: Shape, span: Range<usize> },
    /// It can be added: what stands before and behind it then.
    Missing {
        shape: Shape,
        at: usize,
        lead: String,
        tail: &'static str,
    },
}

impl Place {
    pub(super) fn shape(&self) -> Shape {
        match self {
            Self::Value { shape, .. } | Self::Missing { shape, .. } => *shape,
        }
    }
}

/// What a path has led to so far.
enum Node<'d> {
    /// A table with declared keys.
    Table(Section<'d>, &'static Table),
    /// A list of tables, named for messages.
    List(Vec<Section<'d>>, &'static Table),
    /// Names of the user's, with what each holds.
    Named(Section<'d>, Shape),
    /// Pairs of a place and its points.
    Pairs(Vec<Spanned<Item<'d>>>),
    /// The two numbers of a pair.
    Pair(Vec<Spanned<Item<'d>>>),
    /// A table that is not there, by its header.
    Absent(String, Absent),
    Value(Shape, Range<usize>),
}

/// What a table that is not there may hold.
#[derive(Clone, Copy)]
enum Absent {
    Table(&'static Table),
    Named(&'static Table),
}

/// A list of pairs under a number from 1, and what the two of a pair are called.
const PAIR: [&str; 2] = ["x", "points"];

static MAP: Table = Table {
    name: "names",
    keys: &[],
};

/// The place of a value in a model of so many bytes.
pub(super) fn find(
    root: &Section<'_>,
    path: &[Segment<'_>],
    end: usize,
) -> Result<Place, Box<Said>> {
    let mut node = Node::Table(root.clone(), &keys::MODEL);
    for (at, segment) in path.iter().enumerate() {
        let is_last = at + 1 == path.len();
        let next = if at == 0 {
            first(root, segment, is_last)?
        } else {
            step(node, segment, end, is_last)?
        };
        match next {
            Step::To(next) => node = next,
            Step::Add(place) => return Ok(place),
        }
    }
    let span = path.last().map_or(0..0, |last| last.span.clone());
    match node {
        Node::Value(shape, span) => Ok(Place::Value { shape, span }),
        Node::Table(_, table) | Node::Absent(_, Absent::Table(table)) => {
            let names = table.keys.iter().map(|key| key.name);
            Err(incomplete(span, &names.collect::<Vec<_>>()))
        }
        Node::List(list, _) => Err(incomplete(span, &ids(&list))),
        Node::Named(section, _) => Err(incomplete(span, &names_in(&section))),
        Node::Pair(_) => Err(incomplete(span, &PAIR)),
        Node::Pairs(_) | Node::Absent(..) => Err(incomplete(span, &[])),
    }
}

enum Step<'d> {
    To(Node<'d>),
    Add(Place),
}

/// The first part of a path: a key of the file, else an id.
fn first<'d>(
    root: &Section<'d>,
    segment: &Segment<'_>,
    is_last: bool,
) -> Result<Step<'d>, Box<Said>> {
    let criteria = || {
        let factors = list(root, "factor", &keys::FACTOR);
        let of = |factor: Section<'d>| list(&factor, "criterion", &keys::CRITERION);
        factors.into_iter().flat_map(of).collect::<Vec<_>>()
    };
    if segment.name == keys::CRITERION.name {
        return Ok(Step::To(Node::List(criteria(), &keys::CRITERION)));
    }
    if keys::MODEL.key(segment.name).is_some() {
        return of_table(root, &keys::MODEL, segment, is_last);
    }
    let kinds = [
        (list(root, "factor", &keys::FACTOR), &keys::FACTOR),
        (criteria(), &keys::CRITERION),
        (list(root, "gate", &keys::GATE), &keys::GATE),
        (list(root, "tier", &keys::TIER), &keys::TIER),
    ];
    let mut known = Vec::new();
    for (sections, table) in &kinds {
        for section in sections {
            let Some(id) = id(section) else { continue };
            if id == segment.name {
                return Ok(Step::To(Node::Table(section.clone(), table)));
            }
            known.push(id);
        }
    }
    let message = texts::no_such_id(segment.name);
    Err(unknown(segment, message, &known))
}

/// One part further.
fn step<'d>(
    node: Node<'d>,
    segment: &Segment<'_>,
    end: usize,
    is_last: bool,
) -> Result<Step<'d>, Box<Said>> {
    match node {
        Node::Table(section, table) => of_table(&section, table, segment, is_last),
        Node::List(list, table) => {
            let found = list.iter().position(|one| id(one) == Some(segment.name));
            let found = found.or_else(|| nth(segment.name, list.len()));
            let Some(section) = found.and_then(|at| list.get(at)) else {
                let message = texts::no_entry(table.name, segment.name, list.len());
                return Err(unknown(segment, message, &ids(&list)));
            };
            Ok(Step::To(Node::Table(section.clone(), table)))
        }
        Node::Named(section, shape) => {
            let items = section.items();
            let found = items.into_iter().find(|(key, _)| key.value == segment.name);
            match (found, shape) {
                (Some((_, item)), Shape::Named(table)) => {
                    Ok(Step::To(down(&section, Shape::Table(table), item)))
                }
                (Some((_, item)), shape) => Ok(Step::To(Node::Value(shape, item.span))),
                // A channel that the file leaves out has the roll-up's own values.
                (None, Shape::Named(table)) => {
                    let header = format!("{}.{}.{}", keys::ROLLUP.name, table.name, segment.name);
                    Ok(Step::To(Node::Absent(header, Absent::Table(table))))
                }
                (None, _) => {
                    let message = texts::no_name(segment.name);
                    Err(unknown(segment, message, &names_in(&section)))
                }
            }
        }
        Node::Pairs(pairs) => {
            let mut entries = pairs.into_iter();
            let count = entries.len();
            let found = nth(segment.name, count).and_then(|at| entries.nth(at));
            let Some(Item::List(pair)) = found.map(|entry| entry.value) else {
                let message = texts::no_entry("curve", segment.name, count);
                return Err(unknown(segment, message, &[]));
            };
            Ok(Step::To(Node::Pair(pair)))
        }
        Node::Pair(pair) => {
            let at = PAIR.iter().position(|name| *name == segment.name);
            let Some(entry) = at.and_then(|at| pair.get(at)) else {
                return Err(unknown(segment, texts::no_name(segment.name), &PAIR));
            };
            let span = entry.span.clone();
            Ok(Step::To(Node::Value(Shape::TextOrNumber, span)))
        }
        Node::Absent(header, holds) => of_absent(&header, holds, segment, end, is_last),
        Node::Value(..) => {
            let message = texts::nothing_inside(segment.name);
            Err(unknown(segment, message, &[]))
        }
    }
}

fn of_table<'d>(
    section: &Section<'d>,
    table: &'static Table,
    segment: &Segment<'_>,
    is_last: bool,
) -> Result<Step<'d>, Box<Said>> {
    // The least score of a tier is its `score`; people say `min`.
    let is_min = table.name == keys::TIER.name && segment.name == "min";
    let name = if is_min { "score" } else { segment.name };
    let Some(key) = table.key(name) else {
        let names: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
        let message = texts::no_key(segment.name, table.name);
        return Err(unknown(segment, message, &names));
    };
    if let Some(item) = section.item(name) {
        return Ok(Step::To(down(section, key.shape, item)));
    }
    let header = key.name.to_owned();
    Ok(match key.shape {
        Shape::Table(inner) if table.name == keys::MODEL.name => {
            Step::To(Node::Absent(header, Absent::Table(inner)))
        }
        // What the roll-up leaves out stands under headers of its own.
        Shape::Table(inner) if table.name == keys::ROLLUP.name => Step::To(Node::Absent(
            format!("{}.{header}", table.name),
            Absent::Table(inner),
        )),
        Shape::Named(inner) if table.name == keys::ROLLUP.name => Step::To(Node::Absent(
            format!("{}.{header}", table.name),
            Absent::Named(inner),
        )),
        shape if is_last => Step::Add(beside(section, key.name, shape)),
        _ => {
            let message = texts::not_stated(key.name, table.name);
            return Err(unknown(segment, message, &[]));
        }
    })
}

fn of_absent<'d>(
    header: &str,
    holds: Absent,
    segment: &Segment<'_>,
    end: usize,
    is_last: bool,
) -> Result<Step<'d>, Box<Said>> {
    let table = match holds {
        Absent::Named(table) => {
            let header = format!("{header}.{}", segment.name);
            return Ok(Step::To(Node::Absent(header, Absent::Table(table))));
        }
        Absent::Table(table) => table,
    };
    let Some(key) = table.key(segment.name) else {
        let names: Vec<&str> = table.keys.iter().map(|key| key.name).collect();
        return Err(unknown(
            segment,
            texts::no_key(segment.name, table.name),
            &names,
        ));
    };
    let header_of = |name: &str| format!("{header}.{name}");
    Ok(match key.shape {
        Shape::Table(inner) => Step::To(Node::Absent(header_of(key.name), Absent::Table(inner))),
        Shape::Named(inner) => Step::To(Node::Absent(header_of(key.name), Absent::Named(inner))),
        shape if is_last => Step::Add(Place::Missing {
            shape,
            at: end,
            lead: format!("\n[{header}]\n{} = ", key.name),
            tail: "\n",
        }),
        _ => {
            let message = texts::not_stated(key.name, table.name);
            return Err(unknown(segment, message, &[]));
        }
    })
}

/// What a key of this kind holds.
fn down<'d>(section: &Section<'d>, shape: Shape, item: Spanned<Item<'d>>) -> Node<'d> {
    let span = item.span;
    let mut ignored = Diagnostics::new();
    match (shape, item.value) {
        (
            Shape::Table(table) | Shape::TextOr(table) | Shape::NumberOr(table),
            Item::Table(values),
        ) => Node::Table(section.inner(table, values, span, &mut ignored), table),
        (Shape::Named(_) | Shape::NumberMap | Shape::TextMap, Item::Table(values)) => {
            let inner = section.inner(&MAP, values, span, &mut ignored);
            let shape = match shape {
                Shape::NumberMap => Shape::Number,
                Shape::TextMap => Shape::Text,
                shape => shape,
            };
            Node::Named(inner, shape)
        }
        (Shape::Tables(table), Item::List(entries)) => {
            let tables = entries.into_iter().filter_map(|entry| match entry.value {
                Item::Table(values) => Some(section.inner(table, values, entry.span, &mut ignored)),
                _ => None,
            });
            Node::List(tables.collect(), table)
        }
        (Shape::Pairs, Item::List(entries)) => Node::Pairs(entries),
        (shape, _) => Node::Value(shape, span),
    }
}

/// A new key of a section, before its first one.
fn beside(section: &Section<'_>, name: &str, shape: Shape) -> Place {
    let items = section.items();
    let inside = section.is_inline();
    match items.first() {
        Some((key, _)) => Place::Missing {
            shape,
            at: key.span.start,
            lead: format!("{name} = "),
            tail: if inside { ", " } else { "\n" },
        },
        None => Place::Missing {
            shape,
            at: section.span().end,
            lead: format!("\n{name} = "),
            tail: "",
        },
    }
}

fn list<'d>(section: &Section<'d>, key: &str, table: &'static Table) -> Vec<Section<'d>> {
    section.sections(key, table, &mut Diagnostics::new())
}

fn id<'d>(section: &Section<'d>) -> Option<&'d str> {
    let items = section.items();
    let found = items.into_iter().find(|(key, _)| key.value == "id")?;
    match found.1.value {
        Item::Text(id) => Some(id),
        _ => None,
    }
}

fn ids<'d>(list: &[Section<'d>]) -> Vec<&'d str> {
    list.iter().filter_map(id).collect()
}

fn names_in<'d>(section: &Section<'d>) -> Vec<&'d str> {
    section
        .items()
        .into_iter()
        .map(|(key, _)| key.value)
        .collect()
}

/// A position that is counted from 1.
fn nth(name: &str, count: usize) -> Option<usize> {
    let at: usize = name.parse().ok()?;
    (1..=count).contains(&at).then(|| at - 1)
}

fn unknown(segment: &Segment<'_>, message: Text, known: &[&str]) -> Box<Said> {
    Said::new(Code::E0230, message, segment.span.clone()).among(Some(segment.name), known)
}

fn incomplete(span: Range<usize>, known: &[&str]) -> Box<Said> {
    Said::new(Code::E0230, texts::no_single_value(), span).among(None, known)
}
