//! The 111 measures, written as people write them.

use anyhow::Context;
use sqlx::PgConnection;

use super::{
    Calendar, data,
    people::People,
    plan::{Organisations, Stored},
};
use kernel::{ids::MeasureId, names::Names};
use measures::{
    catalogue::commands,
    facts::{Destination, Facts, Named, Place},
};
use platform::auth::Permit;

/// A stored measure.
pub(super) struct StoredMeasure {
    pub id: MeasureId,
    pub facts: Facts,
    /// Its group's number.
    pub group: Option<i32>,
    /// Its place among its group's measures.
    pub index: usize,
}

/// As forms name somebody: by the id alone.
fn named<Id>(id: Id) -> Named<Id> {
    Named {
        id,
        name: String::new(),
    }
}

/// Stores the measures; most have a pilot, some wait for any pilot of their group.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    organisations: &Organisations,
    plan: &Stored,
    people: &People,
) -> anyhow::Result<Vec<StoredMeasure>> {
    let mut stored: Vec<StoredMeasure> = Vec::new();
    let by = Some(people.of("coordination"));
    let organisation = |key: &str| {
        let id = organisations.get(key).copied();
        id.map(named).context("unknown organisation")
    };
    for line in data::measures()? {
        let said = |column: &str| line.get(column).map_or("", String::as_str);
        let mut facts = Facts::of(said("code"));
        for (column, text) in &line {
            if let Some(own) = facts.text(column) {
                own.clone_from(text);
            }
        }
        facts.implementation = said("implementation").parse()?;
        facts.carrier = Some(organisation(said("carrier"))?);
        let keys = said("co_carriers").split(',').filter(|key| !key.is_empty());
        facts.co_carriers = keys.map(organisation).collect::<Result<_, _>>()?;
        let group: Option<i32> = match said("group") {
            "" => None,
            number => Some(number.parse()?),
        };
        let index = stored.iter().filter(|m| m.group == group).count();
        facts.destination = group.map(|number| Place {
            destination: Destination::Group(plan.groups[&number]),
            code: String::new(),
            name: Names::default(),
        });
        let pilot = group.filter(|_| index % 6 != 5);
        facts.pilot = pilot.map(|group| named(people.pilot(group, index)));
        facts.thematic = Some(named(people.thematic(&facts.chapter)));
        let at = calendar.moment(-60, stored.len());
        let (edit, assign) = (Permit::of_operator(by, at), Permit::of_operator(by, at));
        let id = commands::create(db, &edit, Some(&assign), &facts).await?;
        stored.push(StoredMeasure {
            id,
            facts,
            group,
            index,
        });
    }
    for (name, name_nl) in &plan.data.chapters {
        sqlx::query!(
            "UPDATE chapter SET name_nl = $2 WHERE name = $1",
            name,
            name_nl
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(stored)
}
