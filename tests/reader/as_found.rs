//! Looks of real minutes, each in words of its own: who was there, what the points are, what was
//! decided and what is to be done.

use chrono::NaiveDate;
use kernel::meeting::{EntryKind, Standing};
use minutes_reader::parse::{Context, ParsedMinutes, parse};

fn read(text: &str) -> ParsedMinutes {
    parse(
        text,
        &Context::of(NaiveDate::from_ymd_opt(2024, 7, 1).unwrap()),
    )
}

/// Who was there; who was not, with a sign ahead: `-` absent, `~` excused, `=` represented.
fn people(text: &str) -> Vec<String> {
    let all = read(text).attendees.into_iter();
    all.map(|a| match a.standing {
        Standing::Absent => format!("-{}", a.name),
        Standing::Excused => format!("~{}", a.name),
        Standing::Represented => format!("={}", a.name),
        _ => a.name,
    })
    .collect()
}

fn points(text: &str) -> Vec<(u8, String)> {
    let all = read(text).points.into_iter().filter(|p| p.level > 0);
    all.map(|p| (p.level, p.title)).collect()
}

fn entries(text: &str) -> Vec<(EntryKind, String, String)> {
    let head =
        "Vergadering van 3 maart 2021\nAanwezig: Anne Roy, Luc Petit, Tom Fell\n\n1. Varia\n";
    let result = read(&format!("{head}{text}\n"));
    let all = result.entries();
    all.map(|e| (e.kind, e.owner.clone(), e.body.clone()))
        .collect()
}

fn kinds(text: &str) -> Vec<EntryKind> {
    entries(text).into_iter().map(|(kind, ..)| kind).collect()
}

#[test]
fn people_are_listed_as_real_lists_are() {
    for (text, wanted) in [
        // A label and its people are paragraphs of one cell.
        (
            "Verslag\n\ndatum ; 1-9-2021\taanwezig ; Anne Roy, Luc Petit\nnotulist ; Anne Roy\tafwezig ; Tom Fell\n\n1. Opening\nWelkom.\n",
            vec!["Anne Roy", "Luc Petit", "-Tom Fell"],
        ),
        // Brackets without a space, small family names.
        (
            "# Werkgroep\n\n**Aanwezig:**\n\nAnne Roy(BE, voorzitter), Jan van den brink (KvK), Bob te Riele (RvIG), Luc maas(DUO)\n\n## Zaken\nNiets.\n",
            vec!["Anne Roy", "Jan van den brink", "Bob te Riele", "Luc maas"],
        ),
        // Family name and first name, one of them mistyped; a table below a label of the absent.
        (
            "# Overleg\n\n## Aanwezigen\n\n| Naam | Organisatie |\n|---|---|\n| Roy, Anne | BE |\n| Petit, Luc | KvK |\n| Fell. Tom | UWV |\n| Maes, An | BE |\n| Claes, Jan | BE |\n| Dale, Kim | BE |\n| Ney, Paul | BE |\n| Dor, Julie | BE |\n\n## Zaken\nNiets.\n",
            vec![
                "Anne Roy",
                "Luc Petit",
                "Fell. Tom",
                "An Maes",
                "Jan Claes",
                "Kim Dale",
                "Paul Ney",
                "Julie Dor",
            ],
        ),
        (
            "# Overleg\n\n## Aanwezigen\n| Voornaam | Achternaam |\n|---|---|\n| Anne | Roy |\n\n## Afwezig / Afgemeld\n| Voornaam | Achternaam |\n|---|---|\n| Tom | Fell |\n\n## Zaken\nNiets.\n",
            vec!["Anne Roy", "~Tom Fell"],
        ),
        // What they are called elsewhere.
        (
            "# TSC 2018-04-25\n\n## Present\n\n* Anne Roy @aroy (TSC)\n* Luc Petit @luc-p (TSC)\n\n## Not present\n\n* Tom Fell @tf (TSC)\n\n## Notes\nNothing.\n",
            vec!["Anne Roy", "Luc Petit", "-Tom Fell"],
        ),
        (
            "# Call 2018-04-25\n\n**Attendees**\n- @aroy\n- @luc-p\n\n## Notes\nNothing.\n",
            vec!["@aroy", "@luc-p"],
        ),
        (
            "#Committee minutes\n##June 18, 2015\n\n###Attending:\n* Anne Roy\n\nNot attending:\n* Luc Petit [proxy = Anne Roy]\n",
            vec!["Anne Roy", "=Luc Petit"],
        ),
        // One a line below the first; a paragraph of titled names; who listened; who wrote.
        (
            "CR du CA du 5 juin 2023\nPrésents : Anne Roy\nLuc Petit\nExcusés : Julie Dor\nPaul Ney\n\n1. Budget\nVu.\n",
            vec!["Anne Roy", "Luc Petit", "~Julie Dor", "~Paul Ney"],
        ),
        (
            "Minutes of the parish council, 9 March 2005\n\nPresent: Cllr B Roy - Chairman\n\nCllr L Petit, Cllr T Fell\n\n1. Apologies\nCllr K Dale\n",
            vec!["Cllr B Roy", "Cllr L Petit", "Cllr T Fell", "~Cllr K Dale"],
        ),
        (
            "Minutes of the council, 13 May 2008\nPresent: R. Lane. Mrs Willis, D. Pickett together with 5 members of the public\nApologies: Were received from County Councillor T Manley\n\n1. Budget\nSeen.\n",
            vec![
                "R. Lane",
                "Mrs Willis",
                "D. Pickett",
                "~County Councillor T Manley",
            ],
        ),
        (
            "Dorpsraad, 12 mei 2022\nAanwezig (3 personen): Anne Roy, Luc Petit, Tom Fell\nAfwezig: (1 persoon) Rie Smit\nAfw. m. k.: Kim Dale\n\n1. Zaken\nNiets.\n",
            vec![
                "Anne Roy",
                "Luc Petit",
                "Tom Fell",
                "-Rie Smit",
                "~Kim Dale",
            ],
        ),
        (
            "# Bureau du 3 mars 2021\n\nPrésents :\n- [x] Anne Roy\n- [x] Luc Petit\n- [ ] Tom Fell\n\n## Budget\nVu.\n",
            vec!["Anne Roy", "Luc Petit", "-Tom Fell"],
        ),
        (
            "= Réunion du 5 juin 2023 =\n'''Présents''' : [[User:Luc|Luc]], [[Utilisateur:Anne Roy]]\n\n== Budget ==\nVu.\n",
            vec!["Luc", "Anne Roy"],
        ),
        // Told in sentences of the head.
        (
            "Notulen bestuur 9 juli 2008\n\nWoensdag is het voltallige bestuur (Anne Roy, Luc Petit en Tom Fell) bijeengekomen.\n\n## Leden\nNiets.\n",
            vec!["Anne Roy", "Luc Petit", "Tom Fell"],
        ),
        (
            "Notulen ALV 2 december 2014\n\n## Agenda\n\n1. Leden\n2. Zaken\n\nAchter de bestuurstafel zitten Anne Roy, Luc Petit (secretaris) en Tom Fell. In de zaal zitten Kim Dale en Jan Claes.\n\n## Leden\nNiets.\n",
            vec!["Anne Roy", "Luc Petit", "Tom Fell", "Kim Dale", "Jan Claes"],
        ),
        (
            "PV du conseil du 12 octobre 2022\nPrésents : M. ROY Luc, Mme LEROY Anne\nSecrétaire de séance : Mme LEROY\n\n1. Budget\nVu.\n",
            vec!["M. ROY Luc", "Mme LEROY Anne"],
        ),
    ] {
        let found = people(text);
        let bare = |name: &String| name.replace("County Councillor ", "");
        let wanted: Vec<String> = wanted.iter().map(|name| (*name).to_owned()).collect();
        let same = |a: &[String], b: &[String]| a.iter().map(bare).eq(b.iter().map(bare));
        assert!(same(&found, &wanted), "{found:?}\n{text}");
    }
}

#[test]
fn points_are_those_that_are_spoken_of() {
    for (text, wanted) in [
        // Lists of points that lead to them, before the first heading; what only looks like a heading.
        (
            "# Bureau du 3 mars 2021\n\n## Ordre du jour\n\n1. [Budget de l'année](#un)\n2. [Prochain CA](#ca)\n\n## <a href=\"#un\"></a> 1\\. Budget de l’année\n\nVu.\n\n## <a href=\"#ca\"></a> 2\\. Prochain CA\n\nEn mai.\n",
            vec![(1, "Budget de l’année"), (1, "Prochain CA")],
        ),
        (
            "# Call 2023-05-04\n\nAttendees: Ann, Tom\n\n## Notes\n\n1. **Release 2.0**\n   - Tom: tests fail\n2. **Website**\n   - Ann will mend the page.\n",
            vec![(1, "Notes"), (2, "Release 2.0"), (2, "Website")],
        ),
        (
            "# Verslag 3 maart 2021\n\nAanwezig: Anne Roy, Luc Petit\n\n## Rondvraag\nNiets.\n\n### Actie: Anne stuurt de nota naar de raad\n\n## Varia\nNiets.\n",
            vec![(1, "Rondvraag"), (1, "Varia")],
        ),
        // Titles ahead of their paragraphs; people are counted too, and a number was typed twice.
        (
            "Parish Council Minutes, 12 February 2004\n\nPresent: E. Drew - Chairman, Mrs. Berry, M. Grief\n\nMinutes: It was agreed that the minutes of the January meeting be signed.\n\nMatters Arising: The bin has been collected by the contractor.\n\nPlanning: A.M. White - Excavation of clay at Manor Farm near Crimplesham -recommend approval.\n\nCorrespondence: The school wrote and thanked the Council.\n",
            vec![
                (1, "Minutes"),
                (1, "Matters Arising"),
                (1, "Planning"),
                (1, "Correspondence"),
            ],
        ),
        (
            "Parish Council Minutes, 12 September 2006\n\n1. Present: R. Lane, P. Mark, C. Hume\n\n2. Apologies: G. Gott\n\n3. Minutes: P. Mark proposed that the minutes be signed.\n\n3. Matters Arising: The hedge along the path has been trimmed.\n\n4. Planning: The barn was approved by the Borough.\n",
            vec![(1, "Minutes"), (1, "Matters Arising"), (1, "Planning")],
        ),
    ] {
        let wanted: Vec<(u8, String)> = wanted.iter().map(|(l, t)| (*l, (*t).to_owned())).collect();
        assert_eq!(points(text), wanted, "{text}");
    }
}

#[test]
fn the_day_and_the_title_are_those_of_the_meeting() {
    let keys = "title: Bureau du 3 mars\ndate: 2021-04-02\nauthor: anne\n\n# Compte rendu du bureau du 3 mars 2021\n\n## Présents\n- Anne Roy\n\n## Budget\nVu.\n";
    let table = "# Verslag\n\n| Betreft | **Overleg van de werkgroep** |\n| --- | --- |\n| Vergaderdatum en -tijd | 13-april-2023 - 10:30-12:00 uur |\n| Status | concept |\n\n## 1. Welkom\nNiets.\n";
    for (text, day, title) in [
        (keys, "2021-03-03", "Compte rendu du bureau du 3 mars 2021"),
        (table, "2023-04-13", "Overleg van de werkgroep"),
    ] {
        let facts = read(text).facts;
        assert_eq!(facts.day.unwrap().to_string(), day);
        assert_eq!(facts.title, title);
    }
}

#[test]
fn lines_broken_at_a_width_are_joined_beside_a_long_link() {
    let text = "# Overleg, 23 mei 2023\n\nAanwezig: Anne Roy, Luc Petit\n\n## Opening\n\nDit overleg is een herstart van het overleg van de registraties. Het heeft enige jaren \nstilgelegen, de standaard is uitontwikkeld. Dit overleg is bedoeld om een herstart van de\nstandaard te verkennen. Er is in een aantal pilots en diensten ervaring opgedaan met de \ndiensten die op deze registraties en op hun koppelvlakken gebaseerd zijn en met al wat er\nverder nog bij komt.\n\n[De bewaarplaats van de specificatie van de koppelingen, met alle versies](https://example.org/een/heel/lang/adres/dat/niemand/leest)\n";
    let result = read(text);
    let first = result.entries().next().unwrap();
    assert!(
        first.body.contains("enige jaren stilgelegen"),
        "{}",
        first.body
    );
    assert!(first.body.contains("van de standaard te"), "{}", first.body);
}

#[test]
fn motions_are_decided_and_reports_are_not() {
    use EntryKind::{Decision, FollowUp};
    for text in [
        "Anne Roy moved that the minutes be approved, seconded by Luc Petit. Carried.",
        "T. Fell moved to accept the budget; A. Roy seconded. Motion passed.",
    ] {
        assert_eq!(kinds(text), [Decision], "{text}");
    }
    for text in [
        "Nous avons donc un déficit impossible à combler.",
        "On retrouve des ébauches des deux logos.",
        "Dit is twee jaar geleden op de vergadering besloten.",
        "Er zijn 2 avonden geannuleerd.",
        "Anne soumet les statuts au vote.",
        "De resultaten waren matig, dus geen enkele student heeft een kaart gekregen.",
        "De deelnemers worden welkom geheten door de voorzitter.",
        "Het rapport wordt kort toegelicht door Anne.",
    ] {
        let found = kinds(text);
        assert!(
            !found.contains(&Decision) && !found.contains(&FollowUp),
            "{found:?} {text}"
        );
    }
}

#[test]
fn a_mark_of_what_is_to_be_done_may_lean_or_name_for_whom() {
    for (text, owner) in [
        (
            "De facturen zijn weg. _Actie Anne_: aanmaningen versturen.",
            "Anne",
        ),
        ("Luc zet de lijst om. _Actie Luc_.", "Luc"),
        (
            "Actiepunt voor Tom: uitzoeken hoe het op de lijst staat.",
            "Tom",
        ),
    ] {
        let found = entries(text);
        let done = found
            .iter()
            .filter(|(kind, ..)| *kind == EntryKind::FollowUp);
        let owners: Vec<&str> = done.map(|(_, owner, _)| owner.as_str()).collect();
        assert_eq!(owners, [owner], "{found:?}");
    }
}

#[test]
fn no_day_is_counted_from_a_meeting_of_which_nobody_knows_the_day() {
    let text = "Réunion du bureau\nPrésents : Anne Roy, Luc Petit\n\n1. Budget\nAction Anne : envoyer la note pour vendredi.\n";
    let result = read(text);
    assert!(result.facts.day.is_none());
    assert!(result.entries().all(|entry| entry.due.is_none()));
}
