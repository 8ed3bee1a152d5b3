//! What others noted about somebody who is erased, and where their name stands in what others were
//! told: calls, mails, the history. What people wrote themselves stays as they wrote it.

use sqlx::PgConnection;

use super::model::{Erasing, NAMELESS};
use kernel::ids::{CircleId, CircleInviteeId};
use platform::auth::{Permit, rights::permission::AnswerCircle};

/// What somebody was called on the list: now, and before it was corrected.
#[derive(Debug, Clone, Default)]
pub(super) struct Called {
    /// Names, and addresses.
    pub names: Vec<String>,
    /// In small letters.
    addresses: Vec<String>,
    organisations: Vec<String>,
}

impl Called {
    /// As lists of those who came write them: `Nora Noms`, `Nora Noms (BEE)`.
    pub(super) fn on_lists(&self) -> Vec<String> {
        let of = |name: &String| {
            let with = |organisation: &String| format!("{name} ({organisation})");
            let with = self.organisations.iter().map(with);
            std::iter::once(name.clone())
                .chain(with)
                .collect::<Vec<_>>()
        };
        self.names.iter().flat_map(of).collect()
    }
}

/// What somebody was called. What was corrected and is somebody else's name on the list now is theirs.
pub(super) async fn called(db: &mut PgConnection, id: CircleInviteeId) -> sqlx::Result<Called> {
    let rows = sqlx::query!(
        r#"WITH said AS (
             SELECT change->>0 AS field, value.words, false AS holds
             FROM history h
             CROSS JOIN LATERAL jsonb_array_elements(
                 CASE jsonb_typeof(h.changes) WHEN 'array' THEN h.changes ELSE '[]' END) AS change
             CROSS JOIN LATERAL (VALUES (change->>1), (change->>2)) AS value (words)
             WHERE h.subject_kind = 'circle_invitee' AND h.subject_id = $1
             UNION ALL
             SELECT held.field, held.words, true
             FROM circle_invitee i LEFT JOIN organisation o ON o.id = i.organisation_id
             CROSS JOIN LATERAL (VALUES ('name', i.name), ('email', i.email), ('organisation', i.organisation),
                                        ('organisation', o.name), ('organisation', o.short_name)) AS held (field, words)
             WHERE i.id = $1)
           SELECT DISTINCT field as "field!", words as "words!" FROM said
           WHERE field IN ('name', 'email', 'organisation') AND btrim(words) <> ''
             AND (holds OR NOT EXISTS (
                  SELECT FROM circle_invitee me JOIN circle_invitee o ON o.circle_id = me.circle_id AND o.id <> me.id
                  WHERE me.id = $1 AND o.erased_at IS NULL AND words IN (o.name, o.email)))"#,
        id.0
    )
    .fetch_all(db)
    .await?;
    let mut called = Called::default();
    for row in rows {
        match row.field.as_str() {
            "organisation" => called.organisations.push(row.words),
            field => {
                if field == "email" {
                    called.addresses.push(row.words.trim().to_lowercase());
                }
                called.names.push(row.words);
            }
        }
    }
    Ok(called)
}

/// Erases it, and who they were from what others were told.
pub(super) async fn erase(
    db: &mut PgConnection,
    permit: &Permit<AnswerCircle, CircleInviteeId>,
    erasing: Erasing<'_>,
    called: &Called,
) -> sqlx::Result<()> {
    let id = permit.on();
    noted(db, id).await?;
    own_mails(db, id, called).await?;
    // The history's trigger lets this transaction, and only this one, change entries.
    sqlx::query!("SELECT set_config('jalon.erasure', 'on', true)")
        .fetch_one(&mut *db)
        .await?;
    own_history(db, erasing).await?;
    for name in &called.names {
        history_of_others(db, erasing.circle.id, name).await?;
        mails_of_others(db, erasing.circle.id, name).await?;
    }
    sqlx::query!("SELECT set_config('jalon.erasure', 'off', true)")
        .fetch_one(db)
        .await?;
    Ok(())
}

/// Calls, what they read, and what they added to their answers.
async fn noted(db: &mut PgConnection, id: CircleInviteeId) -> sqlx::Result<()> {
    sqlx::query!("DELETE FROM circle_call WHERE invitee_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    sqlx::query!("DELETE FROM note_reading WHERE invitee_id = $1", id.0)
        .execute(&mut *db)
        .await?;
    sqlx::query!(
        "UPDATE invitee_reply SET remark = '' WHERE invitee_id = $1",
        id.0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Their mails, what came back of them, and what is known of addresses that nobody else has.
async fn own_mails(
    db: &mut PgConnection,
    id: CircleInviteeId,
    called: &Called,
) -> sqlx::Result<()> {
    let addresses = sqlx::query_scalar!(
        r#"SELECT said.address as "address!" FROM unnest($2::text[]) AS said (address)
           WHERE NOT EXISTS (SELECT FROM person p WHERE lower(p.email) = said.address)
             AND NOT EXISTS (SELECT FROM circle_invitee i WHERE i.address = said.address AND i.id <> $1)"#,
        id.0,
        &called.addresses
    )
    .fetch_all(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM mail_return WHERE address = ANY($2) OR sender = ANY($2)
            OR mail_id IN (SELECT m.id FROM mail m WHERE m.about_kind = 'circle_invitee' AND m.about_id = $1)",
        id.0,
        &addresses
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM mail_address WHERE address = ANY($1)",
        &addresses
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "DELETE FROM mail WHERE about_kind = 'circle_invitee' AND about_id = $1",
        id.0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Their own history and that of what they brought.
async fn own_history(db: &mut PgConnection, erasing: Erasing<'_>) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE history h SET changes = '[]', note = '',
                actor_id = CASE WHEN h.actor_id IS DISTINCT FROM $2 THEN h.actor_id END
         FROM (SELECT 'circle_invitee' AS kind, $1::bigint AS id
               UNION ALL SELECT 'contribution', c.id FROM contribution c WHERE c.invitee_id = $1) own
         WHERE h.subject_kind = own.kind AND h.subject_id = own.id",
        erasing.invitee.id.0,
        erasing.invitee.person_id.map(|person| person.0)
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A name in the history of the circle, of others and of what these brought. A change's value is the
/// whole name or another: replaced as JSON strings.
async fn history_of_others(
    db: &mut PgConnection,
    circle: CircleId,
    name: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE history h
         SET changes = replace(h.changes::text, to_jsonb($2::text)::text, to_jsonb($3::text)::text)::jsonb
         FROM (SELECT 'circle' AS kind, $1::bigint AS id
               UNION ALL SELECT 'circle_invitee', o.id FROM circle_invitee o WHERE o.circle_id = $1
               UNION ALL SELECT 'contribution', c.id FROM contribution c WHERE c.circle_id = $1) s
         WHERE h.subject_kind = s.kind AND h.subject_id = s.id
           AND strpos(h.changes::text, to_jsonb($2::text)::text) > 0",
        circle.0,
        name,
        NAMELESS
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A name in the mails of the circle to others: who comes instead, whose link is in other hands.
async fn mails_of_others(db: &mut PgConnection, circle: CircleId, name: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE mail m
         SET subject = regexp_replace(m.subject, $2, $3, 'g'), body = regexp_replace(m.body, $2, $3, 'g'),
             html = regexp_replace(m.html, $2, $3, 'g'), calendar = regexp_replace(m.calendar, $2, $3, 'g')
         FROM (SELECT 'circle' AS kind, $1::bigint AS id
               UNION ALL SELECT 'circle_invitee', o.id FROM circle_invitee o WHERE o.circle_id = $1) s
         WHERE m.about_kind = s.kind AND m.about_id = s.id
           AND (m.subject ~ $2 OR m.body ~ $2 OR m.html ~ $2 OR m.calendar ~ $2)",
        circle.0,
        whole_words(name),
        NAMELESS
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A pattern that finds a name, as text or as HTML writes it, and no part of a longer word.
fn whole_words(name: &str) -> String {
    let mut pattern = String::from("(?<![[:alnum:]])");
    for sign in name.trim().chars() {
        match sign {
            '&' => pattern.push_str("&(?:#38;)?"),
            '<' | '>' | '"' | '\'' => {
                pattern.push_str(&format!("(?:{sign}|&#{};)", u32::from(sign)));
            }
            _ if sign.is_ascii_punctuation() => {
                pattern.push('\\');
                pattern.push(sign);
            }
            _ => pattern.push(sign),
        }
    }
    pattern + "(?![[:alnum:]])"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whole_and_as_html_writes_it() {
        assert_eq!(
            whole_words("J. d'Ô & fils"),
            r"(?<![[:alnum:]])J\. d(?:'|&#39;)Ô &(?:#38;)? fils(?![[:alnum:]])"
        );
    }

    #[test]
    fn lists_have_a_name_alone_or_with_its_organisation() {
        let called = Called {
            names: vec!["Nora Noms".into()],
            organisations: vec!["BEE".into()],
            ..Called::default()
        };
        assert_eq!(called.on_lists(), ["Nora Noms", "Nora Noms (BEE)"]);
    }
}
