//! Texts that no one means well with.

use minutes_reader::parse::parse;

use super::{Dice, context, loses_nothing};

/// Long texts made of what a careless reader would go through again and again.
#[test]
fn long_and_hostile_texts_are_read() {
    let nested: String = (0..1_500)
        .map(|n| format!("{}- x\n", " ".repeat(n % 200)))
        .collect();
    let numbers: String = (0..1_500).map(|n| format!("{n}. Titre\n")).collect();
    for (name, text) in [
        (
            "lines",
            "- Nora Martin : une remarque sur la mesure 12 ?\n".repeat(1_500),
        ),
        ("one line", "a : b > c | d – ".repeat(3_000)),
        ("nested", nested),
        ("numbers", numbers),
        ("agendas", "Ordre du jour\n1. Un\n2. Deux\n".repeat(500)),
        ("tabs", "a\tb\tc\n".repeat(1_500)),
        (
            "signs",
            "<script>alert(1)</script>\n\u{202e}\u{0}\n".repeat(800),
        ),
    ] {
        let result = parse(&text, &context(name));
        assert!(
            !result.points.is_empty() || !result.facts.lines.is_empty(),
            "{name}"
        );
    }
}

/// Letters of many writings, marks that join to them, and what ends or hides a line.
#[test]
fn no_line_of_any_writing_is_lost() {
    const SIGNS: [&str; 40] = [
        "a",
        "É",
        "e\u{301}",
        "ß",
        "İ",
        "ﬁ",
        "日本",
        "שלום",
        "مرحبا",
        "हिन्दी",
        "👩‍👩‍👧",
        "🇧🇪",
        "\u{202e}",
        "\u{200d}",
        "\u{0}",
        "\u{b}",
        "\u{c}",
        "\u{85}",
        "\u{2028}",
        "\u{a0}",
        "\u{feff}",
        "\t",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        ": ",
        " > ",
        " – ",
        "- ",
        "1. ",
        "(",
        ")",
        "**",
        "|",
        "?",
        "http://x",
        "GT2 12/10 9h05",
    ];
    let mut dice = Dice(11);
    for round in 0..600 {
        let length = dice.roll(120) + 1;
        let text: String = (0..length).map(|_| SIGNS[dice.roll(SIGNS.len())]).collect();
        loses_nothing(&format!("writing {round}"), &text);
    }
}
