//! Handlers that put people on the list.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    MOST,
    line::Line,
    paste,
    queries::{self, Contact, Earlier},
    reading::{READ_INVITEES, Read},
    review::{self, LineVerdict, Reviewed},
};
use crate::{
    frame::{self, CircleFrame, CircleTab},
    invitations::{commands, forms, routes::below_list},
    model::Circle,
    queries::{self as circles, GroupChoice},
};
use kernel::{
    circle::Provenance,
    ids::{CircleId, GroupId, PersonId},
    lang::Lang,
    organisation::OrganisationKind,
    urls,
};
use platform::{
    auth::{Actor, Right, Target},
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Shell, Upload, Visit,
        page, page_with, redirect,
        sent_list::{self, Refused, Told},
    },
};

/// All ways to add people.
#[derive(Template)]
#[template(path = "circles/invitations/add.html")]
pub(super) struct AddPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    pub contacts: Vec<Contact>,
    pub groups: Vec<GroupChoice>,
    pub earlier: Vec<Earlier>,
    pub kinds: Vec<Choice>,
    pub langs: Vec<Choice>,
    /// Why a file was refused.
    pub refused: Option<String>,
}

/// What was understood, line by line.
#[derive(Template)]
#[template(path = "circles/invitations/review.html")]
pub(super) struct ReviewPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub form: FormState,
    pub lines: Vec<Reviewed>,
    pub provenance: String,
    pub note: String,
    pub kinds: &'static [OrganisationKind],
    pub langs: &'static [Lang],
    pub verdicts: &'static [LineVerdict],
    /// More came than can be added at once.
    pub cut: bool,
    /// What of a file was read.
    pub told: Told,
}

impl ReviewPage {
    /// How many lines are so.
    pub(super) fn count(&self, verdict: &LineVerdict) -> usize {
        let lines = self.lines.iter();
        lines.filter(|line| line.verdict == *verdict).count()
    }
}

impl Reviewed {
    /// Whether the line's organisation is of that kind.
    pub(super) fn is_of(&self, kind: &OrganisationKind) -> bool {
        self.line.kind == Some(*kind)
    }

    /// Whether the line's person reads that language.
    pub(super) fn reads(&self, lang: &Lang) -> bool {
        self.line.lang == Some(*lang)
    }

    /// The person, for the form; empty where nobody is known.
    pub(super) fn person(&self) -> String {
        self.line
            .person
            .map_or_else(String::new, |id| id.to_string())
    }
}

pub(crate) async fn show(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    page(&add_page(&mut db, visit, circle, (forms::blank(), None)).await?)
}

async fn add_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    (form, refused): (FormState, Option<String>),
) -> Result<AddPage> {
    let t = visit.shell.t;
    let sight = prepares(&visit.actor);
    let contacts = queries::contacts(db, circle.id).await?;
    let groups = circles::groups(db, t.0).await?;
    let earlier = queries::earlier(db, circle.id, (sight.0, &sight.1)).await?;
    let title = t.t("circle-add-title");
    Ok(AddPage {
        shell: below_list(visit.shell, &circle, &title),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Invitations, t),
        kinds: Choice::words::<OrganisationKind>(t),
        langs: Choice::words::<Lang>(t),
        form,
        contacts,
        groups,
        earlier,
        refused,
    })
}

/// The groups whose circles somebody prepares: all, or these.
fn prepares(actor: &Actor) -> (bool, Vec<i64>) {
    let right = Right::PrepareCircle;
    let own = actor.memberships.iter().filter_map(|m| m.group);
    let own = own.filter(|group| actor.can(right, &Target::group(*group)));
    (actor.can_anywhere(right), own.map(|id| id.0).collect())
}

/// The page of what was understood; of nothing, the ways to add people, with why.
async fn reviewed(
    visit: Visit,
    circle: Circle,
    Read { lines, told }: Read,
    (provenance, note): (Provenance, String),
) -> Answer {
    let mut db = visit.db().await?;
    if lines.is_empty() {
        let why = visit.shell.t.t("circle-add-nothing");
        let template = add_page(&mut db, visit, circle, (forms::blank(), Some(why))).await?;
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
    }
    let form = FormState::blank();
    let with = (form, provenance, note);
    let mut template = review_page(&mut db, visit, &circle, lines, with).await?;
    template.told = told;
    page(&template)
}

async fn review_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: &Circle,
    mut lines: Vec<Line>,
    (form, provenance, note): (FormState, Provenance, String),
) -> Result<ReviewPage> {
    let cut = lines.len() > MOST;
    lines.truncate(MOST);
    let listed = queries::listed(db, circle.id).await?;
    let title = visit.shell.t.t("circle-review-title");
    Ok(ReviewPage {
        shell: below_list(visit.shell, circle, &title),
        circle: circle.id,
        lines: review::review(lines, &listed),
        provenance: provenance.as_str().to_owned(),
        kinds: OrganisationKind::ALL,
        langs: Lang::ALL,
        verdicts: LineVerdict::ALL,
        note,
        form,
        cut,
        told: Told::default(),
    })
}

/// From contacts, everybody of a group, or an earlier circle.
pub(crate) async fn known(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let query = RawQuery(raw.0);
    let people: Vec<PersonId> = query.each("person");
    let (lines, from) = if let Some(earlier) = query.parsed::<CircleId>("circle") {
        // Its list is seen by who prepares it alone.
        let (other, _) = frame::prepared(&mut db, &visit.actor, earlier).await?;
        let name = format!("{} · {}", other.group_code, other.title);
        (
            queries::of_circle(&mut db, earlier).await?,
            (Provenance::Circle, name),
        )
    } else if let Some(group) = query.parsed::<GroupId>("group") {
        let found = circles::group(&mut db, group).await?;
        let code = found.ok_or(AppError::NotFound)?.code;
        let lines = queries::people(&mut db, &[], Some(group)).await?;
        (lines, (Provenance::Group, code))
    } else {
        let lines = queries::people(&mut db, &people, None).await?;
        (lines, (Provenance::Contact, String::new()))
    };
    drop(db);
    reviewed(visit, circle, Read::of(lines), from).await
}

pub(crate) async fn paste(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    drop(db);
    let lines = paste::read(raw.first("text"));
    let pasted = (Provenance::Pasted, String::new());
    reviewed(visit, circle, Read::of(lines), pasted).await
}

pub(crate) async fn import(visit: Visit, Path(id): Path<CircleId>, upload: Upload) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    drop(db);
    let t = visit.shell.t;
    let sent = upload.read().await?;
    let name = sent.name.chars().filter(|c| !c.is_control());
    let name: String = name.take(200).collect();
    match sent_list::read_sent(&READ_INVITEES, sent, visit.actor.id, t).await? {
        Ok(read) => reviewed(visit, circle, read, (Provenance::File, name)).await,
        Err(Refused { status, why }) => refused(visit, circle, status, why).await,
    }
}

async fn refused(visit: Visit, circle: Circle, status: StatusCode, why: String) -> Answer {
    let mut db = visit.db().await?;
    let template = add_page(&mut db, visit, circle, (forms::blank(), Some(why))).await?;
    page_with(status, &template)
}

/// Adds the lines that are ticked, as they stand in the form now. Nothing is sent.
pub(crate) async fn confirm(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let (lines, ticked) = review::sent(&raw);
    let provenance = raw
        .first("provenance")
        .parse()
        .unwrap_or(Provenance::Pasted);
    let note = raw.line("note", 200);
    let listed = queries::listed(&mut tx, id).await?;
    let saved = async {
        let looked = review::review(lines.iter().take(MOST).cloned().collect(), &listed);
        let chosen: Vec<_> = (0..)
            .zip(looked)
            .filter(|(at, _)| ticked.contains(at))
            .map(|(_, one)| one)
            .collect();
        let typed = || FormState::typed(raw.0.clone());
        if chosen.is_empty() {
            return Err(typed().refused("take", "circle-error-nobody-chosen").into());
        }
        if chosen
            .iter()
            .any(|one| one.verdict == LineVerdict::Unreadable)
        {
            return Err(SaveError::from(
                typed().refused("take", "circle-error-lines"),
            ));
        }
        let people = chosen.into_iter().filter(|one| one.verdict.can_be_taken());
        let people: Vec<_> = people
            .map(|one| one.line.invitee(provenance, &note))
            .collect();
        commands::add(&mut tx, &permit, &people).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(added) => {
            let flash = Flash::success("circle-added").arg("count", added);
            Ok(redirect(&urls::circle_invitees(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let with = (form, provenance, note);
            let mut template = review_page(&mut db, visit, &circle, lines, with).await?;
            for (at, one) in (0..).zip(&mut template.lines) {
                one.taken = ticked.contains(&at);
            }
            page_with(status, &template)
        }
    }
}
