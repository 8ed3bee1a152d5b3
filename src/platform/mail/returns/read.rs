//! One uploaded mail as what it says. Which mails come back in which shape is told by the fixtures of
//! the tests (`tests/fixtures/returns`).

use std::{collections::BTreeSet, sync::LazyLock};

use mail_parser::{
    HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType,
    mailbox::mbox::MessageIterator,
};
use regex::Regex;
use sha2::{Digest, Sha256};

use super::{
    Report, ReturnKind,
    report::{self, Delivery},
};
use crate::mail::{
    addresses::{folded, status_in},
    invite,
};
use kernel::{fold::fold, line::one_line};

/// Mails of one file at most.
pub const MOST: usize = 1000;
/// Characters of what is kept of a text.
const KEPT: usize = 400;

/// An id of our own mails, as `claim` of the sender gives it.
static OWN_ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"mail-\d+\.\d+@[A-Za-z0-9.-]+").expect("a pattern"));

/// Addresses in a text.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+").expect("a pattern")
});

/// Words in the subject of mails that came back, folded.
const UNDELIVERED: &[&str] = &[
    "undeliver",
    "delivery status notification",
    "delivery failure",
    "delivery has failed",
    "delivery failed",
    "failure notice",
    "returned mail",
    "returned to sender",
    "non remis",
    "non distribu",
    "echec de la remise",
    "onbestelbaar",
    "niet bezorgd",
    "kan niet worden bezorgd",
];
/// Words in the subject of absence notes.
const AWAY: &[&str] = &[
    "automatic reply",
    "out of office",
    "reponse automatique",
    "absence du bureau",
    "absent du bureau",
    "absente du bureau",
    "automatisch antwoord",
    "afwezig",
];

/// What the mails of a file say: one mail, or a mailbox of them.
pub fn reports(bytes: &[u8]) -> Vec<Report> {
    let mails: Vec<Vec<u8>> = if bytes.starts_with(b"From ") {
        let mails = MessageIterator::new(bytes).filter_map(Result::ok);
        mails
            .take(MOST)
            .map(|mail| mail.unwrap_contents())
            .collect()
    } else {
        vec![bytes.to_vec()]
    };
    mails.iter().filter_map(|mail| report(mail)).collect()
}

fn report(raw: &[u8]) -> Option<Report> {
    let message = MessageParser::default().parse(raw)?;
    // Any text is a mail to the reader; one of a sender is worth a look.
    if message.from().is_none() && message.message_id().is_none() {
        return None;
    }
    let mut report = classified(&message);
    // Somebody forwards what came back, as a file.
    if report.kind == ReturnKind::Unknown {
        let mut inner = message
            .parts
            .iter()
            .filter_map(MessagePart::message)
            .map(classified);
        report = inner
            .find(|inner| inner.kind != ReturnKind::Unknown)
            .unwrap_or(report);
    }
    if report.own_id.is_empty() {
        let print = Sha256::digest(raw);
        report.own_id = format!(
            "sha256:{}",
            print.iter().map(|b| format!("{b:02x}")).collect::<String>()
        );
    }
    if report.message_ids.is_empty() {
        let text = String::from_utf8_lossy(raw);
        let ids: BTreeSet<_> = OWN_ID
            .find_iter(&text)
            .map(|id| id.as_str().to_owned())
            .collect();
        report.message_ids = ids.into_iter().collect();
    }
    Some(report)
}

fn classified(message: &Message<'_>) -> Report {
    let text = text(message);
    let mut report = Report {
        kind: ReturnKind::Unknown,
        own_id: message.message_id().unwrap_or_default().to_owned(),
        sender: sender(message),
        subject: cut(message.subject().unwrap_or_default()),
        message_ids: Vec::new(),
        addresses: Vec::new(),
        status: String::new(),
        said: cut(&text),
        answer: None,
    };
    if let Some(delivery) = delivery(message) {
        report.kind = match (delivery.action.as_str(), delivery.status.chars().next()) {
            ("failed", _) | ("", Some('5')) => ReturnKind::Failed,
            ("delayed", _) | (_, Some('4')) => ReturnKind::Delayed,
            // Delivered, relayed: nobody asked, and nothing is to be done.
            _ => ReturnKind::Unknown,
        };
        if !delivery.diagnostic.is_empty() {
            report.said = cut(&delivery.diagnostic);
        }
        // The diagnostic is the server's own word; the field is sometimes made up from it.
        let told = status_in(&delivery.diagnostic).unwrap_or(&delivery.status);
        report.status = told.to_owned();
        report.addresses.push(delivery.address);
    } else if let Some(answer) = answer(message) {
        report.kind = ReturnKind::Answer;
        report.addresses.push(answer.attendee.clone());
        report.answer = Some(answer);
    } else if is_away(message, &report.subject) {
        report.kind = ReturnKind::Absent;
        report.addresses.push(report.sender.clone());
    } else if is_returned(message, &report) {
        let status = status_in(&text).unwrap_or_default();
        report.kind = match status.chars().next() {
            Some('4') => ReturnKind::Delayed,
            Some('5') => ReturnKind::Failed,
            _ => ReturnKind::Unknown,
        };
        report.status = status.to_owned();
        report.addresses = named(message, &text);
    }
    report.message_ids = returned_ids(message);
    report
}

/// The text that people read.
fn text(message: &Message<'_>) -> String {
    let text = message.body_text(0).map(|text| text.into_owned());
    text.unwrap_or_default()
}

/// One line, and not endless.
fn cut(text: &str) -> String {
    let start: String = text.chars().take(KEPT * 4).collect();
    one_line(&start).chars().take(KEPT).collect()
}

fn sender(message: &Message<'_>) -> String {
    let first = message.from().and_then(|from| from.first());
    folded(first.and_then(|one| one.address()).unwrap_or_default())
}

/// What a report of delivery says of the first recipient that it is about.
fn delivery(message: &Message<'_>) -> Option<Delivery> {
    let part = message.parts.iter().find(|part| {
        part.is_content_type("message", "Delivery-Status")
            || part.is_content_type("message", "Global-Delivery-Status")
    })?;
    let text = String::from_utf8_lossy(part.contents());
    let all = report::deliveries(&text);
    let at = all
        .iter()
        .position(|one| one.action == "failed")
        .unwrap_or_default();
    all.into_iter().nth(at)
}

/// A calendar program's answer.
fn answer(message: &Message<'_>) -> Option<invite::CalendarAnswer> {
    let calendars = message.parts.iter().filter(|part| {
        part.is_content_type("text", "calendar") || part.is_content_type("application", "ics")
    });
    let mut files = calendars.filter_map(MessagePart::text_contents);
    files.find_map(invite::answer_in)
}

/// Written by a program for somebody who is away.
fn is_away(message: &Message<'_>, subject: &str) -> bool {
    let automatic =
        header(message, "Auto-Submitted").is_some_and(|value| value.contains("replied"));
    let vacation = ["X-Autoreply", "X-Autorespond", "X-Auto-Reply"];
    let says_so = automatic || vacation.iter().any(|name| header(message, name).is_some());
    let subject = fold(subject);
    let undelivered = UNDELIVERED.iter().any(|words| subject.contains(words));
    !undelivered && (says_so || AWAY.iter().any(|words| subject.contains(words)))
}

/// Sent by a server, in whatever words.
fn is_returned(message: &Message<'_>, report: &Report) -> bool {
    let subject = fold(&report.subject);
    let name = report.sender.split('@').next().unwrap_or_default();
    ["Mailer-Daemon", "Postmaster"]
        .iter()
        .any(|server| name.eq_ignore_ascii_case(server))
        || header(message, "Return-Path").is_some_and(|value| value == "<>")
        || header(message, "X-Failed-Recipients").is_some()
        || UNDELIVERED.iter().any(|words| subject.contains(words))
}

/// A header as it stands, in small letters.
fn header(message: &Message<'_>, name: &'static str) -> Option<String> {
    let raw = message.header_raw(name)?;
    Some(raw.trim().to_lowercase())
}

/// Whom a returned mail without a report could not reach.
fn named(message: &Message<'_>, text: &str) -> Vec<String> {
    if let Some(failed) = header(message, "X-Failed-Recipients") {
        return failed.split(',').map(folded).collect();
    }
    let found: BTreeSet<String> = ADDRESS
        .find_iter(text)
        .map(|address| folded(address.as_str()))
        .filter(|address| !OWN_ID.is_match(address))
        .take(20)
        .collect();
    found.into_iter().collect()
}

/// The ids of the mail that came back, or that is answered.
fn returned_ids(message: &Message<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for part in &message.parts {
        if let PartType::Message(inner) = &part.body {
            found.extend(inner.message_id().map(str::to_owned));
        } else if part.is_content_type("text", "RFC822-Headers") {
            let fields = report::fields(part.text_contents().unwrap_or_default());
            let id = report::value(&fields, "Message-ID");
            found.extend(id.map(|id| id.trim_matches(['<', '>']).to_owned()));
        }
    }
    for name in [HeaderName::InReplyTo, HeaderName::References] {
        match message.header(name) {
            Some(HeaderValue::Text(id)) => found.push(id.to_string()),
            Some(HeaderValue::TextList(ids)) => found.extend(ids.iter().map(|id| id.to_string())),
            _ => {}
        }
    }
    found.retain(|id| OWN_ID.is_match(id));
    found.dedup();
    found
}
