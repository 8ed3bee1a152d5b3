# What happened, to what, and which field changed
history-title = Geschiedenis
history-empty = Nog niets.
history-system = Systeem
history-from = voordien:
history-to = nadien:
history-action-create = Aangemaakt
history-action-update = Gewijzigd
history-action-archive = Gearchiveerd
history-action-restore = Teruggehaald
history-action-set-password = Wachtwoord gekozen
history-field-name = Naam
history-field-short-name = Korte naam
history-field-kind = Type
history-field-website = Website
history-action-create-admin = Beheerder aangemaakt via de opdrachtregel
history-field-name-nl = Naam in het Nederlands
history-count = { $count ->
    [0] geen wijzigingen
    [one] één wijziging
   *[other] laatste { $count } wijzigingen
}
