//! One's own second factor: a device is enrolled by scanning a key and giving a first code;
//! recovery codes are shown once.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    accounts::commands,
    sign_in::{confirm, limits},
};
use kernel::urls;
use platform::{
    auth::{
        Actor, rate,
        second_factor::{self, Key},
    },
    errors::{AppError, Result},
    qr::Qr,
    security::{self, Event, EventKind},
    web::{Again, Answer, ConfirmPage, Flash, FormState, RawForm, Shell, Visit, kept, page},
};

/// Whether there is one, and what to do about it.
#[derive(Template)]
#[template(path = "people/my_account/second_factor.html")]
struct SecondFactorPage {
    shell: Shell,
    since: Option<DateTime<Utc>>,
    codes_left: i64,
    /// The reader's roles demand one.
    demanded: bool,
    /// This is the demo, which demands none of anybody.
    demo: bool,
}

/// The key to scan, and the first code.
#[derive(Template)]
#[template(path = "people/my_account/enrolment.html")]
struct EnrolmentPage {
    shell: Shell,
    form: FormState,
    key: String,
    picture: Option<Qr>,
}

/// The recovery codes, this once.
#[derive(Template)]
#[template(path = "people/my_account/recovery_codes.html")]
struct RecoveryCodesPage {
    shell: Shell,
    codes: Vec<String>,
    /// Where to go on.
    next: String,
}

fn within(mut shell: Shell, key: &str) -> Shell {
    let t = shell.t;
    // What a POST answers is no page to come back to.
    shell.path = urls::my_second_factor();
    shell.title = t.t(key);
    let shell = shell.crumb(t.t("my-account-title"), urls::my_account());
    if key == "second-factor-title" {
        return shell;
    }
    shell.crumb(t.t("second-factor-title"), urls::my_second_factor())
}

async fn is_demanded(db: &mut PgConnection, actor: &Actor) -> Result<bool> {
    Ok(second_factor::is_demanded(&actor.memberships)
        && second_factor::is_demanded_here(db).await?)
}

pub(super) async fn show(visit: Visit) -> Answer {
    let mut db = visit.db().await?;
    let state = second_factor::state(&mut db, visit.actor.id).await?;
    let demo = !second_factor::is_demanded_here(&mut db).await?;
    page(&SecondFactorPage {
        shell: within(visit.shell, "second-factor-title"),
        since: state.since,
        codes_left: state.codes_left,
        demanded: !demo && second_factor::is_demanded(&visit.actor.memberships),
        demo,
    })
}

/// Makes a new key; a device enrolled before works until a code of the new one is given.
pub(super) async fn begin(visit: Visit, raw: RawForm) -> Answer {
    confirm::ask(&visit, &raw).await?;
    second_factor::begin(&mut *visit.db().await?, visit.actor.id).await?;
    Ok(Redirect::to(&urls::my_second_factor_enrol()).into_response())
}

fn enrolment_page(shell: Shell, key: &Key, email: &str, form: FormState) -> EnrolmentPage {
    EnrolmentPage {
        shell: within(shell, "second-factor-enrol-title"),
        form,
        key: key.text(),
        picture: key.picture(email),
    }
}

pub(super) async fn enrolment(visit: Visit) -> Answer {
    let state = second_factor::state(&mut *visit.db().await?, visit.actor.id).await?;
    let Some(key) = state.new_key().filter(|_| visit.actor.is_confirmed()) else {
        return Ok(Redirect::to(&urls::my_second_factor()).into_response());
    };
    page(&enrolment_page(
        visit.shell,
        &key,
        &visit.actor.email,
        FormState::blank(),
    ))
}

/// Puts the key in force where the code shows that the device holds it.
pub(super) async fn enrol(visit: Visit, raw: RawForm) -> Answer {
    let (id, now) = (visit.actor.id, visit.actor.now);
    let who = id.to_string();
    // Who finds a session open sees no key begun before, and enrols no device of theirs.
    confirm::ask(&visit, &raw).await?;
    let limits: [(_, &[&str]); 1] = [(rate::CODE, &[&who])];
    let tries = limits::count(&visit.app, &limits, Some(id)).await?;
    let mut tx = visit.begin().await?;
    let Some(codes) = second_factor::enrol(&mut tx, id, raw.first("code"), now).await? else {
        let Some(key) = second_factor::state(&mut tx, id).await?.new_key() else {
            return Ok(Redirect::to(&urls::my_second_factor()).into_response());
        };
        let form = FormState::blank().refused("code", second_factor::refusal(raw.first("code")));
        let email = &visit.actor.email;
        return Again::refused(form).page(|form| enrolment_page(visit.shell, &key, email, form));
    };
    let kind = EventKind::SecondFactorOn;
    tell(&mut tx, &visit, "enrol_second_factor", kind).await?;
    // What was typed before the factor was demanded comes first.
    let waits = kept::waits(&mut tx, id, now).await?;
    tx.commit().await?;
    rate::forgive_all(&visit.app.pool, tries).await;
    page(&RecoveryCodesPage {
        shell: within(visit.shell, "recovery-codes-title"),
        codes,
        next: if waits { urls::unsent() } else { urls::home() },
    })
}

pub(crate) async fn new_codes(visit: Visit, raw: RawForm) -> Answer {
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let state = second_factor::state(&mut tx, visit.actor.id).await?;
    if state.since.is_none() {
        return Err(AppError::NotFound);
    }
    let codes = second_factor::make_codes(&mut tx, visit.actor.id).await?;
    let kind = EventKind::RecoveryCodes;
    tell(&mut tx, &visit, "make_recovery_codes", kind).await?;
    tx.commit().await?;
    page(&RecoveryCodesPage {
        shell: within(visit.shell, "recovery-codes-title"),
        codes,
        next: urls::home(),
    })
}

async fn tell(db: &mut PgConnection, visit: &Visit, action: &str, kind: EventKind) -> Result<()> {
    let (actor, base_url) = (&visit.actor, &visit.app.settings.base_url);
    let permit = actor.own_permit();
    permit.record_own_act(db, action).await?;
    let event = Event::new(kind).about(actor.id);
    security::tell(db, base_url, actor.now, &event, None).await?;
    Ok(())
}

/// Takes it off, where the reader's roles do not demand it.
pub(super) async fn remove(visit: Visit, raw: RawForm) -> Answer {
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage {
            action: urls::my_second_factor_remove(),
            ..ConfirmPage::new(
                within(visit.shell, "second-factor-remove"),
                t.t("second-factor-remove-own-question"),
                t.t("second-factor-remove-own-consequence"),
                urls::my_second_factor(),
            )
        });
    }
    if is_demanded(&mut *visit.db().await?, &visit.actor).await? {
        return Err(AppError::Conflict("second-factor-is-demanded"));
    }
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let (permit, base_url) = (visit.actor.own_permit(), &visit.app.settings.base_url);
    commands::remove_second_factor(&mut tx, base_url, &permit).await?;
    let flash = Flash::success("second-factor-removed");
    tx.lead_to(&urls::my_second_factor(), flash).await
}
