//! Who changed what, when, from what, to what. Commands record in their own transaction;
//! nothing in the application changes or removes an entry.

mod folded;

use std::borrow::Borrow;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use crate::i18n::Translator;
use kernel::{
    ids::{PersonId, Thing},
    text_enum::Word,
};

pub use folded::folded;

/// The thing an entry is about. Parts of a thing (a group's link, a measure's comment)
/// are recorded on the thing, where people look for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The word of its kind.
    pub kind: &'static str,
    /// Its row.
    pub id: i64,
}

impl<T: Thing> From<T> for Subject {
    fn from(id: T) -> Self {
        Self {
            kind: T::KIND,
            id: id.into(),
        }
    }
}

/// What a reader may know of a thing's history, as the policy of the thing's room says: seeing the
/// thing is not always enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    All,
    /// These actions: what is added later is not shown too widely.
    Only(&'static [&'static str]),
    /// All but these actions.
    Without(&'static [&'static str]),
}

/// The readable values of a thing at one moment, field by field. Names, not ids: the
/// history stays readable when what it names is gone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot(Vec<(&'static str, String)>);

impl Snapshot {
    /// Without fields.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text or number.
    pub fn text(mut self, field: &'static str, value: impl ToString) -> Self {
        self.0.push((field, value.to_string()));
        self
    }

    /// Adds a value that may be absent.
    pub fn optional(self, field: &'static str, value: Option<impl ToString>) -> Self {
        let value = value.map_or_else(String::new, |v| v.to_string());
        self.text(field, value)
    }

    /// Adds a stored word, shown in the reader's language.
    pub fn word(self, field: &'static str, word: impl Word) -> Self {
        self.text(field, format!("@{}", word.word_key()))
    }

    /// Adds a stored word that may be absent.
    pub fn optional_word(self, field: &'static str, word: Option<impl Word>) -> Self {
        self.optional(field, word.map(|w| format!("@{}", w.word_key())))
    }

    /// What differs from an earlier snapshot of the same thing.
    pub fn since(&self, before: &Snapshot) -> Changes {
        let changes = self.0.iter().filter_map(|(field, to)| {
            let from = before
                .0
                .iter()
                .find(|(name, _)| name == field)
                .map_or("", |(_, v)| v);
            (from != to).then(|| ((*field).to_owned(), (from.to_owned(), to.clone())))
        });
        Changes(changes.collect())
    }

    /// All non-empty fields, as changes from nothing.
    pub fn created(&self) -> Changes {
        self.since(&Snapshot::default())
    }
}

/// Field → (from, to), in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes(Vec<(String, (String, String))>);

impl Changes {
    /// No field: for actions that speak for themselves.
    pub fn none() -> Self {
        Self::default()
    }

    /// One field.
    pub fn one(field: &str, from: impl ToString, to: impl ToString) -> Self {
        Self(vec![(field.to_owned(), (from.to_string(), to.to_string()))])
    }

    /// Whether anything differs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields in words.
    pub fn fields(&self, t: impl Borrow<Translator>) -> Vec<FieldChange> {
        let t = *t.borrow();
        let value = |text: &str| match text.strip_prefix('@') {
            Some(key) => t.lookup(key).unwrap_or_else(|| text.to_owned()),
            // Dates are stored as `2021-09-22`, and read in the reader's way.
            None => match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
                Ok(day) if text.len() == 10 => t.short_date(day),
                _ => text.to_owned(),
            },
        };
        self.0
            .iter()
            .map(|(field, (from, to))| FieldChange {
                field: field.clone(),
                label: t.t(&field_key(field)),
                from: value(from),
                to: value(to),
            })
            .collect()
    }

    fn to_json(&self) -> serde_json::Value {
        self.0
            .iter()
            .map(|(field, (from, to))| serde_json::json!([field, from, to]))
            .collect::<Vec<_>>()
            .into()
    }

    fn from_json(value: serde_json::Value) -> Self {
        let rows: Vec<(String, String, String)> = serde_json::from_value(value).unwrap_or_default();
        Self(
            rows.into_iter()
                .map(|(field, from, to)| (field, (from, to)))
                .collect(),
        )
    }
}

/// Adds an entry. `actor` is none for the command line and background work.
pub async fn record(
    db: &mut PgConnection,
    at: DateTime<Utc>,
    actor: Option<PersonId>,
    subject: Subject,
    action: &str,
    changes: &Changes,
    note: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "INSERT INTO history (at, actor_id, subject_kind, subject_id, action, changes, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        at,
        actor.map(|id| id.0),
        subject.kind,
        subject.id,
        action,
        changes.to_json(),
        note
    )
    .execute(db)
    .await?;
    Ok(())
}

/// An entry to add.
#[derive(Debug, Clone)]
pub struct NewEntry {
    pub subject: Subject,
    pub action: String,
    pub changes: Changes,
    pub note: String,
}

/// Adds several entries, in their order, in one statement.
pub async fn record_all(
    db: &mut PgConnection,
    at: DateTime<Utc>,
    actor: Option<PersonId>,
    entries: &[NewEntry],
) -> sqlx::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let kinds: Vec<&str> = entries.iter().map(|e| e.subject.kind).collect();
    let ids: Vec<i64> = entries.iter().map(|e| e.subject.id).collect();
    let actions: Vec<&str> = entries.iter().map(|e| e.action.as_str()).collect();
    let changes: Vec<serde_json::Value> = entries.iter().map(|e| e.changes.to_json()).collect();
    let notes: Vec<&str> = entries.iter().map(|e| e.note.as_str()).collect();
    sqlx::query!(
        "INSERT INTO history (at, actor_id, subject_kind, subject_id, action, changes, note)
         SELECT $1, $2, kind, id, action, changes, note
         FROM unnest($3::text[], $4::bigint[], $5::text[], $6::jsonb[], $7::text[])
             WITH ORDINALITY AS entry (kind, id, action, changes, note, place)
         ORDER BY place",
        at,
        actor.map(|id| id.0),
        &kinds as &[&str],
        &ids,
        &actions as &[&str],
        &changes,
        &notes as &[&str]
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Adds an entry of the same action for each of many things, in one statement.
pub async fn record_many(
    db: &mut PgConnection,
    at: DateTime<Utc>,
    actor: Option<PersonId>,
    action: &str,
    entries: &[(Subject, Changes)],
    note: &str,
) -> sqlx::Result<()> {
    let entries = entries.iter().map(|(subject, changes)| NewEntry {
        subject: *subject,
        action: action.to_owned(),
        changes: changes.clone(),
        note: note.to_owned(),
    });
    record_all(db, at, actor, &entries.collect::<Vec<_>>()).await
}

/// An entry as shown.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub actor_id: Option<PersonId>,
    pub actor: Option<String>,
    pub action: String,
    pub changes: Changes,
    pub note: String,
}

/// Key of what an action is called.
pub fn action_key(action: &str) -> String {
    format!("history-action-{}", action.replace('_', "-"))
}

/// Key of what a field is called.
pub fn field_key(field: &str) -> String {
    format!("history-field-{}", field.replace('_', "-"))
}

/// A field's change, in the reader's language.
#[derive(Debug, Clone)]
pub struct FieldChange {
    /// Its name as it is stored.
    pub field: String,
    pub label: String,
    pub from: String,
    pub to: String,
}

impl Entry {
    /// What was done, in words.
    pub fn action_label(&self, t: impl Borrow<Translator>) -> String {
        t.borrow().t(&action_key(&self.action))
    }

    /// The changed fields, in words.
    pub fn fields(&self, t: impl Borrow<Translator>) -> Vec<FieldChange> {
        self.changes.fields(t)
    }
}

/// How many entries a page shows, unless it has its reasons.
pub const SHOWN: i64 = 50;

/// The latest entries of a thing of which whoever sees it may know all, as pages show them.
pub async fn latest(
    db: &mut PgConnection,
    subject: impl Into<Subject>,
) -> sqlx::Result<Vec<Entry>> {
    of(db, subject, Sight::All, SHOWN).await
}

/// The latest entries of a thing that the reader may know of, newest first.
pub async fn of(
    db: &mut PgConnection,
    subject: impl Into<Subject>,
    sight: Sight,
    limit: i64,
) -> sqlx::Result<Vec<Entry>> {
    let subject = subject.into();
    let (actions, shown) = match sight {
        Sight::All => (None, true),
        Sight::Only(open) => (Some(open), true),
        Sight::Without(closed) => (Some(closed), false),
    };
    let rows = sqlx::query!(
        r#"SELECT h.id, h.at, h.actor_id as "actor_id: PersonId", p.name as "actor?",
                  h.action, h.changes, h.note
           FROM history h LEFT JOIN person p ON p.id = h.actor_id
           WHERE h.subject_kind = $1 AND h.subject_id = $2
             AND ($3::text[] IS NULL OR (h.action = ANY($3)) = $4)
           ORDER BY h.id DESC LIMIT $5"#,
        subject.kind,
        subject.id,
        actions as Option<&[&str]>,
        shown,
        limit
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Entry {
            id: row.id,
            at: row.at,
            actor_id: row.actor_id,
            actor: row.actor,
            action: row.action,
            changes: Changes::from_json(row.changes),
            note: row.note,
        })
        .collect())
}

/// Who saved a thing last: shown when two people edited at once.
pub async fn last_change(
    db: &mut PgConnection,
    subject: Subject,
) -> sqlx::Result<Option<(String, DateTime<Utc>)>> {
    let row = sqlx::query!(
        r#"SELECT h.at, p.name as "actor?" FROM history h LEFT JOIN person p ON p.id = h.actor_id
           WHERE h.subject_kind = $1 AND h.subject_id = $2 ORDER BY h.id DESC LIMIT 1"#,
        subject.kind,
        subject.id
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.actor.unwrap_or_default(), row.at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_a_change() {
        let before = Snapshot::new().text("title", "A").text("chapter", "1");
        let after = Snapshot::new().text("title", "B").text("chapter", "1");
        assert_eq!(after.since(&before), Changes::one("title", "A", "B"));
        assert!(after.since(&after).is_empty());
    }

    #[test]
    fn changes_survive_storage_in_order() {
        let changes = Snapshot::new().text("z", "1").text("a", "2").created();
        assert_eq!(Changes::from_json(changes.to_json()), changes);
    }
}
