//! What a request brings: its sizes are bounded and the limits named, and what was typed into
//! a form is at hand where it could not be taken.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::{Body, BodyDataStream, Bytes},
    extract::{FromRequestParts as _, Request, State},
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use sqlx::PgConnection;

use super::{
    cookie::{self, Cookie},
    drafts,
    extract::{Guest, navigates},
    flash::Flash,
    guard::came_from,
    kept::{self, Form},
    once,
    outage::Typed,
    redirect,
    state::AppState,
};
use crate::{
    auth::{device, session, token::Secret},
    errors::{AppError, Result, TooLarge},
    raw::fields,
};
use kernel::{ids::PersonId, urls};

/// Bytes a form may have; file uploads set their own limit.
pub const FORM_LIMIT: usize = 1 << 20;
/// Forms in which whole documents are pasted, by their addresses, with the bytes each may have as it is
/// sent: a letter with an accent is six of them.
#[derive(Debug, Clone, Copy)]
pub struct LongForms(pub &'static [(&'static str, usize)]);

/// Marks the request of a long form that was longer still: its handler, which gets none of it, has a page
/// that says so.
#[derive(Debug, Clone, Copy)]
struct CutOff;

/// Whether a long form was too long to be read.
pub fn is_cut_off(request: &Request) -> bool {
    request.extensions().get::<CutOff>().is_some()
}

/// Bytes an address may have.
const ADDRESS_LIMIT: usize = 16 << 10;
/// Bytes all headers together may have.
const HEADERS_LIMIT: usize = 32 << 10;
/// So many bytes too many are still read, so that the sender gets the answer and not a cut
/// connection. Phones and scanners make files of fifty MB that somebody takes for the list.
const DRAINED: usize = 64 << 20;
/// ... and for so long.
const DRAINED_FOR: Duration = Duration::from_secs(10);

/// Measures a request, reads a form, and looks after what was typed where it was not taken.
pub async fn receive(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if let Err(refusal) = measured(&request) {
        return refusal.into_response();
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let body = Shared::new(body);
    let response = if is_form(&parts.headers) {
        let long = long(&parts);
        match body.whole(long.unwrap_or(FORM_LIMIT)).await {
            Ok(bytes) => take_form(&app, &mut parts, bytes, next).await,
            Err(AppError::TooLarge(_)) if long.is_some() => {
                parts.extensions.insert(CutOff);
                next.run(Request::from_parts(parts, Body::empty())).await
            }
            Err(refusal) => {
                // Its page is in the frame of who reads it.
                let _ = Guest::from_request_parts(&mut parts, &app).await;
                refusal.into_response()
            }
        }
    } else if has_file(&parts.headers) {
        // Its handler reads it, and tells then what it says.
        let form = once::Form::default();
        let request = Request::from_parts(parts, body.body());
        let response = once::take(&app.pool, form, next.run(request)).await;
        match comes_first(&response) {
            Some(first) => redirect(&first.page, Flash::error(first.lost)),
            None => response,
        }
    } else {
        next.run(Request::from_parts(parts, body.body())).await
    };
    body.drain().await;
    response
}

/// What a long form may have; none where it is none.
fn long(parts: &Parts) -> Option<usize> {
    let LongForms(all) = parts.extensions.get()?;
    let found = all.iter().find(|(path, _)| parts.uri.path() == *path);
    found.map(|(_, limit)| *limit)
}

fn measured(request: &Request) -> Result<()> {
    let uri = request
        .uri()
        .path_and_query()
        .map_or(0, |p| p.as_str().len());
    if uri > ADDRESS_LIMIT {
        return Err(AppError::TooLarge(TooLarge::Address(ADDRESS_LIMIT)));
    }
    let headers = request.headers().iter();
    let bytes: usize = headers
        .map(|(name, value)| name.as_str().len() + value.len())
        .sum();
    if bytes > HEADERS_LIMIT {
        return Err(AppError::TooLarge(TooLarge::Headers(HEADERS_LIMIT)));
    }
    Ok(())
}

fn kind(headers: &HeaderMap) -> &str {
    let kind = headers.get(header::CONTENT_TYPE);
    kind.and_then(|v| v.to_str().ok()).unwrap_or_default()
}

/// Whether it is a form whose fields can be kept: no file is in it.
pub fn is_form(headers: &HeaderMap) -> bool {
    kind(headers).starts_with("application/x-www-form-urlencoded")
}

fn has_file(headers: &HeaderMap) -> bool {
    kind(headers).starts_with("multipart/")
}

/// What somebody has to do first, whose form could not be taken: where, and what is said of a form
/// that is kept, and of a file that is lost.
struct First {
    page: String,
    kept: &'static str,
    lost: &'static str,
}

fn comes_first(response: &Response) -> Option<First> {
    match response.extensions().get::<AppError>()? {
        AppError::SignInNeeded(_) => Some(First {
            page: urls::leading_on(urls::sign_in(), &urls::unsent()),
            kept: "unsent-kept",
            lost: "unsent-file",
        }),
        AppError::SecondFactorNeeded => Some(First {
            page: urls::my_second_factor(),
            kept: "unsent-kept-enrol",
            lost: "unsent-file-enrol",
        }),
        _ => None,
    }
}

/// Lets the handler take a form. Where its sender must sign in first, or get a second factor, it is
/// kept; whatever else fails, the page that says so gives it back.
async fn take_form(app: &AppState, parts: &mut Parts, bytes: Bytes, next: Next) -> Response {
    let sent = fields(&bytes);
    let given_back = sent.iter().find(|(name, _)| name == kept::FIELD);
    let given_back: Option<i64> = given_back.and_then(|(_, id)| id.parse().ok());
    let headers = parts.headers.clone();
    let path = parts
        .uri
        .path_and_query()
        .map_or("/", |p| p.as_str())
        .to_owned();
    if let Some(typed) = parts.extensions.get::<Typed>() {
        typed.set(bytes.clone());
    }
    let request = Request::from_parts(parts.clone(), Body::from(bytes));
    let form = once::Form::new(&path, &sent);
    let response = once::take(&app.pool, form, next.run(request)).await;
    // Scripts look after what they send.
    if !navigates(&headers) {
        return response;
    }
    let status = response.status();
    if drafts::is_taken(&response)
        && let Err(error) = forget_draft(app, &headers, &path).await
    {
        tracing::error!(%error, "forgetting a draft");
    }
    if let Some(first) = comes_first(&response) {
        let form = Form::new(&path, came_from(&headers), sent);
        match keep(app, &headers, &form).await {
            Ok(true) => return redirect(&first.page, Flash::info(first.kept)),
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "keeping a form"),
        }
    } else if let Some(id) = given_back.filter(|_| taken(status))
        && let Err(error) = forget(app, &headers, id).await
    {
        tracing::error!(%error, "forgetting a form");
    }
    response
}

/// Whether a form arrived: it was done, or came back filled in a page of its own.
fn taken(status: StatusCode) -> bool {
    let back = [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::CONFLICT];
    status.is_success() || status.is_redirection() || back.contains(&status)
}

fn secret(app: &AppState, headers: &HeaderMap, which: Cookie) -> Option<Secret> {
    Secret::from_text(&cookie::read(&app.settings, headers, which)?)
}

/// Who is signed in.
async fn signed_in(
    app: &AppState,
    headers: &HeaderMap,
    db: &mut PgConnection,
) -> Result<Option<PersonId>> {
    let Some(session) = secret(app, headers, Cookie::Session) else {
        return Ok(None);
    };
    let actor = session::actor(db, &session, app.clock.now(), false).await?;
    Ok(actor.map(|actor| actor.id))
}

/// Keeps a form for who is signed in, or did so with this browser last; false where nobody did, or
/// where the form names another: it came from a page of theirs.
async fn keep(app: &AppState, headers: &HeaderMap, form: &Form) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.begin().await?;
    let person = match signed_in(app, headers, &mut tx).await? {
        Some(person) => Some(person),
        None => {
            let device = secret(app, headers, Cookie::Device);
            device::person(&mut tx, device.as_ref(), now).await?
        }
    };
    let Some(person) = person.filter(|person| form.may_be_of(*person)) else {
        return Ok(false);
    };
    kept::keep(&mut tx, person, form, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// Forgets the draft of a form that was taken.
async fn forget_draft(app: &AppState, headers: &HeaderMap, path: &str) -> Result<()> {
    if let Some(session) = secret(app, headers, Cookie::Session) {
        let address = path.trim_end_matches('?');
        drafts::forget_sent(&mut *app.db().await?, &session, address).await?;
    }
    Ok(())
}

/// Forgets a form that was given back and has now arrived.
async fn forget(app: &AppState, headers: &HeaderMap, id: i64) -> Result<()> {
    let mut db = app.db().await?;
    if let Some(person) = signed_in(app, headers, &mut db).await? {
        kept::forget(&mut db, person, id).await?;
    }
    Ok(())
}

/// A body that can still be read when whoever had it is done.
#[derive(Clone)]
struct Shared(Arc<Mutex<BodyDataStream>>);

impl Shared {
    fn new(body: Body) -> Self {
        Self(Arc::new(Mutex::new(body.into_data_stream())))
    }

    fn chunks(
        &self,
    ) -> impl futures_util::Stream<Item = Result<Bytes, axum::Error>> + Send + 'static {
        let data = Arc::clone(&self.0);
        stream::poll_fn(move |context| {
            let mut data = data.lock().unwrap_or_else(PoisonError::into_inner);
            data.poll_next_unpin(context)
        })
    }

    fn body(&self) -> Body {
        Body::from_stream(self.chunks())
    }

    /// All of a form.
    async fn whole(&self, limit: usize) -> Result<Bytes> {
        let mut whole = Vec::new();
        let mut chunks = self.chunks();
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|_| AppError::BadRequest("error-400"))?;
            if whole.len() + chunk.len() > limit {
                return Err(AppError::TooLarge(TooLarge::Body(limit)));
            }
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.into())
    }

    /// Reads a bounded rest and throws it away.
    async fn drain(&self) {
        let mut left = DRAINED;
        let mut chunks = self.chunks();
        let rest = async {
            while let Some(Ok(chunk)) = chunks.next().await {
                match left.checked_sub(chunk.len()) {
                    Some(less) => left = less,
                    None => break,
                }
            }
        };
        let _ = tokio::time::timeout(DRAINED_FOR, rest).await;
    }
}
