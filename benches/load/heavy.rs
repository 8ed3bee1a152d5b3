//! What is heavy: files that are typeset, a workbook of all measures, an import. Their memory must
//! not stay with the server.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use reqwest::{Client, Response};

use crate::{
    COORDINATION, data,
    load::{client, kilo},
    report::Report,
    site::Site,
};

/// Rows of the import.
const ROWS: usize = 20_000;
/// Lines of the minutes.
const LINES: usize = 10_000;
const BOUNDARY: &str = "limite";

/// Ten PDFs, the workbook and an import, one after the other, by somebody alone.
pub(crate) async fn memory(report: &mut Report, database: &str) {
    let mut jalon = Site::jalon(database).await;
    let visitor = Visitor {
        client: client(),
        cookie: jalon.sign_in(COORDINATION).await,
        base: jalon.url.clone(),
    };
    let mut waited = Vec::new();
    for meeting in data::with_minutes(database).await {
        let asked = Instant::now();
        let path = format!("/meetings/{meeting}/minutes.pdf");
        assert!(visitor.file(&path).await.starts_with(b"%PDF"));
        waited.push(asked.elapsed().as_secs_f64() * 1000.0);
    }
    report.at_most("first PDF after a start, ms", 500.0, waited[0]);
    let asked = Instant::now();
    let workbook = visitor.file("/measures/export.xlsx").await;
    assert!(workbook.starts_with(b"PK"));
    let (exported, size) = (asked.elapsed().as_secs_f64(), kilo(workbook.len()));
    drop(workbook);
    let (read, written) = visitor.import().await;
    report.at_most(
        &format!("import of {ROWS}, read, compared and written, s"),
        10.0,
        read + written,
    );
    let lines = visitor.minutes().await;
    report.at_most(
        &format!("minutes of {LINES} lines, read and shown, s"),
        1.0,
        lines,
    );
    report.at_most(
        "most memory at once in all that, MB",
        150.0,
        jalon.peak_mb(),
    );
    report.at_most(
        "resident memory after ten PDFs, an XLSX of 100,000 and an import, MB",
        120.0,
        jalon.resident_mb(),
    );
    waited.sort_by(f64::total_cmp);
    report.note(&format!(
        "ten PDFs: median {:.0} ms; XLSX of 100,000 measures: {exported:.1} s, {size:.0} KB; import of \
         {ROWS}: {read:.1} s to the preview, {written:.1} s to write",
        waited[waited.len() / 2]
    ));
    jalon.end();
}

struct Visitor {
    client: Client,
    cookie: String,
    base: String,
}

impl Visitor {
    async fn get(&self, path: &str) -> Response {
        let request = self.client.get(format!("{}{path}", self.base));
        let answer = request.header("cookie", &self.cookie).send().await.unwrap();
        assert!(answer.status().is_success(), "{} {path}", answer.status());
        answer
    }

    async fn file(&self, path: &str) -> Vec<u8> {
        self.get(path).await.bytes().await.unwrap().into()
    }

    /// Sends a form, gives where it leads.
    async fn post(&self, path: &str, kind: &str, body: String) -> String {
        let request = self.client.post(format!("{}{path}", self.base));
        let request = request
            .header("cookie", &self.cookie)
            .header("origin", &self.base)
            .header("content-type", kind);
        let answer = request.body(body).send().await.unwrap();
        assert!(answer.status().is_redirection(), "{}", answer.status());
        answer.headers()["location"].to_str().unwrap().to_owned()
    }

    /// Sends a list, looks at what it would do and has it written: the seconds until the preview
    /// stands, and until the last measure is found.
    async fn import(&self) -> (f64, f64) {
        let body = upload();
        let began = Instant::now();
        let multipart = format!("multipart/form-data; boundary={BOUNDARY}");
        let import = self.post("/measures/imports", &multipart, body).await;
        let form = "application/x-www-form-urlencoded";
        let columns = "code=0&title=1&description=2".to_owned();
        self.post(&format!("{import}/columns"), form, columns).await;
        assert!(!self.file(&import).await.is_empty());
        let read = began.elapsed().as_secs_f64();
        let began = Instant::now();
        self.post(&format!("{import}/confirm"), form, String::new())
            .await;
        let written = format!("IMPORT-{ROWS}");
        while !self.found(&written).await {
            assert!(began.elapsed() < Duration::from_secs(120), "not written");
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        (read, began.elapsed().as_secs_f64())
    }

    /// Pastes minutes and looks at what was understood: the seconds until that stands.
    async fn minutes(&self) -> f64 {
        let said = (1..LINES - 2).map(|n| format!("- Le fait numéro {n} est connu.\n"));
        let text = format!(
            "PV du GT1 du 2 mai 2024\nPrésents : Marie Dupont, Jean Petit\n# Budget\n{}",
            said.collect::<String>()
        );
        let mut form = form_urlencoded::Serializer::new(String::new());
        let body = form.append_pair("text", &text).finish();
        let kind = "application/x-www-form-urlencoded";
        let began = Instant::now();
        let import = self.post("/meetings/imports", kind, body).await;
        assert!(!self.file(&import).await.is_empty());
        began.elapsed().as_secs_f64()
    }

    async fn found(&self, code: &str) -> bool {
        let page = self.get(&format!("/measures?q={code}")).await;
        String::from_utf8_lossy(&page.bytes().await.unwrap()).contains(&format!(">{code}<"))
    }
}

fn upload() -> String {
    let mut body = format!(
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"mesures.csv\"\r\n\
         content-type: text/csv\r\n\r\nCode;Titre;Description\r\n"
    );
    for row in 1..=ROWS {
        let _ = write!(
            body,
            "IMPORT-{row};Mesure importée {row};La {row}e{}.\r\n",
            " et ce qu’elle demande, à qui, pour quand et avec quels moyens".repeat(9)
        );
    }
    let _ = write!(body, "--{BOUNDARY}--\r\n");
    body
}
