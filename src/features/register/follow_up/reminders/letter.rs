//! The words of a reminder.

use std::fmt::Write as _;

use chrono::NaiveDate;

use kernel::{
    ids::{ActionItemId, PersonId},
    lang::Lang,
    urls,
};
use platform::{
    i18n::Translator,
    mail::{MailClass, NewMail},
};

/// An item to be told of.
#[derive(Debug, Clone)]
pub struct DueItem {
    pub id: ActionItemId,
    pub what: String,
    /// `GT3`.
    pub group: String,
    pub due_on: Option<NaiveDate>,
}

/// One person's reminder.
#[derive(Debug)]
pub struct Letter<'a> {
    pub person: PersonId,
    pub name: &'a str,
    pub email: &'a str,
    pub lang: Lang,
    pub items: &'a [DueItem],
    pub today: NaiveDate,
    pub base_url: &'a str,
}

impl Letter<'_> {
    /// The mail: overdue, due soon, without a day; each item with its link.
    pub fn mail(&self) -> NewMail {
        let t = Translator(self.lang);
        let overdue = |item: &&DueItem| item.due_on.is_some_and(|due| due < self.today);
        let soon = |item: &&DueItem| item.due_on.is_some_and(|due| due >= self.today);
        let parts: [(&str, Vec<&DueItem>); 3] = [
            (
                "reminder-overdue",
                self.items.iter().filter(overdue).collect(),
            ),
            ("reminder-soon", self.items.iter().filter(soon).collect()),
            (
                "reminder-undated",
                self.items.iter().filter(|i| i.due_on.is_none()).collect(),
            ),
        ];
        let late = parts[0].1.len();
        let subject = if late > 0 {
            t.count("reminder-subject-overdue", late)
        } else {
            t.count("reminder-subject", self.items.len())
        };
        let mut body = t.t1("reminder-greeting", "name", self.name);
        for (heading, items) in parts.iter().filter(|(_, items)| !items.is_empty()) {
            let _ = write!(body, "\n\n{} ({})", t.t(heading), items.len());
            for item in items {
                let due = item.due_on.map(|due| format!(" ({})", t.short_date(due)));
                let url = urls::action_item(item.id);
                let what = item.what.split_whitespace().collect::<Vec<_>>().join(" ");
                let _ = write!(
                    body,
                    "\n- {what} · {}{}\n  {}{url}",
                    item.group,
                    due.unwrap_or_default(),
                    self.base_url
                );
            }
        }
        let all = format!("{}{}?mine=1", self.base_url, urls::follow_up());
        let choice = format!("{}{}", self.base_url, urls::my_reminders());
        let _ = write!(
            body,
            "\n\n{}",
            t.t2("reminder-ending", "link", &all, "choice", choice)
        );
        NewMail::new(MailClass::Reminder, self.email, subject, body)
            .button(t.t("mail-button-items"), &all)
            .about(self.person)
            .lang(self.lang)
    }
}
