//! The text of a PDF that somebody sent, as `jalon-print` (`src/print/reading`) takes it out: nothing here
//! reads PDF.

use std::io::BufReader;

use serde::Deserialize;

use crate::work::{By, Job, Spool};

/// The text of a PDF; [`taken`] reads what comes out.
pub static TEXT: Job = Job {
    name: "text",
    by: By::Print(Some("--text")),
};

/// Why a PDF gave no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoText {
    /// It has none: it was scanned.
    Scan,
    Locked,
    Broken,
    TooLong,
}

/// What the program writes.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Told {
    Text(String),
    None(NoText),
}

/// What [`TEXT`] wrote.
/// Fails: where that program is of another version.
pub fn taken(output: Spool) -> anyhow::Result<Result<String, NoText>> {
    let told = serde_json::from_reader(BufReader::new(output.into_file()?))?;
    Ok(match told {
        Told::Text(text) => Ok(text),
        Told::None(why) => Err(why),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_writes_is_understood() {
        let read = |told: &str| taken(Spool::of(told.as_bytes()).unwrap());
        assert_eq!(read(r#"{"text":"PV"}"#).unwrap().as_deref(), Ok("PV"));
        for (told, why) in [
            ("scan", NoText::Scan),
            ("locked", NoText::Locked),
            ("broken", NoText::Broken),
            ("too_long", NoText::TooLong),
        ] {
            let told = format!(r#"{{"none":"{told}"}}"#);
            assert_eq!(read(&told).unwrap(), Err(why));
        }
        assert!(read("%PDF").is_err());
    }
}
