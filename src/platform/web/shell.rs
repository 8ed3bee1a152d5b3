//! What surrounds every page: navigation, breadcrumbs, language, message, who is there.

use std::borrow::Borrow;

use chrono::NaiveDate;

use super::{
    assets,
    flash::Flash,
    nav::{NavItem, Navigation},
};
use crate::{
    auth::{Actor, Right},
    i18n::Translator,
};
use kernel::{ids::PersonId, lang::Lang, section::Section, urls};

/// One step of the breadcrumbs.
#[derive(Debug, Clone)]
pub(crate) struct Crumb {
    pub label: String,
    pub url: String,
}

/// A tab as shown.
#[derive(Debug, Clone)]
pub struct TabLink {
    pub label: String,
    pub url: String,
    pub current: bool,
}

/// Common to all page structs, as field `shell`.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Speaks the reader's language.
    pub t: Translator,
    /// Who is signed in.
    pub actor: Option<Actor>,
    /// Path and query of this page.
    pub path: String,
    /// Whether the page answers a form: it has no address to come back to in another language, and
    /// may hold what was typed, or a link that is shown once.
    pub answers_form: bool,
    /// The page's title, in the reader's language.
    pub title: String,
    /// The part of Jalon the page belongs to.
    pub section: Option<Section>,
    /// The parts of Jalon, for those who are signed in.
    pub navigation: Navigation,
    /// The way from home to here, without the page itself.
    pub crumbs: Vec<Crumb>,
    /// A message from the action before.
    pub flash: Option<Flash>,
    /// Today in Brussels.
    pub today: NaiveDate,
    /// Megabytes free on the disk, where an administrator has to be warned.
    pub low_disk: Option<u64>,
}

impl Shell {
    /// For somebody not (yet) signed in.
    pub(crate) fn of_guest(t: Translator, path: &str, today: NaiveDate) -> Self {
        Self {
            t,
            actor: None,
            path: path.to_owned(),
            answers_form: false,
            title: String::new(),
            section: None,
            navigation: Navigation::default(),
            crumbs: Vec::new(),
            flash: None,
            today,
            low_disk: None,
        }
    }

    /// With the page's section and title (already translated).
    pub fn titled(mut self, section: Section, title: impl Into<String>) -> Self {
        self.section = Some(section);
        self.title = title.into();
        self
    }

    /// With a step of the breadcrumbs.
    pub fn crumb(mut self, label: impl Into<String>, url: impl Into<String>) -> Self {
        self.crumbs.push(Crumb {
            label: label.into(),
            url: url.into(),
        });
        self
    }

    /// The language's code for `<html lang>`.
    pub fn lang(&self) -> Lang {
        self.t.0
    }

    /// The languages to switch to.
    pub fn langs(&self) -> &'static [Lang] {
        Lang::ALL
    }

    /// Where the page is, without its query.
    pub fn address(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }

    /// Address of a static file.
    pub fn asset(&self, name: &str) -> &'static str {
        assets::url(name)
    }

    /// Whether the reader holds a right that is not about one group or strategy.
    pub fn can(&self, right: impl Borrow<Right>) -> bool {
        self.actor
            .as_ref()
            .is_some_and(|a| a.can_anywhere(*right.borrow()))
    }

    /// Where signing in leads back to.
    pub(crate) fn sign_in_url(&self) -> String {
        urls::leading_on(urls::sign_in(), &self.path)
    }

    /// Who is signed in, by id.
    pub fn actor_id(&self) -> Option<PersonId> {
        self.actor.as_ref().map(|actor| actor.id)
    }

    /// Whether keys may act alone: off until the reader switches them on.
    pub fn single_keys(&self) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.single_keys)
    }

    /// Whether the reader coordinates the whole process.
    pub fn is_coordination(&self) -> bool {
        self.actor.as_ref().is_some_and(Actor::is_coordination)
    }

    /// Whether the page belongs to a section.
    pub fn is_in(&self, section: &Section) -> bool {
        self.section.as_ref() == Some(section)
    }

    /// The navigation's entries for this reader.
    pub fn nav(&self) -> Vec<NavItem> {
        let Some(actor) = &self.actor else {
            return Vec::new();
        };
        let entries = self.navigation.0.iter();
        entries
            .filter(|entry| (entry.is_open_to)(actor))
            .map(|entry| NavItem {
                section: entry.section,
                label: self.t.t(entry.key),
                url: (entry.url)(),
            })
            .collect()
    }
}
