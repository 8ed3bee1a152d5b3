//! The load benchmark: Jalon beside a bare handler, on the same machine, in the same run.
//! `./bench.sh` runs it; `benches/README.md` says what it measures and holds the last figures.

#![allow(clippy::unwrap_used, reason = "what is not there fails the benchmark")]

mod circles;
mod data;
mod floor;
mod heavy;
mod load;
mod measured;
mod notes;
mod report;
mod site;

use std::{sync::Arc, time::Duration};

use load::{Load, Plan};
use report::Report;
use site::Site;

/// How long each side of a round is loaded.
const ROUND: Duration = Duration::from_secs(5);
const ROUNDS: usize = 3;
/// Reviews submitted on each side.
const WRITES: usize = 1500;
const COORDINATION: &str = "coordination@demo.example";
/// Pilots who submit, thirty reviews each.
const PILOTS: usize = 100;
const LIST: &str = "/measures";

#[tokio::main]
async fn main() {
    if std::env::var_os("JALON_BENCH_FLOOR").is_some() {
        return floor::serve().await;
    }
    let mut report = Report::default();
    let asked: Vec<_> = std::env::args().collect();
    let asked = |part: &str| asked.iter().any(|argument| argument == part);
    if ["notes", "circles", "writes", "heavy"]
        .into_iter()
        .any(asked)
    {
        // One part alone, to be looked at: the figures that are kept come from one whole run.
        let large = data::database("bench_large", Some(data::Size::large())).await;
        let mut jalon = Site::jalon(&large).await;
        if asked("writes") {
            writes(&mut report, &jalon, &large).await;
        }
        if asked("notes") {
            notes::live(&mut report, &jalon, &large).await;
        }
        if asked("circles") {
            circles::phones(&mut report, &jalon, &large).await;
        }
        jalon.end();
        if asked("heavy") {
            heavy::memory(&mut report, &large).await;
        }
        return;
    }
    let small = data::database("bench_small", None).await;
    let large = data::database("bench_large", Some(data::Size::large())).await;
    let started = std::time::Instant::now();
    let mut jalon = Site::jalon(&small).await;
    let start = started.elapsed();
    report.at_most("start to first page, s", 1.0, start.as_secs_f64());

    let session = jalon.sign_in(COORDINATION).await;
    let bytes = load::bytes(&jalon.url, LIST, &session).await;
    let floor = Site::floor(&small, bytes).await;
    lists(&mut report, &jalon, &floor, &session).await;
    report.at_most(
        "resident memory after that load, MB",
        80.0,
        jalon.resident_mb(),
    );
    statements(&mut report, &jalon, &session).await;
    jalon.end();

    let mut jalon = Site::jalon(&large).await;
    grown(&mut report, &mut jalon, &small).await;
    pages(&mut report, &jalon, &large).await;
    writes(&mut report, &jalon, &large).await;
    notes::live(&mut report, &jalon, &large).await;
    circles::phones(&mut report, &jalon, &large).await;
    jalon.end();
    heavy::memory(&mut report, &large).await;
    let assets = platform::web::assets::compressed_size();
    report.at_most("all assets, compressed, KB", 80.0, load::kilo(assets));
    report.write();
}

/// The list against the bare handler, in turns, so that both meet the same machine.
async fn lists(report: &mut Report, jalon: &Site, floor: &Site, session: &str) {
    let list = Plan::get(&jalon.url, LIST, session);
    let bare = Plan::get(&floor.url, "/", session);
    let (mut ours, mut theirs) = (Load::default(), Load::default());
    load::run(&list, Duration::from_secs(2)).await;
    load::run(&bare, Duration::from_secs(2)).await;
    for _ in 0..ROUNDS {
        ours.add(load::run(&list, ROUND * 4).await);
        theirs.add(load::run(&bare, ROUND).await);
    }
    report.note(&format!("measure list: {ours}"));
    report.note(&format!("bare handler, same bytes: {theirs}"));
    report.at_least(
        "measure list, requests/s × the bare handler's",
        0.6,
        ours.rate() / theirs.rate(),
    );
    report.at_most(
        "measure list, p99 × the bare handler's",
        3.0,
        ours.p99() / theirs.p99(),
    );
}

/// The same page with 100,000 measures and 2,000 people against the 111 of the demo.
async fn grown(report: &mut Report, large: &mut Site, small: &str) {
    let mut few = Site::jalon(small).await;
    let (few_session, many_session) = (
        few.sign_in(COORDINATION).await,
        large.sign_in(COORDINATION).await,
    );
    let few_plan = Plan::get(&few.url, LIST, &few_session);
    let many_plan = Plan::get(&large.url, LIST, &many_session);
    let (mut of_few, mut of_many) = (Load::default(), Load::default());
    load::run(&many_plan, Duration::from_secs(2)).await;
    for _ in 0..ROUNDS {
        of_few.add(load::run(&few_plan, ROUND).await);
        of_many.add(load::run(&many_plan, ROUND).await);
    }
    few.end();
    report.note(&format!("with 100,000 measures: {of_many}"));
    report.at_most(
        "list of 100,000, time × that of 111",
        1.5,
        of_few.rate() / of_many.rate(),
    );
}

/// Each kind of page with much data, one visitor alone.
async fn pages(report: &mut Report, jalon: &Site, database: &str) {
    let session = jalon.sign_in(COORDINATION).await;
    for (name, path) in data::pages(database).await {
        let waited = load::alone(&jalon.url, &path, &session).await;
        report.at_most(&format!("{name}, much data, ms"), 100.0, waited);
    }
}

/// Submitting reviews, with history, against the same writes in one bare transaction.
async fn writes(report: &mut Report, jalon: &Site, database: &str) {
    let ids = data::to_review(database, PILOTS, 2 * WRITES).await;
    let (first, second) = ids.split_at(WRITES);
    let floor = Site::floor(database, 0).await;
    let ours = Plan::submit(&jalon.url, |id| format!("/measures/{id}/review"), first);
    let bare = Plan::submit(&floor.url, |id| format!("/submit/{id}"), second);
    let numbers = |of: &[(i64, String)]| of.iter().map(|(id, _)| *id).collect::<Vec<_>>();
    let ours = load::each(&Arc::new(ours), &numbers(first)).await;
    let theirs = load::each(&Arc::new(bare), &numbers(second)).await;
    assert_eq!(
        data::submitted(database, &numbers(&ids)).await,
        2 * WRITES,
        "not all reviews were written"
    );
    report.note(&format!("submit a review: {ours}"));
    report.note(&format!("bare writes: {theirs}"));
    report.at_least(
        "submit a review, requests/s × the bare writes'",
        0.5,
        ours.rate() / theirs.rate(),
    );
}

/// Statements that the main pages send, session and shell included.
async fn statements(report: &mut Report, jalon: &Site, session: &str) {
    let mut most = 0.0_f64;
    for page in [
        "/",
        LIST,
        "/measures/orphans",
        "/board",
        "/bilaterals",
        "/decisions?type=arbitration",
        "/groups",
        "/groups/1",
        "/strategies",
        "/couplings",
        "/people",
        "/search?q=reemploi",
    ] {
        most = most.max(load::statements(&jalon.url, page, session).await);
    }
    report.at_most("statements per page, the most of 12 pages", 10.0, most);
}
