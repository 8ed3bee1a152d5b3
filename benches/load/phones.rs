//! An evening of a circle: sixty people with their phones, each of whom does something every second.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use platform::auth::token::Secret;
use reqwest::Client;
use sqlx::PgPool;
use tokio::{task::JoinSet, time};

use crate::{load::client, measured::at, report::Report, site::Site};

const PHONES: u32 = 60;
const SECONDS: u32 = 20;

/// A circle under way, and the links of those who take part.
struct Phones {
    base: String,
    question: i64,
    secrets: Vec<String>,
    client: Client,
}

/// Measures the budgets of phones.
pub async fn evening(report: &mut Report, jalon: &Site, database: &str) {
    let phones = Arc::new(Phones::open(jalon, database).await);
    let pages = phones.paced(false).await;
    report.at_most("participants' page at 60/s, p95, ms", 100.0, at(&pages, 95));
    let answers = phones.paced(true).await;
    report.at_most("live answers at 60/s, p95, ms", 100.0, at(&answers, 95));
}

impl Phones {
    async fn open(jalon: &Site, database: &str) -> Self {
        let pool = PgPool::connect(database).await.unwrap();
        let secrets: Vec<Secret> = (0..PHONES).map(|_| Secret::random()).collect();
        let hashes: Vec<Vec<u8>> = secrets.iter().map(Secret::hash).collect();
        let question = sqlx::query_scalar(
            "WITH m AS (
                 INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at)
                 SELECT 'second_circle', id, '2e cercle', 2026, 901, now() + interval '1 day',
                        now() + interval '27 hours'
                 FROM working_group WHERE number = 1 RETURNING id, group_id),
             c AS (INSERT INTO circle (group_id, cycle, number, title, meeting_id, state)
                   SELECT group_id, 'second', 90, '2e cercle', id, 'running' FROM m RETURNING id, group_id),
             a AS (INSERT INTO axis (group_id, number, position, title)
                   SELECT group_id, 90, 90, 'Réemploi' FROM c RETURNING id),
             i AS (INSERT INTO circle_invitee (circle_id, name, email, provenance, state, added_at)
                   SELECT c.id, 'Personne ' || n, 'p' || n || '@dehors.example', 'typed', 'yes', now()
                   FROM c, generate_series(1, cardinality($1::bytea[])) AS n RETURNING id),
             l AS (INSERT INTO circle_link (token_hash, invitee_id, created_at, expires_at)
                   SELECT h.hash, p.id, now(), now() + interval '1 day'
                   FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM i) p
                   JOIN unnest($1::bytea[]) WITH ORDINALITY AS h (hash, n) USING (n))
             INSERT INTO live_question (circle_id, axis_id, round, position, state)
             SELECT c.id, a.id, 'appreciation', 1, 'open' FROM c, a RETURNING id",
        )
        .bind(hashes)
        .fetch_one(&pool)
        .await
        .unwrap();
        Self {
            base: jalon.url.clone(),
            question,
            secrets: secrets.iter().map(Secret::to_text).collect(),
            client: client(),
        }
    }

    /// What each request took, in order of length: sixty a second, one after the other.
    async fn paced(self: &Arc<Self>, answering: bool) -> Vec<Duration> {
        let mut all = JoinSet::new();
        let begins = time::Instant::now();
        for phone in 0..PHONES {
            let phones = Arc::clone(self);
            let first = begins + Duration::from_secs(1) * phone / PHONES;
            all.spawn(async move {
                let mut every = time::interval_at(first, Duration::from_secs(1));
                let mut took = Vec::new();
                for n in 0..SECONDS {
                    every.tick().await;
                    took.push(phones.ask(phone, n, answering).await);
                }
                took
            });
        }
        let mut took = all.join_all().await.concat();
        took.sort_unstable();
        took
    }

    async fn ask(&self, phone: u32, n: u32, answering: bool) -> Duration {
        let page = format!("{}/c/{}", self.base, self.secrets[phone as usize]);
        let request = match answering {
            true => {
                let (question, step) = (self.question, 1 + n % 5);
                let answer = format!(
                    "question={question}&round=appreciation&client_id=phone{phone:03}{n:03}&named=no&option={step}"
                );
                let kind = "application/x-www-form-urlencoded";
                let post = self.client.post(format!("{page}/live"));
                post.header("content-type", kind)
                    .header("origin", &self.base)
                    .body(answer)
            }
            false => self.client.get(page),
        };
        let asked = Instant::now();
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        answer.bytes().await.unwrap();
        assert_eq!(status, if answering { 303 } else { 200 });
        asked.elapsed()
    }
}
