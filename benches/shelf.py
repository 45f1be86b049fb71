#!/usr/bin/env python3
"""What a library of a thousand texts costs: python3 benches/shelf.py [--bin target/release/visavis] [--texts 1000] [--room FOLDER] [--no-count]

Makes texts of the built-in sample's lines (short ones, one of a hundred the length of a book),
each in three files, has visavis keep them all, and measures in a pseudo-terminal of 120 by 40:
the start without arguments, keys in the list, typing, opening, forgetting, and the start of a
known text; then the two lists of the command line. Of each: instructions (valgrind's callgrind;
of a key what ten more of it cost, over ten), bytes written, the middle of five runs' CPU in ms
and the most memory in MB. With --room the texts and the library are made there once and used
again. With --no-count nothing is counted, which needs no valgrind.
"""
import argparse, fcntl, os, pty, random, re, resource, select, shutil, statistics, struct, subprocess, sys, tempfile, termios, time

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = os.path.join(HERE, '..', 'assets', 'sample', 'article.{}.txt')
LANGUAGES, SIZE, RUNS = ('ar', 'fr', 'en'), (40, 120), 5


def make(folder, count, binary, environment):
    """The texts, and a library that has them; the files of the first."""
    lines = {language: [line for line in open(SAMPLE.format(language), encoding='utf-8').read().split('\n') if line] for language in LANGUAGES}
    longest = min(len(lines[language]) for language in LANGUAGES)
    chance = random.Random(1)
    for n in range(count):
        at, long = chance.randrange(longest - 6), n % 100 == 99
        names = []
        for language in LANGUAGES:
            chosen = lines[language][at:at + 6] if not long else lines[language] * 60
            names.append(os.path.join(folder, f'{n:04}.{language}.txt'))
            with open(names[-1], 'w', encoding='utf-8') as out:
                out.write('\n\n'.join(f'{n} {line}' for line in chosen) + '\n')
        done = subprocess.run([binary, 'library', 'add', '--together', *names], env=environment, stderr=subprocess.PIPE)
        if done.returncode: sys.exit(done.stderr.decode())


def session(command, environment, presses, counts=None):
    """Runs it with these presses: (CPU in ms, peak memory in kB, bytes of each press, instructions)."""
    if counts: command = ['valgrind', '--tool=callgrind', f'--callgrind-out-file={counts}', '--log-file=/dev/null', *command]
    quiet = 0.5 if counts else 0.04
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', *SIZE, 0, 0))
        os.execvpe(command[0], command, environment)
    wrote, began = [], time.monotonic()
    def read(patience):
        got = b''
        while select.select([terminal], [], [], patience)[0]:
            try: some = os.read(terminal, 1 << 16)
            except OSError: break
            if not some: break
            got += some
            if b'\x1b[c' in some: os.write(terminal, b'\x1b[?62;22c')
            patience = quiet
        wrote.append(len(got))
    read(60)
    for keys in presses:
        os.write(terminal, keys.encode())
        read(3 if counts else 0.3)
    _, _, used = os.wait4(process, 0)
    os.close(terminal)
    total = int(re.search(r'^(?:totals|summary): (\d+)', open(counts).read(), re.M)[1]) if counts else 0
    return (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss, wrote, total


def once(command, environment, counts=None):
    """The same for a command that needs no terminal."""
    if counts: command = ['valgrind', '--tool=callgrind', f'--callgrind-out-file={counts}', '--log-file=/dev/null', *command]
    with open(os.devnull, 'w') as nothing:
        process = subprocess.Popen(command, env=environment, stdout=nothing, stderr=nothing)
        _, _, used = os.wait4(process.pid, 0)
    total = int(re.search(r'^(?:totals|summary): (\d+)', open(counts).read(), re.M)[1]) if counts else 0
    return (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss, [0], total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--bin', default='target/release/visavis')
    parser.add_argument('--texts', type=int, default=1000)
    parser.add_argument('--room')
    parser.add_argument('--no-count', action='store_true')
    options = parser.parse_args()
    binary = os.path.abspath(options.bin)
    with tempfile.TemporaryDirectory(prefix='shelf-') as passing:
        room = os.path.abspath(options.room or os.path.join(passing, 'room'))
        environment = {k: v for k, v in os.environ.items() if k in ('PATH', 'HOME')}
        environment.update(TERM='xterm-256color', LANG='C.UTF-8', VISAVIS_DICTIONARIES='')
        def at(folder): environment.update({f'XDG_{x}_HOME': folder for x in ('DATA', 'CONFIG', 'CACHE', 'STATE')})
        if not os.path.exists(room):
            os.makedirs(room)
            at(room)
            make(room, options.texts, binary, environment)
        # What is measured writes: it works on a copy.
        def fresh():
            copy = os.path.join(passing, 'copy')
            shutil.rmtree(copy, ignore_errors=True)
            shutil.copytree(os.path.join(room, 'visavis'), os.path.join(copy, 'visavis'))
            at(copy)
        fresh()
        size = os.path.getsize(os.path.join(room, 'visavis', 'library.db'))
        print(f'{options.texts} texts, the library {size / 1e6:.1f} MB', flush=True)
        counts = None if options.no_count else os.path.join(passing, 'counts')
        known = [os.path.join(room, f'0000.{language}.txt') for language in LANGUAGES]
        down, up, back, escape, enter = '\x1b[B', '\x1b[A', '\x7f', '\x1b', '\r'
        # What is pressed, and what of it is measured beyond the presses before: (name, arguments, presses, base, over)
        sessions = [
            ('start, the list, leave', [], [escape], None, 1),
            ('an arrow', [], [down, up] * 10 + [escape], [down, up] * 5 + [escape], 10),
            ('a letter typed first', [], ['m', escape], [escape], 1),
            ('a letter typed, rubbed out', [], ['m'] + ['a', back] * 10 + [escape], ['m'] + ['a', back] * 5 + [escape], 10),
            ('open', [], [enter, 'q'], [escape], 1),
            ('forget', [], ['\x18', 'y', escape], [escape], 1),
            ('start, a known text, leave', known, ['q'], None, 1),
        ]
        for name, arguments, presses, base, over in sessions:
            def middle(presses, counts):
                runs = []
                for _ in range(RUNS):
                    fresh()
                    runs.append(session([binary, *arguments], environment, presses))
                fresh()
                counted = session([binary, *arguments], environment, presses, counts)[3] if counts else 0
                return statistics.median(r[0] for r in runs), max(r[1] for r in runs), runs[0][2], counted
            cpu, memory, wrote, counted = middle(presses, counts)
            if base is not None:
                less = middle(base, counts)
                cpu, counted, wrote = (cpu - less[0]) / over, (counted - less[3]) // over, [(sum(wrote) - sum(less[2])) // over]
            print(f'{name:28} {counted:>13,} instructions {sum(wrote):>7,} bytes {cpu:7.2f} ms CPU {memory / 1000:6.1f} MB', flush=True)
        fresh()
        for name, arguments in (('library list', ['library', 'list']), ('library list --to json', ['library', 'list', '--to', 'json'])):
            runs = [once([binary, *arguments], environment) for _ in range(RUNS)]
            counted = once([binary, *arguments], environment, counts)[3] if counts else 0
            print(f'{name:28} {counted:>13,} instructions {"":>13} {statistics.median(r[0] for r in runs):7.2f} ms CPU {max(r[1] for r in runs) / 1000:6.1f} MB', flush=True)


if __name__ == '__main__':
    sys.exit(main())
