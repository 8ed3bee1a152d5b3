//! Handlers of the pages of a personal link.

use axum::extract::Path;
use serde::Deserialize;
use sqlx::PgConnection;

use super::{
    back,
    commands::{self, Answered},
    forms,
    pages::{NotMePage, NotePage, PersonalLinkPage},
    queries::{self, SentNote},
};
use crate::{
    commands as circles,
    holder::{self, Holder},
    invitations::{
        about::way, answers::forms::CircleReply, calendar, mails, marks, model::Invitee, policy,
        queries as invitees,
    },
    queries as room,
    windows::{self, Writer},
};
use kernel::{
    circle::{InviteeState, ReplyWay},
    ids::NoteFileId,
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    markdown,
    web::{
        Again, Answer, Choice, Flash, FormState, Guest, RawForm, RawQuery, Save, SecretPath,
        download, form_state::FieldError, page, page_of_texts, page_with, redirect,
    },
};

/// Files of calendars.
const CALENDAR: &str = "text/calendar; charset=utf-8";

/// The holder's own line, as it stands now.
async fn own(db: &mut PgConnection, holder: &Holder) -> Result<Invitee> {
    let (circle, id) = holder.permit.on();
    let found = invitees::invitee(db, circle, id, holder.permit.at()).await?;
    found.ok_or(AppError::NotFound)
}

/// Holds the circle until the transaction ends, and reads it and the own line again: what others did
/// meanwhile counts.
pub(crate) async fn held(db: &mut PgConnection, holder: &mut Holder) -> Result<Invitee> {
    room::lock(db, holder.circle.id).await?;
    holder.circle = circles::stored(db, holder.circle.id).await?;
    own(db, holder).await
}

fn takes_answers(holder: &Holder) -> bool {
    let window = windows::before_meeting(&holder.circle);
    window.is_some_and(|window| window.is_open(holder.permit.at()))
}

async fn link_page(
    db: &mut PgConnection,
    guest: Guest,
    holder: &Holder,
    form: FormState,
) -> Result<PersonalLinkPage> {
    let invitee = own(db, holder).await?;
    let (circle, now) = (&holder.circle, holder.permit.at());
    let position = match invitee.state {
        InviteeState::Waiting => invitees::position(db, circle.id, invitee.id).await?,
        _ => 0,
    };
    let takes_part = !invitee.state.away();
    // Who does not come may write all the same: they are reminded of it too.
    let writer = Writer {
        state: invitee.state,
        extended_until: None,
    };
    let feedback = windows::feedback_of(circle, writer);
    let doors = queries::doors(db, circle.id).await?;
    let delegates = match invitee.state {
        InviteeState::Instead => queries::delegates(db, invitee.id).await?,
        _ => Vec::new(),
    };
    Ok(PersonalLinkPage {
        note: queries::note(db, circle.id, invitee.id).await?,
        open: takes_answers(holder),
        opinion: takes_part && takes_answers(holder),
        feedback: feedback.is_some_and(|window| window.opens_at <= now),
        live: takes_part && doors.live,
        workshop: takes_part && doors.workshop,
        results: doors.out,
        replies: Choice::explained_words::<CircleReply>(holder.t),
        description: markdown::render(&circle.description),
        shell: holder.shell(guest.shell, holder.t.written(&circle.title)),
        secret: holder.secret.to_text(),
        circle: circle.clone(),
        delegates,
        position,
        invitee,
        form,
        now,
    })
}

pub(crate) async fn show(guest: Guest, path: SecretPath, query: RawQuery) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let form = forms::filled(&own(&mut db, &holder).await?, query.first("reply"));
    page(&link_page(&mut db, guest, &holder, form).await?)
}

/// What is said of an answer that was taken.
fn answered(done: &Answered) -> Flash {
    match done.after.state {
        InviteeState::Yes if !done.withdrawn.is_empty() => {
            Flash::success("circle-answered-yes-back").arg("name", done.withdrawn.join(", "))
        }
        InviteeState::Yes => Flash::success("circle-answered-yes"),
        InviteeState::Waiting => Flash::info("circle-answered-waiting"),
        InviteeState::Instead => Flash::success("circle-answered-instead"),
        _ => Flash::success("circle-answered-no"),
    }
}

/// A yes finds its place taken by whoever said yes before: who was named instead, or named them.
async fn place_is_free(
    db: &mut PgConnection,
    (holder, before): (&Holder, &Invitee),
    raw: &RawForm,
) -> Result<(), SaveError> {
    let place = (holder.circle.id, before);
    let Some((key, name)) = back::comes_instead(db, place, holder.permit.at()).await? else {
        return Ok(());
    };
    let mut form = FormState::typed(raw.0.clone());
    let refused = FieldError {
        key,
        args: vec![("name", name)],
    };
    form.refuse("reply", refused);
    Err(form.into())
}

pub(crate) async fn answer(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let mut holder = holder::holder(&mut tx, &guest, &path).await?;
    let before = held(&mut tx, &mut holder).await?;
    if before.archived {
        // Taken off the list while it waited: the link says so.
        holder::holder(&mut tx, &guest, &path).await?;
    }
    if !takes_answers(&holder) {
        return Err(AppError::Conflict("circle-error-answers-closed"));
    }
    let permit = policy::own(&holder.permit);
    let saved = async {
        let form = forms::parse(&raw, &before)?;
        if form.reply == CircleReply::Yes {
            place_is_free(&mut tx, (&holder, &before), &raw).await?;
        }
        let (app, circle) = (&guest.app, &holder.circle);
        commands::answer(&mut tx, app, &permit, circle, &form, ReplyWay::Link).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(done) => {
            let own = urls::circle_link(holder.secret.to_text());
            Ok(redirect(&own, answered(&done)))
        }
        Err(Again { status, form }) => {
            let mut db = guest.db().await?;
            page_with(status, &link_page(&mut db, guest, &holder, form).await?)
        }
    }
}

pub(crate) async fn not_me(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let invitee = own(&mut db, &holder).await?;
    let title = holder.t.t1("circle-not-me", "name", invitee.label());
    page(&NotMePage {
        shell: holder.shell(guest.shell, title),
        name: invitee.label().to_owned(),
        open: takes_answers(&holder),
        secret: holder.secret.to_text(),
        circle: holder.circle,
    })
}

pub(crate) async fn tell_not_me(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let mut holder = holder::holder(&mut tx, &guest, &path).await?;
    let invitee = held(&mut tx, &mut holder).await?;
    // One mail is enough, however often somebody says it.
    if invitee.address_error != marks::NOT_ME {
        let said = raw.line("said", 500);
        let permit = policy::own(&holder.permit);
        marks::not_me(&mut tx, &permit, &said).await?;
        let (app, circle, now) = (&guest.app, &holder.circle, permit.at());
        mails::tell_not_me(&mut tx, app, circle, &invitee, &said, now).await?;
    }
    let own = urls::circle_link(holder.secret.to_text());
    tx.lead_to(&own, Flash::success("circle-not-me-told")).await
}

/// The note that was sent to the holder.
async fn sent(db: &mut PgConnection, holder: &Holder) -> Result<SentNote> {
    let (circle, invitee) = holder.permit.on();
    let found = queries::note(db, circle, invitee).await?;
    // The link is right: who has it tried no wrong address.
    found.ok_or(AppError::Conflict("circle-note-none"))
}

pub(crate) async fn note(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let note = sent(&mut db, &holder).await?;
    let template = NotePage {
        sections: queries::sections(&mut db, note.version).await?,
        files: queries::files(&mut db, note.version).await?,
        shell: holder.shell(guest.shell, holder.t.written(&note.title)),
        asks_reading: holder.circle.asks_reading,
        secret: holder.secret.to_text(),
        note,
    };
    page_of_texts(template, db).await
}

/// "I have read it": said openly, by a button, and by nothing else.
pub(crate) async fn read_note(guest: Guest, path: SecretPath) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder::holder(&mut tx, &guest, &path).await?;
    let note = sent(&mut tx, &holder).await?;
    if !holder.circle.asks_reading {
        return Err(AppError::Conflict("circle-error-state"));
    }
    let permit = policy::own(&holder.permit);
    marks::note_reading(&mut tx, &permit, note.version).await?;
    let back = urls::circle_link_note(holder.secret.to_text());
    tx.lead_to(&back, Flash::success("circle-note-read")).await
}

/// Which file; the secret is read apart.
#[derive(Debug, Deserialize)]
pub(crate) struct OfFile {
    note_file: NoteFileId,
}

pub(crate) async fn note_file(guest: Guest, path: SecretPath, Path(of): Path<OfFile>) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let note = sent(&mut db, &holder).await?;
    let found = queries::file(&mut db, note.version, of.note_file).await?;
    let file = found.ok_or(AppError::Conflict("circle-note-no-file"))?;
    let (name, extension) = file
        .name
        .rsplit_once('.')
        .unwrap_or((file.name.as_str(), "bin"));
    let (name, extension) = (name.to_owned(), extension.to_owned());
    // As a file to be saved, whatever it is.
    download::attachment(&name, &extension, "application/octet-stream", file.content)
}

pub(crate) async fn calendar(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let (circle, app) = (&holder.circle, &guest.app);
    let link = app.absolute(&urls::circle_link(holder.secret.to_text()));
    let base = &app.settings.base_url;
    let place = way(circle, holder.link.state, holder.t);
    let reader = (holder.link.invitee, place.as_str());
    let made = calendar::file(circle, reader, &link, base, holder.permit.at());
    let text = made.ok_or(AppError::Conflict("circle-no-date"))?;
    let name = format!("{} {}", circle.group_code, circle.title);
    download::attachment(&name, "ics", CALENDAR, text.into_bytes())
}
