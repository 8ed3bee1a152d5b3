//! Reading and understanding what was sent, in a process of its own; the text of a PDF is taken by the
//! program that makes them, before that.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _},
};

use axum::extract::{FromRequest, Request};
use serde::{Deserialize, Serialize};

use super::joined;
use kernel::{fold::bare, ids::PersonId};
use minutes_reader::{
    parse::{self, Context, Learned, ParsedMinutes},
    source::{self, Refusal},
};
use platform::{
    errors::{AppError, Result},
    print::text::{self, NoText, TEXT},
    web::{AppState, RawForm, Sent, Upload, body, form_state::FieldError},
    work::{self, By, Job, Spool, WorkError},
};

/// Minutes as what they say.
pub static READ_MINUTES: Job = Job {
    name: "read-minutes",
    by: By::Jalon(read_minutes),
};

/// The text, and what was understood of it.
pub(super) type Understood = Result<(String, ParsedMinutes), Refusal>;

/// How names of files with lists end, whatever the files hold.
const LISTS: [&str; 7] = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"];
/// What only workbooks have in them, which name their parts in clear.
const PARTS: [&[u8]; 3] = [
    b"xl/workbook.xml",
    b"xl/workbook.bin",
    b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
];

/// Bytes looked at for them, at each end.
const LOOKED_AT: usize = 128 << 10;

/// Whether a file is a table: it is no minutes, but may be a list that Jalon imports elsewhere.
pub(super) fn is_list(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_lowercase();
    // The list of the parts stands at the end, what kind of document it is at the beginning.
    let begins = &bytes[..bytes.len().min(LOOKED_AT)];
    let ends = &bytes[bytes.len().saturating_sub(LOOKED_AT)..];
    let is_in = |all: &[u8], part: &[u8]| all.windows(part.len()).any(|found| found == part);
    let has = |part: &&[u8]| is_in(begins, part) || is_in(ends, part);
    LISTS.iter().any(|end| name.ends_with(end)) || bytes.starts_with(b"PK") && PARTS.iter().any(has)
}

/// What was sent: a file, in parts; or a pasted text, in a form like any other, which is kept at a
/// session's end.
pub(super) async fn sent(request: Request, app: &AppState) -> Result<(Sent, bool)> {
    if !body::is_form(request.headers()) {
        let upload = Upload::from_request(request, app).await?;
        return Ok((upload.read().await?, true));
    }
    let too_big = body::is_cut_off(&request);
    let raw = RawForm::from_request(request, app).await;
    let raw = raw.map_err(|_| AppError::BadRequest("error-400"))?;
    let pasted = Sent {
        file: raw.first("text").to_owned().into(),
        too_big,
        ..Sent::default()
    };
    Ok((pasted, false))
}

/// What the reader knows before it reads: the day and the name, and each group's minutes.
pub(super) type Known = (Context, Vec<(i32, Learned)>);

/// Reads and understands for somebody what was sent.
/// Fails: where a program is at fault; what was sent is refused within.
pub(super) async fn understood(
    by: PersonId,
    is_file: bool,
    known: Known,
    bytes: &[u8],
) -> Result<Understood> {
    if !(is_file && source::is_pdf(bytes)) {
        return read_apart(by, spool(is_file, known, bytes)?).await;
    }
    match text_of_pdf(by, bytes).await? {
        Ok(text) => read_apart(by, spool(false, known, text.as_bytes())?).await,
        Err(refusal) => Ok(Err(refusal)),
    }
}

async fn read_apart(by: PersonId, input: Spool) -> Result<Understood> {
    match work::run(&READ_MINUTES, by, input).await {
        Err(WorkError::Ended(..)) => Ok(Err(Refusal::TooHeavy)),
        read => Ok(self::read(read?)?),
    }
}

async fn text_of_pdf(by: PersonId, bytes: &[u8]) -> Result<Result<String, Refusal>> {
    let taken = match work::run(&TEXT, by, Spool::of(bytes)?).await {
        Err(WorkError::Missing(_)) => return Ok(Err(Refusal::PdfLater)),
        Err(WorkError::Ended(..)) => return Ok(Err(Refusal::TooHeavy)),
        taken => text::taken(taken?)?,
    };
    Ok(taken.map_err(|why| match why {
        NoText::Scan => Refusal::Pdf,
        NoText::Locked => Refusal::Encrypted,
        NoText::Broken => Refusal::Damaged,
        NoText::TooLong => Refusal::TooLong,
    }))
}

/// What stands before the bytes.
#[derive(Serialize, Deserialize)]
struct Head {
    is_file: bool,
    context: Context,
    /// What is known of each group's minutes, by its number.
    learned: Vec<(i32, Learned)>,
}

/// What [`READ_MINUTES`] reads.
pub(super) fn spool(
    is_file: bool,
    (context, learned): Known,
    bytes: &[u8],
) -> std::io::Result<Spool> {
    let mut input = BufWriter::new(Spool::new()?.into_file()?);
    let head = Head {
        is_file,
        context,
        learned,
    };
    serde_json::to_writer(&mut input, &head)?;
    input.write_all(b"\n")?;
    input.write_all(bytes)?;
    Ok(input.into_inner().map_err(std::io::Error::from)?.into())
}

fn read_minutes(input: &mut BufReader<File>, output: &mut BufWriter<File>) -> anyhow::Result<()> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let Head {
        is_file,
        context,
        learned,
    } = serde_json::from_str(&line)?;
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let text = if is_file {
        source::read(&bytes)
    } else {
        source::checked(&String::from_utf8_lossy(&bytes))
    };
    let understood: Understood = text.and_then(|text| {
        let mut result = understand(&text, context, &learned);
        joined::fit(&mut result);
        parse::bounds::check(&result).map_err(Refusal::TooMany)?;
        Ok((text, result))
    });
    Ok(serde_json::to_writer(output, &understood)?)
}

/// Lines in which minutes nearly always say whose they are.
const HEAD: usize = 200;

/// Reads a text with what its group's minutes taught: once, where its head says whose it is.
fn understand(text: &str, mut context: Context, learned: &[(i32, Learned)]) -> ParsedMinutes {
    if learned.is_empty() {
        return parse::parse(text, &context);
    }
    let of = |read: &ParsedMinutes| {
        let group = read.facts.group;
        let own = learned.iter().find(|(number, _)| Some(*number) == group);
        let own = own.map(|(_, own)| own).filter(|own| says_of(own, text));
        own.cloned().unwrap_or_default()
    };
    let head: Vec<&str> = text.lines().take(HEAD).collect();
    context.learned = of(&parse::parse(&head.join("\n"), &context));
    let result = parse::parse(text, &context);
    match of(&result) {
        own if own == context.learned => result,
        learned => parse::parse(text, &Context { learned, ..context }),
    }
}

/// Whether anything of what was learned stands in a text: only then it is read otherwise.
pub(super) fn says_of(learned: &Learned, text: &str) -> bool {
    let text = bare(text);
    let stands = |written: &str| {
        let written = bare(written);
        !written.is_empty() && text.contains(&written)
    };
    // A name may stand in another order.
    let is_named = |name: &String| name.split_whitespace().all(stands);
    let mut words = learned.labels.iter().chain(&learned.decides);
    words.any(|word| stands(word)) || learned.names.iter().any(is_named)
}

/// What [`READ_MINUTES`] wrote.
pub(super) fn read(output: Spool) -> anyhow::Result<Understood> {
    Ok(serde_json::from_reader(BufReader::new(
        output.into_file()?,
    ))?)
}

/// The message of a refusal, which names the limit.
pub(super) fn message(refusal: Refusal) -> FieldError {
    let mut message = FieldError::new(refusal.key());
    if let Refusal::TooMany(what) = refusal {
        message.args.push(("max", what.most().to_string()));
    }
    message
}

#[cfg(test)]
mod tests {
    use super::{Learned, is_list, says_of};

    #[test]
    fn what_was_learned_says_something_of_a_text_that_has_it() {
        let learned = Learned {
            names: vec!["Mimi Dubeau".into()],
            labels: vec!["Tour de table :".into()],
            decides: vec!["perennise".into()],
        };
        for text in [
            "# TOUR DE TABLE",
            "Le comité pérennise la liste.",
            "Présents : Dubeau, Mimi",
        ] {
            assert!(says_of(&learned, text), "{text}");
        }
        assert!(!says_of(&learned, "Un tour. Mimi Roy se tait."));
        assert!(!says_of(&Learned::default(), "Un tour de table."));
    }

    #[test]
    fn workbooks_are_known_by_their_name_or_by_what_they_hold() {
        assert!(is_list("Mesures.XLSX", b""));
        assert!(is_list("liste.csv", b"a;b"));
        assert!(is_list("sans-nom", b"PK\x03\x04..xl/workbook.xml.."));
        assert!(!is_list("pv.docx", b"PK\x03\x04..word/document.xml.."));
        assert!(!is_list("pv.txt", b"Le fichier xl/workbook.xml est joint."));
    }
}
