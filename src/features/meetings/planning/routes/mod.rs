//! Handlers of the meetings' pages.

pub(super) mod listing;
pub(super) mod showing;
pub(super) mod steps;

use std::slice::from_ref;

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    clashes::{self, Clash, Occupied},
    commands::{self, NewMeeting},
    forms::{self, MeetingForm},
    model::Meeting,
    prefill::{self, Last},
    queries,
};
use crate::{
    agenda,
    attendance::{
        self,
        changes::{self, Asked},
    },
    frame,
    head::MeetingHead,
    policy,
};
use kernel::{
    dates::brussels_date,
    ids::{GroupId, MeetingId, PersonId},
    meeting::{MeetingKind, MeetingState},
    urls,
};
use platform::{
    auth::{Actor, Right, Target},
    errors::{AppError, Result},
    i18n::{Said, Translator},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Visit,
        page, page_with, redirect,
    },
};

/// Fields of a new meeting that its address may fill in.
const PREFILLED: [&str; 9] = [
    "group",
    "kind",
    "organisation",
    "day",
    "from",
    "to",
    "title",
    "place",
    "video_url",
];
/// No meeting has this id.
const NOT_YET: MeetingId = MeetingId(0);

/// A new or changed meeting.
#[derive(Template)]
#[template(path = "meetings/planning/edit.html")]
pub(crate) struct MeetingEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub organisations: Vec<Choice>,
    /// Kind and group can still be chosen.
    pub is_new: bool,
    /// How many people were told of the meeting: a change is told to them.
    pub told: i64,
    /// What saving would clash with.
    pub clashes: Vec<Clash>,
    /// The meeting that a new one is like.
    pub like: Option<Last>,
    pub action: String,
    pub back: String,
}

pub(super) async fn new(visit: Visit, query: RawQuery) -> Answer {
    policy::create_somewhere(&visit.actor)?;
    let mut form = FormState::blank().with("invite", "1").with("agenda", "1");
    for name in PREFILLED {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    let own = |group: &GroupId| policy::create(&visit.actor, *group).is_ok();
    let like = match query.parsed::<GroupId>("group").filter(own) {
        Some(group) => {
            let mut db = visit.db().await?;
            prefill::last(&mut db, group, query.parsed("kind")).await?
        }
        None => None,
    };
    if let Some(last) = &like {
        form = prefill::like(last, form, visit.shell.today);
    }
    let template = edit_page(visit, None, form, Vec::new()).await?;
    page(&MeetingEditPage { like, ..template })
}

pub(super) async fn create(visit: Visit, raw: RawForm) -> Answer {
    policy::create_somewhere(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let mut clashes = Vec::new();
    let saved = async {
        let form = forms::parse(&raw, None)?;
        let permit = policy::create(&visit.actor, form.group)?;
        let regulars = if raw.first("invite").is_empty() {
            Vec::new()
        } else {
            attendance::regulars(&mut tx, NOT_YET, form.group).await?
        };
        clashes = clashing(&mut tx, &raw, None, &form, &regulars).await?;
        refuse_clashes(&clashes, &raw)?;
        let new = NewMeeting {
            kind: form.kind,
            organisation: form.organisation,
            title: form.title,
            starts_at: form.starts_at,
            ends_at: form.ends_at,
            place: form.place,
            video_url: form.video_url,
            description: form.description,
            series: None,
        };
        let (id, permit) = commands::create(&mut tx, &permit, &new).await?;
        attendance::commands::invite(&mut tx, &permit, &regulars).await?;
        if !raw.first("agenda").is_empty() {
            agenda::usual::agenda(&mut tx, &permit, new.kind).await?;
        }
        Ok((id, new.title))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((id, title)) => {
            let flash = Flash::success("meeting-created").arg("name", title);
            Ok(redirect(&urls::meeting(id), flash))
        }
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, None, form, clashes).await?)
        }
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    frame::editable(&mut db, &visit.actor, id).await?;
    let meeting = stored(&mut db, id).await?;
    drop(db);
    let form = forms::filled(&meeting);
    page(&edit_page(visit, Some(&meeting), form, Vec::new()).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (head, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let before = stored(&mut tx, id).await?;
    // Kind and group are not the form's to change.
    let raw = raw
        .fixed("kind", before.kind)
        .fixed("group", before.group_id);
    let mut clashes = Vec::new();
    let saved = async {
        let form = forms::parse(&raw, Some((before.starts_at, before.ends_at)))?;
        // Somebody's change in between is shown first: it may be what clashes.
        if form.version == before.version {
            clashes = clashing(&mut tx, &raw, Some(&before), &form, &[]).await?;
            refuse_clashes(&clashes, &raw)?;
        }
        refuse_to_come(&raw, &head, &form, visit.shell.today)?;
        commands::update(&mut tx, &permit, &before, &form).await?;
        changes::after(&mut tx, &visit.app, Asked::of(&raw), from_ref(&permit)).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(told) => told.go_on(visit, &urls::meeting(id), Flash::success("saved")),
        Err(Again { status, form }) => {
            let template = edit_page(visit, Some(&before), form, clashes).await?;
            page_with(status, &template)
        }
    }
}

/// What a form changes of a meeting.
async fn stored(db: &mut PgConnection, id: MeetingId) -> Result<Meeting> {
    queries::meeting(db, id).await?.ok_or(AppError::NotFound)
}

/// What took place is not moved to a day that is still to come.
fn refuse_to_come(
    raw: &RawForm,
    head: &MeetingHead,
    form: &MeetingForm,
    today: NaiveDate,
) -> Result<(), FormState> {
    let day = brussels_date(form.starts_at);
    match head.state == MeetingState::Held && day != head.day() && day > today {
        true => Err(FormState::typed(raw.to_vec()).refused("day", "meeting-held-not-ahead")),
        false => Ok(()),
    }
}

/// What the meeting would clash with; nothing where the writer has seen it, or where time and
/// place stay.
async fn clashing(
    db: &mut PgConnection,
    raw: &RawForm,
    before: Option<&Meeting>,
    form: &MeetingForm,
    people: &[PersonId],
) -> Result<Vec<Clash>> {
    let stays = before.is_some_and(|m| {
        (m.starts_at, m.ends_at, &m.place) == (form.starts_at, form.ends_at, &form.place)
    });
    if stays || !raw.first("clash_seen").is_empty() {
        return Ok(Vec::new());
    }
    let occupied = Occupied {
        meeting: before.map(|m| m.id),
        starts_at: form.starts_at,
        ends_at: form.ends_at,
        place: &form.place,
        people,
    };
    Ok(clashes::with(db, &occupied).await?)
}

/// Gives the form back where there are clashes: its page has a button to save all the same.
fn refuse_clashes(clashes: &[Clash], raw: &RawForm) -> Result<(), FormState> {
    match clashes.is_empty() {
        true => Ok(()),
        false => Err(FormState::typed(raw.to_vec())),
    }
}

async fn edit_page(
    visit: Visit,
    meeting: Option<&Meeting>,
    form: FormState,
    clashes: Vec<Clash>,
) -> Result<MeetingEditPage> {
    let t = visit.shell.t;
    let mut db = visit.db().await?;
    let groups = queries::groups(&mut db).await?;
    let organisations = queries::organisations(&mut db).await?;
    let url = meeting.map_or_else(urls::meetings, |m| urls::meeting(m.id));
    let title = t.t(if meeting.is_some() {
        "edit"
    } else {
        "meeting-new"
    });
    Ok(MeetingEditPage {
        kinds: Choice::words::<MeetingKind>(t),
        groups: own_groups(&visit.actor, groups, t),
        organisations: organisations
            .into_iter()
            .map(|o| Choice::new(o.id, o.name))
            .collect(),
        is_new: meeting.is_none(),
        told: match meeting {
            Some(meeting) => changes::queries::told(&mut db, &[meeting.id]).await?,
            None => 0,
        },
        clashes,
        like: None,
        action: url.clone(),
        back: url,
        shell: within(visit.shell, meeting, &title),
        form,
    })
}

/// The groups to which the actor may add meetings.
pub(super) fn own_groups(
    actor: &Actor,
    groups: Vec<queries::GroupChoice>,
    t: Translator,
) -> Vec<Choice> {
    groups
        .into_iter()
        .filter(|g| actor.can(Right::EditMeeting, &Target::group(g.id)))
        .map(|g| Choice::new(g.id, t.name(g.label())))
        .collect()
}

fn within(shell: Shell, meeting: Option<&Meeting>, title: impl Into<Said>) -> Shell {
    let (t, meetings) = (shell.t, shell.t.t("meetings-title"));
    let shell = shell
        .titled(Section::Meetings, title)
        .crumb(meetings, urls::meetings());
    match meeting {
        Some(meeting) => shell.crumb(t.written(&meeting.title), urls::meeting(meeting.id)),
        None => shell,
    }
}
