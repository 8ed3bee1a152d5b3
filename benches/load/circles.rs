//! A circle's evening: sixty phones, each with its stream, that open their pages and answer, together
//! sixty times a second.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use platform::auth::token::Secret;
use reqwest::Client;
use sqlx::PgPool;
use tokio::task::JoinSet;

use crate::{
    load::{Load, client},
    report::Report,
    site::Site,
};

const PHONES: usize = 60;
/// Requests a second, all phones together.
const RATE: u32 = 60;
const PACED: Duration = Duration::from_secs(20);
/// Until all streams are there.
const PATIENCE: Duration = Duration::from_secs(20);
const BUDGET: f64 = 100.0;

/// What a phone does.
#[derive(Debug, Clone, Copy)]
enum Act {
    /// Opens the page of its link.
    Page,
    /// Opens the questions.
    Questions,
    Answer,
}

/// A circle under way with a question open, and the links of those who came.
struct Evening {
    pool: PgPool,
    base: String,
    question: i64,
    secrets: Vec<String>,
    client: Client,
    /// What the streams told, all together.
    told: AtomicUsize,
}

/// Measures the budgets of phones.
pub(crate) async fn phones(report: &mut Report, jalon: &Site, database: &str) {
    let evening = Arc::new(Evening::open(jalon, database).await);
    let mut streams = JoinSet::new();
    for phone in 0..PHONES {
        streams.spawn(evening.clone().follow(phone));
    }
    let begun = Instant::now();
    while evening.told.load(Ordering::SeqCst) < PHONES {
        assert!(begun.elapsed() < PATIENCE, "not all phones follow");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    for (act, what) in [
        (Act::Page, "a participant's page"),
        (Act::Questions, "the questions on a phone"),
        (Act::Answer, "live answers"),
    ] {
        let load = evening.paced(act).await;
        let figure = format!("{what}, 60 phones at 60 a second, p95, ms");
        report.at_most(&figure, BUDGET, load.p95());
        report.note(&format!("{what}, 60 phones: {load}"));
    }
    // One answer a phone, its last; and all heard of them.
    assert_eq!(evening.stored().await, PHONES);
    let told = evening.told.load(Ordering::SeqCst);
    assert!(told >= 2 * PHONES, "streams told {told} times");
    streams.abort_all();
}

impl Evening {
    async fn open(jalon: &Site, database: &str) -> Self {
        let pool = PgPool::connect(database).await.unwrap();
        let (circle, question): (i64, i64) = sqlx::query_as(
            "WITH m AS (
                 INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at, state)
                 SELECT 'second_circle', id, 'Soirée à soixante', 2026, 901, now(), now() + interval '3 hours', 'running'
                 FROM working_group WHERE number = 9 RETURNING id, group_id),
             c AS (INSERT INTO circle (group_id, cycle, number, title, meeting_id, state)
                   SELECT group_id, 'second', 90, 'Soirée à soixante', id, 'running' FROM m RETURNING id, group_id),
             a AS (INSERT INTO axis (group_id, number, position, title)
                   SELECT group_id, 90, 90, 'Axe de la soirée' FROM c RETURNING id),
             q AS (INSERT INTO live_question (circle_id, axis_id, round, position, state)
                   SELECT c.id, a.id, 'appreciation', 1, 'open' FROM c, a RETURNING id)
             SELECT c.id, q.id FROM c, q",
        )
        .fetch_one(&pool)
        .await
        .unwrap();
        let secrets: Vec<Secret> = (0..PHONES).map(|_| Secret::random()).collect();
        let hashes: Vec<Vec<u8>> = secrets.iter().map(Secret::hash).collect();
        sqlx::query(
            "WITH i AS (
                 INSERT INTO circle_invitee (circle_id, name, email, provenance, state, added_at)
                 SELECT $1, 'Personne ' || n, 'personne' || n || '@dehors.example', 'typed', 'yes', now()
                 FROM generate_series(1, cardinality($2::bytea[])) n RETURNING id),
             one AS (SELECT id, row_number() OVER (ORDER BY id) AS place FROM i)
             INSERT INTO circle_link (token_hash, invitee_id, created_at, expires_at)
             SELECT l.hash, one.id, now(), now() + interval '1 day'
             FROM one JOIN unnest($2::bytea[]) WITH ORDINALITY AS l (hash, place) ON l.place = one.place",
        )
        .bind(circle)
        .bind(hashes)
        .execute(&pool)
        .await
        .unwrap();
        Self {
            pool,
            base: jalon.url.clone(),
            question,
            secrets: secrets.iter().map(Secret::to_text).collect(),
            client: client(),
            told: AtomicUsize::new(0),
        }
    }

    /// So many a second, whatever the server does, each phone in its turn.
    async fn paced(self: &Arc<Self>, act: Act) -> Load {
        let mut tick = tokio::time::interval(Duration::from_secs(1) / RATE);
        let started = Instant::now();
        let mut asked = JoinSet::new();
        let mut count = 0;
        while started.elapsed() < PACED {
            tick.tick().await;
            let evening = self.clone();
            asked.spawn(async move { evening.ask(act, count).await });
            count += 1;
        }
        let latencies = asked.join_all().await;
        Load::of(latencies, started.elapsed())
    }

    async fn ask(&self, act: Act, nth: usize) -> Duration {
        let link = format!("{}/c/{}", self.base, self.secrets[nth % PHONES]);
        let request = match act {
            Act::Page => self.client.get(link),
            Act::Questions => self.client.get(format!("{link}/live")),
            Act::Answer => self
                .client
                .post(format!("{link}/live"))
                .header("origin", &self.base)
                .header("content-type", "application/x-www-form-urlencoded")
                .body(format!(
                    "question={}&round=appreciation&client_id={nth:032x}&named=yes&option={}&body=Bien",
                    self.question,
                    1 + nth % 5
                )),
        };
        let asked = Instant::now();
        let answer = request.send().await.unwrap();
        let status = answer.status();
        answer.bytes().await.unwrap();
        let taken = match act {
            Act::Answer => status.is_redirection(),
            _ => status.is_success(),
        };
        assert!(taken, "{act:?}: {status}");
        asked.elapsed()
    }

    /// A phone's stream, opened again where it ends.
    async fn follow(self: Arc<Self>, phone: usize) {
        let url = format!("{}/c/{}/live/events", self.base, self.secrets[phone]);
        loop {
            let mut answer = self.client.get(&url).send().await.unwrap();
            assert!(answer.status().is_success(), "{}", answer.status());
            while let Ok(Some(chunk)) = answer.chunk().await {
                let marks = String::from_utf8_lossy(&chunk)
                    .matches("event: marks")
                    .count();
                self.told.fetch_add(marks, Ordering::SeqCst);
            }
        }
    }

    /// Answers that are stored.
    async fn stored(&self) -> usize {
        let sql = "SELECT count(*) FROM live_answer WHERE question_id = $1";
        let asked = sqlx::query_scalar(sql).bind(self.question);
        let count: i64 = asked.fetch_one(&self.pool).await.unwrap();
        usize::try_from(count).unwrap()
    }
}
