### What visavis says, in English. README.md beside says how to add a message.

## ui: panes

panes-no-pane = there is no pane { $number }
panes-no-version = there is no version { $number }
panes-only-one = this is the only version shown
panes-no-width = panes are made wider or narrower where they stand side by side
panes-no-letters = this console has no letters for { $code }: a terminal on a desktop has
panes-left-out = this console has no letters for { $code }: that version is left out (z{ $number } shows it)
panes-columns = side by side
panes-stacked = below one another
panes-interleaved = sentence by sentence
panes-rows-sentences = each sentence stands level
panes-rows-paragraphs = each paragraph stands level
panes-rows-filled = what stands alone fills the room beside

## ui: jumps and bookmarks

jumps-percent = type a number first: 50% goes to the middle
jumps-none-back = no jump to go back from
jumps-none-forward = no jump to go forward to
jumps-bookmarked = bookmarked
jumps-bookmark-off = the bookmark is taken off
jumps-bookmark-set = bookmark { $letter }
jumps-bookmark-unknown = no bookmark is named { $letter }: m{ $letter } sets it
jumps-no-bookmark = no bookmark there
jumps-no-doubtful = no doubtful passage there

## ui: word links and what speaks for a passage

words-off = words are no longer linked
words-none-here = no word stands here
words-alone = { $word }: nothing is found for it in the other versions
words-by-number = number
words-by-name = name
words-by-cognate = alike
words-by-letters = same letters
words-by-lexicon = lexicon
words-by-text = learnt from this text
words-by-third = through { $version }
words-by-place = by its place
words-no-evidence = no word, name or number in common: joined by length and order
words-doubtful = doubtful

## ui: finding

find-not-yet = nothing has been looked for yet: / finds
find-no-word = this is no word: w and b go from word to word
find-no-such-version = “{ $query }”: there is no such version to look in
find-none = “{ $query }” stands in no version
find-no-note = “{ $query }”: no note says so
find-searching = “{ $query }” · searched { $percent } %
find-found = { $hits ->
    [one] “{ $query }”: { $at }/{ $passages } passages, one hit
   *[other] “{ $query }”: { $at }/{ $passages } passages, { $hits } hits
}
find-searched = { $said } · searched { $percent } %
find-filtered = { $count ->
    [one] one passage with “{ $query }”; Esc shows all
   *[other] { $count } passages with “{ $query }”; Esc shows all
}
find-from-start = { $said } · from the start again
find-from-end = { $said } · from the end again
prompt-syntax = fr: in French · *whole word · "just these words" · =letter for letter
prompt-none = in no version
prompt-hits = { $hits ->
    [one] one hit
   *[other] { $at }/{ $passages } · { $hits } hits
}
prompt-searching = searched { $percent } %

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
settings-unreadable = cannot read { $path }: { $error }
settings-line = { $path }, line { $line }: { $what }
settings-value = { $name } = { $value }: there are { $known }
settings-no-terminal = no terminal is called { $name }: `visavis doctor` tells what this one is called
settings-no-role = nothing is styled as { $role }: there are { $known }
settings-no-style = { $word } is no style: "bold underlined #ffcc00 on black" is one
settings-no-folder = this system has no folder for settings
settings-unknown = there is no setting { $name }: there are { $known }
settings-missing = { $name } is missing
settings-duplicate = { $name } is set twice
settings-type = { $value }: { $what } belongs there
settings-wants-boolean = true or false
settings-wants-text = text in quotation marks
settings-wants-list = a list in [ ]
settings-wants-table = a table
settings-wants-keys = keys in quotation marks, or a list of such,
toml-at = { $what } (column { $column })
toml-quotes = this is no TOML: text stands in quotation marks, which are closed
toml-value = this is no TOML: a name, =, a value
toml-unclosed = this is no TOML: a bracket is not closed
toml-comma = this is no TOML: a comma is missing, or one too many
toml-key = this is no TOML: a name is letters, digits, _ and -, or stands in quotation marks
toml-number = this is no TOML: no such number
toml-escape = this is no TOML: no such sign after the backslash
toml-other = this is no TOML

## ui: commands

group-moving = Moving
group-paging = Paging
group-panes = Panes
group-jumping = Jumping
group-finding = Finding
group-copying = Copying
group-showing = Showing
group-program = Program
command-next-bead = next passage, in all versions
command-previous-bead = previous passage
command-next-sentence = next sentence of this version
command-previous-sentence = previous sentence of this version
command-next-paragraph = next paragraph of this version
command-previous-paragraph = previous paragraph of this version
command-next-word = next word of this version
command-previous-word = previous word
command-first = the start; with a number, the passage of that number
command-last = the end; with a number, the passage of that number
command-percent = so many hundredths into the text: 50% is its middle
command-page-down = a page down
command-page-up = a page up
command-half-page-down = half a page down
command-half-page-up = half a page up
command-line-down = a line down
command-line-up = a line up
command-centre = this passage to the middle
command-to-top = this passage to the top
command-to-bottom = this passage to the foot
command-focus-left = the pane to the left
command-focus-right = the pane to the right
command-focus-next = the next pane
command-focus-previous = the previous pane
command-focus-1 = the first pane
command-focus-2 = the second pane
command-focus-3 = the third pane
command-move-pane-left = this pane one to the left
command-move-pane-right = this pane one to the right
command-narrower = this pane narrower
command-wider = this pane wider
command-hide-1 = hide the first version, or show it again
command-hide-2 = hide the second version, or show it again
command-hide-3 = hide the third version, or show it again
command-solo = this version alone, and back
command-next-layout = columns, stacked, sentence by sentence
command-rows = level paragraphs, or each sentence, or columns filled
command-sync = panes that scroll on their own, or in step again
command-anchor = the other panes come to this passage, in step again
command-direction = this version set from the other side, or as it was
command-jump-back = back to where you were before the last jump
command-jump-forward = forward again
command-contents = contents
command-bookmark = bookmark this passage, or take the bookmark off
command-set-bookmark = bookmark this place under a letter
command-go-to-bookmark = go to the bookmark of a letter
command-bookmarks = the bookmarks, to go to one
command-jump-before = back to where you were before
command-next-bookmark = next bookmark
command-previous-bookmark = previous bookmark
command-next-doubtful = next passage the alignment is not sure of
command-previous-doubtful = previous passage the alignment is not sure of
command-info = what is known of this passage
command-find = find in all versions
command-find-next = next hit
command-find-previous = previous hit
command-filter = show only rows with these words; Esc shows all again
command-find-word = find the word one stands on
command-find-word-back = find the word one stands on, backwards
command-link-words = light the counterparts of this word, or no longer
command-copy = copy this passage of this version
command-copy-all = copy this passage in all versions
command-copy-row = copy this passage as a row of a table (TSV)
command-copy-reference = copy a reference to where you are
command-select = select by words; y copies, Esc leaves
command-select-sentences = select by sentences
command-copy-selection = copy what is selected (y alone while selecting)
command-cover = cover the other versions, this one, or none
command-vowels = vowel signs shown or left out
command-dim = all but what one stands in dimmed, or bright again
command-ruler = the line one stands on ruled, or no longer
command-theme = the themes, each shown as you come to it
command-arabic = try which way of writing Arabic reads right here
command-digits = digits as written, European, Arabic

# The same in a word or two, for a narrow screen.
short-centre = middle
short-to-top = top
short-to-bottom = foot
short-hide-1 = first version
short-hide-2 = second version
short-hide-3 = third version
short-solo = alone
short-next-layout = layout
short-rows = rows
short-sync = sync
short-anchor = in step here
short-direction = direction
short-vowels = vowel signs
short-dim = dim the rest
short-ruler = ruler
short-arabic = Arabic
short-digits = digits

command-palette = find a command by its name, or a passage by its number
command-library = the texts of the library
command-set-apart = files that were set apart, and why
command-help = this help
command-accept = take what is chosen; uncover the passage, or go on
command-cancel = close, or forget what is half typed
command-quit = quit
command-suspend = to the shell; fg comes back
command-redraw = draw the screen anew

## ui: the status line

hint-help = help
hint-quit = quit
hint-next = next
hint-back = back
hint-pane = pane
hint-find = find
hint-page = page
status-aligning = aligning { $percent } %
status-unknown-key = { $key } is no command here; { $help } shows all keys
status-key-instead = { $key } is no command here: { $instead } is “{ $says }”
status-set-apart = { $count ->
    [one] { $count } file set apart: gf says why
   *[other] { $count } files set apart: gf says why
}
status-dim = only this passage is bright
status-bright = all is bright
status-ruled = your line is ruled
status-not-ruled = no line is ruled
status-vowels-out = vowel signs are left out
status-vowels-shown = vowel signs are shown
status-digits-european = digits 0 to 9
status-digits-arabic = digits ٠ to ٩
status-digits-written = digits as they are written

## ui: sync, covers, places and help

free-off = the panes scroll on their own; zs or za brings all to where you are
free-on = all versions are in step again
free-alone = there is only one version to scroll
free-in-step = all versions are in step
cover-others = the other versions are covered; Enter uncovers a passage
cover-this = this version is covered; Enter uncovers a passage
cover-none = nothing is covered
status-free = sync off
status-filtered = filtered
status-unkept = not kept!
status-others-covered = others covered
status-this-covered = this covered
panes-left-to-right = set from the left
panes-right-to-left = set from the right
places-no-bookmarks = there are no bookmarks: mm sets one
places-bookmarks = Bookmarks
places-reference = { $title }, { $version }, paragraph { $paragraph }, sentence { $sentence } (passage { $at } of { $count })
places-the-reference = the reference
help-here = Here
help-selecting-copies = copies what is selected
help-selecting-grows = select more or less
help-selecting-leaves = leaves the selection
help-filter-leaves = shows all rows again
help-finding-goes = to the next hit, to the one before
help-free-returns = brings all versions in step, at this passage
help-covered-shows = uncovers this passage
help-covered-goes-on = covers something else, or nothing
help-marks = On this page
mark-here = the passage you are in, in all versions
mark-alone = stands in this version alone
mark-missing = this version has nothing here
mark-doubtful = the alignment is not sure of this passage
mark-goes-on = the paragraph goes on from above
mark-found = the checks found something: { $key } tells what
mark-reviewed = approved, needs work, rejected, flagged, noted
mark-hit = hits of the search, in the scroll bar
help-typed = What can be looked for
help-typed-word = these letters wherever they stand, whatever their case and accents
help-typed-arabic = the word with whatever Arabic joins to it, vowel signs or none
help-typed-whole = this word alone, as * finds it: no longer one
help-typed-phrase = just these words
help-typed-exact = just this word, letter for letter
help-typed-scope = in French alone
help-typed-side = in the second version alone
help-typed-note = in the notes

## ui: copying

copy-selection = the selection
copy-passage = the passage
copy-passages = the passage in all versions
copy-row = the row
copy-nothing-selected = nothing is selected: v selects
copy-nothing-here = this version has nothing here to copy
copied-by = { $what } copied with { $command }
copied-by-tmux = { $what } copied to tmux, and to the clipboard if the terminal lets programs copy
copied-to-terminal = { $what } copied, if this terminal lets programs copy
copied-through-screen = { $what } copied through screen, if the terminal lets programs copy
copied-not-long = { $what } not copied: { $length } bytes are more than terminals take ({ $most })
copied-not = { $what } not copied: { $error }

## ui: lists and pages

list-keys = Keys
list-contents = Contents
list-commands = Commands
list-commands-foot = Enter runs · a number goes to that passage · Esc leaves
list-library = Library
list-library-by-title = Library, by title
list-library-by-progress = Library, by progress
list-library-foot = Enter opens · C-x forgets · C-s sorts · Esc leaves
list-library-foot-quits = Enter opens · C-x forgets · C-s sorts · Esc quits
list-new = new
list-forget = Forget it and all its notes? y: yes · its files stay
overlay-list-foot = { $go } goes there · { $leave } leaves
overlay-page-foot = { $on } goes on · { $leave } leaves
overlay-foot = { $leave } leaves
list-nothing-fits = nothing fits
themes-title = Themes
themes-foot = T shows the next · Enter keeps it · Esc puts back
theme-terminal = the terminal’s own colours
theme-dark = light letters on dark
theme-light = dark letters on light
theme-contrast = white and yellow on black, nothing dimmed
theme-own = the colours in your settings
theme-mine = a theme of your own
list-to-passage = go to the passage of this number
list-nothing-to-keep = all you do is kept at once
list-all-is-kept = all you do is kept at once; E writes the text for other programs
apart-title = Set apart
apart-foot = Enter opens · Esc leaves
apart-none = all files are open: none was set apart
apart-alone = alone
apart-beside = beside
apart-beside-says = beside the versions, linked only where both surely say the same
apart-all = all files side by side
apart-all-says = as versions of one text, whatever they look like

## ui: what is known of a passage

info-title = This passage
info-empty = The text has no words.
info-passage = passage
info-of = { $at } of { $count }
info-shape = shape
info-shape-says = { $counts } (sentences in each version)
info-confidence = confidence
info-percent = { $percent } %
info-alone = alone
info-alone-says = no other version has a counterpart
info-nothing = { $name }: nothing here
info-sentence = { $name }: sentence { $at } of { $count }
info-sentences = { $name }: sentences { $first }–{ $last } of { $count }

## ui: keys that are set

keys-no-command = no command is called { $name }; `visavis keys` lists them
keys-no-command-like = no command is called { $name }: perhaps { $like } is meant
keys-no-key = { $name } is no key; j, C-f, Space, PgDn and "g g" are some
keys-no-key-like = { $name } is no key: write { $like }
keys-digit = { $keys } would begin a number: counts are typed with digits
keys-taken = { $keys } is in the way of { $command }: give that other keys too

## text: what a file is instead of text

binary-pdf = a PDF
binary-zip = a zip archive (word processor files and e-books are such)
binary-office = an old Microsoft Office file
binary-rtf = an RTF file
binary-gzip = a gzip archive
binary-xz = an xz archive
binary-zstd = a zstd archive
binary-picture = a picture
binary-program = a program
binary-database = a database
binary-data = binary data

## import: what is odd about a file

import-empty = { $name } is empty.
import-binary = { $name } is { $what }, not text; save it as plain text first.
import-malformed = { $count ->
    [one] { $name } has { $count } place where bytes mean nothing in its encoding, the first at byte { $first }; if it reads wrong, say its encoding with --encoding.
   *[other] { $name } has { $count } places where bytes mean nothing in its encoding, the first at byte { $first }; if it reads wrong, say its encoding with --encoding.
}
import-no-words = { $name } has no words in it.
import-too-large = { $name } is larger than 4 GiB; split it first.
import-odd-broken = { $name } breaks its format at line { $line }; what stands before was read.
import-odd-truncated = { $name } ends in the middle; what is there was read.
import-odd-no-units = { $name } holds no passage in any language.
import-odd-too-large = { $name } is larger than 4 GiB; the rest was left out.
import-odd-entities = { $name } has { $count } entities that are not known here, left as they are.
import-odd-codes = { $name } has { $count } codes of another format within its text, left out.
import-odd-ragged = { $name } has { $count } rows with more cells than the first, left out.
import-odd-unfit = { $name } is not as it should be in its { $part }, which was left out.
import-odd-newer = { $name } was written by a later visavis; what is new in it was left out.
import-odd-apart = { $name } has no unit in common with the files before it, and was left out.
import-odd-aligned = { $name } is aligned otherwise; the first file’s alignment holds, and what was written about its passages is found by their words.

## align and parallel: which files belong together

kin-no-text = one of the two has no text
kin-translation = they share { $percent } % of the names, numbers and words that can be compared, in the same order
kin-related = they share { $percent } % of the names, numbers and words that can be compared, but not as a translation would
kin-unrelated = they share only { $percent } % of the names, numbers and words that can be compared
kin-covered = { $percent } % of one surely corresponds to the other
kin-hardly-covered = only { $percent } % of one surely corresponds to the other
apart-other-text = { $name } is a version of another text, with { $others }.
apart-no-counterpart = { $name } has no counterpart here.
apart-too-few = { $name } agrees with too few of the others besides { $other }{ $reason }.
apart-related = { $name } is about the same matter but translates nothing of { $other }{ $reason }.
apart-unrelated = { $name } is no version of { $other }{ $reason }.

## message: lists

list-comma = { $said }, { $next }
list-and = { $said } and { $last }

## study: names

language-ar = Arabic
language-fr = French
language-en = English
language-fa = Persian
language-ur = Urdu
language-he = Hebrew
language-de = German
language-es = Spanish
language-it = Italian
language-pt = Portuguese
language-nl = Dutch
language-tr = Turkish
language-ru = Russian
language-el = Greek
language-zh = Chinese
language-ja = Japanese
language-ko = Korean
language-th = Thai
language-hi = Hindi
language-am = Amharic
month-01 = January
month-02 = February
month-03 = March
month-04 = April
month-05 = May
month-06 = June
month-07 = July
month-08 = August
month-09 = September
month-10 = October
month-11 = November
month-12 = December
weekday-0 = Sunday
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday

## study: what the checks find

check-sentence = { $said }.
check-clauses = { $said }, { $next }
check-has = { $count ->
    [1] { $versions } has { $what }
   *[other] { $versions } have { $what }
}
check-has-here = { $count ->
    [1] { $versions } has { $what } here
   *[other] { $versions } have { $what } here
}
check-has-none = { $count ->
    [1] { $versions } does not
   *[other] { $versions } do not
}
check-lacks = { $count ->
    [1] { $versions } has no counterpart
   *[other] { $versions } have no counterpart
}
check-only = { $count ->
    [1] Only { $versions } has { $what }: { $lacks }.
   *[other] Only { $versions } have { $what }: { $lacks }.
}
check-these-segments = { $count ->
    [one] this segment
   *[other] these { $count } segments
}
check-the-title = the title
check-this-date = this date
check-title-and-date = the title and a date
check-title-date-more = the title, a date and more
check-title-more = the title and more
check-a-date = a date
check-no-words = { $count ->
    [1] { $versions } has no words here
   *[other] { $versions } have no words here
}
check-has-some = { $count ->
    [1] { $versions } does
   *[other] { $versions } do
}
check-same-words = { $versions } have the same words here: one is not translated.
check-not-latin = { $version } is not written in Latin letters here.
check-not-arabic = { $version } is not written in Arabic letters here.
check-quotes = { $count ->
    [1] { $versions } quotes words here
   *[other] { $versions } quote words here
}
check-paired = In { $version } { $what }.
check-not-closed = { $mark } is opened and not closed
check-not-opened = { $mark } closes nothing
check-an-ellipsis = an ellipsis
check-longer = { $version } is { $times } times as long here as elsewhere beside its counterparts.
check-shorter = { $version } is { $times } times shorter here than elsewhere beside its counterparts.
check-sentences = Sentences here: { $counts }.
check-otherwise = { $same } says the same as in passage { $number }, { $differs } says it otherwise.
check-term = { $source } has { $term }, { $version } does not have { $wanted }.
check-term-forbidden = { $count ->
    [0] { $version } has { $term }, which the glossary rules out.
   *[other] { $version } has { $term }, which the glossary rules out: it wants { $wanted }.
}
check-list = { $version } has { $words }, which is on the checklist.
check-list-says = { $version } has { $words }: { $says }.
check-ends = { $count ->
    [1] { $versions } ends with { $mark }
   *[other] { $versions } end with { $mark }
}
check-ends-bare = { $count ->
    [1] { $versions } ends with nothing
   *[other] { $versions } end with nothing
}
check-full-stop = a full stop
check-question-mark = a question mark
check-exclamation-mark = an exclamation mark
check-question-and-exclamation = a question and exclamation mark
check-colon = a colon
check-semicolon = a semicolon
check-comma = a comma
check-repeated = { $version } repeats a word: { $word }.
check-two-spaces = two spaces in a row
check-space-before-stop = a space before a stop
check-space-in-brackets = a space inside brackets
check-unseen = { $count ->
    [one] { $version } has a character that is not seen: { $code } ({ $what }).
   *[other] { $version } has { $count } characters that are not seen, such as { $code } ({ $what }).
}
check-zero-width-space = zero-width space
check-word-joiner = word joiner
check-byte-order-mark = byte order mark
check-soft-hyphen = soft hyphen
check-lost-character = a character that was lost in decoding
check-lone-direction = direction, opened or closed alone
check-lone-isolate = isolate, opened or closed alone
check-control = control
check-arabic-mark = { $version } has { $mark } where Arabic has { $ought }.
check-looks-right = { $version } has a letter that only looks right: { $word }.
check-tatweel = { $version } draws letters out with tatweel.
check-forms = { $version } has letters stored as shapes.
check-vowel-sign = { $version } has a vowel sign that stands on no letter or is one too many.
check-mostly = { $version } has { $here } here and mostly { $ought }.
check-not-so = { $version } has { $here } here, not { $ought }.
check-apostrophe-curved = the apostrophe ’
check-apostrophe-straight = the apostrophe '
check-no-space = no space beside a mark
check-plain-space = a plain space beside a mark
check-no-break-space = a no-break space beside a mark

## study: what the rules compare

rule-unlinked = Segments that one version has and another has not: what was left out, or added. Segments that stand alone one after another are one finding.
rule-empty = Every passage has words where its counterparts have some.
rule-untranslated = No passage has the very words of its counterpart in another language.
rule-script = A passage is written in its language's letters: Arabic in Arabic ones, French and English in Latin ones.
rule-numbers = The numbers of a passage, as values: whatever the digits, the separators and the words they are written in, every version has the same ones.
rule-dates = Months and days of the week: where two versions name some, they name the same ones, by whatever name and in whatever order (both Arabic calendars' names; figures, day first or month first).
rule-measures = The same number counts the same thing in every version: the currency, per cent, and units of length, weight, surface and volume.
rule-codes = Codes such as A320 and names such as YouTube are the same in every version that has some.
rule-links = Addresses on the web and of mail are the same in all versions.
rule-placeholders = Placeholders and tags (names in braces, %s, %1$d, <b>, </b>, &nbsp;) are the same in all versions, in whatever order.
rule-quotations = Where the other versions quote at least four words, a version quotes too: without the marks somebody's words become the text's own.
rule-paired = Every bracket that opens is closed within its paragraph, every quotation mark within a few, and the other way round.
rule-ellipsis = An ellipsis inside a passage, which says that something was left out or left unsaid, stands in every version.
rule-length = A passage is about as long beside its counterparts as elsewhere in the text: something may be left out or added where the ratio of two lengths lies far from its median (over three times the median deviation).
rule-sentences = No passage has two sentences more than a counterpart.
rule-consistency = Where one version says the same twice, word for word, the others do so too.
rule-terminology = Where the original has a term of the glossary, each version has its own term for it, and none that the glossary rules out.
rule-checklist = No version has what a pattern of the checklist finds.
rule-names = A name is spelt with the same consonants in every version, whatever its script.
rule-acronyms = Initials of three letters and more in one version stand in the others that are written in the same letters.
rule-end-punctuation = What ends a passage is of one class in all versions: a stop, a question, an exclamation, a colon, a semicolon, an ellipsis, or nothing; ؟ is ?, ؛ is ;, 。 is a full stop.
rule-repeated-word = The same word twice with nothing but white space between.
rule-spaces = No two spaces in a row, no space before a full stop or a comma, none inside brackets.
rule-controls = No control characters, no zero-width spaces, byte order marks or soft hyphens inside a text, no character that says an encoding failed (U+FFFD), and every direction mark that opens is closed.
rule-digits = An Arabic version keeps to one system of digits: 0-9, ٠-٩ or ۰-۹. What is written in a system less used in it is found.
rule-arabic-punctuation = Arabic prose has the Arabic comma, semicolon and question mark: ، ؛ ؟.
rule-letters = Arabic words have Arabic letters: ك and ي, not the Persian ک and ی, and ة at the end of a word with the article that has it elsewhere in the text.
rule-tatweel = No Arabic word is drawn out with tatweel (U+0640), which searching and counting stumble over.
rule-presentation-forms = Arabic letters are stored as letters, not as the shapes they take in a word (U+FB50 to U+FDFF, U+FE70 to U+FEFC), which nobody finds by searching.
rule-diacritics = Each Arabic vowel sign stands on a letter, and no letter has two vowels.
rule-french-spacing = French has a space before ; : ! ? » and after «, and all of one kind: the no-break space that typographers use, or the plain one throughout.
rule-french-marks = A French version keeps to one apostrophe (’ or ') and to one kind of quotation marks (« », “ ” or " ").

## cli: check

check-found = Found { $counts }.
check-found-more = Found { $counts }; { $others } not shown (--severity { $least }).
check-nothing = nothing
check-finding = { $number } { $severity } { $rule }: { $says }
check-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
check-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
check-hints = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
}

## store: what keeps the library from keeping

store-no-home = nothing is kept: there is no home folder to keep the library in; set XDG_DATA_HOME
store-denied = nothing is kept: the library may not be written to: { $path }; check its permissions and those of its folder
store-full = nothing is kept: there is no room for the library { $path }; make some
store-busy = nothing is kept yet: another program holds the library { $path }; close it
store-damaged = nothing is kept: the library is damaged: { $path }; move it away to begin a new one
store-foreign = nothing is kept: this is no library of visavis: { $path }; move it away to begin one
store-newer = nothing is kept: the library was made by a later visavis: { $path }; use that one
store-forgotten = this text was forgotten in the library { $path } while you read it: what you write about it now is not kept there
store-other = nothing is kept: the library cannot be used ({ $what }): { $path }

## cli: trouble

open-not-there = cannot open { $path }: there is no such file: check the name
open-denied = cannot open { $path }: it may not be read: check its permissions
open-folder = cannot open { $path }: it is a folder: name the files in it
open-unreadable = cannot read { $path }: { $error }
open-standard-input = cannot read standard input: { $error }
open-no-encoding = --encoding { $name }: no such encoding; windows-1256 and utf-16le are two
open-no-language = --lang { $code }: not a language code; ar, fr and en are three
open-languages-for-files = { $count ->
    [one] --lang names { $languages } languages for { $count } file
   *[other] --lang names { $languages } languages for { $count } files
}
open-languages-for-versions = { $count ->
    [one] --lang names { $languages } languages for { $count } version
   *[other] --lang names { $languages } languages for { $count } versions
}
open-holds-several = { $path } holds several versions already: open it without the other files
open-no-source = { $count ->
    [one] --source { $source }: there is { $count } version, counted from 1
   *[other] --source { $source }: there are { $count } versions, counted from 1
}
open-aligning = aligning
open-keeping = keeping
write-standard-output = cannot write to standard output: { $error }
cause-not-found = there is no such file or folder
cause-denied = permission denied
cause-there-already = it is there already
cause-folder = it is a folder
cause-no-folder = part of its path is no folder
cause-full = the disk is full
cause-quota = your quota is used up
cause-read-only = the disk is read-only
cause-too-large = it is too large
cause-busy = another program holds it
cause-pipe = the other end was closed
cause-late = it took too long
cause-ended = it ended too early
cause-memory = there is not enough memory
cause-unsupported = this system cannot do that
cause-name = the system takes no such name
cause-gone = its disk is not there any more
cause-cut-short = not all of it could be written
cause-device = its disk or device failed
cause-too-many = too many files are open
cause-other = the system says: { $words }
session-no-shell = there is no shell to go back to
session-no-suspending = this system cannot suspend a program
read-no-terminal = the reader needs a terminal to draw on, and standard output is none: `visavis print FILE…` writes plain text
read-unusable = cannot use this terminal: { $error }; `visavis print FILE…` needs none
read-dumb = this terminal (TERM=dumb) cannot be drawn on: `visavis print FILE…` writes plain text
read-not-aligned = cannot align the text: { $error }
read-no-colours = this terminal shows no colours: all themes look the same
read-theme = theme { $name }: theme = "{ $name }" in the settings keeps it
dictionary-unreadable = cannot read the dictionary { $path }: { $error }; it is left out
read-not-searched = cannot search the text: { $error }
open-comparing = comparing the files
open-done = { $what }, done
progress-seconds = { $what }, { $seconds } s
progress-sets = { $sets ->
    [one] { $what }: { $sets } set, { $seconds } s
   *[other] { $what }: { $sets } sets, { $seconds } s
}
progress-part = { $what } { $percent } %, { $seconds } s

## cli: the library

shelf-sample = A sample article
shelf-built-in = built in
shelf-not-read = not read yet
shelf-missing = a file is missing, { $read }
shelf-forgotten = forgotten
shelf-brings-back = forgotten once the list is left: C-x brings it back
shelf-not-there = not there: { $path }
shelf-no-title = (no title)
shelf-gone = the library does not have this text any more
shelf-file-gone = { $path } is not there any more: open it from where it is now, and all that was noted comes with it
library-name-files = name the files that are versions of one text
library-has = the library has it as { $id }
library-has-now = the library has it now as { $id }
library-not-kept = it cannot be kept: only whole files can be, that do not change meanwhile, and not with --no-library
library-no-text = the library has no text { $id }: `visavis library list` lists them; none was forgotten
library-several = { $id } may be any of these, name one by its number; none was forgotten: { $texts }
library-forgotten = forgotten: { $text }; its files stay
library-forget-ask = forget { $text } with its place and all that was noted? Its files stay. [y/N]
library-none-forgotten = nothing was forgotten
library-empty = the library has no text yet: `visavis FILE…` reads and keeps one
library-file-missing = { $path } (not there)
library-text = { $number } “{ $title }” ({ $languages })

## cli: export

export-wrote = wrote { $path }
export-say-format = say the format with --to: { $known }
export-one-version = { $format } joins two languages, and there is one version only
export-there = { $path } is there already: name another, or say --force
export-several = { $format } makes { $count } files, one for each target: name them with -o OUT
export-no-folder = cannot write { $path }: there is no such folder
export-is-folder = cannot write { $path }: it is a folder
export-unwritable = cannot write { $path }: { $error }

## export: formats

format-json = everything, to go on elsewhere where one stopped here
format-tmx = translation memory: all versions, links, status, notes
format-xliff = for translation tools: a file for each target, with status and notes
format-po = gettext: a file for each target, with notes; only what is approved is not fuzzy
format-tsv = table with tabs: versions, status, flags, notes without their authors
format-csv = table with commas: as tsv
format-html = page to read, search and print: versions level, status, notes
format-markdown = table in Markdown: versions level, notes

## export: the page

html-passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
html-nothing = Nothing here has that.
html-next-and-previous = next and previous
html-find = find
html-veil = veil a version
html-find-in-any = Find in any version
html-show = Show
html-all-passages = All passages
html-with-notes = With notes or status
html-with-findings = With findings
html-shown = { $shown } of { $all }
html-confidence = confidence { $confidence }
html-suggested = suggested
html-flagged = ⚑ flagged
html-bookmark = ★ bookmark
html-pinned = joined by hand

## cli: pair

pair-translations = { $a } and { $b } are translations: { $reason }.
pair-related = { $a } and { $b } are related: { $reason }.
pair-holds-several = { $name } holds several versions already: name files of one version each

## cli: align --jsonl

jsonl-cannot-start = cannot start to work: { $error }
jsonl-refused = { $lines ->
    [one] { $refused } of { $lines } line could not be aligned: "error" in its object says why
   *[other] { $refused } of { $lines } lines could not be aligned: "error" in their objects says why
}
jsonl-too-long = line { $number } is longer than { $most } MiB
jsonl-fault = a fault in visavis kept this set from being aligned: please report it
jsonl-at = { $said } (byte { $at })
json-ends = it ends too early
json-expected = { $sign } is expected
json-comma = there is a comma too many
json-key = a name stands in quotation marks
json-escape = there is no such sign after a backslash
json-control = there is a control character in a text
json-number = there is no such number
json-other = this is no JSON
json-wants = { $what } belongs there
json-wants-object = an object
jsonl-not-utf8 = line { $number } is not in UTF-8
jsonl-no-object = line { $number } is no JSON object
jsonl-no-object-for = line { $number } is no JSON object: { $what }
jsonl-no-texts = the object has no "texts"
jsonl-bad-texts = its "texts" are no array of objects with a "text": { $what }
jsonl-empty-texts = its "texts" are empty
jsonl-no-language = its text { $number } has the "lang" "{ $code }", which is no language code: ar, fr and en are
jsonl-text = text { $number }

## cli: doctor

doctor-which = Which line reads right?  Press its number, or Esc.
doctor-right-one = (The right one begins at its right end, its letters joined, its numbers forward.)
doctor-now = (* is how it is written now.)
doctor-cannot-ask = cannot ask this terminal: { $error }
doctor-remembered = Remembered for { $terminal }: arabic = { $way }
doctor-remembered-in-vain = Remembered for { $terminal }: arabic = { $way }; but config.toml sets another way for it, which will hold
doctor-terminal = terminal
doctor-terminal-none = none to ask
doctor-version = version
doctor-because = because
doctor-because-nothing = nothing told
doctor-because-mode = it answers { $state } for mode 8
doctor-because-version = it calls itself { $version }
doctor-because-attributes = it has the attributes { $attributes }
doctor-because-variable = { $name } is { $value }
doctor-asked = asked
doctor-asked-nothing = nothing: it would show the questions
doctor-answered = answered
doctor-answered-nothing = nothing
doctor-arabic = Arabic
doctor-way-settings = { $way }, as config.toml says for this terminal (by itself { $own })
doctor-way-reader = { $way }, as you found it to read right (by itself { $own })
doctor-way-all-settings = { $way }, as config.toml says for all terminals (by itself { $own })
doctor-no-letters = it has no Arabic letters
doctor-vowels = vowel signs
doctor-vowels-shown = shown
doctor-vowels-out = left out
doctor-mode = mode 8
doctor-mode-set = set: it orders right-to-left text unless told otherwise
doctor-mode-reset = reset: it shows cells as they come
doctor-mode-untold = not told: it would show the sequence
doctor-mode-unknown = not known to it
doctor-colours = colours
doctor-colours-none = none
doctor-colours-true = 16 million
doctor-ground = ground
doctor-ground-light = light
doctor-ground-dark = dark
doctor-ground-unknown = not known
doctor-keyboard = keyboard
doctor-keyboard-kitty = kitty’s protocol
doctor-keyboard-plain = plain
doctor-widths = widths
doctor-widths-right = as believed: { $what }
doctor-widths-untold = it does not tell
doctor-widths-not-asked = not asked: it answers nothing
doctor-width-wrong = { $what }: { $found } here, believed { $believed }
doctor-list-comma = ,
doctor-clipboard = clipboard
doctor-clipboard-command = the command { $command }
doctor-clipboard-no-command = { $command } (not installed)
doctor-clipboard-allowed = the terminal (OSC 52), which says it takes it
doctor-clipboard-refused = the terminal (OSC 52), whose settings refuse it
doctor-clipboard-untold = the terminal (OSC 52), which does not say whether it takes it
doctor-clipboard-screen = the terminal (OSC 52), through screen, which does not say whether it takes it
doctor-inside = inside
doctor-inside-nothing = nothing
doctor-size = size
doctor-dictionaries = dictionaries
doctor-dictionaries-none = none
width-lam-alef = lam-alef
width-vowel = a letter with a vowel sign
width-mark = the mark U+200E
width-bar = the bar between columns
width-blank = the blank U+2800
width-wide = a Chinese character
width-emoji = an emoji
doctor-not-remembered = cannot remember it: { $error }

## cli: help

help-about = Read parallel translations side by side in the terminal
help-long = Opens the files that are versions of one text side by side, each passage level with its counterparts. Without a file it opens a sample article.
help-exit-codes = Exit codes: 0 done; 1 `pair` found no pair, `check` found something; 2 trouble, said in one sentence.
help-named-as-command = A file that is named as a command is opened as ./NAME.
help-usage = Usage:
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-name-options = OPTIONS
help-name-command = COMMAND
help-name-file = FILE
help-name-codes = CODES
help-name-name = NAME
help-name-n = N
help-name-lang = LANG
help-name-way = WAY
help-name-cells = CELLS
help-name-rule = RULE
help-name-out = OUT
help-name-text = TEXT
help-name-title = TITLE
help-name-format = FORMAT
help-name-to = FORMAT
help-name-segment = UNIT
help-name-severity = SEVERITY
help-default = [default: { $value }]
help-possible = [possible values: { $values }]
help-command-print = Write the versions side by side as plain text
help-command-align = Align the versions and write which segments correspond
help-command-pair = Find out which of many files are translations of one another
help-command-check = Look for what a careful reviewer would find: other numbers, omissions, lost quotations, stray marks
help-command-export = Write the versions, their links, status and notes for another program
help-command-library = List, add to or forget from the library of texts
help-command-library-list = List the texts, the one read last first
help-command-library-add = Align files and keep them, so that they open at once
help-command-library-forget = Forget texts and all that was noted about them; their files stay
help-command-keys = List every command with its keys
help-command-doctor = Find out how this terminal shows Arabic, and tell what is known of it
help-command-help = Print this message or the help of the given subcommand(s)
help-help = Print help
help-version = Print version
help-no_library = Know nothing from earlier and keep nothing for later
help-ui_lang = What visavis speaks: en, fr, ar [default: the locale's language, or English]
help-arabic = How Arabic is written for this terminal: auto, or a way that `visavis doctor` shows [default: what the settings say, or auto]
help-theme = The colours: terminal, dark, light, contrast, own, or a theme of one's own [default: the terminal's own]
help-no_mouse = Leave the mouse to the terminal
help-files = Text files, one a version, or one that holds them all (TMX, XLIFF, PO, TSV, CSV, JSON); - is standard input
help-lang = The files' languages in their order, as codes: ar,fr,en
help-encoding = The files' encoding, by its name on the web: windows-1256, utf-16le
help-source = Which version is the original, counted from 1 in the order of the panes [default: 1]
help-together = Take all files as versions of one text, whatever they look like
help-print-width = The width in cells [default: the terminal's, or 120]
help-print-visual = Set right-to-left text in visual order with joined letters, for terminals that do neither
help-align-segment = What a segment is
help-to = What to write
help-check-severity-hint = All that is worth a look, and often right as it is
help-check-severity-warning = What is probably wrong
help-check-severity-error = What is wrong, or says different things in different versions
help-report-severity-hint = All that is worth a look, and often right as it is
help-report-severity-warning = What is probably wrong
help-report-severity-error = What is wrong, or says different things in different versions
help-check-to-text = A paragraph a finding, to read
help-check-to-json = One object
help-check-to-tsv = A line a finding, a column a version
help-check-to-sarif = SARIF 2.1.0, for editors and build servers
help-check-to-html = A page to read in a browser or to print: the report
help-report-to-html = One page, to read in a browser or to print
help-report-to-markdown = Markdown with tables
help-library-list-to-json = An array of objects, a text each
help-library-list-to-text = Lines to read
help-keys-to-text = Columns
help-keys-to-markdown = A table, as in the README
help-align-segment-line = Each line that is not blank
help-align-segment-sentence = Each sentence
help-align-to-json = One object: versions, beads and pairs
help-align-to-tsv = A line a bead, a column a version
help-pair-to-text = A sentence a pair of translations
help-pair-to-tsv = A line every two files: file, file, score, yes or no
help-check-rules = Go by these rules alone [default: all]
help-check-severity = The least severity to report
help-export-to = The format [default: what OUT's name ends in]
help-export-output = Where to; - is standard output. XLIFF and PO make a file for each target: OUT.fr.xlf
help-export-force = Write over files that are there
help-export-guard = Put an apostrophe before cells that a spreadsheet would run as formulas (tsv, csv)
help-export-bom = Begin with a byte order mark, by which Excel knows UTF-8 (tsv, csv)
help-export-title = The page's title [default: the original's] (html)
help-library-forget-texts = Their numbers in the list, or one of their files, or words of their titles
help-library-forget-yes = Do not ask first
help-doctor-plain = Only tell what is known, for a report of a fault
help-subcommand = Print help for the subcommand(s)
usage-unknown = there is no argument { $argument }
usage-unknown-command = there is no command { $command }
usage-value = { $argument } cannot be { $value }; { $known }
usage-missing = { $arguments } is missing
usage-missing-command = a command is missing; there are { $known }
usage-conflict = { $argument } and { $other } do not go together
usage-no-value = { $argument } needs a value
usage-too-many = { $argument } takes no more values: { $value } is one too many
usage-twice = { $argument } is given twice
usage-conflict-command = { $argument } does not go with a command
usage-not-utf8 = an argument is not in UTF-8
usage-no-number = it is a whole number
usage-number-too-large = that number is too large
usage-alike = { $said }; { $alike } is one
usage-help = { $said } (visavis --help)
help-value = { $name }: { $help }
usage-other = the command line is not understood
help-command-report = Write what a review came to: findings with their passages, notes, MQM score, what remains
help-beside = Show this file beside the versions, linked only where they surely say the same
help-align-jsonl = Read one set a line from standard input, an object with an id and texts, each with its lang and text, and write one object a line
help-progress = Say on standard error how far it is, also where that is no terminal
help-glossary = Check by the terms of this glossary: TSV or CSV whose first row names the languages, TBX, TMX
help-checklist = Check by the patterns of this list: a language (* for all), a tab, a regular expression
help-check-all = Report also what a reviewer let pass
help-report-to = The form [default: what OUT's name ends in, or markdown]
help-report-output = Where to; - is standard output
help-report-force = Write over a file that is there
help-report-severity = The least severity of findings to show with their passages; the others are counted

## ui: commands of the review

group-reviewing = Reviewing
group-aligning = Correcting the alignment, after a
command-status = unreviewed, approved, needs work, rejected
command-approve = approve this passage, and go on to the next
command-approve-before = approve all before it that nobody has reviewed
command-note = notes on this passage: write, change, take away
command-flag = flag this passage, or take the flag off
command-next-unreviewed = next passage that nobody has reviewed
command-previous-unreviewed = previous passage that nobody has reviewed
command-next-flag = next flag
command-previous-flag = previous flag
command-next-note = next note
command-previous-note = previous note
command-undo = take the last edit back, without limit
command-redo = make it again
command-align = correct the alignment by hand; Esc leaves
command-segment-up = up to this sentence: into the passage above
command-segment-down = from this sentence on: into the passage below
command-merge = one passage of this one and the next
command-split = split before this sentence, in all versions
command-pin = pin, or unpin; what stands alone is linked
command-unlink = take this version out: it stands alone
command-accept-passage = pin the passage as it is, and go on
command-needs-review = look again: unpinned, marked as needing work
command-realign = align anew all that is not pinned

## ui: reviewing

reviewing-no-passage = there is no passage to review
reviewing-progress = { $reviewed }/{ $all } reviewed
reviewing-nothing-undone = there is nothing to undo
reviewing-nothing-redone = there is nothing to do again
reviewing-undone = undone: { $what }
reviewing-redone = done again: { $what }
reviewing-approved = approved
reviewing-approved-last = approved: this is the last passage
reviewing-none-before = all before this passage have a status
reviewing-approved-before = { $count ->
    [one] { $count } passage before this one is approved; u takes it back
   *[other] { $count } passages before this one are approved; u takes it back
}
reviewing-flagged = flagged
reviewing-unflagged = the flag is taken off
reviewing-no-unreviewed = no unreviewed passage there
reviewing-no-flag = no flag there: f sets one
reviewing-no-note = no note there: c writes one
reviewing-unreviewed = unreviewed
reviewing-status-approved = approved
reviewing-needs-work = needs work
reviewing-rejected = rejected
reviewing-act-status = status
reviewing-act-approval = approval
reviewing-act-note = note
reviewing-act-flag = flag
reviewing-act-suggestion = suggestion
reviewing-act-dismissal = dismissal
reviewing-act-pin = pin
reviewing-act-move = move
reviewing-act-merge = merge
reviewing-act-split = split
reviewing-act-link = link
reviewing-act-unlink = unlink
reviewing-act-realign = new alignment
reviewing-act-edit = edit
noting-title = Notes
noting-keys = Enter keeps · Tab kind · S-Tab weight · C-v version · ↑↓ notes · C-x takes away · Esc leaves
noting-new = new note
noting-all = all versions
noting-left = not kept: c brings back what was typed
noting-begun = what you had begun to write is there again: { $key }
noting-gone = the note is taken away
noting-noted = { $count ->
    [one] noted
   *[other] noted: { $count } notes on this passage
}
mqm-accuracy = accuracy
mqm-fluency = fluency
mqm-terminology = terminology
mqm-style = style
mqm-locale = locale
mqm-neutral = neutral
mqm-minor = minor
mqm-major = major
mqm-critical = critical
about-status = status
about-flag = flag
about-flag-says = marked to be come back to
about-pinned = pinned
about-pinned-says = joined by hand: a new alignment leaves it so
about-note = note
find-no-passage-has = no passage has “{ $query }”

## ui: correcting the alignment

editing-mode = ALIGNMENT
editing-one-version = there is only one version: nothing is aligned
editing-not-aligned = the text is still being aligned: wait until that is done
editing-key-up = up
editing-key-down = down
editing-key-merge = merge
editing-key-split = split
editing-key-pin = pin, link
editing-key-unlink = unlink
editing-key-accept = accept
editing-key-review = look again
editing-key-realign = realign
editing-key-undo = undo
editing-key-leave = leave
editing-did-move = moved
editing-did-merge = merged with the next passage
editing-did-split = split
editing-did-unlink = it stands alone now
editing-did-link = linked
editing-pinned = pinned: a new alignment leaves it so
editing-unpinned = unpinned
editing-accepted = accepted: it is pinned
editing-needs-review = marked: it needs work, and is not pinned
editing-realigning = { $count ->
    [one] aligning anew around { $count } pinned passage
   *[other] aligning anew around { $count } pinned passages
}
editing-realigned = { $count ->
    [one] aligned anew around { $count } pinned passage: { $before } passages became { $after }; u takes it back
   *[other] aligned anew around { $count } pinned passages: { $before } passages became { $after }; u takes it back
}
editing-first = there is no passage above
editing-last = there is no passage below
editing-nothing = this version has nothing in this passage: Tab goes to another
editing-at-start = go to the sentence with which the new passage is to begin
editing-alone = it stands alone already
editing-no-gap = the passages beside it have something of this version: m merges

## export: review report

report-title = Review report
report-versions = Versions
report-segments = segments
report-words = words
report-linked = linked
report-errors = errors
report-warnings = warnings
report-hints = hints
report-penalty = MQM penalty
report-per-hundred = per 100 words
report-no-category = no category
report-score = MQM penalty of the translations: { $penalty } for words numbering { $words }, { $rate } per 100 words.
report-coverage = Passages: { $beads }; in all versions: { $whole }; links the alignment is not sure of: { $doubtful }.
report-remains = What remains
report-quality = Errors noted
report-findings = Findings
report-suggestions = Suggestions
report-notes = Notes
report-nothing = Nothing was found.
report-dismissed = Let pass by the reviewer: { $count }.
report-hidden = Counted and not shown: { $count } (visavis check --severity hint lists them).
report-written-by = written by visavis
terms-none = { $path } holds no term: give a table whose first row names the languages (en, fr), TBX or TMX
terms-pattern = { $path }, line { $line }: no pattern of a checklist: { $what }
terms-no-language = { $code } is no language code: ar, fr, en and * are some
terms-no-pattern = behind the language come a tab and a pattern
pattern-group-open = a ( is not closed
pattern-group-closed = a ) closes nothing
pattern-class-open = a [ is not closed
pattern-repeats-nothing = there is nothing before the sign that repeats
pattern-count-open = a count in braces is not closed
pattern-escape = there is no such sign after the backslash
pattern-no-references = it cannot refer back to a group
pattern-no-look-around = it cannot look ahead or behind
pattern-too-large = it is too large
report-unreviewed = Unreviewed
report-approved = Approved
report-needs-work = Needs work
report-rejected = Rejected
severity-hint = hint
severity-warning = warning
severity-error = error

## cli: keeping what is edited

keeping-again = it can be kept again, and is
keeping-not = not kept: { $leave } again leaves without it, { $export } writes it elsewhere. { $problem }
keeping-nowhere = what you edited is kept nowhere: { $export } writes it to a file, { $leave } again leaves without it

## More


## More

command-next-finding = next finding of the checks
command-previous-finding = previous finding of the checks
command-findings = all that the checks found
command-dismiss = let a finding of this passage pass, with a reason
command-check = check again, and list what is found
command-export = write the text for another program
findings-looking = checking the text …
findings-none-there = no finding there
findings-none = the checks found nothing
findings-none-here = no finding about this passage: ]q goes to the next
findings-title = Findings
findings-foot = Enter goes there · C-x lets it pass · Esc leaves
findings-why = Why may { $rule } pass?
findings-passed = let pass: u takes it back
export-title = Write as
export-foot = Enter chooses the format · Esc leaves
export-where = Write { $format } to
export-line = write the text; export! writes over a file that is there
export-not-yet = the text is still being aligned: wait until it is done
export-no-format = no format has that name or ending: E lists them
watch-kept = a file changed, and is empty, unreadable or of another text now: what was read stays
about-changed = changed
about-changed-says = not as it was when the text was read before
findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
watch-changed = { $count ->
    [one] a file changed: { $count } sentence is new, marked ~
   *[other] a file changed: { $count } sentences are new, marked ~
}

## More

command-suggest = suggest other words; the file stays as it is
suggesting-title = Suggestion · { $version }
suggesting-keys = Enter keeps · A-Enter new line · C-x as the file has it · Esc leaves
suggesting-nothing = this version has nothing in this passage: Tab goes to another
suggesting-kept = suggested; the file stays as it is
suggesting-gone = the suggestion is taken away
suggesting-same = nothing is suggested: these are the file’s own words
about-suggested = suggested, { $version }
editor-failed = the editor { $editor } could not be used: { $error }
editor-ended = the editor { $editor } ended with an error: nothing is suggested

## More

settings-no-shade = nothing is coloured as { $name }: there are { $known }
settings-no-colour = { $colour } is no colour: #ffcc00, light-blue and 33 are some
settings-perhaps = { $said }; perhaps { $alike }
theme-no-key = a theme has no { $name }: there are { $known }

## More

also-next-bead = down forward following
also-previous-bead = up
also-next-word = word forward
also-first = top beginning go to passage number
also-last = bottom finish
also-percent = percentage go to middle
also-page-down = scroll down screen
also-page-up = scroll up screen
also-line-down = scroll down
also-line-up = scroll up
also-centre = center centered
also-focus-next = switch window column version language
also-narrower = width size smaller
also-wider = width size larger
also-solo = only single one alone maximise zoom
also-next-layout = arrangement stack interleaved interlinear view
also-rows = paragraphs sentences level align
also-sync = synchronise scrollbind scroll together lock
also-direction = right to left rtl ltr bidi
also-jump-back = back return previous place
also-contents = toc outline headings titles chapters
also-bookmark = mark favourite favorite
also-bookmarks = marks favourites favorites list
also-next-doubtful = uncertain unsure alignment error
also-info = information details about confidence evidence
also-find = search look for grep
also-find-next = search next match result
also-find-previous = search previous match result
also-filter = search only matching grep
also-find-word = search word under cursor
also-link-words = highlight translation word alignment counterpart
also-copy = yank clipboard
also-select = visual highlight range
also-cover = hide reveal learn memorise
also-vowels = harakat diacritics tashkil marks
also-dim = focus mode concentrate
also-ruler = underline line guide
also-theme = colours colors dark light appearance contrast
also-arabic = calibrate letters joined shaping terminal
also-digits = numbers numerals figures
also-library = open file books texts recent home
also-help = keys shortcuts bindings manual
also-quit = exit close leave
also-suspend = background shell stop
also-redraw = refresh repaint
also-status = review state mark
also-approve = accept ok confirm
also-note = comment remark annotate
also-flag = mark star
also-undo = revert take back
also-redo = again repeat
also-align = alignment edit links correct
also-merge = join combine
also-split = divide cut
also-pin = link lock fix
also-findings = errors problems issues list
also-dismiss = ignore false alarm
also-check = errors problems qa verify
also-export = save write file pdf html tmx docx
also-suggest = edit correct change wording translation
