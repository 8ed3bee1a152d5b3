//! The register's pages.

use askama::Template;

use super::{
    filter::{DecisionFilter, DecisionSort},
    model::{Decision, DecisionEvent, DecisionState, RegisterKind, ScopeKind},
    panel_rows::PanelRow,
    queries::{DecisionRow, Related},
};
use crate::{Occasion, follow_up::model::ItemState};
use kernel::{
    governance::CardKind,
    ids::{ActionItemId, ArbitrationId, DecisionId, GovernanceCardId},
    review_state::Outcome,
    text_enum::{TextEnum as _, Word},
    urls,
};
use platform::{
    history::Entry,
    i18n::{Fact, Translator},
    markdown::{self, SafeHtml},
    web::{
        Choice, Filter as _, FormState, Pager, Shell,
        listing::{Above, Facets, called},
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
pub(super) fn filter_label(t: Translator, counts: &Facets, name: &str, value: &str) -> Fact {
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
    pub(super) fn states(&self) -> &'static [DecisionState] {
        DecisionState::ALL
    }

    /// Both kinds of decisions.
    pub(super) fn kinds(&self) -> &'static [RegisterKind] {
        RegisterKind::ALL
    }

    /// What GT0 may have arbitrated.
    pub(super) fn outcomes(&self) -> &'static [Outcome] {
        Outcome::ALL
    }

    /// All kinds of scope.
    pub(super) fn scopes(&self) -> &'static [ScopeKind] {
        ScopeKind::ALL
    }

    /// All columns to sort by.
    pub(super) fn sorts(&self) -> &'static [DecisionSort] {
        DecisionSort::ALL
    }

    /// The first words of a decision.
    pub(super) fn excerpt(&self, text: &str) -> String {
        markdown::excerpt(text, 200)
    }
}

/// One decision.
#[derive(Template)]
#[template(path = "register/decisions/show.html")]
pub(crate) struct DecisionShowPage {
    pub shell: Shell,
    pub decision: Decision,
    pub text: SafeHtml,
    pub related: Vec<Related>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    pub may_add_item: bool,
    pub reads_arbitrations: bool,
}

/// Characters of a decision that its page has as heading.
const HEADING: usize = 200;

impl DecisionShowPage {
    /// The decision's first words: its sentence, where it has but one.
    pub(super) fn sentence(&self) -> String {
        markdown::excerpt(&self.decision.text, HEADING)
    }

    /// Whether the heading says it all.
    pub(crate) fn is_short(&self) -> bool {
        self.sentence() == self.decision.text.trim()
    }

    /// `GT3-2021-014`.
    pub(super) fn code(&self) -> &str {
        &self.decision.code
    }

    /// What it was called before.
    pub(crate) fn former(&self) -> Option<&str> {
        self.decision.former_code.as_deref()
    }

    /// What is linked to it, of one kind.
    pub(super) fn of_kind(&self, kind: &str) -> Vec<&Related> {
        self.related.iter().filter(|r| r.kind == kind).collect()
    }

    /// What it waits for; nothing is said of one that is archived or replaced.
    pub(crate) fn awaited(&self) -> Option<String> {
        let t = self.shell.t;
        match self.decision.state {
            _ if self.decision.archived => None,
            DecisionState::Proposed => Some(t.t("decision-awaits-taking")),
            DecisionState::Taken if self.is_unfollowed() => Some(t.t("decision-awaits-follow-up")),
            DecisionState::Taken => Some(t.count("decision-awaits-items", self.open_items())),
            DecisionState::Applied => Some(t.t("decision-awaits-nothing")),
            DecisionState::Superseded => None,
        }
    }

    /// It was taken, and nobody has anything to do for it.
    pub(crate) fn is_unfollowed(&self) -> bool {
        self.decision.state == DecisionState::Taken && self.of_kind("item").is_empty()
    }

    fn open_items(&self) -> usize {
        let is_open = |item: &&Related| {
            ItemState::from_word(&item.state).is_some_and(|state| state.pending())
        };
        self.of_kind("item").into_iter().filter(is_open).count()
    }

    /// Whether the step is what it waits for.
    pub(crate) fn is_next(&self, event: &DecisionEvent) -> bool {
        match event {
            DecisionEvent::Take => true,
            DecisionEvent::Apply => !self.is_unfollowed() && self.open_items() == 0,
            DecisionEvent::Supersede | DecisionEvent::Undo => false,
        }
    }

    /// The steps a button makes; superseding has its page.
    pub(super) fn buttons(&self) -> Vec<DecisionEvent> {
        let steps = self.decision.state.steps();
        let plain = |step: &DecisionEvent| *step != DecisionEvent::Supersede;
        steps.into_iter().filter(plain).collect()
    }

    /// Whether it can be replaced by a later one.
    pub(crate) fn may_be_superseded(&self) -> bool {
        self.decision.state.next(DecisionEvent::Supersede).is_ok()
    }

    /// The page of what it is about.
    pub(crate) fn scope_url(&self) -> Option<String> {
        let decision = &self.decision;
        let group = decision.scope_group_id.map(urls::group);
        let strategy = decision.scope_strategy_id.map(urls::strategy);
        group
            .or(strategy)
            .or(decision.scope_measure_id.map(urls::measure))
    }

    /// The page of something linked.
    pub(super) fn url(&self, related: &Related) -> String {
        match related.kind.as_str() {
            "item" => urls::action_item(ActionItemId(related.id)),
            "arbitration" => urls::arbitration(ArbitrationId(related.id)),
            "card" => urls::governance_card(GovernanceCardId(related.id)),
            _ => urls::decision(DecisionId(related.id)),
        }
    }

    /// The state of something linked, in words.
    pub(super) fn state_of(&self, related: &Related) -> String {
        let t = self.shell.t;
        match related.kind.as_str() {
            "item" => t.t(&format!("item-state-{}", related.state.replace('_', "-"))),
            "arbitration" => t.t(&format!("outcome-{}", related.state.replace('_', "-"))),
            "card" => {
                CardKind::from_word(&related.state).map_or_else(String::new, |kind| t.word(kind))
            }
            _ => t.t(&format!("decision-state-{}", related.state)),
        }
    }

    /// The first words of a text.
    pub(super) fn excerpt(&self, text: &str) -> String {
        markdown::excerpt(text, 160)
    }

    /// The button's words.
    pub(crate) fn event_label(&self, event: &DecisionEvent) -> String {
        self.shell.t.t(event.word_key())
    }
}

/// A new or changed decision.
#[derive(Template)]
#[template(path = "register/decisions/edit.html")]
pub(crate) struct DecisionEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub is_new: bool,
    /// The reference of the decision a new one replaces.
    pub replaces: Option<String>,
    /// The groups whose decisions the actor may record.
    pub groups: Vec<Choice>,
    pub states: Vec<Choice>,
    pub scopes: Vec<Choice>,
    pub scope_groups: Vec<Choice>,
    pub strategies: Vec<Choice>,
    pub meetings: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// Saying which decision replaces one.
#[derive(Template)]
#[template(path = "register/decisions/supersede.html")]
pub(crate) struct DecisionSupersedePage {
    pub shell: Shell,
    pub form: FormState,
    pub decision: Decision,
}

/// The decisions on the meeting's page.
#[derive(Template)]
#[template(path = "register/decisions/panel.html")]
pub(crate) struct DecisionPart {
    pub shell: Shell,
    pub meeting: Occasion,
    pub rows: Vec<PanelRow>,
    pub may_edit: bool,
}

impl DecisionPart {
    /// Text of a decision's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}
