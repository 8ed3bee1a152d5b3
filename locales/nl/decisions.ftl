# Beslissingenregister
decisions-lede = Wat elke groep heeft beslist, in vergadering of daarbuiten, en hoe het ermee staat.
decisions-none = Geen beslissingen hier
decisions-none-filtered = Geen enkele beslissing voldoet aan de filters.
decisions-none-advice = Beslissingen die in een vergadering worden genoteerd, komen hier vanzelf terecht; beslissingen van daarbuiten voegt u zelf toe.
decisions-none-here = Hier is nog geen beslissing genomen.
decisions-export-xlsx = Exporteren naar Excel
decisions-export-csv = Exporteren naar CSV
decision-new = Een beslissing registreren
decision-recorded = Beslissing { $code } is geregistreerd.
decision-moved = { $code }: { $name }.
decision-superseded = { $code } is vervangen door { $other }.
decision-not-possible = De status van deze beslissing is intussen veranderd en laat dit niet meer toe.
decision-number = Nummer
decision-text = Beslissing
decision-text-hint = Een volledige zin, begrijpelijk zonder het verslag. Opmaak in Markdown is mogelijk.
decision-date = Datum
decision-year = Jaar
decision-group = Groep die beslist
decision-group-hint = Daarna verandert ze niet meer.
decision-state = Status
decision-meeting = Vergadering
decision-meeting-hint = Laat leeg als de beslissing buiten een vergadering is genomen.
decision-outside = Buiten een vergadering
decision-entry = zie de notitie
decision-scope = Reikwijdte
decision-scope-hint = Vul daarna het veld in dat bij de gekozen reikwijdte hoort.
decision-scope-name = Onderwerp
decision-scope-process = Het hele proces
decision-scope-group = Werkgroep
decision-scope-strategy = Strategie
decision-scope-measure = Maatregel
decision-scope-cell = Cel van de governancetabel
decision-measure-code = Code van de maatregel
decision-measure-unknown = Geen maatregel heeft deze code.
decision-state-proposed = Voorgesteld
decision-state-taken = Genomen
decision-state-applied = Toegepast
decision-state-superseded = Vervangen
decision-event-take = Als genomen markeren
decision-event-apply = Als toegepast markeren
decision-event-supersede = Vervangen
decision-event-undo = Terug naar de vorige status
decision-supersede = Vervangen
decision-supersede-question = Waardoor wordt { $name } vervangen?
decision-write-successor = De nieuwe beslissing schrijven
decision-successor = Vervangen door
decision-successor-existing = Of het nummer van een bestaande beslissing
decision-successor-hint = Bijvoorbeeld GT1-2021-014.
decision-successor-unknown = Geen beslissing die u kunt zien, heeft dit nummer.
decision-successor-circle = Deze beslissing wordt zelf, rechtstreeks of niet, door de huidige vervangen.
decision-replaces = Deze nieuwe beslissing vervangt { $name }.
decision-replaced-by = Deze beslissing geldt niet meer: ze is vervangen door
decision-chain = Opeenvolgende beslissingen
decision-no-items = Er is geen opvolgpunt aan gekoppeld.
decision-add-item = Een opvolgpunt toevoegen
decision-arbitrations = Beslissingen van GT0 over deze maatregel
decision-no-arbitrations = GT0 heeft over deze maatregel nog niet beslist.
decision-is-archived = Deze beslissing is gearchiveerd.
decision-archive-question = { $name } archiveren?
decision-archive-consequence = Ze verdwijnt uit het register; haar nummer wordt niet opnieuw gebruikt. U kunt ze terughalen.
history-action-decision-take = Als genomen gemarkeerd
history-action-decision-apply = Als toegepast gemarkeerd
history-action-decision-supersede = Vervangen
history-action-decision-undo = Terug naar de vorige status
history-field-scope = Reikwijdte
history-field-scope-name = Onderwerp
history-field-meeting = Vergadering
history-field-successor = Vervangen door
decisions-count = { $count ->
        [0] geen beslissingen
        [one] één beslissing
        *[other] { $count } beslissingen
    }
decision-open-items = { $count ->
        [0] geen open opvolgpunten
        [one] één open opvolgpunt
        *[other] { $count } open opvolgpunten
    }
decision-replaced-changed = De te vervangen beslissing is intussen gewijzigd. Uw tekst is intact: lees hem na en sla opnieuw op.
decision-replaced-meanwhile = De te vervangen beslissing is intussen vervangen. Uw tekst is intact: als u opnieuw opslaat, vervangt de nieuwe beslissing er geen.
register-title = Beslissingen & opvolging
register-type = Type
register-arbitration = Beslissing van GT0 over maatregelen
register-decision = Beslissing
register-former = Vroeger nummer
register-arbitrate = Over maatregelen beslissen
decision-formerly = vroeger { $code }
decisions-about = Alle beslissingen over deze maatregel
decisions-unfollowed = Zonder opvolgpunt
decision-cards = Kaarten van de governancetabel
decision-awaits-taking = Alleen voorgesteld: de groep moet ze nog nemen.
decision-awaits-follow-up = Genomen, maar zonder opvolgpunt: niemand is er nog mee belast.
decision-awaits-items = { $count ->
        [0] Al haar opvolgpunten zijn afgesloten: ze kan als toegepast worden gemarkeerd.
        [one] Genomen: er staat nog één opvolgpunt open voordat ze is toegepast.
        *[other] Genomen: er staan nog { $count } opvolgpunten open voordat ze is toegepast.
    }
decision-awaits-nothing = Toegepast: er hoeft niets meer te gebeuren.
decision-votes = Stemming
decision-votes-hint = Hoe er gestemd werd, bijvoorbeeld: 7 voor, 2 tegen, 1 onthouding. Laat leeg als er niet gestemd werd.
decision-votes-unanimous = eenparig
decision-votes-for = { $count } voor
decision-votes-against = { $count } tegen
decision-votes-abstained = { $count ->
    [one] { $count } onthouding
   *[other] { $count } onthoudingen
}
history-field-votes = Stemming
