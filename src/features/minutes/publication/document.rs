//! The minutes as one document: what pages, files and versions are made from.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use crate::notes::{
    self,
    model::{NotedEntry, threaded},
};
use kernel::{
    ids::{EntryId, MeetingId, PointId, SectionId},
    meeting::{EntryKind, Standing},
};
use meetings::{agenda::queries::outline, head::MeetingHead};
use platform::markdown;

/// Minutes in order of reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MinutesDocument {
    pub title: String,
    /// `GT0`
    pub group: String,
    pub number: i32,
    pub year: i32,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub place: String,
    pub video_url: String,
    pub attendance: Vec<Attendee>,
    /// What stands before the first point comes first, under an empty number.
    pub points: Vec<Point>,
}

/// Somebody on the attendance list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attendee {
    pub name: String,
    pub organisation: String,
    pub standing: Standing,
    pub represented_by: String,
}

/// A point with what was noted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// None before the first point, and in versions kept before this was noted.
    #[serde(default)]
    pub id: Option<PointId>,
    /// `2.1`: its level too.
    pub number: String,
    pub title: String,
    pub entries: Vec<Entry>,
}

/// Something noted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub id: EntryId,
    pub kind: EntryKind,
    /// Below its question.
    pub is_reply: bool,
    /// May be empty.
    pub speaker: String,
    /// Markdown.
    pub body: String,
    /// `GT3-2021-014`, for a decision; empty otherwise.
    pub decision: String,
    /// How the votes on a decision fell; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub votes: String,
    /// Who answers for a follow-up item; empty where nobody does yet.
    pub owner: String,
    pub due_on: Option<NaiveDate>,
    /// When it was changed or added after the minutes were locked.
    pub amended_at: Option<DateTime<Utc>>,
    /// Taken out after the minutes were locked: to be read struck through.
    #[serde(default)]
    pub removed: bool,
    /// Why; empty where it was not.
    #[serde(default)]
    pub amendment_reason: String,
    /// The sub-group in whose part it stands; empty for the plenary's, which comes first.
    #[serde(default)]
    pub section: String,
    /// Who noted an answer to somebody else's question: a sub-group, or (empty) the plenary.
    #[serde(default)]
    pub noted_by: Option<String>,
}

impl Entry {
    /// The text without its marks, on one line.
    pub fn plain(&self) -> String {
        markdown::excerpt(&self.body, 400)
    }
}

impl Point {
    /// How many points it stands below.
    pub fn depth(&self) -> usize {
        self.number.matches('.').count()
    }

    /// Whether a sub-group's section begins with this entry.
    pub(crate) fn begins_section(&self, index: &usize) -> bool {
        let section = |index: usize| self.entries.get(index).map(|e| e.section.as_str());
        let before = index.checked_sub(1).and_then(section).unwrap_or_default();
        section(*index).is_some_and(|own| !own.is_empty() && own != before)
    }
}

impl MinutesDocument {
    /// People of a standing.
    pub(crate) fn with_standing(&self, standing: &Standing) -> Vec<&Attendee> {
        let found = self.attendance.iter();
        found.filter(|a| a.standing == *standing).collect()
    }

    /// Entries of a kind, in order.
    pub fn of_kind(&self, kind: EntryKind) -> Vec<&Entry> {
        let entries = self.points.iter().flat_map(|p| &p.entries);
        entries.filter(|e| e.kind == kind && !e.removed).collect()
    }
}

/// A meeting's minutes without anybody or anything noted.
pub fn empty(meeting: &MeetingHead) -> MinutesDocument {
    MinutesDocument {
        title: meeting.title.clone(),
        group: meeting.group_code.clone(),
        number: meeting.number,
        year: meeting.year,
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        place: meeting.place.clone(),
        video_url: meeting.video_url.clone(),
        attendance: Vec::new(),
        points: Vec::new(),
    }
}

/// The minutes of a meeting as they stand now.
pub async fn load(db: &mut PgConnection, meeting: &MeetingHead) -> sqlx::Result<MinutesDocument> {
    let attendance = attendance(db, meeting.id).await?;
    let outline = outline(db, meeting.id).await?;
    let entries = notes::queries::entries_to_read(db, meeting.id).await?;
    let on_agenda = |id| outline.iter().any(|point| Some(point.id) == id);
    let of = |id: Option<PointId>| {
        // What was noted under a point taken off since stands before the first point.
        let under = |e: &&NotedEntry| match id {
            Some(_) => e.point_id == id,
            None => !on_agenda(e.point_id),
        };
        let own = entries.iter().filter(under).cloned();
        by_section(threaded(own.collect()))
    };
    let before = Point {
        id: None,
        number: String::new(),
        title: String::new(),
        entries: of(None),
    };
    let points = outline.iter().map(|point| Point {
        id: Some(point.id),
        number: point.number.clone(),
        title: point.title.clone(),
        entries: of(Some(point.id)),
    });
    Ok(MinutesDocument {
        attendance,
        points: std::iter::once(before).chain(points).collect(),
        ..empty(meeting)
    })
}

/// The plenary's entries, then each sub-group's together, in the order of their first entries.
/// An answer stays with its question, whoever noted it.
fn by_section(noted: Vec<NotedEntry>) -> Vec<Entry> {
    let mut parts: Vec<(Option<SectionId>, String, Vec<Entry>)> =
        vec![(None, String::new(), Vec::new())];
    let mut current = 0;
    for one in noted {
        if !one.is_reply() {
            let known = parts.iter().position(|(id, ..)| *id == one.section_id);
            current = known.unwrap_or_else(|| {
                parts.push((one.section_id, one.section.clone(), Vec::new()));
                parts.len() - 1
            });
        }
        let (section, name, entries) = &mut parts[current];
        let aside = (one.section_id != *section).then(|| one.section.clone());
        entries.push(Entry {
            section: name.clone(),
            noted_by: aside,
            ..entry(one)
        });
    }
    parts
        .into_iter()
        .flat_map(|(.., entries)| entries)
        .collect()
}

fn entry(noted: NotedEntry) -> Entry {
    Entry {
        id: noted.id,
        kind: noted.kind,
        is_reply: noted.parent_id.is_some(),
        speaker: noted.speaker,
        body: noted.body,
        decision: noted.decision.unwrap_or_default(),
        votes: noted.votes,
        owner: noted.owner.unwrap_or_default(),
        due_on: noted.due_on,
        amended_at: noted.amended_at,
        removed: noted.removed,
        amendment_reason: noted.amendment_reason,
        section: noted.section,
        noted_by: None,
    }
}

async fn attendance(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<Vec<Attendee>> {
    sqlx::query_as!(
        Attendee,
        r#"SELECT coalesce(p.name, a.guest_name) as "name!", coalesce(o.short_name, '') as "organisation!",
                  a.standing as "standing: Standing", a.represented_by
           FROM attendance a
           LEFT JOIN person p ON p.id = a.person_id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE a.meeting_id = $1
           ORDER BY fold(coalesce(p.last_name, a.guest_name)), a.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}
