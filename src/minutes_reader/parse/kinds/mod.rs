//! What an entry is, by its words.

mod assigned;
mod charged;
mod chooses;
mod conditions;
mod decisions;
mod doing;
mod forms;
mod leans;
mod named;
mod nothing;
mod offices;
mod own;
mod owners;
mod passives;
mod progress;
mod promises;
mod refused;
mod results;
mod says;
mod subjects;
mod tasks;
mod turned;
mod verbs;
mod verdicts;
mod votes;
mod within;

pub(super) use decisions::decision;
pub(crate) use decisions::{DECIDES, all_decide, concludes, is_motion, score};
pub(crate) use forms::{may_be_action, surely_does};
pub(crate) use leans::leans;
pub(crate) use nothing::says_nothing;
pub(crate) use offices::{begins_with_all, office_does};
pub(crate) use own::{begins_with_pronoun, named, takes_on_self};
pub(crate) use owners::{owner, owners};
pub(crate) use progress::progress;
pub(crate) use promises::{first_is_article as begins_with_article, takes_on};
pub(super) use promises::{handed, promise};
pub(crate) use refused::tells_of_others;
pub(crate) use says::is_office_alone;
pub(crate) use subjects::is_office;
pub(crate) use tasks::is_bare_task;
pub(crate) use verdicts::{is_settled, settles, settles_a_question, takes_office};
pub(crate) use votes::{counts_votes, votes};
pub(crate) use within::says_that;

use super::{
    judged::{Memory, Reported},
    known::Known,
    language::stems,
    names, pattern,
};
use kernel::fold::fold;

/// What a heading says of all that stands below it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Zone {
    #[default]
    None,
    /// Each item is a promise.
    FollowUp,
    /// Each item is a decision.
    Decisions,
    /// A sub-group's notes.
    Section,
}

pattern!(
    FOLLOW_UP_ZONE,
    r"^(?:liste des |les |de |tableau des |lijst (?:van |met )?|overzicht (?:van )?(?:de )?)?(?:prochaines? etapes?|etapes? suivantes?|suites?(?: a donner)?(?: et actions?)?|suivi(?: des actions)?|a faire(?: suite a la reunion)?|actions?(?: a (?:mener|entreprendre|faire|suivre|prendre))?(?: et (?:suivi|echeances?|responsables?))?|points? d'actions?|points? de suivi|taches?|todo'?s?|to[- ]?do(?: list)?'?s?|next steps?|action (?:items?|points?)|volgende stappen|vervolgstappen|te doen|acties|actie|actiepunten|actielijst|actietabel|opvolging(?:spunten)?|opvolgpunten|taken|takenlijst|afspraken(?: en acties)?|wie doet wat|qui fait quoi|engagements?)(?: (?:pour|voor|tegen|d'ici|a|van|de|du|na|apres|after)\b.{0,40})?\s*[:.]?$"
);
pattern!(
    DECISION_ZONE,
    r"^(?:liste des |les |de |overzicht van de )?(?:decisions?(?: prises?)?(?: en (?:reunion|seance))?|beslissingen?|besluiten|genomen beslissingen|decisions? (?:taken|made)|besluit)(?: (?:du|de la|de l'|des|van de|van het|of the) ?[a-z' -]{3,40})?\s*[:.]?$"
);

pattern!(
    CLOSING,
    r"^(?:redigee? par|etablie? par|fait a|opgemaakt (?:door|te)|verslag(?:gever)? ?(?:door|:)|(?:la |de |date de la |datum )?(?:prochaines? (?:reunions?|seances?|rencontres?|dates?|copil|cotech|comites?|ca|cd|conseils?|bureau|ag|assemblees?|ateliers?|rdv|rendez-vous|plenieres?|cppt|cse|ce)|volgende (?:vergadering|bijeenkomst|zitting|datum|keer|raad|overleg)|next (?:meeting|session|call|sync))\b)"
);

/// Says when one meets next, or who wrote: neither promise nor decision.
pub(crate) fn is_closing_line(text: &str) -> bool {
    CLOSING.is_match(&fold(text))
}

pattern!(
    MINUTES,
    r"^(?:le |het )?(?:pv|proces[- ]verbal|compte[- ]rendu|cr|verslag|kort verslag|notulen|minutes|notes)\b"
);

/// Whether a text is the title of minutes: `PV de la réunion …`, `Verslag …`.
pub(crate) fn names_minutes(text: &str) -> bool {
    MINUTES.is_match(&fold(text))
}

pattern!(
    MINUTES_ANYWHERE,
    format!(r"\b(?:{})\b", super::language::any(|l| &l.words.minutes))
);

/// Whether a text speaks of minutes or a meeting.
pub(crate) fn names_minutes_anywhere(text: &str) -> bool {
    MINUTES_ANYWHERE.is_match(&fold(text))
}

/// Whether a label at the beginning says what all of a text is.
pub(crate) fn is_labelled(text: &str) -> bool {
    decision(text).is_some_and(|(_, label)| label) || promises::is_labelled(text)
}

/// What a heading says.
pub(super) fn zone(title: &str) -> Zone {
    let folded = fold(title);
    let folded = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ':');
    if FOLLOW_UP_ZONE.is_match(folded) {
        Zone::FollowUp
    } else if DECISION_ZONE.is_match(folded) {
        Zone::Decisions
    } else {
        Zone::None
    }
}

pattern!(
    OPINION,
    r"\b(?:dout|pense|estime|trouve|crains|craint|croi[st]|souhait|prefer|d'avis|avis|selon (?:moi|lui|elle)|il faudrait|faudrait|devrait|devraient|pourrait|pourraient|important|importance|necessaire|besoin de|dommage|regret|d'accord|pas convaincu|suggestion|suggere|propose|bonne remarque|utile|interessant|mieux|attention|vindt|vinden|denkt|meent|zou(?:den)?|belangrijk|nodig|liever|beter|jammer|voorstel|stelt voor|wenst|akkoord met|bezorgd|vreest|mening|goed idee|i think|should|suggest)"
);
pattern!(
    ASKS,
    r"^(?:\S+ ){0,6}?(?:demande(?:nt)?|s'interroge(?:nt)?|pose la question|souhaite savoir|vraagt|vragen zich af|vraagt zich af|stelt de vraag|wil weten|asks)\b"
);
pattern!(
    REPLIES,
    r"^(?:\S+ ){0,6}?(?:repond(?:ent)?|precise en reponse|antwoordt|antwoorden|replies|replique)\b"
);
pattern!(
    SAYS,
    r"^(?:\S+ ){0,6}?(?:presente|expose|detaille|resume|evoque|conclut|plaide|rapporte|schetst|vermeldt|explique|trouve|est d'avis|is van (?:mening|oordeel)|signale|rappelle|souligne|indique|precise|informe|annonce|ajoute|remarque|note|confirme|insiste|estime|pense|propose|suggere|regrette|craint|souhaite|constate|fait (?:savoir|remarquer|part|le point)|licht|legt uit|meldt|zegt|merkt|stelt|wijst|vindt|denkt|geeft|deelt mee|benadrukt|herinnert|bevestigt|overloopt|verwijst|says|explains|reports)\b"
);
pattern!(
    INTERROGATIVE,
    r"^(?:quels?|quelles?|qui|que|quoi|comment|pourquoi|combien|ou|quand|est-ce|faut-il|peut-on|wie|wat|waar|wanneer|hoe|waarom|welke?|hoeveel|kan|kunnen|is|zijn|moet|what|who|how|why|when|where)\b"
);

/// Whether somebody says an opinion.
pub(crate) fn is_opinion(text: &str) -> bool {
    OPINION.is_match(&fold(text))
}

pattern!(
    SPEECH,
    format!(
        r"^\s+(?:\([^)]{{1,40}}\)\s+)?(?:\S+\s){{0,2}}?(?:{})\b",
        super::language::any(|l| &l.words.speech)
    )
);
pattern!(
    SUBJECT,
    r"^[*_>\s-]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|\(?[a-z]\)\s+)?(?:(?:(?:Le|La|De|Der|Die)\s+)?(?P<title>(?-i:[Mm]|[Mm]me|[Mm]lle|[Mm]r|[Mm]rs|[Mm]s|[Dd]hr|[Mm]evr|[Mm]evrouw|[Mm]w|[Dd]e heer|Herr|Frau|Madame|Monsieur|Cllr|Dr|Bürgermeister|Gemeinderätin|Gemeinderat|Schepen|Raadslid|Mmes?)\.?)\s+)?(?P<name>\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|de|der|den|du|von|ten|ter|le|la|el)){0,4})"
);

pattern!(
    SPEAKS,
    format!(
        r"^(?:\S+\s){{1,6}}?(?:{})\b",
        super::language::any(|l| &l.words.speech)
    )
);

/// Whether a verb of speech stands near the beginning, whoever it is that speaks.
pub(crate) fn speaks(text: &str) -> bool {
    let near = text
        .char_indices()
        .nth(90)
        .map_or(text, |(at, _)| &text[..at]);
    SPEAKS.is_match(&fold(near))
}

thread_local! {
    /// Each sentence is looked at from several sides.
    static SAID: Memory<Option<(usize, usize, bool)>> = Memory::default();
}

/// Who a sentence says speaks, known or not, and whether a title before says that it is somebody.
pub(crate) fn says_who(text: &str) -> Option<(&str, bool)> {
    let (start, end, titled) = SAID.with(|said| said.of(text, || find_speaker(text)))?;
    Some((&text[start..end], titled))
}

/// Forgets what was found of the sentences of a text that is read: nothing of it is kept.
pub(crate) fn forget() {
    SAID.with(Memory::clear);
    decisions::forget();
    leans::forget();
}

/// Letters behind a name among which the verb of speech stands.
const BEHIND: usize = 120;

fn find_speaker(text: &str) -> Option<(usize, usize, bool)> {
    let whole = SUBJECT.captures(text)?.name("name")?;
    // `Mme le maire`: an office.
    if names::is_title(whole.as_str()) {
        return None;
    }
    let (from, to) = (whole.start(), whole.end());
    let until = text[to..]
        .char_indices()
        .nth(BEHIND)
        .map_or(text.len(), |(at, _)| to + at);
    // Folded letter by letter: the parts of it are the folded parts.
    let folded = fold(&text[from..until]);
    // The longest beginning before a verb of speech.
    let mut ends: Vec<usize> = whole
        .as_str()
        .match_indices(' ')
        .map(|m| from + m.0)
        .collect();
    ends.push(to);
    let speaks = |end: &usize| {
        // `Mme Roy le préfère`: a small word at its end is no part of a name.
        let last = text[from..*end].rsplit(' ').next().unwrap_or_default();
        if last.starts_with(char::is_lowercase) {
            return false;
        }
        let behind = fold(&text[from..*end]).len();
        SPEECH.is_match(&folded[behind..])
    };
    let end = ends.into_iter().rev().find(speaks)?;
    let start = names::with_title(text, from);
    let name = &text[start..end];
    let bare = names::untitled(name);
    let titled = bare.len() < name.len();
    (names::may_be_name(bare) && !ARTICLE.is_match(bare)).then_some((start, end, titled))
}

// `The Chair`, `The`: an office, or nobody.
pattern!(
    ARTICLE,
    r"^(?:The|This|There|It|He|She|They|We|Les|Il|Elle|Ils|Elles|On|Nous|Er|Dit|Dat|Es|Wir|Sie|Hij|Zij|(?:La|Le|De|Het|Die|Der|Das)$)(?:\s|$)"
);

pattern!(ANY_VERB, r"^\s+(?P<verb>\p{Ll}[\p{L}'’-]+)\s");
// What stands behind a name without its doing anything, or tells of a state.
pattern!(
    NO_VERB,
    r"^(?:et|en|ou|of|and|und|de|du|des|van|von|est|sont|etait|is|was|are|were|sera|will|wordt|werd|worden|zal|zullen|has|had|have|heeft|hebben|hat|ist|a|ont|avait|pour|voor|for|par|door|by|sur|op|on|au|aux|aan|to|with|met|avec|mit|qui|die|who|der|das|wird|und|le|la|les|het|the|n'est|excuse|absent|present|quitte|rentre|rejoint|arrive|verlaat|komt|leaves|left|joins|joined|signe|pas|niet|not|in|a|e)$"
);

stems!(OPENING, time.opening);
stems!(CLOSING_WORD, time.closing);

/// A person at the beginning of a sentence and a verb: their part, whatever the verb is.
fn begins_with<'a>(text: &'a str, known: &Known) -> Option<(&'a str, bool)> {
    let start = text.len() - text.trim_start_matches(|c: char| !c.is_alphabetic()).len();
    let (at, name) = known.names_in(text).into_iter().next()?;
    let verb = ANY_VERB.captures(&text[at + name.len()..])?;
    let titled = names::untitled(name).len() < name.len();
    let verb = fold(&verb["verb"]);
    // Who opens or closes the meeting says nothing by it.
    let speaks = !NO_VERB.is_match(&verb) && !OPENING.has(&verb) && !CLOSING_WORD.has(&verb);
    (at <= start && speaks).then_some((name, titled))
}

/// Whether a known name has a verb right behind it that is none of speech: they do something.
pub(crate) fn does_something(text: &str, known: &Known) -> bool {
    known.names_in(text).into_iter().take(8).any(|(at, name)| {
        let behind = &text[at + name.len()..];
        let verb = ANY_VERB.captures(behind);
        verb.is_some_and(|verb| {
            !NO_VERB.is_match(&fold(&verb["verb"])) && !SPEECH.is_match(&fold(behind))
        })
    })
}

/// Whether a text begins by telling what somebody says, whoever it is: `Le syndic rappelle …`.
pub(crate) fn tells(text: &str) -> bool {
    let folded = fold(text.get(..160).unwrap_or(text));
    [&SAYS, &ASKS, &REPLIES]
        .iter()
        .any(|pattern| pattern.is_match(&folded))
}

/// A reported speech: `Marie Dupont demande si …`; the name and what it is.
pub(super) fn reported(text: &str, known: &Known) -> Option<(String, Reported)> {
    known.judged.reported.of(text, || {
        let mut found = find_reported(text, known)?;
        // `Anne, de la commune, propose …`
        found
            .0
            .truncate(found.0.trim_end_matches([',', ';', ' ']).len());
        // `Mme le maire présente …`: the title alone is nobody.
        if names::is_title(&found.0) {
            return says::office(text).map(|name| (name.to_owned(), found.1));
        }
        Some(found)
    })
}

fn find_reported(text: &str, known: &Known) -> Option<(String, Reported)> {
    let head = text
        .char_indices()
        .nth(160)
        .map_or(text, |(at, _)| &text[..at]);
    let folded = fold(head);
    let what = if ASKS.is_match(&folded) {
        Reported::Asks
    } else if REPLIES.is_match(&folded) {
        Reported::Replies
    } else {
        Reported::Says
    };
    if let Some(name) = within::according(head, known) {
        return Some((name.to_owned(), Reported::Says));
    }
    if let Some((name, titled)) = says_who(head)
        .or_else(|| begins_with(head, known).filter(|(name, _)| says_that(head, name)))
        && (titled || known.knows(name))
        && !says::is_form(head, name)
    {
        return Some((name.to_owned(), what));
    }
    let small = known.names_in(head).into_iter().next();
    if let Some((0, name)) = small.filter(|(_, name)| known.is_small(name))
        && SPEECH.is_match(&fold(&head[name.len()..]))
        && !says::is_form(head, name)
    {
        return Some((name.to_owned(), what));
    }
    if let Some((name, _)) = within::within(head, known) {
        return Some((name.to_owned(), what));
    }
    if let Some(name) = says::office(head) {
        return Some((name.to_owned(), what));
    }
    let pattern: &regex::Regex = match what {
        Reported::Asks => &ASKS,
        Reported::Replies => &REPLIES,
        Reported::Says => &SAYS,
    };
    let end = pattern.find(&folded)?.end();
    let words = folded[..end].split_whitespace().count();
    let name = |n: usize| {
        text.split_whitespace()
            .take(n)
            .collect::<Vec<_>>()
            .join(" ")
    };
    (1..words.min(6))
        .rev()
        .map(name)
        .find(|n| known.knows(n))
        .map(|n| (n, what))
}

/// Whether a text asks something; `… + ??` only marks a hole.
pub(super) fn asks(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['»', '"', '*', ' ']);
    let before = text.trim_end_matches(['?', ' ', '!']);
    text.ends_with('?')
        && before.ends_with(|c: char| {
            c.is_alphanumeric() || matches!(c, ')' | '»' | '"' | '*' | '’' | '…')
        })
}

/// Whether a text begins with a question.
pub(crate) fn begins_asking(text: &str) -> bool {
    text.find('?').is_some_and(|at| !text[..at].contains(". "))
        && text
            .find('?')
            .is_some_and(|at| text[..at].chars().count() < 120)
        && (INTERROGATIVE.is_match(&fold(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_say_what_stands_below() {
        assert_eq!(zone("Prochaines étapes :"), Zone::FollowUp);
        assert_eq!(zone("Volgende stappen"), Zone::FollowUp);
        assert_eq!(zone("Décisions"), Zone::Decisions);
        assert_eq!(zone("Actions climat"), Zone::None);
    }
}
