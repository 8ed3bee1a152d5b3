//! Reading polls.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, types::Json};

use super::{
    model::{Answer, Poll, PollState},
    policy::Listed,
};
use kernel::{
    dates::clock_time,
    ids::{GroupId, InviteeId, MeetingId, OrganisationId, PersonId, PollId, SeriesId, SlotId},
    lang::Lang,
    meeting::MeetingKind,
    urls,
};
use platform::{
    filter,
    i18n::Said,
    web::listing::{One, Tick},
};

/// A poll as this reader stands to it; archived ones too.
pub async fn poll(
    db: &mut PgConnection,
    reader: Option<PersonId>,
    id: PollId,
) -> sqlx::Result<Option<Poll>> {
    sqlx::query_as!(
        Poll,
        r#"SELECT p.id as "id: PollId", p.group_id as "group_id: GroupId", g.code as "group_code!",
                  p.kind as "kind: MeetingKind", p.organisation_id as "organisation_id: OrganisationId",
                  o.name as "organisation?", p.title, p.description, p.duration_minutes, p.place,
                  p.video_url, p.weekly, p.weekly_until, p.closes_at,
                  p.state as "stored_state: PollState", p.chosen_slot_id as "chosen_slot_id: SlotId",
                  s.starts_at as "chosen_starts_at?", p.meeting_id as "meeting_id: MeetingId",
                  p.series_id as "series_id: SeriesId", p.created_by_id as "organiser_id: PersonId",
                  who.name as "organiser?", p.archived_at IS NOT NULL as "archived!", p.version,
                  i.id as "invitee?: InviteeId"
           FROM poll p
           JOIN working_group g ON g.id = p.group_id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           LEFT JOIN poll_slot s ON s.id = p.chosen_slot_id
           LEFT JOIN person who ON who.id = p.created_by_id
           LEFT JOIN poll_invitee i ON i.poll_id = p.id AND i.person_id = $2
           WHERE p.id = $1"#,
        id.0,
        reader.map(|id| id.0)
    )
    .fetch_optional(db)
    .await
}

/// Holds the poll until the transaction ends: what changes its state goes one by one.
pub async fn lock(db: &mut PgConnection, id: PollId) -> sqlx::Result<()> {
    sqlx::query!("SELECT id FROM poll WHERE id = $1 FOR UPDATE", id.0)
        .fetch_optional(db)
        .await?;
    Ok(())
}

/// A slot.
#[derive(Debug, Clone)]
pub struct SlotRow {
    pub id: SlotId,
    pub starts_at: DateTime<Utc>,
    /// Answers given.
    pub answers: i64,
}

impl SlotRow {
    /// `09:00`, Brussels time.
    pub fn time(&self) -> String {
        clock_time(self.starts_at)
    }
}

/// The slots, in order.
pub async fn slots(db: &mut PgConnection, poll: PollId) -> sqlx::Result<Vec<SlotRow>> {
    sqlx::query_as!(
        SlotRow,
        r#"SELECT s.id as "id: SlotId", s.starts_at,
                  (SELECT count(*) FROM poll_answer a WHERE a.slot_id = s.id) as "answers!"
           FROM poll_slot s WHERE s.poll_id = $1 ORDER BY s.starts_at LIMIT 500"#,
        poll.0
    )
    .fetch_all(db)
    .await
}

/// Somebody asked.
#[derive(Debug, Clone)]
pub struct InviteeRow {
    pub id: InviteeId,
    pub person_id: PersonId,
    pub name: String,
    pub organisation: Option<String>,
    pub email: String,
    pub lang: Lang,
    pub required: bool,
    pub comment: String,
    pub answered_at: Option<DateTime<Utc>>,
    pub mailed_at: Option<DateTime<Utc>>,
    pub reminded_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// Has not answered, or not the slots added since.
    pub waiting: bool,
    /// The person is not archived.
    pub active: bool,
    /// Some link of theirs is not revoked.
    pub linked: bool,
    pub answers: Json<Vec<(SlotId, Answer)>>,
}

impl InviteeRow {
    /// The answer to a slot.
    pub fn answer(&self, slot: &SlotId) -> Option<Answer> {
        let given = self.answers.iter().find(|(id, _)| id == slot);
        given.map(|(_, answer)| *answer)
    }
}

/// Everybody asked, required people first, with their answers.
pub async fn invitees(db: &mut PgConnection, poll: PollId) -> sqlx::Result<Vec<InviteeRow>> {
    sqlx::query_as!(
        InviteeRow,
        r#"SELECT i.id as "id: InviteeId", i.person_id as "person_id: PersonId", p.name,
                  o.short_name as "organisation?", p.email, p.lang as "lang: Lang", i.required, i.comment,
                  i.answered_at, i.mailed_at, i.reminded_at, i.version,
                  (i.answered_at IS NULL OR EXISTS (
                      SELECT FROM poll_slot s WHERE s.poll_id = i.poll_id AND s.added_at > i.answered_at
                        AND NOT EXISTS (SELECT FROM poll_answer a WHERE a.slot_id = s.id AND a.invitee_id = i.id)
                  )) as "waiting!", p.archived_at IS NULL as "active!",
                  EXISTS (SELECT FROM poll_link l WHERE l.invitee_id = i.id AND l.revoked_at IS NULL) as "linked!",
                  (SELECT coalesce(json_agg(json_build_array(a.slot_id, a.answer)), '[]')
                   FROM poll_answer a WHERE a.invitee_id = i.id) as "answers!: Json<Vec<(SlotId, Answer)>>"
           FROM poll_invitee i
           JOIN person p ON p.id = i.person_id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE i.poll_id = $1
           ORDER BY i.required DESC, fold(p.last_name), fold(p.first_name), i.id LIMIT 500"#,
        poll.0
    )
    .fetch_all(db)
    .await
}

/// All answers, as the ranking wants them.
pub(crate) fn answers_of(invitees: &[InviteeRow]) -> HashMap<(SlotId, InviteeId), Answer> {
    let all = invitees.iter().flat_map(|i| {
        let own = i.answers.iter();
        own.map(|(slot, answer)| ((*slot, i.id), *answer))
    });
    all.collect()
}

filter! {
    /// What a list is narrowed to.
    pub struct PollFilter at urls::polls {
        group: Option<GroupId> = One("group"),
        state: Option<PollState> = One("state"),
        /// Only those that wait for the reader's answer.
        mine: bool = Tick("mine"),
    }
}

/// A poll in a list.
#[derive(Debug, Clone)]
pub struct PollRow {
    pub id: PollId,
    pub group_code: String,
    pub kind: MeetingKind,
    pub title: String,
    pub state: PollState,
    pub closes_at: DateTime<Utc>,
    pub chosen_at: Option<DateTime<Utc>>,
    pub slots: i64,
    pub people: i64,
    pub answered: i64,
    /// It waits for the reader's answer.
    pub mine: bool,
    /// Rows of the whole list.
    pub total: i64,
}

/// A page of the polls a reader may know of: open ones first, by deadline, then the newest.
pub async fn list(
    db: &mut PgConnection,
    reader: PersonId,
    listed: &Listed,
    filter: &PollFilter,
    now: DateTime<Utc>,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<PollRow>> {
    sqlx::query_as!(
        PollRow,
        r#"WITH known AS (
             SELECT p.*, CASE WHEN p.open AND p.closes_at <= $1 THEN 'closed' ELSE p.state END AS now_state,
                    p.open AND p.closes_at > $1 AS now_open, i.id IS NOT NULL AS asked,
                    i.id IS NOT NULL AND i.answered_at IS NULL AND p.open AND p.closes_at > $1 AS mine
             FROM poll p LEFT JOIN poll_invitee i ON i.poll_id = p.id AND i.person_id = $2
             WHERE p.archived_at IS NULL),
           page AS (
             SELECT *, count(*) OVER () AS total FROM known p
             WHERE (($3 OR p.group_id = ANY($4) OR p.asked) AND p.shown
                    OR $5 OR p.group_id = ANY($6))
               AND ($7::bigint IS NULL OR p.group_id = $7)
               AND ($8::text IS NULL OR p.now_state = $8)
               AND (NOT $9 OR p.mine)
             ORDER BY NOT p.now_open, CASE WHEN p.now_open THEN p.closes_at END, p.id DESC
             LIMIT $10 OFFSET $11)
           SELECT p.id as "id!: PollId", g.code as "group_code!", p.kind as "kind!: MeetingKind",
                  p.title as "title!", p.now_state as "state!: PollState", p.closes_at as "closes_at!",
                  s.starts_at as "chosen_at?",
                  (SELECT count(*) FROM poll_slot s WHERE s.poll_id = p.id) as "slots!",
                  (SELECT count(*) FROM poll_invitee i WHERE i.poll_id = p.id) as "people!",
                  (SELECT count(answered_at) FROM poll_invitee i WHERE i.poll_id = p.id) as "answered!",
                  p.mine as "mine!", p.total as "total!"
           FROM page p
           JOIN working_group g ON g.id = p.group_id
           LEFT JOIN poll_slot s ON s.id = p.chosen_slot_id
           ORDER BY NOT p.now_open, CASE WHEN p.now_open THEN p.closes_at END, p.id DESC"#,
        now,
        reader.0,
        listed.known.all,
        &listed.known.groups,
        listed.managed.all,
        &listed.managed.groups,
        filter.group.map(|id| id.0),
        filter.state.map(PollState::as_str),
        filter.mine,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// A group or organisation to choose: id and label.
#[derive(Debug, Clone)]
pub struct Named {
    pub id: i64,
    pub name: Said,
}

impl Named {
    /// As a group's id.
    pub fn group(&self) -> GroupId {
        GroupId(self.id)
    }
}

/// The groups of the process.
pub async fn groups(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Vec<Named>> {
    sqlx::query_as!(
        Named,
        r#"SELECT id, said_in(code || ' · ', names, $1) as "name!: Said" FROM working_group
           WHERE archived_at IS NULL ORDER BY number LIMIT 50"#,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// The organisations a bilateral may be held with.
pub async fn organisations(db: &mut PgConnection) -> sqlx::Result<Vec<Named>> {
    sqlx::query_as!(
        Named,
        "SELECT id, name FROM organisation WHERE archived_at IS NULL ORDER BY fold(name) LIMIT 1000"
    )
    .fetch_all(db)
    .await
}
