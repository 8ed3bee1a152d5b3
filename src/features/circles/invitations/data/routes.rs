//! Handlers about one's own data.

use askama::Template;
use sqlx::PgConnection;

use super::{
    erasure::{self, Elsewhere},
    model::Erasing,
    queries::{self, Brought, HeldCall, HeldMail, HeldObjection, HeldReply},
};
use crate::{
    holder::{self, Holder},
    invitations::{
        answers::routes::held, marks, model::Invitee, offers, policy, queries as invitees,
    },
    model::Circle,
};
use kernel::{text_enum, urls};
use platform::{
    errors::{AppError, Result},
    web::{Answer, Choice, FormState, Guest, RawForm, Reader, Save, SecretPath, Shell, page},
};

/// What is held about me.
#[derive(Template)]
#[template(path = "circles/invitations/data.html")]
pub(super) struct DataPage {
    pub shell: Shell,
    pub circle: Circle,
    pub invitee: Invitee,
    pub replies: Vec<HeldReply>,
    pub mails: Vec<HeldMail>,
    pub calls: Vec<HeldCall>,
    pub brought: Brought,
    /// What they brought and objected to what became of it.
    pub objected: Vec<HeldObjection>,
    pub secret: String,
}

/// Asks before it is erased.
#[derive(Template)]
#[template(path = "circles/invitations/erase.html")]
pub(super) struct ErasePage {
    pub shell: Shell,
    pub form: FormState,
    /// What becomes of what one brought.
    pub choices: Vec<Choice>,
    pub secret: String,
}

/// It is erased.
#[derive(Template)]
#[template(path = "circles/invitations/erased.html")]
pub(super) struct ErasedPage {
    pub shell: Shell,
}

/// No more mails, or mails again.
#[derive(Template)]
#[template(path = "circles/invitations/unsubscribe.html")]
pub(super) struct UnsubscribePage {
    pub shell: Shell,
    pub circle: Circle,
    /// No mails go to them now.
    pub out: bool,
    pub secret: String,
}

text_enum! {
    /// What becomes of what somebody brought, when they are erased.
    pub enum ErasedAnswers {
        Keep = "keep" / "circle-erase-keep",
        Erase = "erase" / "circle-erase-all",
    }
}

async fn own(db: &mut PgConnection, holder: &Holder) -> Result<Invitee> {
    let (circle, id) = holder.permit.on();
    let found = invitees::invitee(db, circle, id, holder.permit.at()).await?;
    found.ok_or(AppError::NotFound)
}

pub async fn show(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let invitee = own(&mut db, &holder).await?;
    let title = holder.t.t("circle-data-title");
    page(&DataPage {
        objected: queries::objections(&mut db, invitee.id).await?,
        replies: queries::replies(&mut db, invitee.id).await?,
        mails: queries::mails(&mut db, invitee.id).await?,
        calls: queries::calls(&mut db, invitee.id).await?,
        brought: queries::brought(&mut db, invitee.id).await?,
        shell: holder.shell(guest.shell, title),
        secret: holder.secret.to_text(),
        circle: holder.circle,
        invitee,
    })
}

fn erase_page(shell: Shell, holder: &Holder, form: FormState) -> ErasePage {
    let title = holder.t.t("circle-erase-title");
    ErasePage {
        choices: Choice::explained_words::<ErasedAnswers>(holder.t),
        shell: holder.shell(shell, title),
        secret: holder.secret.to_text(),
        form,
    }
}

pub async fn ask_erase(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    page(&erase_page(guest.shell, &holder, FormState::blank()))
}

/// Erases who holds the link, here and elsewhere.
pub async fn erase(
    guest: Guest,
    path: SecretPath,
    raw: RawForm,
    elsewhere: &impl Elsewhere,
) -> Answer {
    let mut tx = guest.begin().await?;
    let mut holder = holder::holder(&mut tx, &guest, &path).await?;
    let invitee = held(&mut tx, &mut holder).await?;
    let permit = policy::own(&holder.permit);
    let saved = async {
        let mut read = Reader::new(&raw);
        let answers = read.required_word::<ErasedAnswers>("answers");
        let answers = read.finish(|| answers)?;
        offers::end_over(&mut tx, &guest.app, &holder.circle, permit.at()).await?;
        let erasing = Erasing {
            circle: &holder.circle,
            invitee: &invitee,
            keeps: answers == ErasedAnswers::Keep,
        };
        erasure::erase(&mut tx, &permit, erasing, elsewhere).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        // The link is dead now: this page is the last that it leads to.
        Ok(()) => {
            let title = holder.t.t("circle-erased-title");
            let shell = holder.shell(guest.shell, title);
            page(&ErasedPage { shell })
        }
        Err(again) => again.page(|form| erase_page(guest.shell, &holder, form)),
    }
}

fn unsubscribe_page(shell: Shell, holder: Holder, out: bool) -> UnsubscribePage {
    let title = holder.t.t("circle-unsubscribe-title");
    UnsubscribePage {
        shell: holder.shell(shell, title),
        secret: holder.secret.to_text(),
        circle: holder.circle,
        out,
    }
}

/// Says what it would do: programs that look into mails stop nobody's.
pub async fn ask_unsubscribe(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let out = own(&mut db, &holder).await?.opted_out_at.is_some();
    page(&unsubscribe_page(guest.shell, holder, out))
}

/// No more mails of this circle, by the page's button or by the one click of a mail program
/// (RFC 8058), which brings no cookie and follows nothing.
pub async fn unsubscribe(guest: Guest, path: SecretPath, raw: RawForm) -> Answer {
    let mut tx = guest.begin().await?;
    let mut holder = holder::holder(&mut tx, &guest, &path).await?;
    held(&mut tx, &mut holder).await?;
    let out = raw.first("again").is_empty();
    let permit = policy::own(&holder.permit);
    marks::opt_out(&mut tx, &permit, out).await?;
    if raw.first("List-Unsubscribe").is_empty() {
        let here = urls::circle_link_unsubscribe(holder.secret.to_text());
        return tx.lead_quietly(&here).await;
    }
    tx.commit().await?;
    page(&unsubscribe_page(guest.shell, holder, out))
}
