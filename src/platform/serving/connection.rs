//! One connection: its requests, its waiting, its end.

use std::{
    net::SocketAddr,
    pin::{Pin, pin},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes, HttpBody},
    http::{HeaderValue, Request, Response, header},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    sync::watch,
    time::{Instant, sleep_until},
};
use tower::ServiceExt;

use super::{Limits, Step, peer_of};

/// For a head that is half here when the program stops.
const LAST_HEAD: Duration = Duration::from_secs(1);

/// What a connection is at, and since when.
#[derive(Debug, Clone, Copy)]
pub(super) enum Phase {
    /// Nothing is asked.
    Idle(Instant),
    /// A request has begun to come in.
    Head(Instant),
    /// A request is being answered.
    Busy,
}

impl Phase {
    /// A connection that was just opened.
    pub(super) fn idle() -> Self {
        Self::Idle(Instant::now())
    }

    /// When a connection that stays at this is cut.
    fn ends(self, limits: &Limits, stopping: Option<Instant>) -> Option<Instant> {
        match self {
            Self::Idle(since) => Some(since + limits.idle),
            Self::Head(since) => {
                let head = since + limits.head;
                Some(stopping.map_or(head, |at| head.min(at + LAST_HEAD)))
            }
            Self::Busy => None,
        }
    }
}

/// Serves a connection's requests, one after the other, until one side ends it.
pub(super) async fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    phases: watch::Sender<Phase>,
    mut steps: watch::Receiver<Step>,
) {
    let mut phase = phases.subscribe();
    let told = steps.clone();
    let io = TokioIo::new(Watched {
        stream,
        phases: phases.clone(),
    });
    let service = service_fn(move |request: Request<Incoming>| {
        let (router, told, phases) = (router.clone(), told.clone(), phases.clone());
        async move {
            Ok::<_, std::convert::Infallible>(answer(request, peer, router, told, phases).await)
        }
    });
    let mut connection = pin!(
        http1::Builder::new()
            .header_read_timeout(None::<Duration>)
            .serve_connection(io, service)
    );
    let mut stopping = None;
    loop {
        let ends = phase.borrow_and_update().ends(&limits, stopping);
        let cut = async {
            match ends {
                Some(at) => sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            // Whoever is cut in the middle of a request is no news.
            _ = connection.as_mut() => return,
            () = cut => return,
            _ = phase.changed() => {}
            _ = steps.wait_for(|step| *step >= Step::Closing), if stopping.is_none() => {
                stopping = Some(Instant::now());
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

async fn answer(
    request: Request<Incoming>,
    peer: SocketAddr,
    router: Router,
    steps: watch::Receiver<Step>,
    phases: watch::Sender<Phase>,
) -> Response<Body> {
    phases.send_replace(Phase::Busy);
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(peer_of(peer));
    let Ok(mut response) = router.oneshot(request).await;
    if *steps.borrow() >= Step::Draining {
        // So that a balancer sends its next request elsewhere.
        response
            .headers_mut()
            .insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response.map(|body| Body::new(Answered { body, phases }))
}

/// The answer's body: when it is gone, the connection idles.
struct Answered {
    body: Body,
    phases: watch::Sender<Phase>,
}

impl HttpBody for Answered {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Answered {
    fn drop(&mut self) {
        self.phases.send_replace(Phase::idle());
    }
}

/// The stream, noting when a request begins to come in.
struct Watched {
    stream: TcpStream,
    phases: watch::Sender<Phase>,
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        if buffer.filled().len() > before {
            self.phases.send_if_modified(|phase| {
                let begins = matches!(phase, Phase::Idle(_));
                if begins {
                    *phase = Phase::Head(Instant::now());
                }
                begins
            });
        }
        read
    }
}

impl AsyncWrite for Watched {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[std::io::IoSlice<'_>],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
