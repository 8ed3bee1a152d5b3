//! The form of an answer.

use crate::invitations::model::Invitee;
use kernel::{circle::InviteeState, text_enum};
use platform::web::{FormState, Reader};

text_enum! {
    /// What somebody answers.
    pub enum CircleReply {
        Yes = "yes" / "circle-answer-yes",
        No = "no" / "circle-answer-no",
        /// Somebody else comes instead.
        Instead = "instead" / "circle-answer-instead",
    }
}

impl CircleReply {
    /// What a state says that somebody answered.
    pub fn of(state: InviteeState) -> Option<Self> {
        match state {
            InviteeState::Yes | InviteeState::Waiting => Some(Self::Yes),
            InviteeState::No => Some(Self::No),
            InviteeState::Instead => Some(Self::Instead),
            InviteeState::Listed | InviteeState::Invited | InviteeState::Offered => None,
        }
    }
}

/// An answer.
#[derive(Debug, Clone)]
pub struct ReplyForm {
    pub reply: CircleReply,
    /// Who comes instead: name and address.
    pub delegate: Option<(String, String)>,
    pub remark: String,
}

/// Reads an answer of this invitee; who comes instead is named with an address, and is somebody else.
pub fn parse(raw: &[(String, String)], invitee: &Invitee) -> Result<ReplyForm, FormState> {
    let mut read = Reader::new(raw);
    let reply: Option<CircleReply> = read.required_word("reply");
    let delegate = if reply == Some(CircleReply::Instead) {
        let name = read.required_line("delegate_name", 200);
        let email = read.required_email("delegate_email");
        let folded = |text: &str| text.trim().to_lowercase();
        let own = invitee.email.as_deref().map(folded);
        if own.is_some() && email.as_deref().map(folded) == own {
            read.wrong("delegate_email", "circle-error-delegate");
        }
        name.zip(email).map(Some)
    } else {
        Some(None)
    };
    let remark = read.text("remark", 1_000);
    read.finish(|| {
        Some(ReplyForm {
            reply: reply?,
            delegate: delegate?,
            remark: remark?,
        })
    })
}

/// The form as stored; the address may propose an answer, which nothing takes before it is sent.
pub fn filled(invitee: &Invitee, proposed: &str) -> FormState {
    let form = FormState::blank().with("remark", &invitee.remark);
    let proposed = proposed.parse::<CircleReply>().ok();
    form.with_optional("reply", proposed.or(CircleReply::of(invitee.state)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invitations::model::samples::invitee;

    #[test]
    fn who_comes_instead_is_somebody_else_with_an_address() {
        let parsed = |fields: &[(&str, &str)]| {
            let fields = fields.iter().map(|(n, v)| ((*n).into(), (*v).into()));
            let fields: Vec<_> = fields.collect();
            parse(&fields, &invitee(InviteeState::Invited))
        };
        assert!(parsed(&[("reply", "no")]).unwrap().delegate.is_none());
        assert!(parsed(&[("reply", "instead"), ("delegate_name", "Luc")]).is_err());
        let own = [
            ("reply", "instead"),
            ("delegate_name", "Luc"),
            ("delegate_email", "Nora@dehors.example"),
        ];
        assert!(parsed(&own).is_err());
        let other = [own[0], own[1], ("delegate_email", "luc@dehors.example")];
        let form = parsed(&other).unwrap();
        assert_eq!(form.delegate.unwrap().1, "luc@dehors.example");
    }
}
