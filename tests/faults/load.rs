//! Twenty people who write: twelve take notes in one meeting, eight fill in a review each.
//!
//! Who gets no answer, or a refusal for now, sends the very same again, as pages do.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use kernel::{clock::Clock, ids::PersonId};
use platform::auth::session;
use sqlx::{PgConnection, PgPool, postgres::PgPoolOptions};
use tokio::{task::JoinSet, time::sleep};

use super::site::client;

const NOTES: usize = 12;
const REVIEWS: usize = 8;
const KINDS: [&str; 4] = ["information", "opinion", "decision", "follow_up"];

/// What was answered.
#[derive(Debug, Default, Clone)]
pub struct Told {
    /// Notes by their key, whose storing was confirmed.
    pub notes: Vec<String>,
    /// Reviews saved: the measure and the text.
    pub reviews: Vec<(i64, String)>,
    /// Answers by status.
    pub answers: BTreeMap<u16, usize>,
    pub unanswered: usize,
}

impl Told {
    pub fn confirmed(&self) -> usize {
        self.notes.len() + self.reviews.len()
    }

    pub fn refused(&self) -> usize {
        let bad = self.answers.iter().filter(|(status, _)| **status >= 500);
        bad.map(|(_, count)| count).sum::<usize>() + self.unanswered
    }
}

/// Where they write, and as whom.
#[derive(Debug, Clone)]
pub struct Work {
    pub meeting: i64,
    point: i64,
    measures: Vec<i64>,
    pub notes_cookie: String,
    review_cookie: String,
}

/// The twenty, at work.
pub struct Load {
    told: Arc<Mutex<Told>>,
    stop: Arc<AtomicBool>,
    writers: JoinSet<()>,
}

/// A pool for looking, apart from Jalon's own.
pub async fn look(database: &str) -> PgPool {
    PgPoolOptions::new()
        .max_connections(2)
        .acquire_timeout(Duration::from_secs(60))
        .connect(database)
        .await
        .unwrap()
}

impl Work {
    /// A meeting of GT0 whose notes are open, eight measures to review, and two sessions: twenty
    /// sign-ins from one address would be refused.
    pub async fn prepare(database: &str) -> Work {
        let pool = look(database).await;
        let mut db = pool.acquire().await.unwrap();
        let (meeting,): (i64,) = sqlx::query_as(
            "INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at)
             SELECT 'group', g.id, 'Under load', 2021, 900 + (SELECT count(*) FROM meeting),
                    now(), now() + interval '2 hours'
             FROM working_group g WHERE g.number = 0 RETURNING id",
        )
        .fetch_one(&mut *db)
        .await
        .unwrap();
        sqlx::query("INSERT INTO minutes (meeting_id, started_at) VALUES ($1, now())")
            .bind(meeting)
            .execute(&mut *db)
            .await
            .unwrap();
        let (point,): (i64,) = sqlx::query_as(
            "INSERT INTO agenda_point (meeting_id, position, title) VALUES ($1, 1, 'One') RETURNING id",
        )
        .bind(meeting)
        .fetch_one(&mut *db)
        .await
        .unwrap();
        let coordination = person(&mut db, "coordination@demo.example").await;
        let pilot = person(&mut db, "pilote.gt2@demo.example").await;
        let measures: Vec<i64> = sqlx::query_scalar(
            "SELECT id FROM measure WHERE pilot_id = $1 AND state = 'to_review' ORDER BY id LIMIT $2",
        )
        .bind(pilot.0)
        .bind(REVIEWS as i64)
        .fetch_all(&mut *db)
        .await
        .unwrap();
        assert_eq!(measures.len(), REVIEWS, "too few measures to review");
        Work {
            meeting,
            point,
            measures,
            notes_cookie: cookie(&mut db, coordination).await,
            review_cookie: cookie(&mut db, pilot).await,
        }
    }
}

pub async fn person(db: &mut PgConnection, email: &str) -> PersonId {
    let id = sqlx::query_scalar("SELECT id FROM person WHERE email = $1");
    PersonId(id.bind(email).fetch_one(db).await.unwrap())
}

/// What a browser sends in which that person is signed in.
pub async fn cookie(db: &mut PgConnection, person: PersonId) -> String {
    let now = Clock::system().now();
    let secret = session::open(db, person, "faults", "127.0.0.1", now).await;
    let secret = secret.unwrap().to_text();
    format!("jalon_session={secret}; __Host-jalon_session={secret}")
}

impl Load {
    /// Lets them write, each to one of the addresses.
    pub fn start(urls: &[&str], database: &str, work: &Work, round: &str) -> Load {
        let mut load = Load {
            told: Arc::default(),
            stop: Arc::default(),
            writers: JoinSet::new(),
        };
        for n in 0..NOTES {
            let writer = Writer::new(urls[n % urls.len()], &work.notes_cookie, &load);
            let (name, work) = (format!("{round}-{n}"), work.clone());
            load.writers
                .spawn(writer.take_notes(name, n % 2 == 0, work));
        }
        for (n, measure) in work.measures.iter().enumerate() {
            let writer = Writer::new(urls[n % urls.len()], &work.review_cookie, &load);
            let (name, database) = (format!("{round}-{n}"), database.to_owned());
            load.writers.spawn(writer.review(name, *measure, database));
        }
        load
    }

    /// Waits until they have written so much since the start.
    pub async fn until_confirmed(&self, count: usize) {
        let begun = std::time::Instant::now();
        while self.told.lock().unwrap().confirmed() < count {
            assert!(
                begun.elapsed() < super::site::HANG,
                "{:?}",
                self.told.lock()
            );
            sleep(Duration::from_millis(5)).await;
        }
    }

    /// What they were told until now.
    pub fn so_far(&self) -> Told {
        self.told.lock().unwrap().clone()
    }

    /// Lets each finish what it is at, which must be confirmed in the end; what they were told.
    pub async fn end(mut self) -> Told {
        self.stop.store(true, Ordering::SeqCst);
        while let Some(writer) = self.writers.join_next().await {
            writer.unwrap();
        }
        self.told.lock().unwrap().clone()
    }
}

struct Writer {
    url: String,
    cookie: String,
    told: Arc<Mutex<Told>>,
    stop: Arc<AtomicBool>,
}

impl Writer {
    fn new(url: &str, cookie: &str, load: &Load) -> Writer {
        Writer {
            url: url.to_owned(),
            cookie: cookie.to_owned(),
            told: Arc::clone(&load.told),
            stop: Arc::clone(&load.stop),
        }
    }

    fn stops(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    async fn take_notes(self, name: String, as_json: bool, work: Work) {
        let path = format!("/meetings/{}/notes", work.meeting);
        let mut n = 0;
        while !self.stops() {
            let key = format!("{name}-{n}");
            let fields = [
                ("body", format!("Noted {key}.")),
                ("kind", KINDS[n % KINDS.len()].to_owned()),
                ("point", work.point.to_string()),
                ("client_key", key.clone()),
            ];
            // The very same, until it is confirmed.
            while !matches!(self.post(&path, &fields, as_json).await, Some(200 | 303)) {
                sleep(Duration::from_millis(50)).await;
            }
            self.told.lock().unwrap().notes.push(key);
            n += 1;
        }
    }

    async fn review(self, name: String, measure: i64, database: String) {
        let pool = look(&database).await;
        let path = format!("/measures/{measure}/review");
        let (mut n, mut version) = (0, None);
        while !self.stops() {
            let reason = format!("Reviewed {name}-{n}.");
            let seen = match version {
                Some(version) => version,
                None => stored_version(&pool, measure).await,
            };
            let fields = [
                ("coverage", "none".to_owned()),
                ("relevance", "yes".into()),
                ("proposal", "carry_on".into()),
                ("reason", reason.clone()),
                ("version", seen.to_string()),
                ("action", "save".into()),
            ];
            match self.post(&path, &fields, false).await {
                Some(303) => {
                    self.told.lock().unwrap().reviews.push((measure, reason));
                    version = Some(seen + 1);
                }
                // Not known whether it was stored: looks, and writes the next text.
                _ => {
                    version = None;
                    sleep(Duration::from_millis(50)).await;
                }
            }
            n += 1;
        }
    }

    async fn post(&self, path: &str, fields: &[(&str, String)], as_json: bool) -> Option<u16> {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let mut request = client()
            .post(format!("{}{path}", self.url))
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        if as_json {
            request = request.header("accept", "application/json");
        }
        let answer = request.body(body).send().await;
        let status = answer.ok().map(|answer| answer.status().as_u16());
        let mut told = self.told.lock().unwrap();
        match status {
            Some(status) => *told.answers.entry(status).or_insert(0) += 1,
            None => told.unanswered += 1,
        }
        status
    }
}

/// Also while the database is away.
async fn stored_version(pool: &PgPool, measure: i64) -> i32 {
    loop {
        let version = sqlx::query_scalar(
            "SELECT coalesce(max(version), 0) FROM review WHERE measure_id = $1",
        )
        .bind(measure)
        .fetch_one(pool)
        .await;
        match version {
            Ok(version) => return version,
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}
