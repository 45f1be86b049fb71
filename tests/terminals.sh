#!/usr/bin/env bash
# Looks at the reader in real terminals, off screen, and tells whether Arabic reads right there.
#
# Usage: tests/terminals.sh [--minimal | TERMINAL...] [--arabic WAY] [--keep FOLDER] [--binary FILE]
#
#   --minimal   xterm, gnome-terminal, kitty and xterm+tmux, without resizing: what runs on every change
#   TERMINAL    one of xterm urxvt st alacritty foot gnome-terminal xfce4-terminal lxterminal kitty
#               kitty-latin (with a font that has no Arabic) konsole qterminal mlterm pterm
#               xterm.js (its WebGL renderer) xterm.js-dom, or xterm gnome-terminal kitty konsole
#               with +tmux or +screen behind; all of them where none is named
#   --arabic    passed on to visavis: with a wrong WAY this must fail. (xterm.js-dom is given `styled`
#               otherwise: no program can find out which renderer draws.)
#   --keep      keep the pictures there
#   --binary    the program (target/release/visavis)
#
# The sample is read in seven scenes: after moving and paging, while an Arabic word is being searched
# for, with hits on parts of words and a pane hidden, under a list, with what the checks found, at
# lines with all vowel signs, and in a window that was resized.
#
# How it judges: the cells we want to be seen are those that visavis writes for a terminal that does
# nothing (`--arabic visual`), read back from a bare tmux of the same size after the same keys. Each
# symbol among them is drawn by the terminal under test once by itself between Latin letters, where
# nothing can reorder it. Then every Arabic cell of the reader's picture must look like its symbol's,
# or, for Konsole, which joins letters itself, like the same letter elsewhere in the picture. Nothing
# is timed: keys follow frames, and a picture that looks wrong is taken again for a while.
#
# Needs Xvfb, ImageMagick, xdotool, tmux, screen, python3 and the terminals; for xterm.js chromium and, below
# $XTERM_JS_MODULES, npm's @xterm/xterm and @xterm/addon-webgl. What is missing is said to be skipped. Exit codes: 0 all that ran are right; 1 one is not; 2 usage.
exec python3 -B "$(dirname "$0")/terminals/run.py" "$@"
