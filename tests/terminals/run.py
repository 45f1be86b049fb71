"""See tests/terminals.sh."""
import functools, json, os, subprocess, sys, tempfile, time, unicodedata

from browser import Browser
from emulators import Missing, Terminal, wait

HERE = os.path.dirname(os.path.abspath(__file__))

MINIMAL = ['xterm', 'gnome-terminal', 'kitty', 'xterm+tmux']
ALL = ['xterm', 'urxvt', 'st', 'alacritty', 'foot', 'gnome-terminal', 'xfce4-terminal', 'lxterminal', 'kitty', 'kitty-latin',
       'konsole', 'qterminal', 'mlterm', 'pterm', 'xterm.js', 'xterm.js-dom', 'xterm+tmux', 'gnome-terminal+tmux', 'kitty+tmux',
       'konsole+tmux', 'xterm+screen', 'gnome-terminal+screen', 'kitty+screen', 'konsole+screen']
SIZE = (118, 30)
# What is pressed before each picture, one after the other.
SCENES = {
    # Passages that light up, a page, and rows that move back.
    'paging': 'jjjjjj kkk',
    # Hits over parts of Arabic words, and what is being typed at the foot.
    'finding': '/عدس',
    # A hit that one stands on, two panes, a list over the rows.
    'found': '\\rnz2',
    'list': 'o',
    # Signs in the gutter beside the bar of the passage one stands in, and words that were found, underlined.
    'checked': '\\ez2gg]q]q]q',
    'vowels': 'G',
    'resized': 'gg',
}
# Where vowel signs are shown; elsewhere they are left out, for they would be drawn wrong.
VOWELS = ['xterm', 'urxvt', 'gnome-terminal', 'xfce4-terminal', 'lxterminal', 'konsole', 'xterm+tmux', 'gnome-terminal+tmux',
          'konsole+tmux']
# What is read: the sample, with some lines at its end that have all vowel signs (al-Mutanabbi, and a proverb).
VERSES = {
    'ar': 'عَلَىٰ قَدْرِ أَهْلِ الْعَزْمِ تَأْتِي الْعَزَائِمُ\nوَتَأْتِي عَلَىٰ قَدْرِ الْكِرَامِ الْمَكَارِمُ\nمَنْ جَدَّ وَجَدَ، وَمَنْ زَرَعَ حَصَدَ.\n',
    'fr': 'Les résolutions sont à la mesure des hommes résolus.\nEt les nobles actions à la mesure des nobles.\nQui travaille trouve, et qui sème récolte.\n',
    'en': 'Resolutions come in the measure of the resolute.\nAnd noble deeds in the measure of the noble.\nWho strives finds, and who sows reaps.\n',
}
# What a terminal is told where a program cannot find out: that xterm.js draws with the browser's own text.
LOOK = {'xterm.js-dom': ['--arabic', 'styled']}
# By so many cells the window shrinks before the last.
SHRUNK = (22, 4)
# So much of their ink two pictures share that look the same; so many of a row's letters must be in their
# place. Vowel signs and strokes that reach over from the next cell are the difference.
ALIKE, RIGHT = 0.6, 0.85
# What stands in the gutter: glued to Arabic, it must be where it belongs as well. (Slanted in some terminals.)
SIGNS, SIGN_ALIKE = '≠▌▎', 0.4


def is_arabic(symbol):
    return '\ufb50' <= symbol[0] <= '\ufefc' or '\u0600' <= symbol[0] <= '\u06ff'


def start(talk, scenes):
    os.makedirs(talk)
    with open(f'{talk}/keys', 'w', encoding='utf-8') as file:
        file.write('\n'.join(scenes.values()))


def texts(folder):
    """What is read, written into a folder."""
    written = []
    for language, verses in VERSES.items():
        with open(f'{HERE}/../../assets/sample/article.{language}.txt', encoding='utf-8') as file:
            text = file.read()
        written.append(f'{folder}/article.{language}.txt')
        with open(written[-1], 'w', encoding='utf-8') as file:
            file.write(f'{text}\n{verses}')
    return written


def rest(talk, number):
    """Waits until a scene is there, and gives the size in cells."""
    wait(lambda: os.path.exists(f'{talk}/done-{number}'), 'the reader does not come to rest')
    with open(f'{talk}/done-{number}') as file:
        return tuple(map(int, file.read().split()))


def go(talk, number):
    open(f'{talk}/go-{number}', 'w').close()


@functools.cache
def wanted(binary, size, shrunk):
    """The cells to be seen in each scene, {(column, row): symbol}: what a terminal that does nothing shows."""
    with tempfile.TemporaryDirectory(prefix='visavis-wanted.') as folder:
        tmux = ['tmux', '-S', f'{folder}/tmux', '-u']
        environment = {'PATH': os.environ['PATH'], 'HOME': folder, 'LANG': 'C.UTF-8', 'LC_ALL': 'C.UTF-8', 'TERM': 'xterm-256color'}
        with open(f'{folder}/conf', 'w') as file:
            file.write('set -g status off\n')

        def run(*arguments):
            return subprocess.run([*tmux, *arguments], env=environment, check=True, capture_output=True, text=True).stdout

        talk = f'{folder}/talk'
        # In a tmux that no terminal looks at vowel signs are left out: they are asked for, once.
        keys = {}
        for scene, pressed in SCENES.items():
            keys[scene] = pressed
            if scene == 'vowels':
                keys |= {'vowels shown': 'zh', 'vowels left out': 'zh'}
        start(talk, keys)
        command = f"python3 '{HERE}/relay.py' {talk} '{binary}' --arabic visual {' '.join(texts(folder))}"
        run('-f', f'{folder}/conf', 'new-session', '-d', '-x', str(size[0]), '-y', str(size[1]), command)
        scenes = {}
        try:
            for number, scene in enumerate(keys):
                if scene == 'resized':
                    run('resize-window', '-x', str(shrunk[0]), '-y', str(shrunk[1]))
                    time.sleep(0.5)
                go(talk, number)
                rest(talk, number)
                scenes[scene] = cells_of(run('capture-pane', '-p', '-N'), size[1], scene == 'vowels shown')
        finally:
            subprocess.run([*tmux, 'kill-server'], env=environment, capture_output=True)
    return scenes


def cells_of(text, rows, vowels):
    cells = {}
    for row, line in enumerate(text.split('\n')[:rows]):
        column = 0
        for c in line:
            if unicodedata.combining(c):
                if vowels and (column - 1, row) in cells:
                    cells[column - 1, row] += c
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


def place(picture, sheet):
    """Where the cells lie: the first one's corner, and a cell's size in pixels."""
    marks = picture.marks()
    if len(marks) != 3:
        raise RuntimeError(f'{len(marks)} of 3 marks found')
    first, second, third = marks
    columns, rows = sheet['marks'][1][0], sheet['marks'][2][1]
    return (first[0], first[1]), ((second[0] - first[0]) / columns, (third[1] - first[1]) / rows)


def open_in(name, argv):
    return (Browser if name.startswith('xterm.js') else Terminal)(name, argv, *SIZE)


def draw_sheet(name, symbols, folder):
    """Has the symbols drawn one by one: the sheet, its picture and its grid."""
    listed, places, picture = f'{folder}/symbols', f'{folder}/places', f'{folder}/{name}-sheet.png'
    with open(listed, 'w', encoding='utf-8') as file:
        file.write('\n'.join(symbols))
    if os.path.exists(places):
        os.remove(places)
    with open_in(name, ['python3', f'{HERE}/sheet.py', listed, places]) as terminal:
        wait(lambda: os.path.exists(places), 'the sheet was not drawn')
        end, last = time.monotonic() + 20, None
        while True:
            terminal.photograph(picture)
            glyphs = Picture(picture)
            still, last = glyphs.bytes == last, glyphs.bytes
            if still and len(glyphs.marks()) == 3 or time.monotonic() > end:
                break
            time.sleep(0.5)
    with open(places, encoding='utf-8') as file:
        sheet = json.load(file)
    return sheet, glyphs, place(glyphs, sheet)


def judge(name, options, folder):
    """Takes the pictures; gives for each scene the rows with Arabic that are right, all of them, and the worst."""
    shrunk = (SIZE[0] - SHRUNK[0], SIZE[1] - SHRUNK[1])
    scenes = wanted(options['binary'], SIZE, shrunk)
    symbols = sorted({symbol for cells in scenes.values() for symbol in cells.values()})
    sheet, glyphs, grid = draw_sheet(name, symbols, folder)
    patterns = {symbol: glyphs.ink(grid, *at) for symbol, at in sheet['places'].items()}
    size = tuple(sheet['size'])
    talk = tempfile.mkdtemp(prefix='talk.', dir=folder) + '/talk'
    start(talk, SCENES)
    look = options['look'] or LOOK.get(name, [])
    with open_in(name, ['python3', f'{HERE}/relay.py', talk, options['binary'], *look, *texts(folder)]) as terminal:
        for number, scene in enumerate(SCENES):
            if scene == 'resized':
                if not options['resize']:
                    break
                (width, height), (columns, rows) = grid[1], SHRUNK
                terminal.shrink(round(columns * width), round(rows * height))
                time.sleep(1)
            go(talk, number)
            now = rest(talk, number)
            if scene == 'resized':
                shrunk = now
            shown = 'vowels shown' if scene == 'vowels' and name in VOWELS else scene
            cells = wanted(options['binary'], size, shrunk)[shown]
            # What looks wrong may not be drawn yet.
            end = time.monotonic() + 10
            while True:
                picture = f'{folder}/{name}-{scene}.png'
                terminal.photograph(picture)
                right, rows, worst = compare(cells, patterns, Picture(picture), grid)
                if right == rows or time.monotonic() > end:
                    break
                time.sleep(0.5)
            yield scene, right, rows, worst


def compare(cells, patterns, shown, grid):
    """The rows with Arabic that are right, all of them, and the worst: its share of right cells and its number."""
    def likeness(pattern, at):
        # Konsole sets a run of letters by the font's own widths, some pixels off the cells.
        return max(alike(pattern, shown.ink(grid, *at, shift)) for shift in (0, -1, 1, -2, 2, -3, 3))

    places = {}
    for at, symbol in cells.items():
        places.setdefault(symbol, []).append(at)
    arabic = {at[1] for at, symbol in cells.items() if is_arabic(symbol)}
    lines, astray = {}, set()
    for at, symbol in cells.items():
        if symbol in SIGNS and at[1] in arabic and symbol in patterns:
            ink, pattern = shown.ink(grid, *at), patterns[symbol]
            # (Of a block that fills half its cell either half may be taken for the ground.)
            if max(alike(pattern, ink), alike([1 - x for x in pattern], ink), likeness(pattern, at)) < SIGN_ALIKE:
                astray.add(at[1])
        if not is_arabic(symbol):
            continue
        line = lines.setdefault(at[1], [])
        if symbol in patterns and likeness(patterns[symbol], at) >= ALIKE:
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
        # (One letter may stand under the cursor.)
        right += row not in astray and (share >= RIGHT or sum(line) == len(line) - 1 > 1)
        worst = min(worst, (0 if row in astray else share, row))
    return right, len(lines), worst


def main():
    options = {'binary': None, 'look': [], 'keep': None, 'resize': True}
    names, arguments = [], sys.argv[1:]
    while arguments:
        argument = arguments.pop(0)
        if argument == '--minimal':
            names, options['resize'] = MINIMAL, False
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
                for scene, right, rows, (share, row) in judge(name, options, folder):
                    good = right == rows
                    wrong += not good
                    print(f'{name}, {scene}: {"right" if good else "WRONG"}, {right} of {rows} rows with Arabic; '
                          f'the worst, row {row}, has {share:.0%} of its letters in their place', flush=True)
            except Missing as missing:
                print(f'{name}: skipped, {missing}', flush=True)
            except FileNotFoundError as missing:
                print(f'{name}: skipped, {missing.filename} is not installed', flush=True)
            except (RuntimeError, subprocess.CalledProcessError) as error:
                print(f'{name}: WRONG, no picture: {error}', flush=True)
                wrong += 1
    return 1 if wrong else 0


sys.exit(main())
