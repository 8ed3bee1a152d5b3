//! The page on which source and result stand side by side.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{reopening, title, within};
use crate::flows::import_minutes::{
    apply::{self, Into},
    correct,
    differences::{Difference, differences},
    matching, policy,
    queries::{self, Import, ImportState, SameDay},
    view::{self, Chunk, Review},
    votes,
};
use kernel::{
    ids::MinutesImportId,
    meeting::{EntryKind, LEVELS, MeetingKind, Standing},
    urls,
};
use minutes_reader::parse::model::{Attendee, Doubt, Entry};
use platform::{
    errors::Result,
    i18n::Translator,
    web::{Answer, Choice, FormState, RawQuery, Shell, Visit, page},
};
use register::follow_up::model::ItemState;

/// Source and result side by side.
#[derive(Template)]
#[template(path = "import_minutes/show.html")]
pub(crate) struct MinutesImportShowPage {
    pub shell: Shell,
    pub import: Import,
    pub review: Review,
    /// All that the page asks, as typed or as it stands.
    pub form: FormState,
    /// Texts that were typed where nothing stands any more.
    pub lost: Vec<String>,
    /// Whom each attendee of the page may be, by their names.
    pub candidates: Vec<Vec<Choice>>,
    /// The people of the group: one list for all attendees.
    pub people: Vec<String>,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub standings: Vec<Choice>,
    pub entry_kinds: Vec<Choice>,
    /// How far something to do may be.
    pub item_states: Vec<Choice>,
    /// `12. Budget`: the points, one list for all entries.
    pub points: Vec<String>,
    /// The group's meetings of that day, with what the minutes say otherwise.
    pub same_day: Vec<(Vec<Difference>, SameDay)>,
    /// Where the minutes go, as chosen or proposed.
    pub into: Into,
    /// Why it was not written.
    pub refused: Option<String>,
    /// The part of the page where that is mended.
    pub refused_at: &'static str,
}

impl MinutesImportShowPage {
    /// The reasons to look at something.
    pub(crate) fn reasons(&self, doubts: &[Doubt], t: &Translator) -> Vec<String> {
        let said = doubts.iter().map(|doubt| match doubt {
            Doubt::Unlisted => self.unlisted(t),
            doubt => t.word(doubt),
        });
        said.collect()
    }

    /// That people are on no list, by their names where those are known.
    fn unlisted(&self, t: &Translator) -> String {
        match matching::unlisted(&self.import.result).join(", ") {
            names if names.is_empty() => t.word(Doubt::Unlisted),
            names => t.t1("minutes-doubt-unlisted-names", "names", names),
        }
    }

    /// The value of a field of an attendee (`a`), a point (`p`) or an entry (`e`).
    pub(crate) fn value(&self, letter: &str, key: &u32, what: &str) -> &str {
        self.form.value(&format!("{letter}{key}_{what}"))
    }

    /// The message at such a field.
    pub(crate) fn error(&self, letter: &str, key: &u32, what: &str) -> Option<String> {
        let name = format!("{letter}{key}_{what}");
        self.form.error(&name, self.shell.t)
    }

    /// Whether such a field has the value.
    pub(crate) fn has(&self, letter: &str, key: &u32, what: &str, value: &str) -> bool {
        self.value(letter, key, what) == value
    }

    /// The entries that one may answer.
    pub(crate) fn parents(&self, chunk: &Chunk, key: &u32) -> Vec<Choice> {
        chunk.parents(key, self.value("e", key, "parent").parse().ok())
    }

    /// The key of the line for one more attendee.
    pub(crate) fn new_key(&self) -> u32 {
        self.import.result.next_key + 1
    }

    /// The kinds of what is left to be looked at, of which there are several.
    pub(crate) fn kinds_of_doubts(&self) -> Vec<(Doubt, usize)> {
        let mut kinds = correct::kinds(&self.import.result);
        kinds.retain(|(_, count)| *count > 1);
        kinds
    }

    /// How the votes on a decision fell, as it is going to be said of it.
    pub(crate) fn votes(&self, entry: &Entry) -> Option<String> {
        let told = entry.votes.as_ref();
        let told = told.filter(|_| entry.kind == EntryKind::Decision)?;
        let said = votes::said(told, Translator::of_writers());
        (!said.is_empty()).then_some(said)
    }

    /// The levels a point may stand on.
    pub(crate) fn levels(&self) -> Vec<String> {
        (1..=LEVELS).map(|level| level.to_string()).collect()
    }

    /// Whether the organisation, the representative or a remark is known or typed: then they are shown.
    pub(crate) fn has_more(&self, attendee: &Attendee) -> bool {
        ["organisation", "represented_by", "remark"]
            .iter()
            .any(|what| !self.value("a", &attendee.key, what).is_empty())
    }

    /// How many were present.
    pub(crate) fn present(&self) -> usize {
        self.import
            .result
            .attendees
            .iter()
            .filter(|a| a.standing == Standing::Present)
            .count()
    }

    /// Whether the text is no minutes, for all the reader sees.
    pub(crate) fn is_no_minutes(&self) -> bool {
        let doubts = &self.import.result.facts.doubts;
        doubts.contains(&Doubt::NoMinutes)
    }

    /// What the meeting's own fields say is empty: nothing can be written without.
    pub(crate) fn lacks_facts(&self) -> bool {
        let f = &self.import.result.facts;
        f.group.is_none()
            || f.day.is_none()
            || f.from.is_none()
            || f.to.is_none()
            || f.kind.is_none()
            || f.title.is_empty()
    }
}

pub(crate) async fn show(visit: Visit, Path(id): Path<MinutesImportId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (import, _) = policy::own(&mut db, &visit.actor, id).await?;
    if import.state != ImportState::ToCheck {
        return page(&reopening::ended_page(visit, import));
    }
    let number = usize::try_from(query.page()).unwrap_or(1);
    page(&review(&mut db, visit, import, number).await?)
}

pub(super) async fn review(
    db: &mut PgConnection,
    visit: Visit,
    import: Import,
    number: usize,
) -> Result<MinutesImportShowPage> {
    let facts = &import.result.facts;
    let groups = queries::groups(db).await?;
    let people = queries::people(db, facts.group).await?;
    let same_day = match (facts.group, facts.day) {
        (Some(group), Some(day)) if import.state == ImportState::ToCheck => {
            queries::same_day(db, group, day).await?
        }
        _ => Vec::new(),
    };
    let t = visit.shell.t;
    let title = title(&import, t);
    let points = import.result.points.iter().enumerate().map(|(at, p)| {
        let title = if p.level == 0 {
            t.t("minutes-import-before")
        } else {
            view::short(&p.title)
        };
        format!("{}. {title}", at + 1)
    });
    let review = Review::of(&import, number, &urls::minutes_import(import.id));
    Ok(MinutesImportShowPage {
        shell: within(visit.shell, title),
        form: view::filled(&import, &review),
        review,
        lost: Vec::new(),
        candidates: view::candidates(&import.result.attendees, &people),
        people: view::of_the_group(&people),
        kinds: Choice::words::<MeetingKind>(t),
        groups: groups
            .iter()
            .filter(|g| meetings::policy::create(&visit.actor, g.id).is_ok())
            .map(|g| Choice::new(g.number, t.name(g.name.after(&format!("{} · ", g.code)))))
            .collect(),
        standings: Choice::words::<Standing>(t),
        entry_kinds: Choice::words::<EntryKind>(t),
        item_states: Choice::words::<ItemState>(t),
        points: points.collect(),
        into: proposed(&same_day),
        same_day: same_day
            .into_iter()
            .map(|m| (differences(&m, facts, &t), m))
            .collect(),
        refused: None,
        refused_at: "#facts",
        import,
    })
}

/// Where the minutes go as long as nobody says: into the meeting that waits for notes. Where that of
/// the day has its own, they may be in Jalon already: then one is asked.
fn proposed(same_day: &[SameDay]) -> apply::Into {
    let waits = same_day.iter().find(|m| !m.has_notes);
    apply::Into {
        meeting: waits.map(|m| m.id),
        is_said: waits.is_some(),
        ..apply::Into::default()
    }
}

/// Where the minutes go, as the form says.
pub(super) fn into(form: &FormState) -> apply::Into {
    let chosen = form.value("into");
    apply::Into {
        meeting: chosen.parse().ok(),
        is_said: !form.all("into").is_empty(),
        corrects: !chosen.is_empty() && form.has("correct", chosen),
        old: !form.value("old").is_empty(),
        closes: !form.value("closes").is_empty(),
    }
}
