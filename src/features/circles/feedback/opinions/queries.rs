//! Reading first opinions.

use sqlx::PgConnection;

use super::model::Opinion;
use kernel::{
    circle::Involvement,
    ids::{AxisId, CircleId, CircleInviteeId},
};

/// Somebody's own.
pub(crate) async fn of_invitee(
    db: &mut PgConnection,
    circle: CircleId,
    invitee: CircleInviteeId,
) -> sqlx::Result<Vec<Opinion>> {
    sqlx::query_as!(
        Opinion,
        r#"SELECT axis_id as "axis: AxisId", unnamed, appreciation, involvement as "involvement: Involvement",
                  remark, version
           FROM first_opinion WHERE circle_id = $1 AND invitee_id = $2 ORDER BY axis_id LIMIT 100"#,
        circle.0,
        invitee.0
    )
    .fetch_all(db)
    .await
}

/// An opinion as the pilot reads it.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub axis: AxisId,
    pub appreciation: Option<i16>,
    pub involvement: Option<Involvement>,
    pub remark: String,
    /// Empty where the author wants no name.
    pub name: String,
    pub organisation: String,
    pub unnamed: bool,
}

/// All of a circle, in an order that says nothing.
pub(crate) async fn of_circle(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Said>> {
    sqlx::query_as!(
        Said,
        r#"SELECT o.axis_id as "axis: AxisId", o.appreciation, o.involvement as "involvement: Involvement", o.remark,
                  CASE WHEN o.unnamed THEN '' ELSE coalesce(nullif(i.name, ''), i.email, '') END as "name!",
                  CASE WHEN o.unnamed THEN ''
                       ELSE coalesce(nullif(g.short_name, ''), g.name, i.organisation) END as "organisation!",
                  o.unnamed
           FROM first_opinion o
           JOIN circle_invitee i ON i.id = o.invitee_id AND i.archived_at IS NULL
           LEFT JOIN organisation g ON g.id = i.organisation_id
           WHERE o.circle_id = $1 ORDER BY o.id LIMIT 5000"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// How many people said something.
pub(crate) async fn people(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT count(DISTINCT o.invitee_id) as "people!" FROM first_opinion o
           JOIN circle_invitee i ON i.id = o.invitee_id AND i.archived_at IS NULL
           WHERE o.circle_id = $1"#,
        circle.0
    )
    .fetch_one(db)
    .await
}
