//! The synthesis as a document to print, and as a table.

use super::{
    overview::{AxisView, Counted, Overview},
    picture::Picture,
};
use crate::model::Circle;
use platform::{
    i18n::Translator,
    print::{Document, Fact, Item, Part, Summary},
    sheets::Cell,
};

/// What DOCX and PDF are written from.
pub(super) fn document(circle: &Circle, overview: &Overview, t: Translator) -> Document {
    let state = t.word(overview.synthesis.state);
    let mut facts = vec![
        Fact::new(t.t("circle-cycle"), t.word(circle.cycle)),
        Fact::new(t.t("synthesis-state"), state.clone()),
    ];
    if let Some(day) = circle.day() {
        facts.push(Fact::new(t.t("synthesis-day"), t.date(day)));
    }
    if overview.cut {
        facts.push(Fact::new(t.t("synthesis-cut-short"), t.t("synthesis-cut")));
    }
    let first = Part {
        items: text(&overview.synthesis.body),
        ..Part::default()
    };
    let axes = overview.axes.iter().map(|axis| part(axis, t));
    let mut summaries: Vec<Summary> = Vec::new();
    if !overview.organisations.is_empty() {
        summaries.push(organisations(overview, t));
    }
    Document {
        lang: t.0,
        kind: t.t("circle-tab-synthesis"),
        title: circle.title.clone(),
        facts,
        notice: match overview.synthesis.state.out() {
            true => String::new(),
            false => state,
        },
        people: None,
        parts: std::iter::once(first)
            .filter(|part| !part.items.is_empty())
            .chain(axes)
            .collect(),
        summaries,
        page_word: t.t("pager-page"),
    }
}

fn text(body: &str) -> Vec<Item> {
    let item = Item {
        body: body.to_owned(),
        ..Item::default()
    };
    Some(item)
        .filter(|item| !item.body.is_empty())
        .into_iter()
        .collect()
}

fn part(axis: &AxisView, t: Translator) -> Part {
    let mut items = text(&axis.body);
    items.push(picture(
        t.t("circle-round-appreciation"),
        axis.appreciation.as_ref(),
        t,
    ));
    items.push(picture(
        t.t("circle-round-involvement"),
        axis.involvement.as_ref(),
        t,
    ));
    items.extend(counted(t.t("synthesis-tags-title"), &axis.tags, t));
    items.extend(axis.quotes.iter().map(|quote| Item {
        label: t.t("synthesis-quote"),
        body: t.t1("quoted", "text", quote),
        ..Item::default()
    }));
    items.extend(counted(t.t("synthesis-outcomes"), &axis.outcomes, t));
    items.extend(axis.answered.iter().flat_map(|one| {
        let asked = Item {
            label: t.t("synthesis-contribution"),
            body: t.t1("quoted", "text", &one.words),
            ..Item::default()
        };
        let answer = Item {
            label: t.word(one.said.outcome),
            indented: true,
            body: one.said.why.clone(),
            facts: one.said.section.clone(),
            ..Item::default()
        };
        [asked, answer]
    }));
    Part {
        number: axis.number.to_string(),
        title: t.name_text(&axis.label),
        items,
        ..Part::default()
    }
}

fn picture(heading: String, picture: Option<&Picture>, t: Translator) -> Item {
    let body = match picture {
        Some(picture) => {
            let bars = picture.bars.iter().map(|bar| {
                let value = format!("{} ({} %)", bar.count, bar.percent());
                format!("- {}", t.fact(&bar.label, value))
            });
            bars.collect::<Vec<_>>().join("\n")
        }
        None => t.t("synthesis-too-few"),
    };
    Item {
        heading,
        body,
        remark: picture.map_or_else(String::new, |p| t.count("synthesis-answers", p.answers)),
        ..Item::default()
    }
}

fn counted(heading: String, counts: &[Counted], t: Translator) -> Option<Item> {
    let lines = counts
        .iter()
        .map(|one| format!("- {}", t.fact(&one.label, one.count)));
    let body = lines.collect::<Vec<_>>().join("\n");
    (!counts.is_empty()).then(|| Item {
        heading,
        body,
        ..Item::default()
    })
}

fn organisations(overview: &Overview, t: Translator) -> Summary {
    let axes = overview.axes.iter().map(|axis| t.name_text(&axis.label));
    let rows = overview.organisations.iter().map(|row| {
        let levels = row.levels.iter().cloned();
        std::iter::once(row.organisation.clone())
            .chain(levels)
            .collect()
    });
    Summary {
        title: t.t("synthesis-organisations"),
        heads: std::iter::once(t.t("circle-invitee-organisation"))
            .chain(axes)
            .collect(),
        rows: rows.collect(),
    }
}

/// Headings of the table.
pub(super) fn headings(t: Translator) -> Vec<String> {
    vec![
        t.t("synthesis-axis"),
        t.t("synthesis-part"),
        t.t("synthesis-what"),
        t.t("synthesis-count"),
        t.t("synthesis-outcome"),
        t.t("synthesis-why"),
        t.t("synthesis-section-changed"),
    ]
}

/// Rows of the table: every count, quote and answer, as the page has them.
pub(super) fn rows(overview: &Overview, t: Translator) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for axis in &overview.axes {
        let name = t.name_text(&axis.label);
        let row = |part: &str, what: &str, count: Option<i64>| {
            vec![
                Cell::Text(name.clone()),
                Cell::Text(part.to_owned()),
                Cell::Text(what.to_owned()),
                count.map_or(Cell::Empty, Cell::Number),
            ]
        };
        for (key, picture) in [
            ("circle-round-appreciation", &axis.appreciation),
            ("circle-round-involvement", &axis.involvement),
        ] {
            let part = t.t(key);
            match picture {
                Some(picture) => {
                    let bars = picture.bars.iter();
                    rows.extend(bars.map(|bar| row(&part, &bar.label, Some(bar.count))));
                }
                None => rows.push(row(&part, &t.t("synthesis-too-few"), None)),
            }
        }
        for (key, counts) in [
            ("synthesis-tags-title", &axis.tags),
            ("synthesis-outcomes", &axis.outcomes),
        ] {
            let part = t.t(key);
            rows.extend(
                counts
                    .iter()
                    .map(|one| row(&part, &one.label, Some(one.count))),
            );
        }
        let part = t.t("synthesis-quote");
        rows.extend(axis.quotes.iter().map(|quote| row(&part, quote, None)));
        let part = t.t("synthesis-contribution");
        for one in &axis.answered {
            let mut cells = row(&part, &one.words, None);
            cells.push(Cell::Text(t.word(one.said.outcome)));
            cells.push(Cell::Text(one.said.why.clone()));
            cells.push(Cell::Text(one.said.section.clone()));
            rows.push(cells);
        }
        let place = overview.axes.iter().position(|other| other.id == axis.id);
        let part = t.t("synthesis-organisations");
        for of in &overview.organisations {
            let level = place.and_then(|place| of.levels.get(place));
            if let Some(level) = level.filter(|level| !level.is_empty()) {
                let mut cells = row(&part, &of.organisation, None);
                cells.push(Cell::Text(level.clone()));
                rows.push(cells);
            }
        }
    }
    if overview.cut {
        rows.push(vec![Cell::Text(t.t("synthesis-cut"))]);
    }
    for row in &mut rows {
        row.resize(7, Cell::Empty);
    }
    rows
}
