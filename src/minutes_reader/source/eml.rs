//! A mail saved as a file (.eml): its headers that people read, and its text, decoded.

use kernel::line::one_line;
use mail_parser::{Address, Message, MessageParser, MimeHeaders as _};
use std::fmt::Write as _;

/// Lines at the top in which a mail says that it is one.
const HEADERS: usize = 200;

/// Whether a file is a mail as programs keep it: headers first, and among them what only programs write.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let head = bytes.split(|b| *b == b'\n').take(HEADERS);
    let mut program = false;
    let mut named = 0;
    for line in head {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        let goes_on = named > 0 && line.starts_with(b" ") || line.starts_with(b"\t");
        let name = line.iter().position(|b| *b == b':').map(|at| &line[..at]);
        let is_name = |name: &[u8]| {
            !name.is_empty() && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
        };
        match name.filter(|name| is_name(name)) {
            Some(name) if !goes_on => {
                named += 1;
                program |= [&b"mime-version"[..], b"message-id", b"content-type"]
                    .iter()
                    .any(|own| name.eq_ignore_ascii_case(own));
            }
            _ if goes_on => {}
            _ => return false,
        }
    }
    program && named > 2
}

/// The mail as people see it, where it has a text.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse(bytes)?;
    let body = message.body_text(0)?;
    let mut text = String::new();
    let mut header = |name: &str, value: &str| {
        if !value.is_empty() {
            let _ = writeln!(text, "{name}: {value}");
        }
    };
    header("From", &people(message.from()));
    header("To", &people(message.to()));
    header("Cc", &people(message.cc()));
    header("Date", &sent(&message));
    header("Subject", message.subject().unwrap_or_default());
    header("Attachments", &attachments(&message));
    text.push('\n');
    text.push_str(&body);
    Some(text)
}

/// The names of the files that came with it: only the mail itself is read.
fn attachments(message: &Message<'_>) -> String {
    let files = message.attachments().map(|part| {
        let name = part.attachment_name().or_else(|| {
            let kind = part.content_type()?;
            kind.subtype().or(Some(kind.ctype()))
        });
        one_line(name.unwrap_or("?")).replace([';', ','], " ")
    });
    files.collect::<Vec<_>>().join("; ")
}

fn sent(message: &Message<'_>) -> String {
    message.date().map_or_else(String::new, |date| {
        format!(
            "{:04}-{:02}-{:02} {:02}:{:02}",
            date.year, date.month, date.day, date.hour, date.minute
        )
    })
}

fn people(addresses: Option<&Address<'_>>) -> String {
    let one = |name: Option<&str>, address: Option<&str>| match (name, address) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => name.or(address).unwrap_or_default().to_owned(),
    };
    addresses.map_or_else(String::new, |all| {
        all.iter()
            .map(|addr| one(addr.name(), addr.address()))
            .collect::<Vec<_>>()
            .join("; ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &[u8] = b"From: Sofie Maes <s@x.example>\r\nTo: tous@x.example\r\nSubject: PV =?utf-8?q?r=C3=A9union?= GT4\r\nDate: Thu, 07 Oct 2021 16:42:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nPr=C3=A9sents : =C3=89va Roy\r\n\r\n1. Bilan\r\nOn cl=C3=B4ture le do=\r\nssier.\r\n--xx\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n<p>Bonjour</p>\r\n--xx--\r\n";

    #[test]
    fn a_saved_mail_is_decoded() {
        assert!(is_mail(MAIL));
        let read = text(MAIL).unwrap().replace("\r\n", "\n");
        assert!(
            read.starts_with(
                "From: Sofie Maes <s@x.example>\nTo: tous@x.example\nDate: 2021-10-07 16:42\nSubject: PV réunion GT4\n\nPrésents : Éva Roy\n\n1. Bilan\nOn clôture le dossier."
            ),
            "{read}"
        );
        assert!(!read.contains("<p>") && !read.contains("Content-Type"));
    }

    #[test]
    fn what_came_with_a_mail_is_named() {
        let mail = b"From: s@x.example\r\nTo: t@x.example\r\nSubject: PV\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n--xx\r\nContent-Type: application/pdf; name=\"Budget, 2024.pdf\"\r\nContent-Disposition: attachment; filename=\"Budget, 2024.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--xx\r\nContent-Type: application/msword\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--xx--\r\n";
        let read = text(mail).unwrap();
        assert!(
            read.contains("\nAttachments: Budget  2024.pdf; msword\n\nBonjour"),
            "{read}"
        );
    }

    #[test]
    fn pasted_headers_and_front_matter_are_no_saved_mail() {
        for text in [
            "De : Anne\nÀ : Luc\nObjet : PV\n\nPrésents : Anne",
            "From: Anne\nTo: Luc\nSubject: PV\nDate: 3 March 2021\n\nPresent: Anne",
            "PV du 3 mars\nContent-Type: discuté\nDate: 3 mars\nA: b\n",
            "",
        ] {
            assert!(!is_mail(text.as_bytes()), "{text}");
        }
    }
}
