//! The mail that sends minutes round.

use chrono::NaiveDate;

use crate::publication::{queries::Recipient, written::Texts};
use kernel::urls;
use meetings::head::MeetingHead;
use platform::{
    i18n::Translator,
    mail::{MailClass, NewMail, Sending},
    web::{AppState, RawQuery},
};

/// Its subject, its first words, and the page that they name.
struct Opening {
    subject: String,
    hello: String,
    link: String,
}

fn opening(
    app: &AppState,
    meeting: &MeetingHead,
    person: &Recipient,
    due_on: NaiveDate,
) -> Opening {
    let t = Translator(person.lang);
    let link = app.absolute(&urls::minutes(meeting.id));
    let hello = t.with(
        person.key("minutes-mail-body", "minutes-mail-body-guest"),
        &[
            ("name", person.name.clone()),
            ("title", meeting.title.clone()),
            ("due", t.date(due_on)),
            ("link", link.clone()),
        ],
    );
    Opening {
        subject: t.t1("minutes-mail-subject", "title", &meeting.title),
        hello,
        link,
    }
}

/// The whole: the minutes follow.
pub(super) fn circulation(
    app: &AppState,
    meeting: &MeetingHead,
    texts: &Texts,
    person: &Recipient,
    due_on: NaiveDate,
) -> NewMail {
    let Opening {
        subject,
        hello,
        link,
    } = opening(app, meeting, person, due_on);
    let label = Translator(person.lang).t("mail-button-minutes");
    texts
        .mail(
            MailClass::Result,
            person,
            (&subject, &hello),
            (&label, &link),
        )
        .about(meeting.id)
}

/// Who gets it, who does not, and how it begins for the one that is looked at: the minutes stand on
/// their own page.
pub(super) fn sending(
    app: &AppState,
    meeting: &MeetingHead,
    people: &[Recipient],
    due_on: NaiveDate,
    query: &RawQuery,
) -> Sending {
    let mut sending = Sending {
        action: urls::minutes_advance(meeting.id),
        kept: vec![("event", "circulate".to_owned())],
        ..Sending::default()
    };
    for person in people.iter().filter(|person| person.left_alone) {
        sending.leave(&person.name, "sending-left-failed");
    }
    let reached: Vec<&Recipient> = people.iter().filter(|person| !person.left_alone).collect();
    let named = reached
        .iter()
        .map(|one| (one.name.clone(), one.email.clone()));
    sending.to = named.collect();
    let mail = reached.get(sending.shown(query)).map(|person| {
        let opening = opening(app, meeting, person, due_on);
        let t = Translator(person.lang);
        let body = format!("{}\n\n{}", opening.hello, t.t("minutes-mail-follows"));
        NewMail::new(MailClass::Result, &person.email, opening.subject, body)
            .button(t.t("mail-button-minutes"), &opening.link)
    });
    sending.showing(mail.as_ref())
}
