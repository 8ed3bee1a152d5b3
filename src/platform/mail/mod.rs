//! Mails: written to the outbox in the transaction of what they tell, sent afterwards.
//!
//! [`NewMail`] is what a room writes; [`post`] puts it into the outbox; [`Sender`] takes it from
//! there. Secrets (links that open something) stand apart from the texts and are gone once sent.
//! What comes back is read by [`returns`]; an address that failed is left alone ([`addresses`]).
//!
//! A room asks before it sends, by [`Sending`], and shows on people's lines where their mails are,
//! by [`deliveries`].
//!
//! Tables owned: `mail`, `mail_secret`, `mail_file`, `mail_attachment`, `mail_address`, `mail_return`.

pub mod addresses;
mod compose;
mod delivery;
mod files;
mod fold;
mod html;
pub mod invite;
mod letter;
mod one;
mod outbox;
pub mod returns;
mod secrets;
mod sender;
mod sending;
mod standing;

pub use delivery::{Delivery, Fate, deliveries};
pub use files::{MOST as MOST_ATTACHED, keep_file};
pub use html::{Body, of_text as html_of};
pub use letter::{MailClass, NewMail};
pub use one::{OneMail, one};
pub use outbox::{
    Backlog, MailRow, backlog, hold_back, post, recent, retry, retry_all, stuck_before, sweep,
};
pub use secrets::reveal;
pub use sender::{Sender, check_server, check_settings, run_sender};
pub use sending::{Changed, Left, Preview, Sending};
pub use standing::{Standing, standing};
