//! What a file would do, shown before it is done; and the values to be named first.

use askama::Template;

use super::{content, titled};
use crate::{
    import::{
        asked_values::{AskedValue, KINDS, MOST_ASKED, asked},
        codes::Wanted,
        columns::Column,
        content::Content,
        mapping::Mapping,
        model::Import,
        plan, queries,
        shown_row::ShownRow,
        source,
        verdict::{Counts, Plan, Verdict},
    },
    policy,
};
use kernel::urls;
use platform::{
    errors::Result,
    web::{
        Answer, FormState, Pager, RawQuery, Shell, Visit, list_table::Source, page,
        paging::PAGE_SIZE,
    },
};

/// Of a file's rows that change what exists, from which it is likely to be a mistake.
const MANY_PERCENT: usize = 20;

/// What is unknown beyond what is asked for.
#[derive(Debug)]
pub(crate) struct Beyond {
    pub column: Column,
    pub count: usize,
    /// Key of what becomes of it.
    pub becomes: &'static str,
}

/// What values stand for that nobody knows.
#[derive(Template)]
#[template(path = "measures/import/values.html")]
pub(crate) struct ValuesPage {
    pub shell: Shell,
    pub import: Import,
    pub form: FormState,
    pub asked: Vec<AskedValue>,
    pub beyond: Vec<Beyond>,
}

impl ValuesPage {
    /// What is not asked for of a kind.
    fn beyond(&self, column: &Column) -> Option<&Beyond> {
        self.beyond.iter().find(|beyond| beyond.column == *column)
    }

    /// The kinds of values that are asked for, each with its text.
    fn kinds(&self) -> Vec<(Column, &'static str, Vec<&AskedValue>)> {
        let kinds = [
            (Column::Implementation, "import-values-states"),
            (Column::Carrier, "import-values-organisations"),
            (Column::Group, "import-values-groups"),
            (Column::Strategy, "import-values-strategies"),
            (Column::Pilot, "import-values-people"),
        ];
        kinds
            .into_iter()
            .map(|(column, key)| {
                let asked = self
                    .asked
                    .iter()
                    .filter(move |asked| asked.column == column);
                (column, key, asked.collect::<Vec<_>>())
            })
            .filter(|(_, _, asked)| !asked.is_empty())
            .collect()
    }
}

/// What is worth knowing before anything is written.
#[derive(Debug)]
pub(crate) struct Before {
    /// Measures that exist and would change.
    pub changed: usize,
    /// ... which are more than one expects.
    pub is_many: bool,
    /// Rows whose code is written otherwise than that of the measure they are taken for.
    pub respelled: usize,
    /// Headings of columns that nothing is taken from.
    pub left: String,
    pub skips_hidden: bool,
    /// Rows left out one by one.
    pub skipped: usize,
    pub source: Source,
}

/// What the file would do.
#[derive(Template)]
#[template(path = "measures/import/preview.html")]
pub(crate) struct PreviewPage {
    pub shell: Shell,
    pub import: Import,
    pub counts: Counts,
    /// Which rows are shown; empty: all.
    pub show: String,
    /// Beside code and title.
    pub columns: Vec<Column>,
    pub rows: Vec<ShownRow>,
    pub before: Before,
    /// Values that may be said to stand for something.
    pub asked: usize,
    pub missing: Vec<(String, usize)>,
    pub missing_count: usize,
    pub missing_groups: Vec<(String, usize)>,
    pub missing_groups_count: usize,
    pub adds_organisations: bool,
    pub adds_groups: bool,
    pub pager: Pager,
}

impl PreviewPage {
    fn tabs(&self) -> [(&'static str, &'static str, usize); 5] {
        let c = self.counts;
        [
            (
                "",
                "import-show-all",
                c.added + c.changed + c.left + c.refused,
            ),
            ("added", "import-show-added", c.added),
            ("changed", "import-show-changed", c.changed),
            ("left", "import-show-left", c.left),
            ("refused", "import-show-refused", c.refused),
        ]
    }

    /// Cells of a row that says why it is refused.
    fn span(&self) -> usize {
        self.columns.len().max(1)
    }

    fn writes(&self) -> usize {
        self.counts.added + self.counts.changed
    }
}

/// A file that is compared.
struct Compared {
    plan: Plan,
    asked: Vec<AskedValue>,
    /// How many values of a kind are not asked for.
    beyond: Vec<(Column, usize)>,
    source: Source,
    /// Headings of columns that nothing is taken from.
    left: String,
}

/// The values to be named, where one is not said yet that no column's choice answers, or where they
/// are asked for; else the preview.
pub(super) async fn answer(visit: Visit, import: Import, query: &RawQuery) -> Answer {
    let import = allowed(&visit, import);
    let mapping = import.mapping.clone().unwrap_or_default();
    let compared = compared(&visit, &import).await?;
    // What is asked for beyond the bound keeps the state it has.
    let open = compared.asked.iter().any(|asked| {
        !matches!(asked.column, Column::Carrier | Column::Group)
            && mapping.answer(asked.column, &asked.text).is_none()
    });
    let again = !query.first("values").is_empty() && !compared.asked.is_empty();
    if open || again {
        return page(&asking(visit, import, compared, FormState::blank()));
    }
    page(&preview(visit, import, compared, query))
}

/// The values to be named, with what was wrong.
pub(super) async fn values_page(
    visit: Visit,
    import: Import,
    form: FormState,
) -> Result<ValuesPage> {
    let import = allowed(&visit, import);
    let compared = compared(&visit, &import).await?;
    Ok(asking(visit, import, compared, form))
}

/// The import as this reader could confirm it.
fn allowed(visit: &Visit, mut import: Import) -> Import {
    let may_add = policy::may_add(&visit.actor);
    import.mapping = import.mapping.map(|mapping| mapping.within(may_add));
    import
}

fn asking(visit: Visit, import: Import, compared: Compared, form: FormState) -> ValuesPage {
    let mapping = import.mapping.as_ref();
    let adds = |column: Column| {
        mapping.is_some_and(|mapping| match column {
            Column::Carrier => mapping.add_organisations,
            Column::Group => mapping.add_groups,
            _ => false,
        })
    };
    let beyond = compared.beyond.into_iter().map(|(column, count)| Beyond {
        column,
        count,
        becomes: match column {
            Column::Implementation => "import-beyond-kept",
            _ if adds(column) => "import-beyond-added",
            _ => "import-beyond-refused",
        },
    });
    ValuesPage {
        asked: compared.asked,
        beyond: beyond.collect(),
        shell: titled(visit.shell, &import),
        import,
        form,
    }
}

async fn compared(visit: &Visit, import: &Import) -> Result<Compared> {
    let (content, place) = content(visit, import.id).await?;
    let mapping = import.mapping.clone().unwrap_or_default();
    let named = mapping.clone();
    let (content, wanted) = place
        .work(move || {
            let wanted = Wanted::of(&content, &named);
            (content, wanted)
        })
        .await?;
    let lookup = queries::lookup(&mut *visit.db().await?, &wanted, false).await?;
    let t = visit.shell.t;
    place
        .work(move || {
            let plan = plan::plan(&content, &mapping, &lookup);
            Compared {
                beyond: beyond(&plan),
                asked: asked(&plan, &mapping, &lookup, t),
                left: left(&content, &mapping),
                source: source::of(&content),
                plan,
            }
        })
        .await
}

fn left(content: &Content, mapping: &Mapping) -> String {
    let left = mapping.left(content.headings.len()).map(|index| {
        let heading = content.headings[index].trim();
        if heading.is_empty() {
            (index + 1).to_string()
        } else {
            heading.chars().take(60).collect()
        }
    });
    left.collect::<Vec<String>>().join(", ")
}

/// The kinds of which more is unknown than is asked for, and how much more.
fn beyond(plan: &Plan) -> Vec<(Column, usize)> {
    let of = |column: Column| plan.asked.iter().filter(move |a| a.column == column);
    let beyond = KINDS.map(|column| (column, of(column).count().saturating_sub(MOST_ASKED)));
    beyond.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn preview(visit: Visit, import: Import, compared: Compared, query: &RawQuery) -> PreviewPage {
    let Compared {
        plan,
        asked,
        source,
        left,
        ..
    } = compared;
    let mapping = import.mapping.clone().unwrap_or_default();
    let show = query.first("show");
    let shown: Vec<_> = plan
        .rows
        .iter()
        .filter(|row| {
            matches!(
                (show, &row.verdict),
                ("added", Verdict::Add(_))
                    | ("changed", Verdict::Change(..))
                    | ("left", Verdict::Leave)
                    | ("refused", Verdict::Refuse(_))
            ) || !["added", "changed", "left", "refused"].contains(&show)
        })
        .collect();
    let kept = if show.is_empty() {
        String::new()
    } else {
        format!("show={}", urls::encode(show))
    };
    let total = i64::try_from(shown.len()).unwrap_or(0);
    let pager = Pager::new(query.page(), total, &urls::import(import.id), &kept);
    let first = usize::try_from(pager.offset()).unwrap_or(0);
    let size = usize::try_from(PAGE_SIZE).unwrap_or(0);
    let columns = shown_columns(&mapping);
    let rows = shown
        .into_iter()
        .skip(first)
        .take(size)
        .map(|row| ShownRow::of(row, &columns, &mapping, &visit.shell));
    let rows = rows.collect();
    let counts = plan.counts();
    let before = Before {
        changed: counts.changed,
        is_many: counts.changed * 100 > plan.rows.len() * MANY_PERCENT,
        respelled: plan
            .rows
            .iter()
            .filter(|row| row.stored_code.is_some())
            .count(),
        left,
        skips_hidden: mapping.skip_hidden,
        skipped: mapping.skipped.len(),
        source,
    };
    PreviewPage {
        counts,
        show: show.to_owned(),
        columns,
        rows,
        before,
        asked: asked.len(),
        missing_count: plan.missing_organisations.len(),
        missing: plan.missing_organisations.into_iter().take(50).collect(),
        missing_groups_count: plan.missing_groups.len(),
        missing_groups: plan.missing_groups.into_iter().take(50).collect(),
        adds_organisations: mapping.add_organisations,
        adds_groups: mapping.add_groups,
        pager,
        shell: titled(visit.shell, &import),
        import,
    }
}

/// The columns of the preview: those of the file, beside code and title.
fn shown_columns(mapping: &Mapping) -> Vec<Column> {
    let columns = Column::ALL.iter().copied();
    let shown = columns.filter(|column| {
        let kept = *column == Column::Description && mapping.kept().next().is_some();
        let further = *column == Column::CoCarriers && mapping.place(Column::Carrier).is_some();
        mapping.place(*column).is_some() || kept || further
    });
    shown
        .filter(|column| !matches!(column, Column::Code | Column::Title))
        .collect()
}
