//! What one instance tells all who watch a meeting's notes: each change is read once, and rendered
//! once for each language and place it is read in, however many watch.

use std::{
    collections::HashMap,
    pin::pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use askama::Template as _;
use futures_util::{Stream, StreamExt as _};
use sqlx::PgConnection;
use tokio::{
    sync::{OnceCell, broadcast, watch},
    task::JoinHandle,
    time::{Instant, timeout},
};

use super::{
    entry::EntryPart,
    model::NotedEntry,
    queries,
    speakers::{self, Speaker},
    target::NotesTarget,
    telling::{CHANNEL, PRESENCE},
};
use kernel::{
    ids::{MeetingId, SectionId},
    lang::Lang,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    notify::Notice,
    supervise::Retries,
    web::AppState,
};

/// Changes that come within that time are told together.
const BREATH: Duration = Duration::from_millis(50);
/// Reading takes no longer, unless its connection has fallen silent.
const READING: Duration = Duration::from_secs(20);
/// What is kept for a slow viewer; one that falls behind fetches what it missed.
const KEPT: usize = 64;

/// What changed in a meeting's notes from one change number to another.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// Who knows everything up to here misses nothing.
    since: i64,
    last: i64,
    /// The notes can be written.
    open: bool,
    entries: Vec<NotedEntry>,
    /// Where they are not the same as before.
    speakers: Option<Arc<[Speaker]>>,
    said: Mutex<HashMap<(Lang, Option<SectionId>), Said>>,
}

/// Rendered once, by the first who needs it.
type Said = Arc<OnceCell<Arc<str>>>;

impl Change {
    /// Reads what changed since a number.
    pub(super) async fn since(
        db: &mut PgConnection,
        meeting: MeetingId,
        since: i64,
    ) -> sqlx::Result<Self> {
        let pulse = queries::pulse(db, meeting).await?;
        let entries = match pulse.last > since {
            true => queries::changed_since(db, meeting, since).await?,
            false => Vec::new(),
        };
        Ok(Self {
            since,
            last: entries.iter().map(|e| e.change_no).fold(since, i64::max),
            open: pulse.open,
            entries,
            speakers: Some(speakers::of(db, meeting).await?.into()),
            said: Mutex::default(),
        })
    }

    /// As a browser reads it, in one language and for one place.
    /// Fails: where an entry cannot be rendered.
    pub(super) async fn said(
        self: &Arc<Self>,
        t: Translator,
        place: NotesTarget,
    ) -> Result<Arc<str>> {
        let cell = {
            let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(said.entry((t.0, place.section)).or_default())
        };
        let render = || async {
            let change = Arc::clone(self);
            tokio::task::spawn_blocking(move || change.render(t, place)).await?
        };
        Ok(Arc::clone(cell.get_or_try_init(render).await?))
    }

    /// The same, here and now: of many entries it takes time.
    /// Fails: where an entry cannot be rendered.
    pub(super) fn render(&self, t: Translator, place: NotesTarget) -> Result<Arc<str>> {
        let entries = self.entries.iter().map(|entry| self.entry(entry, t, place));
        let said = serde_json::json!({
            "since": self.since,
            "last": self.last,
            "open": self.open,
            "entries": entries.collect::<Result<Vec<_>>>()?,
            "speakers": self.speakers,
        });
        Ok(said.to_string().into())
    }

    fn entry(
        &self,
        entry: &NotedEntry,
        t: Translator,
        place: NotesTarget,
    ) -> Result<serde_json::Value> {
        let part = EntryPart::new(t, entry, place, self.open);
        Ok(serde_json::json!({
            "id": entry.id,
            "point": entry.point_id,
            "removed": entry.removed,
            "html": if entry.removed { String::new() } else { part.render()? },
        }))
    }
}

/// Told to a viewer.
#[derive(Debug, Clone)]
pub(super) enum Told {
    Change(Arc<Change>),
    /// Who writes where.
    Presence(Arc<str>),
    /// The program stops.
    End,
}

/// What is told of one meeting on this instance, as long as somebody watches.
#[derive(Debug)]
pub(super) struct Feed {
    /// The teller's: with it streams end, and who watches comes back.
    out: broadcast::WeakSender<Told>,
    /// How things stand, without what changed.
    stand: watch::Receiver<Arc<Change>>,
    task: JoinHandle<()>,
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Feed {
    /// The one of the meeting.
    pub(super) fn of(app: &AppState, meeting: MeetingId) -> Arc<Self> {
        let topic = meeting.to_string();
        let lives = |feed: &Self| !feed.task.is_finished();
        app.notifications.shared(&topic, lives, || {
            let out = broadcast::Sender::new(KEPT);
            let (stand, known) = watch::channel(Arc::default());
            let notices = app.notifications.subscribe(&topic);
            let weak = out.downgrade();
            let teller = Teller {
                app: app.clone(),
                meeting,
                out,
                stand,
            };
            Self {
                out: weak,
                stand: known,
                task: tokio::spawn(teller.run(notices)),
            }
        })
    }

    /// What is told from now on; first how things stand, by which a viewer sees what it missed.
    pub(super) fn watch(self: Arc<Self>) -> impl Stream<Item = Told> + Send {
        let told = self.out.upgrade().map(|out| out.subscribe());
        let mut stand = self.stand.clone();
        async_stream::stream! {
            // Held until the stream ends.
            let _feed = self;
            let Some(mut told) = told else {
                return;
            };
            let Ok(now) = stand.wait_for(|stand| stand.speakers.is_some()).await.map(|now| now.clone()) else {
                return;
            };
            yield Told::Change(now);
            loop {
                match told.recv().await {
                    Ok(Told::End) | Err(broadcast::error::RecvError::Closed) => return,
                    Ok(told) => yield told,
                    Err(broadcast::error::RecvError::Lagged(_)) => {
                        let now = stand.borrow().clone();
                        yield Told::Change(now);
                    }
                }
            }
        }
    }
}

struct Teller {
    app: AppState,
    meeting: MeetingId,
    out: broadcast::Sender<Told>,
    stand: watch::Sender<Arc<Change>>,
}

impl Teller {
    async fn run(self, notices: impl Stream<Item = Notice>) {
        let mut notices = pin!(notices);
        let mut due = Some(Instant::now());
        let mut free = Instant::now();
        let mut outage = Retries::of(format!("live notes of meeting {}", self.meeting));
        loop {
            // Without anything due, a notice is waited for alone.
            let read = tokio::time::sleep_until(due.unwrap_or(free));
            tokio::select! {
                notice = notices.next() => match notice {
                    None | Some(Notice::Stop) => break,
                    Some(Notice::Payload { channel, payload }) if channel == PRESENCE => {
                        let _ = self.out.send(Told::Presence(payload));
                    }
                    Some(Notice::Payload { channel, .. }) if channel != CHANNEL => {}
                    Some(Notice::Payload { .. }) => _ = due.get_or_insert(free),
                    Some(Notice::Reconnected) => due = Some(free),
                },
                () = read, if due.is_some() => {
                    let told = timeout(READING, self.tell()).await;
                    free = Instant::now() + BREATH;
                    due = match told.unwrap_or_else(|late| Err(AppError::internal(late))) {
                        Ok(()) => {
                            outage.worked();
                            None
                        }
                        Err(error) => Some(Instant::now() + outage.failed(&error)),
                    };
                }
            }
        }
        let _ = self.out.send(Told::End);
    }

    /// Reads what changed, and tells it.
    async fn tell(&self) -> Result<()> {
        let before = self.stand.borrow().clone();
        let mut db = self.app.db().await?;
        if before.speakers.is_none() {
            // The first who watches: everything there is was in the page.
            let since = queries::pulse(&mut db, self.meeting).await?.last;
            let now = Change::since(&mut db, self.meeting, since).await?;
            self.stand.send_replace(Arc::new(now));
            return Ok(());
        }
        let mut change = Change::since(&mut db, self.meeting, before.last).await?;
        drop(db);
        self.stand.send_replace(Arc::new(Change {
            since: change.last,
            last: change.last,
            open: change.open,
            speakers: change.speakers.clone(),
            ..Change::default()
        }));
        if change.speakers == before.speakers {
            change.speakers = None;
            if change.entries.is_empty() && change.open == before.open {
                return Ok(());
            }
        }
        let _ = self.out.send(Told::Change(Arc::new(change)));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_change_is_rendered_once_for_each_language_and_place() {
        let change = Arc::new(Change::default());
        let place = NotesTarget {
            meeting: MeetingId(7),
            section: None,
        };
        let apart = NotesTarget {
            section: Some(SectionId(1)),
            ..place
        };
        let said = async |lang, place| change.said(Translator(lang), place).await.unwrap();
        let first = said(Lang::Fr, place).await;
        assert!(Arc::ptr_eq(&first, &said(Lang::Fr, place).await));
        assert!(!Arc::ptr_eq(&first, &said(Lang::Nl, place).await));
        assert!(!Arc::ptr_eq(&first, &said(Lang::Fr, apart).await));
    }

    #[tokio::test]
    async fn streams_end_with_a_teller_that_breaks() {
        let out = broadcast::Sender::new(KEPT);
        let known = Change {
            speakers: Some(Arc::default()),
            ..Change::default()
        };
        let (stand, known) = watch::channel(Arc::new(known));
        let (breaks, broken) = tokio::sync::oneshot::channel::<()>();
        let feed = Arc::new(Feed {
            out: out.downgrade(),
            stand: known,
            task: tokio::spawn(async move {
                let _held = (out, stand);
                broken.await.expect("broken");
            }),
        });
        let mut watched = pin!(Arc::clone(&feed).watch());
        assert!(matches!(watched.next().await, Some(Told::Change(_))));
        drop(breaks);
        let end = timeout(READING, watched.next()).await;
        assert!(matches!(end, Ok(None)), "it ends, to be opened anew");
        let mut late = pin!(feed.watch());
        let end = timeout(READING, late.next()).await;
        assert!(matches!(end, Ok(None)), "nor does it begin");
    }
}
