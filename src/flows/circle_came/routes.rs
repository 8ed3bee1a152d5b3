//! Handlers of who came.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use ::circles::{
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    sheet::came::{self, Guest},
};
use ::meetings::{attendance::commands as attendance, frame as meeting, policy as meetings};
use kernel::{
    ids::{CircleId, CircleInviteeId},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Flash, FormState, RawForm, Reader, Save, Shell, Visit, page, page_with,
        redirect,
    },
};

/// Who came, with the line for who came too.
#[derive(Template)]
#[template(path = "circle_came/index.html")]
pub(super) struct CamePage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub guests: Vec<Guest>,
    /// Who came too, as typed.
    pub form: FormState,
    /// Names of organisations to propose.
    pub organisations: Vec<String>,
}

impl CamePage {
    /// Those with a place, or those without.
    pub(super) fn expected(&self, expected: bool) -> Vec<&Guest> {
        let guests = self.guests.iter();
        guests.filter(|guest| guest.expected == expected).collect()
    }

    /// So many are there.
    pub(super) fn there(&self) -> usize {
        let guests = self.guests.iter();
        guests.filter(|guest| guest.came_at.is_some()).count()
    }
}

/// Where somebody stands on the page.
fn place(id: CircleId, guest: CircleInviteeId) -> String {
    format!("{}#guest-{guest}", urls::circle_came(id))
}

/// Notes the same on the meeting, where the circle has one.
async fn on_meeting(
    db: &mut PgConnection,
    visit: &Visit,
    circle: &Circle,
    guest: &Guest,
    came: bool,
) -> Result<(), SaveError> {
    let Some(id) = circle.meeting_id else {
        return Ok(());
    };
    let head = meeting::known(db, &visit.actor, id).await?;
    let permit = meetings::edit(&visit.actor, &head)?;
    let label = match guest.person {
        Some(_) => guest.name.clone(),
        None => guest.label(),
    };
    attendance::set_present(db, &permit, (guest.person, label.as_str()), came).await
}

pub(super) async fn index(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    page(&index_page(&mut db, visit, circle, FormState::blank()).await?)
}

async fn index_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    form: FormState,
) -> Result<CamePage> {
    let t = visit.shell.t;
    let sheet = urls::circle_sheet(circle.id);
    Ok(CamePage {
        guests: came::guests(db, circle.id).await?,
        organisations: came::organisations(db).await?,
        shell: frame::within(visit.shell, &circle, t.t("came-title"))
            .crumb(t.t("sheet-title"), sheet),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Sheet, t),
        form,
    })
}

/// Somebody came too; who stands on the list under that name is ticked.
pub(super) async fn add(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let name = read.required_line("name", 200);
        let organisation = read.line("organisation", 200);
        let (name, organisation) = read.finish(|| Some((name?, organisation?)))?;
        let listed = came::named(&mut tx, id, &name).await?;
        let one = match listed {
            Some(one) => one,
            None => came::add(&mut tx, &permit, &name, &organisation).await?,
        };
        let guest = came::guest(&mut tx, id, one).await?;
        let guest = guest.ok_or(AppError::NotFound)?;
        came::set(&mut tx, &permit, &guest, true).await?;
        on_meeting(&mut tx, &visit, &circle, &guest, true).await?;
        Ok(guest)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(guest) => {
            let flash = Flash::success("came-noted").arg("name", guest.name);
            Ok(redirect(&place(id, guest.id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = index_page(&mut db, visit, circle, form).await?;
            page_with(status, &template)
        }
    }
}

/// Somebody of the list came, or did not after all.
pub(super) async fn tick(
    visit: Visit,
    Path((id, one)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let guest = came::guest(&mut tx, id, one).await?;
    let guest = guest.ok_or(AppError::NotFound)?;
    let came = raw.first("came") == "yes";
    came::set(&mut tx, &permit, &guest, came).await?;
    on_meeting(&mut tx, &visit, &circle, &guest, came).await?;
    let key = if came { "came-noted" } else { "came-not-noted" };
    let flash = Flash::success(key).arg("name", guest.name);
    tx.lead_to(&place(id, one), flash).await
}
