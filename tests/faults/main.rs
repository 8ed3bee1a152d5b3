//! Faults under load: what was confirmed is there, once and whole, and Jalon comes back without
//! anybody's help. `./faults.sh` runs [`figures`] and prints its table; the tests run each fault
//! once or twice, without looking at the clock.

#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]
#![allow(unreachable_pub, reason = "nobody uses a program of tests")]

mod backup;
mod balancer;
mod cases;
mod circles;
mod database;
mod disk;
mod ending;
mod load;
mod mails;
mod pooler;
mod report;
mod site;
mod starting;
mod truth;

use report::Report;

#[tokio::test(flavor = "multi_thread")]
async fn killed_processes_lose_nothing() {
    let mut report = Report::default();
    cases::kills(&mut report, [1, 1, 1, 1]).await;
    report.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_during_a_circle_loses_no_answer_and_no_line() {
    let mut report = Report::default();
    circles::evening(&mut report, 1).await;
    report.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_database_loses_nothing() {
    let mut report = Report::default();
    cases::frozen(&mut report, 1).await;
    report.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fails_for_good_is_given_up_with_a_code() {
    cases::given_up().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_waits_for_its_database_and_not_beyond_a_signal() {
    starting::late_database().await;
    starting::signals().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pooler_is_worked_with_or_refused() {
    pooler::both_modes().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_and_two_instances_lose_nothing() {
    let mut report = Report::default();
    database::away(&mut report, 1).await;
    database::two_instances(&mut report, 1).await;
    report.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_nothing() {
    let mut report = Report::default();
    disk::full(&mut report, 1).await;
    report.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_mail_server_loses_no_mail() {
    let mut report = Report::default();
    mails::failing(&mut report, 1).await;
    report.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn restarts_behind_a_balancer_lose_nothing() {
    let mut report = Report::default();
    balancer::rolling(&mut report, 2).await;
    report.check();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_comes_whoever_holds_a_connection() {
    ending::odd_clients(&mut Report::default(), 1).await;
    ending::second_signal().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_drill_of_the_readme_brings_a_backup_back() {
    backup::comes_back().await;
}

/// Not a test: what `./faults.sh` runs.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by ./faults.sh: it takes minutes"]
async fn figures() {
    let mut report = Report::default();
    // Of a database that is killed again and again, the pause before each new start doubles.
    cases::kills(&mut report, [15, 8, 10, 5]).await;
    cases::frozen(&mut report, 3).await;
    circles::evening(&mut report, 3).await;
    database::away(&mut report, 3).await;
    database::two_instances(&mut report, 5).await;
    disk::full(&mut report, 3).await;
    mails::failing(&mut report, 3).await;
    ending::odd_clients(&mut report, 5).await;
    balancer::rolling(&mut report, 6).await;
    report.print();
    report.check();
    report.check_times();
}
