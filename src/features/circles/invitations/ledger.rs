//! The ledger: what people did themselves to reach somebody, beside the mails of Jalon. The caller
//! holds the circle.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sqlx::PgConnection;

use kernel::{
    circle::{CallOutcome, Channel, InviteeState, ReplyWay},
    dates::{brussels_date, from_brussels},
    ids::{CallId, CircleInviteeId},
    text_enum,
    text_enum::TextEnum,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::{AppError, SaveError},
    history::Snapshot,
    i18n::Translator,
    mail::MailClass,
    web::{FormState, Reader},
};

/// What somebody did.
#[derive(Debug, Clone)]
pub struct CallForm {
    pub channel: Channel,
    pub outcome: CallOutcome,
    pub on: NaiveDate,
    pub note: String,
}

/// Parses what was typed; nobody calls tomorrow.
pub fn parse(raw: &[(String, String)], today: NaiveDate) -> Result<CallForm, FormState> {
    let mut read = Reader::new(raw);
    let channel = read.required_word("channel");
    let on = read.required_date("on");
    if on.is_some_and(|on| on > today) {
        read.wrong("on", "circle-error-call-later");
    }
    let outcome = read.required_word("outcome");
    let note = read.text("note", 1_000);
    read.finish(|| {
        Some(CallForm {
            channel: channel?,
            outcome: outcome?,
            on: on?,
            note: note?,
        })
    })
}

/// A call's form as it begins.
pub fn blank(today: NaiveDate, channel: Channel) -> FormState {
    FormState::blank()
        .with("on", today)
        .with("channel", channel)
        .with("outcome", CallOutcome::Open)
}

/// Notes a call: of today now, of another day at noon.
pub async fn record(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleInviteeId>,
    form: &CallForm,
) -> Result<CallId, SaveError> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or(NaiveTime::MIN);
    let at = if form.on == brussels_date(permit.at()) {
        permit.at()
    } else {
        from_brussels(form.on, noon)
    };
    let id = sqlx::query_scalar!(
        r#"INSERT INTO circle_call (invitee_id, by_id, at, channel, outcome, note)
           VALUES ($1, $2, $3, $4, $5, $6) RETURNING id as "id: CallId""#,
        permit.on().0,
        permit.by().map(|id| id.0),
        at,
        form.channel.as_str(),
        form.outcome.as_str(),
        form.note
    )
    .fetch_one(&mut *db)
    .await?;
    let said = Snapshot::new()
        .word("circle_channel", form.channel)
        .word("circle_outcome", form.outcome);
    let changes = said.created();
    permit
        .record(db, permit.on(), "circle_call", &changes, &form.note)
        .await?;
    Ok(id)
}

/// Takes a call back: it stays, marked, and counts no more.
/// Fails: [`AppError::NotFound`] where the invitee has no such call.
pub async fn undo(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleInviteeId>,
    call: CallId,
) -> Result<(), SaveError> {
    let channel = sqlx::query_scalar!(
        r#"UPDATE circle_call SET undone_at = coalesce(undone_at, $3), version = version + 1
           WHERE id = $1 AND invitee_id = $2 RETURNING channel as "channel: Channel""#,
        call.0,
        permit.on().0,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    let channel = channel.ok_or(AppError::NotFound)?;
    let changes = Snapshot::new().word("circle_channel", channel).created();
    permit.record_own(db, "circle_call_undo", &changes).await?;
    Ok(())
}

text_enum! {
    /// What an entry of the timeline is.
    pub enum TraceOf {
        Mail = "mail" / "circle-trace-mail",
        Reply = "reply" / "circle-trace-reply",
        Call = "call" / "circle-trace-call",
        Reading = "reading" / "circle-trace-reading",
    }
}

/// Something there was between the circle and an invitee.
#[derive(Debug, Clone)]
pub struct Trace {
    pub of: TraceOf,
    id: i64,
    pub at: DateTime<Utc>,
    /// The class of the mail, the state answered, the channel.
    what: String,
    /// The way of the answer, the outcome of the call; what became of the mail.
    how: String,
    /// Subject, remark or note.
    pub text: String,
    pub by: Option<String>,
    /// A call that was taken back.
    pub undone: bool,
}

impl Trace {
    /// What it was, in words.
    pub fn what(&self, t: &Translator) -> String {
        match self.of {
            TraceOf::Mail => word::<MailClass>(t, &self.what),
            TraceOf::Reply => word::<InviteeState>(t, &self.what),
            TraceOf::Call => word::<Channel>(t, &self.what),
            TraceOf::Reading => String::new(),
        }
    }

    /// How it came, or what came of it, in words.
    pub fn how(&self, t: &Translator) -> String {
        match (self.of, self.how.as_str()) {
            (TraceOf::Reply, way) => word::<ReplyWay>(t, way),
            (TraceOf::Call, outcome) => word::<CallOutcome>(t, outcome),
            (TraceOf::Mail, "sent") => t.t("circle-mail-sent"),
            (TraceOf::Mail, "failed") => t.t("circle-mail-failed"),
            (TraceOf::Mail, "by_hand") => t.t("circle-mail-by-hand"),
            (TraceOf::Mail, _) => t.t("circle-mail-waits"),
            (TraceOf::Reading, _) => String::new(),
        }
    }

    /// The call that it is.
    pub fn call(&self) -> CallId {
        CallId(self.id)
    }

    /// A call that can be taken back.
    pub fn can_be_undone(&self) -> bool {
        self.of == TraceOf::Call && !self.undone
    }
}

/// A stored word, in the reader's language.
fn word<W: TextEnum>(t: &Translator, text: &str) -> String {
    W::from_word(text).map_or_else(String::new, |word| t.word(word))
}

/// The mails, answers, calls and readings of an invitee, the newest first.
pub async fn timeline(db: &mut PgConnection, id: CircleInviteeId) -> sqlx::Result<Vec<Trace>> {
    sqlx::query_as!(
        Trace,
        r#"SELECT 'mail' as "of!: TraceOf", m.id as "id!", m.created_at as "at!", m.class as "what!",
                  CASE WHEN m.failed_at IS NOT NULL THEN 'failed' WHEN m.sent_at IS NOT NULL THEN 'sent'
                       WHEN m.by_hand THEN 'by_hand' ELSE 'waits' END as "how!",
                  m.subject as "text!", NULL::text as by, false as "undone!"
           FROM mail m WHERE m.about_kind = 'circle_invitee' AND m.about_id = $1
           UNION ALL
           SELECT 'reply', r.id, r.at, r.to_state, r.way, r.remark, p.name, false
           FROM invitee_reply r LEFT JOIN person p ON p.id = r.by_id WHERE r.invitee_id = $1
           UNION ALL
           SELECT 'call', c.id, c.at, c.channel, c.outcome, c.note, p.name, c.undone_at IS NOT NULL
           FROM circle_call c LEFT JOIN person p ON p.id = c.by_id WHERE c.invitee_id = $1
           UNION ALL
           SELECT 'reading', v.id, (n.read_on + time '12:00') AT TIME ZONE 'Europe/Brussels', '', '', o.title, NULL, false
           FROM note_reading n JOIN note_version v ON v.id = n.note_version_id JOIN note o ON o.id = v.note_id
           WHERE n.invitee_id = $1
           ORDER BY 3 DESC, 2 DESC LIMIT 200"#,
        id.0
    )
    .fetch_all(db)
    .await
}
