//! Handlers of couplings.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands::{self, CouplingForm},
    picture::Picture,
    queries::{self, Coupling, Matrix, Pair, Practising, TableReader},
};
use crate::policy;
use kernel::{
    ids::{CouplingId, GroupId, StrategyId},
    urls,
};
use platform::{
    auth::Right,
    errors::{AppError, Result},
    web::{
        Answer, Choice, ConfirmPage, Flash, FormState, RawForm, Reader, Save, Section, Shell, Undo,
        Visit, page, redirect, undo,
    },
};

/// The matrix with its picture.
#[derive(Template)]
#[template(path = "portfolio/couplings/index.html")]
pub(crate) struct CouplingIndexPage {
    pub shell: Shell,
    pub matrix: Matrix,
    pub picture: Picture,
    /// Pairs the reader may change: (strategy, group).
    pub editable: Vec<(i64, i64)>,
    /// Strategies whose governance there is something to learn from.
    pub practising: Vec<Practising>,
}

impl CouplingIndexPage {
    fn may_edit(&self, strategy: &i64, group: &i64) -> bool {
        self.editable.contains(&(*strategy, *group))
    }
}

/// A cell of the matrix.
#[derive(Template)]
#[template(path = "portfolio/couplings/edit.html")]
pub(crate) struct CouplingEditPage {
    pub shell: Shell,
    pub pair: Pair,
    pub form: FormState,
    pub strengths: Vec<Choice>,
    pub strategy: StrategyId,
    pub group: GroupId,
}

type PairPath = Path<(StrategyId, GroupId)>;

/// No coupling has this id.
const NONE: CouplingId = CouplingId(0);

pub(super) async fn index(visit: Visit) -> Answer {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let matrix = queries::matrix(&mut db).await?;
    let reader = TableReader {
        person: visit.actor.id,
        all: visit.actor.can_anywhere(Right::WriteGovernance),
        opened: visit.actor.can_anywhere(Right::ReadGovernance),
    };
    let practising = queries::practising(&mut db, reader).await?;
    let mut editable = Vec::new();
    for strategy in &matrix.strategies.0 {
        for group in &matrix.groups.0 {
            if policy::couple(&visit.actor, strategy.id, group.id).is_ok() {
                editable.push((strategy.id.0, group.id.0));
            }
        }
    }
    let title = visit.shell.t.t("couplings-title");
    page(&CouplingIndexPage {
        picture: Picture::of(&matrix),
        shell: visit.shell.titled(Section::Steering, title),
        matrix,
        editable,
        practising,
    })
}

async fn stored(db: &mut PgConnection, strategy: StrategyId, group: GroupId) -> Result<Pair> {
    queries::pair(db, strategy, group)
        .await?
        .ok_or(AppError::NotFound)
}

pub(super) async fn edit(visit: Visit, Path((strategy, group)): PairPath) -> Answer {
    let pair = stored(&mut *visit.db().await?, strategy, group).await?;
    policy::couple(&visit.actor, strategy, group)?;
    let form = filled(pair.coupling.as_ref());
    page(&edit_page(visit.shell, (strategy, group), pair, form))
}

pub(super) async fn save(visit: Visit, Path((strategy, group)): PairPath, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let pair = stored(&mut tx, strategy, group).await?;
    let permit = policy::couple(&visit.actor, strategy, group)?;
    let before = pair.coupling.as_ref();
    let saved = async {
        let was = before.map_or(NONE, |coupling| coupling.id);
        let act = undo::begin(&mut tx, &raw, "coupling", was.0).await?;
        let form = parse(&raw)?;
        let id = commands::save(&mut tx, &permit, &label(&pair), before, &form).await?;
        let undo = match before {
            Some(before) => as_before(permit.on(), before, before.version + 1),
            None => Undo::to(urls::coupling_remove(strategy, group)),
        };
        let act = act.on(id.0);
        Ok(act.offering(&mut tx, Flash::success("saved"), undo).await?)
    };
    let save = Save::of(&raw).merging(strategy, filled(before));
    match save.end(saved.await, tx).await? {
        Ok(flash) => Ok(redirect(&urls::couplings(), flash)),
        Err(again) => again.page(|form| edit_page(visit.shell, permit.on(), pair, form)),
    }
}

pub(super) async fn remove(
    visit: Visit,
    Path((strategy, group)): PairPath,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let pair = stored(&mut tx, strategy, group).await?;
    let permit = policy::couple(&visit.actor, strategy, group)?;
    if visit.asks() {
        let t = visit.shell.t;
        let shell = visit.shell.titled(Section::Steering, t.t("remove"));
        return page(&ConfirmPage::new(
            shell.crumb(t.t("couplings-title"), urls::couplings()),
            t.t1("coupling-remove-question", "name", label(&pair)),
            t.t("part-remove-consequence"),
            urls::couplings(),
        ));
    }
    let flash = Flash::success("coupling-removed");
    let Some(coupling) = &pair.coupling else {
        return Ok(redirect(&urls::couplings(), flash));
    };
    let act = undo::begin(&mut tx, &raw, "coupling", coupling.id.0).await?;
    commands::remove(&mut tx, &permit, &label(&pair), coupling).await?;
    let undo = as_before(permit.on(), coupling, 0);
    let flash = act.offering(&mut tx, flash, undo).await?;
    tx.lead_to(&urls::couplings(), flash).await
}

/// Couples a pair as it was, where it stands at this version by then.
fn as_before((strategy, group): (StrategyId, GroupId), before: &Coupling, version: i32) -> Undo {
    Undo::to(urls::coupling(strategy, group))
        .with("strength", before.strength)
        .with("reason", &before.reason)
        .with("version", version)
}

fn label(pair: &Pair) -> String {
    format!("{} – {}", pair.strategy_code, pair.group_code)
}

fn filled(coupling: Option<&Coupling>) -> FormState {
    match coupling {
        Some(coupling) => FormState::blank()
            .with("strength", coupling.strength)
            .with("reason", &coupling.reason)
            .with("version", coupling.version),
        None => FormState::blank().with("version", 0),
    }
}

fn parse(raw: &[(String, String)]) -> std::result::Result<CouplingForm, FormState> {
    let mut read = Reader::new(raw);
    let strength: Option<i32> = read.required("strength");
    if strength.is_some_and(|strength| !(1..=3).contains(&strength)) {
        read.wrong("strength", "error-choose");
    }
    let reason = read.text("reason", 500);
    let version = read.version();
    platform::finished!(read => CouplingForm { strength, reason; version })
}

fn edit_page(
    shell: Shell,
    (strategy, group): (StrategyId, GroupId),
    pair: Pair,
    form: FormState,
) -> CouplingEditPage {
    let t = shell.t;
    let strengths = [1, 2, 3].map(|n| Choice::new(n, t.t(&format!("coupling-strength-{n}"))));
    CouplingEditPage {
        shell: shell
            .titled(Section::Steering, label(&pair))
            .crumb(t.t("couplings-title"), urls::couplings()),
        strategy,
        group,
        strengths: strengths.into(),
        pair,
        form,
    }
}
