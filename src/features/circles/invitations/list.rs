//! The list as shown: narrowed, sorted, and in pages.

use kernel::{circle::InviteeState, fold::fold, organisation::OrganisationKind, text_enum};
use platform::{
    filter,
    web::listing::{One, Order, Text, Tick, Usually},
};

use super::model::Invitee;

text_enum! {
    /// What a list of invitees is sorted by.
    pub enum InviteeSort {
        Name = "name" / "circle-invitee-name",
        Organisation = "organisation" / "circle-invitee-organisation",
        Kind = "kind" / "circle-invitee-kind",
        State = "state" / "circle-invitee-answer",
        Since = "since" / "circle-invitee-since",
    }
}

/// No address of its own: the page says which circle's it is.
fn nowhere() -> String {
    String::new()
}

filter! {
    /// What the list is narrowed to.
    pub struct InviteeFilter at nowhere {
        text: String = Text("q"),
        state: Option<InviteeState> = One("state"),
        kind: Option<OrganisationKind> = One("kind"),
        unknown: bool = Tick("unknown"),
        trouble: bool = Tick("trouble"),
        order: Order<InviteeSort> = Usually("sort", Order::rising(InviteeSort::Name)),
    }
}

/// Those of the list that the filter leaves, in its order.
pub(super) fn narrowed(filter: &InviteeFilter, mut rows: Vec<Invitee>) -> Vec<Invitee> {
    let words = fold(&filter.text);
    let found = |row: &Invitee| {
        let email = row.email.as_deref().unwrap_or_default();
        [row.name.as_str(), row.organisation.as_str(), email]
            .iter()
            .any(|text| fold(text).contains(&words))
    };
    rows.retain(|row| {
        filter.state.is_none_or(|state| row.state == state)
            && filter.kind.is_none_or(|kind| row.counts_as == Some(kind))
            && (!filter.unknown || row.counts_as.is_none())
            && (!filter.trouble || row.is_trouble())
            && found(row)
    });
    match filter.order.by {
        InviteeSort::Name => {}
        InviteeSort::Organisation => rows.sort_by_cached_key(|row| fold(&row.organisation)),
        InviteeSort::Kind => {
            rows.sort_by_key(|row| row.counts_as.map_or(usize::MAX, |kind| kind as usize));
        }
        InviteeSort::State => rows.sort_by_key(|row| row.state as usize),
        InviteeSort::Since => rows.sort_by_key(|row| row.answered_at.or(row.invited_at)),
    }
    if filter.order.descending {
        rows.reverse();
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invitations::model::samples::invitee;
    use platform::web::{Filter as _, RawQuery};

    fn names(query: &str) -> Vec<String> {
        let mut rows: Vec<Invitee> = InviteeState::ALL.iter().map(|s| invitee(*s)).collect();
        rows[1].organisation = "Économie".into();
        rows[1].email = None;
        rows[2].counts_as = Some(OrganisationKind::Company);
        let filter = InviteeFilter::read(&RawQuery::of(query));
        let rows = narrowed(&filter, rows);
        rows.iter().map(|row| row.state.to_string()).collect()
    }

    #[test]
    fn a_list_is_narrowed_by_words_states_and_troubles() {
        assert_eq!(names("q=economie"), ["invited"]);
        assert_eq!(names("state=no"), ["no"]);
        assert_eq!(names("kind=company"), ["yes"]);
        assert_eq!(names("trouble=1"), ["invited"]);
        assert_eq!(names("unknown=1").len(), InviteeState::ALL.len() - 1);
        assert_eq!(names("sort=-state")[0], "offered");
    }
}
