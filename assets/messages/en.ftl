### What visavis says, in English. README.md beside says how to add a message.

## ui: panes

panes-no-pane = there is no pane { $number }
panes-no-version = there is no version { $number }
panes-only-one = this is the only version shown
panes-columns = side by side
panes-stacked = below one another
panes-interleaved = sentence by sentence
panes-auto = side by side where there is room
panes-rows-sentences = each sentence stands level
panes-rows-paragraphs = each paragraph stands level

## ui: jumps and bookmarks

jumps-none-back = no jump to go back from
jumps-none-forward = no jump to go forward to
jumps-bookmarked = bookmarked
jumps-bookmark-off = the bookmark is taken off
jumps-bookmark-set = bookmark { $letter }
jumps-bookmark-unknown = no bookmark is named { $letter }: m{ $letter } sets it
jumps-no-bookmark = no bookmark there
jumps-no-doubtful = no doubtful passage there

## Times

time-now = just now
time-minutes = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
time-hours = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
time-days = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
time-months = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
time-years = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}

## cli: arguments and settings

args-there-are = there are { $known }
