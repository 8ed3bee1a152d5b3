//! Handlers of invitations and their answers.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms,
    links::{self, Found},
    model::{Invitation, Reply},
    pages::{DeadInvitationPage, ReplyPage},
    queries,
};
use crate::{frame, head::MeetingHead, planning::calendar, policy};
use kernel::{ids::MeetingId, urls};
use platform::{
    auth::{Permit, rights::permission::AnswerInvitation},
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    web::{
        AppState, Choice, Flash, FormState, Guest, RawForm, SecretPath, Shell, Visit,
        extract::lang_of, form_state::Conflict, page, page_with, redirect,
    },
};

/// What came of a form sent: saved, or to be shown again with this status.
type Outcome = std::result::Result<(), (StatusCode, FormState)>;

async fn take(
    db: &mut PgConnection,
    permit: &Permit<AnswerInvitation>,
    invitation: &Invitation,
    raw: RawForm,
) -> Result<Outcome> {
    let form = match forms::parse(&raw) {
        Ok(form) => form,
        Err(state) => return Ok(Err((StatusCode::UNPROCESSABLE_ENTITY, state))),
    };
    match commands::reply(db, permit, invitation, &form).await {
        Ok(()) => Ok(Ok(())),
        Err(SaveError::Stale) => {
            let conflict = Conflict {
                by: String::new(),
                at: permit.at(),
            };
            let stored = forms::filled(invitation);
            let state = FormState::typed(raw.0).merging(&stored, conflict);
            Ok(Err((StatusCode::CONFLICT, state)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The reader's own invitation to a meeting.
async fn own(db: &mut PgConnection, visit: &Visit, id: MeetingId) -> Result<Invitation> {
    let line = queries::line_of(db, id, visit.actor.id).await?;
    let invitation = queries::invitation(db, line.ok_or(AppError::Forbidden)?).await?;
    invitation.ok_or(AppError::NotFound)
}

fn own_page(visit: Visit, meeting: &MeetingHead, it: Invitation, form: FormState) -> ReplyPage {
    let url = urls::meeting(meeting.id);
    ReplyPage {
        replies: Choice::words::<Reply>(visit.shell.t),
        shell: frame::within(
            visit.shell.clone(),
            meeting,
            &visit.shell.t.t("reply-title"),
        ),
        action: format!("{url}/reply"),
        calendar: format!("{url}/calendar.ics"),
        page: Some(url),
        invitation: it,
        form,
    }
}

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::reply(&visit.actor, &meeting)?;
    let invitation = own(&mut db, &visit, id).await?;
    let form = forms::filled(&invitation);
    page(&own_page(visit, &meeting, invitation, form))
}

pub async fn reply(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::reply(&visit.actor, &meeting)?;
    let invitation = own(&mut tx, &visit, id).await?;
    match take(&mut tx, &permit, &invitation, raw).await? {
        Ok(()) => {
            tx.commit().await?;
            Ok(redirect(&urls::meeting(id), Flash::success("reply-saved")))
        }
        Err((status, form)) => page_with(status, &own_page(visit, &meeting, invitation, form)),
    }
}

/// The invitation behind a link, with the link's secret, or the page that says the link is dead.
async fn linked(
    db: &mut PgConnection,
    app: &AppState,
    path: &SecretPath,
    guest: &Guest,
) -> Result<std::result::Result<(Invitation, String), Response>> {
    let mut found = Found::Unknown;
    if let Some(secret) = path.secret() {
        found = links::find(db, secret, app.clock.now()).await?;
        if let Found::Open(line) = found
            && let Some(invitation) = queries::invitation(db, line).await?
        {
            return Ok(Ok((invitation, secret.to_text())));
        }
    }
    dead_link(guest.shell.clone(), found).map(Err)
}

/// Says kindly what to do with a link that does not work.
fn dead_link(mut shell: Shell, found: Found) -> Result<Response> {
    let (status, advice) = match found {
        Found::Over => (StatusCode::GONE, "reply-link-over"),
        _ => (StatusCode::NOT_FOUND, "reply-link-unknown"),
    };
    shell.title = shell.t.t("reply-link-dead");
    let advice = shell.t.t(advice);
    page_with(status, &DeadInvitationPage { shell, advice })
}

fn link_page(
    mut guest: Guest,
    headers: &HeaderMap,
    token: &str,
    invitation: Invitation,
    form: FormState,
) -> ReplyPage {
    let t = Translator(lang_of(headers, Some(invitation.lang)));
    guest.shell.t = t;
    guest.shell.title.clone_from(&invitation.title);
    ReplyPage {
        replies: Choice::words::<Reply>(t),
        shell: guest.shell,
        action: links::path(token),
        calendar: links::calendar_path(token),
        page: None,
        invitation,
        form,
    }
}

pub async fn by_link(
    State(app): State<AppState>,
    guest: Guest,
    headers: HeaderMap,
    path: SecretPath,
) -> Result<Response> {
    let mut db = app.db().await?;
    let (invitation, token) = match linked(&mut db, &app, &path, &guest).await? {
        Ok(linked) => linked,
        Err(dead) => return Ok(dead),
    };
    let form = forms::filled(&invitation);
    page(&link_page(guest, &headers, &token, invitation, form))
}

pub async fn reply_by_link(
    State(app): State<AppState>,
    guest: Guest,
    headers: HeaderMap,
    path: SecretPath,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let (invitation, token) = match linked(&mut tx, &app, &path, &guest).await? {
        Ok(linked) => linked,
        Err(dead) => return Ok(dead),
    };
    let permit = policy::reply_by_link(&invitation, app.clock.now());
    match take(&mut tx, &permit, &invitation, raw).await? {
        Ok(()) => {
            tx.commit().await?;
            let flash = Flash::success("reply-saved");
            Ok(redirect(&links::path(&token), flash))
        }
        Err((status, form)) => {
            let again = link_page(guest, &headers, &token, invitation, form);
            page_with(status, &again)
        }
    }
}

/// The meeting, and the others of its series the person is invited to, for a calendar.
pub async fn calendar(
    State(app): State<AppState>,
    guest: Guest,
    path: SecretPath,
) -> Result<Response> {
    let mut db = app.db().await?;
    let (invitation, token) = match linked(&mut db, &app, &path, &guest).await? {
        Ok(linked) => linked,
        Err(dead) => return Ok(dead),
    };
    let page = app.absolute(&links::path(&token));
    calendar::of_invitation(&app, &mut db, &invitation, page).await
}
