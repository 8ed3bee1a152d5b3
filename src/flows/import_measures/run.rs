//! Writing a confirmed import, in the background.

use sqlx::Connection as _;

use kernel::ids::ImportId;
use measures::{
    import::{commands, run::Job},
    policy::MayAdd,
};
use people::organisations::{self, forms::OrganisationForm};
use platform::{
    auth::{
        Permit,
        rights::permission::{CreatePortfolio, EditPeople, ImportMeasures},
    },
    errors::{AppError, Result, SaveError},
    web::AppState,
};
use portfolio::groups::{
    self,
    forms::GroupForm,
    model::{CircleStage, GroupState},
};

/// What the writer may add on the way.
pub(super) struct Adding {
    pub organisations: Option<Permit<EditPeople>>,
    pub groups: Option<Permit<CreatePortfolio>>,
}

impl Adding {
    fn may(&self) -> MayAdd {
        MayAdd {
            organisations: self.organisations.is_some(),
            groups: self.groups.is_some(),
        }
    }
}

/// Writes, and says so on the import, whatever happens.
pub(super) async fn run(app: AppState, permit: Permit<ImportMeasures, ImportId>, adding: Adding) {
    let id = permit.on();
    let Err(error) = write(&app, &permit, &adding).await else {
        return;
    };
    tracing::error!(%error, import = %id, "an import was not written");
    // What changed between the preview and now: looking again shows it.
    let key = match error {
        SaveError::Constraint(_) | SaveError::Stale => "import-failed-meanwhile",
        SaveError::App(_) | SaveError::Form(_) => "import-failed",
    };
    let saved = async {
        let mut db = app.db().await?;
        commands::fail(&mut db, &permit, key, app.clock.now()).await?;
        Ok::<_, AppError>(())
    };
    if let Err(error) = saved.await {
        tracing::error!(%error, import = %id, "the failure of an import was not recorded");
    }
}

async fn write(
    app: &AppState,
    permit: &Permit<ImportMeasures, ImportId>,
    adding: &Adding,
) -> Result<(), SaveError> {
    let mut db = app.db().await?;
    let mut tx = db.begin().await?;
    let mut job = Job::start(&mut tx, permit, adding.may()).await?;
    // The progress is seen before the end, so it has a connection of its own.
    let mut aside = app.db().await?;
    let (organisations, groups) = (job.organisations_to_add(), job.groups_to_add());
    if let Some(permit) = &adding.organisations {
        for (index, name) in organisations.iter().enumerate() {
            let form = OrganisationForm::named(name, index);
            organisations::commands::create(&mut tx, permit, &form).await?;
        }
    }
    if let Some(permit) = &adding.groups {
        for (number, name) in &groups {
            groups::commands::create(&mut tx, permit, &group(*number, name)).await?;
        }
    }
    if !organisations.is_empty() || !groups.is_empty() {
        job.compare(&mut tx).await?;
    }
    let mut writing = job.writing();
    while writing.next(&mut tx).await? {
        commands::progress(
            &mut aside,
            permit,
            writing.rows_done(job.rows()),
            app.clock.now(),
        )
        .await?;
    }
    job.finish(&mut tx, organisations.len(), groups.len(), app.clock.now())
        .await?;
    tx.commit().await?;
    Ok(())
}

/// A group of which only number and name are known.
fn group(number: i32, name: &str) -> GroupForm {
    GroupForm {
        number,
        state: GroupState::Preparing,
        name: name.to_owned(),
        name_nl: String::new(),
        mandate: String::new(),
        first_circle_stage: CircleStage::None,
        first_circle_on: None,
        second_circle_stage: CircleStage::None,
        second_circle_on: None,
        circle_note: String::new(),
        review_due_on: None,
        version: 0,
    }
}
