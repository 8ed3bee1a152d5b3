//! Handlers of a round's update. The portfolio's policy decides who may write it; whoever may
//! see the meeting may do so there.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use ::meetings::{
    agenda::{commands as agenda, model::OutlinePoint, queries},
    frame,
    head::MeetingHead,
    policy as meetings,
};
use ::portfolio::{
    owner::Owner,
    policy as portfolio,
    updates::{commands as updates, forms, model::Health},
};
use kernel::{
    ids::{MeetingId, PointId},
    urls,
};
use platform::{
    auth::{Permit, rights::permission::WriteStatus},
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Shell, Visit, page, redirect,
    },
};

/// Noting the news of a strategy or group at a meeting.
#[derive(Template)]
#[template(path = "round_update/new.html")]
pub(super) struct RoundUpdatePage {
    pub shell: Shell,
    pub point: OutlinePoint,
    pub form: FormState,
    pub healths: Vec<Choice>,
    pub action: String,
    /// `notes` where the form came from there.
    pub origin: String,
    pub back: String,
}

impl RoundUpdatePage {
    /// Text of the point's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// A round's sub-point, and the right to write the update of whose it is.
struct Place {
    meeting: MeetingHead,
    point: OutlinePoint,
    permit: Permit<WriteStatus, Owner>,
}

async fn place(
    db: &mut PgConnection,
    visit: &Visit,
    id: MeetingId,
    point: PointId,
) -> Result<Place> {
    let meeting = frame::known(db, &visit.actor, id).await?;
    let outline = queries::outline(db, id).await?;
    let point = outline.into_iter().find(|p| p.id == point);
    let point = point.ok_or(AppError::NotFound)?;
    let owner = Owner::of(point.strategy_id, point.group_id).ok_or(AppError::NotFound)?;
    let permit = portfolio::write_status(&visit.actor, owner)?;
    Ok(Place {
        meeting,
        point,
        permit,
    })
}

pub(super) async fn new(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let place = place(&mut db, &visit, id, point).await?;
    let form = FormState::blank()
        .with("published_on", visit.app.clock.today())
        .with("version", place.point.version);
    let origin = query.first("from").to_owned();
    page(&new_page(visit, place, form, origin))
}

pub(super) async fn create(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let place = place(&mut tx, &visit, id, point).await?;
    let origin = raw.first("from").to_owned();
    let permit = &place.permit;
    let saved = async {
        let form = forms::parse(&raw)?;
        let update = updates::create(&mut tx, permit, visit.actor.id, &form).await?;
        agenda::keep_update(&mut tx, &update, id, &place.point, form.version).await
    };
    let save = Save::of(&raw).merging(id, filled(&place.point));
    match save.end(saved.await, tx).await? {
        Ok(()) => {
            let flash = Flash::success("update-published");
            Ok(redirect(&back(&visit, &place, &origin), flash))
        }
        Err(again) => again.page(|form| new_page(visit, place, form, origin)),
    }
}

/// The form of what the point says by now.
fn filled(point: &OutlinePoint) -> FormState {
    let news = point.news.as_ref();
    FormState::blank()
        .with_optional("health", news.map(|news| news.doing))
        .with_optional("published_on", news.map(|news| news.published_on))
        .with("body", news.map_or(&point.body, |news| &news.body))
        .with("version", point.version)
}

/// Where the reader came from: the notes, the agenda, or the meeting's page.
fn back(visit: &Visit, place: &Place, origin: &str) -> String {
    let (meeting, point) = (&place.meeting, place.point.id);
    let page = if origin == "notes" && meetings::take_notes(&visit.actor, meeting).is_ok() {
        urls::notes(meeting.id)
    } else if meetings::edit(&visit.actor, meeting).is_ok() {
        urls::agenda(meeting.id)
    } else {
        urls::meeting(meeting.id)
    };
    format!("{page}#point-{point}")
}

fn new_page(visit: Visit, place: Place, form: FormState, origin: String) -> RoundUpdatePage {
    let t = visit.shell.t;
    let back = back(&visit, &place, &origin);
    let title = t.t1("round-update-title", "title", &place.point.title);
    RoundUpdatePage {
        healths: Choice::words::<Health>(t),
        action: urls::round_update(place.meeting.id, place.point.id),
        shell: frame::within(visit.shell, &place.meeting, &title),
        point: place.point,
        form,
        origin,
        back,
    }
}
