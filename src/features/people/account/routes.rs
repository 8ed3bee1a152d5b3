//! Handlers of one's own account. Everybody may change their own.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::device;
use crate::{
    persons::{
        commands,
        forms::{self, PersonForm},
        model::Person,
        queries::{self, HeldRole},
        routes as persons,
    },
    sign_in::{self, accounts, confirm},
};
use kernel::{ids::SessionId, lang::Lang, urls};
use platform::{
    auth::{
        Actor, password,
        session::{self, SessionRow},
    },
    errors::{AppError, Result},
    security::{self, Event, EventKind, EventRow},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Visit,
        form_state::FieldError, page, page_after, page_with, redirect,
    },
};

/// Events of the account shown.
const EVENTS_SHOWN: i64 = 20;

/// Name, language, roles and sessions.
#[derive(Template)]
#[template(path = "people/my_account/show.html")]
pub(crate) struct MyAccountPage {
    pub shell: Shell,
    pub form: FormState,
    pub email: String,
    /// A new address its mailbox has not confirmed yet.
    pub pending_email: Option<String>,
    pub second_factor_since: Option<DateTime<Utc>>,
    /// What happened last with the account.
    pub events: Vec<EventRow>,
    pub langs: Vec<Choice>,
    pub roles: Vec<HeldRole>,
    pub sessions: Vec<SessionRow>,
    pub current: SessionId,
}

impl MyAccountPage {
    fn is_current(&self, id: &SessionId) -> bool {
        self.current == *id
    }

    fn device(&self, session: &SessionRow) -> String {
        device::describe(&session.user_agent)
    }
}

/// Changing the password.
#[derive(Template)]
#[template(path = "people/my_account/password.html")]
pub(crate) struct PasswordPage {
    pub shell: Shell,
    pub form: FormState,
    pub email: String,
    pub min_length: usize,
}

pub(super) async fn show(visit: Visit) -> Answer {
    let person = persons::stored(&mut *visit.db().await?, visit.actor.id).await?;
    let form = forms::filled(&person);
    page(&account_page(visit, person, form).await?)
}

async fn account_page(visit: Visit, person: Person, form: FormState) -> Result<MyAccountPage> {
    let mut db = visit.db().await?;
    let (mut shell, actor) = (visit.shell, &visit.actor);
    shell.title = shell.t.t("my-account-title");
    Ok(MyAccountPage {
        email: person.email,
        pending_email: person.pending_email,
        second_factor_since: person.second_factor_since,
        events: security::latest_about(&mut db, actor.id, EVENTS_SHOWN).await?,
        langs: Choice::words::<Lang>(shell.t),
        roles: queries::roles(&mut db, actor.id).await?,
        sessions: session::list(&mut db, actor).await?,
        current: actor.session,
        shell,
        form,
    })
}

/// Changes name, function and language; the mail address and the organisation are the
/// coordination's to change.
pub(super) async fn update(visit: Visit, raw: RawForm) -> Answer {
    let (id, permit) = (visit.actor.id, visit.actor.own_permit());
    let mut tx = visit.begin().await?;
    let before = persons::stored(&mut tx, id).await?;
    let saved = async {
        let form = parse(&raw, &before)?;
        commands::update(&mut tx, &visit.app, &permit, &before, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(_) => Ok(redirect(&urls::my_account(), Flash::success("saved"))),
        Err(Again { status, form }) => page_with(status, &account_page(visit, before, form).await?),
    }
}

fn parse(raw: &[(String, String)], before: &Person) -> std::result::Result<PersonForm, FormState> {
    let mut read = Reader::new(raw);
    let first_name = read.line("first_name", 100);
    let last_name = read.required_line("last_name", 100);
    let job_title = read.line("job_title", 200);
    let lang = read.required_word("lang");
    let version = read.version();
    read.finish(|| {
        Some(PersonForm {
            first_name: first_name?,
            last_name: last_name?,
            email: before.email.clone(),
            job_title: job_title?,
            organisation: before.organisation_id,
            lang: lang?,
            version,
        })
    })
}

/// Switches keys that act alone on or off.
pub(super) async fn single_keys(visit: Visit, raw: RawForm) -> Answer {
    let on = !raw.first("on").is_empty();
    let mut tx = visit.begin().await?;
    accounts::set_single_keys(&mut tx, &visit.actor.own_permit(), on).await?;
    let flash = Flash::success(if on { "keys-are-on" } else { "keys-are-off" });
    tx.lead_to(&urls::my_account(), flash).await
}

pub(super) async fn password(visit: Visit) -> Answer {
    page(&password_page(visit, FormState::blank()))
}

fn password_page(visit: Visit, form: FormState) -> PasswordPage {
    let t = visit.shell.t;
    let mut shell = visit
        .shell
        .crumb(t.t("my-account-title"), urls::my_account());
    shell.title = t.t("password-change");
    PasswordPage {
        shell,
        form,
        email: visit.actor.email,
        min_length: password::MIN_LENGTH,
    }
}

pub(crate) async fn change_password(visit: Visit, raw: RawForm) -> Answer {
    let id = visit.actor.id;
    let right = match confirm::is_own(&visit, raw.first("present")).await {
        Err(AppError::TooManyRequests(seconds)) => {
            let mut form = FormState::blank();
            form.refuse("present", FieldError::wait(seconds));
            return page_after(seconds, &password_page(visit, form));
        }
        known => known?,
    };
    let own = accounts::own_words(&mut *visit.db().await?, id).await?;
    let new = match sign_in::new_password(&raw, &own) {
        Ok(new) if right => new,
        checked => {
            let mut form = checked.err().unwrap_or_default();
            if !right {
                form = form.refused("present", "password-present-wrong");
            }
            return Again::refused(form).page(|form| password_page(visit, form));
        }
    };
    let hash = visit.app.passwords.hash(new).await?;
    let mut tx = visit.begin().await?;
    let (permit, but) = (visit.actor.own_permit(), visit.actor.session);
    accounts::set_password(&mut tx, &permit, &hash, Some(but)).await?;
    let now = visit.actor.now;
    session::confirm(&mut tx, visit.actor.session, now).await?;
    let event = Event::new(EventKind::Password).about(id);
    security::tell(&mut tx, &visit.app.settings.base_url, now, &event, None).await?;
    tx.lead_to(&urls::my_account(), Flash::success("password-changed"))
        .await
}

pub(crate) async fn close_session(visit: Visit, Path(id): Path<SessionId>) -> Answer {
    let mut tx = visit.begin().await?;
    if !session::close(&mut tx, visit.actor.id, id).await? {
        return Err(AppError::NotFound);
    }
    note_closed(&mut tx, &visit.actor, 1).await?;
    tx.lead_to(&urls::my_account(), Flash::success("session-closed"))
        .await
}

pub(super) async fn close_others(visit: Visit) -> Answer {
    let mut tx = visit.begin().await?;
    let count = session::close_all(&mut tx, visit.actor.id, Some(visit.actor.session)).await?;
    note_closed(&mut tx, &visit.actor, count).await?;
    tx.lead_to(
        &urls::my_account(),
        Flash::success("sessions-closed").arg("count", count),
    )
    .await
}

async fn note_closed(db: &mut PgConnection, actor: &Actor, count: u64) -> Result<()> {
    let event = Event::new(EventKind::SessionsClosed).about(actor.id);
    security::record(db, actor.now, &event.detail(count.to_string())).await?;
    Ok(())
}
