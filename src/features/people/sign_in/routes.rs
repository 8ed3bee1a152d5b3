//! Handlers of signing in and out.

use askama::Template;
use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect},
};
use chrono::TimeDelta;

use super::{accounts, limits, mails};
use kernel::{ids::PersonId, lang::Lang, look::Look, text_enum::TextEnum, urls};
use platform::{
    auth::{
        device, rate, second_factor, session,
        token::{self, Secret},
    },
    errors::{AppError, Result},
    mail,
    security::{self, Event, EventKind},
    web::{
        Again, Answer, AppState, Flash, FormState, Guest, RawForm, RawQuery, Reader, Shell, Tx,
        cookie::{self, Cookie},
        form_state::FieldError,
        kept, page, page_after, page_instead, page_with, redirect,
    },
};

/// A link mailed so recently is not replaced by another.
const RESET_EVERY: TimeDelta = TimeDelta::minutes(10);

/// Address and password.
#[derive(Template)]
#[template(path = "people/sign_in/sign_in.html")]
pub(crate) struct SignInPage {
    pub shell: Shell,
    pub form: FormState,
    /// The tries failed: one message, that does not say which of the two was wrong.
    pub failed: bool,
}

/// Asking for a reset link.
#[derive(Template)]
#[template(path = "people/sign_in/forgotten.html")]
pub(crate) struct ForgottenPage {
    pub shell: Shell,
    pub form: FormState,
    pub sent: bool,
    /// No server sends mails: somebody has to be asked.
    pub by_hand: bool,
}

/// A link that no longer works.
#[derive(Template)]
#[template(path = "people/sign_in/dead_link.html")]
pub(super) struct DeadLinkPage {
    pub shell: Shell,
}

pub(super) async fn show(guest: Guest, query: RawQuery) -> Answer {
    if guest.actor.is_some() {
        return Ok(Redirect::to(&within_jalon(query.first("next"))).into_response());
    }
    let form = FormState::blank().with("next", query.first("next"));
    page(&SignInPage {
        shell: titled(guest.shell, "sign-in-title"),
        form,
        failed: false,
    })
}

pub(super) async fn sign_in(guest: Guest, raw: RawForm) -> Answer {
    let email = raw.first("email").trim().to_lowercase();
    let account = accounts::by_email(&mut *guest.db().await?, &email).await?;
    let person = account.as_ref().map(|a| a.id);
    let tries = match count_sign_in(&guest, &email, person).await {
        Ok(tries) => tries,
        Err(AppError::TooManyRequests(seconds)) => {
            let mut page = sign_in_page(guest.shell, &raw, false);
            page.form.refuse("email", FieldError::wait(seconds));
            return page_after(seconds, &page);
        }
        Err(error) => return Err(error),
    };
    let hash = account.and_then(|a| a.password_hash);
    let typed = raw.first("password").to_owned();
    let right = guest.app.passwords.verify(typed, hash).await?;
    let Some(signed_in) = person.filter(|_| right) else {
        let event = Event::new(EventKind::Refused).about(person);
        security::record(&mut *guest.db().await?, guest.app.clock.now(), &event).await?;
        let page = sign_in_page(guest.shell, &raw, true);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    rate::forgive_all(&guest.app.pool, tries).await;
    let next = within_jalon(raw.first("next"));
    proceed(&guest, guest.begin().await?, signed_in, &next).await
}

/// The password was right: the way to `next`, by way of the second step where there is one. What
/// was written before is committed with it.
pub(super) async fn proceed(guest: &Guest, mut tx: Tx, person: PersonId, next: &str) -> Answer {
    let now = guest.app.clock.now();
    if second_factor::state(&mut tx, person).await?.since.is_none() {
        return open_session(guest, tx, person, next).await;
    }
    if let Some(actor) = &guest.actor {
        session::close(&mut tx, actor.id, actor.session).await?;
    }
    let address = guest.address.to_string();
    let secret = session::open_half(&mut tx, person, &guest.user_agent, &address, now).await?;
    tx.commit().await?;
    let lasts = session::SECOND_STEP;
    let settings = &guest.app.settings;
    let cookie = cookie::set(settings, Cookie::Session, &secret.to_text(), lasts);
    Ok((
        AppendHeaders([(header::SET_COOKIE, cookie)]),
        Redirect::to(&urls::leading_on(urls::sign_in_code(), next)),
    )
        .into_response())
}

fn sign_in_page(shell: Shell, raw: &RawForm, failed: bool) -> SignInPage {
    SignInPage {
        shell: titled(shell, "sign-in-title"),
        form: FormState::blank()
            .with("email", raw.first("email"))
            .with("next", raw.first("next")),
        failed,
    }
}

/// Counts a try; the same work for every account and for none. A browser known for the account
/// has tries of its own: whatever others do from the same office, its person gets in.
async fn count_sign_in(
    guest: &Guest,
    email: &str,
    person: Option<PersonId>,
) -> Result<Vec<rate::Hit>> {
    let app = &guest.app;
    let (now, device) = (app.clock.now(), guest.device.as_ref());
    let owner = device::person(&mut *app.db().await?, device, now).await?;
    if owner.is_some() && owner == person {
        let limits: [(_, &[&str]); 1] = [(rate::SIGN_IN, &["known browser", email])];
        return limits::count(app, &limits, person).await;
    }
    let network = guest.network();
    let limits: [(_, &[&str]); 2] = [
        (rate::SIGN_IN, &[email, &network]),
        (rate::SIGN_IN_ADDRESS, &[&network]),
    ];
    limits::count(app, &limits, person).await
}

/// A fresh session (the one before, if any, ends) and the way to `next`, committed with what was
/// written before.
pub(super) async fn open_session(
    guest: &Guest,
    mut tx: Tx,
    person: PersonId,
    next: &str,
) -> Answer {
    let now = guest.app.clock.now();
    if let Some(actor) = &guest.actor {
        session::close(&mut tx, actor.id, actor.session).await?;
    }
    let address = guest.address.to_string();
    let secret = session::open(&mut tx, person, &guest.user_agent, &address, now).await?;
    let device = device::remember(&mut tx, guest.device.as_ref(), person, now).await?;
    accounts::signed_in(&mut tx, &secret, now).await?;
    let event = Event::new(EventKind::SignedIn).by(person).about(person);
    security::record(&mut tx, now, &event).await?;
    let waits = kept::waits(&mut tx, person, now).await?;
    tx.commit().await?;
    // What was typed before comes first; somebody else's is none of theirs.
    let next = match (waits, next) {
        (true, _) => urls::unsent::PATH,
        (false, urls::unsent::PATH) => urls::home::PATH,
        (false, next) => next,
    };
    let cookie = |which, secret: &Secret, lasts| {
        let made = cookie::set(&guest.app.settings, which, &secret.to_text(), lasts);
        (header::SET_COOKIE, made)
    };
    let cookies = AppendHeaders([
        cookie(Cookie::Session, &secret, session::LIFETIME),
        cookie(Cookie::Device, &device, device::LIFETIME),
    ]);
    Ok((cookies, Redirect::to(next)).into_response())
}

/// What the browser kept of the pages goes too; not its own storage, where lines of notes may
/// wait that were not sent yet.
pub(super) async fn sign_out(guest: Guest) -> Answer {
    if let Some(actor) = &guest.actor {
        let mut db = guest.db().await?;
        session::close(&mut db, actor.id, actor.session).await?;
        let event = Event::new(EventKind::SignedOut).about(actor.id);
        security::record(&mut db, actor.now, &event).await?;
    }
    let headers = AppendHeaders([
        (
            header::SET_COOKIE,
            cookie::clear(&guest.app.settings, Cookie::Session),
        ),
        (
            HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\""),
        ),
    ]);
    let flash = redirect(&urls::sign_in(), Flash::info("signed-out"));
    Ok((headers, flash).into_response())
}

pub(super) async fn language(guest: Guest, raw: RawForm) -> Answer {
    let lang: Lang = raw
        .first("lang")
        .parse()
        .map_err(|_| AppError::BadRequest("error-400"))?;
    if let Some(actor) = &guest.actor {
        accounts::set_lang(&mut *guest.db().await?, &actor.own_permit(), lang).await?;
    }
    let lasts = TimeDelta::days(365);
    let cookie = cookie::set(&guest.app.settings, Cookie::Lang, lang.as_str(), lasts);
    let next = Redirect::to(&within_jalon(raw.first("next")));
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), next).into_response())
}

/// How pages look: a choice at a time, of theme or density.
pub(super) async fn look(guest: Guest, raw: RawForm) -> Answer {
    let now = guest.shell.look;
    let look = Look {
        theme: chosen(&raw, "theme", now.theme)?,
        density: chosen(&raw, "density", now.density)?,
    };
    if let Some(actor) = &guest.actor {
        accounts::set_look(&mut *guest.db().await?, &actor.own_permit(), look).await?;
    }
    let lasts = TimeDelta::days(365);
    let cookie = cookie::set(&guest.app.settings, Cookie::Look, &look.to_cookie(), lasts);
    let next = Redirect::to(&within_jalon(raw.first("next")));
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), next).into_response())
}

/// A choice that is sent, else the one in force.
fn chosen<E: TextEnum>(raw: &RawForm, name: &str, in_force: E) -> Result<E> {
    match raw.first(name) {
        "" => Ok(in_force),
        word => E::from_word(word).ok_or(AppError::BadRequest("error-400")),
    }
}

pub(super) async fn forgotten(guest: Guest) -> Answer {
    page(&forgotten_page(guest, FormState::blank()))
}

fn forgotten_page(guest: Guest, form: FormState) -> ForgottenPage {
    ForgottenPage {
        shell: titled(guest.shell, "forgotten-title"),
        form,
        sent: false,
        by_hand: guest.app.by_hand(),
    }
}

/// Says the same whether or not the address is known.
pub(crate) async fn send_reset(guest: Guest, raw: RawForm) -> Answer {
    let network = guest.network();
    let mut read = Reader::new(&raw);
    let email = read.required_email("email");
    let email = match read.finish(|| email) {
        Ok(email) => email.to_lowercase(),
        Err(form) => return Again::refused(form).page(|form| forgotten_page(guest, form)),
    };
    // Right or wrong cannot be told here: every one counts.
    let limits: [(_, &[&str]); 2] = [
        (rate::RESET_ADDRESS, &[&network]),
        (rate::RESET, &[&email, &network]),
    ];
    if let Err(error) = limits::count(&guest.app, &limits, None).await {
        let AppError::TooManyRequests(seconds) = error else {
            return Err(error);
        };
        let mut form = FormState::blank().with("email", &email);
        form.refuse("email", FieldError::wait(seconds));
        return page_after(seconds, &forgotten_page(guest, form));
    }
    let work = security::along(mail_reset(guest.app.clone(), email));
    guest.app.after.spawn("mailing a reset link", work);
    page(&ForgottenPage {
        sent: true,
        ..forgotten_page(guest, FormState::blank())
    })
}

/// Mails a link to the account of an address, where there is one, or from when on there will be
/// one. A link mailed a moment ago stays the one that works: whoever asks for others cannot make
/// it useless, nor fill a mailbox.
async fn mail_reset(app: AppState, email: String) -> Result<()> {
    let (now, purpose) = (app.clock.now(), token::TokenPurpose::Reset);
    let Some(person) = accounts::by_email(&mut *app.db().await?, &email).await? else {
        return Ok(());
    };
    let from = accounts::reset_waits_until(person.email_changed_at, now);
    if from.is_some() {
        // No link tells that this was said a moment ago.
        let who = person.id.to_string();
        let counted = rate::hit(&app.pool, rate::RESET_TOO_EARLY, &[&who], now).await;
        match counted {
            Ok(_) => {}
            Err(AppError::TooManyRequests(_)) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    let mut tx = app.begin().await?;
    if token::made_since(&mut tx, person.id, purpose, now - RESET_EVERY).await? {
        return Ok(());
    }
    let mail = match from {
        Some(from) => mails::reset_too_early((&person).into(), from),
        None => {
            let secret = token::issue(&mut tx, person.id, purpose, now).await?;
            // Whoever asks here has shown nothing: the link goes by mail alone.
            mails::with_link(&app, (&person).into(), purpose, &secret, now).0
        }
    };
    mail::post(&mut tx, &mail, now).await?;
    let event = Event::new(EventKind::ResetAsked).about(person.id);
    security::record(&mut tx, now, &event).await?;
    tx.commit().await?;
    Ok(())
}

/// Says that a link no longer works.
pub fn dead_link(guest: &Guest) -> AppError {
    let shell = titled(guest.shell.clone(), "dead-link-title");
    page_instead(StatusCode::NOT_FOUND, &DeadLinkPage { shell })
}

pub(super) fn titled(mut shell: Shell, key: &str) -> Shell {
    shell.title = shell.t.t(key);
    shell
}

/// A path within Jalon; anything else (another site, `//host`, `/\host`) becomes home.
pub(super) fn within_jalon(next: &str) -> String {
    let local = next.starts_with('/')
        && !next[1..].starts_with(['/', '\\'])
        && !next.contains(char::is_control);
    if local { next.to_owned() } else { urls::home() }
}

#[cfg(test)]
mod tests {
    use super::within_jalon;

    #[test]
    fn signing_in_never_leads_to_another_site() {
        assert_eq!(within_jalon("/measures?group=1"), "/measures?group=1");
        for hostile in [
            "https://x.example",
            "//x.example",
            "/\\x.example",
            "",
            "/a\nb",
            "x",
        ] {
            assert_eq!(within_jalon(hostile), "/", "{hostile}");
        }
    }
}
