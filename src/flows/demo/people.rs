//! People named by their role, with accounts.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{
    Calendar,
    plan::{Organisations, Stored},
};
use kernel::ids::{GroupId, OrganisationId, PersonId, StrategyId};
use platform::auth::Role;

/// The groups with two pilots.
const TWO_PILOTS: [i32; 2] = [3, 6];
/// The pilots' organisations, GT1 to GT9.
const PILOTS_FROM: [&str; 9] = [
    "hub",
    "bee",
    "citydev",
    "be",
    "paradigm",
    "innoviris",
    "hub",
    "bee",
    "be",
];
/// Facilitators and the groups they run.
const FACILITATORS: [(&str, [i32; 3]); 3] = [("A", [1, 2, 3]), ("B", [4, 5, 6]), ("C", [7, 8, 9])];
/// The PREC's thematic coordinators: key, name, organisation.
const THEMATIC: [(&str, &str, &str); 3] = [
    ("matieres", "Matières", "be"),
    ("economie", "Économie", "bee"),
    ("territoire", "Territoire", "perspective"),
];

/// Local part of the mail address → person.
pub(super) struct People(HashMap<String, PersonId>);

impl People {
    /// By the local part of the mail address.
    pub(super) fn of(&self, key: &str) -> PersonId {
        self.0[key]
    }

    /// A pilot of a group (the n-th, in turn); GT0's coordinator for GT0.
    pub(super) fn pilot(&self, group: i32, n: usize) -> PersonId {
        if group == 0 {
            return self.of("coordination");
        }
        if TWO_PILOTS.contains(&group) && n % 2 == 1 {
            return self.of(&format!("copilote.gt{group}"));
        }
        self.of(&format!("pilote.gt{group}"))
    }

    /// The facilitator of a group.
    pub(super) fn facilitator(&self, group: i32) -> PersonId {
        let (letter, _) = FACILITATORS
            .iter()
            .find(|(_, groups)| groups.contains(&group))
            .unwrap_or(&FACILITATORS[0]);
        self.of(&format!("facilitation.{}", letter.to_lowercase()))
    }

    /// Who leads a strategy.
    pub(super) fn lead(&self, code: &str) -> PersonId {
        self.0
            .get(&format!("responsable.{}", code.to_lowercase()))
            .copied()
            .unwrap_or_else(|| self.of("coordination"))
    }

    /// The thematic coordinator for a chapter of the PREC.
    pub(super) fn thematic(&self, chapter: &str) -> PersonId {
        let key = match chapter {
            "Mesures économiques" | "Gouvernance" => "economie",
            "Mesures territoriales" => "territoire",
            _ => "matieres",
        };
        self.of(&format!("thematique.{key}"))
    }
}

struct Loader<'a> {
    db: &'a mut PgConnection,
    calendar: Calendar,
    organisations: &'a Organisations,
    hash: &'a str,
    people: HashMap<String, PersonId>,
}

/// Where a role is held.
enum Held {
    Nowhere,
    In(GroupId),
    For(StrategyId),
}

/// Stores everybody, with accounts and roles.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    organisations: &Organisations,
    plan: &Stored,
    hash: &str,
) -> anyhow::Result<People> {
    let mut load = Loader {
        db,
        calendar,
        organisations,
        hash,
        people: HashMap::new(),
    };
    let gt0 = plan.groups[&0];
    let admin = load
        .person("admin", "Administration", "Jalon", "bee", "fr")
        .await?;
    load.role(admin, Role::Administrator, Held::Nowhere).await?;
    for (key, first) in [
        ("coordination", "Coordination"),
        ("coordination.adjointe", "Coordination adjointe"),
    ] {
        let person = load.person(key, first, "GT0", "bee", "fr").await?;
        load.role(person, Role::Coordinator, Held::In(gt0)).await?;
    }
    for (index, from) in PILOTS_FROM.into_iter().enumerate() {
        let number = i32::try_from(index)? + 1;
        load.group(plan.groups[&number], number, from).await?;
    }
    for (letter, groups) in FACILITATORS {
        let key = format!("facilitation.{}", letter.to_lowercase());
        let person = load
            .person(&key, "Facilitation", letter, "facil", "fr")
            .await?;
        for group in groups.into_iter().chain([0]) {
            load.role(person, Role::Facilitator, Held::In(plan.groups[&group]))
                .await?;
        }
    }
    for (key, name, from) in THEMATIC {
        let key = format!("thematique.{key}");
        let person = load
            .person(&key, "Coordination thématique", name, from, "fr")
            .await?;
        load.role(
            person,
            Role::ThematicCoordinator,
            Held::For(plan.strategies["PREC"]),
        )
        .await?;
    }
    for (key, name, from, lang) in [
        ("cabinet.transition", "Transition", "cabtransition", "fr"),
        ("cabinet.environnement", "Environnement", "cabenv", "nl"),
    ] {
        let person = load.person(key, "Cabinet", name, from, lang).await?;
        load.role(person, Role::Cabinet, Held::In(gt0)).await?;
    }
    for strategy in plan
        .data
        .strategy
        .iter()
        .filter(|s| s.code != "SRTE" && s.code != "PREC")
    {
        let key = format!("responsable.{}", strategy.code.to_lowercase());
        let person = load
            .person(&key, "Responsable", &strategy.code, &strategy.lead, "fr")
            .await?;
        load.role(
            person,
            Role::Coordinator,
            Held::For(plan.strategies[&strategy.code]),
        )
        .await?;
    }
    Ok(People(load.people))
}

impl Loader<'_> {
    /// A group's pilots and members.
    async fn group(&mut self, id: GroupId, number: i32, from: &str) -> anyhow::Result<()> {
        let name = format!("GT{number}");
        let lang = if number == 4 { "nl" } else { "fr" };
        let pilot = self
            .person(&format!("pilote.gt{number}"), "Pilote", &name, from, lang)
            .await?;
        self.role(pilot, Role::Pilot, Held::In(id)).await?;
        if TWO_PILOTS.contains(&number) {
            let key = format!("copilote.gt{number}");
            let second = self
                .person(&key, "Copilote", &name, "perspective", "fr")
                .await?;
            self.role(second, Role::Pilot, Held::In(id)).await?;
        }
        for (kind, from) in [("entreprise", "atelier"), ("association", "village")] {
            let key = format!("membre.{kind}.gt{number}");
            let member = self
                .person(&key, &format!("Membre {kind}"), &name, from, "fr")
                .await?;
            self.role(member, Role::Member, Held::In(id)).await?;
        }
        Ok(())
    }

    async fn person(
        &mut self,
        key: &str,
        first: &str,
        last: &str,
        from: &str,
        lang: &str,
    ) -> anyhow::Result<PersonId> {
        let organisation: OrganisationId = self.organisations[from];
        let created_at = self.calendar.moment(-90, self.people.len());
        let id = sqlx::query_scalar!(
            r#"WITH new AS (
                 INSERT INTO person (first_name, last_name, email, organisation_id, lang)
                 VALUES ($1, $2, $3, $4, $5) RETURNING id),
               account AS (
                 INSERT INTO account (person_id, password_hash, created_at) SELECT id, $6, $7 FROM new),
               history AS (
                 INSERT INTO history (at, subject_kind, subject_id, action)
                 SELECT $7, 'person', id, 'create' FROM new)
               SELECT id as "id!: PersonId" FROM new"#,
            first,
            last,
            format!("{key}@demo.example"),
            organisation.0,
            lang,
            self.hash,
            created_at
        )
        .fetch_one(&mut *self.db)
        .await?;
        self.people.insert(key.to_owned(), id);
        Ok(id)
    }

    async fn role(&mut self, person: PersonId, role: Role, held: Held) -> anyhow::Result<()> {
        let (group, strategy) = match held {
            Held::Nowhere => (None, None),
            Held::In(group) => (Some(group.0), None),
            Held::For(strategy) => (None, Some(strategy.0)),
        };
        sqlx::query!(
            "INSERT INTO membership (person_id, role, group_id, strategy_id, since) VALUES ($1, $2, $3, $4, $5)",
            person.0,
            role.as_str(),
            group,
            strategy,
            self.calendar.day(-90)
        )
        .execute(&mut *self.db)
        .await?;
        Ok(())
    }
}
