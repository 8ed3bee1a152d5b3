//! What comes back: mails that could not be delivered, absence notes, answers from calendars. Somebody
//! uploads them as files (`.eml`, `.mbox`); a process of its own reads them ([`READ_RETURNS`]), and
//! [`keep`] finds of which mail each speaks.

mod read;
mod report;
mod store;

use std::io::{BufReader, Read as _, Write as _};

use serde::{Deserialize, Serialize};

use super::invite::CalendarAnswer;
use crate::work::{By, Job, Spool};
use kernel::text_enum;

pub use read::{MOST, reports};
pub use store::{
    ReturnRow, Settled, Took, by_hand, is_known, keep, open_returns, settle, settled_returns, sweep,
};

text_enum! {
    /// What something that came back is taken for.
    pub enum ReturnKind {
        /// The mail did not arrive and will not.
        Failed = "failed" / "return-kind-failed",
        /// A server is still trying.
        Delayed = "delayed" / "return-kind-delayed",
        /// The reader is away; the mail arrived.
        Absent = "absent" / "return-kind-absent",
        /// An answer from a calendar program.
        Answer = "answer" / "return-kind-answer",
        /// A person has to look.
        Unknown = "unknown" / "return-kind-unknown",
    }
}

/// What one uploaded mail says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub kind: ReturnKind,
    /// Its own id, or a print of it.
    pub own_id: String,
    pub sender: String,
    pub subject: String,
    /// Ids of ours that it names.
    pub message_ids: Vec<String>,
    /// Whom the mail could not reach, or who answers; in small letters.
    pub addresses: Vec<String>,
    /// `5.1.1`, where it is told.
    pub status: String,
    /// The server's words, or the beginning of a note.
    pub said: String,
    pub answer: Option<CalendarAnswer>,
}

/// Uploaded mails as what they say.
pub static READ_RETURNS: Job = Job {
    name: "read-returns",
    by: By::Jalon(|input, output| {
        let mut bytes = Vec::new();
        input.read_to_end(&mut bytes)?;
        Ok(output.write_all(&serde_json::to_vec(&reports(&bytes))?)?)
    }),
};

/// What [`READ_RETURNS`] wrote.
pub fn read(output: Spool) -> anyhow::Result<Vec<Report>> {
    Ok(serde_json::from_reader(BufReader::new(
        output.into_file()?,
    ))?)
}
