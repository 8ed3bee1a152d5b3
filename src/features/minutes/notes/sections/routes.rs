//! Handlers of sections.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands,
    queries::{self, Section},
};
use crate::{
    meeting_for,
    notes::draft::{is_open, writing},
};
use kernel::{
    ids::{MeetingId, SectionId},
    urls,
};
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use platform::{
    errors::{AppError, Result},
    web::{
        Again, Answer, Flash, FormState, RawForm, Reader, Save, Shell, Visit, page, page_with,
        redirect, save::Constraints,
    },
};

/// The sub-groups of a meeting.
#[derive(Template)]
#[template(path = "minutes/notes/sections.html")]
pub(crate) struct SectionsPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub sections: Vec<Section>,
    /// Notes can be written.
    pub open: bool,
    /// The form to open one.
    pub form: FormState,
}

const CONSTRAINTS: Constraints = &[("minutes_section_name_key", "name", "section-name-taken")];

pub(super) async fn index(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    page(&list(&mut db, visit, meeting, FormState::blank()).await?)
}

async fn list(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    form: FormState,
) -> Result<SectionsPage> {
    let t = visit.shell.t;
    Ok(SectionsPage {
        sections: queries::of(db, meeting.id).await?,
        open: is_open(&meeting),
        shell: frame::within(visit.shell, &meeting, &t.t("sections-title"))
            .crumb(t.t("meeting-tab-notes"), urls::notes(meeting.id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Notes, t),
        form,
    })
}

fn name(raw: &RawForm) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let name = read.required_line("name", 100);
    read.finish(|| name)
}

pub(super) async fn open(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = writing(&mut tx, &visit, id).await?;
    let saved = async {
        let name = name(&raw)?;
        commands::open(&mut tx, &permit, &name).await?;
        Ok(Flash::success("section-opened").arg("name", name))
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    done(visit, meeting, save.end(saved.await, tx).await?).await
}

async fn done(visit: Visit, meeting: MeetingHead, saved: Result<Flash, Again>) -> Answer {
    match saved {
        Ok(flash) => Ok(redirect(&urls::sections(meeting.id), flash)),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &list(&mut db, visit, meeting, form).await?)
        }
    }
}

async fn stored(db: &mut PgConnection, meeting: MeetingId, id: SectionId) -> Result<Section> {
    let all = queries::of(db, meeting).await?;
    all.into_iter()
        .find(|section| section.id == id)
        .ok_or(AppError::NotFound)
}

pub(super) async fn rename(
    visit: Visit,
    Path((id, section)): Path<(MeetingId, SectionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = writing(&mut tx, &visit, id).await?;
    stored(&mut tx, id, section).await?;
    let saved = async {
        let name = name(&raw)?;
        let renamed = (section, raw.first("seen"), name.as_str());
        commands::rename(&mut tx, &permit, renamed).await?;
        Ok(Flash::success("saved"))
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    done(visit, meeting, save.end(saved.await, tx).await?).await
}

pub(super) async fn merge(
    visit: Visit,
    Path((id, section)): Path<(MeetingId, SectionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = writing(&mut tx, &visit, id).await?;
    let section = stored(&mut tx, id, section).await?;
    let merged = raw.first("merged") == "1";
    commands::set_merged(&mut tx, &permit, &meeting, &section, merged).await?;
    let word = if merged {
        "section-merged"
    } else {
        "section-taken-back"
    };
    tx.lead_to(
        &urls::sections(id),
        Flash::success(word).arg("name", section.name),
    )
    .await
}

pub(super) async fn remove(
    visit: Visit,
    Path((id, section)): Path<(MeetingId, SectionId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = writing(&mut tx, &visit, id).await?;
    let section = stored(&mut tx, id, section).await?;
    commands::remove(&mut tx, &permit, &section).await?;
    tx.lead_to(
        &urls::sections(id),
        Flash::success("section-removed").arg("name", section.name),
    )
    .await
}
