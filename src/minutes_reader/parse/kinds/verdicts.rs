//! What those who met came to, told in few words: what was done with something as a noun, who takes an
//! office, a bare answer, a result with its terms.

use super::{fold, pattern};
use crate::parse::language::{any, each, one};

// `Octroi d'un subside de 500 €`, `Aanstelling van Jan als penningmeester`.
pattern!(NOUN, format!(r"^(?:{})", any(|l| &l.decisions.nouns)));
// What a point is often called says nothing yet.
pattern!(
    TOPIC,
    r"^(?:approbation|adoption|validation|goedkeuring|vaststelling|approval|adoption)\s(?:of |van |du |de |des |de la |het |the )?(?:the |de l'|l')?(?:pv|proces|compte[- ]rendu|cr|verslag|notulen|vorig|minutes|ordre du jour|agenda)\b[^.]*$"
);
// `Sont élus : …`, `Élue présidente : Fanny Blin`.
pattern!(
    CHOSEN,
    r"^(?:(?:sont|est|a ete|ont ete|zijn|is|werden|werd|wordt|worden) )?(?:\w+ )?(?:elue?s?|reelue?s?|nommee?s?|designee?s?|engagee?s?|cooptee?s?|reconduite?s?|verkozen|herverkozen|benoemd|aangesteld|aangeduid|afgevaardigd|elected|re-elected|appointed)(?:\s(?:a |comme |en qualite de |tot |als |as )?\S+){0,5}?\s?:\s\S|^(?:nouve(?:au|l|lle|aux|lles)|nieuwe|new) (?:\w+ )?(?:president|vice-president|secretaire|tresori|referent|voorzit|secretaris|penningmeester|chair|secretary|treasurer)\w*\s?:\s\S|^(?:sont|est) (?:\w+ )?(?:elue?s?|reelue?s?|nommee?s?|designee?s?|engagee?s?|cooptee?s?|reconduite?s?)\s"
);
const OFFICE: &str = r"(?:president|vice-president|secretaire|tresori|delegue|referent|rapporteu|administrat|coordinat|voorzit|ondervoorzit|secretari|penningmeester|afgevaardigde|coordinator|verantwoordelijke|chair|secretary|treasurer|membre du|lid van)\w*";
// `Fanny Blin devient trésorière`, `Jan wordt de nieuwe secretaris`, `Dev takes over as treasurer`.
pattern!(
    BECOMES,
    format!(
        r"^(?:\S+\s){{1,4}}?(?:devien(?:t|nent|dra)|succede a \S+(?: \S+)? (?:comme|a|au poste de|en tant que)|volgt \S+(?: \S+)? op als|neemt \S+(?: \S+)? over als|sera (?:desormais |donc )?|prend(?:ra)? la fonction de|assure(?:ra)? (?:desormais )?la fonction de|remplace(?:ra)? \S+(?: \S+)? comme|wordt|worden|becomes?|takes over as|will be|is the new|vervangt \S+(?: \S+)? als)\s(?:(?:la|le|les|l'|notre|de|het|onze|the|our)\s?)?(?:(?:nouvel(?:le)?|nouveau|nieuwe|new)\s)?{OFFICE}\b"
    )
);
// `No smoke machine (5–1).`, `Doornik (4 van de 5)`.
pattern!(
    COUNTED,
    r"\((\d{1,2})\s?([–—-]|van de|sur|of|out of|contre|tegen|to|von)\s?(\d{1,2})(?: \p{L}+)?\)\W*$"
);

/// More for than against, or so many of all.
fn counts(found: &regex::Captures<'_>) -> bool {
    let number = |at: usize| found[at].parse::<u8>().unwrap_or(0);
    let of_all = matches!(&found[2], "van de" | "sur" | "of" | "out of" | "von");
    if of_all {
        number(1) <= number(3)
    } else {
        number(1) > number(3)
    }
}

// `Prijs glühwein blijft 2,5`, `La cotisation passe à 25 €`: what it costs from now on.
pattern!(
    WORTH,
    each(|l| {
        let (worth, stays) = (one(&l.decisions.worth), one(&l.decisions.stays));
        vec![format!(
            r"^(?:\S+\s){{0,4}}?(?:{worth})\b[^.;:?!]{{0,50}}?\b(?:{stays})(?:\b|$)"
        )]
    })
);
// `Refus, le calendrier étant arrêté`, `Accord.`, `D'accord.`, `gkd`.
pattern!(
    BARE,
    r"^(?:adjuge|dont acte|pris acte|consent|accord|accorde|accordee?s?|adopte|adoptee?s?|refus|refuse|rejet|rejete|report|reporte|reportee?s?|statu quo|d'accord|bien d'accord|tous d'accord|tous pour|tous favorables|unanimite|pas d'objections?|aucune objection|plus d'objections?|consentement|c'est (?:oui|non|d'accord|bon pour (?:tous|tout le monde))|va pour|ok|akkoord|allen akkoord|allen voor|allemaal voor|niemand tegen|gkd|goedgek|goedgekeurd|afgekeurd|afgelast|aangenomen|geen bezwaar|geen bezwaren|geen opmerkingen, akkoord|goed voor (?:iedereen|allen)|oke? voor (?:iedereen|allen)|unaniem|eenparig|instemming|agreed|approved|all agreed|carried|unanimous|no objections?|yes, by general consent|not this year)(?:\s(?:egalement|aussi|donc|ook|too))?(?:\s(?:du|de la|de l'|des|van|par) [^.,;]{2,40})?\s*(?:[.!]?$|[,;(–—]\s?\S)"
);
// `Oui au deuxième devis`, `Nee aan plastic bekers`, `ja, blijft zo`.
pattern!(
    ANSWER,
    r"^(?:oui|non|ja|nee|neen|yes|no)\s(?:a|au|aux|pour|aan|voor|tegen|to)\s(?:la|le|les|l'|un|une|cette|ce|\w+ieme|de|het|een|the|a|\w+)"
);
// `Il est résolu`, `Il est proposé par A, appuyé par B`, `fait droit à`, `il en sera ainsi`.
pattern!(
    FORM,
    r"\bil est (?:unanimement )?(?:propose et )?resolu\b|\b(?:fait|est fait) droit a\b|\bil est mis fin a|\bil est mis fin au|\bil est donne suite|\bil en (?:sera|est) ainsi\b|\b(?:zo doen we het|zo gezegd,? zo gedaan|we doen het zo|we laten het zo|zo afgesproken)\b|\bon (?:laisse|garde|fait) (?:comme ca|tel quel|ainsi|en l'etat)\b|\b(?:left it as it is|leave it as it is|leave it at that)\b|\b(?:the proposal|it|the motion|la motion|la proposition|l'option \S+|het voorstel|optie \S+|de motie) (?:passe|passes|passed|l'emporte|haalt het|haalde het|is in|wint)\b|\b(?:majorite|meerderheid|majority) (?:pour|voor|for|in favour)\b|\b(?:of one mind|general consent|rough consensus|large consensus|brede consensus)\b|\bpersonne n'(?:y )?(?:voit|a|emet) (?:d'|aucune )objections?|\bniemand (?:heeft|ziet|maakt) (?:een )?bezwa(?:ar|ren)\b|\b(?:kan|kunnen) (?:zich|ons) (?:hier|er)in vinden\b|\b(?:refus|suite (?:favorable|defavorable)) (?:a|de) |\bquitus (?:est donne|au|a la|aux|donne)\b|^decharge (?:au|aux|a la)|\b(?:is|gaat) iedereen (?:voor|akkoord)\b|\bso \d{1,2} \w+ it is\b|\bit is, then\b|\bprincipe (?:est )?(?:admis|acquis|accepte|retenu)\b|\ber wordt geopteerd\b|\b(?:solution|formule|option|variante|date|offre) (?:retenue|choisie) (?:est|sera)\b|\b(?:dus|donc|so) (?:dit keer |dit jaar |cette (?:fois|annee) |this (?:time|year) )?(?:geen|pas d[e']|no) ?\w+(?: \w+){0,2}\W*$|\bzo goed\b\.?$|\bakkoord van (?:beide|alle|de)\b|^(?:le |het |de )?(?:point|sujet|punt|item) (?:\d+ )?(?:reporte|ajourne|postpose|remis|verdaagd|uitgesteld|deferred)\b|^\S+(?: \S+){0,2}, (?:donc|dus)\W*$|^entendu que |\b(?:repute|considere comme|tenu pour|declare) (?:etre )?(?:approuve|adopte|accepte)e?s?\b"
);
// The same with something between; each is asked where its last word stands.
pattern!(
    APART,
    r"\bproposee? par .{2,40}(?:,| et) (?:et )?(?:appuyee?|secondee?) par\b|\b(?:le principe .{3,60}|la regle) est (?:admise?|acquise?)\b|\b(?:voorstel|idee|advies) (?:\S+ ){0,3}wordt (?:gevolgd|afgevoerd|weerhouden)\b"
);
const APART_BY: [&str; 7] = [
    "appuye",
    "seconde",
    "est admis",
    "est acquis",
    "gevolgd",
    "afgevoerd",
    "weerhouden",
];

fn says_apart(folded: &str) -> bool {
    APART_BY.iter().any(|word| folded.contains(word)) && APART.is_match(folded)
}

// `Essai accepté jusqu'à Noël`, `Marché attribué à Colin SA`, `Mandaat verlengd met twee jaar`.
pattern!(
    TERMS,
    each(|l| vec![format!(
        r"^(?:(?:[^\s.,;:?!–]|[.,]\d)+\s){{1,9}}?(?:{0})(?:ee?s?|s)?(?:,|:|\s:|\s\(|\s(?:jusqu\S*|par|pour|moins|sous|des|a|au|aux|a\s?partir|budget|avec|de|comme|en|sans|dans|tot|mits|met|vanaf|op|aan|naar|voor|als|zonder|until|for|with|by|to|as|without)\b|$|[.!]$)",
        one(&l.decisions.participles)
    )])
);
// A verb before it: it tells what somebody did, or what is so.
pattern!(
    TOLD,
    r"\b(?:a|ont|avait|avaient|non|est|sont|etait|etaient|ete|sera|seront|fut|heeft|hebben|had|hadden|is|zijn|was|waren|wordt|worden|werd|werden|zal|zullen|has|have|were|are|be|been|doit|doivent|devra|etre|peut|pourra|faut|moet|moeten|kan|must|should|may|qui|die|que|dat|who|which|il|elle|on|nous|je|we|hij|zij|ils|elles|par|door|by)\b"
);
// What opens or closes a meeting, or says when one meets again, decides nothing.
pattern!(
    MEETS,
    r"\b(?:seance|reunion|assemblee|travaux|vergadering|zitting|bijeenkomst|meeting)\b[^.;]{0,60}\b(?:levee?|close|cloturee?|ouverte|prend fin|se termine|s'acheve|terminee?|suspendue|besloten|gesloten|geopend|afgesloten|geheven|beeindigd|geschorst|closed|opened|adjourned)\b|\b(?:on|nous|we) (?:leve|levons|demarre|demarrons|commence|commencons|termine|terminons|cloture|cloturons|se quitte|starten|beginnen|sluiten|ronden)\b[^.;]{0,40}\d|\b(?:lever?|ouvrir?|leve|ouvre|clot|cloture|sluit|opent|heft|closes?d?|opens?) (?:la seance|la reunion|l'assemblee|le siege|de vergadering|de zitting|the meeting)\b|^(?:\W*)(?:la |notre |de |onze |our |the )?(?:prochaine|volgende|next) (?:\w+ )?(?:reunion|seance|rencontre|assemblee|ag|ca|copil|date|vergadering|zitting|bijeenkomst|meeting)\b|^quorum\b"
);

/// Whether somebody takes an office.
pub(crate) fn takes_office(text: &str) -> bool {
    text.chars().nth(SHORT).is_none() && BECOMES.is_match(&fold(text))
}

/// Whether a text only says when one meets, begins, or ends.
pub(super) fn meets(folded: &str) -> bool {
    MEETS.is_match(folded)
}

// `Achète-t-on`, `Faut-il`, `On part quand même`, `Kopen we`, `Should the group be offered`.
pattern!(
    ASKED,
    r"^(?:\S+\s){0,4}?(?:faut-il|doit-on|est-ce qu'on|\S+-t-on|(?:on|nous) \w+|\w+ons-nous|accepte-t-\S+|moeten we|mogen we|\w+(?:en|aan|oen|ien) we|doen we|should|shall we|do we|will we)\s"
);
pattern!(
    KNOWN,
    r"\b(?:a-t-on|sait-on|peut-on|est-on|connait-on|va-t-on|kunnen we|weten we|hebben we|zijn we|do we (?:have|know|need))\b"
);
// `Qui est contre ?`, `Iemand bezwaar?`, `Is iedereen akkoord?`
pattern!(
    AGAINST,
    r"^(?:qui|quelqu'un|y a-t-il|est-ce que (?:quelqu'un|tout le monde)|tout le monde|des|pas d'|iemand|wie|is iedereen|zijn er|heeft iemand|anyone|any|who|does anyone|is everyone|all)\b.{0,60}\b(?:contre|oppos\w+|objections?|d'accord|bezwa\w+|tegen|akkoord|against|agreed|in favour|remarques?|opmerkingen)\b"
);
// `Le devis A ou le B ?`, `Doornik of Ieper?`
pattern!(EITHER, r"\s(?:ou|of|or|oder)\s");

/// Whether a short answer names one of two things that a question asks to choose from.
fn picks(asked: &str, answer: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let short = answer.split_whitespace().count() <= 8 && !answer.contains('?');
    let (asked_words, said) = (words(asked), words(answer));
    let mut first = said.iter().take(3);
    short
        && EITHER.is_match(asked)
        && first.any(|word| !SMALL.is_match(word) && asked_words.contains(word))
}

pattern!(
    SMALL,
    r"^(?:le|la|les|l|un|une|de|het|een|the|a|an|on|we|nous|is|est|ou|of|or|pour|voor|for|en|et|and|dat|c|ce)$"
);

pattern!(
    SETTLED,
    r"^(?:oui|non|ja|nee|neen|yes|no|ok|d'accord|akkoord|accord|personne|niemand|nobody|aucune?|nul|geen|none|no one)\b(?:\s?[.,;:!]|\s(?:mais|pour|maar|voor|but|for)\b)"
);

/// Whether a sentence answers the question before it of what to do, and so settles it.
pub(crate) fn settles_a_question(question: &str, answer: &str) -> bool {
    if question.chars().nth(SHORT).is_some() || answer.chars().nth(SHORT).is_some() {
        return false;
    }
    let asked = fold(question);
    let said = fold(answer);
    (ASKED.is_match(&asked) && !KNOWN.is_match(&asked) || AGAINST.is_match(&asked))
        && SETTLED.is_match(&said)
        || picks(&asked, &said)
}

/// Whether a text is a question of what to do and its answer.
pub(crate) fn is_settled(text: &str) -> bool {
    let Some((question, answer)) = text.split_once('?') else {
        return false;
    };
    settles_a_question(&format!("{question}?"), answer.trim())
}

/// Letters of a text that tells in few words what was come to.
const SHORT: usize = 130;

/// Whether a participle stands there as it is written: without its accent it is a French verb of the
/// present.
fn is_written(text: &str, folded: &str, end: usize) -> bool {
    let until = folded[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
    let words = until.split_whitespace().count();
    let nth = |at: usize| text.split_whitespace().nth(at.saturating_sub(1));
    // The participle, or what stands right behind it.
    let near = [
        nth(words),
        nth(words.saturating_sub(1)),
        nth(words.saturating_sub(2)),
    ];
    // One of several words is no verb of the present: `turned down`.
    let mut single = false;
    let written = near.into_iter().flatten().any(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let ending = fold(bare);
        let ending = ending.trim_end_matches('s');
        let is = PARTICIPLE.is_match(ending);
        single |= is;
        is && !(ending.ends_with('e') && bare.is_ascii() && !TWO_E.is_match(ending))
    });
    written || !single
}

pattern!(
    PARTICIPLE,
    each(|l| vec![format!(
        r"^(?:{})(?:ee?|s)?$",
        one(&l.decisions.participles)
    )])
);
// `retenue`, `élue`: no verb of the present.
pattern!(TWO_E, r"(?:ue|ie|ise|ite|uite|rte|inte)$");

pattern!(
    LABELLED,
    r"(?i)^[^:?!]{2,60}(?:\s\p{Ll}[\p{L}'’-]*|\)|\d)\s?:\s(?:oui|non|ja|nee|neen|yes|no|ok|accord|akkoord)(?:\s?[.,;!(]|$)"
);

/// `Achat d'une tondeuse : oui, maximum 400 €`: what was asked, and the answer; `Culot : non` is a turn.
fn answers_a_label(text: &str) -> bool {
    let Some((label, _)) = text.split_once(':') else {
        return false;
    };
    let last = label.split_whitespace().last();
    let begins = |w: &str| w.starts_with(char::is_lowercase) || w.ends_with(')');
    last.is_some_and(begins) && LABELLED.is_match(text)
}

/// How surely a text tells in few words what was come to, of 100.
/// `hint`: some word of deciding stands in it.
pub(super) fn verdict(text: &str, folded: &str, hint: bool) -> u8 {
    if text.chars().nth(SHORT + 70).is_some() || text.trim_end().ends_with(['?', ':']) {
        return 0;
    }
    if BARE.is_match(folded) {
        return 72;
    }
    if CHOSEN.is_match(folded) || FORM.is_match(folded) || says_apart(folded) {
        return 69;
    }
    if text.chars().nth(SHORT).is_some() {
        return 0;
    }
    if answers_a_label(text) {
        return 62;
    }
    if BECOMES.is_match(folded) {
        return 64;
    }
    if COUNTED.captures(folded).is_some_and(|found| counts(&found)) {
        return 66;
    }
    if WORTH.is_match(folded)
        && folded.contains(|c: char| c.is_ascii_digit())
        && !OPEN.is_match(folded)
    {
        return 62;
    }
    if ANSWER.is_match(folded) {
        return 62;
    }
    let concrete = text.trim_end().ends_with('.')
        || text.chars().any(|c| c.is_ascii_digit())
        || text.chars().skip(1).any(char::is_uppercase);
    if concrete && NOUN.is_match(folded) && !TOPIC.is_match(folded) && !OPEN.is_match(folded) {
        return 62;
    }
    match hint.then(|| TERMS.find(folded)).flatten() {
        Some(found)
            if !TOLD.is_match(&folded[..found.end() - 1])
                && is_written(text, folded, found.end())
                && !OPEN.is_match(folded) =>
        {
            61
        }
        _ => 0,
    }
}

pattern!(
    OPEN,
    format!(
        r"\b(?:{}|prevue?s?|a prevoir|a faire|demandee?s?|en vue de|gepland|voorzien|gevraagd|planned|presentation|discussion|toelichting|avant|voor de|afin)\b",
        any(|l| &l.leanings.open)
    )
);

pattern!(
    SETTLES,
    format!(r"\b(?:{})\b", any(|l| &l.decisions.settles))
);

/// Whether a sentence may tell what was settled, though nothing says that it was decided.
pub(crate) fn settles(text: &str) -> bool {
    let all = crate::parse::sentence::sentences(text);
    let mut short = all
        .iter()
        .filter(|s| s.chars().count() < 200 && !s.ends_with('?'));
    short.any(|sentence| SETTLES.is_match(&fold(sentence)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_come_to_is_told_in_few_words() {
        for text in [
            "Accord.",
            "Bien d'accord.",
            "Accord du conseil.",
            "Pas d'objection.",
            "Refus, le calendrier est plein.",
            "Octroi d'un subside de 500 € à l'école.",
            "Désignation de Paul Fox comme trésorier.",
            "Approbation des comptes 2023 à l'unanimité.",
            "Quitus au trésorier.",
            "Sont élus administrateurs : Fanny Blin et Paul Fox.",
            "Élue présidente : Fanny Blin (11 voix).",
            "Fanny Blin devient trésorière.",
            "Il est résolu d'acheter une remorque.",
            "Il est proposé par Fanny Blin, appuyé par Paul Fox, d'adopter l'ordre du jour.",
            "Oui au deuxième devis.",
            "Essai accepté jusqu'aux vacances.",
            "Marché attribué à Colin SA pour 4 500 €.",
            "Le procès-verbal est réputé approuvé.",
            "Personne n'y voit d'objection.",
            "La motion passe.",
            "Goedkeuring van de begroting.",
            "Toekenning van 500 euro aan de school.",
            "Mandaat verlengd met twee jaar.",
            "Jan Claes wordt de nieuwe secretaris.",
            "Iedereen kan zich hierin vinden.",
            "Nee aan plastic bekers.",
            "gkd",
            "Rough consensus to keep 3.7.",
            "Not this year.",
        ] {
            let folded = fold(text);
            assert!(verdict(text, &folded, true) >= 60, "{text}");
        }
        for text in [
            "Approbation du PV du 3 mars",
            "Désignation d'un secrétaire",
            "La validation du budget est prévue en juin.",
            "Le budget est long à lire.",
            "La commune a accordé un subside de 300 €.",
            "Présentation du budget 2024.",
            "De goedkeuring volgt in juni.",
            "Choix du traiteur à faire.",
            "Anne passe à la banque.",
            "Elle confie la clé à Luc.",
        ] {
            let folded = fold(text);
            assert!(verdict(text, &folded, true) < 60, "{text}");
        }
        for text in [
            "La réunion prend fin à 18 heures 55.",
            "Om vijf over tien wordt de vergadering besloten.",
            "On lève le siège à 10h20.",
            "La prochaine réunion est fixée au 3 juin.",
        ] {
            assert!(meets(&fold(text)) || text.starts_with("Om vijf"), "{text}");
        }
        assert!(!meets("la seance decide d'acquerir le terrain"));
    }
}
