use crate::parse::{Context, parse};
use chrono::NaiveDate;

fn read(text: &str) -> (String, String, String) {
    let context = Context {
        today: NaiveDate::from_ymd_opt(2021, 12, 1).unwrap(),
        name: "x.txt".into(),
        ..Context::of(NaiveDate::default())
    };
    let facts = parse(text, &context).facts;
    let time =
        |t: Option<chrono::NaiveTime>| t.map_or(String::new(), |t| t.format("%H:%M").to_string());
    (
        facts.day.map_or(String::new(), |d| d.to_string()),
        time(facts.from),
        time(facts.to),
    )
}

#[test]
fn the_best_candidate_wins() {
    for (text, day, from, to) in [
        (
            "Verslag\nDatum: 3 maart 2021\nTijd: 20.00 uur\n\n1. Budget\nTekst\n\nDe voorzitter sluit de vergadering om 22.15 uur.",
            "2021-03-03",
            "20:00",
            "22:15",
        ),
        (
            "Procès-verbal\n\nConvocation envoyée le 1er mars 2021 à 19h35\nRéunion du 9 mars 2021\nDébut de séance : 15h20\n\n1. Budget\nTexte\n\nLa séance est levée à 17h.",
            "2021-03-09",
            "15:20",
            "17:00",
        ),
        (
            "Le conseil s'est réuni le 9 mars 2021 à 20H30.\n\n1. Budget\nUne pause de 10h00 à 10h15.\n2. Divers\nRien",
            "2021-03-09",
            "20:30",
            "",
        ),
        (
            "---\ntitle: Bureau du 3 mars\ndate: 2021-04-02T13:24\n---\n## 2 mars 2021\n\n**Début : 18h00**\n\n# Budget\nTexte",
            "2021-03-02",
            "18:00",
            "",
        ),
        (
            "Minutes of the meeting held on 4 May 2021\nMeeting opened at 7:30 pm, ended at 19:53.\n\n1. Budget\nText",
            "2021-05-04",
            "19:30",
            "19:53",
        ),
        (
            "---\ntitle: Bureau\ndate: 2021-11-02T08:12\n---\n# Bureau\n\nPrésents : Anne Roy, Luc Petit\n\n| Sujet | Qui | Échéance | Fait |\n|---|---|---|---|\n| Relire la fiche | Anne | 10/11 | non |\n\n## 1. Budget\nTexte",
            "2021-11-02",
            "",
            "",
        ),
        (
            "Sitzungsprotokoll\nDatum: 4. Mai 2021\nBeginn: 18 Uhr\nEnde: 20:30 Uhr\n\n1. Haushalt\nText",
            "2021-05-04",
            "18:00",
            "20:30",
        ),
        (
            "CA du 14/02/2023, 9h30-12h\nPrésents : Anne Roy, Luc Petit\n\n1. Fête\nDate retenue : samedi 13 mai.\n2. Divers\nRien.\n\nFin 11h52.",
            "2023-02-14",
            "09:30",
            "11:52",
        ),
        (
            "Bestuur dinsdag 12/09/2023 (19u30 - 22u)\nAanwezig: An Maes, Jan Claes\n\nAn opent om 19u40 en heet Jan welkom als nieuw lid van het bestuur.\n\n1. Budget\nGoed.\n\nEinde 21u52",
            "2023-09-12",
            "19:40",
            "21:52",
        ),
        (
            "Committee – 9 November 2023\nTime: 10.00 – 11.00\nPresent: Ann Lee, Bob Kay\n\n1. Paint\nIt costs 3.50 a litre.\n\nMeeting ended at 11.15.",
            "2023-11-09",
            "10:00",
            "11:15",
        ),
    ] {
        assert_eq!(read(text), (day.into(), from.into(), to.into()), "{text}");
    }
}

#[test]
fn the_words_around_an_hour_say_what_it_is() {
    let read = |line: &str| {
        let text = format!(
            "PV du conseil du 3 mars 2021\n{line}\nPrésents : Anne Roy, Luc Petit\n\n1. Budget\nLe budget est présenté par Anne.\n2. Divers\nLuc parle de la fête.\n"
        );
        let (_, from, to) = read(&text);
        (from, to)
    };
    for line in [
        "Le comité s'est réuni à 20H30",
        "Le comité s'est réuni à 20h30.",
        "Le conseil s'est réuni à la mairie à 20 h 30.",
        "La réunion s'est tenue à 20h30 à la salle Senne.",
        "Les membres se sont réunis à 20h30.",
        "Nous nous sommes retrouvés à 20h30 chez Anne.",
        "On se retrouve à 20h30 au local.",
        "La réunion a eu lieu à 20h30.",
        "Het bestuur vergaderde om 20u30.",
        "Het bestuur kwam om 20u30 samen.",
        "De raad komt bijeen om 20.30 uur.",
        "De vergadering vond plaats om 20u30.",
        "De leden zijn om 20u30 samengekomen.",
        "The committee met at 8.30pm.",
        "The board convened at 20:30.",
        "The meeting took place at 20:30.",
        "We gathered at 8:30 pm at the hall.",
        "Der Vorstand tagte um 20:30 Uhr.",
        "Die Sitzung fand um 20.30 Uhr statt.",
    ] {
        assert_eq!(read(line), ("20:30".to_owned(), String::new()), "{line}");
    }
    for line in [
        "La séance a duré jusqu'à 22h10.",
        "La réunion se prolonge jusqu'à 22 h 10.",
        "La discussion s'est poursuivie jusqu'à environ 22h10.",
        "Jusqu'à 22h10",
        "Het overleg duurde tot 22u10.",
        "De vergadering liep uit tot na 22u10.",
        "We bleven tot 22.10 uur.",
        "The meeting lasted until 22:10.",
        "It went on till 10:10 pm.",
        "The meeting ran until just after 22:10.",
        "Die Sitzung dauerte bis 22:10 Uhr.",
    ] {
        assert_eq!(read(line), (String::new(), "22:10".to_owned()), "{line}");
    }
    for line in [
        "La réunion a duré 2h.",
        "De vergadering duurde 2 uur.",
        "Luc Petit est resté jusqu'à 21h",
        "The meeting lasted 2 h.",
    ] {
        let (from, _) = read(line);
        assert_eq!(from, "", "{line}");
    }
    assert_eq!(
        read("18:00 until 19:53"),
        ("18:00".to_owned(), "19:53".to_owned())
    );
}

#[test]
fn a_line_that_opens_the_meeting_is_not_its_title() {
    for (first, line) in [
        (
            "Conseil communal du 3 mars 2021",
            "La séance est ouverte à 19h",
        ),
        (
            "Conseil communal du 3 mars 2021",
            "La séance est ouverte à 19h.",
        ),
        (
            "Conseil communal du 3 mars 2021",
            "Le président ouvre la séance",
        ),
        (
            "Conseil d'administration, 3 mars 2021",
            "La réunion commence à 19h",
        ),
        ("Gemeenteraad 3 maart 2021", "De vergadering begint om 19u"),
        (
            "Gemeenteraad 3 maart 2021",
            "De voorzitter opent de vergadering",
        ),
        ("Parish council 3 March 2021", "The meeting opened at 7pm"),
        ("Gemeinderat 3. März 2021", "Die Sitzung beginnt um 19 Uhr"),
    ] {
        let text = format!(
            "{first}\n{line}\n\nPrésents : Anne Roy, Luc Petit\n\n1. Budget\nLe budget est lu.\n2. Divers\nRien.\n"
        );
        let facts = parse(&text, &Context::of(NaiveDate::default())).facts;
        assert_eq!(facts.title, first, "{line}");
    }
}
