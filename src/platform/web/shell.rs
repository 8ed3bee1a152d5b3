//! What surrounds every page: navigation, breadcrumbs, language, message, who is there.

use std::{
    borrow::Borrow,
    sync::{Arc, OnceLock},
};

use chrono::NaiveDate;

use super::{
    assets,
    flash::Flash,
    nav::{NavItem, Navigation},
};
use crate::{
    auth::{Actor, Right},
    i18n::{LangAttribute, Said, Translator},
};
use kernel::{
    ids::PersonId,
    lang::Lang,
    look::{Density, Look, Theme},
    section::Section,
    urls,
};

/// One step of the breadcrumbs.
#[derive(Debug, Clone)]
pub struct Crumb {
    pub label: Said,
    pub url: String,
}

/// A tab as shown.
#[derive(Debug, Clone)]
pub struct TabLink {
    pub label: String,
    pub url: String,
    pub current: bool,
}

/// Rows on one page of a list on a phone, at most.
const ON_PHONE: i64 = 25;

/// Common to all page structs, as field `shell`.
#[derive(Debug, Clone)]
pub struct Shell {
    /// Speaks the reader's language.
    pub t: Translator,
    /// In their colours and density.
    pub look: Look,
    /// Who is signed in.
    pub actor: Option<Actor>,
    /// Path and query of this page.
    pub path: String,
    /// Whether the page answers a form: it has no address to come back to in another language, and
    /// may hold what was typed, or a link that is shown once.
    pub answers_form: bool,
    /// The page's title.
    pub title: String,
    /// Its language, where that is not the reader's.
    pub title_lang: LangAttribute,
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
    /// Read on a phone, as its browser says.
    pub on_phone: bool,
}

impl Shell {
    /// For somebody not (yet) signed in.
    pub(crate) fn of_guest(t: Translator, path: &str, today: NaiveDate) -> Self {
        Self {
            t,
            look: Look::default(),
            actor: None,
            path: path.to_owned(),
            answers_form: false,
            title: String::new(),
            title_lang: LangAttribute::default(),
            section: None,
            navigation: Navigation::default(),
            crumbs: Vec::new(),
            flash: None,
            today,
            low_disk: None,
            on_phone: false,
        }
    }

    /// Rows on a page of a list that has so many elsewhere: fewer where one scrolls with a thumb.
    pub fn rows(&self, usual: i64) -> i64 {
        match self.on_phone {
            true => usual.min(ON_PHONE),
            false => usual,
        }
    }

    /// With the page's section and title (already translated, or in the words of who wrote it).
    pub fn titled(mut self, section: Section, title: impl Into<Said>) -> Self {
        self.section = Some(section);
        self.called(title)
    }

    /// With the page's title alone.
    pub fn called(mut self, title: impl Into<Said>) -> Self {
        let title = title.into();
        title.text().clone_into(&mut self.title);
        self.title_lang = title.attribute();
        self
    }

    /// With a step of the breadcrumbs.
    pub fn crumb(mut self, label: impl Into<Said>, url: impl Into<String>) -> Self {
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

    /// The themes to choose from.
    pub fn themes(&self) -> &'static [Theme] {
        Theme::ALL
    }

    /// The densities to choose from.
    pub fn densities(&self) -> &'static [Density] {
        Density::ALL
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
    pub fn sign_in_url(&self) -> String {
        urls::leading_on(urls::sign_in(), &self.path)
    }

    /// Who is signed in, by id.
    pub fn actor_id(&self) -> Option<PersonId> {
        self.actor.as_ref().map(|actor| actor.id)
    }

    /// Whether somebody who is named is the reader.
    pub fn is_reader(&self, name: &str) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.name == name)
    }

    /// Whether keys may act alone: off until the reader switches them on.
    pub fn single_keys(&self) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.single_keys)
    }

    /// Whether the reader coordinates the whole process.
    pub fn is_coordination(&self) -> bool {
        self.actor.as_ref().is_some_and(Actor::is_coordination)
    }

    /// The navigation for this reader: parts of which they may open nothing are absent.
    pub fn nav(&self) -> Vec<NavItem> {
        self.items(&Section::MAIN)
    }

    /// What the account's menu leads to besides the account.
    pub fn account_nav(&self) -> Vec<NavItem> {
        self.items(&Section::OF_ACCOUNT)
    }

    /// All parts of Jalon that the reader may open.
    pub fn parts(&self) -> Vec<NavItem> {
        let mut parts = self.nav();
        parts.extend(self.account_nav());
        parts
    }

    /// The name of the part that the page belongs to.
    pub fn section_name(&self) -> String {
        self.section
            .map_or_else(String::new, |section| self.t.t(section.key()))
    }

    fn items(&self, sections: &[Section]) -> Vec<NavItem> {
        let Some(actor) = &self.actor else {
            return Vec::new();
        };
        let item = |section: &Section| {
            let first = self.navigation.places(*section, actor).next()?;
            Some(NavItem {
                section: *section,
                label: self.t.t(section.key()),
                url: (first.url)(),
                current: self.section == Some(*section),
            })
        };
        sections.iter().filter_map(item).collect()
    }

    /// The places beside this one, in its section; none where there is no other.
    pub fn tabs(&self) -> Vec<TabLink> {
        let (Some(actor), Some(section)) = (&self.actor, self.section) else {
            return Vec::new();
        };
        let places = self.navigation.places(section, actor);
        let mut tabs: Vec<TabLink> = places
            .map(|place| TabLink {
                label: self.t.t(place.key),
                url: (place.url)(),
                current: false,
            })
            .collect();
        if tabs.len() < 2 {
            return Vec::new();
        }
        // The page is a place itself, or lies below the nearest one on the way to it.
        let above = self.crumbs.iter().rev().map(|crumb| crumb.url.as_str());
        let mut way = std::iter::once(self.address()).chain(above);
        let here = way.find_map(|url| tabs.iter().position(|tab| tab.url == url));
        if let Some(tab) = here.and_then(|here| tabs.get_mut(here)) {
            tab.current = true;
        }
        tabs
    }

    /// The breadcrumbs, without what the tabs say already.
    pub fn trail(&self) -> Vec<&Crumb> {
        let tabs = self.tabs();
        let is_tab = |crumb: &&Crumb| tabs.iter().any(|tab| tab.url == crumb.url);
        self.crumbs.iter().skip_while(is_tab).collect()
    }
}

/// The frame of the page asked for, as soon as it is known who reads: the page of an error has it too,
/// so that nobody is led astray from where they work.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frame(Arc<OnceLock<Shell>>);

impl Frame {
    /// Notes it.
    pub(crate) fn set(&self, shell: &Shell) {
        let _ = self.0.set(shell.clone());
    }

    /// Without the message for the page that did not come.
    pub(crate) fn shell(&self) -> Option<Shell> {
        let shell = self.0.get().cloned()?;
        Some(Shell {
            flash: None,
            ..shell
        })
    }
}
