//! People whom the meeting's mails do not reach, for the attendance page.

use sqlx::PgConnection;

use super::queries::AttendanceRow;
use kernel::ids::{MeetingId, PersonId};
use platform::{
    i18n::Translator,
    mail::{self, Fate, addresses},
};

/// Somebody whom mails do not reach, or who is away.
#[derive(Debug, Clone)]
pub(super) struct Trouble {
    pub person: Option<PersonId>,
    pub name: String,
    pub address: String,
    pub fate: Fate,
    /// In the words of the server, or of who is away.
    pub why: String,
    /// No mail goes there until somebody says that the address is right.
    pub left_alone: bool,
}

/// Of the people on these lines.
pub(super) async fn of(
    db: &mut PgConnection,
    meeting: MeetingId,
    rows: &[&AttendanceRow],
    t: Translator,
) -> sqlx::Result<Vec<Trouble>> {
    let deliveries = mail::deliveries(db, meeting).await?;
    let emails = rows.iter().filter_map(|row| row.email.as_deref());
    let emails: Vec<&str> = emails.collect();
    let failed = addresses::failed(db, &emails).await?;
    let trouble = |row: &&AttendanceRow| {
        let address = addresses::folded(row.email.as_deref()?);
        let delivery = deliveries.get(&address);
        let fate = delivery.map(mail::Delivery::fate);
        let left_alone = failed.get(&address);
        let said = fate.filter(|fate| fate.is_trouble() || *fate == Fate::Absent);
        let fate = said.or(left_alone.map(|_| Fate::Refused))?;
        let why = delivery.and_then(|delivery| delivery.why(t));
        let why = why.or_else(|| left_alone.map(|one| one.why(t)));
        Some(Trouble {
            person: row.person_id,
            name: row.name.clone(),
            address,
            fate,
            why: why.unwrap_or_default(),
            left_alone: left_alone.is_some(),
        })
    };
    Ok(rows.iter().filter_map(trouble).collect())
}
