//! Taking back what was just done: the message that tells of an act offers it, where an ordinary route
//! can undo it. Its form says at which version the act left the thing, so that nothing that changed
//! since is lost.
//!
//! ```ignore
//! let act = undo::begin(&mut tx, &raw, "meeting", id.0).await?;
//! commands::set_cancelled(&mut tx, &permit, true, &reason).await?;
//! let flash = Flash::success("meeting-cancelled").arg("name", title);
//! let flash = act.offering(&mut tx, flash, Undo::to(urls::meeting_reinstate(id))).await?;
//! ```

use serde::{Deserialize, Serialize};
use sqlx::{AssertSqlSafe, PgConnection};

use super::{Flash, once};
use crate::errors::{AppError, Result};

/// The field by which a form takes an act back: the version at which that left the thing; 0 where it
/// left none.
pub const FIELD: &str = "undoes";

/// A form that takes an act back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undo {
    action: String,
    version: i32,
    fields: Vec<(String, String)>,
}

impl Undo {
    /// Sent to this address.
    pub fn to(action: String) -> Self {
        Self {
            action,
            version: 0,
            fields: Vec::new(),
        }
    }

    /// With a field of the route's own.
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.fields.push((name.to_owned(), value.to_string()));
        self
    }

    /// Of a thing that the act left at this version.
    fn at(mut self, version: i32) -> Self {
        self.version = version;
        self
    }

    /// Where it is sent.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// At which version the act left the thing.
    pub fn version(&self) -> i32 {
        self.version
    }

    /// What else the route reads.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// A key of its own: two clicks take it back once.
    pub fn key(&self) -> String {
        once::new_key()
    }

    /// Whether it is sent to Jalon: a forged cookie may say otherwise.
    pub(super) fn stays_within(&self) -> bool {
        let path = self.action.strip_prefix('/');
        let plain = self.action.chars().all(|c| c.is_ascii_graphic());
        plain && path.is_some_and(|path| !path.starts_with(['/', '\\']))
    }
}

/// Whether a form takes an act back.
pub fn takes_back(raw: &[(String, String)]) -> bool {
    seen(raw).is_some()
}

fn seen(raw: &[(String, String)]) -> Option<i32> {
    let (_, version) = raw.iter().find(|(name, _)| name == FIELD)?;
    // No thing is at a version that is no number.
    Some(version.parse().unwrap_or(-1))
}

/// A form's act on a thing, in its transaction.
#[derive(Debug)]
pub struct Act {
    table: &'static str,
    id: i64,
    takes_back: bool,
}

/// An act begins. Where it takes another one back, it holds the thing until the transaction ends.
/// Fails: [`AppError::Conflict`] where the thing changed since what is to be taken back.
pub async fn begin(
    db: &mut PgConnection,
    raw: &[(String, String)],
    table: &'static str,
    id: i64,
) -> Result<Act> {
    let seen = seen(raw);
    if let Some(seen) = seen
        && version(db, table, id).await? != seen
    {
        return Err(AppError::Conflict("undo-too-late"));
    }
    Ok(Act {
        table,
        id,
        takes_back: seen.is_some(),
    })
}

impl Act {
    /// The message that the act is done; it offers to take it back, unless the act did so itself.
    pub async fn offering(self, db: &mut PgConnection, flash: Flash, undo: Undo) -> Result<Flash> {
        if self.takes_back {
            return Ok(flash);
        }
        let version = version(db, self.table, self.id).await?;
        Ok(flash.undone_by(undo.at(version)))
    }

    /// The same on what it has made.
    pub fn on(self, id: i64) -> Self {
        Self { id, ..self }
    }

    /// Whether it takes another act back.
    pub fn takes_back(&self) -> bool {
        self.takes_back
    }
}

/// The version of a thing, held until the transaction ends; 0 where there is none.
async fn version(db: &mut PgConnection, table: &'static str, id: i64) -> Result<i32> {
    // The table's name stands in the program.
    let held = format!("SELECT version FROM {table} WHERE id = $1 FOR NO KEY UPDATE");
    let found: Option<i32> = sqlx::query_scalar(AssertSqlSafe(held))
        .bind(id)
        .fetch_optional(db)
        .await?;
    Ok(found.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_sent_to_jalon_alone() {
        let to = |action: &str| Undo::to(action.into()).stays_within();
        assert!(to("/meetings/7/reinstate"));
        for action in [
            "//elsewhere",
            "/\\elsewhere",
            "https://elsewhere",
            "",
            "/\u{7}x",
        ] {
            assert!(!to(action), "{action}");
        }
    }

    #[test]
    fn a_form_says_that_it_takes_something_back() {
        let form = |fields: &[(&str, &str)]| {
            let fields = fields.iter().map(|(n, v)| ((*n).into(), (*v).into()));
            seen(&fields.collect::<Vec<_>>())
        };
        assert_eq!(form(&[("version", "7")]), None);
        assert_eq!(form(&[(FIELD, "7")]), Some(7));
        assert_eq!(form(&[(FIELD, "seven")]), Some(-1));
    }
}
