//! Circles side by side: who answered, and how. The pictures are those of their syntheses, no others,
//! so that nothing follows from one beside the other; until one is out, for who prepares it alone.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    overview,
    picture::Picture,
    queries::{self, Count},
};
use crate::{policy::Listed, small::FEWEST};
use kernel::{
    circle::{CircleState, Cycle, Round},
    ids::{AxisId, CircleId, GroupId},
    names::Names,
};
use platform::i18n::Translator;

/// Circles compared at most.
const MOST: i64 = 60;

/// A circle beside others.
#[derive(Debug, Clone)]
pub struct Compared {
    pub id: CircleId,
    pub group_id: GroupId,
    pub group_code: String,
    pub group_name: Names,
    pub title: String,
    pub cycle: Cycle,
    pub state: CircleState,
    pub without_reason: String,
    pub starts_at: Option<DateTime<Utc>>,
    pub invited: i64,
    /// Said yes, no or somebody else.
    pub replied: i64,
    pub coming: i64,
    /// Sent something in writing.
    pub wrote: i64,
    /// Its synthesis is out.
    pub out: bool,
}

/// `part` of `whole` in whole percents; none of nothing.
fn percent(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 100 + whole / 2) / whole)
}

impl Compared {
    /// Of those invited.
    pub fn replied_percent(&self) -> Option<i64> {
        percent(self.replied, self.invited)
    }

    /// Of those invited; none where so few wrote that one could guess who.
    pub fn wrote_percent(&self) -> Option<i64> {
        percent(self.wrote, self.invited).filter(|_| self.wrote >= FEWEST)
    }
}

/// The circles that the reader may know of, of the second cycle first.
pub async fn circles(db: &mut PgConnection, listed: &Listed) -> sqlx::Result<Vec<Compared>> {
    sqlx::query_as!(
        Compared,
        r#"WITH page AS (
             SELECT c.*, g.code, g.number AS group_number, g.names
             FROM circle c JOIN working_group g ON g.id = c.group_id
             WHERE c.archived_at IS NULL AND ($1 OR c.group_id = ANY($2))
             ORDER BY c.cycle DESC, g.number, c.number LIMIT $3)
           SELECT c.id as "id!: CircleId", c.group_id as "group_id!: GroupId", c.code as "group_code!", c.names as "group_name!: Names",
                  c.title as "title!", c.cycle as "cycle!: Cycle", c.state as "state!: CircleState",
                  c.without_reason as "without_reason!", m.starts_at as "starts_at?",
                  i.invited as "invited!", i.replied as "replied!", i.coming as "coming!", i.wrote as "wrote!",
                  EXISTS (SELECT FROM synthesis y WHERE y.circle_id = c.id AND y.out) as "out!"
           FROM page c
           LEFT JOIN meeting m ON m.id = c.meeting_id
           CROSS JOIN LATERAL (
             SELECT count(*) FILTER (WHERE n.invited) AS invited,
                    count(*) FILTER (WHERE n.replied) AS replied,
                    count(*) FILTER (WHERE n.coming) AS coming,
                    count(*) FILTER (WHERE EXISTS (SELECT FROM feedback_done d WHERE d.invitee_id = n.id)) AS wrote
             FROM circle_invitee n WHERE n.circle_id = c.id AND n.archived_at IS NULL) i
           ORDER BY c.cycle DESC, c.group_number, c.number"#,
        listed.all,
        &listed.groups,
        MOST
    )
    .fetch_all(db)
    .await
}

/// The pictures of an axis.
#[derive(Debug, Clone)]
pub struct AxisPictures {
    pub circle: CircleId,
    pub id: AxisId,
    pub label: Names,
    pub appreciation: Option<Picture>,
    pub involvement: Option<Picture>,
}

/// The pictures of those circles' axes on which something was answered.
pub async fn pictures(
    db: &mut PgConnection,
    circles: &[i64],
    now: DateTime<Utc>,
    t: Translator,
) -> sqlx::Result<Vec<AxisPictures>> {
    let counts = queries::counts(db, circles, now).await?;
    let rows = sqlx::query!(
        r#"SELECT c.id as "circle: CircleId", a.id as "id: AxisId", a.number, a.names as "name: Names"
           FROM circle c JOIN axis a ON a.group_id = c.group_id
           WHERE c.id = ANY($1) ORDER BY c.id, a.position, a.id LIMIT 1000"#,
        circles
    )
    .fetch_all(db)
    .await?;
    let pictures = rows.into_iter().filter_map(|row| {
        let here = counts.iter().filter(|count| count.circle == row.circle);
        let here: Vec<Count> = here.cloned().collect();
        let of = |round| overview::of_round(t, &here, row.id, round);
        let shown = AxisPictures {
            circle: row.circle,
            id: row.id,
            label: row.name.after(&format!("{}. ", row.number)),
            appreciation: of(Round::Appreciation),
            involvement: of(Round::Involvement),
        };
        let any = shown.appreciation.is_some() || shown.involvement.is_some();
        any.then_some(shown)
    });
    Ok(pictures.collect())
}
