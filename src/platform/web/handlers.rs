//! Who answers at an address: [`get`], [`post`].

use std::{future::Future, pin::Pin, sync::Arc};

use axum::{
    extract::Request,
    handler::Handler,
    response::Response,
    routing::{self, MethodRouter},
};

use super::AppState;

/// What a handler does, its own type forgotten.
pub type Answering = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler whose own type ends here. The router wraps each handler in a dozen types, which the
/// compiler would make and prove anew for each of them: a third of a room's build.
#[derive(Clone)]
struct Erased(Arc<dyn Fn(Request, AppState) -> Answering + Send + Sync>);

impl Handler<(), AppState> for Erased {
    type Future = Answering;

    fn call(self, request: Request, state: AppState) -> Answering {
        (self.0)(request, state)
    }
}

fn erased<H, T>(handler: H) -> Erased
where
    H: Handler<T, AppState, Future = Answering>,
{
    Erased(Arc::new(move |request, state| {
        handler.clone().call(request, state)
    }))
}

/// A handler of GET and HEAD.
pub fn get<H, T>(handler: H) -> MethodRouter<AppState>
where
    H: Handler<T, AppState, Future = Answering>,
{
    routing::get(erased(handler))
}

/// A handler of POST.
pub fn post<H, T>(handler: H) -> MethodRouter<AppState>
where
    H: Handler<T, AppState, Future = Answering>,
{
    routing::post(erased(handler))
}
