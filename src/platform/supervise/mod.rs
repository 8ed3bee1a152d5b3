//! Keeps alive what Jalon starts: background tasks, and the embedded PostgreSQL.
//!
//! What fails or panics is started again after a pause that grows; what fails too often is given
//! up, and the program with it, so that whoever started the program can act. At the end tasks are
//! told to stop and finish the step they are at.

mod turns;

use std::{fmt::Display, future::Future, time::Duration};

use tokio::{
    sync::{mpsc, watch},
    task::{JoinError, JoinSet},
    time::{Instant, sleep, timeout},
};
pub use turns::measured;

/// The pause after a first failure; it doubles with each.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// A task that ran that long is well again.
const WINDOW: Duration = Duration::from_secs(60);
/// So many failures within so long are too many: of what fails at once, of what fails after a while.
const TOO_MANY: [(usize, Duration); 2] = [(5, WINDOW), (12, LONGEST_WINDOW)];
const LONGEST_WINDOW: Duration = Duration::from_secs(1800);
/// The longest pause of [`Retries`]: people wait for what is tried again.
const LONGEST_RETRY: Duration = Duration::from_secs(5);

/// Tells a task when to end.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

impl Stop {
    /// One that never comes: for a step that is called outside a supervisor.
    pub fn never() -> Self {
        let (sender, receiver) = watch::channel(false);
        // A dropped sender would mean the end.
        std::mem::forget(sender);
        Self(receiver)
    }

    /// Whether the task is to end now.
    pub(crate) fn is_told(&self) -> bool {
        *self.0.borrow() || self.0.has_changed().is_err()
    }

    /// Resolves when the task is to end.
    pub async fn told(&mut self) {
        let _ = self.0.wait_for(|told| *told).await;
    }

    /// Waits between two steps; false where the task is to end instead of going on.
    pub async fn pause(&mut self, duration: Duration) -> bool {
        tokio::select! {
            () = sleep(duration) => !self.is_told(),
            () = self.told() => false,
        }
    }
}

/// How long to wait after a failure, and when to give up.
#[derive(Debug, Default)]
struct Backoff {
    recent: Vec<Instant>,
    streak: u32,
}

impl Backoff {
    /// Counts a failure; none where there were too many.
    fn after_failure(&mut self, now: Instant) -> Option<Duration> {
        let ago = |at: &Instant| now.duration_since(*at);
        if self.recent.last().is_none_or(|last| ago(last) >= WINDOW) {
            self.streak = 0;
        }
        self.recent.retain(|at| ago(at) < LONGEST_WINDOW);
        self.recent.push(now);
        self.streak += 1;
        let within = |window| self.recent.iter().filter(|at| ago(at) < window).count();
        let too_many = TOO_MANY
            .iter()
            .any(|(failures, window)| within(*window) >= *failures);
        (!too_many).then(|| pause_after(self.streak, FIRST_PAUSE, LONGEST_PAUSE))
    }
}

/// It doubles with each failure.
fn pause_after(failures: u32, first: Duration, longest: Duration) -> Duration {
    (first * 2_u32.saturating_pow(failures - 1)).min(longest)
}

/// A step that is tried again for as long as an outage lasts. The log tells where that begins and
/// where it ends, and no more than once a minute where it comes and goes.
#[derive(Debug)]
pub struct Retries {
    what: String,
    failures: u32,
    told: Option<Instant>,
    end_is_owed: bool,
}

impl Retries {
    /// None yet; the name goes to the log.
    pub fn of(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            failures: 0,
            told: None,
            end_is_owed: false,
        }
    }

    /// Counts a failure; how long to wait before the next try.
    pub fn failed(&mut self, error: &impl Display) -> Duration {
        if self.is_news(Instant::now()) {
            tracing::warn!("{}: {error:#}", self.what);
        }
        pause_after(self.failures, FIRST_PAUSE, LONGEST_RETRY)
    }

    /// It is well, or well again.
    pub fn worked(&mut self) {
        self.failures = 0;
        if std::mem::take(&mut self.end_is_owed) {
            tracing::warn!("{}: well again", self.what);
        }
    }

    /// Counts a failure, and says whether to tell it.
    fn is_news(&mut self, now: Instant) -> bool {
        self.failures = self.failures.saturating_add(1);
        let told_lately = self
            .told
            .is_some_and(|told| now.duration_since(told) < WINDOW);
        let news = self.failures == 1 && !told_lately;
        if news {
            self.told = Some(now);
            self.end_is_owed = true;
        }
        news
    }
}

/// Runs tasks until it is ended.
#[derive(Debug)]
pub struct Supervisor {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
    give_up: mpsc::UnboundedSender<&'static str>,
    given_up: mpsc::UnboundedReceiver<&'static str>,
}

impl Default for Supervisor {
    fn default() -> Self {
        let (give_up, given_up) = mpsc::unbounded_channel();
        Self {
            stop: watch::Sender::new(false),
            tasks: JoinSet::new(),
            give_up,
            given_up,
        }
    }
}

impl Supervisor {
    /// Runs a task; one that fails or panics is made anew, one that ends well is done.
    pub fn run<Make, Task>(&mut self, name: &'static str, make: Make)
    where
        Make: FnMut(Stop) -> Task + Send + 'static,
        Task: Future<Output = anyhow::Result<()>> + Send + 'static,
    {
        let stop = Stop(self.stop.subscribe());
        self.tasks
            .spawn(keep(name, make, stop, self.give_up.clone()));
    }

    /// Resolves with the name of a task that failed too often.
    pub async fn given_up(&mut self) -> &'static str {
        match self.given_up.recv().await {
            Some(name) => name,
            None => std::future::pending().await,
        }
    }

    /// Tells the tasks to end, without waiting for them.
    pub fn tell(&self) {
        self.stop.send_replace(true);
    }

    /// Ends the tasks between two steps; what takes longer than `patience` is cut.
    pub async fn end(mut self, patience: Duration) {
        self.tell();
        let all = async { while self.tasks.join_next().await.is_some() {} };
        if timeout(patience, all).await.is_err() {
            tracing::warn!("background tasks did not end in time: cut");
        }
    }
}

/// A task could not do one of its things, which it will try again, and goes on with the others.
pub fn passed_over(task: &'static str, thing: impl Display, error: impl Display) {
    tracing::warn!(task, %thing, %error, "passed over");
    count_failure(task);
}

fn count_failure(task: &'static str) {
    metrics::counter!("jalon_task_failures_total", "task" => task).increment(1);
}

async fn keep<Make, Task>(
    name: &'static str,
    mut make: Make,
    mut stop: Stop,
    give_up: mpsc::UnboundedSender<&'static str>,
) where
    Make: FnMut(Stop) -> Task,
    Task: Future<Output = anyhow::Result<()>> + Send + 'static,
{
    let mut backoff = Backoff::default();
    // A set, so that what is cut takes its task with it.
    let mut running = JoinSet::new();
    loop {
        running.spawn(make(stop.clone()));
        match running.join_next().await {
            None | Some(Ok(Ok(()))) => return,
            Some(Ok(Err(error))) => tracing::error!(task = name, "{error:#}"),
            Some(Err(panic)) => {
                tracing::error!(task = name, panic = panic_text(panic), "a task broke");
            }
        }
        count_failure(name);
        let Some(pause) = backoff.after_failure(Instant::now()) else {
            tracing::error!(task = name, "failed too often");
            let _ = give_up.send(name);
            return;
        };
        if !stop.pause(pause).await {
            return;
        }
    }
}

fn panic_text(error: JoinError) -> String {
    let Ok(panic) = error.try_into_panic() else {
        return "cut".into();
    };
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use super::*;

    #[test]
    fn pauses_grow_and_end() {
        let mut backoff = Backoff::default();
        let begun = Instant::now();
        let mut after = |seconds| backoff.after_failure(begun + Duration::from_secs(seconds));
        let millis = |n| Some(Duration::from_millis(n));
        assert_eq!(after(0), millis(200));
        assert_eq!(after(20), millis(400));
        assert_eq!(after(40), millis(800));
        // A healthy minute makes up for what was before, a failure now and then does not.
        assert_eq!(after(90), millis(1600));
        assert_eq!(after(140), millis(3200));
        assert_eq!(after(190), millis(6400));
        assert_eq!(after(300), millis(200));
        assert_eq!([301, 302, 303].map(&mut after)[2], millis(1600));
        assert_eq!(after(304), None);
    }

    #[test]
    fn what_fails_slowly_is_given_up_too() {
        let mut backoff = Backoff::default();
        let begun = Instant::now();
        let mut after = |seconds| backoff.after_failure(begun + Duration::from_secs(seconds));
        // A server that is given up each time after two minutes of silence.
        let tries: Vec<_> = (0..12).map(|n| after(n * 120)).collect();
        assert!(tries[..11].iter().all(Option::is_some), "{tries:?}");
        assert_eq!(tries[11], None);
    }

    #[test]
    fn an_outage_is_told_once_and_so_is_its_end() {
        let mut retries = Retries::of("a step");
        let begun = Instant::now();
        let mut news = |seconds| retries.is_news(begun + Duration::from_secs(seconds));
        assert!(news(0));
        assert!(!(1..86_400).any(&mut news), "a day of it is one line");
        assert!(retries.end_is_owed);
        assert_eq!(retries.failed(&"failed"), LONGEST_RETRY);
        retries.worked();
        assert!(!retries.end_is_owed);

        // It comes and goes.
        let mut news = |seconds| {
            let news = retries.is_news(begun + Duration::from_secs(seconds));
            retries.worked();
            news
        };
        assert_eq!((10..130).filter(|n| news(*n)).count(), 2);
        assert_eq!(retries.failed(&"failed"), FIRST_PAUSE);
    }

    #[tokio::test]
    async fn a_panicking_task_comes_back_and_one_that_fails_for_good_is_given_up() {
        let mut supervisor = Supervisor::default();
        let tries = Arc::new(AtomicUsize::new(0));
        let (done, mut is_done) = mpsc::unbounded_channel();
        let counted = Arc::clone(&tries);
        supervisor.run("comes back", move |_| {
            let (counted, done) = (Arc::clone(&counted), done.clone());
            async move {
                match counted.fetch_add(1, Ordering::SeqCst) {
                    0 => panic!("broken"),
                    1 => anyhow::bail!("failed"),
                    _ => drop(done.send(())),
                }
                Ok(())
            }
        });
        is_done.recv().await.unwrap();
        assert_eq!(tries.load(Ordering::SeqCst), 3);

        supervisor.run("hopeless", |_| async { anyhow::bail!("failed") });
        assert_eq!(supervisor.given_up().await, "hopeless");
    }

    #[tokio::test]
    async fn tasks_end_between_two_steps_and_no_later_than_patience() {
        let mut supervisor = Supervisor::default();
        let steps = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&steps);
        supervisor.run("steps", move |mut stop| {
            let counted = Arc::clone(&counted);
            async move {
                loop {
                    sleep(Duration::from_millis(60)).await;
                    counted.fetch_add(1, Ordering::SeqCst);
                    if !stop.pause(Duration::from_secs(600)).await {
                        return Ok(());
                    }
                }
            }
        });
        supervisor.run("never ends", |_| async {
            std::future::pending::<()>().await;
            Ok(())
        });
        sleep(Duration::from_millis(20)).await;
        supervisor.end(Duration::from_millis(500)).await;
        assert_eq!(steps.load(Ordering::SeqCst), 1, "the step was finished");
    }
}
