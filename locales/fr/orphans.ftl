# Measures linked to nothing
orphans-title = Mesures orphelines
orphans-lede = Les mesures qui ne relèvent encore d’aucun groupe ni d’aucune stratégie. Les suggestions viennent de la ressemblance des textes : à vous de juger.
orphans-in-catalogue = Voir en liste
orphans-count = { $count ->
        [0] aucune mesure orpheline
        [one] une mesure orpheline
        *[other] { $count } mesures orphelines
    }
orphans-none = Plus aucune mesure orpheline
orphans-none-advice = Toutes les mesures relèvent d’un groupe ou d’une stratégie.
orphan-suggestions = Suggestions
orphan-no-suggestion = Aucun texte ne lui ressemble assez pour une suggestion.
orphan-link = Lier
orphan-link-to = Lier à { $name }
orphan-other = Autre choix…
orphan-other-label = Autre groupe ou stratégie pour { $code }
orphan-reason-like = ressemble à
orphan-reason-mandate = son mandat parle de la même chose
orphan-linked = { $code } relève maintenant de { $name }.
orphan-unlinked = Le lien est annulé.
orphan-choose-first = Choisissez d’abord un groupe ou une stratégie.
orphan-linked-elsewhere = Quelqu’un a lié ou archivé cette mesure entre-temps. Rechargez la page.
history-action-link = Lié
history-action-unlink = Lien annulé
