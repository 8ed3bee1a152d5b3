//! Tests of `features/circles`: one file a room within; what they share is here.

pub mod axes;
pub mod feedback;
mod feedback_care;
mod feedback_times;
mod feedback_unnamed;
mod feedback_writing;
pub mod invitations;
pub mod live;
pub mod notes;
mod proof;
pub mod room;
pub mod sheet;
pub mod synthesis;

use chrono::TimeDelta;
use kernel::ids::{AxisId, AxisMeasureId, CircleId, CircleInviteeId, GroupId, NoteId};
use platform::auth::token::Secret;

use crate::{
    rights_table::{EDIT_MEETING, READ_MEETING},
    support::{MeetingBase, SampleIds, TestApp},
};

/// Whoever may see the group's circles.
pub const READ_CIRCLE: &str = READ_MEETING;
/// Whoever may prepare the group's circles.
pub const PREPARE_CIRCLE: &str = EDIT_MEETING;
/// Whoever may record: nobody takes notes in a sub-group of the samples.
pub const RECORD_CIRCLE: &str = EDIT_MEETING;
/// The coordination says what the committee made of a note.
pub const VALIDATE_NOTE: &str = "s xox xx xx xx x- - xx";
/// The link alone decides.
pub const BY_LINK: &str = "o ooo oo oo oo oo o oo";

/// What the samples of the rooms within are made in, of GT1.
pub struct CircleBase {
    pub group: GroupId,
    pub circle: CircleId,
    pub axis: AxisId,
    pub invitee: CircleInviteeId,
}

/// One of each thing of the room, for the rights table; each room within adds its own.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let circle = app.circle(base.group).await;
    let axis = app.axis(base.group, 1, "Réemploi").await;
    let invitee = app
        .invitee(circle, "Nora Noms", "nora@dehors.example", "invited")
        .await;
    let within = CircleBase {
        group: base.group,
        circle,
        axis,
        invitee,
    };
    let mut all = SampleIds {
        ids: vec![("/circles/axes/", axis.to_string())],
        named: vec![
            ("axis", axis.to_string()),
            (
                "axis_measure",
                app.axis_measure(axis, "Consigne").await.to_string(),
            ),
            ("circle_invitee", invitee.to_string()),
            ("circle_secret", app.circle_secret(invitee).await),
        ],
    };
    for found in [
        notes::samples(app, &within).await,
        sheet::samples(app, &within).await,
        live::samples(app, &within).await,
        feedback::samples(app, &within).await,
        synthesis::samples(app, &within).await,
        invitations::samples(app, &within).await,
    ] {
        all.ids.extend(found.ids);
        all.named.extend(found.named);
    }
    // The most special first.
    all.ids.push(("/circles/", circle.to_string()));
    all
}

impl TestApp {
    /// A group's second circle that invites; its meeting is in three weeks.
    pub async fn circle(&self, group: GroupId) -> CircleId {
        let meeting = self.meeting(group, "2e cercle").await;
        run!(self,
            "UPDATE meeting SET kind = 'second_circle', starts_at = $2, ends_at = $2 + interval '3 hours'
             WHERE id = $1";
            meeting.0, self.clock.now() + TimeDelta::days(21));
        CircleId(
            sqlx::query_scalar(
                "INSERT INTO circle (group_id, cycle, number, title, meeting_id, state)
                 VALUES ($1, 'second', (SELECT count(*) + 1 FROM circle WHERE group_id = $1),
                         '2e cercle', $2, 'inviting') RETURNING id",
            )
            .bind(group.0)
            .bind(meeting.0)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// An axis of a group.
    pub async fn axis(&self, group: GroupId, number: i32, title: &str) -> AxisId {
        AxisId(
            sqlx::query_scalar(
                "INSERT INTO axis (group_id, number, position, title) VALUES ($1, $2, $2, $3) RETURNING id",
            )
            .bind(group.0)
            .bind(number)
            .bind(title)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// A measure beneath an axis.
    pub async fn axis_measure(&self, axis: AxisId, title: &str) -> AxisMeasureId {
        AxisMeasureId(
            sqlx::query_scalar(
                "INSERT INTO axis_measure (axis_id, position, title)
                 VALUES ($1, (SELECT count(*) + 1 FROM axis_measure WHERE axis_id = $1), $2) RETURNING id",
            )
            .bind(axis.0)
            .bind(title)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// Somebody on a circle's list, in that state.
    pub async fn invitee(
        &self,
        circle: CircleId,
        name: &str,
        email: &str,
        state: &str,
    ) -> CircleInviteeId {
        CircleInviteeId(
            sqlx::query_scalar(
                "INSERT INTO circle_invitee (circle_id, name, email, provenance, state, invited_at, added_at)
                 VALUES ($1, $2, $3, 'typed', $4, CASE WHEN $4 <> 'listed' THEN $5 END, $5) RETURNING id",
            )
            .bind(circle.0)
            .bind(name)
            .bind(email)
            .bind(state)
            .bind(self.clock.now())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// The secret of a link of an invitee.
    pub async fn circle_secret(&self, invitee: CircleInviteeId) -> String {
        let secret = Secret::random();
        run!(self, "INSERT INTO circle_link (token_hash, invitee_id, created_at) VALUES ($1, $2, $3)";
             secret.hash(), invitee.0, self.clock.now());
        secret.to_text()
    }

    /// A note sent ahead of a circle; its first version, with one section, is being written.
    pub async fn note(&self, group: GroupId, circle: Option<CircleId>, body: &str) -> NoteId {
        let note: i64 = one!(self,
            "INSERT INTO note (group_id, circle_id, kind, title) VALUES ($1, $2, 'intermediate', 'Note intermédiaire')
             RETURNING id";
            group.0, circle.map(|id| id.0));
        let version: i64 = one!(self,
            "INSERT INTO note_version (note_id, number, created_at) VALUES ($1, 1, $2) RETURNING id";
            note, self.clock.now());
        run!(self,
            "INSERT INTO note_section (note_version_id, position, heading, body) VALUES ($1, 1, 'Contexte', $2)";
            version, body);
        NoteId(note)
    }

    /// Brings a note's latest version into a state: what must come with it comes too.
    pub async fn set_note_state(&self, note: NoteId, state: &str) {
        let decision: Option<i64> = match state {
            "validated" | "sent" => Some(
                sqlx::query_scalar(
                    "INSERT INTO decision (year, text, decided_on, group_id, recorded_at)
                     SELECT 2021, 'Le comité valide la note.', $2, n.group_id, $3 FROM note n WHERE n.id = $1
                     RETURNING id",
                )
                .bind(note.0)
                .bind(self.clock.today())
                .bind(self.clock.now())
                .fetch_one(&self.pool)
                .await
                .unwrap(),
            ),
            _ => None,
        };
        run!(self,
            "UPDATE note_version SET state = $2, decision_id = $3,
                    return_reason = CASE WHEN $2 = 'returned' THEN 'À revoir' ELSE '' END,
                    submitted_at = CASE WHEN $2 <> 'drafting' THEN $4 END,
                    validated_at = CASE WHEN $2 IN ('validated', 'sent') THEN $4 END,
                    sent_at = CASE WHEN $2 = 'sent' THEN $4 END
             WHERE note_id = $1 AND number = (SELECT max(number) FROM note_version WHERE note_id = $1)";
            note.0, state, decision, self.clock.now());
    }
}
