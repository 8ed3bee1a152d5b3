//! Handlers by which a guest withdraws what they said about their own card, as long as the phase lets all
//! do that.

use axum::extract::Path;
use serde::Deserialize;
use sqlx::PgConnection;

use super::{
    own::{address, held, writable},
    participant,
};
use ::circles::holder::{Holder, holder};
use ::governance::{
    cards::{
        comments,
        model::{Card, Comment},
        policy::{self as on_cards, OnCard},
        queries as stored,
    },
    model::GovernanceTable,
    policy,
};
use kernel::{
    governance::{CardAct, Signature},
    ids::{GovernanceCardId, GovernanceCommentId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    markdown,
    web::{Answer, ConfirmPage, Flash, Guest, SecretPath, page, redirect},
};

/// The card and the comment of an address with a secret.
#[derive(Debug, Deserialize)]
pub(crate) struct On {
    governance_card: GovernanceCardId,
    governance_comment: GovernanceCommentId,
}

/// The holder's own comment; none where it is none of theirs, or withdrawn.
async fn own(
    db: &mut PgConnection,
    holder: &Holder,
    card: &Card,
    id: GovernanceCommentId,
) -> Result<Option<Comment>> {
    let all = stored::comments(db, Some(participant(holder)), card.id).await?;
    Ok(all.into_iter().find(|one| one.own && one.id == id))
}

/// Under the name that the comment bears, whatever the card does.
fn permit(
    holder: &Holder,
    table: &GovernanceTable,
    card: &Card,
    comment: &Comment,
) -> Result<OnCard> {
    let permit = policy::by_link(holder.link.person, holder.permit.at(), table, card.id)?;
    let signed = match comment.author_shown {
        true => Signature::Named,
        false => Signature::Unnamed,
    };
    Ok(on_cards::signed(permit, signed))
}

/// Asks whether the comment is to go.
pub(crate) async fn ask(guest: Guest, path: SecretPath, Path(on): Path<On>) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder(&mut db, &guest, &path).await?;
    let (_, card, _) = writable(&mut db, &holder, on.governance_card, CardAct::Comment).await?;
    let comment = own(&mut db, &holder, &card, on.governance_comment).await?;
    let comment = comment.ok_or(AppError::NotFound)?;
    let t = holder.t;
    let secret = holder.secret.to_text();
    let name = markdown::excerpt(&comment.body, 120);
    page(&ConfirmPage {
        action: urls::circle_link_workshop_comment_withdraw(secret, card.id, comment.id),
        ..ConfirmPage::new(
            holder.shell(guest.shell, t.t("comment-withdraw")),
            t.t("comment-withdraw-question"),
            t.t1("governance-comment-withdraw-consequence", "name", name),
            address(&holder, card.id),
        )
    })
}

/// Withdraws the comment.
pub(crate) async fn withdraw(guest: Guest, path: SecretPath, Path(on): Path<On>) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder(&mut tx, &guest, &path).await?;
    let id = on.governance_card;
    let (table, card, _) = held(&mut tx, &holder, id, CardAct::Comment).await?;
    let done = redirect(
        &address(&holder, id),
        Flash::success("comment-withdrawn-flash"),
    );
    let Some(comment) = own(&mut tx, &holder, &card, on.governance_comment).await? else {
        // A second click, or none of theirs.
        return match stored::is_withdrawn(&mut tx, id, on.governance_comment).await? {
            true => Ok(done),
            false => Err(AppError::NotFound),
        };
    };
    let permit = permit(&holder, &table, &card, &comment)?;
    comments::withdraw(&mut tx, &permit, &comment).await?;
    tx.commit().await?;
    Ok(done)
}
