//! What the program's statements write.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::LazyLock,
};

use regex::Regex;

use crate::source::SOURCES;

/// A table's column, or that it gains or loses rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    pub table: String,
    /// `INSERT` and `DELETE` for rows.
    pub column: String,
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.table, self.column)
    }
}

/// Where each is written: the rooms.
pub type Writers = BTreeMap<Written, BTreeSet<String>>;

const VERBS: [&str; 3] = ["INSERT INTO", "DELETE FROM", "UPDATE"];

/// The tables whose rows a source puts away by `web::archival`, whose statement is put together.
static ARCHIVED: LazyLock<Regex> = LazyLock::new(|| {
    let table = r#"(?s)impl Archivable for .*?const TABLE: &'static str = "(\w+)""#;
    Regex::new(&format!(r#"{table}|archival::set\([^;]*?"(\w+)""#)).unwrap()
});

/// What all statements of the program write. The demo tells a story of its own.
pub fn all() -> Writers {
    let reader = Reader::new();
    let mut found = Writers::new();
    for source in SOURCES.iter().filter(|source| !source.is_in("flows/demo")) {
        let writes = |text: &str| VERBS.iter().any(|verb| text.contains(verb));
        for (_, text) in source.literals().filter(|(_, text)| writes(text)) {
            for written in reader.writes(text) {
                found.entry(written).or_default().insert(source.room());
            }
        }
        for archived in ARCHIVED.captures_iter(&source.text) {
            let table = archived.get(1).or(archived.get(2)).unwrap().as_str();
            let written = Written {
                table: table.to_owned(),
                column: "archived_at".into(),
            };
            found.entry(written).or_default().insert(source.room());
        }
    }
    found
}

struct Reader {
    rows: Regex,
    update: Regex,
    conflict: Regex,
    mark: Regex,
    word: Regex,
}

impl Reader {
    fn new() -> Self {
        let pattern = |text: &str| Regex::new(text).unwrap();
        Self {
            rows: pattern(r"\b(INSERT INTO|DELETE FROM) (\w+)"),
            update: pattern(r"\bUPDATE (\w+)(?:\s+(?:AS\s+)?\w+)?\s+SET\b"),
            conflict: pattern(r"\bDO UPDATE\s+SET\b"),
            mark: pattern(r"[()',]|\bDISTINCT FROM\b|\b(?:WHERE|FROM|RETURNING)\b"),
            word: pattern(r"\w+\s*$"),
        }
    }

    /// What a statement writes; nothing where the text is none.
    fn writes(&self, sql: &str) -> Vec<Written> {
        let written = |table: &str, column: &str| Written {
            table: table.to_owned(),
            column: column.to_owned(),
        };
        let mut found = Vec::new();
        for rows in self.rows.captures_iter(sql) {
            let verb = rows[1].split(' ').next().unwrap();
            found.push(written(&rows[2], verb));
        }
        for update in self.update.captures_iter(sql) {
            let columns = self.columns(&sql[update.get(0).unwrap().end()..]);
            found.extend(columns.iter().map(|column| written(&update[1], column)));
        }
        for conflict in self.conflict.find_iter(sql) {
            let before = self.rows.captures_iter(&sql[..conflict.start()]);
            let into = before.filter(|rows| rows[1].starts_with("INSERT")).last();
            let table = into.expect("an INSERT before its conflict")[2].to_owned();
            let columns = self.columns(&sql[conflict.end()..]);
            found.extend(columns.iter().map(|column| written(&table, column)));
        }
        found
    }

    /// The columns that stand left of the `=` after `SET`.
    fn columns(&self, rest: &str) -> Vec<String> {
        let (mut depth, mut quoted) = (0, false);
        let (mut start, mut end) = (0, rest.len());
        let mut parts = Vec::new();
        for mark in self.mark.find_iter(rest) {
            match mark.as_str() {
                "'" => quoted = !quoted,
                _ if quoted => {}
                "(" => depth += 1,
                ")" if depth > 0 => depth -= 1,
                "," if depth == 0 => {
                    parts.push(&rest[start..mark.start()]);
                    start = mark.end();
                }
                "," | "DISTINCT FROM" => {}
                _ if depth == 0 => {
                    end = mark.start();
                    break;
                }
                _ => {}
            }
        }
        parts.push(&rest[start..end]);
        let left = parts.iter().map(|part| part.split('=').next().unwrap());
        left.flat_map(|left| {
            left.trim_matches(|c: char| "() \n\\".contains(c))
                .split(',')
        })
        .filter_map(|name| self.word.find(name))
        .map(|name| name.as_str().trim().to_owned())
        .collect()
    }
}

#[test]
fn statements_are_read() {
    let read = |sql: &str| -> Vec<String> {
        let written = Reader::new().writes(sql);
        written.iter().map(Written::to_string).collect()
    };
    assert_eq!(
        read(
            "WITH gone AS (DELETE FROM a WHERE x = 1)
             UPDATE t AS x SET one = CASE WHEN p IS NOT DISTINCT FROM $5 THEN 'a, b' END,
                    two = (SELECT max(n) FROM t WHERE m = 2), three = three + 1
             FROM u WHERE t.id = u.id RETURNING four"
        ),
        ["a.DELETE", "t.one", "t.two", "t.three"]
    );
    assert_eq!(
        read(
            "INSERT INTO t (a, b) VALUES (1, 2) ON CONFLICT (a) DO UPDATE SET b = excluded.b, c = $1"
        ),
        ["t.INSERT", "t.b", "t.c"]
    );
    assert_eq!(
        read("UPDATE t SET (a, b) = ($1, $2) WHERE true"),
        ["t.a", "t.b"]
    );
    assert!(read("SELECT id FROM t ORDER BY id FOR UPDATE OF t").is_empty());
}
