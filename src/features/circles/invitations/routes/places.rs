//! Handlers of places, offers and the waiting list.

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::{below_list, picked};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    invitations::{balance::Balance, forms, model::Invitee, offers, pages::PlacesPage, queries},
    model::Circle,
    queries as room,
};
use kernel::{
    circle::InviteeState,
    ids::{CircleId, CircleInviteeId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{Again, Flash, FormState, RawForm, Save, Visit, links, page, page_with, redirect},
};

pub async fn index(visit: Visit, Path(id): Path<CircleId>) -> Result<Response> {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let form = forms::blank_offer(&circle, visit.actor.now);
    page(&places_page(&mut db, visit, circle, form).await?)
}

async fn places_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    form: FormState,
) -> Result<PlacesPage> {
    let now = visit.actor.now;
    let all = queries::invitees(db, circle.id, now).await?;
    let of = |state: InviteeState| {
        let found = all.iter().filter(|one| one.state == state);
        found.cloned().collect::<Vec<Invitee>>()
    };
    let mut waiting = of(InviteeState::Waiting);
    waiting.sort_by_key(|one| (one.waiting_since, one.id));
    let (offered, coming) = (of(InviteeState::Offered), of(InviteeState::Yes));
    let gauge = room::gauge(db, circle.id).await?;
    let balance = Balance::new(queries::balance(db, circle.id).await?);
    let t = visit.shell.t;
    let title = t.t("circle-places-title");
    Ok(PlacesPage {
        shell: below_list(visit.shell, &circle, &title),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Invitations, t),
        form,
        gauge,
        balance,
        waiting,
        offered,
        coming,
        now,
    })
}

/// Offers places to those who are ticked: never more than are free.
pub async fn offer(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    if !circle.is_open() {
        return Err(AppError::Conflict("circle-error-state"));
    }
    let saved = async {
        let form = forms::parse_offer(&raw, &circle, permit.at())?;
        let (app, invitees) = (&visit.app, &form.invitees);
        let handed = offers::offer(&mut tx, app, &permit, &circle, invitees, form.until).await?;
        Ok((handed, invitees.len()))
    };
    let save = Save::of(&raw).refused_by(forms::OFFERS);
    match save.end(saved.await, tx).await? {
        Ok((handed, count)) => {
            let flash = Flash::success("circle-offered").arg("count", count);
            let next = urls::circle_places(id);
            links::go_on(&visit.app, visit.shell, handed, &next, flash)
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &places_page(&mut db, visit, circle, form).await?)
        }
    }
}

/// Takes an offer back.
pub async fn take_back(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    offers::take_back(&mut tx, &one.permit, &one.invitee).await?;
    tx.commit().await?;
    let flash = Flash::success("circle-offer-taken-back").arg("name", one.invitee.label());
    Ok(redirect(&urls::circle_places(id), flash))
}
