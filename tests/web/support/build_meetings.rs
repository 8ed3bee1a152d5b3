//! Builders around meetings. They write directly, so that each test says only what matters to it.

use chrono::TimeDelta;
use kernel::ids::{EntryId, GroupId, MeetingId, PersonId, PointId};

use super::TestApp;

impl TestApp {
    /// A planned meeting of a group in a week, two hours long.
    pub async fn meeting(&self, group: GroupId, title: &str) -> MeetingId {
        let starts = self.clock.now() + TimeDelta::days(7);
        MeetingId(
            sqlx::query_scalar(
                "INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at)
                 VALUES ('group', $1, $2, 2021,
                         (SELECT coalesce(max(number), 0) + 1 FROM meeting WHERE group_id = $1),
                         $3, $3 + interval '2 hours') RETURNING id",
            )
            .bind(group.0)
            .bind(title)
            .bind(starts)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// The day of a meeting that was to come in a week.
    pub async fn meeting_is_today(&self, id: MeetingId) {
        run!(self,
            "UPDATE meeting SET starts_at = starts_at - interval '7 days', ends_at = ends_at - interval '7 days'
             WHERE id = $1";
            id.0);
    }

    /// A group's special PREC session, in a week.
    pub async fn prec_session(&self, group: GroupId) -> MeetingId {
        let id = self.meeting(group, "Séance spéciale PREC").await;
        run!(self, "UPDATE meeting SET kind = 'prec_session' WHERE id = $1"; id.0);
        id
    }

    /// Puts somebody on the attendance list.
    pub async fn attends(&self, meeting: MeetingId, person: PersonId, standing: &str) {
        run!(self, "INSERT INTO attendance (meeting_id, person_id, standing) VALUES ($1, $2, $3)";
            meeting.0, person.0, standing);
    }

    /// A top-level point at the end of the agenda.
    pub async fn point(&self, meeting: MeetingId, title: &str) -> PointId {
        PointId(
            sqlx::query_scalar(
                "INSERT INTO agenda_point (meeting_id, position, title)
                 VALUES ($1, (SELECT coalesce(max(position), 0) + 1 FROM agenda_point WHERE meeting_id = $1), $2)
                 RETURNING id",
            )
            .bind(meeting.0)
            .bind(title)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// A point below another one, at the end of the agenda.
    pub async fn sub_point(&self, above: PointId, title: &str) -> PointId {
        PointId(
            sqlx::query_scalar(
                "INSERT INTO agenda_point (meeting_id, parent_id, level, position, title)
                 SELECT p.meeting_id, p.id, p.level + 1,
                        (SELECT max(position) + 1 FROM agenda_point WHERE meeting_id = p.meeting_id), $2
                 FROM agenda_point p WHERE p.id = $1
                 RETURNING id",
            )
            .bind(above.0)
            .bind(title)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// A noted entry; opens the minutes.
    pub async fn noted(
        &self,
        meeting: MeetingId,
        point: PointId,
        kind: &str,
        body: &str,
    ) -> EntryId {
        run!(self,
            "INSERT INTO minutes (meeting_id, started_at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
            meeting.0, self.clock.now());
        EntryId(
            sqlx::query_scalar(
                "INSERT INTO entry (meeting_id, point_id, position, kind, body, client_key, written_at, change_no)
                 VALUES ($1, $2, (SELECT coalesce(max(position), 0) + 1 FROM entry WHERE point_id = $2),
                         $3, $4, gen_random_uuid()::text, $5, nextval('entry_change_no')) RETURNING id",
            )
            .bind(meeting.0)
            .bind(point.0)
            .bind(kind)
            .bind(body)
            .bind(self.clock.now())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }
}
