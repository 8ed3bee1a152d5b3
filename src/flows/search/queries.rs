//! One statement finds everything: by words in French and Dutch, and by likeness for typing
//! errors.

use sqlx::PgConnection;

use kernel::{
    codes,
    ids::{
        ActionItemId, ArbitrationId, DecisionId, EntryId, GroupId, MeasureId, MeetingId,
        OrganisationId, PersonId, PollId, StrategyId,
    },
    text_enum, urls,
};
use measures::policy::Visible;
use platform::markdown;

text_enum! {
    /// A kind of thing that can be found, in the order of the page.
    pub enum HitKind {
        Measure = "measure" / "search-measures",
        Arbitration = "arbitration" / "search-arbitrations",
        Meeting = "meeting" / "search-meetings",
        Entry = "entry" / "search-entries",
        Decision = "decision" / "search-decisions",
        Item = "item" / "search-items",
        Poll = "poll" / "search-polls",
        Group = "group" / "search-groups",
        Strategy = "strategy" / "search-strategies",
        Person = "person" / "search-people",
        Organisation = "organisation" / "search-organisations",
    }
}

/// Something found.
#[derive(Debug, Clone)]
pub struct Hit {
    pub kind: HitKind,
    pub id: i64,
    /// `PREC-012`, `GT3`; may be empty.
    pub label: String,
    pub title: String,
    /// A line of context.
    pub detail: String,
    pub rank: f32,
}

impl Hit {
    /// What is written in Markdown, as it is read.
    pub fn without_marks(&mut self) {
        if matches!(
            self.kind,
            HitKind::Arbitration | HitKind::Entry | HitKind::Decision | HitKind::Item
        ) {
            let read = markdown::excerpt(&self.title, 160);
            if !read.is_empty() {
                self.title = read;
            }
        }
    }

    /// The thing's page.
    pub fn url(&self) -> String {
        match self.kind {
            HitKind::Measure => urls::measure(MeasureId(self.id)),
            HitKind::Arbitration => urls::arbitration(ArbitrationId(self.id)),
            HitKind::Meeting => urls::meeting(MeetingId(self.id)),
            HitKind::Entry => urls::entry(EntryId(self.id)),
            HitKind::Decision => urls::decision(DecisionId(self.id)),
            HitKind::Item => urls::action_item(ActionItemId(self.id)),
            HitKind::Poll => urls::poll(PollId(self.id)),
            HitKind::Group => urls::group(GroupId(self.id)),
            HitKind::Strategy => urls::strategy(StrategyId(self.id)),
            HitKind::Person => urls::person(PersonId(self.id)),
            HitKind::Organisation => urls::organisation(OrganisationId(self.id)),
        }
    }
}

/// What the reader may find.
#[derive(Debug, Clone)]
pub struct Reach {
    pub measures: Option<Visible>,
    pub decisions: bool,
    pub people: bool,
}

/// Hits of one kind at most.
pub const LISTED: i64 = 12;

/// The best hits of each kind, best first. Of what a frequent word finds, a part is ranked; likeness
/// is asked only where words find little, and never of what looks like a code: all codes are alike.
pub async fn find(db: &mut PgConnection, text: &str, reach: &Reach) -> sqlx::Result<Vec<Hit>> {
    let (all, groups, strategies): (bool, Vec<i64>, Vec<i64>) = match &reach.measures {
        None => (false, Vec::new(), Vec::new()),
        Some(Visible::All) => (true, Vec::new(), Vec::new()),
        Some(Visible::Of { groups, strategies }) => (
            false,
            groups.iter().map(|id| id.0).collect(),
            strategies.iter().map(|id| id.0).collect(),
        ),
    };
    let (year, number) = codes::year_and_number(text, "GT0").unzip();
    sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (
            SELECT search_query($1) AS words, fold($1) AS folded),
        coded AS MATERIALIZED (
            SELECT m.id, 10::real AS rank FROM measure m
            WHERE code_is(m.code, $8)
              AND m.archived_at IS NULL AND ($2 OR m.group_id = ANY($3) OR m.strategy_id = ANY($4))
            ORDER BY m.code LIMIT $7),
        worded AS MATERIALIZED (
            SELECT m.id, ts_rank(m.search, (SELECT words FROM q)) AS rank FROM measure m
            WHERE m.search @@ (SELECT words FROM q)
              AND m.archived_at IS NULL AND ($2 OR m.group_id = ANY($3) OR m.strategy_id = ANY($4))
            LIMIT 500),
        alike AS MATERIALIZED (
            SELECT m.id, word_similarity((SELECT folded FROM q), fold(m.code || ' ' || m.title)) AS rank
            FROM measure m
            WHERE $8::text IS NULL AND (SELECT count(*) FROM worded) < $7
              AND fold(m.code || ' ' || m.title) %> (SELECT folded FROM q)
              AND m.archived_at IS NULL AND ($2 OR m.group_id = ANY($3) OR m.strategy_id = ANY($4))
            LIMIT 200)
        (SELECT 'measure' as "kind!: HitKind", m.id as "id!", m.code as "label!", m.title as "title!",
                concat_ws(' · ', coalesce(g.code, s.code), m.theme) as "detail!", hit.rank as "rank!"
         FROM (SELECT id, max(rank) AS rank
               FROM (SELECT * FROM coded UNION ALL SELECT * FROM worded UNION ALL SELECT * FROM alike) x
               GROUP BY id ORDER BY 2 DESC, 1 LIMIT $7) hit
         JOIN measure m ON m.id = hit.id
         LEFT JOIN working_group g ON g.id = m.group_id
         LEFT JOIN strategy s ON s.id = m.strategy_id)
        UNION ALL
        (SELECT 'arbitration', a.id, 'GT0-' || a.year || '-' || lpad(a.number::text, 3, '0'),
                left(a.reason, 160), a.destination, 1
         FROM arbitration a
         WHERE $5 AND (search_document(a.reason || ' ' || a.destination) @@ (SELECT words FROM q)
                       OR (a.year = $9 AND a.number = $10))
         ORDER BY a.year DESC, a.number DESC LIMIT $7)
        UNION ALL
        (SELECT 'group', g.id, g.code, g.name, '',
                (1 + word_similarity((SELECT folded FROM q), fold(g.code || ' ' || g.name)))::real
         FROM working_group g
         WHERE g.archived_at IS NULL
           AND (g.search @@ (SELECT words FROM q) OR fold(g.code || ' ' || g.name) %> (SELECT folded FROM q)
                OR replace(lower($1), ' ', '') = lower(g.code))
         ORDER BY 6 DESC, g.number LIMIT $7)
        UNION ALL
        (SELECT 'strategy', s.id, s.code, s.name, '',
                (1 + word_similarity((SELECT folded FROM q), fold(s.code || ' ' || s.name)))::real
         FROM strategy s
         WHERE s.archived_at IS NULL
           AND (s.search @@ (SELECT words FROM q) OR fold(s.code || ' ' || s.name) %> (SELECT folded FROM q))
         ORDER BY 6 DESC, s.code LIMIT $7)
        UNION ALL
        (SELECT 'person', p.id, '', p.name, concat_ws(' · ', nullif(p.job_title, ''), o.short_name),
                word_similarity((SELECT folded FROM q), fold(p.first_name || ' ' || p.last_name))
         FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
         WHERE $6 AND p.archived_at IS NULL
           AND (p.search @@ (SELECT words FROM q)
                OR fold(p.first_name || ' ' || p.last_name) %> (SELECT folded FROM q)
                OR lower(p.email) = lower(btrim($1)))
         ORDER BY 6 DESC, fold(p.last_name) LIMIT $7)
        UNION ALL
        (SELECT 'organisation', o.id, o.short_name, o.name, '',
                word_similarity((SELECT folded FROM q), fold(o.name || ' ' || o.short_name))
         FROM organisation o
         WHERE $6 AND o.archived_at IS NULL
           AND (o.search @@ (SELECT words FROM q) OR fold(o.name || ' ' || o.short_name) %> (SELECT folded FROM q))
         ORDER BY 6 DESC, fold(o.name) LIMIT $7)
        "#,
        text,
        all,
        &groups,
        &strategies,
        reach.decisions,
        reach.people,
        LISTED,
        Some(text).filter(|text| codes::may_be(text)),
        year,
        number
    )
    .fetch_all(db)
    .await
}
