//! The frame common to the pages about one circle: its facts and tabs.

use sqlx::PgConnection;

use super::{model::Circle, policy, queries};
use kernel::{ids::CircleId, urls};
use platform::{
    auth::{
        Actor, Permit,
        rights::permission::{PrepareCircle, RecordCircle},
    },
    errors::{AppError, Result},
    i18n::{Said, Translator},
    web::{Section, Shell, TabLink, Visit},
};

/// A page of a circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CircleTab {
    Overview,
    Invitations,
    Opinions,
    Sheet,
    Live,
    Feedback,
    Synthesis,
}

/// The frame: `templates/circles/frame.html` shows it.
#[derive(Debug, Clone)]
pub struct CircleFrame {
    pub circle: Circle,
    pub tabs: Vec<TabLink>,
    /// The reader may prepare, run and close it.
    pub prepares: bool,
}

impl CircleFrame {
    /// For this reader, on this page.
    pub fn new(actor: &Actor, circle: Circle, tab: CircleTab, t: Translator) -> Self {
        let prepares = policy::prepare(actor, &circle).is_ok();
        let id = circle.id;
        let records = policy::record(actor, &circle).is_ok();
        let held = circle.state.takes_place();
        let all = [
            (
                CircleTab::Overview,
                "circle-tab-overview",
                urls::circle(id),
                held,
            ),
            (
                CircleTab::Invitations,
                "circle-tab-invitations",
                urls::circle_invitees(id),
                prepares && held,
            ),
            (
                CircleTab::Opinions,
                "circle-tab-opinions",
                urls::circle_opinions(id),
                prepares && held,
            ),
            (
                CircleTab::Sheet,
                "circle-tab-sheet",
                urls::circle_sheet(id),
                records && held,
            ),
            (
                CircleTab::Live,
                "circle-tab-live",
                urls::circle_live(id),
                records && held,
            ),
            (
                CircleTab::Feedback,
                "circle-tab-feedback",
                urls::circle_feedback(id),
                prepares && held,
            ),
            (
                CircleTab::Synthesis,
                "circle-tab-synthesis",
                urls::circle_synthesis(id),
                held,
            ),
        ];
        let shown = all.into_iter().filter(|(.., shown)| *shown);
        let tabs = shown.map(|(this, key, url, _)| TabLink {
            label: t.t(key),
            url,
            current: this == tab,
        });
        Self {
            tabs: tabs.collect(),
            prepares,
            circle,
        }
    }

    /// Facts may still change.
    pub fn is_editable(&self) -> bool {
        self.prepares && !self.circle.archived
    }
}

/// The circle, where the reader may see it.
/// Fails: [`AppError::NotFound`] where there is none for this reader.
pub async fn known(db: &mut PgConnection, actor: &Actor, id: CircleId) -> Result<Circle> {
    let circle = queries::circle(db, Some(actor.id), id)
        .await?
        .ok_or(AppError::NotFound)?;
    policy::read(actor, &circle)?;
    Ok(circle)
}

/// The circle, for who prepares it.
/// Fails: as [`known`] and [`policy::prepare`].
pub async fn prepared(
    db: &mut PgConnection,
    actor: &Actor,
    id: CircleId,
) -> Result<(Circle, Permit<PrepareCircle, CircleId>)> {
    let circle = known(db, actor, id).await?;
    let permit = policy::prepare(actor, &circle)?;
    Ok((circle, permit))
}

/// The same, held until the transaction ends, where it is not put away.
/// Fails: as [`prepared`]; a conflict where it is archived.
pub async fn editable(
    db: &mut PgConnection,
    actor: &Actor,
    id: CircleId,
) -> Result<(Circle, Permit<PrepareCircle, CircleId>)> {
    queries::lock(db, id).await?;
    let (circle, permit) = prepared(db, actor, id).await?;
    if circle.archived {
        return Err(AppError::Conflict("circle-error-state"));
    }
    Ok((circle, permit))
}

/// The circle of a step that asks first: asked about as [`prepared`], taken as [`editable`].
/// Fails: as these.
pub async fn of_step(
    db: &mut PgConnection,
    visit: &Visit,
    id: CircleId,
) -> Result<(Circle, Permit<PrepareCircle, CircleId>)> {
    match visit.asks() {
        true => prepared(db, &visit.actor, id).await,
        false => editable(db, &visit.actor, id).await,
    }
}

/// The circle, for who records in it: also note-takers of its sub-groups.
/// Fails: as [`known`] and [`policy::record`].
pub async fn recorded(
    db: &mut PgConnection,
    actor: &Actor,
    id: CircleId,
) -> Result<(Circle, Permit<RecordCircle, CircleId>)> {
    let circle = known(db, actor, id).await?;
    let permit = policy::record(actor, &circle)?;
    Ok((circle, permit))
}

/// The shell of the page below the circles, for what has no circle.
pub fn below_list(shell: Shell, title: impl Into<Said>) -> Shell {
    let circles = shell.t.t("circles-title");
    shell
        .titled(Section::Meetings, title)
        .crumb(circles, urls::circles())
}

/// The shell of a page below a circle's page.
pub fn within(shell: Shell, circle: &Circle, title: impl Into<Said>) -> Shell {
    let name = shell.t.written(&circle.title);
    below_list(shell, title).crumb(name, urls::circle(circle.id))
}
