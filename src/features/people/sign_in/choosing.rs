//! Choosing a password by a mailed link.

use askama::Template;

use super::{
    accounts, policy,
    routes::{dead_link, proceed, titled},
};
use kernel::urls;
use platform::{
    auth::{
        password,
        token::{self, Secret},
    },
    errors::Result,
    security::{self, Event, EventKind},
    web::{Again, Answer, FormState, Guest, RawForm, Reader, SecretPath, Shell, page},
};

/// Choosing a password by a link.
#[derive(Template)]
#[template(path = "people/sign_in/choose.html")]
struct ChoosePasswordPage {
    shell: Shell,
    form: FormState,
    name: String,
    email: String,
    action: String,
    invitation: bool,
    min_length: usize,
}

pub(super) async fn choose(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let secret = path.secret().ok_or_else(|| dead_link(&guest))?;
    let open = token::find(&mut db, secret, guest.app.clock.now()).await?;
    let open = open.ok_or_else(|| dead_link(&guest))?;
    page(&choose_page(guest.shell, secret, &open, FormState::blank()))
}

pub(super) async fn set_password(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let now = guest.app.clock.now();
    let mut db = guest.db().await?;
    let secret = path.secret().ok_or_else(|| dead_link(&guest))?;
    let open = token::find(&mut db, secret, now).await?;
    let open = open.ok_or_else(|| dead_link(&guest))?;
    let own = accounts::own_words(&mut db, open.person).await?;
    let password = match new_password(&raw, &own) {
        Ok(password) => password,
        Err(form) => {
            let again = Again::refused(form);
            return again.page(|form| choose_page(guest.shell, secret, &open, form));
        }
    };
    // Nobody waits for the hashing with a connection in hand.
    drop(db);
    let hash = guest.app.passwords.hash(password).await?;
    let mut tx = guest.begin().await?;
    if !token::consume(&mut tx, secret, now).await? {
        return Err(dead_link(&guest));
    }
    let permit = policy::by_link(&open, now);
    accounts::set_password(&mut tx, &permit, &hash, None).await?;
    let event = Event::new(EventKind::Password)
        .by(open.person)
        .about(open.person)
        .detail("@security-by-link");
    if open.purpose == token::TokenPurpose::Invitation {
        security::record(&mut tx, now, &event).await?;
    } else {
        security::tell(&mut tx, &guest.app.settings.base_url, now, &event, None).await?;
    }
    // The link is used up with what it opens, or not at all.
    proceed(&guest, tx, open.person, &urls::home()).await
}

/// Reads a new password typed twice; `own` are words that belong to who chooses it.
/// Fails: the form to give back; secrets are not put into the page again.
pub fn new_password(raw: &[(String, String)], own: &[String]) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let password = read.secret("password");
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    if let Err(wrong) = password::check(&password, &own) {
        read.wrong("password", wrong);
    } else if password != read.secret("repeat") {
        read.wrong("repeat", "password-differs");
    }
    read.finish(|| Some(password))
}

fn choose_page(
    shell: Shell,
    secret: &Secret,
    open: &token::OpenToken,
    form: FormState,
) -> ChoosePasswordPage {
    let invitation = open.purpose == token::TokenPurpose::Invitation;
    let title = if invitation {
        "choose-welcome-title"
    } else {
        "choose-title"
    };
    ChoosePasswordPage {
        shell: titled(shell, title),
        form,
        name: open.name.clone(),
        email: open.email.clone(),
        action: urls::set_password(secret.to_text()),
        invitation,
        min_length: password::MIN_LENGTH,
    }
}
