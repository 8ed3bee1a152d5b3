//! A decision's page.

use askama::Template;
use axum::extract::Path;

use super::{known, within};
use crate::{
    decisions::{
        model::{Decision, DecisionEvent, DecisionState},
        policy,
        queries::{self, Related},
    },
    follow_up::model::ItemState,
};
use kernel::{
    governance::CardKind,
    ids::{ActionItemId, ArbitrationId, DecisionId, GovernanceCardId},
    text_enum::{TextEnum as _, Word as _},
    urls,
};
use platform::{
    history::{self, Entry},
    markdown::{self, SafeHtml},
    web::{Answer, Shell, Visit, page_of_texts},
};

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
    pub(crate) fn sentence(&self) -> String {
        markdown::excerpt(&self.decision.text, HEADING)
    }

    /// Whether the heading says it all.
    pub(crate) fn is_short(&self) -> bool {
        self.sentence() == self.decision.text.trim()
    }

    /// `GT3-2021-014`.
    pub(crate) fn code(&self) -> &str {
        &self.decision.code
    }

    /// What it was called before.
    pub(crate) fn former(&self) -> Option<&str> {
        self.decision.former_code.as_deref()
    }

    /// What is linked to it, of one kind.
    pub(crate) fn of_kind(&self, kind: &str) -> Vec<&Related> {
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
    pub(crate) fn buttons(&self) -> Vec<DecisionEvent> {
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
    pub(crate) fn url(&self, related: &Related) -> String {
        match related.kind.as_str() {
            "item" => urls::action_item(ActionItemId(related.id)),
            "arbitration" => urls::arbitration(ArbitrationId(related.id)),
            "card" => urls::governance_card(GovernanceCardId(related.id)),
            _ => urls::decision(DecisionId(related.id)),
        }
    }

    /// The state of something linked, in words.
    pub(crate) fn state_of(&self, related: &Related) -> String {
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
    pub(crate) fn excerpt(&self, text: &str) -> String {
        markdown::excerpt(text, 160)
    }

    /// The button's words.
    pub(crate) fn event_label(&self, event: &DecisionEvent) -> String {
        self.shell.t.t(event.word_key())
    }
}

pub(crate) async fn show(visit: Visit, Path(id): Path<DecisionId>) -> Answer {
    let visible = policy::visible(&visit.actor)?;
    let mut db = visit.db().await?;
    let decision = known(&mut db, &visit.actor, id).await?;
    let related = queries::related(&mut db, &decision, &visible).await?;
    let history = history::latest(&mut db, id).await?;
    let may_edit = policy::edit(&visit.actor, &decision).is_ok();
    let template = DecisionShowPage {
        may_edit,
        may_add_item: may_edit && !decision.archived,
        shell: within(visit.shell, &decision.code),
        text: markdown::render(&decision.text),
        decision,
        related,
        history,
        reads_arbitrations: visible.arbitrations,
    };
    page_of_texts(template, db).await
}
