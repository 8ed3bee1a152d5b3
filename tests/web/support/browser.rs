//! A visitor that keeps cookies and sends forms like a browser.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    net::SocketAddr,
    sync::atomic::{AtomicBool, Ordering},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use futures_util::{StreamExt as _, stream};
use http_body_util::BodyExt;
use platform::after::After;
use tower::ServiceExt;

/// Keeps cookies between requests; does not follow redirects by itself.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    /// Work that goes on after answers is waited for.
    after: After,
    /// Sent with every request.
    pub accept_language: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub body: String,
    /// The test said which status it expects.
    named: AtomicBool,
}

impl Browser {
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            after: After::default(),
            accept_language: "fr",
        }
    }

    /// The same visitor at another instance.
    pub fn at(&self, router: Router) -> Self {
        Self {
            router,
            ..self.clone()
        }
    }

    /// Waits after each answer for the work that goes on.
    pub fn waiting_for(mut self, after: After) -> Self {
        self.after = after;
        self
    }

    pub fn with_cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.insert(name.into(), value.into());
        self
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// GET.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty()).unwrap())
            .await
    }

    /// POST of a form, from a page of Jalon.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// POST of one file in a multipart form, with further fields.
    pub async fn upload(
        &mut self,
        path: &str,
        name: &str,
        bytes: &[u8],
        fields: &[(&str, &str)],
    ) -> Answer {
        const BOUNDARY: &str = "jalon-test-boundary";
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend_from_slice(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").as_bytes(),
            );
        }
        body.extend_from_slice(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").as_bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={BOUNDARY}"),
            )
            .body(in_pieces(&body))
            .unwrap();
        self.send(request).await
    }

    /// A request under construction, with this visitor's cookies.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(n, v)| format!("{n}={v}"))
            .collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT_LANGUAGE, self.accept_language)
    }

    /// Sends any request and keeps the cookies of the answer.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4711))));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (pair, attributes) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.into(), value.into());
            }
        }
        let endless = parts
            .headers
            .get(header::CONTENT_TYPE)
            .is_some_and(|v| v.as_bytes().starts_with(b"text/event-stream"));
        let bytes = match endless {
            true => Vec::new(),
            false => body.collect().await.unwrap().to_bytes().to_vec(),
        };
        let body = String::from_utf8_lossy(&bytes).into_owned();
        self.after.done().await;
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
            body,
            named: AtomicBool::default(),
        }
    }
}

/// A body that comes piece by piece, as over the network: who reads it has a look at each before
/// the next is there. The first is there at once: who reads forms with files asks twice for it.
fn in_pieces(body: &[u8]) -> Body {
    let pieces = body.chunks(64 << 10).map(Bytes::copy_from_slice);
    let pieces = stream::iter(pieces.enumerate().collect::<Vec<_>>());
    Body::from_stream(pieces.then(|(n, piece)| async move {
        if n > 0 {
            tokio::task::yield_now().await;
        }
        Ok::<_, Infallible>(piece)
    }))
}

impl Answer {
    /// A header's value; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
    }

    /// Fails unless one is asked to sign in; where.
    #[track_caller]
    pub fn asks_to_sign_in(&self) -> &str {
        self.is(303);
        let leads = self.header("location");
        assert!(leads.starts_with("/sign-in"), "leads to {leads}");
        leads
    }

    /// Where a redirect leads; not to where one signs in, unless the test named the status.
    #[track_caller]
    pub fn location(&self) -> &str {
        assert_eq!(
            self.status,
            StatusCode::SEE_OTHER,
            "no redirect: {}",
            self.body
        );
        let leads = self.header("location");
        let signs_in = leads.starts_with("/sign-in?") || leads == "/sign-in";
        assert!(
            !signs_in || self.named.load(Ordering::Relaxed),
            "asked to sign in: {leads}"
        );
        leads
    }

    /// Statements the request sent.
    pub fn queries(&self) -> u32 {
        self.header("x-jalon-queries").parse().unwrap()
    }

    /// Fails unless the page came and holds the text (HTML escapes undone, no-break
    /// spaces as spaces, what was searched for as the rest, unless the text marks it).
    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        self.came();
        let body = self.read_for(text);
        assert!(
            body.contains(&text.replace('\u{a0}', " ")),
            "{}: no «{text}» in {body}",
            self.status
        );
        self
    }

    /// Fails unless the page came and does not hold the text.
    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        self.came();
        let body = self.read_for(text);
        let found = body.contains(&text.replace('\u{a0}', " "));
        assert!(!found, "«{text}» in {body}");
        self
    }

    /// Fails unless the status is this one.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self.named.store(true, Ordering::Relaxed);
        self
    }

    /// Fails where another page came than was asked for, unless the test named its status.
    #[track_caller]
    fn came(&self) {
        let came = self.status.is_success() || self.named.load(Ordering::Relaxed);
        assert!(came, "{}: {}", self.status, self.body);
    }

    /// The value of a hidden or visible input.
    #[track_caller]
    pub fn input(&self, name: &str) -> String {
        let pattern = format!(r#"<input[^>]*name="{name}"[^>]*value="([^"]*)""#);
        let found = regex::Regex::new(&pattern).unwrap().captures(&self.body);
        found.unwrap_or_else(|| panic!("no input {name} in {}", self.body))[1].to_owned()
    }

    /// The page as it is read by who looks for a text.
    fn read_for(&self, text: &str) -> String {
        match text.contains("mark>") {
            true => self.text(),
            false => self.text().replace("<mark>", "").replace("</mark>", ""),
        }
    }

    fn text(&self) -> String {
        self.body
            .replace("&#39;", "'")
            .replace("&#34;", "\"")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#38;", "&")
            .replace('\u{a0}', " ")
    }
}
