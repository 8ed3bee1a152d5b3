use super::super::super::{Context, parse};
use super::*;
use kernel::meeting::EntryKind;

fn rows(text: &str) -> Vec<String> {
    let lines = text.lines().zip(1..).map(|(l, n)| (n, l.to_owned()));
    let read = tables(lines.collect()).into_iter();
    read.filter(|(_, text, role)| *role != Some(Role::Layout) && text != BETWEEN)
        .map(|(_, text, _)| text)
        .collect()
}

#[test]
fn each_way_of_writing_a_table_becomes_rows() {
    let same = [
        "| Qui | Quoi |",
        "| Anne | écrire la note |",
        "| Luc | appeler |",
    ];
    for text in [
        "{| class=\"wikitable\"\n|-\n! Qui !! Quoi\n|-\n| Anne || écrire la note\n|-\n| Luc\n| appeler\n|}",
        "{|\n! scope=\"col\" | Qui\n! scope=\"col\" | Quoi\n|-\n! Anne\n| style=\"width:20%\" | écrire\nla note\n\n|- valign=top\n| '''Luc''' || appeler\n|}",
        ".. list-table::\n   :header-rows: 1\n\n   * - Qui\n     - Quoi\n   * - Anne\n     - écrire\n       la note\n   * - Luc\n     - appeler",
        ".. csv-table::\n   :header: \"Qui\", \"Quoi\"\n\n   \"Anne\", \"écrire la note\"\n   Luc, appeler",
        "====  =========\nQui   Quoi\n====  =========\nAnne  écrire\n      la note\nLuc   appeler\n====  =========",
        "|===\n|Qui |Quoi\n\n|Anne\n|écrire la note\n\n|Luc |appeler\n|===",
    ] {
        assert_eq!(rows(text), same, "{text}");
    }
    assert_eq!(rows("^ Qui ^ Quoi ^"), ["| Qui | Quoi |"]);
    assert_eq!(rows("|| Qui || Quoi ||"), ["| Qui | Quoi |"]);
    assert_eq!(
        rows("{|\n| colspan=2 | Tout || [[A|b]]\n|}"),
        ["| Tout |  | b (A) |"]
    );
    assert_eq!(rows("{| sans fin\n| a || b")[0], "{| sans fin");
    assert_eq!(rows("===== ====\nTitre\n\nTexte")[1], "Titre");
}

const HEAD: &str = "PV du conseil du 3 mars 2021\n\nPrésents : Anne Roy, Luc Petit\n\n";

/// What is to be done, by whom and when, whatever way the table was written.
#[test]
fn what_is_to_be_done_is_read_from_any_table() {
    let tables = [
        (
            "== Suivi ==\n",
            "{| class=\"wikitable\"\n|+ Suite\n|-\n! Qui !! Quoi !! Quand\n|-\n| Anne || écrire la note || 5/12/2021\n|-\n| Luc\n| appeler\n| 6/12/2021\n|}\n",
        ),
        (
            "# Suivi\n",
            "+------+----------------+-----------+\n| Qui  | Quoi           | Quand     |\n+======+================+===========+\n| Anne | écrire         | 5/12/2021 |\n|      | la note        |           |\n+------+----------------+-----------+\n| Luc  | appeler        | 6/12/2021 |\n+------+----------------+-----------+\n",
        ),
        (
            "# Suivi\n",
            ".. list-table::\n\n   * - Qui\n     - Quoi\n     - Quand\n   * - Anne\n     - écrire la note\n     - 5/12/2021\n   * - Luc\n     - appeler\n     - 6/12/2021\n",
        ),
        (
            "#+TITLE: PV du conseil\n* Suivi\n",
            "| Qui | Quoi | Quand |\n|-----+------+-------|\n| Anne | écrire la note | <2021-12-05 Sun> |\n| Luc | appeler | [2021-12-06 Mon] |\n",
        ),
        (
            "# Suivi\n",
            " Qui  | Quoi | Quand\n------+------+------\n Anne | écrire la note | 5/12/2021\n Luc | appeler | 6/12/2021\n",
        ),
    ];
    for (head, table) in tables {
        let text = format!("{HEAD}{head}\n{table}");
        let result = parse(&text, &Context::of(chrono::NaiveDate::default()));
        assert_eq!(
            result.facts.day.map(|d| d.to_string()).as_deref(),
            Some("2021-03-03"),
            "{table}"
        );
        let found: Vec<(String, String, Option<String>)> = result
            .entries()
            .filter(|e| e.kind == EntryKind::FollowUp)
            .map(|e| {
                (
                    e.owner.clone(),
                    e.body.clone(),
                    e.due.map(|d| d.to_string()),
                )
            })
            .collect();
        let one = |owner: &str, body: &str, due: &str| {
            (owner.to_owned(), body.to_owned(), Some(due.to_owned()))
        };
        assert_eq!(
            found,
            [
                one("Anne", "écrire la note", "2021-12-05"),
                one("Luc", "appeler", "2021-12-06")
            ],
            "{table}"
        );
    }
}
