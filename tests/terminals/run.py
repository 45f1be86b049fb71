"""See tests/terminals.sh."""
import json, os, subprocess, sys, tempfile, unicodedata

from emulators import Missing, Terminal, wait

HERE = os.path.dirname(os.path.abspath(__file__))

MINIMAL = ['xterm', 'gnome-terminal', 'kitty', 'xterm+tmux']
ALL = ['xterm', 'urxvt', 'st', 'alacritty', 'foot', 'gnome-terminal', 'xfce4-terminal', 'lxterminal', 'kitty', 'konsole',
       'qterminal', 'mlterm', 'pterm', 'xterm+tmux', 'gnome-terminal+tmux', 'kitty+tmux', 'konsole+tmux']
SIZE = (118, 30)
# What is pressed before the picture: down, so that rows move, a page, and up.
KEYS = 'jjjjjj kk'
# So much of their ink two pictures share that look the same; so many of a row's letters must be in their
# place. Vowel signs and strokes that reach over from the next cell are the difference.
ALIKE, RIGHT = 0.6, 0.85


def is_arabic(symbol):
    return '\ufb50' <= symbol[0] <= '\ufefc' or '\u0600' <= symbol[0] <= '\u06ff'


def wanted(binary, size):
    """The cells to be seen: {(column, row): symbol} of what a terminal that does nothing shows."""
    columns, rows = size
    with tempfile.TemporaryDirectory(prefix='visavis-wanted.') as folder:
        tmux = ['tmux', '-S', f'{folder}/tmux', '-u']
        environment = {'PATH': os.environ['PATH'], 'HOME': folder, 'LANG': 'C.UTF-8', 'LC_ALL': 'C.UTF-8', 'TERM': 'xterm-256color'}
        with open(f'{folder}/conf', 'w') as file:
            file.write('set -g status off\n')

        def run(*arguments):
            return subprocess.run([*tmux, *arguments], env=environment, check=True, capture_output=True, text=True).stdout

        done = f'{folder}/done'
        command = f"python3 '{HERE}/relay.py' {done} '{KEYS}' '{binary}' --arabic visual"
        run('-f', f'{folder}/conf', 'new-session', '-d', '-x', str(columns), '-y', str(rows), command)
        try:
            wait(lambda: os.path.exists(done), 'the reader does not come to rest')
            text = run('capture-pane', '-p', '-N')
        finally:
            subprocess.run([*tmux, 'kill-server'], env=environment, capture_output=True)
    cells = {}
    for row, line in enumerate(text.split('\n')[:rows]):
        column = 0
        for c in line:
            if unicodedata.combining(c):
                continue
            if c != ' ':
                cells[column, row] = c
            column += 2 if unicodedata.east_asian_width(c) in 'WF' else 1
    if not any(map(is_arabic, cells.values())):
        raise RuntimeError('the reader shows no Arabic')
    return cells


class Picture:
    """A picture's grey and colours, cut into the terminal's cells."""

    def __init__(self, path):
        size = subprocess.run(['identify', '-format', '%w %h', path], capture_output=True, check=True, text=True).stdout
        self.width, self.height = map(int, size.split())
        self.bytes = subprocess.run(['convert', path, '-depth', '8', 'rgb:-'], capture_output=True, check=True).stdout

    def marks(self):
        """The boxes of the marks: left, top, right, bottom."""
        found = []
        for y in range(self.height):
            line = self.bytes[y * self.width * 3:(y + 1) * self.width * 3]
            if b'\xff\x00\xff' not in line:
                continue
            for x in range(self.width):
                if line[x * 3:x * 3 + 3] == b'\xff\x00\xff':
                    for box in found:
                        if box[0] - 2 <= x <= box[2] + 1 and box[1] - 2 <= y <= box[3] + 1:
                            box[0], box[2], box[3] = min(box[0], x), max(box[2], x + 1), max(box[3], y + 1)
                            break
                    else:
                        found.append([x, y, x + 1, y + 1])
        return found

    def ink(self, grid, column, row, shift=0):
        """How much each pixel of a cell, or of what lies `shift` pixels beside it, differs from its ground: 0 to 1."""
        (left, top), (width, height) = grid
        x0, y0 = round(left + column * width) + shift, round(top + row * height)
        if not (0 <= x0 <= self.width - width and 0 <= y0 <= self.height - height):
            return []
        pixels = []
        for y in range(y0, y0 + round(height)):
            at = (y * self.width + x0) * 3
            line = self.bytes[at:at + round(width) * 3]
            pixels += [(line[i], line[i + 1], line[i + 2]) for i in range(0, len(line) - 2, 3)]
        if not pixels:
            return []
        ground = max(set(pixels), key=pixels.count)
        distances = [sum(abs(a - b) for a, b in zip(pixel, ground)) for pixel in pixels]
        most = max(max(distances), 1)
        return [distance / most for distance in distances]


def alike(a, b):
    """How much of the ink of two cells is the same: 1 all, 0 none."""
    total = sum(a) + sum(b)
    return 1 - sum(abs(x - y) for x, y in zip(a, b)) / total if total and len(a) == len(b) else 0


def place(path, sheet):
    """Where the cells lie: the first one's corner, and a cell's size in pixels."""
    marks = Picture(path).marks()
    if len(marks) != 3:
        raise RuntimeError(f'{len(marks)} of 3 marks found')
    first, second, third = marks
    columns, rows = sheet['marks'][1][0], sheet['marks'][2][1]
    return (first[0], first[1]), ((second[0] - first[0]) / columns, (third[1] - first[1]) / rows)


def judge(name, options, folder):
    """Takes the pictures; returns the rows with Arabic that are right, all of them, and the worst."""
    size, sheet = SIZE, None
    while True:
        cells = wanted(options['binary'], size)
        symbols, places = f'{folder}/symbols', f'{folder}/places'
        with open(symbols, 'w', encoding='utf-8') as file:
            file.write('\n'.join(sorted(set(cells.values()))))
        if os.path.exists(places):
            os.remove(places)
        with Terminal(name, ['python3', f'{HERE}/sheet.py', symbols, places], *SIZE) as terminal:
            wait(lambda: os.path.exists(places), 'the sheet was not drawn')
            terminal.photograph(f'{folder}/{name}-sheet.png')
        with open(places, encoding='utf-8') as file:
            sheet = json.load(file)
        if tuple(sheet['size']) == tuple(size):
            break
        size = tuple(sheet['size'])
    grid = place(f'{folder}/{name}-sheet.png', sheet)
    done = f'{folder}/done'
    if os.path.exists(done):
        os.remove(done)
    command = ['python3', f'{HERE}/relay.py', done, KEYS, options['binary'], *options['look']]
    with Terminal(name, command, *SIZE) as terminal:
        wait(lambda: os.path.exists(done), 'the reader does not come to rest')
        terminal.photograph(f'{folder}/{name}.png')
    glyphs, shown = Picture(f'{folder}/{name}-sheet.png'), Picture(f'{folder}/{name}.png')
    patterns = {symbol: glyphs.ink(grid, *at) for symbol, at in sheet['places'].items()}
    def likeness(pattern, at):
        # Konsole sets a run of letters by the font's own widths, some pixels off the cells.
        return max(alike(pattern, shown.ink(grid, *at, shift)) for shift in (0, -1, 1, -2, 2, -3, 3))

    places = {}
    for at, symbol in cells.items():
        places.setdefault(symbol, []).append(at)
    lines = {}
    for at, symbol in cells.items():
        if not is_arabic(symbol):
            continue
        line = lines.setdefault(at[1], [])
        if likeness(patterns[symbol], at) >= ALIKE:
            line.append(True)
            continue
        # Konsole joins letters by what stands beside them, so that one by itself looks otherwise: there
        # a letter must look like the same letter elsewhere. Were rows turned, others would stand there.
        others = [other for other in places[symbol] if other != at][:8]
        same = sum(likeness(shown.ink(grid, *other), at) >= ALIKE for other in others)
        if len(others) > 1:
            line.append(2 * same >= len(others))
    lines = {row: line for row, line in lines.items() if line}
    right, worst = 0, (1, 0)
    for row, line in sorted(lines.items()):
        share = sum(line) / len(line)
        right += share >= RIGHT
        worst = min(worst, (share, row))
    return right, len(lines), worst


def main():
    options = {'binary': None, 'look': [], 'keep': None}
    names, arguments = [], sys.argv[1:]
    while arguments:
        argument = arguments.pop(0)
        if argument == '--minimal':
            names = MINIMAL
        elif argument in ('--arabic', '--keep', '--binary') and arguments:
            value = arguments.pop(0)
            if argument == '--arabic':
                options['look'] = ['--arabic', value]
            else:
                options[argument[2:]] = os.path.abspath(value)
        elif argument in ALL:
            names = names + [argument]
        else:
            print(f'tests/terminals.sh: what is {argument}? (its head is its manual)', file=sys.stderr)
            return 2
    options['binary'] = options['binary'] or os.path.join(HERE, '..', '..', 'target', 'release', 'visavis')
    options['binary'] = os.path.abspath(options['binary'])
    if not os.path.exists(options['binary']):
        print(f'tests/terminals.sh: there is no {options["binary"]}: cargo build --release', file=sys.stderr)
        return 2
    wrong = 0
    with tempfile.TemporaryDirectory(prefix='visavis-pictures.') as temporary:
        folder = options['keep'] or temporary
        os.makedirs(folder, exist_ok=True)
        for name in names or ALL:
            try:
                right, rows, (share, row) = judge(name, options, folder)
            except Missing as missing:
                print(f'{name}: skipped, {missing} is not installed', flush=True)
                continue
            except FileNotFoundError as missing:
                print(f'{name}: skipped, {missing.filename} is not installed', flush=True)
                continue
            except (RuntimeError, subprocess.CalledProcessError) as error:
                print(f'{name}: WRONG, no picture: {error}', flush=True)
                wrong += 1
                continue
            good = right == rows
            wrong += not good
            print(f'{name}: {"right" if good else "WRONG"}, {right} of {rows} rows with Arabic; '
                  f'the worst, row {row}, has {share:.0%} of its letters in their place', flush=True)
    return 1 if wrong else 0


sys.exit(main())
