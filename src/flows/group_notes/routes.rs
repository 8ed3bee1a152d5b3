//! Handlers of a sub-group's notes and cards. The table's policy says who writes in it, the meetings' who
//! takes notes.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::queries::{self, Note};
use ::governance::{
    cards::{
        commands as cards, forms as card_forms,
        offers::{choices, in_use},
        policy as on_cards, queries as stored_cards,
    },
    frame,
    grid::{
        model::{GridCard, GridRow, rows},
        queries as grid,
    },
    lines::queries as lines,
    links::commands as links,
    model::GovernanceTable,
    policy,
    queries::keep_phase,
    workshop::sub_groups::{commands as groups, model::SubGroup},
};
use ::meetings::{frame as meetings, head::MeetingHead, policy as meeting_policy};
use ::minutes::notes::{
    commands::{NewEntry, add_entry},
    sections,
};
use kernel::{
    governance::{CardAct, CardKind, Side, Signature},
    ids::{EntryId, GovernanceCardId, GovernanceSubGroupId, MeetingId, SectionId},
    meeting::{EntryKind, MinutesState},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::TakeNotes},
    errors::{AppError, Result, SaveError},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Reader, Save, Shell, Visit,
        page_of_texts, page_of_texts_with, redirect,
    },
};

/// A sub-group's notes beside its cards.
#[derive(Template)]
#[template(path = "group_notes/show.html")]
pub(super) struct GroupNotesPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub group: SubGroup,
    /// The workshop's; none was chosen.
    pub meeting: Option<MeetingHead>,
    /// Its notes are being taken.
    pub noted: bool,
    pub notes: Vec<Note>,
    /// Those of the sub-group's topics.
    pub rows: Vec<GridRow>,
    /// Which of its cards a note says too.
    pub said: Vec<GovernanceCardId>,
    pub topics: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub kinds: Vec<Choice>,
    /// Where notes become cards, as chosen.
    pub form: FormState,
}

impl GroupNotesPage {
    /// Text of Markdown.
    fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// Notes become cards.
    fn makes_cards(&self) -> bool {
        let open = self.table.archived_at.is_none() && self.group.archived_at.is_none();
        open && !self.topics.is_empty() && policy::in_phase(&self.table, CardAct::Add).is_ok()
    }

    /// Where notes are taken now.
    fn taking(&self) -> Option<MeetingId> {
        let meeting = self.meeting.as_ref().filter(|_| self.noted);
        meeting.map(|meeting| meeting.id)
    }

    /// A note says it too.
    fn is_said(&self, card: &GridCard) -> bool {
        self.said.contains(&card.id)
    }
}

/// A sub-group with its table, for who writes in that.
async fn known(
    db: &mut PgConnection,
    actor: &Actor,
    id: GovernanceSubGroupId,
) -> Result<(GovernanceTable, SubGroup)> {
    let group = groups::stored(db, id).await?;
    let table = frame::known(db, actor, group.table_id).await?;
    policy::write(actor, &table, id)?;
    Ok((table, group))
}

/// The meeting of the workshop, for who takes its notes.
async fn meeting(
    db: &mut PgConnection,
    actor: &Actor,
    table: &GovernanceTable,
) -> Result<Option<(MeetingHead, Permit<TakeNotes, MeetingId>)>> {
    let Some(id) = queries::meeting(db, table.id).await? else {
        return Ok(None);
    };
    let meeting = meetings::known(db, actor, id).await?;
    let permit = meeting_policy::take_notes(actor, &meeting)?;
    Ok(Some((meeting, permit)))
}

/// Notes are written while the minutes are a draft.
fn is_noted(meeting: &MeetingHead) -> bool {
    meeting.minutes_state == Some(MinutesState::Draft) && !meeting.archived
}

/// The same, where notes are being taken and neither table nor sub-group is put away.
async fn taking(
    db: &mut PgConnection,
    actor: &Actor,
    (table, group): (&GovernanceTable, &SubGroup),
) -> Result<(MeetingHead, Permit<TakeNotes, MeetingId>)> {
    policy::open(table)?;
    if group.archived_at.is_some() {
        return Err(AppError::Conflict("governance-sub-group-archived"));
    }
    let found = meeting(db, actor, table).await?;
    let (meeting, permit) = found.ok_or(AppError::Conflict("governance-notes-no-meeting"))?;
    match (is_noted(&meeting), meeting.minutes_state) {
        (true, _) => Ok((meeting, permit)),
        (false, None) => Err(AppError::Conflict("governance-notes-not-begun")),
        (false, Some(_)) => Err(AppError::Conflict("notes-closed")),
    }
}

/// The section in which the sub-group takes its notes: opened where there is none of its name.
async fn section(
    db: &mut PgConnection,
    actor: &Actor,
    (table, group): (&GovernanceTable, &SubGroup),
    permit: &Permit<TakeNotes, MeetingId>,
) -> Result<SectionId, SaveError> {
    if let Some(section) = queries::section(db, group.id, permit.on()).await? {
        return Ok(section);
    }
    let all = sections::queries::of(db, permit.on()).await?;
    let section = match all.iter().find(|section| section.name == group.name) {
        Some(section) => section.id,
        None => sections::commands::open(db, permit, &group.name).await?,
    };
    let on_group = policy::write(actor, table, group.id)?;
    groups::note_in(db, &on_group, section, &group.name).await?;
    Ok(section)
}

pub(super) async fn show(
    visit: Visit,
    Path(id): Path<GovernanceSubGroupId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (table, group) = known(&mut db, &visit.actor, id).await?;
    let mut form = FormState::blank();
    for name in ["topic", "level"] {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    if let [only] = group.topics.as_slice() {
        form = form.without("topic").with("topic", only);
    }
    let template = notes_page(&mut db, visit, table, group, form).await?;
    page_of_texts(template, db).await
}

/// Leads to the live minutes, as the sub-group.
pub(super) async fn open(visit: Visit, Path(id): Path<GovernanceSubGroupId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, group) = known(&mut tx, &visit.actor, id).await?;
    let of = (&table, &group);
    let (meeting, permit) = taking(&mut tx, &visit.actor, of).await?;
    let section = section(&mut tx, &visit.actor, of, &permit).await?;
    tx.lead_quietly(&urls::notes_of_section(meeting.id, section))
        .await
}

/// A note becomes a card.
pub(super) async fn make_card(
    visit: Visit,
    Path(id): Path<GovernanceSubGroupId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, group) = known(&mut tx, &visit.actor, id).await?;
    keep_phase(&mut tx, table.id).await?;
    let (table, permit) = frame::written(&mut tx, &visit.actor, table.id).await?;
    policy::in_phase(&table, CardAct::Add)?;
    let (meeting, _) = taking(&mut tx, &visit.actor, (&table, &group)).await?;
    let note = note(&mut tx, (id, meeting.id), &raw).await?;
    let page = urls::governance_group_notes(id);
    if note.card.is_some() {
        // A second click.
        return Ok(redirect(&page, Flash::success("governance-note-is-card")));
    }
    let saved = async {
        let form = card_forms::new(&as_card(&note, &table, raw.clone()))?;
        in_use(&lines::all(&mut tx, table.id).await?, form.cell, &raw)?;
        let card = cards::create(&mut tx, &permit, visit.actor.id, &form).await?;
        let on_card = policy::write(&visit.actor, &table, card)?;
        let on_card = match form.signed {
            Signature::Named => on_card,
            Signature::Unnamed => on_card.unnamed(),
        };
        links::same_as_note(&mut tx, &on_card, note.id).await?;
        Ok::<_, SaveError>(form.cell)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(cell) => {
            let kept = format!("{page}?topic={}&level={}", cell.topic, cell.level);
            Ok(redirect(
                &kept,
                Flash::success("governance-note-became-card"),
            ))
        }
        Err(Again { status, form }) => again(visit, table, group, (status, form)).await,
    }
}

/// The page, with what was chosen.
async fn again(
    visit: Visit,
    table: GovernanceTable,
    group: SubGroup,
    (status, form): (StatusCode, FormState),
) -> Answer {
    let mut db = visit.db().await?;
    let template = notes_page(&mut db, visit, table, group, form).await?;
    page_of_texts_with(status, template, db).await
}

/// The note that a form names, of those the sub-group took; held, so that it becomes one card.
async fn note(
    db: &mut PgConnection,
    (group, meeting): (GovernanceSubGroupId, MeetingId),
    raw: &RawForm,
) -> Result<Note> {
    let wanted: Option<EntryId> = raw.first("entry").parse().ok();
    let section = queries::section(db, group, meeting).await?;
    let (Some(wanted), Some(section)) = (wanted, section) else {
        return Err(AppError::NotFound);
    };
    queries::hold(db, wanted).await?;
    let all = queries::notes(db, meeting, section).await?;
    let found = all.into_iter().find(|note| note.id == wanted);
    found.ok_or(AppError::NotFound)
}

/// The form of a card that says what a note says: of the kind that was chosen, else of one like the
/// note's.
fn as_card(note: &Note, table: &GovernanceTable, raw: RawForm) -> RawForm {
    let kind = match note.kind {
        EntryKind::Question => CardKind::Question,
        EntryKind::Decision | EntryKind::FollowUp => CardKind::Proposal,
        _ => CardKind::Observation,
    };
    let signed = match table.unsigned {
        true => Signature::Unnamed,
        false => Signature::Named,
    };
    let raw = match raw.first("kind") {
        "" => raw.fixed("kind", kind),
        _ => raw,
    };
    raw.fixed("body", &note.body).fixed("signed", signed)
}

/// A card becomes a note of the sub-group; its writer's name stays with the card.
pub(super) async fn make_note(
    visit: Visit,
    Path(id): Path<GovernanceSubGroupId>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (table, group) = known(&mut tx, &visit.actor, id).await?;
    let of = (&table, &group);
    let (_, permit) = taking(&mut tx, &visit.actor, of).await?;
    let mut read = Reader::new(&raw);
    let wanted = read.required::<GovernanceCardId>("card");
    let wanted = read.finish(|| wanted).map_err(|_| AppError::NotFound)?;
    let visible = grid::cards(&mut tx, &table, visit.actor.id).await?;
    let mine = visible.iter();
    let mut mine = mine.filter(|card| group.topics.contains(&card.topic_id));
    let card = mine.find(|card| card.id == wanted);
    let card = card.ok_or(AppError::NotFound)?;
    let stored = stored_cards::card(&mut tx, Some(visit.actor.id.into()), wanted).await?;
    let stored = stored.ok_or(AppError::NotFound)?;
    let on_card = on_cards::change(&visit.actor, &table, &stored)?;
    let section = section(&mut tx, &visit.actor, of, &permit).await?;
    let new = NewEntry {
        point: None,
        section: Some(section),
        parent: None,
        kind: match card.kind {
            CardKind::Question => EntryKind::Question,
            CardKind::Proposal | CardKind::Risk => EntryKind::Opinion,
            CardKind::Observation | CardKind::GoodPractice => EntryKind::Information,
        },
        speaker: None,
        speaker_name: String::new(),
        body: card.body.clone(),
        // Sent twice it is the same note.
        client_key: format!("card-{wanted}-{section}"),
    };
    let entry = add_entry(&mut tx, &permit, &new).await?;
    links::same_as_note(&mut tx, &on_card, entry).await?;
    let flash = Flash::success("governance-card-became-note");
    tx.lead_to(&urls::governance_group_notes(id), flash).await
}

async fn notes_page(
    db: &mut PgConnection,
    visit: Visit,
    table: GovernanceTable,
    group: SubGroup,
    form: FormState,
) -> Result<GroupNotesPage> {
    let t = visit.shell.t;
    let meeting = meeting(db, &visit.actor, &table).await?;
    let meeting = meeting.map(|(meeting, _)| meeting);
    let at = meeting.as_ref().map(|meeting| meeting.id);
    let (mut notes, mut said) = (Vec::new(), Vec::new());
    if let Some(at) = at {
        said = queries::noted(db, table.id, at).await?;
        if let Some(section) = queries::section(db, group.id, at).await? {
            notes = queries::notes(db, at, section).await?;
        }
    }
    let all = lines::all(db, table.id).await?;
    let visible = grid::cards(db, &table, visit.actor.id).await?;
    let levels = lines::of_side(&all, Side::Level);
    let mut topics = lines::of_side(&all, Side::Topic);
    topics.retain(|line| group.topics.contains(&line.id));
    let mut offered = choices(&all, Side::Topic, t);
    offered.retain(|one| topics.iter().any(|line| line.id.to_string() == one.value));
    let title = t.t1("governance-notes-title", "name", &group.name);
    Ok(GroupNotesPage {
        noted: meeting.as_ref().is_some_and(is_noted),
        rows: rows(topics, &levels, visible, Vec::new()),
        topics: offered,
        levels: choices(&all, Side::Level, t),
        kinds: Choice::words::<CardKind>(t),
        shell: frame::within(visit.shell, &table, &title),
        table,
        group,
        meeting,
        notes,
        said,
        form,
    })
}
