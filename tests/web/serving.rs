//! The accept loop on real connections: its bounds, and its end.

use std::{sync::Arc, time::Duration};

use axum::{Router, routing::get};
use platform::serving::{self, Limits, Step};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::{Notify, watch},
    task::JoinHandle,
    time::timeout,
};

/// Nothing here takes long, but it may never hang.
const HANG: Duration = Duration::from_secs(20);

struct Served {
    address: std::net::SocketAddr,
    steps: watch::Sender<Step>,
    loop_: JoinHandle<()>,
    /// Lets `/slow` answer.
    go: Arc<Notify>,
    /// Told when `/slow` is asked.
    asked: Arc<Notify>,
}

fn wide() -> Limits {
    Limits {
        connections: 100,
        per_address: 100,
        head: Duration::from_secs(600),
        idle: Duration::from_secs(600),
        silence: Duration::from_secs(60),
    }
}

async fn serve(limits: Limits) -> Served {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (go, asked) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (wait, tell) = (Arc::clone(&go), Arc::clone(&asked));
    let router = Router::new()
        .route(
            "/",
            get(|| async { "here" }).post(|body: String| async { body }),
        )
        .route(
            "/slow",
            get(move || async move {
                tell.notify_one();
                wait.notified().await;
                "at last"
            }),
        );
    let (steps, told) = watch::channel(Step::Serving);
    let loop_ = tokio::spawn(serving::serve(listener, router, limits, |_| false, told));
    Served {
        address,
        steps,
        loop_,
        go,
        asked,
    }
}

impl Served {
    async fn send(&self, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(text.as_bytes()).await.unwrap();
        stream
    }
}

/// All that comes until the other side closes.
async fn rest(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = timeout(HANG, stream.read_to_end(&mut bytes))
        .await
        .expect("the connection is closed");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What comes first.
async fn some(stream: &mut TcpStream) -> String {
    let mut bytes = [0; 4096];
    let read = timeout(HANG, stream.read(&mut bytes))
        .await
        .unwrap()
        .unwrap();
    String::from_utf8_lossy(&bytes[..read]).into_owned()
}

const WHOLE: &str = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
const HALF: &str = "GET / HTTP/1.1\r\nHost: x\r\n";

#[tokio::test]
async fn who_sends_half_a_head_or_nothing_is_cut() {
    let quick = Limits {
        head: Duration::from_millis(100),
        ..wide()
    };
    let served = serve(quick).await;
    assert_eq!(rest(served.send(HALF).await).await, "");
    // The head of a later request is bounded too.
    let mut stream = served.send(WHOLE).await;
    assert!(some(&mut stream).await.contains("here"));
    stream.write_all(HALF.as_bytes()).await.unwrap();
    assert_eq!(rest(stream).await, "");

    let quick = Limits {
        idle: Duration::from_millis(100),
        ..wide()
    };
    let served = serve(quick).await;
    assert_eq!(rest(served.send("").await).await, "");
    assert!(rest(served.send(WHOLE).await).await.contains("here"));
    // Waiting for an answer is not idling.
    let slow = served.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await;
    served.asked.notified().await;
    assert_eq!(rest(served.send("").await).await, "");
    served.go.notify_one();
    assert!(rest(slow).await.contains("at last"));
}

#[tokio::test]
async fn one_address_does_not_take_all_places() {
    let few = Limits {
        per_address: 2,
        ..wide()
    };
    let served = serve(few).await;
    let first = served.send(HALF).await;
    let second = served.send(HALF).await;
    let refused = rest(served.send(WHOLE).await).await;
    assert!(refused.starts_with("HTTP/1.1 503"), "{refused}");
    assert!(refused.contains("Retry-After: 5"), "{refused}");
    drop(first);
    // The place comes back once the loop has seen the end.
    loop {
        let answer = timeout(HANG, async { some(&mut served.send(WHOLE).await).await });
        if answer.await.unwrap().starts_with("HTTP/1.1 200") {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    drop(second);
}

#[tokio::test]
async fn the_end_waits_for_answers_and_for_nobody_else() {
    let served = serve(wide()).await;
    let mut kept = served.send(WHOLE).await;
    assert!(some(&mut kept).await.contains("here"));
    let slow = served.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await;
    served.asked.notified().await;
    let half = served.send(HALF).await;
    let silent = served.send("").await;

    served.steps.send_replace(Step::Draining);
    let answer = rest(served.send(WHOLE).await).await;
    assert!(
        answer.contains("here") && answer.contains("connection: close"),
        "{answer}"
    );
    served.steps.send_replace(Step::Closing);
    for ended in [kept, half, silent] {
        assert_eq!(rest(ended).await, "");
    }
    assert!(!served.loop_.is_finished(), "one is not answered yet");
    served.go.notify_one();
    assert!(rest(slow).await.contains("at last"));
    timeout(HANG, served.loop_).await.unwrap().unwrap();
}

#[tokio::test]
async fn what_never_ends_is_cut() {
    let served = serve(wide()).await;
    let slow = served.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await;
    served.asked.notified().await;
    let body = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf";
    let half_body = served.send(body).await;
    // Its request is under way when an answer to a later one on the same loop has come.
    assert!(some(&mut served.send(WHOLE).await).await.contains("here"));
    served.steps.send_replace(Step::Closing);
    served.steps.send_replace(Step::Cut);
    timeout(HANG, served.loop_).await.unwrap().unwrap();
    assert_eq!(rest(slow).await, "");
    assert_eq!(rest(half_body).await, "");
}
