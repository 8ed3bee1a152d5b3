//! Headings that people give to the columns of measures, in three languages, and how well one is
//! known: as a whole, by its first words, or by its last.

use super::columns::Column;
use kernel::fold::{bare, fold};

/// Headings people use, bare (no accents, spaces or signs), the surest first.
pub(super) fn known(column: Column) -> &'static [&'static str] {
    match column {
        Column::Code => &[
            "code",
            "codemesure",
            "codedelamesure",
            "numero",
            "num",
            "nr",
            "no",
            "n",
            "id",
            "ref",
            "reference",
            "numeromesure",
            "numerodelamesure",
            "nummer",
            "maatregelcode",
            "codemaatregel",
            "number",
            "measurecode",
            "identifiant",
            "identifier",
            "identificatie",
            "slug",
            "cle",
            "sleutel",
            "key",
            "codeaction",
            "numeroaction",
            "fiche",
            "nfiche",
            "numerofiche",
            "fichenr",
        ],
        Column::Title => &[
            "intitule",
            "titre",
            "title",
            "nom",
            "libelle",
            "mesure",
            "intitulemesure",
            "intituledelamesure",
            "titredelamesure",
            "nomdelamesure",
            "titel",
            "naam",
            "maatregel",
            "benaming",
            "name",
            "measure",
            "action",
            "actie",
            "projet",
            "project",
            "libellecourt",
            "denomination",
            "omschrijvingkort",
            "label",
            "heading",
        ],
        Column::Description => &[
            "description",
            "descriptif",
            "contenu",
            "detail",
            "details",
            "resume",
            "beschrijving",
            "omschrijving",
            "inhoud",
            "toelichting",
            "summary",
            "descriptionlongue",
            "objectif",
            "objectifs",
            "doelstelling",
            "doelstellingen",
            "explication",
            "uitleg",
            "contenudetaille",
        ],
        Column::Chapter => &[
            "chapitre",
            "chapitreduprec",
            "chapitreprec",
            "axe",
            "volet",
            "hoofdstuk",
            "hoofdstukvanhetgpce",
            "luik",
            "chapter",
            "precchapter",
            "pilier",
            "pijler",
            "as",
            "hoofdthema",
            "section",
            "partie",
            "deel",
        ],
        Column::Theme => &[
            "theme",
            "thematique",
            "sujet",
            "thema",
            "onderwerp",
            "topic",
            "subject",
            "domaine",
            "domein",
            "categorie",
            "category",
            "rubrique",
            "rubriek",
        ],
        Column::Carrier => &[
            "organisationporteuse",
            "porteur",
            "porteurse",
            "porteurprincipal",
            "administrationporteuse",
            "porteuse",
            "organisation",
            "responsable",
            "trekkendeorganisatie",
            "drager",
            "verantwoordelijke",
            "organisatie",
            "carryingorganisation",
            "carrier",
            "lead",
            "leadorganisation",
            "structurepilote",
            "structureporteuse",
            "structureresponsable",
            "organismepilote",
            "organismeporteur",
            "acteurpilote",
            "acteurporteur",
            "acteurresponsable",
            "organisationpilote",
            "porteurdeprojet",
            "porteurs",
            "pilotage",
            "operateur",
            "operator",
            "maitredouvrage",
            "trekkendedienst",
            "trekkendeadministratie",
            "uitvoerder",
            "verantwoordelijkeorganisatie",
            "leadpartner",
            "owner",
            "responsables",
            "verantwoordelijken",
            "dragers",
        ],
        Column::CoCarriers => &[
            "coporteurs",
            "coporteur",
            "coporteuses",
            "coporteurse",
            "coporteursses",
            "partenaires",
            "partenaire",
            "organisationscoporteuses",
            "mededragers",
            "mededrager",
            "partners",
            "cocarriers",
            "cocarrier",
            "autrespartenaires",
            "acteursassocies",
            "partenairesassocies",
            "autresacteurs",
            "betrokkenpartners",
            "betrokkenactoren",
            "otherpartners",
            "copilotes",
        ],
        Column::Implementation => &[
            "miseenoeuvre",
            "etatdemiseenoeuvre",
            "etatdelamiseenoeuvre",
            "avancement",
            "etatdavancement",
            "statut",
            "uitvoering",
            "standvanzaken",
            "voortgang",
            "status",
            "implementation",
            "progress",
            "etatdavancementactuel",
            "stade",
            "statutactuel",
            "realisation",
            "stadium",
            "vordering",
            "stand",
            "toestand",
            "avancee",
            "etat",
            "etatactuel",
            "state",
        ],
        Column::Group => &[
            "groupe",
            "gt",
            "groupedetravail",
            "groep",
            "werkgroep",
            "wg",
            "group",
            "workinggroup",
            "numerodugroupe",
            "groupes",
            "werkgroepen",
        ],
        Column::Strategy => &[
            "strategieliee",
            "strategie",
            "strategiesoeur",
            "plan",
            "zusterstrategie",
            "strategy",
            "sisterstrategy",
            "strategies",
            "planregional",
        ],
        Column::Pilot => &[
            "pilote",
            "pilotes",
            "pilotedugt",
            "piloot",
            "piloten",
            "trekker",
            "trekkers",
            "pilot",
            "pilotedelamesure",
            "referent",
            "referente",
            "contactpersoon",
        ],
        Column::Thematic => &[
            "coordinationthematique",
            "coordinateurthematique",
            "coordinatricethematique",
            "coordinateurtricethematique",
            "thematischecoordinatie",
            "thematischcoordinator",
            "thematiccoordination",
            "thematiccoordinator",
        ],
    }
}

/// What a table of measures is about: says nothing beside another word.
const THINGS: &[&str] = &[
    "mesure",
    "mesures",
    "action",
    "actions",
    "fiche",
    "projet",
    "maatregel",
    "maatregelen",
    "actie",
    "acties",
    "project",
    "measure",
    "measures",
];
/// Words between the others.
const BETWEEN: &[&str] = &[
    "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au", "van", "het", "der",
    "of", "the", "and",
];
/// Says what a thing is called, whichever: of `Nom du pilote` the pilot counts.
const NAMES: &[&str] = &["nom", "naam", "name"];
/// May be the state of whatever: another heading that says which one goes before.
const VAGUE: &[&str] = &["etat", "etatactuel", "state"];
/// Characters of the longest heading.
const LONGEST: usize = 80;

/// How well a heading is known as that of a column, from 100 to 0, and its place among the known
/// ones.
pub(super) fn fit(heading: &str, column: Column) -> Option<(u32, usize)> {
    if heading.trim().is_empty() || heading.chars().count() > LONGEST {
        return None;
    }
    let place = |text: &str| known(column).iter().position(|known| *known == text);
    let at = |points: u32, text: &str| place(text).map(|place| (points, place));
    let whole = bare(heading);
    let folded = fold(heading);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let telling = telling(&words);
    let names = words.first().is_some_and(|word| NAMES.contains(word)) && telling.len() > 1;
    at(100, &whole)
        .or_else(|| at(90, &telling.concat()))
        .or_else(|| longer(&whole, column).filter(|_| !names))
        .or_else(|| {
            let mut starts = (1..=words.len()).rev().map(|count| words[..count].concat());
            let points = if names { 30 } else { 60 };
            starts.find_map(|text| at(points, &text))
        })
        .or_else(|| {
            let ends = (0..telling.len()).map(|from| telling[from..].concat());
            // A letter at the end says nothing: `verantwoordelijke(n)`.
            ends.filter(|text| text.len() > 1)
                .find_map(|text| at(40, &text))
        })
        .map(
            |(points, place)| match VAGUE.contains(&known(column)[place]) {
                true => (points / 2, place),
                false => (points, place),
            },
        )
}

/// The words that say which column it is; all where nothing else is said.
fn telling<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let says = |word: &&&str| !BETWEEN.contains(*word) && !THINGS.contains(*word);
    let telling: Vec<&str> = words.iter().filter(says).copied().collect();
    if telling.is_empty() {
        words.to_vec()
    } else {
        telling
    }
}

/// A heading that begins with a known one of six letters or more.
fn longer(heading: &str, column: Column) -> Option<(u32, usize)> {
    let begins = |known: &&str| known.len() >= 6 && heading.starts_with(*known);
    known(column)
        .iter()
        .position(begins)
        .map(|place| (70, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_their_words() {
        for (heading, column) in [
            ("identifiant", Column::Code),
            ("Code de l’action", Column::Code),
            ("Titre de l'action", Column::Title),
            ("naam_mooi", Column::Title),
            ("Measure title", Column::Title),
            ("Structure pilote", Column::Carrier),
            ("Nom du porteur", Column::Carrier),
            ("Verantwoordelijke(n)", Column::Carrier),
            ("Statut de la mesure", Column::Implementation),
            ("État", Column::Implementation),
            ("Status maatregel", Column::Implementation),
            ("Nom du pilote", Column::Pilot),
            ("Thème principal", Column::Theme),
        ] {
            let fits = Column::ALL
                .iter()
                .filter_map(|c| Some((fit(heading, *c)?, *c)));
            let best = fits.max_by_key(|((points, _), _)| *points);
            assert_eq!(best.map(|(_, column)| column), Some(column), "{heading}");
        }
        for heading in ["Budget de la mesure", "Date de l’action", "", "€"] {
            let known = Column::ALL.iter().find_map(|c| fit(heading, *c));
            assert_eq!(known, None, "{heading}");
        }
        assert_eq!(fit(&"code ".repeat(30), Column::Code), None);
    }
}
