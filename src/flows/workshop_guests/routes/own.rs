//! Handlers of a guest's own card: it is read whole, changed, withdrawn and talked about as long as the
//! phase lets all do that. Those of others they read on the workshop's page.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{Of, kept, participant, table};
use ::circles::holder::{Holder, holder};
use ::governance::{
    cards::{
        commands as cards, comments, forms,
        model::{Card, Comment},
        offers::{signatures, signed_as},
        policy::{self as on_cards, OnCard},
        queries as stored,
    },
    frame::last_changed,
    model::GovernanceTable,
    policy,
};
use kernel::{
    governance::{CardAct, CardKind, Signature},
    ids::GovernanceCardId,
    urls,
};
use platform::{
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Archivable as _, Choice, ConfirmPage, Flash, FormState, Guest, RawForm,
        Save, SecretPath, Shell, archival, page, page_of_texts, page_of_texts_with, redirect,
    },
};

/// Their own card, with what is said about it.
#[derive(Template)]
#[template(path = "workshop_guests/card.html")]
pub(crate) struct OwnCardPage {
    pub shell: Shell,
    pub secret: String,
    pub table: GovernanceTable,
    pub card: Card,
    /// What it says.
    pub html: SafeHtml,
    /// It is neither put away nor merged into another one.
    pub open: bool,
    pub comments: Vec<Comment>,
    pub signatures: Vec<Choice>,
    /// A comment to add, as typed.
    pub form: FormState,
}

impl OwnCardPage {
    /// Text of Markdown.
    fn said(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// It can still be changed.
    fn changes(&self) -> bool {
        self.open && policy::in_phase(&self.table, CardAct::Change).is_ok()
    }

    /// It can still be withdrawn.
    fn goes(&self) -> bool {
        self.changes() && !self.card.bound && self.card.held == 0
    }

    /// Something can be said about it.
    fn is_discussed(&self) -> bool {
        self.open && policy::in_phase(&self.table, CardAct::Comment).is_ok()
    }
}

/// What their card says, to change.
#[derive(Template)]
#[template(path = "workshop_guests/edit.html")]
pub(crate) struct OwnCardEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    /// Where it is sent, and read.
    pub action: String,
}

/// The table whose workshop goes on, and the holder's own card in it, put away or not.
async fn own(
    db: &mut PgConnection,
    holder: &Holder,
    id: GovernanceCardId,
) -> Result<(GovernanceTable, Card)> {
    let table = table(db, holder).await?;
    let table = table.ok_or(AppError::Conflict("governance-guest-over"))?;
    let card = stored::card(db, Some(participant(holder)), id).await?;
    let card = card.filter(|card| card.own && card.table_id == table.id);
    let card = card.ok_or(AppError::NotFound)?;
    Ok((table, card))
}

/// The same, where the phase lets that be done with it.
pub(super) async fn writable(
    db: &mut PgConnection,
    holder: &Holder,
    id: GovernanceCardId,
    act: CardAct,
) -> Result<(GovernanceTable, Card, OnCard)> {
    let (table, card) = own(db, holder, id).await?;
    let (person, now) = (holder.link.person, holder.permit.at());
    let permit = on_cards::change_by_link(person, now, &table, &card)?;
    policy::in_phase(&table, act)?;
    Ok((table, card, permit))
}

/// The same, held with its phase until the transaction ends.
pub(super) async fn held(
    db: &mut PgConnection,
    holder: &Holder,
    id: GovernanceCardId,
    act: CardAct,
) -> Result<(GovernanceTable, Card, OnCard)> {
    kept(db, holder).await?;
    stored::lock(db, id).await?;
    writable(db, holder, id, act).await
}

/// Where the card is read.
pub(super) fn address(holder: &Holder, id: GovernanceCardId) -> String {
    urls::circle_link_workshop_card(holder.secret.to_text(), id)
}

pub(crate) async fn show(guest: Guest, path: SecretPath, Path(Of { id }): Path<Of>) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    let template = card_page(&mut db, guest.shell, &holder, id, None).await?;
    page_of_texts(template, db).await
}

pub(crate) async fn edit(guest: Guest, path: SecretPath, Path(Of { id }): Path<Of>) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    let (_, card, _) = writable(&mut db, &holder, id, CardAct::Change).await?;
    let form = forms::filled(&card);
    page(&edit_page(guest.shell, &holder, &card, form))
}

/// Changes what the card says. Where somebody changed another field since, both changes stand.
pub(crate) async fn update(
    guest: Guest,
    path: SecretPath,
    Path(Of { id }): Path<Of>,
    raw: RawForm,
) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder(&mut tx, &guest, &path).await?;
    let (_, card, permit) = held(&mut tx, &holder, id, CardAct::Change).await?;
    let conflict = last_changed(&mut tx, (holder.t, holder.permit.at()), id).await?;
    let saved = async {
        let (said, seen) = forms::said(&raw)?;
        cards::update(&mut tx, &permit, &card, &said, seen).await
    };
    let save = Save::of(&raw).merging_with(conflict, forms::filled(&card));
    match save.end(saved.await, tx).await? {
        Ok(both) => {
            let key = match both {
                true => "governance-card-both",
                false => "saved",
            };
            Ok(redirect(&address(&holder, id), Flash::success(key)))
        }
        Err(again) => again.page(|form| edit_page(guest.shell, &holder, &card, form)),
    }
}

/// Says something about the card.
pub(crate) async fn comment(
    guest: Guest,
    path: SecretPath,
    Path(Of { id }): Path<Of>,
    raw: RawForm,
) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder(&mut tx, &guest, &path).await?;
    let (table, ..) = held(&mut tx, &holder, id, CardAct::Comment).await?;
    // Under the name that the comment bears, whatever the card does.
    let permit = policy::by_link(holder.link.person, holder.permit.at(), &table, id)?;
    let raw = signed_as(&table, raw);
    let saved = async {
        let (body, signed) = forms::comment(&raw)?;
        let permit = on_cards::signed(permit, signed);
        comments::write(&mut tx, &permit, participant(&holder), &body, signed).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(_) => Ok(redirect(
            &address(&holder, id),
            Flash::success("governance-comment-written"),
        )),
        Err(Again { status, form }) => {
            let mut db = guest.db().await?;
            let template = card_page(&mut db, guest.shell, &holder, id, Some(form)).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// Asks whether the card is to go.
pub(crate) async fn ask(guest: Guest, path: SecretPath, Path(Of { id }): Path<Of>) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    let (_, card, _) = writable(&mut db, &holder, id, CardAct::Change).await?;
    on_cards::may_go(&card)?;
    let t = holder.t;
    let shell = holder.shell(guest.shell, t.t("governance-guest-withdraw"));
    page(&ConfirmPage {
        action: urls::circle_link_workshop_card_withdraw(holder.secret.to_text(), id),
        ..ConfirmPage::new(
            shell,
            t.t1("governance-guest-withdraw-question", "name", card.label()),
            t.t("governance-guest-withdraw-consequence"),
            address(&holder, id),
        )
    })
}

/// Puts the card away: whoever writes in the table may take it back.
pub(crate) async fn withdraw(guest: Guest, path: SecretPath, Path(Of { id }): Path<Of>) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder(&mut tx, &guest, &path).await?;
    let back = urls::circle_link_workshop(holder.secret.to_text());
    let flash = Flash::success("governance-guest-withdrawn");
    let (_, card) = own(&mut tx, &holder, id).await?;
    // A second click.
    if card.archived_at.is_some() {
        return Ok(redirect(&back, flash));
    }
    let (_, card, permit) = held(&mut tx, &holder, id, CardAct::Change).await?;
    // Whoever takes it to an agenda, or puts another one under it, holds it meanwhile.
    on_cards::may_go(&card)?;
    archival::set(&mut tx, &permit, Card::TABLE, true).await?;
    tx.lead_to(&back, flash).await
}

/// The card's page; `form`: a comment to add, as typed.
async fn card_page(
    db: &mut PgConnection,
    shell: Shell,
    holder: &Holder,
    id: GovernanceCardId,
    form: Option<FormState>,
) -> Result<OwnCardPage> {
    let (table, card) = own(db, holder, id).await?;
    let comments = stored::comments(db, Some(participant(holder)), id).await?;
    let (person, now) = (holder.link.person, holder.permit.at());
    let open = on_cards::change_by_link(person, now, &table, &card).is_ok();
    Ok(OwnCardPage {
        shell: holder.shell(shell, holder.t.written(&card.label())),
        secret: holder.secret.to_text(),
        signatures: signatures(&table, Choice::words::<Signature>(holder.t)),
        form: form.unwrap_or_else(|| forms::usual(table.unsigned)),
        html: markdown::render(&card.body),
        comments,
        open,
        table,
        card,
    })
}

fn edit_page(shell: Shell, holder: &Holder, card: &Card, form: FormState) -> OwnCardEditPage {
    let t = holder.t;
    OwnCardEditPage {
        shell: holder.shell(shell, t.t("governance-guest-edit")),
        kinds: Choice::explained_words::<CardKind>(t),
        action: address(holder, card.id),
        form,
    }
}
