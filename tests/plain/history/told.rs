//! The list of what is told how.

use std::collections::BTreeMap;

/// How somebody learns who changed it. Names are those of keys.
#[derive(Default)]
pub struct How {
    pub fields: Vec<&'static str>,
    pub actions: Vec<&'static str>,
    /// Actions of other rooms.
    pub elsewhere: Vec<&'static str>,
    /// Why it is no history.
    pub reason: Option<&'static str>,
}

/// Table and name of a column → how.
pub type Told = BTreeMap<(&'static str, &'static str), How>;

fn how(text: &'static str) -> How {
    if let Some(reason) = text.strip_prefix("- ") {
        return How {
            reason: Some(reason),
            ..How::default()
        };
    }
    let mut how = How::default();
    for name in text.split(' ') {
        match (name.strip_prefix("!!"), name.strip_prefix('!')) {
            (Some(name), _) => how.elsewhere.push(name),
            (_, Some(name)) => how.actions.push(name),
            _ => how.fields.push(name),
        }
    }
    how
}

/// The list.
pub fn list() -> Told {
    let mut found = Told::new();
    let mut table = "";
    let lines = include_str!("told.txt").lines();
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let Some(columns) = line.strip_prefix("    ") else {
            table = line;
            continue;
        };
        let (names, text) = columns.split_once(": ").expect("a colon");
        for name in names.split(' ') {
            let former = found.insert((table, name), how(text));
            assert!(former.is_none(), "{table}.{name} stands twice");
        }
    }
    found
}
