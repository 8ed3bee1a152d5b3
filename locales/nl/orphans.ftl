# Measures linked to nothing
orphans-title = Weesmaatregelen
orphans-lede = De maatregelen die nog bij geen enkele groep of strategie horen. De suggesties steunen op gelijkenis van teksten: u oordeelt.
orphans-in-catalogue = Als lijst bekijken
orphans-count = { $count ->
        [0] geen weesmaatregelen
        [one] één weesmaatregel
        *[other] { $count } weesmaatregelen
    }
orphans-none = Geen weesmaatregelen meer
orphans-none-advice = Alle maatregelen horen bij een groep of een strategie.
orphan-suggestions = Suggesties
orphan-no-suggestion = Geen tekst lijkt er genoeg op voor een suggestie.
orphan-link = Koppelen
orphan-link-to = Koppelen aan { $name }
orphan-other = Andere keuze…
orphan-other-label = Andere groep of strategie voor { $code }
orphan-reason-like = lijkt op
orphan-reason-mandate = het mandaat gaat over hetzelfde
orphan-linked = { $code } hoort nu bij { $name }.
orphan-unlinked = De koppeling is ongedaan gemaakt.
orphan-choose-first = Kies eerst een groep of een strategie.
orphan-linked-elsewhere = Iemand heeft deze maatregel intussen gekoppeld of gearchiveerd. Laad de pagina opnieuw.
history-action-link = Gekoppeld
history-action-unlink = Koppeling ongedaan gemaakt
