//! The form of an answer.

use super::model::{Invitation, Reply};
use platform::web::{FormState, RawForm, Reader};

/// An answer.
#[derive(Debug, Clone)]
pub(crate) struct ReplyForm {
    pub reply: Reply,
    pub represented_by: String,
    pub remark: String,
    pub version: i32,
    /// The meeting that the writer saw; a form that does not say is believed.
    pub meeting_version: Option<i32>,
}

/// Reads an answer; who comes instead must be named.
pub(super) fn parse(raw: &RawForm) -> Result<ReplyForm, FormState> {
    let mut read = Reader::new(raw);
    let version = read.version();
    let reply: Option<Reply> = read.required_word("reply");
    let represented_by = if reply == Some(Reply::Represented) {
        read.required_line("represented_by", 200)
    } else {
        read.line("represented_by", 200).map(|_| String::new())
    };
    let remark = read.line("remark", 500);
    let meeting_version = read.optional("meeting_version");
    platform::finished!(read => ReplyForm { reply, represented_by, remark, meeting_version; version })
}

/// The form as stored.
pub(super) fn filled(invitation: &Invitation) -> FormState {
    let form = FormState::blank()
        .with("represented_by", &invitation.represented_by)
        .with("remark", &invitation.remark)
        .with("version", invitation.version);
    // An answer for another time is asked anew, not proposed again.
    match invitation
        .reply()
        .filter(|_| invitation.replied_for.is_none())
    {
        Some(reply) => form.with("reply", reply),
        None => form,
    }
}
