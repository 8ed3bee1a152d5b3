# Recording at a circle, and answering by phone.
small-too-few = Fewer than five answers: nothing is shown.
small-others = Others, taken together
composer-line = Line to add
composer-add = Add the line
composer-names = Possible names
composer-offline = Not read yet: offline
composer-more = Use the fields instead
lines-closed = This circle no longer takes contributions.
line-text = What is said
line-kind = Kind of contribution
line-by-text = as the line says
line-axis = Axis
line-axis-hint = Another axis or round: the contribution goes there, at the end.
line-axis-gone = This axis is not the group’s.
line-round = Round
line-scale = Appreciation
line-scale-hint = For an appreciation, from 1 to 5.
line-level = Level of involvement
line-level-hint = For an involvement.
line-speaker = Who speaks
line-speaker-name = Somebody else
line-speaker-hint = By name, off the list.
line-organisation = For which organisation
line-unnamed = unnamed
line-unnamed-yes = Name nobody
line-unnamed-hint = Neither the person nor the organisation is kept.
line-nobody = nobody named
line-no-level = level not said
line-unknown = unknown: { $word }
line-recorded-by = recorded by { $name }
line-edit = Change the contribution
line-more = Move, say more
line-remove-question = Remove this contribution?
line-removed = The contribution has been removed.
line-restored = The contribution is back.
live-no-axis = This group has no axis yet
live-no-axis-advice = Contributions are recorded by axis and round: add the strategic axes first.
live-to-axes = To the axes
live-too-long = Not sent: at most 4,000 characters; here
live-outline = Axes and rounds
live-under-way = under way
live-placeholder = + nn: a proposal
live-how = Writing fast
live-how-appreciation = In the first round, a figure from 1 to 5 is the appreciation: “4 nn: very useful”.
live-how-involvement = In the second, p, s, c or i says the level: carry, support, be consulted, be informed; @ names the organisation.
live-how-move = “#2” puts the line under axis 2, “#2.3” under its third round.
live-how-keys = Two letters or @ offer names, Tab takes the first; Enter saves, Alt+arrows change the round, the up arrow goes to the lines.
live-who = Who can be named
live-questions-title = Questions for phones
live-questions-lede = Participants answer on their phones; results stay hidden until you show them.
live-questions-generate = Create a question for each axis and round
live-questions-made = { $count ->
    [0] All questions exist already.
    [one] One question has been created.
   *[other] { $count } questions have been created.
}
live-questions-none = No questions yet
live-questions-none-advice = Create them all at once; each opens when its round comes.
live-question-edit = Reword
live-question-prompt = Question
live-question-prompt-hint = Left empty: “{ $usual }”
live-question-stepped = This question is now: { $state }.
live-question-not-now = That is not possible in the state this question is in.
live-question-over = This question no longer takes answers. Here is what you had written; tell the facilitator.
live-code-title = Code on the screen
live-code-where = Type it at { $address }
live-code-none = Phones cannot join with a code. Personal links always work.
live-phones = { $count ->
    [0] No phone has joined yet.
    [one] One phone has joined.
   *[other] { $count } phones have joined.
}
live-open = Let phones in with a code
live-opened = Phones can join with the code.
live-close = Close the code
live-closed = The code is no longer valid.
live-no-code = No code is free: try again.
live-answers = { $count ->
    [0] No answers
    [one] 1 answer
   *[other] { $count } answers
}
live-answer = Answer
live-count = Number
live-picture = Share
live-words = Answers in words
live-taken = Taken over as a contribution
live-take-one = Take over as a contribution
live-take-all = { $count ->
    [0] Nothing to take over
    [one] Take one answer over as a contribution
   *[other] Take { $count } answers over as contributions
}
live-answers-taken = { $count ->
    [0] All of them had been taken over already.
    [one] One answer has been taken over.
   *[other] { $count } answers have been taken over.
}
live-asks-appreciation = What do you think of this axis as a whole?
live-asks-involvement = How far would your organisation be involved?
live-asks-review = What should be improved, feared or made clear?
live-step-5 = 5 – strongly in favour
live-step-4 = 4 – rather in favour
live-step-3 = 3 – in two minds
live-step-2 = 2 – rather against
live-step-1 = 1 – strongly against
live-code-page = Answer with the code on the screen
live-code-lede = During the meeting of a circle, your phone joins with the six characters on the screen.
live-code-label = Code
live-code-hint = Six letters and figures; upper or lower case makes no difference.
live-code-enter = Join
live-code-unnamed = With the code, your answers are unnamed: nobody can know that they are yours. Your personal link lets you be named.
live-code-wrong = This code does not open anything now. Look at the screen: it changes with each meeting.
live-phone-title = Answer
live-phone-named = This link is { $name }’s. With each answer you choose whether to be named.
live-phone-unnamed = Your answers are unnamed.
live-phone-none = Nothing is being asked now
live-phone-none-advice = Keep this page open: the question will appear by itself. If it does not, reload the page.
live-phone-new = There is a new question. Your text stays here until you send it.
live-phone-reload = Reload the page
live-answered = You have answered; you can change it until the question closes.
live-answer-send = Send the answer
live-answer-change = Change the answer
live-answer-stored = Your answer is saved.
live-answer-waiting = Not sent yet: kept here, sent again as soon as possible.
live-answer-refused = Your answer was not accepted; see why.
live-answer-empty = Choose or write something.
live-choice = Your answer
live-remark = A remark
live-organisation-hint = If not your own, which one.
live-named = With or without your name
live-named-yes = With my name: { $name }
live-named-yes-hint = The group’s pilots and facilitators see it; the screen and the other participants don’t.
live-named-no = Unnamed
live-named-no-hint = Nobody sees that it is you, and nothing is drawn below five answers.
history-action-record-line = Contribution recorded
history-action-change-line = Contribution changed
history-action-remove-line = Contribution removed
history-action-restore-line = Contribution restored
history-action-take-over-answers = Answers of phones taken over
history-action-generate-questions = Questions to phones made
history-action-question-open = Question opened
history-action-question-close = Question closed
history-action-question-show = Results shown
history-action-question-hide = Results hidden
history-action-question-reopen = Question reopened
history-action-question-reword = Question reworded
history-action-open-phones = Phones let in by code
history-action-close-phones = Code closed
history-field-contribution-axis = Axis of the contribution
history-field-contribution-round = Round of the contribution
history-field-contribution-kind = Kind of the contribution
history-field-contribution-scale = Appreciation from 1 to 5
history-field-contribution-level = Level of involvement given
history-field-contribution-organisation = Organisation named
history-field-contribution-unnamed = Nobody is named
history-field-live-questions = Number of questions
history-field-live-question-state = State of the question
history-field-live-question-prompt = Question asked
history-field-live-answers = Number of answers
live-phone-workshop = A workshop is under way with this circle
live-phone-workshop-by-link = Write cards and give your points from this device.
live-phone-workshop-by-code = Write unnamed cards from this device. A card that was sent doesn’t change here any more, and the code is not enough to give points: everybody gives them only once. Ask whoever leads to put you on the list: you will get a personal link.
live-earlier = Earlier lines
live-last-ones = Back to the last lines
live-phone-out = This device is no longer in by the code. Enter the code on the screen again, then send once more.
live-phone-over = Your answer is not noted: this device is no longer in by the code, or the meeting that it opened is over. All that you had written is still here. Answer by your personal link, the one of your invitation. If the screen shows a new code, enter it in another window, then send once more from here.
live-measure-ask = Ask about a detailed measure
live-measure = Axis and measure
live-measure-round = Round
live-measure-not-now = This measure already has a question in this round, or is no longer in an axis of the group.
history-action-add-question = Question about a measure added
live-asks-appreciation-of-measure = What do you think of this measure as a whole?
live-asks-involvement-of-measure = How far would your organisation be involved in this measure?
live-asks-review-of-measure = What should be improved, feared or made clear in this measure?
