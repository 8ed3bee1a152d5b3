//! What says that a line is a fact of the meeting: its label, a day, an hour.

use chrono::NaiveDate;

use super::{language::stems, pattern, when};
use kernel::fold::fold;

stems!(OPENING, time.opening);
stems!(CLOSING, time.closing);
stems!(LABELS, time.labels);
pattern!(
    pub LABEL,
    r"(?i)^\**(dates?(?:\s+et\s+heures?)?|dur[ée]e(?:\s\p{L}+){0,3}|duur|(?:vergader)?datum(?:\s+en\s+-?(?:uur|tijd))?|heures?|horaire|uur|tijd(?:stip)?|time|when|wanneer|quand|d[ée]but|fin|start|einde|begin|lieu(?:\s+de\s+(?:la\s+)?r[ée]union)?|(?:vergader)?plaats|locatie|endroit|location|place|o[ùu]|waar|where|objet|onderwerp|titre|titel|subject|betreft|concerne|pr[ée]sid(?:ent|ente|ence)(?:\s+et\s+secr[ée]taires?)?(?:\s+de\s+(?:la\s+)?s[ée]ance)?|relecture|rapporteure?|voorzit(?:ter|ster)|secr[ée]t(?:aire|ariat)|secretaris|rapporteur|verslag(?:gever|geefster)?|r[ée]dact(?:eur|rice|ion)|prise de notes|notulist|animation|animateur|animatrice|mod[ée]ration|facilitation|moderator|facilitator|note-?\s?taker|scribe|de|van|from|[àa]|aan|to|cc|lien(?:\s+(?:vid[ée]o|teams|zoom|visio))?|visio|teams|zoom|video(?:link)?|n°|nr\.?|num[ée]ro|groupe|groep|werkgroep|group|r[ée]union|vergadering)\**\s*[:：]\s*(.*)$"
);
pattern!(
    pub WEEKDAY,
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
);
// What heads the list of points.
pattern!(
    pub AGENDA,
    r"(?i)^(?:ordre du jour|agenda|agendapunten|dagorde|programme|programma|points? (?:à|a) l'ordre du jour|op de agenda)\s*(?:de la r[ée]union|van de vergadering)?\s*:?$"
);

/// Whether a line is labelled as a fact: `Lieu : …`.
pub(super) fn is_labelled(text: &str) -> bool {
    LABEL.is_match(text)
}

/// Its words.
pub(super) fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
}

/// Whether a text names a day.
pub(super) fn has_day(text: &str) -> bool {
    when::find_day(text, NaiveDate::default()).is_some()
}

/// Whether a text names an hour.
pub(super) fn has_hours(text: &str) -> bool {
    when::find_hours(text).is_some() || !when::times(&when::told(text), false).is_empty()
}

pattern!(
    WHEN,
    r"\d|^(?:h|u|uur|uhr|heures?|am|pm|er|ste|de|e|st|nd|rd|th|le|du|a|au|van|tot|to|from|om|op|on|at|until|and|et|en|bis|um|der|am|fevr|janv|sept|oct|nov|dec|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|maa|din|woe|don|vri|zat|zon|wo|vr|za|zo)$"
);
stems!(MONTHS, time.months);

/// Whether a text says only when: a day, an hour, their labels.
pub(super) fn is_only_when(text: &str) -> bool {
    let folded = fold(text);
    let when = has_day(text) || has_hours(text);
    when && words_of(&folded).all(|w| {
        WHEN.is_match(w)
            || MONTHS.has(w)
            || WEEKDAY.is_match(w)
            || LABELS.has(w)
            || OPENING.has(w)
            || CLOSING.has(w)
    })
}

pattern!(
    pub COMPOUND,
    r"(?:versammlung|sitzung|protokoll|vergadering|verslag|raad\b|conseil\b|comite\b|commit|meeting|minutes|council|board|notulen|besluitenlijst|releve de decisions|assemblee)"
);
pattern!(
    OPENS,
    r"\b(?:est|s'\w+|a|wordt|is|was|opent|opende|ouvre|ouvert|declare|begint|begon|start|startte|sluit|opened|opens|began|begins|started|called|commence|debute|demarre|beginnt|eroffnet|verklaart)\b"
);

pattern!(
    WHO_MEETS,
    r"(?:rat|vorstand|ausschuss|bestuur|bureau|commissie|commission|college|team|equipe|board|trustees|jury|staf|staff|directie|direction)\b"
);

/// Whether a line has a word of what meets: `Conseil communal du 3 mars`.
pub(super) fn names_who_meets(text: &str) -> bool {
    let folded = fold(text);
    COMPOUND.is_match(&folded) || WHO_MEETS.is_match(&folded)
}

/// Whether a line tells that the meeting begins or ends: no name of it.
pub(super) fn tells(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric() && c != '\'');
    words.any(|w| OPENING.has(w) || CLOSING.has(w))
        && !has_day(text)
        && (has_hours(text) || text.ends_with('.') || OPENS.is_match(&folded))
}

pattern!(
    USUAL,
    format!(r"^(?:{})$", crate::parse::language::any(|l| &l.words.usual))
);
/// Whether a title is that of a point that most meetings have.
pub(super) fn is_usual(title: &str) -> bool {
    USUAL.is_match(&fold(title.trim_end_matches([':', ' '])))
}
