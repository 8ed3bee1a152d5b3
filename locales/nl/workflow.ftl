# The steps of the PREC review
step-start = De beoordeling beginnen
step-submit = De beoordeling indienen
step-examine = Het onderzoek in de GPCE-zitting vastleggen
step-arbitrate = Arbitreren
step-send-to-cabinets = Naar de kabinetten sturen
step-close = Afsluiten
step-return = Terugsturen naar de piloot
step-wrong-state = Deze stap kan niet meer: de maatregel is intussen van staat veranderd.
history-action-start = Beoordeling begonnen
history-action-submit = Beoordeling ingediend
history-action-examine = Onderzocht in de GPCE-zitting
history-action-arbitrate = Gearbitreerd door GT0
history-action-send-to-cabinets = Naar de kabinetten gestuurd
history-action-close = Afgesloten
history-action-return = Teruggestuurd naar de piloot
history-field-state = Staat
