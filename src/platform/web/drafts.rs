//! What is typed into a form is kept while one types (`static/js/drafts.js`), and given back when the
//! form is opened again, to the person who typed it. Forms with a password or a file are not kept,
//! nor any whose address holds a secret; sent and taken, a form's draft is forgotten.
//!
//! Table owned: `form_draft`.

use axum::{
    Router,
    http::{StatusCode, header},
    response::{IntoResponse, Json, Response},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use sqlx::{PgConnection, types::Json as Stored};

use super::{
    Answer, Flash, RawForm, RawQuery, Visit, get, given_back::is_secret, kept, once, post,
    state::AppState,
};
use crate::{
    auth::token::Secret,
    errors::{AppError, Result},
};
use kernel::{dates::clock_time, ids::PersonId};

/// How long a draft waits for its writer.
pub const LIFETIME: TimeDelta = TimeDelta::days(30);
/// So many of a person are kept; older ones give way.
const OF_A_PERSON: i64 = 50;
/// Bytes a draft may have.
const LARGEST: usize = 100 << 10;
/// Letters an address may have, and a word of it: what is longer may be a secret.
const LONGEST_ADDRESS: usize = 300;
const LONGEST_WORD: usize = 30;

type Fields = Vec<(String, String)>;

/// The routes, for the script.
pub fn router() -> Router<AppState> {
    crate::routes! {
        drafts: get(show).merge(post(keep));
    }
}

/// The draft of a form, with what its page says of drafts.
async fn show(visit: Visit, query: RawQuery) -> Answer {
    let address = address(query.first("form"))?;
    let (person, now) = (visit.actor.id, visit.actor.now);
    let found = of(&mut *visit.db().await?, person, address, now).await?;
    let t = visit.shell.t;
    let draft = found.map(|(fields, at)| {
        let said = t.t1("draft-taken-up", "when", t.moment(at));
        json!({ "said": said, "fields": fields })
    });
    let answer = json!({
        "draft": draft,
        "older": t.t("draft-older"),
        "erase": t.t("draft-erase"),
        "offline": t.t("draft-offline"),
        "signedOut": t.t("draft-signed-out"),
    });
    Ok(Json(answer).into_response())
}

/// Keeps what is typed; a form that says what it said at first has no draft.
async fn keep(visit: Visit, raw: RawForm) -> Answer {
    let address = address(raw.first("form"))?;
    let (t, person, now) = (visit.shell.t, visit.actor.id, visit.actor.now);
    let typed = raw.first("fields");
    if typed.len() > LARGEST {
        let said = t.t("draft-too-long");
        return Ok(told(StatusCode::PAYLOAD_TOO_LARGE, &said, None));
    }
    let mut tx = visit.begin().await?;
    let said = if typed.is_empty() {
        forget(&mut tx, person, address).await?;
        String::new()
    } else {
        store(&mut tx, person, address, &read(typed)?, now).await?;
        t.t1("draft-kept", "time", clock_time(now))
    };
    tx.commit().await?;
    Ok(told(StatusCode::OK, &said, None))
}

/// What a script is told that keeps a form: the words for its writer, and the version stored now.
pub fn told(status: StatusCode, said: &str, version: Option<i32>) -> Response {
    (status, Json(json!({ "said": said, "version": version }))).into_response()
}

/// The address of a form that may be kept.
fn address(text: &str) -> Result<&str> {
    let mut words = text.split(['/', '?', '&', '=']);
    let is_ours = text.starts_with('/') && !text.starts_with("//");
    let is_open = text.len() <= LONGEST_ADDRESS && words.all(|word| word.len() <= LONGEST_WORD);
    match is_ours && is_open {
        true => Ok(text),
        false => Err(AppError::BadRequest("error-400")),
    }
}

/// The fields that a script sends; none of a form with a password.
fn read(typed: &str) -> Result<Fields> {
    let wrong = AppError::BadRequest("error-400");
    let fields: Fields = serde_json::from_str(typed).map_err(|_| wrong.clone())?;
    if fields.iter().any(|(name, _)| is_secret(name)) {
        return Err(wrong);
    }
    // Each form drawn has a key of its own. PostgreSQL cannot store a NUL.
    let of_form = |name: &str| name != once::FIELD && name != kept::FIELD;
    let clean = |text: String| text.replace('\0', "");
    let fields = fields.into_iter().filter(|(name, _)| of_form(name));
    Ok(fields
        .map(|(name, value)| (clean(name), clean(value)))
        .collect())
}

async fn store(
    db: &mut PgConnection,
    person: PersonId,
    address: &str,
    fields: &Fields,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH former AS (
             DELETE FROM form_draft WHERE person_id = $1 AND address IN
                 (SELECT address FROM form_draft WHERE person_id = $1 AND address <> $2
                  ORDER BY saved_at DESC OFFSET $5))
         INSERT INTO form_draft (person_id, address, fields, saved_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id, address)
         DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at",
        person.0,
        address,
        Stored(fields) as _,
        now,
        OF_A_PERSON - 1
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What a person typed into a form and has not sent, and when.
async fn of(
    db: &mut PgConnection,
    person: PersonId,
    address: &str,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<(Fields, DateTime<Utc>)>> {
    let row = sqlx::query!(
        r#"SELECT fields as "fields: Stored<Fields>", saved_at FROM form_draft
           WHERE person_id = $1 AND address = $2 AND saved_at > $3"#,
        person.0,
        address,
        now - LIFETIME
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.fields.0, row.saved_at)))
}

async fn forget(db: &mut PgConnection, person: PersonId, address: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM form_draft WHERE person_id = $1 AND address = $2",
        person.0,
        address
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Whether a form was taken: it leads on, and nothing says that something went wrong.
pub(super) fn is_taken(response: &Response) -> bool {
    let extensions = response.extensions();
    let went_wrong = extensions
        .get::<Flash>()
        .is_some_and(|flash| flash.tone() == "error");
    response.status() == StatusCode::SEE_OTHER
        && response.headers().contains_key(header::LOCATION)
        && extensions.get::<AppError>().is_none()
        && !went_wrong
}

/// Forgets the draft of a form that was taken, of who sent it.
pub(super) async fn forget_sent(
    db: &mut PgConnection,
    session: &Secret,
    address: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM form_draft d USING session s
         WHERE s.token_hash = $1 AND d.person_id = s.person_id AND d.address = $2",
        session.hash(),
        address
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets all drafts of a person.
pub async fn forget_all(db: &mut PgConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM form_draft WHERE person_id = $1", person.0)
        .execute(db)
        .await?;
    Ok(())
}

/// Forgets drafts whose writer did not come back.
pub async fn sweep(db: &mut PgConnection, now: DateTime<Utc>) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM form_draft WHERE saved_at <= $1",
        now - LIFETIME
    )
    .execute(db)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_is_kept() {
        assert!(address("/measures/17/edit").is_ok());
        assert!(address("/couplings/3/4?from=list").is_ok());
        let link = format!("/poll/{}", "a".repeat(43));
        for wrong in ["", "people", "//elsewhere", link.as_str()] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
        assert!(read(r#"[["title","Un"],["password","deux"]]"#).is_err());
        assert!(read("{}").is_err());
        let kept = read(r#"[["title","U\u0000n"],["form_key","k"],["version","3"]]"#).unwrap();
        let expected = [("title", "Un"), ("version", "3")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(kept, expected);
    }
}
