//! Handlers of the polls' list, page and form, and of the steps of a poll.

pub(crate) mod steps;

use askama::Template;
use axum::extract::Path;

use super::{
    answers::show_page,
    commands, forms, frame,
    model::{Poll, PollState},
    policy,
    queries::{self, Named, PollFilter, PollRow},
};
use kernel::{ids::PollId, meeting::MeetingKind, urls};
use platform::{
    auth::{Right, Target},
    errors::Result,
    web::{
        Again, Answer, Choice, Filter as _, Flash, FormState, Pager, RawForm, RawQuery, Save,
        Section, Shell, Visit, page, page_with, redirect,
    },
};

/// Rows on one page of the list.
const LISTED: i64 = 50;

/// The list.
#[derive(Template)]
#[template(path = "polls/index.html")]
pub(crate) struct PollIndexPage {
    pub shell: Shell,
    pub rows: Vec<PollRow>,
    pub filter: PollFilter,
    pub groups: Vec<Named>,
    pub states: &'static [PollState],
    pub pager: Pager,
    pub may_create: bool,
}

/// A new or changed poll.
#[derive(Template)]
#[template(path = "polls/edit.html")]
pub(crate) struct PollEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub organisations: Vec<Choice>,
    pub weekly: Vec<Choice>,
    /// The group can still be chosen.
    pub is_new: bool,
    pub action: String,
    pub back: String,
}

pub(crate) async fn index(visit: Visit, query: RawQuery) -> Answer {
    let listed = policy::listed(&visit.actor)?;
    let filter = queries::PollFilter::read(&query);
    let mut db = visit.db().await?;
    let groups = queries::groups(&mut db, visit.shell.t.0).await?;
    let rows = queries::list(
        &mut db,
        visit.actor.id,
        &listed,
        &filter,
        visit.actor.now,
        query.window(LISTED),
    )
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let title = visit.shell.t.t("polls-title");
    page(&PollIndexPage {
        may_create: policy::create_somewhere(&visit.actor).is_ok(),
        pager: filter.pager(query.page(), LISTED, total),
        shell: visit.shell.titled(Section::Meetings, title),
        states: PollState::ALL,
        rows,
        filter,
        groups,
    })
}

pub(crate) async fn show(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let mut db = visit.db().await?;
    let poll = frame::known(&mut db, &visit.actor, id).await?;
    page(&show_page(&mut db, visit, poll, None).await?)
}

pub(crate) async fn new(visit: Visit, query: RawQuery) -> Answer {
    policy::create_somewhere(&visit.actor)?;
    let mut form = FormState::blank()
        .with("duration", 60)
        .with("closes_time", "18:00");
    for name in ["group", "kind", "title"] {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    page(&edit_page(visit, None, form).await?)
}

pub(crate) async fn create(visit: Visit, raw: RawForm) -> Answer {
    policy::create_somewhere(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = forms::parse(&raw, visit.actor.now, None)?;
        let permit = policy::create(&visit.actor, form.group)?;
        let id = commands::create(&mut tx, &permit, &form).await?;
        Ok((id, form.title))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((id, title)) => {
            let flash = Flash::success("poll-created").arg("name", title);
            Ok(redirect(&urls::slots(id), flash))
        }
        Err(Again { status, form }) => page_with(status, &edit_page(visit, None, form).await?),
    }
}

pub(crate) async fn edit(visit: Visit, Path(id): Path<PollId>) -> Answer {
    let (poll, _) = frame::managed(&mut *visit.db().await?, &visit.actor, id).await?;
    let form = forms::filled(&poll);
    page(&edit_page(visit, Some(&poll), form).await?)
}

pub(crate) async fn update(visit: Visit, Path(id): Path<PollId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (poll, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let raw = raw.fixed("group", poll.group_id);
    let saved = async {
        let form = forms::parse(&raw, permit.at(), Some(poll.closes_at))?;
        commands::update(&mut tx, &permit, &poll, &form).await
    };
    let save = Save::of(&raw).merging(id, forms::filled(&poll));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::poll(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            page_with(status, &edit_page(visit, Some(&poll), form).await?)
        }
    }
}

async fn edit_page(visit: Visit, poll: Option<&Poll>, form: FormState) -> Result<PollEditPage> {
    let t = visit.shell.t;
    let mut db = visit.db().await?;
    let groups = queries::groups(&mut db, visit.shell.t.0).await?;
    let organisations = queries::organisations(&mut db).await?;
    let own = groups.into_iter().filter(|group| {
        let target = Target::group(group.group());
        visit.actor.can(Right::EditMeeting, &target)
    });
    let choice = |named: queries::Named| Choice::new(named.id, named.name);
    let url = poll.map_or_else(urls::polls, |poll| urls::poll(poll.id));
    Ok(PollEditPage {
        kinds: Choice::words::<MeetingKind>(t),
        groups: own.map(choice).collect(),
        organisations: organisations.into_iter().map(choice).collect(),
        weekly: vec![Choice::new(1, t.t("poll-weekly-yes"))],
        is_new: poll.is_none(),
        action: url.clone(),
        back: url,
        shell: match poll {
            Some(poll) => frame::within(visit.shell, poll, &t.t("edit")),
            None => visit
                .shell
                .titled(Section::Meetings, t.t("poll-new"))
                .crumb(t.t("polls-title"), urls::polls()),
        },
        form,
    })
}
