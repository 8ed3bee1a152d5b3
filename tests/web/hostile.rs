//! Whatever is sent, in any parameter of any route: never an error of ours.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Method, header},
};

use kernel::ids::PersonId;

use crate::{
    rights_table::ROOMS,
    support::{
        Answer, Browser, TestApp, blank_paper,
        forms::{Form, names},
    },
};

/// As far as a number goes.
const LARGEST: &str = "9223372036854775807";

fn values() -> [String; 3] {
    ["a\0b".into(), LARGEST.into(), "x".repeat(8 << 10)]
}

/// Who may do most; routes may end a session, so each request has its own.
pub async fn powerful(app: &TestApp) -> (crate::support::Samples, PersonId) {
    let person = app.visitor("coordination").await.unwrap();
    let role = platform::auth::Role::Administrator;
    app.role(person, role, None, None).await;
    (app.samples("coordination", Some(person)).await, person)
}

/// All GET routes with their pages.
async fn pages(app: &TestApp) -> (Vec<(String, Answer)>, Browser, PersonId) {
    let (samples, person) = powerful(app).await;
    let mut browser = app.browser_of(person).await;
    let mut pages = Vec::new();
    for row in ROOMS.iter().flat_map(|(_, rows)| rows.iter()) {
        // What balancers ask reads no parameter.
        if row.method == "GET" && row.path != "/readyz" {
            let path = samples.path(row.path);
            let page = browser.get(&path).await;
            pages.push((path, page));
        }
    }
    (pages, browser, person)
}

fn refuse(wrong: &[String], tried: usize) {
    assert!(wrong.is_empty(), "of {tried}: {wrong:#?}");
}

#[tokio::test]
async fn in_a_path() {
    let _paper = blank_paper();
    let app = TestApp::start().await;
    let (_, person) = powerful(&app).await;
    let mut wrong = Vec::new();
    let mut tried = 0;
    for row in ROOMS.iter().flat_map(|(_, rows)| rows.iter()) {
        if !row.path.contains('{') {
            continue;
        }
        let long = "x".repeat(8 << 10);
        for value in [
            LARGEST,
            "99999999999999999999",
            "-1",
            "%00",
            "a%00b",
            "%FF",
            &long,
        ] {
            let path: String = row
                .path
                .split('/')
                .map(|part| if part.contains('{') { value } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let mut browser = app.browser_of(person).await;
            let answer = match row.method {
                "GET" => browser.get(&path).await,
                _ => browser.post(&path, row.fields).await,
            };
            tried += 1;
            if answer.status.as_u16() >= 500 {
                wrong.push(format!(
                    "{} {} {value:.20}: {}",
                    row.method, row.path, answer.status
                ));
            }
        }
    }
    refuse(&wrong, tried);
}

#[tokio::test]
async fn in_a_query() {
    let _paper = blank_paper();
    let app = TestApp::start().await;
    let (pages, mut browser, _) = pages(&app).await;
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (path, page) in pages {
        let every = ["page", "q", "sort", "from", "next"];
        let mut params: BTreeSet<String> = names(&page).into_iter().collect();
        params.extend(every.map(String::from));
        for value in values() {
            let pairs = params.iter().map(|name| (name.as_str(), value.as_str()));
            let pairs: Vec<(&str, &str)> = pairs.collect();
            // NUL is taken out in one place; what is long has no room beside others.
            let long: Vec<(&str, &str)> = every.iter().map(|name| (*name, &*value)).collect();
            let all: Vec<&[(&str, &str)]> = match value.as_str() {
                LARGEST => pairs.chunks(1).chain([&pairs[..]]).collect(),
                short if short.len() < 100 => vec![&pairs[..]],
                _ => long.chunks(1).collect(),
            };
            for pairs in all {
                let query = form_urlencoded::Serializer::new(String::new())
                    .extend_pairs(pairs)
                    .finish();
                let answer = browser.get(&format!("{path}?{query}")).await;
                tried += 1;
                if answer.status.as_u16() >= 500 {
                    wrong.push(format!("GET {path}?{query:.60}: {}", answer.status));
                }
            }
        }
    }
    refuse(&wrong, tried);
}

/// The forms of all pages, once each, and who was shown them.
pub async fn forms(app: &TestApp) -> (Vec<Form>, Browser, PersonId) {
    let (pages, browser, person) = pages(app).await;
    let mut seen = BTreeSet::new();
    let forms = pages.iter().flat_map(|(_, page)| Form::all(page));
    let digits = regex::Regex::new(r"\d+").unwrap();
    let forms: Vec<Form> = forms
        .filter(|form| {
            let shape: Vec<_> = form
                .fields
                .iter()
                .map(|f| digits.replace_all(&f.name, "#"))
                .collect();
            let action = digits.replace_all(&form.action, "#").into_owned();
            seen.insert(format!("{action} {shape:?}")) && form.action != "/sign-out"
        })
        .collect();
    assert!(forms.len() > 60, "{} forms", forms.len());
    (forms, browser, person)
}

pub async fn send(browser: &mut Browser, form: &Form, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(n, v)| (n.as_str(), v.as_str()))
        .collect();
    match form.file {
        true => {
            browser
                .upload(&form.action, "essai.csv", b"code;titre", &fields)
                .await
        }
        false => browser.post(&form.action, &fields).await,
    }
}

#[tokio::test]
async fn in_a_form() {
    let _paper = blank_paper();
    let app = TestApp::start().await;
    let (forms, mut browser, _) = forms(&app).await;
    let mut wrong = Vec::new();
    let mut tried = 0;
    for form in &forms {
        for field in &form.fields {
            for value in values() {
                let sent = form.with(&field.name, &value);
                let status = send(&mut browser, form, &sent).await.status.as_u16();
                tried += 1;
                if status >= 500 {
                    wrong.push(format!(
                        "{} {}={value:.20}: {status}",
                        form.action, field.name
                    ));
                }
            }
        }
        if let Some(field) = form.fields.iter().find(|f| f.kind.starts_with("text")) {
            let huge = form.with(&field.name, &"x".repeat(900 << 10));
            let status = send(&mut browser, form, &huge).await.status.as_u16();
            if status >= 500 {
                wrong.push(format!(
                    "{} {} of 900 KB: {status}",
                    form.action, field.name
                ));
            }
        }
    }
    refuse(&wrong, tried);
}

/// Bytes that would make a line break or turn the direction of writing.
const BREAKS: &str = "Ligne\r\nBcc: x@y.example\u{202e}fin";

/// The same in what imports read: cells, names and titles.
async fn import_breaks(app: &TestApp, browser: &mut Browser) {
    let table = format!(
        "Code;Titre;Porteur;Co-porteurs\n\
         X\u{202e}-1;\"{BREAKS}\";\"{BREAKS}\";\"Ligne\u{202e}deux\"\n"
    );
    let url = browser.sends("m.csv", table.as_bytes()).await;
    let preview = browser
        .takes_columns(&url, &[("add_organisations", "1")])
        .await;
    preview.shows("Une mesure sera importée");
    browser
        .post(&format!("{url}/confirm"), &[])
        .await
        .location();
    app.finished(browser, &url).await.shows("Terminé");
    let stored = "SELECT count(*) FROM measure WHERE code = 'X-1' AND title LIKE 'Ligne Bcc%'";
    assert_eq!(app.count(stored).await, 1);
    let minutes =
        "PV du GT1 sur la Ligne\u{202e}fin\nPrésents : Ligne\u{202e} Dupont\n1. Ligne\u{202e}un";
    let paste = [("text", minutes)];
    browser.post("/meetings/imports", &paste).await.location();
}

#[tokio::test]
async fn no_field_of_one_line_stores_a_line_break_or_a_direction_mark() {
    let _paper = blank_paper();
    let app = TestApp::start().await;
    let (forms, mut browser, _) = forms(&app).await;
    let mut tried = 0;
    for form in &forms {
        for field in form
            .fields
            .iter()
            .filter(|f| ["text", "search", "url"].contains(&f.kind.as_str()))
        {
            send(&mut browser, form, &form.with(&field.name, BREAKS)).await;
            tried += 1;
        }
    }
    assert!(tried > 40, "{tried} fields");
    import_breaks(&app, &mut browser).await;
    let columns: Vec<(String, String)> = app
        .rows(
            "SELECT c.table_name::text, c.column_name::text FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
           AND data_type IN ('text', 'jsonb', 'json', 'ARRAY')",
        )
        .await;
    let (mut stored, mut wrong) = (0, Vec::new());
    for (table, column) in columns {
        // In JSON the breaks stand as escapes.
        let sql = format!(
            "SELECT count(*), count(*) FILTER (WHERE \"{column}\"::text ~ E'Ligne(\\n|\\r|\\\\\\\\[nr])|\\u202e')
             FROM \"{table}\" WHERE \"{column}\"::text LIKE '%Ligne%'"
        );
        let (all, broken): (i64, i64) = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .fetch_one(&app.pool)
            .await
            .unwrap();
        stored += all;
        if broken > 0 {
            wrong.push(format!("{table}.{column}: {broken}"));
        }
    }
    assert!(stored > 20, "only {stored} of the values tried were stored");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn what_is_too_large_is_refused_with_its_limit() {
    let app = TestApp::start().await;
    let (_, person) = powerful(&app).await;
    let mut browser = app.browser_of(person).await;
    let name = "x".repeat((1 << 20) + 1);
    browser
        .post("/organisations", &[("name", &name)])
        .await
        .is(413)
        .shows("la limite de 1 Mo")
        .hides("Se connecter");
    browser
        .get(&format!("/organisations?q={}", "x".repeat(20 << 10)))
        .await
        .is(414)
        .shows("la limite de 16 Ko");
    let request = browser
        .request(Method::GET, "/organisations")
        .header("x-much", "x".repeat(40 << 10))
        .body(Body::empty())
        .unwrap();
    browser
        .send(request)
        .await
        .is(431)
        .shows("la limite de 32 Ko");
}

/// Over a real connection: the answer comes although much was still to be sent.
#[tokio::test]
async fn a_body_too_large_is_answered_and_the_connection_not_cut() {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::{TcpListener, TcpStream},
    };
    let app = TestApp::start().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = app
        .router
        .clone()
        .into_make_service_with_connect_info::<std::net::SocketAddr>();
    let server = tokio::spawn(async move { axum::serve(listener, service).await });
    let large = 4 << 20;
    for (path, kind) in [
        ("/sign-in", "application/x-www-form-urlencoded"),
        ("/measures/imports", "multipart/form-data; boundary=b"),
    ] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\n{}: {kind}\r\n{}: {large}\r\n\r\n",
            header::CONTENT_TYPE,
            header::CONTENT_LENGTH
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        for _ in 0..large / (1 << 16) {
            stream
                .write_all(&vec![b'x'; 1 << 16])
                .await
                .expect("the connection is cut");
        }
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await.unwrap();
        let status = String::from_utf8_lossy(&answer).into_owned();
        let right = if path == "/sign-in" {
            "HTTP/1.1 413"
        } else {
            "HTTP/1.1 303"
        };
        assert_eq!(status, right, "{path}");
        // The same connection takes the next request.
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
            .await
            .unwrap();
    }
    server.abort();
}
