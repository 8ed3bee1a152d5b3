//! Lists in files that people send: a room's job reads them in a process of its own, its form takes what
//! came out.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _},
};

use axum::http::StatusCode;
use serde::{Serialize, de::DeserializeOwned};

use super::upload::{Sent, Upload};
use crate::{
    errors::{AppError, Result},
    i18n::Translator,
    sheets::{Limits, SheetError},
    work::{self, Job, Spool, WorkError},
};
use kernel::{ids::PersonId, lang::Lang};

/// Bytes that a form with a list may have: a file of 20 MB and its wrapping.
pub const LIST_LIMIT: usize = 21 << 20;

/// Why a file is not taken.
#[derive(Debug)]
pub struct Refused {
    pub status: StatusCode,
    /// In the sender's language.
    pub why: String,
}

impl Refused {
    /// What the file holds is of no use.
    pub fn wrong(why: String) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            why,
        }
    }
}

/// What a job reads in the file that was sent.
/// Fails: where the form breaks off, or the job fails.
pub async fn read<T: DeserializeOwned>(
    job: &'static Job,
    upload: Upload,
    by: PersonId,
    t: Translator,
) -> Result<Result<T, Refused>> {
    read_sent(job, upload.read().await?, by, t).await
}

/// As [`read`], of a form that was read already.
/// Fails: where the job fails.
pub async fn read_sent<T: DeserializeOwned>(
    job: &'static Job,
    sent: Sent,
    by: PersonId,
    t: Translator,
) -> Result<Result<T, Refused>> {
    if sent.too_big {
        return Ok(Err(Refused {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            why: too_big(t),
        }));
    }
    if sent.file.is_empty() {
        return Ok(Err(Refused::wrong(t.t("import-choose-file"))));
    }
    let input = spool(t.0, &sent.file)?;
    drop(sent);
    let output = match work::run(job, by, input).await {
        Err(WorkError::Ended(..)) => {
            return Ok(Err(Refused::wrong(t.t("import-too-heavy"))));
        }
        output => output?,
    };
    let output = BufReader::new(output.into_file()?);
    let read: Result<T, String> = serde_json::from_reader(output).map_err(AppError::internal)?;
    Ok(read.map_err(Refused::wrong))
}

/// Why a file is not taken that has more bytes than any may have.
pub fn too_big(t: Translator) -> String {
    let error = SheetError::FileTooBig {
        megabytes: Limits::default().file >> 20,
    };
    t.with(error.key(), &error.args())
}

/// What a job reads: the sender's language, for what is said of the file, and the file.
pub fn spool(lang: Lang, bytes: &[u8]) -> std::io::Result<Spool> {
    let mut input = Spool::new()?.into_file()?;
    writeln!(input, "{lang}")?;
    input.write_all(bytes)?;
    Ok(input.into())
}

/// The job's side of [`read`].
pub fn perform<T: Serialize>(
    input: &mut BufReader<File>,
    output: &mut BufWriter<File>,
    read: impl FnOnce(&[u8]) -> Result<T, SheetError>,
) -> anyhow::Result<()> {
    let mut lang = String::new();
    input.read_line(&mut lang)?;
    let t = Translator(lang.trim().parse()?);
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let read = read(&bytes).map_err(|error| t.with(error.key(), &error.args()));
    serde_json::to_writer(output, &read)?;
    Ok(())
}
