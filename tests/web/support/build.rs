//! Builders of stored things. They write directly, so that each test says only what matters to it.

use kernel::ids::{GroupId, MeasureId, OrganisationId, PersonId, StrategyId};
use platform::auth::{Role, session};

use super::{Browser, TestApp};

/// The password of every built account.
pub const PASSWORD: &str = "un mot de passe de test";

impl TestApp {
    /// A person without account.
    pub async fn person(&self, name: &str) -> PersonId {
        let email = format!("{}@test.example", name.to_lowercase().replace(' ', "."));
        let (first, last) = name.rsplit_once(' ').unwrap_or(("", name));
        PersonId(
            sqlx::query_scalar(
                "INSERT INTO person (first_name, last_name, email) VALUES ($1, $2, $3) RETURNING id",
            )
            .bind(first)
            .bind(last)
            .bind(email)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// An active account with [`PASSWORD`].
    pub async fn account(&self, person: PersonId) {
        let hash = self.state.passwords.hash(PASSWORD.into()).await.unwrap();
        run!(self, "INSERT INTO account (person_id, password_hash, created_at) VALUES ($1, $2, $3)";
            person.0, hash, self.clock.now());
    }

    /// A group, made when first asked for.
    pub async fn group(&self, number: i32) -> GroupId {
        sqlx::query(
            "INSERT INTO working_group (number, name, state) VALUES ($1, $2, 'active') ON CONFLICT DO NOTHING",
        )
        .bind(number)
        .bind(format!("Groupe {number}"))
        .execute(&self.pool)
        .await
        .unwrap();
        GroupId(
            sqlx::query_scalar("SELECT id FROM working_group WHERE number = $1")
                .bind(number)
                .fetch_one(&self.pool)
                .await
                .unwrap(),
        )
    }

    /// A strategy, made when first asked for.
    pub async fn strategy(&self, code: &str) -> StrategyId {
        run!(self,
            "INSERT INTO strategy (code, name, state) VALUES ($1, $1, 'in_force') ON CONFLICT DO NOTHING";
            code);
        StrategyId(
            sqlx::query_scalar("SELECT id FROM strategy WHERE code = $1")
                .bind(code)
                .fetch_one(&self.pool)
                .await
                .unwrap(),
        )
    }

    /// An organisation.
    pub async fn organisation(&self, name: &str) -> OrganisationId {
        OrganisationId(
            sqlx::query_scalar(
                "INSERT INTO organisation (name, short_name, kind) VALUES ($1, $1, 'administration') RETURNING id",
            )
            .bind(name)
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// A measure, in a group or orphan.
    pub async fn measure(&self, code: &str, group: Option<GroupId>) -> MeasureId {
        MeasureId(
            sqlx::query_scalar(
                "INSERT INTO measure (code, title, group_id, state_since) VALUES ($1, $2, $3, $4) RETURNING id",
            )
            .bind(code)
            .bind(format!("Mesure {code}"))
            .bind(group.map(|id| id.0))
            .bind(self.clock.now())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// Gives a role in a group or strategy.
    pub async fn role(
        &self,
        person: PersonId,
        role: Role,
        group: Option<GroupId>,
        strategy: Option<StrategyId>,
    ) {
        run!(self,
            "INSERT INTO membership (person_id, role, group_id, strategy_id, since) VALUES ($1, $2, $3, $4, $5)";
            person.0, role.as_str(), group.map(|id| id.0), strategy.map(|id| id.0), self.clock.today());
    }

    /// The signed-in browser of a person with an account.
    pub async fn browser_of(&self, person: PersonId) -> Browser {
        let mut db = self.db().await;
        let now = self.clock.now();
        let secret = session::open(&mut db, person, "test", "127.0.0.1", now)
            .await
            .unwrap();
        let name = match self.state.settings.secure() {
            true => "__Host-jalon_session",
            false => "jalon_session",
        };
        self.browser().with_cookie(name, &secret.to_text())
    }

    /// A new signed-in person who holds a role: administrators in nothing, others in the
    /// group of that number.
    pub async fn signed_in(&self, role: Role, group: i32) -> Browser {
        self.signed_in_person(role, group).await.1
    }

    /// As [`TestApp::signed_in`], with who it is.
    pub async fn signed_in_person(&self, role: Role, group: i32) -> (PersonId, Browser) {
        let person = self.person(&format!("{role} GT{group}")).await;
        self.account(person).await;
        let scope = match role {
            Role::Administrator => None,
            _ => Some(self.group(group).await),
        };
        self.role(person, role, scope, None).await;
        (person, self.browser_of(person).await)
    }
}
