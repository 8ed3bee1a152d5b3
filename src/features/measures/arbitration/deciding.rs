//! Deciding on measures: choosing them, what is to be said before, and the decision.

use askama::Template;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, ArbitrationForm, EACH_PROPOSAL},
    policy,
    queries::{self, Candidate, Offer},
    routes::{narrowed, steps_on},
};
use crate::workflow::{Step, StepPermit};
use kernel::{
    ids::MeasureId,
    review_state::{Outcome, ReviewState},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Visit,
        page, page_with, redirect,
    },
};

/// Choosing measures and deciding on them.
#[derive(Template)]
#[template(path = "measures/arbitration/new.html")]
pub(crate) struct ArbitrationNewPage {
    pub shell: Shell,
    pub form: FormState,
    /// What to say before the decision is recorded.
    pub doubts: Doubts,
    /// Where the form goes, with this page's filters: a form given back shows the same.
    pub action: String,
    pub candidates: Vec<Candidate>,
    pub groups: Vec<Choice>,
    pub strategies: Vec<Choice>,
    pub meetings: Vec<Choice>,
    pub outcomes: Vec<Choice>,
    /// The filters, as typed.
    pub group: String,
    pub proposal: String,
    /// Only measures chosen elsewhere are on the page.
    pub chosen_only: bool,
    pub proposals: &'static [Outcome],
}

impl ArbitrationNewPage {
    /// Names the meeting that is held on the day of the decision.
    pub(crate) fn name_todays_meeting(&mut self) {
        let Ok(day) = self.form.value("taken_on").parse::<NaiveDate>() else {
            return;
        };
        let day = day.format("%d/%m/%Y").to_string();
        let is_named = !self.form.value("meeting").is_empty();
        let mut meetings = self.meetings.iter().filter(|_| !is_named);
        if let Some(meeting) = meetings.find(|m| m.label.text().starts_with(&day)) {
            let form = std::mem::take(&mut self.form);
            self.form = form.without("meeting").with("meeting", &meeting.value);
        }
    }

    /// Deciding anew on a measure decided already.
    fn is_reversal(&self, candidate: &Candidate) -> bool {
        candidate.state != ReviewState::Examined
    }
}

/// The measures on which an outcome may surprise: the pilot proposes another one, or a bilateral is
/// open. Whoever decides says once to know that.
#[derive(Debug, Default)]
pub(crate) struct Doubts {
    pub measures: Vec<Candidate>,
    /// What the form says where they are known: of another outcome or other measures it is another.
    pub key: String,
}

impl Doubts {
    /// Those of the chosen measures; no outcome: each proposal is followed.
    pub(crate) fn about(outcome: Option<Outcome>, mut measures: Vec<Candidate>) -> Self {
        measures.retain(|measure| measure.is_doubtful(outcome));
        let outcome = outcome.map_or(EACH_PROPOSAL, Outcome::as_str);
        let ids = measures.iter().map(|measure| format!(" {}", measure.id));
        Self {
            key: format!("{outcome}{}", ids.collect::<String>()),
            measures,
        }
    }

    /// Whether there are none, or the form says to know them.
    pub(crate) fn are_known(&self, said: &str) -> bool {
        self.measures.is_empty() || said == self.key
    }
}

pub(super) async fn new(visit: Visit, query: RawQuery) -> Answer {
    policy::arbitrate(&visit.actor)?;
    let chosen: Vec<MeasureId> = query.each("measure");
    let form = FormState::blank()
        .with("taken_on", visit.shell.today)
        .with("meeting", query.first("meeting"))
        .with_each("measure", &chosen);
    let mut template = new_page(visit, form, &query, Doubts::default()).await?;
    template.name_todays_meeting();
    page(&template)
}

pub(super) async fn create(visit: Visit, query: RawQuery, raw: RawForm) -> Answer {
    let permit = policy::arbitrate(&visit.actor)?;
    let (actor, today) = (&visit.actor, visit.shell.today);
    let mut tx = visit.begin().await?;
    let mut doubts = Doubts::default();
    let saved = async {
        let (outcome, decisions, chosen) = asked(&mut tx, &raw, today).await?;
        let ids: Vec<MeasureId> = chosen.iter().map(|measure| measure.id).collect();
        doubts = Doubts::about(outcome, chosen);
        if !doubts.are_known(raw.first("anyway")) {
            let typed = FormState::typed(raw.to_vec()).without("anyway");
            return Err(typed.refused("anyway", "arbitration-doubtful").into());
        }
        let steps = steps_on(&mut tx, actor, &ids, Step::Arbitrate).await;
        let mut steps = steps.map_err(|error| match error {
            AppError::Conflict(_) => SaveError::Stale,
            error => error.into(),
        })?;
        let mut made = Vec::new();
        for decision in decisions {
            let is_of = |step: &mut StepPermit| decision.measures.contains(&step.measure());
            let own: Vec<StepPermit> = steps.extract_if(.., is_of).collect();
            made.push(commands::decide(&mut tx, &permit, actor.id, &decision, &own).await?);
        }
        Ok((made, ids.len()))
    };
    // Somebody moved one of them: nothing typed is lost.
    let moved = FormState::typed(raw.to_vec()).refused("measure", "step-wrong-state");
    let save = Save::of(&raw)
        .refused_by(forms::CONSTRAINTS)
        .giving_back(moved);
    match save.end(saved.await, tx).await? {
        Ok((made, count)) => {
            if let [(id, code)] = made.as_slice() {
                let flash = Flash::success("arbitration-recorded")
                    .arg("code", code)
                    .arg("count", count);
                return Ok(redirect(&urls::arbitration(*id), flash));
            }
            let codes: Vec<&str> = made.iter().map(|(_, code)| code.as_str()).collect();
            let flash = Flash::success("arbitrations-recorded")
                .arg("codes", codes.join(", "))
                .arg("count", made.len());
            Ok(redirect(&urls::arbitrations_of_register(), flash))
        }
        Err(Again { status, form }) => {
            page_with(status, &new_page(visit, form, &query, doubts).await?)
        }
    }
}

/// The outcome that a form names, what it asks to decide, and on what: one decision; where each
/// proposal is followed, one for all that are proposed the same.
async fn asked(
    db: &mut PgConnection,
    raw: &RawForm,
    today: NaiveDate,
) -> Result<(Option<Outcome>, Vec<ArbitrationForm>, Vec<Candidate>), SaveError> {
    if raw.first("outcome") == EACH_PROPOSAL {
        let form = forms::following(raw, today)?;
        let chosen = chosen(db, &form.measures).await?;
        return Ok((None, form.decisions(raw, &chosen)?, chosen));
    }
    let form = forms::parse(raw, today)?;
    let chosen = chosen(db, &form.measures).await?;
    Ok((Some(form.outcome), vec![form], chosen))
}

/// The measures chosen, all of them.
async fn chosen(
    db: &mut PgConnection,
    measures: &[MeasureId],
) -> Result<Vec<Candidate>, SaveError> {
    let chosen = queries::candidates(db, measures, None, None).await?;
    if chosen.len() == measures.len() {
        Ok(chosen)
    } else {
        // One of them cannot be decided on now.
        Err(SaveError::Stale)
    }
}

async fn new_page(
    visit: Visit,
    form: FormState,
    query: &RawQuery,
    doubts: Doubts,
) -> Result<ArbitrationNewPage> {
    let mut db = visit.db().await?;
    let chosen: Vec<MeasureId> = query.each("measure");
    let (group, proposal) = (query.parsed("group"), query.parsed("proposal"));
    let candidates = queries::candidates(&mut db, &chosen, group, proposal).await?;
    let t = visit.shell.t;
    let offers = queries::offers(&mut db, t.0).await?;
    Ok(ArbitrationNewPage {
        action: narrowed(urls::arbitrations(), '?', query),
        strategies: choices(&offers, "strategy"),
        meetings: choices(&offers, "meeting"),
        groups: choices(&offers, "group"),
        outcomes: outcomes(t),
        group: query.first("group").to_owned(),
        proposal: query.first("proposal").to_owned(),
        chosen_only: !chosen.is_empty(),
        proposals: Outcome::ALL,
        shell: visit
            .shell
            .titled(Section::Measures, t.t("arbitration-new"))
            .crumb(t.t("nav-to-decide"), urls::arbitration_new()),
        doubts,
        form,
        candidates,
    })
}

/// What GT0 may decide; first that each proposal be followed.
fn outcomes(t: Translator) -> Vec<Choice> {
    let each = Choice {
        hint: t.t("arbitration-follow-hint"),
        ..Choice::new(EACH_PROPOSAL, t.t("arbitration-follow"))
    };
    let words = Choice::words::<Outcome>(t);
    std::iter::once(each).chain(words).collect()
}

fn choices(offers: &[Offer], kind: &str) -> Vec<Choice> {
    let of_kind = offers.iter().filter(|offer| offer.kind == kind);
    of_kind
        .map(|o| Choice::new(o.id, o.label.clone()))
        .collect()
}
