//! The list of decisions, and its files.

use askama::Template;

use crate::decisions::{
    export::COLUMNS,
    filter::{DecisionFilter, DecisionSort},
    model::{DecisionState, RegisterKind, ScopeKind},
    policy,
    queries::{self, DecisionRow},
};
use kernel::review_state::Outcome;
use platform::{
    auth::Right,
    i18n::{Fact, Translator},
    markdown,
    web::{
        Answer, Filter as _, Pager, RawQuery, Section, Shell, Visit,
        download::{self, TableKind},
        listing::{Above, Facets, called},
        page_of_texts,
    },
};

/// The register.
#[derive(Template)]
#[template(path = "register/decisions/index.html")]
pub(crate) struct DecisionIndexPage {
    pub shell: Shell,
    pub rows: Vec<DecisionRow>,
    pub counts: Facets,
    pub filter: DecisionFilter,
    pub above: Above,
    pub pager: Pager,
    pub may_record: bool,
    /// Whether the reader may record what GT0 arbitrates.
    pub may_arbitrate: bool,
}

/// What a filter is called.
pub(crate) fn filter_label(t: Translator, counts: &Facets, name: &str, value: &str) -> Fact {
    let key = match name {
        "group" => "decision-group",
        "strategy" => "decision-scope-strategy",
        "measure" => "decision-scope-measure",
        "meeting" => "decision-meeting",
        "year" => "decision-year",
        _ => "",
    };
    if !key.is_empty() {
        let found = counts.find(name, value).map(|count| count.label.clone());
        let found = found.filter(|label| !label.text().is_empty());
        return t.fact_of(&t.t(key), found.unwrap_or_else(|| value.into()));
    }
    let said = match name {
        "type" => called::<RegisterKind>(t, value),
        "state" => called::<DecisionState>(t, value),
        "outcome" => called::<Outcome>(t, value),
        "scope" => t.fact(&t.t("decision-scope"), called::<ScopeKind>(t, value)),
        "unfollowed" => t.t("decisions-unfollowed"),
        "archived" => t.t("filter-archived"),
        _ => t.t1("quoted", "text", value),
    };
    said.into()
}

impl DecisionIndexPage {
    /// All states.
    pub(crate) fn states(&self) -> &'static [DecisionState] {
        DecisionState::ALL
    }

    /// Both kinds of decisions.
    pub(crate) fn kinds(&self) -> &'static [RegisterKind] {
        RegisterKind::ALL
    }

    /// What GT0 may have arbitrated.
    pub(crate) fn outcomes(&self) -> &'static [Outcome] {
        Outcome::ALL
    }

    /// All kinds of scope.
    pub(crate) fn scopes(&self) -> &'static [ScopeKind] {
        ScopeKind::ALL
    }

    /// All columns to sort by.
    pub(crate) fn sorts(&self) -> &'static [DecisionSort] {
        DecisionSort::ALL
    }

    /// The first words of a decision.
    pub(crate) fn excerpt(&self, text: &str) -> String {
        markdown::excerpt(text, 200)
    }
}

/// Rows on one page of the list.
const LISTED: i64 = 50;

pub(crate) async fn index(visit: Visit, query: RawQuery) -> Answer {
    let sight = policy::visible(&visit.actor)?;
    let filter = DecisionFilter::read(&query);
    let size = visit.shell.rows(LISTED);
    let mut db = visit.db().await?;
    let counts = queries::counts(&mut db, &filter, &sight, visit.shell.t.0).await?;
    let rows = queries::list(&mut db, &filter, &sight, query.window(size)).await?;
    let total = queries::total(&counts, &filter);
    let t = visit.shell.t;
    let above = Above::of(&filter, &visit.actor, t, None, |name, value| {
        filter_label(t, &counts, name, value)
    });
    let title = t.t("decisions-title");
    let template = DecisionIndexPage {
        may_record: policy::record_somewhere(&visit.actor).is_ok(),
        may_arbitrate: visit.actor.can_anywhere(Right::Arbitrate),
        pager: filter.pager(query.page(), size, total),
        shell: visit.shell.titled(Section::Register, title),
        rows,
        counts,
        filter,
        above,
    };
    page_of_texts(template, db).await
}

/// Just what the list shows, all its pages.
pub(crate) async fn export(visit: Visit, query: RawQuery, kind: TableKind) -> Answer {
    let sight = policy::visible(&visit.actor)?;
    let found = queries::whole(&DecisionFilter::read(&query), &sight);
    download::list(visit, kind, "decisions-title", COLUMNS, found).await
}
