//! What PostgreSQL tells: one listening connection a process, shared by all who wait. A notice is
//! about a topic, the first word of its payload, and wakes only those who wait for that one.

use std::{
    any::Any,
    collections::HashMap,
    convert::Infallible,
    fmt::Display,
    io::ErrorKind,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};

use futures_util::Stream;
use sqlx::{PgPool, postgres::PgListener};
use tokio::{
    sync::{broadcast, watch},
    time::timeout,
};

use super::{
    database,
    supervise::{Retries, Stop},
};

/// The channels listened to.
const CHANNELS: [&str; 4] = [
    "meeting_notes",
    "meeting_presence",
    "circle_evening",
    "governance_table",
];
/// Notices kept for a slow reader; one that falls behind is told to look.
const KEPT: usize = 256;
/// Where nothing is told for so long, the connection is asked whether it lives.
const QUIET: Duration = Duration::from_secs(10);

/// Streams that one person can have open on one instance: a browser opens no more than six
/// connections to a host, and one must be left for everything else.
pub const SEATS: usize = 5;
/// Streams on one instance: each holds a connection, and pages need some too.
pub const SEATS_IN_ALL: usize = 1000;

/// Something told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// By `pg_notify`: on which channel, and what follows the topic.
    Payload {
        channel: &'static str,
        payload: Arc<str>,
    },
    /// The connection was lost and is back: something may have been missed.
    Reconnected,
    /// The program stops: streams end, so that it can.
    Stop,
}

/// Where notices come from; cheap to clone.
#[derive(Debug, Clone)]
pub struct Notifications(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    pool: PgPool,
    topics: Mutex<HashMap<String, broadcast::Sender<Notice>>>,
    shared: Mutex<HashMap<String, Weak<dyn Any + Send + Sync>>>,
    /// Somebody subscribed once.
    wanted: watch::Sender<bool>,
    stop: watch::Sender<bool>,
    seats: Mutex<HashMap<String, usize>>,
}

/// Somebody's place at a stream, as long as it is held.
#[derive(Debug)]
pub struct Seat {
    whose: String,
    at: Notifications,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.at.seats();
        let left = seats.get(&self.whose).map_or(0, |n| n - 1);
        match left {
            0 => seats.remove(&self.whose),
            n => seats.insert(self.whose.clone(), n),
        };
    }
}

impl Notifications {
    /// Tells nothing yet: see [`Self::listen`].
    pub fn new(pool: PgPool) -> Self {
        Self(Arc::new(Inner {
            pool,
            topics: Mutex::default(),
            shared: Mutex::default(),
            wanted: watch::Sender::new(false),
            stop: watch::Sender::new(false),
            seats: Mutex::default(),
        }))
    }

    fn seats(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        held(&self.0.seats)
    }

    /// A place at a stream, of a person or of who holds a link; none where they hold [`SEATS`] already,
    /// or all are taken.
    pub fn seat(&self, whose: &dyn Display) -> Option<Seat> {
        let whose = whose.to_string();
        let mut seats = self.seats();
        if seats.values().sum::<usize>() >= SEATS_IN_ALL {
            return None;
        }
        let taken = seats.entry(whose.clone()).or_insert(0);
        if *taken >= SEATS {
            return None;
        }
        *taken += 1;
        Some(Seat {
            whose,
            at: self.clone(),
        })
    }

    /// What all who follow a topic on this instance share, as long as one of them holds it and it
    /// lives.
    pub fn shared<T: Any + Send + Sync>(
        &self,
        topic: &str,
        lives: impl FnOnce(&T) -> bool,
        make: impl FnOnce() -> T,
    ) -> Arc<T> {
        let mut shared = held(&self.0.shared);
        shared.retain(|_, there| there.strong_count() > 0);
        let there = shared.get(topic).and_then(Weak::upgrade);
        let there = there.and_then(|there| there.downcast().ok());
        if let Some(there) = there.filter(|there| lives(there)) {
            return there;
        }
        let made = Arc::new(make());
        let kept: Weak<T> = Arc::downgrade(&made);
        shared.insert(topic.to_owned(), kept);
        made
    }

    /// All notices about a topic from now on.
    pub fn subscribe(&self, topic: &str) -> impl Stream<Item = Notice> + Send + use<> {
        let mut receiver = {
            let mut topics = held(&self.0.topics);
            topics.retain(|_, sender| sender.receiver_count() > 0);
            let sender = topics.entry(topic.to_owned());
            sender
                .or_insert_with(|| broadcast::Sender::new(KEPT))
                .subscribe()
        };
        self.0.wanted.send_replace(true);
        let stopped = *self.0.stop.borrow();
        async_stream::stream! {
            if stopped {
                return;
            }
            loop {
                match receiver.recv().await {
                    Ok(notice) => yield notice,
                    Err(broadcast::error::RecvError::Lagged(_)) => yield Notice::Reconnected,
                    Err(broadcast::error::RecvError::Closed) => return,
                }
            }
        }
    }

    /// Listens until the program stops, from the first subscription on; comes back after a lost
    /// connection.
    pub async fn listen(self, mut stop: Stop) {
        let mut wanted = self.0.wanted.subscribe();
        tokio::select! {
            _ = wanted.wait_for(|wanted| *wanted) => {}
            () = stop.told() => return,
        }
        let mut outage = Retries::of("listening for notices");
        loop {
            let Err(lost) = tokio::select! {
                lost = self.0.hear(&mut outage) => lost,
                () = stop.told() => return,
            };
            if !stop.pause(outage.failed(&lost)).await {
                return;
            }
        }
    }

    /// Ends all streams.
    pub fn stop(&self) {
        self.0.stop.send_replace(true);
        self.0.tell_all(&Notice::Stop);
    }
}

impl Inner {
    fn tell(&self, topic: &str, notice: Notice) {
        if let Some(sender) = held(&self.topics).get(topic) {
            let _ = sender.send(notice);
        }
    }

    fn tell_all(&self, notice: &Notice) {
        for sender in held(&self.topics).values() {
            let _ = sender.send(notice.clone());
        }
    }

    /// Passes on what the database tells, until its connection is lost.
    async fn hear(&self, outage: &mut Retries) -> sqlx::Result<Infallible> {
        // A connection of its own: one whose peer vanished takes no place from the pages.
        let options = (*self.pool.connect_options()).clone();
        let own = database::pool_options()
            .max_connections(1)
            .connect_lazy_with(options);
        let mut listener = PgListener::connect_with(&own).await?;
        listener.eager_reconnect(false);
        listener.listen_all(CHANNELS).await?;
        outage.worked();
        self.tell_all(&Notice::Reconnected);
        loop {
            let Ok(told) = timeout(QUIET, listener.try_recv()).await else {
                database::answered(sqlx::query("SELECT 1").execute(&mut listener)).await?;
                continue;
            };
            let told = told?.ok_or_else(|| sqlx::Error::Io(ErrorKind::ConnectionAborted.into()))?;
            let Some(channel) = CHANNELS.into_iter().find(|name| *name == told.channel()) else {
                continue;
            };
            let (topic, payload) = told
                .payload()
                .split_once(' ')
                .unwrap_or((told.payload(), ""));
            let payload = payload.into();
            self.tell(topic, Notice::Payload { channel, payload });
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_made_for_a_topic_is_shared_as_long_as_it_is_held() {
        let pool = PgPool::connect_lazy("postgres://localhost/none").unwrap();
        let told = Notifications::new(pool);
        let lives = |_: &String| true;
        let first = told.shared("7", lives, || String::from("made"));
        let second = told.shared("7", lives, || String::from("made again"));
        assert!(Arc::ptr_eq(&first, &second));
        assert_eq!(
            *told.shared("8", lives, || String::from("another")),
            "another"
        );
        // What died is not given to newcomers, though somebody holds it still.
        let anew = told.shared("7", |there| *there != "made", || String::from("alive"));
        assert_eq!((first.as_str(), anew.as_str()), ("made", "alive"));
        assert!(Arc::ptr_eq(&anew, &told.shared("7", lives, String::new)));
        drop((first, second, anew));
        assert_eq!(
            *told.shared("7", lives, || String::from("made anew")),
            "made anew"
        );
    }
}
