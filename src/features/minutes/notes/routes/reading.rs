//! How a line would be read, said while it is typed. Nothing is stored.

use axum::{extract::Path, response::Json};

use crate::{
    meeting_for,
    notes::{
        doubts::{self, Doubt},
        forms::{self, EntryForm},
        speakers,
    },
};
use kernel::{dates::brussels_date, ids::MeetingId};
use meetings::policy;
use platform::{
    errors::Result,
    i18n::Translator,
    web::{Chip, RawForm, Visit},
};

pub(crate) async fn read(
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Json<serde_json::Value>> {
    let mut db = visit.db().await?;
    meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    let speakers = speakers::of(&mut db, id).await?;
    drop(db);
    // Scripts spell codes out while one types: what they left is text, as it will be stored.
    let line: Vec<_> = raw
        .iter()
        .filter(|(name, _)| name != "codes")
        .cloned()
        .collect();
    let today = brussels_date(visit.actor.now);
    let chips = match forms::parse(&line, &speakers, today) {
        Ok(form) => {
            let id = form.entry.speaker;
            let speaker = speakers.iter().find(|one| id.is_some() && one.id == id);
            let name = speaker.map_or(form.entry.speaker_name.as_str(), |one| one.name.as_str());
            chips(&form, name, visit.shell.t)
        }
        // There is nothing to read yet.
        Err(_) => Vec::new(),
    };
    Ok(Json(serde_json::json!({ "chips": chips })))
}

/// `Question · Pilote GT2 · —`, and what may be meant otherwise.
fn chips(form: &EntryForm, speaker: &str, t: Translator) -> Vec<Chip> {
    let entry = &form.entry;
    let due = form.promise.due_on.filter(|_| entry.kind.is_promise());
    let mut chips = vec![Chip::sure(t.word(entry.kind))];
    if !entry.kind.is_promise() || !speaker.is_empty() {
        chips.push(Chip::sure(match speaker {
            "" => "—".to_owned(),
            name => name.to_owned(),
        }));
    }
    chips.extend(due.map(|day| Chip::sure(t.short_date(day))));
    let read = doubts::Read {
        kind: entry.kind,
        has_speaker: !speaker.is_empty(),
        has_day: due.is_some(),
        body: &entry.body,
    };
    let doubts = doubts::of(read).into_iter();
    chips.extend(doubts.map(|doubt| Chip::doubt(said(doubt, t))));
    chips
}

fn said(doubt: Doubt<'_>, t: Translator) -> String {
    match doubt {
        Doubt::Code(code) => t.t1("notes-unread-code", "code", code),
        Doubt::Name(name) => t.t1("notes-unread-name", "name", name),
        Doubt::Sign(sign) => t.t1("notes-unread-sign", "sign", sign),
        Doubt::Day(day) => t.t1("notes-unread-day", "day", day),
        Doubt::Mention(word) => t.t1("notes-unread-mention", "word", word),
        Doubt::Asks => t.t("notes-unread-question"),
        Doubt::NoOwner => t.t("notes-no-owner"),
        Doubt::NoDay => t.t("notes-no-day"),
    }
}
