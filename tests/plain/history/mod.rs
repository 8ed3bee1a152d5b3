//! What is written is told by the history, or it is said why it need not be: `told.txt`.

use std::collections::{BTreeMap, BTreeSet};

use crate::recorded::RECORDED;

mod sql;
mod told;

use sql::{Writers, Written};
use told::{How, Told};

/// In every table; it tells that something changed, not what.
const COUNTED: &str = "version";

/// What a room records.
#[derive(Default)]
struct Room {
    fields: BTreeSet<&'static str>,
    actions: BTreeSet<&'static str>,
    /// Lines of its table of fields that are told.
    lines: BTreeSet<&'static str>,
}

fn rooms() -> BTreeMap<&'static str, Room> {
    let mut found: BTreeMap<_, Room> = BTreeMap::new();
    for source in RECORDED.iter() {
        let room = found.entry(source.room.as_str()).or_default();
        let (fields, actions) = (source.fields.iter(), source.actions.iter());
        room.fields.extend(fields.map(String::as_str));
        room.actions.extend(actions.map(String::as_str));
        room.lines.extend(source.lines.iter().map(String::as_str));
    }
    found
}

fn writers() -> Writers {
    let mut found = sql::all();
    found.retain(|written, _| written.column != COUNTED);
    assert!(found.len() > 250, "only {} columns found", found.len());
    found
}

/// What the list says of a column that a room writes, and under which name.
fn how<'t>(told: &'t Told, written: &Written, room: &str) -> Option<(&'static str, &'t How)> {
    let folder = room.rsplit('/').next().unwrap_or_default();
    let own = format!("{}@{folder}", written.column);
    [own.as_str(), written.column.as_str(), "*"]
        .into_iter()
        .find_map(|name| {
            let mut all = told.iter();
            let found = all.find(|((table, listed), _)| *table == written.table && *listed == name);
            found.map(|((_, listed), how)| (*listed, how))
        })
}

/// Whether the room's table of fields says how a column is told: it has a line of that name, and the
/// room writes one such column.
fn is_line(
    rooms: &BTreeMap<&'static str, Room>,
    all: &Writers,
    written: &Written,
    room: &str,
) -> bool {
    let lines = rooms.get(room).map(|room| &room.lines);
    let namesakes = all
        .iter()
        .filter(|(other, writers)| other.column == written.column && writers.contains(room));
    lines.is_some_and(|lines| lines.contains(written.column.as_str())) && namesakes.count() == 1
}

#[test]
fn whatever_is_written_is_told_by_the_history() {
    let (told, rooms, all) = (told::list(), rooms(), writers());
    let mut wrong = Vec::new();
    for (written, writers) in &all {
        let listed = writers
            .iter()
            .filter(|room| !is_line(&rooms, &all, written, room));
        for name in listed {
            let Some((_, how)) = how(&told, written, name) else {
                wrong.push(format!(
                    "{written}, written in {name}: the list doesn't say how"
                ));
                continue;
            };
            let room = rooms.get(name.as_str());
            let records = room.is_some_and(|room| {
                how.fields.iter().any(|field| room.fields.contains(field))
                    || how
                        .actions
                        .iter()
                        .any(|action| room.actions.contains(action))
            });
            if !records && how.reason.is_none() && how.elsewhere.is_empty() {
                let (fields, actions) = (&how.fields, &how.actions);
                wrong.push(format!(
                    "{written}, written in {name}, which records none of {fields:?} {actions:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_list_is_about_what_is_written_and_recorded() {
    let (told, rooms, all) = (told::list(), rooms(), writers());
    // Table and name → the rooms that write it.
    let mut by: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
    for (written, writers) in &all {
        for room in writers {
            if let Some((name, _)) = how(&told, written, room) {
                let rooms = by.entry((written.table.as_str(), name)).or_default();
                rooms.insert(room);
            }
        }
    }
    let mut wrong = Vec::new();
    for ((table, name), how) in &told {
        let Some(writers) = by.get(&(*table, *name)) else {
            wrong.push(format!("{table}.{name} is written nowhere"));
            continue;
        };
        let written = Written {
            table: (*table).to_owned(),
            column: (*name).to_owned(),
        };
        let is_line = |room: &&&str| is_line(&rooms, &all, &written, room);
        if writers.iter().filter(is_line).count() == writers.len() {
            wrong.push(format!("{table}.{name}: its table of fields says it"));
        }
        let near: Vec<&Room> = writers.iter().filter_map(|room| rooms.get(*room)).collect();
        let fields = how.fields.iter();
        let fields = fields.filter(|field| !near.iter().any(|room| room.fields.contains(*field)));
        let actions = how.actions.iter();
        let actions =
            actions.filter(|action| !near.iter().any(|room| room.actions.contains(*action)));
        let elsewhere = how.elsewhere.iter();
        let elsewhere =
            elsewhere.filter(|action| !rooms.values().any(|room| room.actions.contains(*action)));
        wrong.extend(
            fields
                .chain(actions)
                .chain(elsewhere)
                .map(|word| format!("{table}.{name}: «{word}» is not recorded")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
