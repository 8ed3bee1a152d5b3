//! One of each thing that routes are about, in GT1, and visitors of every kind.

use kernel::ids::{GroupId, MeetingId, PersonId};
use platform::{
    auth::{
        Role,
        token::{self, TokenPurpose},
    },
    web::assets,
};

use super::{Browser, TestApp};

/// Ids of samples, as in [`Samples`].
#[derive(Default)]
pub struct SampleIds {
    /// Beginning of a route → the id for its `{id}`; the most special first.
    pub ids: Vec<(&'static str, String)>,
    /// Name within braces → the value.
    pub named: Vec<(&'static str, String)>,
}

/// What samples of meetings are made from; all in GT1.
pub struct MeetingBase {
    pub group: GroupId,
    /// Planned, without notes; nobody is invited.
    pub meeting: MeetingId,
    /// Somebody who is not the visitor.
    pub other: PersonId,
}

/// The ids that stand in for a route's `{…}`.
pub struct Samples {
    /// Ends of a route's fixed beginning → the id; the most special first.
    ids: Vec<(&'static str, String)>,
    named: Vec<(&'static str, String)>,
}

impl Samples {
    /// The path with ids in place of `{…}`.
    pub fn path(&self, template: &str) -> String {
        let mut path = template.to_owned();
        for (name, value) in &self.named {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        if path.contains("{id}") {
            let (_, id) = self
                .ids
                .iter()
                .find(|(beginning, _)| template.starts_with(beginning))
                .unwrap_or_else(|| panic!("no sample for {template}"));
            path = path.replace("{id}", id);
        }
        assert!(!path.contains('{'), "no sample for {template}");
        path
    }
}

impl TestApp {
    /// An id returned by an INSERT.
    async fn inserted(&self, sql: &'static str, values: &[i64]) -> i64 {
        let mut query = sqlx::query_scalar(sql);
        for value in values {
            query = query.bind(*value);
        }
        query.fetch_one(&self.pool).await.unwrap()
    }

    /// A visitor of the kind, by its name in the rights table; none for the guest.
    pub async fn visitor(&self, kind: &str) -> Option<PersonId> {
        let role = |role, group| async move { self.signed_in_person(role, group).await.0 };
        Some(match kind {
            "guest" => return None,
            "administrator" => role(Role::Administrator, 0).await,
            "coordination" => role(Role::Coordinator, 0).await,
            "lead of GT1" => role(Role::Coordinator, 1).await,
            "pilot of GT1" => role(Role::Pilot, 1).await,
            "pilot of GT2" | "assigned pilot" => role(Role::Pilot, 2).await,
            "facilitator of GT1" => role(Role::Facilitator, 1).await,
            "facilitator of GT2" => role(Role::Facilitator, 2).await,
            "thematic coordinator" | "assigned thematic coordinator" => {
                role(Role::ThematicCoordinator, 2).await
            }
            "cabinet" => role(Role::Cabinet, 2).await,
            "member of GT1" => role(Role::Member, 1).await,
            "member of GT2" => role(Role::Member, 2).await,
            "without a role" => {
                let person = self.person("Sans Rôle").await;
                self.account(person).await;
                person
            }
            _ => panic!("an unknown kind of visitor: {kind}"),
        })
    }

    /// A fresh session of a visitor: routes may end one.
    pub async fn visit(&self, person: Option<PersonId>) -> Browser {
        match person {
            Some(person) => self.browser_of(person).await,
            None => self.browser(),
        }
    }

    /// One of each thing, in GT1; assigned to the visitor where its kind says so.
    pub async fn samples(&self, kind: &str, visitor: Option<PersonId>) -> Samples {
        let (other, _) = self.signed_in_person(Role::Member, 3).await;
        let session = self.count("SELECT max(id) FROM session").await;
        // A second administrator, so that the last one is not what refuses.
        let admin = self.person("Autre Admin").await;
        self.account(admin).await;
        self.role(admin, Role::Administrator, None, None).await;
        let (group, strategy) = (self.group(1).await, self.strategy("PRI").await);
        let organisation = self.organisation("Bruxelles Essai").await;
        let membership = self.count("SELECT max(id) - 1 FROM membership").await;

        let measure = self.measure("PREC-001", Some(group)).await;
        self.submitted_review(measure, other, "carry_on").await;
        self.set_state(measure, "submitted").await;
        let bilateral = self.bilateral(measure, organisation).await;
        let decided = self.measure("PREC-002", Some(group)).await;
        self.decided(decided, other, "carry_on").await;
        self.set_state(decided, "arbitrated").await;
        let arbitration = self.count("SELECT max(id) FROM arbitration").await;
        let evaluated = self.measure("PREC-003", Some(group)).await;
        self.decided(evaluated, other, "carry_on").await;
        self.set_state(evaluated, "political_evaluation").await;
        let orphan = self.measure("PREC-004", None).await;
        for id in [measure, decided, evaluated] {
            match (kind, visitor) {
                ("assigned pilot", Some(pilot)) => self.set_pilot(id, pilot).await,
                ("assigned thematic coordinator", Some(person)) => {
                    self.set_thematic(id, person).await;
                }
                _ => {}
            }
        }
        let comment = self
            .inserted(
                "INSERT INTO comment (measure_id, author_id, body, written_at)
                 VALUES ($1, $2, 'Bien', now()) RETURNING id",
                &[measure.0, other.0],
            )
            .await;
        let mut importing = self.browser_of(admin).await;
        let import = importing.sends("essai.csv", b"code;titre\nA;Essai").await;
        let import = import.rsplit('/').next().unwrap().to_owned();
        let update = self
            .inserted(
                "INSERT INTO status_update (group_id, published_on, health, body, author_id)
                 VALUES ($1, current_date, 'on_track', 'Bien', $2) RETURNING id",
                &[group.0, other.0],
            )
            .await;
        let chapter = self
            .inserted(
                "INSERT INTO chapter (name) VALUES ('Gouvernance') RETURNING id",
                &[],
            )
            .await;
        let link = self
            .inserted(
                "INSERT INTO resource_link (group_id, label, url)
                 VALUES ($1, 'Tableau', 'https://example.org') RETURNING id",
                &[group.0],
            )
            .await;
        let milestone = self
            .inserted(
                "INSERT INTO milestone (group_id, label, due_on)
                 VALUES ($1, 'Note', current_date) RETURNING id",
                &[group.0],
            )
            .await;
        self.inserted(
            "INSERT INTO coupling (strategy_id, group_id, strength) VALUES ($1, $2, 2) RETURNING id",
            &[strategy.0, group.0],
        )
        .await;
        let mail = self
            .inserted(
                "INSERT INTO mail (recipient, subject, body, created_at, error)
                 VALUES ('x@test.example', 'Essai', 'Essai', now(), 'refused') RETURNING id",
                &[],
            )
            .await;
        let returned = self
            .inserted(
                "INSERT INTO mail_return (own_id, kind, address, sender, subject, status, said, read_at)
                 VALUES ('x@test.example', 'unknown', '', 'x@test.example', 'Re: Essai', '', 'Bonjour', now())
                 RETURNING id",
                &[],
            )
            .await;
        let address = self
            .inserted(
                "INSERT INTO mail_address (address, failed_at, reason)
                 VALUES ('faux@test.example', now(), '550 5.1.1 unknown') RETURNING id",
                &[],
            )
            .await;
        let meeting = self.meeting(group, "Réunion du GT1").await;
        let prec_session = self.prec_session(group).await;
        let base = MeetingBase {
            group,
            meeting,
            other,
        };
        let of_meetings = crate::meetings::samples(self, &base).await;
        let now = self.clock.now();
        let mut db = self.db().await;
        let token = token::issue(&mut db, admin, TokenPurpose::Reset, now)
            .await
            .unwrap()
            .to_text();
        let asset = assets::url("app.css")
            .trim_start_matches("/static/")
            .to_owned();

        let id = |value: i64| value.to_string();
        let ids = vec![
            ("/measures/imports/", import),
            ("/measures/chapters/", id(chapter)),
            ("/measures/orphans/", id(orphan.0)),
            ("/measures/{id}/evaluation", id(evaluated.0)),
            ("/measures/{id}/close", id(evaluated.0)),
            ("/measures/{id}/take-back", id(evaluated.0)),
            ("/measures/{id}/send-to-cabinets", id(decided.0)),
            ("/measures/", id(measure.0)),
            ("/people/", id(other.0)),
            ("/organisations/", id(organisation.0)),
            ("/account/sessions/", id(session)),
            ("/admin/outbox/", id(mail)),
            ("/admin/mails/returns/", id(returned)),
            ("/admin/mails/addresses/", id(address)),
            ("/strategies/", id(strategy.0)),
            ("/groups/", id(group.0)),
            ("/updates/", id(update)),
            ("/unsent/", "1".into()),
            ("/links/", id(link)),
            ("/milestones/", id(milestone)),
            ("/bilaterals/", id(organisation.0)),
            ("/arbitrations/", id(arbitration)),
            ("/meetings/{id}/measures", id(prec_session.0)),
            ("/meetings/", id(meeting.0)),
        ];
        let named = vec![
            ("membership", id(membership)),
            ("address_secret", token.clone()),
            ("token_secret", token),
            ("strategy", id(strategy.0)),
            ("group", id(group.0)),
            ("comment", id(comment)),
            ("bilateral", id(bilateral)),
            ("name", asset),
            ("help_role", "pilot".into()),
        ];
        Samples {
            // The most special first: the rooms' within before the common ones.
            ids: of_meetings.ids.into_iter().chain(ids).collect(),
            named: of_meetings.named.into_iter().chain(named).collect(),
        }
    }
}
