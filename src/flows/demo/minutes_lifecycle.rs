//! What happens to minutes after a meeting: corrections in all states, an amendment, the meeting
//! that approved.

use anyhow::Context;
use sqlx::PgConnection;

use super::{Calendar, people::People};
use kernel::ids::{EntryId, MeetingId, PersonId};
use meetings::head;
use minutes::{
    corrections::{
        commands::{self as corrections, Proposal},
        model::CorrectionStep,
        queries::{self, Place},
    },
    lifecycle::{commands as lifecycle, model::VersionCause},
    notes::correcting,
};
use platform::auth::Permit;

/// Proposer, what the passage should say after what it says, why; what became of it, the answer.
const PROPOSED: [(&str, &str, &str, Option<CorrectionStep>, &str); 3] = [
    (
        "pilote.gt1",
        " Le comité l’a confirmé le lendemain.",
        "Le comité s’est réuni depuis.",
        None,
        "",
    ),
    (
        "pilote.gt4",
        " Un second envoi suivra.",
        "C’est ce qui a été dit.",
        Some(CorrectionStep::Accept),
        "Merci, c’est noté.",
    ),
    (
        "responsable.pri",
        " Le budget reste à confirmer.",
        "",
        Some(CorrectionStep::Decline),
        "Le budget n’a pas été abordé à cette réunion.",
    ),
];

/// Plays it on the last minutes sent round, and on the first ones locked.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    people: &People,
) -> anyhow::Result<()> {
    let keeper = people.of("coordination");
    let round = last(db, "circulated").await?;
    extend(db, calendar, keeper, round).await?;
    for (n, (who, more, remark, step, answer)) in PROPOSED.into_iter().enumerate() {
        let place = place(db, round, n).await?;
        let text = format!("{}{more}", place.text);
        let at = calendar.moment(-2, 60 + n);
        let permit = Permit::of_operator_on(Some(people.of(who)), at, round);
        let proposal = Proposal {
            text: text.clone(),
            remark: remark.to_owned(),
        };
        corrections::propose(db, &permit, (&place, &place.text), &proposal).await?;
        let Some(step) = step else { continue };
        let at = calendar.moment(-1, 60 + n);
        let permit = Permit::of_operator_on(Some(keeper), at, round);
        let entry = place.entry.context("no passage")?;
        if step == CorrectionStep::Accept {
            correcting::correct(db, &permit, entry, (&place.text, &text)).await?;
        }
        let open = queries::of(db, round).await?;
        let correction = open
            .iter()
            .find(|c| c.is_open() && c.entry_id == Some(entry));
        let correction = correction.context("no correction")?;
        corrections::answer(db, &permit, correction, (step, answer)).await?;
    }
    amend(db, calendar, keeper).await
}

async fn last(db: &mut PgConnection, state: &str) -> anyhow::Result<MeetingId> {
    let found = sqlx::query_scalar!(
        r#"SELECT m.meeting_id as "id: MeetingId" FROM minutes m WHERE m.state = $1 ORDER BY m.meeting_id DESC LIMIT 1"#,
        state
    );
    Ok(found.fetch_one(db).await?)
}

async fn extend(
    db: &mut PgConnection,
    calendar: Calendar,
    keeper: PersonId,
    meeting: MeetingId,
) -> anyhow::Result<()> {
    let permit = Permit::of_operator_on(Some(keeper), calendar.moment(-3, 0), meeting);
    corrections::extend(db, &permit, (None, calendar.day(6))).await?;
    Ok(())
}

/// A passage that is plain information.
async fn place(db: &mut PgConnection, meeting: MeetingId, n: usize) -> anyhow::Result<Place> {
    let entry = sqlx::query_scalar!(
        r#"SELECT id as "id: EntryId" FROM entry
           WHERE meeting_id = $1 AND kind = 'information' AND archived_at IS NULL
           ORDER BY id OFFSET $2 LIMIT 1"#,
        meeting.0,
        i64::try_from(n)?
    )
    .fetch_one(&mut *db)
    .await?;
    queries::passage(db, meeting, entry)
        .await?
        .context("no passage")
}

/// The first locked minutes: which meeting approved them, and a passage amended since.
async fn amend(db: &mut PgConnection, calendar: Calendar, keeper: PersonId) -> anyhow::Result<()> {
    let locked = last(db, "locked").await?;
    let permit = Permit::of_operator_on(Some(keeper), calendar.moment(-4, 0), locked);
    let head = head::head(db, keeper, locked)
        .await?
        .context("no meeting")?;
    let later = sqlx::query_scalar!(
        r#"SELECT id as "id: MeetingId" FROM meeting WHERE group_id = $1 AND starts_at > $2
           ORDER BY starts_at LIMIT 1"#,
        head.group_id.0,
        head.starts_at
    )
    .fetch_optional(&mut *db)
    .await?;
    if let Some(later) = later {
        lifecycle::approved_in(db, &permit, later).await?;
    }
    let place = place(db, locked, 0).await?;
    let text = format!("{} Les jours fériés ont été ajoutés.", place.text);
    let reason = "Le calendrier distribué en séance les portait déjà.";
    let entry = place.entry.context("no passage")?;
    correcting::amend(db, &permit, entry, (&place.text, &text), reason).await?;
    lifecycle::keep_version(db, &permit, &head, VersionCause::Amended, reason).await?;
    Ok(())
}

/// Decisions in the states that meetings did not give them, an item postponed, and a sub-group
/// that notes apart.
pub(super) async fn states(
    db: &mut PgConnection,
    calendar: Calendar,
    people: &People,
) -> anyhow::Result<()> {
    let by = people.of("coordination").0;
    sqlx::query!(
        "UPDATE decision SET state = 'superseded', superseded_by_id = (SELECT max(id) FROM decision)
         WHERE id = (SELECT id FROM decision WHERE state = 'taken' ORDER BY id LIMIT 1)
           AND id < (SELECT max(id) FROM decision)"
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO decision (year, text, state, decided_on, group_id, scope_strategy_id,
                               recorded_by_id, recorded_at)
         SELECT max(d.year),
                'Les fiches communes au GT1 et à RENOLUTION ont un seul organisme responsable.', 'proposed', $1,
                (SELECT id FROM working_group WHERE number = 0),
                (SELECT id FROM strategy WHERE code = 'RENOLUTION'), $2, $3
         FROM decision d",
        calendar.day(-1),
        by,
        calendar.moment(-1, 30)
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "WITH late AS (SELECT id, due_on FROM action_item
                       WHERE state = 'open' AND due_on IS NOT NULL ORDER BY due_on LIMIT 1)
         INSERT INTO action_item_postponement (item_id, from_day, to_day, reason, by_id, at)
         SELECT id, due_on - 14, due_on, 'Le canevas n’était pas prêt.', $1, $2 FROM late",
        by,
        calendar.moment(-9, 30)
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "WITH section AS (
             INSERT INTO minutes_section (meeting_id, name, position)
             SELECT min(meeting_id), 'Table 2 : formation', 1 FROM minutes WHERE state = 'draft'
             RETURNING id, meeting_id)
         INSERT INTO entry (meeting_id, point_id, section_id, position, kind, body, client_key,
                            written_by_id, written_at, change_no)
         SELECT s.meeting_id, (SELECT min(id) FROM agenda_point p WHERE p.meeting_id = s.meeting_id), s.id, 900,
                'opinion', 'Les formations courtes manquent de formateurs.', 'demo-section', $1, $2,
                nextval('entry_change_no')
         FROM section s",
        by,
        calendar.moment(-1, 90)
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What agenda points and decisions are about: the programme of before, and measures before GT0.
pub(super) async fn subjects(db: &mut PgConnection) -> anyhow::Result<()> {
    sqlx::query!(
        "INSERT INTO agenda_point_subject (point_id, strategy_id, measure_id)
         SELECT p.id, s.id, NULL::bigint FROM agenda_point p, strategy s
         WHERE s.code = 'PREC' AND p.title IN ('Le PREC dans la SRTE', 'Mesures co-portées')
         UNION ALL
         SELECT p.id, NULL, m.id FROM agenda_point p,
                (SELECT id FROM measure WHERE state = 'examined' ORDER BY id LIMIT 4) m
         WHERE p.title IN ('Mesures co-portées', 'Arbitrage des mesures examinées')"
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE decision SET scope_strategy_id = (SELECT id FROM strategy WHERE code = 'PREC')
         WHERE text LIKE 'Une séance spéciale PREC%'"
    )
    .execute(db)
    .await?;
    Ok(())
}
