//! What PostgreSQL tells: one listening connection a process, shared by all who wait.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use futures_util::Stream;
use sqlx::{PgPool, postgres::PgListener};
use tokio::sync::{broadcast, watch};

use crate::kernel::ids::PersonId;

/// The channels listened to.
const CHANNELS: [&str; 2] = ["meeting_notes", "meeting_presence"];
/// Notices kept for a slow reader; one that falls behind is told to look.
const KEPT: usize = 256;

/// Streams that one person can have open on one instance: a browser opens no more than six
/// connections to a host, and one must be left for everything else.
pub const SEATS: usize = 5;
/// Streams on one instance: each holds a connection, and pages need some too.
pub const SEATS_IN_ALL: usize = 1000;

/// Something told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// By `pg_notify`.
    Payload { channel: String, payload: String },
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
    sender: broadcast::Sender<Notice>,
    listening: AtomicBool,
    stop: watch::Sender<bool>,
    seats: Mutex<HashMap<PersonId, usize>>,
}

/// A person's place at a stream, as long as it is held.
#[derive(Debug)]
pub struct Seat {
    person: PersonId,
    at: Notifications,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.at.seats();
        let left = seats.get(&self.person).map_or(0, |n| n - 1);
        match left {
            0 => seats.remove(&self.person),
            n => seats.insert(self.person, n),
        };
    }
}

impl Notifications {
    /// Listens from the first subscription on.
    pub fn new(pool: PgPool) -> Self {
        let (sender, _) = broadcast::channel(KEPT);
        Self(Arc::new(Inner {
            pool,
            sender,
            listening: AtomicBool::new(false),
            stop: watch::Sender::new(false),
            seats: Mutex::default(),
        }))
    }

    fn seats(&self) -> std::sync::MutexGuard<'_, HashMap<PersonId, usize>> {
        self.0.seats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place at a stream; none where the person holds [`SEATS`] already, or all are taken.
    pub fn seat(&self, person: PersonId) -> Option<Seat> {
        let mut seats = self.seats();
        if seats.values().sum::<usize>() >= SEATS_IN_ALL {
            return None;
        }
        let taken = seats.entry(person).or_insert(0);
        if *taken >= SEATS {
            return None;
        }
        *taken += 1;
        Some(Seat {
            person,
            at: self.clone(),
        })
    }

    /// All notices from now on.
    pub fn subscribe(&self) -> impl Stream<Item = Notice> + Send + use<> {
        let mut receiver = self.0.sender.subscribe();
        if !self.0.listening.swap(true, Ordering::SeqCst) {
            tokio::spawn(listen(self.0.clone()));
        }
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

    /// Ends all streams.
    pub fn stop(&self) {
        self.0.stop.send_replace(true);
        let _ = self.0.sender.send(Notice::Stop);
    }
}

/// Listens until the program stops; comes back after a lost connection.
async fn listen(inner: Arc<Inner>) {
    let mut stop = inner.stop.subscribe();
    loop {
        tokio::select! {
            result = hear(&inner) => {
                if let Err(error) = result {
                    tracing::warn!(%error, "notifications: the connection was lost");
                }
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            () = stopped(&mut stop) => return,
        }
    }
}

async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stopped| *stopped).await;
}

async fn hear(inner: &Inner) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(&inner.pool).await?;
    listener.listen_all(CHANNELS).await?;
    let _ = inner.sender.send(Notice::Reconnected);
    loop {
        // None: the connection broke; the listener is made anew.
        let Some(told) = listener.try_recv().await? else {
            return Ok(());
        };
        let notice = Notice::Payload {
            channel: told.channel().to_owned(),
            payload: told.payload().to_owned(),
        };
        let _ = inner.sender.send(notice);
    }
}
