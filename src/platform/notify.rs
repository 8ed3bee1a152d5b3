//! What PostgreSQL tells: one listening connection a process, shared by all who wait.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use futures_util::Stream;
use sqlx::{PgPool, postgres::PgListener};
use tokio::sync::{broadcast, watch};

/// The channels listened to.
const CHANNELS: [&str; 2] = ["meeting_notes", "meeting_presence"];
/// Notices kept for a slow reader; one that falls behind is told to look.
const KEPT: usize = 256;

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
        }))
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
