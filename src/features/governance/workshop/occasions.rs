//! What a workshop can belong to: the meeting whose minutes take its notes, and the circle whose personal
//! links let people without an account in.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::Workshop;
use kernel::{
    dates::brussels_date,
    ids::{CircleId, MeetingId},
};
use platform::{i18n::Translator, web::Choice};

/// A meeting of GT0.
#[derive(Debug, Clone)]
pub struct OneMeeting {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// A circle that is not over.
#[derive(Debug, Clone)]
pub struct OneCircle {
    pub id: CircleId,
    pub title: String,
    /// `GT2`
    pub group_code: String,
}

/// What the form offers.
#[derive(Debug, Clone)]
pub struct Occasions {
    pub meetings: Vec<OneMeeting>,
    pub circles: Vec<OneCircle>,
}

impl Occasions {
    /// What there is now.
    pub async fn read(db: &mut PgConnection) -> sqlx::Result<Self> {
        Ok(Self {
            meetings: meetings(db).await?,
            circles: circles(db).await?,
        })
    }

    /// Whether a form may name the meeting: of what was there before too, since it may be over by now.
    pub fn has_meeting(&self, id: MeetingId, before: Option<&Workshop>) -> bool {
        self.meetings.iter().any(|one| one.id == id)
            || before.is_some_and(|workshop| workshop.meeting_id == Some(id))
    }

    /// Whether a form may name the circle.
    pub fn has_circle(&self, id: CircleId, before: Option<&Workshop>) -> bool {
        self.circles.iter().any(|one| one.id == id)
            || before.is_some_and(|workshop| workshop.circle_id == Some(id))
    }

    /// The meetings to choose from, with the one that was chosen.
    pub fn meeting_choices(&self, before: Option<&Workshop>, t: Translator) -> Vec<Choice> {
        let all = self.meetings.iter().map(|one| {
            let day = t.short_date(brussels_date(one.starts_at));
            Choice::new(one.id, t.written(&format!("{} · {day}", one.title)))
        });
        let chosen = before.and_then(|one| Some((one.meeting_id?, one.meeting.clone()?)));
        let chosen = chosen.filter(|(id, _)| self.meetings.iter().all(|one| one.id != *id));
        let chosen = chosen.map(|(id, title)| Choice::new(id, t.written(&title)));
        all.chain(chosen).collect()
    }

    /// The circles to choose from, with the one that was chosen.
    pub fn circle_choices(&self, before: Option<&Workshop>, t: Translator) -> Vec<Choice> {
        let all = self.circles.iter();
        let all = all.map(|one| {
            let label = format!("{} · {}", one.group_code, one.title);
            Choice::new(one.id, t.written(&label))
        });
        let chosen = before.and_then(|one| Some((one.circle_id?, one.circle.clone()?)));
        let chosen = chosen.filter(|(id, _)| self.circles.iter().all(|one| one.id != *id));
        let chosen = chosen.map(|(id, title)| Choice::new(id, t.written(&title)));
        all.chain(chosen).collect()
    }
}

/// The meetings of GT0, the last one first.
async fn meetings(db: &mut PgConnection) -> sqlx::Result<Vec<OneMeeting>> {
    sqlx::query_as!(
        OneMeeting,
        r#"SELECT m.id as "id: MeetingId", m.title, m.starts_at
           FROM working_group g JOIN meeting m ON m.group_id = g.id
           WHERE g.number = 0 AND m.archived_at IS NULL AND NOT m.called_off
           ORDER BY m.starts_at DESC, m.id LIMIT 50"#
    )
    .fetch_all(db)
    .await
}

/// The circles that are not over, by group.
async fn circles(db: &mut PgConnection) -> sqlx::Result<Vec<OneCircle>> {
    sqlx::query_as!(
        OneCircle,
        r#"SELECT c.id as "id: CircleId", c.title, g.code as "group_code!"
           FROM circle c JOIN working_group g ON g.id = c.group_id
           WHERE c.pending AND c.archived_at IS NULL
           ORDER BY g.number, c.cycle, c.number, c.id LIMIT 200"#
    )
    .fetch_all(db)
    .await
}
