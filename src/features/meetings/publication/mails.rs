//! The agenda and the minutes by mail: as text that reads well, with the way to the page.

use std::collections::{HashMap, hash_map::Entry};

use axum::{
    extract::{Path, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::printed;
use crate::{
    features::meetings::{
        attendance::changes,
        frame,
        head::MeetingHead,
        life::queries::{Recipient, recipients},
        planning::calendar::{self, Context},
        policy,
    },
    kernel::{ids::MeetingId, lang::Lang, urls},
    platform::{
        errors::Result,
        history::Changes,
        i18n::Translator,
        mail::{self, MailClass, NewMail},
        markdown::render,
        print::{Document, markdown, plain},
        web::{AppState, ConfirmPage, Flash, Visit, page, redirect},
    },
};

pub async fn confirm(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    let people = recipients(&mut db, id).await?;
    let t = visit.shell.t;
    let before = match last_sent(&mut db, id).await? {
        Some(at) => t.t1("agenda-sent-before", "when", t.moment(at)),
        None => String::new(),
    };
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let count = t.count("agenda-recipients", people.len());
    page(&ConfirmPage {
        question: t.t1("agenda-send-question", "title", &meeting.title),
        consequence: format!("{count} {} {before}", names.join(", ")),
        button: t.t("agenda-send"),
        action: format!("{}/send", urls::agenda(id)),
        back: urls::agenda(id),
        shell: frame::within(visit.shell, &meeting, &t.t("agenda-send")),
    })
}

pub async fn send(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let people = recipients(&mut tx, id).await?;
    let events = calendar::meetings(&mut tx, &[id]).await?;
    let mut texts: HashMap<Lang, Texts> = HashMap::new();
    for person in &people {
        let t = Translator(person.lang);
        let text = match texts.entry(person.lang) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let agenda = printed::agenda(&mut tx, &meeting, t).await?;
                unknown.insert(Texts::of(&agenda))
            }
        };
        let context = Context {
            base_url: app.settings.base_url.trim_end_matches('/'),
            now: permit.at(),
            t,
            page: None,
        };
        let new = letter(&app, &meeting, person, text)
            .calendar(calendar::file(&meeting.title, &events, context))
            .reply_to(permit.by());
        mail::post(&mut tx, &new, permit.at()).await?;
    }
    changes::mark_all(&mut tx, id).await?;
    permit
        .record(&mut tx, id, "send_agenda", &Changes::none(), "")
        .await?;
    tx.commit().await?;
    let count = people.len();
    Ok(redirect(
        &urls::agenda(id),
        Flash::success("agenda-sent").arg("count", count.to_string()),
    ))
}

/// A document as a mail holds it.
pub struct Texts {
    plain: String,
    html: String,
}

impl Texts {
    /// The document, as plain text and as HTML.
    pub fn of(document: &Document) -> Self {
        Self {
            plain: plain::write(document),
            html: render(&markdown::write(document)).to_string(),
        }
    }

    /// A mail with an opening text, then the document.
    pub fn mail(
        &self,
        class: MailClass,
        person: &Recipient,
        subject: &str,
        hello: &str,
    ) -> NewMail {
        let body = format!("{hello}\n\n{}", self.plain);
        NewMail::new(class, &person.email, subject, body).html(format!(
            "{}<hr>{}",
            render(hello),
            self.html
        ))
    }
}

fn letter(app: &AppState, meeting: &MeetingHead, person: &Recipient, texts: &Texts) -> NewMail {
    let t = Translator(person.lang);
    let hello = t.with(
        "agenda-mail-body",
        &[
            ("name", person.name.clone()),
            ("title", meeting.title.clone()),
            ("link", app.absolute(&urls::meeting(meeting.id))),
        ],
    );
    let subject = t.t1("agenda-mail-subject", "title", &meeting.title);
    texts
        .mail(MailClass::Notice, person, &subject, &hello)
        .about(meeting.id)
}

/// When the agenda was sent last.
async fn last_sent(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Option<DateTime<Utc>>> {
    sqlx::query_scalar!(
        "SELECT max(at) FROM history
         WHERE subject_kind = 'meeting' AND subject_id = $1 AND action = 'send_agenda'",
        meeting.0
    )
    .fetch_one(db)
    .await
}
