//! The values of a file that nobody knows, and what each may stand for.

use super::{
    columns::Column,
    lookup::{Lookup, Person},
    mapping::{ADD, Mapping, NOTHING, REFUSE},
    values::{Names, SURELY, group_named, likely},
    verdict::{Asked, Plan},
};
use crate::facts::{Implementation, Named};
use kernel::ids::OrganisationId;
use platform::{i18n::Translator, web::Choice};

/// What is asked for of a file's values.
pub(crate) const KINDS: [Column; 5] = [
    Column::Implementation,
    Column::Carrier,
    Column::Group,
    Column::Strategy,
    Column::Pilot,
];

/// A value that nobody knows, with what it may stand for.
#[derive(Debug)]
pub(crate) struct AskedValue {
    pub column: Column,
    pub text: String,
    pub rows: usize,
    pub choices: Vec<Choice>,
    pub chosen: String,
}

/// Values of one kind that are asked for at once, those of most rows first.
pub(super) const MOST_ASKED: usize = 150;

/// What nobody knows, with what it may stand for.
pub(super) fn asked(
    plan: &Plan,
    mapping: &Mapping,
    lookup: &Lookup,
    t: Translator,
) -> Vec<AskedValue> {
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
