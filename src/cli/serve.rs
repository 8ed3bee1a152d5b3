//! Serving the pages.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::Context;
use chrono::NaiveDate;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use super::{data, logs};
use crate::{
    app,
    features::meetings::{follow_up, polls},
    kernel::clock::Clock,
    platform::{
        after::After,
        auth::{device, password::Passwords, rate, session},
        config::{DataSettings, WebSettings},
        database, mail,
        notify::Notifications,
        web::{AppState, kept},
    },
};

/// Password computations at once: each takes 19 MiB.
const PASSWORDS_AT_ONCE: usize = 2;
/// How often ended sessions and old windows are swept.
const SWEEP_EVERY: Duration = Duration::from_secs(3600);

/// Serves until SIGINT or SIGTERM; requests in flight are finished.
///
/// # Errors
/// Where the database or the address is not to be had.
pub async fn run(
    data: &DataSettings,
    web: WebSettings,
    demo: bool,
    as_of: Option<NaiveDate>,
) -> anyhow::Result<()> {
    let web = web.complete();
    logs::start(web.log_json);
    let listener = TcpListener::bind(web.listen)
        .await
        .with_context(|| format!("listening on {}", web.listen))?;
    let mut store = data::open_alone(data).await?;
    database::migrate(&store.pool).await?;
    let state = AppState {
        pool: store.pool.clone(),
        clock: Clock::system(),
        passwords: Passwords::new(PASSWORDS_AT_ONCE),
        settings: Arc::new(web),
        after: After::default(),
        notifications: Notifications::new(store.pool.clone()),
    };
    if demo {
        super::demo::load(&state.pool, as_of).await?;
    }
    start_metrics(state.settings.metrics_listen)?;
    let sender = tokio::spawn(mail::run_sender(
        state.pool.clone(),
        state.clock.clone(),
        state.settings.mail.clone(),
    ));
    let of_items = tokio::spawn(follow_up::reminders::run(
        state.pool.clone(),
        state.clock.clone(),
        Arc::clone(&state.settings),
    ));
    let sweeper = tokio::spawn(sweep(state.clone()));
    let of_polls = tokio::spawn(polls::reminders::run(
        state.pool.clone(),
        state.clock.clone(),
        state.settings.base_url.clone(),
    ));
    println!("Jalon: {}", state.settings.base_url);
    let (notifications, after) = (state.notifications.clone(), state.after.clone());
    let service = app::router(state).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service)
        .with_graceful_shutdown(async move {
            stop_signal().await;
            // Streams of events would never end by themselves.
            notifications.stop();
        })
        .await?;
    tracing::info!("stopping");
    after.done().await;
    sender.abort();
    of_polls.abort();
    of_items.abort();
    sweeper.abort();
    store.close().await
}

/// Resolves at SIGINT or SIGTERM.
async fn stop_signal() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

fn start_metrics(listen: Option<SocketAddr>) -> anyhow::Result<()> {
    let Some(listen) = listen else { return Ok(()) };
    metrics_exporter_prometheus::PrometheusBuilder::new()
        .with_http_listener(listen)
        .install()
        .context("starting the metrics listener")
}

async fn sweep(app: AppState) {
    loop {
        let now = app.clock.now();
        if let Ok(mut db) = app.pool.acquire().await {
            let swept = session::sweep(&mut db, now).await.map(|_| ());
            let others = [
                rate::sweep(&mut db, now).await,
                device::sweep(&mut db, now).await,
                kept::sweep(&mut db, now).await,
            ];
            for failed in others.into_iter().chain([swept]).filter_map(Result::err) {
                tracing::warn!(error = %failed, "sweeping");
            }
        }
        tokio::time::sleep(SWEEP_EVERY).await;
    }
}
