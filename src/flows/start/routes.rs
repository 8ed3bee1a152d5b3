//! Handlers of the first steps.

use askama::Template;

use super::{model::Guide, policy, queries};
use kernel::urls;
use people::{roles::commands, sign_in::confirm};
use platform::web::{Answer, Flash, RawForm, Section, Shell, Visit, page};

/// The first steps.
#[derive(Template)]
#[template(path = "start/show.html")]
pub(super) struct StartPage {
    pub shell: Shell,
    pub guide: Guide,
}

pub(super) async fn show(visit: Visit) -> Answer {
    policy::read(&visit.actor)?;
    let sends_mail = visit.app.settings.mail.sends();
    let guide = queries::guide(&mut *visit.db().await?, &visit.actor, sends_mail).await?;
    let title = visit.shell.t.t("start-title");
    page(&StartPage {
        shell: visit.shell.titled(Section::Home, title),
        guide,
    })
}

/// The administrator, alone, coordinates themselves.
pub(super) async fn coordinate(visit: Visit, raw: RawForm) -> Answer {
    let permit = policy::coordinate(&visit.actor)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    commands::take_coordination(&mut tx, &visit.app.settings.base_url, &permit).await?;
    let flash = Flash::success("start-coordinating");
    tx.lead_to(&urls::start(), flash).await
}
