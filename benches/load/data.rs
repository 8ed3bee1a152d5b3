//! The databases: the demo's 111 measures, and the same with a hundred thousand and more.

use std::str::FromStr;

use jalon::flows::demo;
use kernel::{clock::Clock, ids::PersonId, urls};
use platform::{
    auth::{password::Passwords, session, token::Secret},
    database,
};
use sqlx::{Connection, PgConnection, PgPool, postgres::PgConnectOptions};

/// How much there is beside the demo data.
pub(crate) struct Size {
    measures: usize,
    people: usize,
    meetings: usize,
    entries: usize,
    decisions: usize,
    items: usize,
}

impl Size {
    /// What the budgets name.
    pub(crate) fn large() -> Self {
        Self {
            measures: 100_000,
            people: 2_000,
            meetings: 10_000,
            entries: 950_000,
            decisions: 32_000,
            items: 95_000,
        }
    }

    /// The statements that put it in.
    fn sql(&self) -> String {
        let counts = [
            ("{measures}", self.measures),
            ("{people}", self.people),
            ("{meetings}", self.meetings),
            ("{entries}", self.entries),
            ("{decisions}", self.decisions),
            ("{items}", self.items),
        ];
        let sql = include_str!("grow.sql").to_owned();
        counts.iter().fold(sql, |sql, (name, count)| {
            sql.replace(name, &count.to_string())
        })
    }
}

fn url(name: &str) -> String {
    std::env::var("JALON_TEST_CLUSTER")
        .expect("call ./bench.sh, which starts the database")
        .replace("{database}", name)
}

/// Makes a database anew, gives its address.
pub(crate) async fn database(name: &str, size: Option<Size>) -> String {
    let admin = PgConnectOptions::from_str(&url("postgres")).unwrap();
    let mut admin = PgConnection::connect_with(&admin).await.unwrap();
    for sql in [
        format!("DROP DATABASE IF EXISTS {name}"),
        format!("CREATE DATABASE {name}"),
    ] {
        sqlx::query(sqlx::AssertSqlSafe(sql))
            .execute(&mut admin)
            .await
            .unwrap();
    }
    let address = url(name);
    let pool = PgPool::connect(&address).await.unwrap();
    database::migrate(&address).await.unwrap();
    // Real settings: the sign-ins of this run cost what they cost in use.
    let hash = Passwords::new(1).hash(demo::PASSWORD.into()).await.unwrap();
    demo::load(&pool, Clock::system().today(), &hash)
        .await
        .unwrap();
    if let Some(size) = size {
        sqlx::raw_sql(sqlx::AssertSqlSafe(size.sql()))
            .execute(&pool)
            .await
            .unwrap();
    }
    sqlx::raw_sql("VACUUM ANALYZE")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    address
}

/// Measures to submit with the session of their pilot, none begun: `count` of them, the same
/// number for each of `pilots`.
pub(crate) async fn to_review(address: &str, pilots: usize, count: usize) -> Vec<(i64, String)> {
    let pool = PgPool::connect(address).await.unwrap();
    let each = i64::try_from(count / pilots).unwrap();
    let sql = "SELECT pilot_id FROM measure JOIN person p ON p.id = pilot_id
        WHERE state = 'to_review' AND p.email LIKE 'p%@large.example'
        GROUP BY pilot_id HAVING count(*) >= $2 ORDER BY pilot_id LIMIT $1";
    let people: Vec<i64> = sqlx::query_scalar(sql)
        .bind(i64::try_from(pilots).unwrap())
        .bind(each)
        .fetch_all(&pool)
        .await
        .unwrap();
    let mut found = Vec::new();
    let mut db = pool.acquire().await.unwrap();
    for person in people {
        let now = Clock::system().now();
        let secret = session::open(&mut db, PersonId(person), "bench", "127.0.0.1", now)
            .await
            .unwrap();
        let cookie = format!("jalon_session={}", secret.to_text());
        let sql = "SELECT id FROM measure WHERE pilot_id = $1 AND state = 'to_review' ORDER BY id LIMIT $2";
        let ids: Vec<i64> = sqlx::query_scalar(sql)
            .bind(person)
            .bind(each)
            .fetch_all(&mut *db)
            .await
            .unwrap();
        found.extend(ids.into_iter().map(|id| (id, cookie.clone())));
    }
    assert_eq!(found.len(), count, "too few measures to submit");
    found
}

/// How many of the measures are submitted.
pub(crate) async fn submitted(address: &str, ids: &[i64]) -> usize {
    let pool = PgPool::connect(address).await.unwrap();
    let sql = "SELECT count(*) FROM measure WHERE state = 'submitted' AND id = ANY($1)";
    let count: i64 = sqlx::query_scalar(sql)
        .bind(ids)
        .fetch_one(&pool)
        .await
        .unwrap();
    usize::try_from(count).unwrap()
}

/// Ten meetings with minutes, one after the other.
pub(crate) async fn with_minutes(address: &str) -> Vec<i64> {
    let pool = PgPool::connect(address).await.unwrap();
    let sql = "SELECT meeting_id FROM minutes JOIN meeting ON meeting.id = meeting_id
        WHERE number > 1000 ORDER BY meeting_id LIMIT 10";
    sqlx::query_scalar(sql).fetch_all(&pool).await.unwrap()
}

/// A page of each kind to measure in the large database.
pub(crate) async fn pages(address: &str) -> Vec<(&'static str, String)> {
    let pool = PgPool::connect(address).await.unwrap();
    let ids = "SELECT (SELECT min(id) FROM measure WHERE code = 'GRAND-1'),
        (SELECT min(id) FROM working_group WHERE number = 1),
        (SELECT min(id) FROM meeting WHERE number = 1001),
        (SELECT max(meeting_id) FROM minutes WHERE state = 'draft' AND EXISTS (
            SELECT FROM entry WHERE entry.meeting_id = minutes.meeting_id))";
    let (measure, group, meeting, draft): (i64, i64, i64, i64) =
        sqlx::query_as(ids).fetch_one(&pool).await.unwrap();
    vec![
        ("home", "/".into()),
        ("board", "/board".into()),
        ("search, a frequent word", "/search?q=mesure".into()),
        ("search, two words", "/search?q=hergebruik+bedrijf".into()),
        ("search, a rare word", "/search?q=winnelschap".into()),
        ("search, a code", "/search?q=2025".into()),
        ("measures", "/measures".into()),
        ("measures of a group", format!("/measures?group={group}")),
        ("a measure", format!("/measures/{measure}")),
        ("orphans", "/measures/orphans".into()),
        ("decisions", "/decisions".into()),
        (
            "decisions, narrowed by a word",
            "/decisions?q=circulaire".into(),
        ),
        ("follow-up", "/follow-up".into()),
        (
            "follow-up, narrowed by a word",
            "/follow-up?q=circulaire".into(),
        ),
        ("groups", "/groups".into()),
        ("a group", format!("/groups/{group}")),
        ("people", "/people".into()),
        ("meetings", "/meetings".into()),
        ("a meeting", format!("/meetings/{meeting}")),
        ("a meeting's agenda", format!("/meetings/{meeting}/agenda")),
        (
            "a meeting's minutes",
            format!("/meetings/{meeting}/minutes"),
        ),
        ("a meeting's notes", format!("/meetings/{draft}/notes")),
        ("the governance table, 500 cards", "/governance".into()),
        (
            "a guest's workshop, 500 cards",
            guests_workshop(&pool).await,
        ),
    ]
}

/// The page of the workshop on the large governance table, for who came by a personal link.
async fn guests_workshop(pool: &PgPool) -> String {
    let secret = Secret::random();
    let sql = "WITH led AS (
            UPDATE governance_workshop SET circle_id = (SELECT min(id) FROM circle WHERE state = 'running')
            WHERE title = 'Grand atelier' RETURNING circle_id),
        guest AS (
            INSERT INTO circle_invitee (circle_id, name, email, provenance, state, added_at)
            SELECT circle_id, 'Zoé Dehors', 'zoe.atelier@dehors.example', 'typed', 'yes', now() FROM led RETURNING id)
        INSERT INTO circle_link (token_hash, invitee_id, created_at, expires_at)
        SELECT $1, id, now(), now() + interval '1 day' FROM guest";
    let made = sqlx::query(sql).bind(secret.hash()).execute(pool).await;
    assert_eq!(made.unwrap().rows_affected(), 1, "no large workshop");
    urls::circle_link_workshop(secret.to_text())
}
