//! An evening of a circle: sixty phones behind one address answer three questions in each of three
//! rounds while two people record, and Jalon is killed in the second.

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use nix::sys::signal::Signal;
use serde_json::Value;
use sqlx::PgPool;
use tokio::{task::JoinSet, time::sleep};

use super::{
    load::{Told, cookie, look, person},
    report::{Case, Report},
    site::{HANG, Site, client, open_folder},
    truth::Truth,
};

const PHONES: usize = 60;
const AXES: usize = 3;
const ROUNDS: [&str; 3] = ["appreciation", "involvement", "review"];
const RECORDERS: [&str; 2] = [
    "coordination@demo.example",
    "coordination.adjointe@demo.example",
];
/// Answers of the second round after which Jalon is killed: most phones are at it.
const BEFORE_THE_CRASH: usize = 45;

/// A question to phones.
struct Question {
    id: i64,
    axis: i64,
    round: String,
}

/// Where they are, and what they were told.
struct Room {
    url: String,
    circle: i64,
    questions: Vec<Question>,
    code: String,
    /// Of the two who record; the first asks the questions too.
    recorders: Vec<String>,
    told: Mutex<Told>,
    /// Keys of answers that were confirmed.
    answered: Mutex<Vec<String>>,
    over: AtomicBool,
}

/// So many evenings, on one site.
pub async fn evening(report: &mut Report, times: usize) {
    let folder = open_folder();
    let mut site = Site::embedded(folder.path()).await;
    let mut case = Case::new("kill -9 of Jalon, 60 phones and two recorders in a circle");
    for n in 0..times {
        one(&mut site, n, &mut case).await;
    }
    report.add(case);
    site.signal(Signal::SIGTERM);
    assert_eq!(site.ended().await, Some(0));
}

async fn one(site: &mut Site, n: usize, case: &mut Case) {
    let room = Arc::new(Room::open(site, n).await);
    let mut joining = JoinSet::new();
    for _ in 0..PHONES {
        let room = Arc::clone(&room);
        joining.spawn(async move { room.join().await });
    }
    let phones = joining.join_all().await;
    let mut recording = JoinSet::new();
    for (at, who) in ["anne", "bert"].into_iter().enumerate() {
        recording.spawn(Arc::clone(&room).record(at, format!("{who}-{n}")));
    }
    let mut back = None;
    for (at, round) in ROUNDS.into_iter().enumerate() {
        room.step(round, "open").await;
        let mut answering = JoinSet::new();
        for (phone, cookie) in phones.iter().enumerate() {
            answering.spawn(Arc::clone(&room).answer(phone, cookie.clone(), round));
        }
        if at == 1 {
            room.until_answered(PHONES * AXES + BEFORE_THE_CRASH).await;
            site.kill();
            back = Some(site.start(&[]).await);
        }
        answering.join_all().await;
        room.step(round, "close").await;
        room.step(round, "show").await;
    }
    room.over.store(true, Ordering::SeqCst);
    recording.join_all().await;
    assert_eq!(
        room.answered.lock().unwrap().len(),
        PHONES * AXES * ROUNDS.len()
    );
    let truth = room.truth(&look(&site.database()).await).await;
    room.tells_the_totals().await;
    let mut told = room.told.lock().unwrap().clone();
    told.notes.append(&mut room.answered.lock().unwrap());
    assert_eq!(told.answers.get(&500), None, "no fault of ours");
    case.add(&told, &truth, back);
}

impl Room {
    /// A circle of GT9 with its questions, and two sessions; phones are let in.
    async fn open(site: &Site, n: usize) -> Room {
        let pool = look(&site.database()).await;
        let mut db = pool.acquire().await.unwrap();
        let circle: i64 = sqlx::query_scalar(
            "WITH g AS (SELECT id FROM working_group WHERE number = 9),
                  c AS (INSERT INTO circle (group_id, cycle, number, title, state)
                        SELECT id, 'second', 90 + $1, 'Under load', 'running' FROM g RETURNING id),
                  a AS (INSERT INTO axis (group_id, number, position, title)
                        SELECT g.id, 60 + 3 * $1 + k, 60 + 3 * $1 + k, 'Axis ' || k
                        FROM g, generate_series(1, $2) AS k RETURNING id),
                  q AS (INSERT INTO live_question (circle_id, axis_id, round, position)
                        SELECT c.id, a.id, r.round, r.n FROM c, a, unnest($3::text[]) WITH ORDINALITY AS r (round, n))
             SELECT id FROM c",
        )
        .bind(i32::try_from(n).unwrap())
        .bind(i32::try_from(AXES).unwrap())
        .bind(ROUNDS.to_vec())
        .fetch_one(&mut *db)
        .await
        .unwrap();
        let questions: Vec<(i64, i64, String)> = sqlx::query_as(
            "SELECT id, axis_id, round FROM live_question WHERE circle_id = $1 ORDER BY position, id",
        )
        .bind(circle)
        .fetch_all(&mut *db)
        .await
        .unwrap();
        let questions: Vec<_> = questions
            .into_iter()
            .map(|(id, axis, round)| Question { id, axis, round })
            .collect();
        assert_eq!(questions.len(), AXES * ROUNDS.len());
        let mut recorders = Vec::new();
        for email in RECORDERS {
            let who = person(&mut db, email).await;
            recorders.push(cookie(&mut db, who).await);
        }
        let mut room = Room {
            url: site.url.clone(),
            circle,
            questions,
            code: String::new(),
            recorders,
            told: Mutex::default(),
            answered: Mutex::default(),
            over: AtomicBool::default(),
        };
        let session = format!("/circles/{circle}/live/session");
        let answer = room
            .post(&room.recorders[0], &session, &[("to", "open".into())])
            .await;
        assert_eq!(answer.unwrap().status().as_u16(), 303);
        room.code =
            sqlx::query_scalar("SELECT code FROM live_session WHERE open AND circle_id = $1")
                .bind(circle)
                .fetch_one(&mut *db)
                .await
                .unwrap();
        room
    }

    /// The cookie of a phone that came in.
    async fn join(&self) -> String {
        let begun = Instant::now();
        loop {
            let answer = self
                .post("", "/live", &[("code", self.code.to_lowercase())])
                .await;
            let cookie = answer.as_ref().and_then(|answer| {
                let cookies = answer.headers().get_all("set-cookie").into_iter();
                let mut cookies =
                    cookies.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
                cookies.find(|cookie| cookie.starts_with("jalon_phone="))
            });
            if let Some(cookie) = cookie {
                return cookie.to_owned();
            }
            again(begun, "does not come in").await;
        }
    }

    /// A phone's answers to a round's questions, each in its own order.
    async fn answer(self: Arc<Self>, phone: usize, cookie: String, round: &'static str) {
        let asked: Vec<_> = self.questions.iter().filter(|q| q.round == round).collect();
        for n in 0..asked.len() {
            let question = asked[(n + phone) % asked.len()].id;
            let key = format!("phone{phone:03}question{question}");
            let (field, said) = match round {
                "appreciation" => ("option", (1 + phone % 5).to_string()),
                "involvement" => ("option", "support".into()),
                _ => ("proposal", format!("A proposal of {key}")),
            };
            let fields = [
                ("question", question.to_string()),
                ("round", round.to_owned()),
                ("client_id", key.clone()),
                (field, said),
            ];
            let begun = Instant::now();
            while !self.took(&cookie, &fields).await {
                again(begun, "no answer is taken").await;
            }
            // One in five did not hear that it was taken.
            if phone.is_multiple_of(5) {
                self.took(&cookie, &fields).await;
            }
            self.answered.lock().unwrap().push(key);
        }
    }

    /// An answer is confirmed where its page leads back to its question.
    async fn took(&self, cookie: &str, fields: &[(&str, String)]) -> bool {
        let answer = self.post(cookie, "/live/phone", fields).await;
        answer.is_some_and(|answer| {
            let leads = answer.headers().get("location");
            let leads = leads.and_then(|to| to.to_str().ok()).unwrap_or_default();
            answer.status().as_u16() == 303 && leads.starts_with("/live/phone#question-")
        })
    }

    /// Line after line until the evening is over, each sent until it is confirmed.
    async fn record(self: Arc<Self>, at: usize, name: String) {
        let path = format!("/circles/{}/live/lines", self.circle);
        let mut n = 0;
        while !self.over.load(Ordering::SeqCst) {
            let question = &self.questions[n % self.questions.len()];
            let key = format!("{name}-line-{n:05}");
            let fields = [
                ("client_key", key.clone()),
                ("axis", question.axis.to_string()),
                ("round", question.round.clone()),
                ("body", format!("Said {key}")),
            ];
            let begun = Instant::now();
            while !self.stored(&self.recorders[at], &path, &fields).await {
                again(begun, "no line is stored").await;
            }
            self.told.lock().unwrap().notes.push(key);
            n += 1;
            // Nobody types faster.
            sleep(Duration::from_millis(20)).await;
        }
    }

    async fn stored(&self, cookie: &str, path: &str, fields: &[(&str, String)]) -> bool {
        let Some(answer) = self.post(cookie, path, fields).await else {
            return false;
        };
        let bytes = answer.bytes().await.unwrap_or_default();
        let told: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let line = &told["lines"][0];
        assert!(line["refused"].is_null(), "{line}");
        line["id"].is_i64()
    }

    /// Takes all questions of a round a step further.
    async fn step(&self, round: &str, step: &str) {
        for question in self.questions.iter().filter(|q| q.round == round) {
            let path = format!(
                "/circles/{}/live/questions/{}/step",
                self.circle, question.id
            );
            let answer = self
                .post(&self.recorders[0], &path, &[("step", step.into())])
                .await;
            assert_eq!(answer.unwrap().status().as_u16(), 303, "{round} {step}");
        }
    }

    async fn until_answered(&self, count: usize) {
        let begun = Instant::now();
        while self.answered.lock().unwrap().len() < count {
            assert!(begun.elapsed() < HANG, "too few answers");
            sleep(Duration::from_millis(5)).await;
        }
    }

    /// As a page's script: lines are answered as data.
    async fn post(
        &self,
        cookie: &str,
        path: &str,
        fields: &[(&str, String)],
    ) -> Option<reqwest::Response> {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = client()
            .post(format!("{}{path}", self.url))
            .header("cookie", cookie)
            .header("sec-fetch-site", "same-origin")
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded");
        let answer = request.body(body).send().await.ok();
        let mut told = self.told.lock().unwrap();
        match &answer {
            Some(answer) => *told.answers.entry(answer.status().as_u16()).or_insert(0) += 1,
            None => told.unanswered += 1,
        }
        answer
    }

    /// Rows against confirmations: answers and lines, each once and whole.
    async fn truth(&self, pool: &PgPool) -> Truth {
        let answers: Vec<String> = sqlx::query_scalar(
            "SELECT split_part(a.client_id, '-', 2)
             FROM live_answer a JOIN live_question q ON q.id = a.question_id WHERE q.circle_id = $1",
        )
        .bind(self.circle)
        .fetch_all(pool)
        .await
        .unwrap();
        let lines: Vec<String> =
            sqlx::query_scalar("SELECT client_id FROM contribution WHERE circle_id = $1")
                .bind(self.circle)
                .fetch_all(pool)
                .await
                .unwrap();
        // A line without its history, out of its order, or under the mark of another; a hand that
        // answered a question twice; an answer that says nothing, or whose it is.
        let half: i64 = sqlx::query_scalar(
            "SELECT (SELECT count(*) FROM contribution c WHERE circle_id = $1 AND NOT EXISTS
                         (SELECT FROM history WHERE subject_kind = 'contribution' AND subject_id = c.id))
                  + (SELECT count(*) - count(DISTINCT position) + count(*) - count(DISTINCT change)
                     FROM contribution WHERE circle_id = $1)
                  + (SELECT count(*) - count(DISTINCT (question_id, respondent))
                            + count(*) FILTER (WHERE (option = '' AND body = '') OR invitee_id IS NOT NULL)
                     FROM live_answer WHERE question_id IN (SELECT id FROM live_question WHERE circle_id = $1))",
        )
        .bind(self.circle)
        .fetch_one(pool)
        .await
        .unwrap();
        let answered = self.answered.lock().unwrap().clone();
        let told = self.told.lock().unwrap().notes.clone();
        let (lost_answers, more_answers) = compared(&answered, &answers);
        let (lost_lines, more_lines) = compared(&told, &lines);
        Truth {
            lost: lost_answers + lost_lines,
            doubled: more_answers + more_lines,
            half,
        }
    }

    /// What the page counts is what was confirmed.
    async fn tells_the_totals(&self) {
        let page = client()
            .get(format!(
                "{}/circles/{}/live/questions",
                self.url, self.circle
            ))
            .header("cookie", format!("{}; jalon_lang=fr", self.recorders[0]))
            .send()
            .await
            .unwrap();
        assert_eq!(page.status().as_u16(), 200);
        let page = page.text().await.unwrap();
        for question in &self.questions {
            let (_, card) = page
                .split_once(&format!("id=\"question-{}\"", question.id))
                .expect("each question is on the page");
            let (card, _) = card.split_once("<h3").unwrap();
            assert!(card.contains("60 réponses"), "{card}");
        }
    }
}

/// What was confirmed and is not stored; what is stored beyond what was confirmed.
fn compared(confirmed: &[String], stored: &[String]) -> (i64, i64) {
    let known: BTreeSet<_> = stored.iter().collect();
    let lost = confirmed.iter().filter(|key| !known.contains(key)).count();
    let more = (stored.len() + lost).saturating_sub(confirmed.len());
    (lost.try_into().unwrap(), more.try_into().unwrap())
}

/// Waits before the very same is sent again.
async fn again(begun: Instant, what: &str) {
    assert!(begun.elapsed() < HANG, "{what}");
    sleep(Duration::from_millis(50)).await;
}
