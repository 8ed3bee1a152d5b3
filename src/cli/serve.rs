//! Serving the pages.

use std::{
    future::{pending, ready},
    net::SocketAddr,
    pin::pin,
    sync::Arc,
    time::Duration,
};

use anyhow::Context;
use axum::Router;
use chrono::NaiveDate;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::{
    net::TcpListener,
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
    task::JoinHandle,
    time::sleep,
};
use tracing_appender::non_blocking::WorkerGuard;

use super::{
    data::{self, Store},
    doctor, logs, tasks,
};
use crate::app;
use kernel::clock::Clock;
use meetings::calendar;
use platform::{
    after::After,
    auth::password::Passwords,
    config::{DataSettings, WebSettings},
    health::Health,
    i18n, mail,
    notify::Notifications,
    print,
    serving::{self, Limits, Step},
    supervise::Supervisor,
    web::AppState,
    work,
};

/// Password computations at once: each takes 19 MiB.
const PASSWORDS_AT_ONCE: usize = 2;
/// At the end, for requests and background tasks that are under way.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// Between two upkeeps of the metrics: what was measured since is put into its figures also where nobody
/// asks for them.
const METRICS_UPKEEP: Duration = Duration::from_secs(5);

/// Serves until SIGINT or SIGTERM; requests in flight are finished. Before it serves, and at a second
/// signal, it ends at once.
/// Fails: where the database or the address is not to be had, or what serving needs fails for good.
pub(super) async fn run(
    data: &DataSettings,
    web: WebSettings,
    demo: bool,
    as_of: Option<NaiveDate>,
) -> anyhow::Result<()> {
    let web = web.complete();
    mail::check_settings(&web.mail)?;
    let log = logs::start(web.log_json, web.log_all);
    let limits = limits(&web);
    if web.mail.in_clear() {
        tracing::warn!("mails go to the SMTP server in clear; jalon doctor says what to set");
    }
    let mut signals = Signals::new().context("listening for signals")?;
    let listener = TcpListener::bind(web.listen)
        .await
        .with_context(|| format!("listening on {}", web.listen))?;
    let mut prepared = pin!(prepare(data, web, demo, as_of));
    let (mut store, state) = tokio::select! {
        prepared = &mut prepared => prepared?,
        () = signals.next() => at_once(log),
    };
    let (metrics, kept) = start_metrics(state.settings.metrics_listen).await?;
    let mut tasks = tasks::start(&state, store.folder().await, store.nightly(data));
    if let Some(kept) = kept {
        tasks.every("metrics", METRICS_UPKEEP, kept, keep_up);
    }
    store.keep();
    work::keep_ready(&print::PDF);
    if doctor::administrators(&state.pool).await? == 0 {
        println!(
            "Nobody can administrate yet: jalon account create-admin ADDRESS --last-name NAME"
        );
    }
    println!("Jalon: {}", state.settings.base_url);

    let (steps, told) = watch::channel(Step::Serving);
    let router = app::router(state.clone());
    let proxies = state.settings.trust_proxy.clone();
    let mut serving = tokio::spawn(serving::serve(
        listener,
        router,
        limits,
        move |address| proxies.holds(address),
        told,
    ));
    let failed = tokio::select! {
        () = signals.next() => None,
        name = tasks.given_up() => Some(name),
        name = store.given_up() => Some(name),
        // Neither ends by itself.
        _ = &mut serving => Some("serving"),
        _ = metrics => Some("metrics"),
    };
    if failed.is_some() {
        state.health.give_up();
    }
    wind_down(
        &state,
        failed.is_some(),
        steps,
        serving,
        tasks,
        &mut signals,
    )
    .await;
    let mut closed = pin!(store.close());
    tokio::select! {
        closed = &mut closed => closed?,
        () = signals.next() => at_once(log),
    }
    match failed {
        None => Ok(()),
        Some(name) => anyhow::bail!("{name} failed for good; the log tells why"),
    }
}

/// The database, and what is served from it.
async fn prepare(
    data: &DataSettings,
    web: WebSettings,
    demo: bool,
    as_of: Option<NaiveDate>,
) -> anyhow::Result<(Store, AppState)> {
    let store = data::open_alone(data).await?;
    store.migrate().await?;
    i18n::written_in(web.content_lang);
    let state = AppState {
        pool: store.pool.clone(),
        clock: Clock::system(),
        passwords: Passwords::new(PASSWORDS_AT_ONCE),
        settings: Arc::new(web),
        after: After::default(),
        notifications: Notifications::new(store.pool.clone()),
        health: Health::default(),
    };
    if demo {
        super::demo::load(&store, as_of).await?;
    }
    let base_url = &state.settings.base_url;
    calendar::keep_domain(&mut *state.pool.acquire().await?, base_url).await?;
    Ok((store, state))
}

/// Ends without waiting for anything: PostgreSQL is told to end by the system, as after a crash.
fn at_once(log: WorkerGuard) -> ! {
    tracing::warn!("ended at once");
    drop(log);
    std::process::exit(0)
}

/// Drains, ends and at last cuts what is under way; a signal more goes to the end at once.
async fn wind_down(
    app: &AppState,
    at_once: bool,
    steps: watch::Sender<Step>,
    mut serving: JoinHandle<()>,
    tasks: Supervisor,
    signals: &mut Signals,
) {
    tracing::info!("stopping");
    app.health.drain();
    steps.send_replace(Step::Draining);
    let drain = Duration::from_secs(app.settings.limits.drain);
    let hurried = at_once
        || tokio::select! {
            () = sleep(drain) => false,
            () = signals.next() => true,
        };
    steps.send_replace(Step::Closing);
    // Streams of events would never end by themselves.
    app.notifications.stop();
    if !hurried {
        tokio::select! {
            _ = async { tokio::join!(&mut serving, tasks.end(LAST_REQUESTS), app.after.done()) } => return,
            () = sleep(LAST_REQUESTS) => {}
            () = signals.next() => {}
        }
    }
    steps.send_replace(Step::Cut);
    if !serving.is_finished() {
        let _ = serving.await;
    }
}

fn limits(web: &WebSettings) -> Limits {
    let descriptors = serving::raise_descriptors();
    let connections = serving::bounded(web.limits.connections, descriptors);
    if connections < web.limits.connections {
        tracing::warn!(
            connections,
            descriptors,
            "the system allows fewer connections than the settings"
        );
    }
    Limits {
        connections,
        per_address: web.limits.connections_per_address,
        head: Duration::from_secs(10),
        idle: Duration::from_secs(75),
        silence: Duration::from_secs(60),
    }
}

/// SIGINT and SIGTERM.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
}

impl Signals {
    fn new() -> std::io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    /// Resolves at the next one.
    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

async fn keep_up(metrics: PrometheusHandle) -> anyhow::Result<()> {
    metrics.run_upkeep();
    Ok(())
}

/// Serves the metrics, where that is wanted, and gives what is to be kept up then. The exporter's own
/// listener would bring a second HTTP client and HTTP/2 into the build.
async fn start_metrics(
    listen: Option<SocketAddr>,
) -> anyhow::Result<(JoinHandle<()>, Option<PrometheusHandle>)> {
    let Some(listen) = listen else {
        return Ok((tokio::spawn(pending()), None));
    };
    let listener = TcpListener::bind(listen)
        .await
        .context("starting the metrics listener")?;
    let recorder = PrometheusBuilder::new().build_recorder();
    let (shown, kept) = (recorder.handle(), recorder.handle());
    metrics::set_global_recorder(recorder).context("starting the metrics")?;
    let router = Router::new().fallback(move || ready(shown.render()));
    let served = tokio::spawn(async move { drop(axum::serve(listener, router).await) });
    Ok((served, Some(kept)))
}
