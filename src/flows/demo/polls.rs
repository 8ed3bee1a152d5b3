//! A date poll.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{Calendar, meetings::working_day, people::People, plan::Stored};
use kernel::dates::from_brussels;

/// A poll under way: three weeks of slots, most have answered, one pilot has not.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    plan: &Stored,
    people: &People,
) -> anyhow::Result<()> {
    let now = calendar.moment(0, 0);
    let poll = sqlx::query_scalar!(
        "INSERT INTO poll (group_id, kind, title, description, duration_minutes, video_url, weekly, weekly_until,
                           closes_at, state, created_by_id, created_at)
         VALUES ($1, 'gt0', 'Créneau hebdomadaire du GT0', 'Une heure par semaine, en ligne.', 60,
                 'https://example.org/video/gt0', true, $2, $3, 'open', $4, $5) RETURNING id",
        plan.groups[&0].0,
        calendar.day(90),
        now + TimeDelta::days(6),
        people.of("coordination.adjointe").0,
        now - TimeDelta::days(3)
    )
    .fetch_one(&mut *db)
    .await?;
    let times = [9, 11, 14].map(|hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
    let slots: Vec<DateTime<Utc>> = [10, 11, 12, 13]
        .iter()
        .flat_map(|day| times.map(|time| from_brussels(working_day(calendar.day(*day)), time)))
        .collect();
    sqlx::query!(
        "INSERT INTO poll_slot (poll_id, starts_at, added_at)
         SELECT $1, starts_at, $3 FROM unnest($2::timestamptz[]) AS starts_at ON CONFLICT DO NOTHING",
        poll,
        &slots,
        now - TimeDelta::days(3)
    )
    .execute(&mut *db)
    .await?;
    let keys = [
        "pilote.gt1",
        "pilote.gt2",
        "pilote.gt3",
        "pilote.gt4",
        "pilote.gt5",
        "pilote.gt6",
        "coordination",
        "facilitation.a",
        "facilitation.b",
        "responsable.goodfood",
    ];
    for (n, key) in keys.iter().enumerate() {
        let answered = (*key != "pilote.gt5").then(|| now - TimeDelta::days(1));
        sqlx::query!(
            "WITH new AS (
                 INSERT INTO poll_invitee (poll_id, person_id, required, answered_at, mailed_at)
                 VALUES ($1, $2, $3, $4, $5) RETURNING id)
             INSERT INTO poll_answer (slot_id, invitee_id, answer)
             SELECT s.id, new.id, CASE WHEN s.id % 3 = 1 THEN 'yes' WHEN (s.id + $6) % 4 = 0 THEN 'no'
                                       WHEN (s.id + $6) % 3 = 0 THEN 'if_need_be' ELSE 'yes' END
             FROM new, poll_slot s WHERE s.poll_id = $1 AND $4::timestamptz IS NOT NULL",
            poll,
            people.of(key).0,
            key.starts_with("pilote"),
            answered,
            now - TimeDelta::days(3),
            i64::try_from(n)?
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}
