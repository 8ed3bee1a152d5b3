//! Moving cards. A cell's cards are ordered while its row is held: two moves into one cell come one
//! after the other, and neither is lost.

use sqlx::PgConnection;

use super::{
    forms::MoveForm,
    model::{Card, Place},
    policy::OnCard,
    queries,
};
use crate::model::Cell;
use kernel::ids::{GovernanceCardId, GovernanceTableId};
use platform::{
    auth::{Permit, rights::permission::WriteGovernance},
    errors::{AppError, SaveError},
};

/// Holds a cell of a table, into which a card comes, until the transaction ends.
pub async fn hold_cell(
    db: &mut PgConnection,
    permit: &Permit<WriteGovernance, GovernanceTableId>,
    cell: Cell,
) -> sqlx::Result<()> {
    hold_cells(db, permit.on(), &[cell]).await
}

/// Holds cells of a table until the transaction ends, always in the same order: two moves that cross
/// do not wait for each other.
async fn hold_cells(
    db: &mut PgConnection,
    table: GovernanceTableId,
    cells: &[Cell],
) -> sqlx::Result<()> {
    let mut cells = cells.to_vec();
    cells.sort_unstable();
    cells.dedup();
    let topics: Vec<i64> = cells.iter().map(|cell| cell.topic.0).collect();
    let levels: Vec<i64> = cells.iter().map(|cell| cell.level.0).collect();
    sqlx::query!(
        "INSERT INTO governance_cell (topic_id, level_id, table_id)
         SELECT topic, level, $3 FROM unnest($1::bigint[], $2::bigint[]) AS c (topic, level)
         ORDER BY topic, level
         ON CONFLICT DO NOTHING",
        &topics,
        &levels,
        table.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "SELECT topic_id FROM governance_cell
         WHERE (topic_id, level_id) IN (SELECT * FROM unnest($1::bigint[], $2::bigint[]))
         ORDER BY topic_id, level_id FOR UPDATE",
        &topics,
        &levels
    )
    .fetch_all(db)
    .await?;
    Ok(())
}

/// A move that was made.
#[derive(Debug, Clone, Copy)]
pub struct Moved {
    /// The version of the card's place now.
    pub version: i32,
    /// Where in its cell it was.
    pub was: Place,
}

/// Puts a card into a cell, after the neighbour that the form names; none where that one is not there
/// any more.
/// Fails: [`SaveError::Stale`] where somebody moved the card in between.
pub async fn put(
    db: &mut PgConnection,
    permit: &OnCard,
    card: &Card,
    form: &MoveForm,
) -> Result<Option<Moved>, SaveError> {
    hold_cells(db, card.table_id, &[card.cell(), form.to]).await?;
    let was = place_of(db, card).await?;
    let version = sqlx::query_scalar!(
        "UPDATE governance_card
         SET topic_id = $3, level_id = $4, position_version = position_version + 1,
             from_topic_id = CASE WHEN topic_id = $3 AND level_id = $4 THEN from_topic_id ELSE topic_id END,
             from_level_id = CASE WHEN topic_id = $3 AND level_id = $4 THEN from_level_id ELSE level_id END
         WHERE id = $1 AND position_version = $2 AND archived_at IS NULL RETURNING position_version",
        permit.on().0,
        form.version,
        form.to.topic.0,
        form.to.level.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let version = version.ok_or(SaveError::Stale)?;
    let others = queries::neighbours(db, form.to, None).await?.into_iter();
    let others = others.map(|other| other.id).collect();
    let Some(order) = ordered(others, card.id, form) else {
        return Ok(None);
    };
    let order: Vec<i64> = order.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE governance_card SET position = p.place
         FROM unnest($1::bigint[]) WITH ORDINALITY AS p (id, place)
         WHERE governance_card.id = p.id AND governance_card.position <> p.place",
        &order
    )
    .execute(&mut *db)
    .await?;
    tell(db, permit, card).await?;
    Ok(Some(Moved { version, was }))
}

/// The cards of a cell with one more, or one at another place, in their new order; none where the
/// neighbour that the form names is not among them.
fn ordered(
    mut order: Vec<GovernanceCardId>,
    card: GovernanceCardId,
    form: &MoveForm,
) -> Option<Vec<GovernanceCardId>> {
    order.retain(|id| *id != card);
    let at = match form.after {
        Place::First => Some(0),
        Place::Last => Some(order.len()),
        Place::After(id) => order.iter().position(|other| *other == id).map(|at| at + 1),
    };
    let at = at.or(form.takes_back.then_some(order.len()))?;
    order.insert(at, card);
    Some(order)
}

/// Where in its cell a card is.
async fn place_of(db: &mut PgConnection, card: &Card) -> sqlx::Result<Place> {
    let before = sqlx::query_scalar!(
        r#"SELECT id as "id: GovernanceCardId" FROM governance_card
           WHERE topic_id = $1 AND level_id = $2 AND (position, id) < ($3, $4)
             AND archived_at IS NULL AND leader_id IS NULL
           ORDER BY position DESC, id DESC LIMIT 1"#,
        card.topic_id.0,
        card.level_id.0,
        card.position,
        card.id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(before.map_or(Place::First, Place::After))
}

/// The history tells from which cell to which, by their names of then; within a cell, that it moved.
async fn tell(db: &mut PgConnection, permit: &OnCard, before: &Card) -> Result<(), SaveError> {
    let after = queries::card(db, None, before.id).await?;
    let after = after.ok_or(AppError::NotFound)?;
    if before.cell() == after.cell() {
        permit.record_own_act(db, "place_card").await?;
    } else {
        permit
            .record_change(
                db,
                permit.on(),
                "move_card",
                &before.placed(),
                &after.placed(),
                "",
            )
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::ids::GovernanceLineId;

    fn to(after: Place) -> MoveForm {
        MoveForm {
            to: Cell {
                topic: GovernanceLineId(1),
                level: GovernanceLineId(2),
            },
            after,
            version: 1,
            takes_back: false,
        }
    }

    #[test]
    fn ten_thousand_cards_fit_between_two() {
        let id = GovernanceCardId;
        let gap = to(Place::After(id(1)));
        let mut order = vec![id(1), id(2)];
        for card in 3..=10_002 {
            order = ordered(order, id(card), &gap).unwrap();
        }
        // Each stands where it was put: right after the first, before all that came earlier.
        let wanted = std::iter::once(1).chain((3..=10_002).rev()).chain([2]);
        assert_eq!(order, wanted.map(id).collect::<Vec<_>>());
    }

    #[test]
    fn a_card_has_one_place_and_no_neighbour_elsewhere() {
        let id = GovernanceCardId;
        let all = || vec![id(1), id(2), id(3)];
        let placed = |after| ordered(all(), id(2), &to(after));
        assert_eq!(placed(Place::First), Some(vec![id(2), id(1), id(3)]));
        assert_eq!(placed(Place::Last), Some(vec![id(1), id(3), id(2)]));
        assert_eq!(placed(Place::After(id(9))), None);
        assert_eq!(placed(Place::After(id(2))), None, "nor itself");
        let back = MoveForm {
            takes_back: true,
            ..to(Place::After(id(9)))
        };
        assert_eq!(ordered(all(), id(2), &back), placed(Place::Last));
    }
}
