"""Draws symbols one by one between Latin letters, where no terminal reorders them, and says where.

Usage: sheet.py SYMBOLS PLACES -- SYMBOLS holds one a line; PLACES gets the size in cells and, when the
sheet is drawn, each symbol's column and row.
"""
import json, os, sys, time

with open(sys.argv[1], encoding='utf-8') as file:
    symbols = file.read().split('\n')
while True:
    columns, rows = os.get_terminal_size()
    # Two corners and a third mark in a colour that nothing else has tell where cells lie.
    marks = [(0, 0), (columns - 2, 0), (0, min(16, rows - 1))]
    out = ['\x1b[?1049h\x1b[?25l\x1b[m\x1b[2J']
    out += [f'\x1b[{y + 1};{x + 1}H\x1b[48;5;201m \x1b[m' for x, y in marks]
    places, x, y = {}, 2, 1
    for symbol in symbols:
        if x + 2 >= columns:
            x, y = 2, y + 1
        places[symbol] = (x, y)
        out.append(f'\x1b[{y + 1};{x - 1}Hx {symbol}\x1b[{y + 1};{x + 2}H x')
        x += 4
    sys.stdout.write(''.join(out))
    sys.stdout.flush()
    with open(sys.argv[2] + '.new', 'w', encoding='utf-8') as file:
        json.dump({'size': [columns, rows], 'marks': marks, 'places': places}, file)
    os.replace(sys.argv[2] + '.new', sys.argv[2])
    # Some terminals take their size only now.
    for _ in range(10):
        time.sleep(0.1)
        if os.get_terminal_size() != (columns, rows):
            break
    else:
        time.sleep(600)
