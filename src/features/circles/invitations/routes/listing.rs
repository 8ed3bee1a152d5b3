//! The list of who is invited.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};

use crate::{
    frame::{self, CircleFrame, CircleTab},
    invitations::{
        balance::Balance,
        list::{self, InviteeFilter, InviteeSort},
        model::Invitee,
        news::News,
        queries,
        sending::Occasion,
    },
    model::Circle,
    queries::{self as room, Gauge},
};
use kernel::{circle::InviteeState, ids::CircleId, organisation::OrganisationKind, urls};
use platform::{
    errors::Result,
    web::{Answer, Filter as _, Pager, RawQuery, Shell, Visit, page},
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
    pub(crate) fn new(gauge: Gauge, circle: &Circle) -> Self {
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
    pub(crate) fn sorted(&self, column: &InviteeSort) -> String {
        let word = column.as_str();
        let turned = match self.filter.direction(word) {
            "ascending" => ["-", word].concat(),
            _ => word.to_owned(),
        };
        let list = urls::circle_invitees(self.frame.circle.id);
        self.filter.with("sort", turned).at(list)
    }

    /// The columns that sort, in their order.
    pub(crate) fn columns(&self) -> &'static [InviteeSort] {
        InviteeSort::ALL
    }
}

/// Rows on one page of the list.
const LISTED: i64 = 100;

pub(crate) async fn index(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let filter = InviteeFilter::read(&query);
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let now = visit.actor.now;
    let all = queries::invitees(&mut db, id, now).await?;
    let balance = queries::balance(&mut db, id).await?;
    let gauge = room::gauge(&mut db, id).await?;
    let count = |occasion: Occasion| {
        let free = all
            .iter()
            .filter(|one| occasion.refuses(one, now).is_none());
        if occasion.is_over(&circle, now) {
            0
        } else {
            free.count()
        }
    };
    let (to_invite, to_remind) = (count(Occasion::Invitation), count(Occasion::Reminder));
    let told = |news: Result<News, &'static str>| {
        news.map_or(0, |news| news.plan(&circle, &all, now).0.len())
    };
    let to_tell = told(News::of(&circle, now));
    let to_tell_note = told(News::of_note(&circle, now));
    let rows = list::narrowed(&filter, all);
    let total = i64::try_from(rows.len()).unwrap_or(0);
    let path = urls::circle_invitees(id);
    let pager = Pager::sized(query.page(), total, LISTED, &path, &filter.query());
    let skipped = usize::try_from(pager.offset()).unwrap_or(0);
    let shown = usize::try_from(LISTED).unwrap_or(0);
    let gauged = Gauged::new(gauge, &circle);
    let t = visit.shell.t;
    let title = t.t("circle-tab-invitations");
    page(&InviteesPage {
        rows: rows.into_iter().skip(skipped).take(shown).collect(),
        shell: frame::within(visit.shell, &circle, &title),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Invitations, t),
        balance: Balance::new(balance),
        states: InviteeState::ALL,
        kinds: OrganisationKind::ALL,
        to_invite,
        to_remind,
        to_tell,
        to_tell_note,
        gauged,
        filter,
        pager,
        now,
    })
}
