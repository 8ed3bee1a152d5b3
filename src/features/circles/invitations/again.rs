//! The public page where somebody who was invited asks for their link again. It says the same to
//! everybody, in the same time: who is on a list is nobody else's business.

use askama::Template;

use super::{about::About, mails, policy, queries};
use crate::queries as room;
use kernel::circle::TextPurpose;
use platform::{
    auth::rate::{self, Limit},
    errors::{AppError, Result},
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    web::{
        Again, Answer, AppState, FormState, Guest, RawForm, Reader, Shell, form_state::FieldError,
        page, page_after,
    },
};

/// Links asked for an address, by one client.
const ASKED: Limit = Limit::of("circle-link", 3, 60);
/// Links asked for by one client: an office may have lost all of theirs.
const ASKED_IN_ALL: Limit = Limit::of("circle-link-all", 60, 15);
/// Times an address is written to, whoever asks: nobody fills another's mailbox.
const MAILED: Limit = Limit::of("circle-link-mailed", 3, 60);

/// Where the address is typed, and what is said of it.
#[derive(Template)]
#[template(path = "circles/invitations/again.html")]
struct AgainPage {
    shell: Shell,
    form: FormState,
    sent: bool,
    /// No server sends mails: somebody has to be asked.
    by_hand: bool,
}

fn again_page(guest: Guest, form: FormState) -> AgainPage {
    let mut shell = guest.shell;
    shell.title = shell.t.t("circle-again-title");
    AgainPage {
        by_hand: guest.app.by_hand(),
        shell,
        form,
        sent: false,
    }
}

pub(super) async fn show(guest: Guest) -> Answer {
    page(&again_page(guest, FormState::blank()))
}

pub(super) async fn ask(guest: Guest, raw: RawForm) -> Answer {
    let network = guest.network();
    let mut read = Reader::new(&raw);
    let email = read.required_email("email");
    let email = match read.finish(|| email) {
        Ok(email) => email.to_lowercase(),
        Err(form) => return Again::refused(form).page(|form| again_page(guest, form)),
    };
    // Right or wrong cannot be told here: every one counts.
    let limits: [(Limit, &[&str]); 2] = [(ASKED_IN_ALL, &[&network]), (ASKED, &[&email, &network])];
    match rate::hit_all(&guest.app.pool, &limits, guest.app.clock.now()).await {
        Ok(_) => {}
        Err(AppError::TooManyRequests(seconds)) => {
            let mut form = FormState::blank().with("email", &email);
            form.refuse("email", FieldError::wait(seconds));
            return page_after(seconds, &again_page(guest, form));
        }
        Err(error) => return Err(error),
    }
    if !guest.app.by_hand() {
        let work = mail_links(guest.app.clone(), email);
        guest.app.after.spawn("mailing links of circles", work);
    }
    page(&AgainPage {
        sent: true,
        ..again_page(guest, FormState::blank())
    })
}

/// Mails an address its own link of each open circle that it was invited to; earlier ones keep
/// working. Nothing goes to who was not invited, wants no mails or is not there.
async fn mail_links(app: AppState, email: String) -> Result<()> {
    let now = app.clock.now();
    match rate::hit(&app.pool, MAILED, &[&email], now).await {
        Ok(_) => {}
        Err(AppError::TooManyRequests(_)) => return Ok(()),
        Err(error) => return Err(error),
    }
    let mut tx = app.begin().await?;
    for (circle, id) in queries::invited_at(&mut tx, &email).await? {
        let invitee = queries::invitee(&mut tx, circle, id, now).await?;
        let circle = room::circle(&mut tx, None, circle).await?;
        let (Some(invitee), Some(circle)) = (invitee, circle) else {
            continue;
        };
        if invitee.unreachable().is_some() {
            continue;
        }
        let permit = policy::by_address(&invitee, now);
        let secret = mails::secret_of(&mut tx, &permit).await?;
        let about = About {
            app: &app,
            circle: &circle,
            invitee: &invitee,
            secret: &secret,
            now,
        };
        mail::post(&mut tx, &letter(about), now).await?;
        permit.record_own_act(&mut tx, "circle_link_ask").await?;
    }
    tx.commit().await?;
    Ok(())
}

fn letter(about: About<'_>) -> NewMail {
    let t = Translator(about.invitee.lang);
    let args = mails::values(about, TextPurpose::Invitation);
    let subject = t.with("circle-mail-again-subject", &args);
    let body = t.with("circle-mail-again-body", &args);
    let button = ("mail-button-circle", about.link());
    mails::letter(
        about,
        MailClass::Confirmation,
        (button.0, &button.1),
        (&subject, &body),
    )
}
