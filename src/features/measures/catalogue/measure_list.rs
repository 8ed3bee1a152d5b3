//! The list of measures: filters, rows, pages. It depends on nothing but what its key says, so that it
//! can be kept.

use std::sync::Arc;

use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::{
    facets::{self, FacetCache, Worth},
    filter::{Facet, MeasureFilter, NONE, Shown, Sort},
    list::{self, MeasureRow},
    model::Implementation,
    views::{self, View},
};
use crate::policy;
use kernel::{
    lang::Lang,
    review_state::{Outcome, ReviewState},
    text_enum::TextEnum,
};
use platform::{
    auth::{Actor, Reach, Right},
    errors::Result,
    i18n::{Fact, Said, Translator},
    snapshot_cache::Seen,
    web::{
        AppState, Filter as _, Pager, Rendered, Shell,
        listing::{FacetCount, Facets, Pair},
        paging::PAGE_SIZE,
    },
};

/// What is counted for a list, and where the counts are kept.
pub(super) struct Counting {
    pub app: AppState,
    pub cache: FacetCache,
    pub visible: Reach,
    pub may: May,
    pub filter: MeasureFilter,
}

impl Counting {
    /// The list's counts, and whether they are exact: kept ones, else counted now.
    async fn facets(
        self,
        db: &mut PgConnection,
        actor: &Actor,
        today: NaiveDate,
    ) -> Result<(Arc<Facets>, bool)> {
        let reviews = self.may.see_reviews;
        let lang = actor.lang;
        let key = self.filter.key();
        let key = format!("{} {reviews} {today} {lang} {key}", self.visible.key());
        match self.cache.get(&key, &actor.seen, actor.now) {
            Some((facets, Worth::Old)) => {
                let (seen, now) = (actor.seen.clone(), actor.now);
                tokio::spawn(async move {
                    let renewed = async {
                        let mut db = self.app.db().await?;
                        self.count(&mut db, key, lang, &seen, now, today).await
                    };
                    if let Err(error) = renewed.await {
                        tracing::warn!(?error, "counting measures anew");
                    }
                });
                Ok((facets, false))
            }
            Some((facets, worth)) => Ok((facets, worth == Worth::Exact)),
            None => {
                let counted = self
                    .count(db, key, lang, &actor.seen, actor.now, today)
                    .await?;
                Ok((counted, true))
            }
        }
    }

    async fn count(
        &self,
        db: &mut PgConnection,
        key: String,
        lang: Lang,
        seen: &Seen,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Arc<Facets>> {
        let reviews = self.may.see_reviews;
        let counted = facets::count(db, &self.filter, &self.visible, today, reviews, lang).await?;
        let counted = Arc::new(counted);
        self.cache.put(key, counted.clone(), seen, now);
        Ok(counted)
    }
}

/// The list: filters, rows, pages. It depends on nothing but what its key says
/// ([`super::routes::index`]), so that it can be kept.
#[derive(Template)]
#[template(path = "measures/catalogue/list.html")]
pub(crate) struct MeasureList<'a> {
    pub shell: &'a Shell,
    /// The reader's ways to see it.
    pub views: Vec<View>,
    pub rows: Vec<MeasureRow>,
    pub filter: MeasureFilter,
    pub facets: Arc<Facets>,
    pub pager: Pager,
    pub may: May,
}

/// What the reader may do with the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct May {
    pub create: bool,
    pub import: bool,
    pub assign: bool,
    pub arbitrate: bool,
    /// Sees all measures, not only a group's: so also the orphans.
    pub see_all: bool,
    pub see_reviews: bool,
}

impl May {
    /// Whether rows can be chosen.
    pub(super) fn choose(&self) -> bool {
        self.assign || self.arbitrate
    }
}

/// An active filter, with the list's address without it.
#[derive(Debug, Clone)]
pub(crate) struct Chip {
    pub label: Fact,
    pub url: String,
}

/// A value offered, in words.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub value: String,
    pub label: Said,
    pub count: i64,
    pub chosen: bool,
}

impl MeasureList<'_> {
    /// What most people narrow by stands first, each with its boxes.
    const FIRST: &'static [Facet] = &[Facet::Group, Facet::State];
    const CHECKED: &'static [Facet] = &[
        Facet::Proposal,
        Facet::Outcome,
        Facet::Implementation,
        Facet::Strategy,
    ];

    /// The address of all measures.
    fn all_url(&self) -> String {
        views::all().url()
    }

    /// Facets whose boxes open in the row of filters.
    fn menus(&self) -> &'static [Facet] {
        Self::FIRST
    }

    /// What is chosen of one of those, in words.
    fn chosen(&self, facet: &Facet) -> String {
        let chosen = self.offers(facet).into_iter().filter(|offer| offer.chosen);
        let labels: Vec<String> = chosen.map(|offer| offer.label.text().to_owned()).collect();
        if labels.is_empty() {
            self.shell.t.t("filter-all")
        } else {
            labels.join(", ")
        }
    }

    /// Facets with a box per value, among the further filters.
    fn boxes(&self) -> Vec<Facet> {
        let shown = |f: &&Facet| self.may.see_reviews || !f.needs_reviews();
        Self::CHECKED.iter().filter(shown).copied().collect()
    }

    /// Facets with a list to choose from, in the row of filters.
    fn lists(&self) -> &'static [Facet] {
        &[Facet::Pilot]
    }

    /// Those among the further filters.
    fn more_lists(&self) -> Vec<Facet> {
        let lists = [Facet::Organisation].into_iter();
        lists.chain(Facet::lines()).collect()
    }

    fn offers(&self, facet: &Facet) -> Vec<Offer> {
        let t = self.shell.t;
        let chosen = self.filter.values(*facet);
        let offer = |value: &str, label: Said, count: i64| Offer {
            chosen: chosen.iter().any(|chosen| chosen == value),
            value: value.to_owned(),
            label,
            count,
        };
        let words = |words: Vec<(&'static str, String)>| {
            let count = |word| self.facets.count(facet.as_str(), word);
            let words = words.into_iter();
            words
                .map(|(word, label)| offer(word, label.into(), count(word)))
                .collect()
        };
        match facet {
            Facet::State => words(labelled::<ReviewState>(t)),
            Facet::Proposal | Facet::Outcome => words(labelled::<Outcome>(t)),
            Facet::Implementation => words(labelled::<Implementation>(t)),
            _ => {
                let found = self.facets.of(facet.as_str()).into_iter();
                found
                    .map(|v| offer(&v.value, self.label(*facet, v), v.count))
                    .collect()
            }
        }
    }

    fn label(&self, facet: Facet, value: &FacetCount) -> Said {
        let t = self.shell.t;
        match facet {
            Facet::Pilot if value.value == NONE => t.t("measure-no-pilot").into(),
            // Themes and the like are kept as somebody wrote them; chapters have names.
            facet if facet.is_line() && facet != Facet::Chapter => t.written(value.label.text()),
            _ => value.label.clone(),
        }
    }

    fn label_of(&self, facet: Facet, value: &str) -> Said {
        let t = self.shell.t;
        let word = match facet {
            Facet::State => ReviewState::from_word(value).map(|w| t.word(w)),
            Facet::Proposal | Facet::Outcome => Outcome::from_word(value).map(|w| t.word(w)),
            Facet::Implementation => Implementation::from_word(value).map(|w| t.word(w)),
            _ => {
                let found = self.facets.find(facet.as_str(), value);
                return found.map_or_else(|| value.into(), |found| self.label(facet, found));
            }
        };
        word.map_or_else(|| value.into(), Said::from)
    }

    fn chips(&self) -> Vec<Chip> {
        let narrowing = self.filter.narrowing().into_iter();
        let chip = |pair: Pair| Chip {
            label: self.chip_label(&pair),
            url: widened(self.filter.without(&pair)),
        };
        narrowing.map(chip).collect()
    }

    fn chip_label(&self, (name, value): &Pair) -> Fact {
        let t = self.shell.t;
        match (*name, Facet::from_word(name)) {
            (_, Some(facet)) => t.fact_of(&t.word(facet), self.label_of(facet, value)),
            ("orphan", _) => t.t("measure-filter-orphan").into(),
            ("late", _) => t.t("measure-filter-late").into(),
            ("archived", _) => t.t("filter-archived").into(),
            _ => t.t1("quoted", "text", value).into(),
        }
    }

    fn columns(&self) -> &'static [Sort] {
        &[Sort::Code, Sort::Title, Sort::Group, Sort::State]
    }

    /// The list sorted by how long measures are in their state.
    fn by_date_url(&self) -> String {
        self.filter.sorted_by(Sort::Since)
    }

    /// For `aria-sort`; the column of the state also sorts by its date.
    fn direction(&self, sort: &Sort) -> &'static str {
        match (sort, self.filter.direction(sort)) {
            (Sort::State, "") => self.filter.direction(Sort::Since),
            (_, direction) => direction,
        }
    }
}

/// The address of a list of which something was left out: with nothing left out, it is that of all.
fn widened(filter: MeasureFilter) -> String {
    match filter.narrows() {
        true => filter.url(),
        false => filter.with("view", Shown::All).url(),
    }
}

fn labelled<W: TextEnum>(t: Translator) -> Vec<(&'static str, String)> {
    W::ALL
        .iter()
        .map(|word| (word.as_str(), t.word(word)))
        .collect()
}

/// The list rendered anew, and whether all its counts are exact.
pub(super) async fn listed(
    counting: Counting,
    actor: &Actor,
    shell: &Shell,
    number: i64,
    views: Vec<View>,
) -> Result<(Rendered, bool)> {
    let mut db = counting.app.db().await?;
    let (visible, filter) = (counting.visible.clone(), counting.filter.clone());
    let may = counting.may;
    let today = shell.today;
    let size = shell.rows(PAGE_SIZE);
    let mut rows = list::page(&mut db, &filter, &visible, today, (number, size)).await?;
    let (facets, is_exact) = counting.facets(&mut db, actor, today).await?;
    let pager = filter.pager(number, size, facets::total(&facets));
    if rows.is_empty() && pager.page < number {
        // Beyond the end: the last page instead.
        rows = list::page(&mut db, &filter, &visible, today, (pager.page, size)).await?;
    }
    let list = Rendered::of(&MeasureList {
        shell,
        views,
        rows,
        filter,
        facets,
        pager,
        may,
    })?;
    Ok((list, is_exact))
}

pub(super) fn may(actor: &Actor, visible: &Reach) -> May {
    May {
        create: policy::create(actor).is_ok(),
        import: policy::import(actor).is_ok(),
        assign: policy::assign(actor).is_ok(),
        arbitrate: actor.can_anywhere(Right::Arbitrate),
        see_all: visible.all,
        see_reviews: policy::sees_reviews(actor),
    }
}
