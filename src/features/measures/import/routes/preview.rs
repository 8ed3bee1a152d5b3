//! What a file would do, shown before it is done; and the values to be named first.

use super::{content, titled};
use crate::{
    facts::{Implementation, Named},
    import::{
        codes::Wanted,
        columns::Column,
        content::Content,
        lookup::{Lookup, Person},
        mapping::{ADD, Mapping, NOTHING, REFUSE},
        model::Import,
        pages::{AskedValue, Before, Beyond, PreviewPage, ShownRow, Source, ValuesPage},
        plan, queries,
        values::{Names, SURELY, group_named, likely},
        verdict::{Asked, Plan, Verdict},
    },
    policy,
};
use kernel::{ids::OrganisationId, urls};
use platform::{
    errors::Result,
    i18n::Translator,
    web::{Answer, Choice, FormState, Pager, RawQuery, Visit, page, paging::PAGE_SIZE},
};

/// Values of one kind that are asked for at once, those of most rows first.
const MOST_ASKED: usize = 150;
/// Of a file's rows that change what exists, from which it is likely to be a mistake.
const MANY_PERCENT: usize = 20;

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
                source: Source::of(&content),
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

/// What is asked for of a file's values.
const KINDS: [Column; 5] = [
    Column::Implementation,
    Column::Carrier,
    Column::Group,
    Column::Strategy,
    Column::Pilot,
];

/// The kinds of which more is unknown than is asked for, and how much more.
fn beyond(plan: &Plan) -> Vec<(Column, usize)> {
    let of = |column: Column| plan.asked.iter().filter(move |a| a.column == column);
    let beyond = KINDS.map(|column| (column, of(column).count().saturating_sub(MOST_ASKED)));
    beyond.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// What nobody knows, with what it may stand for.
fn asked(plan: &Plan, mapping: &Mapping, lookup: &Lookup, t: Translator) -> Vec<AskedValue> {
    let mut shown = Vec::new();
    let names = Names::of(lookup.organisations());
    let asks_people = plan.asked.iter().any(|asked| asked.column == Column::Pilot);
    let people = Names::of(lookup.people().filter(|_| asks_people));
    for column in KINDS {
        let mut asked: Vec<&Asked> = plan.asked.iter().filter(|a| a.column == column).collect();
        asked.sort_by_key(|asked| std::cmp::Reverse(asked.rows));
        for asked in asked.into_iter().take(MOST_ASKED) {
            let (choices, guess) = match column {
                Column::Implementation => {
                    let words = Choice::words::<Implementation>(t);
                    (words, likely(&asked.text).to_string())
                }
                Column::Carrier => organisations(&names, &asked.text, mapping, t),
                Column::Strategy => strategies(lookup, t),
                Column::Pilot => persons(&people, &asked.text, t),
                _ => groups(lookup, &asked.text, mapping, t),
            };
            let said = mapping.answer(column, &asked.text).map(ToOwned::to_owned);
            shown.push(AskedValue {
                column,
                text: asked.text.clone(),
                rows: asked.rows,
                choices,
                chosen: said.unwrap_or(guess),
            });
        }
    }
    shown
}

fn organisations(
    names: &Names<'_, Named<OrganisationId>>,
    text: &str,
    mapping: &Mapping,
    t: Translator,
) -> (Vec<Choice>, String) {
    let near = names.nearest(text);
    let nearest = near.first().filter(|near| near.alike >= SURELY);
    let guess = match nearest {
        Some(near) => near.known.id.to_string(),
        None if mapping.add_organisations => ADD.to_owned(),
        None => REFUSE.to_owned(),
    };
    let known = near
        .iter()
        .map(|near| Choice::new(near.known.id, near.known.name.as_str()));
    let mut choices: Vec<Choice> = known.collect();
    choices.push(Choice::new(ADD, t.t("import-answer-add")));
    choices.extend(otherwise(t));
    (choices, guess)
}

fn groups(lookup: &Lookup, text: &str, mapping: &Mapping, t: Translator) -> (Vec<Choice>, String) {
    let known = lookup.groups().into_iter().filter_map(|place| {
        let id = place.destination.group_id()?;
        Some(Choice::new(id, t.name(place.label())))
    });
    let mut choices: Vec<Choice> = known.collect();
    let can_add = group_named(text).is_some();
    if can_add {
        choices.push(Choice::new(ADD, t.t("import-answer-add-group")));
    }
    choices.extend(otherwise(t));
    let guess = if can_add && mapping.add_groups {
        ADD
    } else {
        REFUSE
    };
    (choices, guess.to_owned())
}

fn strategies(lookup: &Lookup, t: Translator) -> (Vec<Choice>, String) {
    let known = lookup.strategies().into_iter().filter_map(|place| {
        let id = place.destination.strategy_id()?;
        Some(Choice::new(id, t.name_text(place.label())))
    });
    let mut choices: Vec<Choice> = known.collect();
    choices.extend(otherwise(t));
    (choices, NOTHING.to_owned())
}

fn persons(names: &Names<'_, Person>, text: &str, t: Translator) -> (Vec<Choice>, String) {
    let near = names.nearest(text);
    // Of two that are as near, neither is meant more.
    let alone = |alike: f32| near.get(1).is_none_or(|second| second.alike < alike);
    let nearest = near.first();
    let nearest = nearest.filter(|near| near.alike >= SURELY && alone(near.alike));
    let guess = nearest.map_or(NOTHING.to_owned(), |near| near.known.who.id.to_string());
    let known = near.iter().map(|near| {
        let Person { who, email, .. } = near.known;
        Choice::new(who.id, format!("{} ({email})", who.name))
    });
    let mut choices: Vec<Choice> = known.collect();
    choices.extend(otherwise(t));
    (choices, guess)
}

fn otherwise(t: Translator) -> [Choice; 2] {
    [
        Choice::new(NOTHING, t.t("import-answer-nothing")),
        Choice::new(REFUSE, t.t("import-answer-refuse")),
    ]
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
