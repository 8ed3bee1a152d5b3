//! What a file would do, row by row: pure comparison, without input or output.

use std::collections::HashMap;

use super::{
    aside, codes,
    columns::Column,
    content::Content,
    lookup::Lookup,
    mapping::{ADD, Mapping, REFUSE},
    row::RowReader,
    spelling::code_key,
    verdict::{Asked, Plan},
};
use kernel::fold::bare;

/// Compares a file with what there is.
pub(super) fn plan(content: &Content, mapping: &Mapping, lookup: &Lookup) -> Plan {
    let aside = aside::of(content, mapping);
    let codes = codes::given(content, mapping, lookup, &aside);
    let mut rows_of: HashMap<String, Vec<u32>> = HashMap::new();
    for ((number, _), code) in content.rows.iter().zip(&codes) {
        if !code.is_empty() && !aside.contains_key(number) {
            rows_of.entry(same(lookup, code)).or_default().push(*number);
        }
    }
    let mut plan = Plan::default();
    let mut seen: HashMap<(Column, String), usize> = HashMap::new();
    for ((number, cells), code) in content.rows.iter().zip(codes) {
        let rows = rows_of
            .get(&same(lookup, &code))
            .map_or(&[][..], Vec::as_slice);
        let others = rows.iter().copied().find(|row| row != number);
        let mut reader = RowReader::new(content, cells, mapping, lookup);
        let aside = aside.get(number).copied();
        plan.rows.push(reader.read(*number, code, others, aside));
        for (column, text) in reader.asked {
            let index = *seen.entry((column, bare(&text))).or_insert_with(|| {
                let asked = Asked {
                    column,
                    text,
                    rows: 0,
                };
                plan.asked.push(asked);
                plan.asked.len() - 1
            });
            plan.asked[index].rows += 1;
        }
    }
    let of = |column: Column| {
        let asked = plan
            .asked
            .iter()
            .filter(move |asked| asked.column == column);
        let open = asked.filter(|asked| {
            let answer = mapping.answer(column, &asked.text);
            matches!(answer, None | Some(ADD | REFUSE))
        });
        open.map(|asked| (asked.text.clone(), asked.rows)).collect()
    };
    plan.missing_organisations = of(Column::Carrier);
    plan.missing_groups = of(Column::Group);
    plan
}

/// What two rows with one measure have in common.
fn same(lookup: &Lookup, code: &str) -> String {
    let known = lookup.measure(code).filter(|_| !code.is_empty());
    code_key(known.map_or(code, |known| &known.facts.code))
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
