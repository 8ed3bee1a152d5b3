# Measures linked to nothing
orphans-title = Orphan measures
orphans-lede = The measures that belong to no group and no strategy yet. The suggestions come from the likeness of texts: you judge.
orphans-in-catalogue = Show as a list
orphans-count = { $count ->
        [0] no orphan measures
        [one] one orphan measure
        *[other] { $count } orphan measures
    }
orphans-none = No orphan measures left
orphans-none-advice = All measures belong to a group or a strategy.
orphan-suggestions = Suggestions
orphan-no-suggestion = No text is like it enough for a suggestion.
orphan-link = Link
orphan-link-to = Link to { $name }
orphan-other = Other choice…
orphan-other-label = Other group or strategy for { $code }
orphan-reason-like = resembles
orphan-reason-mandate = its mandate speaks of the same
orphan-linked = { $code } now belongs to { $name }.
orphan-unlinked = The link is undone.
orphan-choose-first = Choose a group or strategy first.
orphan-linked-elsewhere = Somebody has linked or archived this measure in the meantime. Reload the page.
history-action-link = Linked
history-action-unlink = Link undone
