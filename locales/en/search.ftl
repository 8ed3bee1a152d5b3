# Global search
search-title = Search
search-button = Search
search-advice = Look for a measure, a group, a strategy, a meeting, a note, a decision, a person or an organisation. Typing mistakes are tolerated.
search-nothing = Nothing found for “{ $text }”
search-nothing-advice = Try another word, or a single word.
search-found = { $count ->
        [0] No results
        [one] One result
        *[other] { $count } results
    }
search-arbitrations = GT0 decisions
search-entries = Notes and minutes
search-suggestions = Suggestions
search-suggested = { $count ->
        [0] No suggestions
        [one] One suggestion
        *[other] { $count } suggestions
    }
search-governance-cards = Governance cards
