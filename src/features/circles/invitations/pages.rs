//! The pages of those who prepare the circle.

use askama::Template;
use chrono::{DateTime, Utc};

use super::{
    balance::Balance,
    ledger::Trace,
    list::{InviteeFilter, InviteeSort},
    model::Invitee,
    sending::{Occasion, Plan, Tick},
};
use crate::{frame::CircleFrame, model::Circle, queries::Gauge};
use kernel::{
    circle::{CallOutcome, Channel, InviteeState, TextPurpose},
    ids::CircleId,
    lang::Lang,
    organisation::OrganisationKind,
    urls,
};
use platform::{
    history::Entry,
    mail::{Preview, Sending},
    web::{Choice, Filter as _, FormState, Pager, Shell},
};

/// How far a circle's lists are filled, of a hundred.
#[derive(Debug, Clone)]
pub(crate) struct Gauged {
    pub gauge: Gauge,
    /// From where on enough are invited, and how many are.
    pub enough: i64,
    pub invited: i64,
    /// From where on enough come, and how many do.
    pub wanted: i64,
    pub coming: i64,
}

impl Gauged {
    /// Of this circle.
    pub(super) fn new(gauge: Gauge, circle: &Circle) -> Self {
        let part = |count: i64, most: i32| (count * 100 / i64::from(most).max(1)).clamp(0, 100);
        let (invitations, places) = (circle.invitations_max, circle.places_max);
        Self {
            enough: part(circle.invitations_min.into(), invitations),
            invited: part(gauge.invited, invitations),
            wanted: part(circle.places_wanted.into(), places),
            coming: part(gauge.coming, places),
            gauge,
        }
    }
}

/// Who is invited.
#[derive(Template)]
#[template(path = "circles/invitations/index.html")]
pub(crate) struct InviteesPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub gauged: Gauged,
    pub balance: Balance,
    pub rows: Vec<Invitee>,
    pub filter: InviteeFilter,
    pub states: &'static [InviteeState],
    pub kinds: &'static [OrganisationKind],
    pub pager: Pager,
    /// Who would get an invitation now, and a reminder.
    pub to_invite: usize,
    pub to_remind: usize,
    /// Who does not know yet how the meeting stands, and that the note was sent.
    pub to_tell: usize,
    pub to_tell_note: usize,
    pub now: DateTime<Utc>,
}

impl InviteesPage {
    /// The address of the list sorted by a column.
    pub(super) fn sorted(&self, column: &InviteeSort) -> String {
        let word = column.as_str();
        let turned = match self.filter.direction(word) {
            "ascending" => ["-", word].concat(),
            _ => word.to_owned(),
        };
        let list = urls::circle_invitees(self.frame.circle.id);
        self.filter.with("sort", turned).at(list)
    }

    /// The columns that sort, in their order.
    pub(super) fn columns(&self) -> &'static [InviteeSort] {
        InviteeSort::ALL
    }
}

/// One invitee: facts, answer, links, and all there was.
#[derive(Template)]
#[template(path = "circles/invitations/show.html")]
pub(crate) struct InviteePage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub invitee: Invitee,
    pub timeline: Vec<Trace>,
    pub history: Vec<Entry>,
    /// In the waiting list; 0 outside of it.
    pub position: i64,
    /// The form of a call.
    pub calling: FormState,
    pub channels: Vec<Choice>,
    pub outcomes: Vec<Choice>,
    /// The form of an answer noted by hand.
    pub answering: FormState,
    pub replies: Vec<Choice>,
    pub now: DateTime<Utc>,
}

impl InviteePage {
    /// What the server said of the address, in words.
    pub(super) fn address_error(&self) -> String {
        match self.invitee.address_error.strip_prefix('@') {
            Some(key) => self.shell.t.lookup(key).unwrap_or_default(),
            None => self.invitee.address_error.clone(),
        }
    }
}

/// The facts of an invitee, new or changed.
#[derive(Template)]
#[template(path = "circles/invitations/edit.html")]
pub(crate) struct InviteeEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub langs: Vec<Choice>,
    /// Saving can send the link anew.
    pub sends: bool,
    pub action: String,
    pub back: String,
}

/// A link and a ready text, to hand over oneself; the link is shown this once.
#[derive(Template)]
#[template(path = "circles/invitations/handed.html")]
pub(crate) struct HandedPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub invitee: Invitee,
    pub link: String,
    pub subject: String,
    pub body: String,
    /// Opens one's own mail program; none without an address.
    pub mailto: Option<String>,
    pub calling: FormState,
    pub channels: Vec<Choice>,
    pub outcomes: Vec<Choice>,
}

/// What a step would send: to whom, to whom not and why, and what one of them says.
#[derive(Template)]
#[template(path = "circles/invitations/send.html")]
pub(crate) struct SendPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub form: FormState,
    pub occasion: Occasion,
    pub plan: Plan,
    /// Stands for what is looked at, and says what became another since.
    pub sending: Sending,
    /// Whose mail is shown: their place among those who get one.
    pub shown: usize,
    pub preview: Option<Preview>,
    pub action: String,
    pub back: String,
}

impl SendPage {
    /// Where the texts are written.
    pub(super) fn texts(&self) -> String {
        let purpose = self.occasion.purpose();
        format!("{}?purpose={purpose}", urls::circle_texts(self.circle))
    }

    /// Whose mail can be shown, by their place.
    pub(super) fn readers(&self) -> Vec<(usize, &Invitee)> {
        self.plan.to.iter().enumerate().collect()
    }

    /// A place in the list is the one shown.
    pub(super) fn is_shown(&self, place: &usize) -> bool {
        *place == self.shown
    }

    /// Who gets one, each with a box.
    pub(super) fn ticks(&self) -> Vec<Tick<'_>> {
        let people = self.plan.to.iter();
        people.map(|one| Tick::new(&self.form, one)).collect()
    }

    /// It reminds.
    pub(super) fn reminds(&self) -> bool {
        self.occasion == Occasion::Reminder
    }
}

/// Places, offers and the waiting list, with the balance beside.
#[derive(Template)]
#[template(path = "circles/invitations/places.html")]
pub(crate) struct PlacesPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    pub gauge: Gauge,
    pub balance: Balance,
    /// In the order of the waiting list.
    pub waiting: Vec<Invitee>,
    pub offered: Vec<Invitee>,
    pub coming: Vec<Invitee>,
    /// What an offer to those who are ticked would send, where that was asked.
    pub sending: Option<Sending>,
    pub now: DateTime<Utc>,
}

impl PlacesPage {
    /// Places that the offer would hold.
    pub(super) fn to_offer(&self) -> usize {
        let people = self.sending.as_ref();
        people.map_or(0, |people| people.to.len() + people.left.len())
    }

    /// Places that can be offered now.
    pub(super) fn free(&self) -> i64 {
        self.gauge.free(self.frame.circle.places_max)
    }
}

/// The ledger: who has not answered, and who calls them.
#[derive(Template)]
#[template(path = "circles/invitations/calls.html")]
pub(crate) struct CallsPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub rows: Vec<Invitee>,
    /// `mine`, `free`, or all.
    pub show: String,
    pub all: usize,
    pub mine: usize,
    pub free: usize,
    pub to_remind: usize,
    /// The circle has begun: nobody is asked any more.
    pub over: bool,
    pub now: DateTime<Utc>,
}

impl CallsPage {
    /// Why Jalon sends no reminder there now.
    pub(super) fn why(&self, row: &Invitee) -> Option<&'static str> {
        row.unremindable(self.now)
    }
}

/// The texts of the circle's mails.
#[derive(Template)]
#[template(path = "circles/invitations/texts.html")]
pub(crate) struct TextsPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub form: FormState,
    pub purpose: TextPurpose,
    pub lang: Lang,
    pub purposes: &'static [TextPurpose],
    pub langs: &'static [Lang],
    /// What may stand in braces.
    pub parts: Vec<String>,
    /// It is the usual text.
    pub usual: bool,
    /// As one real reader would get it.
    pub preview: Option<(String, Preview)>,
}

/// What calls offer.
pub(crate) fn call_choices(shell: &Shell) -> (Vec<Choice>, Vec<Choice>) {
    let channels = Choice::words::<Channel>(shell.t);
    (channels, Choice::words::<CallOutcome>(shell.t))
}
