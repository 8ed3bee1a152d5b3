//! The load: sixteen connections that ask again as soon as they are answered.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use reqwest::{Client, RequestBuilder};

const CONNECTIONS: usize = 16;
const ANSWERS: &str = "coverage=none&relevance=yes&proposal=carry_on&staff=tight&money=unknown\
    &reason=La+mesure+garde+son+public.&confidence=high&version=0&form_key=own&action=submit";

/// What is asked for.
pub(crate) struct Plan {
    client: Client,
    base: String,
    path: Box<dyn Fn(i64) -> String + Send + Sync>,
    /// The session of each id; else the one of all.
    sessions: HashMap<i64, String>,
    session: String,
    writes: bool,
}

impl Plan {
    /// One page, again and again.
    pub(crate) fn get(base: &str, path: &'static str, session: &str) -> Self {
        Self::new(base, move |_| path.to_owned(), session, false)
    }

    /// One complete review for each measure.
    pub(crate) fn submit(
        base: &str,
        path: impl Fn(i64) -> String + Send + Sync + 'static,
        sessions: &[(i64, String)],
    ) -> Self {
        Self {
            sessions: sessions.iter().cloned().collect(),
            ..Self::new(base, path, "", true)
        }
    }

    fn new(
        base: &str,
        path: impl Fn(i64) -> String + Send + Sync + 'static,
        session: &str,
        writes: bool,
    ) -> Self {
        Self {
            client: client(),
            base: base.into(),
            path: Box::new(path),
            sessions: HashMap::new(),
            session: session.into(),
            writes,
        }
    }

    fn request(&self, id: i64) -> RequestBuilder {
        let url = format!("{}{}", self.base, (self.path)(id));
        let request = if self.writes {
            self.client
                .post(url)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("origin", &self.base)
                .body(ANSWERS)
        } else {
            self.client.get(url)
        };
        request.header("cookie", self.sessions.get(&id).unwrap_or(&self.session))
    }

    async fn ask(&self, id: i64) -> Duration {
        let asked = Instant::now();
        let answer = self.request(id).send().await.unwrap();
        let status = answer.status();
        answer.bytes().await.unwrap();
        assert!(
            status.is_success() || status.is_redirection(),
            "{status} at {}",
            (self.path)(id)
        );
        asked.elapsed()
    }
}

/// A client that follows no redirect, so that what is timed is one answer.
pub(crate) fn client() -> Client {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

/// What was measured.
#[derive(Default)]
pub(crate) struct Load {
    latencies: Vec<Duration>,
    took: Duration,
}

impl Load {
    /// What was waited for, in a time.
    pub(crate) fn of(latencies: Vec<Duration>, took: Duration) -> Self {
        let mut load = Self::default();
        load.add(Self { latencies, took });
        load
    }

    /// Adds another round of the same.
    pub(crate) fn add(&mut self, other: Self) {
        self.latencies.extend(other.latencies);
        self.latencies.sort_unstable();
        self.took += other.took;
    }

    /// Answers a second.
    #[expect(clippy::cast_precision_loss, reason = "a rate to read")]
    pub(crate) fn rate(&self) -> f64 {
        self.latencies.len() as f64 / self.took.as_secs_f64()
    }

    /// The latency, in ms, that one answer in a hundred exceeds.
    pub(crate) fn p99(&self) -> f64 {
        self.at(99)
    }

    /// The same of one in twenty.
    pub(crate) fn p95(&self) -> f64 {
        self.at(95)
    }

    fn at(&self, percent: usize) -> f64 {
        self.latencies[(self.latencies.len() - 1) * percent / 100].as_secs_f64() * 1000.0
    }
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.0} requests/s, p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms",
            self.rate(),
            self.at(50),
            self.p95(),
            self.at(99)
        )
    }
}

async fn drive(plan: &Plan, next: impl Fn() -> Option<i64>) -> Load {
    let started = Instant::now();
    let latencies = Mutex::new(Vec::new());
    let worker = || async {
        while let Some(id) = next() {
            let latency = plan.ask(id).await;
            latencies.lock().unwrap().push(latency);
        }
    };
    futures_util::future::join_all((0..CONNECTIONS).map(|_| worker())).await;
    Load::of(latencies.into_inner().unwrap(), started.elapsed())
}

/// Loads for a time.
pub(crate) async fn run(plan: &Plan, time: Duration) -> Load {
    let started = Instant::now();
    drive(plan, || (started.elapsed() < time).then_some(0)).await
}

/// Asks once for each id.
pub(crate) async fn each(plan: &Arc<Plan>, ids: &[i64]) -> Load {
    let left = Mutex::new(ids.iter().copied());
    drive(plan, || left.lock().unwrap().next()).await
}

/// How long one visitor waits for a page, in ms: the middle of several times, the first left out.
pub(crate) async fn alone(base: &str, path: &str, session: &str) -> f64 {
    let path = path.to_owned();
    let plan = Plan::new(base, move |_| path.clone(), session, false);
    plan.ask(0).await;
    let mut load = Load::default();
    for _ in 0..11 {
        let latency = plan.ask(0).await;
        load.add(Load {
            latencies: vec![latency],
            took: latency,
        });
    }
    load.at(50)
}

/// Bytes of a page.
pub(crate) async fn bytes(base: &str, path: &'static str, session: &str) -> usize {
    let answer = Plan::get(base, path, session)
        .request(0)
        .send()
        .await
        .unwrap();
    answer.bytes().await.unwrap().len()
}

/// Statements a page sends.
pub(crate) async fn statements(base: &str, path: &'static str, session: &str) -> f64 {
    let answer = Plan::get(base, path, session)
        .request(0)
        .send()
        .await
        .unwrap();
    assert!(answer.status().is_success(), "{path}");
    let header = answer.headers().get("x-jalon-queries").unwrap();
    header.to_str().unwrap().parse().unwrap()
}

/// Bytes in KB.
#[expect(clippy::cast_precision_loss, reason = "a size to read")]
pub(crate) fn kilo(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}
