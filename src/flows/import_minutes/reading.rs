//! Reading and understanding what was sent, in a process of its own.

use std::{
    fs::File,
    io::{BufRead as _, BufReader, BufWriter, Read as _, Write as _},
};

use serde::{Deserialize, Serialize};

use minutes_reader::{
    parse::{self, Context, Learned, ParsedMinutes},
    source::{self, Refusal},
};
use platform::{
    web::form_state::FieldError,
    work::{By, Job, Spool},
};

/// Minutes as what they say.
pub static READ_MINUTES: Job = Job {
    name: "read-minutes",
    by: By::Jalon(read_minutes),
};

/// The text, and what was understood of it.
pub type Understood = Result<(String, ParsedMinutes), Refusal>;

/// What stands before the bytes.
#[derive(Serialize, Deserialize)]
struct Head {
    is_file: bool,
    context: Context,
    /// What is known of each group's minutes, by its number.
    learned: Vec<(i32, Learned)>,
}

/// What [`READ_MINUTES`] reads.
pub fn spool(
    is_file: bool,
    (context, learned): (Context, Vec<(i32, Learned)>),
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
        mut context,
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
        let mut result = parse::parse(&text, &context);
        // Whose they are is known once they are read.
        let mut learned = learned.into_iter();
        let group = result.facts.group;
        if let Some((_, own)) = learned.find(|(number, _)| Some(*number) == group) {
            context.learned = own;
            result = parse::parse(&text, &context);
        }
        parse::bounds::check(&result).map_err(Refusal::TooMany)?;
        Ok((text, result))
    });
    Ok(serde_json::to_writer(output, &understood)?)
}

/// What [`READ_MINUTES`] wrote.
pub fn read(output: Spool) -> anyhow::Result<Understood> {
    Ok(serde_json::from_reader(BufReader::new(
        output.into_file()?,
    ))?)
}

/// The message of a refusal, which names the limit.
pub fn message(refusal: Refusal) -> FieldError {
    let mut message = FieldError::new(refusal.key());
    if let Refusal::TooMany(what) = refusal {
        message.args.push(("max", what.most().to_string()));
    }
    message
}
