//! Writing links of cards, recorded in the history of each card.

use sqlx::PgConnection;

use super::{forms::AboutForm, model::Link, queries};
use crate::model::Veil;
use kernel::ids::{DecisionId, EntryId, GovernanceCardId, GovernanceTableId, PointId};
use platform::{
    auth::{Permit, rights::permission::WriteGovernance},
    errors::{OrStale as _, SaveError},
    history::{Changes, Subject},
};

/// A permit on a card.
type OnCard = Permit<WriteGovernance, GovernanceCardId>;

/// Says what a card is about, as its writer saw it at the form's version; what became the card, or the
/// card became, stays.
/// Fails: [`SaveError::Stale`] where somebody changed the card in between.
pub async fn set_about(
    db: &mut PgConnection,
    permit: &OnCard,
    form: &AboutForm,
    measures: &[i64],
) -> Result<(), SaveError> {
    let card = permit.on();
    sqlx::query!(
        "UPDATE governance_card SET version = version + 1 WHERE id = $1 AND version = $2",
        card.0,
        form.version
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let before = queries::told(db, card).await?;
    sqlx::query!(
        "DELETE FROM governance_card_link
         WHERE card_id = $1 AND point_id IS NULL AND decision_id IS NULL AND NOT made_of",
        card.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO governance_card_link (card_id, strategy_id, group_id, measure_id, entry_id)
         SELECT $1::bigint, id, NULL::bigint, NULL::bigint, NULL::bigint FROM unnest($2::bigint[]) AS id
         UNION ALL SELECT $1::bigint, NULL, id, NULL, NULL FROM unnest($3::bigint[]) AS id
         UNION ALL SELECT $1::bigint, NULL, NULL, id, NULL FROM unnest($4::bigint[]) AS id
         UNION ALL SELECT $1::bigint, NULL, NULL, NULL, id FROM unnest($5::bigint[]) AS id
         ON CONFLICT DO NOTHING",
        card.0,
        &form.strategies,
        &form.groups,
        measures,
        &form.entries
    )
    .execute(&mut *db)
    .await?;
    let after = queries::told(db, card).await?;
    if before != after {
        let changes = Changes::one("governance_links", before, after);
        permit.record_own(db, "link_card", &changes).await?;
    }
    Ok(())
}

/// Says that a note and a card are the same: one became the other. Nobody unlinks them by what the card
/// is about. Twice the same records nothing more.
pub async fn same_as_note(
    db: &mut PgConnection,
    permit: &OnCard,
    entry: EntryId,
) -> Result<(), SaveError> {
    let card = permit.on();
    let before = queries::told(db, card).await?;
    let done = sqlx::query!(
        "INSERT INTO governance_card_link AS l (card_id, entry_id, made_of) VALUES ($1, $2, true)
         ON CONFLICT ON CONSTRAINT governance_card_link_key DO UPDATE SET made_of = true WHERE NOT l.made_of",
        card.0,
        entry.0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let after = queries::told(db, card).await?;
        let changes = Changes::one("governance_links", before, after);
        permit.record_own(db, "link_card", &changes).await?;
    }
    Ok(())
}

/// Takes a link back; twice the same click records nothing more.
pub async fn remove(db: &mut PgConnection, permit: &OnCard, link: &Link) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "DELETE FROM governance_card_link WHERE id = $1 AND card_id = $2",
        link.id.0,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let changes = match link.kind.leads_on() {
            // Only some may know its name.
            true => Changes::none(),
            false => Changes::one("governance_links", &link.label, ""),
        };
        permit.record_own(db, "unlink_card", &changes).await?;
    }
    Ok(())
}

/// Holds cards of a table until the transaction ends, those that are put away or merged left out: none
/// of them vanishes meanwhile. `veil`: nor what that reader does not see.
/// Which ones it holds.
pub async fn hold(
    db: &mut PgConnection,
    table: GovernanceTableId,
    cards: &[GovernanceCardId],
    veil: Option<Veil>,
) -> sqlx::Result<Vec<GovernanceCardId>> {
    let ids: Vec<i64> = cards.iter().map(|id| id.0).collect();
    sqlx::query_scalar!(
        r#"SELECT id as "id: GovernanceCardId" FROM governance_card
           WHERE id = ANY($1) AND table_id = $2 AND archived_at IS NULL AND leader_id IS NULL
             AND governance_seen(author_id, author_invitee_id, written_at, $3, NULL, $4)
           ORDER BY id FOR NO KEY UPDATE"#,
        &ids,
        table.0,
        veil.map(|veil| veil.reader.0),
        veil.map(|veil| veil.since)
    )
    .fetch_all(db)
    .await
}

/// Says that cards are on an agenda. The caller holds them. `occasion`: the meeting, as the history
/// calls it.
pub async fn put_on_agenda(
    db: &mut PgConnection,
    permit: &Permit<WriteGovernance, GovernanceTableId>,
    cards: &[GovernanceCardId],
    point: PointId,
    occasion: &str,
) -> Result<(), SaveError> {
    let ids: Vec<i64> = cards.iter().map(|id| id.0).collect();
    let linked = sqlx::query_scalar!(
        r#"INSERT INTO governance_card_link (card_id, point_id)
           SELECT id, $2::bigint FROM governance_card WHERE id = ANY($1) AND table_id = $3
           ON CONFLICT DO NOTHING RETURNING card_id as "card: GovernanceCardId""#,
        &ids,
        point.0,
        permit.on().0
    )
    .fetch_all(&mut *db)
    .await?;
    let told = told(&linked, &Changes::one("governance_agenda", "", occasion));
    permit
        .record_many(db, "put_card_on_agenda", &told, "")
        .await?;
    Ok(())
}

/// Says that a decision came of cards. The caller holds them.
pub async fn decide(
    db: &mut PgConnection,
    permit: &Permit<WriteGovernance, GovernanceTableId>,
    cards: &[GovernanceCardId],
    decision: DecisionId,
    code: &str,
) -> Result<(), SaveError> {
    let ids: Vec<i64> = cards.iter().map(|id| id.0).collect();
    let linked = sqlx::query_scalar!(
        r#"INSERT INTO governance_card_link (card_id, decision_id)
           SELECT id, $2::bigint FROM governance_card WHERE id = ANY($1) AND table_id = $3
           ON CONFLICT DO NOTHING RETURNING card_id as "card: GovernanceCardId""#,
        &ids,
        decision.0,
        permit.on().0
    )
    .fetch_all(&mut *db)
    .await?;
    let told = told(&linked, &Changes::one("governance_decision", "", code));
    permit.record_many(db, "decide_card", &told, "").await?;
    Ok(())
}

/// The same change of each card.
fn told(cards: &[GovernanceCardId], change: &Changes) -> Vec<(Subject, Changes)> {
    let cards = cards.iter();
    cards
        .map(|card| (Subject::from(*card), change.clone()))
        .collect()
}
