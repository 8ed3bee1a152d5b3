//! Handlers of recording.

pub(super) mod editing;
pub(super) mod storing;

use askama::Template;
use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse as _, Json},
};
use sqlx::PgConnection;

use super::{
    forms::{self, Known},
    model::{Count, Line, Spot},
    queries::{self, Batch},
    reading::chips,
};
use crate::{
    axes::{self, model::AxisRow},
    events,
    frame::{self, CircleFrame, CircleTab},
    live::{access, names::Names, shorthand::SIGNS},
    model::Circle,
    sheet::{self, outlook::Outlook},
};
use kernel::{
    circle::{ContributionKind, Involvement, Round},
    ids::{AxisId, CircleId, ContributionId},
    initials,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{
        Answer, Choice, FormState, RawForm, RawQuery, Rendered, Shell, Visit, apart, once,
        page_with,
    },
};

/// Recording: axes and rounds at the left, the lines of one of them with the composer below, who can
/// be named at the right.
#[derive(Template)]
#[template(path = "circles/live/index.html")]
pub(super) struct RecordingPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub axes: Vec<AxisRow>,
    pub counts: Vec<Count>,
    /// None: the group has no axis.
    pub spot: Option<Spot>,
    /// What the run sheet has come to.
    pub under_way: Option<Spot>,
    /// Until when, and when all of it ends.
    pub outlook: Outlook,
    pub lines: Vec<Rendered>,
    /// Others stand before this one.
    pub earlier: Option<ContributionId>,
    /// The last lines are among them.
    pub last_ones: bool,
    /// Lines may still come.
    pub open: bool,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub speakers: Vec<Choice>,
    /// For completion: a list of names, as JSON.
    pub names: String,
    pub last: i64,
    /// The marks of the evening.
    pub marks: String,
}

impl RecordingPage {
    /// The id behind the page, for what its browser keeps.
    fn reader(&self) -> String {
        let actor = self.shell.actor.as_ref();
        actor.map_or_else(String::new, |actor| actor.id.to_string())
    }

    fn rounds(&self) -> &'static [Round] {
        Round::ALL
    }

    fn count(&self, axis: &AxisId, round: &Round) -> i64 {
        let mut counts = self.counts.iter();
        counts
            .find(|count| count.axis == *axis && count.round == *round)
            .map_or(0, |count| count.lines)
    }

    fn url(&self, axis: &AxisId, round: &Round) -> String {
        let spot = Spot {
            axis: *axis,
            round: *round,
        };
        kernel::urls::circle_live(self.frame.circle.id) + &spot.suffix()
    }

    /// The page of the lines before one.
    fn earlier(&self, spot: &Spot, line: &ContributionId) -> String {
        format!("{}&before={line}", self.url(&spot.axis, &spot.round))
    }

    fn is_here(&self, axis: &AxisId, round: &Round) -> bool {
        let here = |spot: Spot| spot.axis == *axis && spot.round == *round;
        self.spot.is_some_and(here)
    }

    fn is_under_way(&self, axis: &AxisId, round: &Round) -> bool {
        let here = |spot: Spot| spot.axis == *axis && spot.round == *round;
        self.under_way.is_some_and(here)
    }

    /// The axis one records at.
    fn axis(&self) -> Option<&AxisRow> {
        let spot = self.spot?;
        self.axes.iter().find(|axis| axis.id == spot.axis)
    }

    fn key(&self) -> String {
        self.spot.map_or_else(String::new, Spot::key)
    }

    fn signs(&self) -> [(char, ContributionKind); 4] {
        SIGNS
    }
}

/// A line, as pages and the feed show it.
#[derive(Template)]
#[template(path = "circles/live/line.html")]
pub(super) struct LinePart<'a> {
    pub t: Translator,
    pub circle: CircleId,
    pub line: &'a Line,
    pub open: bool,
}

impl LinePart<'_> {
    /// What it says beside its words.
    fn mark(&self) -> Option<String> {
        match (self.line.scale, self.line.level) {
            (Some(step), _) => Some(format!("{step}/{}", crate::live::shorthand::SCALE)),
            (None, Some(level)) => Some(self.t.word(level)),
            (None, None) => None,
        }
    }

    /// Looks like a code, and names nobody.
    fn unread(&self) -> Option<&str> {
        let nobody = self.line.speaker.is_empty() && !self.line.unnamed;
        initials::unread(&self.line.body).filter(|_| nobody)
    }

    /// Says that one would be involved, not how far.
    fn lacks_level(&self) -> bool {
        self.line.kind == ContributionKind::Involvement && self.line.level.is_none()
    }

    /// Where it stands, as browsers know it.
    fn key(&self) -> String {
        match (self.line.axis_id, self.line.round) {
            (Some(axis), Some(round)) => Spot { axis, round }.key(),
            _ => String::new(),
        }
    }

    fn paragraphs(&self) -> Vec<&str> {
        let lines = self.line.body.lines();
        lines.filter(|line| !line.trim().is_empty()).collect()
    }
}

/// What the lines of a circle can name, and the axes they can stand under.
async fn known(db: &mut PgConnection, circle: &Circle) -> Result<(Known, Vec<AxisRow>)> {
    let axes = axes::queries::axes(db, circle.group_id, false).await?;
    let known = Known {
        names: queries::names(db, circle.id).await?,
        axes: axes.iter().map(|axis| (axis.id, axis.number)).collect(),
    };
    Ok((known, axes))
}

pub(super) async fn show(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = access::recorded(&mut db, &visit.actor, id).await?;
    let asked = (Spot::of(&query), query.parsed("before"));
    recording(&mut db, visit, circle, asked, None).await
}

/// The page; what was typed without script and not taken comes back in it.
async fn recording(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    (asked, before): (Option<Spot>, Option<ContributionId>),
    typed: Option<(StatusCode, FormState)>,
) -> Answer {
    let id = circle.id;
    let marks = events::marks(db, id).await?;
    let last = queries::last_change(db, id).await?;
    let (known, axes) = known(db, &circle).await?;
    let points = sheet::queries::points(db, id).await?;
    let outlook = Outlook::of(&circle, points, visit.actor.now);
    let under_way = under_way(&outlook);
    let there = |spot: &Spot| axes.iter().any(|axis| axis.id == spot.axis);
    let first = axes.first().map(|axis| Spot {
        axis: axis.id,
        round: Round::Appreciation,
    });
    let spot = asked.or(under_way).filter(there).or(first);
    let Batch { lines, more } = match spot {
        Some(spot) => queries::of_spot(db, id, spot, before).await?,
        None => Batch::default(),
    };
    let first = lines.first().filter(|_| more);
    let counts = queries::counts(db, id).await?;
    let t = visit.shell.t;
    let open = circle.is_open();
    let earlier = first.map(|line| line.id);
    let lines: Result<Vec<Rendered>> = lines.iter().map(|l| part(l, id, open, t)).collect();
    let (status, form) = typed.unwrap_or_else(|| (StatusCode::OK, blank()));
    let marks = marks.told(visit.app.clock.now());
    page_with(
        status,
        &RecordingPage {
            shell: frame::within(visit.shell, &circle, t.t("circle-tab-live")),
            frame: CircleFrame::new(&visit.actor, circle, CircleTab::Live, t),
            lines: lines?,
            earlier,
            last_ones: before.is_none(),
            kinds: Choice::words::<ContributionKind>(t),
            levels: Choice::words::<Involvement>(t),
            speakers: speakers(&known.names),
            names: serde_json::to_string(&known.names.offered()).map_err(AppError::internal)?,
            axes,
            counts,
            spot,
            under_way,
            outlook,
            open,
            form,
            last,
            marks,
        },
    )
}

/// What the run sheet has come to: the axis and round that run, of all together first.
fn under_way(outlook: &Outlook) -> Option<Spot> {
    let running = outlook.running().into_iter();
    let spots = running.filter_map(|point| {
        let (axis, round) = point.axis_id.zip(point.round)?;
        Some((point.sub_group_id.map(|id| id.0), Spot { axis, round }))
    });
    let first = spots.min_by_key(|(group, _)| *group);
    first.map(|(_, spot)| spot)
}

fn blank() -> FormState {
    FormState::blank().with("client_key", once::new_key())
}

fn part(line: &Line, circle: CircleId, open: bool, t: Translator) -> Result<Rendered> {
    Rendered::of(&LinePart {
        t,
        circle,
        line,
        open,
    })
}

/// Who can be chosen instead of being typed.
fn speakers(names: &Names) -> Vec<Choice> {
    let all = names.speakers.iter();
    all.map(|speaker| Choice::new(speaker.id, &speaker.name))
        .collect()
}

/// What changed since a number: each line as it stands now, in the reader's language.
pub(super) async fn changes(visit: Visit, Path(id): Path<CircleId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = access::recorded(&mut db, &visit.actor, id).await?;
    let since = query.parsed("since").unwrap_or(0);
    let Batch { lines, more } = queries::since(&mut db, id, since).await?;
    let counts = queries::counts(&mut db, id).await?;
    drop(db);
    let (t, open) = (visit.shell.t, circle.is_open());
    let said = apart(move || -> Result<String> {
        let last = lines.iter().map(|line| line.change).fold(since, i64::max);
        let entry = |line: &Line| -> Result<serde_json::Value> {
            let html = match line.removed {
                true => String::new(),
                false => part(line, id, open, t)?.to_string(),
            };
            let spot = line.axis_id.zip(line.round);
            let spot = spot.map(|(axis, round)| Spot { axis, round }.key());
            Ok(serde_json::json!({
                "id": line.id, "spot": spot, "removed": line.removed, "html": html,
            }))
        };
        let counts: serde_json::Map<String, serde_json::Value> = counts
            .iter()
            .map(|count| {
                let spot = Spot {
                    axis: count.axis,
                    round: count.round,
                };
                (spot.key(), count.lines.into())
            })
            .collect();
        let said = serde_json::json!({
            "since": since, "last": last, "more": more, "open": open, "counts": counts,
            "entries": lines.iter().map(entry).collect::<Result<Vec<_>>>()?,
        });
        Ok(said.to_string())
    });
    let json = [(header::CONTENT_TYPE, "application/json")];
    Ok((json, said.await??).into_response())
}

/// How a line would be read where it is typed. Nothing is stored.
pub(super) async fn reading(
    visit: Visit,
    Path(id): Path<CircleId>,
    raw: RawForm,
) -> Result<Json<serde_json::Value>> {
    let mut db = visit.db().await?;
    let (circle, _) = access::recorded(&mut db, &visit.actor, id).await?;
    let (known, axes) = known(&mut db, &circle).await?;
    drop(db);
    let chips = match forms::parse(&raw, &known) {
        Ok(form) => chips(&form, &axes, visit.shell.t),
        // There is nothing to read yet.
        Err(_) => Vec::new(),
    };
    Ok(Json(serde_json::json!({ "chips": chips })))
}
