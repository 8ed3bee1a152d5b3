//! A mail server that is away, then hangs up, then is spoken to by a Jalon that is killed.

#[path = "../web/support/smtp.rs"]
#[expect(dead_code, reason = "the web tests use all of it")]
mod smtp;

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use kernel::clock::Clock;
use platform::mail::{self, MailClass, NewMail};
use sqlx::PgPool;
use tokio::{task::spawn_blocking, time::sleep};

use self::smtp::SmtpSink;
use super::{
    database,
    load::{Load, Work, look},
    report::{Case, Report},
    site::{HANG, Site, open_folder},
    truth::Truth,
};

/// Mails of a round.
const MAILS: usize = 30;

/// The mails, where they are written and where they arrive.
struct Outbox {
    url: String,
    pool: PgPool,
    sink: SmtpSink,
}

impl Outbox {
    /// Mails of a round, each in a transaction of its own; their addresses.
    async fn post(&self, round: usize) -> Vec<String> {
        let mut db = self.pool.acquire().await.unwrap();
        let mut all = Vec::new();
        for n in 0..MAILS {
            let to = format!("m{round}-{n}@test.example");
            let mail = NewMail::new(MailClass::Notice, &to, "Under load", "A text.");
            mail::post(&mut db, &mail, Clock::system().now())
                .await
                .unwrap();
            all.push(to);
        }
        all
    }

    async fn until(&self, sql: &'static str) {
        let begun = Instant::now();
        let holds = || sqlx::query_scalar::<_, bool>(sql).fetch_one(&self.pool);
        while !holds().await.unwrap() {
            assert!(begun.elapsed() < HANG, "{sql}");
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// Kills Jalon and starts it; meanwhile the pauses between tries and the lease of a mail in
    /// hand, minutes each, have passed.
    async fn restart(&self, site: &mut Site) -> Duration {
        site.kill();
        sqlx::query(
            "UPDATE mail SET next_try_at = '-infinity', claimed_until = NULL
             WHERE sent_at IS NULL AND failed_at IS NULL",
        )
        .execute(&self.pool)
        .await
        .unwrap();
        site.start(&[]).await
    }

    /// Ids under which a mail arrived, and how often.
    fn arrived(&self, to: &str) -> (BTreeSet<String>, usize) {
        let taken = self.sink.taken();
        let ids = taken.iter().filter(|taken| taken.to == to).map(|taken| {
            let id = |line: &&str| line.starts_with("Message-ID:");
            taken.raw.lines().find(id).expect("an id").to_owned()
        });
        let ids: Vec<_> = ids.collect();
        (ids.iter().cloned().collect(), ids.len())
    }
}

pub async fn failing(report: &mut Report, times: usize) {
    let folder = open_folder();
    let cluster = database::cluster(folder.path()).await;
    let url = cluster.url("shared");
    let outbox = Outbox {
        pool: look(&url).await,
        sink: SmtpSink::start().await,
        url,
    };
    let mut site = Site::new(folder.path());
    site.set("DATABASE_URL", &outbox.url);
    site.set("JALON_SMTP_URL", outbox.sink.url());
    site.start(&["--demo"]).await;
    let work = Work::prepare(&outbox.url).await;
    let mut case =
        Case::new("the mail server away, hanging up, and kill -9 of Jalon with a mail in hand");
    let mut again = 0;
    for n in 0..times {
        again += round(&mut site, &outbox, &work, n, &mut case).await;
    }
    case.note = format!(
        "{} mails arrived, {again} times again under the same Message-ID",
        times * MAILS
    );
    report.add(case);
    drop((site, outbox));
    spawn_blocking(move || drop(cluster)).await.unwrap();
}

/// How often a mail arrived again, under the id it had.
async fn round(site: &mut Site, outbox: &Outbox, work: &Work, n: usize, case: &mut Case) -> usize {
    let load = Load::start(&[&site.url], &outbox.url, work, &format!("mail-{n}"));
    // Away: those who write don't notice.
    outbox.sink.greets(Some("421 not now"));
    let all = outbox.post(n).await;
    outbox
        .until("SELECT EXISTS (SELECT FROM mail WHERE sent_at IS NULL AND attempts > 0)")
        .await;
    load.until_confirmed(25).await;
    // Hangs up when it has taken a mail; then takes one and says nothing.
    outbox.sink.greets(None);
    for (after, slow) in [(Some(""), Duration::ZERO), (None, HANG)] {
        outbox.sink.after_data(after);
        outbox.sink.is_slow(slow);
        let before = outbox.sink.taken().len();
        outbox.restart(site).await;
        let begun = Instant::now();
        while outbox.sink.taken().len() == before {
            assert!(begun.elapsed() < HANG, "no mail: {}", site.log_end());
            sleep(Duration::from_millis(10)).await;
        }
    }
    // Killed with that one in hand.
    outbox.sink.is_slow(Duration::ZERO);
    let back = outbox.restart(site).await;
    outbox
        .until(
            "SELECT NOT EXISTS (SELECT FROM mail WHERE sent_at IS NULL AND recipient LIKE 'm%@test.example')",
        )
        .await;
    let told = load.end().await;
    let mut truth = Truth::find(&outbox.url, work, &told).await;
    let arrived: Vec<_> = all.iter().map(|to| outbox.arrived(to)).collect();
    let count = |of: &dyn Fn(&usize) -> bool| {
        let found = arrived.iter().filter(|(ids, _)| of(&ids.len())).count();
        i64::try_from(found).unwrap()
    };
    truth.lost += count(&|ids| *ids == 0);
    truth.doubled += count(&|ids| *ids > 1);
    truth.half += sqlx::query_scalar::<_, i64>(
        "SELECT count(*) FROM mail WHERE recipient LIKE 'm%@test.example'
           AND (failed_at IS NOT NULL OR claimed_until IS NOT NULL OR error IS NOT NULL)",
    )
    .fetch_one(&outbox.pool)
    .await
    .unwrap();
    case.add(&told, &truth, Some(back));
    arrived
        .iter()
        .map(|(_, times)| times.saturating_sub(1))
        .sum()
}
