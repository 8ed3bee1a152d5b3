//! Handlers of places, offers and the waiting list.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{below_list, picked};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    invitations::{balance::Balance, forms, model::Invitee, offers, queries},
    model::Circle,
    queries::{self as room, Gauge},
};
use kernel::{
    circle::InviteeState,
    ids::{CircleId, CircleInviteeId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    mail::Sending,
    web::{
        Again, Answer, AppState, Flash, FormState, RawForm, RawQuery, Save, Shell, Visit, links,
        page, page_with,
    },
};

/// Places, offers and the waiting list, with the balance beside.
#[derive(Template)]
#[template(path = "circles/invitations/places.html")]
pub(crate) struct PlacesPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    pub gauge: Gauge,
    pub balance: Balance,
    /// In the order of the waiting list.
    pub waiting: Vec<Invitee>,
    pub offered: Vec<Invitee>,
    pub coming: Vec<Invitee>,
    /// What an offer to those who are ticked would send, where that was asked.
    pub sending: Option<Sending>,
    pub now: DateTime<Utc>,
}

impl PlacesPage {
    /// Places that the offer would hold.
    pub(crate) fn to_offer(&self) -> usize {
        let people = self.sending.as_ref();
        people.map_or(0, |people| people.to.len() + people.left.len())
    }

    /// Places that can be offered now.
    pub(crate) fn free(&self) -> i64 {
        self.gauge.free(self.frame.circle.places_max)
    }
}

/// The places; with what an offer to those who are ticked would send, where that is asked.
pub(crate) async fn index(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let form = forms::blank_offer(&circle, visit.actor.now);
    let app = visit.app.clone();
    let mut template = places_page(&mut db, visit, circle, form).await?;
    if !query.first("look").is_empty() {
        look(&app, &mut template, &query);
    }
    page(&template)
}

/// Says what the offer that is asked for would send, or what is wrong with it.
fn look(app: &AppState, template: &mut PlacesPage, query: &RawQuery) {
    let (circle, now) = (&template.frame.circle, template.now);
    let line: Vec<CircleInviteeId> = template.waiting.iter().map(|one| one.id).collect();
    match forms::parse_offer(&query.0, (circle, &line), now) {
        Err(form) => template.form = form,
        Ok(form) => {
            let what = (&form, template.waiting.as_slice());
            template.sending = Some(offers::plan((app, circle), what, (query, now)));
            template.form = FormState::typed(query.0.clone());
        }
    }
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
    let waiting = in_line(&all);
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
        sending: None,
        now,
    })
}

/// Who waits, in the order of the waiting list.
fn in_line(all: &[Invitee]) -> Vec<Invitee> {
    let waits = all.iter().filter(|one| one.state.waiting());
    let mut waiting: Vec<Invitee> = waits.cloned().collect();
    waiting.sort_by_key(|one| (one.waiting_since, one.id));
    waiting
}

/// Offers places to those who are ticked: never more than are free.
pub(crate) async fn offer(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    if !circle.is_open() {
        return Err(AppError::Conflict("circle-error-state"));
    }
    // Whose offer is over waits again, where they stood.
    offers::end_over(&mut tx, &visit.app, &circle, permit.at()).await?;
    let all = queries::invitees(&mut tx, id, permit.at()).await?;
    let line: Vec<CircleInviteeId> = in_line(&all).iter().map(|one| one.id).collect();
    let saved = async {
        let form = forms::parse_offer(&raw, (&circle, &line), permit.at())?;
        let handed = offers::offer(&mut tx, &visit.app, &permit, &circle, &form).await?;
        Ok((handed, form.invitees.len()))
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
pub(crate) async fn take_back(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    let of = (&one.circle, &one.invitee);
    let told = offers::take_back(&mut tx, &visit.app, &one.permit, of).await?;
    tx.commit().await?;
    let flash = Flash::success("circle-offer-taken-back").arg("name", one.invitee.label());
    let (handed, next) = (told.into_iter().collect(), urls::circle_places(id));
    links::go_on(&visit.app, visit.shell, handed, &next, flash)
}
