//! The agenda as files; the agenda and the minutes by mail: as text that reads well, with the way
//! to the page.

use axum::extract::Path;
use sqlx::PgConnection;

use crate::{
    meeting_for,
    publication::{
        files::{self, FileKind},
        printed,
        queries::{Recipient, agenda_sent_at, recipients},
        written::{Texts, Written, languages},
    },
};
use kernel::{ids::MeetingId, lang::Lang, urls};
use meetings::{
    attendance::{changes, commands::mark_all_told},
    calendar::{self, Context},
    frame,
    head::{self, MeetingHead},
    policy,
};
use platform::{
    errors::Result,
    i18n::Translator,
    mail::{self, MailClass, NewMail, Sending},
    web::{
        Answer, AppState, ConfirmPage, Flash, RawForm, RawQuery, SendPage, Visit, links, redirect,
    },
};

/// Why no agenda is sent: a key.
const NOT_AHEAD: &str = "agenda-not-ahead";

file_handlers! {
    pdf(file) = Pdf;
    docx(file) = Docx;
    markdown(file) = Markdown;
}

async fn file(visit: Visit, Path(id): Path<MeetingId>, kind: FileKind) -> Answer {
    let mut db = visit.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    let document = printed::agenda(&mut db, &meeting, visit.shell.t).await?;
    drop(db);
    files::saved(&meeting, document, kind, visit.actor.id).await
}

pub(crate) async fn confirm(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::edit).await?;
    if !meeting.is_ahead() {
        return Ok(redirect(&urls::agenda(id), Flash::info(NOT_AHEAD)));
    }
    let sending = plan(&mut db, &visit, &meeting, &query).await?;
    asked(&mut db, visit, &meeting, sending).await
}

/// The page that asks; once more where something else would leave than was looked at.
async fn asked(
    db: &mut PgConnection,
    visit: Visit,
    meeting: &MeetingHead,
    sending: Sending,
) -> Answer {
    let id = meeting.id;
    let stale = changes::queries::stale(db, &[id], visit.actor.now).await?;
    let t = visit.shell.t;
    let mut notes = Vec::new();
    if !stale.is_empty() {
        notes.push(t.count("agenda-send-change", stale.len()));
    }
    if let Some(at) = agenda_sent_at(db, id).await? {
        notes.push(t.t1("agenda-sent-before", "when", t.moment(at)));
    }
    let names: Vec<&str> = sending.to.iter().map(|(name, _)| name.as_str()).collect();
    let count = t.count("agenda-recipients", sending.to.len());
    let question = ConfirmPage::new(
        frame::within(visit.shell, meeting, &t.t("agenda-send")),
        t.t1("agenda-send-question", "title", &meeting.title),
        format!("{} {count} {}", notes.join(" "), names.join(", ")),
        urls::agenda(id),
    );
    SendPage::of(question.ordinary(), sending).answer()
}

/// Who gets it, who does not, and how it begins for the one that is looked at: the agenda stands on
/// its own page.
async fn plan(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: &MeetingHead,
    query: &RawQuery,
) -> Result<Sending> {
    let people = recipients(db, meeting.id).await?;
    let mut sending = Sending {
        action: urls::agenda_send(meeting.id),
        ..Sending::default()
    };
    let (left, reached): (Vec<&Recipient>, Vec<&Recipient>) =
        people.iter().partition(|person| person.left_alone);
    for person in left {
        sending.leave(&person.name, "sending-left-failed");
    }
    let named = reached
        .iter()
        .map(|one| (one.name.clone(), one.email.clone()));
    sending.to = named.collect();
    let mail = reached.get(sending.shown(query)).map(|person| {
        let t = Translator(person.lang);
        let (subject, hello, link) = opening(&visit.app, meeting, person);
        let body = format!("{hello}\n\n{}", t.t("agenda-mail-follows"));
        NewMail::new(MailClass::Notice, &person.email, subject, body)
            .button(t.t("mail-button-meeting"), &link)
    });
    let mut sending = sending.showing(mail.as_ref());
    if let Some(preview) = &mut sending.preview {
        // The calendar file, made when it is sent.
        preview.files = 1;
    }
    // Whatever anybody's language, it is this that they are told.
    let told = printed::agenda(db, meeting, Translator(Lang::Fr)).await?;
    Ok(sending.marked(&format!("{told:?}")))
}

pub(crate) async fn send(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let written = agendas(&visit, id).await?;
    let mut tx = visit.begin().await?;
    head::lock(&mut tx, id).await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::edit).await?;
    if !meeting.is_ahead() {
        return Ok(redirect(&urls::agenda(id), Flash::info(NOT_AHEAD)));
    }
    // Before a change is told, which is of this sending.
    let sent = head::ended_with(&mut tx, id, "send_agenda").await?;
    if sent.is_some_and(|at| permit.at() - at < head::TWICE) {
        return Ok(redirect(&urls::agenda(id), Flash::info("agenda-just-sent")));
    }
    // Who knows the meeting otherwise hears of the change, not only of another time.
    let told = changes::tell(&mut tx, &visit.app, &permit).await?;
    let mut sending = plan(&mut tx, &visit, &meeting, &RawQuery(Vec::new())).await?;
    sending.changed = sending.changed_since(&raw);
    if sending.changed.is_some() {
        tx.rollback().await?;
        let mut db = visit.db().await?;
        return asked(&mut db, visit, &meeting, sending).await;
    }
    let people = recipients(&mut tx, id).await?;
    let events = calendar::meetings(&mut tx, &[id]).await?;
    for lang in languages(&people) {
        written.still_says(&printed::agenda(&mut tx, &meeting, Translator(lang)).await?)?;
    }
    for person in &people {
        if person.left_alone {
            continue;
        }
        let t = Translator(person.lang);
        let context = Context {
            base_url: visit.app.settings.base_url.trim_end_matches('/'),
            now: permit.at(),
            t,
            links: None,
        };
        let to = (person.name.as_str(), person.email.as_str());
        let new = letter(&visit.app, &meeting, person, written.texts(person.lang)?)
            .calendar(calendar::invitations(
                &visit.app,
                &meeting.title,
                &events,
                context,
                to,
            ))
            .reply_to(permit.by());
        mail::post(&mut tx, &new, permit.at()).await?;
    }
    mark_all_told(&mut tx, &permit).await?;
    permit.record_act(&mut tx, id, "send_agenda").await?;
    tx.commit().await?;
    let count = people.iter().filter(|person| !person.left_alone).count();
    let flash = Flash::success("agenda-sent").arg("count", count);
    let flash = links::mailed(&visit.app, count, flash);
    let next = urls::agenda(id);
    links::go_on(&visit.app, visit.shell, told.links, &next, flash)
}

/// The agenda in the languages of who gets it.
async fn agendas(visit: &Visit, id: MeetingId) -> Result<Written> {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, visit, id, policy::edit).await?;
    let mut agendas = Vec::new();
    for lang in languages(&recipients(&mut db, id).await?) {
        agendas.push(printed::agenda(&mut db, &meeting, Translator(lang)).await?);
    }
    drop(db);
    Written::of(agendas).await
}

/// Subject, first words, and the page that they name.
fn opening(app: &AppState, meeting: &MeetingHead, person: &Recipient) -> (String, String, String) {
    let t = Translator(person.lang);
    let link = app.absolute(&urls::meeting(meeting.id));
    let hello = t.with(
        person.key("agenda-mail-body", "agenda-mail-body-guest"),
        &[
            ("name", person.name.clone()),
            ("title", meeting.title.clone()),
            ("link", link.clone()),
        ],
    );
    let subject = t.t1("agenda-mail-subject", "title", &meeting.title);
    (subject, hello, link)
}

fn letter(app: &AppState, meeting: &MeetingHead, person: &Recipient, texts: &Texts) -> NewMail {
    let (subject, hello, link) = opening(app, meeting, person);
    let label = Translator(person.lang).t("mail-button-meeting");
    let said = (subject.as_str(), hello.as_str());
    texts
        .mail(MailClass::Notice, person, said, (&label, &link))
        .about(meeting.id)
}
