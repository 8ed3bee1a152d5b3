//! Agendas to print.

use sqlx::PgConnection;

use super::{facts, joined};
use crate::publication::document::{self, MinutesDocument};
use kernel::{dates::clock_time, ids::MeetingId};
use meetings::{
    agenda::{
        model::{OutlinePoint, schedule},
        queries::outline_in,
    },
    head::MeetingHead,
};
use platform::{
    i18n::Translator,
    print::{Document, Fact, Item, Part},
};

/// A document that goes with the agenda.
#[derive(Debug, Clone)]
pub struct Enclosure {
    pub label: String,
    /// A link's address; empty for a stored file.
    pub url: String,
}

/// The agenda as it stands.
pub async fn agenda(
    db: &mut PgConnection,
    meeting: &MeetingHead,
    t: Translator,
) -> sqlx::Result<Document> {
    let outline = outline_in(db, meeting.id, t.0).await?;
    let enclosures = enclosures(db, meeting.id).await?;
    let times = schedule(&outline, meeting.starts_at, meeting.ends_at);
    let shown_times = outline.iter().any(|point| point.minutes_planned.is_some());
    let parts = outline.iter().zip(&times.begins).map(|(point, begins)| {
        let begins = if shown_times && point.has_hour() {
            clock_time(*begins)
        } else {
            String::new()
        };
        part(point, &begins, t)
    });
    Ok(Document {
        lang: t.0,
        kind: t.t("print-agenda"),
        title: meeting.title.clone(),
        facts: about(meeting, &enclosures, t),
        notice: String::new(),
        people: None,
        parts: parts.collect(),
        summaries: Vec::new(),
        page_word: t.t("print-page"),
    })
}

fn about(meeting: &MeetingHead, enclosures: &[Enclosure], t: Translator) -> Vec<Fact> {
    let head: MinutesDocument = document::empty(meeting);
    let mut facts = facts(&head, t);
    facts.extend(enclosures.iter().map(|enclosure| Fact {
        link: enclosure.url.clone(),
        ..Fact::new(t.t("print-enclosure"), enclosure.label.clone())
    }));
    facts
}

fn part(point: &OutlinePoint, begins: &str, t: Translator) -> Part {
    let minutes = point
        .minutes_planned
        .map(|n| t.count("agenda-minutes", n))
        .unwrap_or_default();
    let subjects = point.subjects.join(", ");
    let carried = point.carried.as_ref().map(|carried| {
        t.t2(
            "agenda-carried-from",
            "title",
            &carried.title,
            "day",
            t.date(carried.day),
        )
    });
    // A sub-point of a round says whose news it is; its kind and time are the round's.
    let (begins, kind) = match (point.is_sub(), point.minutes_planned) {
        (true, None) => ("", String::new()),
        _ => (begins, t.word(point.kind)),
    };
    let remark = joined(&[
        begins,
        &minutes,
        &kind,
        &point.presenter,
        &subjects,
        &carried.unwrap_or_default(),
    ]);
    let prepared = Item {
        body: point.body.clone(),
        ..Item::default()
    };
    let items = match &point.news {
        Some(news) => vec![Item {
            label: format!("{} · {}", t.date(news.published_on), t.word(news.doing)),
            speaker: news.author.clone(),
            body: news.body.clone(),
            ..Item::default()
        }],
        None => Vec::new(),
    };
    let is_said = |item: &Item| items.iter().any(|other| other.body == item.body);
    let prepared = (!point.body.is_empty() && !is_said(&prepared)).then_some(prepared);
    Part {
        number: point.number.clone(),
        title: point.title.clone(),
        depth: usize::from(point.level - 1),
        remark,
        items: prepared.into_iter().chain(items.clone()).collect(),
    }
}

async fn enclosures(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Enclosure>> {
    sqlx::query_as!(
        Enclosure,
        r#"SELECT label, coalesce(url, '') as "url!" FROM meeting_document
           WHERE meeting_id = $1 AND archived_at IS NULL ORDER BY id LIMIT 100"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}
