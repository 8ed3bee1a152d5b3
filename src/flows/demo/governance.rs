//! The governance table: two topics filled by each sub-group, the fifth by the coordination, its lower part
//! empty; what was decided of it, what is on an agenda, and its workshops.

use anyhow::Context;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::PgConnection;

use super::{Calendar, people::People, plan::Stored};
use governance::{
    cards::{commands as cards, comments, forms::NewCard, model::Said},
    lines::{commands as lines, forms::LineForm},
    links::{commands as links, forms::AboutForm},
    model::Cell,
    tables::{commands as tables, forms::TableForm},
};
use kernel::{
    governance::{CardKind, Side, Signature},
    ids::{DecisionId, GovernanceCardId, GovernanceLineId, GovernanceTableId, MeetingId, PointId},
    meeting::PointKind,
};
use meetings::agenda::{commands as agenda, model::NewPoint};
use platform::auth::{Permit, rights::Permission};

/// When the cards were written: at the last GT0.
const WRITTEN: i64 = -14;

/// `governance.toml`
#[derive(Debug, Deserialize)]
struct File {
    title: String,
    title_nl: String,
    about: String,
    topic: Vec<Line>,
    level: Vec<Line>,
    card: Vec<Card>,
    sub_group: Vec<SubGroup>,
    workshop: Vec<Workshop>,
    decided: Decided,
    agenda: Agenda,
}

#[derive(Debug, Deserialize)]
struct Line {
    title: String,
    title_nl: String,
    about: String,
}

#[derive(Debug, Deserialize)]
struct Card {
    /// Topic and level, from 1.
    cell: [usize; 2],
    kind: CardKind,
    by: String,
    body: String,
    #[serde(default)]
    unnamed: bool,
    /// Whose practice it is.
    #[serde(default)]
    strategies: Vec<String>,
    /// Who said what of it.
    #[serde(default)]
    comments: Vec<(String, String)>,
    /// It led to the decision.
    #[serde(default)]
    decided: bool,
    /// It is on the agenda of the next GT0.
    #[serde(default)]
    agenda: bool,
}

#[derive(Debug, Deserialize)]
struct SubGroup {
    name: String,
    topics: Vec<usize>,
    note_taker: String,
    members: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Workshop {
    title: String,
    meeting: String,
    phase: String,
    #[serde(default)]
    votes: Vec<(usize, String, i32)>,
}

#[derive(Debug, Deserialize)]
struct Decided {
    meeting: String,
    point: String,
    /// How it begins.
    text: String,
}

#[derive(Debug, Deserialize)]
struct Agenda {
    meeting: String,
    title: String,
}

fn file() -> anyhow::Result<File> {
    toml::from_str(include_str!("data/governance.toml")).context("governance.toml")
}

/// Fills the table.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    plan: &Stored,
    people: &People,
) -> anyhow::Result<()> {
    let file = file()?;
    let at = calendar.moment(WRITTEN, 0);
    let coordination = Some(people.of("coordination"));
    let form = TableForm {
        title: file.title.clone(),
        title_nl: file.title_nl.clone(),
        about: file.about.clone(),
        strategy: plan.strategies.get("SRTE").copied(),
        version: 0,
    };
    let making = Permit::of_operator(coordination, at);
    let id = tables::create(db, &making, &form).await?;
    let mut loader = Loader {
        db,
        plan,
        people,
        calendar,
        table: id,
    };
    let permit = loader.permit("coordination", at, id);
    tables::set_opened(loader.db, &permit, true).await?;
    let topics = loader.lines(Side::Topic, &file.topic).await?;
    let levels = loader.lines(Side::Level, &file.level).await?;
    let cards = loader.cards(&file, &topics, &levels).await?;
    loader.lead_on(&file, &cards).await?;
    loader.sub_groups(&file, &topics).await?;
    loader.workshops(&file, &cards).await
}

struct Loader<'a> {
    db: &'a mut PgConnection,
    plan: &'a Stored,
    people: &'a People,
    calendar: Calendar,
    table: GovernanceTableId,
}

impl Loader<'_> {
    fn permit<P: Permission, On: Copy>(
        &self,
        by: &str,
        at: DateTime<Utc>,
        on: On,
    ) -> Permit<P, On> {
        Permit::of_operator_on(Some(self.people.of(by)), at, on)
    }

    async fn lines(&mut self, side: Side, lines: &[Line]) -> anyhow::Result<Vec<GovernanceLineId>> {
        let at = self.calendar.moment(WRITTEN, 1);
        let permit = self.permit("coordination", at, self.table);
        let mut ids = Vec::new();
        for line in lines {
            let form = LineForm {
                title: line.title.clone(),
                title_nl: line.title_nl.clone(),
                about: line.about.clone(),
                version: 0,
            };
            ids.push(lines::create(self.db, &permit, side, &form).await?);
        }
        Ok(ids)
    }

    async fn cards(
        &mut self,
        file: &File,
        topics: &[GovernanceLineId],
        levels: &[GovernanceLineId],
    ) -> anyhow::Result<Vec<GovernanceCardId>> {
        let mut ids = Vec::new();
        for (n, card) in file.card.iter().enumerate() {
            let at = self.calendar.moment(WRITTEN, 5 * n + 60);
            let form = NewCard {
                cell: Cell {
                    topic: topics[card.cell[0] - 1],
                    level: levels[card.cell[1] - 1],
                },
                said: Said {
                    kind: card.kind,
                    body: card.body.clone(),
                },
                signed: match card.unnamed {
                    true => Signature::Unnamed,
                    false => Signature::Named,
                },
            };
            let permit = self.permit(&card.by, at, self.table);
            let id = cards::create(self.db, &permit, self.people.of(&card.by), &form).await?;
            self.about(id, card, at).await?;
            ids.push(id);
        }
        Ok(ids)
    }

    /// What a card is about, and what was said of it.
    async fn about(
        &mut self,
        id: GovernanceCardId,
        card: &Card,
        at: DateTime<Utc>,
    ) -> anyhow::Result<()> {
        if !card.strategies.is_empty() {
            let strategies = card.strategies.iter();
            let form = AboutForm {
                strategies: strategies
                    .map(|code| self.plan.strategies[code].0)
                    .collect(),
                groups: Vec::new(),
                measures: Vec::new(),
                entries: Vec::new(),
                version: 1,
            };
            let permit = self.permit("coordination", at, id);
            links::set_about(self.db, &permit, &form, &[]).await?;
        }
        for (by, body) in &card.comments {
            let permit = self.permit(by, at, id);
            let author = self.people.of(by);
            comments::write(self.db, &permit, author, body, Signature::Named).await?;
        }
        Ok(())
    }

    /// What was decided, and what comes on the agenda next.
    async fn lead_on(&mut self, file: &File, cards: &[GovernanceCardId]) -> anyhow::Result<()> {
        let of = |is: fn(&Card) -> bool| {
            let cards = file.card.iter().zip(cards);
            let named = cards.filter(|(card, _)| is(card)).map(|(_, id)| *id);
            named.collect::<Vec<_>>()
        };
        let (decided, announced) = (of(|card| card.decided), of(|card| card.agenda));
        let at = self.calendar.moment(WRITTEN, 400);
        let permit = self.permit("coordination", at, self.table);
        let then = self.meeting(&file.decided.meeting).await?;
        let point = sqlx::query_scalar!(
            r#"SELECT id as "id: PointId" FROM agenda_point WHERE meeting_id = $1 AND title = $2"#,
            then.0,
            file.decided.point
        )
        .fetch_one(&mut *self.db)
        .await
        .context("no point of the table")?;
        links::put_on_agenda(self.db, &permit, &decided, point, "GT0").await?;
        let decision = sqlx::query!(
            r#"SELECT id as "id: DecisionId", code FROM decision WHERE meeting_id = $1 AND starts_with(text, $2)"#,
            then.0,
            file.decided.text
        )
        .fetch_one(&mut *self.db)
        .await
        .context("no decision on the table")?;
        links::decide(self.db, &permit, &decided, decision.id, &decision.code).await?;

        let at = self.calendar.moment(-1, 0);
        let next = self.meeting(&file.agenda.meeting).await?;
        let texts = file.card.iter().filter(|card| card.agenda);
        let texts: Vec<String> = texts.map(|card| format!("- {}", card.body)).collect();
        let new = NewPoint {
            kind: PointKind::Decision,
            body: texts.join("\n"),
            minutes_planned: Some(5),
            ..NewPoint::titled(&file.agenda.title)
        };
        let editing = self.permit("coordination", at, next);
        let point = agenda::add_point(self.db, &editing, &new).await?;
        let permit = self.permit("coordination", at, self.table);
        links::put_on_agenda(self.db, &permit, &announced, point, "GT0").await?;
        Ok(())
    }

    async fn meeting(&mut self, title: &str) -> anyhow::Result<MeetingId> {
        let found = sqlx::query_scalar!(
            r#"SELECT id as "id: MeetingId" FROM meeting WHERE title = $1"#,
            title
        );
        let found = found.fetch_optional(&mut *self.db).await?;
        found.with_context(|| format!("no meeting {title}"))
    }

    async fn sub_groups(&mut self, file: &File, topics: &[GovernanceLineId]) -> anyhow::Result<()> {
        for (n, group) in file.sub_group.iter().enumerate() {
            let id = sqlx::query_scalar!(
                "INSERT INTO governance_sub_group (table_id, position, name, note_taker_id)
                 VALUES ($1, $2, $3, $4) RETURNING id",
                self.table.0,
                i32::try_from(n)? + 1,
                group.name,
                self.people.of(&group.note_taker).0
            )
            .fetch_one(&mut *self.db)
            .await?;
            let members: Vec<i64> = group.members.iter().map(|p| self.people.of(p).0).collect();
            let topics: Vec<i64> = group.topics.iter().map(|t| topics[t - 1].0).collect();
            sqlx::query!(
                "WITH topics AS (
                     INSERT INTO governance_sub_group_topic (sub_group_id, topic_id)
                     SELECT $1::bigint, id FROM unnest($3::bigint[]) AS id)
                 INSERT INTO governance_sub_group_member (sub_group_id, person_id)
                 SELECT $1::bigint, id FROM unnest($2::bigint[]) AS id",
                id,
                &members,
                &topics
            )
            .execute(&mut *self.db)
            .await?;
        }
        Ok(())
    }

    async fn workshops(&mut self, file: &File, cards: &[GovernanceCardId]) -> anyhow::Result<()> {
        for workshop in &file.workshop {
            let meeting = self.meeting(&workshop.meeting).await?;
            let id = sqlx::query_scalar!(
                "INSERT INTO governance_workshop (table_id, meeting_id, title, phase, created_by_id)
                 VALUES ($1, $2, $3, $4, $5) RETURNING id",
                self.table.0,
                meeting.0,
                workshop.title,
                workshop.phase,
                self.people.of("coordination").0
            )
            .fetch_one(&mut *self.db)
            .await?;
            for (card, by, points) in &workshop.votes {
                sqlx::query!(
                    "WITH ballot AS (
                         INSERT INTO governance_ballot (workshop_id, person_id, spent) VALUES ($1, $2, $3)
                         ON CONFLICT ON CONSTRAINT governance_ballot_voter_key
                         DO UPDATE SET spent = governance_ballot.spent + excluded.spent RETURNING id)
                     INSERT INTO governance_vote (ballot_id, card_id, points) SELECT id, $4, $3 FROM ballot",
                    id,
                    self.people.of(by).0,
                    points,
                    cards[card - 1].0
                )
                .execute(&mut *self.db)
                .await?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_and_its_lower_part_is_empty() {
        let file = file().unwrap();
        assert_eq!((file.topic.len(), file.level.len()), (5, 4));
        for topic in 1..=5 {
            let of_topic = file.card.iter().filter(|card| card.cell[0] == topic);
            let levels: Vec<usize> = of_topic.map(|card| card.cell[1]).collect();
            assert!(
                [1, 2, 3].iter().all(|level| levels.contains(level)),
                "{topic}"
            );
            assert!(!levels.contains(&4), "{topic}");
        }
        let well_filled = file.card.iter().filter(|card| card.cell[0] == 5);
        let asks = |card: &Card| card.kind.asks();
        assert!(!well_filled.clone().any(asks));
        for workshop in &file.workshop {
            for (card, _, points) in &workshop.votes {
                assert!(*card <= file.card.len() && (1..=3).contains(points));
            }
        }
    }
}
