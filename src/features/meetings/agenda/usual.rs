//! The usual agenda: that of the group's last meeting, else the one each kind of meeting has.

use sqlx::PgConnection;

use super::{carry, commands, fill, model::NewPoint, queries};
use kernel::{
    ids::MeetingId,
    lang::Lang,
    meeting::{MeetingKind, PointKind, PointRound},
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    i18n::Translator,
};

/// A usual point: the key of its title, what it is for, its round, its minutes.
type Usual = (&'static str, PointKind, PointRound, i32);

/// The usual agenda of a kind of meeting.
fn usual(kind: MeetingKind) -> &'static [Usual] {
    use PointKind::{Decision, Discussion, Information};
    const GT0: &[Usual] = &[
        ("agenda-usual-follow-up", Information, PointRound::None, 5),
        (
            "agenda-usual-strategies",
            Information,
            PointRound::Strategies,
            15,
        ),
        ("agenda-usual-groups", Information, PointRound::Groups, 20),
        ("agenda-usual-prec", Discussion, PointRound::None, 10),
        ("agenda-usual-dates", Information, PointRound::None, 5),
        ("agenda-usual-misc", Discussion, PointRound::None, 5),
    ];
    const OTHER: &[Usual] = &[
        ("agenda-usual-follow-up", Information, PointRound::None, 10),
        ("agenda-usual-decisions", Decision, PointRound::None, 30),
        ("agenda-usual-dates", Information, PointRound::None, 5),
        ("agenda-usual-misc", Discussion, PointRound::None, 10),
    ];
    if kind == MeetingKind::Gt0 { GT0 } else { OTHER }
}

/// Adds the usual points of a kind of meeting, in the languages its readers have.
/// Fails: where the agenda has no room, or the database fails.
pub(super) async fn points(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    kind: MeetingKind,
) -> Result<(), SaveError> {
    let [fr, nl] = [Lang::Fr, Lang::Nl].map(Translator);
    for &(key, kind, round, minutes) in usual(kind) {
        let new = NewPoint {
            kind,
            round,
            minutes_planned: Some(minutes),
            title_nl: nl.t(key),
            ..NewPoint::titled(fr.t(key))
        };
        let point = commands::add_point(db, permit, &new).await?;
        fill::round(db, permit, point, round).await?;
    }
    Ok(())
}

/// Gives a new meeting the layout of the group's last agenda; where there is none, the usual points.
/// Fails: as [`points`].
pub(crate) async fn agenda(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    kind: MeetingKind,
) -> Result<(), SaveError> {
    let neighbours = queries::neighbours(db, permit.on()).await?;
    match neighbours.iter().find(|other| other.before) {
        Some(before) => {
            let outline = queries::outline(db, before.id).await?;
            carry::copy_layout(db, permit, &outline).await
        }
        None => points(db, permit, kind).await,
    }
}
