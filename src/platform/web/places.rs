//! Work that grows with what people wrote or sent is done apart from the threads that serve, and
//! little of it at once: no amount of text makes another page wait. Nobody waits for a place with
//! a connection of the database in hand.

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{Html, IntoResponse as _, Response},
};
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    task::spawn_blocking,
};

use super::{called, rendered};
use crate::errors::{AppError, Result};

/// How much of a kind of work is done at once; the rest waits.
#[derive(Debug)]
pub struct Places(Semaphore);

/// For rendering and comparing texts.
pub static TEXTS: Places = Places(Semaphore::const_new(2));
/// For comparing imports with what there is: one may take a hundred megabytes.
pub static IMPORTS: Places = Places(Semaphore::const_new(1));

/// A place, until it is dropped and what is done in it has ended.
#[derive(Debug, Clone)]
pub struct Place {
    _permit: Arc<SemaphorePermit<'static>>,
}

impl Places {
    /// Takes a place, as soon as there is one.
    /// Fails never in practice: the places are never closed.
    pub async fn take(&'static self) -> Result<Place> {
        let permit = self.0.acquire().await.map_err(AppError::internal)?;
        Ok(Place {
            _permit: Arc::new(permit),
        })
    }

    /// Does work in a place.
    /// Fails: where the work panics.
    pub async fn work<T: Send + 'static>(
        &'static self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        self.take().await?.work(work).await
    }
}

impl Place {
    /// Does work in it.
    /// Fails: where the work panics.
    pub async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        // Whoever asked may go away: the place is taken as long as the work goes on.
        let place = self.clone();
        let placed = move || {
            let _place = place;
            work()
        };
        Ok(spawn_blocking(placed).await?)
    }
}

/// Does work on any number of texts. The caller holds no connection meanwhile.
/// Fails: where the work panics.
pub async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    TEXTS.work(work).await
}

/// Renders a page that holds any number of people's texts. What was `held` to make it, a
/// connection or a transaction, is let go first.
pub async fn page_of_texts(
    template: impl askama::Template + Send + 'static,
    held: impl Send,
) -> Result<Response> {
    page_of_texts_with(StatusCode::OK, template, held).await
}

/// The same with a status, for a form given back on such a page.
pub async fn page_of_texts_with(
    status: StatusCode,
    template: impl askama::Template + Send + 'static,
    held: impl Send,
) -> Result<Response> {
    drop(held);
    rendered::note(&template);
    let html = apart(move || template.render().map(called::named)).await??;
    Ok((status, Html(html)).into_response())
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, time::Duration};

    use super::*;
    use crate::web::Panel;

    /// Says on which thread it is written.
    struct Here;

    impl std::fmt::Display for Here {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{:?}", std::thread::current().id())
        }
    }

    #[derive(askama::Template)]
    #[template(source = "{{ here }}", ext = "txt")]
    struct Page {
        here: Here,
    }

    #[tokio::test]
    async fn a_page_of_texts_is_written_apart() {
        let serving = Here.to_string();
        let said = |response: Response| axum::body::to_bytes(response.into_body(), 100);
        let usual = crate::web::page(&Page { here: Here }).unwrap();
        assert_eq!(said(usual).await.unwrap(), serving);
        let apart = page_of_texts(Page { here: Here }, ()).await.unwrap();
        assert_ne!(said(apart).await.unwrap(), serving);
    }

    #[derive(askama::Template)]
    #[template(source = "{{ panel }}", ext = "txt")]
    struct Whole {
        panel: Panel,
    }

    #[tokio::test]
    async fn the_parts_of_a_page_are_written_with_it() {
        let whole = Whole {
            panel: Panel::of(Page { here: Here }),
        };
        let apart = page_of_texts(whole, ()).await.unwrap();
        let said = axum::body::to_bytes(apart.into_body(), 100).await.unwrap();
        assert_ne!(said, Here.to_string());
    }

    #[tokio::test]
    async fn who_goes_away_leaves_no_place_before_the_work_is_done() {
        static PLACES: Places = Places(Semaphore::const_new(1));
        let (end, ended) = mpsc::channel::<()>();
        let (begin, begun) = tokio::sync::oneshot::channel();
        let asked = tokio::spawn(async {
            let place = PLACES.take().await?;
            let work = move || {
                let _ = begin.send(());
                ended.recv()
            };
            place.work(work).await
        });
        begun.await.unwrap();
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        assert_eq!(PLACES.0.available_permits(), 0, "the work goes on");
        end.send(()).unwrap();
        let freed = tokio::time::timeout(Duration::from_secs(10), PLACES.take());
        assert!(freed.await.is_ok());
    }
}
