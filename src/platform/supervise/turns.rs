//! What is done again and again beside the pages, each turn of it measured.

use std::time::Duration;

use tokio::time::Instant;

use super::{Stop, Supervisor, count_failure, pause_after};

/// The pause after a first turn that failed; it doubles with each, up to the period.
const FIRST_PAUSE: Duration = Duration::from_secs(60);

impl Supervisor {
    /// Takes a turn every so often until it is ended, then between two of them. One that fails is told,
    /// and is made up for before its period is over; one that panics is as in [`Supervisor::run`].
    pub fn every<State, Turn>(
        &mut self,
        name: &'static str,
        period: Duration,
        state: State,
        turn: fn(State) -> Turn,
    ) where
        State: Clone + Send + Sync + 'static,
        Turn: Future<Output = anyhow::Result<()>> + Send + 'static,
    {
        self.run(name, move |stop| {
            turns(name, period, state.clone(), turn, stop)
        });
    }
}

async fn turns<State, Turn>(
    name: &'static str,
    period: Duration,
    state: State,
    turn: fn(State) -> Turn,
    mut stop: Stop,
) -> anyhow::Result<()>
where
    State: Clone,
    Turn: Future<Output = anyhow::Result<()>>,
{
    let mut failures = 0;
    loop {
        let pause = match measured(name, turn(state.clone())).await {
            Ok(()) => {
                failures = 0;
                period
            }
            Err(error) => {
                tracing::error!(task = name, "{error:#}");
                failures += 1;
                pause_after(failures, FIRST_PAUSE, period)
            }
        };
        if !stop.pause(pause).await {
            return Ok(());
        }
    }
}

/// A task's turn, its time measured and its failure counted.
pub async fn measured<T, E>(
    task: &'static str,
    turn: impl Future<Output = Result<T, E>>,
) -> Result<T, E> {
    let begun = Instant::now();
    let outcome = turn.await;
    metrics::histogram!("jalon_task_seconds", "task" => task).record(begun.elapsed().as_secs_f64());
    if outcome.is_err() {
        count_failure(task);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use tokio::time::{sleep, timeout};

    use super::*;

    const HANG: Duration = Duration::from_secs(20);

    #[tokio::test]
    async fn a_turn_that_fails_is_made_up_for_and_none_comes_after_the_end() {
        let turns = Arc::new(AtomicUsize::new(0));
        let mut supervisor = Supervisor::default();
        let period = Duration::from_millis(1);
        supervisor.every("turns", period, Arc::clone(&turns), |turns| async move {
            match turns.fetch_add(1, Ordering::SeqCst) {
                0 => anyhow::bail!("failed"),
                _ => Ok(()),
            }
        });
        let third = async {
            while turns.load(Ordering::SeqCst) < 3 {
                sleep(period).await;
            }
        };
        timeout(HANG, third).await.expect("it goes on");
        supervisor.end(HANG).await;
        let taken = turns.load(Ordering::SeqCst);
        sleep(Duration::from_millis(30)).await;
        assert_eq!(turns.load(Ordering::SeqCst), taken);
    }

    #[test]
    fn what_is_rare_is_made_up_for_early_and_what_is_frequent_is_not_hurried() {
        let hour = Duration::from_secs(3600);
        let minutes = |n: u64| Duration::from_secs(60 * n);
        let after = |failures| pause_after(failures, FIRST_PAUSE, hour);
        assert_eq!([1, 2, 3].map(after), [1, 2, 4].map(minutes));
        assert_eq!(after(20), hour);
        let often = Duration::from_secs(2);
        assert_eq!(pause_after(1, FIRST_PAUSE, often), often);
    }
}
