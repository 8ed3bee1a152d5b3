//! Handlers of invitations and their answers.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    commands, forms,
    links::{self, Found},
    model::{Invitation, Reply},
    policy, queries,
};
use crate::{
    calendar::{self, Context},
    frame,
    head::MeetingHead,
};
use kernel::{dates::brussels_date, ids::MeetingId, urls};
use platform::{
    auth::{Permit, rights::permission::AnswerInvitation},
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Again, Answer, Choice, Flash, FormState, Guest, RawForm, Save, SecretPath, Shell, Tx,
        Visit, form_state::Conflict, page, page_instead, redirect,
    },
};

/// Answering an invitation, with or without an account.
#[derive(Template)]
#[template(path = "meetings/attendance/reply.html")]
pub(crate) struct ReplyPage {
    pub shell: Shell,
    pub invitation: Invitation,
    pub form: FormState,
    pub replies: Vec<Choice>,
    pub action: String,
    pub calendar: String,
    /// The meeting's page, for those who can open it.
    pub page: Option<String>,
}

/// A link that does not work, and what to do.
#[derive(Template)]
#[template(path = "meetings/attendance/dead_link.html")]
pub(crate) struct DeadInvitationPage {
    pub shell: Shell,
    pub advice: String,
}

/// Takes an answer.
async fn take(
    mut tx: Tx,
    permit: &Permit<AnswerInvitation, MeetingId>,
    invitation: &Invitation,
    raw: &RawForm,
) -> Result<Result<(), Again>> {
    let saved = async {
        let form = forms::parse(raw)?;
        commands::reply(&mut tx, permit, invitation, &form).await
    };
    let conflict = Conflict {
        by: String::new(),
        at: permit.at(),
    };
    let save = Save::of(raw).merging_with(conflict, forms::filled(invitation));
    save.end(saved.await, tx).await
}

/// The reader's own invitation to a meeting.
async fn own(db: &mut PgConnection, visit: &Visit, id: MeetingId) -> Result<Invitation> {
    let line = queries::line_of(db, id, visit.actor.id).await?;
    let invitation = queries::invitation(db, line.ok_or(AppError::Forbidden)?).await?;
    invitation.ok_or(AppError::NotFound)
}

fn own_page(visit: Visit, meeting: &MeetingHead, it: Invitation, form: FormState) -> ReplyPage {
    ReplyPage {
        replies: Choice::words::<Reply>(visit.shell.t),
        shell: frame::within(
            visit.shell.clone(),
            meeting,
            &visit.shell.t.t("reply-title"),
        ),
        action: urls::meeting_reply(meeting.id),
        calendar: urls::meeting_calendar(meeting.id),
        page: Some(urls::meeting(meeting.id)),
        invitation: it,
        form,
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::reply(&visit.actor, &meeting)?;
    let invitation = own(&mut db, &visit, id).await?;
    let form = forms::filled(&invitation);
    page(&own_page(visit, &meeting, invitation, form))
}

pub(super) async fn reply(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::reply(&visit.actor, &meeting)?;
    let invitation = own(&mut tx, &visit, id).await?;
    match take(tx, &permit, &invitation, &raw).await? {
        Ok(()) => Ok(redirect(&urls::meeting(id), Flash::success("reply-saved"))),
        Err(again) => again.page(|form| own_page(visit, &meeting, invitation, form)),
    }
}

/// The invitation behind a link, with the link's secret.
async fn linked(
    db: &mut PgConnection,
    path: &SecretPath,
    guest: &Guest,
) -> Result<(Invitation, String)> {
    let mut found = Found::Unknown;
    if let Some(secret) = path.secret() {
        found = links::find(db, secret, guest.app.clock.now()).await?;
        if let Found::Open(line) = found
            && let Some(invitation) = queries::invitation(db, line).await?
        {
            return Ok((invitation, secret.to_text()));
        }
    }
    Err(dead_link(guest, found))
}

/// Says kindly what to do with a link that does not work.
fn dead_link(guest: &Guest, found: Found) -> AppError {
    let mut shell = guest.shell.clone();
    let (status, advice) = match found {
        Found::Over => (StatusCode::GONE, "reply-link-over"),
        _ => (StatusCode::NOT_FOUND, "reply-link-unknown"),
    };
    shell.title = shell.t.t("reply-link-dead");
    let advice = shell.t.t(advice);
    page_instead(status, &DeadInvitationPage { shell, advice })
}

fn link_page(mut guest: Guest, token: &str, invitation: Invitation, form: FormState) -> ReplyPage {
    let t = guest.speaks(invitation.lang);
    guest.shell.t = t;
    guest.shell.title.clone_from(&invitation.title);
    ReplyPage {
        replies: Choice::words::<Reply>(t),
        shell: guest.shell,
        action: urls::invitation(token),
        calendar: urls::invitation_calendar(token),
        page: None,
        invitation,
        form,
    }
}

pub(super) async fn by_link(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let (invitation, token) = linked(&mut db, &path, &guest).await?;
    let form = forms::filled(&invitation);
    page(&link_page(guest, &token, invitation, form))
}

pub(crate) async fn reply_by_link(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let (invitation, token) = linked(&mut tx, &path, &guest).await?;
    let permit = policy::by_link(&invitation, guest.app.clock.now());
    match take(tx, &permit, &invitation, &raw).await? {
        Ok(()) => Ok(redirect(
            &urls::invitation(token),
            Flash::success("reply-saved"),
        )),
        Err(again) => again.page(|form| link_page(guest, &token, invitation, form)),
    }
}

/// The meeting, and the others of its series the person is invited to, for a calendar; the links of
/// those are not known here.
pub(super) async fn calendar(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let (invitation, token) = linked(&mut db, &path, &guest).await?;
    let now = guest.app.clock.now();
    let meetings = calendar::of_line(&mut db, invitation.line, now).await?;
    let page = guest.app.absolute(&urls::invitation(token));
    let own = HashMap::from([(invitation.meeting, page)]);
    let context = Context {
        links: Some(&own),
        ..calendar::context(&guest.app, Translator(invitation.lang))
    };
    let text = calendar::file(&invitation.title, &meetings, context);
    let day = brussels_date(invitation.starts_at);
    calendar::attachment(&format!("{} {day}", invitation.group_code), text)
}
