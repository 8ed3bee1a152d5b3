//! Tests of `features/polls`: its rows of the rights table, and what it does.

mod answering;
mod choosing;
mod preparing;
mod reminding;

use chrono::{DateTime, TimeDelta, Utc};
use kernel::ids::{GroupId, PersonId, PollId};
use platform::{auth::token::Secret, mail};

use crate::{
    rights_table::{EDIT_MEETING, LIST_MEETINGS, READ_MEETING, Row, get, post},
    support::{MeetingBase, SampleIds, TestApp},
};

/// Whoever may plan meetings of some group.
const CREATE: &str = "s xoo oo oo xx xx - ox";
/// Only those asked answer, and no visitor is.
const ANSWER: &str = "s xxx xx xx xx x- - xx";
/// The link alone decides.
const BY_LINK: &str = "o ooo oo oo oo oo o oo";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/polls", LIST_MEETINGS),
    post("/polls", CREATE),
    get("/polls/new", CREATE),
    get("/polls/{id}", READ_MEETING),
    post("/polls/{id}", EDIT_MEETING),
    get("/polls/{id}/edit", EDIT_MEETING),
    get("/polls/{id}/send", EDIT_MEETING),
    post("/polls/{id}/send", EDIT_MEETING),
    get("/polls/{id}/remind", EDIT_MEETING),
    post("/polls/{id}/remind", EDIT_MEETING),
    get("/polls/{id}/reopen", EDIT_MEETING),
    post("/polls/{id}/reopen", EDIT_MEETING),
    get("/polls/{id}/slots", EDIT_MEETING),
    post("/polls/{id}/slots", EDIT_MEETING),
    post("/polls/{id}/slots/bulk", EDIT_MEETING),
    get("/polls/{id}/slots/remove", EDIT_MEETING),
    post("/polls/{id}/slots/remove", EDIT_MEETING),
    // Before the group is added: some visitors are asked from then on.
    post("/polls/{id}/answer", ANSWER),
    get("/polls/{id}/people", EDIT_MEETING),
    post("/polls/{id}/people", EDIT_MEETING),
    post("/polls/{id}/people/group", EDIT_MEETING),
    post("/polls/{id}/people/required", EDIT_MEETING),
    post("/polls/{id}/people/{invitee}/link", EDIT_MEETING),
    post("/polls/{id}/people/{invitee}/revoke", EDIT_MEETING),
    get("/polls/{id}/people/{invitee}/remove", EDIT_MEETING),
    get("/polls/{id}/slots/{slot}/choose", EDIT_MEETING),
    get("/poll/{poll_secret}", BY_LINK),
    post("/poll/{poll_secret}", BY_LINK),
    // What ends the poll comes last.
    post("/polls/{id}/people/{invitee}/remove", EDIT_MEETING),
    post("/polls/{id}/slots/{slot}/choose", EDIT_MEETING),
    get("/polls/{id}/cancel", EDIT_MEETING),
    post("/polls/{id}/cancel", EDIT_MEETING),
    get("/polls/{id}/archive", EDIT_MEETING),
    post("/polls/{id}/archive", EDIT_MEETING),
    post("/polls/{id}/restore", EDIT_MEETING),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &MeetingBase) -> SampleIds {
    let asked = app.poll(base.group, 2, &[base.other]).await;
    // Two more, so that a removal leaves the link's own person.
    let link = app.poll_link(asked.poll, base.other).await;
    let spare = app.person("Personne Retirée").await;
    let spare = app.ask(asked.poll, spare, false).await;
    SampleIds {
        ids: vec![("/polls/", asked.poll.to_string())],
        named: vec![
            ("invitee", spare.to_string()),
            ("slot", asked.slots[0].to_string()),
            ("poll_secret", link),
        ],
    }
}

/// A poll with its slots: 27 September 2021 at 9, and each day on, in Brussels.
pub struct Asked {
    pub poll: PollId,
    pub slots: Vec<i64>,
}

/// The field of a slot.
pub fn field(slot: i64) -> String {
    format!("slot-{slot}")
}

impl TestApp {
    /// An open poll that closes in a week; one hour.
    pub async fn poll(&self, group: GroupId, slots: usize, people: &[PersonId]) -> Asked {
        let poll: i64 = one!(self,
            "INSERT INTO poll (group_id, kind, title, duration_minutes, closes_at, state, created_at)
             VALUES ($1, 'group', 'Réunion à dater', 60, $2, 'open', $3) RETURNING id";
            group.0, self.clock.now() + TimeDelta::days(7), self.clock.now());
        let first: DateTime<Utc> = "2021-10-04T07:00:00Z".parse().unwrap();
        let mut made = Vec::new();
        for day in 0..slots {
            let slot = one!(self,
                "INSERT INTO poll_slot (poll_id, starts_at, added_at) VALUES ($1, $2, $3) RETURNING id";
                poll, first + TimeDelta::days(day as i64), self.clock.now());
            made.push(slot);
        }
        for person in people {
            self.ask(PollId(poll), *person, false).await;
        }
        Asked {
            poll: PollId(poll),
            slots: made,
        }
    }

    /// Somebody asked, mailed two days ago.
    pub async fn ask(&self, poll: PollId, person: PersonId, required: bool) -> i64 {
        one!(self,
            "INSERT INTO poll_invitee (poll_id, person_id, required, mailed_at) VALUES ($1, $2, $3, $4)
             RETURNING id";
            poll.0, person.0, required, self.clock.now() - TimeDelta::days(2))
    }

    /// What somebody said, slot by slot: `yes`, `if_need_be`, `no`, or empty.
    pub async fn said(&self, asked: &Asked, person: PersonId, answers: &[&str]) {
        for (slot, answer) in asked
            .slots
            .iter()
            .zip(answers)
            .filter(|(_, a)| !a.is_empty())
        {
            run!(self, "INSERT INTO poll_answer (slot_id, invitee_id, answer)
                 SELECT $1, id, $2 FROM poll_invitee WHERE poll_id = $3 AND person_id = $4";
                slot, answer, asked.poll.0, person.0);
        }
        run!(self, "UPDATE poll_invitee SET answered_at = $3 WHERE poll_id = $1 AND person_id = $2";
            asked.poll.0, person.0, self.clock.now());
    }

    /// A personal link's secret.
    pub async fn poll_link(&self, poll: PollId, person: PersonId) -> String {
        let secret = Secret::random();
        run!(self,
            "INSERT INTO poll_link (token_hash, invitee_id, created_at, expires_at)
             SELECT $1, i.id, $2, p.closes_at + interval '14 days'
             FROM poll_invitee i JOIN poll p ON p.id = i.poll_id WHERE i.poll_id = $3 AND i.person_id = $4";
            secret.hash(), self.clock.now(), poll.0, person.0);
        secret.to_text()
    }

    /// The mails written since, to this address: (subject, body).
    pub async fn mails_to(&self, address: &str) -> Vec<(String, String)> {
        self.no_secret_lies_open().await;
        let rows: Vec<(String, String, Option<Vec<String>>)> = sqlx::query_as(
            "SELECT subject, body, (SELECT s.secrets FROM mail_secret s WHERE s.mail_id = mail.id)
             FROM mail WHERE recipient = $1 ORDER BY id",
        )
        .bind(address)
        .fetch_all(&self.pool)
        .await
        .unwrap();
        rows.into_iter()
            .map(|(subject, body, secrets)| {
                (subject, mail::reveal(&body, &secrets.unwrap_or_default()))
            })
            .collect()
    }
}
