//! Organisations, strategies, groups and how they are coupled.

use std::collections::HashMap;

use anyhow::Context;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    Calendar,
    data::{self, Plan},
};
use kernel::ids::{GroupId, OrganisationId, StrategyId};

/// Key → organisation.
pub(super) type Organisations = HashMap<String, OrganisationId>;

/// What was stored, by its name in the files.
pub(super) struct Stored {
    pub data: Plan,
    pub strategies: HashMap<String, StrategyId>,
    pub groups: HashMap<i32, GroupId>,
}

/// Stores the organisations.
pub(super) async fn organisations(db: &mut PgConnection) -> anyhow::Result<Organisations> {
    let mut ids = Organisations::new();
    for line in data::organisations()? {
        let id = sqlx::query_scalar!(
            r#"INSERT INTO organisation (name, short_name, kind) VALUES ($1, $2, $3)
               RETURNING id as "id: OrganisationId""#,
            line.name,
            line.short_name,
            line.kind
        )
        .fetch_one(&mut *db)
        .await?;
        ids.insert(line.key, id);
    }
    Ok(ids)
}

/// Stores strategies, groups, milestones, links and couplings.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    organisations: &Organisations,
) -> anyhow::Result<Stored> {
    let data = data::plan()?;
    let mut stored = Stored {
        data,
        strategies: HashMap::new(),
        groups: HashMap::new(),
    };
    strategies(db, calendar, organisations, &mut stored).await?;
    groups(db, calendar, &mut stored).await?;
    couplings(db, &stored).await?;
    Ok(stored)
}

async fn strategies(
    db: &mut PgConnection,
    calendar: Calendar,
    organisations: &Organisations,
    stored: &mut Stored,
) -> anyhow::Result<()> {
    for (position, strategy) in stored.data.strategy.iter().enumerate() {
        let lead = organisations
            .get(&strategy.lead)
            .context("unknown lead organisation")?;
        let id = sqlx::query_scalar!(
            r#"INSERT INTO strategy (code, name, name_nl, summary, state, starts_on, ends_on, lead_organisation_id,
                                     position)
               VALUES ($1, $2, $9, $3, $4, $5, $6, $7, $8) RETURNING id as "id: StrategyId""#,
            strategy.code,
            strategy.name,
            strategy.summary,
            strategy.state,
            strategy.starts.map(|n| calendar.day(n)),
            strategy.ends.map(|n| calendar.day(n)),
            lead.0,
            i32::try_from(position)?,
            strategy.name_nl
        )
        .fetch_one(&mut *db)
        .await?;
        stored.strategies.insert(strategy.code.clone(), id);
        for (label, on, immovable) in &strategy.milestones {
            sqlx::query!(
                "INSERT INTO milestone (strategy_id, label, due_on, immovable) VALUES ($1, $2, $3, $4)",
                id.0,
                label,
                calendar.day(*on),
                *immovable
            )
            .execute(&mut *db)
            .await?;
        }
        for (position, (label, url)) in strategy.links.iter().enumerate() {
            sqlx::query!(
                "INSERT INTO resource_link (strategy_id, label, url, position) VALUES ($1, $2, $3, $4)",
                id.0,
                label,
                url,
                i32::try_from(position)?
            )
            .execute(&mut *db)
            .await?;
        }
    }
    Ok(())
}

async fn groups(
    db: &mut PgConnection,
    calendar: Calendar,
    stored: &mut Stored,
) -> anyhow::Result<()> {
    for group in &stored.data.group {
        let (first, first_on) = circle(&group.first, calendar);
        let (second, second_on) = circle(&group.second, calendar);
        let id = sqlx::query_scalar!(
            r#"INSERT INTO working_group (number, name, name_nl, mandate, state, first_circle_stage, first_circle_on,
                                          second_circle_stage, second_circle_on, circle_note, review_due_on)
               VALUES ($1, $2, $10, $3, 'active', $4, $5, $6, $7, $8, $9) RETURNING id as "id: GroupId""#,
            group.number,
            group.name,
            group.mandate,
            first,
            first_on,
            second,
            second_on,
            group.note,
            group.due.map(|n| calendar.day(n)),
            group.name_nl
        )
        .fetch_one(&mut *db)
        .await?;
        stored.groups.insert(group.number, id);
        if let Some(on) = second_on {
            sqlx::query!(
                "INSERT INTO milestone (group_id, label, due_on, done_on)
                 VALUES ($1, '2e cercle', $2, CASE WHEN $3 THEN $2::date END)",
                id.0,
                on,
                second != "planned"
            )
            .execute(&mut *db)
            .await?;
        }
        sqlx::query!(
            "INSERT INTO resource_link (group_id, label, url) VALUES ($1, 'Tableau Miro du groupe', $2)",
            id.0,
            format!("https://example.org/miro/gt{}", group.number)
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// Stage and day of a circle.
fn circle(values: &[toml::Value], calendar: Calendar) -> (&str, Option<NaiveDate>) {
    let stage = values.first().and_then(|v| v.as_str()).unwrap_or("none");
    (
        stage,
        values
            .get(1)
            .and_then(toml::Value::as_integer)
            .map(|n| calendar.day(n)),
    )
}

async fn couplings(db: &mut PgConnection, stored: &Stored) -> anyhow::Result<()> {
    for (code, couplings) in &stored.data.couplings {
        for (group, strength, reason) in couplings {
            sqlx::query!(
                "INSERT INTO coupling (strategy_id, group_id, strength, reason) VALUES ($1, $2, $3, $4)",
                stored.strategies[code].0,
                stored.groups[group].0,
                strength,
                reason
            )
            .execute(&mut *db)
            .await?;
        }
    }
    Ok(())
}
