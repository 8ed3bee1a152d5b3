//! The frame common to all pages about one meeting: its facts, and the tabs between its pages.

use sqlx::PgConnection;

use super::{
    head::{self, MeetingHead},
    policy,
};
use kernel::{ids::MeetingId, meeting::MeetingKind, urls};
use platform::{
    auth::{Actor, Permit, Right, rights::permission::EditMeeting},
    errors::{AppError, Result},
    i18n::Translator,
    web::{Section, Shell, TabLink},
};

/// A page of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingTab {
    Overview,
    /// Of a special PREC session.
    Measures,
    Agenda,
    Attendance,
    Notes,
    Minutes,
}

/// The frame: `templates/meetings/frame.html` shows it.
#[derive(Debug, Clone)]
pub struct MeetingFrame {
    pub meeting: MeetingHead,
    pub tabs: Vec<TabLink>,
}

impl MeetingFrame {
    /// For this reader, on this page.
    pub fn new(actor: &Actor, meeting: MeetingHead, tab: MeetingTab, t: Translator) -> Self {
        let may_edit = policy::edit(actor, &meeting).is_ok();
        let may_note = policy::take_notes(actor, &meeting).is_ok();
        let has_minutes = meeting.minutes_state.is_some();
        let reads_notes = has_minutes && policy::read_notes(actor, &meeting).is_ok();
        let all = [
            (
                MeetingTab::Overview,
                "meeting-tab-overview",
                urls::meeting(meeting.id),
                true,
            ),
            (
                MeetingTab::Measures,
                "meeting-tab-measures",
                urls::meeting_measures(meeting.id),
                meeting.kind == MeetingKind::PrecSession && actor.can_anywhere(Right::ReadReview),
            ),
            (
                MeetingTab::Agenda,
                "meeting-tab-agenda",
                urls::agenda(meeting.id),
                may_edit,
            ),
            (
                MeetingTab::Attendance,
                "meeting-tab-attendance",
                urls::attendance(meeting.id),
                may_edit,
            ),
            (
                MeetingTab::Notes,
                "meeting-tab-notes",
                urls::notes(meeting.id),
                may_note,
            ),
            (
                MeetingTab::Minutes,
                "meeting-tab-minutes",
                urls::minutes(meeting.id),
                reads_notes,
            ),
        ];
        let tabs = all
            .into_iter()
            .filter(|(.., shown)| *shown)
            .map(|(this, key, url, _)| TabLink {
                label: t.t(key),
                url,
                current: this == tab,
            })
            .collect();
        Self { meeting, tabs }
    }
}

/// The meeting, where the reader may see it.
/// Fails: [`AppError::NotFound`] where there is none for this reader.
pub async fn known(db: &mut PgConnection, actor: &Actor, id: MeetingId) -> Result<MeetingHead> {
    let meeting = head::head(db, actor.id, id)
        .await?
        .ok_or(AppError::NotFound)?;
    policy::read(actor, &meeting)?;
    Ok(meeting)
}

/// The meeting, for who may change it.
pub async fn editable(
    db: &mut PgConnection,
    actor: &Actor,
    id: MeetingId,
) -> Result<(MeetingHead, Permit<EditMeeting, MeetingId>)> {
    let meeting = known(db, actor, id).await?;
    let permit = policy::edit(actor, &meeting)?;
    Ok((meeting, permit))
}

/// The shell of a page below a meeting's page.
pub fn within(shell: Shell, meeting: &MeetingHead, title: &str) -> Shell {
    let meetings = shell.t.t("meetings-title");
    let name = shell.t.written(&meeting.title);
    shell
        .titled(Section::Meetings, title)
        .crumb(meetings, urls::meetings())
        .crumb(name, urls::meeting(meeting.id))
}
