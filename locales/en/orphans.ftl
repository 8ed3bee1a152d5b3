# Measures linked to nothing
orphans-title = Orphan measures
orphans-lede = The measures that do not yet belong to any group or strategy. The suggestions are based on similar texts: you decide.
orphans-in-catalogue = Show as a list
orphans-count = { $count ->
        [0] no orphan measures
        [one] one orphan measure
        *[other] { $count } orphan measures
    }
orphans-none = No orphan measures left
orphans-none-advice = All measures belong to a group or a strategy.
orphan-suggestions = Suggestions
orphan-no-suggestion = No text is similar enough for a suggestion.
orphan-link = Link
orphan-link-to = Link to { $name }
orphan-other = Another choice…
orphan-other-label = Another group or strategy for { $code }
orphan-reason-like = resembles
orphan-reason-mandate = its mandate covers the same subject
orphan-linked = { $code } now belongs to { $name }.
orphan-unlinked = The link has been undone.
orphan-choose-first = Choose a group or strategy first.
orphan-linked-elsewhere = Someone has linked or archived this measure in the meantime. Reload the page.
history-action-link = Linked
history-action-unlink = Link undone
