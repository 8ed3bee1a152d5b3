//! What receiving servers ask of a sender before they trust it: SPF, DKIM, DMARC. Jalon sees its
//! settings alone, neither the records in DNS nor what the relay adds; it says what follows from
//! them, and what to ask whoever runs the mail.

use anyhow::ensure;

use super::compose::Addresses;
use crate::config::MailSettings;

/// Local parts that nobody reads.
const UNREAD: [&str; 6] = [
    "noreply",
    "nereponds",
    "nepasrepondre",
    "donotreply",
    "nietbeantwoorden",
    "nietantwoorden",
];

/// What is known of the sender, and what a person is to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub known: String,
    /// To whoever runs the mail, a sentence each.
    pub ask: Vec<String>,
}

/// How two domains stand to each other, for DMARC.
#[derive(Debug, PartialEq, Eq)]
enum Alignment {
    Same,
    /// Both below that one, which may be one organisation's.
    Below(String),
    None,
}

/// How the sender of the settings stands; none where no mail leaves.
/// Fails: what no receiving server would take, or a setting that is no address.
pub fn standing(settings: &MailSettings) -> anyhow::Result<Option<Standing>> {
    let Some(url) = settings.smtp_url.as_deref() else {
        return Ok(None);
    };
    let addresses = Addresses::of(settings)?;
    let (from, bounces) = (addresses.sender(), addresses.bounces());
    let domain = from.domain().to_lowercase();
    ensure!(
        domain.contains('.') && !domain.ends_with(".localhost"),
        "mails come from {from}, which no other server trusts: set JALON_MAIL_FROM to an address of your domain"
    );
    let local = from.user().to_lowercase().replace(['-', '_', '.'], "");
    ensure!(
        settings.mail_reply_to.is_some() || !UNREAD.contains(&local.as_str()),
        "answers go to {from}, which nobody reads: set JALON_MAIL_REPLY_TO to a mailbox that somebody does"
    );
    let returned = bounces.domain().to_lowercase();
    let relay = host(url);
    Ok(Some(Standing {
        known: format!(
            "From is {from}, the envelope's sender {bounces}, Message-IDs are of {domain}; Jalon has no DKIM key: \
             signing is the task of the relay, {relay}"
        ),
        ask: vec![
            spf(&returned, relay),
            alignment_said(&domain, &returned),
            format!(
                "DKIM: does {relay} sign with d={domain}, List-Unsubscribe and List-Unsubscribe-Post among the signed \
                 headers? Which selector, and is its key at <selector>._domainkey.{domain}?"
            ),
            format!(
                "DMARC: is there a record at _dmarc.{domain}, does somebody read its reports (rua=), and does its \
                 policy let these mails through?"
            ),
            "not checked here: the records in DNS, the relay's signature, lists of blocked senders. Send a mail to a \
             mailbox outside and read its Authentication-Results: spf, dkim and dmarc are to say pass"
                .into(),
        ],
    }))
}

fn spf(returned: &str, relay: &str) -> String {
    format!(
        "SPF: does the record of {returned}, the envelope's domain, name the servers from which {relay} sends?"
    )
}

/// Whether a pass of SPF counts for DMARC.
fn alignment_said(domain: &str, returned: &str) -> String {
    match alignment(domain, returned) {
        Alignment::Same => format!(
            "alignment: From and envelope are both of {domain}: SPF counts for DMARC, beside DKIM"
        ),
        Alignment::Below(common) => format!(
            "alignment: {domain} and {returned} are both below {common}: is that your organisation's own domain, and \
             DMARC not strict (aspf=s)? Else SPF does not count, and DKIM must carry it alone"
        ),
        Alignment::None => format!(
            "alignment: From is of {domain}, the envelope of {returned}: SPF does not count for DMARC, so DKIM must \
             carry it alone; or set JALON_MAIL_BOUNCES to an address of {domain}"
        ),
    }
}

fn alignment(one: &str, other: &str) -> Alignment {
    if one == other {
        return Alignment::Same;
    }
    let pairs = one.rsplit('.').zip(other.rsplit('.'));
    let mut common: Vec<&str> = pairs
        .take_while(|(one, other)| one == other)
        .map(|(label, _)| label)
        .collect();
    if common.len() < 2 {
        return Alignment::None;
    }
    common.reverse();
    Alignment::Below(common.join("."))
}

/// The server of an address, without who signs in there.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split_once('?').map_or(rest, |(server, _)| server);
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    rest.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(from: &str, bounces: Option<&str>) -> MailSettings {
        MailSettings {
            smtp_url: Some("smtps://jalon:p%40ss@relay.example.net:465/?x=1".into()),
            mail_from: from.into(),
            mail_reply_to: None,
            mail_bounces: bounces.map(Into::into),
            mail_calendar: None,
            keep_mails: 30,
            keep_links: 90,
        }
    }

    fn said(from: &str, bounces: Option<&str>) -> String {
        let found = standing(&settings(from, bounces)).unwrap().unwrap();
        format!("{}\n{}", found.known, found.ask.join("\n"))
    }

    #[test]
    fn one_domain_is_aligned_and_the_relay_is_asked_to_sign() {
        let text = said("Jalon <jalon@srte.example>", None);
        for part in [
            "envelope's sender jalon@srte.example",
            "Message-IDs are of srte.example",
            "no DKIM key",
            "relay.example.net:465 sign with d=srte.example",
            "both of srte.example: SPF counts",
            "_dmarc.srte.example",
            "not checked here: the records in DNS",
        ] {
            assert!(text.contains(part), "no {part} in\n{text}");
        }
        assert!(!text.contains("p%40ss"), "the password stays where it is");
    }

    #[test]
    fn another_envelope_is_told_with_what_it_costs() {
        let other = said("Jalon <jalon@srte.example>", Some("b@mailer.example.com"));
        assert!(other.contains("SPF does not count for DMARC"), "{other}");
        assert!(
            other.contains("record of mailer.example.com"),
            "SPF is asked of the envelope's domain: {other}"
        );
        let below = said("jalon@Jalon.srte.example", Some("b@retours.srte.example"));
        assert!(below.contains("both below srte.example"), "{below}");
        assert_eq!(alignment("a.be", "b.be"), Alignment::None);
    }

    #[test]
    fn a_sender_that_nobody_trusts_or_reads_is_wrong() {
        let local = standing(&settings("Jalon <jalon@localhost>", None));
        assert!(local.unwrap_err().to_string().contains("JALON_MAIL_FROM"));
        let mut unread = settings("Jalon <no-reply@srte.example>", None);
        let error = standing(&unread).unwrap_err().to_string();
        assert!(error.contains("JALON_MAIL_REPLY_TO"), "{error}");
        unread.mail_reply_to = Some("secretariat@srte.example".into());
        assert!(standing(&unread).is_ok());
        unread.smtp_url = None;
        assert_eq!(standing(&unread).unwrap(), None);
    }
}
