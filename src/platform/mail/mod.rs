//! Mails: written to the outbox in the transaction of what they tell, sent afterwards.
//!
//! [`NewMail`] is what a room writes; [`post`] puts it into the outbox; [`Sender`] takes it from
//! there. Secrets (links that open something) stand apart from the texts and are gone once sent.

mod compose;
mod fold;
mod letter;
mod outbox;
mod secrets;
mod sender;

pub use letter::{MailClass, NewMail};
pub use outbox::{
    Backlog, MailRow, backlog, hold_back, post, recent, retry, retry_all, stuck_before, sweep,
};
pub use secrets::reveal;
pub use sender::{Sender, check_server, check_settings, run_sender};
