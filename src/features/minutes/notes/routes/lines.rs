//! Storing lines as they are typed: one at a time, or several that a browser kept while the line
//! before was on its way.

use std::collections::{HashMap, HashSet};

use axum::{extract::Path, response::Json};
use chrono::NaiveDate;
use sqlx::{Connection as _, PgConnection};

use super::writing;
use crate::notes::{
    commands::{self, NewEntry, Stored, When},
    forms::{self, EntryForm},
    queries::{self, Asked},
    speakers,
};
use kernel::{
    dates::brussels_date,
    ids::{EntryId, MeetingId},
    meeting::EntryKind,
};
use meetings::head::MeetingHead;
use platform::{
    auth::{Permit, rights::permission::TakeNotes},
    errors::{AppError, Result, SaveError},
    web::{RawForm, Visit, once},
};

/// Lines that one request may bring.
const MOST: usize = 200;
/// Each line of a request begins with it.
const KEY: &str = "client_key";

/// Several lines in their order: the fields of the form of one line again and again, each line
/// beginning with its `client_key`. Each gets its answer; one that is refused holds no other up.
pub(crate) async fn create(
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Json<serde_json::Value>> {
    visit.same_writer(&raw)?;
    let mut db = visit.db().await?;
    let (meeting, permit) = writing(&mut db, &visit, id).await?;
    let speakers = speakers::of(&mut db, id).await?;
    let today: NaiveDate = brussels_date(visit.actor.now);
    let lines: Vec<_> = raw
        .chunk_by(|_, next| next.0 != KEY)
        .filter(|line| line[0].0 == KEY)
        .map(|line| (&line[0].1, forms::parse(line, &speakers, today)))
        .collect();
    if lines.len() > MOST {
        return Err(AppError::BadRequest("error-not-valid"));
    }
    let good = lines.iter().filter_map(|(_, form)| form.clone().ok());
    let stored = store(&mut db, &permit, &meeting, good.collect()).await?;
    let t = visit.shell.t;
    let lost = |(key, form): &(&String, Result<_, _>)| form.is_ok() && !stored.contains_key(*key);
    let why = match lines.iter().any(lost) && queries::are_full(&mut db, id).await? {
        true => "notes-full",
        false => "notes-point-gone",
    };
    let answers: Vec<_> = lines
        .into_iter()
        .map(|(key, form)| match (form, stored.get(key)) {
            (Err(state), _) => serde_json::json!({ "key": key, "refused": state.said(t) }),
            (Ok(_), Some(id)) => serde_json::json!({ "key": key, "id": id }),
            (Ok(_), None) => {
                serde_json::json!({ "key": key, "refused": t.t(why) })
            }
        })
        .collect();
    Ok(Json(serde_json::json!({ "lines": answers })))
}

/// Stores lines in their order, in one transaction, and what they decide and promise. What is not
/// in the answer has no place any more: its point was taken off the agenda, its section removed, or
/// the notes are full.
/// Fails: where the notes were closed meanwhile, or the database fails.
pub(super) async fn store(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    meeting: &MeetingHead,
    mut lines: Vec<EntryForm>,
) -> Result<HashMap<String, EntryId>> {
    // A line that comes twice in one request is one.
    let mut keys = HashSet::new();
    lines.retain(|line| line.client_key.is_empty() || keys.insert(line.client_key.clone()));
    let mut ids = HashMap::with_capacity(lines.len());
    let asked_for = lines.len();
    let mut tx = db.begin().await?;
    for together in runs(lines) {
        add(&mut tx, permit, meeting, together, &mut ids).await?;
    }
    if ids.is_empty() && asked_for > 0 && !queries::is_draft(&mut tx, permit.on()).await? {
        return Err(AppError::Conflict("notes-closed"));
    }
    tx.commit().await?;
    Ok(ids)
}

/// Lines that one statement can store: an answer that names no question may answer one right before
/// it, which is stored first.
fn runs(lines: Vec<EntryForm>) -> Vec<Vec<EntryForm>> {
    let mut runs: Vec<Vec<EntryForm>> = Vec::new();
    let mut asks = true;
    for line in lines {
        let kind = line.entry.kind;
        let answers = kind == EntryKind::Answer && line.parent.is_none();
        match runs.last_mut() {
            Some(run) if !(answers && asks) => run.push(line),
            _ => {
                runs.push(vec![line]);
                asks = false;
            }
        }
        asks |= kind.asks();
    }
    runs
}

async fn add(
    db: &mut PgConnection,
    permit: &Permit<TakeNotes, MeetingId>,
    meeting: &MeetingHead,
    lines: Vec<EntryForm>,
    ids: &mut HashMap<String, EntryId>,
) -> Result<(), SaveError> {
    let answers = lines
        .iter()
        .any(|line| line.entry.kind == EntryKind::Answer);
    let asked = match answers {
        true => queries::questions(db, permit.on()).await?,
        false => Vec::new(),
    };
    let new: Vec<_> = lines.iter().map(|line| entry_of(line, &asked)).collect();
    let stored = commands::add_entries(db, permit, &new, When::Live).await?;
    for (line, entry) in lines.into_iter().zip(new) {
        let Some(&Stored { id, new, .. }) = stored.get(&entry.client_key) else {
            continue;
        };
        ids.insert(entry.client_key, id);
        // Sent again: what became of the entry since stays.
        if new && entry.kind.is_registered() {
            let said = (entry.kind, entry.body.as_str());
            commands::register(db, permit, meeting, id, said, &line.promise).await?;
        }
    }
    Ok(())
}

fn entry_of(line: &EntryForm, asked: &[Asked]) -> NewEntry {
    let question = match line.entry.kind {
        EntryKind::Answer => answered(line, asked),
        _ => None,
    };
    NewEntry {
        // An answer stands where its question does.
        point: question.map_or(line.entry.point, |question| question.point),
        section: line.section,
        parent: question.map(|question| question.id),
        kind: line.entry.kind,
        speaker: line.entry.speaker,
        speaker_name: line.entry.speaker_name.clone(),
        body: line.entry.body.clone(),
        client_key: match line.client_key.is_empty() {
            true => once::new_key(),
            false => line.client_key.clone(),
        },
    }
}

/// The question that a line answers: the one said, wherever it was moved meanwhile; else the last
/// one under the point, of one's own section before the plenary's.
fn answered<'a>(line: &EntryForm, asked: &'a [Asked]) -> Option<&'a Asked> {
    let said = asked
        .iter()
        .find(|question| Some(question.id) == line.parent);
    let last = |section| {
        let of =
            |question: &&Asked| question.point == line.entry.point && question.section == section;
        asked.iter().rfind(of)
    };
    said.or_else(|| last(line.section)).or_else(|| last(None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> EntryForm {
        let raw = [("body".to_owned(), text.to_owned())];
        forms::parse(&raw, &[], NaiveDate::default()).unwrap()
    }

    #[test]
    fn lines_go_together_up_to_an_answer_to_one_of_them() {
        let sizes = |texts: &[&str]| {
            let runs = runs(texts.iter().map(|text| line(text)).collect());
            runs.iter().map(Vec::len).collect::<Vec<_>>()
        };
        assert_eq!(sizes(&["a", "b", "! c"]), [3]);
        assert_eq!(sizes(&["> a", "b", "? c"]), [3]);
        assert_eq!(
            sizes(&["a", "? b", "> c", "> d", "? e", "f", "> g"]),
            [2, 4, 1]
        );
        assert!(sizes(&[]).is_empty());
    }
}
