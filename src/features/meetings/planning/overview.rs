//! What stands around a meeting on its page, in one statement.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::{PgConnection, types::Json};

use super::{clashes::Clash, documents::model::Document};
use crate::attendance::invitation::model::Reply;
use kernel::{
    ids::{MeetingId, MinutesImportId, PersonId},
    meeting::Standing,
};

/// Somebody on the attendance list.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Attendee {
    pub name: String,
    pub organisation: Option<String>,
    pub standing: Standing,
    pub represented_by: String,
    /// Answered the invitation, for the time that holds now.
    pub replied: bool,
    /// The answer was for another time.
    pub outdated: bool,
}

/// The reader's own line of the list.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct OwnLine {
    pub standing: Standing,
    pub replied: bool,
    /// The answer was for another time.
    pub outdated: bool,
    pub version: i32,
}

impl OwnLine {
    /// What the reader answered for the time that holds now.
    pub(super) fn reply(&self) -> Option<Reply> {
        Reply::stored(self.standing, self.replied).filter(|_| !self.outdated)
    }
}

/// The group's meeting before or after this one.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Beside {
    pub id: MeetingId,
    pub title: String,
    pub starts_at: DateTime<Utc>,
}

/// The minutes that this meeting's were imported from.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Source {
    pub id: MinutesImportId,
    /// The file's name; empty for a pasted text.
    pub name: String,
    pub by: String,
    /// The reader sent it, and can open it.
    pub own: bool,
    pub at: DateTime<Utc>,
}

/// What stands around a meeting.
#[derive(Debug)]
pub(crate) struct Overview {
    /// A bilateral's administration.
    pub organisation: Option<String>,
    /// Markdown.
    pub description: String,
    /// By name.
    pub attendees: Json<Vec<Attendee>>,
    pub documents: Json<Vec<Document>>,
    /// Empty for meetings past or called off.
    pub clashes: Json<Vec<Clash>>,
    /// Where the reader is invited.
    pub own: Option<Json<OwnLine>>,
    pub previous: Option<Json<Beside>>,
    pub next: Option<Json<Beside>>,
    /// Earlier meetings of the group whose minutes wait to be approved in a meeting to come.
    pub waiting: Json<Vec<Beside>>,
    /// What its minutes were imported from.
    pub source: Option<Json<Source>>,
}

/// What stands around a meeting, as the reader sees it.
pub(super) async fn overview(
    db: &mut PgConnection,
    reader: PersonId,
    id: MeetingId,
) -> sqlx::Result<Overview> {
    sqlx::query_as!(
        Overview,
        r#"SELECT o.name as "organisation?", m.description,
                  (SELECT coalesce(json_agg(json_build_object(
                              'name', coalesce(p.name, l.guest_name), 'organisation', po.short_name,
                              'standing', l.standing, 'represented_by', l.represented_by,
                              'replied', l.replied_at IS NOT NULL AND l.replied_for = tstzrange(m.starts_at, m.ends_at),
                              'outdated', coalesce(l.replied_for <> tstzrange(m.starts_at, m.ends_at), false))
                              ORDER BY fold(coalesce(p.last_name, l.guest_name)), l.id), '[]')
                   FROM attendance l LEFT JOIN person p ON p.id = l.person_id
                   LEFT JOIN organisation po ON po.id = p.organisation_id
                   WHERE l.meeting_id = m.id) as "attendees!: Json<Vec<Attendee>>",
                  (SELECT coalesce(json_agg(json_build_object(
                              'id', d.id, 'label', d.label, 'url', d.url, 'file_name', d.file_name,
                              'size', octet_length(d.content)) ORDER BY d.added_at, d.id), '[]')
                   FROM meeting_document d
                   WHERE d.meeting_id = m.id AND d.archived_at IS NULL) as "documents!: Json<Vec<Document>>",
                  (SELECT coalesce(json_agg(c ORDER BY c.starts_at), '[]')
                   FROM meeting_clashes(m.id, m.starts_at, m.ends_at, m.place,
                        ARRAY(SELECT l.person_id FROM attendance l
                              WHERE l.meeting_id = m.id AND l.person_id IS NOT NULL
                                AND l.expected)) c
                   WHERE m.upcoming AND m.archived_at IS NULL) as "clashes!: Json<Vec<Clash>>",
                  CASE WHEN a.id IS NOT NULL THEN json_build_object('standing', a.standing,
                       'replied', a.replied_at IS NOT NULL, 'version', a.version,
                       'outdated', coalesce(a.replied_for <> tstzrange(m.starts_at, m.ends_at), false)) END as "own?: Json<OwnLine>",
                  (SELECT json_build_object('id', b.id, 'title', b.title, 'starts_at', b.starts_at) FROM meeting b
                   WHERE b.group_id = m.group_id AND b.archived_at IS NULL AND NOT b.called_off
                     AND (b.starts_at, b.id) < (m.starts_at, m.id)
                   ORDER BY b.starts_at DESC, b.id DESC LIMIT 1) as "previous?: Json<Beside>",
                  (SELECT json_build_object('id', b.id, 'title', b.title, 'starts_at', b.starts_at) FROM meeting b
                   WHERE b.group_id = m.group_id AND b.archived_at IS NULL AND NOT b.called_off
                     AND (b.starts_at, b.id) > (m.starts_at, m.id)
                   ORDER BY b.starts_at, b.id LIMIT 1) as "next?: Json<Beside>",
                  (SELECT coalesce(json_agg(json_build_object('id', w.id, 'title', w.title,
                                            'starts_at', w.starts_at) ORDER BY w.starts_at), '[]')
                   FROM (SELECT b.id, b.title, b.starts_at
                         FROM minutes n JOIN meeting b ON b.id = n.meeting_id
                         WHERE n.correctable AND b.group_id = m.group_id AND b.archived_at IS NULL
                           AND b.starts_at < m.starts_at AND m.pending
                         ORDER BY b.starts_at LIMIT 10) w) as "waiting!: Json<Vec<Beside>>",
                  (SELECT json_build_object('id', i.id, 'name', i.source_name, 'by', p.name,
                                            'own', i.by_id = $2, 'at', i.changed_at)
                   FROM minutes_import i JOIN person p ON p.id = i.by_id
                   WHERE i.meeting_id = m.id ORDER BY i.id DESC LIMIT 1) as "source?: Json<Source>"
           FROM meeting m
           LEFT JOIN organisation o ON o.id = m.organisation_id
           LEFT JOIN attendance a ON a.meeting_id = m.id AND a.person_id = $2
           WHERE m.id = $1"#,
        id.0,
        reader.0
    )
    .fetch_one(db)
    .await
}
