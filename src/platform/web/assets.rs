//! Static files: inside the binary, under names that carry their content's hash, so that
//! browsers keep them for ever. The style sheets are served as one file.

use std::{collections::HashMap, io::Write as _, sync::LazyLock};

use axum::{
    Router,
    body::Bytes,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use flate2::{Compression, write::GzEncoder};
use kernel::urls;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::{get, state::AppState};

#[derive(RustEmbed)]
#[folder = "../../static/"]
struct Files;

/// The style sheets, in cascade order, served as `app.css`.
const STYLES: [&str; 7] = [
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/forms.css",
    "css/components.css",
    "css/data.css",
    "css/print.css",
];

struct Asset {
    content_type: &'static str,
    plain: Bytes,
    gzip: Bytes,
}

#[derive(Default)]
struct Assets {
    /// `app.css` → `/static/app.0123456789abcdef.css`
    urls: HashMap<String, String>,
    /// `app.0123456789abcdef.css` → content
    files: HashMap<String, Asset>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut assets = Assets::default();
    // Sheets are served as one; what says how to write them isn't.
    let apart = |name: &str| name.ends_with(".css") || name.ends_with(".md");
    for name in Files::iter().filter(|name| !apart(name)) {
        if let Some(file) = Files::get(&name) {
            assets.add(&name, file.data.into_owned());
        }
    }
    let styles = assets.leading_to_files(styles());
    assets.add("app.css", styles.into_bytes());
    assets
});

/// What browsers need of a sheet: no comments, no indentation. No string of the sheets holds `/*`.
fn push_without_comments(all: &mut String, sheet: &str) {
    let mut rest = sheet;
    let mut bare = String::with_capacity(sheet.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    for line in bare.lines().map(str::trim).filter(|line| !line.is_empty()) {
        all.push_str(line);
        all.push('\n');
    }
}

/// All sheets, one after the other.
fn styles() -> String {
    // Those not named (a room's own) follow, in the order of their names.
    let mut rest: Vec<_> = Files::iter()
        .filter(|name| name.ends_with(".css") && !STYLES.contains(&name.as_ref()))
        .collect();
    rest.sort();
    let names = STYLES.into_iter().chain(rest.iter().map(AsRef::as_ref));
    let mut all = String::new();
    for file in names.filter_map(Files::get) {
        push_without_comments(&mut all, &String::from_utf8_lossy(&file.data));
    }
    all
}

impl Assets {
    /// The sheets, with the served address of each file that they name (`url("../fonts/…")`).
    fn leading_to_files(&self, styles: String) -> String {
        let named = |styles: String, (name, url): (&String, &String)| {
            styles.replace(&format!("\"../{name}\""), &format!("\"{url}\""))
        };
        self.urls.iter().fold(styles, named)
    }

    fn add(&mut self, name: &str, content: Vec<u8>) {
        let hash = Sha256::digest(&content);
        let hash: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let hashed = format!("{}.{hash}.{extension}", stem.replace('/', "-"));
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let gzip = encoder
            .write_all(&content)
            .and_then(|()| encoder.finish())
            .unwrap_or_default();
        self.urls
            .insert(name.to_owned(), urls::static_file(&hashed));
        self.files.insert(
            hashed,
            Asset {
                content_type: content_type(extension),
                plain: content.into(),
                gzip: gzip.into(),
            },
        );
    }
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Address of a static file, e.g. `app.css`, `js/app.js`. An unknown one gives a 404 there.
pub fn url(name: &str) -> &'static str {
    ASSETS
        .urls
        .get(name)
        .map_or("/static/missing", String::as_str)
}

/// The same of a file that may be missing.
pub fn find(name: &str) -> Option<&'static str> {
    ASSETS.urls.get(name).map(String::as_str)
}

/// Bytes on the wire of all assets, compressed.
pub fn compressed_size() -> usize {
    ASSETS
        .files
        .values()
        .map(|a| a.gzip.len().min(a.plain.len()))
        .sum()
}

/// Serves the files.
pub fn router() -> Router<AppState> {
    crate::routes! {
        static_file: get(serve);
        favicon: get(favicon);
    }
}

async fn favicon() -> Response {
    axum::response::Redirect::permanent(url("img/favicon.svg")).into_response()
}

async fn serve(Path(name): Path<String>, request: HeaderMap) -> Response {
    let Some(asset) = ASSETS.files.get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut headers = HeaderMap::new();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(asset.content_type),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let accepts_gzip = request
        .get(header::ACCEPT_ENCODING)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.contains("gzip"));
    if accepts_gzip && asset.gzip.len() < asset.plain.len() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        return (headers, asset.gzip.clone()).into_response();
    }
    (headers, asset.plain.clone()).into_response()
}
