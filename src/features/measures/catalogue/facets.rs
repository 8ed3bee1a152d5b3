//! How many measures each filter value finds, in one statement, and a cache of that.
//!
//! Counting walks all measures found, so it is not done for every request. The cache keeps the
//! counts of a list (reader's scope, filter, day) until anything is written; those of lists beyond
//! [`LARGE`] rows for half a minute whatever is written, since there a count need not be exact to
//! the second, and then one request counts anew behind its answer. It is only a cache: another
//! instance counts for itself, and nothing is lost with it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::filter::{Facet, MeasureFilter, NONE};
use kernel::lang::Lang;
use platform::{
    auth::Reach,
    snapshot_cache::Seen,
    web::listing::{FacetCount, Facets},
};

/// Rows beyond which counts may be half a minute old.
pub(super) const LARGE: i64 = 5000;
/// Old enough to be counted anew.
const RECENT: TimeDelta = TimeDelta::seconds(30);
/// Too old to be shown at all.
const USELESS: TimeDelta = TimeDelta::minutes(10);
/// Lists whose counts are kept at once.
const KEPT: usize = 64;
/// Values offered per facet.
const OFFERED: i64 = 300;

/// Measures found in all.
pub(super) fn total(facets: &Facets) -> i64 {
    facets.count("", "")
}

/// Counts. Each facet is counted under all conditions but its own, so that a second value can
/// be added to it.
pub(super) async fn count(
    db: &mut PgConnection,
    filter: &MeasureFilter,
    visible: &Reach,
    today: NaiveDate,
    sees_reviews: bool,
    lang: Lang,
) -> sqlx::Result<Facets> {
    let active: Vec<Facet> = Facet::ALL
        .iter()
        .copied()
        .filter(|f| filter.narrows_by(*f))
        .collect();
    let mut sql = QueryBuilder::<Postgres>::new(
        "WITH hits AS MATERIALIZED (
           SELECT m.id, m.group_id, m.strategy_id, m.state, m.implementation, m.pilot_id, m.carrier_id",
    );
    for line in Facet::lines() {
        sql.push(format!(", m.{line}"));
    }
    for facet in &active {
        sql.push(", (");
        filter.push_facet(*facet, &mut sql);
        sql.push(format!(") AS by_{facet}"));
    }
    sql.push(" FROM measure m WHERE");
    filter.push_base(&mut sql, visible, today);
    sql.push(")");
    // The conditions of all facets but one.
    let others = |own: Option<Facet>| {
        let conditions: Vec<String> = active
            .iter()
            .filter(|facet| Some(**facet) != own)
            .map(|facet| format!("by_{facet}"))
            .collect();
        if conditions.is_empty() {
            "TRUE".to_owned()
        } else {
            conditions.join(" AND ")
        }
    };
    sql.push(format!(
        " SELECT '' AS facet, '' AS value, ARRAY[''] AS label, count(*) AS count, 0::bigint AS position
          FROM hits WHERE {}",
        others(None)
    ));
    for facet in Facet::ALL {
        if facet.needs_reviews() && !sees_reviews {
            continue;
        }
        sql.push(format!(" UNION ALL SELECT '{facet}', "));
        let hits = others(Some(*facet));
        push_counts(&mut sql, *facet, &hits, filter, visible.all, lang);
    }
    sql.push(" ORDER BY facet, position, label");
    let counts: Vec<FacetCount> = sql.build_query_as().fetch_all(db).await?;
    Ok(counts.into())
}

/// value, label, count, position of one facet's values.
fn push_counts(
    sql: &mut QueryBuilder<Postgres>,
    facet: Facet,
    hits: &str,
    filter: &MeasureFilter,
    sees_all: bool,
    lang: Lang,
) {
    // A chosen value is named even where it finds nothing.
    let chosen: Vec<i64> = match facet {
        Facet::Pilot | Facet::Organisation if sees_all => filter
            .values(facet)
            .iter()
            .filter_map(|v| v.parse().ok())
            .collect(),
        _ => Vec::new(),
    };
    match facet {
        Facet::Group => sql.push(format!(
            "g.id::text, said_in(g.code || ' ', g.names, '{lang}'), coalesce(x.n, 0), g.number FROM working_group g
             LEFT JOIN (SELECT group_id, count(*) AS n FROM hits WHERE {hits} GROUP BY 1) x ON x.group_id = g.id
             WHERE g.archived_at IS NULL OR x.n IS NOT NULL"
        )),
        Facet::Strategy => sql.push(format!(
            "s.id::text, said_in('', s.names, '{lang}'), coalesce(x.n, 0), s.position FROM strategy s
             LEFT JOIN (SELECT strategy_id, count(*) AS n FROM hits WHERE {hits} GROUP BY 1) x
               ON x.strategy_id = s.id
             WHERE s.archived_at IS NULL OR x.n IS NOT NULL"
        )),
        Facet::State | Facet::Implementation => sql.push(format!(
            "{facet}, ARRAY[''], count(*), 0 FROM hits WHERE {hits} GROUP BY 1, 2"
        )),
        Facet::Chapter => sql.push(format!(
            "x.chapter, coalesce(said_in('', c.names, '{lang}'), ARRAY[x.chapter]), x.n, 0
             FROM (SELECT chapter, count(*) AS n FROM hits WHERE {hits} AND chapter <> ''
                   GROUP BY 1 ORDER BY 1 LIMIT {OFFERED}) x LEFT JOIN chapter c ON c.name = x.chapter"
        )),
        Facet::Proposal => sql.push(format!(
            "r.proposal, ARRAY[''], count(*), 0 FROM hits JOIN review r ON r.measure_id = hits.id
             WHERE {hits} AND r.submitted_at IS NOT NULL AND r.proposal IS NOT NULL GROUP BY 1, 2"
        )),
        Facet::Outcome => sql.push(format!(
            "a.outcome, ARRAY[''], count(*), 0 FROM hits JOIN arbitration_measure am
               ON am.measure_id = hits.id AND am.superseded_by_id IS NULL
             JOIN arbitration a ON a.id = am.arbitration_id
             WHERE {hits} GROUP BY 1, 2"
        )),
        Facet::Pilot => {
            sql.push(format!(
                "* FROM (SELECT coalesce(x.id::text, '{NONE}'), ARRAY[coalesce(p.name, '')], sum(x.n)::bigint,
                   (x.id IS NOT NULL)::int
                 FROM (SELECT pilot_id AS id, count(*) AS n FROM hits WHERE {hits} GROUP BY 1
                       UNION ALL SELECT unnest("
            ));
            sql.push_bind(chosen).push(format!(
                "::bigint[]), 0) x LEFT JOIN person p ON p.id = x.id GROUP BY x.id, p.name
                 ORDER BY fold(p.name) NULLS FIRST LIMIT {OFFERED}) y"
            ))
        }
        Facet::Organisation => {
            sql.push(format!(
                "* FROM (SELECT o.id::text, ARRAY[o.short_name], sum(x.n)::bigint, 0
                 FROM (SELECT carrier_id AS id, count(*) AS n FROM hits WHERE {hits} GROUP BY 1
                       UNION ALL SELECT c.organisation_id, count(*) FROM hits
                         JOIN measure_carrier c ON c.measure_id = hits.id WHERE {hits} GROUP BY 1
                       UNION ALL SELECT unnest("
            ));
            sql.push_bind(chosen).push(format!(
                "::bigint[]), 0) x JOIN organisation o ON o.id = x.id GROUP BY o.id
                 ORDER BY fold(o.short_name) LIMIT {OFFERED}) y"
            ))
        }
        _ => sql.push(format!(
            "* FROM (SELECT {facet}, ARRAY[{facet}], count(*), 0 FROM hits WHERE {hits} AND {facet} <> ''
                     GROUP BY 1 ORDER BY 1 LIMIT {OFFERED}) x"
        )),
    };
}

/// Keeps counts. One per process, made with the routes.
#[derive(Debug, Clone, Default)]
pub(crate) struct FacetCache(Arc<Mutex<HashMap<String, Kept>>>);

#[derive(Debug)]
struct Kept {
    facets: Arc<Facets>,
    seen: Seen,
    at: DateTime<Utc>,
    /// Since when somebody counts anew.
    renewing: Option<DateTime<Utc>>,
}

/// How much kept counts are worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Worth {
    /// Nothing was written since.
    Exact,
    /// Something was written in the last half minute.
    Recent,
    /// Good for this answer; whoever gets them counts anew behind it.
    Old,
}

impl FacetCache {
    /// The counts kept under a key, and what they are worth; none where they are worth nothing.
    pub(super) fn get(
        &self,
        key: &str,
        seen: &Seen,
        now: DateTime<Utc>,
    ) -> Option<(Arc<Facets>, Worth)> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = kept.get_mut(key)?;
        let facets = entry.facets.clone();
        let age = now - entry.at;
        if entry.seen == *seen {
            return Some((facets, Worth::Exact));
        }
        if total(&facets) <= LARGE || age > USELESS {
            return None;
        }
        if age <= RECENT || entry.renewing.is_some_and(|since| now - since < RECENT) {
            return Some((facets, Worth::Recent));
        }
        entry.renewing = Some(now);
        Some((facets, Worth::Old))
    }

    /// Keeps counts made after `seen` was read.
    pub(super) fn put(&self, key: String, facets: Arc<Facets>, seen: &Seen, now: DateTime<Utc>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT && !kept.contains_key(&key) {
            kept.retain(|_, entry| now - entry.at <= RECENT);
            if kept.len() >= KEPT {
                kept.clear();
            }
        }
        kept.insert(
            key,
            Kept {
                facets,
                seen: seen.clone(),
                at: now,
                renewing: None,
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facets(total: i64) -> Arc<Facets> {
        let all = FacetCount {
            facet: String::new(),
            value: String::new(),
            label: "".into(),
            count: total,
        };
        Arc::new(vec![all].into())
    }

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_600_000_000 + seconds, 0).unwrap()
    }

    fn seen(text: &str) -> Seen {
        text.to_owned().into()
    }

    #[test]
    fn small_counts_hold_until_something_is_written() {
        let cache = FacetCache::default();
        cache.put("k".into(), facets(111), &seen("7"), at(0));
        let worth = |key, text| cache.get(key, &seen(text), at(1)).map(|(_, worth)| worth);
        assert_eq!(worth("k", "7"), Some(Worth::Exact));
        assert_eq!(worth("k", "8"), None);
        assert_eq!(worth("other", "7"), None);
    }

    #[test]
    fn large_counts_hold_half_a_minute_then_one_request_renews_them_behind_its_answer() {
        let cache = FacetCache::default();
        cache.put("k".into(), facets(LARGE + 1), &seen("7"), at(0));
        let worth = |seconds| {
            let found = cache.get("k", &seen("8"), at(seconds));
            found.map(|(_, worth)| worth)
        };
        assert_eq!(worth(29), Some(Worth::Recent));
        assert_eq!(worth(31), Some(Worth::Old));
        assert_eq!(worth(32), Some(Worth::Recent));
        // The one who renewed failed.
        assert_eq!(worth(62), Some(Worth::Old));
        assert_eq!(worth(700), None);
        cache.put("k".into(), facets(LARGE + 1), &seen("8"), at(63));
        assert_eq!(worth(64), Some(Worth::Exact));
    }

    #[test]
    fn the_cache_is_bounded() {
        let cache = FacetCache::default();
        for number in 0..1000 {
            cache.put(number.to_string(), facets(1), &seen("1"), at(0));
        }
        assert!(cache.0.lock().unwrap().len() <= KEPT);
    }
}
