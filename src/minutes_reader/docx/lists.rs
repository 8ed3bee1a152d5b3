//! Headings, lists and links of a document.

use std::collections::{HashMap, HashSet};

use super::xml::{Tag, attribute, events};
use crate::refusal::Refusal;

/// Levels a list can have.
pub(crate) const LEVELS: u8 = 9;
/// How many styles one style may stand on.
const MAX_CHAIN: usize = 20;

/// What a paragraph's style says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Style {
    /// 1 for the document's title, 2 for the first level of headings.
    pub heading: Option<u8>,
    pub list: Option<String>,
    pub level: Option<u8>,
    based_on: String,
}

/// The styles by their key, each with what it inherits.
pub(crate) fn styles(xml: &str) -> Result<HashMap<String, Style>, Refusal> {
    let mut found: HashMap<String, Style> = HashMap::new();
    let mut id = String::new();
    events(xml, |tag| {
        let Tag::Open(tag) = tag else { return };
        let val = || attribute(tag, "val").unwrap_or_default();
        let name = tag.local_name();
        if name.as_ref() == "style" {
            id = attribute(tag, "styleId").unwrap_or_default();
        }
        let style = found.entry(id.clone()).or_default();
        match name.as_ref() {
            "name" => style.heading = heading_level(&val().to_lowercase()).or(style.heading),
            "outlineLvl" => {
                let level = val().parse::<u8>().ok().filter(|level| *level < 6);
                style.heading = style.heading.or(level.map(|level| level + 2));
            }
            "basedOn" => style.based_on = val(),
            "numId" => style.list = Some(val()),
            "ilvl" => style.level = Some(list_level(&val())),
            _ => {}
        }
    })?;
    let inherited = found
        .keys()
        .map(|id| (id.clone(), inherited(&found, id)))
        .collect();
    Ok(inherited)
}

fn inherited(styles: &HashMap<String, Style>, id: &str) -> Style {
    let mut whole = Style::default();
    let mut next = styles.get(id);
    for _ in 0..MAX_CHAIN {
        let Some(style) = next else { break };
        whole.heading = whole.heading.or(style.heading);
        whole.list = whole.list.or_else(|| style.list.clone());
        whole.level = whole.level.or(style.level);
        next = styles.get(&style.based_on);
    }
    whole
}

/// Level 1 is the document's title.
fn heading_level(name: &str) -> Option<u8> {
    if matches!(name, "title" | "titre" | "titel") {
        return Some(1);
    }
    let start = ["heading", "titre", "kop", "überschrift"]
        .iter()
        .find_map(|word| name.strip_prefix(word))?;
    let level = start.trim().parse::<u8>().ok()?;
    (1..=5).contains(&level).then_some(level + 1)
}

/// A level of a list, whatever the document says: 0 to 8.
pub(crate) fn list_level(text: &str) -> u8 {
    text.parse::<u8>().unwrap_or(0).min(LEVELS - 1)
}

/// How a level of a list counts.
#[derive(Debug, Clone)]
pub(crate) struct Level {
    /// `bullet`, `decimal`, `lowerLetter` …
    pub format: String,
    /// The text around the numbers: `%1.%2.`
    pub text: String,
    pub start: u32,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            format: String::new(),
            text: String::new(),
            start: 1,
        }
    }
}

/// A list of the document: its kind, and where it begins anew.
#[derive(Debug, Default)]
struct List {
    kind: String,
    starts: HashMap<u8, u32>,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    levels: HashMap<(String, u8), Level>,
    lists: HashMap<String, List>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    /// Fails: where it is no XML.
    pub(crate) fn read(xml: &str) -> Result<Self, Refusal> {
        let mut read = Self::default();
        let (mut kind, mut level, mut list) = (String::new(), 0_u8, None::<String>);
        events(xml, |tag| {
            let Tag::Open(tag) = tag else { return };
            let val = || attribute(tag, "val").unwrap_or_default();
            let number = || val().parse::<u32>().ok();
            match tag.local_name().as_ref() {
                "abstractNum" => {
                    kind = attribute(tag, "abstractNumId").unwrap_or_default();
                    list = None;
                }
                "num" => list = attribute(tag, "numId"),
                "lvl" | "lvlOverride" => {
                    level = list_level(&attribute(tag, "ilvl").unwrap_or_default());
                }
                "abstractNumId" => {
                    if let Some(list) = &list {
                        read.lists.entry(list.clone()).or_default().kind = val();
                    }
                }
                "startOverride" => {
                    if let (Some(list), Some(start)) = (&list, number()) {
                        let starts = &mut read.lists.entry(list.clone()).or_default().starts;
                        starts.insert(level, start);
                    }
                }
                // A list's own way to count is rare, and would change what the others count.
                _ if list.is_some() => {}
                "numFmt" => read.level(&kind, level).format = val(),
                "lvlText" => read.level(&kind, level).text = val(),
                "start" => read.level(&kind, level).start = number().unwrap_or(1),
                _ => {}
            }
        })?;
        Ok(read)
    }

    fn level(&mut self, kind: &str, level: u8) -> &mut Level {
        self.levels.entry((kind.to_owned(), level)).or_default()
    }

    /// How a list's level counts; none for one that is not defined.
    fn of(&self, kind: &str, level: u8) -> Option<&Level> {
        self.levels.get(&(kind.to_owned(), level))
    }
}

/// How far the lists have counted in a text.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    /// (kind, level) → the last number. Lists of one kind count on.
    counted: HashMap<(String, u8), u32>,
    /// Lists and levels that have begun.
    begun: HashSet<(String, u8)>,
}

impl Counters {
    /// The mark of the next paragraph of a list: `-`, or its number.
    pub(crate) fn next(&mut self, numbering: &Numbering, list: &str, level: u8) -> String {
        let Some(of) = numbering.lists.get(list) else {
            return "-".into();
        };
        let kind = of.kind.as_str();
        let Some(way) = numbering.of(kind, level) else {
            return "-".into();
        };
        if matches!(way.format.as_str(), "bullet" | "none" | "") {
            return "-".into();
        }
        for deeper in level + 1..LEVELS {
            self.counted.remove(&(kind.to_owned(), deeper));
        }
        let begins = self.begun.insert((list.to_owned(), level));
        let key = (kind.to_owned(), level);
        let anew = of.starts.get(&level).copied().filter(|_| begins);
        let number = match (anew, self.counted.get(&key)) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => way.start,
        };
        self.counted.insert(key, number);
        self.shown(numbering, kind, way)
    }

    fn shown(&self, numbering: &Numbering, kind: &str, way: &Level) -> String {
        let mut shown = way.text.chars().take(40).collect::<String>();
        for level in 0..LEVELS {
            let mark = format!("%{}", level + 1);
            if shown.contains(&mark) {
                let of = numbering.of(kind, level);
                let number = self.counted.get(&(kind.to_owned(), level)).copied();
                let number = number.unwrap_or_else(|| of.map_or(1, |level| level.start));
                let format = of.map_or("decimal", |level| level.format.as_str());
                shown = shown.replace(&mark, &numeral(number, format));
            }
        }
        shown
    }
}

/// Where links lead, by their key.
pub(crate) fn links(xml: &str) -> Result<HashMap<String, String>, Refusal> {
    let mut found = HashMap::new();
    events(xml, |tag| {
        if let Tag::Open(tag) = tag
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
            && target.starts_with("http")
        {
            found.insert(id, target);
        }
    })?;
    Ok(found)
}

/// A number as a list shows it.
pub(crate) fn numeral(n: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letter(n, b'a'),
        "upperLetter" => letter(n, b'A'),
        "upperRoman" => roman(n),
        "lowerRoman" => roman(n).to_lowercase(),
        _ => n.to_string(),
    }
}

fn letter(n: u32, first: u8) -> String {
    let place = u8::try_from((n.max(1) - 1) % 26).unwrap_or(0);
    char::from(first + place).to_string()
}

fn roman(n: u32) -> String {
    const PARTS: [(u32, &str); 7] = [
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if n == 0 || n >= 90 {
        return n.to_string();
    }
    let mut left = n;
    let mut shown = String::new();
    for (value, sign) in PARTS {
        while left >= value {
            shown.push_str(sign);
            left -= value;
        }
    }
    shown
}
