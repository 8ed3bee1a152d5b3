//! Live notes: who writes, who watches, and what another reader waits meanwhile. Writers and watchers
//! do what a browser does: lines that wait leave together, and what an event brings is fetched only
//! where something was missed before it.

use std::{
    collections::{HashSet, VecDeque},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use futures_util::future::{join, join_all};
use kernel::{clock::Clock, ids::PersonId};
use platform::auth::session;
use reqwest::Client;
use serde_json::Value;
use sqlx::PgPool;
use tokio::task::JoinSet;

use crate::{load::client, measured::Measured, report::Report, site::Site};

const WRITERS: usize = 20;
const FEW: usize = 20;
const MANY: usize = 200;
/// Streams of one person: fewer than they may hold.
const EACH: usize = 4;
const FLAT_OUT: Duration = Duration::from_secs(10);
const PACED: Duration = Duration::from_secs(20);
/// Lines a second where many watch.
const PACE: u64 = 4;
/// What two write as fast as they type, and how fast that is.
const TYPED: usize = 200;
const STROKE: Duration = Duration::from_millis(60);
/// Stands around the moment at which a line was sent.
const MARK: &str = "envoyé à ";
/// What somebody else reads meanwhile.
const PAGE: &str = "/meetings";

/// A meeting under way, and the sessions of those who may take its notes.
struct Room {
    url: String,
    base: String,
    point: i64,
    sessions: Vec<String>,
    client: Client,
    began: Instant,
}

/// Measures the budgets of live notes.
pub(crate) async fn live(report: &mut Report, jalon: &Site, database: &str) {
    let room = Arc::new(Room::open(jalon, database).await);
    let flat_out = room.measure(FEW, room.flat_out()).await;
    report.at_least(
        "live notes, 20 writers and 20 watching, lines/s",
        200.0,
        flat_out.rate(),
    );
    report.at_most("another page meanwhile, p99, ms", 500.0, flat_out.page(99));
    report.note(&format!("20 writers, 20 watching: {flat_out}"));
    let paced = room.measure(MANY, room.paced()).await;
    report.at_most(
        "200 watching at 4 lines/s, seen by another, p99, ms",
        500.0,
        paced.seen(99),
    );
    report.at_most("another page meanwhile, p99, ms", 500.0, paced.page(99));
    report.note(&format!("200 watching at 4 lines/s: {paced}"));
    let typed = room.measure(2, room.typed()).await;
    report.at_most(
        "two writers of 200 lines as fast as they type, seen by the other, p95, ms",
        1000.0,
        typed.seen(95),
    );
    report.note(&format!("two writers of 200 lines: {typed}"));
}

impl Room {
    async fn open(jalon: &Site, database: &str) -> Self {
        let pool = PgPool::connect(database).await.unwrap();
        let meeting: i64 = sqlx::query_scalar(
            "WITH m AS (
                 INSERT INTO meeting (kind, group_id, title, year, number, starts_at, ends_at, state)
                 SELECT 'group', id, 'Notes à plusieurs', 2026, 900, now(), now() + interval '1 hour', 'running'
                 FROM working_group WHERE number = 1 RETURNING id),
             p AS (INSERT INTO agenda_point (meeting_id, position, title)
                   SELECT m.id, n, 'Point ' || n FROM m, generate_series(1, 5) n),
             a AS (INSERT INTO attendance (meeting_id, person_id, standing)
                   SELECT m.id, p.id, 'present' FROM m, (
                       SELECT id FROM person WHERE email LIKE 'p%@large.example' ORDER BY id LIMIT 20) p)
             INSERT INTO minutes (meeting_id, started_at) SELECT id, now() FROM m RETURNING meeting_id",
        )
        .fetch_one(&pool)
        .await
        .unwrap();
        let point = "SELECT min(id) FROM agenda_point WHERE meeting_id = $1";
        let point = sqlx::query_scalar(point)
            .bind(meeting)
            .fetch_one(&pool)
            .await
            .unwrap();
        let people: Vec<i64> = sqlx::query_scalar(
            "SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id
             JOIN working_group g ON g.id = m.group_id
             WHERE g.number = 1 AND p.email LIKE 'p%@large.example' ORDER BY p.id LIMIT $1",
        )
        .bind(i64::try_from(MANY / EACH + WRITERS).unwrap())
        .fetch_all(&pool)
        .await
        .unwrap();
        let mut db = pool.acquire().await.unwrap();
        let mut sessions = Vec::new();
        for person in people {
            let now = Clock::system().now();
            let secret = session::open(&mut db, PersonId(person), "bench", "127.0.0.1", now);
            sessions.push(format!("jalon_session={}", secret.await.unwrap().to_text()));
        }
        Self {
            url: format!("{}/meetings/{meeting}/notes", jalon.url),
            base: jalon.url.clone(),
            point,
            sessions,
            client: client(),
            began: Instant::now(),
        }
    }

    /// Lets a number of people watch what is written, and somebody read another page.
    async fn measure(
        self: &Arc<Self>,
        watching: usize,
        writing: impl Future<Output = usize>,
    ) -> Measured {
        let run = Arc::new(Run::default());
        let watchers: Vec<_> = (0..watching)
            .map(|n| tokio::spawn(self.clone().watch(run.clone(), n / EACH)))
            .collect();
        while run.watching.load(Ordering::SeqCst) < watching {
            let broken = watchers.iter().any(tokio::task::JoinHandle::is_finished);
            assert!(!broken, "a stream ended before all watched");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let reader = tokio::spawn(self.clone().read_another(run.clone()));
        let started = Instant::now();
        let lines = writing.await;
        let took = started.elapsed();
        run.written.store(true, Ordering::SeqCst);
        // Until all have seen all.
        let patience = Instant::now();
        while run.seen.lock().unwrap().len() < lines * watching && patience.elapsed() < PACED {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        watchers.iter().for_each(|watcher| watcher.abort());
        reader.await.unwrap();
        let seen = std::mem::take(&mut *run.seen.lock().unwrap());
        assert_eq!(
            seen.len(),
            lines * watching,
            "lines that a watcher did not see"
        );
        let page = std::mem::take(&mut *run.page.lock().unwrap());
        let fetched = run.fetched.load(Ordering::SeqCst);
        Measured::new(lines, took, seen, page, fetched)
    }

    fn line(&self) -> String {
        format!(
            "Le réemploi avance, {MARK}{}.",
            self.began.elapsed().as_micros()
        )
    }

    /// Lines as a browser sends them: each begins with its key.
    fn form(&self, writer: usize, lines: &[String]) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for line in lines {
            form.append_pair("client_key", &format!("{writer} {line}"))
                .append_pair("point", &self.point.to_string())
                .append_pair("body", line);
        }
        form.finish()
    }

    /// Sends lines in one request.
    async fn send(&self, writer: usize, lines: &[String]) {
        let answer = self
            .client
            .post(format!("{}/lines", self.url))
            .header("cookie", &self.sessions[self.sessions.len() - 1 - writer])
            .header("origin", &self.base)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(self.form(writer, lines))
            .send()
            .await
            .unwrap();
        assert!(answer.status().is_success(), "{}", answer.status());
        let told: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        let stored = told["lines"].as_array().unwrap();
        assert!(stored.iter().all(|line| line["id"].is_i64()), "{told}");
    }

    /// Each writes the next line as soon as the one before is stored.
    async fn flat_out(&self) -> usize {
        let write = |writer| async move {
            let (mut lines, started) = (0, Instant::now());
            while started.elapsed() < FLAT_OUT {
                self.send(writer, &[self.line()]).await;
                lines += 1;
            }
            lines
        };
        join_all((0..WRITERS).map(write)).await.into_iter().sum()
    }

    /// As many lines a second as are asked for, whatever the server does.
    async fn paced(self: &Arc<Self>) -> usize {
        let mut tick = tokio::time::interval(Duration::from_millis(1000 / PACE));
        let started = Instant::now();
        let mut lines = JoinSet::new();
        let mut count = 0;
        while started.elapsed() < PACED {
            tick.tick().await;
            let (room, writer) = (self.clone(), count % WRITERS);
            lines.spawn(async move { room.send(writer, &[room.line()]).await });
            count += 1;
        }
        lines.join_all().await;
        count
    }

    /// Two type, and what waits leaves together.
    async fn typed(&self) -> usize {
        let write = |writer| async move {
            let waits = Mutex::new(VecDeque::new());
            let done = AtomicBool::new(false);
            let typing = async {
                for _ in 0..TYPED {
                    waits.lock().unwrap().push_back(self.line());
                    tokio::time::sleep(STROKE).await;
                }
                done.store(true, Ordering::SeqCst);
            };
            let sending = async {
                loop {
                    let over = done.load(Ordering::SeqCst);
                    let lines: Vec<_> = waits.lock().unwrap().drain(..).collect();
                    match lines.is_empty() {
                        false => self.send(writer, &lines).await,
                        true if over => return,
                        true => tokio::time::sleep(Duration::from_millis(1)).await,
                    }
                }
            };
            join(typing, sending).await;
            TYPED
        };
        join_all((0..2).map(write)).await.into_iter().sum()
    }

    async fn watch(self: Arc<Self>, run: Arc<Run>, person: usize) {
        let mut watcher = Watcher {
            room: &self,
            run: &run,
            session: &self.sessions[person],
            last: None,
            known: HashSet::new(),
        };
        loop {
            let request = self.client.get(format!("{}/events", self.url));
            let request = request.header("cookie", watcher.session).send();
            let mut answer = request.await.unwrap();
            assert!(answer.status().is_success(), "{}", answer.status());
            let mut bytes = Vec::new();
            while let Ok(Some(chunk)) = answer.chunk().await {
                bytes.extend_from_slice(&chunk);
                while let Some(end) = bytes.windows(2).position(|two| two == b"\n\n") {
                    let event: Vec<u8> = bytes.drain(..end + 2).collect();
                    watcher.hear(&String::from_utf8(event).unwrap()).await;
                }
            }
        }
    }

    /// Somebody else reads a page from time to time.
    async fn read_another(self: Arc<Self>, run: Arc<Run>) {
        while !run.written.load(Ordering::SeqCst) {
            let asked = Instant::now();
            let request = self.client.get(format!("{}{PAGE}", self.base));
            let answer = request.header("cookie", &self.sessions[0]).send().await;
            let answer = answer.unwrap();
            assert!(answer.status().is_success(), "{}", answer.status());
            answer.bytes().await.unwrap();
            run.page.lock().unwrap().push(asked.elapsed());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// One stream, and what it brought.
struct Watcher<'a> {
    room: &'a Room,
    run: &'a Run,
    session: &'a str,
    /// The last change it knows; none before the page is there.
    last: Option<i64>,
    /// The lines it saw.
    known: HashSet<i64>,
}

impl Watcher<'_> {
    async fn hear(&mut self, event: &str) {
        let Some((_, data)) = event
            .split_once("data: ")
            .filter(|_| event.contains("event: change"))
        else {
            return;
        };
        let data = data.lines().next().unwrap_or_default();
        let told: Value = serde_json::from_str(data).unwrap();
        let (since, last) = (
            told["since"].as_i64().unwrap(),
            told["last"].as_i64().unwrap(),
        );
        let Some(known) = self.last else {
            self.last = Some(last);
            self.run.watching.fetch_add(1, Ordering::SeqCst);
            return;
        };
        match since > known {
            true => {
                let missed = self.fetch(known).await;
                self.take(&missed);
            }
            false => self.take(&told),
        }
    }

    async fn fetch(&self, since: i64) -> Value {
        self.run.fetched.fetch_add(1, Ordering::SeqCst);
        let url = format!("{}/changes?since={since}", self.room.url);
        let request = self.room.client.get(url).header("cookie", self.session);
        let answer = request.send().await.unwrap();
        serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
    }

    fn take(&mut self, told: &Value) {
        self.last = self.last.max(told["last"].as_i64());
        let now = self.room.began.elapsed();
        for entry in told["entries"].as_array().unwrap() {
            let html = entry["html"].as_str().unwrap();
            let (_, sent) = html.split_once(MARK).unwrap();
            let sent: String = sent.chars().take_while(char::is_ascii_digit).collect();
            let sent: u128 = sent.parse().unwrap();
            if self.known.insert(entry["id"].as_i64().unwrap()) {
                let took = now.as_micros() - sent;
                let took = Duration::from_micros(u64::try_from(took).unwrap());
                self.run.seen.lock().unwrap().push(took);
            }
        }
    }
}

/// What goes on while lines are written.
#[derive(Default)]
struct Run {
    watching: AtomicUsize,
    written: AtomicBool,
    fetched: AtomicUsize,
    seen: Mutex<Vec<Duration>>,
    page: Mutex<Vec<Duration>>,
}
